/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"

typedef struct
{
  Fixture fixture;
  PlenaryLesson *lesson;
  PlenaryRecording *recording;
} Scene;

static void
set_up (Scene *scene,
        gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);

  fixture_set_up (&scene->fixture, data);
  scene->lesson = fixture_make_lesson ("Fractions", "2026-11-14");
  scene->recording = fixture_make_recording (scene->lesson, 0);
  plenary_edit_put (edit, scene->lesson);
  plenary_edit_put (edit, scene->recording);
  fixture_open (&scene->fixture);
  fixture_commit (&scene->fixture, edit);
}

static void
tear_down (Scene *scene,
           gconstpointer data)
{
  g_clear_object (&scene->lesson);
  g_clear_object (&scene->recording);
  fixture_tear_down (&scene->fixture, data);
}

static void
add (Scene *scene,
     gint64 start,
     gint64 end)
{
  g_autoptr (PlenaryTrace) trace = plenary_trace_new ();

  plenary_trace_add (trace, fixture_uuid (scene->recording), (PlenarySpan) { start, end });
  plenary_store_add_trace (scene->fixture.store, trace);
}

static void
got_trace (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  PlenaryTrace **trace = user_data;

  *trace = plenary_store_read_trace_finish (PLENARY_STORE (source), result, &error);
  g_assert_no_error (error);
}

static PlenaryTrace *
read_back (Scene *scene)
{
  PlenaryTrace *trace = NULL;

  plenary_store_read_trace_async (scene->fixture.store, fixture_uuid (scene->lesson), NULL,
                                  got_trace, &trace);
  while (trace == NULL)
    g_main_context_iteration (NULL, TRUE);

  return trace;
}

static void
assert_trace (Scene *scene,
              const PlenarySpan *wanted,
              guint n_wanted)
{
  g_autoptr (PlenaryTrace) trace = read_back (scene);
  GArray *spans = plenary_trace_get_spans (trace, fixture_uuid (scene->recording));

  g_assert_cmpuint (spans != NULL ? spans->len : 0, ==, n_wanted);
  for (guint i = 0; i < n_wanted; i++)
    {
      g_assert_cmpint (g_array_index (spans, PlenarySpan, i).start, ==, wanted[i].start);
      g_assert_cmpint (g_array_index (spans, PlenarySpan, i).end, ==, wanted[i].end);
    }
}

/* The file has one row for what belongs together, however it was played. */
static void
test_merged (Scene *scene,
             gconstpointer data)
{
  g_autofree char *rows = NULL;

  assert_trace (scene, NULL, 0);
  add (scene, 10, 20);
  add (scene, 40, 50);
  add (scene, 12, 15);
  add (scene, 50, 60);
  assert_trace (scene, (PlenarySpan[]) { { 10, 20 }, { 40, 60 } }, 2);
  add (scene, 5, 45);
  add (scene, 80, 90);
  fixture_reopen (&scene->fixture);
  assert_trace (scene, (PlenarySpan[]) { { 5, 60 }, { 80, 90 } }, 2);

  fixture_close (&scene->fixture);
  rows = fixture_ask (scene->fixture.path, "SELECT start_ns || '-' || end_ns FROM trace");
  g_assert_cmpstr (rows, ==, "5-60\n80-90\n");
}

/* A removal that is undone finds it again; and it is nothing to undo. */
static void
test_removal (Scene *scene,
              gconstpointer data)
{
  g_autoptr (PlenaryEdit) undone = NULL;
  g_autoptr (GError) error = NULL;

  add (scene, 10, 20);
  fixture_take_away (&scene->fixture, PLENARY_EDIT_LESSON_REMOVED, scene->lesson);
  assert_trace (scene, NULL, 0);
  undone = fixture_undo (&scene->fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpint (plenary_edit_get_kind (undone), ==, PLENARY_EDIT_LESSON_REMOVED);
  assert_trace (scene, (PlenarySpan[]) { { 10, 20 } }, 1);
}

static void
test_forgotten (Scene *scene,
                gconstpointer data)
{
  g_autofree char *rows = NULL;

  add (scene, 10, 20);
  g_assert_true (plenary_store_get_remembers_watched (scene->fixture.store));
  plenary_store_remember_watched (scene->fixture.store, FALSE);
  g_assert_false (plenary_store_get_remembers_watched (scene->fixture.store));
  assert_trace (scene, NULL, 0);
  add (scene, 10, 20);
  assert_trace (scene, NULL, 0);
  fixture_reopen (&scene->fixture);
  g_assert_false (plenary_store_get_remembers_watched (scene->fixture.store));
  add (scene, 10, 20);
  assert_trace (scene, NULL, 0);

  plenary_store_remember_watched (scene->fixture.store, TRUE);
  assert_trace (scene, NULL, 0);
  add (scene, 30, 40);
  assert_trace (scene, (PlenarySpan[]) { { 30, 40 } }, 1);

  fixture_close (&scene->fixture);
  rows = fixture_ask (scene->fixture.path, "SELECT count (*) FROM habit");
  g_assert_cmpstr (rows, ==, "0\n");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/store/trace/" path, Scene, NULL, set_up, test, tear_down)
  ADD ("merged", test_merged);
  ADD ("removal", test_removal);
  ADD ("forgotten", test_forgotten);

  return g_test_run ();
}
