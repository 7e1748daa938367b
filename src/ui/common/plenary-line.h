/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* As many characters as a title or a name may have. */
#define PLENARY_LINE_LENGTH 200

char *plenary_line_tidy (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void plenary_line_limit (GtkEditable *editable);

G_END_DECLS
