/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "film.h"
#include "plenary-media-info.h"
#include "plenary-search.h"

/* Looking for recordings that are not where they were. */

#define SIZE 5000

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("plenary-search-XXXXXX", NULL);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_all (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  remove_all (fixture->folder);
  g_free (fixture->folder);
}

static void
done_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* Writes a file of @size bytes that is told from others by its @mark. */
static char *
write_file (Fixture *fixture,
            const char *name,
            char mark,
            gsize size)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *bytes = g_malloc (size);

  memset (bytes, mark, size);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, bytes, size, NULL));

  return path;
}

static PlenaryRecording *
make_recording (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *fingerprint = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  PlenaryRecording *recording = plenary_recording_new ();

  plenary_fingerprint_async (file, NULL, done_cb, &result);
  film_wait_for (result != NULL);
  fingerprint = plenary_fingerprint_finish (result, NULL);
  plenary_recording_set_uri (recording, uri);
  plenary_recording_set_fingerprint (recording, fingerprint);

  return recording;
}

/* A recording as it was before something happened to its file. */
static PlenaryRecording *
record (Fixture *fixture,
        const char *name,
        char mark)
{
  g_autofree char *path = write_file (fixture, name, mark, SIZE);

  return make_recording (path);
}

static void
rename_in (Fixture *fixture,
           const char *from,
           const char *to)
{
  g_autofree char *old = g_build_filename (fixture->folder, from, NULL);
  g_autofree char *new = g_build_filename (fixture->folder, to, NULL);
  g_autofree char *folder = g_path_get_dirname (new);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_cmpint (g_rename (old, new), ==, 0);
}

/* Searches for up to two recordings, in @subfolder or where they were. */
static GPtrArray *
search (Fixture *fixture,
        PlenaryRecording *a,
        PlenaryRecording *b,
        const char *subfolder)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = NULL;
  GPtrArray *found;

  g_ptr_array_add (wanted, a);
  if (b != NULL)
    g_ptr_array_add (wanted, b);
  if (subfolder != NULL)
    folder = g_file_new_build_filename (fixture->folder, subfolder, NULL);
  plenary_search_async (wanted, folder, NULL, done_cb, &result);
  film_wait_for (result != NULL);
  found = plenary_search_finish (result, &error);
  g_assert_no_error (error);

  return found;
}

static void
assert_found (GPtrArray *found,
              guint i,
              PlenaryRecording *recording,
              const char *name)
{
  g_autofree char *ending = g_strconcat ("/", name, NULL);

  g_assert_cmpuint (i, <, found->len);
  g_assert_cmpstr (plenary_entity_get_uuid (found->pdata[i]), ==,
                   plenary_entity_get_uuid (PLENARY_ENTITY (recording)));
  g_assert_true (g_str_has_suffix (plenary_recording_get_uri (found->pdata[i]), ending));
}

static void
test_in_place (Fixture *fixture,
               gconstpointer data)
{
  g_autoptr (PlenaryRecording) recording = record (fixture, "a.mp4", 'a');
  g_autofree char *copy = write_file (fixture, "0 copy.mp4", 'a', SIZE);
  g_autoptr (GPtrArray) found = search (fixture, recording, NULL, NULL);

  g_assert_cmpuint (found->len, ==, 1);
  assert_found (found, 0, recording, "a.mp4");
}

