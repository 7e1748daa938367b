/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-lesson-adder.h"

#include "plenary-guess.h"
#include "plenary-media-info.h"
#include "plenary-recent.h"
#include "plenary-recording.h"
#include "plenary-sample.h"
#include "plenary-trouble.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* How a recording becomes a lesson: it is chosen or dropped, looked at in a
 * helper process, entered with a guessed title and date, and opened. The file is
 * linked, never copied. */

typedef struct
{
  GtkWidget *window;
  PlenaryStore *store;
  GFile *file;
  GCancellable *cancellable;
  AdwDialog *progress;
  guint progress_id;
  PlenaryLesson *lesson;
  gboolean sample;
} Adding;

/* A look that takes longer than this shows that it is under way. */
#define PATIENCE_MS 400

static void
adding_free (Adding *adding)
{
  g_clear_handle_id (&adding->progress_id, g_source_remove);
  if (adding->progress != NULL)
    adw_dialog_force_close (adding->progress);
  g_clear_object (&adding->progress);
  g_clear_object (&adding->window);
  g_clear_object (&adding->store);
  g_clear_object (&adding->file);
  g_clear_object (&adding->cancellable);
  g_clear_object (&adding->lesson);
  g_free (adding);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Adding, adding_free)

static Adding *
adding_new (GtkWidget *window,
            PlenaryStore *store,
            GFile *file)
{
  Adding *adding = g_new0 (Adding, 1);

  adding->window = g_object_ref (window);
  adding->store = g_object_ref (store);
  adding->file = g_object_ref (file);
  adding->cancellable = g_cancellable_new ();

  return adding;
}

static void
refused_response_cb (AdwAlertDialog *dialog,
                     const char *response,
                     GtkWidget *window)
{
  if (g_str_equal (response, "choose"))
    gtk_widget_activate_action (window, "win.add-lesson", NULL);
}

static void
refuse (Adding *adding,
        const GError *error)
{
  g_autofree char *name = g_file_get_basename (adding->file);
  g_autofree char *display_name = g_filename_display_name (name);
  g_autofree char *sentence = plenary_trouble_describe (error);
  g_autofree char *body = NULL;
  AdwDialog *dialog;

  g_message ("A recording could not be added: %s", error->message);

  /* Names of files can be long; a heading has to be short.
   * Translators: the name of a file, then one or two sentences that say what is wrong with it */
  body = g_strdup_printf (_("“%s”\n\n%s"), display_name, sentence);
  dialog = adw_alert_dialog_new (_("This can’t be added"), body);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "close", _("_Close"), "choose",
                                  _("Choose _Another…"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "choose",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "choose");
  g_signal_connect_object (dialog, "response", G_CALLBACK (refused_response_cb), adding->window, 0);
  adw_dialog_present (dialog, adding->window);
}

static void
added_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (Adding) adding = user_data;
  g_autoptr (GError) error = NULL;

  if (!plenary_store_commit_finish (PLENARY_STORE (source), result, &error))
    {
      refuse (adding, error);
      return;
    }

  gtk_widget_activate_action (adding->window, "win.open-lesson", "s",
                              plenary_entity_get_uuid (PLENARY_ENTITY (adding->lesson)));
}

static PlenaryLesson *
make_lesson (Adding *adding,
             PlenaryMediaInfo *info)
{
  PlenaryLesson *lesson = plenary_lesson_new ();
  g_autofree char *name = g_file_get_basename (adding->file);
  g_autofree char *display_name = g_filename_display_name (name);
  g_autofree char *title = plenary_guess_title (display_name);
  g_autofree char *date =
    plenary_guess_date (display_name, plenary_media_info_get_recorded_at (info),
                        plenary_media_info_get_modified_at (info), g_get_real_time ());

  if (adding->sample)
    g_set_str (&title, _("Practice lesson"));
  plenary_lesson_set_title (lesson, title != NULL ? title : _("Lesson"));
  if (!adding->sample)
    plenary_lesson_set_date_taught (lesson, date);
  plenary_lesson_set_created (lesson, g_get_real_time ());

  return lesson;
}

