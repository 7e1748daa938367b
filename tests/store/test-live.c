/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"

/* What the main thread sees: one object for each UUID, lists in order, edits that
 * are shown at once and taken back if they are refused. */

typedef struct
{
  guint n_emissions;
  guint removed;
  guint added;
  guint position;
} Watch;

static void
items_changed_cb (GListModel *model,
                  guint position,
                  guint removed,
                  guint added,
                  gpointer user_data)
{
  Watch *watch = user_data;

  watch->n_emissions++;
  watch->position = position;
  watch->removed += removed;
  watch->added += added;
}

static void
watch_model (GListModel *model,
             Watch *watch)
{
  *watch = (Watch) { 0 };
  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), watch);
}

static void
count_cb (gpointer object,
          gpointer user_data)
{
  (*(guint *) user_data)++;
}

static char *
list_titles (GListModel *model)
{
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);
      g_autofree char *title = NULL;

      g_object_get (item, "title", &title, NULL);
      g_string_append (titles, title);
    }

  return g_string_free_and_steal (titles);
}

static void
assert_titles (GListModel *model,
               const char *expected)
{
  g_autofree char *titles = list_titles (model);

  g_assert_cmpstr (titles, ==, expected);
}

static char *
list_starts (GListModel *moments)
{
  GString *starts = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (moments); i++)
    {
      g_autoptr (PlenaryMoment) moment = g_list_model_get_item (moments, i);

      g_string_append_printf (starts, "%d ", (int) (plenary_moment_get_start (moment) / SECOND));
    }

  return g_string_free_and_steal (starts);
}

static void
assert_starts (GListModel *moments,
               const char *expected)
{
  g_autofree char *starts = list_starts (moments);

  g_assert_cmpstr (starts, ==, expected);
}

static void
test_lessons_in_order (Fixture *fixture,
                       gconstpointer data)
{
  static const struct
  {
    const char *title;
    const char *date_taught;
    gint64 created;
  } lessons[] = {
    { "c", "2026-10-02", 1 }, { "a", "2026-11-14", 1 }, { "d", NULL, 9 },
    { "b", "2026-10-02", 2 }, { "e", NULL, 3 },
  };
  GListModel *model = plenary_store_get_lessons (fixture->store);
  PlenaryLesson *live;
  g_autoptr (PlenaryLesson) changed = NULL;
  Watch watch;

  fixture_open (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (lessons); i++)
    {
      g_autoptr (PlenaryLesson) lesson =
        fixture_make_lesson (lessons[i].title, lessons[i].date_taught);

      plenary_lesson_set_created (lesson, lessons[i].created);
      fixture_put (fixture, PLENARY_EDIT_LESSON_ADDED, lesson);
    }
  assert_titles (model, "abcde");

  /* A title says itself that it has changed; a date moves the lesson. */
  live = g_list_model_get_item (model, 4);
  watch_model (model, &watch);
  changed = plenary_entity_copy (live);
  plenary_lesson_set_title (changed, "f");
  fixture_put (fixture, PLENARY_EDIT_LESSON_CHANGED, changed);
  g_assert_cmpuint (watch.n_emissions, ==, 0);
  assert_titles (model, "abcdf");

  g_clear_object (&changed);
  changed = plenary_entity_copy (live);
  plenary_lesson_set_date_taught (changed, "2026-11-01");
  fixture_put (fixture, PLENARY_EDIT_LESSON_CHANGED, changed);
  assert_titles (model, "afbcd");
  g_assert_cmpuint (watch.removed, ==, 1);
  g_assert_cmpuint (watch.added, ==, 1);
  g_signal_handlers_disconnect_by_data (model, &watch);
  g_object_unref (live);

  fixture_close (fixture);
  fixture_drop (fixture);
  model = plenary_store_get_lessons (fixture->store);
  watch_model (model, &watch);
  fixture_open (fixture);
  assert_titles (model, "afbcd");
  g_assert_cmpuint (watch.n_emissions, ==, 1);
  g_signal_handlers_disconnect_by_data (model, &watch);
}

