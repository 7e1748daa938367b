/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesson-fixture.h"

#include "plenary-mark-bar.h"
#include "plenary-timecode.h"

/* Places of keys as X11 and Wayland number them. */
#define PLACE_1 10
#define PLACE_2 11
#define PLACE_7 16
#define PLACE_M 58

typedef struct
{
  LessonFixture lesson;
  GtkWindow *window;
  GtkWidget *bar;
  PlenaryMarkKeys *keys;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  lesson_fixture_set_up (&fixture->lesson);
  lesson_fixture_add_goal (&fixture->lesson, "Wait time", 1);
  lesson_fixture_add_goal (&fixture->lesson, "Questioning", 2);
  lesson_fixture_open (&fixture->lesson);

  fixture->bar = g_object_new (PLENARY_TYPE_MARK_BAR, "session", fixture->lesson.session, NULL);
  fixture->keys = plenary_mark_bar_get_keys (PLENARY_MARK_BAR (fixture->bar));
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

static GListModel *
get_moments (Fixture *fixture)
{
  return plenary_contents_get_moments (fixture->lesson.contents);
}

/* The only moment, or the one at @position. The list keeps it alive. */
static PlenaryMoment *
get_moment (Fixture *fixture,
            guint position)
{
  g_autoptr (PlenaryMoment) moment = NULL;

  WAIT_UNTIL (g_list_model_get_n_items (get_moments (fixture)) > position);
  moment = g_list_model_get_item (get_moments (fixture), position);

  return moment;
}

static void
go_to (Fixture *fixture,
       int seconds)
{
  gint64 time = seconds * PLENARY_SECOND;

  plenary_transport_seek (fixture->lesson.transport, time);
  WAIT_UNTIL (!plenary_transport_get_seeking (fixture->lesson.transport) &&
              ABS (plenary_transport_get_shown_frame (fixture->lesson.transport) - time) <
                PLENARY_SECOND / 5);
}

static void
assert_near (gint64 time,
             int seconds)
{
  g_assert_cmpint (time, >, seconds * PLENARY_SECOND - PLENARY_SECOND / 5);
  g_assert_cmpint (time, <, seconds * PLENARY_SECOND + PLENARY_SECOND / 5);
}

static void
tap (Fixture *fixture,
     guint place)
{
  plenary_mark_keys_press (fixture->keys, GDK_KEY_VoidSymbol, place, 0, 1000);
  plenary_mark_keys_release (fixture->keys, place, 1100);
}

static void
press_with_shift (Fixture *fixture,
                  guint place)
{
  plenary_mark_keys_press (fixture->keys, GDK_KEY_VoidSymbol, place, GDK_SHIFT_MASK, 1000);
  plenary_mark_keys_release (fixture->keys, place, 1100);
}

static void
test_tap (Fixture *fixture,
          gconstpointer data)
{
  PlenaryMoment *moment;

  go_to (fixture, 30);
  plenary_mark_keys_press (fixture->keys, GDK_KEY_m, PLACE_M, 0, 1000);
  plenary_mark_keys_release (fixture->keys, PLACE_M, 1100);

  moment = get_moment (fixture, 0);
  assert_near (plenary_moment_get_tagged_at (moment), 30);
  assert_near (plenary_moment_get_start (moment), 20);
  assert_near (plenary_moment_get_end (moment), 50);
  g_assert_cmpint (g_strv_length ((GStrv) plenary_moment_get_goals (moment)), ==, 0);
  g_assert_false (plenary_transport_get_playing (fixture->lesson.transport));
}

/* The lesson goes on while a key is down; what counts is what was seen. */
static void
test_tap_marks_the_press (Fixture *fixture,
                          gconstpointer data)
{
  go_to (fixture, 30);
  plenary_mark_keys_press (fixture->keys, GDK_KEY_1, PLACE_1, 0, 1000);
  go_to (fixture, 32);
  plenary_mark_keys_release (fixture->keys, PLACE_1, 1100);

  assert_near (plenary_moment_get_tagged_at (get_moment (fixture, 0)), 30);
}

static void
test_goal (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (PlenaryGoal) goal =
    g_list_model_get_item (plenary_lesson_session_get_active_goals (fixture->lesson.session), 1);
  const char *const *goals;

  go_to (fixture, 30);
  tap (fixture, PLACE_2);

  goals = plenary_moment_get_goals (get_moment (fixture, 0));
  g_assert_cmpint (g_strv_length ((GStrv) goals), ==, 1);
  g_assert_cmpstr (goals[0], ==, plenary_entity_get_uuid (PLENARY_ENTITY (goal)));
}

static void
test_no_such_goal (Fixture *fixture,
                   gconstpointer data)
{
  go_to (fixture, 30);
  tap (fixture, PLACE_7);

  g_assert_cmpuint (g_list_model_get_n_items (get_moments (fixture)), ==, 0);
  g_assert_true (says (fixture->bar, "No goal has the key 7"));
  g_assert_cmpint (plenary_lesson_session_get_open_since (fixture->lesson.session), ==, -1);
}

static void
test_hold (Fixture *fixture,
           gconstpointer data)
{
  PlenaryMoment *moment;

  go_to (fixture, 30);
  plenary_mark_keys_press (fixture->keys, GDK_KEY_1, PLACE_1, 0, 1000);
  go_to (fixture, 35);
  plenary_mark_keys_release (fixture->keys, PLACE_1, 6000);

  moment = get_moment (fixture, 0);
  assert_near (plenary_moment_get_start (moment), 30);
  assert_near (plenary_moment_get_end (moment), 35);
  assert_near (plenary_moment_get_tagged_at (moment), 30);
}

static void
test_stretch (Fixture *fixture,
              gconstpointer data)
{
  PlenaryMoment *moment;

  go_to (fixture, 30);
  press_with_shift (fixture, PLACE_1);
  g_assert_true (says (fixture->bar, "Marking since 0:30"));
  go_to (fixture, 50);
  press_with_shift (fixture, PLACE_1);

  moment = get_moment (fixture, 0);
  assert_near (plenary_moment_get_start (moment), 30);
  assert_near (plenary_moment_get_end (moment), 50);
  g_assert_cmpint (plenary_lesson_session_get_open_since (fixture->lesson.session), ==, -1);
}

/* Neither the stretch nor the mark is lost when they meet. */
static void
test_tap_in_a_stretch (Fixture *fixture,
                       gconstpointer data)
{
  go_to (fixture, 30);
  press_with_shift (fixture, PLACE_1);
  go_to (fixture, 40);
  tap (fixture, PLACE_2);

  assert_near (plenary_moment_get_tagged_at (get_moment (fixture, 0)), 30);
  assert_near (plenary_moment_get_end (get_moment (fixture, 0)), 40);
  assert_near (plenary_moment_get_tagged_at (get_moment (fixture, 1)), 40);
}

static void
test_button (Fixture *fixture,
             gconstpointer data)
{
  GtkWidget *button = find_by_label (fixture->bar, "Mark: Wait time");

  g_assert_nonnull (button);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_ROLE_BUTTON);
  go_to (fixture, 30);
  g_signal_emit_by_name (button, "clicked");

  assert_near (plenary_moment_get_tagged_at (get_moment (fixture, 0)), 30);
}

