/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-adding.h"

#include "plenary-copy-first.h"
#include "plenary-lesson-maker.h"
#include "plenary-parts.h"
#include "plenary-sample.h"
#include "plenary-timecode.h"
#include "plenary-trouble.h"
#include "plenary-waiting-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* How files become lessons: each is looked at in a helper process; those that are not
 * on this computer may be copied to it first; several are asked about once, whether
 * they are parts of one lesson; then they are entered and the lesson is opened. What cannot be
 * added is said, and keeps nothing else from being added. */

/* A file that was looked at; or cannot be before it is copied, then without @info. */
typedef struct
{
  GFile *file;
  PlenaryMediaInfo *info;
} Found;

typedef struct
{
  GtkWidget *window;
  PlenaryStore *store;
  GListModel *files;
  guint next;
  GCancellable *cancellable;
  PlenaryWaitingDialog *waiting;

  /* The lesson they are to be parts of, if that is known; or what was recorded of it
   * from elsewhere in the room. */
  PlenaryLesson *into;
  gboolean elsewhere;
  gboolean sample;
  /* Whether they are to be copied has been asked. */
  gboolean settled;

  GPtrArray *found;
  /* What cannot be added, each with a sentence on why. */
  GPtrArray *refused;
  /* A lesson that has one of the recordings already. */
  PlenaryLesson *same;
  /* The lesson to show at the end. */
  char *to_open;
} Adding;

static void look_at_next (Adding *adding);

static void
found_free (Found *found)
{
  g_object_unref (found->file);
  g_clear_object (&found->info);
  g_free (found);
}

static void
adding_free (Adding *adding)
{
  g_clear_pointer (&adding->waiting, plenary_waiting_dialog_done);
  g_clear_object (&adding->window);
  g_clear_object (&adding->store);
  g_clear_object (&adding->files);
  g_clear_object (&adding->cancellable);
  g_clear_object (&adding->into);
  g_clear_object (&adding->same);
  g_clear_pointer (&adding->found, g_ptr_array_unref);
  g_clear_pointer (&adding->refused, g_ptr_array_unref);
  g_clear_pointer (&adding->to_open, g_free);
  g_free (adding);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Adding, adding_free)

static Adding *
adding_new (GtkWidget *window,
            PlenaryStore *store,
            GListModel *files)
{
  Adding *adding = g_new0 (Adding, 1);

  adding->window = g_object_ref (window);
  adding->store = g_object_ref (store);
  adding->files = g_object_ref (files);
  adding->cancellable = g_cancellable_new ();
  adding->waiting = plenary_waiting_dialog_new (window, adding->cancellable);
  adding->found = g_ptr_array_new_with_free_func ((GDestroyNotify) found_free);
  adding->refused = g_ptr_array_new_with_free_func (g_free);

  return adding;
}

/* What cannot be added. */

static void
note_refusal (Adding *adding,
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

static void
tell_refused (Adding *adding)
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

/* Entering. */

static void
show_lesson (Adding *adding,
             const char *uuid)
{
  gtk_widget_activate_action (adding->window, "win.open-lesson", "s", uuid);
}

static void
added_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (Adding) adding = user_data;
  g_autoptr (GError) error = NULL;

  if (!plenary_store_commit_finish (PLENARY_STORE (source), result, &error))
    plenary_trouble_say (adding->window, error);
  else if (adding->to_open != NULL)
    show_lesson (adding, adding->to_open);

  tell_refused (adding);
}

static GPtrArray *
make_recordings (Adding *adding)
{
  GPtrArray *recordings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < adding->found->len; i++)
    {
      Found *found = adding->found->pdata[i];

      g_ptr_array_add (recordings, plenary_lesson_maker_make_recording (found->file, found->info));
    }

  return recordings;
}

static Found *
find_of (Adding *adding,
         PlenaryRecording *recording)
{
  for (guint i = 0; i < adding->found->len; i++)
    {
      Found *found = adding->found->pdata[i];

      if (g_strcmp0 (plenary_media_info_get_fingerprint (found->info),
                     plenary_recording_get_fingerprint (recording)) == 0)
        return found;
    }

  g_assert_not_reached ();
}

