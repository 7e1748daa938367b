/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-sound.h"
#include "plenary-span.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_LESSON_SOUND (plenary_lesson_sound_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryLessonSound, plenary_lesson_sound, PLENARY, LESSON_SOUND, GObject)

PlenaryLessonSound *plenary_lesson_sound_new (void) G_GNUC_WARN_UNUSED_RESULT;

void plenary_lesson_sound_set_parts (PlenaryLessonSound *self,
                                     GPtrArray *sounds,
                                     const PlenarySpan *spans);

gboolean plenary_lesson_sound_get_complete (PlenaryLessonSound *self);
double plenary_lesson_sound_get_known (PlenaryLessonSound *self);
gboolean plenary_lesson_sound_find_quiet (PlenaryLessonSound *self,
                                          gint64 time,
                                          int direction,
                                          PlenarySpan *stretch);
GArray *plenary_lesson_sound_find_waits (PlenaryLessonSound *self);
gboolean plenary_lesson_sound_knows (PlenaryLessonSound *self, gint64 time);
gboolean plenary_lesson_sound_is_absent (PlenaryLessonSound *self, gint64 time);

G_END_DECLS
