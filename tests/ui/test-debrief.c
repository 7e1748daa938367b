/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "room-fixture.h"

#include "plenary-answer.h"
#include "plenary-choosers.h"
#include "plenary-debrief-card.h"
#include "plenary-debrief-choice.h"
#include "plenary-debrief-closing.h"
#include "plenary-debrief-door.h"
#include "plenary-debrief-end.h"
#include "plenary-debrief-room.h"
#include "plenary-debrief-stage.h"
#include "plenary-debrief-view.h"
#include "plenary-next-step.h"
#include "plenary-note-part.h"
#include "plenary-remark-part.h"
#include "plenary-remark.h"
#include "plenary-timecode.h"

#include <string.h>

/* A debrief in its room, as its store shows it to its audience. */
typedef struct
{
  LessonFixture lesson;
  char *debrief;
  GtkWidget *window;
  GtkWidget *room;
  char *said;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  lesson_fixture_set_up (&fixture->lesson);
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 800);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_free (fixture->debrief);
  g_free (fixture->said);
  lesson_fixture_tear_down (&fixture->lesson);
}

static void
say_cb (Fixture *fixture,
        const char *text,
        gboolean undo)
{
  g_set_str (&fixture->said, text);
}

static void
show_room (Fixture *fixture,
           GtkWidget *room)
{
  fixture->room = room;
  g_signal_connect_swapped (room, "say", G_CALLBACK (say_cb), fixture);
  adw_window_set_content (ADW_WINDOW (fixture->window), room);
  gtk_window_present (GTK_WINDOW (fixture->window));
  WAIT_UNTIL (gtk_widget_get_mapped (room));
}

static void
enter (Fixture *fixture,
       const char *audience)
{
  adw_window_set_content (ADW_WINDOW (fixture->window), NULL);
  show_room (fixture, room_fixture_enter (&fixture->lesson, audience));
}

static GtkWidget *
see (Fixture *fixture,
     GType type)
{
  WAIT_UNTIL (find_type (fixture->room, type) != NULL);

  return find_type (fixture->room, type);
}

static void
act (Fixture *fixture,
     const char *action)
{
  GtkWidget *page = adw_bin_get_child (ADW_BIN (fixture->room));

  g_assert_true (gtk_widget_activate_action (page, action, NULL));
}

static PlenaryMomentPlayer *
get_player (Fixture *fixture)
{
  return plenary_debrief_stage_get_player (
    PLENARY_DEBRIEF_STAGE (find_type (fixture->room, PLENARY_TYPE_DEBRIEF_STAGE)));
}

static PlenaryTransport *
wait_for_film (Fixture *fixture)
{
  PlenaryTransport *transport = plenary_moment_player_get_transport (get_player (fixture));

  WAIT_UNTIL (plenary_transport_get_state (transport) == PLENARY_TRANSPORT_READY);

  return transport;
}

/* Into the midst of it, with so many moments. */
static GtkWidget *
begin (Fixture *fixture,
       guint n_moments,
       gboolean with_recording)
{
  fixture->debrief = room_fixture_fill (&fixture->lesson, n_moments, with_recording);
  enter (fixture, fixture->debrief);
  see (fixture, PLENARY_TYPE_DEBRIEF_CARD);
  act (fixture, "debrief.begin");
  see (fixture, PLENARY_TYPE_DEBRIEF_VIEW);
  if (with_recording)
    wait_for_film (fixture);

  return see (fixture, PLENARY_TYPE_DEBRIEF_VIEW);
}

static GtkTextBuffer *
get_text (GtkWidget *root)
{
  return gtk_text_view_get_buffer (
    plenary_note_part_get_text_view (PLENARY_NOTE_PART (find_type (root, PLENARY_TYPE_NOTE_PART))));
}

