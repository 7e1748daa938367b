/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_HELP_DIALOG (plenary_help_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryHelpDialog, plenary_help_dialog, PLENARY, HELP_DIALOG, AdwDialog)

AdwDialog *plenary_help_dialog_new (const char *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
