/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "plenary-copy.h"
#include "plenary-media-info.h"

/* Copying a recording, with all that can come in between. What happens on the way is
 * done on the worker, at a byte that is named, so that it always happens there. */

#define SIZE (8 * 1024 * 1024 + 77)
#define NAME "VID 1.mp4"
#define HALF ".plenary-copy-1"

typedef struct
{
  char *folder;
  char *from;
  char *to;
  GFile *source;
  GFile *target;
  GCancellable *cancellable;
  GFile *copy;
  GError *error;

  /* What happens when so much is copied, or checked. */
  void (*happens) (gpointer fixture);
  gint64 after_copied;
  gint64 after_checked;
  gint64 copied;
  gint64 checked;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autofree guint32 *bytes = g_malloc0 (SIZE);
  g_autofree char *from = NULL;

  for (guint i = 0; i < SIZE / sizeof *bytes; i++)
    bytes[i] = i * 2654435761u;
  fixture->folder = g_dir_make_tmp ("plenary-copy-XXXXXX", NULL);
  from = g_build_filename (fixture->folder, "card", NULL);
  fixture->to = g_build_filename (fixture->folder, "videos", NULL);
  fixture->from = g_build_filename (from, NAME, NULL);
  g_assert_cmpint (g_mkdir (from, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (fixture->to, 0700), ==, 0);
  g_assert_true (g_file_set_contents (fixture->from, (char *) bytes, SIZE, NULL));
  fixture->source = g_file_new_for_path (fixture->from);
  fixture->target = g_file_new_for_path (fixture->to);
  fixture->cancellable = g_cancellable_new ();
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
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
  g_free (fixture->from);
  g_free (fixture->to);
  g_object_unref (fixture->source);
  g_object_unref (fixture->target);
  g_object_unref (fixture->cancellable);
  g_clear_object (&fixture->copy);
  g_clear_error (&fixture->error);
}

static void
done_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
progress_cb (gint64 copied,
             gint64 checked,
             gint64 size,
             gpointer data)
{
  Fixture *fixture = data;
  void (*happens) (gpointer) = fixture->happens;

  g_assert_cmpint (size, ==, SIZE);
  g_assert_cmpint (copied, >=, fixture->copied);
  g_assert_cmpint (checked, >=, fixture->checked);
  fixture->copied = copied;
  fixture->checked = checked;
  if (happens != NULL && copied >= fixture->after_copied && checked >= fixture->after_checked)
    {
      fixture->happens = NULL;
      happens (fixture);
    }
}

static void
copy (Fixture *fixture,
      gint64 more)
{
  g_autoptr (GAsyncResult) result = NULL;

  fixture->copied = fixture->checked = 0;
  plenary_copy_async (fixture->source, fixture->target, more, progress_cb, fixture,
                      fixture->cancellable, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_clear_object (&fixture->copy);
  fixture->copy = plenary_copy_finish (result, &fixture->error);
}

/* All the names in the folder, in order, as one. */
static char *
list (Fixture *fixture)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->to, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort_values (names, (GCompareFunc) strcmp);

  return g_strjoinv (", ", (char **) names->pdata);
}

static void
assert_holds (Fixture *fixture,
              const char *names)
{
  g_autofree char *there = list (fixture);

  g_assert_cmpstr (there, ==, names);
}

static void
assert_same (Fixture *fixture)
{
  g_autofree char *path = g_file_get_path (fixture->copy);
  g_autofree char *original = NULL;
  g_autofree char *bytes = NULL;
  gsize original_length;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->from, &original, &original_length, NULL));
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_cmpmem (bytes, length, original, original_length);
}

static void
test_copy (Fixture *fixture,
           gconstpointer data)
{
  const struct timespec times[2] = { { 1000000000, 0 }, { 1234567890, 5000 } };
  g_autofree char *path = NULL;
  struct stat status;

  g_assert_cmpint (utimensat (AT_FDCWD, fixture->from, times, 0), ==, 0);
  copy (fixture, 0);
  g_assert_no_error (fixture->error);
  assert_holds (fixture, NAME);
  assert_same (fixture);
  g_assert_cmpint (fixture->copied, ==, SIZE);
  g_assert_cmpint (fixture->checked, ==, SIZE);

  /* The day of the lesson is guessed from it. */
  path = g_file_get_path (fixture->copy);
  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mtim.tv_sec, ==, 1234567890);
  g_assert_true (g_file_test (fixture->from, G_FILE_TEST_EXISTS));
}

