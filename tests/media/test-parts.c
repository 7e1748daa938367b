/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "film.h"

#include <glib/gstdio.h>

#include "plenary-media-info.h"
#include "plenary-parts.h"

/* A lesson in two parts, which are both the practice lesson: "a" from the
 * beginning, "b" where it is placed. */

#define LENGTH (FILM_FRAMES * FILM_FRAME)

typedef struct
{
  GstElement *sinks[2];
  PlenaryTransport *transport;
  PlenaryRecording *a;
  PlenaryRecording *b;
  int n_pauses;
  int n_endings;
} Fixture;

static PlenaryRecording *
make_part (const char *name,
           const char *path,
           gint64 offset)
{
  PlenaryRecording *part = film_make_recording (path);

  plenary_recording_set_display_name (part, name);
  plenary_recording_set_duration (part, LENGTH);
  plenary_recording_set_offset (part, offset);

  return part;
}

static void
playing_cb (Fixture *fixture)
{
  if (!plenary_transport_get_playing (fixture->transport))
    fixture->n_pauses++;
}

static void
ended_cb (Fixture *fixture)
{
  fixture->n_endings++;
}

static void
open_parts (Fixture *fixture,
            gint64 position)
{
  GListStore *recordings = g_list_store_new (PLENARY_TYPE_RECORDING);
  g_autoptr (GPtrArray) parts = NULL;

  g_list_store_append (recordings, fixture->b);
  g_list_store_append (recordings, fixture->a);
  parts = plenary_parts_list (G_LIST_MODEL (recordings));
  plenary_transport_open (fixture->transport, parts, position);
  g_object_unref (recordings);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  for (int i = 0; i < 2; i++)
    fixture->sinks[i] = gst_object_ref_sink (film_make_sink ());
  fixture->transport = plenary_transport_new (fixture->sinks[0], fixture->sinks[1]);
  fixture->a = make_part ("a", NULL, 0);
  fixture->b = make_part ("b", NULL, LENGTH);
  g_signal_connect_swapped (fixture->transport, "notify::playing", G_CALLBACK (playing_cb),
                            fixture);
  g_signal_connect_swapped (fixture->transport, "ended", G_CALLBACK (ended_cb), fixture);
  open_parts (fixture, 0);
  film_wait_ready (fixture->transport);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  plenary_transport_close (fixture->transport);
  g_assert_finalize_object (fixture->transport);
  g_object_unref (fixture->a);
  g_object_unref (fixture->b);
  for (int i = 0; i < 2; i++)
    gst_object_unref (fixture->sinks[i]);
}

/* The picture of that frame of that part is on screen. */
static void
assert_shows (Fixture *fixture,
              PlenaryRecording *part,
              int frame)
{
  g_assert_true (plenary_transport_get_part (fixture->transport) == part);
  film_wait_for (plenary_transport_get_shown_frame (fixture->transport) / FILM_FRAME == frame);
  film_wait_for (film_read_frame (fixture->sinks[0]) == frame ||
                 film_read_frame (fixture->sinks[1]) == frame);
}

static void
go_to (Fixture *fixture,
       gint64 position)
{
  plenary_transport_seek (fixture->transport, position);
  film_wait_still (fixture->transport);
}

static void
test_one_lesson (Fixture *fixture,
                 gconstpointer data)
{
  g_assert_cmpint (plenary_transport_get_duration (fixture->transport), >=,
                   2 * LENGTH - FILM_FRAME);
  assert_shows (fixture, fixture->a, 0);
}

static void
test_seek (Fixture *fixture,
           gconstpointer data)
{
  for (int i = 0; i < 12; i++)
    {
      int frame = g_test_rand_int_range (0, 2 * FILM_FRAMES - 2);
      PlenaryRecording *part = frame < FILM_FRAMES ? fixture->a : fixture->b;

      /* The picture of a file may end a little before its sound. */
      if (frame == FILM_FRAMES - 1)
        continue;
      go_to (fixture, frame * FILM_FRAME);
      assert_shows (fixture, part, frame % FILM_FRAMES);
      g_assert_cmpint (plenary_transport_get_position (fixture->transport), ==, frame * FILM_FRAME);
    }
}

