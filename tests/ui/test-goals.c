/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesson-fixture.h"

#include "plenary-goal-badge.h"
#include "plenary-goal-check-dialog.h"
#include "plenary-goal-dialog.h"
#include "plenary-goal-edits.h"
#include "plenary-goals-view.h"
#include "plenary-line.h"
#include "plenary-note-part.h"
#include "plenary-timecode.h"

typedef struct
{
  LessonFixture lesson;
  GtkWidget *window;
  GtkWidget *view;
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

  lesson_fixture_set_up (&fixture->lesson);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (names[i], G_VARIANT_TYPE_STRING);

      g_signal_connect (action, "activate", G_CALLBACK (say_cb), fixture);
      g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
    }

  fixture->window = adw_window_new ();
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (actions));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 800);
  fixture->view = plenary_goals_view_new (fixture->lesson.store);
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->view);
  gtk_window_present (GTK_WINDOW (fixture->window));
  WAIT_UNTIL (gtk_widget_get_mapped (fixture->view));
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_pointer (&fixture->said, g_free);
  lesson_fixture_tear_down (&fixture->lesson);
}

static GtkEditable *
get_entry (Fixture *fixture)
{
  return GTK_EDITABLE (find_titled (fixture->view, ADW_TYPE_ENTRY_ROW, "A goal in one line…"));
}

static void
add (Fixture *fixture,
     const char *title)
{
  gtk_editable_set_text (get_entry (fixture), title);
  g_signal_emit_by_name (get_entry (fixture), "entry-activated");
}

static guint
count_goals (Fixture *fixture)
{
  return g_list_model_get_n_items (plenary_store_get_goals (fixture->lesson.store));
}

static PlenaryGoal *
get_goal (Fixture *fixture,
          guint position)
{
  g_autoptr (PlenaryGoal) goal =
    g_list_model_get_item (plenary_store_get_goals (fixture->lesson.store), position);

  g_assert_nonnull (goal);

  return goal;
}

static GtkWidget *
get_row (Fixture *fixture,
         const char *name)
{
  GtkWidget *row = find_by_label (fixture->view, name);

  g_assert_nonnull (row);

  return row;
}

/* The view. */

static void
test_one_line (Fixture *fixture,
               gconstpointer data)
{
  PlenaryGoal *goal;

  add (fixture, "  Wait\ttime ");

  g_assert_cmpint (count_goals (fixture), ==, 1);
  goal = get_goal (fixture, 0);
  g_assert_cmpstr (plenary_goal_get_title (goal), ==, "Wait time");
  g_assert_cmpint (plenary_goal_get_key (goal), ==, 1);
  g_assert_cmpint (plenary_goal_get_lead (goal), ==, 10 * PLENARY_SECOND);
  g_assert_cmpint (plenary_goal_get_lag (goal), ==, 20 * PLENARY_SECOND);
  g_assert_cmpint (plenary_goal_get_state (goal), ==, PLENARY_GOAL_STATE_ACTIVE);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture)), ==, "");
  g_assert_nonnull (find_by_label (fixture->view, "Wait time, key 1"));
}

static void
test_empty_line (Fixture *fixture,
                 gconstpointer data)
{
  const char *sentence = "A few words are enough";

  g_assert_false (mentions (fixture->view, sentence));
  add (fixture, " \t ");
  g_assert_cmpint (count_goals (fixture), ==, 0);
  WAIT_UNTIL (mentions (fixture->view, sentence));

  gtk_editable_set_text (get_entry (fixture), "W");
  g_assert_false (mentions (fixture->view, sentence));
}

static void
test_starter (Fixture *fixture,
              gconstpointer data)
{
  GtkWidget *button = get_row (fixture, "Add goal “Wait time”");

  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (plenary_goal_get_title (get_goal (fixture, 0)), ==, "Wait time");
  g_assert_false (gtk_widget_get_visible (button));

  add (fixture, "Two");
  add (fixture, "Three");
  g_assert_false (gtk_widget_get_mapped (get_row (fixture, "Add goal “Clear instructions”")));
}

