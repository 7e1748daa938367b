/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesson-fixture.h"

#include "plenary-lesson-details.h"
#include "plenary-part-row.h"
#include "plenary-parts.h"
#include "plenary-timecode.h"

/* The recordings of a lesson in its details, in a window whose actions only remember
 * what was asked of them. */
typedef struct
{
  LessonFixture lesson;
  GtkWidget *window;
  GtkWidget *dialog;
  GString *said;
} Fixture;

static void
say_cb (GSimpleAction *action,
        GVariant *parameter,
        gpointer user_data)
{
  g_string_assign (((Fixture *) user_data)->said, g_variant_get_string (parameter, NULL));
}

static void
add_actions (Fixture *fixture)
{
  g_autoptr (GSimpleActionGroup) win = g_simple_action_group_new ();
  const char *names[] = { "say-undo", "add-parts" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (names[i], G_VARIANT_TYPE_STRING);

      g_signal_connect (action, "activate", G_CALLBACK (say_cb), fixture);
      g_action_map_add_action (G_ACTION_MAP (win), G_ACTION (action));
    }
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (win));
}

static PlenaryRecording *
peek_part (Fixture *fixture,
           guint index)
{
  g_autoptr (GPtrArray) parts =
    plenary_parts_list (plenary_contents_get_recordings (fixture->lesson.contents));

  return index < parts->len ? parts->pdata[index] : NULL;
}

/* The first is 100 s long, the second 60 s, the third 30 s. */
static void
add_parts (Fixture *fixture)
{
  const int lengths[] = { 100, 60, 30 };
  const char *names[] = { "one.webm", "two.webm", "three.webm" };
  PlenaryRecording *only = peek_part (fixture, 0);
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_RECORDING_ADDED);
  gint64 offset = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (PlenaryRecording) part = i == 0 ? plenary_entity_copy (only)
                                                 : plenary_recording_new ();

      plenary_recording_set_lesson (part, plenary_recording_get_lesson (only));
      plenary_recording_set_uri (part, plenary_recording_get_uri (only));
      plenary_recording_set_display_name (part, names[i]);
      plenary_recording_set_has_video (part, TRUE);
      plenary_recording_set_duration (part, lengths[i] * PLENARY_SECOND);
      plenary_recording_set_offset (part, offset);
      offset += lengths[i] * PLENARY_SECOND;
      plenary_edit_put (edit, part);
    }
  plenary_edit_set_lesson (edit, plenary_recording_get_lesson (only));
  plenary_edit_set_subject (edit, "Fractions");
  lesson_fixture_commit (&fixture->lesson, edit);
}

static void
mark_in (Fixture *fixture,
         guint index)
{
  PlenaryRecording *part = peek_part (fixture, index);
  g_autoptr (PlenaryMoment) moment = plenary_moment_new ();
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_MOMENT_MARKED);

  plenary_moment_set_lesson (moment, plenary_recording_get_lesson (part));
  plenary_moment_set_recording (moment, plenary_entity_get_uuid (PLENARY_ENTITY (part)));
  plenary_moment_set_start (moment, PLENARY_SECOND);
  plenary_moment_set_end (moment, 2 * PLENARY_SECOND);
  plenary_moment_set_tagged_at (moment, PLENARY_SECOND);
  plenary_moment_set_saw (moment, "Three hands");
  plenary_edit_set_lesson (edit, plenary_recording_get_lesson (part));
  plenary_edit_set_subject (edit, "Fractions");
  plenary_edit_put (edit, moment);
  lesson_fixture_commit (&fixture->lesson, edit);
}

static GtkWidget *
get_row (Fixture *fixture,
         const char *name)
{
  return find_titled (fixture->dialog, PLENARY_TYPE_PART_ROW, name);
}