static PlenaryEdit *
begin_edit (PlenaryEditKind kind,
            PlenaryLesson *lesson)
{
  PlenaryEdit *edit = plenary_edit_new (kind);

  plenary_edit_set_lesson (edit, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
  plenary_edit_set_subject (edit, plenary_lesson_get_title (lesson));

  return edit;
}

static void
put_parts (PlenaryEdit *edit,
           PlenaryLesson *lesson,
           GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      plenary_recording_set_lesson (parts->pdata[i],
                                    plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
      plenary_edit_put (edit, parts->pdata[i]);
    }
}

/* One lesson of all that was found, one undo step. The first part names it. */
static void
add_one_lesson (Adding *adding)
{
  g_autoptr (GPtrArray) parts = make_recordings (adding);
  g_autoptr (PlenaryLesson) lesson = NULL;
  g_autoptr (PlenaryEdit) edit = NULL;
  Found *first;

  plenary_parts_sort_as_recorded (parts);
  plenary_parts_lay_end_to_end (parts);
  first = find_of (adding, parts->pdata[0]);
  lesson = plenary_lesson_maker_make_lesson (first->file, first->info);
  if (adding->sample)
    {
      plenary_lesson_set_title (lesson, _("Practice lesson"));
      plenary_lesson_set_date_taught (lesson, NULL);
    }

  edit = begin_edit (PLENARY_EDIT_LESSON_ADDED, lesson);
  plenary_edit_put (edit, lesson);
  put_parts (edit, lesson, parts);
  g_set_str (&adding->to_open, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
  plenary_store_commit_async (adding->store, edit, NULL, added_cb, adding);
}

/* A lesson of each, and an undo step each. The last one added ends it all. */
static void
add_lessons (Adding *adding)
{
  for (guint i = 0; i < adding->found->len; i++)
    {
      Found *found = adding->found->pdata[i];
      g_autoptr (PlenaryLesson) lesson =
        plenary_lesson_maker_make_lesson (found->file, found->info);
      g_autoptr (PlenaryRecording) recording =
        plenary_lesson_maker_make_recording (found->file, found->info);
      g_autoptr (PlenaryEdit) edit = begin_edit (PLENARY_EDIT_LESSON_ADDED, lesson);

      plenary_recording_set_lesson (recording, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
      plenary_edit_put (edit, lesson);
      plenary_edit_put (edit, recording);
      if (i + 1 < adding->found->len)
        plenary_trouble_commit (adding->store, edit, adding->window);
      else
        plenary_store_commit_async (adding->store, edit, NULL, added_cb, adding);
    }
}

static void
say_parts_added (Adding *adding)
{
  guint n = adding->found->len;
  g_autofree char *said =
    g_strdup_printf (ngettext ("%u part added at the end", "%u parts added at the end", n), n);

  gtk_widget_activate_action (adding->window, "win.say-undo", "s", said);
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (Adding) adding = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryContents) contents =
    plenary_store_load_finish (PLENARY_STORE (source), result, &error);
  g_autoptr (GPtrArray) there = NULL;
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (PlenaryEdit) edit = NULL;
  gint64 end;

  if (contents == NULL)
    {
      plenary_trouble_say (adding->window, error);
      return;
    }

  there = plenary_parts_list (plenary_contents_get_recordings (contents));
  end = plenary_parts_extent (there).end;
  parts = make_recordings (adding);
  plenary_parts_sort_as_recorded (parts);
  plenary_parts_lay_end_to_end (parts);
  for (guint i = 0; i < parts->len; i++)
    plenary_recording_set_offset (parts->pdata[i],
                                  end + plenary_recording_get_offset (parts->pdata[i]));

  edit = begin_edit (PLENARY_EDIT_RECORDING_ADDED, adding->into);
  put_parts (edit, adding->into, parts);
  say_parts_added (adding);
  plenary_store_commit_async (PLENARY_STORE (source), edit, NULL, added_cb,
                              g_steal_pointer (&adding));
}

/* They follow on the parts that the lesson has. */
static void
add_to_lesson (Adding *adding)
{
  plenary_store_load_async (adding->store, plenary_entity_get_uuid (PLENARY_ENTITY (adding->into)),
                            NULL, loaded_cb, adding);
}

static void
say_elsewhere_added (Adding *adding)
{
  guint n = adding->found->len;
  g_autofree char *said =
    g_strdup_printf (ngettext ("%u recording added. Now line it up by sound, or by hand.",
                               "%u recordings added. Now line them up by sound, or by hand.", n),
                     n);

  gtk_widget_activate_action (adding->window, "win.say-undo", "s", said);
}

/* They begin with the lesson until they are lined up. */
static void
add_elsewhere (Adding *adding)
{
  g_autoptr (GPtrArray) recordings = make_recordings (adding);
  g_autoptr (PlenaryEdit) edit = begin_edit (PLENARY_EDIT_RECORDING_ADDED, adding->into);

  for (guint i = 0; i < recordings->len; i++)
    plenary_recording_set_role (recordings->pdata[i],
                                plenary_recording_get_has_video (recordings->pdata[i])
                                  ? PLENARY_ROLE_ANGLE
                                  : PLENARY_ROLE_SOUND);
  put_parts (edit, adding->into, recordings);
  say_elsewhere_added (adding);
  plenary_store_commit_async (adding->store, edit, NULL, added_cb, adding);
}

/* Asking. */

static char *
describe_parts (Adding *adding)
{
  g_autoptr (GPtrArray) parts = make_recordings (adding);
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
    add_one_lesson (g_steal_pointer (&adding));
  else if (g_str_equal (response, "lessons"))
    add_lessons (g_steal_pointer (&adding));
}

static void
ask_what_they_are (Adding *adding)
{
  guint n = adding->found->len;
  g_autofree char *body = describe_parts (adding);
  g_autofree char *lessons = NULL;
  AdwAlertDialog *dialog =
    ADW_ALERT_DIALOG (adw_alert_dialog_new (_("One lesson, or several?"), body));

  lessons = g_strdup_printf (ngettext ("%u _Lesson", "%u _Lessons", n), n);
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "lessons", lessons, "parts",
                                  _("_One Lesson"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "parts", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "parts");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, adding->window, NULL, asked_cb, adding);
}

/* Looking. */

static void
tell_same (Adding *adding)
{
  if (!adding->sample)
    gtk_widget_activate_action (adding->window, "win.say", "s",
                                _("This recording is already here. Here it is."));
  show_lesson (adding, plenary_entity_get_uuid (PLENARY_ENTITY (adding->same)));
}

static void
enter (Adding *adding)
{
  if (adding->into != NULL && adding->elsewhere)
    add_elsewhere (adding);
  else if (adding->into != NULL)
    add_to_lesson (adding);
  else if (adding->found->len == 1)
    add_one_lesson (adding);
  else
    ask_what_they_are (adding);
}

/* Takes out those that could not be looked at before they were copied. */
static GListModel *
steal_unseen (Adding *adding)
{
  GListStore *unseen = g_list_store_new (G_TYPE_FILE);

  for (guint i = adding->found->len; i > 0; i--)
    {
      Found *found = adding->found->pdata[i - 1];

      if (found->info == NULL)
        {
          g_list_store_insert (unseen, 0, found->file);
          g_ptr_array_remove_index (adding->found, i - 1);
        }
    }

  return G_LIST_MODEL (unseen);
}

static void
settled_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (Adding) adding = user_data;
  g_autoptr (GPtrArray) files = plenary_copy_first_finish (result, NULL);
  g_autoptr (GListModel) unseen = NULL;

  if (files == NULL)
    {
      tell_refused (adding);
      return;
    }

  for (guint i = 0; i < files->len; i++)
    g_set_object (&((Found *) adding->found->pdata[i])->file, files->pdata[i]);
  adding->settled = TRUE;
  unseen = steal_unseen (adding);
  if (g_list_model_get_n_items (unseen) == 0)
    {
      enter (g_steal_pointer (&adding));
      return;
    }

  g_set_object (&adding->files, unseen);
  adding->next = 0;
  adding->waiting = plenary_waiting_dialog_new (adding->window, adding->cancellable);
  look_at_next (g_steal_pointer (&adding));
}