static void
test_status (Fixture *fixture,
             gconstpointer data)
{
  g_assert_true (says (fixture->bar, "When something catches your eye, press M"));
  g_assert_false (says (fixture->bar, "Undo"));

  go_to (fixture, 30);
  tap (fixture, PLACE_1);
  get_moment (fixture, 0);
  WAIT_UNTIL (says (fixture->bar, "Marked 0:30") && says (fixture->bar, "Undo"));

  plenary_store_undo_async (fixture->lesson.store, NULL, NULL, NULL);
  WAIT_UNTIL (g_list_model_get_n_items (get_moments (fixture)) == 0);
  WAIT_UNTIL (says (fixture->bar, "When something catches your eye, press M"));
  g_assert_false (says (fixture->bar, "Undo"));
}

static void
test_new_goal (Fixture *fixture,
               gconstpointer data)
{
  g_assert_null (find_by_label (fixture->bar, "Mark: Talk in pairs"));

  lesson_fixture_add_goal (&fixture->lesson, "Talk in pairs", 7);
  g_assert_nonnull (find_by_label (fixture->bar, "Mark: Talk in pairs"));
  go_to (fixture, 30);
  tap (fixture, PLACE_7);
  get_moment (fixture, 0);
}

#define ADD(name, function) \
  g_test_add ("/ui/mark-bar/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("tap", test_tap);
  ADD ("tap-marks-the-press", test_tap_marks_the_press);
  ADD ("goal", test_goal);
  ADD ("no-such-goal", test_no_such_goal);
  ADD ("hold", test_hold);
  ADD ("stretch", test_stretch);
  ADD ("tap-in-a-stretch", test_tap_in_a_stretch);
  ADD ("button", test_button);
  ADD ("status", test_status);
  ADD ("new-goal", test_new_goal);

  return g_test_run ();
}
