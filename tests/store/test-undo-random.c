/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"

/* Random edits, whose seed g_test prints: everything undone is what was at first,
 * everything redone is what was at last. */

#define N_OPERATIONS 1000

typedef struct
{
  GPtrArray *lessons;
  GPtrArray *recordings;
  GPtrArray *moments;
  GPtrArray *goals;
  GPtrArray *answers;

  /* The contents of every lesson there ever was, kept up to date. */
  GPtrArray *contents;
} Random;

static gpointer
pick (GPtrArray *array)
{
  return array->len > 0 ? array->pdata[g_test_rand_int_range (0, array->len)] : NULL;
}

static void
forget_lesson (GPtrArray *array,
               PlenaryLesson *lesson)
{
  for (guint i = array->len; i > 0; i--)
    {
      g_autofree char *uuid = NULL;

      g_object_get (array->pdata[i - 1], "lesson", &uuid, NULL);
      if (g_str_equal (uuid, fixture_uuid (lesson)))
        g_ptr_array_remove_index (array, i - 1);
    }
}

static void
random_goals (Random *random,
              PlenaryMoment *moment)
{
  g_autoptr (GPtrArray) goals = g_ptr_array_new ();

  for (guint i = 0; i < random->goals->len; i++)
    {
      if (g_test_rand_bit ())
        g_ptr_array_insert (goals, g_test_rand_int_range (0, goals->len + 1),
                            (gpointer) fixture_uuid (random->goals->pdata[i]));
    }
  g_ptr_array_add (goals, NULL);
  plenary_moment_set_goals (moment, (const char *const *) goals->pdata);
}

/* What refers to a lesson, a moment and a goal all at once, and loses them one by one. */
static void
random_put_cycle (Random *random,
                  PlenaryEdit *edit)
{
  PlenaryMoment *moment = pick (random->moments);
  PlenaryGoal *goal = pick (random->goals);
  g_autoptr (GPtrArray) cycle = NULL;

  for (guint i = 0; moment != NULL && goal != NULL && i < random->recordings->len; i++)
    {
      PlenaryRecording *recording = random->recordings->pdata[i];

      if (!g_str_equal (fixture_uuid (recording), plenary_moment_get_recording (moment)))
        continue;
      for (guint j = 0; j < random->lessons->len; j++)
        {
          if (g_str_equal (fixture_uuid (random->lessons->pdata[j]),
                           plenary_moment_get_lesson (moment)))
            cycle = fixture_make_cycle (random->lessons->pdata[j], recording, moment, goal);
        }
    }

  for (guint i = 0; cycle != NULL && i < cycle->len; i++)
    plenary_edit_put (edit, cycle->pdata[i]);
}

static void
random_put (Random *random,
            PlenaryEdit *edit)
{
  PlenaryLesson *lesson = pick (random->lessons);
  PlenaryRecording *recording = pick (random->recordings);
  int what = g_test_rand_int_range (0, 6);

  if (what == 0 || lesson == NULL)
    {
      lesson = fixture_make_lesson ("Lesson", "2026-11-14");
      g_ptr_array_add (random->lessons, lesson);
      plenary_edit_put (edit, lesson);
    }
  else if (what == 1 || recording == NULL)
    {
      recording = fixture_make_recording (lesson, g_test_rand_int ());
      g_ptr_array_add (random->recordings, recording);
      plenary_edit_put (edit, recording);
    }
  else if (what == 2)
    {
      PlenaryMoment *moment = fixture_make_moment (recording, g_test_rand_int ());

      random_goals (random, moment);
      g_ptr_array_add (random->moments, moment);
      plenary_edit_put (edit, moment);
    }
  else if (what == 3)
    {
      PlenaryGoal *goal = fixture_make_goal ("Goal", g_test_rand_int_range (0, 9));

      plenary_goal_set_key (goal, g_test_rand_int_range (0, 10));
      g_ptr_array_add (random->goals, goal);
      plenary_edit_put (edit, goal);
    }
  else if (what == 4)
    {
      random_put_cycle (random, edit);
    }
  else
    {
      PlenaryAnswer *answer = fixture_make_answer (lesson, g_test_rand_int_range (0, 9));

      g_ptr_array_add (random->answers, answer);
      plenary_edit_put (edit, answer);
    }
}

static void
random_change (Random *random,
               PlenaryEdit *edit)
{
  GPtrArray *arrays[] = { random->lessons, random->moments, random->goals, random->answers };
  static const char *const texts[] = { "title", "saw", "why", "text" };
  int what = g_test_rand_int_range (0, 4);
  gpointer entity = pick (arrays[what]);
  g_autoptr (PlenaryEntity) copy = entity != NULL ? plenary_entity_copy (entity) : NULL;
  g_autofree char *text = g_strdup_printf ("“%d”", g_test_rand_int_range (0, 5));

  if (copy == NULL)
    return;

  g_object_set (copy, texts[what], text, NULL);
  if (PLENARY_IS_MOMENT (copy))
    random_goals (random, PLENARY_MOMENT (copy));
  if (PLENARY_IS_GOAL (copy))
    plenary_goal_set_key (PLENARY_GOAL (copy), g_test_rand_int_range (0, 10));
  plenary_edit_put (edit, copy);
}

