/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-file-place.h"

#include "plenary-deletion-words.h"
#include "plenary-whereabouts.h"

/* Finds out where a file lies, in words. A sandbox is lent files by other paths than
 * those people know, and says on each what it is called outside. */

#define OUTSIDE "xattr::document-portal.host-path"

static void
found_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  PlenaryWhereabouts where = plenary_whereabouts_finish (result);

  g_task_return_pointer (task, plenary_deletion_words_place (g_task_get_task_data (task), where),
                         g_free);
}

static void
looked_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GFile *file = G_FILE (source);
  g_autoptr (GFileInfo) info = g_file_query_info_finish (file, result, NULL);
  const char *outside = info != NULL ? g_file_info_get_attribute_string (info, OUTSIDE) : NULL;
  GCancellable *cancellable = g_task_get_cancellable (task);
  char *path = outside != NULL ? g_strdup (outside) : g_file_get_path (file);

  g_task_set_task_data (task, path, g_free);
  plenary_whereabouts_async (file, cancellable, found_cb, g_steal_pointer (&task));
}

/**
 * plenary_file_place_async:
 * @file: a file
 * @cancellable: (nullable): to stop waiting for it
 * @callback: called when it is known
 * @user_data: for @callback
 *
 * Finds out where a file lies.
 */
void
plenary_file_place_async (GFile *file,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (G_IS_FILE (file));

  g_task_set_source_tag (task, plenary_file_place_async);
  g_file_query_info_async (file, OUTSIDE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, cancellable,
                           looked_cb, task);
}

/**
 * plenary_file_place_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends plenary_file_place_async().
 *
 * Returns: (transfer full) (nullable): translated words such as “In Videos › School”, or
 *   %NULL if it was given up
 */
char *
plenary_file_place_finish (GAsyncResult *result,
                           GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
