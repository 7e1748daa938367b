/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "film.h"
#include "plenary-cache.h"

/* What is kept of what was found out about recordings. */

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
is_kept (PlenaryCache *cache,
         const char *name)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) content = NULL;

  plenary_cache_load_async (cache, name, "words", loaded_cb, &result);
  film_wait_for (result != NULL);
  content = plenary_cache_load_finish (cache, result, NULL);

  return content != NULL;
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      g_remove (inner);
    }
  g_rmdir (path);
}

/* What was not used for the longest time goes. */
static void
test_cap (void)
{
  g_autofree char *folder = g_dir_make_tmp ("plenary-cache-XXXXXX", NULL);
  g_autoptr (PlenaryCache) cache = plenary_cache_new (folder);
  g_autoptr (GBytes) content = g_bytes_new_take (g_malloc0 (400), 400);

  plenary_cache_set_most (cache, 1000);
  plenary_cache_save (cache, "first", "words", content);
  g_assert_true (is_kept (cache, "first"));
  film_run (20);
  plenary_cache_save (cache, "second", "words", content);
  g_assert_true (is_kept (cache, "second"));
  film_run (20);
  g_assert_true (is_kept (cache, "first"));
  film_run (20);

  plenary_cache_save (cache, "third", "words", content);
  g_assert_true (is_kept (cache, "third"));
  g_assert_true (is_kept (cache, "first"));
  g_assert_false (is_kept (cache, "second"));

  plenary_cache_drop (cache, "first", "words");
  g_assert_false (is_kept (cache, "first"));

  remove_all (folder);
}

static guint64
wait_for_size (PlenaryCache *cache,
               void (*ask) (PlenaryCache *, GAsyncReadyCallback, gpointer))
{
  g_autoptr (GAsyncResult) result = NULL;

  ask (cache, loaded_cb, &result);
  film_wait_for (result != NULL);

  return plenary_cache_measure_finish (cache, result);
}

/* What is emptied is gone, and nothing of others that lies beside it. */
static void
test_empty (void)
{
  g_autofree char *folder = g_dir_make_tmp ("plenary-cache-XXXXXX", NULL);
  g_autofree char *other = g_build_filename (folder, "not-ours.txt", NULL);
  g_autoptr (PlenaryCache) cache = plenary_cache_new (folder);
  g_autoptr (GBytes) content = g_bytes_new_take (g_malloc0 (400), 400);

  g_assert_cmpuint (wait_for_size (cache, plenary_cache_measure_async), ==, 0);
  g_assert_true (g_file_set_contents (other, "mine", -1, NULL));
  plenary_cache_save (cache, "first", "words", content);
  plenary_cache_save (cache, "second", "words", content);
  g_assert_cmpuint (wait_for_size (cache, plenary_cache_measure_async), >=, 800);
  g_assert_cmpuint (wait_for_size (cache, plenary_cache_empty_async), ==, 0);
  g_assert_false (is_kept (cache, "first"));
  g_assert_cmpuint (wait_for_size (cache, plenary_cache_measure_async), ==, 0);
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));

  remove_all (folder);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/media/cache/cap", test_cap);
  g_test_add_func ("/media/cache/empty", test_empty);

  return g_test_run ();
}
