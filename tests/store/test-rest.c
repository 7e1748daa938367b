/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"

#include "plenary-connection.h"
#include "plenary-next-step.h"

/* Of many lessons the first are there when the file is open, and the rest join them by and
 * by: nothing is missed or out of order, whatever is done meanwhile. */

#define FIRST PLENARY_STORE_FIRST_LESSONS
#define ALL 1000

/* The newest lesson is number 0, and each is a day older than the one before it. */
static PlenaryLesson *
make_numbered (guint number)
{
  g_autoptr (GDateTime) newest = g_date_time_new_utc (2026, 11, 14, 0, 0, 0);
  g_autoptr (GDateTime) taught = g_date_time_add_days (newest, -(int) number);
  g_autofree char *date = g_date_time_format (taught, "%F");
  g_autofree char *title = g_strdup_printf ("%u", number);

  return fixture_make_lesson (title, date);
}

typedef struct
{
  Fixture fixture;
  GPtrArray *lessons;
  GListModel *list;
} Years;

/* Opens a file with many lessons that was written before. */
static void
set_up (Years *years,
        gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);

  fixture_set_up (&years->fixture, data);
  fixture_open (&years->fixture);
  years->lessons = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < ALL; i++)
    {
      g_ptr_array_add (years->lessons, make_numbered (i));
      plenary_edit_put (edit, years->lessons->pdata[i]);
    }
  fixture_commit (&years->fixture, edit);
}

static void
tear_down (Years *years,
           gconstpointer data)
{
  g_clear_pointer (&years->lessons, g_ptr_array_unref);
  fixture_tear_down (&years->fixture, data);
}

static void
reopen (Years *years)
{
  fixture_reopen (&years->fixture);
  years->list = plenary_store_get_lessons (years->fixture.store);
}

static void
all_there (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean *done = user_data;

  g_assert_true (plenary_store_get_all_lessons_finish (PLENARY_STORE (source), result, &error) ==
                 plenary_store_get_lessons (PLENARY_STORE (source)));
  g_assert_no_error (error);
  *done = TRUE;
}

