/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"
#include "plenary-connection.h"
#include "plenary-core-types.h"
#include "plenary-debrief-choice.h"
#include "plenary-debrief-moment.h"
#include "plenary-estimate.h"
#include "plenary-speech.h"
#include "plenary-statement.h"
#include "plenary-table.h"

/* Every edit can be undone and redone, in this process and in the next. */

/* What there is to edit in the tests: a lesson with all that a lesson can have. */
typedef struct
{
  PlenaryLesson *lesson;
  PlenaryRecording *recording;
  PlenaryMoment *moment;
  PlenaryAnswer *answer;
  PlenaryGoal *goal;
  GPtrArray *cycle;
} World;

static void
world_free (World *world)
{
  g_object_unref (world->lesson);
  g_object_unref (world->recording);
  g_object_unref (world->moment);
  g_object_unref (world->answer);
  g_object_unref (world->goal);
  g_ptr_array_unref (world->cycle);
  g_free (world);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (World, world_free)

static World *
world_new (Fixture *fixture)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);
  World *world = g_new0 (World, 1);
  const char *goals[2] = { NULL, NULL };

  world->lesson = fixture_make_lesson ("Fractions", "2026-11-14");
  world->recording = fixture_make_recording (world->lesson, 0);
  world->moment = fixture_make_moment (world->recording, 0);
  world->answer = fixture_make_answer (world->lesson, 1);
  world->goal = fixture_make_goal ("Wait time", 1);
  goals[0] = fixture_uuid (world->goal);
  plenary_moment_set_goals (world->moment, goals);

  plenary_edit_put (edit, world->lesson);
  plenary_edit_put (edit, world->recording);
  plenary_edit_put (edit, world->moment);
  plenary_edit_put (edit, world->answer);
  plenary_edit_put (edit, world->goal);
  world->cycle = fixture_make_cycle (world->lesson, world->recording, world->moment, world->goal);
  for (guint i = 0; i < world->cycle->len; i++)
    plenary_edit_put (edit, world->cycle->pdata[i]);
  fixture_commit (fixture, edit);

  return world;
}

static char *
close_and_dump (Fixture *fixture)
{
  fixture_close (fixture);
  fixture_drop (fixture);

  return fixture_dump (fixture->path);
}

static void
assert_kind (PlenaryEdit *edit,
             PlenaryEditKind kind)
{
  g_assert_nonnull (edit);
  g_assert_cmpint (plenary_edit_get_kind (edit), ==, kind);
}

typedef void (*Change) (World *world, PlenaryEdit *edit);

static void
rename_lesson (World *world,
               PlenaryEdit *edit)
{
  g_autoptr (PlenaryLesson) copy = plenary_entity_copy (world->lesson);

  plenary_lesson_set_title (copy, "Decimals");
  plenary_edit_put (edit, copy);
}

static void
remove_lesson (World *world,
               PlenaryEdit *edit)
{
  plenary_edit_remove (edit, world->lesson);
}

static void
add_lesson (World *world,
            PlenaryEdit *edit)
{
  g_autoptr (PlenaryLesson) lesson = fixture_make_lesson ("Ratio", "2026-10-02");
  g_autoptr (PlenaryRecording) recording = fixture_make_recording (lesson, 0);

  plenary_edit_put (edit, recording);
  plenary_edit_put (edit, lesson);
}

static void
give_up_recording (World *world,
                   PlenaryEdit *edit)
{
  g_autoptr (PlenaryRecording) copy = plenary_entity_copy (world->recording);

  plenary_recording_set_given_up (copy, TRUE);
  plenary_edit_put (edit, copy);
}

static void
add_recording (World *world,
               PlenaryEdit *edit)
{
  g_autoptr (PlenaryRecording) recording = fixture_make_recording (world->lesson, 60 * SECOND);

  plenary_recording_set_role (recording, PLENARY_ROLE_ANGLE);
  plenary_edit_put (edit, recording);
}

static void
place_recording (World *world,
                 PlenaryEdit *edit)
{
  g_autoptr (PlenaryRecording) copy = plenary_entity_copy (world->recording);

  plenary_recording_set_offset (copy, 5 * SECOND);
  plenary_recording_set_role (copy, PLENARY_ROLE_SOUND);
  plenary_edit_put (edit, copy);
}

