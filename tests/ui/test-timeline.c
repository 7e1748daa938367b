/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "finding.h"

#include "plenary-timecode.h"
#include "plenary-timeline-accessible.h"
#include "plenary-timeline-axis.h"
#include "plenary-timeline-index.h"
#include "plenary-timeline-ruler.h"
#include "plenary-timeline-scene.h"
#include "plenary-timeline-shapes.h"
#include "plenary-timeline.h"

#define SECOND PLENARY_SECOND
#define LESSON (2700 * SECOND)

static void
assert_announced (const char *words)
{
  g_assert_cmpstr (g_strchomp (announced->str), ==, words);
  g_string_truncate (announced, 0);
}

/* A timeline of 45 minutes in a window, and all that it asks for, in words. */
typedef struct
{
  GtkWindow *window;
  PlenaryTimeline *timeline;
  GListStore *marks;
  GListStore *rows;
  GString *asked;
} Fixture;

static void
scrub_begin_cb (Fixture *fixture)
{
  g_string_append (fixture->asked, "begin ");
}

static void
scrub_to_cb (Fixture *fixture,
             gint64 time)
{
  g_string_append_printf (fixture->asked, "%.1f ", time / (double) SECOND);
  plenary_timeline_set_position (fixture->timeline, time);
}

static void
scrub_end_cb (Fixture *fixture)
{
  g_string_append (fixture->asked, "end ");
}

static void
select_cb (Fixture *fixture,
           const char *id)
{
  g_string_append_printf (fixture->asked, "select:%s ", id);
  plenary_timeline_set_selected (fixture->timeline, id);
}

static void
play_cb (Fixture *fixture,
         const char *id)
{
  g_string_append_printf (fixture->asked, "play:%s ", id);
}

static void
move_cb (Fixture *fixture,
         const char *id,
         gint64 start,
         gint64 end)
{
  g_string_append_printf (fixture->asked, "move:%s:%.1f-%.1f ", id, start / (double) SECOND,
                          end / (double) SECOND);
}

static void
remove_cb (Fixture *fixture,
           const char *id)
{
  g_string_append_printf (fixture->asked, "remove:%s ", id);
}

static void
add_row (Fixture *fixture,
         const char *id,
         const char *title)
{
  g_autoptr (PlenaryTimelineRow) row = plenary_timeline_row_new (id);

  plenary_timeline_row_set_title (row, title);
  g_list_store_append (fixture->rows, row);
}

static void
add_mark (Fixture *fixture,
          const char *id,
          int start,
          int at,
          int end,
          const char *row)
{
  const char *const rows[] = { row, NULL };
  g_autoptr (PlenaryTimelineMark) mark = plenary_timeline_mark_new (id);
  g_autofree char *label = g_strdup_printf ("Moment %s", id);

  plenary_timeline_mark_set_times (mark, (PlenarySpan) { start * SECOND, end * SECOND },
                                   at * SECOND);
  plenary_timeline_mark_set_rows (mark, rows);
  plenary_timeline_mark_set_label (mark, label);
  g_list_store_append (fixture->marks, mark);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  PlenaryTimeline *timeline = g_object_new (PLENARY_TYPE_TIMELINE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  g_string_truncate (announced, 0);
  fixture->asked = g_string_new (NULL);
  fixture->timeline = timeline;
  fixture->marks = g_list_store_new (PLENARY_TYPE_TIMELINE_MARK);
  fixture->rows = g_list_store_new (PLENARY_TYPE_TIMELINE_ROW);
  add_row (fixture, "waits", "Wait time");
  add_row (fixture, "questions", "Questioning");

  plenary_timeline_set_rows (timeline, G_LIST_MODEL (fixture->rows));
  plenary_timeline_set_marks (timeline, G_LIST_MODEL (fixture->marks));
  plenary_timeline_set_duration (timeline, LESSON);
  plenary_timeline_set_position (timeline, 1000 * SECOND);
  g_signal_connect_swapped (timeline, "scrub-begin", G_CALLBACK (scrub_begin_cb), fixture);
  g_signal_connect_swapped (timeline, "scrub-to", G_CALLBACK (scrub_to_cb), fixture);
  g_signal_connect_swapped (timeline, "scrub-end", G_CALLBACK (scrub_end_cb), fixture);
  g_signal_connect_swapped (timeline, "select", G_CALLBACK (select_cb), fixture);
  g_signal_connect_swapped (timeline, "play", G_CALLBACK (play_cb), fixture);
  g_signal_connect_swapped (timeline, "move", G_CALLBACK (move_cb), fixture);
  g_signal_connect_swapped (timeline, "remove", G_CALLBACK (remove_cb), fixture);

  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 920, 300);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (timeline));
  gtk_window_set_child (fixture->window, box);
  gtk_window_present (fixture->window);
  WAIT_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (timeline)) &&
              gtk_widget_get_width (GTK_WIDGET (timeline)) > 800);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (GtkWidget) timeline = g_object_ref (GTK_WIDGET (fixture->timeline));

  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (g_steal_pointer (&timeline));
  g_assert_finalize_object (fixture->marks);
  g_assert_finalize_object (fixture->rows);
  g_string_free (fixture->asked, TRUE);
}

