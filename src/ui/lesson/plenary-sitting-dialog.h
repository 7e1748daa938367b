/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-sitting-session.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_SITTING_DIALOG (plenary_sitting_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PlenarySittingDialog,
                      plenary_sitting_dialog,
                      PLENARY,
                      SITTING_DIALOG,
                      AdwDialog)

AdwDialog *plenary_sitting_dialog_new (PlenarySittingSession *sitting, PlenaryDoor door);

G_END_DECLS
