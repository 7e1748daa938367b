/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "film.h"

#include <glib/gstdio.h>

#include "plenary-companion.h"
#include "plenary-media-info.h"
#include "plenary-parts.h"

/* A lesson and another recording of it: both are the practice lesson, and the other
 * one lies as many frames later as OFFSET says. */

#define LENGTH (FILM_FRAMES * FILM_FRAME)
#define OFFSET 80

/* What a person would notice, in frames; measured on a computer that may be busy. */
#define NOTICED 6

typedef struct
{
  GstElement *sinks[3];
  PlenaryTransport *transport;
  PlenaryCompanion *companion;
  PlenaryRecording *part;
  PlenaryRecording *second_part;
  PlenaryRecording *other;
} Fixture;

static PlenaryRecording *
make_recording (gint64 offset)
{
  PlenaryRecording *recording = film_make_recording (NULL);

  plenary_recording_set_duration (recording, LENGTH);
  plenary_recording_set_offset (recording, offset);
  plenary_recording_set_has_video (recording, TRUE);
  plenary_recording_set_has_audio (recording, TRUE);

  return recording;
}

static void
open_parts (Fixture *fixture)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (parts, g_object_ref (fixture->part));
  if (fixture->second_part != NULL)
    g_ptr_array_add (parts, g_object_ref (fixture->second_part));
  plenary_transport_open (fixture->transport, parts, 0);
  g_ptr_array_unref (parts);
}

static void
wait_still (Fixture *fixture)
{
  film_wait_still (fixture->transport);
  film_wait_for (!plenary_companion_get_seeking (fixture->companion));
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  for (int i = 0; i < 3; i++)
    fixture->sinks[i] = gst_object_ref_sink (film_make_sink ());
  fixture->transport = plenary_transport_new (fixture->sinks[0], fixture->sinks[1]);
  fixture->companion = plenary_companion_new (fixture->transport, fixture->sinks[2]);
  fixture->part = make_recording (0);
  fixture->other = make_recording (OFFSET * FILM_FRAME);
  if (data != NULL)
    fixture->second_part = make_recording (LENGTH);
  open_parts (fixture);
  film_wait_ready (fixture->transport);
  plenary_companion_set_recording (fixture->companion, fixture->other);
  film_wait_for (plenary_companion_get_state (fixture->companion) == PLENARY_TRANSPORT_READY);
  wait_still (fixture);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  plenary_companion_set_recording (fixture->companion, NULL);
  g_assert_finalize_object (fixture->companion);
  plenary_transport_close (fixture->transport);
  g_assert_finalize_object (fixture->transport);
  g_object_unref (fixture->part);
  g_clear_object (&fixture->second_part);
  g_object_unref (fixture->other);
  for (int i = 0; i < 3; i++)
    gst_object_unref (fixture->sinks[i]);
}

/* Places the other one elsewhere, as the store does when that was edited. */
static void
place (Fixture *fixture,
       gint64 offset)
{
  g_autoptr (PlenaryRecording) copy = plenary_entity_copy (fixture->other);

  plenary_recording_set_offset (copy, offset);
  plenary_entity_update_from (PLENARY_ENTITY (fixture->other), PLENARY_ENTITY (copy));
}

static int
read_other (Fixture *fixture)
{
  return film_read_frame (fixture->sinks[2]);
}

static void
test_seek (Fixture *fixture,
           gconstpointer data)
{
  for (int i = 0; i < 15; i++)
    {
      int frame = g_test_rand_int_range (OFFSET, FILM_FRAMES - 2);

      plenary_transport_seek (fixture->transport, frame * FILM_FRAME + FILM_FRAME / 3);
      wait_still (fixture);
      film_wait_for (film_read_frame (fixture->sinks[0]) == frame);
      film_wait_for (read_other (fixture) == frame - OFFSET);
      g_assert_true (plenary_companion_get_present (fixture->companion));
      g_assert_cmpint (plenary_companion_get_shown_frame (fixture->companion) / FILM_FRAME, ==,
                       frame - OFFSET);
    }
}

