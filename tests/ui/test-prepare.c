/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "debrief-fixture.h"

#include "plenary-answer.h"
#include "plenary-chosen-row.h"
#include "plenary-debrief-choices.h"
#include "plenary-debrief-edits.h"
#include "plenary-debrief-places.h"
#include "plenary-ground-rules.h"
#include "plenary-prepare-offer.h"
#include "plenary-prepare-page.h"
#include "plenary-preview-dialog.h"
#include "plenary-text-row.h"
#include "plenary-visibility-edits.h"

/* Preparing a debrief, on its page. */

typedef struct
{
  DebriefFixture debrief;
  GtkWindow *window;
  GtkWidget *page;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  debrief_fixture_set_up (&fixture->debrief);
  fixture->page = GTK_WIDGET (plenary_prepare_page_new (fixture->debrief.lesson.store,
                                                        fixture->debrief.lesson.contents,
                                                        fixture->debrief.debrief));
  fixture->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (fixture->window, 600, 900);
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->page);
  gtk_window_present (fixture->window);
  WAIT_UNTIL (gtk_widget_get_mapped (fixture->page));
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  debrief_fixture_tear_down (&fixture->debrief);
}

static GtkListBox *
get_list (Fixture *fixture)
{
  GtkWidget *row = find_type (fixture->page, PLENARY_TYPE_CHOSEN_ROW);

  g_assert_nonnull (row);

  return GTK_LIST_BOX (gtk_widget_get_parent (row));
}

static PlenaryChosenRow *
get_row (Fixture *fixture,
         int moment)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (get_list (fixture), i)) != NULL; i++)
    if (plenary_chosen_row_get_moment (PLENARY_CHOSEN_ROW (row)) ==
        fixture->debrief.moments[moment])
      return PLENARY_CHOSEN_ROW (row);

  g_assert_not_reached ();
}

/* As Enter does. */
static void
choose (Fixture *fixture,
        int moment)
{
  g_signal_emit_by_name (get_list (fixture), "row-activated", get_row (fixture, moment));
}

/* The moments in the order of the list, the chosen ones with their number. */
static void
assert_list (Fixture *fixture,
             const char *expected)
{
  GString *found = g_string_new (NULL);
  g_autofree char *owned = NULL;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (get_list (fixture), i)) != NULL; i++)
    for (int j = 0; j < DEBRIEF_N_MOMENTS; j++)
      if (plenary_chosen_row_get_moment (PLENARY_CHOSEN_ROW (row)) == fixture->debrief.moments[j])
        g_string_append_printf (found, "%d(%u) ", j,
                                plenary_chosen_row_get_number (PLENARY_CHOSEN_ROW (row)));
  owned = g_string_free_and_steal (found);
  g_assert_cmpstr (owned, ==, expected);
}

static gboolean
is_shown (Fixture *fixture,
          int moment)
{
  return plenary_moment_get_visibility (fixture->debrief.moments[moment]) ==
         PLENARY_VISIBILITY_DEBRIEF;
}

static void
undo (Fixture *fixture)
{
  lesson_fixture_undo (&fixture->debrief.lesson);
}

static void
test_choosing (Fixture *fixture,
               gconstpointer data)
{
  assert_list (fixture, "0(0) 1(0) 2(0) 3(0) 4(0) ");
  choose (fixture, 2);
  assert_list (fixture, "2(1) 0(0) 1(0) 3(0) 4(0) ");
  g_assert_true (is_shown (fixture, 2));
  choose (fixture, 1);
  assert_list (fixture, "2(1) 1(2) 0(0) 3(0) 4(0) ");

  gtk_widget_activate_action (GTK_WIDGET (get_row (fixture, 1)), "chosen.move-up", NULL);
  assert_list (fixture, "1(1) 2(2) 0(0) 3(0) 4(0) ");

  choose (fixture, 2);
  assert_list (fixture, "1(1) 0(0) 2(0) 3(0) 4(0) ");
  g_assert_false (is_shown (fixture, 2));

  /* Each is one step to undo. */
  undo (fixture);
  assert_list (fixture, "1(1) 2(2) 0(0) 3(0) 4(0) ");
  g_assert_true (is_shown (fixture, 2));
  undo (fixture);
  assert_list (fixture, "2(1) 1(2) 0(0) 3(0) 4(0) ");
  undo (fixture);
  undo (fixture);
  assert_list (fixture, "0(0) 1(0) 2(0) 3(0) 4(0) ");
  g_assert_false (is_shown (fixture, 1) || is_shown (fixture, 2));
}

