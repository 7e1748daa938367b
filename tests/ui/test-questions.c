/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesson-fixture.h"

#include "plenary-findings.h"
#include "plenary-lesson-pane.h"
#include "plenary-lesson-preview.h"
#include "plenary-question-list.h"
#include "plenary-question-row.h"
#include "plenary-speech-list.h"
#include "plenary-timecode.h"
#include "plenary-wait-bar.h"
#include "plenary-wait-marks.h"
#include "plenary-words.h"

#define MS (PLENARY_SECOND / 1000)

/* True times of the practice lesson: “How do you know?” */
#define ASKED (26411 * MS)
#define ANSWERED (29811 * MS)
#define ANSWER_ENDS (35902 * MS)
#define TEACHER_SPEAKS (39102 * MS)

typedef struct
{
  LessonFixture lesson;
  PlenaryLessonPreview *preview;
  PlenaryWaitFinder *finder;
  GtkWidget *pane;
  GtkWindow *window;
} Fixture;

static void
set_length (Fixture *fixture)
{
  g_autoptr (PlenaryRecording) live =
    g_list_model_get_item (plenary_contents_get_recordings (fixture->lesson.contents), 0);
  g_autoptr (PlenaryRecording) copy = plenary_entity_copy (PLENARY_ENTITY (live));
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_RECORDING_ADDED);

  plenary_recording_set_duration (copy, 150640 * MS);
  plenary_edit_put (edit, copy);
  lesson_fixture_commit (&fixture->lesson, edit);
}

static PlenaryLessonSound *
make_silence (void)
{
  PlenaryLessonSound *silence = plenary_lesson_sound_new ();
  g_autoptr (PlenarySound) sound = plenary_sound_new ();
  g_autoptr (GPtrArray) sounds = g_ptr_array_new ();
  PlenarySpan span = { 0, 150640 * MS };

  plenary_sound_read (sound, PLENARY_FINDING_END, (const guint8[]) { TRUE }, 1);
  g_ptr_array_add (sounds, sound);
  plenary_lesson_sound_set_parts (silence, sounds, &span);

  return silence;
}

/* With data, nothing is to be heard in the recording. */
static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (PlenaryLessonSound) silence = make_silence ();

  lesson_fixture_set_up (&fixture->lesson);
  set_length (fixture);
  lesson_fixture_open (&fixture->lesson);
  fixture->preview = plenary_lesson_preview_new (fixture->lesson.session,
                                                 lesson_fixture_get_jobs (&fixture->lesson));
  fixture->finder =
    plenary_wait_finder_new (fixture->lesson.session,
                             data != NULL ? silence
                                          : plenary_lesson_preview_get_sound (fixture->preview));
  fixture->pane = g_object_new (PLENARY_TYPE_LESSON_PANE, "session", fixture->lesson.session, NULL);
  plenary_lesson_pane_set_finder (PLENARY_LESSON_PANE (fixture->pane), fixture->finder);
  fixture->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (fixture->window, 360, 640);
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->pane);
  gtk_window_present (fixture->window);
  WAIT_UNTIL (gtk_widget_get_mapped (fixture->pane));
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->finder);
  g_assert_finalize_object (fixture->preview);
  lesson_fixture_tear_down (&fixture->lesson);
}

static PlenaryQuestion *
mark_at (Fixture *fixture,
         gint64 time)
{
  plenary_transport_seek (fixture->lesson.transport, time);
  WAIT_UNTIL (!plenary_transport_get_seeking (fixture->lesson.transport));

  return plenary_lesson_session_mark_question (fixture->lesson.session);
}

static PlenarySpan
get_wait (Fixture *fixture,
          PlenaryQuestion *question,
          PlenaryWaitPlace place)
{
  return plenary_lesson_session_get_wait (fixture->lesson.session, question, place);
}

