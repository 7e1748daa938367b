/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesson-fixture.h"

#include "plenary-lesson-page.h"
#include "plenary-lesson-stage.h"
#include "plenary-note-part.h"
#include "plenary-player-bar.h"
#include "plenary-sitting-bar.h"
#include "plenary-sitting-end.h"
#include "plenary-sitting.h"
#include "plenary-stretches.h"
#include "plenary-timecode.h"

#define MINUTE G_TIME_SPAN_MINUTE

/* The page of the practice lesson in a window, with a clock that stands still. */
typedef struct
{
  LessonFixture lesson;
  GtkWindow *window;
  PlenaryLessonPage *page;
  PlenaryLessonSession *session;
  PlenarySittingSession *sitting;
} Fixture;

static gint64 now;

static gint64
tell_time (void)
{
  return now;
}

static void
open_page (Fixture *fixture)
{
  fixture->page = plenary_lesson_page_new (fixture->lesson.store, fixture->lesson.contents,
                                           lesson_fixture_get_jobs (&fixture->lesson));
  fixture->session = plenary_lesson_page_get_session (fixture->page);
  fixture->sitting = plenary_lesson_page_get_sitting (fixture->page);
  now = 1000 * MINUTE;
  plenary_sitting_session_set_clock (fixture->sitting, tell_time);

  fixture->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (fixture->window, 1000, 700);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (fixture->window);
  WAIT_UNTIL (plenary_transport_get_state (plenary_lesson_session_get_transport (
                fixture->session)) == PLENARY_TRANSPORT_READY);
}

static void
close_page (Fixture *fixture)
{
  plenary_lesson_page_close (fixture->page);
  gtk_window_destroy (fixture->window);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  lesson_fixture_set_up (&fixture->lesson);
  lesson_fixture_add_goal (&fixture->lesson, "Wait time", 1);
  open_page (fixture);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  close_page (fixture);
  lesson_fixture_tear_down (&fixture->lesson);
}

static AdwDialog *
get_dialog (Fixture *fixture)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
}

static void
act (Fixture *fixture,
     const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), action, NULL);
}

static void
click (GtkWidget *root,
       const char *label)
{
  GtkWidget *widget = find_by_label (root, label);

  g_test_message ("%s", label);
  g_assert_nonnull (widget);
  g_signal_emit_by_name (gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON), "clicked");
}

static PlenarySitting *
dup_sitting (Fixture *fixture,
             guint i)
{
  return g_list_model_get_item (plenary_contents_get_sittings (fixture->lesson.contents), i);
}

static guint
count_sittings (Fixture *fixture)
{
  return g_list_model_get_n_items (plenary_contents_get_sittings (fixture->lesson.contents));
}

static gboolean
bar_says (Fixture *fixture,
          const char *text)
{
  return mentions (find_type (GTK_WIDGET (fixture->page), PLENARY_TYPE_SITTING_BAR), text);
}

/* One moment to be glad of: marked, in words, and at the end of the day. */
static void
test_glad (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (PlenarySitting) sitting = NULL;
  PlenaryMoment *moment;
  GtkWidget *end;

  plenary_lesson_page_sit (fixture->page, PLENARY_DOOR_GLAD);
  WAIT_UNTIL (
    plenary_transport_get_playing (plenary_lesson_session_get_transport (fixture->session)));
  g_assert_true (bar_says (fixture, "press M"));
  g_assert_nonnull (find_by_label (GTK_WIDGET (fixture->page), "Enough for Today"));

  moment = plenary_lesson_session_mark (fixture->session, NULL);
  g_assert_cmpint (plenary_moment_get_kind (moment), ==, PLENARY_KIND_GLAD);
  g_assert_true (plenary_sitting_session_get_marked (fixture->sitting) == moment);
  g_assert_true (bar_says (fixture, "What did a pupil say or do?"));
  WAIT_UNTIL (GTK_IS_TEXT_VIEW (gtk_window_get_focus (fixture->window)));

  plenary_lesson_session_write_note (fixture->session, moment, "saw", "Ada explained it", NULL);
  g_assert_true (bar_says (fixture, "in your words"));

  /* Marking it as one to be glad of was one step, and the next mark is like any other. */
  g_assert_cmpint (plenary_moment_get_kind (plenary_lesson_session_mark (fixture->session, NULL)),
                   ==, PLENARY_KIND_NONE);

  act (fixture, "page.enough");
  end = GTK_WIDGET (get_dialog (fixture));
  g_assert_true (PLENARY_IS_SITTING_END (end));
  WAIT_UNTIL (says (end, "“Ada explained it”"));
  g_assert_true (says (end, "Everything is saved."));
  g_assert_false (plenary_sitting_session_is_open (fixture->sitting));

  g_assert_cmpuint (count_sittings (fixture), ==, 1);
  sitting = dup_sitting (fixture, 0);
  g_assert_cmpint (plenary_sitting_get_door (sitting), ==, PLENARY_DOOR_GLAD);
  g_assert_cmpint (plenary_sitting_get_minutes (sitting), ==, 5);
  g_assert_cmpint (plenary_sitting_get_ended (sitting), >=, plenary_sitting_get_began (sitting));
  g_assert_cmpint (plenary_sitting_get_began (sitting), >, 0);
}