/* What another debrief shows stays to be seen when this one lets go of it. */
static void
test_shared (Fixture *fixture,
             gconstpointer data)
{
  PlenaryStore *store = fixture->debrief.lesson.store;
  PlenaryContents *contents = fixture->debrief.lesson.contents;
  PlenaryDebrief *live = fixture->debrief.debrief;
  g_autoptr (PlenaryDebrief) other = plenary_debrief_new ();
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_DEBRIEF_PREPARED);

  plenary_debrief_set_lesson (other, plenary_debrief_get_lesson (live));
  plenary_edit_put (edit, other);
  lesson_fixture_commit (&fixture->debrief.lesson, edit);
  plenary_debrief_places_choose (store, contents,
                                 plenary_store_lookup (store, plenary_entity_get_uuid (
                                                                PLENARY_ENTITY (other))),
                                 fixture->debrief.moments[0], TRUE, fixture->page);
  assert_list (fixture, "0(0) 1(0) 2(0) 3(0) 4(0) ");

  choose (fixture, 0);
  choose (fixture, 0);
  assert_list (fixture, "0(0) 1(0) 2(0) 3(0) 4(0) ");
  g_assert_true (is_shown (fixture, 0));
}

static void
test_enough (Fixture *fixture,
             gconstpointer data)
{
  static const char enough[] = "Three moments are enough for 30 minutes.";

  g_assert_true (says (fixture->page, "Choose at least one moment; then you can begin."));
  choose (fixture, 0);
  g_assert_false (says (fixture->page, "Choose at least one moment; then you can begin."));
  choose (fixture, 1);
  choose (fixture, 2);
  g_assert_false (says (fixture->page, enough));
  announced = g_string_new (NULL);
  choose (fixture, 3);
  WAIT_UNTIL (says (fixture->page, enough));
  g_assert_nonnull (strstr (announced->str, enough));
  g_string_free (g_steal_pointer (&announced), TRUE);
}

static void
test_with_note (Fixture *fixture,
                gconstpointer data)
{
  GtkWidget *row, *tick;

  choose (fixture, 1);
  row = GTK_WIDGET (get_row (fixture, 1));
  tick = find_by_label (row, "With my note, 0:30 · 30 seconds");
  g_assert_true (gtk_widget_get_visible (tick));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), TRUE);
  g_assert_true (plenary_moment_get_with_note (fixture->debrief.moments[1]));
  undo (fixture);
  g_assert_false (plenary_moment_get_with_note (fixture->debrief.moments[1]));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (tick)));

  /* There is nothing to show of what is not written. */
  choose (fixture, 2);
  tick = find_by_label (GTK_WIDGET (get_row (fixture, 2)), "With my note, 0:50 · 30 seconds");
  g_assert_false (gtk_widget_get_visible (tick));
}

/* What is typed is kept by itself, and one stretch of it is one thing to undo. */
static void
test_typing (Fixture *fixture,
             gconstpointer data)
{
  GtkEditable *focus =
    GTK_EDITABLE (find_titled (fixture->page, ADW_TYPE_ENTRY_ROW, "What it is about"));
  PlenaryTextRow *rules =
    PLENARY_TEXT_ROW (find_titled (fixture->page, PLENARY_TYPE_TEXT_ROW, "One rule a line"));
  g_autofree char *text = plenary_text_row_dup_text (rules);

  g_assert_cmpstr (text, ==, plenary_ground_rules_get_default ());

  gtk_editable_set_text (focus, "  How long I wait ");
  plenary_prepare_page_flush (PLENARY_PREPARE_PAGE (fixture->page));
  g_assert_cmpstr (plenary_debrief_get_focus (fixture->debrief.debrief), ==, "How long I wait");
  g_assert_cmpstr (gtk_editable_get_text (focus), ==, "  How long I wait ");
  undo (fixture);
  g_assert_cmpstr (plenary_debrief_get_focus (fixture->debrief.debrief), ==, "");
  g_assert_cmpstr (gtk_editable_get_text (focus), ==, "");

  gtk_widget_activate_action (fixture->page, "prepare.focus", "s", "Wait time");
  g_assert_cmpstr (plenary_debrief_get_focus (fixture->debrief.debrief), ==, "Wait time");
}

