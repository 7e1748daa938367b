/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-lesson-session.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_NOTE_EDITOR (plenary_note_editor_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryNoteEditor, plenary_note_editor, PLENARY, NOTE_EDITOR, GtkWidget)

void plenary_note_editor_set_session (PlenaryNoteEditor *self, PlenaryLessonSession *session);
PlenaryMoment *plenary_note_editor_get_moment (PlenaryNoteEditor *self);
void plenary_note_editor_set_moment (PlenaryNoteEditor *self, PlenaryMoment *moment);
void plenary_note_editor_write (PlenaryNoteEditor *self);
void plenary_note_editor_flush (PlenaryNoteEditor *self);
void plenary_note_editor_drop (PlenaryNoteEditor *self);

G_END_DECLS
