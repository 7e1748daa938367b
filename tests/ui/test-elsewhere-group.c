/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesson-fixture.h"

#include "plenary-elsewhere-row.h"
#include "plenary-lesson-details.h"
#include "plenary-timecode.h"
#include "plenary-words.h"

/* What was recorded of a lesson from elsewhere in the room, in the details, in a window
 * whose actions only remember what was asked of them. */
typedef struct
{
  LessonFixture lesson;
  PlenaryRecording *other;
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
  const char *names[] = { "say-undo", "add-elsewhere" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (names[i], G_VARIANT_TYPE_STRING);

      g_signal_connect (action, "activate", G_CALLBACK (say_cb), fixture);
      g_action_map_add_action (G_ACTION_MAP (win), G_ACTION (action));
    }
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (win));
}

static GtkWidget *
get_row (Fixture *fixture)
{
  return find_type (fixture->dialog, PLENARY_TYPE_ELSEWHERE_ROW);
}

static void
show (Fixture *fixture)
{
  fixture->dialog = GTK_WIDGET (
    plenary_lesson_details_new (fixture->lesson.store, lesson_fixture_get_jobs (&fixture->lesson),
                                plenary_contents_get_lesson (fixture->lesson.contents)));
  adw_dialog_present (ADW_DIALOG (fixture->dialog), fixture->window);
  WAIT_UNTIL (says (fixture->dialog, "From Elsewhere in the Room"));
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
set_up_angle (Fixture *fixture,
              gconstpointer data)
{
  set_up (fixture, data);
  fixture->other = lesson_fixture_add_elsewhere (&fixture->lesson, PLENARY_ROLE_ANGLE, data,
                                                 3240 * (PLENARY_SECOND / 1000));
  show (fixture);
  WAIT_UNTIL (get_row (fixture) != NULL);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (get_row (fixture)), TRUE);
  WAIT_UNTIL (mentions (fixture->dialog, "Finds out when both heard the same"));
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_string_free (fixture->said, TRUE);
  lesson_fixture_tear_down (&fixture->lesson);
}

static int
get_offset_ms (Fixture *fixture)
{
  return plenary_recording_get_offset (fixture->other) / (PLENARY_SECOND / 1000);
}

static void
test_none (Fixture *fixture,
           gconstpointer data)
{
  show (fixture);
  g_assert_null (get_row (fixture));
  g_signal_emit_by_name (find_titled (fixture->dialog, ADW_TYPE_BUTTON_ROW,
                                      "Add _Another Recording of This Lesson…"),
                         "activated");
  g_assert_cmpstr (fixture->said->str, ==,
                   plenary_entity_get_uuid (
                     PLENARY_ENTITY (plenary_contents_get_lesson (fixture->lesson.contents))));

  /* What is added while it is open is seen at once. */
  lesson_fixture_add_elsewhere (&fixture->lesson, PLENARY_ROLE_SOUND, NULL, 0);
  WAIT_UNTIL (get_row (fixture) != NULL);
  g_assert_true (says (fixture->dialog, "Microphone · Begins with the lesson"));
}

/* It is no part: those are listed above. */
static void
test_listed (Fixture *fixture,
             gconstpointer data)
{
  g_assert_true (says (fixture->dialog, "practice-lesson.webm"));
  g_assert_true (says (fixture->dialog, "Second picture · Begins 3.24 s later than the lesson"));
  g_assert_false (mentions (fixture->dialog, "2 parts"));
  g_assert_nonnull (find_by_label (fixture->dialog, "One frame earlier"));
  g_assert_nonnull (find_by_label (fixture->dialog, "One second later"));
  g_assert_nonnull (find_by_label (fixture->dialog, "Line up by sound"));
}

static void
press (Fixture *fixture,
       const char *label)
{
  GtkWidget *button = find_by_label (fixture->dialog, label);

  g_assert_true (GTK_IS_BUTTON (button));
  g_signal_emit_by_name (button, "clicked");
}

static gboolean
undoes (Fixture *fixture,
        const char *expected)
{
  g_autofree char *words = plenary_words_edit (plenary_store_get_undo_edit (fixture->lesson.store));

  return g_str_equal (words, expected);
}