/* What was loaded of the lesson is of those who looked before. */
static void
reload (Fixture *fixture)
{
  g_autofree char *lesson = g_strdup (plenary_entity_get_uuid (
    PLENARY_ENTITY (plenary_contents_get_lesson (fixture->lesson.contents))));

  g_clear_object (&fixture->lesson.contents);
  fixture->lesson.contents = lesson_fixture_load (&fixture->lesson, lesson);
}

static GListModel *
get_remarks (Fixture *fixture)
{
  return plenary_contents_get_remarks (fixture->lesson.contents);
}

static GtkWidget *
find_button (GtkWidget *root,
             const char *label)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_door (Fixture *fixture,
           gconstpointer data)
{
  GtkWidget *door;

  enter (fixture, "");
  door = see (fixture, PLENARY_TYPE_DEBRIEF_DOOR);
  g_assert_true (says (door, "No Debrief Is Prepared Yet"));
  act (fixture, "debrief.not-yet");
  g_assert_true (says (see (fixture, PLENARY_TYPE_DEBRIEF_END), "The debrief has not begun."));
  act (fixture, "debrief.stay");
  see (fixture, PLENARY_TYPE_DEBRIEF_DOOR);
  room_fixture_set_audience (&fixture->lesson, NULL);
  reload (fixture);

  fixture->debrief = room_fixture_fill (&fixture->lesson, 2, TRUE);
  enter (fixture, "");
  door = see (fixture, PLENARY_TYPE_DEBRIEF_DOOR);
  g_assert_true (says (door, ROOM_FOCUS));
  g_assert_false (mentions (door, ROOM_COACH));
  g_assert_false (mentions (door, "Fractions"));
}

static void
bring (PlenaryEdit *edit,
       const char *debrief,
       gpointer thing)
{
  g_autoptr (PlenaryDebriefChoice) choice = plenary_debrief_choice_new (debrief, thing);

  g_object_set (thing, "visibility", PLENARY_VISIBILITY_DEBRIEF, NULL);
  plenary_edit_put (edit, thing);
  plenary_edit_put (edit, choice);
}

/* What belongs to no moment is seen too: a next step and an answer of the teacher's. */
static void
test_brought (Fixture *fixture,
              gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_DEBRIEF_CHANGED);
  g_autoptr (PlenaryNextStep) step = plenary_next_step_new ();
  g_autoptr (PlenaryAnswer) answer = plenary_answer_new ();
  g_autoptr (PlenaryAnswer) other = plenary_answer_new ();
  const char *lesson = plenary_entity_get_uuid (
    PLENARY_ENTITY (plenary_contents_get_lesson (fixture->lesson.contents)));
  GtkWidget *card;

  fixture->debrief = room_fixture_fill (&fixture->lesson, 2, FALSE);
  plenary_next_step_set_action (step, "count to three");
  plenary_answer_set_lesson (answer, lesson);
  plenary_answer_set_question (answer, "What surprised me?");
  plenary_answer_set_text (answer, "Who spoke first.");
  plenary_answer_set_lesson (other, lesson);
  plenary_answer_set_text (other, ROOM_PRIVATE " answer");
  bring (edit, fixture->debrief, step);
  bring (edit, fixture->debrief, answer);
  plenary_edit_put (edit, other);
  lesson_fixture_commit (&fixture->lesson, edit);

  enter (fixture, fixture->debrief);
  card = see (fixture, PLENARY_TYPE_DEBRIEF_CARD);
  g_assert_true (says (card, ROOM_GOAL));
  g_assert_true (mentions (card, "count to three"));
  g_assert_true (says (card, "What surprised me?"));
  g_assert_true (says (card, "Who spoke first."));
  g_assert_false (mentions (card, ROOM_PRIVATE));

  /* It is at hand while one talks. */
  act (fixture, "debrief.begin");
  see (fixture, PLENARY_TYPE_DEBRIEF_VIEW);
  gtk_expander_set_expanded (GTK_EXPANDER (find_type (fixture->room, GTK_TYPE_EXPANDER)), TRUE);
  WAIT_UNTIL (says (fixture->room, "Who spoke first."));
}

