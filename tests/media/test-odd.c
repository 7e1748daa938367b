/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "film.h"
#include "numbers.h"
#include "plenary-media-info.h"

#include <glib/gstdio.h>
#include <gst/video/video.h>
#include <string.h>
#include <sys/stat.h>

/* The files that teachers really have: each is shown right, or refused with the reason.
 * That nothing takes longer than ten seconds is printed, as a computer can be slow. */

#define H264 "openh264enc bitrate=1500000 gop-size=25 ! h264parse"
#define VP8 "vp8enc deadline=1 cpu-used=8 target-bitrate=1500000 keyframe-max-dist="
#define AAC "avenc_aac ! aacparse"
#define TURNED(degrees) H264 " ! taginject tags=image-orientation=rotate-" degrees

typedef struct
{
  const char *name;
  NumbersFilm film;
  /* The shape of a picture element, if that is not square. */
  int width;
  int height;
  /* How the file says that the camera was held. */
  const char *turned;
} Odd;

static const Odd odd_films[] = {
  { "uneven", { H264, AAC, "mp4mux", NULL, 100, 0, numbers_uneven } },
  { "turned-90", { TURNED ("90"), AAC, "mp4mux", NULL, 75, 0, NULL }, .turned = "rotate-90" },
  { "turned-180", { TURNED ("180"), AAC, "mp4mux", NULL, 75, 0, NULL }, .turned = "rotate-180" },
  { "turned-270", { TURNED ("270"), AAC, "mp4mux", NULL, 75, 0, NULL }, .turned = "rotate-270" },
  { "not-square",
    { VP8 "25", "vorbisenc", "matroskamux", ",pixel-aspect-ratio=3/2", 75, 0, NULL },
    3,
    2 },
  { "interlaced",
    { "avenc_mpeg2video bitrate=2000000 flags=ildct+ilme ! mpegvideoparse", NULL, "matroskamux",
      ",interlace-mode=interleaved,field-order=top-field-first", 75, 0, NULL } },
  { "hevc",
    { "x265enc key-int-max=50 speed-preset=ultrafast bitrate=600 "
      "option-string=log-level=none:pools=2 ! h265parse",
      AAC, "mp4mux", NULL, 75, 0, NULL } },
  { "key-frames-16s", { VP8 "400", "vorbisenc", "webmmux", NULL, 450, 0, NULL } },
  { "fragments", { H264, AAC, "mp4mux fragment-duration=500", NULL, 75, 0, NULL } },
  { "no-sound", { H264, NULL, "mp4mux", NULL, 75, 0, NULL } },
  { "camera", { "jpegenc", "identity", "qtmux", NULL, 75, 0, NULL } },
};

static const NumbersFilm usual = { H264, AAC, "mp4mux", NULL, 75, 0, NULL };
static const NumbersFilm index_first = { H264, AAC, "mp4mux faststart=true", NULL, 75, 0, NULL };
static const NumbersFilm sound_only = { NULL, AAC, "mp4mux", NULL, 75, 0, NULL };

