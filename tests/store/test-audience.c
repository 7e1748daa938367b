/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"

#include "plenary-debrief-choice.h"
#include "plenary-debrief-moment.h"
#include "plenary-debrief.h"
#include "plenary-next-step.h"
#include "plenary-remark.h"
#include "plenary-vision.h"

/* Where somebody else looks, only what was chosen exists. Everything private here has
 * the word "private" in it. */

typedef struct
{
  Fixture fixture;
  PlenaryLesson *lesson;
  PlenaryMoment *shown;
  PlenaryMoment *shown_with_note;
  PlenaryMoment *hidden;
  PlenaryGoal *shown_goal;
  PlenaryGoal *hidden_goal;
  PlenaryDebrief *debrief;
  PlenaryContents *contents;
  gboolean done;
  GError *error;
} Scene;

static PlenaryMoment *
add_moment (Scene *scene,
            PlenaryEdit *edit,
            PlenaryRecording *recording,
            gint64 start,
            PlenaryVisibility visibility,
            gboolean with_note)
{
  PlenaryMoment *moment = fixture_make_moment (recording, start);
  const char *goals[] = { fixture_uuid (scene->hidden_goal), fixture_uuid (scene->shown_goal),
                          NULL };

  plenary_moment_set_visibility (moment, visibility);
  plenary_moment_set_with_note (moment, with_note);
  plenary_moment_set_kind (moment, PLENARY_KIND_WONDERING);
  plenary_moment_set_goals (moment, goals);
  plenary_moment_set_saw (moment, with_note ? "Three hands" : "private saw");
  plenary_moment_set_means (moment, with_note ? "They had time" : "private means");
  plenary_edit_put (edit, moment);

  return moment;
}

static void
choose (Scene *scene,
        PlenaryEdit *edit,
        PlenaryMoment *moment,
        int rank)
{
  g_autoptr (PlenaryDebriefMoment) chosen = plenary_debrief_moment_new ();

  plenary_debrief_moment_set_lesson (chosen, fixture_uuid (scene->lesson));
  plenary_debrief_moment_set_debrief (chosen, fixture_uuid (scene->debrief));
  plenary_debrief_moment_set_moment (chosen, fixture_uuid (moment));
  plenary_debrief_moment_set_rank (chosen, rank);
  plenary_debrief_moment_set_with_note (chosen, plenary_moment_get_with_note (moment));
  plenary_edit_put (edit, chosen);
}

static void
choose_thing (PlenaryEdit *edit,
              PlenaryDebrief *debrief,
              gpointer thing)
{
  g_autoptr (PlenaryDebriefChoice) choice =
    plenary_debrief_choice_new (fixture_uuid (debrief), thing);

  plenary_edit_put (edit, choice);
}

/* Another debrief of the lesson, for which everything was chosen that is not for this one;
 * all of that may be shown, so far as it is for the thing itself to say. */
static void
add_other_debrief (Scene *scene,
                   PlenaryEdit *edit,
                   PlenaryRecording *recording)
{
  g_autoptr (PlenaryDebrief) other = plenary_debrief_new ();
  g_autoptr (PlenaryMoment) moment =
    add_moment (scene, edit, recording, 40 * SECOND, PLENARY_VISIBILITY_DEBRIEF, FALSE);
  g_autoptr (PlenaryDebriefMoment) place = plenary_debrief_moment_new ();
  g_autoptr (PlenaryGoal) goal = fixture_make_goal ("private goal of another debrief", 2);
  g_autoptr (PlenaryAnswer) answer = fixture_make_answer (scene->lesson, 3);
  g_autoptr (PlenaryNextStep) step = plenary_next_step_new ();

  plenary_goal_set_visibility (goal, PLENARY_VISIBILITY_DEBRIEF);
  plenary_answer_set_text (answer, "private answer of another debrief");
  plenary_answer_set_visibility (answer, PLENARY_VISIBILITY_DEBRIEF);
  plenary_next_step_set_action (step, "private action of another debrief");
  plenary_next_step_set_visibility (step, PLENARY_VISIBILITY_DEBRIEF);
  plenary_debrief_set_lesson (other, fixture_uuid (scene->lesson));
  plenary_debrief_set_focus (other, "private focus of another debrief");
  plenary_debrief_moment_set_lesson (place, fixture_uuid (scene->lesson));
  plenary_debrief_moment_set_debrief (place, fixture_uuid (other));
  plenary_debrief_moment_set_moment (place, fixture_uuid (moment));
  plenary_moment_set_with_note (moment, TRUE);
  plenary_debrief_moment_set_with_note (place, TRUE);
  plenary_edit_put (edit, goal);
  plenary_edit_put (edit, answer);
  plenary_edit_put (edit, step);
  plenary_edit_put (edit, other);
  plenary_edit_put (edit, place);
  choose_thing (edit, other, goal);
  choose_thing (edit, other, answer);
  choose_thing (edit, other, step);
}

