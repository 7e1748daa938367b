/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-lesson-session.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_NOTE_NEXT_STEP (plenary_note_next_step_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryNoteNextStep,
                      plenary_note_next_step,
                      PLENARY,
                      NOTE_NEXT_STEP,
                      GtkWidget)

void plenary_note_next_step_set_session (PlenaryNoteNextStep *self, PlenaryLessonSession *session);
void plenary_note_next_step_set_moment (PlenaryNoteNextStep *self, PlenaryMoment *moment);
void plenary_note_next_step_set_words (PlenaryNoteNextStep *self, const char *words);

G_END_DECLS