/* A name that was typed is not lost when the power goes. */
static void
test_card_is_kept (Fixture *fixture,
                   gconstpointer data)
{
  GtkEditable *coach;
  PlenaryDebrief *debrief;

  fixture->debrief = room_fixture_fill (&fixture->lesson, 2, TRUE);
  enter (fixture, fixture->debrief);
  coach = GTK_EDITABLE (
    find_titled (see (fixture, PLENARY_TYPE_DEBRIEF_CARD), ADW_TYPE_ENTRY_ROW, "With"));
  debrief = plenary_store_lookup (fixture->lesson.store, fixture->debrief);
  gtk_editable_set_text (coach, " Mr Kaya ");
  WAIT_UNTIL (g_strcmp0 (plenary_debrief_get_coach (debrief), "Mr Kaya") == 0);
  g_assert_cmpstr (gtk_editable_get_text (coach), ==, " Mr Kaya ");

  lesson_fixture_undo (&fixture->lesson);
  g_assert_cmpstr (gtk_editable_get_text (coach), ==, ROOM_COACH);
}

/* A name that is too long is not cut off without a word, and the one that it was to replace stays. */
static void
test_long_name (Fixture *fixture,
                gconstpointer data)
{
  g_autofree char *many = g_strnfill (201, 'n');
  g_autofree char *most = g_strnfill (200, 'n');
  GtkEditable *coach;
  int position = 0;

  fixture->debrief = room_fixture_fill (&fixture->lesson, 2, TRUE);
  enter (fixture, fixture->debrief);
  coach = GTK_EDITABLE (
    find_titled (see (fixture, PLENARY_TYPE_DEBRIEF_CARD), ADW_TYPE_ENTRY_ROW, "With"));
  gtk_editable_set_text (coach, "");
  gtk_editable_insert_text (coach, most, -1, &position);
  g_assert_cmpstr (gtk_editable_get_text (coach), ==, most);
  g_assert_null (fixture->said);
  gtk_editable_set_text (coach, "");
  position = 0;
  gtk_editable_insert_text (coach, many, -1, &position);
  g_assert_cmpstr (gtk_editable_get_text (coach), ==, most);
  g_assert_cmpstr (fixture->said, ==, "That is too long for one line. Take a shorter piece of it.");
}

static void
picked_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  GError **error = user_data;

  g_assert_null (gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, error));
}

/* A chooser that is open when somebody joins is closed, whoever draws it; the next one is not. */
static void
test_choosers (Fixture *fixture,
               gconstpointer data)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GError) error = NULL;

  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_file_dialog_open (dialog, GTK_WINDOW (fixture->window),
                        plenary_choosers_get_cancellable (fixture->window), picked_cb, &error);
  plenary_choosers_close (GTK_WINDOW (fixture->window));
  WAIT_UNTIL (error != NULL);
  g_assert_false (g_cancellable_is_cancelled (plenary_choosers_get_cancellable (fixture->window)));
}

static void
test_card (Fixture *fixture,
           gconstpointer data)
{
  GtkWidget *card, *coach, *until;
  gint64 now = g_get_real_time ();
  PlenaryDebrief *debrief;

  fixture->debrief = room_fixture_fill (&fixture->lesson, 2, TRUE);
  enter (fixture, fixture->debrief);
  card = see (fixture, PLENARY_TYPE_DEBRIEF_CARD);
  g_assert_true (says (card, "The teacher speaks first."));
  g_assert_true (says (card, "Looking at: " ROOM_FOCUS));
  coach = find_titled (card, ADW_TYPE_ENTRY_ROW, "With");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (coach)), ==, ROOM_COACH);

  until = find_titled (card, ADW_TYPE_COMBO_ROW, "Until");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (until)), ==, 0);
  /* The last is an hour, to the next five minutes. */
  adw_combo_row_set_selected (ADW_COMBO_ROW (until), 5);
  gtk_editable_set_text (GTK_EDITABLE (coach), "");
  act (fixture, "debrief.begin");
  see (fixture, PLENARY_TYPE_DEBRIEF_VIEW);
  wait_for_film (fixture);
  debrief = plenary_store_lookup (fixture->lesson.store, fixture->debrief);
  g_assert_cmpstr (plenary_debrief_get_coach (debrief), ==, "");
  g_assert_cmpint (plenary_debrief_get_until (debrief) / (60 * G_USEC_PER_SEC), >=,
                   now / (60 * G_USEC_PER_SEC) + 57);
  g_assert_cmpint (plenary_debrief_get_until (debrief) / (60 * G_USEC_PER_SEC), <=,
                   now / (60 * G_USEC_PER_SEC) + 63);
  g_assert_true (mentions (fixture->room, "until "));
}

