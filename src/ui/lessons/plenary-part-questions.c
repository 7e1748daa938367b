/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-part-questions.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plenary-part-edits.h"
#include "plenary-timecode.h"

/* What is asked before a part of a lesson is changed: when it begins, and what is to
 * happen to the moments in it. */

/* No lesson is longer, and a slip of the finger would make the timeline useless. */
#define LATEST (24 * 3600 * PLENARY_SECOND)

typedef struct
{
  PlenaryStore *store;
  PlenaryContents *contents;
  PlenaryRecording *part;
  GtkWidget *widget;
  GtkEditable *entry;
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->store);
  g_object_unref (question->contents);
  g_object_unref (question->part);
  g_object_unref (question->widget);
  g_clear_object (&question->entry);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static Question *
question_new (PlenaryStore *store,
              PlenaryContents *contents,
              PlenaryRecording *part,
              GtkWidget *widget)
{
  Question *question = g_new0 (Question, 1);

  question->store = g_object_ref (store);
  question->contents = g_object_ref (contents);
  question->part = g_object_ref (part);
  question->widget = g_object_ref (widget);

  return question;
}

/* When it begins. */

static gboolean
read_time (GtkEditable *entry,
           gint64 *time)
{
  return plenary_timecode_parse (gtk_editable_get_text (entry), time) && *time >= 0 &&
         *time <= LATEST;
}

static void
time_changed_cb (AdwAlertDialog *dialog,
                 GtkEditable *entry)
{
  gint64 time;
  gboolean valid = read_time (entry, &time);

  adw_alert_dialog_set_response_enabled (dialog, "place", valid);
  if (valid)
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
}

static void
begin_chosen_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  gint64 time;

  if (g_str_equal (response, "place") && read_time (question->entry, &time))
    plenary_part_edits_begin_at (question->store, question->contents, question->part, time,
                                 question->widget);
}

static GtkWidget *
make_entry (PlenaryRecording *part)
{
  GtkWidget *entry = adw_entry_row_new ();
  g_autofree char *begin = plenary_timecode_format (plenary_recording_get_offset (part));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), _("Begins at"));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (entry), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), begin);

  return entry;
}

/**
 * plenary_part_questions_begin_at:
 * @store: the store
 * @contents: a lesson with what belongs to it
 * @part: one of its parts
 * @widget: the widget to ask in
 *
 * Asks when a part begins, and places it there. Returns at once.
 */
void
plenary_part_questions_begin_at (PlenaryStore *store,
                                 PlenaryContents *contents,
                                 PlenaryRecording *part,
                                 GtkWidget *widget)
{
  AdwAlertDialog *dialog =
    ADW_ALERT_DIALOG (adw_alert_dialog_new (_("When Does It Begin?"), NULL));
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *entry = make_entry (part);
  Question *question = question_new (store, contents, part, widget);

  question->entry = g_object_ref (GTK_EDITABLE (entry));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), entry);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("When Does It Begin?"), -1);

  adw_alert_dialog_set_body (dialog,
                             _("A time of the lesson, such as 23:10. If the camera was off "
                               "for a while, leave a gap. If two cameras met, let the "
                               "parts overlap. Your moments keep their pictures."));
  adw_alert_dialog_set_extra_child (dialog, list);
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "place", _("_Place It There"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (dialog, "place", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "place");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (entry, "changed", G_CALLBACK (time_changed_cb), dialog,
                           G_CONNECT_SWAPPED);

  adw_alert_dialog_choose (dialog, widget, NULL, begin_chosen_cb, question);
  gtk_widget_grab_focus (entry);
}

/* What is to happen to its moments. */

static void
take_out_chosen_cb (GObject *source,
                    GAsyncResult *result,
                    gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (response, "take-out"))
    plenary_part_edits_take_out (question->store, question->contents, question->part,
                                 question->widget);
  else if (g_str_equal (response, "keep"))
    plenary_part_edits_keep_words (question->store, question->contents, question->part,
                                   question->widget);
}

static void
ask_about_moments (PlenaryStore *store,
                   PlenaryContents *contents,
                   PlenaryRecording *part,
                   guint n,
                   GtkWidget *widget)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (NULL, NULL));
  gboolean given_up = plenary_recording_get_given_up (part);

  adw_alert_dialog_format_heading (dialog,
                                   ngettext ("There Is a Moment in This Part",
                                             "There Are %u Moments in This Part", n),
                                   n);
  adw_alert_dialog_set_body (dialog,
                             given_up
                               ? _("If you take the part out, they go with it, and so does what "
                                   "you wrote about them.")
                               : _("You can let go of the film only: then what you wrote stays in "
                                   "its place, without a picture. Or take all of it out. The "
                                   "file stays where it is."));
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "take-out", _("_Take All Out"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (dialog, "take-out", ADW_RESPONSE_DESTRUCTIVE);
  if (!given_up)
    {
      adw_alert_dialog_add_response (dialog, "keep", _("_Keep the Words"));
      adw_alert_dialog_set_response_appearance (dialog, "keep", ADW_RESPONSE_SUGGESTED);
    }
  adw_alert_dialog_set_default_response (dialog, given_up ? "cancel" : "keep");
  adw_alert_dialog_set_close_response (dialog, "cancel");

  adw_alert_dialog_choose (dialog, widget, NULL, take_out_chosen_cb,
                           question_new (store, contents, part, widget));
}

/**
 * plenary_part_questions_take_out:
 * @store: the store
 * @contents: a lesson with what belongs to it
 * @part: one of its parts
 * @widget: the widget to ask in
 *
 * Takes a part out of its lesson: at once if nothing was marked in it, and otherwise
 * after asking whether the words are to stay. Returns at once.
 */
void
plenary_part_questions_take_out (PlenaryStore *store,
                                 PlenaryContents *contents,
                                 PlenaryRecording *part,
                                 GtkWidget *widget)
{
  guint n = plenary_part_edits_count_moments (contents, part);

  if (n > 0)
    ask_about_moments (store, contents, part, n, widget);
  else
    plenary_part_edits_take_out (store, contents, part, widget);
}
