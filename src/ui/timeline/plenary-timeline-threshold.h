/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-timeline-sound.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_TIMELINE_THRESHOLD (plenary_timeline_threshold_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryTimelineThreshold,
                      plenary_timeline_threshold,
                      PLENARY,
                      TIMELINE_THRESHOLD,
                      GtkWidget)

GtkWidget *plenary_timeline_threshold_new (void) G_GNUC_WARN_UNUSED_RESULT;

void plenary_timeline_threshold_set_sound (PlenaryTimelineThreshold *self,
                                           PlenaryTimelineSound *sound);

G_END_DECLS
