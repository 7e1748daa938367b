/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-span.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* What the timeline draws for a stretch that is no moment: who speaks, or a wait. */
#define PLENARY_TYPE_TIMELINE_STRETCH (plenary_timeline_stretch_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryTimelineStretch,
                      plenary_timeline_stretch,
                      PLENARY,
                      TIMELINE_STRETCH,
                      GObject)

PlenaryTimelineStretch *plenary_timeline_stretch_new (const char *id, PlenarySpan span, guint lane)
  G_GNUC_WARN_UNUSED_RESULT;

const char *plenary_timeline_stretch_get_id (PlenaryTimelineStretch *self);
PlenarySpan plenary_timeline_stretch_get_span (PlenaryTimelineStretch *self);
guint plenary_timeline_stretch_get_lane (PlenaryTimelineStretch *self);

G_END_DECLS