static PlenaryRecording *
make_recording (Adding *adding,
                PlenaryMediaInfo *info)
{
  PlenaryRecording *recording = plenary_recording_new ();
  g_autofree char *uri = g_file_get_uri (adding->file);
  g_autofree char *name = g_file_get_basename (adding->file);
  g_autofree char *display_name = g_filename_display_name (name);

  plenary_recording_set_lesson (recording,
                                plenary_entity_get_uuid (PLENARY_ENTITY (adding->lesson)));
  plenary_recording_set_uri (recording, uri);
  plenary_recording_set_display_name (recording, display_name);
  plenary_recording_set_fingerprint (recording, plenary_media_info_get_fingerprint (info));
  plenary_recording_set_duration (recording, plenary_media_info_get_duration (info));
  plenary_recording_set_frame_duration (recording, plenary_media_info_get_frame_duration (info));
  plenary_recording_set_recorded_at (recording, plenary_media_info_get_recorded_at (info));
  plenary_recording_set_has_video (recording, plenary_media_info_has_video (info));
  plenary_recording_set_has_audio (recording, plenary_media_info_has_audio (info));

  return recording;
}

/* The lesson that already has this very recording, or NULL. The list of lessons
 * keeps it alive. */
static PlenaryLesson *
find_same (Adding *adding,
           PlenaryMediaInfo *info)
{
  GListModel *lessons = plenary_store_get_lessons (adding->store);

  for (guint i = 0; i < g_list_model_get_n_items (lessons); i++)
    {
      g_autoptr (PlenaryLesson) lesson = g_list_model_get_item (lessons, i);
      const char *fingerprints = plenary_lesson_get_fingerprints (lesson);

      if (fingerprints != NULL &&
          strstr (fingerprints, plenary_media_info_get_fingerprint (info)) != NULL)
        return lesson;
    }

  return NULL;
}

static void
looked_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (Adding) adding = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryMediaInfo) info = plenary_media_look_finish (result, &error);
  g_autoptr (PlenaryRecording) recording = NULL;
  g_autoptr (PlenaryEdit) edit = NULL;
  PlenaryLesson *same;
  Adding *rest;

  if (info == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        refuse (adding, error);
      return;
    }

  same = find_same (adding, info);
  if (same != NULL)
    {
      if (!adding->sample)
        gtk_widget_activate_action (adding->window, "win.say", "s",
                                    _("This recording is already here. Here it is."));
      gtk_widget_activate_action (adding->window, "win.open-lesson", "s",
                                  plenary_entity_get_uuid (PLENARY_ENTITY (same)));
      return;
    }

  adding->lesson = make_lesson (adding, info);
  recording = make_recording (adding, info);
  edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);
  plenary_edit_set_lesson (edit, plenary_entity_get_uuid (PLENARY_ENTITY (adding->lesson)));
  plenary_edit_set_subject (edit, plenary_lesson_get_title (adding->lesson));
  plenary_edit_put (edit, adding->lesson);
  plenary_edit_put (edit, recording);

  rest = g_steal_pointer (&adding);
  plenary_store_commit_async (rest->store, edit, NULL, added_cb, rest);
}

static void
progress_closed_cb (AdwDialog *dialog,
                    GCancellable *cancellable)
{
  g_cancellable_cancel (cancellable);
}

static gboolean
show_progress_cb (gpointer user_data)
{
  Adding *adding = user_data;
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  adding->progress_id = 0;
  adding->progress = g_object_ref_sink (adw_dialog_new ());

  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("Looking at the recording…"));
  adw_status_page_set_paintable (ADW_STATUS_PAGE (page),
                                 GDK_PAINTABLE (adw_spinner_paintable_new (page)));
  gtk_widget_set_halign (cancel, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (cancel, "pill");
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (adw_dialog_close), adding->progress,
                           G_CONNECT_SWAPPED);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), cancel);
  adw_dialog_set_title (adding->progress, _("Adding a lesson"));
  adw_dialog_set_child (adding->progress, page);
  adw_dialog_set_content_width (adding->progress, 340);
  g_signal_connect_object (adding->progress, "closed", G_CALLBACK (progress_closed_cb),
                           adding->cancellable, 0);
  adw_dialog_present (adding->progress, adding->window);

  return G_SOURCE_REMOVE;
}