static void
add_rest (Scene *scene,
          PlenaryEdit *edit)
{
  g_autoptr (PlenaryVision) vision = plenary_vision_new ();
  g_autoptr (PlenaryAnswer) answer = fixture_make_answer (scene->lesson, 0);
  g_autoptr (PlenaryLesson) other = fixture_make_lesson ("private other lesson", "2026-11-20");
  g_autoptr (PlenaryNextStep) step = plenary_next_step_new ();

  plenary_vision_set_text (vision, "private vision");
  plenary_answer_set_text (answer, "private answer");
  plenary_next_step_set_cue (step, "private cue");
  plenary_next_step_set_action (step, "private action");
  plenary_edit_put (edit, vision);
  plenary_edit_put (edit, answer);
  plenary_edit_put (edit, other);
  plenary_edit_put (edit, step);
}

static void
set_up (Scene *scene,
        gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_DEBRIEF_PREPARED);
  g_autoptr (PlenaryRecording) recording = NULL;

  fixture_set_up (&scene->fixture, data);
  fixture_open (&scene->fixture);
  scene->lesson = fixture_make_lesson ("private title", "2026-11-14");
  plenary_lesson_set_class_name (scene->lesson, "private class");
  recording = fixture_make_recording (scene->lesson, 0);
  plenary_recording_set_display_name (recording, "private name.mp4");
  scene->shown_goal = fixture_make_goal ("Wait time", 0);
  plenary_goal_set_visibility (scene->shown_goal, PLENARY_VISIBILITY_DEBRIEF);
  plenary_goal_set_why (scene->shown_goal, "private why");
  scene->hidden_goal = fixture_make_goal ("private goal", 1);
  plenary_edit_put (edit, scene->lesson);
  plenary_edit_put (edit, recording);
  plenary_edit_put (edit, scene->shown_goal);
  plenary_edit_put (edit, scene->hidden_goal);

  scene->shown =
    add_moment (scene, edit, recording, 10 * SECOND, PLENARY_VISIBILITY_DEBRIEF, FALSE);
  scene->shown_with_note =
    add_moment (scene, edit, recording, 20 * SECOND, PLENARY_VISIBILITY_DEBRIEF, TRUE);
  scene->hidden =
    add_moment (scene, edit, recording, 30 * SECOND, PLENARY_VISIBILITY_ONLY_ME, FALSE);

  scene->debrief = plenary_debrief_new ();
  plenary_debrief_set_lesson (scene->debrief, fixture_uuid (scene->lesson));
  plenary_debrief_set_focus (scene->debrief, "How long I wait");
  plenary_edit_put (edit, scene->debrief);
  choose (scene, edit, scene->shown, 1);
  choose (scene, edit, scene->shown_with_note, 0);
  /* Chosen once, and made private again since. */
  choose (scene, edit, scene->hidden, 2);
  choose_thing (edit, scene->debrief, scene->shown_goal);
  choose_thing (edit, scene->debrief, scene->hidden_goal);
  add_rest (scene, edit);
  add_other_debrief (scene, edit, recording);
  fixture_commit (&scene->fixture, edit);
}

