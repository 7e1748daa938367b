/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesson-fixture.h"

#include "plenary-attempt.h"
#include "plenary-goals-view.h"
#include "plenary-home-page.h"
#include "plenary-lesson-pane.h"
#include "plenary-next-step-dialog.h"
#include "plenary-next-step-row.h"
#include "plenary-next-step-rules.h"
#include "plenary-next-step-words.h"
#include "plenary-note-part.h"
#include "plenary-plan-dialog.h"

#include <string.h>

/* From the note of one lesson to the greeting of the next. */
typedef struct
{
  LessonFixture lesson;
  GtkWidget *window;
  GtkWidget *pane;
  char *said;
} Fixture;

static void
say_cb (GSimpleAction *action,
        GVariant *parameter,
        gpointer user_data)
{
  Fixture *fixture = user_data;

  g_set_str (&fixture->said, g_variant_get_string (parameter, NULL));
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  static const char *const names[] = { "say", "say-undo" };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  /* libadwaita leaks what it draws of a page that goes while its window is destroyed. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  lesson_fixture_set_up (&fixture->lesson);
  lesson_fixture_add_goal (&fixture->lesson, "Wait time", 1);
  lesson_fixture_open (&fixture->lesson);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (names[i], G_VARIANT_TYPE_STRING);

      g_signal_connect (action, "activate", G_CALLBACK (say_cb), fixture);
      g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
    }
  fixture->window = adw_window_new ();
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (actions));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_free (fixture->said);
  lesson_fixture_tear_down (&fixture->lesson);
}

static void
show (Fixture *fixture,
      GtkWidget *widget)
{
  adw_window_set_content (ADW_WINDOW (fixture->window), widget);
  WAIT_UNTIL (gtk_widget_get_mapped (widget));
}

static void
open_lesson (Fixture *fixture)
{
  fixture->pane = g_object_new (PLENARY_TYPE_LESSON_PANE, "session", fixture->lesson.session, NULL);
  show (fixture, fixture->pane);
}

static GListModel *
get_steps (Fixture *fixture)
{
  return plenary_store_get_next_steps (fixture->lesson.store);
}

/* The lists keep what is in them alive. */
static PlenaryNextStep *
get_step (Fixture *fixture,
          guint position)
{
  g_autoptr (PlenaryNextStep) step = g_list_model_get_item (get_steps (fixture), position);

  g_assert_nonnull (step);

  return step;
}

static guint
count_steps (Fixture *fixture)
{
  return g_list_model_get_n_items (get_steps (fixture));
}

static guint
count_attempts (Fixture *fixture)
{
  return g_list_model_get_n_items (plenary_store_get_attempts (fixture->lesson.store));
}

static PlenaryAttempt *
get_attempt (Fixture *fixture,
             guint position)
{
  g_autoptr (PlenaryAttempt) attempt =
    g_list_model_get_item (plenary_store_get_attempts (fixture->lesson.store), position);

  g_assert_nonnull (attempt);

  return attempt;
}

/* A next step of another lesson, and how often there was no chance for it since. */
static PlenaryNextStep *
add_step (Fixture *fixture,
          guint not_this_time)
{
  g_autoptr (PlenaryLesson) lesson = plenary_lesson_new ();
  g_autoptr (PlenaryNextStep) step = plenary_next_step_new ();
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_NEXT_STEP_ADDED);
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (step));

  plenary_lesson_set_title (lesson, "Ratio");
  plenary_next_step_set_lesson (step, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
  plenary_next_step_set_cue (step, "I have asked");
  plenary_next_step_set_action (step, "count to three");
  plenary_next_step_set_created (step, 1);
  plenary_edit_put (edit, lesson);
  plenary_edit_put (edit, step);
  for (guint i = 0; i < not_this_time; i++)
    {
      g_autoptr (PlenaryAttempt) attempt = plenary_attempt_new ();

      plenary_attempt_set_next_step (attempt, uuid);
      plenary_attempt_set_outcome (attempt, PLENARY_ATTEMPT_OUTCOME_NOT_THIS_TIME);
      plenary_attempt_set_created (attempt, i + 2);
      plenary_edit_put (edit, attempt);
    }
  lesson_fixture_commit (&fixture->lesson, edit);

  return plenary_store_lookup (fixture->lesson.store, uuid);
}