static void
test_nudged (Fixture *fixture,
             gconstpointer data)
{
  press (fixture, "One frame earlier");
  g_assert_cmpint (get_offset_ms (fixture), ==, 3200);
  g_assert_cmpstr (fixture->said->str, ==, "Begins 3.20 s later than the lesson");
  press (fixture, "One second earlier");
  press (fixture, "One frame later");
  press (fixture, "One second later");
  g_assert_cmpint (get_offset_ms (fixture), ==, 3240);

  for (int i = 0; i < 4; i++)
    gtk_widget_activate_action (get_row (fixture), "elsewhere.nudge", "x", -PLENARY_SECOND);
  g_assert_cmpint (get_offset_ms (fixture), ==, -760);
  WAIT_UNTIL (mentions (fixture->dialog, "Begins 0.76 s earlier than the lesson"));

  /* Each is one step. */
  WAIT_UNTIL (undoes (fixture, "Line up a recording of “Fractions”"));
  lesson_fixture_undo (&fixture->lesson);
  g_assert_cmpint (get_offset_ms (fixture), ==, 240);
  lesson_fixture_undo (&fixture->lesson);
  g_assert_cmpint (get_offset_ms (fixture), ==, 1240);
}

static void
test_taken_out (Fixture *fixture,
                gconstpointer data)
{
  gtk_widget_activate_action (get_row (fixture), "elsewhere.take-out", NULL);
  WAIT_UNTIL (get_row (fixture) == NULL);
  g_assert_cmpstr (fixture->said->str, ==,
                   "“practice-lesson.webm” taken out. The file stays where it is.");
  g_assert_true (says (fixture->dialog, "practice-lesson.webm"));
  lesson_fixture_undo (&fixture->lesson);
  WAIT_UNTIL (get_row (fixture) != NULL);
}

/* The same film is heard, so both began at the same time. */
static void
test_lined_up (Fixture *fixture,
               gconstpointer data)
{
  press (fixture, "Line up by sound");
  g_assert_true (mentions (fixture->dialog, "Listening to both…"));
  g_assert_nonnull (find_by_label (fixture->dialog, "Stop listening"));
  WAIT_UNTIL (mentions (fixture->dialog, "It is in step now: both heard the same."));
  g_assert_cmpint (ABS (get_offset_ms (fixture)), <=, 10);
  g_assert_nonnull (find_by_label (fixture->dialog, "Line up by sound"));

  press (fixture, "Line up by sound");
  WAIT_UNTIL (mentions (fixture->dialog, "It was in step already."));

  lesson_fixture_undo (&fixture->lesson);
  g_assert_cmpint (get_offset_ms (fixture), ==, 3240);
}

static void
test_stopped (Fixture *fixture,
              gconstpointer data)
{
  press (fixture, "Line up by sound");
  press (fixture, "Stop listening");
  g_assert_false (mentions (fixture->dialog, "Listening to both…"));
  g_assert_cmpint (get_offset_ms (fixture), ==, 3240);
}

static void
test_missing (Fixture *fixture,
              gconstpointer data)
{
  WAIT_UNTIL (mentions (fixture->dialog, "We can’t find this recording"));
  g_assert_true (
    gtk_widget_get_visible (find_titled (fixture->dialog, ADW_TYPE_BUTTON_ROW, "_Find It…")));
  g_assert_false (gtk_widget_get_sensitive (find_by_label (fixture->dialog, "Line up by sound")));
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, data, set_up, test) g_test_add (name, Fixture, data, set_up, test, tear_down)
  ADD ("/ui/elsewhere-group/none", NULL, set_up, test_none);
  ADD ("/ui/elsewhere-group/listed", NULL, set_up_angle, test_listed);
  ADD ("/ui/elsewhere-group/nudged", NULL, set_up_angle, test_nudged);
  ADD ("/ui/elsewhere-group/taken-out", NULL, set_up_angle, test_taken_out);
  ADD ("/ui/elsewhere-group/lined-up", NULL, set_up_angle, test_lined_up);
  ADD ("/ui/elsewhere-group/stopped", NULL, set_up_angle, test_stopped);
  ADD ("/ui/elsewhere-group/missing", "/nonexistent/back.webm", set_up_angle, test_missing);
#undef ADD

  return g_test_run ();
}