static void
tear_down (Scene *scene,
           gconstpointer data)
{
  g_clear_error (&scene->error);
  g_clear_object (&scene->contents);
  g_clear_object (&scene->lesson);
  g_clear_object (&scene->shown);
  g_clear_object (&scene->shown_with_note);
  g_clear_object (&scene->hidden);
  g_clear_object (&scene->shown_goal);
  g_clear_object (&scene->hidden_goal);
  g_clear_object (&scene->debrief);
  fixture_tear_down (&scene->fixture, data);
}

static void
audience_set (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  Scene *scene = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_true (plenary_store_set_audience_finish (PLENARY_STORE (source), result, &error));
  g_assert_no_error (error);
  scene->done = TRUE;
}

static void
set_audience (Scene *scene,
              const char *debrief)
{
  scene->done = FALSE;
  plenary_store_set_audience_async (scene->fixture.store, debrief, NULL, audience_set, scene);
  while (!scene->done)
    g_main_context_iteration (NULL, TRUE);
}

static void
enter (Scene *scene)
{
  set_audience (scene, fixture_uuid (scene->debrief));
  g_set_object (&scene->contents, NULL);
  scene->contents = fixture_load (&scene->fixture, fixture_uuid (scene->lesson));
}

/* Every text that any live object holds. */
static void
collect_words (GListModel *list,
               GString *words)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) object = g_list_model_get_item (list, i);
      guint n;
      g_autofree GParamSpec **pspecs =
        g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n);

      for (guint j = 0; j < n; j++)
        if (pspecs[j]->value_type == G_TYPE_STRING)
          {
            g_autofree char *text = NULL;

            g_object_get (object, pspecs[j]->name, &text, NULL);
            g_string_append_printf (words, "%s\n", text != NULL ? text : "");
          }
    }
}

static char *
dup_all_words (Scene *scene)
{
  PlenaryStore *store = scene->fixture.store;
  GString *words = g_string_new (NULL);
  GListModel *lists[] = {
    plenary_store_get_lessons (store),
    plenary_store_get_goals (store),
    plenary_store_get_next_steps (store),
    plenary_store_get_attempts (store),
    plenary_store_get_prompt_sets (store),
    plenary_store_get_debriefs (store),
    plenary_store_get_debrief_choices (store),
    plenary_store_get_agreements (store),
    plenary_contents_get_recordings (scene->contents),
    plenary_contents_get_moments (scene->contents),
    plenary_contents_get_answers (scene->contents),
    plenary_contents_get_questions (scene->contents),
    plenary_contents_get_remarks (scene->contents),
    plenary_contents_get_records (scene->contents),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    collect_words (lists[i], words);

  return g_string_free_and_steal (words);
}

static void
test_only_chosen (Scene *scene,
                  gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *words = NULL;
  g_autoptr (PlenaryMoment) first = NULL;

  scene->contents = fixture_load (&scene->fixture, fixture_uuid (scene->lesson));
  before = dup_all_words (scene);
  g_assert_nonnull (strstr (before, "private saw"));

  enter (scene);
  words = dup_all_words (scene);
  g_assert_null (strstr (words, "private"));
  g_assert_nonnull (strstr (words, "Wait time"));
  g_assert_nonnull (strstr (words, "Three hands"));
  g_assert_null (plenary_store_get_vision (scene->fixture.store));
  g_assert_cmpuint (g_list_model_get_n_items (plenary_store_get_lessons (scene->fixture.store)), ==,
                    1);
  g_assert_cmpuint (g_list_model_get_n_items (plenary_contents_get_moments (scene->contents)), ==,
                    2);
  g_assert_cmpuint (g_list_model_get_n_items (
                      plenary_contents_get_debrief_moments (scene->contents)),
                    ==, 2);

  /* What one feels about a moment goes with its note, and its goals are those that are shown. */
  first = g_list_model_get_item (plenary_contents_get_moments (scene->contents), 0);
  g_assert_cmpint (plenary_moment_get_kind (first), ==, PLENARY_KIND_NONE);
  g_assert_cmpuint (g_strv_length ((char **) plenary_moment_get_goals (first)), ==, 1);
  g_assert_cmpstr (plenary_moment_get_goals (first)[0], ==, fixture_uuid (scene->shown_goal));
}

/* A note is shown where it was chosen for this debrief; nothing else that is said of it,
 * here or for another debrief, shows it. */
static void
test_note_of_this_debrief (Scene *scene,
                           gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_DEBRIEF_CHANGED);
  g_autoptr (PlenaryMoment) copy = plenary_entity_copy (scene->shown);
  g_autoptr (PlenaryDebrief) other = plenary_debrief_new ();
  g_autoptr (PlenaryDebriefMoment) place = plenary_debrief_moment_new ();
  PlenaryMoment *seen;

  plenary_moment_set_with_note (copy, TRUE);
  plenary_debrief_set_lesson (other, fixture_uuid (scene->lesson));
  plenary_debrief_moment_set_lesson (place, fixture_uuid (scene->lesson));
  plenary_debrief_moment_set_debrief (place, fixture_uuid (other));
  plenary_debrief_moment_set_moment (place, fixture_uuid (scene->shown));
  plenary_debrief_moment_set_with_note (place, TRUE);
  plenary_edit_put (edit, copy);
  plenary_edit_put (edit, other);
  plenary_edit_put (edit, place);
  fixture_commit (&scene->fixture, edit);

  enter (scene);
  seen = plenary_store_lookup (scene->fixture.store, fixture_uuid (scene->shown));
  g_assert_cmpstr (plenary_moment_get_saw (seen), ==, "");
  g_assert_false (plenary_moment_get_with_note (seen));
  g_assert_cmpint (plenary_moment_get_kind (seen), ==, PLENARY_KIND_NONE);

  set_audience (scene, fixture_uuid (other));
  g_clear_object (&scene->contents);
  scene->contents = fixture_load (&scene->fixture, fixture_uuid (scene->lesson));
  seen = plenary_store_lookup (scene->fixture.store, fixture_uuid (scene->shown));
  g_assert_cmpstr (plenary_moment_get_saw (seen), ==, "private saw");
  g_assert_null (plenary_store_lookup (scene->fixture.store, fixture_uuid (scene->shown_goal)));
}

