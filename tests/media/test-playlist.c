/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "film.h"

#include "plenary-playlist.h"

/* Moments of several lessons are played back to back, each from its first frame to its
 * last, out of the recordings themselves. */

typedef struct
{
  GstElement *sinks[2];
  PlenaryTransport *transports[2];
  GPtrArray *moments;
  PlenaryPlaylist *playlist;
} Fixture;

/* A second of a lesson, from so many seconds on, as it was added: each lesson is later. */
static void
add_moment (Fixture *fixture,
            const char *path,
            gboolean given_up,
            double at,
            double length)
{
  g_autoptr (PlenaryLesson) lesson = plenary_lesson_new ();
  g_autoptr (PlenaryRecording) recording = film_make_recording (path);
  g_autoptr (PlenaryMoment) moment = plenary_moment_new ();
  g_autoptr (GListStore) recordings = g_list_store_new (PLENARY_TYPE_RECORDING);

  plenary_recording_set_lesson (recording, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
  plenary_recording_set_duration (recording, FILM_FRAMES * FILM_FRAME);
  plenary_recording_set_given_up (recording, given_up);
  plenary_moment_set_lesson (moment, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
  plenary_moment_set_recording (moment, plenary_entity_get_uuid (PLENARY_ENTITY (recording)));
  plenary_moment_set_start (moment, at * PLENARY_SECOND);
  plenary_moment_set_end (moment, (at + length) * PLENARY_SECOND);
  plenary_moment_set_tagged_at (moment, at * PLENARY_SECOND);
  plenary_moment_set_saw (moment, "Three hands.");
  g_list_store_append (recordings, recording);
  g_ptr_array_add (fixture->moments,
                   plenary_past_moment_new (moment, lesson, G_LIST_MODEL (recordings)));
}

static void
begin (Fixture *fixture)
{
  fixture->playlist =
    plenary_playlist_new (fixture->transports[0], fixture->transports[1], fixture->moments);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->moments = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < 2; i++)
    {
      fixture->sinks[i] = gst_object_ref_sink (film_make_sink ());
      fixture->transports[i] = plenary_transport_new (fixture->sinks[i], NULL);
    }
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  plenary_playlist_close (fixture->playlist);
  g_assert_finalize_object (fixture->playlist);
  g_ptr_array_unref (fixture->moments);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_finalize_object (fixture->transports[i]);
      gst_object_unref (fixture->sinks[i]);
    }
}

static int
shown_frame (Fixture *fixture)
{
  PlenaryTransport *shown =
    plenary_moment_player_get_transport (plenary_playlist_get_player (fixture->playlist));

  return film_read_frame (fixture->sinks[shown == fixture->transports[0] ? 0 : 1]);
}

/* Each moment is shown from its first frame to its last, and nothing between them. */
static void
test_back_to_back (Fixture *fixture,
                   gconstpointer data)
{
  static const int starts[] = { 10 * 25, 60 * 25, 20 * 25, 90 * 25 };
  int first[G_N_ELEMENTS (starts)] = { 0 };
  int last[G_N_ELEMENTS (starts)] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    add_moment (fixture, NULL, FALSE, starts[i] / 25, 1);
  begin (fixture);

  /* Opened, and at its first frame, before it plays. */
  film_wait_for (shown_frame (fixture) == starts[0]);
  g_assert_false (plenary_playlist_get_playing (fixture->playlist));

  plenary_playlist_set_playing (fixture->playlist, TRUE);
  for (int i = 0; !plenary_playlist_get_ended (fixture->playlist); i++)
    {
      guint index = plenary_playlist_get_index (fixture->playlist);
      int frame = shown_frame (fixture);

      /* What was shown before is still there while the first frame is on its way. */
      if (frame >= starts[index] && frame <= starts[index] + 25)
        {
          first[index] = first[index] == 0 ? frame : first[index];
          last[index] = frame;
        }
      g_assert_cmpint (i, <, 60 * 200);
      film_run (5);
    }

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_assert_cmpint (first[i], >=, starts[i]);
      g_assert_cmpint (first[i], <, last[i]);
      /* A computer that is busy leaves out frames, the last ones too. */
      g_assert_cmpint (last[i], >=, starts[i] + 15);
      g_assert_cmpint (last[i], <=, starts[i] + 25);
    }
  g_assert_false (plenary_playlist_get_playing (fixture->playlist));
}

