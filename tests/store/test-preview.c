/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"

#include "plenary-debrief-choice.h"
#include "plenary-debrief-moment.h"
#include "plenary-debrief.h"
#include "plenary-next-step.h"

/* What the teacher is told will be seen is what will be seen: the preview is compared with
 * what the lists hold once somebody has joined. */

typedef struct
{
  Fixture fixture;
  PlenaryLesson *lesson;
  PlenaryRecording *recording;
  PlenaryDebrief *debrief;
  PlenaryDebriefPreview *preview;
  GError *error;
  gboolean done;
} Scene;

static PlenaryMoment *
add_moment (Scene *scene,
            PlenaryEdit *edit,
            gint64 start,
            gboolean for_debrief,
            gboolean with_note)
{
  PlenaryMoment *moment = fixture_make_moment (scene->recording, start);

  plenary_moment_set_visibility (moment, for_debrief ? PLENARY_VISIBILITY_DEBRIEF
                                                     : PLENARY_VISIBILITY_ONLY_ME);
  plenary_moment_set_with_note (moment, with_note);
  plenary_moment_set_kind (moment, PLENARY_KIND_WONDERING);
  plenary_moment_set_saw (moment, with_note ? "Three hands" : "private saw");
  plenary_edit_put (edit, moment);

  return moment;
}

static void
choose (Scene *scene,
        PlenaryEdit *edit,
        PlenaryDebrief *debrief,
        PlenaryMoment *moment,
        int rank)
{
  g_autoptr (PlenaryDebriefMoment) chosen = plenary_debrief_moment_new ();

  plenary_debrief_moment_set_lesson (chosen, fixture_uuid (scene->lesson));
  plenary_debrief_moment_set_debrief (chosen, fixture_uuid (debrief));
  plenary_debrief_moment_set_moment (chosen, fixture_uuid (moment));
  plenary_debrief_moment_set_rank (chosen, rank);
  plenary_debrief_moment_set_with_note (chosen, plenary_moment_get_with_note (moment));
  plenary_edit_put (edit, chosen);
}

static PlenaryDebrief *
add_debrief (Scene *scene,
             PlenaryEdit *edit,
             const char *focus)
{
  PlenaryDebrief *debrief = plenary_debrief_new ();

  plenary_debrief_set_lesson (debrief, fixture_uuid (scene->lesson));
  plenary_debrief_set_focus (debrief, focus);
  plenary_edit_put (edit, debrief);

  return debrief;
}

static void
add_moments (Scene *scene,
             PlenaryEdit *edit)
{
  g_autoptr (PlenaryMoment) early = add_moment (scene, edit, 10 * SECOND, TRUE, FALSE);
  g_autoptr (PlenaryMoment) late = add_moment (scene, edit, 20 * SECOND, TRUE, TRUE);
  g_autoptr (PlenaryMoment) again = add_moment (scene, edit, 30 * SECOND, FALSE, TRUE);
  g_autoptr (PlenaryMoment) elsewhere = add_moment (scene, edit, 40 * SECOND, TRUE, FALSE);
  g_autoptr (PlenaryDebrief) other = add_debrief (scene, edit, "private focus");

  choose (scene, edit, scene->debrief, late, 0);
  choose (scene, edit, scene->debrief, early, 1);
  /* Chosen, and made private again in its note. */
  choose (scene, edit, scene->debrief, again, 2);
  choose (scene, edit, other, elsewhere, 0);
}

static void
choose_thing (Scene *scene,
              PlenaryEdit *edit,
              gpointer thing)
{
  g_autoptr (PlenaryDebriefChoice) choice =
    plenary_debrief_choice_new (fixture_uuid (scene->debrief), thing);

  plenary_edit_put (edit, choice);
}

