/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plenary-span.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_TRACE (plenary_trace_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryTrace, plenary_trace, PLENARY, TRACE, GObject)

PlenaryTrace *plenary_trace_new (void) G_GNUC_WARN_UNUSED_RESULT;

void plenary_trace_add (PlenaryTrace *self, const char *recording, PlenarySpan span);
void plenary_trace_add_all (PlenaryTrace *self, PlenaryTrace *other);
void plenary_trace_clear (PlenaryTrace *self);
gboolean plenary_trace_is_empty (PlenaryTrace *self);
GStrv plenary_trace_list_recordings (PlenaryTrace *self) G_GNUC_WARN_UNUSED_RESULT;
GArray *plenary_trace_get_spans (PlenaryTrace *self, const char *recording);

GArray *plenary_trace_find_seen (PlenaryTrace *self, GListModel *recordings)
  G_GNUC_WARN_UNUSED_RESULT;
GArray *plenary_trace_find_unseen (PlenaryTrace *self, GListModel *recordings, gint64 shortest)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
