/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-search.h"

#include "plenary-media-info-private.h"

/* Looking for recordings that are not where they were. What a file is recognised by
 * decides, never its name: in a folder only the files of the right size are read,
 * and of those three MiB each. */

/* A folder of more files than this is none that a teacher looks through either. */
#define MAX_FILES 20000

/* Cameras that part their films write many files of one size. */
#define MAX_READ 500

typedef struct
{
  /* Copies, so that the worker has them to itself. */
  GPtrArray *recordings;
  GFile *folder;
} Search;

typedef struct
{
  GFile *file;
  gboolean likely;
} Candidate;

static void
search_free (Search *search)
{
  g_ptr_array_unref (search->recordings);
  g_clear_object (&search->folder);
  g_free (search);
}

static void
candidate_free (Candidate *candidate)
{
  g_object_unref (candidate->file);
  g_free (candidate);
}

static GFile *
dup_place (PlenaryRecording *recording)
{
  const char *uri = plenary_recording_get_uri (recording);

  return uri != NULL && *uri != '\0' ? g_file_new_for_uri (uri) : NULL;
}

static gboolean
is_recognisable (PlenaryRecording *recording)
{
  const char *fingerprint = plenary_recording_get_fingerprint (recording);

  return fingerprint != NULL && *fingerprint != '\0';
}

/* The size is the number that the fingerprint begins with. */
static gboolean
has_size (PlenaryRecording *recording,
          goffset size)
{
  return g_ascii_strtoll (plenary_recording_get_fingerprint (recording), NULL, 10) == size;
}

/* Endings of names are compared as people read them: ".MP4" is ".mp4". */
static gboolean
has_ending_of (const char *name,
               PlenaryRecording *recording)
{
  g_autoptr (GFile) place = dup_place (recording);
  g_autofree char *old_name = place != NULL ? g_file_get_basename (place) : NULL;
  const char *old_ending = old_name != NULL ? strrchr (old_name, '.') : NULL;
  const char *ending = strrchr (name, '.');

  return ending != NULL && old_ending != NULL && g_ascii_strcasecmp (ending, old_ending) == 0;
}

static void
consider (GPtrArray *candidates,
          GFile *folder,
          GFileInfo *info,
          GPtrArray *wanted)
{
  Candidate *candidate = NULL;

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return;

  for (guint i = 0; i < wanted->len; i++)
    {
      if (!has_size (wanted->pdata[i], g_file_info_get_size (info)))
        continue;

      if (candidate == NULL)
        {
          candidate = g_new0 (Candidate, 1);
          candidate->file = g_file_get_child (folder, g_file_info_get_name (info));
          g_ptr_array_add (candidates, candidate);
        }
      candidate->likely |= has_ending_of (g_file_info_get_name (info), wanted->pdata[i]);
    }
}

static int
compare_likely (gconstpointer a,
                gconstpointer b)
{
  return ((const Candidate *) b)->likely - ((const Candidate *) a)->likely;
}

/* The files of a folder that could be one of @wanted, the likely ones first. A folder
 * that cannot be read holds none. */