static void
test_moments (Fixture *fixture,
              gconstpointer data)
{
  GtkWidget *view = begin (fixture, 4, TRUE);

  WAIT_UNTIL (says (view, "Moment 1 of 4"));
  g_assert_true (mentions (view, "Three moments are enough"));
  g_assert_true (says (view, ROOM_NOTE));
  g_assert_true (says (view, ROOM_GOAL));
  g_assert_false (mentions (view, ROOM_PRIVATE));
  /* Nobody is asked about what was not seen yet. */
  g_assert_false (says (view, "Teacher first: what did you notice a pupil do?"));

  act (fixture, "moment.next");
  g_assert_true (says (view, "Moment 2 of 4"));
  g_assert_false (mentions (view, ROOM_NOTE));
  g_assert_false (mentions (view, ROOM_PRIVATE));
  g_assert_false (mentions (view, "Three moments are enough"));
  act (fixture, "moment.previous");
  g_assert_true (says (view, ROOM_NOTE) ||
                 plenary_moment_player_get_playing (get_player (fixture)));
}

/* It stops by itself, and then there is room for words. */
static void
test_playing (Fixture *fixture,
              gconstpointer data)
{
  GtkWidget *view = begin (fixture, 2, TRUE);
  PlenaryTransport *transport = wait_for_film (fixture);

  announced = g_string_new (NULL);
  act (fixture, "moment.again");
  WAIT_UNTIL (plenary_transport_get_playing (transport));
  g_assert_false (says (view, "Teacher first: what did you notice a pupil do?"));
  WAIT_UNTIL (!plenary_moment_player_get_playing (get_player (fixture)));
  g_assert_cmpint (plenary_transport_get_position (transport), ==, ROOM_END * PLENARY_SECOND);
  WAIT_UNTIL (says (view, "Teacher first: what did you notice a pupil do?"));
  g_assert_nonnull (strstr (announced->str, "Teacher first"));
  g_string_free (g_steal_pointer (&announced), TRUE);
}

static void
assert_reach (Fixture *fixture,
              double begin,
              double end)
{
  GtkAdjustment *adjustment =
    gtk_range_get_adjustment (GTK_RANGE (find_type (fixture->room, GTK_TYPE_SCALE)));

  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_lower (adjustment), begin, 0.001);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_upper (adjustment), end, 0.001);
}

