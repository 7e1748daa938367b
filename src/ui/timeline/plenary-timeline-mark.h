/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-enums.h"
#include "plenary-span.h"

G_BEGIN_DECLS

/* What the timeline draws for one moment: times, looks and words, and nothing it
 * would need the store or the player for. */
#define PLENARY_TYPE_TIMELINE_MARK (plenary_timeline_mark_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryTimelineMark, plenary_timeline_mark, PLENARY, TIMELINE_MARK, GObject)

PlenaryTimelineMark *plenary_timeline_mark_new (const char *id) G_GNUC_WARN_UNUSED_RESULT;

const char *plenary_timeline_mark_get_id (PlenaryTimelineMark *self);
PlenarySpan plenary_timeline_mark_get_span (PlenaryTimelineMark *self);
gint64 plenary_timeline_mark_get_tagged_at (PlenaryTimelineMark *self);
void plenary_timeline_mark_set_times (PlenaryTimelineMark *self,
                                      PlenarySpan span,
                                      gint64 tagged_at);
PlenaryKind plenary_timeline_mark_get_kind (PlenaryTimelineMark *self);
void plenary_timeline_mark_set_kind (PlenaryTimelineMark *self, PlenaryKind kind);
const char *const *plenary_timeline_mark_get_rows (PlenaryTimelineMark *self);
void plenary_timeline_mark_set_rows (PlenaryTimelineMark *self, const char *const *rows);
const char *plenary_timeline_mark_get_label (PlenaryTimelineMark *self);
void plenary_timeline_mark_set_label (PlenaryTimelineMark *self, const char *label);

G_END_DECLS
