/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-timeline-axis.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_TIMELINE_STRETCHES (plenary_timeline_stretches_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryTimelineStretches,
                      plenary_timeline_stretches,
                      PLENARY,
                      TIMELINE_STRETCHES,
                      GtkWidget)

GtkWidget *plenary_timeline_stretches_new (PlenaryTimelineAxis *axis, guint n_lanes)
  G_GNUC_WARN_UNUSED_RESULT;

GListModel *plenary_timeline_stretches_get_model (PlenaryTimelineStretches *self);
void plenary_timeline_stretches_set_model (PlenaryTimelineStretches *self, GListModel *model);

gint64 plenary_timeline_stretches_get_line (PlenaryTimelineStretches *self);
void plenary_timeline_stretches_set_line (PlenaryTimelineStretches *self, gint64 line);

G_END_DECLS