static void
test_moving_about (Fixture *fixture,
                   gconstpointer data)
{
  add_moment (fixture, NULL, FALSE, 10, 5);
  add_moment (fixture, NULL, FALSE, 60, 5);
  begin (fixture);
  film_wait_for (shown_frame (fixture) == 10 * 25);

  plenary_playlist_next (fixture->playlist);
  film_wait_for (shown_frame (fixture) == 60 * 25);
  g_assert_false (plenary_playlist_get_playing (fixture->playlist));
  plenary_playlist_previous (fixture->playlist);
  film_wait_for (shown_frame (fixture) == 10 * 25);

  /* What is paused goes on from there; again begins anew. */
  plenary_playlist_set_playing (fixture->playlist, TRUE);
  film_wait_for (shown_frame (fixture) > 10 * 25 + 10);
  plenary_playlist_set_playing (fixture->playlist, FALSE);
  film_run (300);
  g_assert_cmpuint (plenary_playlist_get_index (fixture->playlist), ==, 0);
  g_assert_cmpint (shown_frame (fixture), >, 10 * 25 + 10);
  plenary_playlist_again (fixture->playlist);
  film_wait_for (shown_frame (fixture) < 10 * 25 + 10);
  g_assert_true (plenary_playlist_get_playing (fixture->playlist));

  /* What one comes back to waits at its first frame. */
  plenary_playlist_set_playing (fixture->playlist, FALSE);
  plenary_playlist_next (fixture->playlist);
  film_wait_for (shown_frame (fixture) == 60 * 25);
  plenary_playlist_previous (fixture->playlist);
  film_wait_for (shown_frame (fixture) == 10 * 25);

  plenary_playlist_next (fixture->playlist);
  plenary_playlist_next (fixture->playlist);
  g_assert_true (plenary_playlist_get_ended (fixture->playlist));
  plenary_playlist_previous (fixture->playlist);
  g_assert_false (plenary_playlist_get_ended (fixture->playlist));
  g_assert_cmpuint (plenary_playlist_get_index (fixture->playlist), ==, 1);
}

/* What is missing leaves its words, and the next one plays. */
static void
test_missing (Fixture *fixture,
              gconstpointer data)
{
  add_moment (fixture, "/nowhere/lesson.webm", FALSE, 10, 1);
  add_moment (fixture, NULL, TRUE, 30, 1);
  add_moment (fixture, NULL, FALSE, 60, 1);
  begin (fixture);

  film_wait_for (
    plenary_moment_player_get_missing (plenary_playlist_get_player (fixture->playlist)));
  plenary_playlist_set_playing (fixture->playlist, TRUE);
  g_assert_true (plenary_playlist_get_playing (fixture->playlist));
  film_wait_for (plenary_playlist_get_index (fixture->playlist) == 1);
  g_assert_true (
    plenary_moment_player_get_missing (plenary_playlist_get_player (fixture->playlist)));

  /* Nobody has to wait for the words to be read. */
  plenary_playlist_next (fixture->playlist);
  film_wait_for (shown_frame (fixture) >= 60 * 25);
  g_assert_false (
    plenary_moment_player_get_missing (plenary_playlist_get_player (fixture->playlist)));
  film_wait_for (plenary_playlist_get_ended (fixture->playlist));
}

/* A moment without any length stands still. */
static void
test_point (Fixture *fixture,
            gconstpointer data)
{
  add_moment (fixture, NULL, FALSE, 40, 0);
  begin (fixture);
  plenary_playlist_set_playing (fixture->playlist, TRUE);
  film_wait_for (shown_frame (fixture) == 40 * 25);
  film_run (500);
  g_assert_true (plenary_playlist_get_playing (fixture->playlist));
  g_assert_cmpint (shown_frame (fixture), ==, 40 * 25);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/media/playlist/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("back-to-back", test_back_to_back);
  ADD ("moving-about", test_moving_about);
  ADD ("missing", test_missing);
  ADD ("point", test_point);
#undef ADD

  return g_test_run ();
}