static void
line_up_recording (World *world,
                   PlenaryEdit *edit)
{
  g_autoptr (PlenaryRecording) copy = plenary_entity_copy (world->recording);

  plenary_recording_set_offset (copy, -3240 * (SECOND / 1000));
  plenary_edit_put (edit, copy);
}

/* Its moments need it, so they go with it. */
static void
remove_recording (World *world,
                  PlenaryEdit *edit)
{
  plenary_edit_remove (edit, world->recording);
  plenary_edit_remove (edit, world->moment);
}

static void
mark_moment (World *world,
             PlenaryEdit *edit)
{
  g_autoptr (PlenaryMoment) moment = fixture_make_moment (world->recording, 60 * SECOND);

  plenary_edit_put (edit, moment);
}

static void
change_moment (World *world,
               PlenaryEdit *edit)
{
  g_autoptr (PlenaryMoment) copy = plenary_entity_copy (world->moment);

  plenary_moment_set_start (copy, 5 * SECOND);
  plenary_moment_set_kind (copy, PLENARY_KIND_GLAD);
  plenary_moment_set_visibility (copy, PLENARY_VISIBILITY_DEBRIEF);
  plenary_moment_set_means (copy, "They were not sure");
  plenary_edit_put (edit, copy);
}

static void
take_goals_from_moment (World *world,
                        PlenaryEdit *edit)
{
  g_autoptr (PlenaryMoment) copy = plenary_entity_copy (world->moment);

  plenary_moment_set_goals (copy, NULL);
  plenary_edit_put (edit, copy);
}

static void
remove_moment (World *world,
               PlenaryEdit *edit)
{
  plenary_edit_remove (edit, world->moment);
}

static void
write_answer (World *world,
              PlenaryEdit *edit)
{
  g_autoptr (PlenaryAnswer) copy = plenary_entity_copy (world->answer);

  plenary_answer_set_text (copy, "Something else");
  plenary_edit_put (edit, copy);
}

static void
add_goal (World *world,
          PlenaryEdit *edit)
{
  g_autoptr (PlenaryGoal) goal = fixture_make_goal ("Questioning", 2);

  plenary_edit_put (edit, goal);
}

static void
rest_goal (World *world,
           PlenaryEdit *edit)
{
  g_autoptr (PlenaryGoal) copy = plenary_entity_copy (world->goal);

  plenary_goal_set_state (copy, PLENARY_GOAL_STATE_RESTING);
  plenary_goal_set_rank (copy, 7);
  plenary_edit_put (edit, copy);
}

static void
remove_goal (World *world,
             PlenaryEdit *edit)
{
  plenary_edit_remove (edit, world->goal);
}

/* The vision there is only once. */
static void
add_cycle (World *world,
           PlenaryEdit *edit)
{
  g_autoptr (GPtrArray) cycle =
    fixture_make_cycle (world->lesson, world->recording, world->moment, world->goal);

  for (guint i = 0; i < cycle->len; i++)
    {
      if (!PLENARY_IS_VISION (cycle->pdata[i]))
        plenary_edit_put (edit, cycle->pdata[i]);
    }
}

static void
change_cycle (World *world,
              PlenaryEdit *edit)
{
  static const char *const words[] = {
    "cue",   "happened", "words", NULL,   "text", "prompts", NULL,
    "focus", NULL,       NULL,    "text", "text", "told",
  };

  for (guint i = 0; i < world->cycle->len; i++)
    {
      g_autoptr (PlenaryEntity) copy = plenary_entity_copy (world->cycle->pdata[i]);

      if (PLENARY_IS_SPEECH (copy))
        plenary_speech_set_end (PLENARY_SPEECH (copy), 52 * SECOND);
      else if (PLENARY_IS_ESTIMATE (copy))
        plenary_estimate_set_value (PLENARY_ESTIMATE (copy), SECOND);
      else if (PLENARY_IS_DEBRIEF_MOMENT (copy))
        plenary_debrief_moment_set_rank (PLENARY_DEBRIEF_MOMENT (copy), 3);
      else if (PLENARY_IS_DEBRIEF_CHOICE (copy))
        g_object_set (copy, "goal", NULL, "next-step", fixture_uuid (world->cycle->pdata[0]), NULL);
      else
        g_object_set (copy, words[i], "Other words", NULL);
      plenary_edit_put (edit, copy);
    }
}

