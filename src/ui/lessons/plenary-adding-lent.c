/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-adding-private.h"

#include <glib/gi18n.h>

/* Inside a sandbox a file that comes from outside is only lent until Plenary closes, or
 * until one logs out; what is chosen in the chooser stays. */

/**
 * plenary_adding_is_only_lent: (skip)
 * @adding: what is being added
 * @file: a file of it
 *
 * Finds out whether a file could not be found again later.
 *
 * Returns: whether it is lent for now only
 */
gboolean
plenary_adding_is_only_lent (Adding *adding,
                             GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  return adding->from_outside && path != NULL && strstr (path, "/doc/") != NULL &&
         g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

/**
 * plenary_adding_ask_to_choose: (skip)
 * @adding: what is being added
 *
 * Asks for a recording to be chosen in the file chooser, so that it can be found again.
 */
void
plenary_adding_ask_to_choose (Adding *adding)
{
  AdwDialog *dialog =
    adw_alert_dialog_new (_("Choose It Once More"),
                          _("A recording that is dropped here, or opened from Files, is only lent "
                            "for now. Choose it once in the file chooser, and Plenary can find it "
                            "again."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "choose",
                                  _("_Choose…"), NULL);
  plenary_adding_offer_to_choose (adding, dialog);
}