static void
read_all (Years *years)
{
  gboolean done = FALSE;

  plenary_store_get_all_lessons_async (years->fixture.store, NULL, all_there, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

/* Until there is nothing more to do by itself. */
static void
wait_for_all (Years *years,
              guint n)
{
  while (g_list_model_get_n_items (years->list) < n)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (g_list_model_get_n_items (years->list), ==, n);
}

static guint
number_at (Years *years,
           guint position)
{
  g_autoptr (PlenaryLesson) lesson = g_list_model_get_item (years->list, position);

  return g_ascii_strtoull (plenary_lesson_get_title (lesson), NULL, 10);
}

/* Without those that were left out, each is where it belongs. */
static void
assert_numbers (Years *years,
                guint left_out)
{
  guint n = g_list_model_get_n_items (years->list);

  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (number_at (years, i), ==, i + (i >= left_out));
}

static void
test_first_then_rest (Years *years,
                      gconstpointer data)
{
  g_autoptr (PlenaryLesson) newest = NULL;

  reopen (years);
  g_assert_cmpuint (g_list_model_get_n_items (years->list), ==, FIRST);
  assert_numbers (years, ALL);
  newest = g_list_model_get_item (years->list, 0);

  wait_for_all (years, ALL);
  assert_numbers (years, ALL);
  g_assert_true (plenary_store_lookup (years->fixture.store, fixture_uuid (newest)) == newest);
}

static void
test_few_are_all_there (Years *years,
                        gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_REMOVED);

  for (guint i = FIRST; i < ALL; i++)
    plenary_edit_remove (edit, years->lessons->pdata[i]);
  fixture_commit (&years->fixture, edit);
  reopen (years);
  g_assert_cmpuint (g_list_model_get_n_items (years->list), ==, FIRST);
  read_all (years);
  g_assert_cmpuint (g_list_model_get_n_items (years->list), ==, FIRST);
}

/* What Home carries on with, and what a next step was born in, is never looked for in vain. */
static void
test_named_are_first (Years *years,
                      gconstpointer data)
{
  g_autoptr (PlenaryNextStep) step = plenary_next_step_new ();
  const char *watched = fixture_uuid (years->lessons->pdata[700]);
  const char *named = fixture_uuid (years->lessons->pdata[500]);

  plenary_next_step_set_lesson (step, named);
  fixture_put (&years->fixture, PLENARY_EDIT_NEXT_STEP_ADDED, step);
  plenary_store_remember_position (years->fixture.store, watched, 5 * SECOND);
  reopen (years);
  g_assert_cmpuint (g_list_model_get_n_items (years->list), ==, FIRST + 2);
  g_assert_cmpuint (number_at (years, FIRST), ==, 500);
  g_assert_cmpuint (number_at (years, FIRST + 1), ==, 700);
  g_assert_true (plenary_lesson_find_latest (years->list) ==
                 plenary_store_lookup (years->fixture.store, watched));

  wait_for_all (years, ALL);
  assert_numbers (years, ALL);
}

/* All of it before the first slice is asked for. */
static void
test_edited_meanwhile (Years *years,
                       gconstpointer data)
{
  g_autoptr (PlenaryEdit) removal = plenary_edit_new (PLENARY_EDIT_LESSON_REMOVED);
  g_autoptr (PlenaryEdit) change = plenary_edit_new (PLENARY_EDIT_LESSON_CHANGED);
  g_autoptr (PlenaryLesson) first = NULL;
  g_autoptr (PlenaryLesson) far = NULL;
  g_autoptr (PlenaryLesson) added = make_numbered (ALL);

  reopen (years);
  first = plenary_entity_copy (years->lessons->pdata[10]);
  plenary_lesson_set_subject (first, "Fractions");
  far = plenary_entity_copy (years->lessons->pdata[600]);
  plenary_lesson_set_subject (far, "Angles");
  plenary_edit_put (change, first);
  plenary_edit_put (change, far);
  plenary_edit_put (change, added);
  plenary_edit_remove (removal, years->lessons->pdata[300]);
  plenary_store_commit_async (years->fixture.store, change, NULL, NULL, NULL);
  plenary_store_commit_async (years->fixture.store, removal, NULL, NULL, NULL);

  /* Shown at once, wherever it is. */
  g_assert_cmpuint (g_list_model_get_n_items (years->list), ==, FIRST + 2);
  wait_for_all (years, ALL);
  assert_numbers (years, 300);
  g_assert_cmpstr (plenary_lesson_get_subject (
                     plenary_store_lookup (years->fixture.store, fixture_uuid (first))),
                   ==, "Fractions");
  g_assert_cmpstr (plenary_lesson_get_subject (
                     plenary_store_lookup (years->fixture.store, fixture_uuid (far))),
                   ==, "Angles");
}

/* A slice that was read before an edit comes to an end after it was shown. */
static void
test_edited_between_slices (Years *years,
                            gconstpointer data)
{
  guint n;

  reopen (years);
  while ((n = g_list_model_get_n_items (years->list)) == FIRST)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n, <, ALL);
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_CHANGED);
      g_autoptr (PlenaryLesson) changed = plenary_entity_copy (years->lessons->pdata[i * 200 + 50]);

      plenary_lesson_set_subject (changed, "Angles");
      plenary_edit_put (edit, changed);
      plenary_store_commit_async (years->fixture.store, edit, NULL, NULL, NULL);
      g_main_context_iteration (NULL, FALSE);
      g_assert_cmpstr (plenary_lesson_get_subject (
                         plenary_store_lookup (years->fixture.store, fixture_uuid (changed))),
                       ==, "Angles");
    }

  wait_for_all (years, ALL);
  assert_numbers (years, ALL);
  for (guint i = 0; i < ALL; i++)
    {
      g_autoptr (PlenaryLesson) lesson = g_list_model_get_item (years->list, i);

      g_assert_cmpstr (plenary_lesson_get_subject (lesson), ==, i % 200 == 50 ? "Angles" : NULL);
    }
}

static void
test_undone_meanwhile (Years *years,
                       gconstpointer data)
{
  fixture_take_away (&years->fixture, PLENARY_EDIT_LESSON_REMOVED, years->lessons->pdata[400]);
  reopen (years);
  g_object_unref (fixture_undo (&years->fixture, NULL));
  g_assert_nonnull (
    plenary_store_lookup (years->fixture.store, fixture_uuid (years->lessons->pdata[400])));
  wait_for_all (years, ALL);
  assert_numbers (years, ALL);

  /* And redone, it does not come back with a slice. */
  reopen (years);
  g_object_unref (fixture_redo (&years->fixture, NULL));
  wait_for_all (years, ALL - 1);
  assert_numbers (years, 400);
}

static void
test_refused_meanwhile (Years *years,
                        gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_CHANGED);
  g_autoptr (PlenaryLesson) far = plenary_entity_copy (years->lessons->pdata[600]);
  g_autoptr (PlenaryRecording) stray = plenary_recording_new ();
  g_autoptr (GError) error = NULL;

  plenary_lesson_set_keep_until (far, "2027-01-01");
  plenary_recording_set_lesson (stray, "nothing");
  plenary_edit_put (edit, far);
  plenary_edit_put (edit, stray);
  reopen (years);
  g_assert_false (fixture_try_commit (&years->fixture, edit, &error));
  g_assert_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_CONSTRAINT);

  wait_for_all (years, ALL);
  assert_numbers (years, ALL);
  g_assert_null (plenary_lesson_get_keep_until (
    plenary_store_lookup (years->fixture.store, fixture_uuid (far))));
}