/* A recording that lies on a card or a phone may be copied to this computer. */
static void
settle (Adding *adding)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  for (guint i = 0; i < adding->found->len; i++)
    g_ptr_array_add (files, ((Found *) adding->found->pdata[i])->file);
  plenary_copy_first_async (adding->window, files, settled_cb, adding);
}

static void
sort_out (Adding *adding)
{
  g_clear_pointer (&adding->waiting, plenary_waiting_dialog_done);

  if (adding->found->len == 0)
    {
      if (adding->same != NULL)
        tell_same (adding);
      tell_refused (adding);
      adding_free (adding);
    }
  else if (adding->sample || adding->settled)
    enter (adding);
  else
    settle (adding);
}

static gboolean
is_found_already (Adding *adding,
                  const char *fingerprint)
{
  for (guint i = 0; i < adding->found->len; i++)
    {
      Found *found = adding->found->pdata[i];

      if (found->info != NULL &&
          g_str_equal (plenary_media_info_get_fingerprint (found->info), fingerprint))
        return TRUE;
    }

  return FALSE;
}

static void
add_found (Adding *adding,
           GFile *file,
           PlenaryMediaInfo *info)
{
  Found *found = g_new0 (Found, 1);

  found->file = g_object_ref (file);
  g_set_object (&found->info, info);
  g_ptr_array_add (adding->found, found);
}

