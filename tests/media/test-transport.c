/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "film.h"

#include <glib/gstdio.h>

#include "plenary-media-info.h"

typedef struct
{
  GstElement *sink;
  PlenaryTransport *transport;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (PlenaryRecording) recording = film_make_recording (NULL);

  fixture->sink = gst_object_ref_sink (film_make_sink ());
  fixture->transport = plenary_transport_new (fixture->sink, NULL);
  film_open (fixture->transport, recording, 0);
  film_wait_ready (fixture->transport);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  plenary_transport_close (fixture->transport);
  g_assert_finalize_object (fixture->transport);
  gst_object_unref (fixture->sink);
}

static void
test_open (Fixture *fixture,
           gconstpointer data)
{
  g_assert_cmpint (film_read_frame (fixture->sink), ==, 0);
  g_assert_cmpint (plenary_transport_get_duration (fixture->transport) / PLENARY_SECOND, ==, 150);
  g_assert_false (plenary_transport_get_playing (fixture->transport));
}

static void
test_resume (void)
{
  g_autoptr (PlenaryRecording) recording = film_make_recording (NULL);
  g_autoptr (GstElement) sink = gst_object_ref_sink (film_make_sink ());
  g_autoptr (PlenaryTransport) transport = plenary_transport_new (sink, NULL);

  film_open (transport, recording, 60 * PLENARY_SECOND);
  film_wait_ready (transport);
  g_assert_cmpint (film_read_frame (sink), ==, 60 * 25);
  plenary_transport_close (transport);
}

/* Both the start of a frame and any time within it show that frame. */
static void
test_seek_exactly (Fixture *fixture,
                   gconstpointer data)
{
  for (int i = 0; i < 40; i++)
    {
      int frame = g_test_rand_int_range (0, FILM_FRAMES - 2);
      gint64 within = i % 2 == 0 ? 0 : FILM_FRAME / 2;

      plenary_transport_seek (fixture->transport, frame * FILM_FRAME + within);
      film_wait_still (fixture->transport);
      g_assert_cmpint (film_read_frame (fixture->sink), ==, frame);
      g_assert_cmpint (plenary_transport_get_position (fixture->transport), ==,
                       frame * FILM_FRAME + within);
      g_assert_cmpint (plenary_transport_get_shown_frame (fixture->transport) / FILM_FRAME, ==,
                       frame);
    }
}

static void
test_step (Fixture *fixture,
           gconstpointer data)
{
  plenary_transport_seek (fixture->transport, 1000 * FILM_FRAME);
  film_wait_still (fixture->transport);

  for (int i = 1; i <= 5; i++)
    {
      plenary_transport_step (fixture->transport, 1);
      film_wait_for (film_read_frame (fixture->sink) == 1000 + i);
    }
  for (int i = 4; i >= -5; i--)
    {
      plenary_transport_step (fixture->transport, -1);
      film_wait_for (film_read_frame (fixture->sink) == 1000 + i);
    }
}

static void
test_play (Fixture *fixture,
           gconstpointer data)
{
  plenary_transport_seek (fixture->transport, 10 * PLENARY_SECOND);
  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (plenary_transport_get_position (fixture->transport) > 11 * PLENARY_SECOND);
  plenary_transport_set_playing (fixture->transport, FALSE);
  g_assert_cmpint (film_read_frame (fixture->sink), >, 250);
}

static void
test_rate (Fixture *fixture,
           gconstpointer data)
{
  plenary_transport_seek (fixture->transport, 30 * PLENARY_SECOND);
  film_wait_still (fixture->transport);
  plenary_transport_set_rate (fixture->transport, 2);
  film_wait_still (fixture->transport);
  g_assert_cmpint (film_read_frame (fixture->sink), ==, 30 * 25);
  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (plenary_transport_get_position (fixture->transport) > 32 * PLENARY_SECOND);
}

static void
test_span (Fixture *fixture,
           gconstpointer data)
{
  PlenarySpan span = { 40 * PLENARY_SECOND, 41 * PLENARY_SECOND };

  plenary_transport_play_span (fixture->transport, span, FALSE);
  g_assert_true (plenary_transport_get_playing (fixture->transport));
  film_wait_for (!plenary_transport_get_playing (fixture->transport));
  g_assert_cmpint (plenary_transport_get_position (fixture->transport), ==, span.end);
  /* A computer that is busy leaves out frames, the last ones too. */
  g_assert_cmpint (film_read_frame (fixture->sink), >=, 40 * 25);
  g_assert_cmpint (film_read_frame (fixture->sink), <=, 41 * 25);

  /* Playing goes on from there. */
  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (film_read_frame (fixture->sink) > 41 * 25 + 5);
}