/* The newest wish wins, also while a part is still being opened. */
static void
test_hasty (Fixture *fixture,
            gconstpointer data)
{
  plenary_transport_seek (fixture->transport, LENGTH + 500 * FILM_FRAME);
  g_assert_true (plenary_transport_get_seeking (fixture->transport));
  g_assert_cmpint (plenary_transport_get_position (fixture->transport), ==,
                   LENGTH + 500 * FILM_FRAME);
  plenary_transport_seek (fixture->transport, LENGTH + 700 * FILM_FRAME);
  film_wait_still (fixture->transport);
  assert_shows (fixture, fixture->b, 700);

  plenary_transport_seek (fixture->transport, 100 * FILM_FRAME);
  plenary_transport_seek (fixture->transport, LENGTH + 800 * FILM_FRAME);
  plenary_transport_seek (fixture->transport, 300 * FILM_FRAME);
  film_wait_still (fixture->transport);
  assert_shows (fixture, fixture->a, 300);
}

static void
test_play_across (Fixture *fixture,
                  gconstpointer data)
{
  go_to (fixture, LENGTH - 2 * PLENARY_SECOND);
  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (plenary_transport_get_position (fixture->transport) > LENGTH + PLENARY_SECOND);

  g_assert_true (plenary_transport_get_part (fixture->transport) == fixture->b);
  g_assert_true (plenary_transport_get_playing (fixture->transport));
  g_assert_cmpint (fixture->n_pauses, ==, 0);
  g_assert_cmpint (fixture->n_endings, ==, 0);
}

static void
test_end (Fixture *fixture,
          gconstpointer data)
{
  go_to (fixture, 2 * LENGTH - PLENARY_SECOND);
  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (fixture->n_endings == 1);
  g_assert_false (plenary_transport_get_playing (fixture->transport));
  g_assert_true (plenary_transport_get_part (fixture->transport) == fixture->b);

  /* It begins again where the lesson does. */
  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (plenary_transport_get_part (fixture->transport) == fixture->a);
  film_wait_for (plenary_transport_get_position (fixture->transport) > PLENARY_SECOND / 2);
  g_assert_cmpint (plenary_transport_get_position (fixture->transport), <, LENGTH / 2);
}

static void
test_span (Fixture *fixture,
           gconstpointer data)
{
  PlenarySpan span = { LENGTH - PLENARY_SECOND, LENGTH + PLENARY_SECOND };

  plenary_transport_play_span (fixture->transport, span, FALSE);
  film_wait_for (plenary_transport_get_part (fixture->transport) == fixture->b);
  g_assert_cmpint (fixture->n_pauses, ==, 0);
  film_wait_for (!plenary_transport_get_playing (fixture->transport));
  g_assert_cmpint (plenary_transport_get_position (fixture->transport), ==, span.end);
  g_assert_cmpint (fixture->n_endings, ==, 0);
}

static void
test_loop (Fixture *fixture,
           gconstpointer data)
{
  PlenarySpan span = { LENGTH - PLENARY_SECOND, LENGTH + PLENARY_SECOND };

  plenary_transport_play_span (fixture->transport, span, TRUE);
  for (int i = 0; i < 2; i++)
    {
      film_wait_for (plenary_transport_get_part (fixture->transport) == fixture->b);
      film_wait_for (plenary_transport_get_part (fixture->transport) == fixture->a);
      film_wait_for (plenary_transport_get_position (fixture->transport) > span.start);
      g_assert_cmpint (plenary_transport_get_position (fixture->transport), <, LENGTH + FILM_FRAME);
    }
  g_assert_true (plenary_transport_get_looping (fixture->transport));
  g_assert_cmpint (fixture->n_pauses, ==, 0);

  plenary_transport_seek (fixture->transport, 10 * PLENARY_SECOND);
  g_assert_false (plenary_transport_get_looping (fixture->transport));
}

