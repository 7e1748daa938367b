/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesson-fixture.h"

#include "plenary-preferences-dialog.h"
#include "plenary-settings.h"

/* What is chosen takes effect, and what is kept of recordings can be thrown away. */

typedef struct
{
  LessonFixture lesson;
  GtkWidget *window;
  AdwDialog *dialog;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  lesson_fixture_set_up (&fixture->lesson);
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 640, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->dialog = plenary_preferences_dialog_new (lesson_fixture_get_jobs (&fixture->lesson));
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  lesson_fixture_tear_down (&fixture->lesson);
}

static void
test_settings (Fixture *fixture,
               gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (PLENARY_SCHEMA_ID);
  GtkWidget *jump, *pauses;

  adw_dialog_present (fixture->dialog, fixture->window);
  WAIT_UNTIL (
    find_titled (GTK_WIDGET (fixture->dialog), ADW_TYPE_SWITCH_ROW, "Pause while I write") != NULL);
  jump = find_titled (GTK_WIDGET (fixture->dialog), ADW_TYPE_SPIN_ROW,
                      "Seconds that the jump buttons go");
  pauses = find_titled (GTK_WIDGET (fixture->dialog), ADW_TYPE_SWITCH_ROW, "Pause while I write");
  g_assert_cmpint ((int) adw_spin_row_get_value (ADW_SPIN_ROW (jump)), ==, 5);

  adw_spin_row_set_value (ADW_SPIN_ROW (jump), 10);
  adw_switch_row_set_active (ADW_SWITCH_ROW (pauses), FALSE);
  g_assert_cmpint (g_settings_get_int (settings, PLENARY_SETTING_JUMP_SECONDS), ==, 10);
  g_assert_false (g_settings_get_boolean (settings, PLENARY_SETTING_TYPING_PAUSES));
  g_settings_reset (settings, PLENARY_SETTING_JUMP_SECONDS);
  g_settings_reset (settings, PLENARY_SETTING_TYPING_PAUSES);
}

static void
test_empty (Fixture *fixture,
            gconstpointer data)
{
  PlenaryCache *cache = plenary_jobs_get_cache (lesson_fixture_get_jobs (&fixture->lesson));
  g_autoptr (GBytes) content = g_bytes_new_take (g_malloc0 (5000), 5000);
  GtkWidget *button;

  plenary_cache_save (cache, "a recording", "pictures", content);
  g_object_ref_sink (fixture->dialog);
  g_object_unref (fixture->dialog);
  fixture->dialog = plenary_preferences_dialog_new (lesson_fixture_get_jobs (&fixture->lesson));
  adw_dialog_present (fixture->dialog, fixture->window);
  WAIT_UNTIL (
    mentions (GTK_WIDGET (fixture->dialog), "They are made anew when you open a lesson."));

  button =
    find_type (find_titled (GTK_WIDGET (fixture->dialog), ADW_TYPE_ACTION_ROW, "What is kept"),
               GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  WAIT_UNTIL (says (GTK_WIDGET (fixture->dialog), "Nothing is kept just now."));
  g_assert_false (gtk_widget_get_sensitive (button));
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/ui/preferences/settings", Fixture, NULL, set_up, test_settings, tear_down);
  g_test_add ("/ui/preferences/empty", Fixture, NULL, set_up, test_empty, tear_down);

  return g_test_run ();
}