static void
test_step (Fixture *fixture,
           gconstpointer data)
{
  plenary_transport_seek (fixture->transport, 1000 * FILM_FRAME);
  wait_still (fixture);
  for (int i = 1; i <= 4; i++)
    {
      plenary_transport_step (fixture->transport, 1);
      film_wait_for (read_other (fixture) == 1000 + i - OFFSET);
    }
}

/* A pointer that is dragged, and rests: then the exact frame is shown. */
static void
test_scrub (Fixture *fixture,
            gconstpointer data)
{
  plenary_transport_scrub_begin (fixture->transport);
  for (int i = 0; i < 20; i++)
    {
      plenary_transport_scrub_to (fixture->transport, (200 + i * 113) * FILM_FRAME);
      film_run (10);
    }
  film_wait_for (read_other (fixture) == 200 + 19 * 113 - OFFSET);
  plenary_transport_scrub_end (fixture->transport);
  wait_still (fixture);
  g_assert_cmpint (read_other (fixture), ==, 200 + 19 * 113 - OFFSET);
}

static int
frames_ahead (Fixture *fixture)
{
  int here = film_read_frame (fixture->sinks[0]);

  return read_other (fixture) + OFFSET - here;
}

/* Tells how far out of step it is over some seconds. */
static int
watch_step (Fixture *fixture,
            gint64 until)
{
  int most = 0;
  gint64 most_ahead = 0;
  guint n = 0;
  double sum = 0;

  while (plenary_transport_get_position (fixture->transport) < until)
    {
      gint64 ahead = plenary_companion_get_position (fixture->companion) -
                     plenary_transport_get_position (fixture->transport);

      film_run (20);
      most = MAX (most, ABS (frames_ahead (fixture)));
      most_ahead = MAX (most_ahead, ABS (ahead));
      sum += ABS (ahead);
      n++;
    }
  g_test_message ("out of step by %.1f ms at most, %.1f ms usually; %d frames at most",
                  most_ahead / 1e6, n > 0 ? sum / n / 1e6 : 0.0, most);

  return most;
}

static void
test_play (Fixture *fixture,
           gconstpointer data)
{
  plenary_transport_seek (fixture->transport, 20 * PLENARY_SECOND);
  wait_still (fixture);
  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (plenary_transport_get_position (fixture->transport) > 22 * PLENARY_SECOND);
  /* On a busy computer it may take a while to catch up. */
  film_wait_for (ABS (frames_ahead (fixture)) <= 1);
  watch_step (fixture, 28 * PLENARY_SECOND);
  film_wait_for (ABS (frames_ahead (fixture)) <= NOTICED);

  /* At rest both show the same again, exactly. */
  plenary_transport_set_playing (fixture->transport, FALSE);
  wait_still (fixture);
  plenary_transport_seek (fixture->transport, 30 * PLENARY_SECOND);
  wait_still (fixture);
  g_assert_cmpint (frames_ahead (fixture), ==, 0);
}

/* Somebody jumps while it plays, and plays faster. */
static void
test_jump (Fixture *fixture,
           gconstpointer data)
{
  plenary_transport_set_playing (fixture->transport, TRUE);
  plenary_transport_seek (fixture->transport, 40 * PLENARY_SECOND);
  film_wait_for (plenary_transport_get_position (fixture->transport) > 42 * PLENARY_SECOND);
  film_wait_for (ABS (frames_ahead (fixture)) <= NOTICED);
  plenary_transport_set_rate (fixture->transport, 1.5);
  film_wait_for (plenary_transport_get_position (fixture->transport) > 46 * PLENARY_SECOND);
  film_wait_for (ABS (frames_ahead (fixture)) <= NOTICED);
  plenary_transport_seek (fixture->transport, 10 * PLENARY_SECOND);
  film_wait_for (plenary_transport_get_position (fixture->transport) > 12 * PLENARY_SECOND &&
                 plenary_transport_get_position (fixture->transport) < 40 * PLENARY_SECOND);
  film_wait_for (ABS (frames_ahead (fixture)) <= NOTICED);
}