static void
assert_wait (Fixture *fixture,
             PlenaryQuestion *question,
             PlenaryWaitPlace place,
             gint64 start,
             gint64 end)
{
  PlenarySpan wait = get_wait (fixture, question, place);

  g_assert_cmpint (ABS (wait.start - start), <=, 200 * MS);
  g_assert_cmpint (ABS (wait.end - end), <=, 200 * MS);
}

static guint
count_questions (Fixture *fixture)
{
  return g_list_model_get_n_items (plenary_contents_get_questions (fixture->lesson.contents));
}

/* Marked before anybody has listened, a question is there at once, and measured when the
 * sound is known. That is no step of undo: taking back takes the question. */
static void
test_offered (Fixture *fixture,
              gconstpointer data)
{
  PlenaryQuestion *question = mark_at (fixture, ASKED + PLENARY_SECOND);

  g_assert_cmpuint (count_questions (fixture), ==, 1);
  WAIT_UNTIL (get_wait (fixture, question, PLENARY_WAIT_SECOND).end >= 0);
  assert_wait (fixture, question, PLENARY_WAIT_FIRST, ASKED, ANSWERED);
  assert_wait (fixture, question, PLENARY_WAIT_SECOND, ANSWER_ENDS, TEACHER_SPEAKS);

  lesson_fixture_undo (&fixture->lesson);
  WAIT_UNTIL (count_questions (fixture) == 0);
}

/* A question that is marked where the recording has ended stays within it. */
static void
test_end (Fixture *fixture,
          gconstpointer data)
{
  PlenaryQuestion *question = mark_at (fixture, 150600 * MS);

  g_assert_nonnull (question);
  g_assert_cmpint (plenary_question_get_asked_at (question), <=, 150640 * MS);
  plenary_lesson_session_play_question (fixture->lesson.session, question, PLENARY_WAIT_SECOND);
}

static void
test_put_right (Fixture *fixture,
                gconstpointer data)
{
  PlenaryQuestion *question = mark_at (fixture, ASKED);
  PlenarySpan before;

  WAIT_UNTIL (get_wait (fixture, question, PLENARY_WAIT_SECOND).end >= 0);
  before = get_wait (fixture, question, PLENARY_WAIT_FIRST);

  /* With the first wait goes the second. */
  g_assert_true (plenary_wait_finder_take_next (fixture->finder, question, PLENARY_WAIT_FIRST, 1));
  assert_wait (fixture, question, PLENARY_WAIT_FIRST, ANSWER_ENDS, TEACHER_SPEAKS);
  g_assert_cmpint (get_wait (fixture, question, PLENARY_WAIT_SECOND).start, >, TEACHER_SPEAKS);
  g_assert_true (plenary_wait_finder_take_next (fixture->finder, question, PLENARY_WAIT_FIRST, -1));
  assert_wait (fixture, question, PLENARY_WAIT_FIRST, ASKED, ANSWERED);

  for (guint i = 0; i < 3; i++)
    plenary_wait_finder_move_end (fixture->finder, question, PLENARY_WAIT_FIRST, 100 * MS);
  g_assert_cmpint (get_wait (fixture, question, PLENARY_WAIT_FIRST).end, ==, before.end + 300 * MS);
  lesson_fixture_undo (&fixture->lesson);
  g_assert_cmpint (get_wait (fixture, question, PLENARY_WAIT_FIRST).end, ==, before.end);

  /* An end never comes before the beginning. */
  plenary_wait_finder_move_end (fixture->finder, question, PLENARY_WAIT_FIRST,
                                -60 * PLENARY_SECOND);
  g_assert_cmpint (plenary_span_length (get_wait (fixture, question, PLENARY_WAIT_FIRST)), ==, 0);

  /* And a beginning never after the end, nor before the lesson. */
  lesson_fixture_undo (&fixture->lesson);
  for (guint i = 0; i < 3; i++)
    plenary_wait_finder_move_start (fixture->finder, question, PLENARY_WAIT_FIRST, 100 * MS);
  g_assert_cmpint (get_wait (fixture, question, PLENARY_WAIT_FIRST).start, ==,
                   before.start + 300 * MS);
  g_assert_cmpint (get_wait (fixture, question, PLENARY_WAIT_FIRST).end, ==, before.end);
  lesson_fixture_undo (&fixture->lesson);
  g_assert_cmpint (get_wait (fixture, question, PLENARY_WAIT_FIRST).start, ==, before.start);
  plenary_wait_finder_move_start (fixture->finder, question, PLENARY_WAIT_FIRST,
                                  60 * PLENARY_SECOND);
  g_assert_cmpint (plenary_span_length (get_wait (fixture, question, PLENARY_WAIT_FIRST)), ==, 0);
  plenary_wait_finder_move_start (fixture->finder, question, PLENARY_WAIT_FIRST,
                                  -60 * PLENARY_SECOND);
  g_assert_cmpint (get_wait (fixture, question, PLENARY_WAIT_FIRST).start, ==, 0);

  /* What the teacher said is not measured again. */
  plenary_wait_finder_set_none (fixture->finder, question, PLENARY_WAIT_FIRST);
  for (guint i = 0; i < 50; i++)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (plenary_span_length (get_wait (fixture, question, PLENARY_WAIT_FIRST)), ==, 0);
  g_assert_cmpint (get_wait (fixture, question, PLENARY_WAIT_FIRST).end, >=, 0);
}