static void
assert_asked (Fixture *fixture,
              const char *words)
{
  g_assert_cmpstr (g_strchomp (fixture->asked->str), ==, words);
  g_string_truncate (fixture->asked, 0);
}

/* The first controller of a type; of gestures, that of a button. */
static GtkEventController *
find_controller (GtkWidget *widget,
                 GType type,
                 guint button)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type &&
          (button == 0 ||
           gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == button))
        return controller;
    }

  g_assert_not_reached ();
}

static gboolean
press_key (Fixture *fixture,
           guint keyval,
           GdkModifierType state)
{
  GtkEventController *keys =
    find_controller (GTK_WIDGET (fixture->timeline), GTK_TYPE_EVENT_CONTROLLER_KEY, 0);
  gboolean handled;

  g_signal_emit_by_name (keys, "key-pressed", keyval, 0, state, &handled);

  return handled;
}

static void
tap_key (Fixture *fixture,
         guint keyval,
         GdkModifierType state)
{
  GtkEventController *keys =
    find_controller (GTK_WIDGET (fixture->timeline), GTK_TYPE_EVENT_CONTROLLER_KEY, 0);

  g_assert_true (press_key (fixture, keyval, state));
  g_signal_emit_by_name (keys, "key-released", keyval, 0, state);
}

static GtkEventController *
drag_of (Fixture *fixture)
{
  return find_controller (GTK_WIDGET (fixture->timeline), GTK_TYPE_GESTURE_DRAG,
                          GDK_BUTTON_PRIMARY);
}

/* In the order in which GTK hands a press to them. */
static void
press_again_at (Fixture *fixture,
                int n_press,
                double x,
                double y)
{
  g_signal_emit_by_name (find_controller (GTK_WIDGET (fixture->timeline), GTK_TYPE_GESTURE_CLICK,
                                          0),
                         "pressed", n_press, x, y);
  g_signal_emit_by_name (drag_of (fixture), "drag-begin", x, y);
}

static void
press_at (Fixture *fixture,
          double x,
          double y)
{
  press_again_at (fixture, 1, x, y);
}

static void
drag_by (Fixture *fixture,
         double dx)
{
  g_signal_emit_by_name (drag_of (fixture), "drag-update", dx, 0.0);
}

static void
let_go (Fixture *fixture)
{
  g_signal_emit_by_name (drag_of (fixture), "drag-end", 0.0, 0.0);
}

/* Where a time stands while all of the lesson is shown. */
static double
x_of (Fixture *fixture,
      int seconds)
{
  g_autoptr (PlenaryTimelineAxis) axis = plenary_timeline_axis_new ();

  plenary_timeline_axis_set_duration (axis, LESSON);
  plenary_timeline_axis_set_width (axis, gtk_widget_get_width (GTK_WIDGET (fixture->timeline)),
                                   10.0);

  return plenary_timeline_axis_to_x (axis, seconds * SECOND);
}

static double
strip_y (Fixture *fixture)
{
  return gtk_widget_get_height (GTK_WIDGET (fixture->timeline)) - 15.0;
}

