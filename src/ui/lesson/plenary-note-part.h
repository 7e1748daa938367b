/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_NOTE_PART (plenary_note_part_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryNotePart, plenary_note_part, PLENARY, NOTE_PART, GtkWidget)

void plenary_note_part_show_text (PlenaryNotePart *self, const char *text);
void plenary_note_part_take_text (PlenaryNotePart *self, const char *text);
char *plenary_note_part_dup_text (PlenaryNotePart *self) G_GNUC_WARN_UNUSED_RESULT;
void plenary_note_part_write (PlenaryNotePart *self);
void plenary_note_part_flush (PlenaryNotePart *self);
void plenary_note_part_drop (PlenaryNotePart *self);

void plenary_note_part_set_hint (PlenaryNotePart *self, const char *hint);
void plenary_note_part_set_extra (PlenaryNotePart *self, GtkWidget *extra);
GtkWidget *plenary_note_part_get_extra (PlenaryNotePart *self);
GtkTextView *plenary_note_part_get_text_view (PlenaryNotePart *self);

G_END_DECLS
