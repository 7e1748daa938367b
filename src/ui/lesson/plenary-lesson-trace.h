/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-lesson-session.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_LESSON_TRACE (plenary_lesson_trace_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryLessonTrace, plenary_lesson_trace, PLENARY, LESSON_TRACE, GObject)

PlenaryLessonTrace *plenary_lesson_trace_new (PlenaryLessonSession *session, GtkWidget *view)
  G_GNUC_WARN_UNUSED_RESULT;
void plenary_lesson_trace_close (PlenaryLessonTrace *self);
GArray *plenary_lesson_trace_find_seen (PlenaryLessonTrace *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
