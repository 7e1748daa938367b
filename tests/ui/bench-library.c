/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "over-time-fixture.h"

#include "plenary-goal-page.h"
#include "plenary-hit.h"
#include "plenary-home-page.h"

/* Measures what becomes of a large library, in a file that build-aux/bench has filled:
 *
 *     bench-library FILE search WORDS RUNS     how long until the first results are there
 *     bench-library FILE goal UUID             the longest that the main loop is held up
 *     bench-library FILE start                 says when Home is on screen
 *
 * It prints milliseconds. Held up is the main loop from the end of one poll to the
 * beginning of the next: nothing can be pressed, drawn or played in between. */

static gint64 polled_at;
static gint64 longest;

static int
poll_and_measure (GPollFD *fds,
                  guint n_fds,
                  int timeout)
{
  int result;

  if (polled_at != 0)
    longest = MAX (longest, g_get_monotonic_time () - polled_at);
  result = g_poll (fds, n_fds, timeout);
  polled_at = g_get_monotonic_time ();

  return result;
}

static void
keep_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static PlenaryStore *
open_store (const char *path)
{
  PlenaryStore *store = plenary_store_new (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  plenary_store_open_async (store, NULL, keep_cb, &result);
  WAIT_UNTIL (result != NULL);
  plenary_store_open_finish (store, result, &error);
  g_assert_no_error (error);

  return store;
}

static void
close_store (PlenaryStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;

  plenary_store_close_async (store, NULL, keep_cb, &result);
  WAIT_UNTIL (result != NULL);
  plenary_store_close_finish (store, result, NULL);
}

/* After a start the lessons are read little by little, which takes a second or two. */
static void
wait_for_lessons (PlenaryStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;

  plenary_store_get_all_lessons_async (store, NULL, keep_cb, &result);
  WAIT_UNTIL (result != NULL);
  g_assert_nonnull (plenary_store_get_all_lessons_finish (store, result, NULL));
}

/* The best of some runs, as it is for the bare query. */
static double
time_search (PlenaryStore *store,
             const char *words,
             int runs)
{
  gint64 best = G_MAXINT64;

  wait_for_lessons (store);
  for (int i = 0; i < runs; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GListModel) hits = NULL;
      gint64 began = g_get_monotonic_time ();

      plenary_store_search_async (store, words, 100, NULL, keep_cb, &result);
      WAIT_UNTIL (result != NULL);
      hits = plenary_store_search_finish (store, result, NULL);
      best = MIN (best, g_get_monotonic_time () - began);
      g_assert_cmpuint (g_list_model_get_n_items (hits), ==, 100);
    }

  return best / 1000.0;
}

static void
set_true (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

static void
watch (guint ms)
{
  gboolean over = FALSE;

  g_timeout_add_once (ms, set_true, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

/* The page reads all of it again when something was written. */
static void
change_goal (PlenaryStore *store,
             PlenaryGoal *goal)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_GOAL_CHANGED);
  g_autoptr (PlenaryGoal) changed = plenary_entity_copy (goal);
  g_autofree char *why = g_uuid_string_random ();

  plenary_goal_set_why (changed, why);
  plenary_edit_put (edit, changed);
  plenary_store_commit_async (store, edit, NULL, NULL, NULL);
}

/* From the press that opens the page, until all of its tabs were looked at, something was
 * changed, and it was left. */
static double
time_goal (PlenaryStore *store,
           const char *uuid)
{
  static const char *const tabs[] = { "moments", "steps", "waits", "then-and-now", "moments" };
  PlenaryGoal *goal = plenary_store_lookup (store, uuid);
  GtkWindow *window = GTK_WINDOW (adw_window_new ());
  AdwNavigationView *view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  GtkWidget *page, *views;

  gtk_window_set_default_size (window, 1100, 740);
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (view));
  adw_navigation_view_add (view, adw_navigation_page_new (gtk_label_new ("Plenary"), "Plenary"));
  gtk_window_present (window);
  watch (1000);

  longest = 0;
  polled_at = g_get_monotonic_time ();
  g_main_context_set_poll_func (NULL, poll_and_measure);
  page = GTK_WIDGET (plenary_goal_page_new (store, goal));
  adw_navigation_view_push (view, ADW_NAVIGATION_PAGE (page));
  views = find_type (page, ADW_TYPE_VIEW_STACK);
  watch (3000);
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (views), tabs[i]);
      watch (500);
    }
  g_assert_true (mentions (page, "10000 moments"));
  change_goal (store, goal);
  watch (3000);
  adw_navigation_view_pop (view);
  watch (1000);
  g_main_context_set_poll_func (NULL, g_poll);
  gtk_window_destroy (window);

  return longest / 1000.0;
}

static void
drawn_cb (GdkFrameClock *clock,
          gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

/* Shows the window and opens the file meanwhile, as the program does. Whoever has started
 * this one measures until it says that Home was drawn. */
static PlenaryStore *
show_home (const char *path)
{
  GtkWindow *window = GTK_WINDOW (adw_window_new ());
  AdwNavigationView *view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  PlenaryStore *store;
  gboolean drawn = FALSE;

  gtk_window_set_default_size (window, 1100, 740);
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (view));
  gtk_window_present (window);
  store = open_store (path);
  adw_navigation_view_push (view, ADW_NAVIGATION_PAGE (plenary_home_page_new (store)));
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                    G_CALLBACK (drawn_cb), &drawn);
  gtk_widget_queue_draw (GTK_WIDGET (window));
  while (!drawn)
    g_main_context_iteration (NULL, TRUE);
  g_print ("drawn\n");
  gtk_window_destroy (window);

  return store;
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (PlenaryStore) store = NULL;

  gtk_init ();
  adw_init ();
  g_assert_cmpint (argc, >=, 3);
  if (g_str_equal (argv[2], "start"))
    {
      store = show_home (argv[1]);
      close_store (store);
      return 0;
    }

  g_assert_cmpint (argc, >=, 4);
  store = open_store (argv[1]);
  if (g_str_equal (argv[2], "search"))
    g_print ("%.3f\n", time_search (store, argv[3], atoi (argv[4])));
  else
    g_print ("%.3f\n", time_goal (store, argv[3]));
  close_store (store);

  return 0;
}