/* Those who word a next step together see it, and in no debrief after that. */
static void
test_joint_step (Scene *scene,
                 gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_NEXT_STEP_ADDED);
  g_autoptr (PlenaryNextStep) step = plenary_next_step_new ();
  g_autoptr (PlenaryDebrief) copy = NULL;
  g_autoptr (PlenaryDebrief) next = plenary_debrief_new ();

  plenary_debrief_set_lesson (next, fixture_uuid (scene->lesson));
  fixture_put (&scene->fixture, PLENARY_EDIT_DEBRIEF_PREPARED, next);
  enter (scene);
  copy = plenary_entity_copy (
    plenary_store_lookup (scene->fixture.store, fixture_uuid (scene->debrief)));
  plenary_next_step_set_action (step, "count to four");
  plenary_debrief_set_next_step (copy, fixture_uuid (step));
  plenary_edit_put (edit, step);
  plenary_edit_put (edit, copy);
  fixture_commit (&scene->fixture, edit);
  g_assert_nonnull (plenary_store_lookup (scene->fixture.store, fixture_uuid (step)));

  set_audience (scene, fixture_uuid (next));
  g_assert_null (plenary_store_lookup (scene->fixture.store, fixture_uuid (step)));
  g_assert_cmpuint (g_list_model_get_n_items (plenary_store_get_next_steps (scene->fixture.store)),
                    ==, 0);
}

static void
test_leaving (Scene *scene,
              gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  scene->contents = fixture_load (&scene->fixture, fixture_uuid (scene->lesson));
  before = dup_all_words (scene);
  enter (scene);
  set_audience (scene, NULL);
  g_clear_object (&scene->contents);
  scene->contents = fixture_load (&scene->fixture, fixture_uuid (scene->lesson));
  after = dup_all_words (scene);
  g_assert_cmpstr (after, ==, before);
  g_assert_null (plenary_store_get_audience (scene->fixture.store));
}

