/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"
#include "plenary-timecode.h"

/* What has gathered over lessons is all there, in order, and nothing else is. */

static void
finished_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  GAsyncResult **out = user_data;

  *out = g_object_ref (result);
}

static PlenaryOverTime *
read_over_time (Fixture *fixture,
                const char *goal)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  PlenaryOverTime *over_time;

  plenary_store_get_over_time_async (fixture->store, goal, NULL, finished_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  over_time = plenary_store_get_over_time_finish (fixture->store, result, &error);
  g_assert_no_error (error);

  return over_time;
}

static PlenaryMoment *
get_moment (PlenaryOverTime *over_time,
            guint index)
{
  GPtrArray *moments = plenary_over_time_get_moments (over_time);

  g_assert_cmpuint (index, <, moments->len);

  return plenary_past_moment_get_moment (moments->pdata[index]);
}

/* Adds a lesson with one recording and one moment, and hands over the moment. */
static PlenaryMoment *
add_lesson (Fixture *fixture,
            const char *title,
            const char *date,
            PlenaryGoal *goal,
            PlenaryKind kind)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);
  g_autoptr (PlenaryLesson) lesson = fixture_make_lesson (title, date);
  g_autoptr (PlenaryRecording) recording = fixture_make_recording (lesson, 60 * SECOND);
  PlenaryMoment *moment = fixture_make_moment (recording, 100 * SECOND);
  const char *goals[] = { goal != NULL ? fixture_uuid (goal) : NULL, NULL };

  plenary_moment_set_goals (moment, goals);
  plenary_moment_set_kind (moment, kind);
  plenary_edit_put (edit, lesson);
  plenary_edit_put (edit, recording);
  plenary_edit_put (edit, moment);
  fixture_commit (fixture, edit);

  return moment;
}

static void
test_goal (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (PlenaryGoal) goal = fixture_make_goal ("Wait time", 1);
  g_autoptr (PlenaryGoal) other = fixture_make_goal ("Questions", 2);
  g_autoptr (PlenaryMoment) late = NULL;
  g_autoptr (PlenaryMoment) early = NULL;
  g_autoptr (PlenaryMoment) elsewhere = NULL;
  g_autoptr (PlenaryOverTime) over_time = NULL;
  PlenaryPastMoment *first;

  fixture_open (fixture);
  fixture_put (fixture, PLENARY_EDIT_GOAL_ADDED, goal);
  fixture_put (fixture, PLENARY_EDIT_GOAL_ADDED, other);
  late = add_lesson (fixture, "Ratio", "2025-03-01", goal, PLENARY_KIND_NONE);
  early = add_lesson (fixture, "Fractions", "2024-11-14", goal, PLENARY_KIND_GLAD);
  elsewhere = add_lesson (fixture, "Angles", "2024-12-01", other, PLENARY_KIND_NONE);

  over_time = read_over_time (fixture, fixture_uuid (goal));
  g_assert_cmpuint (plenary_over_time_get_moments (over_time)->len, ==, 2);
  fixture_assert_same (get_moment (over_time, 0), early);
  fixture_assert_same (get_moment (over_time, 1), late);
  g_assert_cmpuint (plenary_over_time_get_steps (over_time)->len, ==, 0);
  g_assert_cmpuint (plenary_over_time_get_waits (over_time)->len, ==, 0);

  first = plenary_over_time_get_moments (over_time)->pdata[0];
  g_assert_cmpstr (plenary_lesson_get_title (plenary_past_moment_get_lesson (first)), ==,
                   "Fractions");
  g_assert_cmpstr (plenary_past_moment_get_date (first), ==, "2024-11-14");
  g_assert_cmpint (plenary_past_moment_get_tagged_at (first), ==, 170 * SECOND);
  g_assert_cmpint (plenary_past_moment_get_span (first).start, ==, 160 * SECOND);
  g_assert_false (plenary_past_moment_is_words_only (first));
  g_assert_true (plenary_over_time_find (over_time, fixture_uuid (late)) ==
                 plenary_over_time_get_moments (over_time)->pdata[1]);
  g_assert_null (plenary_over_time_find (over_time, fixture_uuid (elsewhere)));
}

