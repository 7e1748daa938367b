/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesson-fixture.h"

#include "plenary-answer.h"
#include "plenary-lesson-pane.h"
#include "plenary-note-part.h"
#include "plenary-note-text.h"
#include "plenary-timecode.h"

/* The pane in a window whose actions only remember what was asked of them. */
typedef struct
{
  LessonFixture lesson;
  GtkWindow *window;
  GtkWidget *pane;
  GtkWidget *player;
  GtkWidget *hide;
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
remove_cb (GSimpleAction *action,
           GVariant *parameter,
           gpointer user_data)
{
  PlenaryLessonSession *session = ((Fixture *) user_data)->lesson.session;

  plenary_lesson_session_remove_moment (session, plenary_lesson_session_get_selected (session));
}

static void
add_actions (Fixture *fixture)
{
  g_autoptr (GSimpleActionGroup) win = g_simple_action_group_new ();
  g_autoptr (GSimpleActionGroup) page = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) say = g_simple_action_new ("say", G_VARIANT_TYPE_STRING);
  g_autoptr (GSimpleAction) remove = g_simple_action_new ("remove", NULL);

  g_signal_connect (say, "activate", G_CALLBACK (say_cb), fixture);
  g_signal_connect (remove, "activate", G_CALLBACK (remove_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (win), G_ACTION (say));
  g_action_map_add_action (G_ACTION_MAP (page), G_ACTION (remove));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (win));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "page", G_ACTION_GROUP (page));
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
  GtkWidget *bar = adw_header_bar_new ();

  lesson_fixture_set_up (&fixture->lesson);
  lesson_fixture_add_goal (&fixture->lesson, "Wait time", 1);
  lesson_fixture_open (&fixture->lesson);

  fixture->pane = g_object_new (PLENARY_TYPE_LESSON_PANE, "session", fixture->lesson.session,
                                "vexpand", TRUE, NULL);
  fixture->player = gtk_button_new_with_label ("Player");
  fixture->hide = gtk_button_new_with_label ("Hide");
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), fixture->hide);
  gtk_box_append (GTK_BOX (box), bar);
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

static GtkWidget *
find_nth (GtkWidget *widget,
          GType type,
          int *nth)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*nth)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_nth (child, type, nth);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A part of the note, or a question, that is on screen. */
static PlenaryNotePart *
get_nth_part (Fixture *fixture,
              int nth)
{
  GtkWidget *part = NULL;

  WAIT_UNTIL ((part = find_nth (fixture->pane, PLENARY_TYPE_NOTE_PART, &(int) { nth })) != NULL);

  return PLENARY_NOTE_PART (part);
}

static gboolean
is_open (Fixture *fixture,
         int nth)
{
  gboolean open;

  g_object_get (get_nth_part (fixture, nth), "open", &open, NULL);

  return open;
}

static void
assert_shows (Fixture *fixture,
              int nth,
              const char *text)
{
  g_autofree char *shown = plenary_note_part_dup_text (get_nth_part (fixture, nth));

  g_assert_cmpstr (shown, ==, text);
}

static void
click (Fixture *fixture,
       const char *label)
{
  GtkWidget *widget = find_by_label (fixture->pane, label);

  g_assert_nonnull (widget);
  g_signal_emit_by_name (gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON), "clicked");
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

/* Lines of a book, so that it is the limit of the whole that is met. */
static char *
make_flood (void)
{
  char *flood = g_strnfill (PLENARY_NOTE_TEXT_LIMIT + 1, 'x');

  for (int i = 0; i < PLENARY_NOTE_TEXT_LIMIT; i += 60)
    flood[i] = '\n';

  return flood;
}

static void
test_too_long (Fixture *fixture,
               gconstpointer data)
{
  g_autofree char *flood = make_flood ();
  g_autofree char *text = NULL;

  write_note (fixture);
  type_text (fixture, "Three hands");
  type_text (fixture, flood);
  text = plenary_note_part_dup_text (get_part (fixture));
  g_assert_cmpstr (text, ==, "Three hands");
  g_assert_nonnull (fixture->said);
}

/* A screen reader can put a whole text in the place of another. */
static void
test_replace_too_long (Fixture *fixture,
                       gconstpointer data)
{
  g_autofree char *flood = make_flood ();
  g_autofree char *text = NULL;

  write_note (fixture);
  type_text (fixture, "Three hands");
  gtk_text_buffer_set_text (get_buffer (fixture), flood, -1);
  text = plenary_note_part_dup_text (get_part (fixture));
  g_assert_cmpstr (text, ==, "Three hands");
  g_assert_nonnull (fixture->said);

  g_clear_pointer (&text, g_free);
  gtk_text_buffer_set_text (get_buffer (fixture), "Two hands", -1);
  gtk_text_buffer_set_text (get_buffer (fixture), "", -1);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  type_text (fixture, flood);
  text = plenary_note_part_dup_text (get_part (fixture));
  g_assert_cmpstr (text, ==, "");
}

