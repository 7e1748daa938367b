/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_CODE_VIEW (plenary_code_view_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryCodeView, plenary_code_view, PLENARY, CODE_VIEW, GtkWidget)

void plenary_code_view_set_text (PlenaryCodeView *self, const char *text);

G_END_DECLS