static void
test_renamed (Fixture *fixture,
              gconstpointer data)
{
  g_autoptr (PlenaryRecording) recording = record (fixture, "a.mp4", 'a');
  g_autofree char *same_size = write_file (fixture, "0.mp4", 'x', SIZE);
  g_autofree char *other_size = write_file (fixture, "1.mp4", 'a', SIZE + 1);
  g_autoptr (GPtrArray) found = NULL;

  rename_in (fixture, "a.mp4", "Fractions.MP4");
  found = search (fixture, recording, NULL, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  assert_found (found, 0, recording, "Fractions.MP4");
  g_assert_cmpstr (plenary_recording_get_display_name (found->pdata[0]), ==, "Fractions.MP4");
  /* What was handed in is not touched. */
  g_assert_true (g_str_has_suffix (plenary_recording_get_uri (recording), "/a.mp4"));
}

/* Another film has the name now, of the same size even. */
static void
test_name_taken (Fixture *fixture,
                 gconstpointer data)
{
  g_autoptr (PlenaryRecording) recording = record (fixture, "a.mp4", 'a');
  g_autofree char *other = NULL;
  g_autoptr (GPtrArray) found = NULL;

  rename_in (fixture, "a.mp4", "b");
  other = write_file (fixture, "a.mp4", 'o', SIZE);
  found = search (fixture, recording, NULL, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  assert_found (found, 0, recording, "b");
}

static void
test_elsewhere (Fixture *fixture,
                gconstpointer data)
{
  g_autoptr (PlenaryRecording) recording = record (fixture, "a.mp4", 'a');
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) shown = NULL;
  g_autoptr (GPtrArray) nowhere = NULL;

  rename_in (fixture, "a.mp4", "deeper/a.mp4");
  found = search (fixture, recording, NULL, NULL);
  g_assert_cmpuint (found->len, ==, 0);
  shown = search (fixture, recording, NULL, "deeper");
  assert_found (shown, 0, recording, "deeper/a.mp4");
  nowhere = search (fixture, recording, NULL, "not there");
  g_assert_cmpuint (nowhere->len, ==, 0);
}

/* Each in the folder it was in; a folder that is gone keeps no other from being read. */
static void
test_two (Fixture *fixture,
          gconstpointer data)
{
  g_autoptr (PlenaryRecording) a = record (fixture, "1/a.mp4", 'a');
  g_autoptr (PlenaryRecording) b = record (fixture, "2/b.mp4", 'b');
  g_autoptr (GPtrArray) found = NULL;

  rename_in (fixture, "1", "gone");
  rename_in (fixture, "2/b.mp4", "2/B.mov");
  found = search (fixture, a, b, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  assert_found (found, 0, b, "2/B.mov");
}

/* Without a fingerprint only the place speaks for a file; without a place, only the
 * folder that somebody shows. */
static void
test_half_known (Fixture *fixture,
                 gconstpointer data)
{
  g_autoptr (PlenaryRecording) a = record (fixture, "a.mp4", 'a');
  g_autoptr (PlenaryRecording) b = record (fixture, "b.mp4", 'b');
  g_autoptr (GPtrArray) there = NULL;
  g_autoptr (GPtrArray) found = NULL;

  plenary_recording_set_fingerprint (a, NULL);
  plenary_recording_set_uri (b, NULL);
  there = search (fixture, a, b, NULL);
  g_assert_cmpuint (there->len, ==, 1);
  assert_found (there, 0, a, "a.mp4");

  rename_in (fixture, "a.mp4", "c.mp4");
  found = search (fixture, a, b, ".");
  g_assert_cmpuint (found->len, ==, 1);
  assert_found (found, 0, b, "b.mp4");
}

/* A pipe and a folder are no recordings, and nobody waits for one. */
static void
test_odd_files (Fixture *fixture,
                gconstpointer data)
{
  g_autoptr (PlenaryRecording) recording = record (fixture, "a.mp4", 'a');
  g_autofree char *link = g_build_filename (fixture->folder, "link.mp4", NULL);
  g_autofree char *dangling = g_build_filename (fixture->folder, "dangling.mp4", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "folder.mp4", NULL);
  g_autoptr (GPtrArray) found = NULL;

  plenary_recording_set_fingerprint (recording, "0:nothing");
  g_assert_cmpint (symlink ("/dev/zero", link), ==, 0);
  g_assert_cmpint (symlink ("nowhere", dangling), ==, 0);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  found = search (fixture, recording, NULL, NULL);
  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_cancel (Fixture *fixture,
             gconstpointer data)
{
  g_autoptr (PlenaryRecording) recording = record (fixture, "a.mp4", 'a');
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (wanted, recording);
  g_cancellable_cancel (cancellable);
  plenary_search_async (wanted, NULL, cancellable, done_cb, &result);
  film_wait_for (result != NULL);
  g_assert_null (plenary_search_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

  ADD ("/media/search/in-place", test_in_place);
  ADD ("/media/search/renamed", test_renamed);
  ADD ("/media/search/name-taken", test_name_taken);
  ADD ("/media/search/elsewhere", test_elsewhere);
  ADD ("/media/search/two", test_two);
  ADD ("/media/search/half-known", test_half_known);
  ADD ("/media/search/odd-files", test_odd_files);
  ADD ("/media/search/cancel", test_cancel);

#undef ADD

  return g_test_run ();
}
