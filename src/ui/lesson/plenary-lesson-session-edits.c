/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-lesson-session-private.h"

#include "plenary-placement.h"
#include "plenary-settings.h"
#include "plenary-timecode.h"

/* What a session changes: marking, and the edits of one moment. Every function
 * that commits makes exactly one undo step. */

/* A hold that shows less than this was meant as a tap. */
#define SHORTEST_INTERVAL (PLENARY_SECOND / 5)

/**
 * plenary_lesson_session_get_frame: (skip)
 * @self: a session
 * @recording: the part that is on screen
 *
 * Gets the frame on screen.
 *
 * Returns: stream time of @recording
 */
gint64
plenary_lesson_session_get_frame (PlenaryLessonSession *self,
                                  PlenaryRecording *recording)
{
  gint64 frame = plenary_transport_get_shown_frame (self->transport);

  if (frame >= 0)
    return frame;

  return plenary_placement_to_recording (plenary_recording_get_offset (recording),
                                         plenary_transport_get_position (self->transport));
}

/**
 * plenary_lesson_session_get_time_in: (skip)
 * @self: a session
 * @part: a part of the lesson
 *
 * Gets where the lesson is now, as a time of a part, which may have ended by now.
 *
 * Returns: stream time of @part
 */
gint64
plenary_lesson_session_get_time_in (PlenaryLessonSession *self,
                                    PlenaryRecording *part)
{
  PlenaryRecording *recording = plenary_lesson_session_get_recording (self);
  gint64 now = plenary_placement_to_lesson (plenary_recording_get_offset (recording),
                                            plenary_lesson_session_get_frame (self, recording));

  return plenary_placement_to_recording (plenary_recording_get_offset (part), now);
}

/* The end of the lesson, in stream time of one of its parts: what is marked near
 * the end of a part runs on into the next. */
static gint64
get_end_for (PlenaryLessonSession *self,
             PlenaryRecording *recording)
{
  gint64 end = plenary_transport_get_duration (self->transport);

  return MAX (plenary_recording_get_duration (recording),
              plenary_placement_to_recording (plenary_recording_get_offset (recording), end));
}

static void
begin_interval (PlenaryLessonSession *self,
                PlenaryRecording *part,
                gint64 since,
                PlenaryGoal *goal)
{
  g_set_object (&self->open_part, part);
  g_set_object (&self->open_goal, goal);
  if (self->open_since == since)
    return;

  self->open_since = since;
  g_object_notify (G_OBJECT (self), "open-since");
}

static void
end_interval (PlenaryLessonSession *self)
{
  begin_interval (self, NULL, PLENARY_TIME_NONE, NULL);
}

static PlenaryMoment *
add_moment (PlenaryLessonSession *self,
            PlenaryRecording *recording,
            PlenarySpan span,
            gint64 tagged_at,
            PlenaryGoal *goal)
{
  PlenaryLesson *lesson = plenary_lesson_session_get_lesson (self);
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_MOMENT_MARKED);
  g_autoptr (PlenaryMoment) moment = plenary_moment_new ();
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (moment));

  plenary_moment_set_lesson (moment, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
  plenary_moment_set_recording (moment, plenary_entity_get_uuid (PLENARY_ENTITY (recording)));
  plenary_moment_set_start (moment, span.start);
  plenary_moment_set_end (moment, span.end);
  plenary_moment_set_tagged_at (moment, tagged_at);
  plenary_moment_set_kind (moment, self->mark_kind);
  plenary_moment_set_created (moment, g_get_real_time ());
  if (goal != NULL)
    {
      const char *goals[] = { plenary_entity_get_uuid (PLENARY_ENTITY (goal)), NULL };

      plenary_moment_set_goals (moment, goals);
    }

  plenary_edit_set_time (edit, plenary_lesson_session_get_tagged_at (self, moment));
  plenary_edit_put (edit, moment);
  g_set_str (&self->latest_mark, uuid);
  plenary_lesson_session_commit (self, edit);
  g_object_notify (G_OBJECT (self), "latest-mark");

  return plenary_store_lookup (self->store, uuid);
}

