/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "film.h"
#include "numbers.h"
#include "plenary-media-info.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* Films that do not begin or end where one would think: the clock is that of the picture,
 * and what is shown is what is there. */

#define H264 "openh264enc bitrate=1500000 gop-size=25 ! h264parse"
#define AAC "avenc_aac ! aacparse"

/* What an encoder makes of times that begin late is not known everywhere: the frames of
 * these begin a while after zero. */
static gint64
after_100_s (guint frame)
{
  return 100 * PLENARY_SECOND + numbers_even (frame);
}

static gint64
after_an_hour (guint frame)
{
  return 3600 * PLENARY_SECOND + numbers_even (frame);
}

static const NumbersFilm longer_sound = { H264, AAC, "mp4mux", NULL, 75, 0, NULL, 50 };
static const NumbersFilm longer_sound_matroska = {
  H264, AAC, "matroskamux", NULL, 75, 0, NULL, 50
};
static const NumbersFilm index_first = {
  H264, AAC, "mp4mux faststart=true", NULL, 500, 0, NULL, 0
};
static const NumbersFilm late_matroska = { H264, AAC, "matroskamux", NULL, 100, 0, after_100_s, 0 };
static const NumbersFilm late_stream = { H264, AAC, "mpegtsmux", NULL, 100, 0, after_an_hour, 0 };

typedef struct
{
  char *folder;
  char *path;
  GstElement *sink;
  PlenaryTransport *transport;
  /* The number of the picture that came to the screen last. */
  int seen;
} Fixture;

static void
handoff_cb (Fixture *fixture,
            GstBuffer *buffer,
            GstPad *pad)
{
  g_autoptr (GstCaps) caps = gst_pad_get_current_caps (pad);
  g_autoptr (GstSample) sample = gst_sample_new (buffer, caps, NULL, NULL);

  g_atomic_int_set (&fixture->seen, film_read_sample (sample));
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("plenary-media-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "lesson.mp4", NULL);
  fixture->sink = gst_object_ref_sink (gst_element_factory_make ("fakesink", NULL));
  g_object_set (fixture->sink, "sync", TRUE, "signal-handoffs", TRUE, NULL);
  g_signal_connect_swapped (fixture->sink, "preroll-handoff", G_CALLBACK (handoff_cb), fixture);
  g_signal_connect_swapped (fixture->sink, "handoff", G_CALLBACK (handoff_cb), fixture);
  fixture->seen = -1;
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
looked_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* How long the file is found to be. */
static gint64
look (Fixture *fixture)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryMediaInfo) info = NULL;

  plenary_media_look_async (file, NULL, looked_cb, &result);
  film_wait_for (result != NULL);
  info = plenary_media_look_finish (result, &error);
  g_assert_no_error (error);

  return plenary_media_info_get_duration (info);
}

static void
open_film (Fixture *fixture,
           gint64 noted,
           gint64 position)
{
  g_autoptr (PlenaryRecording) recording = film_make_recording (fixture->path);

  plenary_recording_set_duration (recording, noted);
  film_open (fixture->transport, recording, position);
  film_wait_ready (fixture->transport);
  film_wait_still (fixture->transport);
}

static void
go (Fixture *fixture,
    gint64 position)
{
  plenary_transport_seek (fixture->transport, position);
  film_wait_still (fixture->transport);
}

static void
assert_position (Fixture *fixture,
                 gint64 expected)
{
  g_assert_cmpint (plenary_transport_get_position (fixture->transport), ==, expected);
}

/* The last picture, or one of the few that a decoder keeps to itself until the end of the
 * file. */
static void
assert_last_seen (Fixture *fixture)
{
  int seen = g_atomic_int_get (&fixture->seen);

  g_assert_cmpint (seen, >=, 70);
  g_assert_cmpint (seen, <, 75);
  g_assert_cmpint (ABS (plenary_transport_get_shown_frame (fixture->transport) - seen * FILM_FRAME),
                   <, PLENARY_SECOND / 100);
}

/* The pictures end after three seconds, the sound after eight: the last one stays, the
 * sound plays, and going back works. */
static void
test_longer_sound (Fixture *fixture,
                   gconstpointer film)
{
  if (!make (fixture, film))
    return;

  open_film (fixture, 0, 0);
  go (fixture, 6 * PLENARY_SECOND);
  assert_last_seen (fixture);
  assert_position (fixture, 6 * PLENARY_SECOND);

  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (plenary_transport_get_position (fixture->transport) > 13 * PLENARY_SECOND / 2);
  plenary_transport_set_playing (fixture->transport, FALSE);
  film_wait_still (fixture->transport);
  assert_last_seen (fixture);

  /* Step by step, as where there is only sound. */
  go (fixture, 5 * PLENARY_SECOND);
  plenary_transport_step (fixture->transport, 1);
  film_wait_still (fixture->transport);
  assert_position (fixture, 5 * PLENARY_SECOND + FILM_FRAME);
  plenary_transport_step (fixture->transport, -2);
  film_wait_still (fixture->transport);
  assert_position (fixture, 5 * PLENARY_SECOND - FILM_FRAME);
  assert_last_seen (fixture);

  go (fixture, 20 * FILM_FRAME);
  g_assert_cmpint (g_atomic_int_get (&fixture->seen), ==, 20);
  go (fixture, 7 * PLENARY_SECOND);
  assert_last_seen (fixture);
  assert_position (fixture, 7 * PLENARY_SECOND);
}