/* Without sound there is a question all the same, and its row says why nothing comes. */
static void
test_no_sound (Fixture *fixture,
               gconstpointer data)
{
  PlenaryQuestion *question = mark_at (fixture, ASKED);

  g_assert_cmpuint (count_questions (fixture), ==, 1);
  g_assert_true (plenary_wait_finder_is_deaf (fixture->finder, question));
  plenary_lesson_pane_show_questions (PLENARY_LESSON_PANE (fixture->pane));
  WAIT_UNTIL (says (fixture->pane, "There is no sound here to find waits in."));
}

/* Nothing that was measured is to be seen before the teacher was asked, on the timeline
 * neither; and what was guessed can be left out. */
static void
test_guess_first (Fixture *fixture,
                  gconstpointer data)
{
  g_autoptr (PlenaryWaitMarks) marks = plenary_wait_marks_new (fixture->lesson.session);
  PlenaryQuestion *question = mark_at (fixture, ASKED);
  GtkWidget *list;

  WAIT_UNTIL (get_wait (fixture, question, PLENARY_WAIT_FIRST).end >= 0);
  plenary_lesson_pane_show_questions (PLENARY_LESSON_PANE (fixture->pane));
  WAIT_UNTIL (says (fixture->pane, "How long did you usually wait, do you think?"));
  g_assert_false (says (fixture->pane, "Wait 1"));
  g_assert_cmpuint (g_list_model_get_n_items (plenary_wait_marks_get_waits (marks)), ==, 1);

  plenary_lesson_session_guess (fixture->lesson.session, PLENARY_ESTIMATE_ABOUT_WAIT,
                                5 * PLENARY_SECOND);
  WAIT_UNTIL (mentions (fixture->pane, "You thought: about 5.0 seconds."));
  g_assert_true (says (fixture->pane, "Wait 1"));
  g_assert_cmpuint (g_list_model_get_n_items (plenary_wait_marks_get_waits (marks)), ==, 3);

  list = find_type (fixture->pane, PLENARY_TYPE_QUESTION_LIST);
  g_object_set (list, "guesses", FALSE, NULL);
  g_assert_false (mentions (fixture->pane, "You thought"));
  g_assert_true (mentions (fixture->pane, "Here it was 3."));
}

