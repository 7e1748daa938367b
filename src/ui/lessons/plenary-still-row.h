/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-still-choice.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_STILL_ROW (plenary_still_row_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryStillRow, plenary_still_row, PLENARY, STILL_ROW, GtkWidget)

GtkWidget *plenary_still_row_new (void);
void plenary_still_row_set_choice (PlenaryStillRow *self, PlenaryStillChoice *choice);

G_END_DECLS
