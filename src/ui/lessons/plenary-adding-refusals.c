/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-adding-private.h"

#include "plenary-lesson-maker.h"
#include "plenary-relink-others.h"
#include "plenary-timecode.h"

#include <glib/gi18n.h>

/* What cannot be added, what is here already, and what breaks off: all said at the end. */

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
response_cb (AdwAlertDialog *dialog,
             const char *response,
             GtkWidget *window)
{
  if (g_str_equal (response, "choose"))
    gtk_widget_activate_action (window, "win.add-lesson", NULL);
}

/**
 * plenary_adding_offer_to_choose: (skip)
 * @adding: what is being added
 * @dialog: a question with a response "choose"
 *
 * Asks it, and opens the file chooser for whoever wants to choose. On the main thread.
 */
void
plenary_adding_offer_to_choose (Adding *adding,
                                AdwDialog *dialog)
{
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "choose",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "choose");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), adding->window, 0);
  adw_dialog_present (dialog, adding->window);
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
  dialog = adw_alert_dialog_new (_("This Can’t Be Added"), body);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "close", _("_Close"), "choose",
                                  _("Choose _Another…"), NULL);
  plenary_adding_offer_to_choose (adding, dialog);
}

/**
 * plenary_adding_tell_same: (skip)
 * @adding: what is being added
 *
 * Shows the lesson that has the recording already. Where that was missing, it is found with
 * this.
 */
void
plenary_adding_tell_same (Adding *adding)
{
  g_autoptr (GFile) file = g_list_model_get_item (adding->files, 0);
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (!adding->sample)
    gtk_widget_activate_action (adding->window, "win.say", "s",
                                _("This recording is already here. Here it is."));
  plenary_adding_show (adding, plenary_entity_get_uuid (PLENARY_ENTITY (adding->same)));
  /* It may have been missing, and this is where it is now. */
  if (folder != NULL && !plenary_adding_is_only_lent (adding, file))
    plenary_relink_others (adding->window, adding->store, NULL, folder);
}

static char *
describe_broken (Found *found)
{
  g_autofree char *name = plenary_lesson_maker_dup_name (found->file);
  g_autofree char *end = NULL;
  g_autofree char *whole = NULL;
  gint64 duration = 0;

  plenary_media_info_breaks_off (found->info, &duration);
  end = plenary_timecode_format (plenary_media_info_get_duration (found->info));
  whole = plenary_timecode_format (duration);

  /* Translators: the name of a file, then how much of it is there, and how long it says it
   * is, such as 12:41 */
  return g_strdup_printf (_("“%s” ends at %s, although it says that it is %s long."), name, end,
                          whole);
}

/**
 * plenary_adding_tell_broken: (skip)
 * @adding: what was added
 *
 * Says of which recordings the end is missing, if there are any, and what can be done.
 */
void
plenary_adding_tell_broken (Adding *adding)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *body = NULL;
  AdwDialog *dialog;

  for (guint i = 0; i < adding->found->len; i++)
    {
      Found *found = adding->found->pdata[i];

      if (found->info != NULL && plenary_media_info_breaks_off (found->info, NULL))
        g_ptr_array_add (sentences, describe_broken (found));
    }
  if (sentences->len == 0)
    return;

  g_ptr_array_add (sentences,
                   g_strdup (_("Copying it may have been interrupted. What is there can be used. "
                               "If you still have the original, copy it again, and add that.")));
  g_ptr_array_add (sentences, NULL);
  body = g_strjoinv ("\n\n", (char **) sentences->pdata);
  dialog = adw_alert_dialog_new (_("The End Is Missing"), body);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, adding->window);
}