/* Whoever looks into an old lesson knows of all others when it is there. */
static void
test_loaded_meanwhile (Years *years,
                       gconstpointer data)
{
  const char *oldest = fixture_uuid (years->lessons->pdata[ALL - 1]);
  g_autoptr (PlenaryContents) contents = NULL;

  reopen (years);
  contents = fixture_load (&years->fixture, oldest);
  g_assert_cmpstr (fixture_uuid (plenary_contents_get_lesson (contents)), ==, oldest);
  g_assert_cmpuint (g_list_model_get_n_items (years->list), ==, ALL);
  assert_numbers (years, ALL);
}

static void
audience_set (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  gboolean *done = user_data;

  g_assert_true (plenary_store_set_audience_finish (PLENARY_STORE (source), result, NULL));
  *done = TRUE;
}

static void
set_audience (Years *years,
              const char *debrief)
{
  gboolean done = FALSE;

  plenary_store_set_audience_async (years->fixture.store, debrief, NULL, audience_set, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

/* Lets everything come that may still come. */
static void
let_come (Years *years)
{
  for (guint i = 0; i < 20; i++)
    {
      fixture_settle (&years->fixture);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

static void
test_joined_meanwhile (Years *years,
                       gconstpointer data)
{
  reopen (years);
  set_audience (years, "");
  g_assert_cmpuint (g_list_model_get_n_items (years->list), ==, 0);
  let_come (years);
  g_assert_cmpuint (g_list_model_get_n_items (years->list), ==, 0);

  set_audience (years, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (years->list), ==, FIRST);
  wait_for_all (years, ALL);
  assert_numbers (years, ALL);

  /* With slices on their way. */
  reopen (years);
  while (g_list_model_get_n_items (years->list) == FIRST)
    g_main_context_iteration (NULL, TRUE);
  set_audience (years, "");
  let_come (years);
  g_assert_cmpuint (g_list_model_get_n_items (years->list), ==, 0);
  set_audience (years, NULL);
}

static void
test_closed_meanwhile (Years *years,
                       gconstpointer data)
{
  reopen (years);
  fixture_close (&years->fixture);
  let_come (years);
  fixture_open (&years->fixture);
  g_assert_cmpuint (g_list_model_get_n_items (years->list), ==, FIRST);
  wait_for_all (years, ALL);
  assert_numbers (years, ALL);
}

static void
failed_cb (PlenaryStore *store,
           const GError *error,
           gpointer user_data)
{
  g_assert_nonnull (error);
  *(gboolean *) user_data = TRUE;
}

/* Changes the file as no Plenary would. */
static void
execute (Years *years,
         const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryConnection) connection =
    plenary_connection_open (years->fixture.path, PLENARY_CONNECTION_OWNER, &error);

  g_assert_no_error (error);
  plenary_connection_execute (connection, sql, &error);
  g_assert_no_error (error);
}

/* A part of the file that only an old lesson needs cannot be read. */
static void
test_fails_behind (Years *years,
                   gconstpointer data)
{
  g_autofree char *view = NULL;
  gboolean failed = FALSE;

  view = g_strdup_printf ("CREATE VIEW lesson_position AS SELECT uuid AS lesson,"
                          " abs (-9223372036854775807 - (uuid = '%s')) AS position_ns FROM lesson",
                          fixture_uuid (years->lessons->pdata[ALL - 1]));
  fixture_close (&years->fixture);
  execute (years, "ALTER TABLE lesson_position RENAME TO place");
  execute (years, view);
  fixture_open (&years->fixture);
  years->list = plenary_store_get_lessons (years->fixture.store);
  g_signal_connect (years->fixture.store, "failed", G_CALLBACK (failed_cb), &failed);
  g_assert_cmpuint (g_list_model_get_n_items (years->list), ==, FIRST);
  while (!failed)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (years->list), <, ALL);
  fixture_close (&years->fixture);
}

int
main (int argc,
      char *argv[])
{
  fixture_work_in_memory ();
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Years, NULL, set_up, function, tear_down)

  ADD ("/store/rest/first-then-rest", test_first_then_rest);
  ADD ("/store/rest/few-are-all-there", test_few_are_all_there);
  ADD ("/store/rest/named-are-first", test_named_are_first);
  ADD ("/store/rest/edited-meanwhile", test_edited_meanwhile);
  ADD ("/store/rest/edited-between-slices", test_edited_between_slices);
  ADD ("/store/rest/undone-meanwhile", test_undone_meanwhile);
  ADD ("/store/rest/refused-meanwhile", test_refused_meanwhile);
  ADD ("/store/rest/loaded-meanwhile", test_loaded_meanwhile);
  ADD ("/store/rest/joined-meanwhile", test_joined_meanwhile);
  ADD ("/store/rest/closed-meanwhile", test_closed_meanwhile);
  ADD ("/store/rest/fails-behind", test_fails_behind);

  return g_test_run ();
}