static void
test_bounds (Fixture *fixture,
             gconstpointer data)
{
  PlenaryTransport *transport;
  PlenaryMomentPlayer *player;
  GtkAdjustment *adjustment;

  begin (fixture, 2, TRUE);
  transport = wait_for_film (fixture);
  player = get_player (fixture);
  assert_reach (fixture, ROOM_START - 20, ROOM_END + 20);

  /* By the bar, as keys, the pointer and assistive technology do. */
  adjustment = gtk_range_get_adjustment (GTK_RANGE (find_type (fixture->room, GTK_TYPE_SCALE)));
  gtk_adjustment_set_value (adjustment, 3);
  WAIT_UNTIL (plenary_transport_get_position (transport) == (ROOM_START - 20) * PLENARY_SECOND);

  /* By whatever else asks the player. */
  plenary_moment_player_seek (player, 0);
  WAIT_UNTIL (!plenary_transport_get_seeking (transport));
  g_assert_cmpint (plenary_transport_get_position (transport), ==,
                   (ROOM_START - 20) * PLENARY_SECOND);

  /* By playing on beyond the moment. */
  plenary_moment_player_seek (player, (ROOM_END + 19) * PLENARY_SECOND);
  WAIT_UNTIL (!plenary_transport_get_seeking (transport));
  plenary_moment_player_set_playing (player, TRUE);
  WAIT_UNTIL (!plenary_moment_player_get_playing (player));
  g_assert_cmpint (plenary_transport_get_position (transport), ==,
                   (ROOM_END + 20) * PLENARY_SECOND);
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

/* The space bar plays and pauses, after somebody was in the menu or pressed a button too. */
static void
test_focus (Fixture *fixture,
            gconstpointer data)
{
  GtkWidget *view = begin (fixture, 3, TRUE);
  GtkWidget *play = find_by_label (view, "Play");
  GtkMenuButton *menu = GTK_MENU_BUTTON (find_type (view, GTK_TYPE_MENU_BUTTON));

  WAIT_UNTIL (get_focus (fixture) == play);
  gtk_widget_grab_focus (GTK_WIDGET (menu));
  gtk_menu_button_popup (menu);
  WAIT_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (menu))));
  gtk_menu_button_popdown (menu);
  WAIT_UNTIL (!gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (menu))));
  WAIT_UNTIL (get_focus (fixture) == play);

  for (GtkWidget *button = gtk_widget_get_first_child (gtk_widget_get_parent (GTK_WIDGET (menu)));
       button != GTK_WIDGET (menu); button = gtk_widget_get_next_sibling (button))
    g_assert_false (gtk_widget_get_focus_on_click (button));
}

/* Time runs from left to right in every language. */
static void
test_right_to_left (Fixture *fixture,
                    gconstpointer data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  begin (fixture, 2, FALSE);
  g_assert_cmpint (gtk_widget_get_direction (find_type (fixture->room, GTK_TYPE_SCALE)), ==,
                   GTK_TEXT_DIR_LTR);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_whole (Fixture *fixture,
            gconstpointer data)
{
  AdwDialog *dialog;

  begin (fixture, 2, TRUE);
  for (guint i = 0; i < 2; i++)
    {
      act (fixture, "moment.open-whole");
      WAIT_UNTIL (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)) != NULL);
      dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
      g_assert_true (plenary_debrief_room_lets_in (dialog));
      if (i == 0)
        adw_dialog_close (dialog);
      else
        g_signal_emit_by_name (find_button (GTK_WIDGET (dialog), "_Open"), "clicked");
      if (i == 0)
        assert_reach (fixture, ROOM_START - 20, ROOM_END + 20);
    }
  WAIT_UNTIL (says (fixture->room, "The whole lesson is open."));
  assert_reach (fixture, 0, 3766 / 25.0);
  act (fixture, "moment.next");
  assert_reach (fixture, ROOM_START + 5 - 20, ROOM_END + 5 + 20);
}

/* Nobody has to defend a neutral clip, and nothing has to be chosen of it. */
static void
test_neutral (Fixture *fixture,
              gconstpointer data)
{
  GtkWidget *view = begin (fixture, 0, TRUE);

  assert_reach (fixture, 0, 3766 / 25.0);
  g_assert_false (mentions (view, "Moment 1"));
}

static void
test_missing (Fixture *fixture,
              gconstpointer data)
{
  GtkWidget *view = begin (fixture, 2, FALSE);

  WAIT_UNTIL (plenary_moment_player_get_missing (get_player (fixture)));
  g_assert_true (says (view, ROOM_NOTE));
  g_assert_true (mentions (view, "The recording of this moment is not here."));
  g_assert_false (gtk_widget_get_mapped (find_type (view, GTK_TYPE_SCALE)));
  act (fixture, "moment.again");
  act (fixture, "moment.toggle");
  g_assert_false (plenary_moment_player_get_playing (get_player (fixture)));
  g_assert_true (says (view, "What we noticed"));
}