/* Looks at the picture, and answers whether it is an earlier one than at the last look: a turn
 * has begun. */
static gboolean
has_turned (Fixture *fixture,
            int *last)
{
  int before = *last;
  int frame = film_read_frame (fixture->sink);

  /* Between two turns the sink holds none; the screen keeps the last one. */
  if (frame < 0)
    return FALSE;

  g_assert_cmpint (frame, >=, 50 * 25);
  g_assert_cmpint (frame, <=, 50 * 25 + 13);
  *last = frame;

  return frame < before;
}

static void
test_loop (Fixture *fixture,
           gconstpointer data)
{
  PlenarySpan span = { 50 * PLENARY_SECOND, 50 * PLENARY_SECOND + PLENARY_SECOND / 2 };
  int last = 0;

  plenary_transport_play_span (fixture->transport, span, TRUE);
  film_wait_still (fixture->transport);
  g_assert_true (plenary_transport_get_looping (fixture->transport));
  for (int turns = 0; turns < 3; turns++)
    film_wait_for (has_turned (fixture, &last));

  plenary_transport_leave_span (fixture->transport);
  film_wait_for (film_read_frame (fixture->sink) > 50 * 25 + 20);
  g_assert_false (plenary_transport_get_looping (fixture->transport));
}

/* Only the newest wish counts: a hundred of them end at the last one. */
static void
test_scrub (Fixture *fixture,
            gconstpointer data)
{
  plenary_transport_set_playing (fixture->transport, TRUE);
  plenary_transport_scrub_begin (fixture->transport);
  g_assert_false (plenary_transport_get_playing (fixture->transport));
  for (int i = 0; i < 100; i++)
    {
      plenary_transport_scrub_to (fixture->transport, i * PLENARY_SECOND);
      film_run (2);
    }
  /* At rest the exact frame is shown without letting go. */
  plenary_transport_scrub_to (fixture->transport, 77 * PLENARY_SECOND + 5 * FILM_FRAME);
  film_wait_for (film_read_frame (fixture->sink) == 77 * 25 + 5);

  plenary_transport_scrub_to (fixture->transport, 20 * PLENARY_SECOND + 7 * FILM_FRAME);
  plenary_transport_scrub_end (fixture->transport);
  g_assert_true (plenary_transport_get_playing (fixture->transport));
  /* The picture of before stays until the seek has begun. */
  film_wait_for (film_read_frame (fixture->sink) >= 20 * 25 + 7 &&
                 film_read_frame (fixture->sink) < 77 * 25);
}

static void
test_end (Fixture *fixture,
          gconstpointer data)
{
  plenary_transport_seek (fixture->transport, 150 * PLENARY_SECOND);
  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (!plenary_transport_get_playing (fixture->transport));
  /* A computer that is busy leaves out the last frames as it leaves out others. */
  g_assert_cmpint (film_read_frame (fixture->sink), >=, FILM_FRAMES - 25);

  /* Playing once more begins again. */
  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (plenary_transport_get_position (fixture->transport) < 10 * PLENARY_SECOND);
  film_wait_still (fixture->transport);
}

static void
test_beyond (Fixture *fixture,
             gconstpointer data)
{
  plenary_transport_seek (fixture->transport, -5 * PLENARY_SECOND);
  film_wait_still (fixture->transport);
  g_assert_cmpint (film_read_frame (fixture->sink), ==, 0);
  plenary_transport_seek (fixture->transport, 9999 * PLENARY_SECOND);
  film_wait_still (fixture->transport);
  g_assert_cmpint (film_read_frame (fixture->sink), >=, FILM_FRAMES - 3);
}

static int
fail_to_open (PlenaryRecording *recording)
{
  g_autoptr (GstElement) sink = gst_object_ref_sink (film_make_sink ());
  g_autoptr (PlenaryTransport) transport = plenary_transport_new (sink, NULL);
  int code;

  film_open (transport, recording, 0);
  film_wait_for (plenary_transport_get_state (transport) == PLENARY_TRANSPORT_FAILED);
  g_assert_true (plenary_transport_get_error (transport)->domain == PLENARY_MEDIA_ERROR);
  code = plenary_transport_get_error (transport)->code;
  plenary_transport_close (transport);

  return code;
}