/* How far a mark without a goal reaches back and on; unless the teacher says otherwise,
 * together 30 s, about what people remember of their own lesson (MyTeachingPartner). */
static gint64
get_seconds (PlenaryLessonSession *self,
             const char *setting)
{
  return g_settings_get_int (self->settings, setting) * PLENARY_SECOND;
}

/**
 * plenary_lesson_session_mark:
 * @self: a session
 * @goal: (nullable): the goal to mark with
 *
 * Marks a moment at the frame on screen, reaching back by the lead and on by the
 * lag. If an interval is open (a key is down that turned out to be tapped), the
 * mark is made where it began, and the interval is dropped. Nothing pauses.
 *
 * Returns: (transfer none) (nullable): the moment, or %NULL if there is no picture
 */
PlenaryMoment *
plenary_lesson_session_mark (PlenaryLessonSession *self,
                             PlenaryGoal *goal)
{
  g_autoptr (PlenaryRecording) recording = NULL;
  PlenaryRecording *part;
  PlenarySpan span;
  gint64 frame;

  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (self), NULL);

  part = self->open_since >= 0 ? self->open_part : plenary_lesson_session_get_recording (self);
  g_set_object (&recording, part);
  if (recording == NULL || plenary_transport_get_state (self->transport) != PLENARY_TRANSPORT_READY)
    return NULL;

  frame = self->open_since >= 0 ? self->open_since
                                : plenary_lesson_session_get_frame (self, recording);
  span = plenary_span_around (frame,
                              goal != NULL ? plenary_goal_get_lead (goal)
                                           : get_seconds (self, PLENARY_SETTING_MARK_LEAD_SECONDS),
                              goal != NULL ? plenary_goal_get_lag (goal)
                                           : get_seconds (self, PLENARY_SETTING_MARK_LAG_SECONDS),
                              get_end_for (self, recording));
  end_interval (self);

  return add_moment (self, recording, span, frame, goal);
}

/**
 * plenary_lesson_session_open_interval:
 * @self: a session
 * @goal: (nullable): the goal to mark with
 *
 * Begins to mark an interval at the frame on screen.
 */
void
plenary_lesson_session_open_interval (PlenaryLessonSession *self,
                                      PlenaryGoal *goal)
{
  PlenaryRecording *recording;

  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));

  recording = plenary_lesson_session_get_recording (self);
  if (recording == NULL || plenary_transport_get_state (self->transport) != PLENARY_TRANSPORT_READY)
    return;

  begin_interval (self, recording, plenary_lesson_session_get_frame (self, recording), goal);
}

/**
 * plenary_lesson_session_close_interval:
 * @self: a session
 *
 * Ends the interval that is being marked, at the frame on screen. If next to
 * nothing was shown meanwhile, it becomes an ordinary mark.
 *
 * Returns: (transfer none) (nullable): the moment, or %NULL if no interval was open
 */
PlenaryMoment *
plenary_lesson_session_close_interval (PlenaryLessonSession *self)
{
  g_autoptr (PlenaryGoal) goal = NULL;
  g_autoptr (PlenaryRecording) part = NULL;
  PlenarySpan span;
  gint64 since;

  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (self), NULL);

  if (self->open_since < 0)
    return NULL;

  since = self->open_since;
  span = plenary_span_make (since, plenary_lesson_session_get_time_in (self, self->open_part));
  g_set_object (&goal, self->open_goal);
  g_set_object (&part, self->open_part);
  if (plenary_span_length (span) < SHORTEST_INTERVAL)
    return plenary_lesson_session_mark (self, goal);

  end_interval (self);

  return add_moment (self, part, span, since, goal);
}

/**
 * plenary_lesson_session_drop_interval:
 * @self: a session
 *
 * Forgets the interval that is being marked.
 */