static GtkWidget *
find_list (GtkWidget *timeline)
{
  GtkWidget *child = gtk_widget_get_first_child (timeline);

  while (!PLENARY_IS_TIMELINE_LIST (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static guint
count_children (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;

  return n;
}

static void
assert_near (gint64 time,
             gint64 expected,
             gint64 within)
{
  g_assert_cmpint (ABS (time - expected), <=, within);
}

static PlenaryTimelineAxis *
make_axis (void)
{
  PlenaryTimelineAxis *axis = plenary_timeline_axis_new ();

  plenary_timeline_axis_set_duration (axis, LESSON);
  plenary_timeline_axis_set_width (axis, 1020.0, 10.0);

  return axis;
}

static void
test_axis_places (void)
{
  g_autoptr (PlenaryTimelineAxis) axis = make_axis ();

  g_assert_cmpfloat_with_epsilon (plenary_timeline_axis_to_x (axis, 0), 10.0, 0.001);
  g_assert_cmpfloat_with_epsilon (plenary_timeline_axis_to_x (axis, LESSON), 1010.0, 0.001);
  g_assert_cmpfloat_with_epsilon (plenary_timeline_axis_to_x (axis, LESSON / 2), 510.0, 0.001);
  g_assert_cmpint (plenary_timeline_axis_to_time (axis, 0.0), ==, 0);
  g_assert_cmpint (plenary_timeline_axis_to_time (axis, 5000.0), ==, LESSON);
  assert_near (plenary_timeline_axis_length_of (axis, 100.0), LESSON / 10, 1);

  for (double x = 10.0; x <= 1010.0; x += 12.5)
    g_assert_cmpfloat_with_epsilon (plenary_timeline_axis_to_x (axis,
                                                                plenary_timeline_axis_to_time (axis,
                                                                                               x)),
                                    x, 0.001);
}

static void
test_axis_zoom (void)
{
  g_autoptr (PlenaryTimelineAxis) axis = make_axis ();
  gint64 under = plenary_timeline_axis_to_time (axis, 300.0);
  PlenarySpan visible;

  plenary_timeline_axis_zoom (axis, 4.0, 300.0);
  assert_near (plenary_timeline_axis_to_time (axis, 300.0), under, 1000);
  g_assert_false (plenary_timeline_axis_shows_all (axis));
  visible = plenary_timeline_axis_get_visible (axis);
  assert_near (plenary_span_length (visible), LESSON / 4, 2);

  plenary_timeline_axis_zoom (axis, 1e9, 300.0);
  g_assert_cmpint (plenary_span_length (plenary_timeline_axis_get_visible (axis)), >=, SECOND - 1);
  plenary_timeline_axis_zoom (axis, 1e-9, 300.0);
  g_assert_true (plenary_timeline_axis_shows_all (axis));
}

static void
test_axis_pan (void)
{
  g_autoptr (PlenaryTimelineAxis) axis = make_axis ();
  gint64 length;

  plenary_timeline_axis_zoom (axis, 10.0, 510.0);
  length = plenary_span_length (plenary_timeline_axis_get_visible (axis));
  plenary_timeline_axis_pan (axis, -1e7);
  g_assert_cmpint (plenary_timeline_axis_get_visible (axis).start, ==, 0);
  plenary_timeline_axis_pan (axis, 1e7);
  assert_near (plenary_timeline_axis_get_visible (axis).end, LESSON, 1);
  assert_near (plenary_span_length (plenary_timeline_axis_get_visible (axis)), length, 1);

  plenary_timeline_axis_show (axis, 600 * SECOND, 0.5);
  assert_near (plenary_timeline_axis_get_visible (axis).start, 600 * SECOND - length / 2, 2);

  /* A recording whose length is found out late. */
  plenary_timeline_axis_show_all (axis);
  plenary_timeline_axis_set_duration (axis, 2 * LESSON);
  g_assert_true (plenary_timeline_axis_shows_all (axis));
}

static void
test_axis_without_length (void)
{
  g_autoptr (PlenaryTimelineAxis) axis = plenary_timeline_axis_new ();

  plenary_timeline_axis_zoom (axis, 2.0, 0.0);
  plenary_timeline_axis_pan (axis, 10.0);
  g_assert_cmpint (plenary_timeline_axis_to_time (axis, 100.0), ==, 0);
  g_assert_cmpfloat_with_epsilon (plenary_timeline_axis_to_x (axis, 0), 0.0, 0.001);
}

static void
test_ruler_steps (void)
{
  gint64 before = 0;

  for (gint64 least = SECOND / 10; least <= 3600 * SECOND; least += least / 7 + 1)
    {
      gint64 minor;
      gint64 step = plenary_timeline_ruler_choose_step (least, &minor);

      g_assert_cmpint (step, >=, MAX (least, before));
      g_assert_cmpint (step % minor, ==, 0);
      before = step;
    }
  g_assert_cmpint (before, ==, 3600 * SECOND);
}

typedef struct
{
  GArray *seen;
} Visit;

static void
note_mark (const PlenaryTimelineEntry *entry,
           gpointer user_data)
{
  g_array_append_val (((Visit *) user_data)->seen, entry->mark);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  return (*(const guint *) a > *(const guint *) b) - (*(const guint *) a < *(const guint *) b);
}

static void
test_index_culls_as_brute_force (void)
{
  for (guint round = 0; round < 300; round++)
    {
      guint n = g_test_rand_int_range (0, 60);
      g_autofree PlenaryTimelineEntry *entries = g_new0 (PlenaryTimelineEntry, n);
      g_autoptr (PlenaryTimelineIndex) index = NULL;
      g_autoptr (GArray) expected = g_array_new (FALSE, FALSE, sizeof (guint));
      Visit visit = { g_array_new (FALSE, FALSE, sizeof (guint)) };
      PlenarySpan within =
        plenary_span_make (g_test_rand_int_range (0, 1000), g_test_rand_int_range (0, 1000));

      for (guint i = 0; i < n; i++)
        {
          gint64 start = g_test_rand_int_range (0, 1000);
          gint64 length = g_test_rand_int_range (0, g_test_rand_int_range (0, 8) == 0 ? 900 : 20);

          entries[i] = (PlenaryTimelineEntry) { { start, start + length }, start, i };
          if (start <= within.end && start + length >= within.start)
            g_array_append_val (expected, i);
        }

      index = plenary_timeline_index_new (entries, n);
      plenary_timeline_index_visit (index, within, note_mark, &visit);
      g_array_sort (visit.seen, compare_numbers);
      g_assert_cmpmem (visit.seen->data, visit.seen->len * sizeof (guint), expected->data,
                       expected->len * sizeof (guint));
      g_array_unref (visit.seen);
    }
}

static void
test_index_first_from (void)
{
  const PlenaryTimelineEntry entries[] = { { { 0, 0 }, 30, 0 },
                                           { { 0, 0 }, 10, 1 },
                                           { { 0, 0 }, 30, 2 } };
  g_autoptr (PlenaryTimelineIndex) index = plenary_timeline_index_new (entries, 3);

  g_assert_cmpuint (plenary_timeline_index_first_from (index, 0), ==, 0);
  g_assert_cmpuint (plenary_timeline_index_first_from (index, 11), ==, 1);
  g_assert_cmpuint (plenary_timeline_index_first_from (index, 30), ==, 1);
  g_assert_cmpuint (plenary_timeline_index_first_from (index, 31), ==, 3);
  g_assert_cmpuint (plenary_timeline_index_get (index, 0)->mark, ==, 1);
}

static void
test_index_hit (void)
{
  const PlenaryTimelineEntry entries[] = {
    { { 100, 900 }, 200, 0 }, { { 500, 560 }, 520, 1 }, { { 540, 545 }, 542, 2 },
    { { 700, 700 }, 700, 3 }, { { 700, 710 }, 700, 4 }, { { 950, 952 }, 990, 5 },
  };
  g_autoptr (PlenaryTimelineIndex) index = plenary_timeline_index_new (entries, 6);
  const guint nowhere = PLENARY_TIMELINE_NOWHERE;

  /* The nearest symbol, then the shortest span, then what is near a short span. */
  g_assert_cmpuint (plenary_timeline_index_hit (index, 515, 12, nowhere), ==, 1);
  g_assert_cmpuint (plenary_timeline_index_hit (index, 533, 12, nowhere), ==, 2);
  g_assert_cmpuint (plenary_timeline_index_hit (index, 557, 12, nowhere), ==, 1);
  g_assert_cmpuint (plenary_timeline_index_hit (index, 300, 12, nowhere), ==, 0);
  g_assert_cmpuint (plenary_timeline_index_hit (index, 946, 12, nowhere), ==, 5);
  g_assert_cmpuint (plenary_timeline_index_hit (index, 930, 12, nowhere), ==, nowhere);

  /* Of two at the same instant the first, unless the other is preferred. */
  g_assert_cmpuint (plenary_timeline_index_hit (index, 701, 12, nowhere), ==, 3);
  g_assert_cmpuint (plenary_timeline_index_hit (index, 701, 12, 4), ==, 4);
}

static void
test_index_hit_dense (void)
{
  g_autofree PlenaryTimelineEntry *entries = g_new0 (PlenaryTimelineEntry, 10000);
  g_autoptr (PlenaryTimelineIndex) index = NULL;

  for (guint i = 0; i < 10000; i++)
    entries[i] = (PlenaryTimelineEntry) { { i * 10, i * 10 + 5 }, i * 10 + 2, i };
  index = plenary_timeline_index_new (entries, 10000);

  for (guint i = 0; i < 10000; i += 77)
    {
      g_assert_cmpuint (plenary_timeline_index_hit (index, i * 10 + 2, 1200,
                                                    PLENARY_TIMELINE_NOWHERE),
                        ==, i);
      g_assert_cmpuint (plenary_timeline_index_hit (index, i * 10 + 4, 1200,
                                                    PLENARY_TIMELINE_NOWHERE),
                        ==, i);
    }
}

static void
test_shapes (void)
{
  for (guint i = 0; i < PLENARY_N_TIMELINE_SHAPES; i++)
    {
      graphene_rect_t bounds;

      g_assert_true (gsk_path_get_bounds (plenary_timeline_shape_get_path (i), &bounds));
      g_assert_cmpfloat (bounds.origin.x, >=, 0.0);
      g_assert_cmpfloat (bounds.origin.y, >=, 0.0);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, 16.0);
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, 16.0);
    }

  g_assert_cmpint (plenary_timeline_shape_for (PLENARY_KIND_GLAD, TRUE, PLENARY_SYMBOL_STAR), ==,
                   PLENARY_TIMELINE_SHAPE_GLAD);
  g_assert_cmpint (plenary_timeline_shape_for (PLENARY_KIND_NONE, TRUE, PLENARY_SYMBOL_STAR), ==,
                   PLENARY_TIMELINE_SHAPE_SYMBOLS + PLENARY_SYMBOL_STAR);
  g_assert_cmpint (plenary_timeline_shape_for (PLENARY_KIND_NONE, FALSE, 0), ==,
                   PLENARY_TIMELINE_SHAPE_RING);
}

static void
test_lanes (Fixture *fixture,
            gconstpointer data)
{
  g_autoptr (PlenaryTimelineScene) scene = plenary_timeline_scene_new ();
  g_autoptr (PlenaryTimelineMark) mark = NULL;
  const char *const both[] = { "questions", "waits", NULL };

  plenary_timeline_scene_set_rows (scene, G_LIST_MODEL (fixture->rows));
  plenary_timeline_scene_set_marks (scene, G_LIST_MODEL (fixture->marks));
  g_assert_cmpuint (plenary_timeline_scene_get_n_lanes (scene), ==, 2);

  add_mark (fixture, "a", 10, 15, 20, "waits");
  add_mark (fixture, "b", 30, 35, 40, NULL);
  g_assert_cmpuint (plenary_timeline_scene_get_n_lanes (scene), ==, 3);
  g_assert_null (plenary_timeline_scene_get_lane_row (scene, 2));
  g_assert_cmpuint (plenary_timeline_scene_find (scene, "b"), ==, 1);
  g_assert_false (plenary_timeline_scene_get_looks (scene, 1).coloured);

  /* A mark that gets two goals stands in both lanes, and none is left without. */
  mark = g_list_model_get_item (G_LIST_MODEL (fixture->marks), 1);
  plenary_timeline_mark_set_rows (mark, both);
  g_assert_cmpuint (plenary_timeline_scene_get_n_lanes (scene), ==, 2);
  g_assert_cmpuint (plenary_timeline_index_get_n (plenary_timeline_scene_get_lane_index (scene, 0)),
                    ==, 2);
  g_assert_cmpuint (plenary_timeline_index_get_n (plenary_timeline_scene_get_lane_index (scene, 1)),
                    ==, 1);
}

static void
test_scrub (Fixture *fixture,
            gconstpointer data)
{
  double x = x_of (fixture, 1500);

  press_at (fixture, x, strip_y (fixture));
  drag_by (fixture, x_of (fixture, 1600) - x);
  drag_by (fixture, 10000.0);
  let_go (fixture);
  assert_asked (fixture, "begin 1500.0 1600.0 2700.0 end");
}

static void
test_scrub_on_the_ruler (Fixture *fixture,
                         gconstpointer data)
{
  add_mark (fixture, "a", 500, 510, 520, "waits");
  press_at (fixture, x_of (fixture, 510), 4.0);
  let_go (fixture);
  assert_asked (fixture, "begin 510.0 end");
}

static void
test_scrub_cancelled (Fixture *fixture,
                      gconstpointer data)
{
  press_at (fixture, x_of (fixture, 1500), strip_y (fixture));
  g_signal_emit_by_name (drag_of (fixture), "cancel", NULL);
  assert_asked (fixture, "begin 1500.0 end");
}

static void
test_press_on_mark (Fixture *fixture,
                    gconstpointer data)
{
  double x = x_of (fixture, 510);

  add_mark (fixture, "a", 500, 510, 520, "waits");
  add_mark (fixture, "b", 2000, 2000, 2000, NULL);

  /* Near a thin mark is on it; dragging its body moves nothing. */
  press_at (fixture, x_of (fixture, 2000) + 11.0, strip_y (fixture));
  drag_by (fixture, 50.0);
  let_go (fixture);
  assert_asked (fixture, "select:b");

  press_at (fixture, x + 6.0, strip_y (fixture));
  let_go (fixture);
  assert_asked (fixture, "select:a");
  press_again_at (fixture, 2, x + 6.0, strip_y (fixture));
  let_go (fixture);
  assert_asked (fixture, "play:a");
}

static void
test_drag_end (Fixture *fixture,
               gconstpointer data)
{
  add_mark (fixture, "a", 600, 700, 800, "waits");
  plenary_timeline_set_selected (fixture->timeline, "a");

  press_at (fixture, x_of (fixture, 800) + 6.0, strip_y (fixture));
  drag_by (fixture, x_of (fixture, 900) - x_of (fixture, 800));
  drag_by (fixture, x_of (fixture, 850) - x_of (fixture, 800));
  assert_asked (fixture, "");
  let_go (fixture);
  assert_asked (fixture, "move:a:600.0-850.0");
}

static void
test_drag_end_is_limited (Fixture *fixture,
                          gconstpointer data)
{
  add_mark (fixture, "a", 600, 700, 800, "waits");
  plenary_timeline_set_selected (fixture->timeline, "a");

  press_at (fixture, x_of (fixture, 600) - 6.0, strip_y (fixture));
  drag_by (fixture, 5000.0);
  let_go (fixture);
  assert_asked (fixture, "move:a:799.8-800.0");

  /* Taken, but not moved. */
  press_at (fixture, x_of (fixture, 800) + 6.0, strip_y (fixture));
  let_go (fixture);
  assert_asked (fixture, "");
}

static void
test_keys_scrub (Fixture *fixture,
                 gconstpointer data)
{
  tap_key (fixture, GDK_KEY_Right, 0);
  assert_asked (fixture, "begin 1001.0 end");
  tap_key (fixture, GDK_KEY_Left, 0);
  assert_asked (fixture, "begin 1000.0 end");
  tap_key (fixture, GDK_KEY_Page_Up, 0);
  assert_asked (fixture, "begin 1010.0 end");
  tap_key (fixture, GDK_KEY_Page_Down, 0);
  assert_asked (fixture, "begin 1000.0 end");
  tap_key (fixture, GDK_KEY_End, 0);
  assert_asked (fixture, "begin 2700.0 end");
  tap_key (fixture, GDK_KEY_Home, 0);
  assert_asked (fixture, "begin 0.0 end");

  /* A key that is held down is one search. */
  press_key (fixture, GDK_KEY_Right, 0);
  press_key (fixture, GDK_KEY_Right, 0);
  tap_key (fixture, GDK_KEY_Right, 0);
  assert_asked (fixture, "begin 1.0 2.0 3.0 end");

  /* Frames are the player's. */
  g_assert_false (press_key (fixture, GDK_KEY_Right, GDK_SHIFT_MASK));
  assert_asked (fixture, "");
}

static void
test_keys_marks (Fixture *fixture,
                 gconstpointer data)
{
  add_mark (fixture, "late", 1490, 1500, 1510, NULL);
  add_mark (fixture, "early", 490, 500, 510, NULL);
  add_mark (fixture, "last", 1990, 2000, 2010, NULL);

  g_assert_false (press_key (fixture, GDK_KEY_Return, 0));
  g_assert_false (press_key (fixture, GDK_KEY_Delete, 0));

  tap_key (fixture, GDK_KEY_Right, GDK_CONTROL_MASK);
  assert_asked (fixture, "select:late");
  tap_key (fixture, GDK_KEY_Right, GDK_CONTROL_MASK);
  assert_asked (fixture, "select:last");
  tap_key (fixture, GDK_KEY_Right, GDK_CONTROL_MASK);
  assert_asked (fixture, "");
  assert_announced ("Moment late. Moment last.");
  tap_key (fixture, GDK_KEY_Left, GDK_CONTROL_MASK);
  tap_key (fixture, GDK_KEY_Left, GDK_CONTROL_MASK);
  assert_asked (fixture, "select:late select:early");

  tap_key (fixture, GDK_KEY_Return, 0);
  assert_asked (fixture, "play:early");
  tap_key (fixture, GDK_KEY_Delete, 0);
  assert_asked (fixture, "remove:early");
}

static void
test_keys_ends (Fixture *fixture,
                gconstpointer data)
{
  add_mark (fixture, "a", 600, 700, 800, "waits");
  g_assert_false (press_key (fixture, GDK_KEY_s, 0));
  plenary_timeline_set_selected (fixture->timeline, "a");

  tap_key (fixture, GDK_KEY_s, 0);
  tap_key (fixture, GDK_KEY_Left, 0);
  tap_key (fixture, GDK_KEY_Left, GDK_SHIFT_MASK);
  tap_key (fixture, GDK_KEY_e, 0);
  tap_key (fixture, GDK_KEY_Right, 0);
  assert_asked (fixture, "");
  tap_key (fixture, GDK_KEY_Return, 0);
  assert_asked (fixture, "move:a:598.9-800.1");
  assert_announced ("Starts at 10:00.0. Starts at 9:59.9. Starts at 9:58.9. "
                    "Ends at 13:20.0. Ends at 13:20.1.");

  tap_key (fixture, GDK_KEY_e, 0);
  tap_key (fixture, GDK_KEY_Right, 0);
  tap_key (fixture, GDK_KEY_Escape, 0);
  assert_asked (fixture, "");
  g_assert_false (press_key (fixture, GDK_KEY_Escape, 0));
}

/* The list of shortcuts promises nothing that does nothing. */
static void
test_keys_listed (Fixture *fixture,
                  gconstpointer data)
{
  guint n;
  const PlenaryShortcut *shortcuts = plenary_timeline_get_shortcuts (&n);

  add_mark (fixture, "a", 600, 700, 800, "waits");
  plenary_timeline_set_detailed (fixture->timeline, TRUE);
  for (guint i = 0; i < n; i++)
    {
      GdkModifierType state;
      guint keyval;

      g_test_message ("%s: %s", shortcuts[i].title, shortcuts[i].accelerator);
      g_assert_true (gtk_accelerator_parse (shortcuts[i].accelerator, &keyval, &state));
      plenary_timeline_set_selected (fixture->timeline, "a");
      tap_key (fixture, GDK_KEY_s, 0);
      tap_key (fixture, keyval, state);
      plenary_timeline_set_selected (fixture->timeline, NULL);
    }
}

static void
test_keys_zoom (Fixture *fixture,
                gconstpointer data)
{
  g_assert_false (press_key (fixture, GDK_KEY_plus, 0));
  plenary_timeline_set_detailed (fixture->timeline, TRUE);
  tap_key (fixture, GDK_KEY_plus, GDK_SHIFT_MASK);
  tap_key (fixture, GDK_KEY_plus, 0);
  g_assert_cmpint (plenary_span_length (plenary_timeline_get_visible (fixture->timeline)), <,
                   LESSON / 2);
  tap_key (fixture, GDK_KEY_minus, 0);
  g_assert_cmpint (plenary_span_length (plenary_timeline_get_visible (fixture->timeline)), >,
                   LESSON / 2);
  tap_key (fixture, GDK_KEY_0, 0);
  g_assert_cmpint (plenary_span_length (plenary_timeline_get_visible (fixture->timeline)), ==,
                   LESSON);
}

static void
test_right_to_left (Fixture *fixture,
                    gconstpointer data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->timeline);

  gtk_widget_set_direction (widget, GTK_TEXT_DIR_RTL);
  press_at (fixture, x_of (fixture, 300), strip_y (fixture));
  let_go (fixture);
  assert_asked (fixture, "begin 300.0 end");
  tap_key (fixture, GDK_KEY_Right, 0);
  assert_asked (fixture, "begin 301.0 end");
}

