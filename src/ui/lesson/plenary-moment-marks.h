/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-lesson-session.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_MOMENT_MARKS (plenary_moment_marks_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryMomentMarks, plenary_moment_marks, PLENARY, MOMENT_MARKS, GObject)

PlenaryMomentMarks *plenary_moment_marks_new (PlenaryLessonSession *session)
  G_GNUC_WARN_UNUSED_RESULT;

GListModel *plenary_moment_marks_get_marks (PlenaryMomentMarks *self);
GListModel *plenary_moment_marks_get_rows (PlenaryMomentMarks *self);

G_END_DECLS
