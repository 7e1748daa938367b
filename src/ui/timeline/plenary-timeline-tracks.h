/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-timeline-axis.h"
#include "plenary-timeline-scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Marks and symbols are never harder to meet than this, in pixels. */
#define PLENARY_TIMELINE_HIT_SIZE 24.0

/**
 * PlenaryTimelinePart:
 * @PLENARY_TIMELINE_PART_NONE: nothing that can be taken
 * @PLENARY_TIMELINE_PART_BODY: a mark
 * @PLENARY_TIMELINE_PART_START: the handle at the start of the selected mark
 * @PLENARY_TIMELINE_PART_END: the handle at its end
 *
 * What somebody points at.
 */
typedef enum
{
  PLENARY_TIMELINE_PART_NONE,
  PLENARY_TIMELINE_PART_BODY,
  PLENARY_TIMELINE_PART_START,
  PLENARY_TIMELINE_PART_END,
} PlenaryTimelinePart;

#define PLENARY_TYPE_TIMELINE_TRACKS (plenary_timeline_tracks_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryTimelineTracks,
                      plenary_timeline_tracks,
                      PLENARY,
                      TIMELINE_TRACKS,
                      GtkWidget)

GtkWidget *plenary_timeline_tracks_new (PlenaryTimelineAxis *axis, PlenaryTimelineScene *scene)
  G_GNUC_WARN_UNUSED_RESULT;

void plenary_timeline_tracks_set_detailed (PlenaryTimelineTracks *self, gboolean detailed);
guint plenary_timeline_tracks_get_selected (PlenaryTimelineTracks *self);
void plenary_timeline_tracks_set_selected (PlenaryTimelineTracks *self, const char *id);
PlenarySpan plenary_timeline_tracks_get_selected_span (PlenaryTimelineTracks *self);
void plenary_timeline_tracks_set_preview (PlenaryTimelineTracks *self, const PlenarySpan *span);
void plenary_timeline_tracks_set_held_part (PlenaryTimelineTracks *self, PlenaryTimelinePart part);

PlenaryTimelinePart plenary_timeline_tracks_hit (PlenaryTimelineTracks *self,
                                                 double x,
                                                 double y,
                                                 guint *mark);
void plenary_timeline_tracks_get_mark_area (PlenaryTimelineTracks *self,
                                            guint mark,
                                            GdkRectangle *area);

G_END_DECLS