static PlenaryRemark *
get_remark (Fixture *fixture,
            guint position)
{
  g_autoptr (PlenaryRemark) remark = g_list_model_get_item (get_remarks (fixture), position);

  g_assert_nonnull (remark);

  return remark;
}

static void
test_remarks (Fixture *fixture,
              gconstpointer data)
{
  GtkWidget *view = begin (fixture, 2, TRUE);
  GtkWidget *part = find_type (view, PLENARY_TYPE_REMARK_PART);
  GListModel *remarks;

  reload (fixture);
  remarks = get_remarks (fixture);
  gtk_text_buffer_set_text (get_text (part), "Two looked up", -1);
  plenary_debrief_room_flush (PLENARY_DEBRIEF_ROOM (fixture->room));
  g_assert_cmpuint (g_list_model_get_n_items (remarks), ==, 1);
  g_assert_cmpstr (plenary_remark_get_text (get_remark (fixture, 0)), ==, "Two looked up");
  g_assert_cmpint (plenary_remark_get_kind (get_remark (fixture, 0)), ==,
                   PLENARY_REMARK_KIND_NOTICED);

  /* It is of its moment, and is there again when one comes back. */
  act (fixture, "moment.next");
  part = find_type (view, PLENARY_TYPE_REMARK_PART);
  g_assert_cmpint (gtk_text_buffer_get_char_count (get_text (part)), ==, 0);
  act (fixture, "moment.previous");
  part = find_type (view, PLENARY_TYPE_REMARK_PART);
  g_assert_cmpint (gtk_text_buffer_get_char_count (get_text (part)), ==, strlen ("Two looked up"));

  lesson_fixture_undo (&fixture->lesson);
  g_assert_cmpuint (g_list_model_get_n_items (remarks), ==, 0);
  g_assert_cmpint (gtk_text_buffer_get_char_count (get_text (part)), ==, 0);
}

/* Long enough to be asked about it. */
static void
look (Fixture *fixture)
{
  act (fixture, "moment.toggle");
  WAIT_UNTIL (plenary_moment_player_get_playing (get_player (fixture)));
  act (fixture, "moment.toggle");
  WAIT_UNTIL (says (fixture->room, "What we noticed"));
}

static void
test_coach (Fixture *fixture,
            gconstpointer data)
{
  GtkWidget *view = begin (fixture, 2, TRUE);
  GtkWidget *coach = find_type (view, g_type_from_name ("PlenaryCoachWords"));
  GtkTextBuffer *text;
  GtkTextIter end;

  reload (fixture);
  look (fixture);
  g_assert_null (find_type (coach, PLENARY_TYPE_REMARK_PART));
  g_signal_emit_by_name (find_button (coach, "I noticed…"), "clicked");
  g_assert_true (says (coach, ROOM_COACH));
  text = get_text (coach);

  /* The beginning of a sentence alone is nothing that anybody said. */
  plenary_debrief_room_flush (PLENARY_DEBRIEF_ROOM (fixture->room));
  g_assert_cmpuint (g_list_model_get_n_items (get_remarks (fixture)), ==, 0);

  gtk_text_buffer_get_end_iter (text, &end);
  gtk_text_buffer_insert (text, &end, "a smile", -1);
  plenary_debrief_room_flush (PLENARY_DEBRIEF_ROOM (fixture->room));
  g_assert_cmpuint (g_list_model_get_n_items (get_remarks (fixture)), ==, 1);
  g_assert_cmpstr (plenary_remark_get_text (get_remark (fixture, 0)), ==, "I noticed a smile");
  g_assert_cmpint (plenary_remark_get_kind (get_remark (fixture, 0)), ==,
                   PLENARY_REMARK_KIND_COACH);

  /* At the end it is read back, and may be withdrawn. */
  act (fixture, "debrief.end");
  act (fixture, "debrief.stay");
  see (fixture, PLENARY_TYPE_DEBRIEF_CLOSING);
  g_assert_true (says (fixture->room, "I noticed a smile"));
  g_signal_emit_by_name (find_button (fixture->room, "Withdraw"), "clicked");
  g_assert_cmpstr (fixture->said, ==, "Withdrawn");
  g_assert_cmpuint (g_list_model_get_n_items (get_remarks (fixture)), ==, 0);
  g_assert_false (mentions (fixture->room, "a smile"));
  lesson_fixture_undo (&fixture->lesson);
  g_assert_true (says (fixture->room, "I noticed a smile"));
}

