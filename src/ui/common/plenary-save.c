/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-save.h"

#include "plenary-choosers.h"
#include "plenary-recent.h"

#include <glib/gi18n.h>

/* Saving what leaves Plenary: the teacher chooses where, and it does not appear among the
 * recent files of the desktop. */

typedef struct
{
  /* NULL where a place is only chosen. */
  GBytes *bytes;
  PlenaryRecent *recent;
} Saving;

static void
saving_free (Saving *saving)
{
  g_clear_pointer (&saving->bytes, g_bytes_unref);
  g_clear_object (&saving->recent);
  g_free (saving);
}

static GTask *
make_task (GtkWidget *widget,
           GBytes *bytes,
           GAsyncReadyCallback callback,
           gpointer user_data)
{
  GTask *task = g_task_new (widget, NULL, callback, user_data);
  Saving *saving = g_new0 (Saving, 1);

  saving->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  g_task_set_source_tag (task, plenary_save_async);
  g_task_set_task_data (task, saving, (GDestroyNotify) saving_free);

  return task;
}

static void
written_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    g_task_return_pointer (task, g_object_ref (source), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
write_to (GTask *task,
          GFile *file)
{
  Saving *saving = g_task_get_task_data (task);

  g_file_replace_contents_bytes_async (file, saving->bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                       written_cb, task);
}

static void
chosen_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Saving *saving = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    {
      plenary_recent_forget (saving->recent, file);
      if (saving->bytes != NULL)
        write_to (g_steal_pointer (&task), file);
      else
        g_task_return_pointer (task, g_steal_pointer (&file), g_object_unref);
    }
  else if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) ||
           g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    {
      g_task_return_pointer (task, NULL, NULL);
    }
  else
    {
      g_task_return_error (task, g_steal_pointer (&error));
    }
}

static void
choose (GtkWidget *widget,
        const char *name,
        GTask *task)
{
  g_autoptr (GtkFileDialog) chooser = gtk_file_dialog_new ();
  GtkRoot *root = gtk_widget_get_root (widget);
  Saving *saving = g_task_get_task_data (task);

  saving->recent = plenary_recent_new ();
  gtk_file_dialog_set_title (chooser, _("Save"));
  gtk_file_dialog_set_initial_name (chooser, name);
  gtk_file_dialog_save (chooser, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                        plenary_choosers_get_cancellable (widget), chosen_cb, task);
}

/**
 * plenary_save_async:
 * @widget: where it was asked for
 * @name: the name that is suggested
 * @bytes: what to save
 * @callback: called when it is saved, or not
 * @user_data: for @callback
 *
 * Asks where to save something, and saves it there, replacing what is there.
 */
void
plenary_save_async (GtkWidget *widget,
                    const char *name,
                    GBytes *bytes,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (name != NULL);
  g_return_if_fail (bytes != NULL);

  choose (widget, name, make_task (widget, bytes, callback, user_data));
}

/**
 * plenary_save_choose_async:
 * @widget: where it was asked for
 * @name: the name that is suggested
 * @callback: called when a place was chosen, or not
 * @user_data: for @callback
 *
 * Asks where to save something, and saves nothing yet: for what depends on the name.
 * plenary_save_finish() tells the place.
 */
void
plenary_save_choose_async (GtkWidget *widget,
                           const char *name,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (name != NULL);

  choose (widget, name, make_task (widget, NULL, callback, user_data));
}

/**
 * plenary_save_to_async:
 * @widget: where it was asked for
 * @file: where to
 * @bytes: what to save
 * @callback: called when it is saved, or not
 * @user_data: for @callback
 *
 * Saves something in a place that is known, replacing what is there.
 */
void
plenary_save_to_async (GtkWidget *widget,
                       GFile *file,
                       GBytes *bytes,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (bytes != NULL);

  write_to (make_task (widget, bytes, callback, user_data), file);
}

/**
 * plenary_save_finish:
 * @widget: the widget it was asked for with
 * @result: the result
 * @error: return location for an error
 *
 * Finds out what came of saving.
 *
 * Returns: (transfer full) (nullable): the file that was written, or is to be; %NULL if
 *   that failed, or, without an error, if no place was chosen
 */
GFile *
plenary_save_finish (GtkWidget *widget,
                     GAsyncResult *result,
                     GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, widget), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * plenary_save_close:
 * @dialog: a dialog that is done
 * @said: what to say of it, translated
 *
 * Closes a dialog and says in its window what came of it.
 */
void
plenary_save_close (AdwDialog *dialog,
                    const char *said)
{
  GtkWidget *window;

  g_return_if_fail (ADW_IS_DIALOG (dialog));
  g_return_if_fail (said != NULL);

  /* Said once the dialog is gone, or it would be said behind it. */
  window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (dialog)));
  adw_dialog_close (dialog);
  if (window != NULL)
    gtk_widget_activate_action (window, "win.say", "s", said);
}