static void
test_goals_in_order (Fixture *fixture,
                     gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_GOAL_MOVED);
  GListModel *model = plenary_store_get_goals (fixture->store);

  fixture_open (fixture);
  for (int i = 0; i < 5; i++)
    {
      char title[] = { 'a' + i, '\0' };
      g_autoptr (PlenaryGoal) goal = fixture_make_goal (title, i);

      plenary_goal_set_state (goal, i % 3);
      fixture_put (fixture, PLENARY_EDIT_GOAL_ADDED, goal);
    }
  assert_titles (model, "abcde");

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (PlenaryGoal) live = g_list_model_get_item (model, i);
      g_autoptr (PlenaryGoal) moved = plenary_entity_copy (live);

      plenary_goal_set_rank (moved, 10 - i);
      plenary_edit_put (edit, moved);
    }
  fixture_commit (fixture, edit);
  assert_titles (model, "edcba");
  g_object_unref (fixture_undo (fixture, NULL));
  assert_titles (model, "abcde");
}

static void
test_moments_in_order (Fixture *fixture,
                       gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);
  g_autoptr (PlenaryLesson) lesson = fixture_make_lesson ("Fractions", "2026-11-14");
  g_autoptr (PlenaryRecording) first = fixture_make_recording (lesson, 0);
  g_autoptr (PlenaryRecording) second = fixture_make_recording (lesson, 100 * SECOND);
  g_autoptr (PlenaryRecording) moved = NULL;
  g_autoptr (PlenaryContents) contents = NULL;
  const int starts[] = { 90, 10, 50 };
  GListModel *moments;
  Watch watch;

  plenary_edit_put (edit, second);
  plenary_edit_put (edit, first);
  plenary_edit_put (edit, lesson);
  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autoptr (PlenaryMoment) moment = fixture_make_moment (first, starts[i] * SECOND);
      g_autoptr (PlenaryMoment) later = fixture_make_moment (second, (starts[i] + 1) * SECOND);

      plenary_edit_put (edit, later);
      plenary_edit_put (edit, moment);
    }

  fixture_open (fixture);
  fixture_commit (fixture, edit);
  contents = fixture_load (fixture, fixture_uuid (lesson));
  moments = plenary_contents_get_moments (contents);
  assert_starts (moments, "10 50 90 11 51 91 ");

  /* Placing a recording anew moves its moments with it. */
  watch_model (moments, &watch);
  moved = plenary_entity_copy (second);
  plenary_recording_set_offset (moved, 0);
  fixture_put (fixture, PLENARY_EDIT_LESSON_CHANGED, moved);
  assert_starts (moments, "10 11 50 51 90 91 ");
  g_assert_cmpuint (watch.n_emissions, ==, 1);
  g_assert_cmpuint (watch.position, ==, 1);
  g_assert_cmpuint (watch.removed, ==, 4);
  g_assert_cmpuint (watch.added, ==, 4);
  g_signal_handlers_disconnect_by_data (moments, &watch);
}

static void
test_one_object (Fixture *fixture,
                 gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);
  g_autoptr (PlenaryLesson) lesson = fixture_make_lesson ("Fractions", "2026-11-14");
  g_autoptr (PlenaryRecording) recording = fixture_make_recording (lesson, 0);
  g_autoptr (PlenaryMoment) moment = fixture_make_moment (recording, 0);
  g_autoptr (PlenaryContents) contents = NULL;
  g_autoptr (PlenaryContents) again = NULL;
  g_autoptr (PlenaryMoment) live = NULL;
  g_autoptr (PlenaryMoment) in_list = NULL;
  g_autoptr (PlenaryLesson) live_lesson = NULL;

  plenary_edit_put (edit, lesson);
  plenary_edit_put (edit, recording);
  plenary_edit_put (edit, moment);
  fixture_open (fixture);
  fixture_commit (fixture, edit);
  g_assert_null (plenary_store_lookup (fixture->store, fixture_uuid (moment)));

  contents = fixture_load (fixture, fixture_uuid (lesson));
  again = fixture_load (fixture, fixture_uuid (lesson));
  g_assert_true (contents == again);
  g_assert_true (plenary_contents_get_lesson (contents) ==
                 plenary_store_lookup (fixture->store, fixture_uuid (lesson)));

  g_set_object (&live, plenary_store_lookup (fixture->store, fixture_uuid (moment)));
  in_list = g_list_model_get_item (plenary_contents_get_moments (contents), 0);
  g_assert_true (live == in_list);

  /* An object that somebody holds comes back as itself. */
  g_set_object (&live_lesson, plenary_store_lookup (fixture->store, fixture_uuid (lesson)));
  fixture_take_away (fixture, PLENARY_EDIT_LESSON_REMOVED, lesson);
  g_assert_null (plenary_store_lookup (fixture->store, fixture_uuid (moment)));
  g_assert_null (plenary_store_lookup (fixture->store, fixture_uuid (lesson)));
  g_object_unref (fixture_undo (fixture, NULL));
  g_assert_true (plenary_store_lookup (fixture->store, fixture_uuid (moment)) == live);
  g_assert_true (plenary_store_lookup (fixture->store, fixture_uuid (lesson)) == live_lesson);
  g_assert_cmpuint (g_list_model_get_n_items (plenary_contents_get_moments (contents)), ==, 1);

  g_clear_object (&contents);
  g_clear_object (&again);
  g_assert_null (plenary_store_lookup (fixture->store, fixture_uuid (moment)));
  contents = fixture_load (fixture, fixture_uuid (lesson));
  g_assert_true (plenary_store_lookup (fixture->store, fixture_uuid (moment)) == live);
}

