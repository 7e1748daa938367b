/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "film.h"
#include "maker.h"
#include "plenary-media-info.h"

/* The first look: what is found in a good file, and the kind of every bad one. */

/* What the film of the practice lesson is decoded with, put out of use. */
#define NO_PICTURE "vp9dec:NONE,avdec_vp9:NONE,vavp9dec:NONE"
#define NO_SOUND "opusdec:NONE,avdec_opus:NONE"

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

/* Writes @bytes to a file, as somebody's lesson. */
static char *
write_lesson (const char *folder,
              gconstpointer bytes,
              gsize length)
{
  char *path = g_build_filename (folder, "lesson.mp4", NULL);

  g_assert_true (g_file_set_contents (path, bytes, length, NULL));

  return path;
}

static void
remove_lesson (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "lesson.mp4", NULL);

  g_unlink (path);
  g_rmdir (folder);
}

/* A camera that lost its power: the index, which it writes last, is not there. How
 * long it takes to say so is printed; the goal is under 50 ms. */
static void
test_cut_off (void)
{
  g_autofree char *folder = g_dir_make_tmp ("plenary-media-XXXXXX", NULL);
  g_autofree char *path = NULL;
  g_autoptr (GBytes) film = maker_make_film (0);
  const char *bytes;
  const char *index;
  gsize length;
  gint64 times[10];

  if (film == NULL)
    {
      g_test_skip ("There is no encoder for MP4.");
      g_rmdir (folder);
      return;
    }

  bytes = g_bytes_get_data (film, &length);
  index = memmem (bytes, length, "moov", 4);
  g_assert_nonnull (index);
  path = write_lesson (folder, bytes, index - bytes - 4);
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      times[i] = g_get_monotonic_time ();
      g_assert_cmpint (refuse (path), ==, PLENARY_MEDIA_ERROR_CUT_OFF);
      times[i] = g_get_monotonic_time () - times[i];
    }
  for (guint i = 1; i < G_N_ELEMENTS (times); i++)
    times[0] = MIN (times[0], times[i]);
  g_test_message ("a recording that was cut off is told in %.1f ms", times[0] / 1e3);
  remove_lesson (folder);
}

/* What is left of a recording whose copying was interrupted can be used: it ends where its
 * last picture does, and it is told how much is missing. */
static void
check_breaks_off (const char *bytes,
                  gsize length,
                  gint64 whole,
                  gint64 least,
                  gint64 most)
{
  g_autofree char *folder = g_dir_make_tmp ("plenary-media-XXXXXX", NULL);
  g_autofree char *path = write_lesson (folder, bytes, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryMediaInfo) info = look (path, &error);
  gint64 duration = 0;

  g_assert_no_error (error);
  g_assert_true (plenary_media_info_breaks_off (info, &duration));
  g_assert_cmpint (duration / PLENARY_SECOND, ==, whole);
  g_assert_cmpint (plenary_media_info_get_duration (info), >=, least);
  g_assert_cmpint (plenary_media_info_get_duration (info), <=, most);
  remove_lesson (folder);
}

static void
test_breaks_off (void)
{
  g_autofree char *path = film_get_path ();
  g_autofree char *webm = NULL;
  g_autoptr (GBytes) mp4 = maker_make_film (1);
  const char *bytes;
  gsize length;

  g_assert_true (g_file_get_contents (path, &webm, &length, NULL));
  check_breaks_off (webm, length / 2, 150, 60 * PLENARY_SECOND, 90 * PLENARY_SECOND);

  if (mp4 == NULL)
    {
      g_test_skip ("There is no encoder for MP4.");
      return;
    }
  bytes = g_bytes_get_data (mp4, &length);
  check_breaks_off (bytes, length / 2, 2, PLENARY_SECOND / 10, PLENARY_SECOND);
}

static guint32
get_number (const guint8 *bytes)
{
  guint32 number;

  memcpy (&number, bytes, sizeof number);

  return GUINT32_FROM_BE (number);
}

/* How many parts of a second the times of a track count. The tracks stand one after the
 * other, and are counted from 1. */
static guint32
get_timescale (GByteArray *film,
               guint32 track)
{
  const guint8 *at = film->data;

  for (guint32 i = 0; i < track; i++)
    at = (const guint8 *) memmem (at, film->data + film->len - at, "mdhd", 4) + 4;

  return get_number (at + (at[0] == 1 ? 20 : 12));
}