typedef struct
{
  char *folder;
  char *path;
  GstElement *sink;
  PlenaryTransport *transport;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("plenary-media-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "lesson.mp4", NULL);
  fixture->sink = gst_object_ref_sink (film_make_sink ());
  fixture->transport = plenary_transport_new (fixture->sink, NULL);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  plenary_transport_close (fixture->transport);
  g_assert_finalize_object (fixture->transport);
  gst_object_unref (fixture->sink);
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static gboolean
make (Fixture *fixture,
      const NumbersFilm *film)
{
  if (numbers_make (film, fixture->path))
    return TRUE;

  g_test_skip ("There is no encoder for this film.");

  return FALSE;
}

static void
done_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* Returns NULL and the code of the error if the file is refused. */
static PlenaryMediaInfo *
look (const char *path,
      int *code)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 begun = g_get_monotonic_time ();
  PlenaryMediaInfo *info;

  plenary_media_look_async (file, NULL, done_cb, &result);
  film_wait_for (result != NULL);
  info = plenary_media_look_finish (result, &error);
  g_test_message ("%s: %s, looked at in %.1f s", path, info != NULL ? "good" : error->message,
                  (g_get_monotonic_time () - begun) / 1e6);
  if (info == NULL)
    {
      g_assert_true (error->domain == PLENARY_MEDIA_ERROR);
      *code = error->code;
    }

  return info;
}

static void
assert_refused (const char *path,
                int expected)
{
  int code = 0;
  g_autoptr (PlenaryMediaInfo) info = look (path, &code);

  g_assert_null (info);
  g_assert_cmpint (code, ==, expected);
}

/* Returns whether it can be played. */
static gboolean
open_file (Fixture *fixture,
           const char *path)
{
  g_autoptr (PlenaryRecording) recording = film_make_recording (path);

  film_open (fixture->transport, recording, 0);
  film_wait_for (plenary_transport_get_state (fixture->transport) >= PLENARY_TRANSPORT_READY);

  return plenary_transport_get_state (fixture->transport) == PLENARY_TRANSPORT_READY;
}

static gint64
begins (const NumbersFilm *film,
        guint frame)
{
  return film->start != NULL ? film->start (frame) : numbers_even (frame);
}

static void
assert_shape (Fixture *fixture,
              const Odd *odd)
{
  g_autoptr (GstSample) sample = NULL;
  GstVideoInfo info;

  g_object_get (fixture->sink, "last-sample", &sample, NULL);
  g_assert_true (gst_video_info_from_caps (&info, gst_sample_get_caps (sample)));
  g_assert_cmpint (info.width, ==, 320);
  g_assert_cmpint (info.height, ==, 180);
  g_assert_cmpint (info.par_n, ==, MAX (1, odd->width));
  g_assert_cmpint (info.par_d, ==, MAX (1, odd->height));
}

/* The sink of the app turns the picture itself, as this tells it. */
static void
assert_turned (Fixture *fixture,
               const char *expected)
{
  g_autoptr (GstPad) pad = gst_element_get_static_pad (fixture->sink, "sink");
  g_autofree char *turned = NULL;
  GstEvent *event;

  for (guint i = 0; (event = gst_pad_get_sticky_event (pad, GST_EVENT_TAG, i)) != NULL; i++)
    {
      GstTagList *tags;

      gst_event_parse_tag (event, &tags);
      if (turned == NULL)
        gst_tag_list_get_string (tags, GST_TAG_IMAGE_ORIENTATION, &turned);
      gst_event_unref (event);
    }
  if (expected != NULL)
    g_assert_cmpstr (turned, ==, expected);
}

static void
test_film (Fixture *fixture,
           gconstpointer data)
{
  const Odd *odd = data;
  guint middle = odd->film.n_frames / 2;
  int code = 0;
  g_autoptr (PlenaryMediaInfo) info = NULL;

  if (!make (fixture, &odd->film))
    return;

  info = look (fixture->path, &code);
  g_assert_nonnull (info);
  g_assert_true (plenary_media_info_has_video (info));
  g_assert_cmpint (plenary_media_info_has_audio (info), ==, odd->film.sound != NULL);
  g_assert_true (open_file (fixture, fixture->path));
  g_assert_cmpint (film_read_frame (fixture->sink), ==, 0);
  assert_shape (fixture, odd);
  assert_turned (fixture, odd->turned);

  plenary_transport_seek (fixture->transport, begins (&odd->film, middle));
  film_wait_still (fixture->transport);
  g_assert_cmpint (film_read_frame (fixture->sink), ==, middle);
  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (film_read_frame (fixture->sink) > (int) middle + 5 ||
                 !plenary_transport_get_playing (fixture->transport));
}

/* It plays and goes anywhere; there just is nothing to see. */
static void
test_sound_only (Fixture *fixture,
                 gconstpointer data)
{
  int code = 0;
  g_autoptr (PlenaryMediaInfo) info = NULL;

  if (!make (fixture, &sound_only))
    return;

  info = look (fixture->path, &code);
  g_assert_nonnull (info);
  g_assert_false (plenary_media_info_has_video (info));
  g_assert_true (plenary_media_info_has_audio (info));
  g_assert_true (open_file (fixture, fixture->path));
  g_assert_cmpint (plenary_transport_get_shown_frame (fixture->transport), ==, -1);

  plenary_transport_seek (fixture->transport, PLENARY_SECOND);
  film_wait_still (fixture->transport);
  g_assert_cmpint (plenary_transport_get_position (fixture->transport), ==, PLENARY_SECOND);
  plenary_transport_step (fixture->transport, 1);
  film_wait_for (plenary_transport_get_position (fixture->transport) ==
                 PLENARY_SECOND + FILM_FRAME);
  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (plenary_transport_get_position (fixture->transport) > 3 * PLENARY_SECOND / 2);
}

static char *
read_film (Fixture *fixture,
           gsize *length)
{
  char *bytes;

  g_assert_true (g_file_get_contents (fixture->path, &bytes, length, NULL));

  return bytes;
}

/* The index comes first, and the rest was never copied: what is there is shown. */
static void
test_cut_in_the_middle (Fixture *fixture,
                        gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize length;

  if (!make (fixture, &index_first))
    return;

  bytes = read_film (fixture, &length);
  g_assert_true (g_file_set_contents (fixture->path, bytes, length * 2 / 3, NULL));
  g_assert_true (open_file (fixture, fixture->path));
  g_assert_cmpint (film_read_frame (fixture->sink), ==, 0);
  plenary_transport_seek (fixture->transport, 20 * FILM_FRAME);
  film_wait_still (fixture->transport);
  g_assert_cmpint (film_read_frame (fixture->sink), ==, 20);

  /* Behind the cut there is nothing; that is told or not, but it ends. */
  plenary_transport_seek (fixture->transport, 70 * FILM_FRAME);
  film_wait_for (!plenary_transport_get_seeking (fixture->transport) ||
                 plenary_transport_get_state (fixture->transport) == PLENARY_TRANSPORT_FAILED);
}

static void
test_no_index (Fixture *fixture,
               gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize length;
  const char *index;

  if (!make (fixture, &usual))
    return;

  bytes = read_film (fixture, &length);
  index = memmem (bytes, length, "moov", 4);
  g_assert_true (g_file_set_contents (fixture->path, bytes, index - 4 - bytes, NULL));
  assert_refused (fixture->path, PLENARY_MEDIA_ERROR_CUT_OFF);
}

/* Common encryption renames the kind of the pictures (ISO/IEC 23001-7). */
static void
test_encrypted (Fixture *fixture,
                gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize length;

  if (!make (fixture, &usual))
    return;

  bytes = read_film (fixture, &length);
  memcpy (memmem (bytes, length, "avc1\0\0\0\0", 8), "encv", 4);
  g_assert_true (g_file_set_contents (fixture->path, bytes, length, NULL));
  assert_refused (fixture->path, PLENARY_MEDIA_ERROR_ENCRYPTED);
}

/* What is no recording at all, whatever its name. */
static void
test_no_recordings (Fixture *fixture,
                    gconstpointer data)
{
  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  assert_refused (fixture->path, PLENARY_MEDIA_ERROR_EMPTY);
  g_assert_true (g_file_set_contents (fixture->path, "Seating plan\n", -1, NULL));
  assert_refused (fixture->path, PLENARY_MEDIA_ERROR_NOT_MEDIA);
  g_unlink (fixture->path);
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_refused (fixture->path, PLENARY_MEDIA_ERROR_NOT_MEDIA);
  g_unlink (fixture->path);
  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  assert_refused (fixture->path, PLENARY_MEDIA_ERROR_NOT_MEDIA);
}

/* Whatever the look says, opening them ends, and takes nothing down. */
static void
test_broken (Fixture *fixture,
             gconstpointer data)
{
  g_autofree char *folder =
    g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "..", "shared", "media", "broken", NULL);
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  if (files == NULL)
    {
      g_test_skip ("The broken recordings are not beside the project.");
      return;
    }

  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      int code = -1;
      g_autoptr (PlenaryMediaInfo) info = look (path, &code);
      gboolean ready = open_file (fixture, path);

      g_test_message ("%s: look %d, %s", name, code, ready ? "opens" : "refused");
      if (ready)
        {
          plenary_transport_set_playing (fixture->transport, TRUE);
          film_wait_for (!plenary_transport_get_playing (fixture->transport) ||
                         plenary_transport_get_position (fixture->transport) > 0);
        }
      if (g_str_equal (name, "short-cenc.mp4"))
        g_assert_cmpint (code, ==, PLENARY_MEDIA_ERROR_ENCRYPTED);
      plenary_transport_close (fixture->transport);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  plenary_media_look_set_patience (0);

  for (guint i = 0; i < G_N_ELEMENTS (odd_films); i++)
    {
      g_autofree char *name = g_strconcat ("/media/odd/", odd_films[i].name, NULL);

      g_test_add (name, Fixture, &odd_films[i], set_up, test_film, tear_down);
    }

#define ADD(name, function) \
  g_test_add ("/media/odd/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("sound-only", test_sound_only);
  ADD ("cut-in-the-middle", test_cut_in_the_middle);
  ADD ("no-index", test_no_index);
  ADD ("encrypted", test_encrypted);
  ADD ("no-recordings", test_no_recordings);
  ADD ("broken", test_broken);

  return g_test_run ();
}