/* Pasting over a selection that is refused leaves the selected words alone. */
static void
test_paste_too_long (Fixture *fixture,
                     gconstpointer data)
{
  g_autofree char *flood = make_flood ();
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

/* The cursor goes where something changed, not to the end of the text. */
static void
test_undo_keeps_the_cursor (Fixture *fixture,
                            gconstpointer data)
{
  GtkTextIter iter;
  int cursor;

  write_note (fixture);
  type_text (fixture, "Three hands went up 🙂");
  gtk_widget_grab_focus (fixture->player);
  write_note (fixture);
  gtk_text_buffer_get_iter_at_offset (get_buffer (fixture), &iter, 5);
  gtk_text_buffer_place_cursor (get_buffer (fixture), &iter);
  type_text (fixture, ", four");

  undo (fixture);
  assert_shows (fixture, 0, "Three hands went up 🙂");
  g_object_get (get_buffer (fixture), "cursor-position", &cursor, NULL);
  g_assert_cmpint (cursor, ==, 5);
}

/* One letter that never ends would take minutes to lay out. */
static void
test_endless_word (Fixture *fixture,
                   gconstpointer data)
{
  g_autofree char *half = g_strnfill (1500, 'x');

  write_note (fixture);
  type_text (fixture, half);
  g_assert_null (fixture->said);
  type_text (fixture, half);
  g_assert_nonnull (fixture->said);
  assert_shows (fixture, 0, half);

  g_clear_pointer (&fixture->said, g_free);
  type_text (fixture, " ");
  type_text (fixture, half);
  g_assert_null (fixture->said);
}

static void
test_any_script (Fixture *fixture,
                 gconstpointer data)
{
  const char *text =
    "👩🏽‍🏫 “why?”\nرفعت ثلاث طالبات أيديهن\nשלוש ידיים\n\n0.9 s → 3.4 s";

  write_note (fixture);
  type_text (fixture, text);
  plenary_lesson_pane_flush (PLENARY_LESSON_PANE (fixture->pane));
  g_assert_cmpstr (plenary_moment_get_saw (fixture->moment), ==, text);
  assert_shows (fixture, 0, text);
}

/* What blanks the window must not let the lesson be heard first. */
static void
test_hide_stays_quiet (Fixture *fixture,
                       gconstpointer data)
{
  plenary_transport_set_playing (fixture->lesson.transport, TRUE);
  write_note (fixture);
  type_text (fixture, "T");
  gtk_widget_grab_focus (fixture->hide);

  g_assert_false (plenary_transport_get_playing (fixture->lesson.transport));
}

/* Only what typing had paused goes on. */
static void
test_stays_paused (Fixture *fixture,
                   gconstpointer data)
{
  write_note (fixture);
  type_text (fixture, "T");
  gtk_widget_activate_action (GTK_WIDGET (get_part (fixture)), "navigation.pop", NULL);

  g_assert_false (plenary_transport_get_playing (fixture->lesson.transport));
}

static void
test_parts_lead_on (Fixture *fixture,
                    gconstpointer data)
{
  write_note (fixture);
  g_assert_true (is_open (fixture, 0));
  g_assert_false (is_open (fixture, 1));
  g_assert_false (is_open (fixture, 2));

  type_text (fixture, "T");
  g_assert_true (is_open (fixture, 1));
  g_assert_false (is_open (fixture, 2));

  click (fixture, "Next time");
  g_assert_true (is_open (fixture, 2));
  g_assert_true (get_part (fixture) == get_nth_part (fixture, 2));
}

/* Every part is about its own piece of the note. */
static void
test_parts_are_apart (Fixture *fixture,
                      gconstpointer data)
{
  write_note (fixture);
  plenary_note_part_write (get_nth_part (fixture, 1));
  type_text (fixture, "They needed time");
  plenary_note_part_write (get_nth_part (fixture, 2));
  type_text (fixture, "Count to three");
  plenary_lesson_pane_flush (PLENARY_LESSON_PANE (fixture->pane));

  g_assert_cmpstr (plenary_moment_get_saw (fixture->moment), ==, "");
  g_assert_cmpstr (plenary_moment_get_means (fixture->moment), ==, "They needed time");
  g_assert_cmpstr (plenary_moment_get_next_time (fixture->moment), ==, "Count to three");
}

/* What was typed just before the removal comes back with the moment. */
/* The same, from the timeline: the editor learns of it only by the way. */
static void
test_removed_elsewhere (Fixture *fixture,
                        gconstpointer data)
{
  GListModel *moments = plenary_contents_get_moments (fixture->lesson.contents);
  g_autoptr (PlenaryMoment) moment = NULL;

  write_note (fixture);
  type_text (fixture, "Three hands");
  plenary_lesson_session_remove_moment (fixture->lesson.session, fixture->moment);
  WAIT_UNTIL (g_list_model_get_n_items (moments) == 0);

  undo (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (moments), ==, 1);
  moment = g_list_model_get_item (moments, 0);
  g_assert_cmpstr (plenary_moment_get_saw (moment), ==, "Three hands");
}

static void
test_removed_and_back (Fixture *fixture,
                       gconstpointer data)
{
  GListModel *moments = plenary_contents_get_moments (fixture->lesson.contents);
  g_autoptr (PlenaryMoment) moment = NULL;

  write_note (fixture);
  type_text (fixture, "Three hands");
  click (fixture, "Remove Moment");
  WAIT_UNTIL (g_list_model_get_n_items (moments) == 0);
  WAIT_UNTIL (find_nth (fixture->pane, PLENARY_TYPE_NOTE_PART, &(int) { 0 }) == NULL);

  undo (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (moments), ==, 1);
  moment = g_list_model_get_item (moments, 0);
  g_assert_cmpstr (plenary_moment_get_saw (moment), ==, "Three hands");
}

static GtkEditable *
get_entry (Fixture *fixture,
           int nth)
{
  GtkWidget *entry = NULL;

  WAIT_UNTIL ((entry = find_nth (fixture->pane, GTK_TYPE_ENTRY, &(int) { nth })) != NULL);

  return GTK_EDITABLE (entry);
}

static void
test_ends (Fixture *fixture,
           gconstpointer data)
{
  gint64 end;

  write_note (fixture);
  gtk_editable_set_text (get_entry (fixture, 1), "0:30.5");
  g_signal_emit_by_name (get_entry (fixture, 1), "activate");
  end = plenary_moment_get_end (fixture->moment);
  g_assert_cmpint (end, ==, 61 * (PLENARY_SECOND / 2));

  click (fixture, "End half a second earlier");
  g_assert_cmpint (plenary_moment_get_end (fixture->moment), ==, end - PLENARY_SECOND / 2);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture, 1)), ==, "0:30");

  undo (fixture);
  g_assert_cmpint (plenary_moment_get_end (fixture->moment), ==, end);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture, 1)), ==, "0:30.5");
}

