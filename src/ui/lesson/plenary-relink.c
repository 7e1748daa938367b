/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-relink.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plenary-choosers.h"
#include "plenary-edit.h"
#include "plenary-media-info.h"
#include "plenary-recent.h"
#include "plenary-relink-others.h"
#include "plenary-trouble.h"
#include "plenary-words.h"

/* Finding the recording of a lesson again. The file is recognised by its
 * fingerprint and not by its name or place, so a recording that was moved,
 * renamed or copied back is the same one. All on the main thread. */

typedef struct
{
  GtkWidget *parent;
  PlenaryStore *store;
  PlenaryRecording *recording;
  PlenaryRecent *recent;
  GFile *file;
  PlenaryMediaInfo *info;
  /* Whatever the file is, the teacher said that it is the recording. */
  gboolean any;
} Search;

static void choose_file (Search *search);

static void
search_free (Search *search)
{
  g_clear_object (&search->parent);
  g_clear_object (&search->store);
  g_clear_object (&search->recording);
  g_clear_object (&search->recent);
  g_clear_object (&search->file);
  g_clear_object (&search->info);
  g_free (search);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Search, search_free)

static Search *
search_new (GtkWidget *parent,
            PlenaryStore *store,
            PlenaryRecording *recording)
{
  Search *search = g_new0 (Search, 1);

  search->parent = g_object_ref (parent);
  search->store = g_object_ref (store);
  search->recording = g_object_ref (recording);

  return search;
}

/* For what is on screen, or is to be; or %NULL. */
static Search *
search_new_for_session (GtkWidget *parent,
                        PlenaryLessonSession *session)
{
  PlenaryRecording *recording = plenary_lesson_session_get_recording (session);

  if (recording == NULL)
    return NULL;

  return search_new (parent, plenary_lesson_session_get_store (session), recording);
}

static void
commit (GtkWidget *parent,
        PlenaryStore *store,
        PlenaryEditKind kind,
        PlenaryRecording *changed)
{
  const char *uuid = plenary_recording_get_lesson (changed);
  PlenaryLesson *lesson = plenary_store_lookup (store, uuid);
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (kind);

  /* It was removed meanwhile. */
  if (!PLENARY_IS_LESSON (lesson))
    return;

  plenary_edit_set_lesson (edit, uuid);
  plenary_edit_set_subject (edit, plenary_lesson_get_title (lesson));
  plenary_edit_put (edit, changed);

  plenary_trouble_commit (store, edit, parent);
}

/* Moments stay where they are, whatever file the recording is now. */
static void
take_file (Search *search)
{
  g_autoptr (PlenaryRecording) changed = plenary_entity_copy (search->recording);
  g_autofree char *uri = g_file_get_uri (search->file);
  g_autofree char *name = g_file_get_basename (search->file);
  g_autofree char *display_name = g_filename_display_name (name);

  plenary_recording_set_uri (changed, uri);
  plenary_recording_set_display_name (changed, display_name);
  plenary_recording_set_fingerprint (changed, plenary_media_info_get_fingerprint (search->info));
  plenary_recording_set_duration (changed, plenary_media_info_get_duration (search->info));
  plenary_recording_set_frame_duration (changed,
                                        plenary_media_info_get_frame_duration (search->info));
  plenary_recording_set_has_video (changed, plenary_media_info_has_video (search->info));
  plenary_recording_set_has_audio (changed, plenary_media_info_has_audio (search->info));
  plenary_recording_set_given_up (changed, FALSE);

  commit (search->parent, search->store, PLENARY_EDIT_RECORDING_FOUND, changed);
}

/* What was moved with it is found with it. */
static void
find_others (Search *search)
{
  g_autoptr (GFile) folder = g_file_get_parent (search->file);

  if (folder != NULL && !search->any)
    plenary_relink_others (search->parent, search->store,
                           plenary_recording_get_fingerprint (search->recording), folder);
}

static void
other_chosen_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (Search) search = user_data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (response, "use"))
    take_file (search);
  else if (g_str_equal (response, "again"))
    choose_file (g_steal_pointer (&search));
}

static void
ask_about_other (Search *search)
{
  AdwAlertDialog *dialog;

  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("This Is Another Recording"), NULL));
  adw_alert_dialog_set_body (dialog,
                             _("It is not the one this lesson was marked on. Your notes would "
                               "stay, but the moments may show something else."));
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "use", _("_Use It Anyway"),
                                  "again", _("Choose A_gain"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "again", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "again");
  adw_alert_dialog_set_close_response (dialog, "cancel");

  adw_alert_dialog_choose (dialog, search->parent, NULL, other_chosen_cb, search);
}

static gboolean
is_same (Search *search)
{
  const char *known = plenary_recording_get_fingerprint (search->recording);

  return search->any || known == NULL || *known == '\0' ||
         g_strcmp0 (known, plenary_media_info_get_fingerprint (search->info)) == 0;
}

static void
looked_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (Search) search = user_data;
  g_autoptr (GError) error = NULL;

  search->info = plenary_media_look_finish (result, &error);
  if (search->info == NULL)
    plenary_trouble_say (search->parent, error);
  else if (is_same (search))
    {
      take_file (search);
      find_others (search);
    }
  else
    ask_about_other (g_steal_pointer (&search));
}

