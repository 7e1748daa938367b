/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-timeline-axis.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_TIMELINE_RULER (plenary_timeline_ruler_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryTimelineRuler,
                      plenary_timeline_ruler,
                      PLENARY,
                      TIMELINE_RULER,
                      GtkWidget)

GtkWidget *plenary_timeline_ruler_new (PlenaryTimelineAxis *axis) G_GNUC_WARN_UNUSED_RESULT;

gint64 plenary_timeline_ruler_choose_step (gint64 least, gint64 *minor);

G_END_DECLS