static gpointer
get_first (GListModel *list)
{
  g_autoptr (GObject) entity = g_list_model_get_item (list, 0);

  return entity;
}

static void
assert_tick (Fixture *fixture,
             const char *name,
             gpointer entity)
{
  GtkWidget *row = find_titled (fixture->page, ADW_TYPE_ACTION_ROW, name);
  GtkWidget *tick = find_type (row, GTK_TYPE_CHECK_BUTTON);

  g_test_message ("%s", name);
  g_assert_cmpint (plenary_visibility_edits_get (entity), ==, PLENARY_VISIBILITY_ONLY_ME);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), TRUE);
  g_assert_cmpint (plenary_visibility_edits_get (entity), ==, PLENARY_VISIBILITY_DEBRIEF);
  undo (fixture);
  g_assert_cmpint (plenary_visibility_edits_get (entity), ==, PLENARY_VISIBILITY_ONLY_ME);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (tick)));
}

static void
test_showing (Fixture *fixture,
              gconstpointer data)
{
  PlenaryStore *store = fixture->debrief.lesson.store;

  assert_tick (fixture, "Wait time", get_first (plenary_store_get_goals (store)));
  assert_tick (fixture, DEBRIEF_STEP, get_first (plenary_store_get_next_steps (store)));
  assert_tick (fixture, "What surprised me?",
               get_first (plenary_contents_get_answers (fixture->debrief.lesson.contents)));
}

/* Two people must not be shown. */
static void
put_record (Fixture *fixture)
{
  g_autoptr (PlenaryLessonRecord) record = plenary_lesson_record_new ();
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_RECORD_WRITTEN);

  plenary_lesson_record_set_lesson (record, plenary_debrief_get_lesson (fixture->debrief.debrief));
  plenary_lesson_record_set_not_shown (record, 2);
  plenary_edit_put (edit, record);
  lesson_fixture_commit (&fixture->debrief.lesson, edit);
}

static void
test_preview (Fixture *fixture,
              gconstpointer data)
{
  PlenaryStore *store = fixture->debrief.lesson.store;
  GtkWidget *dialog;

  choose (fixture, 2);
  choose (fixture, 1);
  plenary_debrief_places_set_with_note (store, fixture->debrief.lesson.contents,
                                        fixture->debrief.debrief, fixture->debrief.moments[1], TRUE,
                                        fixture->page);
  plenary_debrief_choices_set (store, fixture->debrief.debrief,
                               get_first (plenary_store_get_goals (store)), TRUE, fixture->page);

  put_record (fixture);
  gtk_widget_activate_action (fixture->page, "prepare.preview", NULL);
  WAIT_UNTIL (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)) != NULL);
  dialog = GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
  g_assert_true (PLENARY_IS_PREVIEW_DIALOG (dialog));
  WAIT_UNTIL (says (dialog, "1. 0:50 · 30 seconds"));
  g_assert_true (says (dialog, "2 people must not be shown."));
  g_assert_true (says (dialog, "Picture and sound only"));
  g_assert_true (says (dialog, "2. 0:30 · 30 seconds"));
  g_assert_true (mentions (dialog, DEBRIEF_SAW));
  g_assert_true (says (dialog, "Wait time"));
  g_assert_true (mentions (dialog, "Everything else stays out"));
  g_assert_false (mentions (dialog, DEBRIEF_PRIVATE));
  g_assert_false (mentions (dialog, DEBRIEF_ANSWER));
  g_assert_false (mentions (dialog, "count to three"));
  g_assert_false (mentions (dialog, "Fractions"));
}

static PlenaryDebrief *
prepare (Fixture *fixture)
{
  return plenary_debrief_edits_prepare (fixture->debrief.lesson.store,
                                        fixture->debrief.lesson.contents, FALSE, fixture->page);
}

static void
show_note (Fixture *fixture,
           int moment)
{
  plenary_debrief_places_set_with_note (fixture->debrief.lesson.store,
                                        fixture->debrief.lesson.contents, fixture->debrief.debrief,
                                        fixture->debrief.moments[moment], TRUE, fixture->page);
}

/* The page of the debrief that is prepared, instead of the one that was there. */
static PlenaryDebrief *
show_next_page (Fixture *fixture)
{
  PlenaryDebrief *next = prepare (fixture);

  fixture->page = GTK_WIDGET (plenary_prepare_page_new (fixture->debrief.lesson.store,
                                                        fixture->debrief.lesson.contents, next));
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->page);
  WAIT_UNTIL (gtk_widget_get_mapped (fixture->page));

  return next;
}