/* Opened there, and played into it. */
static void
test_into_sound (Fixture *fixture,
                 gconstpointer film)
{
  if (!make (fixture, film))
    return;

  open_film (fixture, 0, 5 * PLENARY_SECOND);
  assert_last_seen (fixture);
  assert_position (fixture, 5 * PLENARY_SECOND);

  go (fixture, 70 * FILM_FRAME);
  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (plenary_transport_get_position (fixture->transport) > 4 * PLENARY_SECOND);
  assert_last_seen (fixture);
  film_wait_for (!plenary_transport_get_playing (fixture->transport));
  g_assert_cmpint (plenary_transport_get_position (fixture->transport), >=,
                   15 * PLENARY_SECOND / 2);
}

/* The rest of the file is lost while it is open, as on a drive that fails: what is there
 * is shown, and the clock does not run ahead of it. */
static void
test_breaks_off (Fixture *fixture,
                 gconstpointer data)
{
  int last;

  if (!make (fixture, &index_first))
    return;

  open_film (fixture, 0, 0);
  g_assert_cmpint (plenary_transport_get_duration (fixture->transport), >, 19 * PLENARY_SECOND);
  {
    g_autofree char *bytes = NULL;
    gsize length;

    g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
    g_assert_cmpint (truncate (fixture->path, length / 2), ==, 0);
  }

  go (fixture, 15 * PLENARY_SECOND);
  last = film_read_frame (fixture->sink);
  g_assert_cmpint (last, >, 100);
  g_assert_cmpint (last, <, 350);
  g_assert_cmpint (g_atomic_int_get (&fixture->seen), ==, last);
  assert_position (fixture, last * FILM_FRAME);

  for (guint i = 0; i < 3; i++)
    {
      plenary_transport_step (fixture->transport, 1);
      film_wait_still (fixture->transport);
      film_run (50);
    }
  g_assert_cmpint (plenary_transport_get_position (fixture->transport), <, 15 * PLENARY_SECOND);
  plenary_transport_step (fixture->transport, -1);
  film_wait_for (film_read_frame (fixture->sink) == last - 1);

  go (fixture, (last - 30) * FILM_FRAME);
  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (!plenary_transport_get_playing (fixture->transport));
  g_assert_cmpint (plenary_transport_get_position (fixture->transport), <, 15 * PLENARY_SECOND);
}

/* The same, and nobody went there before it was played. */
static void
test_breaks_off_playing (Fixture *fixture,
                         gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize length;
  gint64 end;

  if (!make (fixture, &index_first))
    return;

  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  g_assert_cmpint (truncate (fixture->path, length / 4), ==, 0);
  open_film (fixture, 20 * PLENARY_SECOND, 0);
  plenary_transport_set_rate (fixture->transport, 2.0);
  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (plenary_transport_get_position (fixture->transport) > 0);
  film_wait_for (!plenary_transport_get_playing (fixture->transport));
  end = plenary_transport_get_position (fixture->transport);
  g_assert_cmpint (end, >, PLENARY_SECOND);
  g_assert_cmpint (end, <, 10 * PLENARY_SECOND);

  /* Played again, it begins again. */
  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (plenary_transport_get_position (fixture->transport) < PLENARY_SECOND);
}

/* Whatever the clock of the camera showed, a recording begins with zero, and is as long as
 * it is. */
static void
test_late_clock (Fixture *fixture,
                 gconstpointer film)
{
  gint64 length;

  if (!make (fixture, film))
    return;

  length = look (fixture);
  g_assert_cmpint (ABS (length - 4 * PLENARY_SECOND), <, PLENARY_SECOND);
  open_film (fixture, length, 0);
  g_assert_cmpint (g_atomic_int_get (&fixture->seen), ==, 0);
  g_assert_cmpint (ABS (plenary_transport_get_duration (fixture->transport) - length), <,
                   PLENARY_SECOND / 2);
  go (fixture, 2 * PLENARY_SECOND);
  g_assert_cmpint (ABS (g_atomic_int_get (&fixture->seen) - 50), <, 10);
  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (!plenary_transport_get_playing (fixture->transport));
  g_assert_cmpint (ABS (plenary_transport_get_position (fixture->transport) - length), <,
                   PLENARY_SECOND / 2);
}

/* What is paused at can be opened again: it is what is on screen. */
static void
test_rest (Fixture *fixture,
           gconstpointer data)
{
  if (!make (fixture, &index_first))
    return;

  open_film (fixture, 0, 0);
  for (guint i = 0; i < 12; i++)
    {
      gint64 position;
      int number;

      go (fixture, i * PLENARY_SECOND);
      plenary_transport_set_playing (fixture->transport, TRUE);
      film_run (200 + 13 * i);
      plenary_transport_set_playing (fixture->transport, FALSE);
      film_run (300);
      position = plenary_transport_get_position (fixture->transport);
      number = g_atomic_int_get (&fixture->seen);
      g_assert_cmpint (number, >, i * 25);

      plenary_transport_close (fixture->transport);
      open_film (fixture, 0, position);
      g_assert_cmpint (g_atomic_int_get (&fixture->seen), ==, number);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gst_init (&argc, &argv);
  plenary_media_look_set_patience (0);

#define ADD(name, film, function) \
  g_test_add ("/media/ends/" name, Fixture, film, set_up, function, tear_down)
  ADD ("longer-sound", &longer_sound, test_longer_sound);
  ADD ("longer-sound-matroska", &longer_sound_matroska, test_longer_sound);
  ADD ("into-sound", &longer_sound, test_into_sound);
  ADD ("into-sound-matroska", &longer_sound_matroska, test_into_sound);
  ADD ("breaks-off", NULL, test_breaks_off);
  ADD ("breaks-off-playing", NULL, test_breaks_off_playing);
  ADD ("late-clock-matroska", &late_matroska, test_late_clock);
  ADD ("late-clock-stream", &late_stream, test_late_clock);
  ADD ("rest", NULL, test_rest);

  return g_test_run ();
}