/* Ten goals: nine keys and colours, and nothing breaks with the tenth. */
static void
test_told_apart (Fixture *fixture,
                 gconstpointer data)
{
  guint colours = 0, symbols = 0;

  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *title = g_strdup_printf ("Goal %u", i);

      add (fixture, title);
    }

  for (guint i = 0; i < 9; i++)
    {
      PlenaryGoal *goal = get_goal (fixture, i);

      g_assert_cmpint (plenary_goal_get_key (goal), ==, (int) i + 1);
      colours |= 1u << plenary_goal_get_colour (goal);
      symbols |= 1u << plenary_goal_get_symbol (goal);
    }
  g_assert_cmpuint (colours, ==, (1u << PLENARY_N_COLOURS) - 1);
  g_assert_cmpuint (symbols, ==, (1u << PLENARY_N_SYMBOLS) - 1);
  g_assert_cmpint (plenary_goal_get_key (get_goal (fixture, 9)), ==, 0);
  g_assert_nonnull (find_by_label (fixture->view, "Goal 9"));
}

static void
test_many (Fixture *fixture,
           gconstpointer data)
{
  const char *sentence = "Three goals are plenty for one term";

  add (fixture, "One");
  add (fixture, "Two");
  add (fixture, "Three");
  WAIT_UNTIL (mentions (fixture->view, "Three"));
  g_assert_false (mentions (fixture->view, sentence));
  add (fixture, "Four");
  WAIT_UNTIL (mentions (fixture->view, sentence));

  gtk_widget_activate_action (get_row (fixture, "One, key 1"), "goal.rest", NULL);
  WAIT_UNTIL (!mentions (fixture->view, sentence));
}

static void
move (Fixture *fixture,
      const char *name,
      const char *action)
{
  gtk_widget_activate_action (get_row (fixture, name), action, NULL);
}

static void
assert_order (Fixture *fixture,
              const char *titles)
{
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < count_goals (fixture); i++)
    g_string_append_printf (order, "%s%s", i > 0 ? " " : "",
                            plenary_goal_get_title (get_goal (fixture, i)));
  g_assert_cmpstr (order->str, ==, titles);
}

static void
test_order (Fixture *fixture,
            gconstpointer data)
{
  add (fixture, "One");
  add (fixture, "Two");
  add (fixture, "Three");
  move (fixture, "One, key 1", "goal.move-up");
  move (fixture, "Three, key 3", "goal.move-down");
  assert_order (fixture, "One Two Three");

  gtk_widget_grab_focus (get_row (fixture, "One, key 1"));
  move (fixture, "One, key 1", "goal.move-down");
  assert_order (fixture, "Two One Three");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) ==
                 get_row (fixture, "One, key 1"));
  move (fixture, "One, key 1", "goal.move-down");
  assert_order (fixture, "Two Three One");

  lesson_fixture_undo (&fixture->lesson);
  lesson_fixture_undo (&fixture->lesson);
  assert_order (fixture, "One Two Three");
}

/* Goals that rest stand between others in the order, but not on the screen. */
static void
test_order_around_resting (Fixture *fixture,
                           gconstpointer data)
{
  add (fixture, "One");
  add (fixture, "Two");
  add (fixture, "Three");
  gtk_widget_activate_action (get_row (fixture, "Two, key 2"), "goal.rest", NULL);

  move (fixture, "Three, key 3", "goal.move-up");
  assert_order (fixture, "Three One Two");
}

static void
test_resting (Fixture *fixture,
              gconstpointer data)
{
  PlenaryGoal *goal;

  add (fixture, "One");
  goal = get_goal (fixture, 0);
  gtk_widget_activate_action (get_row (fixture, "One, key 1"), "goal.rest", NULL);
  g_assert_cmpint (plenary_goal_get_state (goal), ==, PLENARY_GOAL_STATE_RESTING);
  g_assert_cmpint (plenary_goal_get_key (goal), ==, 0);
  WAIT_UNTIL (mentions (fixture->view, "Resting"));
  g_assert_false (mentions (fixture->view, "Working On"));

  add (fixture, "Two");
  g_assert_cmpint (plenary_goal_get_key (get_goal (fixture, 1)), ==, 1);

  gtk_widget_activate_action (get_row (fixture, "One"), "goal.work", NULL);
  g_assert_cmpint (plenary_goal_get_key (goal), ==, 2);
  g_assert_false (mentions (fixture->view, "Resting"));

  gtk_widget_activate_action (get_row (fixture, "One, key 2"), "goal.achieve", NULL);
  WAIT_UNTIL (mentions (fixture->view, "Achieved"));
}

