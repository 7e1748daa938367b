/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-timeline-index.h"
#include "plenary-timeline-mark.h"
#include "plenary-timeline-row.h"
#include "plenary-timeline-shapes.h"

G_BEGIN_DECLS

/**
 * PlenaryTimelineLooks:
 * @coloured: whether it has a colour; else it is drawn in that of text
 * @colour: its colour
 * @shape: its shape
 *
 * How a mark is drawn.
 */
typedef struct
{
  gboolean coloured;
  PlenaryColour colour;
  PlenaryTimelineShape shape;
} PlenaryTimelineLooks;

#define PLENARY_TYPE_TIMELINE_SCENE (plenary_timeline_scene_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryTimelineScene,
                      plenary_timeline_scene,
                      PLENARY,
                      TIMELINE_SCENE,
                      GObject)

PlenaryTimelineScene *plenary_timeline_scene_new (void) G_GNUC_WARN_UNUSED_RESULT;

GListModel *plenary_timeline_scene_get_marks (PlenaryTimelineScene *self);
void plenary_timeline_scene_set_marks (PlenaryTimelineScene *self, GListModel *marks);
GListModel *plenary_timeline_scene_get_rows (PlenaryTimelineScene *self);
void plenary_timeline_scene_set_rows (PlenaryTimelineScene *self, GListModel *rows);

guint plenary_timeline_scene_get_n_marks (PlenaryTimelineScene *self);
PlenaryTimelineMark *plenary_timeline_scene_get_mark (PlenaryTimelineScene *self, guint mark);
PlenaryTimelineLooks plenary_timeline_scene_get_looks (PlenaryTimelineScene *self, guint mark);
guint plenary_timeline_scene_find (PlenaryTimelineScene *self, const char *id);
PlenaryTimelineIndex *plenary_timeline_scene_get_index (PlenaryTimelineScene *self);

guint plenary_timeline_scene_get_n_lanes (PlenaryTimelineScene *self);
PlenaryTimelineRow *plenary_timeline_scene_get_lane_row (PlenaryTimelineScene *self, guint lane);
PlenaryTimelineIndex *plenary_timeline_scene_get_lane_index (PlenaryTimelineScene *self,
                                                             guint lane);
PlenaryTimelineLooks plenary_timeline_scene_get_lane_looks (PlenaryTimelineScene *self,
                                                            guint lane,
                                                            guint mark);

G_END_DECLS
