/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-lesson-session.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_MOMENT_ROW (plenary_moment_row_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryMomentRow, plenary_moment_row, PLENARY, MOMENT_ROW, GtkWidget)

GtkWidget *plenary_moment_row_new (PlenaryLessonSession *session);

void plenary_moment_row_set_moment (PlenaryMomentRow *self, PlenaryMoment *moment);

G_END_DECLS
