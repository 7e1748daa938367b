/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-timeline-sound.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_SOUND_PICTURE (plenary_sound_picture_get_type ())

G_DECLARE_FINAL_TYPE (PlenarySoundPicture, plenary_sound_picture, PLENARY, SOUND_PICTURE, GtkWidget)

void plenary_sound_picture_set_sound (PlenarySoundPicture *self, PlenaryTimelineSound *sound);
void plenary_sound_picture_set_duration (PlenarySoundPicture *self, gint64 duration);
void plenary_sound_picture_set_position (PlenarySoundPicture *self, gint64 position);

G_END_DECLS
