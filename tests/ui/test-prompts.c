/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesson-fixture.h"

#include "plenary-moment-offer.h"
#include "plenary-note-editor.h"
#include "plenary-note-part.h"
#include "plenary-prompts-dialog.h"
#include "plenary-prompts.h"
#include "plenary-reflection-view.h"
#include "plenary-settings.h"
#include "plenary-timecode.h"
#include "plenary-visibility-button.h"

/* Looking back on the practice lesson, in a window of its own. */
typedef struct
{
  LessonFixture lesson;
  GtkWindow *window;
  PlenaryReflectionView *view;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  lesson_fixture_set_up (&fixture->lesson);
  lesson_fixture_open (&fixture->lesson);

  fixture->view = g_object_new (PLENARY_TYPE_REFLECTION_VIEW, NULL);
  plenary_reflection_view_set_session (fixture->view, fixture->lesson.session);
  fixture->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (fixture->window, 360, 640);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_present (fixture->window);
  WAIT_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (fixture->view)));
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  lesson_fixture_tear_down (&fixture->lesson);
}

/* The part of a note or a reflection that has this title. */
static GtkWidget *
find_part (GtkWidget *root,
           const char *title)
{
  g_autofree char *its_title = NULL;

  if (PLENARY_IS_NOTE_PART (root))
    g_object_get (root, "title", &its_title, NULL);
  if (g_strcmp0 (its_title, title) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_part (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static PlenaryNotePart *
get_part (Fixture *fixture,
          const char *question)
{
  GtkWidget *part = find_part (GTK_WIDGET (fixture->view), question);

  g_test_message ("%s", question);
  g_assert_nonnull (part);

  return PLENARY_NOTE_PART (part);
}

static gboolean
asks (Fixture *fixture,
      const char *question)
{
  return find_part (GTK_WIDGET (fixture->view), question) != NULL;
}

static void
choose (Fixture *fixture,
        const char *key)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "reflection.questions", "s", key);
}

static void
type_text (PlenaryNotePart *part,
           const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (plenary_note_part_get_text_view (part));

  plenary_note_part_write (part);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1, TRUE);
}

static void
assert_text (PlenaryNotePart *part,
             const char *expected)
{
  g_autofree char *text = plenary_note_part_dup_text (part);

  g_assert_cmpstr (text, ==, expected);
}

/* Every set that comes along says where it is from, and asks a few different questions. */
static void
test_shipped (Fixture *fixture,
              gconstpointer data)
{
  g_autoptr (GPtrArray) list = plenary_prompts_list (fixture->lesson.store);

  g_assert_cmpuint (list->len, >=, 5);
  for (guint i = 0; i < list->len; i++)
    {
      PlenaryPromptSet *set = list->pdata[i];
      g_auto (GStrv) questions = plenary_reflection_split (plenary_prompt_set_get_prompts (set));

      g_test_message ("%s", plenary_prompt_set_get_title (set));
      g_assert_cmpstr (plenary_prompt_set_get_source (set), !=, "");
      g_assert_cmpuint (g_strv_length (questions), >=, 3);
      g_assert_cmpuint (g_strv_length (questions), <=, 5);
      g_assert_false (plenary_prompts_is_stored (fixture->lesson.store, set));
      g_assert_true (plenary_prompts_is_shipped (set));
    }
  g_assert_cmpuint (g_list_model_get_n_items (
                      plenary_store_get_prompt_sets (fixture->lesson.store)),
                    ==, 0);
}