static void
remove_cycle (World *world,
              PlenaryEdit *edit)
{
  for (guint i = 0; i < world->cycle->len; i++)
    plenary_edit_remove (edit, world->cycle->pdata[i]);
}

static const struct
{
  PlenaryEditKind kind;
  Change change;
} kinds[] = {
  { PLENARY_EDIT_LESSON_ADDED, add_lesson },
  { PLENARY_EDIT_LESSON_CHANGED, rename_lesson },
  { PLENARY_EDIT_LESSON_REMOVED, remove_lesson },
  { PLENARY_EDIT_RECORDING_FOUND, give_up_recording },
  { PLENARY_EDIT_RECORDING_GIVEN_UP, give_up_recording },
  { PLENARY_EDIT_RECORDING_TURNED, give_up_recording },
  { PLENARY_EDIT_RECORDING_ADDED, add_recording },
  { PLENARY_EDIT_RECORDING_PLACED, place_recording },
  { PLENARY_EDIT_RECORDING_LINED_UP, line_up_recording },
  { PLENARY_EDIT_RECORDING_REMOVED, remove_recording },
  { PLENARY_EDIT_MOMENT_MARKED, mark_moment },
  { PLENARY_EDIT_MOMENT_MOVED, change_moment },
  { PLENARY_EDIT_MOMENT_KIND, change_moment },
  { PLENARY_EDIT_MOMENT_GOALS, take_goals_from_moment },
  { PLENARY_EDIT_MOMENT_VISIBILITY, change_moment },
  { PLENARY_EDIT_MOMENT_REMOVED, remove_moment },
  { PLENARY_EDIT_NOTE_WRITTEN, change_moment },
  { PLENARY_EDIT_REFLECTION_WRITTEN, write_answer },
  { PLENARY_EDIT_GOAL_ADDED, add_goal },
  { PLENARY_EDIT_GOAL_CHANGED, rest_goal },
  { PLENARY_EDIT_GOAL_MOVED, rest_goal },
  { PLENARY_EDIT_GOAL_STATE, rest_goal },
  { PLENARY_EDIT_GOAL_REMOVED, remove_goal },
  { PLENARY_EDIT_VISION_WRITTEN, change_cycle },
  { PLENARY_EDIT_NEXT_STEP_ADDED, add_cycle },
  { PLENARY_EDIT_NEXT_STEP_CHANGED, change_cycle },
  { PLENARY_EDIT_NEXT_STEP_ANSWERED, add_cycle },
  { PLENARY_EDIT_NEXT_STEP_REMOVED, remove_cycle },
  { PLENARY_EDIT_PROMPTS_ADDED, add_cycle },
  { PLENARY_EDIT_PROMPTS_CHANGED, change_cycle },
  { PLENARY_EDIT_PROMPTS_REMOVED, remove_cycle },
  { PLENARY_EDIT_PROMPTS_CHOSEN, rename_lesson },
  { PLENARY_EDIT_QUESTION_MARKED, add_cycle },
  { PLENARY_EDIT_QUESTION_CHANGED, change_cycle },
  { PLENARY_EDIT_QUESTION_REMOVED, remove_cycle },
  { PLENARY_EDIT_SPEECH_MARKED, add_cycle },
  { PLENARY_EDIT_SPEECH_CHANGED, change_cycle },
  { PLENARY_EDIT_SPEECH_REMOVED, remove_cycle },
  { PLENARY_EDIT_ESTIMATE_MADE, add_cycle },
  { PLENARY_EDIT_RECORDING_DELETED, give_up_recording },
  { PLENARY_EDIT_GOAL_VISIBILITY, rest_goal },
  { PLENARY_EDIT_NEXT_STEP_VISIBILITY, change_cycle },
  { PLENARY_EDIT_REFLECTION_VISIBILITY, write_answer },
  { PLENARY_EDIT_DEBRIEF_PREPARED, add_cycle },
  { PLENARY_EDIT_DEBRIEF_CHANGED, change_cycle },
  { PLENARY_EDIT_DEBRIEF_REMOVED, remove_cycle },
  { PLENARY_EDIT_REMARK_WRITTEN, add_cycle },
  { PLENARY_EDIT_REMARK_WITHDRAWN, remove_cycle },
  { PLENARY_EDIT_AGREEMENT_WRITTEN, add_cycle },
  { PLENARY_EDIT_AGREEMENT_AGREED, change_cycle },
  { PLENARY_EDIT_AGREEMENT_REMOVED, remove_cycle },
  { PLENARY_EDIT_RECORD_WRITTEN, add_cycle },
};