static GPtrArray *
list_candidates (GFile *folder,
                 GPtrArray *wanted,
                 GCancellable *cancellable)
{
  GPtrArray *candidates = g_ptr_array_new_with_free_func ((GDestroyNotify) candidate_free);
  g_autoptr (GFileEnumerator) children =
    g_file_enumerate_children (folder,
                               G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE
                                                              "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                               G_FILE_QUERY_INFO_NONE, cancellable, NULL);

  for (guint n = 0; children != NULL && n < MAX_FILES; n++)
    {
      GFileInfo *info;

      if (!g_file_enumerator_iterate (children, &info, NULL, cancellable, NULL) || info == NULL)
        break;
      consider (candidates, folder, info, wanted);
    }
  g_ptr_array_sort_values (candidates, compare_likely);

  return candidates;
}

static void
take (GPtrArray *found,
      PlenaryRecording *recording,
      GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *display_name = g_filename_display_name (name);

  plenary_recording_set_uri (recording, uri);
  plenary_recording_set_display_name (recording, display_name);
  g_ptr_array_add (found, g_object_ref (recording));
}

/* Takes those of @wanted that @file is. */
static void
take_all_that_are (GPtrArray *found,
                   GPtrArray *wanted,
                   GFile *file,
                   const char *fingerprint)
{
  for (guint i = wanted->len; i > 0; i--)
    if (g_str_equal (plenary_recording_get_fingerprint (wanted->pdata[i - 1]), fingerprint))
      {
        take (found, wanted->pdata[i - 1], file);
        g_ptr_array_remove_index (wanted, i - 1);
      }
}

static void
search_folder (GFile *folder,
               GPtrArray *wanted,
               GPtrArray *found,
               GCancellable *cancellable)
{
  g_autoptr (GPtrArray) candidates = list_candidates (folder, wanted, cancellable);

  for (guint i = 0; i < MIN (candidates->len, MAX_READ) && wanted->len > 0; i++)
    {
      Candidate *candidate = candidates->pdata[i];
      g_autofree char *fingerprint = plenary_fingerprint_read (candidate->file, cancellable, NULL);

      if (fingerprint != NULL)
        take_all_that_are (found, wanted, candidate->file, fingerprint);
    }
}

static gboolean
is_in_place (PlenaryRecording *recording,
             GCancellable *cancellable)
{
  g_autoptr (GFile) place = dup_place (recording);
  g_autofree char *fingerprint = NULL;

  if (place == NULL)
    return FALSE;
  if (!is_recognisable (recording))
    return g_file_query_exists (place, cancellable);

  fingerprint = plenary_fingerprint_read (place, cancellable, NULL);

  return g_strcmp0 (fingerprint, plenary_recording_get_fingerprint (recording)) == 0;
}

/* Takes out of @lost those that were in the folder of the last one. */
static GPtrArray *
steal_neighbours (GPtrArray *lost,
                  GFile **folder)
{
  GPtrArray *neighbours = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFile) place = dup_place (lost->pdata[lost->len - 1]);

  *folder = g_file_get_parent (place);
  for (guint i = lost->len; i > 0; i--)
    {
      g_autoptr (GFile) other_place = dup_place (lost->pdata[i - 1]);
      g_autoptr (GFile) other = g_file_get_parent (other_place);

      if (i == lost->len || (*folder != NULL && other != NULL && g_file_equal (*folder, other)))
        g_ptr_array_add (neighbours, g_object_ref (lost->pdata[i - 1]));
    }
  for (guint i = 0; i < neighbours->len; i++)
    g_ptr_array_remove (lost, neighbours->pdata[i]);

  return neighbours;
}

static void
search_their_folders (GPtrArray *lost,
                      GPtrArray *found,
                      GCancellable *cancellable)
{
  while (lost->len > 0)
    {
      g_autoptr (GFile) folder = NULL;
      g_autoptr (GPtrArray) neighbours = steal_neighbours (lost, &folder);

      if (folder != NULL)
        search_folder (folder, neighbours, found, cancellable);
    }
}

static void
search_thread (GTask *task,
               gpointer source,
               gpointer data,
               GCancellable *cancellable)
{
  Search *search = data;
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) lost = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < search->recordings->len; i++)
    {
      PlenaryRecording *recording = search->recordings->pdata[i];
      g_autoptr (GFile) place = dup_place (recording);

      if (is_in_place (recording, cancellable))
        g_ptr_array_add (found, g_object_ref (recording));
      else if (is_recognisable (recording) && (place != NULL || search->folder != NULL))
        g_ptr_array_add (lost, g_object_ref (recording));
    }

  if (search->folder != NULL)
    search_folder (search->folder, lost, found, cancellable);
  else
    search_their_folders (lost, found, cancellable);

  g_task_return_pointer (task, found, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * plenary_search_async:
 * @recordings: (element-type PlenaryRecording): what to look for
 * @folder: (nullable): where to look besides their own places, or %NULL for the
 *   folders that they were in
 * @cancellable: (nullable): to give up
 * @callback: (scope async): called on the thread this was called on
 * @user_data: for @callback
 *
 * Looks for recordings, in a worker: first in the place where each one was, then
 * among the files of a folder, by their size and then their fingerprint. A recording
 * without a fingerprint can only be found in its place. Very full folders are not
 * looked through to their end.
 */
void
plenary_search_async (GPtrArray *recordings,
                      GFile *folder,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Search *search;

  g_return_if_fail (recordings != NULL);

  search = g_new0 (Search, 1);
  search->recordings = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < recordings->len; i++)
    g_ptr_array_add (search->recordings, plenary_entity_copy (recordings->pdata[i]));
  g_set_object (&search->folder, folder);
  g_task_set_source_tag (task, plenary_search_async);
  g_task_set_task_data (task, search, (GDestroyNotify) search_free);
  g_task_set_return_on_cancel (task, FALSE);
  g_task_run_in_thread (task, search_thread);
}

/**
 * plenary_search_finish:
 * @result: the result
 * @error: return location for an error
 *
 * Ends plenary_search_async().
 *
 * Returns: (transfer full) (nullable) (element-type PlenaryRecording): copies of those
 *   that were found, each with the place and the name that its file has now; or
 *   %NULL with %G_IO_ERROR_CANCELLED
 */
GPtrArray *
plenary_search_finish (GAsyncResult *result,
                       GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