/* The words of a button, also where they may take several lines. */
static const char *
get_button_label (GtkWidget *button)
{
  GtkWidget *child = gtk_button_get_child (GTK_BUTTON (button));

  return GTK_IS_LABEL (child) ? gtk_label_get_label (GTK_LABEL (child)) : NULL;
}

/* A button that is shown, by its words. */
static GtkWidget *
find_button (GtkWidget *root,
             const char *label)
{
  if (GTK_IS_BUTTON (root) && gtk_widget_get_mapped (root) &&
      g_strcmp0 (get_button_label (root), label) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
press (GtkWidget *root,
       const char *label)
{
  GtkWidget *button;

  WAIT_UNTIL ((button = find_button (root, label)) != NULL);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static gboolean
is_titled_part (GtkWidget *widget,
                const char *title)
{
  g_autofree char *own = NULL;

  if (!PLENARY_IS_NOTE_PART (widget))
    return FALSE;

  g_object_get (widget, "title", &own, NULL);

  return g_strcmp0 (own, title) == 0;
}

static GtkWidget *
find_part (GtkWidget *root,
           const char *title)
{
  if (is_titled_part (root, title))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_part (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
type_into (GtkWidget *root,
           const char *title,
           const char *text)
{
  GtkWidget *part = find_part (root, title);
  GtkWidget *view;

  g_assert_nonnull (part);
  view = find_type (part, GTK_TYPE_TEXT_VIEW);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static AdwDialog *
wait_for_dialog (Fixture *fixture)
{
  AdwDialog *dialog;

  WAIT_UNTIL ((dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window))) != NULL);
  WAIT_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (dialog)));

  return dialog;
}

/* Words. */

static void
test_sentence (void)
{
  static const struct
  {
    const char *cue;
    const char *action;
    const char *sentence;
  } cases[] = {
    { "I have asked", "count to three", "When I have asked, I will count to three." },
    { "When I have asked,", "I will count to three.", "When I have asked, I will count to three." },
    { "", "count to three", "I will count to three." },
    { "I have asked", "", "When I have asked…" },
    { "I\nhave  asked ", " count\tto three", "When I have asked, I will count to three." },
    { "عندما أسأل", "أنتظر 🙂", "When عندما أسأل, I will أنتظر 🙂." },
    { " ", "\n", "No words yet" },
  };
  g_autofree char *much = g_strnfill (1024 * 1024, 'x');
  g_autofree char *sentence = NULL;
  g_autoptr (PlenaryNextStep) step = plenary_next_step_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said = NULL;

      plenary_next_step_set_cue (step, cases[i].cue);
      plenary_next_step_set_action (step, cases[i].action);
      said = plenary_next_step_words_sentence (step);
      g_assert_cmpstr (said, ==, cases[i].sentence);
    }

  /* All of it is kept, but nobody reads a sentence of a megabyte. */
  plenary_next_step_set_action (step, much);
  sentence = plenary_next_step_words_sentence (step);
  g_assert_cmpuint (strlen (sentence), <, 1000);
}

static void
test_split (void)
{
  static const struct
  {
    const char *words;
    const char *cue;
    const char *action;
  } cases[] = {
    { "Count to three", "", "count to three" },
    { "I will count to three", "", "count to three" },
    { "I wait", "", "I wait" },
    { "When I have asked, I will count to three.", "I have asked", "count to three." },
    { "if nobody answers, wait", "nobody answers", "wait" },
    { "When I ask", "", "when I ask" },
    { "Wait, then ask", "", "wait, then ask" },
    { "  Wait\nlonger ", "", "wait longer" },
    { "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *cue = NULL;
      g_autofree char *action = NULL;

      plenary_next_step_words_split (cases[i].words, &cue, &action);
      g_assert_cmpstr (cue, ==, cases[i].cue);
      g_assert_cmpstr (action, ==, cases[i].action);
    }
}

/* The note. */

static PlenaryMoment *
write_note (Fixture *fixture,
            const char *next_time)
{
  g_autoptr (PlenaryGoal) goal =
    g_list_model_get_item (plenary_store_get_goals (fixture->lesson.store), 0);
  PlenaryMoment *moment = plenary_lesson_session_mark (fixture->lesson.session, goal);

  g_assert_nonnull (moment);
  plenary_lesson_pane_write (PLENARY_LESSON_PANE (fixture->pane), moment);
  WAIT_UNTIL (find_button (fixture->pane, "_Make This My Next Step") != NULL);
  g_assert_false (gtk_widget_is_sensitive (find_button (fixture->pane, "_Make This My Next Step")));
  type_into (fixture->pane, "Next time", next_time);

  return moment;
}

static void
test_from_note (Fixture *fixture,
                gconstpointer data)
{
  g_autoptr (PlenaryGoal) goal =
    g_list_model_get_item (plenary_store_get_goals (fixture->lesson.store), 0);
  PlenaryNextStep *step;
  PlenaryMoment *moment;
  AdwDialog *dialog;

  open_lesson (fixture);
  moment = write_note (fixture, "Count to three before the next question");
  press (fixture->pane, "_Make This My Next Step");
  dialog = wait_for_dialog (fixture);

  step = get_step (fixture, 0);
  g_assert_cmpstr (plenary_next_step_get_cue (step), ==, "");
  g_assert_cmpstr (plenary_next_step_get_action (step), ==,
                   "count to three before the next question");
  g_assert_cmpstr (plenary_next_step_get_moment (step), ==,
                   plenary_entity_get_uuid (PLENARY_ENTITY (moment)));
  g_assert_cmpstr (plenary_next_step_get_goal (step), ==,
                   plenary_entity_get_uuid (PLENARY_ENTITY (goal)));
  WAIT_UNTIL (mentions (GTK_WIDGET (dialog), "I will count to three before the next question."));

  /* The last words of the note were saved before, and wording it is part of the same
   * edit. */
  g_assert_cmpstr (plenary_moment_get_next_time (moment), ==,
                   "Count to three before the next question");
  type_into (GTK_WIDGET (dialog), "When…", "I have asked");
  adw_dialog_force_close (dialog);
  g_assert_cmpstr (plenary_next_step_get_cue (step), ==, "I have asked");
  WAIT_UNTIL (mentions (fixture->pane, "When I have asked, I will count to three"));
  g_assert_null (find_button (fixture->pane, "_Make This My Next Step"));

  lesson_fixture_undo (&fixture->lesson);
  g_assert_cmpuint (count_steps (fixture), ==, 0);
  g_assert_nonnull (find_button (fixture->pane, "_Make This My Next Step"));
  g_assert_cmpstr (plenary_moment_get_next_time (moment), ==,
                   "Count to three before the next question");
}

static void
test_removed_moment (Fixture *fixture,
                     gconstpointer data)
{
  PlenaryMoment *moment;

  open_lesson (fixture);
  moment = write_note (fixture, "Wait");
  press (fixture->pane, "_Make This My Next Step");
  adw_dialog_force_close (wait_for_dialog (fixture));

  /* What became of the note stays when the moment goes, and can be put into other words
   * then. */
  plenary_lesson_session_remove_moment (fixture->lesson.session, moment);
  WAIT_UNTIL (plenary_next_step_get_moment (get_step (fixture, 0)) == NULL);
  show (fixture, plenary_goals_view_new (fixture->lesson.store));
  adw_dialog_present (plenary_next_step_dialog_new (fixture->lesson.store, get_step (fixture, 0),
                                                    NULL, NULL),
                      fixture->window);
  type_into (GTK_WIDGET (wait_for_dialog (fixture)), "I will…", "wait longer");
  adw_dialog_force_close (wait_for_dialog (fixture));
  WAIT_UNTIL (g_str_equal (plenary_next_step_get_action (get_step (fixture, 0)), "wait longer"));
  lesson_fixture_undo (&fixture->lesson);
  g_assert_cmpstr (plenary_next_step_get_action (get_step (fixture, 0)), ==, "wait");
}

/* The greeting. */

static void
test_no_greeting (Fixture *fixture,
                  gconstpointer data)
{
  open_lesson (fixture);
  g_assert_false (mentions (fixture->pane, "Did a chance come up?"));
}

static void
test_tried (Fixture *fixture,
            gconstpointer data)
{
  PlenaryNextStep *step = add_step (fixture, 0);
  PlenaryAttempt *attempt;

  open_lesson (fixture);
  WAIT_UNTIL (says (fixture->pane, "After Ratio you wrote:"));
  g_assert_true (plenary_lesson_pane_is_asking (PLENARY_LESSON_PANE (fixture->pane)));
  WAIT_UNTIL (says (fixture->pane, "“When I have asked, I will count to three.”"));
  WAIT_UNTIL (says (fixture->pane, "Did a chance come up?"));

  press (fixture->pane, "I tried it");
  WAIT_UNTIL (find_part (fixture->pane, "What happened?") != NULL);
  attempt = get_attempt (fixture, 0);
  g_assert_cmpint (plenary_attempt_get_outcome (attempt), ==, PLENARY_ATTEMPT_OUTCOME_TRIED);

  type_into (fixture->pane, "What happened?", "Three hands went up.");
  press (fixture->pane, "_Mark It Here");
  WAIT_UNTIL (plenary_attempt_get_moment (attempt) != NULL);
  g_assert_nonnull (
    plenary_store_lookup (fixture->lesson.store, plenary_attempt_get_moment (attempt)));

  press (fixture->pane, "It’s mine now");
  g_assert_cmpint (plenary_next_step_get_state (step), ==, PLENARY_NEXT_STEP_STATE_KEPT);
  g_assert_cmpstr (plenary_attempt_get_happened (attempt), ==, "Three hands went up.");
  WAIT_UNTIL (!mentions (fixture->pane, "And from now on?"));
  g_assert_false (mentions (fixture->pane, "Did a chance come up?"));
}

/* An answer that is taken back brings the question back, and takes the page about it
 * away. */
static void
test_taken_back (Fixture *fixture,
                 gconstpointer data)
{
  add_step (fixture, 0);
  open_lesson (fixture);
  press (fixture->pane, "I tried it");
  WAIT_UNTIL (mentions (fixture->pane, "And from now on?"));

  lesson_fixture_undo (&fixture->lesson);
  g_assert_cmpuint (count_attempts (fixture), ==, 0);
  WAIT_UNTIL (mentions (fixture->pane, "Did a chance come up?") &&
              !mentions (fixture->pane, "And from now on?"));
}

static void
test_change (Fixture *fixture,
             gconstpointer data)
{
  PlenaryNextStep *old = add_step (fixture, 0);
  AdwDialog *dialog;

  open_lesson (fixture);
  press (fixture->pane, "I tried it");
  press (fixture->pane, "Change it");
  dialog = wait_for_dialog (fixture);
  type_into (GTK_WIDGET (dialog), "I will…", "count to five");
  adw_dialog_force_close (dialog);

  g_assert_cmpint (plenary_next_step_get_state (old), ==, PLENARY_NEXT_STEP_STATE_CHANGED);
  g_assert_cmpuint (count_steps (fixture), ==, 2);
  g_assert_cmpstr (plenary_next_step_get_action (get_step (fixture, 0)), ==, "count to five");
  g_assert_cmpstr (plenary_next_step_get_action (old), ==, "count to three");

  /* The new one and what happened to the old one are one edit. */
  lesson_fixture_undo (&fixture->lesson);
  g_assert_cmpuint (count_steps (fixture), ==, 1);
  g_assert_cmpint (plenary_next_step_get_state (old), ==, PLENARY_NEXT_STEP_STATE_OPEN);
}

static void
test_moved_on (Fixture *fixture,
               gconstpointer data)
{
  PlenaryNextStep *step = add_step (fixture, 0);

  open_lesson (fixture);
  press (fixture->pane, "I’ve moved on");
  g_assert_cmpint (plenary_next_step_get_state (step), ==, PLENARY_NEXT_STEP_STATE_LET_GO);
  g_assert_cmpstr (fixture->said, ==, "Let go. It stays with your next steps.");
  g_assert_false (mentions (fixture->pane, "Did a chance come up?"));

  lesson_fixture_undo (&fixture->lesson);
  g_assert_cmpint (plenary_next_step_get_state (step), ==, PLENARY_NEXT_STEP_STATE_OPEN);
  WAIT_UNTIL (mentions (fixture->pane, "Did a chance come up?"));
}

static void
test_still_useful (Fixture *fixture,
                   gconstpointer data)
{
  PlenaryNextStep *step = add_step (fixture, 1);

  open_lesson (fixture);
  press (fixture->pane, "Not this time");
  g_assert_cmpuint (count_attempts (fixture), ==, 2);
  WAIT_UNTIL (says (fixture->pane, "Still useful?"));
  press (fixture->pane, "Let it go");
  g_assert_cmpint (plenary_next_step_get_state (step), ==, PLENARY_NEXT_STEP_STATE_LET_GO);
  g_assert_false (mentions (fixture->pane, "Still useful?"));
}

/* The first time nothing more is asked; and what is put aside waits for another day. */
static void
test_calm (Fixture *fixture,
           gconstpointer data)
{
  add_step (fixture, 0);
  open_lesson (fixture);
  press (fixture->pane, "Not this time");
  g_assert_false (mentions (fixture->pane, "Still useful?"));
  lesson_fixture_undo (&fixture->lesson);

  g_signal_emit_by_name (find_by_label (fixture->pane, "Not now"), "clicked");
  g_assert_false (mentions (fixture->pane, "Did a chance come up?"));
  g_assert_cmpuint (count_attempts (fixture), ==, 0);
  open_lesson (fixture);
  WAIT_UNTIL (mentions (fixture->pane, "Did a chance come up?"));
}

/* The lists. */

static void
test_list (Fixture *fixture,
           gconstpointer data)
{
  PlenaryNextStep *step = add_step (fixture, 1);
  GtkWidget *view = plenary_goals_view_new (fixture->lesson.store);
  AdwDialog *dialog;
  GtkWidget *row;

  show (fixture, view);
  WAIT_UNTIL (says (view, "Next Steps"));
  WAIT_UNTIL (says (view, "When I have asked, I will count to three."));
  WAIT_UNTIL (says (view, "after Ratio"));
  adw_action_row_activate (ADW_ACTION_ROW (find_type (view, PLENARY_TYPE_NEXT_STEP_ROW)));
  dialog = wait_for_dialog (fixture);
  WAIT_UNTIL (says (GTK_WIDGET (dialog), "Not this time"));

  row = find_titled (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, "Where it stands");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), PLENARY_NEXT_STEP_STATE_KEPT);
  g_assert_cmpint (plenary_next_step_get_state (step), ==, PLENARY_NEXT_STEP_STATE_KEPT);
  WAIT_UNTIL (mentions (view, "Kept, Changed and Let Go"));

  row = find_titled (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, "For the goal");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  g_assert_nonnull (plenary_next_step_get_goal (step));

  row = find_titled (GTK_WIDGET (dialog), ADW_TYPE_BUTTON_ROW, "_Remove This Next Step");
  g_signal_emit_by_name (row, "activated");
  g_assert_cmpuint (count_steps (fixture), ==, 0);
  g_assert_cmpuint (count_attempts (fixture), ==, 0);
  g_assert_cmpstr (fixture->said, ==, "Next step removed. The note it came from stays.");

  lesson_fixture_undo (&fixture->lesson);
  g_assert_cmpuint (count_steps (fixture), ==, 1);
  g_assert_cmpuint (count_attempts (fixture), ==, 1);
}

