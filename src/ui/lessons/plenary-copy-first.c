/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-copy-first.h"

#include "plenary-choosers.h"
#include "plenary-copy-words.h"
#include "plenary-copy.h"
#include "plenary-lesson-maker.h"
#include "plenary-recent.h"
#include "plenary-trouble.h"
#include "plenary-waiting-dialog.h"
#include "plenary-words.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* The offer to copy recordings to this computer that lie on a card, a phone or a
 * network: one question for all, one folder, one at a time. A copy takes the place of
 * its recording in what is handed back. Whoever stops it has no copies afterwards. */

/* How often it is told how far copying is. */
#define TICK_MS 200

/* Before that, how long it will take is only guessed. */
#define GUESS_AFTER (3 * G_USEC_PER_SEC)

/* A file, where it lies, and its copy once there is one. */
typedef struct
{
  GFile *file;
  GFile *copy;
  PlenaryWhereabouts where;
  gint64 size;
} Item;

typedef struct
{
  GtkWidget *window;
  GPtrArray *items;
  guint next;

  PlenaryRecent *recent;
  GFile *folder;
  GCancellable *cancellable;
  PlenaryWaitingDialog *waiting;
  guint tick_id;
  gint64 began;

  /* How far the copy under way is. The worker writes it. */
  GMutex mutex;
  gint64 copied;
  gint64 checked;
} Copying;

static void ask_where_next (GTask *task);
static void choose_folder (GTask *task);
static void copy_next (GTask *task);

static void
item_free (Item *item)
{
  g_object_unref (item->file);
  g_clear_object (&item->copy);
  g_free (item);
}

static void
end_waiting (Copying *copying)
{
  g_clear_handle_id (&copying->tick_id, g_source_remove);
  g_clear_pointer (&copying->waiting, plenary_waiting_dialog_done);
}

static void
copying_free (Copying *copying)
{
  end_waiting (copying);
  g_object_unref (copying->window);
  g_ptr_array_unref (copying->items);
  g_clear_object (&copying->recent);
  g_clear_object (&copying->folder);
  g_clear_object (&copying->cancellable);
  g_mutex_clear (&copying->mutex);
  g_free (copying);
}

static Copying *
copying_new (GtkWidget *window,
             GPtrArray *files)
{
  Copying *copying = g_new0 (Copying, 1);

  copying->window = g_object_ref (window);
  copying->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  g_mutex_init (&copying->mutex);
  for (guint i = 0; i < files->len; i++)
    {
      Item *item = g_new0 (Item, 1);

      item->file = g_object_ref (files->pdata[i]);
      g_ptr_array_add (copying->items, item);
    }

  return copying;
}

static gboolean
is_away (Item *item)
{
  return item->where != PLENARY_WHEREABOUTS_HERE;
}

static gboolean
can_link (Item *item)
{
  g_autofree char *path = g_file_get_path (item->file);

  return path != NULL;
}

static guint
count_away (Copying *copying)
{
  guint n = 0;

  for (guint i = 0; i < copying->items->len; i++)
    n += is_away (copying->items->pdata[i]);

  return n;
}

static gboolean
all_can_be_linked (Copying *copying)
{
  for (guint i = 0; i < copying->items->len; i++)
    if (!can_link (copying->items->pdata[i]))
      return FALSE;

  return TRUE;
}

/* Ending. */

static void
use_them (GTask *task)
{
  Copying *copying = g_task_get_task_data (task);
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < copying->items->len; i++)
    {
      Item *item = copying->items->pdata[i];

      g_ptr_array_add (files, g_object_ref (item->copy != NULL ? item->copy : item->file));
    }
  g_task_return_pointer (task, files, (GDestroyNotify) g_ptr_array_unref);
}

static void
remove_copies (Copying *copying)
{
  for (guint i = 0; i < copying->items->len; i++)
    {
      Item *item = copying->items->pdata[i];

      if (item->copy != NULL)
        g_file_delete_async (item->copy, G_PRIORITY_DEFAULT, NULL, NULL, NULL);
      g_clear_object (&item->copy);
    }
}

static void
stop (GTask *task)
{
  remove_copies (g_task_get_task_data (task));
  g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "stopped");
}

static void
tell_where_they_are (Copying *copying)
{
  g_autofree char *name = plenary_lesson_maker_dup_name (copying->folder);
  /* Translators: %s is the name of a folder */
  g_autofree char *said = plenary_words_fill_in (_("Copied to “%s”"), name);

  gtk_widget_activate_action (copying->window, "win.say", "s", said);
}

/* Copying. */

static void
progress_cb (gint64 copied,
             gint64 checked,
             gint64 size,
             gpointer data)
{
  Copying *copying = data;

  g_mutex_lock (&copying->mutex);
  copying->copied = copied;
  copying->checked = checked;
  g_mutex_unlock (&copying->mutex);
}

