/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-lesson-session.h"
#include "plenary-timeline-sound.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PICTURE (plenary_picture_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryPicture, plenary_picture, PLENARY, PICTURE, GtkWidget)

PlenaryLessonSession *plenary_picture_get_session (PlenaryPicture *self);
void plenary_picture_set_session (PlenaryPicture *self, PlenaryLessonSession *session);
GdkPaintable *plenary_picture_get_paintable (PlenaryPicture *self);
void plenary_picture_set_paintable (PlenaryPicture *self, GdkPaintable *paintable);
GdkPaintable *plenary_picture_get_own (PlenaryPicture *self);
void plenary_picture_set_instead (PlenaryPicture *self, GdkPaintable *instead);
void plenary_picture_set_sound (PlenaryPicture *self, PlenaryTimelineSound *sound);

G_END_DECLS
