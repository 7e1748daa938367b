/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-lesson-session.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_NOTE_STILL (plenary_note_still_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryNoteStill, plenary_note_still, PLENARY, NOTE_STILL, GtkWidget)

void plenary_note_still_set_session (PlenaryNoteStill *self, PlenaryLessonSession *session);
void plenary_note_still_set_moment (PlenaryNoteStill *self, PlenaryMoment *moment);

G_END_DECLS
