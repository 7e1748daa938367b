/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-lesson-session-private.h"

#include "plenary-placement.h"
#include "plenary-timecode.h"

/* Asked questions: what a session changes about them. Every function that commits makes
 * one undo step, but for what is only measured. */

/* Somebody who wants to hear a question wants to hear it from its beginning. */
#define PLAY_BEFORE (4 * PLENARY_SECOND)
#define PLAY_AFTER (PLENARY_SECOND / 2)

static gint64
get_offset (PlenaryLessonSession *self,
            PlenaryQuestion *question)
{
  PlenaryRecording *recording =
    plenary_store_lookup (self->store, plenary_question_get_recording (question));

  return recording != NULL ? plenary_recording_get_offset (recording) : 0;
}

/* The copy is changed by the caller, put into the edit and committed. */
static PlenaryEdit *
edit_question (PlenaryLessonSession *self,
               PlenaryQuestion *question,
               PlenaryEditKind kind)
{
  PlenaryEdit *edit = plenary_edit_new (kind);

  plenary_edit_set_time (edit, plenary_lesson_session_get_asked_at (self, question));

  return edit;
}

/**
 * plenary_lesson_session_mark_question:
 * @self: a session
 *
 * Marks a question at the frame on screen. Nothing pauses. Its waits are measured later.
 *
 * Returns: (transfer none) (nullable): the question, or %NULL if there is no picture
 */
PlenaryQuestion *
plenary_lesson_session_mark_question (PlenaryLessonSession *self)
{
  PlenaryLesson *lesson;
  PlenaryRecording *recording;
  g_autoptr (PlenaryQuestion) question = NULL;
  g_autoptr (PlenaryEdit) edit = NULL;
  gint64 asked_at;

  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (self), NULL);

  recording = plenary_lesson_session_get_recording (self);
  if (recording == NULL || plenary_transport_get_state (self->transport) != PLENARY_TRANSPORT_READY)
    return NULL;

  lesson = plenary_lesson_session_get_lesson (self);
  asked_at = MAX (0, plenary_lesson_session_get_frame (self, recording));
  if (plenary_recording_get_duration (recording) > 0)
    asked_at = MIN (asked_at, plenary_recording_get_duration (recording));

  question = plenary_question_new ();
  plenary_question_set_lesson (question, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
  plenary_question_set_recording (question, plenary_entity_get_uuid (PLENARY_ENTITY (recording)));
  plenary_question_set_asked_at (question, asked_at);
  plenary_question_set_created (question, g_get_real_time ());

  edit = edit_question (self, question, PLENARY_EDIT_QUESTION_MARKED);
  plenary_edit_put (edit, question);
  plenary_lesson_session_commit (self, edit);

  return plenary_store_lookup (self->store, plenary_entity_get_uuid (PLENARY_ENTITY (question)));
}

/**
 * plenary_lesson_session_get_asked_at:
 * @self: a session
 * @question: a question of the lesson
 *
 * Gets when a question had been asked.
 *
 * Returns: nanoseconds of lesson time
 */
gint64
plenary_lesson_session_get_asked_at (PlenaryLessonSession *self,
                                     PlenaryQuestion *question)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (self), 0);
  g_return_val_if_fail (PLENARY_IS_QUESTION (question), 0);

  return plenary_placement_to_lesson (get_offset (self, question),
                                      plenary_question_get_asked_at (question));
}

/**
 * plenary_lesson_session_get_wait:
 * @self: a session
 * @question: a question of the lesson
 * @place: which of its waits
 *
 * Gets a wait. It has no length where the teacher said that there was none.
 *
 * Returns: nanoseconds of lesson time; from -1 to -1 if it was not measured
 */