static void
look (Adding *adding)
{
  adding->progress_id = g_timeout_add (PATIENCE_MS, show_progress_cb, adding);
  plenary_media_look_async (adding->file, adding->cancellable, looked_cb, adding);
}

/**
 * plenary_lesson_adder_make_filter:
 *
 * Makes the filter of a file chooser for recordings.
 *
 * Returns: (transfer full): the filter
 */
GtkFileFilter *
plenary_lesson_adder_make_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Recordings"));
  gtk_file_filter_add_mime_type (filter, "video/*");
  gtk_file_filter_add_mime_type (filter, "audio/*");
  gtk_file_filter_add_mime_type (filter, "application/mxf");
  gtk_file_filter_add_mime_type (filter, "application/vnd.ms-asf");

  return filter;
}

typedef struct
{
  GtkWidget *window;
  PlenaryStore *store;
  PlenaryRecent *recent;
} Choosing;

static void
chosen_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  Choosing *choosing = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    {
      plenary_recent_forget (choosing->recent, file);
      look (adding_new (choosing->window, choosing->store, file));
    }
  else
    {
      plenary_trouble_say (choosing->window, error);
    }

  g_object_unref (choosing->window);
  g_object_unref (choosing->store);
  g_object_unref (choosing->recent);
  g_free (choosing);
}

/**
 * plenary_lesson_adder_choose:
 * @window: the window
 * @store: the store
 *
 * Lets the teacher choose a recording, and makes it a lesson.
 */
void
plenary_lesson_adder_choose (GtkWidget *window,
                             PlenaryStore *store)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = plenary_lesson_adder_make_filter ();
  Choosing *choosing = g_new0 (Choosing, 1);
  const char *videos = g_get_user_special_dir (G_USER_DIRECTORY_VIDEOS);

  choosing->window = g_object_ref (window);
  choosing->store = g_object_ref (store);
  choosing->recent = plenary_recent_new ();

  gtk_file_dialog_set_title (dialog, _("Choose a Recording"));
  gtk_file_dialog_set_accept_label (dialog, _("_Add"));
  gtk_file_dialog_set_default_filter (dialog, filter);
  if (videos != NULL)
    {
      g_autoptr (GFile) folder = g_file_new_for_path (videos);

      gtk_file_dialog_set_initial_folder (dialog, folder);
    }
  gtk_file_dialog_open (dialog, GTK_WINDOW (window), NULL, chosen_cb, choosing);
}

/* Inside a sandbox a file that was dropped or forwarded is only lent until
 * Plenary closes; what is chosen in the chooser stays. */
static gboolean
is_only_lent (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) && path != NULL &&
         strstr (path, "/doc/") != NULL;
}

static void
lent_response_cb (AdwAlertDialog *dialog,
                  const char *response,
                  GtkWidget *window)
{
  if (g_str_equal (response, "choose"))
    gtk_widget_activate_action (window, "win.add-lesson", NULL);
}

static void
ask_to_choose (GtkWidget *window)
{
  AdwDialog *dialog =
    adw_alert_dialog_new (_("Choose it once more"),
                          _("A recording that is dropped here is only lent until "
                            "Plenary closes. Choose it once in the file chooser, "
                            "and Plenary can find it again."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "choose",
                                  _("_Choose…"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "choose",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "choose");
  g_signal_connect_object (dialog, "response", G_CALLBACK (lent_response_cb), window, 0);
  adw_dialog_present (dialog, window);
}

/**
 * plenary_lesson_adder_add:
 * @window: the window
 * @store: the store
 * @file: a file that was dropped or named on the command line
 *
 * Makes a lesson of a recording, or says why that cannot be.
 */
void
plenary_lesson_adder_add (GtkWidget *window,
                          PlenaryStore *store,
                          GFile *file)
{
  if (is_only_lent (file))
    ask_to_choose (window);
  else
    look (adding_new (window, store, file));
}

/**
 * plenary_lesson_adder_add_sample:
 * @window: the window
 * @store: the store
 *
 * Opens the made-up practice lesson, adding it first if it is not there.
 */
void
plenary_lesson_adder_add_sample (GtkWidget *window,
                                 PlenaryStore *store)
{
  g_autoptr (GFile) file = plenary_sample_get_file ();
  Adding *adding = adding_new (window, store, file);

  adding->sample = TRUE;
  look (adding);
}
