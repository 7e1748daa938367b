/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "film.h"
#include "plenary-media-info.h"

/* The first look: what is found in a good file, and the kind of every bad one. */

static void
done_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static PlenaryMediaInfo *
look (const char *path,
      GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  plenary_media_look_async (file, NULL, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return plenary_media_look_finish (result, error);
}

static int
refuse (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryMediaInfo) info = look (path, &error);

  g_assert_null (info);
  g_assert_true (error->domain == PLENARY_MEDIA_ERROR);

  return error->code;
}

static void
test_film (void)
{
  g_autofree char *path = film_get_path ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryMediaInfo) info = look (path, &error);

  g_assert_no_error (error);
  g_assert_true (plenary_media_info_has_video (info));
  g_assert_true (plenary_media_info_has_audio (info));
  g_assert_cmpint (plenary_media_info_get_duration (info) / PLENARY_SECOND, ==, 150);
  g_assert_cmpint (plenary_media_info_get_frame_duration (info), ==, FILM_FRAME);
  g_assert_cmpint (plenary_media_info_get_modified_at (info), >, 0);
  g_assert_true (strchr (plenary_media_info_get_fingerprint (info), ':') != NULL);
  g_assert_null (plenary_media_info_get_missing (info)[0]);
}

/* A box of an MP4 file: size, type, content. */
#define BOX(size, type) "\0\0\0" size type

static void
test_refused (void)
{
  static const struct
  {
    const char *content;
    gssize length;
    int code;
  } cases[] = {
    { "", 0, PLENARY_MEDIA_ERROR_EMPTY },
    { "Dear diary", 10, PLENARY_MEDIA_ERROR_NOT_MEDIA },
    { BOX ("\x10", "ftyp") "isom\0\0\0\0" BOX ("\x10", "mdat") "12345678", 32,
      PLENARY_MEDIA_ERROR_CUT_OFF },
    { BOX ("\x10", "ftyp") "isom\0\0\0\0" BOX ("\x40", "moov") BOX ("\x38", "trak")
        BOX ("\x30", "mdia") BOX ("\x28", "minf") BOX ("\x20", "stbl")
          BOX ("\x18", "stsd") "\0\0\0\0\0\0\0\1" BOX ("\x08", "encv"),
      80, PLENARY_MEDIA_ERROR_ENCRYPTED },
  };
  g_autofree char *folder = g_dir_make_tmp ("plenary-media-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "lesson.mp4", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_true (g_file_set_contents (path, cases[i].content, cases[i].length, NULL));
      g_assert_cmpint (refuse (path), ==, cases[i].code);
    }

  g_unlink (path);
  g_assert_cmpint (refuse (path), ==, PLENARY_MEDIA_ERROR_GONE);
  g_assert_cmpint (refuse (folder), ==, PLENARY_MEDIA_ERROR_NOT_MEDIA);
  g_rmdir (folder);
}

static void
test_cancel (void)
{
  g_autofree char *path = film_get_path ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  plenary_media_look_async (file, cancellable, done_cb, &result);
  film_run (20);
  g_cancellable_cancel (cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (plenary_media_look_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A byte that changes at the start, in the middle, at the end or in the length
 * makes it another file; the name does not. */
static void
test_fingerprint (void)
{
  const gsize size = 4 * 1024 * 1024;
  const gsize places[] = { 0, size / 2, size - 1 };
  g_autofree char *bytes = g_malloc0 (size + 1);
  g_autofree char *folder = g_dir_make_tmp ("plenary-media-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a", NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  for (guint i = 0; i < G_N_ELEMENTS (places) + 2; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      char *fingerprint;

      if (i < G_N_ELEMENTS (places))
        bytes[places[i]] ^= 1;
      g_assert_true (g_file_set_contents (path, bytes, i == 4 ? size + 1 : size, NULL));
      plenary_fingerprint_async (file, NULL, done_cb, &result);
      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);
      fingerprint = plenary_fingerprint_finish (result, NULL);
      g_assert_nonnull (fingerprint);
      g_assert_cmpint (g_hash_table_contains (seen, fingerprint), ==, i == 3);
      g_hash_table_add (seen, fingerprint);
    }

  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/media/look/film", test_film);
  g_test_add_func ("/media/look/refused", test_refused);
  g_test_add_func ("/media/look/cancel", test_cancel);
  g_test_add_func ("/media/fingerprint", test_fingerprint);

  return g_test_run ();
}