static void
test_remove (Fixture *fixture,
             gconstpointer data)
{
  add (fixture, "Wait <b>time</b>");
  gtk_widget_activate_action (get_row (fixture, "Wait <b>time</b>, key 1"), "goal.remove", NULL);
  g_assert_cmpint (count_goals (fixture), ==, 0);
  g_assert_cmpstr (fixture->said, ==, "Goal “Wait <b>time</b>” removed. Its moments stay.");

  lesson_fixture_undo (&fixture->lesson);
  g_assert_cmpint (count_goals (fixture), ==, 1);
  g_assert_nonnull (find_by_label (fixture->view, "Wait <b>time</b>, key 1"));
}

static void
test_tidy_title (void)
{
  static const struct
  {
    const char *typed;
    const char *title;
  } cases[] = {
    { "", "" },
    { "\n\t ", "" },
    { "one\ntwo\r\n  three", "one two three" },
    { "عربي 🙂", "عربي 🙂" },
  };
  g_autofree char *much = g_strnfill (10 * 1024 * 1024, 'x');
  g_autofree char *tidy = plenary_line_tidy (much);

  g_assert_cmpuint (strlen (tidy), ==, PLENARY_LINE_LENGTH);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *title = plenary_line_tidy (cases[i].typed);

      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

/* A screen reader puts a whole text in the place of another, and pasting one over a word. What
 * does not fit takes nothing away. */
static void
test_line_refused (Fixture *fixture,
                   gconstpointer data)
{
  g_autofree char *much = g_strnfill (PLENARY_LINE_LENGTH + 1, 'x');
  GtkEditable *entry = get_entry (fixture);
  GtkWidget *delegate = GTK_WIDGET (gtk_editable_get_delegate (entry));
  int position = 0;

  gtk_editable_set_text (entry, "More wait time");
  gtk_editable_set_text (entry, much);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "More wait time");
  g_assert_nonnull (strstr (fixture->said, "too long"));

  g_clear_pointer (&fixture->said, g_free);
  gtk_editable_select_region (entry, 5, 9);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (delegate), much);
  g_signal_emit_by_name (delegate, "paste-clipboard");
  WAIT_UNTIL (fixture->said != NULL);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "More wait time");

  /* What was taken out before stays out. */
  gtk_editable_set_text (entry, "");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  gtk_editable_insert_text (entry, much, -1, &position);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");
}

/* The dialog. */

static AdwDialog *
open_dialog (Fixture *fixture,
             guint position)
{
  AdwDialog *dialog = plenary_goal_dialog_new (fixture->lesson.store, get_goal (fixture, position));

  adw_dialog_present (dialog, fixture->window);
  WAIT_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (dialog)));

  return dialog;
}

static GtkTextBuffer *
get_buffer (AdwDialog *dialog,
            guint place)
{
  GtkWidget *page = GTK_WIDGET (dialog);
  GQueue queue = G_QUEUE_INIT;
  GtkTextBuffer *buffer = NULL;

  g_queue_push_tail (&queue, page);
  while (buffer == NULL && !g_queue_is_empty (&queue))
    {
      GtkWidget *widget = g_queue_pop_head (&queue);

      if (GTK_IS_TEXT_VIEW (widget) && place-- == 0)
        buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        g_queue_push_tail (&queue, child);
    }
  g_queue_clear (&queue);
  g_assert_nonnull (buffer);

  return buffer;
}

static GtkEditable *
get_title_entry (AdwDialog *dialog)
{
  return GTK_EDITABLE (find_titled (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, "Goal in one line"));
}

static void
test_dialog_saves (Fixture *fixture,
                   gconstpointer data)
{
  AdwDialog *dialog;
  PlenaryGoal *goal;

  add (fixture, "One");
  goal = get_goal (fixture, 0);
  dialog = open_dialog (fixture, 0);

  gtk_editable_set_text (get_title_entry (dialog), "Wait time");
  WAIT_UNTIL (g_str_equal (plenary_goal_get_title (goal), "Wait time"));

  /* The last half second is saved by closing. */
  gtk_text_buffer_set_text (get_buffer (dialog, 0), "Because\nit matters", -1);
  adw_dialog_force_close (dialog);
  WAIT_UNTIL (g_str_equal (plenary_goal_get_why (goal), "Because\nit matters"));
  g_assert_cmpstr (plenary_goal_get_title (goal), ==, "Wait time");
}