static void
test_shown_at_once (Fixture *fixture,
                    gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_GOAL_ADDED);
  g_autoptr (PlenaryEdit) change = plenary_edit_new (PLENARY_EDIT_GOAL_CHANGED);
  g_autoptr (PlenaryEdit) removal = plenary_edit_new (PLENARY_EDIT_GOAL_REMOVED);
  g_autoptr (PlenaryGoal) goal = fixture_make_goal ("Wait time", 1);
  g_autoptr (PlenaryGoal) changed = NULL;
  PlenaryGoal *live;
  guint n_changed = 0;

  fixture_open (fixture);
  plenary_edit_put (edit, goal);
  plenary_store_commit_async (fixture->store, edit, NULL, NULL, NULL);
  live = plenary_store_lookup (fixture->store, fixture_uuid (goal));
  g_assert_nonnull (live);
  g_signal_connect (live, "changed", G_CALLBACK (count_cb), &n_changed);

  changed = plenary_entity_copy (live);
  plenary_goal_set_title (changed, "Waiting");
  plenary_edit_put (change, changed);
  plenary_store_commit_async (fixture->store, change, NULL, NULL, NULL);
  g_assert_cmpstr (plenary_goal_get_title (live), ==, "Waiting");
  fixture_settle (fixture);

  /* The answers confirm what is shown already; the first does not bring back the old title. */
  g_assert_cmpstr (plenary_goal_get_title (live), ==, "Waiting");
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpint (plenary_entity_get_revision (PLENARY_ENTITY (live)), ==, 2);

  plenary_edit_remove (removal, live);
  plenary_store_commit_async (fixture->store, removal, NULL, NULL, NULL);
  g_assert_null (plenary_store_lookup (fixture->store, fixture_uuid (goal)));
  fixture_settle (fixture);
  g_assert_null (plenary_store_lookup (fixture->store, fixture_uuid (goal)));
}

static void
test_refused (Fixture *fixture,
              gconstpointer data)
{
  g_autoptr (PlenaryEdit) first = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);
  g_autoptr (PlenaryEdit) bad = plenary_edit_new (PLENARY_EDIT_LESSON_CHANGED);
  g_autoptr (PlenaryEdit) good = plenary_edit_new (PLENARY_EDIT_LESSON_CHANGED);
  g_autoptr (PlenaryLesson) lesson = fixture_make_lesson ("Fractions", "2026-11-14");
  g_autoptr (PlenaryLesson) renamed = plenary_entity_copy (lesson);
  g_autoptr (PlenaryLesson) stranger = fixture_make_lesson ("Stranger", NULL);
  g_autoptr (PlenaryRecording) recording = fixture_make_recording (stranger, 0);
  g_autoptr (PlenaryGoal) goal = fixture_make_goal ("Wait time", 1);
  g_autoptr (GError) error = NULL;
  PlenaryLesson *live;

  fixture_open (fixture);
  plenary_edit_put (first, lesson);
  fixture_commit (fixture, first);

  /* The recording belongs to a lesson that is not there, so all of it is taken back;
   * all but what the teacher typed where there is something to type into. */
  plenary_lesson_set_title (renamed, "Decimals");
  plenary_lesson_set_date_taught (renamed, "2026-11-15");
  plenary_edit_put (bad, renamed);
  plenary_edit_put (bad, goal);
  plenary_edit_put (bad, recording);
  g_assert_false (fixture_try_commit (fixture, bad, &error));
  g_assert_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_CONSTRAINT);

  live = plenary_store_lookup (fixture->store, fixture_uuid (lesson));
  g_assert_cmpstr (plenary_lesson_get_title (live), ==, "Decimals");
  g_assert_cmpstr (plenary_lesson_get_date_taught (live), ==, "2026-11-14");
  g_assert_null (plenary_store_lookup (fixture->store, fixture_uuid (goal)));
  g_assert_cmpint (plenary_store_get_trouble (fixture->store), ==, PLENARY_STORE_TROUBLE_NONE);

  /* What came after it is not taken back with it. */
  plenary_edit_put (good, goal);
  plenary_store_commit_async (fixture->store, bad, NULL, NULL, NULL);
  plenary_store_commit_async (fixture->store, good, NULL, NULL, NULL);
  fixture_settle (fixture);
  g_assert_nonnull (plenary_store_lookup (fixture->store, fixture_uuid (goal)));
  g_assert_cmpstr (plenary_lesson_get_date_taught (live), ==, "2026-11-14");
  g_assert_cmpint (plenary_edit_get_kind (plenary_store_get_undo_edit (fixture->store)), ==,
                   PLENARY_EDIT_LESSON_CHANGED);
}

