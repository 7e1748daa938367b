/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_HIDE_BUTTON (plenary_hide_button_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryHideButton, plenary_hide_button, PLENARY, HIDE_BUTTON, GtkButton)

G_END_DECLS
