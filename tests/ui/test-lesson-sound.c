/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "finding.h"

#include "plenary-findings.h"
#include "plenary-lesson-sound.h"
#include "plenary-timecode.h"
#include "plenary-timeline-sound.h"

/* A sound that is made up of stretches, given by the level of each 20 ms: see
 * plenary_meter_level(). The loudest sample goes with it. */

#define ROOM 120
#define VOICE 200

static guint8
sample_of (guint8 level)
{
  return level == ROOM ? 2 : 100;
}

static void
add_stretch (PlenarySound *sound,
             double seconds,
             guint8 level)
{
  gint8 sample = sample_of (level);
  guint8 content[PLENARY_FINDINGS_SOUND_BYTES] = {
    -sample, sample, sample / 2, -sample, sample, sample / 2, level,
  };

  for (gsize n = seconds * PLENARY_SECOND / PLENARY_LEVEL_LENGTH; n > 0; n--)
    g_assert_true (plenary_sound_read (sound, PLENARY_FINDING_SOUND, content, sizeof content));
}

static void
end (PlenarySound *sound,
     gboolean silent)
{
  g_assert_true (plenary_sound_read (sound, PLENARY_FINDING_END, (const guint8[]) { silent }, 1));
}

/* Between words it is quiet for less than counts, which tells how loud the room is. */
static void
add_voice (PlenarySound *sound,
           guint length)
{
  for (guint i = 0; i < 2 * length; i++)
    {
      add_stretch (sound, 0.16, ROOM);
      add_stretch (sound, 0.34, VOICE);
    }
}

/* Ten seconds of voice, then a pause, again and again. */
static PlenarySound *
make_sound (const double *pauses,
            guint n)
{
  PlenarySound *sound = plenary_sound_new ();

  for (guint i = 0; i < n; i++)
    {
      add_voice (sound, 10);
      add_stretch (sound, pauses[i], ROOM);
    }
  add_voice (sound, 10);

  return sound;
}

static GArray *
get_quiet (PlenaryLessonSound *sound)
{
  return plenary_timeline_sound_get_quiet (PLENARY_TIMELINE_SOUND (sound));
}

static void
assert_quiet (PlenaryLessonSound *sound,
              guint number,
              double start,
              double end)
{
  GArray *quiet = get_quiet (sound);
  PlenarySpan stretch;

  g_assert_cmpuint (number, <, quiet->len);
  stretch = g_array_index (quiet, PlenarySpan, number);
  g_assert_cmpfloat_with_epsilon (stretch.start / (double) PLENARY_SECOND, start, 0.2);
  g_assert_cmpfloat_with_epsilon (stretch.end / (double) PLENARY_SECOND, end, 0.2);
}

static void
set_parts (PlenaryLessonSound *sound,
           PlenarySound *first,
           PlenarySpan first_span,
           PlenarySound *second,
           PlenarySpan second_span)
{
  g_autoptr (GPtrArray) sounds = g_ptr_array_new ();

  g_ptr_array_add (sounds, first);
  if (second != NULL)
    g_ptr_array_add (sounds, second);
  plenary_lesson_sound_set_parts (sound, sounds, (PlenarySpan[]) { first_span, second_span });
}

static void
set_part (PlenaryLessonSound *sound,
          PlenarySound *part,
          PlenarySpan span)
{
  set_parts (sound, part, span, NULL, span);
}

static PlenarySpan
seconds (double start,
         double end)
{
  return plenary_span_make (start * PLENARY_SECOND, end * PLENARY_SECOND);
}

/* Two parts, the second of which begins while the first goes on. */
static void
test_parts (void)
{
  g_autoptr (PlenaryLessonSound) sound = plenary_lesson_sound_new ();
  g_autoptr (PlenarySound) first = make_sound ((double[]) { 2.0, 3.0 }, 2);
  g_autoptr (PlenarySound) second = make_sound ((double[]) { 4.0 }, 1);
  PlenaryTimelineColumn columns[60];

  set_parts (sound, first, seconds (0, 35), second, seconds (24, 48));

  /* Of the pause from 22 to 25 only the beginning is heard. */
  g_assert_cmpuint (get_quiet (sound)->len, ==, 3);
  assert_quiet (sound, 0, 10, 12);
  assert_quiet (sound, 1, 22, 24);
  assert_quiet (sound, 2, 34, 38);

  plenary_timeline_sound_read (PLENARY_TIMELINE_SOUND (sound), seconds (-6, 54), 60, columns);
  for (int i = 0; i < 60; i++)
    {
      int second_of_lesson = i - 6;
      gboolean known = second_of_lesson >= 0 && second_of_lesson < 48;
      gboolean quiet = (second_of_lesson >= 10 && second_of_lesson < 12) ||
                       (second_of_lesson >= 22 && second_of_lesson < 24) ||
                       (second_of_lesson >= 34 && second_of_lesson < 38);

      g_test_message ("second %d", second_of_lesson);
      g_assert_cmpint (columns[i].known, ==, known);
      if (known)
        g_assert_cmpint (columns[i].loudest, ==, sample_of (quiet ? ROOM : VOICE));
    }

  /* Laid elsewhere, they are heard elsewhere. */
  set_part (sound, second, seconds (100, 124));
  g_assert_cmpuint (get_quiet (sound)->len, ==, 1);
  assert_quiet (sound, 0, 110, 114);
}

