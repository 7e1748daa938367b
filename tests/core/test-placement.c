/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-placement.h"
#include "plenary-timecode.h"

static void
test_times (void)
{
  static const struct
  {
    gint64 offset, recording_time, lesson_time;
  } cases[] = {
    { 0, 0, 0 },
    { 0, 761, 761 },
    { 1800, 0, 1800 },
    { 1800, 761, 2561 },
    { -30, 0, -30 },
    { -30, 40, 10 },
    { 1800, -5, 1795 },
    { G_MININT64, 0, G_MININT64 },
    { G_MAXINT64, 0, G_MAXINT64 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (plenary_placement_to_lesson (cases[i].offset, cases[i].recording_time), ==,
                       cases[i].lesson_time);
      g_assert_cmpint (plenary_placement_to_recording (cases[i].offset, cases[i].lesson_time), ==,
                       cases[i].recording_time);
    }
}

static void
test_ends_of_the_range (void)
{
  g_assert_cmpint (plenary_placement_to_lesson (1, G_MAXINT64), ==, G_MAXINT64);
  g_assert_cmpint (plenary_placement_to_lesson (G_MAXINT64, G_MAXINT64), ==, G_MAXINT64);
  g_assert_cmpint (plenary_placement_to_lesson (-1, G_MININT64), ==, G_MININT64);
  g_assert_cmpint (plenary_placement_to_recording (G_MININT64, 0), ==, G_MAXINT64);
  g_assert_cmpint (plenary_placement_to_recording (-1, G_MAXINT64), ==, G_MAXINT64);
  g_assert_cmpint (plenary_placement_to_recording (1, G_MININT64), ==, G_MININT64);
  g_assert_cmpint (plenary_placement_to_recording (G_MAXINT64, G_MININT64), ==, G_MININT64);
}

/* Placing a part anew moves its moments along, and leaves them on their pictures. */
static void
test_moment (void)
{
  g_autoptr (PlenaryRecording) part = plenary_recording_new ();
  g_autoptr (PlenaryMoment) moment = plenary_moment_new ();
  PlenarySpan span;

  plenary_moment_set_start (moment, 751 * PLENARY_SECOND);
  plenary_moment_set_end (moment, 781 * PLENARY_SECOND);

  span = plenary_placement_moment_span (moment, NULL);
  g_assert_cmpint (span.start, ==, 751 * PLENARY_SECOND);
  g_assert_cmpint (span.end, ==, 781 * PLENARY_SECOND);

  plenary_recording_set_offset (part, 1800 * PLENARY_SECOND);
  span = plenary_placement_moment_span (moment, part);
  g_assert_cmpint (span.start, ==, 2551 * PLENARY_SECOND);
  g_assert_cmpint (span.end, ==, 2581 * PLENARY_SECOND);

  plenary_recording_set_offset (part, -60 * PLENARY_SECOND);
  span = plenary_placement_moment_span (moment, part);
  g_assert_cmpint (span.start, ==, 691 * PLENARY_SECOND);
  g_assert_cmpint (span.end, ==, 721 * PLENARY_SECOND);
  g_assert_cmpint (plenary_moment_get_start (moment), ==, 751 * PLENARY_SECOND);
}

static void
test_moment_with_its_ends_swapped (void)
{
  g_autoptr (PlenaryMoment) moment = plenary_moment_new ();
  PlenarySpan span;

  plenary_moment_set_start (moment, 9);
  plenary_moment_set_end (moment, 4);
  span = plenary_placement_moment_span (moment, NULL);

  g_assert_cmpint (span.start, ==, 4);
  g_assert_cmpint (span.end, ==, 9);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/placement/times", test_times);
  g_test_add_func ("/core/placement/ends-of-the-range", test_ends_of_the_range);
  g_test_add_func ("/core/placement/moment", test_moment);
  g_test_add_func ("/core/placement/moment-with-its-ends-swapped",
                   test_moment_with_its_ends_swapped);

  return g_test_run ();
}