static void
test_home (Fixture *fixture,
           gconstpointer data)
{
  GtkWidget *home = GTK_WIDGET (plenary_home_page_new (fixture->lesson.store));
  PlenaryNextStep *step;

  show (fixture, home);
  g_assert_false (mentions (home, "Trying:"));
  step = add_step (fixture, 0);
  WAIT_UNTIL (says (home, "Trying: “When I have asked, I will count to three.”"));

  adw_dialog_present (plenary_next_step_dialog_new (fixture->lesson.store, step, NULL, NULL),
                      fixture->window);
  type_into (GTK_WIDGET (wait_for_dialog (fixture)), "I will…", "wait");
  adw_dialog_force_close (wait_for_dialog (fixture));
  WAIT_UNTIL (says (home, "Trying: “When I have asked, I will wait.”"));
}

/* Time that is set aside. */

static char *
plan (Fixture *fixture,
      gboolean with_words)
{
  g_autofree char *path = g_build_filename (fixture->lesson.directory, "time.ics", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  AdwDialog *dialog =
    plenary_plan_dialog_new (PLENARY_PLAN_FOR_TALKING, "When I have asked, I will count.");
  GtkWidget *row;
  char *text = NULL;

  adw_dialog_present (dialog, fixture->window);
  WAIT_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  WAIT_UNTIL (mentions (GTK_WIDGET (dialog), "“Time to talk”"));
  WAIT_UNTIL (mentions (GTK_WIDGET (dialog), "16:00, 30 minutes"));
  row = find_titled (GTK_WIDGET (dialog), ADW_TYPE_SWITCH_ROW, "Put my words in as well");
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), with_words);
  WAIT_UNTIL (mentions (GTK_WIDGET (dialog), "and your words") == with_words);

  g_clear_pointer (&fixture->said, g_free);
  plenary_plan_dialog_save_to (PLENARY_PLAN_DIALOG (dialog), file);
  WAIT_UNTIL (fixture->said != NULL);
  g_assert_true (g_str_has_prefix (fixture->said, "Saved as “time.ics”."));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  return text;
}

