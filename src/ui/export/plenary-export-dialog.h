/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-report.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_EXPORT_DIALOG (plenary_export_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryExportDialog, plenary_export_dialog, PLENARY, EXPORT_DIALOG, AdwDialog)

/**
 * PlenaryCardFunc:
 * @with_all: whether to take all parts of the notes
 * @user_data: what was given with the function
 *
 * Makes the card that is shown and saved.
 *
 * Returns: (transfer full): the card
 */
typedef PlenaryReport *(*PlenaryCardFunc) (gboolean with_all, gpointer user_data);

PlenaryExportDialog *plenary_export_dialog_new_for_card (const char *title,
                                                         PlenaryCardFunc make_card,
                                                         gpointer user_data,
                                                         GDestroyNotify destroy)
  G_GNUC_WARN_UNUSED_RESULT;
PlenaryExportDialog *plenary_export_dialog_new_for_paper (const char *title, PlenaryReport *paper)
  G_GNUC_WARN_UNUSED_RESULT;
PlenaryExportDialog *plenary_export_dialog_new (PlenaryStore *store, PlenaryContents *contents)
  G_GNUC_WARN_UNUSED_RESULT;

void plenary_export_dialog_save_to (PlenaryExportDialog *self, GFile *file);

G_END_DECLS