/* A program that was killed comes back into the debrief; at the door nobody had begun. */
static void
test_restart (Scene *scene,
              gconstpointer data)
{
  g_autofree char *words = NULL;

  enter (scene);
  g_clear_object (&scene->contents);
  fixture_reopen (&scene->fixture);
  g_assert_cmpstr (plenary_store_get_audience (scene->fixture.store), ==,
                   fixture_uuid (scene->debrief));
  scene->contents = fixture_load (&scene->fixture, fixture_uuid (scene->lesson));
  words = dup_all_words (scene);
  g_assert_null (strstr (words, "private"));

  set_audience (scene, "");
  g_clear_object (&scene->contents);
  g_assert_cmpuint (g_list_model_get_n_items (plenary_store_get_lessons (scene->fixture.store)), ==,
                    0);
  g_assert_cmpuint (g_list_model_get_n_items (plenary_store_get_goals (scene->fixture.store)), ==,
                    0);
  g_assert_cmpuint (g_list_model_get_n_items (plenary_store_get_debriefs (scene->fixture.store)),
                    ==, 2);
  fixture_reopen (&scene->fixture);
  g_assert_null (plenary_store_get_audience (scene->fixture.store));
  g_assert_cmpuint (g_list_model_get_n_items (plenary_store_get_lessons (scene->fixture.store)), ==,
                    2);
}

/* What is shown has words left out; writing it back would lose them. */
static void
test_writing (Scene *scene,
              gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_NOTE_WRITTEN);
  g_autoptr (PlenaryMoment) moment = NULL;
  g_autoptr (PlenaryMoment) back = NULL;
  g_autoptr (PlenaryRemark) remark = plenary_remark_new ();
  g_autoptr (GError) error = NULL;

  enter (scene);
  moment =
    plenary_entity_copy (plenary_store_lookup (scene->fixture.store, fixture_uuid (scene->shown)));
  plenary_moment_set_saw (moment, "written over");
  plenary_edit_put (edit, moment);
  g_assert_false (fixture_try_commit (&scene->fixture, edit, &error));
  g_assert_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_WATCHED);

  plenary_remark_set_lesson (remark, fixture_uuid (scene->lesson));
  plenary_remark_set_debrief (remark, fixture_uuid (scene->debrief));
  plenary_remark_set_text (remark, "Three hands went up");
  fixture_put (&scene->fixture, PLENARY_EDIT_REMARK_WRITTEN, remark);

  set_audience (scene, NULL);
  g_clear_object (&scene->contents);
  scene->contents = fixture_load (&scene->fixture, fixture_uuid (scene->lesson));
  back = g_object_ref (plenary_store_lookup (scene->fixture.store, fixture_uuid (scene->shown)));
  g_assert_cmpstr (plenary_moment_get_saw (back), ==, "private saw");
  g_assert_cmpuint (g_list_model_get_n_items (plenary_contents_get_remarks (scene->contents)), ==,
                    1);
}

static void
test_undo (Scene *scene,
           gconstpointer data)
{
  g_autoptr (PlenaryGoal) goal = fixture_make_goal ("Taken back", 2);
  g_autoptr (PlenaryRemark) remark = plenary_remark_new ();
  g_autoptr (PlenaryEdit) undone = NULL;
  g_autoptr (GError) error = NULL;

  /* Something to redo, and something to undo: neither is there any more in a debrief. */
  fixture_put (&scene->fixture, PLENARY_EDIT_GOAL_ADDED, goal);
  undone = fixture_undo (&scene->fixture, &error);
  g_assert_no_error (error);
  g_clear_object (&undone);
  enter (scene);
  g_assert_null (plenary_store_get_undo_edit (scene->fixture.store));
  g_assert_null (plenary_store_get_redo_edit (scene->fixture.store));
  g_assert_null (fixture_undo (&scene->fixture, &error));
  g_assert_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_NOTHING);
  g_clear_error (&error);

  plenary_remark_set_lesson (remark, fixture_uuid (scene->lesson));
  plenary_remark_set_debrief (remark, fixture_uuid (scene->debrief));
  plenary_remark_set_text (remark, "Three hands went up");
  fixture_put (&scene->fixture, PLENARY_EDIT_REMARK_WRITTEN, remark);
  undone = fixture_undo (&scene->fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpint (plenary_edit_get_kind (undone), ==, PLENARY_EDIT_REMARK_WRITTEN);
  g_assert_null (plenary_store_get_undo_edit (scene->fixture.store));
  g_assert_cmpuint (g_list_model_get_n_items (plenary_contents_get_remarks (scene->contents)), ==,
                    0);

  set_audience (scene, NULL);
  g_assert_nonnull (plenary_store_get_undo_edit (scene->fixture.store));
}