static void
test_dialog_empty_title (Fixture *fixture,
                         gconstpointer data)
{
  AdwDialog *dialog;
  PlenaryGoal *goal;

  add (fixture, "One");
  goal = get_goal (fixture, 0);
  dialog = open_dialog (fixture, 0);

  gtk_editable_set_text (get_title_entry (dialog), "  ");
  WAIT_UNTIL (mentions (GTK_WIDGET (dialog), "it stays “One”"));
  adw_dialog_force_close (dialog);
  g_assert_cmpstr (plenary_goal_get_title (goal), ==, "One");
}

static void
test_dialog_key (Fixture *fixture,
                 gconstpointer data)
{
  AdwDialog *dialog;
  GtkWidget *row;

  add (fixture, "One");
  add (fixture, "Two");
  dialog = open_dialog (fixture, 1);
  row = find_titled (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, "Key");

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  WAIT_UNTIL (mentions (row, "Key 1 moves here from “One”."));
  g_assert_cmpint (plenary_goal_get_key (get_goal (fixture, 0)), ==, 0);
  g_assert_cmpint (plenary_goal_get_key (get_goal (fixture, 1)), ==, 1);

  lesson_fixture_undo (&fixture->lesson);
  g_assert_cmpint (plenary_goal_get_key (get_goal (fixture, 0)), ==, 1);
  g_assert_cmpint (plenary_goal_get_key (get_goal (fixture, 1)), ==, 2);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 2);
  g_assert_false (mentions (row, "moves here"));
}

static void
test_dialog_fields_undone_apart (Fixture *fixture,
                                 gconstpointer data)
{
  AdwDialog *dialog;
  PlenaryGoal *goal;

  add (fixture, "One");
  goal = get_goal (fixture, 0);
  dialog = open_dialog (fixture, 0);

  gtk_text_buffer_set_text (get_buffer (dialog, 0), "why", -1);
  gtk_text_buffer_insert_at_cursor (get_buffer (dialog, 0), " so", -1);
  gtk_text_buffer_set_text (get_buffer (dialog, 1), "see", -1);
  adw_dialog_force_close (dialog);
  WAIT_UNTIL (g_str_equal (plenary_goal_get_would_see (goal), "see"));
  g_assert_cmpstr (plenary_goal_get_why (goal), ==, "why so");

  lesson_fixture_undo (&fixture->lesson);
  g_assert_cmpstr (plenary_goal_get_would_see (goal), ==, "");
  g_assert_cmpstr (plenary_goal_get_why (goal), ==, "why so");
  lesson_fixture_undo (&fixture->lesson);
  g_assert_cmpstr (plenary_goal_get_why (goal), ==, "");
}

/* Text that would make every key wait is refused, and what was there stays. */
static void
test_dialog_flood (Fixture *fixture,
                   gconstpointer data)
{
  g_autofree char *page = g_strnfill (10000000, 'x');
  AdwDialog *dialog;

  add (fixture, "One");
  dialog = open_dialog (fixture, 0);
  gtk_text_buffer_set_text (get_buffer (dialog, 0), "why", -1);
  gtk_text_buffer_insert_at_cursor (get_buffer (dialog, 0), page, -1);
  g_assert_nonnull (strstr (fixture->said, "too long"));
  adw_dialog_force_close (dialog);
  g_assert_cmpstr (plenary_goal_get_why (get_goal (fixture, 0)), ==, "why");
}

static void
test_dialog_paste_over (Fixture *fixture,
                        gconstpointer data)
{
  g_autofree char *page = g_strnfill (10000000, 'x');
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  AdwDialog *dialog;
  GdkClipboard *clipboard;

  add (fixture, "One");
  dialog = open_dialog (fixture, 0);
  buffer = get_buffer (dialog, 0);
  gtk_text_buffer_set_text (buffer, "why so", -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, 4);
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  clipboard = gtk_widget_get_clipboard (GTK_WIDGET (dialog));
  gdk_clipboard_set_text (clipboard, page);
  g_clear_pointer (&fixture->said, g_free);
  gtk_text_buffer_paste_clipboard (buffer, clipboard, NULL, TRUE);
  WAIT_UNTIL (fixture->said != NULL);
  adw_dialog_force_close (dialog);
  g_assert_cmpstr (plenary_goal_get_why (get_goal (fixture, 0)), ==, "why so");
}