/* What was chosen, and made private again, too. */
static void
add_rest (Scene *scene,
          PlenaryEdit *edit,
          PlenaryVisibility visibility,
          const char *words)
{
  g_autoptr (PlenaryGoal) goal = fixture_make_goal (words, 0);
  g_autoptr (PlenaryAnswer) answer = fixture_make_answer (scene->lesson, 0);
  g_autoptr (PlenaryNextStep) step = plenary_next_step_new ();

  plenary_goal_set_visibility (goal, visibility);
  plenary_goal_set_why (goal, "private why");
  plenary_answer_set_text (answer, words);
  plenary_answer_set_visibility (answer, visibility);
  plenary_next_step_set_action (step, words);
  plenary_next_step_set_visibility (step, visibility);
  plenary_edit_put (edit, goal);
  plenary_edit_put (edit, answer);
  plenary_edit_put (edit, step);
  choose_thing (scene, edit, goal);
  choose_thing (scene, edit, answer);
  choose_thing (scene, edit, step);
}

static void
set_up (Scene *scene,
        gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_DEBRIEF_PREPARED);

  fixture_set_up (&scene->fixture, data);
  fixture_open (&scene->fixture);
  scene->lesson = fixture_make_lesson ("private title", "2026-11-14");
  scene->recording = fixture_make_recording (scene->lesson, 5 * SECOND);
  plenary_edit_put (edit, scene->lesson);
  plenary_edit_put (edit, scene->recording);
  scene->debrief = add_debrief (scene, edit, "How long I wait");
  add_moments (scene, edit);
  add_rest (scene, edit, PLENARY_VISIBILITY_DEBRIEF, "Wait time");
  add_rest (scene, edit, PLENARY_VISIBILITY_ONLY_ME, "private words");
  fixture_commit (&scene->fixture, edit);
}

static void
tear_down (Scene *scene,
           gconstpointer data)
{
  g_clear_error (&scene->error);
  g_clear_object (&scene->preview);
  g_clear_object (&scene->debrief);
  g_clear_object (&scene->recording);
  g_clear_object (&scene->lesson);
  fixture_tear_down (&scene->fixture, data);
}

static void
previewed (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  Scene *scene = user_data;

  scene->preview =
    plenary_store_preview_debrief_finish (PLENARY_STORE (source), result, &scene->error);
  scene->done = TRUE;
}

static void
preview (Scene *scene,
         const char *debrief)
{
  scene->done = FALSE;
  plenary_store_preview_debrief_async (scene->fixture.store, debrief, NULL, previewed, scene);
  while (!scene->done)
    g_main_context_iteration (NULL, TRUE);
}

static void
audience_set (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  Scene *scene = user_data;

  g_assert_true (plenary_store_set_audience_finish (PLENARY_STORE (source), result, NULL));
  scene->done = TRUE;
}

static void
join (Scene *scene)
{
  scene->done = FALSE;
  plenary_store_set_audience_async (scene->fixture.store, fixture_uuid (scene->debrief), NULL,
                                    audience_set, scene);
  while (!scene->done)
    g_main_context_iteration (NULL, TRUE);
}

/* All that an entity says, its identity too. */
static void
append_entity (GString *words,
               gpointer entity)
{
  guint n;
  g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (entity), &n);

  g_string_append_printf (words, "%s\n", G_OBJECT_TYPE_NAME (entity));
  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_autofree char *text = NULL;

      g_object_get_property (entity, pspecs[i]->name, &value);
      text = g_strdup_value_contents (&value);
      if (!G_VALUE_HOLDS_BOXED (&value))
        g_string_append_printf (words, "  %s: %s\n", pspecs[i]->name, text);
    }
}

static void
append_array (GString *words,
              GPtrArray *entities)
{
  for (guint i = 0; i < entities->len; i++)
    append_entity (words, entities->pdata[i]);
}

static void
append_list (GString *words,
             GListModel *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) entity = g_list_model_get_item (list, i);

      append_entity (words, entity);
    }
}

static char *
say_preview (PlenaryDebriefPreview *previewed)
{
  GString *words = g_string_new (NULL);

  append_entity (words, plenary_debrief_preview_get_debrief (previewed));
  append_array (words, plenary_debrief_preview_get_moments (previewed));
  append_array (words, plenary_debrief_preview_get_goals (previewed));
  append_array (words, plenary_debrief_preview_get_next_steps (previewed));
  append_array (words, plenary_debrief_preview_get_answers (previewed));

  return g_string_free_and_steal (words);
}

