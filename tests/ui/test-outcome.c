/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "debrief-fixture.h"

#include "plenary-debrief-edits.h"
#include "plenary-debrief-places.h"
#include "plenary-export-dialog.h"
#include "plenary-goal-dialog.h"
#include "plenary-next-step-dialog.h"
#include "plenary-outcome-page.h"
#include "plenary-remark.h"
#include "plenary-text-row.h"
#include "plenary-visibility-button.h"
#include "plenary-visibility-edits.h"

/* What came of a debrief; and who may see a thing, wherever it is written. */

typedef struct
{
  DebriefFixture debrief;
  GtkWindow *window;
  GtkWidget *page;
} Fixture;

static void
add_remark (Fixture *fixture,
            PlenaryMoment *moment,
            PlenaryRemarkKind kind,
            const char *text)
{
  g_autoptr (PlenaryRemark) remark = plenary_remark_new ();
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_REMARK_WRITTEN);
  PlenaryDebrief *debrief = fixture->debrief.debrief;

  plenary_remark_set_lesson (remark, plenary_debrief_get_lesson (debrief));
  plenary_remark_set_debrief (remark, plenary_entity_get_uuid (PLENARY_ENTITY (debrief)));
  plenary_remark_set_moment (remark, moment != NULL
                                       ? plenary_entity_get_uuid (PLENARY_ENTITY (moment))
                                       : NULL);
  plenary_remark_set_kind (remark, kind);
  plenary_remark_set_text (remark, text);
  plenary_remark_set_created (remark, g_get_real_time ());
  plenary_edit_put (edit, remark);
  lesson_fixture_commit (&fixture->debrief.lesson, edit);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  PlenaryStore *store;
  g_autoptr (PlenaryDebrief) copy = NULL;

  debrief_fixture_set_up (&fixture->debrief);
  store = fixture->debrief.lesson.store;
  fixture->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (fixture->window, 600, 900);
  adw_window_set_content (ADW_WINDOW (fixture->window), gtk_label_new ("Debrief"));
  gtk_window_present (fixture->window);

  copy = plenary_entity_copy (fixture->debrief.debrief);
  plenary_debrief_set_coach (copy, "Ms Okafor");
  plenary_debrief_set_focus (copy, "How long I wait");
  plenary_debrief_edits_change (store, copy, NULL, GTK_WIDGET (fixture->window));
  for (int i = 2; i > 0; i--)
    plenary_debrief_places_choose (store, fixture->debrief.lesson.contents,
                                   fixture->debrief.debrief, fixture->debrief.moments[i], TRUE,
                                   GTK_WIDGET (fixture->window));
  add_remark (fixture, fixture->debrief.moments[1], PLENARY_REMARK_KIND_NOTICED, "Seven hands.");
  add_remark (fixture, fixture->debrief.moments[1], PLENARY_REMARK_KIND_COACH,
              "I wondered who was quiet.");
  add_remark (fixture, NULL, PLENARY_REMARK_KIND_NOTICED, "It was calm.");
  debrief_fixture_hold (&fixture->debrief);
}

static void
show_page (Fixture *fixture)
{
  fixture->page = GTK_WIDGET (plenary_outcome_page_new (fixture->debrief.lesson.store,
                                                        fixture->debrief.lesson.contents,
                                                        fixture->debrief.debrief));
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->page);
  WAIT_UNTIL (gtk_widget_get_mapped (fixture->page));
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  debrief_fixture_tear_down (&fixture->debrief);
}

static void
test_said (Fixture *fixture,
           gconstpointer data)
{
  show_page (fixture);
  g_assert_true (mentions (fixture->page, "with Ms Okafor"));
  g_assert_true (says (fixture->page, "How long I wait"));
  g_assert_true (says (fixture->page, "Chosen by the teacher; not an evaluation."));
  g_assert_true (says (fixture->page, "1. 0:50 · 30 seconds"));
  g_assert_true (says (fixture->page, "2. 0:30 · 30 seconds"));
  g_assert_true (says (fixture->page, "Nothing was written down."));
  g_assert_true (mentions (fixture->page, "What we noticed: Seven hands."));
  g_assert_true (mentions (fixture->page, "Ms Okafor said: “I wondered who was quiet.”"));
  g_assert_true (mentions (fixture->page, "What we noticed: It was calm."));
}

static void
keep_back (Fixture *fixture,
           PlenaryMoment *moment)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_MOMENT_VISIBILITY);
  g_autoptr (PlenaryMoment) copy = plenary_entity_copy (moment);

  plenary_moment_set_visibility (copy, PLENARY_VISIBILITY_ONLY_ME);
  plenary_edit_put (edit, copy);
  lesson_fixture_commit (&fixture->debrief.lesson, edit);
}

/* A moment that was kept back was not looked at; what was said is still there. */
static void
test_kept_back (Fixture *fixture,
                gconstpointer data)
{
  show_page (fixture);
  keep_back (fixture, fixture->debrief.moments[2]);
  WAIT_UNTIL (!mentions (fixture->page, "0:50"));
  g_assert_true (says (fixture->page, "1. 0:30 · 30 seconds"));
  g_assert_false (says (fixture->page, "Nothing was written down."));

  keep_back (fixture, fixture->debrief.moments[1]);
  g_assert_true (mentions (fixture->page, "What we noticed: Seven hands."));
}

static void
open_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer user_data)
{
}

/* In a window that can open places, as the real one can, nothing is said to be wrong when
 * the rows are made anew; and whoever comes here can go on by keyboard. */