/* What was withdrawn before the others left does not come back, nor is it in the file. */
static void
test_withdrawn (Scene *scene,
                gconstpointer data)
{
  g_autoptr (PlenaryRemark) remark = plenary_remark_new ();
  g_autofree char *left = NULL;

  enter (scene);
  plenary_remark_set_lesson (remark, fixture_uuid (scene->lesson));
  plenary_remark_set_debrief (remark, fixture_uuid (scene->debrief));
  plenary_remark_set_text (remark, "I wondered who spoke");
  fixture_put (&scene->fixture, PLENARY_EDIT_REMARK_WRITTEN, remark);
  fixture_take_away (&scene->fixture, PLENARY_EDIT_REMARK_WITHDRAWN, remark);
  g_assert_nonnull (plenary_store_get_undo_edit (scene->fixture.store));

  g_clear_object (&scene->contents);
  set_audience (scene, NULL);
  g_assert_cmpint (plenary_edit_get_kind (plenary_store_get_undo_edit (scene->fixture.store)), ==,
                   PLENARY_EDIT_DEBRIEF_PREPARED);
  fixture_close (&scene->fixture);
  left = fixture_ask (scene->fixture.path, "SELECT count(*) FROM undo_row WHERE"
                                           " before LIKE '%wondered%' OR after LIKE '%wondered%'");
  g_assert_cmpstr (left, ==, "0\n");
  fixture_open (&scene->fixture);
}

static void
searched (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  Scene *scene = user_data;
  g_autoptr (GListModel) hits =
    plenary_store_search_finish (PLENARY_STORE (source), result, &scene->error);

  scene->done = TRUE;
}

