/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-shortcut.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_SHORTCUTS_DIALOG (plenary_shortcuts_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryShortcutsDialog,
                      plenary_shortcuts_dialog,
                      PLENARY,
                      SHORTCUTS_DIALOG,
                      AdwDialog)

PlenaryShortcutsDialog *plenary_shortcuts_dialog_new (void) G_GNUC_WARN_UNUSED_RESULT;

void plenary_shortcuts_dialog_add_group (PlenaryShortcutsDialog *self,
                                         const char *title,
                                         const PlenaryShortcut *shortcuts,
                                         guint n);

G_END_DECLS