static void
test_in_window (Fixture *fixture,
                gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) win = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) open = g_simple_action_new ("open-place", G_VARIANT_TYPE ("(ssx)"));
  AdwNavigationView *view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  GtkWidget *focus;

  g_signal_connect (open, "activate", G_CALLBACK (open_cb), NULL);
  g_action_map_add_action (G_ACTION_MAP (win), G_ACTION (open));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (win));
  adw_navigation_view_set_animate_transitions (view, FALSE);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (view));
  fixture->page = GTK_WIDGET (plenary_outcome_page_new (fixture->debrief.lesson.store,
                                                        fixture->debrief.lesson.contents,
                                                        fixture->debrief.debrief));
  adw_navigation_view_push (view, ADW_NAVIGATION_PAGE (fixture->page));
  WAIT_UNTIL (gtk_widget_get_mapped (fixture->page));
  WAIT_UNTIL ((focus = gtk_window_get_focus (fixture->window)) != NULL &&
              gtk_widget_get_ancestor (focus, ADW_TYPE_PREFERENCES_PAGE) != NULL);

  add_remark (fixture, fixture->debrief.moments[2], PLENARY_REMARK_KIND_NOTICED, "Two looked up.");
  WAIT_UNTIL (mentions (fixture->page, "What we noticed: Two looked up."));
}

static void
type (Fixture *fixture,
      const char *title,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_titled (fixture->page, ADW_TYPE_ENTRY_ROW, title)),
                         text);
}

static void
test_next_step (Fixture *fixture,
                gconstpointer data)
{
  GtkWidget *action_row;
  const char *uuid;

  show_page (fixture);
  action_row = find_titled (fixture->page, ADW_TYPE_ENTRY_ROW, "I will…");
  type (fixture, "When…", "I have asked");
  g_signal_emit_by_name (action_row, "entry-activated");
  g_assert_null (plenary_debrief_get_next_step (fixture->debrief.debrief));

  type (fixture, "I will…", "look around");
  g_signal_emit_by_name (action_row, "entry-activated");
  uuid = plenary_debrief_get_next_step (fixture->debrief.debrief);
  g_assert_nonnull (uuid);
  g_assert_true (PLENARY_IS_NEXT_STEP (plenary_store_lookup (fixture->debrief.lesson.store, uuid)));
  WAIT_UNTIL (says (fixture->page, "When I have asked, I will look around."));
  g_assert_false (gtk_widget_get_visible (action_row));

  lesson_fixture_undo (&fixture->debrief.lesson);
  g_assert_true (gtk_widget_get_visible (action_row));
  g_assert_null (plenary_debrief_get_next_step (fixture->debrief.debrief));
}

static void
test_glad (Fixture *fixture,
           gconstpointer data)
{
  GtkWidget *row, *view;
  GtkTextBuffer *buffer;

  show_page (fixture);
  row = find_titled (fixture->page, PLENARY_TYPE_TEXT_ROW, "Something to be glad of");
  view = find_type (row, GTK_TYPE_TEXT_VIEW);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_buffer_insert_interactive_at_cursor (buffer, "They asked each other.", -1, TRUE);
  plenary_outcome_page_flush (PLENARY_OUTCOME_PAGE (fixture->page));
  g_assert_cmpstr (plenary_debrief_get_glad (fixture->debrief.debrief), ==,
                   "They asked each other.");
}

static void
test_write_up (Fixture *fixture,
               gconstpointer data)
{
  AdwDialog *dialog;

  show_page (fixture);
  gtk_widget_activate_action (fixture->page, "outcome.write-up", NULL);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_true (PLENARY_IS_EXPORT_DIALOG (dialog));
}

/* Chooses who may see what @root is about, as the menu does. */
static void
assert_chosen (Fixture *fixture,
               GtkWidget *root,
               gpointer entity)
{
  GtkWidget *button = find_type (root, PLENARY_TYPE_VISIBILITY_BUTTON);

  g_assert_nonnull (button);
  WAIT_UNTIL (gtk_widget_get_visible (button));
  g_assert_nonnull (find_by_label (button, "Who may see it: Only Me"));
  gtk_widget_activate_action (button, "visibility.choose", "s", "debrief");
  g_assert_cmpint (plenary_visibility_edits_get (entity), ==, PLENARY_VISIBILITY_DEBRIEF);
  g_assert_nonnull (find_by_label (button, "Who may see it: For the Debrief"));
  lesson_fixture_undo (&fixture->debrief.lesson);
  g_assert_cmpint (plenary_visibility_edits_get (entity), ==, PLENARY_VISIBILITY_ONLY_ME);
  g_assert_nonnull (find_by_label (button, "Who may see it: Only Me"));
}

static void
test_visibility (Fixture *fixture,
                 gconstpointer data)
{
  PlenaryStore *store = fixture->debrief.lesson.store;
  g_autoptr (PlenaryGoal) goal = g_list_model_get_item (plenary_store_get_goals (store), 0);
  g_autoptr (PlenaryNextStep) step =
    g_list_model_get_item (plenary_store_get_next_steps (store), 0);
  AdwDialog *dialog = plenary_goal_dialog_new (store, goal);

  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  assert_chosen (fixture, GTK_WIDGET (dialog), goal);
  adw_dialog_force_close (dialog);

  dialog = plenary_next_step_dialog_new (store, step, NULL, NULL);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  assert_chosen (fixture, GTK_WIDGET (dialog), step);
  adw_dialog_force_close (dialog);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/ui/outcome/said", test_said);
  ADD ("/ui/outcome/kept-back", test_kept_back);
  ADD ("/ui/outcome/in-window", test_in_window);
  ADD ("/ui/outcome/next-step", test_next_step);
  ADD ("/ui/outcome/glad", test_glad);
  ADD ("/ui/outcome/write-up", test_write_up);
  ADD ("/ui/outcome/visibility", test_visibility);

  return g_test_run ();
}
