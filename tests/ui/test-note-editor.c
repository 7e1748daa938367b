/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesson-fixture.h"

#include "plenary-lesson-pane.h"
#include "plenary-note-part.h"

/* The pane in a window whose actions only remember what was asked of them. */
typedef struct
{
  LessonFixture lesson;
  GtkWindow *window;
  GtkWidget *pane;
  GtkWidget *player;
  PlenaryMoment *moment;
  char *said;
} Fixture;

static void
say_cb (GSimpleAction *action,
        GVariant *parameter,
        gpointer user_data)
{
  Fixture *fixture = user_data;

  g_set_str (&fixture->said, g_variant_get_string (parameter, NULL));
}

static void
add_actions (Fixture *fixture)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) say = g_simple_action_new ("say", G_VARIANT_TYPE_STRING);

  g_signal_connect (say, "activate", G_CALLBACK (say_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (say));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (group));
}

/* The list of moments keeps it alive. */
static PlenaryMoment *
mark (Fixture *fixture)
{
  GListModel *moments = plenary_contents_get_moments (fixture->lesson.contents);
  guint n = g_list_model_get_n_items (moments);

  plenary_lesson_session_mark (fixture->lesson.session, NULL);
  WAIT_UNTIL (g_list_model_get_n_items (moments) == n + 1);

  return plenary_lesson_session_get_latest_mark (fixture->lesson.session);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  AdwNavigationPage *page;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  lesson_fixture_set_up (&fixture->lesson);
  lesson_fixture_add_goal (&fixture->lesson, "Wait time", 1);
  lesson_fixture_open (&fixture->lesson);

  fixture->pane = g_object_new (PLENARY_TYPE_LESSON_PANE, "session", fixture->lesson.session,
                                "vexpand", TRUE, NULL);
  fixture->player = gtk_button_new_with_label ("Player");
  gtk_box_append (GTK_BOX (box), fixture->player);
  gtk_box_append (GTK_BOX (box), fixture->pane);
  page = adw_navigation_page_new (box, "Lesson");
  fixture->window = GTK_WINDOW (gtk_window_new ());
  add_actions (fixture);
  gtk_window_set_default_size (fixture->window, 360, 640);
  gtk_window_set_child (fixture->window, GTK_WIDGET (page));
  gtk_window_present (fixture->window);
  WAIT_UNTIL (gtk_widget_get_mapped (fixture->pane));

  fixture->moment = mark (fixture);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->pane), (gpointer *) &fixture->pane);
  gtk_window_destroy (fixture->window);
  WAIT_UNTIL (fixture->pane == NULL);
  lesson_fixture_tear_down (&fixture->lesson);
  g_free (fixture->said);
}

/* The part with the focus. */
static PlenaryNotePart *
get_part (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (fixture->window);
  GtkWidget *part = gtk_widget_get_ancestor (focus, PLENARY_TYPE_NOTE_PART);

  return PLENARY_NOTE_PART (part);
}

static GtkTextBuffer *
get_buffer (Fixture *fixture)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_window_get_focus (fixture->window)));
}

static void
write_note (Fixture *fixture)
{
  plenary_lesson_pane_write (PLENARY_LESSON_PANE (fixture->pane), fixture->moment);
  WAIT_UNTIL (GTK_IS_TEXT_VIEW (gtk_window_get_focus (fixture->window)));
}

static void
type_text (Fixture *fixture,
           const char *text)
{
  gtk_text_buffer_insert_interactive_at_cursor (get_buffer (fixture), text, -1, TRUE);
}

static void
undone_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  gboolean *done = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryEdit) edit = plenary_store_undo_finish (PLENARY_STORE (source), result, &error);

  g_assert_no_error (error);
  *done = TRUE;
}

static void
undo (Fixture *fixture)
{
  gboolean done = FALSE;

  plenary_lesson_pane_flush (PLENARY_LESSON_PANE (fixture->pane));
  WAIT_UNTIL (plenary_store_get_undo_edit (fixture->lesson.store) != NULL);
  plenary_store_undo_async (fixture->lesson.store, NULL, undone_cb, &done);
  WAIT_UNTIL (done);
}