static void
take_in (Adding *adding,
         GFile *file,
         PlenaryMediaInfo *info)
{
  const char *fingerprint = plenary_media_info_get_fingerprint (info);
  PlenaryLesson *same = plenary_lesson_maker_find_same (adding->store, fingerprint);

  /* The same file under two names is one recording. */
  if (is_found_already (adding, fingerprint))
    return;
  if (same != NULL)
    {
      g_set_object (&adding->same, same);
      if (g_list_model_get_n_items (adding->files) > 1 || adding->into != NULL)
        {
          /* Translators: %s is the title of a lesson */
          g_autofree char *sentence = g_strdup_printf (_("This recording is already in “%s”."),
                                                       plenary_lesson_get_title (same));

          note_refusal (adding, file, sentence);
          g_clear_object (&adding->same);
        }
      return;
    }

  add_found (adding, file, info);
}

static void
looked_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (Adding) adding = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryMediaInfo) info = plenary_media_look_finish (result, &error);
  g_autoptr (GFile) file = g_list_model_get_item (adding->files, adding->next++);

  if (g_cancellable_is_cancelled (adding->cancellable))
    return;

  if (info != NULL)
    {
      take_in (adding, file, info);
    }
  else
    {
      g_autofree char *sentence = plenary_trouble_describe (error);

      g_message ("A recording could not be added: %s", error->message);
      note_refusal (adding, file, sentence);
    }

  look_at_next (g_steal_pointer (&adding));
}

/* What has no path here, as on some phones, has to be copied first. */
static void
pass_over_unreachable (Adding *adding)
{
  for (;; adding->next++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (adding->files, adding->next);
      g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

      if (file == NULL || path != NULL)
        return;
      add_found (adding, file, NULL);
    }
}

static void
look_at_next (Adding *adding)
{
  guint n = g_list_model_get_n_items (adding->files);
  g_autoptr (GFile) file = NULL;

  pass_over_unreachable (adding);
  file = g_list_model_get_item (adding->files, adding->next);

  if (file == NULL)
    {
      sort_out (adding);
      return;
    }

  if (n == 1)
    {
      plenary_waiting_dialog_say (adding->waiting, _("Looking at the recording…"));
    }
  else
    {
      /* Translators: such as “Looking at recording 2 of 3…” */
      g_autofree char *what =
        g_strdup_printf (_("Looking at recording %u of %u…"), adding->next + 1, n);

      plenary_waiting_dialog_say (adding->waiting, what);
    }
  plenary_media_look_async (file, adding->cancellable, looked_cb, adding);
}

/**
 * plenary_adding_start:
 * @window: the window
 * @store: the store
 * @files: a list of [iface@Gio.File]
 *
 * Makes lessons of recordings, or says why that cannot be. Several are asked about
 * once: parts of one lesson, or a lesson each. Returns at once.
 */
void
plenary_adding_start (GtkWidget *window,
                      PlenaryStore *store,
                      GListModel *files)
{
  look_at_next (adding_new (window, store, files));
}

/**
 * plenary_adding_start_parts:
 * @window: the window
 * @store: the store
 * @files: a list of [iface@Gio.File]
 * @lesson: a live lesson
 *
 * Makes recordings further parts of a lesson, after those it has, or says why that
 * cannot be. Returns at once.
 */
void
plenary_adding_start_parts (GtkWidget *window,
                            PlenaryStore *store,
                            GListModel *files,
                            PlenaryLesson *lesson)
{
  Adding *adding = adding_new (window, store, files);

  adding->into = g_object_ref (lesson);
  look_at_next (adding);
}

/**
 * plenary_adding_start_elsewhere:
 * @window: the window
 * @store: the store
 * @files: a list of [iface@Gio.File]
 * @lesson: a live lesson
 *
 * Adds recordings to a lesson that were made of it from elsewhere in the room: with
 * pictures a second angle, without a microphone. Says why where that cannot be. Returns
 * at once.
 */
void
plenary_adding_start_elsewhere (GtkWidget *window,
                                PlenaryStore *store,
                                GListModel *files,
                                PlenaryLesson *lesson)
{
  Adding *adding = adding_new (window, store, files);

  adding->into = g_object_ref (lesson);
  adding->elsewhere = TRUE;
  look_at_next (adding);
}

/**
 * plenary_adding_start_sample:
 * @window: the window
 * @store: the store
 *
 * Opens the made-up practice lesson, adding it first if it is not there. Returns at
 * once.
 */
void
plenary_adding_start_sample (GtkWidget *window,
                             PlenaryStore *store)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = plenary_sample_get_file ();
  Adding *adding;

  g_list_store_append (files, file);
  adding = adding_new (window, store, G_LIST_MODEL (files));
  adding->sample = TRUE;
  look_at_next (adding);
}