static void
test_questions_refused (Scene *scene,
                        gconstpointer data)
{
  enter (scene);
  scene->done = FALSE;
  plenary_store_search_async (scene->fixture.store, "private", 10, NULL, searched, scene);
  while (!scene->done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (scene->error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_WATCHED);
}

static void
held (GObject *source,
      GAsyncResult *result,
      gpointer user_data)
{
  Scene *scene = user_data;

  g_assert_true (plenary_store_hold_debrief_finish (PLENARY_STORE (source), result, NULL));
  scene->done = TRUE;
}

static void
test_held (Scene *scene,
           gconstpointer data)
{
  PlenaryDebrief *debrief;

  enter (scene);
  scene->done = FALSE;
  plenary_store_hold_debrief_async (scene->fixture.store, fixture_uuid (scene->debrief), 5, 7, NULL,
                                    held, scene);
  while (!scene->done)
    g_main_context_iteration (NULL, TRUE);

  g_clear_object (&scene->contents);
  set_audience (scene, NULL);
  debrief = plenary_store_lookup (scene->fixture.store, fixture_uuid (scene->debrief));
  g_assert_cmpint (plenary_debrief_get_began (debrief), ==, 5);
  g_assert_cmpint (plenary_debrief_get_ended (debrief), ==, 7);

  /* It is over, so nobody is asked to begin it; the other one is left. */
  set_audience (scene, "");
  g_assert_null (plenary_store_lookup (scene->fixture.store, fixture_uuid (scene->debrief)));
  g_assert_cmpuint (g_list_model_get_n_items (plenary_store_get_debriefs (scene->fixture.store)),
                    ==, 1);
}

/* What was hidden is hidden still after a crash, and no longer than somebody looks. */
static void
test_hidden (Scene *scene,
             gconstpointer data)
{
  enter (scene);
  g_clear_object (&scene->contents);
  g_assert_false (plenary_store_get_hidden (scene->fixture.store));
  plenary_store_set_hidden (scene->fixture.store, TRUE);
  fixture_reopen (&scene->fixture);
  g_assert_cmpstr (plenary_store_get_audience (scene->fixture.store), ==,
                   fixture_uuid (scene->debrief));
  g_assert_true (plenary_store_get_hidden (scene->fixture.store));

  plenary_store_set_hidden (scene->fixture.store, FALSE);
  fixture_reopen (&scene->fixture);
  g_assert_false (plenary_store_get_hidden (scene->fixture.store));

  plenary_store_set_hidden (scene->fixture.store, TRUE);
  set_audience (scene, NULL);
  g_assert_false (plenary_store_get_hidden (scene->fixture.store));
  fixture_reopen (&scene->fixture);
  g_assert_false (plenary_store_get_hidden (scene->fixture.store));
}

static void
assert_looked_at (Scene *scene,
                  const char *expected)
{
  const char *moment = plenary_store_get_looked_at (scene->fixture.store);

  g_assert_cmpstr (moment != NULL ? moment : "", ==, expected);
}

/* A debrief goes on after a crash where it was, and the next one begins at its start. */
static void
test_looked_at (Scene *scene,
                gconstpointer data)
{
  PlenaryStore *store = scene->fixture.store;

  enter (scene);
  g_clear_object (&scene->contents);
  assert_looked_at (scene, "");
  plenary_store_set_looked_at (store, fixture_uuid (scene->shown_with_note));
  plenary_store_set_looked_at (store, fixture_uuid (scene->shown));
  assert_looked_at (scene, fixture_uuid (scene->shown));
  fixture_reopen (&scene->fixture);
  assert_looked_at (scene, fixture_uuid (scene->shown));

  set_audience (scene, NULL);
  assert_looked_at (scene, "");
  fixture_reopen (&scene->fixture);
  assert_looked_at (scene, "");
  enter (scene);
  assert_looked_at (scene, "");
}

/* What was put right on the card is not undone in the debrief. */
static void
test_begun (Scene *scene,
            gconstpointer data)
{
  g_autoptr (PlenaryDebrief) copy = NULL;
  g_autoptr (GError) error = NULL;

  enter (scene);
  copy = plenary_entity_copy (
    plenary_store_lookup (scene->fixture.store, fixture_uuid (scene->debrief)));
  plenary_debrief_set_coach (copy, "Sam");
  fixture_put (&scene->fixture, PLENARY_EDIT_DEBRIEF_CHANGED, copy);
  g_assert_nonnull (plenary_store_get_undo_edit (scene->fixture.store));

  scene->done = FALSE;
  plenary_store_hold_debrief_async (scene->fixture.store, fixture_uuid (scene->debrief), 5, 0, NULL,
                                    held, scene);
  while (!scene->done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (fixture_undo (&scene->fixture, &error));
  g_assert_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_NOTHING);
}

#define ADD(path, function) g_test_add (path, Scene, NULL, set_up, function, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  fixture_work_in_memory ();

  ADD ("/store/audience/only-chosen", test_only_chosen);
  ADD ("/store/audience/note-of-this-debrief", test_note_of_this_debrief);
  ADD ("/store/audience/joint-step", test_joint_step);
  ADD ("/store/audience/leaving", test_leaving);
  ADD ("/store/audience/restart", test_restart);
  ADD ("/store/audience/writing", test_writing);
  ADD ("/store/audience/undo", test_undo);
  ADD ("/store/audience/questions-refused", test_questions_refused);
  ADD ("/store/audience/held", test_held);
  ADD ("/store/audience/withdrawn", test_withdrawn);
  ADD ("/store/audience/begun", test_begun);
  ADD ("/store/audience/hidden", test_hidden);
  ADD ("/store/audience/looked-at", test_looked_at);

  return g_test_run ();
}