PlenarySpan
plenary_lesson_session_get_wait (PlenaryLessonSession *self,
                                 PlenaryQuestion *question,
                                 PlenaryWaitPlace place)
{
  PlenarySpan wait = PLENARY_NO_WAIT;

  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (self), wait);
  g_return_val_if_fail (PLENARY_IS_QUESTION (question), wait);

  if (place == PLENARY_WAIT_FIRST)
    wait = (PlenarySpan) { plenary_question_get_wait_1_start (question),
                           plenary_question_get_wait_1_end (question) };
  else
    wait = (PlenarySpan) { plenary_question_get_wait_2_start (question),
                           plenary_question_get_wait_2_end (question) };

  return wait.end < 0 ? PLENARY_NO_WAIT : plenary_span_shift (wait, get_offset (self, question));
}

/* Into the time of the recording, before whose beginning nothing is. */
static PlenarySpan
to_recording (PlenarySpan wait,
              gint64 offset)
{
  if (wait.end < 0)
    return PLENARY_NO_WAIT;

  wait = plenary_span_shift (wait, -offset);

  return plenary_span_make (MAX (0, wait.start), MAX (0, wait.end));
}

static void
commit_waits (PlenaryLessonSession *self,
              PlenaryQuestion *question,
              PlenaryWaits waits,
              PlenaryEditKind kind,
              const char *merge_key)
{
  g_autoptr (PlenaryEdit) edit = edit_question (self, question, kind);
  g_autoptr (PlenaryQuestion) copy = plenary_entity_copy (question);
  PlenarySpan first = to_recording (waits.first, get_offset (self, question));
  PlenarySpan second = to_recording (waits.second, get_offset (self, question));

  plenary_question_set_wait_1_start (copy, first.start);
  plenary_question_set_wait_1_end (copy, first.end);
  plenary_question_set_wait_2_start (copy, second.start);
  plenary_question_set_wait_2_end (copy, second.end);
  plenary_edit_set_merge_key (edit, merge_key);
  plenary_edit_put (edit, copy);
  plenary_lesson_session_commit (self, edit);
}

/**
 * plenary_lesson_session_offer_waits:
 * @self: a session
 * @question: a live question
 * @waits: what was measured, in nanoseconds of lesson time
 *
 * Keeps what was measured after a question. It is no step of undo: the question was
 * marked, and this is what it is about.
 */
void
plenary_lesson_session_offer_waits (PlenaryLessonSession *self,
                                    PlenaryQuestion *question,
                                    PlenaryWaits waits)
{
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));
  g_return_if_fail (PLENARY_IS_QUESTION (question));

  commit_waits (self, question, waits, PLENARY_EDIT_QUESTION_MEASURED, NULL);
}

/**
 * plenary_lesson_session_set_waits:
 * @self: a session
 * @question: a live question
 * @waits: its waits, in nanoseconds of lesson time
 * @merge_key: (nullable): unique to changes that are one step of undo
 *
 * Puts the waits after a question right.
 */
void
plenary_lesson_session_set_waits (PlenaryLessonSession *self,
                                  PlenaryQuestion *question,
                                  PlenaryWaits waits,
                                  const char *merge_key)
{
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));
  g_return_if_fail (PLENARY_IS_QUESTION (question));

  commit_waits (self, question, waits, PLENARY_EDIT_QUESTION_CHANGED, merge_key);
}

/**
 * plenary_lesson_session_write_question:
 * @self: a session
 * @question: a live question
 * @text: what was asked
 * @merge_key: (nullable): unique to one stretch of typing
 *
 * Writes down what was asked.
 */
void
plenary_lesson_session_write_question (PlenaryLessonSession *self,
                                       PlenaryQuestion *question,
                                       const char *text,
                                       const char *merge_key)
{
  g_autoptr (PlenaryEdit) edit = NULL;
  g_autoptr (PlenaryQuestion) copy = NULL;

  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));
  g_return_if_fail (PLENARY_IS_QUESTION (question));
  g_return_if_fail (text != NULL);

  edit = edit_question (self, question, PLENARY_EDIT_QUESTION_CHANGED);
  copy = plenary_entity_copy (question);
  plenary_question_set_words (copy, text);
  plenary_edit_set_merge_key (edit, merge_key);
  plenary_edit_put (edit, copy);
  plenary_lesson_session_commit (self, edit);
}

