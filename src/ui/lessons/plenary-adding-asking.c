/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-adding-private.h"

#include "plenary-parts.h"
#include "plenary-timecode.h"

#include <glib/gi18n.h>

/* The one question about several files: whether they are parts of one lesson. */

static char *
describe_parts (Adding *adding)
{
  g_autoptr (GPtrArray) parts = plenary_adding_make_recordings (adding);
  g_autofree char *total = NULL;
  GString *text;

  plenary_parts_sort_as_recorded (parts);
  plenary_parts_lay_end_to_end (parts);
  total = plenary_timecode_format (plenary_parts_extent (parts).end);
  text = g_string_new (_("They can be parts of one lesson, in this order:"));
  g_string_append_c (text, '\n');
  for (guint i = 0; i < parts->len; i++)
    {
      g_autofree char *length =
        plenary_timecode_format (plenary_recording_get_duration (parts->pdata[i]));

      g_string_append_printf (text, "\n%u. %s (%s)", i + 1,
                              plenary_recording_get_display_name (parts->pdata[i]), length);
    }
  g_string_append (text, "\n\n");
  /* Translators: %s is a length such as “58:03” */
  g_string_append_printf (text, _("%s together."), total);

  return g_string_free_and_steal (text);
}

static void
asked_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (Adding) adding = user_data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (response, "parts"))
    plenary_adding_enter_lesson (g_steal_pointer (&adding));
  else if (g_str_equal (response, "lessons"))
    plenary_adding_enter_lessons (g_steal_pointer (&adding));
  else if (adding->copies->len > 0)
    gtk_widget_activate_action (adding->window, "win.say", "s",
                                _("Nothing was added. What was copied is removed again."));
}

/**
 * plenary_adding_ask: (skip)
 * @adding: (transfer full): what is being added
 *
 * Asks whether what was found is one lesson or several, and enters it so.
 */
void
plenary_adding_ask (Adding *adding)
{
  guint n = adding->found->len;
  g_autofree char *body = describe_parts (adding);
  g_autofree char *lessons = NULL;
  AdwAlertDialog *dialog =
    ADW_ALERT_DIALOG (adw_alert_dialog_new (_("One Lesson, or Several?"), body));

  lessons = g_strdup_printf (ngettext ("%u _Lesson", "%u _Lessons", n), n);
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "lessons", lessons, "parts",
                                  _("_One Lesson"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "parts", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "parts");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, adding->window, NULL, asked_cb, adding);
}
