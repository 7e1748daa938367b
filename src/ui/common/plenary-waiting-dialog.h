/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_WAITING_DIALOG (plenary_waiting_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryWaitingDialog,
                      plenary_waiting_dialog,
                      PLENARY,
                      WAITING_DIALOG,
                      AdwDialog)

PlenaryWaitingDialog *plenary_waiting_dialog_new (GtkWidget *parent, GCancellable *cancellable);
void plenary_waiting_dialog_say (PlenaryWaitingDialog *self, const char *what);
void plenary_waiting_dialog_show_progress (PlenaryWaitingDialog *self,
                                           double fraction,
                                           const char *words);
void plenary_waiting_dialog_done (PlenaryWaitingDialog *self);

G_END_DECLS