static void
test_choose (Fixture *fixture,
             gconstpointer data)
{
  PlenaryLesson *lesson = plenary_contents_get_lesson (fixture->lesson.contents);

  g_assert_true (says (GTK_WIDGET (fixture->view), "A first look back"));
  type_text (get_part (fixture, "What am I glad of?"), "Ada explained it");

  choose (fixture, "notice-interpret-respond");
  g_assert_cmpstr (plenary_lesson_get_prompt_set (lesson), ==, "notice-interpret-respond");
  g_assert_true (mentions (GTK_WIDGET (fixture->view), "van Es"));
  g_assert_true (asks (fixture, "What might they have been thinking?"));
  g_assert_false (asks (fixture, "What surprised me about a pupil?"));

  /* What was answered stays, and can be put into other words. */
  g_assert_true (mentions (GTK_WIDGET (fixture->view), "other questions too"));
  assert_text (get_part (fixture, "What am I glad of?"), "Ada explained it");
  type_text (get_part (fixture, "What am I glad of?"), " to Tom");
  plenary_reflection_view_flush (fixture->view);
  type_text (get_part (fixture, "What might they have been thinking?"), "Why it works");

  /* Chosen again, it is at home there. */
  choose (fixture, "first-look");
  assert_text (get_part (fixture, "What am I glad of?"), "Ada explained it to Tom");
  assert_text (get_part (fixture, "What might they have been thinking?"), "Why it works");
  g_assert_true (asks (fixture, "What surprised me about a pupil?"));

  lesson_fixture_undo (&fixture->lesson);
  g_assert_true (asks (fixture, "What could I ask or offer this pupil next?"));
}

/* Where a set is gone, or comes from elsewhere, there are questions still. */
static void
test_unknown (Fixture *fixture,
              gconstpointer data)
{
  choose (fixture, "of another Plenary");
  g_assert_true (asks (fixture, "What surprised me about a pupil?"));
}

static AdwDialog *
open_dialog (Fixture *fixture,
             const char *action)
{
  AdwDialog *dialog;

  gtk_widget_activate_action (GTK_WIDGET (fixture->view), action, NULL);
  WAIT_UNTIL ((dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window))) != NULL);
  WAIT_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (dialog)));

  return dialog;
}

static void
close_dialog (Fixture *fixture,
              AdwDialog *dialog)
{
  adw_dialog_force_close (dialog);
  WAIT_UNTIL (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)) == NULL);
}

static void
set_questions (AdwDialog *dialog,
               const char *questions)
{
  GtkTextView *view = GTK_TEXT_VIEW (find_type (GTK_WIDGET (dialog), GTK_TYPE_TEXT_VIEW));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), questions, -1);
}

static void
test_own (Fixture *fixture,
          gconstpointer data)
{
  GListModel *sets = plenary_store_get_prompt_sets (fixture->lesson.store);
  AdwDialog *dialog = open_dialog (fixture, "reflection.add");
  g_autoptr (PlenaryPromptSet) set = NULL;

  /* Opening it makes nothing yet. */
  g_assert_cmpuint (g_list_model_get_n_items (sets), ==, 0);
  set_questions (dialog, "Who spoke?\n\nWho did not?\n👏🏽 מה ראיתי?");
  close_dialog (fixture, dialog);

  g_assert_cmpuint (g_list_model_get_n_items (sets), ==, 1);
  set = g_list_model_get_item (sets, 0);
  g_assert_cmpstr (plenary_prompt_set_get_title (set), ==, "My own questions");
  g_assert_true (asks (fixture, "Who spoke?"));
  g_assert_true (asks (fixture, "Who did not?"));
  g_assert_true (asks (fixture, "👏🏽 מה ראיתי?"));
  g_assert_false (asks (fixture, "What am I glad of?"));

  type_text (get_part (fixture, "Who did not?"), "Leo");
  plenary_reflection_view_flush (fixture->view);

  /* Made and chosen in one step. */
  lesson_fixture_undo (&fixture->lesson);
  lesson_fixture_undo (&fixture->lesson);
  g_assert_cmpuint (g_list_model_get_n_items (sets), ==, 0);
  g_assert_true (asks (fixture, "What am I glad of?"));
}

