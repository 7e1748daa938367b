/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* memfd_create() */

#include "config.h"

#include "plenary-print.h"

#include "plenary-choosers.h"

#include <errno.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <sys/mman.h>
#include <unistd.h>

/* Printing. What goes to the printer is never a file that could be left behind: it is a
 * piece of memory that has a name among the files of this process, and is gone when
 * printing is done, or when Plenary ends. */

/**
 * plenary_print_get_page:
 *
 * Gets the paper that is usual where the teacher is.
 *
 * Returns: the paper
 */
PlenaryPage
plenary_print_get_page (void)
{
  GtkPaperSize *size = gtk_paper_size_new (NULL);
  PlenaryPage page = {
    gtk_paper_size_get_width (size, GTK_UNIT_POINTS),
    gtk_paper_size_get_height (size, GTK_UNIT_POINTS),
  };

  gtk_paper_size_free (size);

  return page;
}

static void
close_memory (gpointer data)
{
  close (GPOINTER_TO_INT (data));
}

static int
open_memory (GBytes *bytes,
             GError **error)
{
  int fd = memfd_create ("plenary", MFD_CLOEXEC);
  g_autoptr (GOutputStream) stream = NULL;

  if (fd < 0)
    {
      int saved = errno;

      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (saved), g_strerror (saved));
      return -1;
    }

  stream = g_unix_output_stream_new (fd, FALSE);
  if (!g_output_stream_write_all (stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                  NULL, NULL, error))
    {
      close (fd);
      return -1;
    }

  return fd;
}

static GtkPrintDialog *
make_dialog (const char *name)
{
  GtkPrintDialog *dialog = gtk_print_dialog_new ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();

  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);
  gtk_print_dialog_set_title (dialog, _("Print"));
  gtk_print_dialog_set_print_settings (dialog, settings);

  return dialog;
}

static void
printed_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (gtk_print_dialog_print_file_finish (GTK_PRINT_DIALOG (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) ||
           g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    g_task_return_boolean (task, FALSE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * plenary_print_async:
 * @widget: where it was asked for
 * @name: what it is called
 * @pdf: pages
 * @callback: called when they are on their way to the printer, or not
 * @user_data: for @callback
 *
 * Asks how to print pages, and prints them.
 */
void
plenary_print_async (GtkWidget *widget,
                     const char *name,
                     GBytes *pdf,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_autoptr (GtkPrintDialog) dialog = NULL;
  g_autoptr (GTask) task = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  GtkRoot *root;
  int fd;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (name != NULL);
  g_return_if_fail (pdf != NULL);

  task = g_task_new (widget, NULL, callback, user_data);
  g_task_set_source_tag (task, plenary_print_async);
  fd = open_memory (pdf, &error);
  if (fd < 0)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_task_set_task_data (task, GINT_TO_POINTER (fd), close_memory);
  path = g_strdup_printf ("/proc/self/fd/%d", fd);
  file = g_file_new_for_path (path);
  root = gtk_widget_get_root (widget);
  dialog = make_dialog (name);
  gtk_print_dialog_print_file (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, file,
                               plenary_choosers_get_cancellable (widget), printed_cb,
                               g_steal_pointer (&task));
}

/**
 * plenary_print_finish:
 * @widget: the widget it was asked for with
 * @result: the result
 * @error: return location for an error
 *
 * Finds out what came of printing.
 *
 * Returns: whether it is printed; without an error, %FALSE if that is not wanted any more
 */
gboolean
plenary_print_finish (GtkWidget *widget,
                      GAsyncResult *result,
                      GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, widget), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