static void
chosen_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (Search) search = user_data;
  g_autoptr (GError) error = NULL;
  GFile *file;

  g_clear_object (&search->file);
  g_clear_object (&search->info);
  search->file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);
  if (search->file == NULL)
    {
      plenary_trouble_say (search->parent, error);
      return;
    }

  plenary_recent_forget (search->recent, search->file);
  file = search->file;
  plenary_media_look_async (file, NULL, looked_cb, g_steal_pointer (&search));
}

static GListModel *
make_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) recordings = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (recordings, _("Recordings"));
  gtk_file_filter_add_mime_type (recordings, "video/*");
  gtk_file_filter_add_mime_type (recordings, "audio/*");
  g_list_store_append (filters, recordings);

  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, all);

  return G_LIST_MODEL (filters);
}

static void
choose_file (Search *search)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = make_filters ();
  GtkRoot *root = gtk_widget_get_root (search->parent);
  const char *name = plenary_recording_get_display_name (search->recording);
  g_autofree char *title = NULL;

  g_clear_object (&search->recent);
  search->recent = plenary_recent_new ();

  /* Translators: %s is the name of a file */
  title = g_strdup_printf (_("Find “%s”"), name != NULL ? name : "");
  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, filters);

  gtk_file_dialog_open (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                        plenary_choosers_get_cancellable (search->parent), chosen_cb, search);
}

/**
 * plenary_relink_find:
 * @parent: a widget in the window to ask in
 * @session: the session whose recording was not found
 *
 * Asks for the file of the recording and takes it, at once if it is the same
 * recording, else after asking again. Finding it is one undo step. Others that are
 * missing and lie in its folder are found with it. Returns at once; what goes wrong is said in the window.
 */
void
plenary_relink_find (GtkWidget *parent,
                     PlenaryLessonSession *session)
{
  Search *search;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (session));

  search = search_new_for_session (parent, session);
  if (search != NULL)
    choose_file (search);
}

/**
 * plenary_relink_find_recording:
 * @parent: a widget in the window to ask in
 * @store: the store
 * @recording: a live recording that was not found
 *
 * Does what plenary_relink_find() does, for any recording.
 */
void
plenary_relink_find_recording (GtkWidget *parent,
                               PlenaryStore *store,
                               PlenaryRecording *recording)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (PLENARY_IS_STORE (store));
  g_return_if_fail (PLENARY_IS_RECORDING (recording));

  choose_file (search_new (parent, store, recording));
}

/**
 * plenary_relink_accept:
 * @parent: a widget in the window to speak in
 * @session: the session whose recording turned out to be another file
 *
 * Takes the file that is now in the place of the recording for the recording.
 * One undo step.
 */
void
plenary_relink_accept (GtkWidget *parent,
                       PlenaryLessonSession *session)
{
  Search *search;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (session));

  search = search_new_for_session (parent, session);
  if (search == NULL)
    return;

  search->any = TRUE;
  search->file = g_file_new_for_uri (plenary_recording_get_uri (search->recording));
  plenary_media_look_async (search->file, NULL, looked_cb, search);
}

/**
 * plenary_relink_give_up:
 * @parent: a widget in the window to speak in
 * @session: the session whose recording was deleted
 *
 * Notes that the teacher deleted the recording on purpose, so that nobody asks
 * for it again. One undo step; the words stay as they are.
 */
void
plenary_relink_give_up (GtkWidget *parent,
                        PlenaryLessonSession *session)
{
  g_autoptr (PlenaryRecording) changed = NULL;
  g_autoptr (Search) search = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (session));

  search = search_new_for_session (parent, session);
  if (search == NULL)
    return;

  changed = plenary_entity_copy (search->recording);
  plenary_recording_set_given_up (changed, TRUE);
  commit (search->parent, search->store, PLENARY_EDIT_RECORDING_GIVEN_UP, changed);
  gtk_widget_activate_action (parent, "win.say-undo", "s",
                              _("Your words stay here, without the recording"));
}

/**
 * plenary_relink_enter:
 * @parent: a widget in the window to speak in
 * @session: a session
 * @found: a copy of one of its recordings, with the place and the name of its file now
 *
 * Notes where the file of a recording is now, and says its name. One undo step.
 */
void
plenary_relink_enter (GtkWidget *parent,
                      PlenaryLessonSession *session,
                      PlenaryRecording *found)
{
  PlenaryStore *store;
  PlenaryRecording *live;
  g_autoptr (PlenaryRecording) changed = NULL;
  g_autofree char *said = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (session));
  g_return_if_fail (PLENARY_IS_RECORDING (found));

  store = plenary_lesson_session_get_store (session);
  live = plenary_store_lookup (store, plenary_entity_get_uuid (PLENARY_ENTITY (found)));
  g_return_if_fail (PLENARY_IS_RECORDING (live));

  changed = plenary_entity_copy (live);
  plenary_recording_set_uri (changed, plenary_recording_get_uri (found));
  plenary_recording_set_display_name (changed, plenary_recording_get_display_name (found));
  commit (parent, store, PLENARY_EDIT_RECORDING_FOUND, changed);

  /* Translators: a recording was renamed; %s is the name of its file now */
  said = plenary_words_fill_in (_("Found again: it is now called “%s”"),
                                plenary_recording_get_display_name (found));
  gtk_widget_activate_action (parent, "win.say", "s", said);
}