static void
test_change_shipped (Fixture *fixture,
                     gconstpointer data)
{
  GListModel *sets = plenary_store_get_prompt_sets (fixture->lesson.store);
  AdwDialog *dialog = open_dialog (fixture, "reflection.change");
  g_autoptr (PlenaryPromptSet) set = NULL;
  GtkWidget *button;

  set_questions (dialog, "What am I glad of?\nWhat made a pupil laugh?");
  close_dialog (fixture, dialog);
  g_assert_cmpuint (g_list_model_get_n_items (sets), ==, 1);
  set = g_list_model_get_item (sets, 0);
  g_assert_cmpstr (plenary_prompt_set_get_origin (set), ==, "first-look");
  g_assert_cmpstr (plenary_prompt_set_get_title (set), ==, "A first look back");
  g_assert_true (asks (fixture, "What made a pupil laugh?"));
  type_text (get_part (fixture, "What made a pupil laugh?"), "The pun");
  plenary_reflection_view_flush (fixture->view);

  dialog = open_dialog (fixture, "reflection.change");
  button = gtk_widget_get_ancestor (find_by_label (GTK_WIDGET (dialog), "Put Back as They Came"),
                                    GTK_TYPE_BUTTON);
  WAIT_UNTIL (gtk_widget_get_mapped (button));
  g_signal_emit_by_name (button, "clicked");
  WAIT_UNTIL (g_list_model_get_n_items (sets) == 0);
  WAIT_UNTIL (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)) == NULL);
  g_assert_cmpuint (g_list_model_get_n_items (sets), ==, 0);
  g_assert_true (asks (fixture, "What surprised me about a pupil?"));
  assert_text (get_part (fixture, "What made a pupil laugh?"), "The pun");

  lesson_fixture_undo (&fixture->lesson);
  g_assert_cmpuint (g_list_model_get_n_items (sets), ==, 1);
  g_assert_false (asks (fixture, "What surprised me about a pupil?"));
}

/* Linking moments. */

static PlenaryMoment *
mark_at (Fixture *fixture,
         int seconds,
         const char *saw)
{
  PlenaryMoment *moment;

  plenary_transport_seek (fixture->lesson.transport, seconds * PLENARY_SECOND);
  WAIT_UNTIL (plenary_transport_get_shown_frame (fixture->lesson.transport) ==
              seconds * PLENARY_SECOND);
  moment = plenary_lesson_session_mark (fixture->lesson.session, NULL);
  plenary_lesson_session_write_note (fixture->lesson.session, moment, "saw", saw, NULL);

  return moment;
}

static PlenaryMomentOffer *
find_offer (PlenaryNotePart *part)
{
  GtkWidget *offer =
    find_type (GTK_WIDGET (plenary_note_part_get_text_view (part)), PLENARY_TYPE_MOMENT_OFFER);

  return offer != NULL && gtk_widget_get_visible (offer) ? PLENARY_MOMENT_OFFER (offer) : NULL;
}

static gboolean
press (PlenaryNotePart *part,
       guint keyval,
       GdkModifierType state)
{
  g_autoptr (GListModel) controllers =
    gtk_widget_observe_controllers (GTK_WIDGET (plenary_note_part_get_text_view (part)));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
    }

  return handled;
}

static void
test_link (Fixture *fixture,
           gconstpointer data)
{
  PlenaryNotePart *part = get_part (fixture, "What am I glad of?");
  PlenaryMoment *second;

  mark_at (fixture, 20, "Three hands");
  second = mark_at (fixture, 65, "Ada explained it to Tom");

  type_text (part, "See ");
  type_text (part, "@");
  g_assert_nonnull (find_offer (part));
  g_assert_true (press (part, GDK_KEY_Down, 0));
  g_assert_true (plenary_moment_offer_get_chosen (find_offer (part)) == second);
  g_assert_true (press (part, GDK_KEY_Down, 0));
  g_assert_true (plenary_moment_offer_get_chosen (find_offer (part)) == second);
  g_assert_true (press (part, GDK_KEY_Return, 0));
  g_assert_null (find_offer (part));
  assert_text (part, "See @1:05 ");

  /* By words, and by time. */
  type_text (part, "and ");
  type_text (part, "@");
  type_text (part, "hands");
  g_assert_true (press (part, GDK_KEY_Return, 0));
  assert_text (part, "See @1:05 and @0:20 ");
  type_text (part, "@");
  type_text (part, "1");
  g_assert_true (press (part, GDK_KEY_Tab, 0));
  assert_text (part, "See @1:05 and @0:20 @1:05 ");

  /* Who wants no moment keeps what was typed. */
  type_text (part, "@");
  g_assert_true (press (part, GDK_KEY_Escape, 0));
  g_assert_null (find_offer (part));
  type_text (part, "home");
  g_assert_false (press (part, GDK_KEY_Return, 0));
  assert_text (part, "See @1:05 and @0:20 @1:05 @home");

  plenary_note_part_flush (part);
  lesson_fixture_undo (&fixture->lesson);
  assert_text (part, "");
}

