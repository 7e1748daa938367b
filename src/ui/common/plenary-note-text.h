/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* As many characters as one text may hold. */
#define PLENARY_NOTE_TEXT_LIMIT 200000

gboolean plenary_note_text_has_room (GtkTextBuffer *buffer,
                                     const GtkTextIter *start,
                                     const GtkTextIter *end,
                                     const char *text,
                                     gssize length);
void plenary_note_text_change (GtkTextBuffer *buffer, const char *shown, const char *text);

G_END_DECLS