static gint64
sum_sizes (Copying *copying,
           guint from,
           guint to)
{
  gint64 sum = 0;

  for (guint i = from; i < to; i++)
    {
      Item *item = copying->items->pdata[i];

      sum += is_away (item) ? item->size : 0;
    }

  return sum;
}

/* Each byte is written once and read back once. */
static gboolean
tick_cb (gpointer user_data)
{
  Copying *copying = user_data;
  gint64 before = sum_sizes (copying, 0, copying->next);
  gint64 all = sum_sizes (copying, 0, copying->items->len);
  gint64 passed = g_get_monotonic_time () - copying->began;
  gint64 left = -1;
  gint64 copied;
  gint64 checked;
  double fraction;
  g_autofree char *words = NULL;

  g_mutex_lock (&copying->mutex);
  copied = before + copying->copied;
  checked = before + copying->checked;
  g_mutex_unlock (&copying->mutex);

  fraction = all > 0 ? (copied + checked) / (2.0 * all) : 0;
  if (passed > GUESS_AFTER && fraction > 0)
    left = passed * (1 - fraction) / fraction / G_USEC_PER_SEC;
  words = plenary_copy_words_progress (copied, all, left);
  plenary_waiting_dialog_show_progress (copying->waiting, fraction, words);

  return G_SOURCE_CONTINUE;
}

static void
failed_response_cb (GObject *source,
                    GAsyncResult *result,
                    gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (response, "again"))
    choose_folder (g_steal_pointer (&task));
  else if (g_str_equal (response, "use"))
    use_them (task);
  else
    stop (task);
}

static void
tell_failure (GTask *task,
              const GError *error)
{
  Copying *copying = g_task_get_task_data (task);
  g_autofree char *body = plenary_trouble_describe (error);
  AdwAlertDialog *dialog =
    ADW_ALERT_DIALOG (adw_alert_dialog_new (_("The Recording Was Not Copied"), body));

  g_message ("A recording could not be copied: %s", error->message);
  adw_alert_dialog_add_response (dialog, "cancel", _("_Cancel"));
  if (all_can_be_linked (copying))
    adw_alert_dialog_add_response (dialog, "use", _("_Use It Where It Is"));
  adw_alert_dialog_add_response (dialog, "again", _("_Try Again…"));
  adw_alert_dialog_set_response_appearance (dialog, "again", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "again");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, copying->window, NULL, failed_response_cb, task);
}

static void
copied_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Copying *copying = g_task_get_task_data (task);
  Item *item = copying->items->pdata[copying->next];
  g_autoptr (GError) error = NULL;

  item->copy = plenary_copy_finish (result, &error);
  if (g_cancellable_is_cancelled (copying->cancellable))
    {
      end_waiting (copying);
      stop (task);
    }
  else if (item->copy == NULL)
    {
      end_waiting (copying);
      tell_failure (g_steal_pointer (&task), error);
    }
  else
    {
      copying->next++;
      copy_next (g_steal_pointer (&task));
    }
}

static void
say_which (Copying *copying)
{
  guint n = count_away (copying);
  guint number = 1;
  g_autofree char *what = NULL;

  if (n == 1)
    {
      plenary_waiting_dialog_say (copying->waiting, _("Copying the recording…"));
      return;
    }

  for (guint i = 0; i < copying->next; i++)
    number += is_away (copying->items->pdata[i]);
  /* Translators: of several recordings, such as “Copying 2 of 3…” */
  what = g_strdup_printf (_("Copying %u of %u…"), number, n);
  plenary_waiting_dialog_say (copying->waiting, what);
}

static void
copy_next (GTask *task)
{
  Copying *copying = g_task_get_task_data (task);
  Item *item;

  while (copying->next < copying->items->len && !is_away (copying->items->pdata[copying->next]))
    copying->next++;
  if (copying->next == copying->items->len)
    {
      end_waiting (copying);
      tell_where_they_are (copying);
      use_them (task);
      g_object_unref (task);
      return;
    }

  item = copying->items->pdata[copying->next];
  copying->copied = copying->checked = 0;
  say_which (copying);
  plenary_copy_async (item->file, copying->folder,
                      sum_sizes (copying, copying->next + 1, copying->items->len), progress_cb,
                      copying, copying->cancellable, copied_cb, task);
}

/* Whoever tries again goes on with the one that failed. */
static void
begin (GTask *task)
{
  Copying *copying = g_task_get_task_data (task);

  g_clear_object (&copying->cancellable);
  copying->cancellable = g_cancellable_new ();
  copying->waiting = plenary_waiting_dialog_new (copying->window, copying->cancellable);
  copying->began = g_get_monotonic_time ();
  copying->tick_id = g_timeout_add (TICK_MS, tick_cb, copying);
  copy_next (task);
}

