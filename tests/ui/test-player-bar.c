/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesson-fixture.h"

#include "plenary-player-bar.h"
#include "plenary-timecode.h"

typedef struct
{
  LessonFixture lesson;
  GtkWindow *window;
  GtkWidget *bar;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  lesson_fixture_set_up (&fixture->lesson);
  lesson_fixture_open (&fixture->lesson);

  fixture->bar = g_object_new (PLENARY_TYPE_PLAYER_BAR, "session", fixture->lesson.session, NULL);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, fixture->bar);
  gtk_window_present (fixture->window);
  WAIT_UNTIL (gtk_widget_get_mapped (fixture->bar));
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->bar), (gpointer *) &fixture->bar);
  gtk_window_destroy (fixture->window);
  WAIT_UNTIL (fixture->bar == NULL);
  lesson_fixture_tear_down (&fixture->lesson);
}

static GtkWidget *
get_named (Fixture *fixture,
           const char *name)
{
  GtkWidget *widget = find_by_label (fixture->bar, name);

  g_assert_nonnull (widget);

  return widget;
}

static const char *
get_time (Fixture *fixture)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_named (fixture, "Time")));
}

/* Seeking lands on a frame, which need not begin exactly at the time asked for. */
static gboolean
is_near (Fixture *fixture,
         gint64 time)
{
  gint64 position = plenary_transport_get_position (fixture->lesson.transport);

  return ABS (position - time) < PLENARY_SECOND / 10;
}

static void
type_time (Fixture *fixture,
           const char *text)
{
  GtkWidget *entry = get_named (fixture, "Time");

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

static void
test_time_goes (Fixture *fixture,
                gconstpointer data)
{
  type_time (fixture, " 1:05 ");

  WAIT_UNTIL (is_near (fixture, 65 * PLENARY_SECOND));
  WAIT_UNTIL (g_str_equal (get_time (fixture), "1:05"));
}

static void
test_time_nonsense (Fixture *fixture,
                    gconstpointer data)
{
  const char *nonsense = data;
  GtkWidget *entry = get_named (fixture, "Time");
  g_autofree char *quoted = g_strdup_printf ("“%s”", nonsense);
  GtkWidget *hint;

  plenary_transport_seek (fixture->lesson.transport, 7 * PLENARY_SECOND);
  WAIT_UNTIL (g_str_equal (get_time (fixture), "0:07"));

  type_time (fixture, nonsense);
  g_assert_cmpstr (get_time (fixture), ==, "0:07");
  g_assert_true (gtk_editable_get_selection_bounds (GTK_EDITABLE (entry), NULL, NULL));
  g_assert_true (is_near (fixture, 7 * PLENARY_SECOND));

  hint = gtk_widget_get_next_sibling (entry);
  g_assert_true (GTK_IS_POPOVER (hint));
  g_assert_true (gtk_widget_get_visible (hint));
  g_assert_nonnull (
    strstr (gtk_label_get_text (GTK_LABEL (gtk_popover_get_child (GTK_POPOVER (hint)))), quoted));
}

/* What somebody types must not run away under their fingers. */
static void
test_time_typing (Fixture *fixture,
                  gconstpointer data)
{
  GtkWidget *entry = get_named (fixture, "Time");

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "1:");
  plenary_transport_seek (fixture->lesson.transport, 9 * PLENARY_SECOND);
  WAIT_UNTIL (is_near (fixture, 9 * PLENARY_SECOND));
  g_assert_cmpstr (get_time (fixture), ==, "1:");

  gtk_widget_grab_focus (get_named (fixture, "Play"));
  g_assert_cmpstr (get_time (fixture), ==, "0:09");
}

static void
test_play (Fixture *fixture,
           gconstpointer data)
{
  GtkWidget *play = get_named (fixture, "Play");

  g_signal_emit_by_name (play, "clicked");
  g_assert_true (plenary_transport_get_playing (fixture->lesson.transport));
  g_assert_true (play == get_named (fixture, "Pause"));

  gtk_widget_activate_action (fixture->bar, "player.play", NULL);
  g_assert_false (plenary_transport_get_playing (fixture->lesson.transport));
  g_assert_true (play == get_named (fixture, "Play"));
}