static void
test_cycle (Fixture *fixture,
            gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);
  g_autoptr (PlenaryLesson) lesson = fixture_make_lesson ("Fractions", "2024-11-14");
  g_autoptr (PlenaryRecording) recording = fixture_make_recording (lesson, 0);
  g_autoptr (PlenaryGoal) goal = fixture_make_goal ("Wait time", 1);
  g_autoptr (PlenaryMoment) moment = fixture_make_moment (recording, 30 * SECOND);
  g_autoptr (GPtrArray) cycle = fixture_make_cycle (lesson, recording, moment, goal);
  g_autoptr (PlenaryOverTime) over_time = NULL;
  const char *goals[] = { fixture_uuid (goal), NULL };
  PlenaryPastStep *step;
  PlenaryPastAttempt *attempt;
  PlenaryPastWaits *waits;
  g_autoptr (PlenaryOverTime) unguessed = NULL;

  plenary_moment_set_goals (moment, goals);
  fixture_open (fixture);
  plenary_edit_put (edit, lesson);
  plenary_edit_put (edit, recording);
  plenary_edit_put (edit, goal);
  plenary_edit_put (edit, moment);
  for (guint i = 0; i < cycle->len; i++)
    plenary_edit_put (edit, cycle->pdata[i]);
  fixture_commit (fixture, edit);

  over_time = read_over_time (fixture, fixture_uuid (goal));
  g_assert_cmpuint (plenary_over_time_get_steps (over_time)->len, ==, 1);
  step = plenary_over_time_get_steps (over_time)->pdata[0];
  fixture_assert_same (step->step, cycle->pdata[0]);
  g_assert_cmpstr (plenary_lesson_get_title (step->lesson), ==, "Fractions");
  g_assert_cmpuint (step->attempts->len, ==, 1);
  attempt = step->attempts->pdata[0];
  fixture_assert_same (attempt->attempt, cycle->pdata[1]);
  fixture_assert_same (plenary_past_moment_get_moment (attempt->shown), moment);

  g_assert_cmpuint (plenary_over_time_get_waits (over_time)->len, ==, 1);
  waits = plenary_over_time_get_waits (over_time)->pdata[0];
  g_assert_cmpuint (waits->first->len, ==, 1);
  g_assert_cmpint (g_array_index (waits->first, gint64, 0), ==, 3 * SECOND);
  g_assert_cmpuint (waits->second->len, ==, 0);
  g_assert_cmpint (plenary_over_time_get_wait (over_time,
                                               plenary_over_time_get_moments (over_time)->pdata[0]),
                   ==, 3 * SECOND);

  /* As long as the teacher may still guess in its lesson, nothing is given away. */
  fixture_take_away (fixture, PLENARY_EDIT_ESTIMATE_MADE, cycle->pdata[6]);
  unguessed = read_over_time (fixture, fixture_uuid (goal));
  g_assert_cmpuint (plenary_over_time_get_waits (unguessed)->len, ==, 0);
}

static void
test_glad (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (PlenaryMoment) one = NULL;
  g_autoptr (PlenaryMoment) wondering = NULL;
  g_autoptr (PlenaryMoment) two = NULL;
  g_autoptr (PlenaryOverTime) over_time = NULL;

  fixture_open (fixture);
  one = add_lesson (fixture, "Ratio", "2025-03-01", NULL, PLENARY_KIND_GLAD);
  wondering = add_lesson (fixture, "Angles", "2025-02-01", NULL, PLENARY_KIND_WONDERING);
  two = add_lesson (fixture, "Fractions", "2024-11-14", NULL, PLENARY_KIND_GLAD);

  over_time = read_over_time (fixture, NULL);
  g_assert_cmpuint (plenary_over_time_get_moments (over_time)->len, ==, 2);
  fixture_assert_same (get_moment (over_time, 0), two);
  fixture_assert_same (get_moment (over_time, 1), one);
}

/* What is read stays as it is; what is read again has what has changed since. */
static void
test_snapshot (Fixture *fixture,
               gconstpointer data)
{
  g_autoptr (PlenaryGoal) goal = fixture_make_goal ("Wait time", 1);
  g_autoptr (PlenaryMoment) moment = NULL;
  g_autoptr (PlenaryMoment) changed = NULL;
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_NOTE_WRITTEN);
  g_autoptr (PlenaryOverTime) before = NULL;
  g_autoptr (PlenaryOverTime) same = NULL;
  g_autoptr (PlenaryOverTime) after = NULL;

  fixture_open (fixture);
  fixture_put (fixture, PLENARY_EDIT_GOAL_ADDED, goal);
  moment = add_lesson (fixture, "Fractions", "2024-11-14", goal, PLENARY_KIND_NONE);
  before = read_over_time (fixture, fixture_uuid (goal));
  same = read_over_time (fixture, fixture_uuid (goal));
  g_assert_true (plenary_past_moment_is_same (plenary_over_time_get_moments (before)->pdata[0],
                                              plenary_over_time_get_moments (same)->pdata[0]));

  /* Read before the edit is safe, and yet with it. */
  changed = plenary_entity_copy (moment);
  plenary_moment_set_saw (changed, "She asked the back row first.");
  plenary_edit_put (edit, changed);
  plenary_store_commit_async (fixture->store, edit, NULL, NULL, NULL);
  after = read_over_time (fixture, fixture_uuid (goal));

  g_assert_cmpstr (plenary_moment_get_saw (get_moment (before, 0)), ==,
                   plenary_moment_get_saw (moment));
  g_assert_cmpstr (plenary_moment_get_saw (get_moment (after, 0)), ==,
                   "She asked the back row first.");
  g_assert_false (plenary_past_moment_is_same (plenary_over_time_get_moments (before)->pdata[0],
                                               plenary_over_time_get_moments (after)->pdata[0]));
}

static void
test_gone_goal (Fixture *fixture,
                gconstpointer data)
{
  g_autoptr (PlenaryGoal) goal = fixture_make_goal ("Wait time", 1);
  g_autoptr (PlenaryMoment) moment = NULL;
  g_autoptr (PlenaryOverTime) over_time = NULL;

  fixture_open (fixture);
  fixture_put (fixture, PLENARY_EDIT_GOAL_ADDED, goal);
  moment = add_lesson (fixture, "Fractions", "2024-11-14", goal, PLENARY_KIND_NONE);
  fixture_take_away (fixture, PLENARY_EDIT_GOAL_REMOVED, goal);

  over_time = read_over_time (fixture, fixture_uuid (goal));
  g_assert_cmpuint (plenary_over_time_get_moments (over_time)->len, ==, 0);
}

int
main (int argc,
      char *argv[])
{
  fixture_work_in_memory ();
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) \
  g_test_add ("/store/over-time/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("goal", test_goal);
  ADD ("cycle", test_cycle);
  ADD ("glad", test_glad);
  ADD ("snapshot", test_snapshot);
  ADD ("gone-goal", test_gone_goal);

  return g_test_run ();
}