/* Kinds that leave nothing to undo: sittings, and what is measured. */
#define N_NOT_UNDONE 2

static void
test_kind (Fixture *fixture,
           gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (World) world = NULL;
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (kinds[i].kind);
  g_autoptr (PlenaryEdit) undone = NULL;
  g_autoptr (PlenaryEdit) redone = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *dump_undone = NULL;
  g_autofree char *dump_redone = NULL;

  fixture_open (fixture);
  world = world_new (fixture);
  before = close_and_dump (fixture);
  fixture_open (fixture);

  plenary_edit_set_lesson (edit, fixture_uuid (world->lesson));
  plenary_edit_set_subject (edit, "Fractions");
  plenary_edit_set_time (edit, 12 * SECOND);
  kinds[i].change (world, edit);
  fixture_commit (fixture, edit);
  after = close_and_dump (fixture);
  g_assert_cmpstr (before, !=, after);

  fixture_open (fixture);
  assert_kind (plenary_store_get_undo_edit (fixture->store), kinds[i].kind);
  undone = fixture_undo (fixture, NULL);
  assert_kind (undone, kinds[i].kind);
  g_assert_cmpstr (plenary_edit_get_lesson (undone), ==, fixture_uuid (world->lesson));
  g_assert_cmpstr (plenary_edit_get_subject (undone), ==, "Fractions");
  g_assert_cmpint (plenary_edit_get_time (undone), ==, 12 * SECOND);
  assert_kind (plenary_store_get_redo_edit (fixture->store), kinds[i].kind);
  assert_kind (plenary_store_get_undo_edit (fixture->store), PLENARY_EDIT_LESSON_ADDED);
  dump_undone = close_and_dump (fixture);
  g_assert_cmpstr (before, ==, dump_undone);

  fixture_open (fixture);
  redone = fixture_redo (fixture, NULL);
  assert_kind (redone, kinds[i].kind);
  g_assert_null (plenary_store_get_redo_edit (fixture->store));
  dump_redone = close_and_dump (fixture);
  g_assert_cmpstr (after, ==, dump_redone);
}

static void
test_nothing (Fixture *fixture,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_open (fixture);
  g_assert_null (plenary_store_get_undo_edit (fixture->store));
  g_assert_null (fixture_undo (fixture, &error));
  g_assert_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_NOTHING);
  g_clear_error (&error);
  g_assert_null (fixture_redo (fixture, &error));
  g_assert_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_NOTHING);
}

/* What changes nothing is no step, and does not take redoing away. */
static void
test_no_change (Fixture *fixture,
                gconstpointer data)
{
  g_autoptr (World) world = NULL;
  PlenaryGoal *live;

  fixture_open (fixture);
  world = world_new (fixture);
  live = plenary_store_lookup (fixture->store, fixture_uuid (world->goal));
  fixture_take_away (fixture, PLENARY_EDIT_MOMENT_REMOVED, world->moment);
  g_object_unref (fixture_undo (fixture, NULL));
  fixture_put (fixture, PLENARY_EDIT_GOAL_CHANGED, world->goal);
  assert_kind (plenary_store_get_undo_edit (fixture->store), PLENARY_EDIT_LESSON_ADDED);
  assert_kind (plenary_store_get_redo_edit (fixture->store), PLENARY_EDIT_MOMENT_REMOVED);
  g_assert_cmpint (plenary_entity_get_revision (PLENARY_ENTITY (live)), ==, 1);

  fixture_take_away (fixture, PLENARY_EDIT_GOAL_REMOVED, world->goal);
  g_assert_null (plenary_store_get_redo_edit (fixture->store));
}

