/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-unpack.h"

#include "plenary-jpeg.h"
#include "plenary-stills.h"

/* Pictures that are kept are unpacked in a worker, after a look at what they are. */

static void
unpack_thread (GTask *task,
               gpointer source,
               gpointer data,
               GCancellable *cancellable)
{
  GBytes *picture = data;
  gsize n;
  const guint8 *bytes = g_bytes_get_data (picture, &n);
  GdkTexture *texture = NULL;
  GError *error = NULL;

  if (plenary_jpeg_check (bytes, n, PLENARY_STILLS_MOST, PLENARY_STILLS_MOST))
    texture = gdk_texture_new_from_bytes (picture, &error);
  else
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "no picture of ours");

  if (texture != NULL)
    g_task_return_pointer (task, texture, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * plenary_unpack_async:
 * @picture: a JPEG file of ours
 * @cancellable: (nullable): to stop waiting for it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes a still ready to be drawn. It is not trusted.
 */
void
plenary_unpack_async (GBytes *picture,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (picture != NULL);

  g_task_set_source_tag (task, plenary_unpack_async);
  g_task_set_task_data (task, g_bytes_ref (picture), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, unpack_thread);
}

/**
 * plenary_unpack_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends plenary_unpack_async().
 *
 * Returns: (transfer full) (nullable): the picture
 */
GdkTexture *
plenary_unpack_finish (GAsyncResult *result,
                       GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
