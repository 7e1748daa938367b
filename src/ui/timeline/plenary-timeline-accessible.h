/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-timeline-tracks.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* More marks than this in view are not all told at once. */
#define PLENARY_TIMELINE_MAX_ITEMS 200

#define PLENARY_TYPE_TIMELINE_ITEM (plenary_timeline_item_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryTimelineItem, plenary_timeline_item, PLENARY, TIMELINE_ITEM, GtkWidget)

#define PLENARY_TYPE_TIMELINE_LIST (plenary_timeline_list_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryTimelineList, plenary_timeline_list, PLENARY, TIMELINE_LIST, GtkWidget)

GtkWidget *plenary_timeline_list_new (PlenaryTimelineAxis *axis,
                                      PlenaryTimelineScene *scene,
                                      PlenaryTimelineTracks *tracks) G_GNUC_WARN_UNUSED_RESULT;

void plenary_timeline_list_selection_changed (PlenaryTimelineList *self);
void plenary_timeline_list_refresh (PlenaryTimelineList *self);

G_END_DECLS