static void
type (Fixture *fixture,
      PlenaryMoment *moment,
      const char *text,
      const char *merge_key)
{
  g_autoptr (PlenaryMoment) copy = plenary_entity_copy (moment);
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_NOTE_WRITTEN);

  plenary_moment_set_saw (copy, text);
  plenary_edit_put (edit, copy);
  plenary_edit_set_merge_key (edit, merge_key);
  fixture_commit (fixture, edit);
}

static void
test_merge (Fixture *fixture,
            gconstpointer data)
{
  g_autoptr (World) world = NULL;
  g_autoptr (PlenaryContents) contents = NULL;
  PlenaryMoment *live;

  fixture_open (fixture);
  world = world_new (fixture);
  contents = fixture_load (fixture, fixture_uuid (world->lesson));
  live = plenary_store_lookup (fixture->store, fixture_uuid (world->moment));

  type (fixture, world->moment, "a", "one");
  type (fixture, world->moment, "ab", "one");
  type (fixture, world->moment, "abc", "one");
  type (fixture, world->moment, "abcd", "two");
  type (fixture, world->moment, "abcde", NULL);
  type (fixture, world->moment, "abcdef", NULL);

  g_object_unref (fixture_undo (fixture, NULL));
  g_assert_cmpstr (plenary_moment_get_saw (live), ==, "abcde");
  g_object_unref (fixture_undo (fixture, NULL));
  g_assert_cmpstr (plenary_moment_get_saw (live), ==, "abcd");
  g_object_unref (fixture_undo (fixture, NULL));
  g_assert_cmpstr (plenary_moment_get_saw (live), ==, "abc");

  /* What was undone is not gone on with. */
  g_object_unref (fixture_undo (fixture, NULL));
  g_assert_cmpstr (plenary_moment_get_saw (live), ==, "Three hands after four seconds");
  g_object_unref (fixture_redo (fixture, NULL));
  g_assert_cmpstr (plenary_moment_get_saw (live), ==, "abc");
  type (fixture, world->moment, "x", "one");
  g_object_unref (fixture_undo (fixture, NULL));
  g_assert_cmpstr (plenary_moment_get_saw (live), ==, "abc");
}

/* Typing something and taking it back is nothing to undo. */
static void
test_typed_back (Fixture *fixture,
                 gconstpointer data)
{
  g_autoptr (World) world = NULL;
  g_autoptr (PlenaryContents) contents = NULL;
  g_autofree char *steps = NULL;
  PlenaryMoment *live;

  fixture_open (fixture);
  world = world_new (fixture);
  contents = fixture_load (fixture, fixture_uuid (world->lesson));
  live = plenary_store_lookup (fixture->store, fixture_uuid (world->moment));

  type (fixture, world->moment, "a", "one");
  assert_kind (plenary_store_get_undo_edit (fixture->store), PLENARY_EDIT_NOTE_WRITTEN);
  type (fixture, world->moment, "Three hands after four seconds", "one");
  assert_kind (plenary_store_get_undo_edit (fixture->store), PLENARY_EDIT_LESSON_ADDED);
  g_assert_cmpstr (plenary_moment_get_saw (live), ==, "Three hands after four seconds");

  /* The stretch goes on all the same. */
  type (fixture, world->moment, "ab", "one");
  assert_kind (plenary_store_get_undo_edit (fixture->store), PLENARY_EDIT_NOTE_WRITTEN);
  g_object_unref (fixture_undo (fixture, NULL));
  g_assert_cmpstr (plenary_moment_get_saw (live), ==, "Three hands after four seconds");
  assert_kind (plenary_store_get_undo_edit (fixture->store), PLENARY_EDIT_LESSON_ADDED);

  /* Two stretches that cancel each other out are two steps. */
  type (fixture, world->moment, "a", "two");
  type (fixture, world->moment, "Three hands after four seconds", "three");
  fixture_close (fixture);
  steps = fixture_ask (fixture->path, "SELECT count(*) FROM undo_step");
  g_assert_cmpstr (steps, ==, "3\n");
}