/* Nobody watches a gap. */
static void
test_gap (Fixture *fixture,
          gconstpointer data)
{
  plenary_recording_set_offset (fixture->b, LENGTH + 60 * PLENARY_SECOND);
  open_parts (fixture, LENGTH - PLENARY_SECOND);
  film_wait_still (fixture->transport);

  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (plenary_transport_get_part (fixture->transport) == fixture->b);
  g_assert_cmpint (plenary_transport_get_position (fixture->transport), >=,
                   LENGTH + 60 * PLENARY_SECOND);
  plenary_transport_set_playing (fixture->transport, FALSE);

  go_to (fixture, LENGTH + 30 * PLENARY_SECOND);
  assert_shows (fixture, fixture->b, 0);
}

/* In an overlap the part that plays goes on to its end. */
static void
test_overlap (Fixture *fixture,
              gconstpointer data)
{
  gint64 over = 100 * FILM_FRAME;

  plenary_recording_set_offset (fixture->b, LENGTH - over);
  open_parts (fixture, LENGTH - over - FILM_FRAME);
  film_wait_still (fixture->transport);

  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (plenary_transport_get_part (fixture->transport) == fixture->b);
  g_assert_cmpint (plenary_transport_get_position (fixture->transport), >=, LENGTH - FILM_FRAME);
  plenary_transport_set_playing (fixture->transport, FALSE);
  film_wait_still (fixture->transport);

  /* What was marked on one of them is shown on that one. */
  g_assert_true (plenary_transport_show (fixture->transport, fixture->a, LENGTH - 50 * FILM_FRAME));
  film_wait_still (fixture->transport);
  assert_shows (fixture, fixture->a, FILM_FRAMES - 50);
  g_assert_true (plenary_transport_show (fixture->transport, fixture->b, 50 * FILM_FRAME));
  film_wait_still (fixture->transport);
  assert_shows (fixture, fixture->b, 50);
}

/* Placing a part elsewhere leaves its picture on screen. */
static void
test_placed_elsewhere (Fixture *fixture,
                       gconstpointer data)
{
  go_to (fixture, LENGTH + 200 * FILM_FRAME);
  plenary_recording_set_offset (fixture->b, LENGTH + 60 * PLENARY_SECOND);
  open_parts (fixture, LENGTH + 60 * PLENARY_SECOND + 200 * FILM_FRAME);
  film_wait_still (fixture->transport);
  assert_shows (fixture, fixture->b, 200);
}

static void
test_step_across (Fixture *fixture,
                  gconstpointer data)
{
  go_to (fixture, LENGTH);
  assert_shows (fixture, fixture->b, 0);
  plenary_transport_step (fixture->transport, -1);
  film_wait_for (plenary_transport_get_part (fixture->transport) == fixture->a);
  film_wait_still (fixture->transport);
  g_assert_cmpint (plenary_transport_get_shown_frame (fixture->transport) / FILM_FRAME, >=,
                   FILM_FRAMES - 3);
}

static void
test_scrub_across (Fixture *fixture,
                   gconstpointer data)
{
  plenary_transport_scrub_begin (fixture->transport);
  for (int i = 0; i <= 60; i++)
    {
      plenary_transport_scrub_to (fixture->transport, i * 2 * LENGTH / 80);
      film_run (16);
    }
  plenary_transport_scrub_to (fixture->transport, LENGTH + 1500 * FILM_FRAME);
  plenary_transport_scrub_end (fixture->transport);
  film_wait_still (fixture->transport);
  assert_shows (fixture, fixture->b, 1500);
}

