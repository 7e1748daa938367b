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

static void
response_cb (AdwAlertDialog *dialog,
             const char *response,
             GtkWidget *window)
{
  if (g_str_equal (response, "choose"))
    gtk_widget_activate_action (window, "win.add-lesson", NULL);
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
    adw_alert_dialog_new (_("Choose it once more"),
                          _("A recording that is dropped here, or opened from Files, is only lent "
                            "for now. Choose it once in the file chooser, and Plenary can find it "
                            "again."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "choose",
                                  _("_Choose…"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "choose",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "choose");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), adding->window, 0);
  adw_dialog_present (dialog, adding->window);
}