static void
test_rate (Fixture *fixture,
           gconstpointer data)
{
  PlenaryTransport *transport = fixture->lesson.transport;

  plenary_transport_set_rate (transport, 1.0);
  gtk_widget_activate_action (fixture->bar, "player.faster", NULL);
  g_assert_cmpfloat_with_epsilon (plenary_transport_get_rate (transport), 1.25, 0.001);
  get_named (fixture, "Speed: 1.25×");

  for (guint i = 0; i < 6; i++)
    gtk_widget_activate_action (fixture->bar, "player.faster", NULL);
  g_assert_cmpfloat_with_epsilon (plenary_transport_get_rate (transport), 2.0, 0.001);

  for (guint i = 0; i < 9; i++)
    gtk_widget_activate_action (fixture->bar, "player.slower", NULL);
  g_assert_cmpfloat_with_epsilon (plenary_transport_get_rate (transport), 0.5, 0.001);

  gtk_widget_activate_action (fixture->bar, "player.rate", "d", 1.0);
  g_assert_cmpfloat_with_epsilon (plenary_transport_get_rate (transport), 1.0, 0.001);
}

static void
test_sound (Fixture *fixture,
            gconstpointer data)
{
  plenary_transport_set_volume (fixture->lesson.transport, 2.5);
  get_named (fixture, "Sound: 250 %");

  plenary_transport_set_muted (fixture->lesson.transport, TRUE);
  get_named (fixture, "Sound: muted");
}

static void
test_turn (Fixture *fixture,
           gconstpointer data)
{
  PlenaryRecording *recording = plenary_lesson_session_get_recording (fixture->lesson.session);
  PlenaryStore *store = fixture->lesson.store;

  gtk_widget_activate_action (fixture->bar, "player.turn", "i", 90);
  WAIT_UNTIL (plenary_recording_get_rotation (recording) == 90);
  WAIT_UNTIL (plenary_edit_get_kind (plenary_store_get_undo_edit (store)) ==
              PLENARY_EDIT_RECORDING_TURNED);

  gtk_widget_activate_action (fixture->bar, "player.turn", "i", -90);
  WAIT_UNTIL (plenary_recording_get_rotation (recording) == 0);
  gtk_widget_activate_action (fixture->bar, "player.turn", "i", -90);
  WAIT_UNTIL (plenary_recording_get_rotation (recording) == 270);
}

static void
test_sizes (Fixture *fixture,
            gconstpointer data)
{
  PlenaryPlayerBar *bar = PLENARY_PLAYER_BAR (fixture->bar);
  GtkWidget *frame = get_named (fixture, "One frame back");

  g_assert_false (gtk_widget_get_visible (frame));
  plenary_player_bar_set_detailed (bar, TRUE);
  g_assert_true (gtk_widget_get_visible (frame));

  plenary_player_bar_set_compact (bar, TRUE);
  plenary_player_bar_set_shows_duration (bar, FALSE);
  g_assert_false (gtk_widget_get_visible (frame));
}

static void
test_roles (Fixture *fixture,
            gconstpointer data)
{
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->bar), GTK_ACCESSIBLE_ROLE_TOOLBAR);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (get_named (fixture, "Back 5 seconds")),
                                   GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (get_named (fixture, "On 5 seconds")),
                                   GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
test_nothing_to_play (Fixture *fixture,
                      gconstpointer data)
{
  plenary_transport_close (fixture->lesson.transport);

  g_assert_false (gtk_widget_is_sensitive (get_named (fixture, "Play")));
  g_assert_false (gtk_widget_is_sensitive (get_named (fixture, "Time")));
}

#define ADD(name, data, function) \
  g_test_add ("/ui/player-bar/" name, Fixture, data, set_up, function, tear_down)

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("time/goes", NULL, test_time_goes);
  ADD ("time/nonsense/words", "soon", test_time_nonsense);
  ADD ("time/nonsense/past-the-end", "99:00", test_time_nonsense);
  ADD ("time/nonsense/minus", "-0:05", test_time_nonsense);
  ADD ("time/typing", NULL, test_time_typing);
  ADD ("play", NULL, test_play);
  ADD ("rate", NULL, test_rate);
  ADD ("sound", NULL, test_sound);
  ADD ("turn", NULL, test_turn);
  ADD ("sizes", NULL, test_sizes);
  ADD ("roles", NULL, test_roles);
  ADD ("nothing-to-play", NULL, test_nothing_to_play);

  return g_test_run ();
}
