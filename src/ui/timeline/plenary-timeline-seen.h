/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-timeline-axis.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_TIMELINE_SEEN (plenary_timeline_seen_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryTimelineSeen, plenary_timeline_seen, PLENARY, TIMELINE_SEEN, GtkWidget)

GtkWidget *plenary_timeline_seen_new (PlenaryTimelineAxis *axis) G_GNUC_WARN_UNUSED_RESULT;
void plenary_timeline_seen_set_spans (PlenaryTimelineSeen *self, GArray *spans);

G_END_DECLS
