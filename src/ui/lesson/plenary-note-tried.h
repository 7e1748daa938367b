/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-lesson-session.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_NOTE_TRIED (plenary_note_tried_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryNoteTried, plenary_note_tried, PLENARY, NOTE_TRIED, GtkWidget)

void plenary_note_tried_set_session (PlenaryNoteTried *self, PlenaryLessonSession *session);
void plenary_note_tried_set_moment (PlenaryNoteTried *self, PlenaryMoment *moment);

G_END_DECLS
