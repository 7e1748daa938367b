/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"

#include "plenary-sitting.h"

typedef struct
{
  Fixture fixture;
  PlenaryLesson *lessons[2];
  PlenaryRecording *parts[2];
  PlenaryGoal *goal;
  gboolean done;
  gboolean has_sat;
  GArray *places;
} Scene;

static void
set_up (Scene *scene,
        gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);

  fixture_set_up (&scene->fixture, data);
  fixture_open (&scene->fixture);
  for (guint i = 0; i < 2; i++)
    {
      scene->lessons[i] = fixture_make_lesson ("Fractions", "2026-11-14");
      scene->parts[i] = fixture_make_recording (scene->lessons[i], 0);
      plenary_recording_set_duration (scene->parts[i], 1000 * SECOND);
      plenary_edit_put (edit, scene->lessons[i]);
      plenary_edit_put (edit, scene->parts[i]);
    }
  scene->goal = fixture_make_goal ("Wait time", 0);
  plenary_edit_put (edit, scene->goal);
  fixture_commit (&scene->fixture, edit);
}

static void
tear_down (Scene *scene,
           gconstpointer data)
{
  for (guint i = 0; i < 2; i++)
    {
      g_clear_object (&scene->lessons[i]);
      g_clear_object (&scene->parts[i]);
    }
  g_clear_object (&scene->goal);
  g_clear_pointer (&scene->places, g_array_unref);
  fixture_tear_down (&scene->fixture, data);
}

static void
got_has_sat (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  Scene *scene = user_data;
  g_autoptr (GError) error = NULL;

  scene->done =
    plenary_store_get_has_sat_finish (PLENARY_STORE (source), result, &scene->has_sat, &error);
  g_assert_no_error (error);
}

static gboolean
has_sat (Scene *scene,
         guint lesson)
{
  scene->done = FALSE;
  plenary_store_get_has_sat_async (scene->fixture.store, fixture_uuid (scene->lessons[lesson]),
                                   NULL, got_has_sat, scene);
  while (!scene->done)
    g_main_context_iteration (NULL, TRUE);

  return scene->has_sat;
}

static void
test_has_sat (Scene *scene,
              gconstpointer data)
{
  g_autoptr (PlenarySitting) sitting = plenary_sitting_new ();

  g_assert_false (has_sat (scene, 0));

  plenary_sitting_set_lesson (sitting, fixture_uuid (scene->lessons[0]));
  plenary_sitting_set_door (sitting, PLENARY_DOOR_GLAD);
  fixture_put (&scene->fixture, PLENARY_EDIT_SITTING, sitting);
  g_assert_true (has_sat (scene, 0));
  g_assert_false (has_sat (scene, 1));

  fixture_reopen (&scene->fixture);
  g_assert_true (has_sat (scene, 0));
}

static void
got_places (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  Scene *scene = user_data;
  g_autoptr (GError) error = NULL;

  scene->places = plenary_store_get_goal_places_finish (PLENARY_STORE (source), result, &error);
  g_assert_no_error (error);
}

static guint
read_places (Scene *scene)
{
  g_clear_pointer (&scene->places, g_array_unref);
  plenary_store_get_goal_places_async (scene->fixture.store, fixture_uuid (scene->goal),
                                       fixture_uuid (scene->lessons[0]), NULL, got_places, scene);
  while (scene->places == NULL)
    g_main_context_iteration (NULL, TRUE);

  return scene->places->len;
}

static void
mark (Scene *scene,
      guint lesson,
      int seconds,
      gboolean with_goal)
{
  g_autoptr (PlenaryMoment) moment = fixture_make_moment (scene->parts[lesson], seconds * SECOND);
  const char *goals[] = { with_goal ? fixture_uuid (scene->goal) : NULL, NULL };

  plenary_moment_set_tagged_at (moment, seconds * SECOND);
  plenary_moment_set_goals (moment, goals);
  fixture_put (&scene->fixture, PLENARY_EDIT_MOMENT_MARKED, moment);
}

static void
test_places (Scene *scene,
             gconstpointer data)
{
  g_assert_cmpuint (read_places (scene), ==, 0);

  mark (scene, 1, 250, TRUE);
  mark (scene, 1, 700, FALSE);
  mark (scene, 0, 500, TRUE);
  g_assert_cmpuint (read_places (scene), ==, 1);
  g_assert_cmpint (g_array_index (scene->places, gint64, 0), ==, 250);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/sittings/has-sat", Scene, NULL, set_up, test_has_sat, tear_down);
  g_test_add ("/store/sittings/places", Scene, NULL, set_up, test_places, tear_down);

  return g_test_run ();
}