void
plenary_lesson_session_drop_interval (PlenaryLessonSession *self)
{
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));

  end_interval (self);
}

/**
 * plenary_lesson_session_set_mark_kind:
 * @self: a session
 * @kind: a kind
 *
 * Says which kind the moments have that are marked from now on.
 */
void
plenary_lesson_session_set_mark_kind (PlenaryLessonSession *self,
                                      PlenaryKind kind)
{
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));

  self->mark_kind = kind;
}

/* Begins an edit of one moment. The copy is changed by the caller, then handed
 * to commit_moment(). */
static PlenaryEdit *
edit_moment (PlenaryLessonSession *self,
             PlenaryMoment *moment,
             PlenaryEditKind kind,
             PlenaryMoment **copy)
{
  PlenaryEdit *edit = plenary_edit_new (kind);

  plenary_edit_set_time (edit, plenary_lesson_session_get_tagged_at (self, moment));
  if (copy != NULL)
    *copy = plenary_entity_copy (moment);

  return edit;
}

/**
 * plenary_lesson_session_set_moment_span:
 * @self: a session
 * @moment: a live moment
 * @span: where it begins and ends, in nanoseconds of lesson time
 *
 * Moves the ends of a moment. The frame that was marked stays the same. An end
 * before the beginning of the recording moves to that beginning.
 */
void
plenary_lesson_session_set_moment_span (PlenaryLessonSession *self,
                                        PlenaryMoment *moment,
                                        PlenarySpan span)
{
  g_autoptr (PlenaryEdit) edit = NULL;
  g_autoptr (PlenaryMoment) copy = NULL;

  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));
  g_return_if_fail (PLENARY_IS_MOMENT (moment));

  span = plenary_span_shift (span, -plenary_lesson_session_get_offset (self, moment));
  span = plenary_span_make (MAX (0, span.start), MAX (0, span.end));
  if (span.start == plenary_moment_get_start (moment) &&
      span.end == plenary_moment_get_end (moment))
    return;

  edit = edit_moment (self, moment, PLENARY_EDIT_MOMENT_MOVED, &copy);
  plenary_moment_set_start (copy, span.start);
  plenary_moment_set_end (copy, span.end);
  plenary_edit_put (edit, copy);
  plenary_lesson_session_commit (self, edit);
}

/**
 * plenary_lesson_session_set_moment_kind:
 * @self: a session
 * @moment: a live moment
 * @kind: its kind
 *
 * Says what the teacher feels about a moment.
 */
void
plenary_lesson_session_set_moment_kind (PlenaryLessonSession *self,
                                        PlenaryMoment *moment,
                                        PlenaryKind kind)
{
  g_autoptr (PlenaryEdit) edit = NULL;
  g_autoptr (PlenaryMoment) copy = NULL;

  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));
  g_return_if_fail (PLENARY_IS_MOMENT (moment));

  if (plenary_moment_get_kind (moment) == kind)
    return;

  edit = edit_moment (self, moment, PLENARY_EDIT_MOMENT_KIND, &copy);
  plenary_moment_set_kind (copy, kind);
  plenary_edit_put (edit, copy);
  plenary_lesson_session_commit (self, edit);
}

/**
 * plenary_lesson_session_set_moment_visibility:
 * @self: a session
 * @moment: a live moment
 * @visibility: who may see it
 * @with_note: whether its note may be seen together with its picture
 *
 * Chooses who may see a moment.
 */
void
plenary_lesson_session_set_moment_visibility (PlenaryLessonSession *self,
                                              PlenaryMoment *moment,
                                              PlenaryVisibility visibility,
                                              gboolean with_note)
{
  g_autoptr (PlenaryEdit) edit = NULL;
  g_autoptr (PlenaryMoment) copy = NULL;

  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));
  g_return_if_fail (PLENARY_IS_MOMENT (moment));

  if (plenary_moment_get_visibility (moment) == visibility &&
      plenary_moment_get_with_note (moment) == with_note)
    return;

  edit = edit_moment (self, moment, PLENARY_EDIT_MOMENT_VISIBILITY, &copy);
  plenary_moment_set_visibility (copy, visibility);
  plenary_moment_set_with_note (copy, with_note);
  plenary_edit_put (edit, copy);
  plenary_lesson_session_commit (self, edit);
}

