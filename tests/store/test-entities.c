/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "fixture.h"
#include "plenary-core-types.h"
#include "plenary-next-step.h"
#include "plenary-sitting.h"

/* What is put into the store comes out of it, in this process and in the next. */

static gboolean
is_reference (const char *property)
{
  static const char *const references[] = {
    "lesson", "recording", "moment", "goal", "next-step", NULL,
  };

  return g_strv_contains (references, property);
}

/* Gives every property of @entity a value that is not its default. */
static void
fill (gpointer entity,
      int seed)
{
  static const char *const computed[] = {
    "uuid", "revision", "position", "n-moments", "words-only", "fingerprints", "goals", NULL,
  };
  guint n = 0;
  g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (entity), &n);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      if (g_strv_contains (computed, pspecs[i]->name) || is_reference (pspecs[i]->name))
        continue;

      g_value_init (&value, pspecs[i]->value_type);
      if (G_VALUE_HOLDS_STRING (&value))
        g_value_take_string (&value, g_strdup_printf ("%s %d “é” \n 🙂", pspecs[i]->name, seed));
      else if (G_VALUE_HOLDS_INT64 (&value))
        g_value_set_int64 (&value, G_MAXINT64 - i - seed);
      else if (G_VALUE_HOLDS_INT (&value))
        g_value_set_int (&value, 1 + (i + seed) % 9);
      else if (G_VALUE_HOLDS_BOOLEAN (&value))
        g_value_set_boolean (&value, TRUE);
      else if (G_VALUE_HOLDS_ENUM (&value))
        g_value_set_enum (&value, G_PARAM_SPEC_ENUM (pspecs[i])->enum_class->maximum);
      else
        g_error ("No value for %s", pspecs[i]->name);
      g_object_set_property (entity, pspecs[i]->name, &value);
    }
}

static void
test_round_trip (Fixture *fixture,
                 gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);
  g_autoptr (PlenaryLesson) lesson = plenary_lesson_new ();
  g_autoptr (PlenaryRecording) recording = fixture_make_recording (lesson, 0);
  g_autoptr (PlenaryGoal) goal = plenary_goal_new ();
  g_autoptr (PlenaryGoal) second_goal = fixture_make_goal ("Second", 2);
  g_autoptr (PlenaryMoment) moment = fixture_make_moment (recording, 0);
  g_autoptr (PlenaryAnswer) answer = fixture_make_answer (lesson, 0);
  const char *goals[] = { fixture_uuid (second_goal), fixture_uuid (goal), NULL };
  gpointer entities[] = { moment, answer, goal, recording, lesson };

  for (gsize i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      fill (entities[i], 1);
      plenary_edit_put (edit, entities[i]);
    }
  plenary_edit_put (edit, second_goal);
  plenary_moment_set_goals (moment, goals);
  plenary_lesson_set_n_moments (lesson, 1);
  /* What is no part of the lesson does not tell whether there is anything to watch. */
  plenary_lesson_set_words_only (lesson, FALSE);
  plenary_lesson_set_fingerprints (lesson, plenary_recording_get_fingerprint (recording));

  fixture_open (fixture);
  fixture_commit (fixture, edit);

  for (int pass = 0; pass < 2; pass++)
    {
      g_autoptr (PlenaryContents) contents = fixture_load (fixture, fixture_uuid (lesson));

      for (gsize i = 0; i < G_N_ELEMENTS (entities); i++)
        {
          gpointer live = plenary_store_lookup (fixture->store, fixture_uuid (entities[i]));

          g_assert_nonnull (live);
          g_assert_true (live != entities[i]);
          fixture_assert_same (live, entities[i]);
          g_assert_cmpint (plenary_entity_get_revision (live), ==, 1);
        }

      g_clear_object (&contents);
      fixture_reopen (fixture);
    }
}

