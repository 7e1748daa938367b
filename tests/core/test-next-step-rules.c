/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-next-step-rules.h"

/* Lessons and next steps are told by when they came, in minutes. */
#define MINUTE (60 * G_USEC_PER_SEC)

typedef struct
{
  GListStore *lessons;
  GListStore *steps;
  GListStore *attempts;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->lessons = g_list_store_new (PLENARY_TYPE_LESSON);
  fixture->steps = g_list_store_new (PLENARY_TYPE_NEXT_STEP);
  fixture->attempts = g_list_store_new (PLENARY_TYPE_ATTEMPT);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->lessons);
  g_clear_object (&fixture->steps);
  g_clear_object (&fixture->attempts);
}

static const char *
uuid_of (gpointer entity)
{
  return plenary_entity_get_uuid (entity);
}

/* A minute of 14 November. */
static gint64
at_minute (int minute)
{
  g_autoptr (GDateTime) midnight = g_date_time_new_local (2026, 11, 14, 0, 0, 0);

  return g_date_time_to_unix_usec (midnight) + minute * MINUTE;
}

static PlenaryLesson *
add_lesson (Fixture *fixture,
            int minute,
            const char *taught)
{
  g_autoptr (PlenaryLesson) lesson = plenary_lesson_new ();

  plenary_lesson_set_created (lesson, at_minute (minute));
  plenary_lesson_set_date_taught (lesson, taught);
  g_list_store_append (fixture->lessons, lesson);

  return lesson;
}

/* The list has the one written last first. */
static PlenaryNextStep *
add_step (Fixture *fixture,
          int minute,
          PlenaryLesson *born)
{
  g_autoptr (PlenaryNextStep) step = plenary_next_step_new ();

  plenary_next_step_set_created (step, at_minute (minute));
  plenary_next_step_set_action (step, "count to three");
  if (born != NULL)
    plenary_next_step_set_lesson (step, uuid_of (born));
  g_list_store_insert (fixture->steps, 0, step);

  return step;
}

static void
answer (Fixture *fixture,
        PlenaryNextStep *step,
        PlenaryLesson *lesson,
        PlenaryAttemptOutcome outcome)
{
  g_autoptr (PlenaryAttempt) attempt = plenary_attempt_new ();

  plenary_attempt_set_next_step (attempt, uuid_of (step));
  if (lesson != NULL)
    plenary_attempt_set_lesson (attempt, uuid_of (lesson));
  plenary_attempt_set_outcome (attempt, outcome);
  g_list_store_append (fixture->attempts, attempt);
}

static PlenaryNextStep *
choose (Fixture *fixture,
        PlenaryLesson *lesson)
{
  return plenary_next_step_choose (G_LIST_MODEL (fixture->steps), G_LIST_MODEL (fixture->attempts),
                                   lesson);
}