/* A choice made before the words are saved loses neither. */
static void
test_dialog_quick_hands (Fixture *fixture,
                         gconstpointer data)
{
  AdwDialog *dialog;
  PlenaryGoal *goal;

  add (fixture, "One");
  goal = get_goal (fixture, 0);
  dialog = open_dialog (fixture, 0);

  gtk_editable_set_text (get_title_entry (dialog), "Wait time");
  adw_combo_row_set_selected (ADW_COMBO_ROW (
                                find_titled (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, "Key")),
                              7);
  gtk_text_buffer_set_text (get_buffer (dialog, 2), "vision", -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_by_label (GTK_WIDGET (dialog), "Pink")),
                               TRUE);

  g_assert_cmpstr (plenary_goal_get_title (goal), ==, "Wait time");
  g_assert_cmpint (plenary_goal_get_key (goal), ==, 7);
  g_assert_cmpstr (plenary_goal_get_vision (goal), ==, "vision");
  g_assert_cmpint (plenary_goal_get_colour (goal), ==, PLENARY_COLOUR_PINK);
  adw_dialog_force_close (dialog);
}

/* What was typed into a goal that is gone by now must not bring it back. */
static void
test_dialog_of_removed (Fixture *fixture,
                        gconstpointer data)
{
  AdwDialog *dialog;
  g_autoptr (PlenaryGoal) goal = NULL;

  add (fixture, "One");
  goal = g_object_ref (get_goal (fixture, 0));
  dialog = open_dialog (fixture, 0);
  gtk_text_buffer_set_text (get_buffer (dialog, 0), "why", -1);
  plenary_goal_edits_remove (fixture->lesson.store, goal, fixture->view);
  adw_dialog_force_close (dialog);

  g_assert_cmpint (count_goals (fixture), ==, 0);
}

static void
test_dialog_look (Fixture *fixture,
                  gconstpointer data)
{
  AdwDialog *dialog;
  GtkWidget *teal, *star;
  PlenaryGoal *goal;

  add (fixture, "One");
  goal = get_goal (fixture, 0);
  dialog = open_dialog (fixture, 0);
  teal = find_by_label (GTK_WIDGET (dialog), "Teal");
  star = find_by_label (GTK_WIDGET (dialog), "Star");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (teal), GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (star), GTK_ACCESSIBLE_ROLE_RADIO);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (teal), TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (star), TRUE);
  g_assert_cmpint (plenary_goal_get_colour (goal), ==, PLENARY_COLOUR_TEAL);
  g_assert_cmpint (plenary_goal_get_symbol (goal), ==, PLENARY_SYMBOL_STAR);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (teal), GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  adw_dialog_force_close (dialog);
}

/* A closer look, which asks for nothing. */

static GtkCheckButton *
get_check (AdwDialog *dialog,
           const char *question)
{
  GtkWidget *check = find_by_label (GTK_WIDGET (dialog), question);

  g_assert_true (GTK_IS_CHECK_BUTTON (check));

  return GTK_CHECK_BUTTON (check);
}

static void
test_closer_look (Fixture *fixture,
                  gconstpointer data)
{
  PlenaryGoal *goal;
  AdwDialog *dialogs[2];

  add (fixture, "One");
  goal = get_goal (fixture, 0);
  dialogs[0] = open_dialog (fixture, 0);
  gtk_check_button_set_active (get_check (dialogs[0], "Do I care about it myself?"), TRUE);
  g_assert_cmpint (plenary_goal_get_checks (goal), ==, PLENARY_GOAL_CHECK_MOVING);
  adw_dialog_force_close (dialogs[0]);

  dialogs[1] = plenary_goal_check_dialog_new (fixture->lesson.store, goal);
  adw_dialog_present (dialogs[1], fixture->window);
  WAIT_UNTIL (mentions (GTK_WIDGET (dialogs[1]), "Jim Knight"));
  g_assert_true (
    gtk_check_button_get_active (get_check (dialogs[1], "Do I care about it myself?")));
  gtk_check_button_set_active (get_check (dialogs[1], "Is it about what pupils do?"), TRUE);
  g_assert_cmpint (plenary_goal_get_checks (goal), ==,
                   PLENARY_GOAL_CHECK_MOVING | PLENARY_GOAL_CHECK_ABOUT_PUPILS);

  lesson_fixture_undo (&fixture->lesson);
  g_assert_cmpint (plenary_goal_get_checks (goal), ==, PLENARY_GOAL_CHECK_MOVING);
  g_assert_false (
    gtk_check_button_get_active (get_check (dialogs[1], "Is it about what pupils do?")));
  adw_dialog_force_close (dialogs[1]);
}

