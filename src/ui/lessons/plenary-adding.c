/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-adding-private.h"

#include "plenary-adding.h"
#include "plenary-copy-first.h"
#include "plenary-lesson-maker.h"
#include "plenary-sample.h"
#include "plenary-trouble.h"

#include <glib/gi18n.h>

/* How files become lessons: each is looked at in a helper process; those that are not
 * on this computer may be copied to it first; several are asked about once, whether
 * they are parts of one lesson; then they are entered and the lesson is opened. What
 * cannot be added is said, and keeps nothing else from being added. */

static void look_at_next (Adding *adding);

static void
found_free (Found *found)
{
  g_object_unref (found->file);
  g_clear_object (&found->info);
  g_free (found);
}

/* Copies that no lesson got are no use to anyone. */
static void
remove_copies (Adding *adding)
{
  for (guint i = 0; i < adding->copies->len; i++)
    g_file_delete_async (adding->copies->pdata[i], G_PRIORITY_DEFAULT, NULL, NULL, NULL);
}

/**
 * plenary_adding_free: (skip)
 * @adding: (transfer full): what is being added
 *
 * Ends adding. Of what was copied for it, only what was entered stays.
 */
void
plenary_adding_free (Adding *adding)
{
  remove_copies (adding);
  g_clear_pointer (&adding->waiting, plenary_waiting_dialog_done);
  g_clear_object (&adding->window);
  g_clear_object (&adding->store);
  g_clear_object (&adding->files);
  g_clear_object (&adding->cancellable);
  g_clear_object (&adding->into);
  g_clear_object (&adding->same);
  g_clear_pointer (&adding->found, g_ptr_array_unref);
  g_clear_pointer (&adding->copies, g_ptr_array_unref);
  g_clear_pointer (&adding->refused, g_ptr_array_unref);
  g_clear_pointer (&adding->to_open, g_free);
  g_free (adding);
}

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
  adding->copies = g_ptr_array_new_with_free_func (g_object_unref);
  adding->refused = g_ptr_array_new_with_free_func (g_free);

  return adding;
}

static void
enter (Adding *adding)
{
  if (adding->into != NULL && adding->elsewhere)
    plenary_adding_enter_elsewhere (adding);
  else if (adding->into != NULL)
    plenary_adding_enter_parts (adding);
  else if (adding->found->len == 1)
    plenary_adding_enter_lesson (adding);
  else
    plenary_adding_ask (adding);
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
      plenary_adding_tell_refused (adding);
      return;
    }

  for (guint i = 0; i < files->len; i++)
    {
      Found *found = adding->found->pdata[i];

      if (g_set_object (&found->file, files->pdata[i]))
        g_ptr_array_add (adding->copies, g_object_ref (found->file));
    }
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
        plenary_adding_tell_same (adding);
      plenary_adding_tell_refused (adding);
      plenary_adding_free (adding);
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

/* Whether a recording need not be looked at, for it is here or found already. The same file
 * under two names is one recording. */
static gboolean
is_known (Adding *adding,
          GFile *file,
          const char *fingerprint)
{
  PlenaryLesson *same = plenary_lesson_maker_find_same (adding->store, fingerprint);

  if (is_found_already (adding, fingerprint))
    return TRUE;
  if (same == NULL)
    return FALSE;

  if (g_list_model_get_n_items (adding->files) > 1 || adding->into != NULL)
    {
      /* Translators: %s is the title of a lesson */
      g_autofree char *sentence =
        g_strdup_printf (_("This recording is already in “%s”."), plenary_lesson_get_title (same));

      plenary_adding_refuse (adding, file, sentence);
    }
  else
    {
      g_set_object (&adding->same, same);
    }

  return TRUE;
}

static void
refuse (Adding *adding,
        GFile *file,
        const GError *error)
{
  g_autofree char *sentence = plenary_trouble_describe (error);

  g_message ("A recording could not be added: %s", error->message);
  plenary_adding_refuse (adding, file, sentence);
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

  if (info == NULL)
    refuse (adding, file, error);
  else if (!is_known (adding, file, plenary_media_info_get_fingerprint (info)))
    add_found (adding, file, info);

  look_at_next (g_steal_pointer (&adding));
}

/* A recording that is here already was looked at when it was added. */
static void
fingerprint_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (Adding) adding = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *fingerprint = plenary_fingerprint_finish (result, &error);
  g_autoptr (GFile) file = g_list_model_get_item (adding->files, adding->next);
  GCancellable *cancellable = adding->cancellable;

  if (g_cancellable_is_cancelled (cancellable))
    return;

  if (fingerprint != NULL && !is_known (adding, file, fingerprint))
    {
      if (plenary_adding_is_only_lent (adding, file))
        plenary_adding_ask_to_choose (adding);
      else
        plenary_media_look_fingerprinted_async (file, fingerprint, cancellable, looked_cb,
                                                g_steal_pointer (&adding));
      return;
    }

  if (fingerprint == NULL)
    refuse (adding, file, error);
  adding->next++;
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
  plenary_fingerprint_async (file, adding->cancellable, fingerprint_cb, adding);
}

static void
lessons_known_cb (GObject *source,
                  GAsyncResult *result,
                  gpointer user_data)
{
  plenary_store_get_all_lessons_finish (PLENARY_STORE (source), result, NULL);
  look_at_next (user_data);
}

/* Which lessons have a recording already can be said when all of them are known. */
static void
start (Adding *adding)
{
  plenary_store_get_all_lessons_async (adding->store, NULL, lessons_known_cb, adding);
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
  start (adding_new (window, store, files));
}

/**
 * plenary_adding_start_from_outside:
 * @window: the window
 * @store: the store
 * @files: a list of [iface@Gio.File] that were dropped or named on the command line
 *
 * Makes lessons of recordings as plenary_adding_start() does. Asks for what could not be
 * found again to be chosen in the file chooser. Returns at once.
 */
void
plenary_adding_start_from_outside (GtkWidget *window,
                                   PlenaryStore *store,
                                   GListModel *files)
{
  Adding *adding = adding_new (window, store, files);

  adding->from_outside = TRUE;
  look_at_next (adding);
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
  start (adding);
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
  start (adding);
}

static GListModel *
list_sample (void)
{
  GListStore *files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = plenary_sample_get_file ();

  g_list_store_append (files, file);

  return G_LIST_MODEL (files);
}

/**
 * plenary_adding_start_neutral:
 * @window: the window
 * @store: the store
 * @files: (nullable): a list of [iface@Gio.File], or %NULL for the practice lesson
 *
 * Makes lessons of recordings that are not the teacher's own, as ever, and prepares a
 * debrief about the last. Returns at once.
 */
void
plenary_adding_start_neutral (GtkWidget *window,
                              PlenaryStore *store,
                              GListModel *files)
{
  g_autoptr (GListModel) sample = files == NULL ? list_sample () : NULL;
  Adding *adding = adding_new (window, store, files != NULL ? files : sample);

  adding->sample = sample != NULL;
  adding->neutral = TRUE;
  start (adding);
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
  g_autoptr (GListModel) files = list_sample ();
  Adding *adding = adding_new (window, store, files);

  adding->sample = TRUE;
  start (adding);
}