typedef struct
{
  PlenaryLesson *lesson;
  PlenaryGoal *goal;
  PlenaryMoment *moment;
  PlenaryContents *contents;
} Written;

static void
written_clear (Written *written)
{
  g_clear_object (&written->contents);
  g_clear_object (&written->moment);
  g_clear_object (&written->goal);
  g_clear_object (&written->lesson);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Written, written_clear)

/* A moment with a goal, in a lesson that is open. */
static void
write_first (Fixture *fixture,
             Written *written)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);
  g_autoptr (PlenaryRecording) recording = NULL;
  const char *goals[] = { NULL, NULL };

  written->lesson = fixture_make_lesson ("Fractions", "2026-11-14");
  written->goal = fixture_make_goal ("Wait time", 1);
  recording = fixture_make_recording (written->lesson, 0);
  written->moment = fixture_make_moment (recording, 0);
  goals[0] = fixture_uuid (written->goal);
  plenary_moment_set_goals (written->moment, goals);

  fixture_open (fixture);
  plenary_edit_put (edit, written->moment);
  plenary_edit_put (edit, written->lesson);
  plenary_edit_put (edit, recording);
  plenary_edit_put (edit, written->goal);
  fixture_commit (fixture, edit);
  written->contents = fixture_load (fixture, fixture_uuid (written->lesson));
}

static PlenaryMoment *
get_live_moment (Fixture *fixture,
                 Written *written)
{
  return plenary_store_lookup (fixture->store, fixture_uuid (written->moment));
}

/* Whatever else an edit wants that cannot be: the words in it are shown and stored,
 * and can be undone. */
static void
test_words_are_kept (Fixture *fixture,
                     gconstpointer data)
{
  g_auto (Written) written = { NULL, NULL, NULL, NULL };
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_NOTE_WRITTEN);
  g_autoptr (PlenaryMoment) changed = NULL;
  g_autoptr (PlenaryEdit) undone = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *stored = NULL;

  write_first (fixture, &written);
  changed = plenary_entity_copy (written.moment);
  plenary_moment_set_saw (changed, "");
  plenary_moment_set_means (changed, "They needed the time");
  plenary_moment_set_kind (changed, PLENARY_KIND_GLAD);
  plenary_moment_set_recording (changed, "00000000-0000-4000-8000-000000000000");
  plenary_edit_put (edit, changed);
  g_assert_false (fixture_try_commit (fixture, edit, &error));
  g_assert_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_CONSTRAINT);

  g_assert_cmpstr (plenary_moment_get_means (get_live_moment (fixture, &written)), ==,
                   "They needed the time");
  g_assert_cmpint (plenary_moment_get_kind (get_live_moment (fixture, &written)), ==,
                   PLENARY_KIND_NONE);

  /* An edit that was refused takes no words away: they may have been on their way
   * to somewhere they did not reach. */
  g_assert_cmpstr (plenary_moment_get_saw (get_live_moment (fixture, &written)), ==,
                   "Three hands after four seconds");

  undone = fixture_undo (fixture, NULL);
  g_assert_cmpint (plenary_edit_get_kind (undone), ==, PLENARY_EDIT_NOTE_WRITTEN);
  g_assert_cmpstr (plenary_moment_get_means (get_live_moment (fixture, &written)), ==, "");
  g_object_unref (fixture_redo (fixture, NULL));
  fixture_close (fixture);
  stored = fixture_ask (fixture->path, "SELECT saw || '/' || means FROM moment");
  g_assert_cmpstr (stored, ==, "Three hands after four seconds/They needed the time\n");
}