/* A lesson beside the one that a step was born in, on 14 November, at minute 10. */
static void
test_which_lesson (Fixture *fixture,
                   gconstpointer data)
{
  static const struct
  {
    const char *what;
    int added;
    const char *taught;
    gboolean greets;
  } cases[] = {
    { "added since, taught later", 20, "2026-11-21", TRUE },
    { "added since, taught the same day", 20, "2026-11-14", TRUE },
    { "added since, taught before there was a step to try", 20, "2026-11-13", FALSE },
    { "added since, no date", 20, NULL, TRUE },
    { "there already, taught later", 2, "2026-11-21", TRUE },
    { "there already, taught before", 2, "2026-11-07", FALSE },
    { "there already, no date", 2, NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlenaryLesson *born = add_lesson (fixture, 1, "2026-11-12");
      PlenaryLesson *other = add_lesson (fixture, cases[i].added, cases[i].taught);
      PlenaryNextStep *step = add_step (fixture, 10, born);

      g_test_message ("%s", cases[i].what);
      g_assert_true (choose (fixture, other) == (cases[i].greets ? step : NULL));
      g_assert_null (choose (fixture, born));
      g_list_store_remove_all (fixture->lessons);
      g_list_store_remove_all (fixture->steps);
    }
}

static void
test_which_step (Fixture *fixture,
                 gconstpointer data)
{
  PlenaryLesson *born = add_lesson (fixture, 1, NULL);
  PlenaryLesson *next = add_lesson (fixture, 30, NULL);
  PlenaryNextStep *first = add_step (fixture, 10, born);
  PlenaryNextStep *second = add_step (fixture, 11, born);

  /* The one written last comes first, and when that was answered here, the other. */
  g_assert_true (choose (fixture, next) == second);
  answer (fixture, second, next, PLENARY_ATTEMPT_OUTCOME_NOT_THIS_TIME);
  g_assert_true (choose (fixture, next) == first);
  answer (fixture, first, next, PLENARY_ATTEMPT_OUTCOME_TRIED);
  g_assert_null (choose (fixture, next));
}

static void
test_only_open_with_words (Fixture *fixture,
                           gconstpointer data)
{
  static const PlenaryNextStepState done[] = {
    PLENARY_NEXT_STEP_STATE_KEPT,
    PLENARY_NEXT_STEP_STATE_CHANGED,
    PLENARY_NEXT_STEP_STATE_LET_GO,
  };
  PlenaryLesson *born = add_lesson (fixture, 1, NULL);
  PlenaryLesson *next = add_lesson (fixture, 30, NULL);
  PlenaryNextStep *step = add_step (fixture, 10, born);

  for (guint i = 0; i < G_N_ELEMENTS (done); i++)
    {
      plenary_next_step_set_state (step, done[i]);
      g_assert_null (choose (fixture, next));
      g_assert_null (plenary_next_step_find_open (G_LIST_MODEL (fixture->steps)));
    }

  plenary_next_step_set_state (step, PLENARY_NEXT_STEP_STATE_OPEN);
  g_assert_true (plenary_next_step_find_open (G_LIST_MODEL (fixture->steps)) == step);

  /* An if without a then is still the teacher's own; without any words there is nothing
   * to ask about. */
  plenary_next_step_set_action (step, "");
  g_assert_null (choose (fixture, next));
  plenary_next_step_set_cue (step, "I have asked");
  g_assert_true (choose (fixture, next) == step);
}

/* Until it is decided about, there is a way back to what was tried. */
static void
test_tried (Fixture *fixture,
            gconstpointer data)
{
  PlenaryLesson *lesson = add_lesson (fixture, 30, NULL);
  PlenaryNextStep *step = add_step (fixture, 10, NULL);
  PlenaryNextStep *later = add_step (fixture, 11, NULL);
  GListModel *steps = G_LIST_MODEL (fixture->steps);
  GListModel *attempts = G_LIST_MODEL (fixture->attempts);

  answer (fixture, later, lesson, PLENARY_ATTEMPT_OUTCOME_NOT_THIS_TIME);
  g_assert_null (plenary_next_step_find_tried_in (steps, attempts, uuid_of (lesson)));
  answer (fixture, step, lesson, PLENARY_ATTEMPT_OUTCOME_TRIED);
  g_assert_true (plenary_next_step_find_tried_in (steps, attempts, uuid_of (lesson)) == step);
  g_assert_null (plenary_next_step_find_tried_in (steps, attempts, "another"));
  plenary_next_step_set_state (step, PLENARY_NEXT_STEP_STATE_KEPT);
  g_assert_null (plenary_next_step_find_tried_in (steps, attempts, uuid_of (lesson)));
}

/* The lesson it was born in may be gone by now. */
static void
test_born_nowhere (Fixture *fixture,
                   gconstpointer data)
{
  PlenaryLesson *lesson = add_lesson (fixture, 1, "2026-11-21");
  PlenaryNextStep *step = add_step (fixture, 10, NULL);

  g_assert_true (choose (fixture, lesson) == step);
}

static void
test_of_moment (Fixture *fixture,
                gconstpointer data)
{
  PlenaryNextStep *step = add_step (fixture, 10, NULL);
  GListModel *steps = G_LIST_MODEL (fixture->steps);

  g_assert_null (plenary_next_step_find_of_moment (steps, "moment"));
  plenary_next_step_set_moment (step, "moment");
  g_assert_true (plenary_next_step_find_of_moment (steps, "moment") == step);
  g_assert_null (plenary_next_step_find_of_moment (steps, "another"));
}

/* n: not this time, t: tried, m: moved on. */
static void
test_still_useful (Fixture *fixture,
                   gconstpointer data)
{
  static const struct
  {
    const char *answers;
    gboolean asked;
  } cases[] = {
    { "", FALSE },  { "n", FALSE },   { "nn", TRUE },   { "nnn", FALSE }, { "nnnn", TRUE },
    { "t", FALSE }, { "ntn", FALSE }, { "ntnn", TRUE }, { "nnt", FALSE }, { "nm", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlenaryNextStep *step = add_step (fixture, 10, NULL);
      PlenaryNextStep *other = add_step (fixture, 11, NULL);

      for (const char *c = cases[i].answers; *c != '\0'; c++)
        {
          answer (fixture, other, NULL, PLENARY_ATTEMPT_OUTCOME_TRIED);
          answer (fixture, step, NULL,
                  *c == 'n'   ? PLENARY_ATTEMPT_OUTCOME_NOT_THIS_TIME
                  : *c == 't' ? PLENARY_ATTEMPT_OUTCOME_TRIED
                              : PLENARY_ATTEMPT_OUTCOME_MOVED_ON);
        }
      g_test_message ("%s", cases[i].answers);
      g_assert_cmpint (plenary_next_step_is_in_question (step, G_LIST_MODEL (fixture->attempts)),
                       ==, cases[i].asked);

      /* Nobody asks about what was let go of. */
      plenary_next_step_set_state (step, PLENARY_NEXT_STEP_STATE_LET_GO);
      g_assert_false (plenary_next_step_is_in_question (step, G_LIST_MODEL (fixture->attempts)));
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

  ADD ("/core/next-step/which-lesson-greets", test_which_lesson);
  ADD ("/core/next-step/which-step-is-asked-about", test_which_step);
  ADD ("/core/next-step/only-open-ones-with-words", test_only_open_with_words);
  ADD ("/core/next-step/born-nowhere", test_born_nowhere);
  ADD ("/core/next-step/tried-and-undecided", test_tried);
  ADD ("/core/next-step/of-a-moment", test_of_moment);
  ADD ("/core/next-step/still-useful", test_still_useful);

#undef ADD

  return g_test_run ();
}
