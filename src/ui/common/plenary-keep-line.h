/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-lesson.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_KEEP_LINE (plenary_keep_line_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryKeepLine, plenary_keep_line, PLENARY, KEEP_LINE, GtkWidget)

void plenary_keep_line_set_lesson (PlenaryKeepLine *self, PlenaryLesson *lesson);

G_END_DECLS