static void
show (Fixture *fixture)
{
  fixture->dialog = GTK_WIDGET (
    plenary_lesson_details_new (fixture->lesson.store, lesson_fixture_get_jobs (&fixture->lesson),
                                plenary_contents_get_lesson (fixture->lesson.contents)));
  adw_dialog_present (ADW_DIALOG (fixture->dialog), fixture->window);
  WAIT_UNTIL (find_type (fixture->dialog, PLENARY_TYPE_PART_ROW) != NULL &&
              gtk_widget_get_mapped (find_type (fixture->dialog, PLENARY_TYPE_PART_ROW)));
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  lesson_fixture_set_up (&fixture->lesson);
  fixture->said = g_string_new (NULL);
  fixture->window = adw_window_new ();
  add_actions (fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 1000);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
set_up_parts (Fixture *fixture,
              gconstpointer data)
{
  set_up (fixture, data);
  add_parts (fixture);
  show (fixture);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_string_free (fixture->said, TRUE);
  lesson_fixture_tear_down (&fixture->lesson);
}

/* The names of the parts in the order of their numbers, and where they begin. */
static void
assert_order (Fixture *fixture,
              const char *expected)
{
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; peek_part (fixture, i) != NULL; i++)
    {
      PlenaryRecording *part = peek_part (fixture, i);
      GtkWidget *row = get_row (fixture, plenary_recording_get_display_name (part));

      g_assert_nonnull (row);
      g_assert_cmpuint (plenary_part_row_get_number (PLENARY_PART_ROW (row)), ==, i + 1);
      g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), ==, i);
      g_string_append_printf (order, "%s%s %d", i > 0 ? ", " : "",
                              plenary_recording_get_display_name (part),
                              (int) (plenary_recording_get_offset (part) / PLENARY_SECOND));
    }
  g_assert_cmpstr (order->str, ==, expected);
}

#define AS_ADDED "one.webm 0, two.webm 100, three.webm 160"

static void
do_to (Fixture *fixture,
       const char *name,
       const char *action)
{
  gtk_widget_activate_action (get_row (fixture, name), action, NULL);
}

/* A question that is asked above the details. */
static GtkWidget *
get_question (Fixture *fixture)
{
  AdwDialog *dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));

  return ADW_IS_ALERT_DIALOG (dialog) ? GTK_WIDGET (dialog) : NULL;
}

static GtkWidget *
find_answer (GtkWidget *widget,
             const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_answer (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
answer (Fixture *fixture,
        const char *label)
{
  GtkWidget *question;
  GtkWidget *button;

  WAIT_UNTIL (get_question (fixture) != NULL && gtk_widget_get_mapped (get_question (fixture)));
  question = get_question (fixture);
  g_object_add_weak_pointer (G_OBJECT (question), (gpointer *) &question);
  button = find_answer (question, label);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  WAIT_UNTIL (question == NULL);
}

static void
test_one (Fixture *fixture,
          gconstpointer data)
{
  show (fixture);
  assert_order (fixture, "practice-lesson.webm 0");
  g_assert_false (says (fixture->dialog, "1"));
  do_to (fixture, "practice-lesson.webm", "part.take-out");
  assert_order (fixture, "practice-lesson.webm 0");
  g_assert_false (mentions (fixture->dialog, "together"));
  g_assert_false (says (fixture->dialog, "Put End to End"));

  g_signal_emit_by_name (find_titled (fixture->dialog, ADW_TYPE_BUTTON_ROW, "Add Another _Part…"),
                         "activated");
  g_assert_cmpstr (fixture->said->str, ==, plenary_recording_get_lesson (peek_part (fixture, 0)));
}

static void
test_listed (Fixture *fixture,
             gconstpointer data)
{
  assert_order (fixture, AS_ADDED);
  g_assert_true (says (fixture->dialog, "3 parts, 3:10 together"));
  g_assert_true (says (fixture->dialog, "Begins at 1:40 · 1:00 long"));
  g_assert_nonnull (find_by_label (fixture->dialog,
                                   "Part 2, two.webm: Begins at 1 minute 40 seconds, "
                                   "1 minute long"));
  g_assert_nonnull (find_by_label (fixture->dialog, "What to do with part 3"));
}

static void
test_moved (Fixture *fixture,
            gconstpointer data)
{
  GtkWidget *row = get_row (fixture, "two.webm");

  do_to (fixture, "one.webm", "part.move-up");
  do_to (fixture, "three.webm", "part.move-down");
  assert_order (fixture, AS_ADDED);
  g_assert_cmpstr (fixture->said->str, ==, "");

  gtk_widget_grab_focus (row);
  do_to (fixture, "two.webm", "part.move-up");
  assert_order (fixture, "two.webm 0, one.webm 60, three.webm 160");
  g_assert_cmpstr (fixture->said->str, ==, "Part 2 moved before part 1");
  g_assert_true (gtk_widget_has_focus (row));

  lesson_fixture_undo (&fixture->lesson);
  assert_order (fixture, AS_ADDED);
  g_assert_true (gtk_widget_has_focus (row));

  do_to (fixture, "two.webm", "part.move-down");
  assert_order (fixture, "one.webm 0, three.webm 100, two.webm 130");
  g_assert_cmpstr (fixture->said->str, ==, "Part 2 moved after part 3");
}

static GtkDropTarget *
get_drop_target (GtkWidget *row)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (row);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }

  g_assert_not_reached ();
}