static void
test_cycle (Fixture *fixture,
            gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);
  g_autoptr (PlenaryLesson) lesson = fixture_make_lesson ("Fractions", "2026-11-14");
  g_autoptr (PlenaryRecording) recording = fixture_make_recording (lesson, 0);
  g_autoptr (PlenaryGoal) goal = fixture_make_goal ("Wait time", 1);
  g_autoptr (PlenaryMoment) moment = fixture_make_moment (recording, 0);
  g_autoptr (GPtrArray) cycle = fixture_make_cycle (lesson, recording, moment, goal);

  plenary_edit_put (edit, lesson);
  plenary_edit_put (edit, recording);
  plenary_edit_put (edit, goal);
  plenary_edit_put (edit, moment);
  for (guint i = 0; i < cycle->len; i++)
    plenary_edit_put (edit, cycle->pdata[i]);

  fixture_open (fixture);
  fixture_commit (fixture, edit);

  for (int pass = 0; pass < 2; pass++)
    {
      g_autoptr (PlenaryContents) contents = fixture_load (fixture, fixture_uuid (lesson));

      for (guint i = 0; i < cycle->len; i++)
        {
          gpointer live = plenary_store_lookup (fixture->store, fixture_uuid (cycle->pdata[i]));

          g_assert_nonnull (live);
          fixture_assert_same (live, cycle->pdata[i]);
        }
      g_clear_object (&contents);
      fixture_reopen (fixture);
    }
}

/* A next step outlives the lesson, the moment and the goal it was born of, and finds them
 * again when their removal is undone. */
static void
test_outlives (Fixture *fixture,
               gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);
  g_autoptr (PlenaryEdit) removal = plenary_edit_new (PLENARY_EDIT_LESSON_REMOVED);
  g_autoptr (PlenaryLesson) lesson = fixture_make_lesson ("Fractions", "2026-11-14");
  g_autoptr (PlenaryRecording) recording = fixture_make_recording (lesson, 0);
  g_autoptr (PlenaryGoal) goal = fixture_make_goal ("Wait time", 1);
  g_autoptr (PlenaryMoment) moment = fixture_make_moment (recording, 0);
  g_autoptr (GPtrArray) cycle = fixture_make_cycle (lesson, recording, moment, goal);
  PlenaryNextStep *step;

  plenary_edit_put (edit, lesson);
  plenary_edit_put (edit, recording);
  plenary_edit_put (edit, goal);
  plenary_edit_put (edit, moment);
  for (guint i = 0; i < cycle->len; i++)
    plenary_edit_put (edit, cycle->pdata[i]);
  fixture_open (fixture);
  fixture_commit (fixture, edit);
  step = plenary_store_lookup (fixture->store, fixture_uuid (cycle->pdata[0]));

  plenary_edit_remove (removal, lesson);
  plenary_edit_remove (removal, goal);
  fixture_commit (fixture, removal);
  g_assert_null (plenary_next_step_get_lesson (step));
  g_assert_null (plenary_next_step_get_moment (step));
  g_assert_null (plenary_next_step_get_goal (step));
  g_assert_cmpuint (g_list_model_get_n_items (plenary_store_get_attempts (fixture->store)), ==, 1);

  g_object_unref (fixture_undo (fixture, NULL));
  g_assert_cmpstr (plenary_next_step_get_lesson (step), ==, fixture_uuid (lesson));
  g_assert_cmpstr (plenary_next_step_get_moment (step), ==, fixture_uuid (moment));
  g_assert_cmpstr (plenary_next_step_get_goal (step), ==, fixture_uuid (goal));

  g_object_unref (fixture_undo (fixture, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (plenary_store_get_next_steps (fixture->store)), ==,
                    0);
  g_assert_null (plenary_store_get_vision (fixture->store));
}

/* A sitting is kept, but it is nothing to undo. */
static void
test_sitting (Fixture *fixture,
              gconstpointer data)
{
  g_autoptr (PlenaryLesson) lesson = fixture_make_lesson ("Fractions", "2026-11-14");
  g_autoptr (PlenarySitting) sitting = plenary_sitting_new ();
  g_autoptr (PlenaryContents) contents = NULL;
  PlenaryEdit *undo_edit;

  fixture_open (fixture);
  fixture_put (fixture, PLENARY_EDIT_LESSON_ADDED, lesson);
  undo_edit = plenary_store_get_undo_edit (fixture->store);
  g_assert_cmpint (plenary_edit_get_kind (undo_edit), ==, PLENARY_EDIT_LESSON_ADDED);

  plenary_sitting_set_lesson (sitting, fixture_uuid (lesson));
  plenary_sitting_set_door (sitting, PLENARY_DOOR_TWENTY);
  fixture_put (fixture, PLENARY_EDIT_SITTING, sitting);
  fixture_reopen (fixture);

  undo_edit = plenary_store_get_undo_edit (fixture->store);
  g_assert_cmpint (plenary_edit_get_kind (undo_edit), ==, PLENARY_EDIT_LESSON_ADDED);
  contents = fixture_load (fixture, fixture_uuid (lesson));
  g_assert_cmpuint (g_list_model_get_n_items (plenary_contents_get_sittings (contents)), ==, 1);
}

