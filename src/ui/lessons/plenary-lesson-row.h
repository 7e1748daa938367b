/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-lesson.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_LESSON_ROW (plenary_lesson_row_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryLessonRow, plenary_lesson_row, PLENARY, LESSON_ROW, GtkWidget)

PlenaryLessonRow *plenary_lesson_row_new (PlenaryStore *store);
void plenary_lesson_row_set_lesson (PlenaryLessonRow *self, PlenaryLesson *lesson);

G_END_DECLS