/* Drops a part on the upper or the lower edge of another. */
static gboolean
drop (Fixture *fixture,
      const char *name,
      const char *on,
      gboolean below)
{
  GtkWidget *row = get_row (fixture, on);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken;

  g_value_init (&value, PLENARY_TYPE_RECORDING);
  g_value_set_object (&value,
                      plenary_part_row_get_part (PLENARY_PART_ROW (get_row (fixture, name))));
  g_signal_emit_by_name (get_drop_target (row), "drop", &value, 5.0,
                         below ? gtk_widget_get_height (row) - 1.0 : 1.0, &taken);

  return taken;
}

static void
test_dragged (Fixture *fixture,
              gconstpointer data)
{
  g_assert_true (drop (fixture, "three.webm", "one.webm", FALSE));
  assert_order (fixture, "three.webm 0, one.webm 30, two.webm 130");

  lesson_fixture_undo (&fixture->lesson);
  g_assert_true (drop (fixture, "one.webm", "three.webm", TRUE));
  assert_order (fixture, "two.webm 0, three.webm 60, one.webm 90");

  lesson_fixture_undo (&fixture->lesson);
  g_assert_false (drop (fixture, "one.webm", "one.webm", TRUE));
  /* It is there already. */
  g_assert_true (drop (fixture, "two.webm", "one.webm", TRUE));
  assert_order (fixture, AS_ADDED);
}

static void
type_begin (Fixture *fixture,
            const char *time)
{
  GtkWidget *entry = find_titled (get_question (fixture), ADW_TYPE_ENTRY_ROW, "Begins at");

  gtk_editable_set_text (GTK_EDITABLE (entry), time);
}

static void
test_begins_at (Fixture *fixture,
                gconstpointer data)
{
  GtkWidget *tidy = find_titled (fixture->dialog, ADW_TYPE_BUTTON_ROW, "Put _End to End");

  do_to (fixture, "two.webm", "part.begin-at");
  type_begin (fixture, "soon");
  g_assert_false (
    adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (get_question (fixture)), "place"));
  type_begin (fixture, "1:35");
  answer (fixture, "_Place It There");
  assert_order (fixture, "one.webm 0, two.webm 95, three.webm 160");
  g_assert_cmpstr (fixture->said->str, ==, "Part 2 begins at 1:35 now");
  g_assert_true (gtk_widget_get_visible (tidy));

  gtk_widget_grab_focus (tidy);
  g_signal_emit_by_name (tidy, "activated");
  assert_order (fixture, AS_ADDED);
  g_assert_false (gtk_widget_get_visible (tidy));
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (fixture->window)));

  lesson_fixture_undo (&fixture->lesson);
  assert_order (fixture, "one.webm 0, two.webm 95, three.webm 160");
  lesson_fixture_undo (&fixture->lesson);
  assert_order (fixture, AS_ADDED);
}

