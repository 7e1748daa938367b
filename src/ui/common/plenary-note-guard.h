/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void plenary_note_guard_attach (GtkTextBuffer *buffer);
gboolean plenary_note_guard_admits (GtkTextBuffer *buffer,
                                    GtkTextIter *iter,
                                    const char *text,
                                    int length);

G_END_DECLS
