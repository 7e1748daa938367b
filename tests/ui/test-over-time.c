/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "over-time-fixture.h"

#include <string.h>

#include "plenary-dot-chart.h"
#include "plenary-glad-page.h"
#include "plenary-goal-page.h"
#include "plenary-media-info.h"
#include "plenary-moment-chooser.h"
#include "plenary-pair-page.h"
#include "plenary-past-text.h"
#include "plenary-play-page.h"
#include "plenary-sample.h"
#include "plenary-then-and-now.h"
#include "plenary-timecode.h"
#include "plenary-waits-view.h"

/* A goal over time, with its recordings and without any. */

typedef struct
{
  LessonFixture lesson;
  GtkWidget *window;
  PlenaryGoal *goal;
  PlenaryGoalPage *page;
} Fixture;

static void
show_page (Fixture *fixture,
           gboolean with_recordings)
{
  AdwNavigationView *view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());

  fixture->goal = over_time_fixture_fill (&fixture->lesson, with_recordings);
  fixture->page = plenary_goal_page_new (fixture->lesson.store, fixture->goal);
  adw_navigation_view_add (view, ADW_NAVIGATION_PAGE (fixture->page));
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (view));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  lesson_fixture_set_up (&fixture->lesson);
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 800);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  lesson_fixture_tear_down (&fixture->lesson);
}

static AdwViewStack *
get_views (Fixture *fixture)
{
  return ADW_VIEW_STACK (find_type (GTK_WIDGET (fixture->page), ADW_TYPE_VIEW_STACK));
}

static GtkWidget *
find_text (Fixture *fixture,
           const char *title)
{
  return find_by_label (GTK_WIDGET (fixture->page), title);
}

/* All that a goal's page shows is words, so that it does not matter whether the films
 * are there. */
static void
test_words (Fixture *fixture,
            gconstpointer data)
{
  GtkWidget *page;

  show_page (fixture, GPOINTER_TO_INT (data));
  page = GTK_WIDGET (fixture->page);
  WAIT_UNTIL (says (page, THEN_WORDS));
  g_assert_true (says (find_text (fixture, "Then"), THEN_WORDS));
  g_assert_true (says (find_text (fixture, "Then"), "Fractions before · 14 November 2019 · 0:30"));
  g_assert_true (says (find_text (fixture, "Then"), "I waited 0.9 s."));
  g_assert_true (says (find_text (fixture, "Now"), NOW_WORDS));
  g_assert_true (says (find_text (fixture, "Now"), "I waited 3.4 s."));
  g_assert_true (mentions (page, "Three hands, not one."));

  adw_view_stack_set_visible_child_name (get_views (fixture), "moments");
  WAIT_UNTIL (says (page, BETWEEN_WORDS));
  g_assert_true (says (page, "3 moments"));

  adw_view_stack_set_visible_child_name (get_views (fixture), "steps");
  WAIT_UNTIL (says (page, "When I have asked, I will count to three."));
  g_assert_true (mentions (page, "I tried it · 2 March 2020 · Ratio after"));
  g_assert_true (says (page, "Sam answered."));

  adw_view_stack_set_visible_child_name (get_views (fixture), "waits");
  WAIT_UNTIL (says (page, "0.9 s · 1.4 s"));
  g_assert_true (says (page, "3.4 s"));
}

/* The dots are for those who see them; the numbers are for everybody. */
static void
test_chart (Fixture *fixture,
            gconstpointer data)
{
  GtkWidget *chart;

  show_page (fixture, FALSE);
  WAIT_UNTIL (says (GTK_WIDGET (fixture->page), THEN_WORDS));
  adw_view_stack_set_visible_child_name (get_views (fixture), "waits");
  chart = find_type (GTK_WIDGET (fixture->page), PLENARY_TYPE_DOT_CHART);
  gtk_test_accessible_assert_role (chart, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "After a question, until a pupil spoke");
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "14 November 2019 · Fractions before: 0.9 s · 1.4 s. "
                                       "2 March 2020 · Ratio after: 3.4 s. ");
}

