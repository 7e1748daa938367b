/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-lesson-session.h"
#include "plenary-wait-finder.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_LESSON_PANE (plenary_lesson_pane_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryLessonPane, plenary_lesson_pane, PLENARY, LESSON_PANE, GtkWidget)

void plenary_lesson_pane_set_session (PlenaryLessonPane *self, PlenaryLessonSession *session);
void plenary_lesson_pane_set_finder (PlenaryLessonPane *self, PlenaryWaitFinder *finder);
void plenary_lesson_pane_show_questions (PlenaryLessonPane *self);
void plenary_lesson_pane_write (PlenaryLessonPane *self, PlenaryMoment *moment);
void plenary_lesson_pane_show_list (PlenaryLessonPane *self);
void plenary_lesson_pane_flush (PlenaryLessonPane *self);
gboolean plenary_lesson_pane_is_asking (PlenaryLessonPane *self);

G_END_DECLS