/* Lets the fragments behind @from begin so many seconds later. */
static void
put_off (GByteArray *film,
         gsize from,
         guint seconds)
{
  guint8 *at = film->data + from;

  while ((at = memmem (at, film->data + film->len - at, "moof", 4)) != NULL)
    {
      /* The track stands in the tfhd of its traf, behind the mfhd. */
      guint32 track = get_number (at + 40);
      guint8 *begins = (guint8 *) memmem (at, film->data + film->len - at, "tfdt", 4) + 4;
      guint8 *low = begins + (begins[0] == 1 ? 8 : 4);
      guint32 time = get_number (low) + seconds * get_timescale (film, track);

      time = GUINT32_TO_BE (time);
      memcpy (low, &time, sizeof time);
      at += 4;
    }
}

/* A film of fragments does not say in the beginning how long it is going to be. GStreamer
 * looks at the first of them only. */
static void
test_fragments (void)
{
  g_autoptr (GBytes) bytes = maker_make_film (2);
  g_autoptr (GByteArray) film = g_byte_array_new ();
  g_autoptr (PlenaryMediaInfo) info = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  const guint8 *content;
  gsize length, first;

  if (bytes == NULL)
    {
      g_test_skip ("There is no encoder for MP4.");
      return;
    }

  content = g_bytes_get_data (bytes, &length);
  first = (const guint8 *) memmem (content, length, "moof", 4) - content - 4;
  g_byte_array_append (film, content, length);
  for (guint i = 1; i < 10; i++)
    {
      gsize from = film->len;

      g_byte_array_append (film, content + first, length - first);
      put_off (film, from, 2 * i);
    }

  folder = g_dir_make_tmp ("plenary-media-XXXXXX", NULL);
  path = write_lesson (folder, film->data, film->len);
  info = look (path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (plenary_media_info_get_duration (info), >=, 20 * PLENARY_SECOND);
  g_assert_cmpint (plenary_media_info_get_duration (info), <, 20 * PLENARY_SECOND + 3 * FILM_FRAME);
  g_assert_false (plenary_media_info_breaks_off (info, NULL));
  remove_lesson (folder);
}

/* GStreamer writes down what it knows when it is initialised, and has nothing to do
 * with a recording that was cut off. */
static void
test_before_gstreamer (void)
{
  static const char cut_off[] = BOX ("\x10", "ftyp") "isom\0\0\0\0" BOX ("\x10", "mdat") "12345678";
  g_autofree char *folder = g_dir_make_tmp ("plenary-media-XXXXXX", NULL);
  g_autofree char *registry = g_build_filename (folder, "registry.bin", NULL);
  g_autofree char *kept = g_strdup (g_getenv ("GST_REGISTRY_1_0"));
  g_autofree char *path = write_lesson (folder, cut_off, sizeof cut_off - 1);
  g_autofree char *plugin = g_build_filename (folder, "plugin.so", NULL);
  g_autofree char *text = NULL;
  GstPlugin *core;

  gst_init (NULL, NULL);
  core = gst_registry_find_plugin (gst_registry_get (), "coreelements");
  g_assert_cmpint (symlink (gst_plugin_get_filename (core), plugin), ==, 0);
  gst_object_unref (core);
  g_setenv ("GST_REGISTRY_1_0", registry, TRUE);
  g_setenv ("GST_PLUGIN_SYSTEM_PATH_1_0", folder, TRUE);
  g_assert_cmpint (refuse (path), ==, PLENARY_MEDIA_ERROR_CUT_OFF);
  g_assert_false (g_file_test (registry, G_FILE_TEST_EXISTS));

  text = write_lesson (folder, "Dear diary", 10);
  refuse (text);
  g_assert_true (g_file_test (registry, G_FILE_TEST_EXISTS));
  g_unsetenv ("GST_PLUGIN_SYSTEM_PATH_1_0");
  if (kept != NULL)
    g_setenv ("GST_REGISTRY_1_0", kept, TRUE);
  else
    g_unsetenv ("GST_REGISTRY_1_0");
  g_unlink (registry);
  g_unlink (plugin);
  remove_lesson (folder);
}

/* Without their decoders, the kinds of picture and sound are named by their types. */
static void
test_missing_codec (void)
{
  g_autofree char *path = film_get_path ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) both_error = NULL;
  g_autoptr (PlenaryMediaInfo) info = NULL;
  g_autoptr (PlenaryMediaInfo) none = NULL;

  g_setenv ("GST_PLUGIN_FEATURE_RANK", NO_PICTURE, TRUE);
  info = look (path, &error);
  g_assert_no_error (error);
  g_assert_false (plenary_media_info_has_video (info));
  g_assert_true (plenary_media_info_has_audio (info));
  g_assert_cmpstr (plenary_media_info_get_missing (info)[0], ==, "video/x-vp9");
  g_assert_null (plenary_media_info_get_missing (info)[1]);

  g_setenv ("GST_PLUGIN_FEATURE_RANK", NO_PICTURE "," NO_SOUND, TRUE);
  none = look (path, &both_error);
  g_unsetenv ("GST_PLUGIN_FEATURE_RANK");
  g_assert_null (none);
  g_assert_error (both_error, PLENARY_MEDIA_ERROR, PLENARY_MEDIA_ERROR_MISSING_CODEC);
  /* GStreamer gives up at the first, or finds both. */
  g_assert_true (g_str_equal (both_error->message, "video/x-vp9,audio/x-opus") ||
                 g_str_equal (both_error->message, "video/x-vp9") ||
                 g_str_equal (both_error->message, "audio/x-opus"));
}