/* Without moments nothing has to be asked, and the gap is closed. */
static void
test_taken_out (Fixture *fixture,
                gconstpointer data)
{
  gtk_widget_grab_focus (get_row (fixture, "two.webm"));
  do_to (fixture, "two.webm", "part.take-out");
  assert_order (fixture, "one.webm 0, three.webm 100");
  g_assert_null (get_row (fixture, "two.webm"));
  g_assert_cmpstr (fixture->said->str, ==, "Part 2 taken out. The file stays where it is.");
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (fixture->window)));

  lesson_fixture_undo (&fixture->lesson);
  assert_order (fixture, AS_ADDED);
}

/* Where the teacher left a gap, nothing else moves. */
static void
test_taken_out_of_gaps (Fixture *fixture,
                        gconstpointer data)
{
  do_to (fixture, "three.webm", "part.begin-at");
  type_begin (fixture, "5:00");
  answer (fixture, "_Place It There");
  do_to (fixture, "two.webm", "part.take-out");
  assert_order (fixture, "one.webm 0, three.webm 300");
}

static void
test_taken_out_with_moments (Fixture *fixture,
                             gconstpointer data)
{
  GListModel *moments = plenary_contents_get_moments (fixture->lesson.contents);
  g_autoptr (PlenaryMoment) back = NULL;

  mark_in (fixture, 1);
  do_to (fixture, "two.webm", "part.take-out");
  WAIT_UNTIL (mentions (get_question (fixture), "There Is a Moment in This Part"));
  answer (fixture, "_Cancel");
  assert_order (fixture, AS_ADDED);

  do_to (fixture, "two.webm", "part.take-out");
  answer (fixture, "_Take All Out");
  assert_order (fixture, "one.webm 0, three.webm 100");
  g_assert_cmpuint (g_list_model_get_n_items (moments), ==, 0);
  g_assert_cmpstr (fixture->said->str, ==, "Part 2 taken out, with its moment");

  lesson_fixture_undo (&fixture->lesson);
  assert_order (fixture, AS_ADDED);
  back = g_list_model_get_item (moments, 0);
  g_assert_cmpstr (plenary_moment_get_saw (back), ==, "Three hands");
}

static void
test_words_kept (Fixture *fixture,
                 gconstpointer data)
{
  GListModel *moments = plenary_contents_get_moments (fixture->lesson.contents);

  mark_in (fixture, 1);
  do_to (fixture, "two.webm", "part.take-out");
  answer (fixture, "_Keep the Words");
  assert_order (fixture, AS_ADDED);
  g_assert_true (plenary_recording_get_given_up (peek_part (fixture, 1)));
  g_assert_cmpuint (g_list_model_get_n_items (moments), ==, 1);
  g_assert_true (says (fixture->dialog, "Begins at 1:40 · 1:00 long · Words only"));

  lesson_fixture_undo (&fixture->lesson);
  g_assert_false (plenary_recording_get_given_up (peek_part (fixture, 1)));
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, set_up_function, function) \
  g_test_add ("/ui/parts-group/" path, Fixture, NULL, set_up_function, function, tear_down)

  ADD ("one", set_up, test_one);
  ADD ("listed", set_up_parts, test_listed);
  ADD ("moved", set_up_parts, test_moved);
  ADD ("dragged", set_up_parts, test_dragged);
  ADD ("begins-at", set_up_parts, test_begins_at);
  ADD ("taken-out", set_up_parts, test_taken_out);
  ADD ("taken-out-of-gaps", set_up_parts, test_taken_out_of_gaps);
  ADD ("taken-out-with-moments", set_up_parts, test_taken_out_with_moments);
  ADD ("words-kept", set_up_parts, test_words_kept);

#undef ADD

  return g_test_run ();
}