/* A goal goes while somebody writes about a moment that has it. */
static void
test_goal_goes_while_writing (Fixture *fixture,
                              gconstpointer data)
{
  g_auto (Written) written = { NULL, NULL, NULL, NULL };
  g_autoptr (PlenaryMoment) changed = NULL;

  write_first (fixture, &written);
  changed = plenary_entity_copy (written.moment);
  plenary_moment_set_means (changed, "They needed the time");
  fixture_take_away (fixture, PLENARY_EDIT_GOAL_REMOVED, written.goal);
  fixture_put (fixture, PLENARY_EDIT_NOTE_WRITTEN, changed);

  g_assert_cmpstr (plenary_moment_get_means (get_live_moment (fixture, &written)), ==,
                   "They needed the time");
  g_assert_null (plenary_moment_get_goals (get_live_moment (fixture, &written))[0]);

  /* Undoing the writing and the removal brings the goal back to the moment. */
  g_object_unref (fixture_undo (fixture, NULL));
  g_object_unref (fixture_undo (fixture, NULL));
  g_assert_cmpstr (plenary_moment_get_means (get_live_moment (fixture, &written)), ==, "");
  g_assert_cmpstr (plenary_moment_get_goals (get_live_moment (fixture, &written))[0], ==,
                   fixture_uuid (written.goal));
}

/* A moment goes while somebody writes about it: the words are not lost with it. */
static void
test_moment_goes_while_writing (Fixture *fixture,
                                gconstpointer data)
{
  g_auto (Written) written = { NULL, NULL, NULL, NULL };
  g_autoptr (PlenaryMoment) changed = NULL;

  write_first (fixture, &written);
  changed = plenary_entity_copy (written.moment);
  plenary_moment_set_means (changed, "They needed the time");
  fixture_take_away (fixture, PLENARY_EDIT_MOMENT_REMOVED, written.moment);
  g_assert_null (get_live_moment (fixture, &written));
  fixture_put (fixture, PLENARY_EDIT_NOTE_WRITTEN, changed);
  g_assert_cmpstr (plenary_moment_get_means (get_live_moment (fixture, &written)), ==,
                   "They needed the time");

  g_object_unref (fixture_undo (fixture, NULL));
  g_assert_null (get_live_moment (fixture, &written));
  g_object_unref (fixture_undo (fixture, NULL));
  g_assert_cmpstr (plenary_moment_get_means (get_live_moment (fixture, &written)), ==, "");
}

static void
test_goal_removed (Fixture *fixture,
                   gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);
  g_autoptr (PlenaryLesson) lesson = fixture_make_lesson ("Fractions", "2026-11-14");
  g_autoptr (PlenaryRecording) recording = fixture_make_recording (lesson, 0);
  g_autoptr (PlenaryMoment) moment = fixture_make_moment (recording, 0);
  g_autoptr (PlenaryGoal) goal = fixture_make_goal ("Wait time", 1);
  g_autoptr (PlenaryGoal) other = fixture_make_goal ("Questioning", 2);
  g_autoptr (PlenaryEdit) removal = plenary_edit_new (PLENARY_EDIT_GOAL_REMOVED);
  g_autoptr (PlenaryContents) contents = NULL;
  const char *both[] = { fixture_uuid (goal), fixture_uuid (other), NULL };
  const char *one[] = { fixture_uuid (other), NULL };
  PlenaryMoment *live;

  plenary_moment_set_goals (moment, both);
  plenary_edit_put (edit, moment);
  plenary_edit_put (edit, goal);
  plenary_edit_put (edit, other);
  plenary_edit_put (edit, recording);
  plenary_edit_put (edit, lesson);
  fixture_open (fixture);
  fixture_commit (fixture, edit);
  contents = fixture_load (fixture, fixture_uuid (lesson));
  live = plenary_store_lookup (fixture->store, fixture_uuid (moment));

  plenary_edit_remove (removal, goal);
  plenary_store_commit_async (fixture->store, removal, NULL, NULL, NULL);
  g_assert_cmpstrv (plenary_moment_get_goals (live), one);
  fixture_settle (fixture);
  g_assert_cmpstrv (plenary_moment_get_goals (live), one);
  g_assert_cmpint (plenary_entity_get_revision (PLENARY_ENTITY (live)), ==, 2);

  g_object_unref (fixture_undo (fixture, NULL));
  g_assert_cmpstrv (plenary_moment_get_goals (live), both);
}