/* Placed elsewhere while it plays, it goes there without a seek; a little or far. */
static void
test_nudge (Fixture *fixture,
            gconstpointer data)
{
  plenary_transport_seek (fixture->transport, 50 * PLENARY_SECOND);
  wait_still (fixture);
  place (fixture, (OFFSET + 1) * FILM_FRAME);
  film_wait_for (read_other (fixture) == 50 * 25 - OFFSET - 1);

  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (plenary_transport_get_position (fixture->transport) > 51 * PLENARY_SECOND);
  place (fixture, (OFFSET + 1000) * FILM_FRAME);
  film_wait_for (ABS (frames_ahead (fixture) + 1000) <= 1);
  place (fixture, (OFFSET + 1005) * FILM_FRAME);
  film_wait_for (ABS (frames_ahead (fixture) + 1005) <= 1);
}

/* Where it has not begun, and where it has ended, there is nothing of it. */
static void
test_ends (Fixture *fixture,
           gconstpointer data)
{
  plenary_transport_seek (fixture->transport, (OFFSET - 20) * FILM_FRAME);
  wait_still (fixture);
  g_assert_false (plenary_companion_get_present (fixture->companion));
  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (plenary_companion_get_present (fixture->companion));
  film_wait_for (read_other (fixture) > 5);
  film_wait_for (ABS (frames_ahead (fixture)) <= NOTICED);

  plenary_transport_set_playing (fixture->transport, FALSE);
  place (fixture, -10 * PLENARY_SECOND);
  plenary_transport_seek (fixture->transport, LENGTH - 12 * PLENARY_SECOND);
  wait_still (fixture);
  g_assert_true (plenary_companion_get_present (fixture->companion));
  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (!plenary_companion_get_present (fixture->companion));
  g_assert_true (plenary_transport_get_playing (fixture->transport));
  film_wait_for (plenary_transport_get_position (fixture->transport) > LENGTH - 9 * PLENARY_SECOND);
}

/* The lesson goes over into its second part, the other recording runs on. */
static void
test_join (Fixture *fixture,
           gconstpointer data)
{
  place (fixture, LENGTH / 2);
  plenary_transport_seek (fixture->transport, LENGTH - 2 * PLENARY_SECOND);
  wait_still (fixture);
  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (plenary_transport_get_position (fixture->transport) > LENGTH + 3 * PLENARY_SECOND);
  g_assert_true (plenary_transport_get_part (fixture->transport) == fixture->second_part);
  film_wait_for (ABS (plenary_companion_get_position (fixture->companion) -
                      plenary_transport_get_position (fixture->transport)) < NOTICED * FILM_FRAME);
  plenary_transport_set_playing (fixture->transport, FALSE);
  wait_still (fixture);
  plenary_transport_seek (fixture->transport, LENGTH + 100 * FILM_FRAME);
  wait_still (fixture);
  g_assert_cmpint (read_other (fixture), ==, FILM_FRAMES / 2 + 100);
}

static gboolean
holds_file (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *link = g_build_filename ("/proc/self/fd", name, NULL);
      g_autofree char *target = g_file_read_link (link, NULL);

      if (target != NULL && g_str_has_suffix (target, ".webm"))
        return TRUE;
    }

  return FALSE;
}

static void
test_rest (Fixture *fixture,
           gconstpointer data)
{
  plenary_transport_seek (fixture->transport, 500 * FILM_FRAME);
  wait_still (fixture);
  plenary_transport_rest (fixture->transport);
  film_wait_for (plenary_companion_get_resting (fixture->companion));
  film_wait_for (!holds_file ());

  plenary_transport_seek (fixture->transport, 700 * FILM_FRAME);
  film_wait_for (!plenary_companion_get_resting (fixture->companion));
  wait_still (fixture);
  film_wait_for (read_other (fixture) == 700 - OFFSET);

  plenary_transport_rest (fixture->transport);
  film_wait_for (plenary_companion_get_resting (fixture->companion));
  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (read_other (fixture) > 710 - OFFSET);
}