static GtkCheckButton *
get_tick (Fixture *fixture,
          const char *name)
{
  return GTK_CHECK_BUTTON (
    find_type (find_titled (fixture->page, ADW_TYPE_ACTION_ROW, name), GTK_TYPE_CHECK_BUTTON));
}

/* What was shown once is not shown again by itself: it is chosen anew, or not. */
static void
test_anew (Fixture *fixture,
           gconstpointer data)
{
  PlenaryStore *store = fixture->debrief.lesson.store;
  PlenaryDebrief *next;

  choose (fixture, 1);
  choose (fixture, 2);
  show_note (fixture, 1);
  plenary_debrief_choices_set (store, fixture->debrief.debrief,
                               get_first (plenary_store_get_goals (store)), TRUE, fixture->page);
  debrief_fixture_hold (&fixture->debrief);

  next = show_next_page (fixture);
  g_assert_true (next != fixture->debrief.debrief);
  assert_list (fixture, "0(0) 1(0) 2(0) 3(0) 4(0) ");
  g_assert_false (gtk_check_button_get_active (get_tick (fixture, "Wait time")));

  /* Chosen again, it is without its note; and the debrief that is over keeps what it had. */
  choose (fixture, 1);
  assert_list (fixture, "1(1) 0(0) 2(0) 3(0) 4(0) ");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (
    find_by_label (GTK_WIDGET (get_row (fixture, 1)), "With my note, 0:30 · 30 seconds"))));
  g_assert_true (prepare (fixture) == next);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (
    find_by_label (GTK_WIDGET (get_row (fixture, 1)), "With my note, 0:30 · 30 seconds"))));
  g_assert_true (plenary_debrief_moment_get_with_note (
    plenary_debrief_places_get (fixture->debrief.lesson.contents, fixture->debrief.debrief,
                                fixture->debrief.moments[1])));

  /* Taken out here, it is still what was shown there. */
  choose (fixture, 1);
  g_assert_true (is_shown (fixture, 1));
}

static void
mark_moment (Fixture *fixture,
             int moment,
             gboolean with_note)
{
  g_autoptr (PlenaryMoment) copy = plenary_entity_copy (fixture->debrief.moments[moment]);
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_MOMENT_VISIBILITY);

  plenary_moment_set_visibility (copy, PLENARY_VISIBILITY_DEBRIEF);
  plenary_moment_set_with_note (copy, with_note);
  plenary_edit_put (edit, copy);
  lesson_fixture_commit (&fixture->debrief.lesson, edit);
}

/* What the teacher has marked herself, where it stands, is chosen when she comes to prepare. */
static void
test_marked (Fixture *fixture,
             gconstpointer data)
{
  PlenaryStore *store = fixture->debrief.lesson.store;
  PlenaryDebrief *debrief = fixture->debrief.debrief;
  gpointer goal = get_first (plenary_store_get_goals (store));

  mark_moment (fixture, 3, FALSE);
  mark_moment (fixture, 1, TRUE);
  plenary_visibility_edits_set (store, goal, PLENARY_VISIBILITY_DEBRIEF, NULL, fixture->page);
  assert_list (fixture, "0(0) 1(0) 2(0) 3(0) 4(0) ");

  g_assert_true (prepare (fixture) == debrief);
  assert_list (fixture, "1(1) 3(2) 0(0) 2(0) 4(0) ");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (
    find_by_label (GTK_WIDGET (get_row (fixture, 1)), "With my note, 0:30 · 30 seconds"))));
  g_assert_true (gtk_check_button_get_active (get_tick (fixture, "Wait time")));

  /* It is one thing to undo; and what is taken out does not come back by itself. */
  undo (fixture);
  assert_list (fixture, "0(0) 1(0) 2(0) 3(0) 4(0) ");
  g_assert_false (gtk_check_button_get_active (get_tick (fixture, "Wait time")));
  prepare (fixture);
  choose (fixture, 1);
  gtk_check_button_set_active (get_tick (fixture, "Wait time"), FALSE);
  g_assert_true (prepare (fixture) == debrief);
  assert_list (fixture, "3(1) 0(0) 1(0) 2(0) 4(0) ");
  g_assert_false (gtk_check_button_get_active (get_tick (fixture, "Wait time")));

  /* Made private where it stands, it is seen in no debrief. */
  plenary_debrief_choices_set (store, debrief, goal, TRUE, fixture->page);
  g_assert_true (gtk_check_button_get_active (get_tick (fixture, "Wait time")));
  plenary_visibility_edits_set (store, goal, PLENARY_VISIBILITY_ONLY_ME, NULL, fixture->page);
  g_assert_false (gtk_check_button_get_active (get_tick (fixture, "Wait time")));
}

