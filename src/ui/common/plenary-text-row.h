/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_TEXT_ROW (plenary_text_row_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryTextRow, plenary_text_row, PLENARY, TEXT_ROW, AdwPreferencesRow)

char *plenary_text_row_dup_text (PlenaryTextRow *self) G_GNUC_WARN_UNUSED_RESULT;
void plenary_text_row_show_text (PlenaryTextRow *self, const char *text);
gboolean plenary_text_row_is_focused (PlenaryTextRow *self);

G_END_DECLS