static void
write_into (Fixture *fixture,
            const char *title,
            const char *text)
{
  GtkWidget *part = adw_bin_get_child (ADW_BIN (fixture->room));

  for (GtkWidget *label = find_type (part, PLENARY_TYPE_NOTE_PART); label != NULL;
       label = gtk_widget_get_next_sibling (label))
    {
      g_autofree char *own = NULL;

      if (PLENARY_IS_NOTE_PART (label))
        g_object_get (label, "title", &own, NULL);
      if (g_strcmp0 (own, title) == 0)
        gtk_text_buffer_set_text (get_text (label), text, -1);
    }
  plenary_debrief_room_flush (PLENARY_DEBRIEF_ROOM (fixture->room));
}

static void
test_next_step (Fixture *fixture,
                gconstpointer data)
{
  GListModel *steps = plenary_store_get_next_steps (fixture->lesson.store);
  PlenaryDebrief *debrief;
  g_autoptr (PlenaryNextStep) step = NULL;

  begin (fixture, 2, TRUE);
  act (fixture, "debrief.end");
  act (fixture, "debrief.stay");
  see (fixture, PLENARY_TYPE_DEBRIEF_CLOSING);
  write_into (fixture, "When…", "a question is asked");
  write_into (fixture, "I will…", "count to four");
  g_assert_cmpuint (g_list_model_get_n_items (steps), ==, 1);
  step = g_list_model_get_item (steps, 0);
  g_assert_cmpstr (plenary_next_step_get_cue (step), ==, "a question is asked");
  g_assert_cmpstr (plenary_next_step_get_action (step), ==, "count to four");
  g_assert_cmpint (plenary_next_step_get_visibility (step), ==, PLENARY_VISIBILITY_ONLY_ME);
  debrief = plenary_store_lookup (fixture->lesson.store, fixture->debrief);
  g_assert_cmpstr (plenary_debrief_get_next_step (debrief), ==,
                   plenary_entity_get_uuid (PLENARY_ENTITY (step)));

  /* Without words it is none. */
  write_into (fixture, "When…", "");
  write_into (fixture, "I will…", "");
  g_assert_cmpuint (g_list_model_get_n_items (steps), ==, 0);
}

/* Who was killed, or goes back at the end, looks at the same moment as before. */
static void
test_place (Fixture *fixture,
            gconstpointer data)
{
  fixture->debrief = room_fixture_fill (&fixture->lesson, 3, TRUE);
  room_fixture_hold (&fixture->lesson, fixture->debrief, g_get_real_time (), 0);
  enter (fixture, fixture->debrief);
  WAIT_UNTIL (says (see (fixture, PLENARY_TYPE_DEBRIEF_VIEW), "Moment 1 of 3"));
  wait_for_film (fixture);
  act (fixture, "moment.next");
  act (fixture, "debrief.end");
  act (fixture, "debrief.go-back");
  WAIT_UNTIL (says (see (fixture, PLENARY_TYPE_DEBRIEF_VIEW), "Moment 2 of 3"));
  wait_for_film (fixture);
  act (fixture, "moment.next");
  act (fixture, "moment.previous");

  /* As the file tells it after a crash. */
  plenary_debrief_room_close (PLENARY_DEBRIEF_ROOM (fixture->room));
  show_room (fixture, plenary_debrief_room_new (fixture->lesson.store));
  plenary_debrief_room_enter (PLENARY_DEBRIEF_ROOM (fixture->room));
  WAIT_UNTIL (says (see (fixture, PLENARY_TYPE_DEBRIEF_VIEW), "Moment 2 of 3"));
  wait_for_film (fixture);
}