static void
test_missing_part (Fixture *fixture,
                   gconstpointer data)
{
  plenary_recording_set_uri (fixture->b, "file:///nowhere/lesson-2.mp4");

  plenary_transport_seek (fixture->transport, LENGTH + PLENARY_SECOND);
  film_wait_for (plenary_transport_get_state (fixture->transport) == PLENARY_TRANSPORT_FAILED);
  g_assert_error (plenary_transport_get_error (fixture->transport), PLENARY_MEDIA_ERROR,
                  PLENARY_MEDIA_ERROR_GONE);
  g_assert_true (plenary_transport_get_part (fixture->transport) == fixture->b);
  g_assert_cmpint (plenary_transport_get_position (fixture->transport), ==,
                   LENGTH + PLENARY_SECOND);

  /* Nothing follows, but the other part is still there. */
  g_assert_false (plenary_transport_can_play (fixture->transport));
  g_assert_true (plenary_transport_can_move (fixture->transport));
  plenary_transport_jump (fixture->transport, PLENARY_SECOND);
  g_assert_cmpint (plenary_transport_get_position (fixture->transport), ==,
                   LENGTH + 2 * PLENARY_SECOND);
  plenary_transport_seek (fixture->transport, 400 * FILM_FRAME);
  film_wait_ready (fixture->transport);
  film_wait_still (fixture->transport);
  assert_shows (fixture, fixture->a, 400);

  /* Playing to the join stops there, and says why. */
  go_to (fixture, LENGTH - PLENARY_SECOND);
  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (plenary_transport_get_state (fixture->transport) == PLENARY_TRANSPORT_FAILED);
  g_assert_false (plenary_transport_get_playing (fixture->transport));
}

/* Who plays on from where nothing is sees the part after it, from its beginning. */
static void
test_after_missing_part (Fixture *fixture,
                         gconstpointer data)
{
  plenary_transport_seek (fixture->transport, LENGTH + PLENARY_SECOND);
  film_wait_still (fixture->transport);
  plenary_recording_set_uri (fixture->a, "file:///nowhere/lesson-1.mp4");
  plenary_transport_seek (fixture->transport, PLENARY_SECOND);
  film_wait_for (plenary_transport_get_state (fixture->transport) == PLENARY_TRANSPORT_FAILED);
  g_assert_true (plenary_transport_can_play (fixture->transport));

  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (plenary_transport_get_part (fixture->transport) == fixture->b &&
                 plenary_transport_get_position (fixture->transport) > LENGTH);
  g_assert_true (plenary_transport_get_playing (fixture->transport));
  plenary_transport_set_playing (fixture->transport, FALSE);
}

static void
test_given_up_part (Fixture *fixture,
                    gconstpointer data)
{
  plenary_recording_set_given_up (fixture->b, TRUE);

  go_to (fixture, LENGTH - PLENARY_SECOND);
  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (fixture->n_endings == 1);
  g_assert_true (plenary_transport_get_part (fixture->transport) == fixture->a);
}

/* How many descriptors of this process are of the film. */
static int
count_descriptors (void)
{
  g_autoptr (GDir) folder = g_dir_open ("/proc/self/fd", 0, NULL);
  const char *name;
  int n = 0;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename ("/proc/self/fd", name, NULL);
      g_autofree char *target = g_file_read_link (path, NULL);

      n += target != NULL && g_str_has_suffix (target, ".webm");
    }

  return n;
}