static void
test_gone (void)
{
  g_autoptr (PlenaryRecording) recording = film_make_recording ("/nonexistent/film.webm");

  g_assert_cmpint (fail_to_open (recording), ==, PLENARY_MEDIA_ERROR_GONE);
}

static void
test_other_file (void)
{
  g_autoptr (PlenaryRecording) recording = film_make_recording (NULL);

  plenary_recording_set_fingerprint (recording, "1:abc");
  g_assert_cmpint (fail_to_open (recording), ==, PLENARY_MEDIA_ERROR_OTHER_FILE);
}

static void
test_no_recording (void)
{
  g_autofree char *folder = g_dir_make_tmp ("plenary-media-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "lesson.mp4", NULL);
  g_autoptr (PlenaryRecording) recording = film_make_recording (path);

  g_assert_true (g_file_set_contents (path, "This is a text.\n", -1, NULL));
  g_assert_cmpint (fail_to_open (recording), ==, PLENARY_MEDIA_ERROR_NOT_MEDIA);
  g_unlink (path);
  g_rmdir (folder);
}

static void
count_cb (int *n)
{
  ++*n;
}

/* A file that became shorter is played to where it breaks off, and that is told: the time
 * stays that of the last picture. */
static void
test_breaks_off (void)
{
  g_autofree char *folder = g_dir_make_tmp ("plenary-media-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "lesson.webm", NULL);
  g_autofree char *whole = film_get_path ();
  g_autofree char *bytes = NULL;
  g_autoptr (PlenaryRecording) recording = NULL;
  g_autoptr (GstElement) sink = gst_object_ref_sink (film_make_sink ());
  g_autoptr (PlenaryTransport) transport = plenary_transport_new (sink, NULL);
  int n_broke_off = 0;
  gsize length;

  g_assert_true (g_file_get_contents (whole, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (path, bytes, length / 2, NULL));
  recording = film_make_recording (path);
  g_signal_connect_swapped (transport, "broke-off", G_CALLBACK (count_cb), &n_broke_off);

  film_open (transport, recording, 70 * PLENARY_SECOND);
  film_wait_ready (transport);
  plenary_transport_set_playing (transport, TRUE);
  film_wait_for (n_broke_off > 0);
  g_assert_false (plenary_transport_get_playing (transport));
  g_assert_cmpint (plenary_transport_get_position (transport) / PLENARY_SECOND, >=, 72);
  g_assert_cmpint (plenary_transport_get_position (transport) / PLENARY_SECOND, <=, 76);
  g_assert_cmpint (n_broke_off, ==, 1);

  plenary_transport_close (transport);
  g_unlink (path);
  g_rmdir (folder);
}

static gboolean
holds_film (void)
{
  g_autoptr (GDir) fds = g_dir_open ("/proc/self/fd", 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (fds)) != NULL)
    {
      g_autofree char *link = g_build_filename ("/proc/self/fd", name, NULL);
      g_autofree char *target = g_file_read_link (link, NULL);

      if (target != NULL && g_str_has_suffix (target, "practice-lesson.webm"))
        return TRUE;
    }

  return FALSE;
}

/* So that a card can be taken out: nothing of ours stays open. */
static void
test_close (Fixture *fixture,
            gconstpointer data)
{
  g_assert_true (holds_film ());
  plenary_transport_close (fixture->transport);
  film_wait_for (!holds_film ());
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/media/transport/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("open", test_open);
  ADD ("seek-exactly", test_seek_exactly);
  ADD ("step", test_step);
  ADD ("play", test_play);
  ADD ("rate", test_rate);
  ADD ("span", test_span);
  ADD ("loop", test_loop);
  ADD ("scrub", test_scrub);
  ADD ("end", test_end);
  ADD ("beyond", test_beyond);
  ADD ("close", test_close);
  g_test_add_func ("/media/transport/resume", test_resume);
  g_test_add_func ("/media/transport/breaks-off", test_breaks_off);
  g_test_add_func ("/media/transport/gone", test_gone);
  g_test_add_func ("/media/transport/other-file", test_other_file);
  g_test_add_func ("/media/transport/no-recording", test_no_recording);

  return g_test_run ();
}
