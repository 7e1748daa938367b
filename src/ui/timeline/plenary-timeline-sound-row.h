/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-timeline-axis.h"
#include "plenary-timeline-sound.h"
#include "plenary-timeline-stretches.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_TIMELINE_SOUND_ROW (plenary_timeline_sound_row_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryTimelineSoundRow,
                      plenary_timeline_sound_row,
                      PLENARY,
                      TIMELINE_SOUND_ROW,
                      GtkWidget)

GtkWidget *plenary_timeline_sound_row_new (PlenaryTimelineAxis *axis) G_GNUC_WARN_UNUSED_RESULT;

PlenaryTimelineSound *plenary_timeline_sound_row_get_sound (PlenaryTimelineSoundRow *self);
void plenary_timeline_sound_row_set_sound (PlenaryTimelineSoundRow *self,
                                           PlenaryTimelineSound *sound);
GtkWidget *plenary_timeline_sound_row_get_status (PlenaryTimelineSoundRow *self);
void plenary_timeline_sound_row_set_status (PlenaryTimelineSoundRow *self, GtkWidget *status);
PlenaryTimelineStretches *plenary_timeline_sound_row_get_waits (PlenaryTimelineSoundRow *self);
gboolean plenary_timeline_sound_row_takes (PlenaryTimelineSoundRow *self, GtkWidget *picked);

G_END_DECLS