static void
test_load_waits_for_edits (Fixture *fixture,
                           gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);
  g_autoptr (PlenaryEdit) mark = plenary_edit_new (PLENARY_EDIT_MOMENT_MARKED);
  g_autoptr (PlenaryLesson) lesson = fixture_make_lesson ("Fractions", "2026-11-14");
  g_autoptr (PlenaryRecording) recording = fixture_make_recording (lesson, 0);
  g_autoptr (PlenaryMoment) moment = fixture_make_moment (recording, 0);
  g_autoptr (PlenaryContents) contents = NULL;

  fixture_open (fixture);
  plenary_edit_put (edit, lesson);
  plenary_edit_put (edit, recording);
  plenary_edit_put (mark, moment);
  plenary_store_commit_async (fixture->store, edit, NULL, NULL, NULL);
  plenary_store_commit_async (fixture->store, mark, NULL, NULL, NULL);
  contents = fixture_load (fixture, fixture_uuid (lesson));
  g_assert_cmpuint (g_list_model_get_n_items (plenary_contents_get_moments (contents)), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (plenary_contents_get_recordings (contents)), ==, 1);
}

static void
test_many_moments (Fixture *fixture,
                   gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);
  g_autoptr (PlenaryLesson) lesson = fixture_make_lesson ("Fractions", "2026-11-14");
  g_autoptr (PlenaryRecording) recording = fixture_make_recording (lesson, 0);
  g_autoptr (PlenaryContents) contents = NULL;
  GListModel *moments;
  Watch watch;

  plenary_edit_put (edit, lesson);
  plenary_edit_put (edit, recording);
  for (int i = 0; i < 2000; i++)
    {
      g_autoptr (PlenaryMoment) moment = fixture_make_moment (recording, i * 7919 % 2000 * SECOND);

      plenary_edit_put (edit, moment);
    }
  fixture_open (fixture);
  fixture_commit (fixture, edit);
  contents = fixture_load (fixture, fixture_uuid (lesson));
  moments = plenary_contents_get_moments (contents);
  g_assert_cmpuint (g_list_model_get_n_items (moments), ==, 2000);

  /* A lesson goes and comes back as one, not moment by moment. */
  watch_model (moments, &watch);
  fixture_take_away (fixture, PLENARY_EDIT_LESSON_REMOVED, lesson);
  g_assert_cmpuint (watch.n_emissions, ==, 1);
  g_assert_cmpuint (watch.removed, ==, 2000);
  g_object_unref (fixture_undo (fixture, NULL));
  g_assert_cmpuint (watch.n_emissions, ==, 2);
  g_assert_cmpuint (watch.added, ==, 2000);
  g_signal_handlers_disconnect_by_data (moments, &watch);
  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (PlenaryMoment) moment = g_list_model_get_item (moments, i);

      g_assert_cmpint (plenary_moment_get_start (moment), ==, i * SECOND);
    }
}

static void
got_error_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  plenary_store_commit_finish (PLENARY_STORE (source), result, user_data);
}

static void
test_not_open (Fixture *fixture,
               gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_GOAL_ADDED);
  g_autoptr (PlenaryGoal) goal = fixture_make_goal ("Wait time", 1);
  g_autoptr (GError) error = NULL;

  plenary_edit_put (edit, goal);
  plenary_store_commit_async (fixture->store, edit, NULL, got_error_cb, &error);
  while (error == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_CLOSED);
  g_assert_cmpuint (g_list_model_get_n_items (plenary_store_get_goals (fixture->store)), ==, 0);
  plenary_store_remember_position (fixture->store, "nothing", 0);

  g_clear_error (&error);
  fixture_open (fixture);
  fixture_try_open (fixture, &error);
  g_assert_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_CLOSED);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

  ADD ("/store/live/lessons-in-order", test_lessons_in_order);
  ADD ("/store/live/goals-in-order", test_goals_in_order);
  ADD ("/store/live/moments-in-order", test_moments_in_order);
  ADD ("/store/live/one-object", test_one_object);
  ADD ("/store/live/shown-at-once", test_shown_at_once);
  ADD ("/store/live/refused", test_refused);
  ADD ("/store/live/words-are-kept", test_words_are_kept);
  ADD ("/store/live/goal-goes-while-writing", test_goal_goes_while_writing);
  ADD ("/store/live/moment-goes-while-writing", test_moment_goes_while_writing);
  ADD ("/store/live/goal-removed", test_goal_removed);
  ADD ("/store/live/load-waits-for-edits", test_load_waits_for_edits);
  ADD ("/store/live/many-moments", test_many_moments);
  ADD ("/store/live/not-open", test_not_open);

  return g_test_run ();
}