/* Taking the mark back opens the door again. */
static void
test_glad_undone (Fixture *fixture,
                  gconstpointer data)
{
  plenary_lesson_page_sit (fixture->page, PLENARY_DOOR_GLAD);
  plenary_lesson_session_mark (fixture->session, NULL);
  g_assert_nonnull (plenary_sitting_session_get_marked (fixture->sitting));

  lesson_fixture_undo (&fixture->lesson);
  g_assert_null (plenary_sitting_session_get_marked (fixture->sitting));
  g_assert_true (bar_says (fixture, "press M"));
  g_assert_cmpint (plenary_moment_get_kind (plenary_lesson_session_mark (fixture->session, NULL)),
                   ==, PLENARY_KIND_GLAD);

  /* The sitting itself is nothing to take back. */
  g_assert_cmpuint (count_sittings (fixture), ==, 1);
}

static void
begin_twenty (Fixture *fixture)
{
  GtkWidget *dialog;

  plenary_lesson_page_sit (fixture->page, PLENARY_DOOR_TWENTY);
  dialog = GTK_WIDGET (get_dialog (fixture));
  g_assert_nonnull (dialog);
  WAIT_UNTIL (mentions (dialog, "not seen yet"));
  click (dialog, "Begin");
  WAIT_UNTIL (get_dialog (fixture) == NULL);
}

/* The last three minutes are those of the dialog; nothing happens when they are over. */
static void
assert_clock_goes_on (Fixture *fixture)
{
  AdwDialog *end = get_dialog (fixture);
  g_autoptr (PlenarySitting) sitting = NULL;

  WAIT_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (end)));
  WAIT_UNTIL (says (GTK_WIDGET (end), "About 3 minutes left for this"));
  now += 2 * MINUTE + MINUTE / 2;
  plenary_sitting_session_look (fixture->sitting);
  g_assert_true (says (GTK_WIDGET (end), "About 1 minute left for this"));
  now += 60 * MINUTE;
  plenary_sitting_session_look (fixture->sitting);
  g_assert_true (says (GTK_WIDGET (end), "For as long as you like"));
  g_assert_true (get_dialog (fixture) == end);

  g_assert_true (plenary_sitting_session_is_open (fixture->sitting));
  adw_dialog_force_close (end);
  g_assert_false (plenary_sitting_session_is_open (fixture->sitting));
  sitting = dup_sitting (fixture, 0);
  g_assert_cmpint (plenary_sitting_get_ended (sitting), >, 0);
}

/* The clock only offers. */
static void
test_twenty (Fixture *fixture,
             gconstpointer data)
{
  begin_twenty (fixture);
  g_assert_true (bar_says (fixture, "About 10 minutes left for watching"));
  g_assert_true (bar_says (fixture, "not seen yet"));

  now += 9 * MINUTE;
  plenary_sitting_session_look (fixture->sitting);
  g_assert_true (bar_says (fixture, "About 1 minute left for watching"));
  g_assert_false (bar_says (fixture, "A Little Longer"));

  now += 2 * MINUTE;
  plenary_sitting_session_look (fixture->sitting);
  g_assert_true (bar_says (fixture, "about ten minutes of watching"));
  click (GTK_WIDGET (fixture->page), "A Little Longer");
  g_assert_true (bar_says (fixture, "Watching, for as long as you like"));
  now += 60 * MINUTE;
  plenary_sitting_session_look (fixture->sitting);
  g_assert_true (bar_says (fixture, "Watching, for as long as you like"));

  act (fixture, "page.move-on");
  g_assert_true (bar_says (fixture, "About 5 minutes left for writing"));
  WAIT_UNTIL (GTK_IS_TEXT_VIEW (gtk_window_get_focus (fixture->window)));

  act (fixture, "page.move-on");
  g_assert_true (PLENARY_IS_SITTING_END (get_dialog (fixture)));
  assert_clock_goes_on (fixture);
}