/* Silence that is meant by nobody is told to nobody. */
static void
test_heard (Fixture *fixture,
            gconstpointer data)
{
  plenary_companion_set_heard (fixture->companion, TRUE);
  g_assert_true (plenary_companion_get_heard (fixture->companion));
  g_assert_false (plenary_transport_get_muted (fixture->transport));
  plenary_transport_seek (fixture->transport, 60 * PLENARY_SECOND);
  wait_still (fixture);
  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (plenary_transport_get_position (fixture->transport) > 64 * PLENARY_SECOND);
  film_wait_for (ABS (frames_ahead (fixture)) <= NOTICED);
  plenary_companion_set_heard (fixture->companion, FALSE);
}

/* What is wrong with a companion does not disturb the lesson. */
static void
test_trouble (Fixture *fixture,
              gconstpointer data)
{
  g_autoptr (PlenaryRecording) missing = film_make_recording ("/nonexistent/back-of-room.mp4");
  g_autofree char *damaged_path = g_build_filename (g_get_tmp_dir (), "companion.mp4", NULL);
  g_autoptr (PlenaryRecording) damaged = film_make_recording (damaged_path);

  plenary_transport_set_playing (fixture->transport, TRUE);
  plenary_companion_set_recording (fixture->companion, missing);
  film_wait_for (plenary_companion_get_state (fixture->companion) == PLENARY_TRANSPORT_FAILED);
  g_assert_error (plenary_companion_get_error (fixture->companion), PLENARY_MEDIA_ERROR,
                  PLENARY_MEDIA_ERROR_GONE);
  g_assert_false (plenary_companion_get_present (fixture->companion));

  g_assert_true (g_file_set_contents (damaged_path, "this is no film", -1, NULL));
  plenary_companion_set_recording (fixture->companion, damaged);
  film_wait_for (plenary_companion_get_state (fixture->companion) == PLENARY_TRANSPORT_FAILED);
  g_remove (damaged_path);

  g_assert_true (plenary_transport_get_playing (fixture->transport));
  film_wait_for (film_read_frame (fixture->sinks[0]) > 50);
  plenary_companion_set_recording (fixture->companion, fixture->other);
  film_wait_for (plenary_companion_get_present (fixture->companion));
  film_wait_for (ABS (frames_ahead (fixture)) <= NOTICED);
}

/* Seconds of playing, and how far out of step; a longer look for whoever wonders. */
static void
test_drift (Fixture *fixture,
            gconstpointer data)
{
  plenary_transport_seek (fixture->transport, 10 * PLENARY_SECOND);
  wait_still (fixture);
  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (plenary_transport_get_position (fixture->transport) > 12 * PLENARY_SECOND);
  watch_step (fixture, 72 * PLENARY_SECOND);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, data, test) g_test_add (name, Fixture, data, set_up, test, tear_down)
  ADD ("/companion/seek", NULL, test_seek);
  ADD ("/companion/step", NULL, test_step);
  ADD ("/companion/scrub", NULL, test_scrub);
  ADD ("/companion/play", NULL, test_play);
  ADD ("/companion/jump", NULL, test_jump);
  ADD ("/companion/nudge", NULL, test_nudge);
  ADD ("/companion/ends", NULL, test_ends);
  ADD ("/companion/join", "two parts", test_join);
  ADD ("/companion/rest", NULL, test_rest);
  ADD ("/companion/heard", NULL, test_heard);
  ADD ("/companion/trouble", NULL, test_trouble);
  /* It plays for a minute. */
  if (g_test_slow ())
    ADD ("/companion/drift", NULL, test_drift);
#undef ADD

  return g_test_run ();
}