static char *
say_lists (Scene *scene)
{
  PlenaryStore *store = scene->fixture.store;
  g_autoptr (PlenaryContents) contents =
    fixture_load (&scene->fixture, fixture_uuid (scene->lesson));
  GListModel *chosen = plenary_contents_get_debrief_moments (contents);
  GString *words = g_string_new (NULL);

  append_list (words, plenary_store_get_debriefs (store));
  for (guint i = 0; i < g_list_model_get_n_items (chosen); i++)
    {
      g_autoptr (PlenaryDebriefMoment) place = g_list_model_get_item (chosen, i);

      append_entity (words,
                     plenary_store_lookup (store, plenary_debrief_moment_get_moment (place)));
    }
  append_list (words, plenary_store_get_goals (store));
  append_list (words, plenary_store_get_next_steps (store));
  append_list (words, plenary_contents_get_answers (contents));

  return g_string_free_and_steal (words);
}

static void
test_is_what_is_seen (Scene *scene,
                      gconstpointer data)
{
  g_autofree char *said = NULL;
  g_autofree char *seen = NULL;
  PlenaryMoment *first;

  preview (scene, fixture_uuid (scene->debrief));
  g_assert_no_error (scene->error);
  said = say_preview (scene->preview);
  join (scene);
  seen = say_lists (scene);
  g_assert_cmpstr (said, ==, seen);

  g_assert_null (strstr (said, "private"));
  g_assert_nonnull (strstr (said, "Three hands"));
  g_assert_cmpuint (plenary_debrief_preview_get_moments (scene->preview)->len, ==, 2);
  first = plenary_debrief_preview_get_moments (scene->preview)->pdata[0];
  g_assert_cmpint (plenary_debrief_preview_get_start (scene->preview, first), ==, 25 * SECOND);
}

/* Nobody joined for it: all is at hand as before, and can be undone as before. */
static void
test_leaves_no_trace (Scene *scene,
                      gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = g_object_ref (plenary_store_get_undo_edit (scene->fixture.store));
  g_autofree char *before = say_lists (scene);
  g_autofree char *after = NULL;
  g_autofree char *bookkeeping = NULL;
  g_autoptr (PlenaryEdit) undone = NULL;
  g_autoptr (GError) error = NULL;

  preview (scene, fixture_uuid (scene->debrief));
  after = say_lists (scene);
  g_assert_cmpstr (after, ==, before);
  g_assert_nonnull (strstr (after, "private"));
  g_assert_null (plenary_store_get_audience (scene->fixture.store));
  g_assert_true (plenary_store_get_undo_edit (scene->fixture.store) == edit);

  fixture_reopen (&scene->fixture);
  g_assert_null (plenary_store_get_audience (scene->fixture.store));
  undone = fixture_undo (&scene->fixture, &error);
  g_assert_no_error (error);
  fixture_close (&scene->fixture);
  bookkeeping =
    fixture_ask (scene->fixture.path, "SELECT debrief IS NULL AND undo_floor = 0 FROM bookkeeping");
  g_assert_cmpstr (bookkeeping, ==, "1\n");
}

static void
test_of_none (Scene *scene,
              gconstpointer data)
{
  preview (scene, "no such debrief");
  g_assert_null (scene->preview);
  g_assert_error (scene->error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_FAILED);
  g_clear_error (&scene->error);

  /* The next one is answered as ever. */
  preview (scene, fixture_uuid (scene->debrief));
  g_assert_no_error (scene->error);
  g_assert_nonnull (scene->preview);
}

static void
test_not_while_watched (Scene *scene,
                        gconstpointer data)
{
  join (scene);
  preview (scene, fixture_uuid (scene->debrief));
  g_assert_null (scene->preview);
  g_assert_error (scene->error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_WATCHED);
  g_assert_cmpstr (plenary_store_get_audience (scene->fixture.store), ==,
                   fixture_uuid (scene->debrief));
}

#define ADD(path, function) g_test_add (path, Scene, NULL, set_up, function, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  fixture_work_in_memory ();

  ADD ("/store/preview/is-what-is-seen", test_is_what_is_seen);
  ADD ("/store/preview/leaves-no-trace", test_leaves_no_trace);
  ADD ("/store/preview/of-none", test_of_none);
  ADD ("/store/preview/not-while-watched", test_not_while_watched);

  return g_test_run ();
}