static void
replace_all (char *bytes,
             gsize length,
             const char *old,
             const char *new)
{
  for (char *at = bytes; (at = memmem (at, bytes + length - at, old, 4)) != NULL; at += 4)
    memcpy (at, new, 4);
}

/* What the sensors of a camera wrote is no film that cannot be played. */
static void
test_metadata (void)
{
  g_autofree char *folder = g_dir_make_tmp ("plenary-media-XXXXXX", NULL);
  g_autofree char *path = NULL;
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryMediaInfo) info = NULL;
  GBytes *film = maker_make_film (0);
  gsize length;

  if (film == NULL)
    {
      g_test_skip ("There is no encoder for MP4.");
      g_rmdir (folder);
      return;
    }

  /* The sound becomes a track of sensor data, as some cameras write it. */
  bytes = g_bytes_unref_to_data (film, &length);
  replace_all (bytes, length, "soun", "meta");
  replace_all (bytes, length, "mp4a", "gpmd");
  path = write_lesson (folder, bytes, length);
  info = look (path, &error);
  g_assert_no_error (error);
  g_assert_true (plenary_media_info_has_video (info));
  g_assert_false (plenary_media_info_has_audio (info));
  g_assert_null (plenary_media_info_get_missing (info)[0]);
  remove_lesson (folder);
}

/* What GStreamer could read, but is no recording: a list that names other places, and
 * subtitles. */
static void
test_not_recordings (void)
{
  static const char *const contents[] = {
    "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nhttp://localhost:1/part.ts\n",
    "1\n00:00:00,000 --> 00:00:02,000\nGood morning.\n\n",
    "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\"></MPD>\n",
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"></svg>\n",
    "[playlist]\nFile1=file:///etc/passwd\nNumberOfEntries=1\n",
  };
  g_autofree char *folder = g_dir_make_tmp ("plenary-media-XXXXXX", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autofree char *path = write_lesson (folder, contents[i], strlen (contents[i]));

      g_test_message ("%s", contents[i]);
      g_assert_cmpint (refuse (path), ==, PLENARY_MEDIA_ERROR_NOT_MEDIA);
    }
  remove_lesson (folder);
}