#define LESSONS 60

static void
clear_rows (PlenaryOverTimeRows *rows)
{
  g_ptr_array_unref (rows->moments);
  g_ptr_array_unref (rows->lessons);
  g_ptr_array_unref (rows->recordings);
  g_ptr_array_unref (rows->questions);
}

/* A question in each of many lessons, a tenth of a second longer waited after from one
 * lesson to the next. */
static PlenaryOverTime *
make_many_waits (void)
{
  PlenaryOverTimeRows rows = {
    .moments = g_ptr_array_new_with_free_func (g_object_unref),
    .lessons = g_ptr_array_new_with_free_func (g_object_unref),
    .recordings = g_ptr_array_new_with_free_func (g_object_unref),
    .questions = g_ptr_array_new_with_free_func (g_object_unref),
  };
  PlenaryOverTime *over_time;

  for (int i = 0; i < LESSONS; i++)
    {
      PlenaryLesson *lesson = plenary_lesson_new ();
      PlenaryRecording *recording = plenary_recording_new ();
      PlenaryMoment *moment = plenary_moment_new ();
      PlenaryQuestion *question = plenary_question_new ();
      const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (lesson));
      const char *part = plenary_entity_get_uuid (PLENARY_ENTITY (recording));
      g_autofree char *date = g_strdup_printf ("2020-%02d-%02d", 1 + i / 20, 1 + i % 20);

      plenary_lesson_set_date_taught (lesson, date);
      plenary_recording_set_lesson (recording, uuid);
      plenary_moment_set_lesson (moment, uuid);
      plenary_moment_set_recording (moment, part);
      plenary_question_set_lesson (question, uuid);
      plenary_question_set_recording (question, part);
      plenary_question_set_wait_1_start (question, 0);
      plenary_question_set_wait_1_end (question, (i + 1) * PLENARY_SECOND / 10);
      g_ptr_array_add (rows.lessons, lesson);
      g_ptr_array_add (rows.recordings, recording);
      g_ptr_array_add (rows.moments, moment);
      g_ptr_array_add (rows.questions, question);
    }

  over_time = plenary_over_time_new (&rows);
  clear_rows (&rows);

  return over_time;
}

static guint
count_rows (GtkWidget *list)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n++;

  return n;
}

/* The dots show all lessons, the rows the latest, and what is heard is one sentence. */
static void
test_many_waits (Fixture *fixture,
                 gconstpointer data)
{
  g_autoptr (PlenaryOverTime) over_time = make_many_waits ();
  GtkWidget *view = g_object_new (PLENARY_TYPE_WAITS_VIEW, NULL);
  GtkWidget *list;

  plenary_waits_view_show (PLENARY_WAITS_VIEW (view), over_time);
  adw_window_set_content (ADW_WINDOW (fixture->window), view);
  gtk_window_present (GTK_WINDOW (fixture->window));
  list = gtk_widget_get_parent (find_type (view, ADW_TYPE_ACTION_ROW));
  WAIT_UNTIL (count_rows (list) == 40);
  g_assert_true (says (list, "2.1 s"));
  g_assert_true (says (list, "6.0 s"));
  g_assert_false (says (list, "2.0 s"));
  gtk_test_accessible_assert_property (find_type (view, PLENARY_TYPE_DOT_CHART),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "60 waits, from 0.1 s to 6.0 s; in the middle, 3.1 s");

  /* Shown anew before all rows are made, each stands there once. */
  plenary_waits_view_show (PLENARY_WAITS_VIEW (view), over_time);
  plenary_waits_view_show (PLENARY_WAITS_VIEW (view), over_time);
  list = gtk_widget_get_parent (find_type (view, ADW_TYPE_ACTION_ROW));
  g_assert_cmpuint (count_rows (list), <, 40);
  WAIT_UNTIL (count_rows (list) == 40);
}

static AdwDialog *
get_chooser (Fixture *fixture)
{
  AdwDialog *dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));

  return PLENARY_IS_MOMENT_CHOOSER (dialog) ? dialog : NULL;
}

