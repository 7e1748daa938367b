/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_GUESS_FIRST (plenary_guess_first_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryGuessFirst, plenary_guess_first, PLENARY, GUESS_FIRST, GtkWidget)

G_END_DECLS