/* A rest lets go of the files, and nobody notices. */
static void
test_rest (Fixture *fixture,
           gconstpointer data)
{
  go_to (fixture, LENGTH + 700 * FILM_FRAME);
  g_assert_cmpint (count_descriptors (), >, 0);

  plenary_transport_rest (fixture->transport);
  g_assert_true (plenary_transport_get_resting (fixture->transport));
  film_wait_for (count_descriptors () == 0);
  g_assert_cmpint (plenary_transport_get_state (fixture->transport), ==, PLENARY_TRANSPORT_READY);
  g_assert_cmpint (plenary_transport_get_position (fixture->transport), ==,
                   LENGTH + 700 * FILM_FRAME);
  g_assert_cmpint (plenary_transport_get_shown_frame (fixture->transport) / FILM_FRAME, ==, 700);

  plenary_transport_step (fixture->transport, 1);
  film_wait_for (!plenary_transport_get_resting (fixture->transport));
  film_wait_still (fixture->transport);
  assert_shows (fixture, fixture->b, 701);

  plenary_transport_rest (fixture->transport);
  plenary_transport_seek (fixture->transport, 300 * FILM_FRAME);
  film_wait_still (fixture->transport);
  assert_shows (fixture, fixture->a, 300);

  plenary_transport_rest (fixture->transport);
  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (plenary_transport_get_position (fixture->transport) > 330 * FILM_FRAME);

  /* What plays does not rest. */
  plenary_transport_rest (fixture->transport);
  g_assert_false (plenary_transport_get_resting (fixture->transport));
}

/* A part that is placed elsewhere during a rest takes the place on screen with it. */
static void
test_placed_while_resting (Fixture *fixture,
                           gconstpointer data)
{
  gint64 there = LENGTH + 30 * PLENARY_SECOND;

  go_to (fixture, LENGTH + 200 * FILM_FRAME);
  plenary_transport_rest (fixture->transport);
  plenary_recording_set_offset (fixture->b, there);
  g_assert_cmpint (plenary_transport_get_position (fixture->transport), ==,
                   there + 200 * FILM_FRAME);

  open_parts (fixture, plenary_transport_get_position (fixture->transport));
  film_wait_still (fixture->transport);
  g_assert_cmpint (plenary_transport_get_position (fixture->transport), ==,
                   there + 200 * FILM_FRAME);
  assert_shows (fixture, fixture->b, 200);
}

/* The file may be gone when the rest ends. */
static void
test_gone_after_rest (Fixture *fixture,
                      gconstpointer data)
{
  g_autofree char *film = film_get_path ();
  g_autofree char *copy = g_build_filename (g_get_tmp_dir (), "plenary-rest.webm", NULL);
  g_autofree char *uri = g_filename_to_uri (copy, NULL, NULL);
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (film, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (copy, contents, length, NULL));
  plenary_recording_set_uri (fixture->a, uri);
  open_parts (fixture, PLENARY_SECOND);
  film_wait_ready (fixture->transport);
  film_wait_still (fixture->transport);

  plenary_transport_rest (fixture->transport);
  g_remove (copy);
  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (plenary_transport_get_state (fixture->transport) == PLENARY_TRANSPORT_FAILED);
  g_assert_error (plenary_transport_get_error (fixture->transport), PLENARY_MEDIA_ERROR,
                  PLENARY_MEDIA_ERROR_GONE);
  g_assert_false (plenary_transport_get_resting (fixture->transport));
}

int
main (int argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "one-lesson", test_one_lesson },
    { "seek", test_seek },
    { "hasty", test_hasty },
    { "play-across", test_play_across },
    { "end", test_end },
    { "span", test_span },
    { "loop", test_loop },
    { "gap", test_gap },
    { "overlap", test_overlap },
    { "placed-elsewhere", test_placed_elsewhere },
    { "step-across", test_step_across },
    { "scrub-across", test_scrub_across },
    { "missing-part", test_missing_part },
    { "after-missing-part", test_after_missing_part },
    { "given-up-part", test_given_up_part },
    { "rest", test_rest },
    { "placed-while-resting", test_placed_while_resting },
    { "gone-after-rest", test_gone_after_rest },
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/media/parts/", tests[i].name, NULL);

      g_test_add (path, Fixture, NULL, set_up, tests[i].run, tear_down);
    }

  return g_test_run ();
}