static void
test_nothing_to_link (Fixture *fixture,
                      gconstpointer data)
{
  PlenaryNotePart *part = get_part (fixture, "What am I glad of?");

  type_text (part, "@");
  g_assert_null (find_offer (part));
  g_assert_false (press (part, GDK_KEY_Return, 0));
  type_text (part, "1:00");
  assert_text (part, "@1:00");
}

static void
place_cursor (PlenaryNotePart *part,
              int offset)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (plenary_note_part_get_text_view (part));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);
  gtk_text_buffer_place_cursor (buffer, &iter);
}

static void
type_here (PlenaryNotePart *part,
           const char *text)
{
  gtk_text_buffer_insert_interactive_at_cursor (gtk_text_view_get_buffer (
                                                  plenary_note_part_get_text_view (part)),
                                                text, -1, TRUE);
}

/* A link comes with the space behind it, and there is never a second one. */
static void
test_link_spaces (Fixture *fixture,
                  gconstpointer data)
{
  PlenaryNotePart *part = get_part (fixture, "What am I glad of?");

  mark_at (fixture, 20, "Three hands");
  type_text (part, "See ");
  type_text (part, "@");
  g_assert_true (press (part, GDK_KEY_Return, 0));
  type_text (part, " ");
  assert_text (part, "See @0:20 ");
  type_text (part, "and wait");
  assert_text (part, "See @0:20 and wait");

  place_cursor (part, strlen ("See"));
  type_here (part, " ");
  type_here (part, "@");
  g_assert_true (press (part, GDK_KEY_Return, 0));
  assert_text (part, "See @0:20 @0:20 and wait");
  type_here (part, "or ");
  assert_text (part, "See @0:20 or @0:20 and wait");

  /* Later a space is one like any other. */
  place_cursor (part, strlen ("See @0:20 "));
  type_here (part, " ");
  assert_text (part, "See @0:20  or @0:20 and wait");
}

static void
test_follow (Fixture *fixture,
             gconstpointer data)
{
  PlenaryTransport *transport = fixture->lesson.transport;
  PlenaryNotePart *part = get_part (fixture, "What am I glad of?");
  PlenaryMoment *moment = mark_at (fixture, 65, "Ada explained it to Tom");

  type_text (part, "Été: @1:05, then @1:40 and no more");
  place_cursor (part, 0);
  g_assert_false (press (part, GDK_KEY_Return, GDK_CONTROL_MASK));

  /* A moment plays from its start, and is the one that is looked at. */
  place_cursor (part, 7);
  g_assert_true (press (part, GDK_KEY_Return, GDK_CONTROL_MASK));
  WAIT_UNTIL (plenary_transport_get_playing (transport));
  g_assert_true (plenary_lesson_session_get_selected (fixture->lesson.session) == moment);
  WAIT_UNTIL (plenary_transport_get_position (transport) >= 55 * PLENARY_SECOND &&
              plenary_transport_get_position (transport) < 65 * PLENARY_SECOND);

  /* A time without a moment plays as well. */
  place_cursor (part, 22);
  g_assert_true (press (part, GDK_KEY_Return, GDK_CONTROL_MASK));
  WAIT_UNTIL (plenary_transport_get_position (transport) >= 100 * PLENARY_SECOND);
  g_assert_true (plenary_transport_get_playing (transport));
}

