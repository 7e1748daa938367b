/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "finding.h"

#include "plenary-timecode.h"
#include "plenary-timeline.h"

#define SECOND PLENARY_SECOND

/* A timeline of 45 minutes in a window. */
typedef struct
{
  GtkWindow *window;
  PlenaryTimeline *timeline;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->timeline = g_object_new (PLENARY_TYPE_TIMELINE, "duration", 2700 * SECOND, NULL);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 800, 100);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->timeline));
  gtk_window_present (fixture->window);
  WAIT_UNTIL (gtk_widget_get_width (GTK_WIDGET (fixture->timeline)) > 0);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (fixture->window);
}

static gboolean
is_shown (Fixture *fixture)
{
  return gtk_widget_get_visible (
    find_by_label (GTK_WIDGET (fixture->timeline), "Parts of the lesson"));
}

static double
place_of (Fixture *fixture,
          const char *name)
{
  GtkWidget *number = find_by_label (GTK_WIDGET (fixture->timeline), name);
  graphene_rect_t bounds;

  g_assert_nonnull (number);
  WAIT_UNTIL (gtk_widget_get_width (number) > 0);
  g_assert_true (gtk_widget_compute_bounds (number, GTK_WIDGET (fixture->timeline), &bounds));

  return bounds.origin.x;
}

/* The first has only a beginning, and one part alone no joins at all. */
static void
test_end_to_end (Fixture *fixture,
                 gconstpointer data)
{
  const PlenarySpan parts[] = { { 0, 900 * SECOND }, { 900 * SECOND, 2700 * SECOND } };

  g_assert_false (is_shown (fixture));
  plenary_timeline_set_parts (fixture->timeline, parts, 2);
  g_assert_true (is_shown (fixture));
  g_assert_null (find_by_label (GTK_WIDGET (fixture->timeline), "Part 1 begins at 0:00"));
  /* A third of the width between the margins, and a little more. */
  g_assert_cmpfloat_with_epsilon (place_of (fixture, "Part 2 begins at 15:00"), 10.0 + 780.0 / 3.0,
                                  6.0);

  plenary_timeline_set_parts (fixture->timeline, parts, 1);
  g_assert_false (is_shown (fixture));
  plenary_timeline_set_parts (fixture->timeline, NULL, 0);
  g_assert_false (is_shown (fixture));
}

/* A gap before the second part; the third reaches back into it. */
static void
test_gap_and_overlap (Fixture *fixture,
                      gconstpointer data)
{
  const PlenarySpan parts[] = {
    { 0, 900 * SECOND },
    { 960 * SECOND, 1800 * SECOND },
    { 1790 * SECOND, 2700 * SECOND },
  };

  plenary_timeline_set_parts (fixture->timeline, parts, G_N_ELEMENTS (parts));
  g_assert_cmpfloat (place_of (fixture, "Part 2 begins at 16:00, after a gap of 1:00"), <,
                     place_of (fixture, "Part 3 begins at 29:50, and overlaps by 0:10"));
}

static void
test_late_beginning (Fixture *fixture,
                     gconstpointer data)
{
  const PlenarySpan parts[] = { { 60 * SECOND, 2700 * SECOND } };

  plenary_timeline_set_parts (fixture->timeline, parts, 1);
  g_assert_true (is_shown (fixture));
  g_assert_cmpfloat (place_of (fixture, "Part 1 begins at 1:00, after a gap of 1:00"), >, 10.0);
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/ui/timeline-joins/" name, Fixture, NULL, set_up, function, tear_down)

  ADD ("end-to-end", test_end_to_end);
  ADD ("gap-and-overlap", test_gap_and_overlap);
  ADD ("late-beginning", test_late_beginning);

#undef ADD

  return g_test_run ();
}