/* A helper that was taken over by the file it read says what it likes. */
static void
test_hostile_helper (void)
{
  static const char *const scripts[] = {
    "exec yes",
    "exec head -c 1000000 /dev/zero",
    "echo '[]'",
    "echo '{\"error\": 7, \"detail\": {}}'",
    "printf '{\"error\":\"\\377\\376\"}'",
    "echo '{\"duration\":1,\"video\":true}'; kill -SEGV $$",
    "echo '{\"duration\":1,\"video\":true}'; exit 3",
    "exit 0",
  };
  const char *helpers = g_getenv ("PLENARY_HELPER_DIR");
  g_autofree char *kept = g_strdup (helpers);
  g_autofree char *folder = g_dir_make_tmp ("plenary-media-XXXXXX", NULL);
  g_autofree char *program = g_build_filename (folder, "plenary-probe", NULL);
  g_autofree char *film = film_get_path ();

  g_setenv ("PLENARY_HELPER_DIR", folder, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autofree char *script = g_strdup_printf ("#!/bin/sh\n%s\n", scripts[i]);

      g_test_message ("%s", scripts[i]);
      g_assert_true (
        g_file_set_contents_full (program, script, -1, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
      g_assert_cmpint (refuse (film), ==, PLENARY_MEDIA_ERROR_DAMAGED);
    }
  g_setenv ("PLENARY_HELPER_DIR", kept, TRUE);
  g_unlink (program);
  g_rmdir (folder);
}

/* Things of other kinds than it should say are as if it had not said them. */
static void
test_odd_answer (void)
{
  const char *helpers = g_getenv ("PLENARY_HELPER_DIR");
  g_autofree char *kept = g_strdup (helpers);
  g_autofree char *folder = g_dir_make_tmp ("plenary-media-XXXXXX", NULL);
  g_autofree char *program = g_build_filename (folder, "plenary-probe", NULL);
  g_autofree char *film = film_get_path ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryMediaInfo) info = NULL;
  const char *script = "#!/bin/sh\necho '{\"duration\": -5, \"frame-duration\": \"x\", "
                       "\"video\": true, \"missing\": [7, {}, null, \"video/x-h265\"]}'\n";

  g_assert_true (
    g_file_set_contents_full (program, script, -1, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
  g_setenv ("PLENARY_HELPER_DIR", folder, TRUE);
  info = look (film, &error);
  g_setenv ("PLENARY_HELPER_DIR", kept, TRUE);
  g_assert_no_error (error);
  g_assert_cmpint (plenary_media_info_get_duration (info), ==, 0);
  g_assert_cmpint (plenary_media_info_get_frame_duration (info), ==, 0);
  g_assert_cmpstr (plenary_media_info_get_missing (info)[0], ==, "video/x-h265");
  g_assert_null (plenary_media_info_get_missing (info)[1]);
  g_unlink (program);
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

static gboolean
write_on_cb (gpointer path)
{
  int fd = open (path, O_WRONLY | O_APPEND | O_CLOEXEC);

  g_assert_cmpint (write (fd, "more", 4), ==, 4);
  close (fd);

  return G_SOURCE_CONTINUE;
}

/* A recorder or a copy that is still at work: what is told of the file now will not be
 * true when it is done. Once it is, the file is like any other. */
static void
test_unfinished (void)
{
  g_autofree char *folder = g_dir_make_tmp ("plenary-media-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "lesson.webm", NULL);
  g_autofree char *film = film_get_path ();
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryMediaInfo) info = NULL;
  gsize length;
  guint writing;

  plenary_media_look_set_patience (60000);
  g_assert_true (g_file_get_contents (film, &bytes, &length, NULL));
  for (guint whole = 0; whole < 2; whole++)
    {
      g_assert_true (g_file_set_contents (path, bytes, whole ? length : length / 2, NULL));
      writing = g_timeout_add (500, write_on_cb, path);
      g_assert_cmpint (refuse (path), ==, PLENARY_MEDIA_ERROR_UNFINISHED);
      g_source_remove (writing);
    }

  plenary_media_look_set_patience (100);
  info = look (path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (info);
  plenary_media_look_set_patience (0);
  g_unlink (path);
  g_rmdir (folder);
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
  plenary_media_look_set_patience (0);

  g_test_add_func ("/media/look/film", test_film);
  g_test_add_func ("/media/look/refused", test_refused);
  g_test_add_func ("/media/look/cut-off", test_cut_off);
  g_test_add_func ("/media/look/breaks-off", test_breaks_off);
  g_test_add_func ("/media/look/fragments", test_fragments);
  g_test_add_func ("/media/look/before-gstreamer", test_before_gstreamer);
  g_test_add_func ("/media/look/missing-codec", test_missing_codec);
  g_test_add_func ("/media/look/metadata", test_metadata);
  g_test_add_func ("/media/look/not-recordings", test_not_recordings);
  g_test_add_func ("/media/look/hostile-helper", test_hostile_helper);
  g_test_add_func ("/media/look/odd-answer", test_odd_answer);
  g_test_add_func ("/media/look/unfinished", test_unfinished);
  g_test_add_func ("/media/look/cancel", test_cancel);
  g_test_add_func ("/media/fingerprint", test_fingerprint);

  return g_test_run ();
}
