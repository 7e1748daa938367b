/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesson-fixture.h"

#include "plenary-date-row.h"
#include "plenary-keep-dialog.h"
#include "plenary-keep-line.h"
#include "plenary-keep-question.h"
#include "plenary-keeping.h"

/* Until when a recording is kept: asked once, noted for new lessons, and a calm line
 * when the day has passed. */

typedef struct
{
  LessonFixture lesson;
  GtkWidget *window;
  PlenaryLesson *live;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  lesson_fixture_set_up (&fixture->lesson);
  fixture->live = plenary_contents_get_lesson (fixture->lesson.contents);
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  lesson_fixture_tear_down (&fixture->lesson);
}

static char *
dup_day (int days_ahead)
{
  return plenary_keep_day (g_get_real_time () + days_ahead * G_TIME_SPAN_DAY);
}

static GtkWidget *
find_button (GtkWidget *widget,
             const char *label)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) &&
      g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
see_button (Fixture *fixture,
            const char *label)
{
  GtkWidget *button;

  WAIT_UNTIL ((button = find_button (fixture->window, label)) != NULL);

  return button;
}

static PlenaryKeeping *
get_keeping (Fixture *fixture)
{
  return plenary_keeping_get (fixture->lesson.store);
}

/* The end of this half-term is offered first, and needs a day that is to come. */
static void
test_half_term (Fixture *fixture,
                gconstpointer data)
{
  AdwDialog *dialog = plenary_keep_dialog_new (fixture->lesson.store);
  g_autofree char *yesterday = dup_day (-1);
  g_autofree char *soon = dup_day (30);
  g_autofree char *date = NULL;
  GtkWidget *save;
  PlenaryDateRow *row;

  adw_dialog_present (dialog, fixture->window);
  save = see_button (fixture, "_Save");
  row = PLENARY_DATE_ROW (find_titled (GTK_WIDGET (dialog), PLENARY_TYPE_DATE_ROW, "It ends on"));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (row)));
  g_assert_false (gtk_widget_get_sensitive (save));
  g_assert_true (
    mentions (GTK_WIDGET (row), "Choose the last day of this half-term. Then it can be saved."));
  plenary_date_row_set_date (row, yesterday);
  g_assert_false (gtk_widget_get_sensitive (save));
  g_assert_true (
    mentions (GTK_WIDGET (row), "That day is past. Choose one that is still to come."));
  plenary_date_row_set_date (row, soon);
  g_assert_true (gtk_widget_get_sensitive (save));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "");
  g_signal_emit_by_name (save, "clicked");

  date = plenary_keeping_dup_date (get_keeping (fixture));
  g_assert_cmpstr (date, ==, soon);
  g_assert_false (plenary_keeping_get_asks (get_keeping (fixture)));
}

static void
set_keep_until (Fixture *fixture,
                const char *date)
{
  plenary_keeping_keep_until (fixture->lesson.store, fixture->live, date, fixture->window);
  WAIT_UNTIL (g_strcmp0 (plenary_lesson_get_keep_until (fixture->live), date) == 0);
}

static void
test_line (Fixture *fixture,
           gconstpointer data)
{
  PlenaryKeepLine *line = g_object_new (PLENARY_TYPE_KEEP_LINE, NULL);
  g_autofree char *today = dup_day (0);

  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (line));
  plenary_keep_line_set_lesson (line, fixture->live);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (line)));

  set_keep_until (fixture, today);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (line)));
  set_keep_until (fixture, "2024-12-19");
  WAIT_UNTIL (says (fixture->window, "Kept until 19 December 2024."));
  g_assert_nonnull (find_button (fixture->window, "_Keep Longer…"));
  g_assert_nonnull (find_button (fixture->window, "_Delete the Video…"));

  lesson_fixture_undo (&fixture->lesson);
  WAIT_UNTIL (!gtk_widget_get_visible (GTK_WIDGET (line)));
}

/* Of what is deleted already there is nothing to say. */
static void
test_words_only (Fixture *fixture,
                 gconstpointer data)
{
  PlenaryKeepLine *line = g_object_new (PLENARY_TYPE_KEEP_LINE, NULL);
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_RECORDING_DELETED);
  g_autoptr (PlenaryRecording) recording =
    g_list_model_get_item (plenary_contents_get_recordings (fixture->lesson.contents), 0);
  g_autoptr (PlenaryRecording) copy = plenary_entity_copy (recording);

  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (line));
  set_keep_until (fixture, "2024-12-19");
  plenary_keep_line_set_lesson (line, fixture->live);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (line)));
  plenary_recording_set_given_up (copy, TRUE);
  plenary_edit_put (edit, copy);
  lesson_fixture_commit (&fixture->lesson, edit);
  WAIT_UNTIL (!gtk_widget_get_visible (GTK_WIDGET (line)));
}

/* The choice for new lessons is what is offered. */
static void
test_longer (Fixture *fixture,
             gconstpointer data)
{
  const PlenaryKeepRule rule = plenary_keep_rule_weeks (2);
  g_autofree char *date = NULL;

  set_keep_until (fixture, "2024-12-19");
  plenary_keeping_set_rule (get_keeping (fixture), &rule);
  date = plenary_keeping_dup_date (get_keeping (fixture));
  plenary_keep_dialog_keep_longer (fixture->lesson.store, fixture->live, fixture->window);
  g_signal_emit_by_name (see_button (fixture, "_Keep It"), "clicked");
  WAIT_UNTIL (g_strcmp0 (plenary_lesson_get_keep_until (fixture->live), date) == 0);
  g_assert_false (plenary_keeping_is_over (fixture->live));
}

/* Nobody is asked on the first evening before there is a moment, and never twice. */
static void
test_question (Fixture *fixture,
               gconstpointer data)
{
  GtkWidget *question = g_object_new (PLENARY_TYPE_KEEP_QUESTION, NULL);
  const PlenaryKeepRule over = plenary_keep_rule_until ("2024-10-25");

  adw_window_set_content (ADW_WINDOW (fixture->window), question);
  plenary_keep_question_set_store (PLENARY_KEEP_QUESTION (question), fixture->lesson.store);
  WAIT_UNTIL (plenary_keeping_get_asks (get_keeping (fixture)));
  g_assert_false (gtk_widget_get_visible (question));

  lesson_fixture_open (&fixture->lesson);
  plenary_lesson_session_mark (fixture->lesson.session, NULL);
  WAIT_UNTIL (gtk_widget_get_visible (question));
  g_signal_emit_by_name (see_button (fixture, "_No Date"), "clicked");
  WAIT_UNTIL (!gtk_widget_get_visible (question));
  g_assert_false (plenary_keeping_get_asks (get_keeping (fixture)));

  /* The half-term of the answer is over. */
  plenary_keeping_set_rule (get_keeping (fixture), &over);
  WAIT_UNTIL (mentions (fixture->window, "The half-term you chose is over."));
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

  ADD ("/ui/keeping/half-term", test_half_term);
  ADD ("/ui/keeping/line", test_line);
  ADD ("/ui/keeping/words-only", test_words_only);
  ADD ("/ui/keeping/longer", test_longer);
  ADD ("/ui/keeping/question", test_question);

#undef ADD

  return g_test_run ();
}