/* What is looked for stands in the header and in the file. */
static void
test_focus (Fixture *fixture,
            gconstpointer data)
{
  g_autoptr (PlenaryGoal) goal =
    g_list_model_get_item (plenary_store_get_goals (fixture->lesson.store), 0);
  g_autoptr (PlenarySitting) first = NULL;
  g_autoptr (PlenarySitting) second = NULL;

  plenary_sitting_session_begin (fixture->sitting, PLENARY_DOOR_TWENTY, goal, NULL, NULL);
  g_assert_true (says (GTK_WIDGET (fixture->page), "Looking at: Wait time"));
  plenary_sitting_session_begin (fixture->sitting, PLENARY_DOOR_WATCH, NULL, "Who speaks", NULL);
  g_assert_true (says (GTK_WIDGET (fixture->page), "Looking at: Who speaks"));
  plenary_sitting_session_end (fixture->sitting);
  g_assert_false (mentions (GTK_WIDGET (fixture->page), "Looking at"));

  g_assert_cmpuint (count_sittings (fixture), ==, 2);
  first = dup_sitting (fixture, 0);
  second = dup_sitting (fixture, 1);
  g_assert_cmpint (plenary_sitting_get_ended (first), >, 0);
  if (plenary_sitting_get_door (first) != PLENARY_DOOR_TWENTY)
    {
      PlenarySitting *other = g_steal_pointer (&first);

      first = g_steal_pointer (&second);
      second = other;
    }
  g_assert_cmpstr (plenary_sitting_get_goal (first), ==,
                   plenary_entity_get_uuid (PLENARY_ENTITY (goal)));
  g_assert_cmpstr (plenary_sitting_get_focus (second), ==, "Who speaks");
}

/* Nothing but the picture and M. */
static void
test_watch (Fixture *fixture,
            gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);

  g_assert_true (gtk_widget_get_mapped (find_type (page, PLENARY_TYPE_PLAYER_BAR)));
  plenary_sitting_session_begin (fixture->sitting, PLENARY_DOOR_WATCH, NULL, NULL, NULL);
  WAIT_UNTIL (!gtk_widget_get_mapped (find_type (page, PLENARY_TYPE_PLAYER_BAR)));
  g_assert_false (mentions (page, "Wait time"));
  g_assert_nonnull (plenary_lesson_session_mark (fixture->session, NULL));
  act (fixture, "page.write");
  g_assert_false (GTK_IS_TEXT_VIEW (gtk_window_get_focus (fixture->window)));

  act (fixture, "page.leave");
  g_assert_true (PLENARY_IS_SITTING_END (get_dialog (fixture)));
  adw_dialog_force_close (get_dialog (fixture));
  WAIT_UNTIL (gtk_widget_get_mapped (find_type (page, PLENARY_TYPE_PLAYER_BAR)));
}

static PlenaryNotePart *
find_next_part (Fixture *fixture)
{
  return PLENARY_NOTE_PART (find_type (GTK_WIDGET (get_dialog (fixture)), PLENARY_TYPE_NOTE_PART));
}

static void
type_next (Fixture *fixture,
           const char *text)
{
  PlenaryNotePart *part = find_next_part (fixture);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (plenary_note_part_get_text_view (part)), text,
                            -1);
  plenary_note_part_flush (part);
}