/**
 * plenary_lesson_session_set_moment_goal:
 * @self: a session
 * @moment: a live moment
 * @goal: a goal
 * @has: whether the moment is one of that goal
 *
 * Adds a goal to a moment, or takes it away.
 */
void
plenary_lesson_session_set_moment_goal (PlenaryLessonSession *self,
                                        PlenaryMoment *moment,
                                        PlenaryGoal *goal,
                                        gboolean has)
{
  g_autoptr (PlenaryEdit) edit = NULL;
  g_autoptr (PlenaryMoment) copy = NULL;
  g_autoptr (GStrvBuilder) goals = NULL;
  g_auto (GStrv) strv = NULL;
  const char *const *old;
  const char *uuid;

  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));
  g_return_if_fail (PLENARY_IS_MOMENT (moment));
  g_return_if_fail (PLENARY_IS_GOAL (goal));

  old = plenary_moment_get_goals (moment);
  uuid = plenary_entity_get_uuid (PLENARY_ENTITY (goal));
  if (g_strv_contains (old, uuid) == has)
    return;

  goals = g_strv_builder_new ();
  for (guint i = 0; old[i] != NULL; i++)
    if (!g_str_equal (old[i], uuid))
      g_strv_builder_add (goals, old[i]);
  if (has)
    g_strv_builder_add (goals, uuid);
  strv = g_strv_builder_end (goals);

  edit = edit_moment (self, moment, PLENARY_EDIT_MOMENT_GOALS, &copy);
  plenary_moment_set_goals (copy, (const char *const *) strv);
  plenary_edit_put (edit, copy);
  plenary_lesson_session_commit (self, edit);
}

/**
 * plenary_lesson_session_remove_moment:
 * @self: a session
 * @moment: a live moment
 *
 * Removes a moment with its note, all of it: [signal@LessonSession::removing] is
 * emitted first.
 */
void
plenary_lesson_session_remove_moment (PlenaryLessonSession *self,
                                      PlenaryMoment *moment)
{
  g_autoptr (PlenaryEdit) edit = NULL;

  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));
  g_return_if_fail (PLENARY_IS_MOMENT (moment));

  g_signal_emit_by_name (self, "removing");
  edit = edit_moment (self, moment, PLENARY_EDIT_MOMENT_REMOVED, NULL);
  plenary_edit_remove (edit, moment);
  plenary_lesson_session_commit (self, edit);
}

/**
 * plenary_lesson_session_write_note:
 * @self: a session
 * @moment: a live moment
 * @part: the property of the part: "saw", "means" or "next-time"
 * @text: what is written there now
 * @merge_key: (nullable): unique to one stretch of typing
 *
 * Writes one part of a note. Edits with the same key are one undo step.
 */
void
plenary_lesson_session_write_note (PlenaryLessonSession *self,
                                   PlenaryMoment *moment,
                                   const char *part,
                                   const char *text,
                                   const char *merge_key)
{
  g_autoptr (PlenaryEdit) edit = NULL;
  g_autoptr (PlenaryMoment) copy = NULL;

  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));
  g_return_if_fail (PLENARY_IS_MOMENT (moment));
  g_return_if_fail (text != NULL);

  edit = edit_moment (self, moment, PLENARY_EDIT_NOTE_WRITTEN, &copy);
  g_object_set (copy, part, text, NULL);
  plenary_edit_set_merge_key (edit, merge_key);
  plenary_edit_put (edit, copy);
  plenary_lesson_session_commit (self, edit);
}