static void
test_name_taken (Fixture *fixture,
                 gconstpointer data)
{
  g_autofree char *taken = g_build_filename (fixture->to, NAME, NULL);
  g_autofree char *half = g_build_filename (fixture->to, HALF " of mine", NULL);
  g_autofree char *contents = NULL;

  g_assert_true (g_file_set_contents (taken, "mine", -1, NULL));
  g_assert_true (g_file_set_contents (half, "mine as well", -1, NULL));
  copy (fixture, 0);
  g_assert_no_error (fixture->error);
  assert_same (fixture);
  copy (fixture, 0);
  assert_same (fixture);
  assert_holds (fixture, HALF " of mine, VID 1 (2).mp4, VID 1 (3).mp4, VID 1.mp4");
  g_assert_true (g_file_get_contents (taken, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "mine");
}

static void
cancel (gpointer data)
{
  Fixture *fixture = data;

  assert_holds (fixture, HALF);
  g_cancellable_cancel (fixture->cancellable);
}

static void
test_cancel (Fixture *fixture,
             gconstpointer data)
{
  fixture->happens = cancel;
  fixture->after_copied = SIZE / 2;
  copy (fixture, 0);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (fixture->copied, <, SIZE);
  assert_holds (fixture, "");
}

static void
test_cancel_check (Fixture *fixture,
                   gconstpointer data)
{
  fixture->happens = cancel;
  fixture->after_checked = SIZE / 2;
  copy (fixture, 0);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_holds (fixture, "");
}

/* The cable is pulled: what was to come is no longer there. */
static void
pull (gpointer data)
{
  g_assert_cmpint (truncate (((Fixture *) data)->from, SIZE / 2), ==, 0);
}

static void
test_pulled (Fixture *fixture,
             gconstpointer data)
{
  fixture->happens = pull;
  fixture->after_copied = SIZE / 4;
  copy (fixture, 0);
  g_assert_error (fixture->error, PLENARY_MEDIA_ERROR, PLENARY_MEDIA_ERROR_INTERRUPTED);
  assert_holds (fixture, "");
}

static void
test_gone (Fixture *fixture,
           gconstpointer data)
{
  g_unlink (fixture->from);
  copy (fixture, 0);
  g_assert_error (fixture->error, PLENARY_MEDIA_ERROR, PLENARY_MEDIA_ERROR_INTERRUPTED);
  assert_holds (fixture, "");
}

/* A disk that does not keep what it was given. */
static void
spoil (gpointer data)
{
  g_autofree char *half = g_build_filename (((Fixture *) data)->to, HALF, NULL);
  int fd = open (half, O_WRONLY);

  g_assert_cmpint (pwrite (fd, "?", 1, 4711), ==, 1);
  close (fd);
}

static void
test_differs (Fixture *fixture,
              gconstpointer data)
{
  fixture->happens = spoil;
  fixture->after_copied = SIZE;
  copy (fixture, 0);
  g_assert_error (fixture->error, PLENARY_MEDIA_ERROR, PLENARY_MEDIA_ERROR_COPY_DIFFERS);
  assert_holds (fixture, "");
}

static void
end (gpointer data)
{
  kill (getpid (), SIGKILL);
}

/* The computer is switched off in the middle. The next copy clears up, but not what
 * another one works on, nor what only has such a name. */
static void
test_killed (Fixture *fixture,
             gconstpointer data)
{
  g_autofree char *busy = g_build_filename (fixture->to, ".plenary-copy-2", NULL);
  int fd;

  if (g_test_subprocess ())
    {
      g_clear_object (&fixture->target);
      fixture->target = g_file_new_for_path (g_getenv ("PLENARY_TEST_FOLDER"));
      fixture->happens = end;
      fixture->after_copied = SIZE / 2;
      copy (fixture, 0);
      return;
    }

  g_setenv ("PLENARY_TEST_FOLDER", fixture->to, TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  assert_holds (fixture, HALF);

  g_assert_true (g_file_set_contents (busy, "half", -1, NULL));
  fd = open (busy, O_RDWR | O_CLOEXEC);
  g_assert_cmpint (flock (fd, LOCK_EX | LOCK_NB), ==, 0);
  copy (fixture, 0);
  g_assert_no_error (fixture->error);
  assert_same (fixture);
  assert_holds (fixture, ".plenary-copy-2, " NAME);
  close (fd);
}

/* That it would not fit is told before anything is written. */
static void
test_no_room (Fixture *fixture,
              gconstpointer data)
{
  copy (fixture, G_MAXINT64 / 2);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpint (fixture->copied, ==, 0);
  assert_holds (fixture, "");
}

/* The file grows no further, as on a disk that fills up or one for small files. */
static void
test_full (Fixture *fixture,
           gconstpointer data)
{
  struct rlimit before;
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = before;
  limit.rlim_cur = SIZE / 2;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  copy (fixture, 0);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_nonnull (fixture->error);
  g_assert_true (fixture->error->domain == G_IO_ERROR);
  g_assert_cmpint (fixture->copied, >, 0);
  assert_holds (fixture, "");
}

static void
test_no_folder (Fixture *fixture,
                gconstpointer data)
{
  g_rmdir (fixture->to);
  copy (fixture, 0);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (fixture->to, G_FILE_TEST_EXISTS));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

  ADD ("/media/copy/copy", test_copy);
  ADD ("/media/copy/name-taken", test_name_taken);
  ADD ("/media/copy/cancel", test_cancel);
  ADD ("/media/copy/cancel-check", test_cancel_check);
  ADD ("/media/copy/pulled", test_pulled);
  ADD ("/media/copy/gone", test_gone);
  ADD ("/media/copy/differs", test_differs);
  ADD ("/media/copy/killed", test_killed);
  ADD ("/media/copy/no-room", test_no_room);
  ADD ("/media/copy/full", test_full);
  ADD ("/media/copy/no-folder", test_no_folder);

#undef ADD

  return g_test_run ();
}
