/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-media-info-private.h"

/* What a file is recognised by: its size, and the SHA-256 of its first, middle
 * and last MiB (of all of it below 3 MiB). Quick even for hours of film, and
 * certain enough to tell one's own recordings apart. */

#define CHUNK (1024 * 1024)

static gboolean
digest_at (GInputStream *stream,
           goffset offset,
           gsize length,
           GChecksum *checksum,
           GCancellable *cancellable,
           GError **error)
{
  g_autofree guchar *buffer = g_malloc (CHUNK);

  if (!g_seekable_seek (G_SEEKABLE (stream), offset, G_SEEK_SET, cancellable, error))
    return FALSE;

  while (length > 0)
    {
      gssize n = g_input_stream_read (stream, buffer, MIN (length, CHUNK), cancellable, error);

      if (n < 0)
        return FALSE;
      if (n == 0)
        return TRUE;

      g_checksum_update (checksum, buffer, n);
      length -= n;
    }

  return TRUE;
}

static int
io_code (const GError *error)
{
  switch (error->code)
    {
    case G_IO_ERROR_NOT_FOUND:
    case G_IO_ERROR_NOT_DIRECTORY:
      return PLENARY_MEDIA_ERROR_GONE;
    case G_IO_ERROR_IS_DIRECTORY:
    case G_IO_ERROR_NOT_REGULAR_FILE:
      return PLENARY_MEDIA_ERROR_NOT_MEDIA;
    default:
      return PLENARY_MEDIA_ERROR_UNREADABLE;
    }
}

/* Whoever opens a named pipe waits until somebody writes to it. */
static gboolean
is_openable (GFile *file,
             GCancellable *cancellable,
             GError **error)
{
  GFileType type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable);

  if (type != G_FILE_TYPE_SPECIAL)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "it is no regular file");

  return FALSE;
}

/**
 * plenary_fingerprint_read: (skip)
 * @file: a recording
 * @cancellable: (nullable): to give up
 * @error: return location for an error of GIO
 *
 * Reads what @file is recognised by. Waits for the disk: for workers only.
 *
 * Returns: (transfer full) (nullable): the fingerprint, "size:digest"
 */
char *
plenary_fingerprint_read (GFile *file,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  GInputStream *input;
  goffset size;
  gboolean ok;

  if (is_openable (file, cancellable, error))
    stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;

  input = G_INPUT_STREAM (stream);
  info =
    g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, error);
  if (info == NULL)
    return NULL;

  size = g_file_info_get_size (info);
  if (size < 3 * CHUNK)
    ok = digest_at (input, 0, size, checksum, cancellable, error);
  else
    ok = digest_at (input, 0, CHUNK, checksum, cancellable, error) &&
         digest_at (input, (size - CHUNK) / 2, CHUNK, checksum, cancellable, error) &&
         digest_at (input, size - CHUNK, CHUNK, checksum, cancellable, error);

  return ok ? g_strdup_printf ("%" G_GINT64_FORMAT ":%s", (gint64) size,
                               g_checksum_get_string (checksum))
            : NULL;
}

static void
fingerprint_thread (GTask *task,
                    gpointer source,
                    gpointer data,
                    GCancellable *cancellable)
{
  GError *error = NULL;
  char *fingerprint = plenary_fingerprint_read (data, cancellable, &error);

  if (fingerprint != NULL)
    {
      g_task_return_pointer (task, fingerprint, g_free);
      return;
    }

  if (error->domain == G_IO_ERROR && error->code != G_IO_ERROR_CANCELLED)
    {
      g_task_return_new_error_literal (task, PLENARY_MEDIA_ERROR, io_code (error), error->message);
      g_error_free (error);
    }
  else
    g_task_return_error (task, error);
}

/**
 * plenary_fingerprint_async:
 * @file: a recording
 * @cancellable: (nullable): to give up
 * @callback: (scope async): called on the thread this was called on
 * @user_data: for @callback
 *
 * Reads what @file is recognised by, in a worker.
 */
void
plenary_fingerprint_async (GFile *file,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (G_IS_FILE (file));

  g_task_set_source_tag (task, plenary_fingerprint_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, fingerprint_thread);
}

/**
 * plenary_fingerprint_finish:
 * @result: the result
 * @error: return location for a [error@MediaError]
 *
 * Ends plenary_fingerprint_async().
 *
 * Returns: (transfer full) (nullable): the fingerprint, "size:digest", or %NULL
 *   with %PLENARY_MEDIA_ERROR_GONE or %PLENARY_MEDIA_ERROR_UNREADABLE
 */
char *
plenary_fingerprint_finish (GAsyncResult *result,
                            GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