static void
test_follows (Fixture *fixture,
              gconstpointer data)
{
  PlenaryTimeline *timeline = fixture->timeline;
  PlenarySpan visible;

  plenary_timeline_set_detailed (timeline, TRUE);
  plenary_timeline_zoom (timeline, 20.0);
  visible = plenary_timeline_get_visible (timeline);

  /* Playing out of the view takes it along. */
  for (gint64 time = 1000 * SECOND; time <= visible.end + SECOND; time += SECOND)
    plenary_timeline_set_position (timeline, time);
  g_assert_cmpint (plenary_timeline_get_visible (timeline).start, >, visible.start);
  g_assert_true (plenary_span_contains (plenary_timeline_get_visible (timeline),
                                        plenary_timeline_get_position (timeline)));

  /* Not where somebody looks at another place; but a jump does. */
  g_signal_emit_by_name (find_controller (GTK_WIDGET (timeline), GTK_TYPE_GESTURE_DRAG,
                                          GDK_BUTTON_MIDDLE),
                         "drag-begin", 0.0, 0.0);
  g_signal_emit_by_name (find_controller (GTK_WIDGET (timeline), GTK_TYPE_GESTURE_DRAG,
                                          GDK_BUTTON_MIDDLE),
                         "drag-update", 3000.0, 0.0);
  visible = plenary_timeline_get_visible (timeline);
  plenary_timeline_set_position (timeline, plenary_timeline_get_position (timeline) + SECOND / 2);
  g_assert_cmpint (plenary_timeline_get_visible (timeline).start, ==, visible.start);
  plenary_timeline_set_position (timeline, 2500 * SECOND);
  g_assert_true (plenary_span_contains (plenary_timeline_get_visible (timeline), 2500 * SECOND));
}