static void
random_remove (Random *random,
               PlenaryEdit *edit)
{
  GPtrArray *arrays[] = { random->lessons, random->moments, random->goals, random->answers };
  GPtrArray *array = arrays[g_test_rand_int_range (0, 4)];
  g_autoptr (GObject) entity = NULL;

  /* Lessons are removed less often, or there would never be much in one. */
  g_set_object (&entity, pick (array));
  if (entity == NULL || (array == random->lessons && g_test_rand_int_range (0, 4) > 0))
    return;

  plenary_edit_remove (edit, entity);
  g_ptr_array_remove (array, entity);
  if (PLENARY_IS_LESSON (entity))
    {
      forget_lesson (random->recordings, PLENARY_LESSON (entity));
      forget_lesson (random->moments, PLENARY_LESSON (entity));
      forget_lesson (random->answers, PLENARY_LESSON (entity));
    }
}

static void
committed_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  plenary_store_commit_finish (PLENARY_STORE (source), result, &error);
  g_assert_no_error (error);
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  PlenaryContents *contents = plenary_store_load_finish (PLENARY_STORE (source), result, NULL);

  /* The lesson may be gone again already. */
  if (contents != NULL)
    g_ptr_array_add (user_data, contents);
}

static void
load_new_lessons (Fixture *fixture,
                  Random *random,
                  PlenaryEdit *edit)
{
  GPtrArray *puts = plenary_edit_get_puts (edit);

  for (guint i = 0; i < puts->len; i++)
    {
      if (PLENARY_IS_LESSON (puts->pdata[i]))
        plenary_store_load_async (fixture->store, fixture_uuid (puts->pdata[i]), NULL, loaded_cb,
                                  random->contents);
    }
}

/* Any kind but the one that undoing goes past. */
static PlenaryEditKind
pick_kind (void)
{
  PlenaryEditKind kind = g_test_rand_int_range (0, PLENARY_EDIT_RECORDING_DELETED + 1);

  return kind != PLENARY_EDIT_QUESTION_MEASURED ? kind : PLENARY_EDIT_QUESTION_CHANGED;
}

static void
do_random_edits (Fixture *fixture,
                 Random *random)
{
  for (int i = 0; i < N_OPERATIONS; i++)
    {
      g_autoptr (PlenaryEdit) edit = plenary_edit_new (pick_kind ());
      int what = g_test_rand_int_range (0, 10);

      if (what < 5)
        random_put (random, edit);
      else if (what < 8)
        random_change (random, edit);
      else
        random_remove (random, edit);
      if (g_test_rand_int_range (0, 4) == 0)
        plenary_edit_set_merge_key (edit, "typing");
      plenary_store_commit_async (fixture->store, edit, NULL, committed_cb, NULL);
      load_new_lessons (fixture, random, edit);

      /* Most edits are stored before the next one is made, some wait. */
      if (g_test_rand_int_range (0, 8) == 0)
        fixture_settle (fixture);
    }
  fixture_settle (fixture);
}

static void
undo_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (PlenaryEdit) edit = plenary_store_undo_finish (PLENARY_STORE (source), result, NULL);

  *(int *) user_data += edit != NULL;
}

static void
redo_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (PlenaryEdit) edit = plenary_store_redo_finish (PLENARY_STORE (source), result, NULL);

  *(int *) user_data += edit != NULL;
}

static void
assert_same_items (GListModel *was,
                   GListModel *is)
{
  g_assert_cmpuint (g_list_model_get_n_items (was), ==, g_list_model_get_n_items (is));
  for (guint i = 0; i < g_list_model_get_n_items (was); i++)
    {
      g_autoptr (GObject) first = g_list_model_get_item (was, i);
      g_autoptr (GObject) second = g_list_model_get_item (is, i);

      fixture_assert_same (first, second);
    }
}

static void
assert_same_contents (Fixture *fixture,
                      PlenaryContents *was)
{
  const char *uuid = fixture_uuid (plenary_contents_get_lesson (was));
  g_autoptr (PlenaryContents) is = NULL;

  if (plenary_store_lookup (fixture->store, uuid) == NULL)
    {
      g_assert_cmpuint (g_list_model_get_n_items (plenary_contents_get_recordings (was)), ==, 0);
      g_assert_cmpuint (g_list_model_get_n_items (plenary_contents_get_moments (was)), ==, 0);
      g_assert_cmpuint (g_list_model_get_n_items (plenary_contents_get_answers (was)), ==, 0);
      return;
    }

  is = fixture_load (fixture, uuid);
  assert_same_items (plenary_contents_get_recordings (was), plenary_contents_get_recordings (is));
  assert_same_items (plenary_contents_get_moments (was), plenary_contents_get_moments (is));
  assert_same_items (plenary_contents_get_answers (was), plenary_contents_get_answers (is));
  assert_same_items (plenary_contents_get_questions (was), plenary_contents_get_questions (is));
  assert_same_items (plenary_contents_get_speech (was), plenary_contents_get_speech (is));
  assert_same_items (plenary_contents_get_estimates (was), plenary_contents_get_estimates (is));
}

