/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-timeline-axis.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_TIMELINE_JOINS (plenary_timeline_joins_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryTimelineJoins,
                      plenary_timeline_joins,
                      PLENARY,
                      TIMELINE_JOINS,
                      GtkWidget)

GtkWidget *plenary_timeline_joins_new (PlenaryTimelineAxis *axis) G_GNUC_WARN_UNUSED_RESULT;
void plenary_timeline_joins_set_parts (PlenaryTimelineJoins *self,
                                       const PlenarySpan *parts,
                                       guint n_parts);

G_END_DECLS