/* Asking. */

static void
folder_chosen_cb (GObject *source,
                  GAsyncResult *result,
                  gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Copying *copying = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder =
    gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, &error);

  if (folder == NULL)
    {
      plenary_trouble_say (copying->window, error);
      stop (task);
      return;
    }

  plenary_recent_forget (copying->recent, folder);
  g_set_object (&copying->folder, folder);
  begin (g_steal_pointer (&task));
}

static void
choose_folder (GTask *task)
{
  Copying *copying = g_task_get_task_data (task);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  const char *videos = g_get_user_special_dir (G_USER_DIRECTORY_VIDEOS);
  g_autoptr (GFile) folder = videos != NULL ? g_file_new_for_path (videos) : NULL;

  g_clear_object (&copying->recent);
  copying->recent = plenary_recent_new ();
  gtk_file_dialog_set_title (dialog, _("Where Shall the Copy Go?"));
  gtk_file_dialog_set_accept_label (dialog, _("_Copy Here"));
  gtk_file_dialog_set_initial_folder (dialog, folder);
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (copying->window),
                                 plenary_choosers_get_cancellable (copying->window),
                                 folder_chosen_cb, task);
}

static void
offer_response_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Copying *copying = g_task_get_task_data (task);
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  copying->next = 0;
  if (g_str_equal (response, "copy"))
    choose_folder (g_steal_pointer (&task));
  else if (g_str_equal (response, "use"))
    use_them (task);
  else
    stop (task);
}

static PlenaryWhereabouts
find_first_place (Copying *copying)
{
  for (guint i = 0; i < copying->items->len; i++)
    {
      Item *item = copying->items->pdata[i];

      if (is_away (item))
        return item->where;
    }

  return PLENARY_WHEREABOUTS_HERE;
}

static void
offer (GTask *task)
{
  Copying *copying = g_task_get_task_data (task);
  guint n = count_away (copying);
  gboolean linkable = all_can_be_linked (copying);
  g_autofree char *body =
    plenary_copy_words_offer (find_first_place (copying), n, copying->items->len, linkable);
  AdwAlertDialog *dialog =
    ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Copy to This Computer?"), body));

  adw_alert_dialog_add_response (dialog, "cancel", _("_Cancel"));
  if (linkable)
    adw_alert_dialog_add_response (dialog, "use",
                                   n == 1 ? _("_Use It Where It Is")
                                          : _("_Use Them Where They Are"));
  adw_alert_dialog_add_response (dialog, "copy", _("C_opy…"));
  adw_alert_dialog_set_response_appearance (dialog, "copy", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "copy");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, copying->window, NULL, offer_response_cb, task);
}

/* Finding out where they lie. */

static void
measured_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  GTask *task = user_data;
  Copying *copying = g_task_get_task_data (task);
  Item *item = copying->items->pdata[copying->next];
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, NULL);

  if (info != NULL)
    item->size = g_file_info_get_size (info);
  copying->next++;
  ask_where_next (task);
}

static void
where_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  GTask *task = user_data;
  Copying *copying = g_task_get_task_data (task);
  Item *item = copying->items->pdata[copying->next];

  item->where = plenary_whereabouts_finish (result);
  g_file_query_info_async (item->file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE,
                           G_PRIORITY_DEFAULT, NULL, measured_cb, task);
}

static void
ask_where_next (GTask *task)
{
  Copying *copying = g_task_get_task_data (task);

  if (copying->next < copying->items->len)
    {
      Item *item = copying->items->pdata[copying->next];

      plenary_whereabouts_async (item->file, NULL, where_cb, task);
    }
  else if (count_away (copying) > 0)
    {
      offer (task);
    }
  else
    {
      use_them (task);
      g_object_unref (task);
    }
}

/**
 * plenary_copy_first_async:
 * @window: the window to ask in
 * @files: (element-type GFile): recordings
 * @callback: (scope async): called on the main thread
 * @user_data: for @callback
 *
 * Asks, if any of these recordings is not on this computer, whether to copy them
 * first, and does so. What goes wrong is said, and asked about.
 */
void
plenary_copy_first_async (GtkWidget *window,
                          GPtrArray *files,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (files != NULL);

  g_task_set_source_tag (task, plenary_copy_first_async);
  g_task_set_task_data (task, copying_new (window, files), (GDestroyNotify) copying_free);
  ask_where_next (task);
}

/**
 * plenary_copy_first_finish:
 * @result: the result
 * @error: return location for an error
 *
 * Ends plenary_copy_first_async().
 *
 * Returns: (transfer full) (nullable) (element-type GFile): what to use in place of the
 *   files that were handed in, in the same order; or %NULL with %G_IO_ERROR_CANCELLED if
 *   the teacher wants none of them
 */
GPtrArray *
plenary_copy_first_finish (GAsyncResult *result,
                           GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