static void
choose (Fixture *fixture,
        const char *text,
        guint position)
{
  AdwDialog *chooser;
  GtkWidget *list;

  gtk_widget_activate_action (find_text (fixture, text), "text.choose", NULL);
  WAIT_UNTIL (get_chooser (fixture) != NULL);
  chooser = get_chooser (fixture);
  list = find_type (GTK_WIDGET (chooser), GTK_TYPE_LIST_VIEW);
  g_signal_emit_by_name (list, "activate", position);
  WAIT_UNTIL (get_chooser (fixture) == NULL);
}

static void
set_saw (Fixture *fixture,
         PlenaryPastMoment *past,
         const char *saw)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_NOTE_WRITTEN);
  g_autoptr (PlenaryMoment) copy = plenary_entity_copy (plenary_past_moment_get_moment (past));

  plenary_moment_set_saw (copy, saw);
  plenary_edit_put (edit, copy);
  lesson_fixture_commit (&fixture->lesson, edit);
}

static PlenaryThenAndNow *
get_texts (Fixture *fixture)
{
  return PLENARY_THEN_AND_NOW (find_type (GTK_WIDGET (fixture->page), PLENARY_TYPE_THEN_AND_NOW));
}

/* Any two can stand there, and the one that came first stands first. */
static void
test_choose (Fixture *fixture,
             gconstpointer data)
{
  show_page (fixture, FALSE);
  WAIT_UNTIL (says (GTK_WIDGET (fixture->page), THEN_WORDS));

  choose (fixture, "Now", 1);
  g_assert_true (says (find_text (fixture, "Then"), THEN_WORDS));
  g_assert_true (says (find_text (fixture, "Now"), BETWEEN_WORDS));

  choose (fixture, "Then", 2);
  g_assert_true (says (find_text (fixture, "Then"), BETWEEN_WORDS));
  g_assert_true (says (find_text (fixture, "Now"), NOW_WORDS));
}

static void
chosen_cb (AdwDialog *chooser,
           PlenaryPastMoment *moment,
           gpointer user_data)
{
  g_set_object ((PlenaryPastMoment **) user_data, moment);
}

/* Among hundreds of moments, the choice begins at the one that stands there. */
static void
test_choose_among_many (Fixture *fixture,
                        gconstpointer data)
{
  g_autoptr (GListStore) moments = g_list_store_new (PLENARY_TYPE_PAST_MOMENT);
  g_autoptr (PlenaryPastMoment) chosen = NULL;
  PlenaryPastMoment *then, *now;
  GtkSelectionModel *shown;
  AdwDialog *chooser;
  GtkWidget *list;

  show_page (fixture, FALSE);
  WAIT_UNTIL (says (GTK_WIDGET (fixture->page), THEN_WORDS));
  then = plenary_then_and_now_get_then (get_texts (fixture));
  now = plenary_then_and_now_get_now (get_texts (fixture));
  for (guint i = 0; i < 400; i++)
    g_list_store_append (moments, i == 300 ? now : then);

  chooser = plenary_moment_chooser_new (G_LIST_MODEL (moments), now);
  g_signal_connect (chooser, "chosen", G_CALLBACK (chosen_cb), &chosen);
  adw_dialog_present (chooser, fixture->window);
  list = find_type (GTK_WIDGET (chooser), GTK_TYPE_LIST_VIEW);
  shown = gtk_list_view_get_model (GTK_LIST_VIEW (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (shown)), <, 50);
  WAIT_UNTIL (g_list_model_get_n_items (G_LIST_MODEL (shown)) == 400);
  g_assert_true (gtk_selection_model_is_selected (shown, 300));
  g_signal_emit_by_name (list, "activate", 300);
  g_assert_true (chosen == now);
  WAIT_UNTIL (get_chooser (fixture) == NULL);
}

/* What was chosen stands there again on another page of the same goal, until one of the two
 * has nothing to say any more. */