/* The next debrief begins with the rules of this one; who sat there is nobody else’s business. */
static void
test_next (Fixture *fixture,
           gconstpointer data)
{
  PlenaryStore *store = fixture->debrief.lesson.store;
  PlenaryDebrief *debrief = fixture->debrief.debrief;
  g_autoptr (PlenaryDebrief) copy = plenary_entity_copy (debrief);
  PlenaryDebrief *next;

  g_assert_true (prepare (fixture) == debrief);
  plenary_debrief_set_coach (copy, "Ms Okafor");
  plenary_debrief_set_rules (copy, "We take turns.");
  plenary_debrief_set_focus (copy, "How long I wait");
  plenary_debrief_edits_change (store, copy, NULL, fixture->page);
  debrief_fixture_hold (&fixture->debrief);

  next = prepare (fixture);
  g_assert_true (next != fixture->debrief.debrief);
  g_assert_cmpstr (plenary_debrief_get_coach (next), ==, "");
  g_assert_cmpstr (plenary_debrief_get_rules (next), ==, "We take turns.");
  g_assert_cmpstr (plenary_debrief_get_focus (next), ==, "");
}

static void
test_neutral (Fixture *fixture,
              gconstpointer data)
{
  PlenaryDebrief *debrief = fixture->debrief.debrief;
  PlenaryDebrief *neutral =
    plenary_debrief_edits_prepare (fixture->debrief.lesson.store, fixture->debrief.lesson.contents,
                                   TRUE, fixture->page);

  g_assert_true (neutral == debrief);
  g_assert_true (plenary_debrief_get_neutral (debrief));
  g_assert_false (says (fixture->page, "Choose at least one moment; then you can begin."));
  g_assert_true (says (fixture->page, "A Neutral Clip"));
  undo (fixture);
  g_assert_true (says (fixture->page, "Choose at least one moment; then you can begin."));
}

static void
test_removing (Fixture *fixture,
               gconstpointer data)
{
  PlenaryStore *store = fixture->debrief.lesson.store;
  g_autofree char *uuid =
    g_strdup (plenary_entity_get_uuid (PLENARY_ENTITY (fixture->debrief.debrief)));

  choose (fixture, 0);
  gtk_widget_activate_action (fixture->page, "prepare.remove", NULL);
  g_assert_null (plenary_store_lookup (store, uuid));
  g_assert_false (is_shown (fixture, 0));
  undo (fixture);
  g_assert_nonnull (plenary_store_lookup (store, uuid));
  g_assert_true (is_shown (fixture, 0));
}

static void
begun_cb (GSimpleAction *action,
          GVariant *parameter,
          gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

/* What the window would do when it begins. */
static void
follow_begin (Fixture *fixture,
              gboolean *begun)
{
  g_autoptr (GSimpleActionGroup) win = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("begin-debrief", G_VARIANT_TYPE_STRING);

  *begun = FALSE;
  g_signal_connect (action, "activate", G_CALLBACK (begun_cb), begun);
  g_action_map_add_action (G_ACTION_MAP (win), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (win));
}

static void
make_lesson_older (Fixture *fixture)
{
  g_autoptr (PlenaryLesson) copy =
    plenary_entity_copy (plenary_contents_get_lesson (fixture->debrief.lesson.contents));
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_CHANGED);

  plenary_lesson_set_created (copy, g_get_real_time () - 2 * G_TIME_SPAN_DAY);
  plenary_edit_put (edit, copy);
  lesson_fixture_commit (&fixture->debrief.lesson, edit);
}

/* Nothing stands between on the first evening; later a code of practice is offered once. */
static void
test_beginning (Fixture *fixture,
                gconstpointer data)
{
  AdwDialog *dialog;
  gboolean begun;

  follow_begin (fixture, &begun);
  choose (fixture, 0);
  gtk_widget_activate_action (fixture->page, "prepare.begin", NULL);
  WAIT_UNTIL (begun);

  make_lesson_older (fixture);
  begun = FALSE;
  gtk_widget_activate_action (fixture->page, "prepare.begin", NULL);
  WAIT_UNTIL ((dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window))) != NULL);
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_assert_false (begun);
  adw_dialog_close (dialog);
  WAIT_UNTIL (begun);
}