static void
test_nonsense_time (Fixture *fixture,
                    gconstpointer data)
{
  static const char *const nonsense[] = { "", "soon", "1:99", "99:00:00", "-3" };
  gint64 start = plenary_moment_get_start (fixture->moment);
  gint64 end = plenary_moment_get_end (fixture->moment);

  write_note (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (nonsense); i++)
    {
      GtkEditable *entry = get_entry (fixture, 1);

      gtk_editable_set_text (entry, nonsense[i]);
      g_signal_emit_by_name (entry, "activate");
      gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                                        GTK_ACCESSIBLE_INVALID_TRUE);
      g_assert_cmpint (plenary_moment_get_start (fixture->moment), ==, start);
      g_assert_cmpint (plenary_moment_get_end (fixture->moment), ==, end);
    }
}

/* A notice about the moment leaves alone what is being typed into a field. */
static void
test_typed_time_stays (Fixture *fixture,
                       gconstpointer data)
{
  write_note (fixture);
  gtk_editable_set_text (get_entry (fixture, 0), "0:0");
  plenary_lesson_session_set_moment_kind (fixture->lesson.session, fixture->moment,
                                          PLENARY_KIND_GLAD);

  g_assert_cmpint (plenary_moment_get_kind (fixture->moment), ==, PLENARY_KIND_GLAD);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture, 0)), ==, "0:0");
}

static gboolean
press_escape (GtkEditable *entry)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (entry));
  gboolean stopped = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !stopped; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Escape, 9, 0, &stopped);
    }

  return stopped;
}

/* The first Escape takes back the time, and the next is for leaving the note. */
static void
test_escape_in_a_time (Fixture *fixture,
                       gconstpointer data)
{
  gint64 start = plenary_moment_get_start (fixture->moment);
  GtkEditable *entry;
  g_autofree char *before = NULL;

  write_note (fixture);
  entry = get_entry (fixture, 0);
  before = g_strdup (gtk_editable_get_text (entry));
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_text (entry, "0:01");
  g_assert_true (press_escape (entry));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, before);
  g_assert_false (press_escape (entry));

  gtk_widget_grab_focus (fixture->player);
  g_assert_cmpint (plenary_moment_get_start (fixture->moment), ==, start);
}

/* Who leaves a note goes on from its moment, and not from a button above. */
static gboolean
is_focus_in_list (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (fixture->window);

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW) != NULL;
}

