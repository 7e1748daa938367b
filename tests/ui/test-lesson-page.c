/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesson-fixture.h"

#include "plenary-lesson-page.h"
#include "plenary-timecode.h"

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

static void
got_trace (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  PlenaryTrace **trace = user_data;

  *trace = plenary_store_read_trace_finish (PLENARY_STORE (source), result, &error);
  g_assert_no_error (error);
}

/* What the file says was seen of the lesson, in lesson time. */
static GArray *
read_seen (Fixture *fixture)
{
  PlenaryContents *contents = fixture->lesson.contents;
  PlenaryLesson *lesson = plenary_contents_get_lesson (contents);
  g_autoptr (PlenaryTrace) trace = NULL;

  plenary_store_read_trace_async (fixture->lesson.store,
                                  plenary_entity_get_uuid (PLENARY_ENTITY (lesson)), NULL,
                                  got_trace, &trace);
  WAIT_UNTIL (trace != NULL);

  return plenary_trace_find_seen (trace, plenary_contents_get_recordings (contents));
}

/* Plays on by at least this much from where it is, and tells from where to where. */
static PlenarySpan
play (Fixture *fixture,
      gint64 length)
{
  PlenaryTransport *transport =
    plenary_lesson_session_get_transport (plenary_lesson_page_get_session (fixture->page));
  gint64 start = plenary_transport_get_position (transport);

  plenary_transport_set_playing (transport, TRUE);
  WAIT_UNTIL (plenary_transport_get_position (transport) >= start + length);
  plenary_transport_set_playing (transport, FALSE);

  return (PlenarySpan) { start, plenary_transport_get_position (transport) };
}

/* What was played is remembered if it was there to be seen, until somebody does not want that. */
static void
test_trace (Fixture *fixture,
            gconstpointer data)
{
  PlenaryTransport *transport =
    plenary_lesson_session_get_transport (plenary_lesson_page_get_session (fixture->page));
  g_autoptr (GArray) seen = NULL;
  g_autoptr (GArray) behind = NULL;
  g_autoptr (GArray) forgotten = NULL;
  g_autoptr (GArray) refused = NULL;
  PlenarySpan played, span;

  WAIT_UNTIL (plenary_transport_get_state (transport) == PLENARY_TRANSPORT_READY);
  played = play (fixture, 2 * PLENARY_SECOND);
  seen = read_seen (fixture);
  g_assert_cmpuint (seen->len, ==, 1);
  span = g_array_index (seen, PlenarySpan, 0);
  g_assert_cmpint (span.start, >=, played.start);
  g_assert_cmpint (span.end, <=, played.end + PLENARY_SECOND);
  g_assert_cmpint (plenary_span_length (span), >, PLENARY_SECOND);

  gtk_widget_set_visible (GTK_WIDGET (fixture->page), FALSE);
  played = play (fixture, 2 * PLENARY_SECOND);
  behind = read_seen (fixture);
  g_assert_cmpuint (behind->len, ==, 1);
  g_assert_cmpint (g_array_index (behind, PlenarySpan, 0).end, <, played.end);
  gtk_widget_set_visible (GTK_WIDGET (fixture->page), TRUE);

  plenary_store_remember_watched (fixture->lesson.store, FALSE);
  forgotten = read_seen (fixture);
  g_assert_cmpuint (forgotten->len, ==, 0);
  play (fixture, 2 * PLENARY_SECOND);
  refused = read_seen (fixture);
  g_assert_cmpuint (refused->len, ==, 0);
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/ui/lesson-page/focus", Fixture, NULL, set_up, test_focus, tear_down);
  g_test_add ("/ui/lesson-page/trace", Fixture, NULL, set_up, test_trace, tear_down);

  return g_test_run ();
}
