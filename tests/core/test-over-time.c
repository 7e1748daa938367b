/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-over-time.h"

#include <string.h>

#include "plenary-timecode.h"

/* A moment at so many seconds of a lesson that was taught on some day. */
static PlenaryPastMoment *
make_moment (const char *date,
             gint64 created,
             int at,
             const char *saw)
{
  g_autoptr (PlenaryLesson) lesson = plenary_lesson_new ();
  g_autoptr (PlenaryMoment) moment = plenary_moment_new ();

  plenary_lesson_set_date_taught (lesson, date);
  plenary_lesson_set_created (lesson, created);
  plenary_moment_set_lesson (moment, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
  plenary_moment_set_tagged_at (moment, at * PLENARY_SECOND);
  plenary_moment_set_saw (moment, saw);

  return plenary_past_moment_new (moment, lesson, NULL);
}

static void
test_date (void)
{
  static const struct
  {
    const char *taught;
    gint64 created;
    const char *expected;
  } cases[] = {
    { "2024-11-14", 0, "2024-11-14" },
    { "2024-11-14", G_GINT64_CONSTANT (1735689600000000), "2024-11-14" },
    { NULL, G_GINT64_CONSTANT (1735732800000000), "2025-01-01" },
    { "", G_GINT64_CONSTANT (1735732800000000), "2025-01-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlenaryPastMoment) moment =
        make_moment (cases[i].taught, cases[i].created, 0, NULL);

      g_assert_cmpstr (plenary_past_moment_get_date (moment), ==, cases[i].expected);
    }
}

static void
test_order (void)
{
  static const struct
  {
    const char *date;
    gint64 created;
    int at;
  } before = { "2024-11-14", 20, 60 }, after[] = {
    { "2024-11-15", 20, 60 },
    { "2024-11-15", 0, 0 },
    { "2025-01-01", 0, 0 },
    { "2024-11-14", 21, 0 },
  };
  g_autoptr (PlenaryPastMoment) first = make_moment (before.date, before.created, before.at, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    {
      g_autoptr (PlenaryPastMoment) second =
        make_moment (after[i].date, after[i].created, after[i].at, NULL);

      g_assert_cmpint (plenary_past_moment_compare (first, second), <, 0);
      g_assert_cmpint (plenary_past_moment_compare (second, first), >, 0);
    }
  g_assert_cmpint (plenary_past_moment_compare (first, first), ==, 0);
}

static void
test_words (void)
{
  static const struct
  {
    const char *saw, *means, *next_time;
    gboolean expected;
  } cases[] = {
    { NULL, NULL, NULL, FALSE },
    { "", "", "", FALSE },
    { " \n\t ", "", "\u2003", FALSE },
    { "Three hands.", NULL, NULL, TRUE },
    { NULL, "They had time.", NULL, TRUE },
    { NULL, NULL, "Wait.", TRUE },
    { "🙂", NULL, NULL, TRUE },
    { "ثلاث أيادٍ", NULL, NULL, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlenaryPastMoment) moment = make_moment ("2024-11-14", 0, 0, cases[i].saw);
      PlenaryMoment *own = plenary_past_moment_get_moment (moment);

      plenary_moment_set_means (own, cases[i].means);
      plenary_moment_set_next_time (own, cases[i].next_time);
      g_assert_cmpint (plenary_past_moment_has_words (moment), ==, cases[i].expected);
    }
}

/* Lessons of these days, each with a moment that has words or not: which are chosen? */
static void
test_choice (void)
{
  static const struct
  {
    const char *days;
    int then, now;
  } cases[] = {
    { "", -1, -1 },  { "-", -1, -1 },      { "w", 0, -1 },    { "-w-", 1, -1 },   { "ww", 0, 1 },
    { "w-w", 0, 2 }, { "-w-w--w-", 1, 6 }, { "wwwww", 0, 4 }, { "----", -1, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) moments = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GPtrArray) lessons = g_ptr_array_new ();
      g_autoptr (PlenaryOverTime) over_time = NULL;
      g_autoptr (GPtrArray) past = g_ptr_array_new_with_free_func (g_object_unref);
      PlenaryOverTimeRows rows = { .moments = moments, .lessons = lessons };
      PlenaryPastMoment *then, *now;

      /* Handed in with the last day first. */
      for (int day = strlen (cases[i].days); day-- > 0;)
        {
          g_autofree char *date = g_strdup_printf ("2024-11-%02d", day + 1);
          PlenaryPastMoment *moment =
            make_moment (date, 0, 0, cases[i].days[day] == 'w' ? "Three hands." : "");

          g_ptr_array_add (past, moment);
          g_ptr_array_add (moments, g_object_ref (plenary_past_moment_get_moment (moment)));
          g_ptr_array_add (lessons, plenary_past_moment_get_lesson (moment));
        }

      over_time = plenary_over_time_new (&rows);
      plenary_over_time_choose (over_time, NULL, &then, &now);
      g_assert_true (then == (cases[i].then < 0
                                ? NULL
                                : plenary_over_time_get_moments (over_time)->pdata[cases[i].then]));
      g_assert_true (
        now ==
        (cases[i].now < 0 ? NULL : plenary_over_time_get_moments (over_time)->pdata[cases[i].now]));
    }
}

static gboolean
is_of_first_day (PlenaryPastMoment *moment)
{
  return g_str_equal (plenary_past_moment_get_date (moment), "2024-11-01");
}

/* What was never taught is not where one has come from. */
static void
test_left_out (void)
{
  static const char *const days[] = { "2024-11-01", "2024-11-02", "2024-11-03" };
  g_autoptr (GPtrArray) moments = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) lessons = g_ptr_array_new ();
  g_autoptr (GPtrArray) past = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PlenaryOverTime) over_time = NULL;
  PlenaryOverTimeRows rows = { .moments = moments, .lessons = lessons };
  PlenaryPastMoment *then, *now;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      PlenaryPastMoment *moment = make_moment (days[i], 0, 0, "Three hands.");

      g_ptr_array_add (past, moment);
      g_ptr_array_add (moments, g_object_ref (plenary_past_moment_get_moment (moment)));
      g_ptr_array_add (lessons, plenary_past_moment_get_lesson (moment));
    }

  over_time = plenary_over_time_new (&rows);
  plenary_over_time_choose (over_time, is_of_first_day, &then, &now);
  g_assert_true (then == plenary_over_time_get_moments (over_time)->pdata[1]);
  g_assert_true (now == plenary_over_time_get_moments (over_time)->pdata[2]);
}