/* A program that was killed comes back to where it was. */
static void
test_coming_back (Fixture *fixture,
                  gconstpointer data)
{
  gint64 now = g_get_real_time ();

  fixture->debrief = room_fixture_fill (&fixture->lesson, 2, TRUE);
  room_fixture_hold (&fixture->lesson, fixture->debrief, now, 0);
  enter (fixture, fixture->debrief);
  see (fixture, PLENARY_TYPE_DEBRIEF_VIEW);
  wait_for_film (fixture);
  g_assert_false (plenary_moment_player_get_playing (get_player (fixture)));

  room_fixture_hold (&fixture->lesson, fixture->debrief, now, now + 1);
  room_fixture_set_audience (&fixture->lesson, NULL);
  enter (fixture, fixture->debrief);
  g_assert_true (says (see (fixture, PLENARY_TYPE_DEBRIEF_END), "The debrief has ended."));
  g_assert_false (mentions (fixture->room, ROOM_FOCUS));
  g_assert_true (plenary_debrief_room_was_held (PLENARY_DEBRIEF_ROOM (fixture->room)));

  act (fixture, "debrief.go-back");
  see (fixture, PLENARY_TYPE_DEBRIEF_VIEW);
  wait_for_film (fixture);
  g_assert_false (plenary_debrief_room_was_held (PLENARY_DEBRIEF_ROOM (fixture->room)));
}

/* What was chosen was kept back since: there is nothing to begin with, and it says so. */
static void
test_nothing_chosen (Fixture *fixture,
                     gconstpointer data)
{
  static const char *const words =
    "No moment is chosen to look at. Choose one in your notes first.";
  g_autofree char *uuid = room_fixture_fill (&fixture->lesson, 0, TRUE);
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_DEBRIEF_PREPARED);
  g_autoptr (PlenaryEntity) debrief =
    plenary_entity_copy (plenary_store_lookup (fixture->lesson.store, uuid));

  plenary_debrief_set_neutral (PLENARY_DEBRIEF (debrief), FALSE);
  plenary_edit_put (edit, PLENARY_DEBRIEF (debrief));
  lesson_fixture_commit (&fixture->lesson, edit);
  enter (fixture, uuid);
  WAIT_UNTIL (says (fixture->room, words));
  WAIT_UNTIL (get_focus (fixture) == find_button (fixture->room, "_Not Yet"));
  gtk_widget_activate_action (adw_bin_get_child (ADW_BIN (fixture->room)), "debrief.begin", NULL);
  g_assert_null (find_type (fixture->room, PLENARY_TYPE_DEBRIEF_VIEW));
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/ui/debrief/" name, Fixture, NULL, set_up, function, tear_down)

  ADD ("door", test_door);
  ADD ("card", test_card);
  ADD ("nothing-chosen", test_nothing_chosen);
  ADD ("card-is-kept", test_card_is_kept);
  ADD ("long-name", test_long_name);
  ADD ("brought", test_brought);
  ADD ("choosers", test_choosers);
  ADD ("moments", test_moments);
  ADD ("playing", test_playing);
  ADD ("bounds", test_bounds);
  ADD ("focus", test_focus);
  ADD ("right-to-left", test_right_to_left);
  ADD ("whole", test_whole);
  ADD ("neutral", test_neutral);
  ADD ("missing", test_missing);
  ADD ("remarks", test_remarks);
  ADD ("coach", test_coach);
  ADD ("next-step", test_next_step);
  ADD ("coming-back", test_coming_back);
  ADD ("place", test_place);

#undef ADD

  return g_test_run ();
}