/* The hint, in the note of a moment. */

static void
test_hint (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (PLENARY_SCHEMA_ID);
  PlenaryMoment *moment = mark_at (fixture, 20, "");
  PlenaryNoteEditor *editor = g_object_new (PLENARY_TYPE_NOTE_EDITOR, NULL);
  PlenaryNotePart *part;

  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (editor));
  plenary_note_editor_set_session (editor, fixture->lesson.session);
  plenary_note_editor_set_moment (editor, moment);
  part = PLENARY_NOTE_PART (find_part (GTK_WIDGET (editor), "I saw"));

  /* Nobody is asked who did not ask for it. */
  type_text (part, "It was boring");
  g_signal_emit_by_name (part, "left");
  g_assert_false (mentions (GTK_WIDGET (part), "judgement"));

  g_settings_set_boolean (settings, PLENARY_SETTING_JUDGEMENT_HINT, TRUE);
  g_assert_false (mentions (GTK_WIDGET (part), "judgement"));
  type_text (part, ", a bit");
  g_assert_false (mentions (GTK_WIDGET (part), "judgement"));
  g_signal_emit_by_name (part, "left");
  g_assert_true (says (GTK_WIDGET (part), "That may be a judgement. What could be seen or heard?"));

  /* It is gone with the next word, and stays away where there is something to see. */
  type_text (part, ".");
  g_assert_false (mentions (GTK_WIDGET (part), "judgement"));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (plenary_note_part_get_text_view (part)),
                            "Leo said “this is boring”, and a lovely smile", -1);
  g_signal_emit_by_name (part, "left");
  g_assert_false (mentions (GTK_WIDGET (part), "judgement"));

  g_settings_reset (settings, PLENARY_SETTING_JUDGEMENT_HINT);
  plenary_note_editor_flush (editor);
}

/* Nobody else sees an answer until the teacher says so, and that is undone by itself. */
static void
test_visibility (Fixture *fixture,
                 gconstpointer data)
{
  GListModel *answers = plenary_contents_get_answers (fixture->lesson.contents);
  GtkWidget *view = GTK_WIDGET (fixture->view);
  GtkWidget *button = find_type (view, PLENARY_TYPE_VISIBILITY_BUTTON);
  PlenaryNotePart *part = PLENARY_NOTE_PART (find_type (view, PLENARY_TYPE_NOTE_PART));
  g_autoptr (PlenaryAnswer) answer = NULL;

  g_assert_false (gtk_widget_get_visible (button));
  type_text (part, "It was quieter than I thought.");
  plenary_reflection_view_flush (fixture->view);
  WAIT_UNTIL (gtk_widget_get_visible (button));
  answer = g_list_model_get_item (answers, 0);
  g_assert_cmpint (plenary_answer_get_visibility (answer), ==, PLENARY_VISIBILITY_ONLY_ME);

  gtk_widget_activate_action (button, "visibility.choose", "s", "debrief");
  g_assert_cmpint (plenary_answer_get_visibility (answer), ==, PLENARY_VISIBILITY_DEBRIEF);
  lesson_fixture_undo (&fixture->lesson);
  g_assert_cmpint (plenary_answer_get_visibility (answer), ==, PLENARY_VISIBILITY_ONLY_ME);
}

#define ADD(name, function) \
  g_test_add ("/ui/prompts/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("shipped", test_shipped);
  ADD ("choose", test_choose);
  ADD ("unknown", test_unknown);
  ADD ("own", test_own);
  ADD ("change-shipped", test_change_shipped);
  ADD ("link", test_link);
  ADD ("nothing-to-link", test_nothing_to_link);
  ADD ("link-spaces", test_link_spaces);
  ADD ("follow", test_follow);
  ADD ("hint", test_hint);
  ADD ("visibility", test_visibility);

  return g_test_run ();
}