/* What was undone is newer than what was done: it must not be taken for an older notice. */
static void
test_revisions_rise (Fixture *fixture,
                     gconstpointer data)
{
  g_autoptr (World) world = NULL;
  PlenaryGoal *live;
  gint64 revision = 1;

  fixture_open (fixture);
  world = world_new (fixture);
  live = plenary_store_lookup (fixture->store, fixture_uuid (world->goal));
  {
    g_autoptr (PlenaryGoal) copy = plenary_entity_copy (world->goal);

    plenary_goal_set_title (copy, "Waiting");
    fixture_put (fixture, PLENARY_EDIT_GOAL_CHANGED, copy);
  }

  for (int i = 0; i < 3; i++)
    {
      g_object_unref (fixture_undo (fixture, NULL));
      g_assert_cmpstr (plenary_goal_get_title (live), ==, "Wait time");
      g_assert_cmpint (plenary_entity_get_revision (PLENARY_ENTITY (live)), >, revision);
      revision = plenary_entity_get_revision (PLENARY_ENTITY (live));
      g_object_unref (fixture_redo (fixture, NULL));
      g_assert_cmpstr (plenary_goal_get_title (live), ==, "Waiting");
      g_assert_cmpint (plenary_entity_get_revision (PLENARY_ENTITY (live)), >, revision);
      revision = plenary_entity_get_revision (PLENARY_ENTITY (live));
    }
}

static void
test_position_stays (Fixture *fixture,
                     gconstpointer data)
{
  g_autoptr (World) world = NULL;
  PlenaryLesson *live;

  fixture_open (fixture);
  world = world_new (fixture);
  plenary_store_remember_position (fixture->store, fixture_uuid (world->lesson), 42 * SECOND);
  fixture_take_away (fixture, PLENARY_EDIT_LESSON_REMOVED, world->lesson);
  g_object_unref (fixture_undo (fixture, NULL));
  live = plenary_store_lookup (fixture->store, fixture_uuid (world->lesson));
  g_assert_cmpint (plenary_lesson_get_position (live), ==, 42 * SECOND);
  g_assert_cmpuint (plenary_lesson_get_n_moments (live), ==, 1);
}

static void
test_limit (Fixture *fixture,
            gconstpointer data)
{
  g_autoptr (World) world = NULL;
  g_autofree char *steps = NULL;
  g_autofree char *rows = NULL;

  fixture_open (fixture);
  world = world_new (fixture);
  for (int i = 0; i < 1010; i++)
    {
      g_autofree char *title = g_strdup_printf ("Goal %d", i);
      g_autoptr (PlenaryGoal) copy = plenary_entity_copy (world->goal);
      g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_GOAL_CHANGED);

      plenary_goal_set_title (copy, title);
      plenary_edit_put (edit, copy);
      plenary_store_commit_async (fixture->store, edit, NULL, NULL, NULL);
    }
  fixture_settle (fixture);
  fixture_close (fixture);

  steps = fixture_ask (fixture->path, "SELECT count(*) FROM undo_step");
  rows = fixture_ask (fixture->path, "SELECT count(*) FROM undo_row");
  g_assert_cmpstr (steps, ==, "1000\n");
  g_assert_cmpstr (rows, ==, "1000\n");
}

/* The images of the triggers hold every column there is. */
static void
test_images (Fixture *fixture,
             gconstpointer data)
{
  g_autoptr (World) world = NULL;

  fixture_open (fixture);
  world = world_new (fixture);
  {
    g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_REMOVED);

    plenary_edit_remove (edit, world->lesson);
    plenary_edit_remove (edit, world->goal);
    remove_cycle (world, edit);
    fixture_commit (fixture, edit);
  }
  fixture_close (fixture);

  /* Sittings, which come last, are not undone. */
  for (int i = 0; i < PLENARY_TABLE_SITTING; i++)
    {
      const char *name = plenary_table_get (i)->name;
      g_autofree char *columns_sql =
        g_strdup_printf ("SELECT name FROM pragma_table_info ('%s') ORDER BY name", name);
      g_autofree char *columns = fixture_ask (fixture->path, columns_sql);
      const char *images[] = { "before", "after" };

      for (gsize j = 0; j < G_N_ELEMENTS (images); j++)
        {
          g_autofree char *keys_sql = g_strdup_printf (
            "SELECT DISTINCT key FROM undo_row, json_each (%s) WHERE table_name = '%s' ORDER BY key",
            images[j], name);
          g_autofree char *keys = fixture_ask (fixture->path, keys_sql);

          g_assert_cmpstr (keys, ==, columns);
        }
    }
}

