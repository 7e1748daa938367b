/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-adding-private.h"

#include "plenary-lesson-maker.h"

#include <glib/gi18n.h>

/* What cannot be added, and what is here already: both are said at the end. */

/**
 * plenary_adding_refuse: (skip)
 * @adding: what is being added
 * @file: a file
 * @sentence: one or two sentences that say what is wrong with it
 *
 * Notes that a file cannot be added. That keeps nothing else from being added.
 */
void
plenary_adding_refuse (Adding *adding,
                       GFile *file,
                       const char *sentence)
{
  g_autofree char *name = plenary_lesson_maker_dup_name (file);

  /* Names of files can be long; a heading has to be short.
   * Translators: the name of a file, then one or two sentences that say what is wrong with it */
  g_ptr_array_add (adding->refused, g_strdup_printf (_("“%s”\n\n%s"), name, sentence));
}

static void
refused_response_cb (AdwAlertDialog *dialog,
                     const char *response,
                     GtkWidget *window)
{
  if (g_str_equal (response, "choose"))
    gtk_widget_activate_action (window, "win.add-lesson", NULL);
}

/**
 * plenary_adding_tell_refused: (skip)
 * @adding: what is being added
 *
 * Says what cannot be added and why, if there is anything.
 */
void
plenary_adding_tell_refused (Adding *adding)
{
  g_autofree char *body = NULL;
  AdwDialog *dialog;

  if (adding->refused->len == 0)
    return;

  g_ptr_array_add (adding->refused, NULL);
  body = g_strjoinv ("\n\n", (char **) adding->refused->pdata);
  dialog = adw_alert_dialog_new (_("This can’t be added"), body);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "close", _("_Close"), "choose",
                                  _("Choose _Another…"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "choose",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "choose");
  g_signal_connect_object (dialog, "response", G_CALLBACK (refused_response_cb), adding->window, 0);
  adw_dialog_present (dialog, adding->window);
}

/**
 * plenary_adding_tell_same: (skip)
 * @adding: what is being added
 *
 * Shows the lesson that has the recording already.
 */
void
plenary_adding_tell_same (Adding *adding)
{
  if (!adding->sample)
    gtk_widget_activate_action (adding->window, "win.say", "s",
                                _("This recording is already here. Here it is."));
  plenary_adding_show (adding, plenary_entity_get_uuid (PLENARY_ENTITY (adding->same)));
}