/* The vision. */

static GtkTextBuffer *
get_vision (Fixture *fixture)
{
  GtkWidget *part = find_type (fixture->view, PLENARY_TYPE_NOTE_PART);

  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_type (part, GTK_TYPE_TEXT_VIEW)));
}

static void
test_vision (Fixture *fixture,
             gconstpointer data)
{
  PlenaryStore *store = fixture->lesson.store;

  g_assert_null (plenary_store_get_vision (store));
  WAIT_UNTIL (mentions (fixture->view, "What does your school want for its pupils?"));

  gtk_text_buffer_set_text (get_vision (fixture), "Everyone\nspeaks", -1);
  plenary_goals_view_flush (PLENARY_GOALS_VIEW (fixture->view));
  g_assert_cmpstr (plenary_vision_get_text (plenary_store_get_vision (store)), ==,
                   "Everyone\nspeaks");

  lesson_fixture_undo (&fixture->lesson);
  WAIT_UNTIL (gtk_text_buffer_get_char_count (get_vision (fixture)) == 0);
  g_assert_null (plenary_store_get_vision (store));

  /* It is there again for the next words. */
  gtk_text_buffer_set_text (get_vision (fixture), "عربي 🙂", -1);
  plenary_goals_view_flush (PLENARY_GOALS_VIEW (fixture->view));
  g_assert_cmpstr (plenary_vision_get_text (plenary_store_get_vision (store)), ==, "عربي 🙂");
}

static void
test_badge (void)
{
  g_autoptr (PlenaryGoal) goal = plenary_goal_new ();
  g_autoptr (PlenaryGoal) other = NULL;
  g_autoptr (GtkWidget) badge = NULL;

  plenary_goal_set_title (goal, "Wait time");
  badge = g_object_ref_sink (plenary_goal_badge_new (goal));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (badge), GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_nonnull (find_by_label (badge, "Wait time"));

  other = plenary_entity_copy (goal);
  plenary_goal_set_title (other, "Silence");
  plenary_goal_set_colour (other, PLENARY_COLOUR_RED);
  plenary_entity_update_from (PLENARY_ENTITY (goal), PLENARY_ENTITY (other));
  g_assert_nonnull (find_by_label (badge, "Silence"));
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_first_child (badge), "goal-red"));
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

  ADD ("/ui/goals/one-line-makes-one", test_one_line);
  ADD ("/ui/goals/an-empty-line-makes-none", test_empty_line);
  ADD ("/ui/goals/starters", test_starter);
  ADD ("/ui/goals/are-told-apart", test_told_apart);
  ADD ("/ui/goals/more-than-a-few", test_many);
  ADD ("/ui/goals/order", test_order);
  ADD ("/ui/goals/order-around-resting-ones", test_order_around_resting);
  ADD ("/ui/goals/resting-and-achieved", test_resting);
  ADD ("/ui/goals/remove", test_remove);
  g_test_add_func ("/ui/goals/tidy-title", test_tidy_title);
  ADD ("/ui/goals/line-refused", test_line_refused);
  ADD ("/ui/goal-dialog/saves-as-typed", test_dialog_saves);
  ADD ("/ui/goal-dialog/empty-title-keeps-the-last", test_dialog_empty_title);
  ADD ("/ui/goal-dialog/key-moves", test_dialog_key);
  ADD ("/ui/goal-dialog/fields-are-undone-apart", test_dialog_fields_undone_apart);
  ADD ("/ui/goal-dialog/flood", test_dialog_flood);
  ADD ("/ui/goal-dialog/paste-over", test_dialog_paste_over);
  ADD ("/ui/goal-dialog/quick-hands", test_dialog_quick_hands);
  ADD ("/ui/goal-dialog/removed-stays-removed", test_dialog_of_removed);
  ADD ("/ui/goal-dialog/look", test_dialog_look);
  ADD ("/ui/goal-dialog/closer-look", test_closer_look);
  ADD ("/ui/goals/vision", test_vision);
  g_test_add_func ("/ui/goal-badge/follows-its-goal", test_badge);

#undef ADD

  return g_test_run ();
}
