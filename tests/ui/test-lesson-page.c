/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesson-fixture.h"

#include "plenary-lesson-page.h"

/* The page of a lesson as a whole. */

typedef struct
{
  LessonFixture lesson;
  PlenaryJobs *jobs;
  PlenaryLessonPage *page;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autofree char *cache = NULL;

  lesson_fixture_set_up (&fixture->lesson);
  cache = g_build_filename (fixture->lesson.directory, "cache", NULL);
  fixture->jobs = plenary_jobs_new (cache);
  fixture->page =
    plenary_lesson_page_new (fixture->lesson.store, fixture->lesson.contents, fixture->jobs);
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 900);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  WAIT_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (fixture->page)));
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  plenary_lesson_page_close (fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->jobs);
  lesson_fixture_tear_down (&fixture->lesson);
}

/* Keys go on acting when what had the focus is not there any more. */
static void
test_focus (Fixture *fixture,
            gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (fixture->window);
  GtkWidget *hidden;

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "player.edit-time", NULL);
  WAIT_UNTIL (gtk_window_get_focus (window) != NULL);
  hidden = gtk_window_get_focus (window);
  gtk_widget_set_visible (hidden, FALSE);
  WAIT_UNTIL (gtk_window_get_focus (window) != NULL && gtk_window_get_focus (window) != hidden);
  g_assert_true (
    gtk_widget_is_ancestor (gtk_window_get_focus (window), GTK_WIDGET (fixture->page)));

  gtk_window_set_focus (window, NULL);
  WAIT_UNTIL (gtk_window_get_focus (window) != NULL);
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/ui/lesson-page/focus", Fixture, NULL, set_up, test_focus, tear_down);

  return g_test_run ();
}