/* One small thing becomes a next step as it is typed, and may stay empty. */
static void
test_next_step (Fixture *fixture,
                gconstpointer data)
{
  GListModel *steps = plenary_store_get_next_steps (fixture->lesson.store);
  g_autoptr (PlenaryGoal) goal =
    g_list_model_get_item (plenary_store_get_goals (fixture->lesson.store), 0);
  g_autoptr (PlenaryNextStep) step = NULL;

  plenary_sitting_session_begin (fixture->sitting, PLENARY_DOOR_TWENTY, goal, NULL, NULL);
  act (fixture, "page.enough");
  WAIT_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (get_dialog (fixture))));
  g_assert_false (mentions (GTK_WIDGET (get_dialog (fixture)), "left for this"));
  g_assert_cmpuint (g_list_model_get_n_items (steps), ==, 0);
  type_next (fixture, "  ");
  g_assert_cmpuint (g_list_model_get_n_items (steps), ==, 0);

  type_next (fixture, "Count to");
  type_next (fixture, "Count to three 👏🏽 שלוש");
  g_assert_cmpuint (g_list_model_get_n_items (steps), ==, 1);
  step = g_list_model_get_item (steps, 0);
  g_assert_cmpstr (plenary_next_step_get_action (step), ==, "count to three 👏🏽 שלוש");
  g_assert_cmpstr (plenary_next_step_get_goal (step), ==,
                   plenary_entity_get_uuid (PLENARY_ENTITY (goal)));

  type_next (fixture, "");
  g_assert_cmpuint (g_list_model_get_n_items (steps), ==, 0);
  type_next (fixture, "Wait");
  g_assert_cmpuint (g_list_model_get_n_items (steps), ==, 1);
}

/* Ends a sitting for a goal, of which so much was found, and tells what is offered then. */
static gboolean
offers_to_check (Fixture *fixture,
                 int checks)
{
  g_autoptr (PlenaryGoal) goal =
    g_list_model_get_item (plenary_store_get_goals (fixture->lesson.store), 0);
  g_autoptr (PlenaryGoal) copy = plenary_entity_copy (goal);
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_GOAL_CHANGED);

  plenary_goal_set_checks (copy, checks);
  plenary_edit_put (edit, copy);
  lesson_fixture_commit (&fixture->lesson, edit);
  plenary_sitting_session_begin (fixture->sitting, PLENARY_DOOR_TWENTY, goal, NULL, NULL);
  act (fixture, "page.enough");
  WAIT_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (get_dialog (fixture))));

  return gtk_widget_is_visible (
    find_by_label (GTK_WIDGET (get_dialog (fixture)), "Look Closer at This Goal…"));
}

/* A goal that was worked on can be looked at closely, until that was done once. */
static void
test_check (Fixture *fixture,
            gconstpointer data)
{
  g_assert_true (offers_to_check (fixture, 0));
}

static void
test_checked (Fixture *fixture,
              gconstpointer data)
{
  g_assert_false (offers_to_check (fixture, PLENARY_GOAL_CHECK_EASY));
}

/* One that nobody could end is ended when the lesson is opened again. */
static void
test_unfinished (Fixture *fixture,
                 gconstpointer data)
{
  g_autoptr (PlenarySitting) lost = plenary_sitting_new ();
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_SITTING);
  g_autoptr (PlenarySitting) found = NULL;
  gint64 yesterday = g_get_real_time () - 24 * 60 * MINUTE;
  PlenaryLesson *lesson = plenary_contents_get_lesson (fixture->lesson.contents);

  close_page (fixture);
  plenary_sitting_set_lesson (lost, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
  plenary_sitting_set_door (lost, PLENARY_DOOR_TWENTY);
  plenary_sitting_set_minutes (lost, 20);
  plenary_sitting_set_began (lost, yesterday);
  plenary_edit_put (edit, lost);
  lesson_fixture_commit (&fixture->lesson, edit);

  open_page (fixture);
  g_assert_false (plenary_sitting_session_is_open (fixture->sitting));
  g_assert_cmpuint (count_sittings (fixture), ==, 1);
  found = dup_sitting (fixture, 0);
  g_assert_cmpint (plenary_sitting_get_ended (found), ==, yesterday + 20 * MINUTE);
}

/* Leaving the page ends the sitting as well. */
static void
test_leaving (Fixture *fixture,
              gconstpointer data)
{
  g_autoptr (PlenarySitting) sitting = NULL;

  plenary_sitting_session_begin (fixture->sitting, PLENARY_DOOR_CARRY_ON, NULL, NULL, NULL);
  plenary_lesson_page_close (fixture->page);
  sitting = dup_sitting (fixture, 0);
  g_assert_cmpint (plenary_sitting_get_ended (sitting), >, 0);
}

#define ADD(name, function) \
  g_test_add ("/ui/sitting/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("glad", test_glad);
  ADD ("glad-undone", test_glad_undone);
  ADD ("twenty", test_twenty);
  ADD ("focus", test_focus);
  ADD ("watch", test_watch);
  ADD ("next-step", test_next_step);
  ADD ("check", test_check);
  ADD ("checked", test_checked);
  ADD ("unfinished", test_unfinished);
  ADD ("leaving", test_leaving);

  return g_test_run ();
}
