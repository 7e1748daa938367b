/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesson-fixture.h"

#include "plenary-lesson-page.h"
#include "plenary-second-picture.h"
#include "plenary-settings.h"
#include "plenary-timecode.h"

/* A lesson page on which another recording goes along, or none. */
typedef struct
{
  LessonFixture lesson;
  PlenaryRecording *other;
  PlenaryLessonPage *page;
  GtkWidget *window;
  GSettings *settings;
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
  g_autoptr (GSimpleAction) action = g_simple_action_new ("say-undo", G_VARIANT_TYPE_STRING);

  g_signal_connect (action, "activate", G_CALLBACK (say_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (win), G_ACTION (action));
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (win));
}

static void
set_up_none (Fixture *fixture,
             gconstpointer data)
{
  lesson_fixture_set_up (&fixture->lesson);
  fixture->said = g_string_new (NULL);
  fixture->settings = g_settings_new (PLENARY_SCHEMA_ID);
  g_settings_reset (fixture->settings, PLENARY_SETTING_SECOND_PICTURE);
  g_settings_reset (fixture->settings, PLENARY_SETTING_OTHER_SOUND);
}

static void
show (Fixture *fixture)
{
  fixture->page = plenary_lesson_page_new (fixture->lesson.store, fixture->lesson.contents,
                                           lesson_fixture_get_jobs (&fixture->lesson));
  fixture->window = adw_window_new ();
  add_actions (fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 900);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  WAIT_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (fixture->page)));
}

/* The other recording begins so many milliseconds later. */
static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  set_up_none (fixture, data);
  fixture->other = lesson_fixture_add_elsewhere (&fixture->lesson, PLENARY_ROLE_ANGLE, NULL,
                                                 GPOINTER_TO_INT (data) * (PLENARY_SECOND / 1000));
  show (fixture);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  plenary_lesson_page_close (fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_string_free (fixture->said, TRUE);
  g_clear_object (&fixture->settings);
  lesson_fixture_tear_down (&fixture->lesson);
}

static GtkWidget *
get_second (Fixture *fixture)
{
  return find_type (GTK_WIDGET (fixture->page), PLENARY_TYPE_SECOND_PICTURE);
}

static gboolean
is_shown (Fixture *fixture)
{
  return gtk_widget_get_visible (get_second (fixture));
}

/* All actions of the stage are known to what is in it. */
static gboolean
do_it (Fixture *fixture,
       const char *action)
{
  return gtk_widget_activate_action (get_second (fixture), action, NULL);
}

static GdkPaintable *
get_large (Fixture *fixture)
{
  GtkWidget *first = find_type (GTK_WIDGET (fixture->page), PLENARY_TYPE_PICTURE);

  return gtk_picture_get_paintable (GTK_PICTURE (find_type (first, GTK_TYPE_PICTURE)));
}

static GdkPaintable *
get_small (Fixture *fixture)
{
  return gtk_picture_get_paintable (
    GTK_PICTURE (find_type (get_second (fixture), GTK_TYPE_PICTURE)));
}

static GtkWidget *
find_named (Fixture *fixture,
            const char *name)
{
  return find_by_label (GTK_WIDGET (fixture->page), name);
}

static void
test_none (Fixture *fixture,
           gconstpointer data)
{
  show (fixture);
  g_assert_false (is_shown (fixture));
  g_assert_false (do_it (fixture, "elsewhere.shown"));
  g_assert_false (do_it (fixture, "elsewhere.exchanged"));
  g_assert_false (do_it (fixture, "elsewhere.other-sound"));
  g_assert_false (
    gtk_widget_activate_action (get_second (fixture), "elsewhere.nudge", "x", (gint64) 1));

  /* Added while the page is open, it is there. */
  fixture->other = lesson_fixture_add_elsewhere (&fixture->lesson, PLENARY_ROLE_ANGLE, NULL, 0);
  WAIT_UNTIL (is_shown (fixture));
}

static void
test_exchanged (Fixture *fixture,
                gconstpointer data)
{
  GdkPaintable *large;
  GdkPaintable *small;

  WAIT_UNTIL (is_shown (fixture));
  WAIT_UNTIL (get_large (fixture) != NULL && get_small (fixture) != NULL);
  large = get_large (fixture);
  small = get_small (fixture);
  g_assert_true (large != small);
  g_assert_nonnull (find_named (fixture, "Second picture: practice-lesson.webm"));

  g_signal_emit_by_name (find_named (fixture, "Second picture: practice-lesson.webm"), "clicked");
  g_assert_true (get_large (fixture) == small);
  g_assert_true (get_small (fixture) == large);
  g_assert_nonnull (find_named (fixture, "Second picture: the lesson"));

  g_assert_true (do_it (fixture, "elsewhere.exchanged"));
  g_assert_true (get_large (fixture) == large);
}

