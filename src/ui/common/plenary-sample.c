/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-sample.h"

#include "plenary-media-info.h"

/* The recording of the practice lesson, which comes with the program. */

#define NAME "practice-lesson.webm"

/**
 * plenary_sample_get_file:
 *
 * Gets the recording of the practice lesson where this program has it. The
 * environment can name another folder, as it does where the program was not
 * installed.
 *
 * Returns: (transfer full): the file, which need not exist
 */
GFile *
plenary_sample_get_file (void)
{
  const char *folder = g_getenv ("PLENARY_SAMPLE_DIR");

  return g_file_new_build_filename (folder != NULL ? folder : PKGDATADIR "/sample", NAME, NULL);
}

/**
 * plenary_sample_has_name:
 * @file: a recording
 *
 * Finds out whether @file could be the recording of the practice lesson as another
 * installation of the program had it. Only its contents can tell for sure.
 *
 * Returns: whether it has that name
 */
gboolean
plenary_sample_has_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_strcmp0 (name, NAME) == 0;
}

/* Whether this may be the practice lesson of a program that was installed elsewhere
 * then. */
static gboolean
may_have_moved (PlenaryRecording *recording,
                GFile *sample)
{
  const char *uri = plenary_recording_get_uri (recording);
  g_autoptr (GFile) file = NULL;

  /* Of thousands of recordings hardly one has the name. */
  if (plenary_recording_get_fingerprint (recording) == NULL ||
      plenary_recording_get_given_up (recording) || !g_str_has_suffix (uri, NAME))
    return FALSE;

  file = g_file_new_for_uri (uri);

  return plenary_sample_has_name (file) && !g_file_equal (file, sample);
}

/**
 * plenary_sample_may_have_moved:
 * @recordings: (element-type PlenaryRecording): recordings
 *
 * Finds out whether one of them may be that of the practice lesson, brought by a program
 * that was installed elsewhere then.
 *
 * Returns: whether it is worth to find out
 */
gboolean
plenary_sample_may_have_moved (GPtrArray *recordings)
{
  g_autoptr (GFile) sample = plenary_sample_get_file ();

  g_return_val_if_fail (recordings != NULL, FALSE);

  for (guint i = 0; i < recordings->len; i++)
    if (may_have_moved (recordings->pdata[i], sample))
      return TRUE;

  return FALSE;
}

static void
fingerprint_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GPtrArray *recordings = g_task_get_task_data (task);
  g_autoptr (GHashTable) moved =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  g_autoptr (GFile) sample = plenary_sample_get_file ();
  g_autofree char *uri = g_file_get_uri (sample);
  g_autofree char *fingerprint = plenary_fingerprint_finish (result, NULL);

  for (guint i = 0; i < recordings->len; i++)
    {
      PlenaryRecording *recording = recordings->pdata[i];
      PlenaryRecording *copy;

      if (!may_have_moved (recording, sample) ||
          g_strcmp0 (fingerprint, plenary_recording_get_fingerprint (recording)) != 0)
        continue;

      copy = plenary_entity_copy (recording);
      plenary_recording_set_uri (copy, uri);
      g_hash_table_insert (moved, (char *) plenary_entity_get_uuid (PLENARY_ENTITY (copy)), copy);
    }

  g_task_return_pointer (task, g_steal_pointer (&moved), (GDestroyNotify) g_hash_table_unref);
}

/**
 * plenary_sample_find_moved_async:
 * @recordings: (element-type PlenaryRecording): recordings
 * @cancellable: (nullable): to stop it
 * @callback: called when it is known
 * @user_data: for @callback
 *
 * Finds which of them are that of the practice lesson, by its contents, although it lies
 * elsewhere now. What is stored stays: nobody moved this file but the program itself.
 */
void
plenary_sample_find_moved_async (GPtrArray *recordings,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GFile) sample = plenary_sample_get_file ();
  GPtrArray *copies;

  g_return_if_fail (recordings != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, plenary_sample_find_moved_async);
  copies = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < recordings->len; i++)
    g_ptr_array_add (copies, g_object_ref (recordings->pdata[i]));
  g_task_set_task_data (task, copies, (GDestroyNotify) g_ptr_array_unref);
  plenary_fingerprint_async (sample, cancellable, fingerprint_cb, g_steal_pointer (&task));
}

/**
 * plenary_sample_find_moved_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends plenary_sample_find_moved_async().
 *
 * Returns: (transfer full) (element-type utf8 PlenaryRecording): by its UUID, a copy of
 *   each that has moved, with the place of today; or %NULL if it was stopped
 */
GHashTable *
plenary_sample_find_moved_finish (GAsyncResult *result,
                                  GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