static void
test_saved_as_typed (Fixture *fixture,
                     gconstpointer data)
{
  write_note (fixture);
  type_text (fixture, "Three hands 🙂");
  g_assert_cmpstr (plenary_moment_get_saw (fixture->moment), ==, "");
  WAIT_UNTIL (g_str_equal (plenary_moment_get_saw (fixture->moment), "Three hands 🙂"));
}

static void
test_saved_on_request (Fixture *fixture,
                       gconstpointer data)
{
  write_note (fixture);
  type_text (fixture, "Three hands");
  plenary_lesson_pane_flush (PLENARY_LESSON_PANE (fixture->pane));
  g_assert_cmpstr (plenary_moment_get_saw (fixture->moment), ==, "Three hands");
}

static void
test_saved_on_leaving (Fixture *fixture,
                       gconstpointer data)
{
  write_note (fixture);
  type_text (fixture, "Three hands");
  gtk_widget_grab_focus (fixture->player);
  g_assert_cmpstr (plenary_moment_get_saw (fixture->moment), ==, "Three hands");
}

/* What was typed since is not overwritten when an older save is acknowledged. */
static void
test_older_save (Fixture *fixture,
                 gconstpointer data)
{
  g_autofree char *text = NULL;

  write_note (fixture);
  type_text (fixture, "Three");
  plenary_lesson_pane_flush (PLENARY_LESSON_PANE (fixture->pane));
  type_text (fixture, " hands");
  WAIT_UNTIL (plenary_entity_get_revision (PLENARY_ENTITY (fixture->moment)) > 1);
  text = plenary_note_part_dup_text (get_part (fixture));
  g_assert_cmpstr (text, ==, "Three hands");
}

static void
test_undo_refreshes (Fixture *fixture,
                     gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *text = NULL;

  write_note (fixture);
  type_text (fixture, "Three hands");
  before = plenary_note_part_dup_text (get_part (fixture));
  g_assert_cmpstr (before, ==, "Three hands");

  undo (fixture);
  WAIT_UNTIL (g_str_equal (plenary_moment_get_saw (fixture->moment), ""));
  text = plenary_note_part_dup_text (get_part (fixture));
  g_assert_cmpstr (text, ==, "");
}

/* One stretch of typing is one step, and leaving the text ends it. */
static void
test_stretches (Fixture *fixture,
                gconstpointer data)
{
  write_note (fixture);
  type_text (fixture, "Three");
  plenary_lesson_pane_flush (PLENARY_LESSON_PANE (fixture->pane));
  type_text (fixture, " hands");
  gtk_widget_grab_focus (fixture->player);
  write_note (fixture);
  type_text (fixture, " up");
  gtk_widget_grab_focus (fixture->player);
  g_assert_cmpstr (plenary_moment_get_saw (fixture->moment), ==, "Three hands up");

  undo (fixture);
  WAIT_UNTIL (g_str_equal (plenary_moment_get_saw (fixture->moment), "Three hands"));
  undo (fixture);
  WAIT_UNTIL (g_str_equal (plenary_moment_get_saw (fixture->moment), ""));
}

static void
test_too_long (Fixture *fixture,
               gconstpointer data)
{
  g_autofree char *flood = g_strnfill (PLENARY_NOTE_PART_LIMIT + 1, 'x');
  g_autofree char *text = NULL;

  write_note (fixture);
  type_text (fixture, "Three hands");
  type_text (fixture, flood);
  text = plenary_note_part_dup_text (get_part (fixture));
  g_assert_cmpstr (text, ==, "Three hands");
  g_assert_nonnull (fixture->said);
}