/* On the timeline an end is dragged; the stretch of a wait knows whose it is. */
static void
test_timeline (Fixture *fixture,
               gconstpointer data)
{
  g_autoptr (PlenaryWaitMarks) marks = plenary_wait_marks_new (fixture->lesson.session);
  PlenaryQuestion *question = mark_at (fixture, ASKED);
  g_autofree char *id =
    g_strdup_printf ("%s 1", plenary_entity_get_uuid (PLENARY_ENTITY (question)));
  PlenarySpan span = { ANSWER_ENDS, ANSWER_ENDS + PLENARY_SECOND };

  WAIT_UNTIL (get_wait (fixture, question, PLENARY_WAIT_SECOND).end >= 0);
  g_assert_true (plenary_wait_marks_move (marks, id, span));
  g_assert_cmpint (get_wait (fixture, question, PLENARY_WAIT_SECOND).end, ==, span.end);
  assert_wait (fixture, question, PLENARY_WAIT_FIRST, ASKED, ANSWERED);
  g_assert_false (plenary_wait_marks_move (marks, "nothing", span));
}

/* One key begins, the same ends; another ends and begins. */
static void
test_speech (Fixture *fixture,
             gconstpointer data)
{
  PlenaryLessonSession *session = fixture->lesson.session;
  GListModel *speech = plenary_contents_get_speech (fixture->lesson.contents);
  g_autoptr (PlenarySpeech) first = NULL;
  g_autoptr (PlenarySpeech) second = NULL;

  mark_at (fixture, 10 * PLENARY_SECOND);
  g_assert_true (plenary_lesson_session_speak (session, PLENARY_SPEAKER_TEACHER));
  mark_at (fixture, 30 * PLENARY_SECOND);
  g_assert_true (plenary_lesson_session_speak (session, PLENARY_SPEAKER_PUPIL));
  mark_at (fixture, 40 * PLENARY_SECOND);
  g_assert_false (plenary_lesson_session_speak (session, PLENARY_SPEAKER_PUPIL));
  g_assert_cmpuint (g_list_model_get_n_items (speech), ==, 2);
  first = g_list_model_get_item (speech, 0);
  second = g_list_model_get_item (speech, 1);
  g_assert_cmpint (plenary_speech_get_speaker (first), ==, PLENARY_SPEAKER_TEACHER);
  g_assert_cmpint (ABS (
                     plenary_span_length (plenary_lesson_session_get_speech_span (session, first)) -
                     20 * PLENARY_SECOND),
                   <, PLENARY_SECOND / 10);
  g_assert_cmpint (plenary_speech_get_speaker (second), ==, PLENARY_SPEAKER_PUPIL);

  plenary_lesson_session_guess (session, PLENARY_ESTIMATE_ABOUT_TEACHER_SPEECH, 500);
  gtk_widget_activate_action (fixture->pane, "pane.speech", NULL);
  WAIT_UNTIL (mentions (fixture->pane, "you speak about two thirds"));
  g_assert_true (mentions (fixture->pane, "You thought: about half"));

  /* A slip of the finger leaves nothing. */
  plenary_lesson_session_speak (session, PLENARY_SPEAKER_GROUP);
  plenary_lesson_session_speak (session, PLENARY_SPEAKER_GROUP);
  g_assert_cmpuint (g_list_model_get_n_items (speech), ==, 2);
}

static void
test_shares (void)
{
  g_assert_cmpstr (plenary_words_share (0), ==, "none of it");
  g_assert_cmpstr (plenary_words_share (0.5), ==, "about half");
  g_assert_cmpstr (plenary_words_share (2 / 3.0), ==, "about two thirds");
  g_assert_cmpstr (plenary_words_share (0.9), ==, "about nine tenths");
  g_assert_cmpstr (plenary_words_share (1), ==, "all of it");
}

#define ADD(name, function) \
  g_test_add ("/ui/questions/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("offered", test_offered);
  ADD ("end", test_end);
  ADD ("put-right", test_put_right);
  ADD ("guess-first", test_guess_first);
  g_test_add ("/ui/questions/no-sound", Fixture, "silent", set_up, test_no_sound, tear_down);
  ADD ("timeline", test_timeline);
  ADD ("speech", test_speech);
  g_test_add_func ("/ui/questions/shares", test_shares);

  return g_test_run ();
}