static void
got_habit (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  char **habit = user_data;

  *habit = plenary_store_get_habit_finish (PLENARY_STORE (source), result, &error);
  g_assert_no_error (error);
}

static char *
ask_habit (Fixture *fixture,
           const char *name)
{
  char *habit = NULL;

  plenary_store_get_habit_async (fixture->store, name, NULL, got_habit, &habit);
  while (habit == NULL)
    g_main_context_iteration (NULL, TRUE);

  return habit;
}

static void
test_habit (Fixture *fixture,
            gconstpointer data)
{
  g_autofree char *none = NULL;
  g_autofree char *kept = NULL;

  fixture_open (fixture);
  none = ask_habit (fixture, "keep");
  g_assert_cmpstr (none, ==, "");

  plenary_store_set_habit (fixture->store, "keep", "a month");
  plenary_store_set_habit (fixture->store, "keep", "half-term");
  fixture_reopen (fixture);
  kept = ask_habit (fixture, "keep");
  g_assert_cmpstr (kept, ==, "half-term");
  g_assert_null (plenary_store_get_undo_edit (fixture->store));
}

static void
test_nullable (Fixture *fixture,
               gconstpointer data)
{
  g_autoptr (PlenaryLesson) lesson = plenary_lesson_new ();
  PlenaryLesson *live;

  fixture_open (fixture);
  fixture_put (fixture, PLENARY_EDIT_LESSON_ADDED, lesson);
  fixture_reopen (fixture);

  live = plenary_store_lookup (fixture->store, fixture_uuid (lesson));
  g_assert_cmpstr (plenary_lesson_get_title (live), ==, "");
  g_assert_null (plenary_lesson_get_date_taught (live));
  g_assert_null (plenary_lesson_get_class_name (live));
  g_assert_null (plenary_lesson_get_keep_until (live));
}

static void
test_words (Fixture *fixture,
            gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);
  g_autoptr (PlenaryLesson) lesson = fixture_make_lesson ("Words", "2026-11-14");
  g_autoptr (PlenaryRecording) recording = fixture_make_recording (lesson, 0);
  g_autoptr (PlenaryMoment) moment = fixture_make_moment (recording, 0);
  g_autoptr (PlenaryContents) contents = NULL;
  g_autofree char *long_text = g_malloc (10 * 1024 * 1024 + 1);
  PlenaryMoment *live;

  for (int i = 0; i < 10 * 1024 * 1024; i++)
    long_text[i] = 'a' + i % 26;
  long_text[10 * 1024 * 1024] = '\0';
  plenary_moment_set_saw (moment, long_text);
  plenary_moment_set_means (moment, "👩🏽‍🏫 e\u0301 \u202e\u200f");
  plenary_moment_set_next_time (moment, "ماذا قال التلميذ؟ — מה אמר התלמיד?");
  plenary_edit_put (edit, lesson);
  plenary_edit_put (edit, recording);
  plenary_edit_put (edit, moment);

  fixture_open (fixture);
  fixture_commit (fixture, edit);
  fixture_take_away (fixture, PLENARY_EDIT_MOMENT_REMOVED, moment);
  g_object_unref (fixture_undo (fixture, NULL));
  fixture_reopen (fixture);

  contents = fixture_load (fixture, fixture_uuid (lesson));
  live = plenary_store_lookup (fixture->store, fixture_uuid (moment));
  g_assert_true (g_str_equal (plenary_moment_get_saw (live), long_text));
  g_assert_cmpstr (plenary_moment_get_means (live), ==, "👩🏽‍🏫 e\u0301 \u202e\u200f");
  g_assert_cmpstr (plenary_moment_get_next_time (live), ==, "ماذا قال التلميذ؟ — מה אמר התלמיד?");
}

