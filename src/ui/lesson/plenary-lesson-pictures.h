/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-filmstrip.h"
#include "plenary-span.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_LESSON_PICTURES (plenary_lesson_pictures_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryLessonPictures,
                      plenary_lesson_pictures,
                      PLENARY,
                      LESSON_PICTURES,
                      GObject)

PlenaryLessonPictures *plenary_lesson_pictures_new (void) G_GNUC_WARN_UNUSED_RESULT;

void plenary_lesson_pictures_set_parts (PlenaryLessonPictures *self,
                                        GPtrArray *filmstrips,
                                        const PlenarySpan *spans);

gboolean plenary_lesson_pictures_get_complete (PlenaryLessonPictures *self);

G_END_DECLS