static void
test_remembers (Fixture *fixture,
                gconstpointer data)
{
  AdwNavigationView *view;

  show_page (fixture, FALSE);
  WAIT_UNTIL (says (GTK_WIDGET (fixture->page), THEN_WORDS));
  choose (fixture, "Then", 1);
  g_assert_true (says (find_text (fixture, "Then"), BETWEEN_WORDS));

  view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  fixture->page = plenary_goal_page_new (fixture->lesson.store, fixture->goal);
  adw_navigation_view_add (view, ADW_NAVIGATION_PAGE (fixture->page));
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (view));
  WAIT_UNTIL (says (GTK_WIDGET (fixture->page), BETWEEN_WORDS));
  g_assert_true (says (find_text (fixture, "Then"), BETWEEN_WORDS));
  g_assert_true (says (find_text (fixture, "Now"), NOW_WORDS));

  set_saw (fixture, plenary_then_and_now_get_then (get_texts (fixture)), "");
  WAIT_UNTIL (says (find_text (fixture, "Then"), THEN_WORDS));
  g_assert_true (says (find_text (fixture, "Now"), NOW_WORDS));
}

static void
rename_goal (Fixture *fixture,
             const char *title)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_GOAL_CHANGED);
  g_autoptr (PlenaryGoal) copy = plenary_entity_copy (fixture->goal);

  plenary_goal_set_title (copy, title);
  plenary_edit_put (edit, copy);
  lesson_fixture_commit (&fixture->lesson, edit);
}

static void
change_step (Fixture *fixture)
{
  g_autoptr (PlenaryNextStep) step =
    g_list_model_get_item (plenary_store_get_next_steps (fixture->lesson.store), 0);
  g_autoptr (PlenaryNextStep) copy = plenary_entity_copy (step);
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_NEXT_STEP_CHANGED);

  plenary_next_step_set_action (copy, "count to four");
  plenary_edit_set_lesson (edit, plenary_next_step_get_lesson (copy));
  plenary_edit_put (edit, copy);
  lesson_fixture_commit (&fixture->lesson, edit);
}

/* What was changed on the page of a goal, or of what it shows, is undone there. */
static void
test_undo (Fixture *fixture,
           gconstpointer data)
{
  PlenaryStore *store = fixture->lesson.store;
  gboolean seen;

  show_page (fixture, FALSE);
  WAIT_UNTIL (says (GTK_WIDGET (fixture->page), THEN_WORDS));
  g_assert_false (
    plenary_goal_page_go_to_edit (fixture->page, plenary_store_get_undo_edit (store), &seen));

  rename_goal (fixture, "Wait longer");
  g_assert_true (
    plenary_goal_page_go_to_edit (fixture->page, plenary_store_get_undo_edit (store), &seen));
  g_assert_true (seen);

  change_step (fixture);
  g_assert_true (
    plenary_goal_page_go_to_edit (fixture->page, plenary_store_get_undo_edit (store), &seen));
  g_assert_false (seen);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (get_views (fixture)), ==, "steps");
  g_assert_true (
    plenary_goal_page_go_to_edit (fixture->page, plenary_store_get_undo_edit (store), &seen));
  g_assert_true (seen);

  /* Of another goal nothing is to be seen here. */
  lesson_fixture_add_goal (&fixture->lesson, "Questions", 2);
  g_assert_false (
    plenary_goal_page_go_to_edit (fixture->page, plenary_store_get_undo_edit (store), &seen));
}

/* What is written or taken back while one looks is seen. */
static void
test_follows (Fixture *fixture,
              gconstpointer data)
{
  PlenaryThenAndNow *texts;

  show_page (fixture, FALSE);
  WAIT_UNTIL (says (GTK_WIDGET (fixture->page), THEN_WORDS));
  texts = get_texts (fixture);

  set_saw (fixture, plenary_then_and_now_get_now (texts), "كل الأيدي 🙂");
  WAIT_UNTIL (says (find_text (fixture, "Now"), "كل الأيدي 🙂"));
  lesson_fixture_undo (&fixture->lesson);
  WAIT_UNTIL (says (find_text (fixture, "Now"), NOW_WORDS));

  /* Without its words, another one speaks. */
  set_saw (fixture, plenary_then_and_now_get_now (texts), "");
  WAIT_UNTIL (says (find_text (fixture, "Now"), BETWEEN_WORDS));
}