static void
test_not_utf8 (Fixture *fixture,
               gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);
  g_autoptr (PlenaryLesson) lesson = fixture_make_lesson ("\xff\xfe", NULL);
  g_autoptr (GError) error = NULL;

  fixture_open (fixture);
  plenary_edit_put (edit, lesson);
  g_assert_false (fixture_try_commit (fixture, edit, &error));
  g_assert_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_CONSTRAINT);
  g_assert_cmpuint (g_list_model_get_n_items (plenary_store_get_lessons (fixture->store)), ==, 0);
}

/* A note that is no text is refused, and the one that was there stays. */
static void
test_note_not_utf8 (Fixture *fixture,
                    gconstpointer data)
{
  static const char *const texts[] = { "caf\xe9", "\xc3", "\xed\xa0\x80", "\xf5\x80\x80\x80" };
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);
  g_autoptr (PlenaryLesson) lesson = fixture_make_lesson ("Words", "2026-11-14");
  g_autoptr (PlenaryRecording) recording = fixture_make_recording (lesson, 0);
  g_autoptr (PlenaryMoment) moment = fixture_make_moment (recording, 0);
  g_autoptr (PlenaryContents) contents = NULL;
  PlenaryMoment *live;

  plenary_edit_put (edit, lesson);
  plenary_edit_put (edit, recording);
  plenary_edit_put (edit, moment);
  fixture_open (fixture);
  fixture_commit (fixture, edit);
  contents = fixture_load (fixture, fixture_uuid (lesson));
  live = plenary_store_lookup (fixture->store, fixture_uuid (moment));

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (PlenaryEdit) written = plenary_edit_new (PLENARY_EDIT_NOTE_WRITTEN);
      g_autoptr (PlenaryMoment) copy = plenary_entity_copy (moment);
      g_autoptr (GError) error = NULL;

      plenary_moment_set_saw (copy, texts[i]);
      plenary_edit_put (written, copy);
      g_assert_false (fixture_try_commit (fixture, written, &error));
      g_assert_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_CONSTRAINT);
      g_assert_cmpstr (plenary_moment_get_saw (live), ==, "Three hands after four seconds");
    }
}

static void
test_lesson_tells (Fixture *fixture,
                   gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);
  g_autoptr (PlenaryLesson) lesson = fixture_make_lesson ("Fractions", "2026-11-14");
  g_autoptr (PlenaryRecording) recording = fixture_make_recording (lesson, 0);
  g_autoptr (PlenaryRecording) second = fixture_make_recording (lesson, 3600 * SECOND);
  g_autoptr (PlenaryRecording) angle = fixture_make_recording (lesson, 0);
  g_autoptr (PlenaryMoment) moment = fixture_make_moment (recording, 0);
  PlenaryLesson *live;

  plenary_edit_put (edit, lesson);
  fixture_open (fixture);
  fixture_commit (fixture, edit);
  live = plenary_store_lookup (fixture->store, fixture_uuid (lesson));
  g_assert_false (plenary_lesson_get_words_only (live));

  fixture_put (fixture, PLENARY_EDIT_RECORDING_FOUND, recording);
  fixture_put (fixture, PLENARY_EDIT_RECORDING_FOUND, second);
  fixture_put (fixture, PLENARY_EDIT_MOMENT_MARKED, moment);
  g_assert_cmpuint (plenary_lesson_get_n_moments (live), ==, 1);
  g_assert_false (plenary_lesson_get_words_only (live));

  {
    g_autoptr (PlenaryRecording) gone = plenary_entity_copy (recording);
    g_autoptr (PlenaryRecording) second_gone = plenary_entity_copy (second);

    plenary_recording_set_given_up (gone, TRUE);
    plenary_recording_set_given_up (second_gone, TRUE);
    fixture_put (fixture, PLENARY_EDIT_RECORDING_GIVEN_UP, gone);
    g_assert_false (plenary_lesson_get_words_only (live));
    fixture_put (fixture, PLENARY_EDIT_RECORDING_GIVEN_UP, second_gone);
    g_assert_true (plenary_lesson_get_words_only (live));
  }

  /* Another angle is nothing to watch without the lesson. */
  plenary_recording_set_role (angle, PLENARY_ROLE_ANGLE);
  fixture_put (fixture, PLENARY_EDIT_RECORDING_ADDED, angle);
  g_assert_true (plenary_lesson_get_words_only (live));

  fixture_take_away (fixture, PLENARY_EDIT_MOMENT_REMOVED, moment);
  g_assert_cmpuint (plenary_lesson_get_n_moments (live), ==, 0);

  /* Whichever was watched last is the one to carry on with, not the one added last. */
  {
    g_autoptr (PlenaryLesson) later = fixture_make_lesson ("Ratio", "2026-11-21");

    fixture_put (fixture, PLENARY_EDIT_LESSON_ADDED, later);
    plenary_store_remember_position (fixture->store, fixture_uuid (lesson), 1390 * SECOND);
    g_assert_cmpint (plenary_lesson_get_position (live), ==, 1390 * SECOND);
    fixture_settle (fixture);
    g_assert_true (plenary_lesson_find_latest (plenary_store_get_lessons (fixture->store)) == live);
    fixture_take_away (fixture, PLENARY_EDIT_LESSON_REMOVED, later);
    g_object_unref (fixture_undo (fixture, NULL));
    g_object_unref (fixture_undo (fixture, NULL));
  }
  fixture_reopen (fixture);
  live = plenary_store_lookup (fixture->store, fixture_uuid (lesson));
  g_assert_cmpint (plenary_lesson_get_position (live), ==, 1390 * SECOND);
  g_assert_cmpint (plenary_edit_get_kind (plenary_store_get_undo_edit (fixture->store)), ==,
                   PLENARY_EDIT_MOMENT_REMOVED);
}