/**
 * plenary_lesson_session_remove_question:
 * @self: a session
 * @question: a live question
 *
 * Removes a question with its waits: [signal@LessonSession::removing] is emitted first.
 */
void
plenary_lesson_session_remove_question (PlenaryLessonSession *self,
                                        PlenaryQuestion *question)
{
  g_autoptr (PlenaryEdit) edit = NULL;

  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));
  g_return_if_fail (PLENARY_IS_QUESTION (question));

  g_signal_emit_by_name (self, "removing");
  edit = edit_question (self, question, PLENARY_EDIT_QUESTION_REMOVED);
  plenary_edit_remove (edit, question);
  plenary_lesson_session_commit (self, edit);
}

/**
 * plenary_lesson_session_play_question:
 * @self: a session
 * @question: a question of the lesson
 * @until: after which of its waits to stop
 *
 * Plays a question, from just before it until the wait is over.
 */
void
plenary_lesson_session_play_question (PlenaryLessonSession *self,
                                      PlenaryQuestion *question,
                                      PlenaryWaitPlace until)
{
  PlenarySpan span, wait;

  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));
  g_return_if_fail (PLENARY_IS_QUESTION (question));

  span.start = plenary_lesson_session_get_asked_at (self, question);
  span.end = span.start;
  for (PlenaryWaitPlace place = PLENARY_WAIT_FIRST; place <= until; place++)
    {
      wait = plenary_lesson_session_get_wait (self, question, place);
      if (plenary_waits_has (wait))
        span = plenary_span_make (MIN (span.start, wait.start), MAX (span.end, wait.end));
    }

  span.start = MAX (0, span.start - PLAY_BEFORE);
  span.end += PLAY_AFTER;
  plenary_transport_play_span (self->transport, span, FALSE);
}

/**
 * plenary_lesson_session_get_estimate:
 * @self: a session
 * @about: what was guessed
 *
 * Gets what the teacher guessed of this lesson last.
 *
 * Returns: (transfer none) (nullable): the live estimate, or %NULL if nobody asked yet
 */
PlenaryEstimate *
plenary_lesson_session_get_estimate (PlenaryLessonSession *self,
                                     PlenaryEstimateAbout about)
{
  GListModel *estimates;
  PlenaryEstimate *found = NULL;

  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (self), NULL);

  /* The list keeps them alive. */
  estimates = plenary_contents_get_estimates (self->contents);
  for (guint i = 0; i < g_list_model_get_n_items (estimates); i++)
    {
      g_autoptr (PlenaryEstimate) estimate = g_list_model_get_item (estimates, i);

      if (plenary_estimate_get_about (estimate) == about &&
          (found == NULL ||
           plenary_estimate_get_created (estimate) >= plenary_estimate_get_created (found)))
        found = estimate;
    }

  return found;
}

/**
 * plenary_lesson_session_guess:
 * @self: a session
 * @about: what is guessed
 * @value: nanoseconds, or thousandths of the time; -1 not to guess
 *
 * Keeps what the teacher guesses before looking.
 */
void
plenary_lesson_session_guess (PlenaryLessonSession *self,
                              PlenaryEstimateAbout about,
                              gint64 value)
{
  PlenaryLesson *lesson;
  g_autoptr (PlenaryEdit) edit = NULL;
  g_autoptr (PlenaryEstimate) estimate = NULL;

  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));

  lesson = plenary_lesson_session_get_lesson (self);
  estimate = plenary_estimate_new ();
  plenary_estimate_set_lesson (estimate, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
  plenary_estimate_set_about (estimate, about);
  plenary_estimate_set_value (estimate, MAX (-1, value));
  plenary_estimate_set_created (estimate, g_get_real_time ());

  edit = plenary_edit_new (PLENARY_EDIT_ESTIMATE_MADE);
  plenary_edit_put (edit, estimate);
  plenary_lesson_session_commit (self, edit);
}
