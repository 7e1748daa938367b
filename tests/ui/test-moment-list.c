/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesson-fixture.h"

#include "plenary-lesson-pane.h"
#include "plenary-moment-row.h"
#include "plenary-note-part.h"
#include "plenary-timecode.h"

/* The pane in a window, with a moment at 0:30 and one at 1:00. */
typedef struct
{
  LessonFixture lesson;
  GtkWindow *window;
  GtkWidget *pane;
  PlenaryMoment *first;
  PlenaryMoment *second;
} Fixture;

static GListModel *
get_moments (Fixture *fixture)
{
  return plenary_contents_get_moments (fixture->lesson.contents);
}

/* The list keeps it alive. */
static PlenaryMoment *
add_moment (Fixture *fixture,
            gint64 seconds,
            const char *saw)
{
  PlenaryLessonSession *session = fixture->lesson.session;
  PlenaryLesson *lesson = plenary_lesson_session_get_lesson (session);
  PlenaryRecording *recording = plenary_lesson_session_get_recording (session);
  g_autoptr (PlenaryMoment) moment = plenary_moment_new ();
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_MOMENT_MARKED);
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (moment));

  plenary_moment_set_lesson (moment, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
  plenary_moment_set_recording (moment, plenary_entity_get_uuid (PLENARY_ENTITY (recording)));
  plenary_moment_set_start (moment, (seconds - 10) * PLENARY_SECOND);
  plenary_moment_set_end (moment, (seconds + 20) * PLENARY_SECOND);
  plenary_moment_set_tagged_at (moment, seconds * PLENARY_SECOND);
  plenary_moment_set_saw (moment, saw);
  plenary_edit_put (edit, moment);
  plenary_store_commit_async (fixture->lesson.store, edit, NULL, NULL, NULL);
  WAIT_UNTIL (plenary_store_lookup (fixture->lesson.store, uuid) != NULL);

  return plenary_store_lookup (fixture->lesson.store, uuid);
}

static void
set_up_empty (Fixture *fixture,
              gconstpointer data)
{
  lesson_fixture_set_up (&fixture->lesson);
  lesson_fixture_add_goal (&fixture->lesson, "Wait time", 1);
  lesson_fixture_open (&fixture->lesson);

  fixture->pane = g_object_new (PLENARY_TYPE_LESSON_PANE, "session", fixture->lesson.session, NULL);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 360, 640);
  gtk_window_set_child (fixture->window, fixture->pane);
  gtk_window_present (fixture->window);
  WAIT_UNTIL (gtk_widget_get_mapped (fixture->pane));
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  set_up_empty (fixture, data);
  fixture->first = add_moment (fixture, 30, "Three hands\nafter 4 s");
  fixture->second = add_moment (fixture, 60, "");
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->pane), (gpointer *) &fixture->pane);
  gtk_window_destroy (fixture->window);
  WAIT_UNTIL (fixture->pane == NULL);
  lesson_fixture_tear_down (&fixture->lesson);
}

/* The row that assistive technology knows by @label. */
static GtkWidget *
find_row (Fixture *fixture,
          const char *label)
{
  GtkWidget *item = find_by_label (fixture->pane, label);

  return item != NULL ? gtk_widget_get_first_child (item) : NULL;
}

static GtkWidget *
get_row (Fixture *fixture,
         const char *label)
{
  GtkWidget *row = NULL;

  WAIT_UNTIL ((row = find_row (fixture, label)) != NULL);
  g_assert_true (PLENARY_IS_MOMENT_ROW (row));

  return row;
}

static GtkListView *
get_list (Fixture *fixture)
{
  GtkWidget *row = get_row (fixture, "1:00, not written yet");

  return GTK_LIST_VIEW (gtk_widget_get_ancestor (row, GTK_TYPE_LIST_VIEW));
}

static void
click (Fixture *fixture,
       const char *label)
{
  GtkWidget *widget = find_by_label (fixture->pane, label);

  g_assert_nonnull (widget);
  g_signal_emit_by_name (gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON), "clicked");
}

static void
test_empty (Fixture *fixture,
            gconstpointer data)
{
  WAIT_UNTIL (says (fixture->pane, "Nothing Marked Yet"));
  g_assert_true (
    says (fixture->pane, "When something catches your eye, press M. The lesson keeps playing."));
  g_assert_true (says (fixture->pane, "Looking Back on the Whole Lesson"));

  add_moment (fixture, 30, "");
  WAIT_UNTIL (says (fixture->pane, "1 moment") && says (fixture->pane, "0:30"));
  g_assert_false (says (fixture->pane, "Nothing Marked Yet"));
}