static PlenaryQuestion *
make_question (PlenaryRecording *recording,
               int asked_at,
               double first,
               double second)
{
  PlenaryQuestion *question = plenary_question_new ();
  gint64 at = asked_at * PLENARY_SECOND;

  plenary_question_set_lesson (question, plenary_recording_get_lesson (recording));
  plenary_question_set_recording (question, plenary_entity_get_uuid (PLENARY_ENTITY (recording)));
  plenary_question_set_asked_at (question, at);
  if (first >= 0)
    {
      plenary_question_set_wait_1_start (question, at);
      plenary_question_set_wait_1_end (question, at + first * PLENARY_SECOND);
    }
  if (second >= 0)
    {
      plenary_question_set_wait_2_start (question, at + 5 * PLENARY_SECOND);
      plenary_question_set_wait_2_end (question, at + (5 + second) * PLENARY_SECOND);
    }

  return question;
}

/* Waits stand in the order in which the questions were asked, in whichever part, and a
 * moment knows that of the question within it. */
static void
test_waits (void)
{
  g_autoptr (PlenaryLesson) lesson = plenary_lesson_new ();
  g_autoptr (PlenaryRecording) one = plenary_recording_new ();
  g_autoptr (PlenaryRecording) two = plenary_recording_new ();
  g_autoptr (PlenaryMoment) moment = plenary_moment_new ();
  g_autoptr (GPtrArray) moments = g_ptr_array_new ();
  g_autoptr (GPtrArray) lessons = g_ptr_array_new ();
  g_autoptr (GPtrArray) recordings = g_ptr_array_new ();
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PlenaryOverTime) over_time = NULL;
  PlenaryOverTimeRows rows = {
    .moments = moments,
    .lessons = lessons,
    .recordings = recordings,
    .questions = questions,
  };
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (lesson));
  PlenaryPastWaits *waits;

  plenary_lesson_set_date_taught (lesson, "2024-11-14");
  plenary_recording_set_lesson (one, uuid);
  plenary_recording_set_lesson (two, uuid);
  plenary_recording_set_offset (two, 600 * PLENARY_SECOND);
  plenary_moment_set_lesson (moment, uuid);
  plenary_moment_set_recording (moment, plenary_entity_get_uuid (PLENARY_ENTITY (two)));
  plenary_moment_set_start (moment, 30 * PLENARY_SECOND);
  plenary_moment_set_end (moment, 60 * PLENARY_SECOND);
  g_ptr_array_add (moments, moment);
  g_ptr_array_add (lessons, lesson);
  g_ptr_array_add (recordings, one);
  g_ptr_array_add (recordings, two);
  g_ptr_array_add (questions, make_question (two, 40, 3.5, -1));
  g_ptr_array_add (questions, make_question (one, 45, 0.5, 1.5));
  g_ptr_array_add (questions, make_question (two, 50, 9, -1));
  g_ptr_array_add (questions, make_question (one, 50, -1, -1));

  over_time = plenary_over_time_new (&rows);
  g_assert_cmpuint (plenary_over_time_get_waits (over_time)->len, ==, 1);
  waits = plenary_over_time_get_waits (over_time)->pdata[0];
  g_assert_cmpstr (waits->date, ==, "2024-11-14");
  g_assert_cmpuint (waits->first->len, ==, 3);
  g_assert_cmpint (g_array_index (waits->first, gint64, 0), ==, PLENARY_SECOND / 2);
  g_assert_cmpint (g_array_index (waits->first, gint64, 1), ==, 7 * PLENARY_SECOND / 2);
  g_assert_cmpint (g_array_index (waits->first, gint64, 2), ==, 9 * PLENARY_SECOND);
  g_assert_cmpuint (waits->second->len, ==, 1);
  g_assert_cmpint (g_array_index (waits->second, gint64, 0), ==, 3 * PLENARY_SECOND / 2);
  g_assert_cmpint (plenary_over_time_get_wait (over_time,
                                               plenary_over_time_get_moments (over_time)->pdata[0]),
                   ==, 7 * PLENARY_SECOND / 2);
}

int
main (int argc,
      char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/over-time/date", test_date);
  g_test_add_func ("/core/over-time/order", test_order);
  g_test_add_func ("/core/over-time/words", test_words);
  g_test_add_func ("/core/over-time/choice", test_choice);
  g_test_add_func ("/core/over-time/left-out", test_left_out);
  g_test_add_func ("/core/over-time/waits", test_waits);

  return g_test_run ();
}