static void
test_selection_comes_into_view (Fixture *fixture,
                                gconstpointer data)
{
  add_mark (fixture, "a", 2490, 2500, 2510, NULL);
  plenary_timeline_set_detailed (fixture->timeline, TRUE);
  plenary_timeline_zoom (fixture->timeline, 20.0);
  plenary_timeline_set_selected (fixture->timeline, "a");
  g_assert_true (
    plenary_span_contains (plenary_timeline_get_visible (fixture->timeline), 2500 * SECOND));

  plenary_timeline_set_detailed (fixture->timeline, FALSE);
  g_assert_cmpint (plenary_span_length (plenary_timeline_get_visible (fixture->timeline)), ==,
                   LESSON);
}

static void
test_slider (Fixture *fixture,
             gconstpointer data)
{
  GtkAccessible *timeline = GTK_ACCESSIBLE (fixture->timeline);
  GtkAccessibleRange *range = GTK_ACCESSIBLE_RANGE (fixture->timeline);

  gtk_test_accessible_assert_role (timeline, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (timeline, GTK_ACCESSIBLE_PROPERTY_LABEL, "Timeline");
  gtk_test_accessible_assert_property (timeline, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 2700.0);
  gtk_test_accessible_assert_property (timeline, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 1000.0);
  plenary_timeline_set_position (fixture->timeline, 725 * SECOND);
  gtk_test_accessible_assert_property (timeline, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 725.0);
  gtk_test_accessible_assert_property (timeline, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "12 minutes 5 seconds of 45 minutes");

  g_assert_true (GTK_ACCESSIBLE_RANGE_GET_IFACE (range)->set_current_value (range, 60.0));
  assert_asked (fixture, "begin 60.0 end");
}

static void
test_items (Fixture *fixture,
            gconstpointer data)
{
  GtkWidget *list = find_list (GTK_WIDGET (fixture->timeline));
  GtkWidget *first, *second;

  add_mark (fixture, "late", 1490, 1500, 1510, NULL);
  add_mark (fixture, "early", 490, 500, 510, "waits");
  WAIT_UNTIL (count_children (list) == 2);
  gtk_test_accessible_assert_role (list, GTK_ACCESSIBLE_ROLE_LIST);
  first = gtk_widget_get_first_child (list);
  second = gtk_widget_get_next_sibling (first);

  gtk_test_accessible_assert_role (first, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (first), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Moment early");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (second), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Moment late");
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (second), GTK_ACCESSIBLE_RELATION_POS_IN_SET,
                                       2);
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (second), GTK_ACCESSIBLE_RELATION_SET_SIZE,
                                       2);

  g_assert_true (gtk_widget_activate_action (second, "mark.select", NULL));
  assert_asked (fixture, "select:late");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (second), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (first), GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  g_assert_true (gtk_widget_activate_action (first, "mark.play", NULL));
  assert_asked (fixture, "play:early");

  /* An item whose mark has just gone asks for nothing. */
  g_list_store_remove (fixture->marks, 1);
  gtk_widget_activate_action (first, "mark.play", NULL);
  assert_asked (fixture, "");
  WAIT_UNTIL (count_children (list) == 1);
}