static void
all_there_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  plenary_store_get_all_lessons_finish (PLENARY_STORE (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

/* Opens the file anew, and waits until every lesson is there. */
static void
open_whole (Fixture *fixture)
{
  gboolean done = FALSE;

  fixture->store = plenary_store_new (fixture->path);
  fixture_open (fixture);
  plenary_store_get_all_lessons_async (fixture->store, NULL, all_there_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

/* The live objects are what a fresh look at the file shows. */
static void
assert_live_is_stored (Fixture *fixture,
                       Random *random)
{
  g_autoptr (PlenaryStore) old = g_steal_pointer (&fixture->store);

  open_whole (fixture);
  assert_same_items (plenary_store_get_lessons (old), plenary_store_get_lessons (fixture->store));
  assert_same_items (plenary_store_get_goals (old), plenary_store_get_goals (fixture->store));
  assert_same_items (plenary_store_get_next_steps (old),
                     plenary_store_get_next_steps (fixture->store));
  assert_same_items (plenary_store_get_attempts (old), plenary_store_get_attempts (fixture->store));
  for (guint i = 0; i < random->contents->len; i++)
    assert_same_contents (fixture, random->contents->pdata[i]);
  g_test_message ("%u contents", random->contents->len);
  g_ptr_array_set_size (random->contents, 0);
}

static void
load_all (Fixture *fixture,
          Random *random)
{
  GListModel *lessons = plenary_store_get_lessons (fixture->store);

  for (guint i = 0; i < g_list_model_get_n_items (lessons); i++)
    {
      g_autoptr (PlenaryLesson) lesson = g_list_model_get_item (lessons, i);

      g_ptr_array_add (random->contents, fixture_load (fixture, fixture_uuid (lesson)));
    }
}

static char *
close_and_dump (Fixture *fixture)
{
  fixture_close (fixture);
  fixture_drop (fixture);

  return fixture_dump (fixture->path);
}

static void
test_random (Fixture *fixture,
             gconstpointer data)
{
  Random random = {
    g_ptr_array_new_with_free_func (g_object_unref),
    g_ptr_array_new_with_free_func (g_object_unref),
    g_ptr_array_new_with_free_func (g_object_unref),
    g_ptr_array_new_with_free_func (g_object_unref),
    g_ptr_array_new_with_free_func (g_object_unref),
    g_ptr_array_new_with_free_func (g_object_unref),
  };
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  int n_undone = 0, n_redone = 0;

  fixture_open (fixture);
  first = close_and_dump (fixture);
  fixture_open (fixture);
  do_random_edits (fixture, &random);
  fixture_close (fixture);
  last = fixture_dump (fixture->path);
  assert_live_is_stored (fixture, &random);

  load_all (fixture, &random);
  for (int i = 0; i < N_OPERATIONS; i++)
    plenary_store_undo_async (fixture->store, NULL, undo_cb, &n_undone);
  fixture_settle (fixture);
  g_assert_null (plenary_store_get_undo_edit (fixture->store));
  g_assert_cmpuint (g_list_model_get_n_items (plenary_store_get_lessons (fixture->store)), ==, 0);
  fixture_close (fixture);
  undone = fixture_dump (fixture->path);
  g_assert_cmpstr (first, ==, undone);
  assert_live_is_stored (fixture, &random);

  for (int i = 0; i < N_OPERATIONS; i++)
    plenary_store_redo_async (fixture->store, NULL, redo_cb, &n_redone);
  fixture_settle (fixture);
  g_assert_null (plenary_store_get_redo_edit (fixture->store));
  g_assert_cmpint (n_undone, ==, n_redone);
  g_test_message ("%d steps", n_undone);
  fixture_close (fixture);
  redone = fixture_dump (fixture->path);
  g_assert_cmpstr (last, ==, redone);
  assert_live_is_stored (fixture, &random);

  g_ptr_array_unref (random.contents);
  g_ptr_array_unref (random.lessons);
  g_ptr_array_unref (random.recordings);
  g_ptr_array_unref (random.moments);
  g_ptr_array_unref (random.goals);
  g_ptr_array_unref (random.answers);
}

int
main (int argc,
      char *argv[])
{
  fixture_work_in_memory ();
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/undo/random", Fixture, NULL, fixture_set_up, test_random, fixture_tear_down);

  return g_test_run ();
}
