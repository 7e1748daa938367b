/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-lesson-session.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_WAIT_MARKS (plenary_wait_marks_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryWaitMarks, plenary_wait_marks, PLENARY, WAIT_MARKS, GObject)

PlenaryWaitMarks *plenary_wait_marks_new (PlenaryLessonSession *session) G_GNUC_WARN_UNUSED_RESULT;

GListModel *plenary_wait_marks_get_waits (PlenaryWaitMarks *self);
GListModel *plenary_wait_marks_get_speech (PlenaryWaitMarks *self);
gboolean plenary_wait_marks_move (PlenaryWaitMarks *self, const char *id, PlenarySpan span);

G_END_DECLS