static void
test_hidden (Fixture *fixture,
             gconstpointer data)
{
  WAIT_UNTIL (is_shown (fixture));
  g_assert_true (do_it (fixture, "elsewhere.exchanged"));
  g_signal_emit_by_name (find_named (fixture, "Hide the second picture"), "clicked");
  g_assert_false (is_shown (fixture));
  g_assert_false (g_settings_get_boolean (fixture->settings, PLENARY_SETTING_SECOND_PICTURE));

  /* The lesson is large again meanwhile. */
  g_assert_nonnull (get_large (fixture));
  g_assert_true (do_it (fixture, "elsewhere.shown"));
  WAIT_UNTIL (is_shown (fixture));
}

/* Before it begins there is none. */
static void
test_later (Fixture *fixture,
            gconstpointer data)
{
  PlenaryTransport *transport =
    plenary_lesson_session_get_transport (plenary_lesson_page_get_session (fixture->page));

  WAIT_UNTIL (plenary_transport_get_state (transport) == PLENARY_TRANSPORT_READY);
  g_assert_false (is_shown (fixture));
  plenary_transport_seek (transport, 20 * PLENARY_SECOND);
  WAIT_UNTIL (is_shown (fixture));
  plenary_transport_seek (transport, 2 * PLENARY_SECOND);
  WAIT_UNTIL (!is_shown (fixture));
}

static void
test_nudged (Fixture *fixture,
             gconstpointer data)
{
  WAIT_UNTIL (is_shown (fixture));
  g_assert_true (gtk_widget_activate_action (get_second (fixture), "elsewhere.nudge", "x",
                                             (gint64) -PLENARY_SECOND));
  g_assert_cmpint (plenary_recording_get_offset (fixture->other), ==, -PLENARY_SECOND);
  g_assert_cmpstr (fixture->said->str, ==, "Begins 1.00 s earlier than the lesson");
  lesson_fixture_undo (&fixture->lesson);
  g_assert_cmpint (plenary_recording_get_offset (fixture->other), ==, 0);
}

/* It is another choice, not silence. */
static void
test_sound (Fixture *fixture,
            gconstpointer data)
{
  PlenaryTransport *transport =
    plenary_lesson_session_get_transport (plenary_lesson_page_get_session (fixture->page));

  WAIT_UNTIL (is_shown (fixture));
  gtk_widget_activate_action (get_second (fixture), "elsewhere.sound-from", "s", "elsewhere");
  g_assert_true (g_settings_get_boolean (fixture->settings, PLENARY_SETTING_OTHER_SOUND));
  g_assert_false (plenary_transport_get_muted (transport));
  g_assert_true (do_it (fixture, "elsewhere.other-sound"));
  g_assert_false (g_settings_get_boolean (fixture->settings, PLENARY_SETTING_OTHER_SOUND));
}

/* A microphone has no picture, but it can be heard; and where there are several, there
 * is a choice. */
static void
test_several (Fixture *fixture,
              gconstpointer data)
{
  PlenaryRecording *microphone;

  WAIT_UNTIL (is_shown (fixture));
  g_assert_false (gtk_widget_activate_action (get_second (fixture), "elsewhere.choice", "s", ""));
  microphone = lesson_fixture_add_elsewhere (&fixture->lesson, PLENARY_ROLE_SOUND, NULL, 0);
  g_assert_true (is_shown (fixture));
  g_assert_true (
    gtk_widget_activate_action (get_second (fixture), "elsewhere.choice", "s",
                                plenary_entity_get_uuid (PLENARY_ENTITY (microphone))));
  g_assert_false (is_shown (fixture));
  g_assert_false (do_it (fixture, "elsewhere.exchanged"));
  g_assert_true (do_it (fixture, "elsewhere.other-sound"));
}

static void
test_missing (Fixture *fixture,
              gconstpointer data)
{
  fixture->other = lesson_fixture_add_elsewhere (&fixture->lesson, PLENARY_ROLE_ANGLE,
                                                 "/nonexistent/back.webm", 0);
  show (fixture);
  WAIT_UNTIL (mentions (GTK_WIDGET (fixture->page), "We can’t find the second picture"));
  WAIT_UNTIL (plenary_transport_get_state (plenary_lesson_session_get_transport (
                plenary_lesson_page_get_session (fixture->page))) == PLENARY_TRANSPORT_READY);
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, data, set_up, test) \
  g_test_add (name, Fixture, GINT_TO_POINTER (data), set_up, test, tear_down)
  ADD ("/ui/second-picture/none", 0, set_up_none, test_none);
  ADD ("/ui/second-picture/exchanged", 0, set_up, test_exchanged);
  ADD ("/ui/second-picture/hidden", 0, set_up, test_hidden);
  ADD ("/ui/second-picture/later", 10000, set_up, test_later);
  ADD ("/ui/second-picture/nudged", 0, set_up, test_nudged);
  ADD ("/ui/second-picture/sound", 0, set_up, test_sound);
  ADD ("/ui/second-picture/several", 0, set_up, test_several);
  ADD ("/ui/second-picture/missing", 0, set_up_none, test_missing);
#undef ADD

  return g_test_run ();
}
