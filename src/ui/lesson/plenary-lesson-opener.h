/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-lesson-session.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_LESSON_OPENER (plenary_lesson_opener_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryLessonOpener, plenary_lesson_opener, PLENARY, LESSON_OPENER, GObject)

PlenaryLessonOpener *plenary_lesson_opener_new (PlenaryLessonSession *session)
  G_GNUC_WARN_UNUSED_RESULT;
void plenary_lesson_opener_open (PlenaryLessonOpener *self);
void plenary_lesson_opener_look_again (PlenaryLessonOpener *self);
void plenary_lesson_opener_close (PlenaryLessonOpener *self);

G_END_DECLS