/* Whoever doesn't see the row hears all that it shows. */
static void
test_says_all (Fixture *fixture,
               gconstpointer data)
{
  PlenaryLessonSession *session = fixture->lesson.session;
  g_autoptr (PlenaryGoal) goal =
    g_list_model_get_item (plenary_lesson_session_get_active_goals (session), 0);
  GtkWidget *row;

  get_row (fixture, "1:00, not written yet");
  row = get_row (fixture, "0:30, Three hands after 4 s");
  g_assert_true (says (row, "0:30"));
  g_assert_true (says (row, "Three hands after 4 s"));

  plenary_lesson_session_set_moment_kind (session, fixture->first, PLENARY_KIND_GLAD);
  plenary_lesson_session_set_moment_goal (session, fixture->first, goal, TRUE);
  plenary_lesson_session_set_moment_visibility (session, fixture->first, PLENARY_VISIBILITY_DEBRIEF,
                                                FALSE);
  row = get_row (fixture, "0:30, Glad of, Wait time, Three hands after 4 s, for the debrief");
  g_assert_true (says (row, "Wait time"));
}

/* A note of any length makes a row of two lines. */
static void
test_long_note (Fixture *fixture,
                gconstpointer data)
{
  g_autofree char *essay = g_strnfill (100000, 'a');
  g_autofree char *begin = g_strnfill (300, 'a');
  g_autofree char *label = g_strdup_printf ("0:45, %s", begin);
  int height, long_height;

  gtk_widget_measure (get_row (fixture, "0:30, Three hands after 4 s"), GTK_ORIENTATION_VERTICAL,
                      300, NULL, &height, NULL, NULL);
  add_moment (fixture, 45, essay);
  gtk_widget_measure (get_row (fixture, label), GTK_ORIENTATION_VERTICAL, 300, NULL, &long_height,
                      NULL, NULL);
  g_assert_cmpint (long_height, <, 2 * height);
}

/* Choosing a moment in the list shows exactly its frame, and the other way round
 * the list follows what is chosen elsewhere. */
static void
test_selection (Fixture *fixture,
                gconstpointer data)
{
  PlenaryLessonSession *session = fixture->lesson.session;
  GtkSelectionModel *selection = gtk_list_view_get_model (get_list (fixture));

  g_assert_null (plenary_lesson_session_get_selected (session));
  gtk_selection_model_select_item (selection, 1, TRUE);
  g_assert_true (plenary_lesson_session_get_selected (session) == fixture->second);
  WAIT_UNTIL (!plenary_transport_get_seeking (fixture->lesson.transport));
  g_assert_cmpint (plenary_transport_get_position (fixture->lesson.transport), ==,
                   60 * PLENARY_SECOND);

  plenary_lesson_session_set_selected (session, fixture->first);
  g_assert_true (gtk_selection_model_is_selected (selection, 0));
  g_assert_false (gtk_selection_model_is_selected (selection, 1));
}

static void
test_activate (Fixture *fixture,
               gconstpointer data)
{
  g_signal_emit_by_name (get_list (fixture), "activate", 1);
  WAIT_UNTIL (GTK_IS_TEXT_VIEW (gtk_window_get_focus (fixture->window)));
  g_assert_true (plenary_lesson_session_get_selected (fixture->lesson.session) == fixture->second);

  gtk_widget_activate_action (gtk_window_get_focus (fixture->window), "navigation.pop", NULL);
  WAIT_UNTIL (says (fixture->pane, "2 moments"));
  /* Keys go on in the list, not nowhere. */
  g_assert_nonnull (gtk_window_get_focus (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), fixture->pane));
}

/* The button of a row writes about that row, selected or not. */
static void
test_write_button (Fixture *fixture,
                   gconstpointer data)
{
  WAIT_UNTIL (says (fixture->pane, "1:00"));
  click (fixture, "Write about 1:00");
  WAIT_UNTIL (GTK_IS_TEXT_VIEW (gtk_window_get_focus (fixture->window)));
  g_assert_true (plenary_lesson_session_get_selected (fixture->lesson.session) == fixture->second);
}