static void
test_many_items (Fixture *fixture,
                 gconstpointer data)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *list = find_list (GTK_WIDGET (fixture->timeline));

  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      PlenaryTimelineMark *mark = plenary_timeline_mark_new (id);

      plenary_timeline_mark_set_times (mark,
                                       (PlenarySpan) { i * SECOND / 4, i * SECOND / 4 + SECOND },
                                       i * SECOND / 4);
      g_ptr_array_add (marks, mark);
    }
  g_list_store_splice (fixture->marks, 0, 0, marks->pdata, marks->len);

  WAIT_UNTIL (count_children (list) == PLENARY_TIMELINE_MAX_ITEMS);
  plenary_timeline_set_selected (fixture->timeline, "9000");
  plenary_timeline_list_refresh (PLENARY_TIMELINE_LIST (list));
  g_assert_cmpuint (count_children (list), ==, PLENARY_TIMELINE_MAX_ITEMS);
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (gtk_widget_get_first_child (list)),
                                       GTK_ACCESSIBLE_RELATION_POS_IN_SET, 8901);
}

static void
test_properties (Fixture *fixture,
                 gconstpointer data)
{
  PlenaryTimeline *timeline = fixture->timeline;
  g_autoptr (GListModel) marks = NULL;
  g_autofree char *selected = NULL;
  gint64 open_since;

  g_object_set (timeline, "selected", "x", "open-since", 900 * SECOND, "detailed", TRUE, NULL);
  g_object_get (timeline, "selected", &selected, "open-since", &open_since, "marks", &marks, NULL);
  g_assert_cmpstr (selected, ==, "x");
  g_assert_cmpint (open_since, ==, 900 * SECOND);
  g_assert_true (marks == G_LIST_MODEL (fixture->marks));
  g_assert_true (plenary_timeline_get_detailed (timeline));
}