/* Writes words or a wait of the question in @world. */
static void
commit_question (Fixture *fixture,
                 World *world,
                 PlenaryEditKind kind,
                 const char *uuid,
                 const char *words,
                 gint64 wait_end)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (kind);
  g_autoptr (PlenaryQuestion) question = g_object_new (PLENARY_TYPE_QUESTION, "uuid", uuid, NULL);

  plenary_question_set_lesson (question, plenary_entity_get_uuid (PLENARY_ENTITY (world->lesson)));
  plenary_question_set_recording (question,
                                  plenary_entity_get_uuid (PLENARY_ENTITY (world->recording)));
  plenary_question_set_words (question, words);
  plenary_question_set_wait_1_start (question, wait_end > 0 ? 0 : -1);
  plenary_question_set_wait_1_end (question, wait_end);
  plenary_edit_put (edit, question);
  fixture_commit (fixture, edit);
}

/* What is measured is nothing that somebody did: undo goes past it to what they did. */
static void
test_measured (Fixture *fixture,
               gconstpointer data)
{
  static const char uuid[] = "6f1c3c52-8b56-4a0f-9d2b-0c7a0f2b9d11";
  g_autoptr (World) world = NULL;
  g_autofree char *steps = NULL;
  g_autofree char *measured = NULL;
  g_autofree char *undone = NULL;

  fixture_open (fixture);
  world = world_new (fixture);
  commit_question (fixture, world, PLENARY_EDIT_QUESTION_MARKED, uuid, "", -1);
  commit_question (fixture, world, PLENARY_EDIT_QUESTION_CHANGED, uuid, "Which is bigger?", -1);
  commit_question (fixture, world, PLENARY_EDIT_QUESTION_MEASURED, uuid, "Which is bigger?", 5678);
  fixture_close (fixture);
  measured = fixture_ask (fixture->path, "SELECT wait_1_end_ns FROM question WHERE words <> ''");
  g_assert_nonnull (strstr (measured, "5678"));
  steps =
    fixture_ask (fixture->path, "SELECT count(*) FROM undo_step WHERE kind LIKE 'question-%'");
  g_assert_cmpstr (steps, ==, "2\n");

  fixture_open (fixture);
  g_object_unref (fixture_undo (fixture, NULL));
  fixture_close (fixture);
  undone = fixture_ask (fixture->path, "SELECT count(*) FROM question WHERE words LIKE 'Which%'");
  g_assert_cmpstr (undone, ==, "0\n");
}

static void
add_kinds (void)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (PLENARY_TYPE_EDIT_KIND);

  g_assert_cmpuint (G_N_ELEMENTS (kinds) + N_NOT_UNDONE, ==, klass->n_values);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GEnumValue *value = g_enum_get_value (klass, kinds[i].kind);
      g_autofree char *path = g_strdup_printf ("/store/undo/kind/%s", value->value_nick);

      g_test_add (path, Fixture, GSIZE_TO_POINTER (i), fixture_set_up, test_kind,
                  fixture_tear_down);
    }
}

int
main (int argc,
      char *argv[])
{
  fixture_work_in_memory ();
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

  add_kinds ();
  ADD ("/store/undo/nothing", test_nothing);
  ADD ("/store/undo/no-change", test_no_change);
  ADD ("/store/undo/merge", test_merge);
  ADD ("/store/undo/typed-back", test_typed_back);
  ADD ("/store/undo/revisions-rise", test_revisions_rise);
  ADD ("/store/undo/position-stays", test_position_stays);
  ADD ("/store/undo/limit", test_limit);
  ADD ("/store/undo/images", test_images);
  ADD ("/store/undo/measured", test_measured);

  return g_test_run ();
}