static void
test_filter (Fixture *fixture,
             gconstpointer data)
{
  PlenaryLessonSession *session = fixture->lesson.session;
  g_autoptr (PlenaryGoal) goal =
    g_list_model_get_item (plenary_lesson_session_get_active_goals (session), 0);

  WAIT_UNTIL (says (fixture->pane, "2 moments"));
  g_assert_false (says (fixture->pane, "Show All"));

  plenary_lesson_session_set_filter_words (session, "HANDS");
  WAIT_UNTIL (says (fixture->pane, "1 of 2 moments") && says (fixture->pane, "0:30"));
  g_assert_false (says (fixture->pane, "1:00"));

  plenary_lesson_session_set_filter_goal (session, plenary_entity_get_uuid (PLENARY_ENTITY (goal)));
  WAIT_UNTIL (says (fixture->pane, "0 of 2 moments"));
  g_assert_true (says (fixture->pane, "No Moment Like That"));

  click (fixture, "Show All");
  WAIT_UNTIL (says (fixture->pane, "2 moments") && says (fixture->pane, "1:00"));
  g_assert_false (plenary_lesson_session_is_filtered (session));
  g_assert_false (says (fixture->pane, "Show All"));
}

/* What is selected but filtered out comes back selected, and playing did not jump. */
static void
test_filter_keeps_selection (Fixture *fixture,
                             gconstpointer data)
{
  PlenaryLessonSession *session = fixture->lesson.session;

  plenary_lesson_session_set_selected (session, fixture->second);
  plenary_lesson_session_set_filter_words (session, "hands");
  g_assert_true (plenary_lesson_session_get_selected (session) == fixture->second);
  plenary_lesson_session_clear_filter (session);

  g_assert_true (plenary_lesson_session_get_selected (session) == fixture->second);
  g_assert_true (gtk_selection_model_is_selected (gtk_list_view_get_model (get_list (fixture)), 1));
}

static void
test_menu (Fixture *fixture,
           gconstpointer data)
{
  GtkWidget *row = get_row (fixture, "1:00, not written yet");

  gtk_widget_activate_action (row, "moment.wondering", NULL);
  g_assert_cmpint (plenary_moment_get_kind (fixture->second), ==, PLENARY_KIND_WONDERING);
  gtk_widget_activate_action (row, "moment.glad", NULL);
  g_assert_cmpint (plenary_moment_get_kind (fixture->second), ==, PLENARY_KIND_GLAD);
  gtk_widget_activate_action (row, "moment.glad", NULL);
  g_assert_cmpint (plenary_moment_get_kind (fixture->second), ==, PLENARY_KIND_NONE);

  gtk_widget_activate_action (row, "moment.debrief", NULL);
  g_assert_cmpint (plenary_moment_get_visibility (fixture->second), ==, PLENARY_VISIBILITY_DEBRIEF);
  g_assert_cmpint (plenary_moment_get_visibility (fixture->first), ==, PLENARY_VISIBILITY_ONLY_ME);

  gtk_widget_activate_action (row, "moment.loop", NULL);
  g_assert_true (plenary_transport_get_looping (fixture->lesson.transport));
}

/* Moments stand in the order of the lesson, whenever they were marked. */
static void
test_order (Fixture *fixture,
            gconstpointer data)
{
  PlenaryMoment *between = add_moment (fixture, 45, "Between");
  PlenaryMoment *expected[] = { fixture->first, between, fixture->second };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (PlenaryMoment) moment = g_list_model_get_item (get_moments (fixture), i);

      g_assert_true (moment == expected[i]);
    }
  get_row (fixture, "0:45, Between");
}

static void
test_removed (Fixture *fixture,
              gconstpointer data)
{
  PlenaryLessonSession *session = fixture->lesson.session;

  get_row (fixture, "1:00, not written yet");
  plenary_lesson_session_set_selected (session, fixture->first);
  plenary_lesson_session_remove_moment (session, fixture->first);
  WAIT_UNTIL (says (fixture->pane, "1 moment"));
  g_assert_null (plenary_lesson_session_get_selected (session));
  g_assert_null (find_row (fixture, "0:30, Three hands after 4 s"));
}

#define ADD(name, set_up, function) \
  g_test_add ("/ui/moment-list/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("empty", set_up_empty, test_empty);
  ADD ("says-all", set_up, test_says_all);
  ADD ("long-note", set_up, test_long_note);
  ADD ("selection", set_up, test_selection);
  ADD ("activate", set_up, test_activate);
  ADD ("write-button", set_up, test_write_button);
  ADD ("filter", set_up, test_filter);
  ADD ("filter-keeps-selection", set_up, test_filter_keeps_selection);
  ADD ("menu", set_up, test_menu);
  ADD ("order", set_up, test_order);
  ADD ("removed", set_up, test_removed);

  return g_test_run ();
}