static void
copied_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

/* What is copied is what can be read, with its dates. */
static void
test_copy (Fixture *fixture,
           gconstpointer data)
{
  g_autofree char *text = NULL;

  show_page (fixture, FALSE);
  WAIT_UNTIL (says (GTK_WIDGET (fixture->page), THEN_WORDS));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "goal.copy", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (fixture->window), NULL, copied_cb,
                                 &text);
  WAIT_UNTIL (text != NULL);
  g_assert_cmpstr (text, ==,
                   "Wait time over the year\n\nThen · 14 November 2019\n\nI saw\n" THEN_WORDS
                   "\n\nNow · 2 March 2020\n\nI saw\n" NOW_WORDS "\n");
}

static gboolean
previews (AdwDialog *dialog,
          const char *text)
{
  GtkWidget *view = find_type (GTK_WIDGET (dialog), GTK_TYPE_TEXT_VIEW);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter start, end;
  g_autofree char *preview = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  preview = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);

  return strstr (preview, text) != NULL;
}

static void
test_export (Fixture *fixture,
             gconstpointer data)
{
  AdwDialog *dialog;

  show_page (fixture, FALSE);
  WAIT_UNTIL (says (GTK_WIDGET (fixture->page), THEN_WORDS));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "goal.export", NULL);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  WAIT_UNTIL (previews (dialog, "Now · 2 March 2020"));
  g_assert_true (previews (dialog, THEN_WORDS));
  g_assert_true (previews (dialog, NOW_WORDS));
  g_assert_false (previews (dialog, "Fractions before"));
  WAIT_UNTIL (mentions (GTK_WIDGET (dialog), "2 moments, no pictures"));
}

static AdwNavigationPage *
get_visible_page (Fixture *fixture)
{
  return adw_navigation_view_get_visible_page (
    ADW_NAVIGATION_VIEW (find_type (fixture->window, ADW_TYPE_NAVIGATION_VIEW)));
}

/* Every moment is played, one after the other; where there is no film, there are words. */
static void
test_play (Fixture *fixture,
           gconstpointer data)
{
  gboolean there = GPOINTER_TO_INT (data);
  GtkWidget *page;

  show_page (fixture, there);
  WAIT_UNTIL (says (GTK_WIDGET (fixture->page), THEN_WORDS));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "goal.play", NULL);
  WAIT_UNTIL (PLENARY_IS_PLAY_PAGE (get_visible_page (fixture)));
  page = GTK_WIDGET (get_visible_page (fixture));
  WAIT_UNTIL (says (page, "Fractions before · 14 November 2019 · 0:30"));
  g_assert_true (says (page, THEN_WORDS));
  if (!there)
    WAIT_UNTIL (says (page, "Words Only"));

  gtk_widget_activate_action (page, "page.pause", NULL);
  WAIT_UNTIL (find_by_label (page, "Play") != NULL);
  gtk_widget_activate_action (page, "play.next", NULL);
  WAIT_UNTIL (says (page, BETWEEN_WORDS));
  g_assert_true (says (page, "Moment 2 of 3"));
  gtk_widget_activate_action (page, "play.next", NULL);
  WAIT_UNTIL (says (page, NOW_WORDS));
  gtk_widget_activate_action (page, "play.previous", NULL);
  WAIT_UNTIL (says (page, BETWEEN_WORDS));
  gtk_widget_activate_action (page, "play.next", NULL);
  gtk_widget_activate_action (page, "play.next", NULL);
  WAIT_UNTIL (says (page, "That was all."));
  if (!there)
    return;

  gtk_widget_activate_action (page, "play.from-start", NULL);
  WAIT_UNTIL (says (page, THEN_WORDS));
  WAIT_UNTIL (says (page, NOW_WORDS));
  WAIT_UNTIL (says (page, "That was all."));
}