static void
test_not_shown (Fixture *fixture,
                gconstpointer data)
{
  put_record (fixture);
  WAIT_UNTIL (says (fixture->page, "2 people must not be shown."));
}

static void
asked_cb (GSimpleAction *action,
          GVariant *parameter,
          gpointer user_data)
{
  char **asked = user_data;
  const char *name = g_action_get_name (G_ACTION (action));

  g_free (*asked);
  *asked = parameter != NULL
             ? g_strdup_printf ("%s %s", name, g_variant_get_string (parameter, NULL))
             : g_strdup (name);
}

static void
follow (Fixture *fixture,
        char **asked)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) prepare =
    g_simple_action_new ("prepare-debrief", G_VARIANT_TYPE_STRING);
  g_autoptr (GSimpleAction) clip = g_simple_action_new ("take-neutral-clip", NULL);

  g_signal_connect (prepare, "activate", G_CALLBACK (asked_cb), asked);
  g_signal_connect (clip, "activate", G_CALLBACK (asked_cb), asked);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (prepare));
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (clip));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (actions));
}

/* The newest lesson is not always the one to talk about. */
static void
test_any_lesson (Fixture *fixture,
                 gconstpointer data)
{
  LessonFixture *lesson = &fixture->debrief.lesson;
  PlenaryLesson *live = plenary_contents_get_lesson (lesson->contents);
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);
  g_autoptr (PlenaryLesson) newer = plenary_lesson_new ();
  g_autofree char *expected =
    g_strconcat ("prepare-debrief ", plenary_entity_get_uuid (PLENARY_ENTITY (live)), NULL);
  g_autofree char *asked = NULL;

  follow (fixture, &asked);
  plenary_lesson_set_title (newer, "Ratio");
  plenary_lesson_set_created (newer, g_get_real_time ());
  plenary_edit_put (edit, newer);
  lesson_fixture_commit (lesson, edit);
  plenary_prepare_offer (GTK_WIDGET (fixture->window), lesson->store);
  WAIT_UNTIL (asked != NULL);
  g_assert_cmpstr (asked, ==, expected);
}

/* Without a moment it says what to do, and there is another way. */
static void
test_nothing_marked (Fixture *fixture,
                     gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_MOMENT_REMOVED);
  g_autofree char *asked = NULL;
  AdwDialog *dialog;

  follow (fixture, &asked);
  for (int i = 0; i < DEBRIEF_N_MOMENTS; i++)
    plenary_edit_remove (edit, fixture->debrief.moments[i]);
  plenary_edit_remove (edit, fixture->debrief.debrief);
  lesson_fixture_commit (&fixture->debrief.lesson, edit);
  plenary_prepare_offer (GTK_WIDGET (fixture->window), fixture->debrief.lesson.store);
  WAIT_UNTIL ((dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window))) != NULL);
  WAIT_UNTIL (mentions (GTK_WIDGET (dialog), "moments you have marked in a lesson"));
  g_assert_null (asked);
  g_signal_emit_by_name (dialog, "response", "clip");
  WAIT_UNTIL (g_strcmp0 (asked, "take-neutral-clip") == 0);
  adw_dialog_force_close (dialog);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/ui/prepare/choosing", test_choosing);
  ADD ("/ui/prepare/shared", test_shared);
  ADD ("/ui/prepare/enough", test_enough);
  ADD ("/ui/prepare/with-note", test_with_note);
  ADD ("/ui/prepare/typing", test_typing);
  ADD ("/ui/prepare/showing", test_showing);
  ADD ("/ui/prepare/preview", test_preview);
  ADD ("/ui/prepare/anew", test_anew);
  ADD ("/ui/prepare/marked", test_marked);
  ADD ("/ui/prepare/next", test_next);
  ADD ("/ui/prepare/neutral", test_neutral);
  ADD ("/ui/prepare/removing", test_removing);
  ADD ("/ui/prepare/beginning", test_beginning);
  ADD ("/ui/prepare/not-shown", test_not_shown);
  ADD ("/ui/prepare/any-lesson", test_any_lesson);
  ADD ("/ui/prepare/nothing-marked", test_nothing_marked);

  return g_test_run ();
}
