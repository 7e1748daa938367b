/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-export-work.h"

#include "plenary-print.h"

#include <string.h>

/* Writing a report off the main thread: notes can be long. */

/* A text view in a page that scrolls lays out all it holds; nobody reads this far
 * to see whether the right things are in. */
#define MAX_SHOWN 100000

static void
work_free (gpointer data)
{
  PlenaryExportWork *self = data;

  g_clear_object (&self->report);
  g_clear_pointer (&self->file, g_bytes_unref);
  g_free (self->text);
  g_free (self->shown);
  g_free (self);
}

/* The source of a page tells a teacher nothing; its words do. */
static gboolean
shows_itself (PlenaryReportFormat format)
{
  return format == PLENARY_REPORT_MARKDOWN || format == PLENARY_REPORT_CSV;
}

static void
cut (PlenaryExportWork *self,
     const char *text,
     gsize length)
{
  const char *end = text;

  for (guint i = 0; i < MAX_SHOWN && end < text + length; i++)
    end = g_utf8_next_char (end);

  self->shown = g_strndup (text, end - text);
  self->is_cut = end < text + length;
}

static void
write_in_thread (GTask *task,
                 gpointer source,
                 gpointer task_data,
                 GCancellable *cancellable)
{
  PlenaryExportWork *self = task_data;
  GError *error = NULL;

  self->file = plenary_report_write (self->report, self->format, &self->page, &error);
  if (self->file == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  self->text = plenary_report_write_text (self->report);
  if (shows_itself (self->format))
    cut (self, g_bytes_get_data (self->file, NULL), g_bytes_get_size (self->file));
  else
    cut (self, self->text, strlen (self->text));
  g_task_return_boolean (task, TRUE);
}

/**
 * plenary_export_work_async:
 * @source: (type GObject): whose work it is
 * @report: what to write
 * @format: in which format
 * @cancellable: (nullable): ends waiting for it
 * @callback: called when it is written
 * @user_data: for @callback
 *
 * Writes a report on a worker, for the paper that is usual here.
 */
void
plenary_export_work_async (gpointer source,
                           PlenaryReport *report,
                           PlenaryReportFormat format,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);
  PlenaryExportWork *self = g_new0 (PlenaryExportWork, 1);

  self->report = g_object_ref (report);
  self->format = format;
  self->page = plenary_print_get_page ();
  g_task_set_source_tag (task, plenary_export_work_async);
  g_task_set_task_data (task, self, work_free);
  g_task_run_in_thread (task, write_in_thread);
}

/**
 * plenary_export_work_finish:
 * @result: the result
 * @error: return location for an error
 *
 * Gets what was written. Its members may be taken.
 *
 * Returns: (transfer none) (nullable): it, as long as there is @result, or %NULL if there is an error
 */
PlenaryExportWork *
plenary_export_work_finish (GAsyncResult *result,
                            GError **error)
{
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  return g_task_get_task_data (G_TASK (result));
}