static void
fingerprint_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  *(char **) user_data = plenary_fingerprint_finish (result, NULL);
}

/* Says that the practice lesson was added by a program that is somewhere else now. */
static void
move_sample (Fixture *fixture,
             PlenaryPastMoment *past,
             const char *uri)
{
  g_autoptr (GFile) sample = plenary_sample_get_file ();
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_RECORDING_FOUND);
  g_autoptr (PlenaryRecording) copy =
    plenary_entity_copy (plenary_past_moment_get_recording (past));
  g_autofree char *fingerprint = NULL;

  plenary_fingerprint_async (sample, NULL, fingerprint_cb, &fingerprint);
  WAIT_UNTIL (fingerprint != NULL);
  plenary_recording_set_uri (copy, uri);
  plenary_recording_set_fingerprint (copy, fingerprint);
  plenary_edit_set_subject (edit, "Fractions");
  plenary_edit_put (edit, copy);
  lesson_fixture_commit (&fixture->lesson, edit);
}

static gboolean
plays_from (Fixture *fixture,
            const char *uri)
{
  PlenaryPastMoment *now = plenary_then_and_now_get_now (get_texts (fixture));

  return g_str_equal (plenary_recording_get_uri (plenary_past_moment_get_recording (now)), uri);
}

/* The program was moved or updated, and the practice lesson with it: its moments are played
 * all the same, and nothing is written. */
static void
test_moved_sample (Fixture *fixture,
                   gconstpointer data)
{
  const char *old = "file:///nowhere/practice-lesson.webm";
  g_autoptr (GFile) sample = plenary_sample_get_file ();
  g_autofree char *uri = g_file_get_uri (sample);
  PlenaryRecording *live;
  GtkWidget *page;

  show_page (fixture, FALSE);
  WAIT_UNTIL (says (GTK_WIDGET (fixture->page), THEN_WORDS));
  g_assert_false (plays_from (fixture, uri));
  live = plenary_store_lookup (fixture->lesson.store,
                               plenary_entity_get_uuid (
                                 PLENARY_ENTITY (plenary_past_moment_get_recording (
                                   plenary_then_and_now_get_now (get_texts (fixture))))));
  move_sample (fixture, plenary_then_and_now_get_now (get_texts (fixture)), old);
  WAIT_UNTIL (plays_from (fixture, uri));
  if (live != NULL)
    g_assert_cmpstr (plenary_recording_get_uri (live), ==, old);

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "goal.pair", NULL);
  WAIT_UNTIL (PLENARY_IS_PAIR_PAGE (get_visible_page (fixture)));
  page = GTK_WIDGET (get_visible_page (fixture));
  WAIT_UNTIL (says (page, "Words Only"));
  gtk_widget_activate_action (page, "pair.toggle", NULL);
  WAIT_UNTIL (find_by_label (page, "Pause Ratio after · 2 March 2020 · 1:30") != NULL);
}

/* Both are there to be compared, and one key plays the first and then the second. */
static void
test_pair (Fixture *fixture,
           gconstpointer data)
{
  GtkWidget *page;

  show_page (fixture, TRUE);
  WAIT_UNTIL (says (GTK_WIDGET (fixture->page), THEN_WORDS));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "goal.pair", NULL);
  WAIT_UNTIL (PLENARY_IS_PAIR_PAGE (get_visible_page (fixture)));
  page = GTK_WIDGET (get_visible_page (fixture));
  WAIT_UNTIL (says (page, THEN_WORDS) && says (page, NOW_WORDS));

  gtk_widget_activate_action (page, "pair.toggle", NULL);
  WAIT_UNTIL (find_by_label (page, "Pause Fractions before · 14 November 2019 · 0:30") != NULL);
  WAIT_UNTIL (find_by_label (page, "Pause Ratio after · 2 March 2020 · 1:30") != NULL);
  g_assert_null (find_by_label (page, "Pause Fractions before · 14 November 2019 · 0:30"));
  WAIT_UNTIL (find_by_label (page, "Play Ratio after · 2 March 2020 · 1:30") != NULL);
}