/* Pasting over a selection that is refused leaves the selected words alone. */
static void
test_paste_too_long (Fixture *fixture,
                     gconstpointer data)
{
  g_autofree char *flood = g_strnfill (PLENARY_NOTE_PART_LIMIT + 1, 'x');
  GtkWidget *focus;
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  write_note (fixture);
  type_text (fixture, "Three hands");
  focus = gtk_window_get_focus (fixture->window);
  gtk_text_buffer_get_bounds (get_buffer (fixture), &start, &end);
  gtk_text_buffer_select_range (get_buffer (fixture), &start, &end);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (focus), flood);
  g_signal_emit_by_name (focus, "paste-clipboard");
  WAIT_UNTIL (fixture->said != NULL);
  text = plenary_note_part_dup_text (get_part (fixture));
  g_assert_cmpstr (text, ==, "Three hands");
}

static void
test_typing_pauses (Fixture *fixture,
                    gconstpointer data)
{
  PlenaryTransport *transport = fixture->lesson.transport;

  plenary_transport_set_playing (transport, TRUE);
  write_note (fixture);
  g_assert_true (plenary_transport_get_playing (transport));
  type_text (fixture, "T");
  g_assert_false (plenary_transport_get_playing (transport));

  /* Nothing has the focus: the window lost it. */
  gtk_window_set_focus (fixture->window, NULL);
  g_assert_false (plenary_transport_get_playing (transport));

  write_note (fixture);
  gtk_widget_grab_focus (fixture->player);
  g_assert_true (plenary_transport_get_playing (transport));
}

static void
test_parts_open (Fixture *fixture,
                 gconstpointer data)
{
  GtkWidget *means;
  gboolean open;

  write_note (fixture);
  means = gtk_widget_get_next_sibling (GTK_WIDGET (get_part (fixture)));
  g_object_get (means, "open", &open, NULL);
  g_assert_false (open);

  plenary_lesson_session_write_note (fixture->lesson.session, fixture->moment, "means",
                                     "They think", NULL);
  WAIT_UNTIL (g_str_equal (plenary_moment_get_means (fixture->moment), "They think"));
  g_object_get (means, "open", &open, NULL);
  g_assert_true (open);
}

/* A removed moment does not come back by what was typed about it. */
static void
test_removed (Fixture *fixture,
              gconstpointer data)
{
  GListModel *moments = plenary_contents_get_moments (fixture->lesson.contents);

  write_note (fixture);
  type_text (fixture, "Three hands");
  plenary_lesson_session_remove_moment (fixture->lesson.session, fixture->moment);
  WAIT_UNTIL (g_list_model_get_n_items (moments) == 0);
  plenary_lesson_pane_flush (PLENARY_LESSON_PANE (fixture->pane));
  g_assert_cmpuint (g_list_model_get_n_items (moments), ==, 0);
  g_assert_nonnull (find_by_label (fixture->pane, "Moments"));
}

static void
test_follows_selection (Fixture *fixture,
                        gconstpointer data)
{
  PlenaryMoment *other = mark (fixture);
  g_autofree char *text = NULL;

  plenary_lesson_session_write_note (fixture->lesson.session, other, "saw", "The other", NULL);
  write_note (fixture);
  type_text (fixture, "Three hands");
  plenary_lesson_session_attend (fixture->lesson.session, other);
  g_assert_cmpstr (plenary_moment_get_saw (fixture->moment), ==, "Three hands");
  text = plenary_note_part_dup_text (get_part (fixture));
  g_assert_cmpstr (text, ==, "The other");
}

#define ADD(name, function) \
  g_test_add ("/ui/note-editor/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("saved-as-typed", test_saved_as_typed);
  ADD ("saved-on-request", test_saved_on_request);
  ADD ("saved-on-leaving", test_saved_on_leaving);
  ADD ("older-save", test_older_save);
  ADD ("undo-refreshes", test_undo_refreshes);
  ADD ("stretches", test_stretches);
  ADD ("too-long", test_too_long);
  ADD ("paste-too-long", test_paste_too_long);
  ADD ("typing-pauses", test_typing_pauses);
  ADD ("parts-open", test_parts_open);
  ADD ("removed", test_removed);
  ADD ("follows-selection", test_follows_selection);

  return g_test_run ();
}
