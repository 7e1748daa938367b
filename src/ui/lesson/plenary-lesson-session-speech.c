/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-lesson-session-private.h"

#include "plenary-placement.h"
#include "plenary-timecode.h"

/* Who speaks, as the teacher hears it: nothing of it is guessed by a machine. One key
 * begins a stretch; the same ends it, and another ends it and begins the next. */

/* A stretch that shows less than this was a slip of the finger. */
#define SHORTEST (PLENARY_SECOND / 5)

static gint64
get_offset (PlenaryLessonSession *self,
            PlenarySpeech *speech)
{
  PlenaryRecording *recording =
    plenary_store_lookup (self->store, plenary_speech_get_recording (speech));

  return recording != NULL ? plenary_recording_get_offset (recording) : 0;
}

static PlenaryEdit *
edit_speech (PlenaryLessonSession *self,
             PlenarySpeech *speech,
             PlenaryEditKind kind)
{
  PlenaryEdit *edit = plenary_edit_new (kind);

  plenary_edit_set_time (edit, plenary_lesson_session_get_speech_span (self, speech).start);

  return edit;
}

static void
set_speaker (PlenaryLessonSession *self,
             int speaker,
             PlenaryRecording *part,
             gint64 since)
{
  self->speaker = speaker;
  self->speaks_since = since;
  g_set_object (&self->speech_part, part);
  g_object_notify (G_OBJECT (self), "speaker");
}

/**
 * plenary_lesson_session_get_speaker:
 * @self: a session
 *
 * Gets [property@LessonSession:speaker].
 *
 * Returns: a [enum@Speaker], or -1
 */
int
plenary_lesson_session_get_speaker (PlenaryLessonSession *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (self), -1);

  return self->speaker;
}

/**
 * plenary_lesson_session_speak:
 * @self: a session
 * @speaker: who speaks
 *
 * Begins to mark that somebody speaks, at the frame on screen, and ends what was being
 * marked before. Where it is the same one, it only ends.
 *
 * Returns: whether somebody is being marked now
 */
gboolean
plenary_lesson_session_speak (PlenaryLessonSession *self,
                              PlenarySpeaker speaker)
{
  g_autoptr (PlenaryRecording) recording = NULL;
  gboolean ends;

  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (self), FALSE);

  ends = self->speaker == (int) speaker;
  plenary_lesson_session_end_speech (self);
  g_set_object (&recording, plenary_lesson_session_get_recording (self));
  if (ends || recording == NULL ||
      plenary_transport_get_state (self->transport) != PLENARY_TRANSPORT_READY)
    return FALSE;

  set_speaker (self, speaker, recording, plenary_lesson_session_get_frame (self, recording));

  return TRUE;
}

/**
 * plenary_lesson_session_end_speech:
 * @self: a session
 *
 * Ends what is being marked of who speaks, at the frame on screen.
 *
 * Returns: (transfer none) (nullable): what was marked, or %NULL if there was nothing to
 */
PlenarySpeech *
plenary_lesson_session_end_speech (PlenaryLessonSession *self)
{
  PlenaryLesson *lesson;
  g_autoptr (PlenarySpeech) speech = NULL;
  g_autoptr (PlenaryEdit) edit = NULL;
  PlenarySpan span;

  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (self), NULL);

  if (self->speaker < 0)
    return NULL;

  span = plenary_span_make (self->speaks_since,
                            MAX (0, plenary_lesson_session_get_time_in (self, self->speech_part)));
  speech = plenary_speech_new ();
  lesson = plenary_lesson_session_get_lesson (self);
  plenary_speech_set_lesson (speech, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
  plenary_speech_set_recording (speech,
                                plenary_entity_get_uuid (PLENARY_ENTITY (self->speech_part)));
  plenary_speech_set_start (speech, span.start);
  plenary_speech_set_end (speech, span.end);
  plenary_speech_set_speaker (speech, self->speaker);
  set_speaker (self, -1, NULL, 0);
  if (plenary_span_length (span) < SHORTEST)
    return NULL;

  edit = edit_speech (self, speech, PLENARY_EDIT_SPEECH_MARKED);
  plenary_edit_put (edit, speech);
  plenary_lesson_session_commit (self, edit);

  return plenary_store_lookup (self->store, plenary_entity_get_uuid (PLENARY_ENTITY (speech)));
}

/**
 * plenary_lesson_session_get_speech_span:
 * @self: a session
 * @speech: who speaks in a stretch of the lesson
 *
 * Gets the stretch.
 *
 * Returns: nanoseconds of lesson time
 */
PlenarySpan
plenary_lesson_session_get_speech_span (PlenaryLessonSession *self,
                                        PlenarySpeech *speech)
{
  PlenarySpan span = { 0, 0 };

  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (self), span);
  g_return_val_if_fail (PLENARY_IS_SPEECH (speech), span);

  span = plenary_span_make (plenary_speech_get_start (speech), plenary_speech_get_end (speech));

  return plenary_span_shift (span, get_offset (self, speech));
}

/**
 * plenary_lesson_session_set_speech_span:
 * @self: a session
 * @speech: a live stretch
 * @span: where it lies, in nanoseconds of lesson time
 *
 * Moves the ends of a stretch.
 */
void
plenary_lesson_session_set_speech_span (PlenaryLessonSession *self,
                                        PlenarySpeech *speech,
                                        PlenarySpan span)
{
  g_autoptr (PlenaryEdit) edit = NULL;
  g_autoptr (PlenarySpeech) copy = NULL;

  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));
  g_return_if_fail (PLENARY_IS_SPEECH (speech));

  span = plenary_span_shift (span, -get_offset (self, speech));
  edit = edit_speech (self, speech, PLENARY_EDIT_SPEECH_CHANGED);
  copy = plenary_entity_copy (speech);
  plenary_speech_set_start (copy, MAX (0, span.start));
  plenary_speech_set_end (copy, MAX (0, span.end));
  plenary_edit_put (edit, copy);
  plenary_lesson_session_commit (self, edit);
}

/**
 * plenary_lesson_session_set_speech_speaker:
 * @self: a session
 * @speech: a live stretch
 * @speaker: who speaks
 *
 * Says that somebody else speaks in a stretch.
 */
void
plenary_lesson_session_set_speech_speaker (PlenaryLessonSession *self,
                                           PlenarySpeech *speech,
                                           PlenarySpeaker speaker)
{
  g_autoptr (PlenaryEdit) edit = NULL;
  g_autoptr (PlenarySpeech) copy = NULL;

  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));
  g_return_if_fail (PLENARY_IS_SPEECH (speech));

  if (plenary_speech_get_speaker (speech) == speaker)
    return;

  edit = edit_speech (self, speech, PLENARY_EDIT_SPEECH_CHANGED);
  copy = plenary_entity_copy (speech);
  plenary_speech_set_speaker (copy, speaker);
  plenary_edit_put (edit, copy);
  plenary_lesson_session_commit (self, edit);
}

/**
 * plenary_lesson_session_remove_speech:
 * @self: a session
 * @speech: a live stretch
 *
 * Removes what was marked of who speaks.
 */
void
plenary_lesson_session_remove_speech (PlenaryLessonSession *self,
                                      PlenarySpeech *speech)
{
  g_autoptr (PlenaryEdit) edit = NULL;

  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));
  g_return_if_fail (PLENARY_IS_SPEECH (speech));

  edit = edit_speech (self, speech, PLENARY_EDIT_SPEECH_REMOVED);
  plenary_edit_remove (edit, speech);
  plenary_lesson_session_commit (self, edit);
}