static PlenaryGoal *
put_goal_with_key (Fixture *fixture,
                   const char *title,
                   int key)
{
  g_autoptr (PlenaryGoal) goal = fixture_make_goal (title, key);

  plenary_goal_set_key (goal, key);
  fixture_put (fixture, PLENARY_EDIT_GOAL_ADDED, goal);

  return plenary_store_lookup (fixture->store, fixture_uuid (goal));
}

static void
test_one_goal_per_key (Fixture *fixture,
                       gconstpointer data)
{
  g_autoptr (PlenaryEdit) swap = plenary_edit_new (PLENARY_EDIT_GOAL_CHANGED);
  g_autoptr (PlenaryGoal) first_swapped = NULL;
  g_autoptr (PlenaryGoal) third_swapped = NULL;
  PlenaryGoal *first, *second, *third;

  fixture_open (fixture);
  first = put_goal_with_key (fixture, "Wait time", 1);
  second = put_goal_with_key (fixture, "Questioning", 1);
  g_assert_cmpint (plenary_goal_get_key (first), ==, 0);
  g_assert_cmpint (plenary_goal_get_key (second), ==, 1);

  /* One act gave and took, so one undo gives it back. */
  g_object_unref (fixture_undo (fixture, NULL));
  g_assert_cmpint (plenary_goal_get_key (first), ==, 1);
  g_object_unref (fixture_redo (fixture, NULL));
  g_assert_cmpint (plenary_goal_get_key (first), ==, 0);

  first = put_goal_with_key (fixture, "Talk", 3);
  third = put_goal_with_key (fixture, "Groups", 2);
  first_swapped = plenary_entity_copy (first);
  third_swapped = plenary_entity_copy (third);
  plenary_goal_set_key (first_swapped, 2);
  plenary_goal_set_key (third_swapped, 3);
  plenary_edit_put (swap, first_swapped);
  plenary_edit_put (swap, third_swapped);
  fixture_commit (fixture, swap);
  g_assert_cmpint (plenary_goal_get_key (first), ==, 2);
  g_assert_cmpint (plenary_goal_get_key (third), ==, 3);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

  ADD ("/store/entities/round-trip", test_round_trip);
  ADD ("/store/entities/nullable", test_nullable);
  ADD ("/store/entities/cycle", test_cycle);
  ADD ("/store/entities/outlives", test_outlives);
  ADD ("/store/entities/sitting", test_sitting);
  ADD ("/store/habit", test_habit);
  ADD ("/store/entities/words", test_words);
  ADD ("/store/entities/not-utf8", test_not_utf8);
  ADD ("/store/entities/note-not-utf8", test_note_not_utf8);
  ADD ("/store/entities/lesson-tells", test_lesson_tells);
  ADD ("/store/entities/one-goal-per-key", test_one_goal_per_key);

  return g_test_run ();
}
