/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_KEEP_DIALOG (plenary_keep_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryKeepDialog, plenary_keep_dialog, PLENARY, KEEP_DIALOG, AdwDialog)

AdwDialog *plenary_keep_dialog_new (PlenaryStore *store);
void plenary_keep_dialog_keep_longer (PlenaryStore *store,
                                      PlenaryLesson *lesson,
                                      GtkWidget *widget);

G_END_DECLS
