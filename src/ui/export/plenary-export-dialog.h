/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_EXPORT_DIALOG (plenary_export_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryExportDialog, plenary_export_dialog, PLENARY, EXPORT_DIALOG, AdwDialog)

PlenaryExportDialog *plenary_export_dialog_new (PlenaryStore *store, PlenaryContents *contents)
  G_GNUC_WARN_UNUSED_RESULT;

void plenary_export_dialog_save_to (PlenaryExportDialog *self, GFile *file);

G_END_DECLS