static void
test_plan (Fixture *fixture,
           gconstpointer data)
{
  g_autofree char *neutral = plan (fixture, FALSE);
  g_autofree char *telling = plan (fixture, TRUE);

  g_assert_nonnull (strstr (neutral, "SUMMARY:Time to talk\r\n"));
  g_assert_null (strstr (neutral, "asked"));
  g_assert_nonnull (strstr (telling, "SUMMARY:Time to talk\r\n"));
  g_assert_nonnull (strstr (telling, "DESCRIPTION:When I have asked\\, I will count.\r\n"));
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

  g_test_add_func ("/ui/next-step/sentence", test_sentence);
  g_test_add_func ("/ui/next-step/split", test_split);
  ADD ("/ui/next-step/from-a-note", test_from_note);
  ADD ("/ui/next-step/outlives-its-moment", test_removed_moment);
  ADD ("/ui/next-step/list", test_list);
  ADD ("/ui/next-step/home", test_home);
  ADD ("/ui/next-step/plan", test_plan);
  ADD ("/ui/greeting/none", test_no_greeting);
  ADD ("/ui/greeting/tried", test_tried);
  ADD ("/ui/greeting/taken-back", test_taken_back);
  ADD ("/ui/greeting/change", test_change);
  ADD ("/ui/greeting/moved-on", test_moved_on);
  ADD ("/ui/greeting/still-useful", test_still_useful);
  ADD ("/ui/greeting/calm", test_calm);

#undef ADD

  return g_test_run ();
}