/* The same at every zoom, from a tenth of a column for a peak to hundreds. */
static void
test_zoom (void)
{
  g_autoptr (PlenaryLessonSound) sound = plenary_lesson_sound_new ();
  g_autoptr (PlenarySound) part = plenary_sound_new ();

  for (guint i = 0; i < 100; i++)
    add_stretch (part, 10.0, i < 50 ? ROOM : VOICE);
  set_part (sound, part, seconds (0, 1000));

  for (guint n = 10; n <= 1000000; n *= 10)
    {
      g_autofree PlenaryTimelineColumn *columns = g_new (PlenaryTimelineColumn, n);

      plenary_timeline_sound_read (PLENARY_TIMELINE_SOUND (sound), seconds (0, 1000), n, columns);
      g_assert_cmpint (columns[0].loudest, ==, sample_of (ROOM));
      g_assert_cmpint (columns[n / 4].usual, ==, sample_of (ROOM) / 2);
      g_assert_cmpint (columns[3 * n / 4].usual, ==, sample_of (VOICE) / 2);
      g_assert_true (columns[n - 1].known);
      g_assert_cmpint (columns[n - 1].loudest, ==, sample_of (VOICE));
    }
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_grows (void)
{
  g_autoptr (PlenaryLessonSound) sound = plenary_lesson_sound_new ();
  g_autoptr (PlenarySound) part = plenary_sound_new ();
  PlenaryTimelineSound *drawn = PLENARY_TIMELINE_SOUND (sound);
  guint n_changed = 0;

  set_part (sound, part, seconds (0, 40));
  g_signal_connect_swapped (sound, "changed", G_CALLBACK (count_cb), &n_changed);
  g_assert_cmpint (plenary_timeline_sound_get_state (drawn), ==, PLENARY_TIMELINE_SOUND_UNKNOWN);
  g_assert_cmpfloat (plenary_lesson_sound_get_known (sound), <=, 0.0);

  add_voice (part, 10);
  WAIT_UNTIL (n_changed > 0);
  g_assert_cmpint (plenary_timeline_sound_get_state (drawn), ==, PLENARY_TIMELINE_SOUND_KNOWN);
  g_assert_cmpfloat_with_epsilon (plenary_lesson_sound_get_known (sound), 0.25, 0.01);
  g_assert_cmpuint (get_quiet (sound)->len, ==, 0);
  g_assert_false (plenary_lesson_sound_get_complete (sound));

  add_stretch (part, 5.0, ROOM);
  add_voice (part, 10);
  WAIT_UNTIL (get_quiet (sound)->len == 1);
  end (part, FALSE);
  g_assert_true (plenary_lesson_sound_get_complete (sound));
  g_assert_cmpfloat (plenary_lesson_sound_get_known (sound), >=, 1.0);
}

/* What listening did not come to is not taken for silence. */
static void
test_lost (void)
{
  g_autoptr (PlenaryLessonSound) sound = plenary_lesson_sound_new ();
  g_autoptr (PlenarySound) first = plenary_sound_new ();
  g_autoptr (PlenarySound) second = plenary_sound_new ();
  PlenaryTimelineSound *drawn = PLENARY_TIMELINE_SOUND (sound);
  PlenarySpan lost;

  add_voice (first, 10);
  set_parts (sound, first, seconds (0, 40), second, seconds (40, 80));
  g_assert_false (plenary_timeline_sound_get_lost (drawn, &lost));
  plenary_sound_give_up (first);
  g_assert_true (plenary_timeline_sound_get_lost (drawn, &lost));
  g_assert_cmpint (lost.start, ==, 10 * PLENARY_SECOND);
  g_assert_cmpint (lost.end, ==, G_MAXINT64);

  add_voice (second, 40);
  end (second, FALSE);
  g_assert_true (plenary_timeline_sound_get_lost (drawn, &lost));
  g_assert_cmpint (lost.start, ==, 10 * PLENARY_SECOND);
  g_assert_cmpint (lost.end, ==, 40 * PLENARY_SECOND);

  plenary_sound_restart (first);
  g_assert_false (plenary_timeline_sound_get_lost (drawn, &lost));
}

static void
test_no_sound (void)
{
  g_autoptr (PlenaryLessonSound) sound = plenary_lesson_sound_new ();
  g_autoptr (PlenarySound) part = plenary_sound_new ();

  set_part (sound, part, seconds (0, 40));
  g_assert_false (plenary_lesson_sound_is_absent (sound, 10 * PLENARY_SECOND));
  end (part, TRUE);
  g_assert_cmpint (plenary_timeline_sound_get_state (PLENARY_TIMELINE_SOUND (sound)), ==,
                   PLENARY_TIMELINE_SOUND_ABSENT);
  g_assert_true (plenary_lesson_sound_is_absent (sound, 10 * PLENARY_SECOND));
  g_assert_false (plenary_lesson_sound_is_absent (sound, 50 * PLENARY_SECOND));
  g_assert_true (plenary_lesson_sound_get_complete (sound));
}

/* Other choices make other stretches, and both are told. */
static void
test_choices (void)
{
  g_autoptr (PlenaryLessonSound) sound = plenary_lesson_sound_new ();
  g_autoptr (PlenarySound) part = make_sound ((double[]) { 0.5, 1.0, 2.0, 4.0 }, 4);
  guint n_changed = 0;

  set_part (sound, part, seconds (0, 60));
  g_assert_cmpuint (get_quiet (sound)->len, ==, 3);
  g_signal_connect_swapped (sound, "changed", G_CALLBACK (count_cb), &n_changed);

  g_object_set (sound, "shortest", 3.0, NULL);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (get_quiet (sound)->len, ==, 1);
  g_object_set (sound, "shortest", 0.3, NULL);
  g_assert_cmpuint (get_quiet (sound)->len, ==, 4);

  /* Nobody is louder than 40 dB above the room. */
  g_object_set (sound, "shortest", 0.7, NULL);
  plenary_timeline_sound_set_threshold (PLENARY_TIMELINE_SOUND (sound), 1000.0);
  g_assert_cmpuint (get_quiet (sound)->len, ==, 3);
  g_object_set (sound, "shortest", 60.0, NULL);
  g_assert_cmpuint (get_quiet (sound)->len, ==, 0);
}

static void
test_next (void)
{
  g_autoptr (PlenaryLessonSound) sound = plenary_lesson_sound_new ();
  g_autoptr (PlenarySound) part = make_sound ((double[]) { 2.0, 2.0 }, 2);
  PlenarySpan stretch;

  set_part (sound, part, seconds (100, 134));
  g_assert_true (plenary_lesson_sound_find_quiet (sound, 0, 1, &stretch));
  g_assert_cmpint (stretch.start / PLENARY_SECOND, ==, 110);
  g_assert_true (plenary_lesson_sound_find_quiet (sound, stretch.start, 1, &stretch));
  g_assert_cmpint (stretch.start / PLENARY_SECOND, ==, 122);
  g_assert_false (plenary_lesson_sound_find_quiet (sound, stretch.start, 1, &stretch));
  g_assert_true (plenary_lesson_sound_find_quiet (sound, 122 * PLENARY_SECOND, -1, &stretch));
  g_assert_cmpint (stretch.start / PLENARY_SECOND, ==, 110);
  g_assert_false (plenary_lesson_sound_find_quiet (sound, 110 * PLENARY_SECOND, -1, &stretch));
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/lesson-sound/parts", test_parts);
  g_test_add_func ("/ui/lesson-sound/zoom", test_zoom);
  g_test_add_func ("/ui/lesson-sound/grows", test_grows);
  g_test_add_func ("/ui/lesson-sound/lost", test_lost);
  g_test_add_func ("/ui/lesson-sound/no-sound", test_no_sound);
  g_test_add_func ("/ui/lesson-sound/choices", test_choices);
  g_test_add_func ("/ui/lesson-sound/next", test_next);

  return g_test_run ();
}