#define ADD(name, function) \
  g_test_add ("/ui/timeline/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  announced = g_string_new (NULL);

  g_test_add_func ("/ui/timeline/axis/places", test_axis_places);
  g_test_add_func ("/ui/timeline/axis/zoom", test_axis_zoom);
  g_test_add_func ("/ui/timeline/axis/pan", test_axis_pan);
  g_test_add_func ("/ui/timeline/axis/without-length", test_axis_without_length);
  g_test_add_func ("/ui/timeline/ruler/steps", test_ruler_steps);
  g_test_add_func ("/ui/timeline/index/culls-as-brute-force", test_index_culls_as_brute_force);
  g_test_add_func ("/ui/timeline/index/first-from", test_index_first_from);
  g_test_add_func ("/ui/timeline/index/hit", test_index_hit);
  g_test_add_func ("/ui/timeline/index/hit-dense", test_index_hit_dense);
  g_test_add_func ("/ui/timeline/shapes", test_shapes);
  ADD ("lanes", test_lanes);
  ADD ("scrub/drag", test_scrub);
  ADD ("scrub/on-the-ruler", test_scrub_on_the_ruler);
  ADD ("scrub/cancelled", test_scrub_cancelled);
  ADD ("press-on-mark", test_press_on_mark);
  ADD ("ends/drag", test_drag_end);
  ADD ("ends/limited", test_drag_end_is_limited);
  ADD ("ends/keys", test_keys_ends);
  ADD ("keys/scrub", test_keys_scrub);
  ADD ("keys/marks", test_keys_marks);
  ADD ("keys/zoom", test_keys_zoom);
  ADD ("keys/listed", test_keys_listed);
  ADD ("right-to-left", test_right_to_left);
  ADD ("follows", test_follows);
  ADD ("selection-comes-into-view", test_selection_comes_into_view);
  ADD ("accessible/slider", test_slider);
  ADD ("accessible/items", test_items);
  ADD ("accessible/many-items", test_many_items);
  ADD ("properties", test_properties);

  return g_test_run ();
}