/* Glad moments of all lessons, the newest first, and a card of those that are chosen. */
static void
test_glad (Fixture *fixture,
           gconstpointer data)
{
  AdwNavigationView *view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  GtkWidget *page = GTK_WIDGET (plenary_glad_page_new (fixture->lesson.store));
  GtkWidget *list;
  AdwDialog *dialog;

  adw_navigation_view_add (view, ADW_NAVIGATION_PAGE (page));
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (view));
  gtk_window_present (GTK_WINDOW (fixture->window));
  WAIT_UNTIL (says (page, "Nothing Here Yet"));

  over_time_fixture_fill (&fixture->lesson, GPOINTER_TO_INT (data));
  WAIT_UNTIL (says (page, NOW_WORDS));
  g_assert_false (says (page, THEN_WORDS));
  list = find_type (page, GTK_TYPE_LIST_VIEW);

  g_object_set (page, "choosing", TRUE, NULL);
  g_assert_true (says (page, "Choose the moments for the card."));
  g_signal_emit_by_name (list, "activate", 0);
  WAIT_UNTIL (says (page, "1 moment chosen"));
  gtk_widget_activate_action (page, "glad.card", NULL);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  WAIT_UNTIL (previews (dialog, "I was glad of this\n\n2 March 2020\n" NOW_WORDS "\n"));
  g_assert_false (previews (dialog, "Ratio"));
  adw_dialog_force_close (dialog);
  g_signal_emit_by_name (list, "activate", 0);
  WAIT_UNTIL (says (page, "Choose the moments for the card."));

  /* It plays alone. */
  g_object_set (page, "choosing", FALSE, NULL);
  g_signal_emit_by_name (list, "activate", 0);
  WAIT_UNTIL (PLENARY_IS_PLAY_PAGE (get_visible_page (fixture)));
  page = GTK_WIDGET (get_visible_page (fixture));
  WAIT_UNTIL (says (page, NOW_WORDS));
  g_assert_false (mentions (page, "Moment 1 of"));
  gtk_widget_activate_action (page, "play.next", NULL);
  WAIT_UNTIL (says (page, "That was all."));
}

/* A goal that nothing was marked with has nothing to show, and says so. */
static void
test_nothing (Fixture *fixture,
              gconstpointer data)
{
  g_autoptr (PlenaryGoal) goal = NULL;
  GtkWidget *page;

  lesson_fixture_add_goal (&fixture->lesson, "Questions", 1);
  goal = g_list_model_get_item (plenary_store_get_goals (fixture->lesson.store), 0);
  page = GTK_WIDGET (plenary_goal_page_new (fixture->lesson.store, goal));
  adw_window_set_content (ADW_WINDOW (fixture->window), page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  WAIT_UNTIL (says (page, "Nothing Here Yet"));
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, data, function) \
  g_test_add ("/ui/over-time/" name, Fixture, GINT_TO_POINTER (data), set_up, function, tear_down)

  ADD ("words", TRUE, test_words);
  ADD ("words-without-recordings", FALSE, test_words);
  ADD ("chart", FALSE, test_chart);
  ADD ("many-waits", FALSE, test_many_waits);
  ADD ("choose", FALSE, test_choose);
  ADD ("choose-among-many", FALSE, test_choose_among_many);
  ADD ("remembers", FALSE, test_remembers);
  ADD ("undo", FALSE, test_undo);
  ADD ("follows", FALSE, test_follows);
  ADD ("copy", FALSE, test_copy);
  ADD ("export", FALSE, test_export);
  ADD ("play", TRUE, test_play);
  ADD ("play-words", FALSE, test_play);
  ADD ("pair", TRUE, test_pair);
  ADD ("practice-lesson-moved", FALSE, test_moved_sample);
  ADD ("glad", TRUE, test_glad);
  ADD ("glad-words", FALSE, test_glad);
  ADD ("nothing", FALSE, test_nothing);

#undef ADD

  return g_test_run ();
}