static void
test_back_to_the_moment (Fixture *fixture,
                         gconstpointer data)
{
  write_note (fixture);
  g_assert_false (is_focus_in_list (fixture));
  gtk_widget_activate_action (gtk_window_get_focus (fixture->window), "navigation.pop", NULL);
  WAIT_UNTIL (is_focus_in_list (fixture));
}

static void
test_goal (Fixture *fixture,
           gconstpointer data)
{
  GtkWidget *group, *chip;

  write_note (fixture);
  group = find_by_label (fixture->pane, "Goals of this moment");
  g_assert_nonnull (group);
  chip = find_by_label (group, "Wait time");
  g_assert_nonnull (chip);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), TRUE);
  g_assert_cmpint (g_strv_length ((GStrv) plenary_moment_get_goals (fixture->moment)), ==, 1);

  undo (fixture);
  g_assert_cmpint (g_strv_length ((GStrv) plenary_moment_get_goals (fixture->moment)), ==, 0);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip)));
}

static void
look_back (Fixture *fixture)
{
  gtk_widget_activate_action (find_by_label (fixture->pane, "1 moment"), "pane.reflect", NULL);
  plenary_note_part_write (get_nth_part (fixture, 0));
}

static void
test_reflection (Fixture *fixture,
                 gconstpointer data)
{
  GListModel *answers = plenary_contents_get_answers (fixture->lesson.contents);
  g_autoptr (PlenaryAnswer) answer = NULL;

  look_back (fixture);
  plenary_note_part_write (get_nth_part (fixture, 1));
  type_text (fixture, "Ada explained it to Tom");
  plenary_lesson_pane_flush (PLENARY_LESSON_PANE (fixture->pane));

  g_assert_cmpuint (g_list_model_get_n_items (answers), ==, 1);
  answer = g_list_model_get_item (answers, 0);
  g_assert_cmpint (plenary_answer_get_rank (answer), ==, 1);
  g_assert_cmpstr (plenary_answer_get_question (answer), ==, "What surprised me about a pupil?");
  g_assert_cmpstr (plenary_answer_get_text (answer), ==, "Ada explained it to Tom");

  undo (fixture);
  assert_shows (fixture, 1, "");
}

/* The questions of a later Plenary may be others; an answer keeps its own. */
static void
test_stored_question (Fixture *fixture,
                      gconstpointer data)
{
  PlenaryReflectionItem item = { (char *) "What went well?", NULL, 0, FALSE };

  plenary_lesson_session_write_answer (fixture->lesson.session, &item, "The start", NULL);
  look_back (fixture);
  assert_shows (fixture, 3, "The start");
  g_assert_nonnull (find_by_label (GTK_WIDGET (get_nth_part (fixture, 3)), "What went well?"));

  plenary_note_part_write (get_nth_part (fixture, 3));
  type_text (fixture, " of the lesson");
  plenary_lesson_pane_flush (PLENARY_LESSON_PANE (fixture->pane));
  g_assert_nonnull (find_by_label (GTK_WIDGET (get_nth_part (fixture, 3)), "What went well?"));
  assert_shows (fixture, 3, "The start of the lesson");

  /* It stays while it is put into other words, and goes once it is left without any. */
  gtk_text_buffer_set_text (get_buffer (fixture), "", -1);
  plenary_lesson_pane_flush (PLENARY_LESSON_PANE (fixture->pane));
  assert_shows (fixture, 3, "");
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
  ADD ("replace-too-long", test_replace_too_long);
  ADD ("paste-too-long", test_paste_too_long);
  ADD ("typing-pauses", test_typing_pauses);
  ADD ("parts-open", test_parts_open);
  ADD ("removed", test_removed);
  ADD ("follows-selection", test_follows_selection);
  ADD ("undo-keeps-the-cursor", test_undo_keeps_the_cursor);
  ADD ("endless-word", test_endless_word);
  ADD ("any-script", test_any_script);
  ADD ("hide-stays-quiet", test_hide_stays_quiet);
  ADD ("stays-paused", test_stays_paused);
  ADD ("parts-lead-on", test_parts_lead_on);
  ADD ("parts-are-apart", test_parts_are_apart);
  ADD ("removed-elsewhere", test_removed_elsewhere);
  ADD ("removed-and-back", test_removed_and_back);
  ADD ("back-to-the-moment", test_back_to_the_moment);
  ADD ("ends", test_ends);
  ADD ("nonsense-time", test_nonsense_time);
  ADD ("typed-time-stays", test_typed_time_stays);
  ADD ("escape-in-a-time", test_escape_in_a_time);
  ADD ("goal", test_goal);
  ADD ("reflection", test_reflection);
  ADD ("stored-question", test_stored_question);

  return g_test_run ();
}
