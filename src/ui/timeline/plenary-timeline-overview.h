/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-timeline-axis.h"
#include "plenary-timeline-scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_TIMELINE_OVERVIEW (plenary_timeline_overview_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryTimelineOverview,
                      plenary_timeline_overview,
                      PLENARY,
                      TIMELINE_OVERVIEW,
                      GtkWidget)

GtkWidget *plenary_timeline_overview_new (PlenaryTimelineAxis *axis, PlenaryTimelineScene *scene)
  G_GNUC_WARN_UNUSED_RESULT;

void plenary_timeline_overview_set_position (PlenaryTimelineOverview *self, gint64 position);

G_END_DECLS
