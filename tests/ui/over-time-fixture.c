/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "over-time-fixture.h"

#include "plenary-attempt.h"
#include "plenary-estimate.h"
#include "plenary-next-step.h"
#include "plenary-question.h"
#include "plenary-timecode.h"

static const char *
uuid_of (gpointer entity)
{
  return plenary_entity_get_uuid (PLENARY_ENTITY (entity));
}

static PlenaryRecording *
make_recording (PlenaryLesson *lesson,
                gboolean there)
{
  PlenaryRecording *recording = plenary_recording_new ();
  g_autofree char *path = g_canonicalize_filename (SAMPLE, NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  plenary_recording_set_lesson (recording, uuid_of (lesson));
  plenary_recording_set_uri (recording, there ? uri : "file:///nowhere/lesson.webm");
  plenary_recording_set_display_name (recording, "practice-lesson.webm");
  plenary_recording_set_duration (recording, 3766 * (PLENARY_SECOND / 25));
  plenary_recording_set_frame_duration (recording, PLENARY_SECOND / 25);
  plenary_recording_set_has_video (recording, TRUE);
  plenary_recording_set_has_audio (recording, TRUE);

  return recording;
}

static PlenaryMoment *
put_moment (PlenaryEdit *edit,
            PlenaryRecording *recording,
            PlenaryGoal *goal,
            int at,
            PlenaryKind kind,
            const char *saw)
{
  PlenaryMoment *moment = plenary_moment_new ();
  const char *goals[] = { uuid_of (goal), NULL };

  plenary_moment_set_lesson (moment, plenary_recording_get_lesson (recording));
  plenary_moment_set_recording (moment, uuid_of (recording));
  plenary_moment_set_start (moment, at * PLENARY_SECOND);
  plenary_moment_set_end (moment, (at + 1) * PLENARY_SECOND);
  plenary_moment_set_tagged_at (moment, at * PLENARY_SECOND);
  plenary_moment_set_kind (moment, kind);
  plenary_moment_set_saw (moment, saw);
  plenary_moment_set_goals (moment, goals);
  plenary_edit_put (edit, moment);

  return moment;
}

static void
put_question (PlenaryEdit *edit,
              PlenaryRecording *recording,
              int at,
              int tenths)
{
  g_autoptr (PlenaryQuestion) question = plenary_question_new ();

  plenary_question_set_lesson (question, plenary_recording_get_lesson (recording));
  plenary_question_set_recording (question, uuid_of (recording));
  plenary_question_set_asked_at (question, at * PLENARY_SECOND);
  plenary_question_set_wait_1_start (question, at * PLENARY_SECOND);
  plenary_question_set_wait_1_end (question, at * PLENARY_SECOND + tenths * PLENARY_SECOND / 10);
  plenary_edit_put (edit, question);
}

/* Waits are seen once there was a guess, or none was wanted. */
static void
put_guess (PlenaryEdit *edit,
           PlenaryLesson *lesson)
{
  g_autoptr (PlenaryEstimate) guess = plenary_estimate_new ();

  plenary_estimate_set_lesson (guess, uuid_of (lesson));
  plenary_estimate_set_value (guess, -1);
  plenary_edit_put (edit, guess);
}

static void
put_step (PlenaryEdit *edit,
          PlenaryGoal *goal,
          PlenaryMoment *born,
          PlenaryMoment *shown)
{
  g_autoptr (PlenaryNextStep) step = plenary_next_step_new ();
  g_autoptr (PlenaryAttempt) attempt = plenary_attempt_new ();

  plenary_next_step_set_lesson (step, plenary_moment_get_lesson (born));
  plenary_next_step_set_moment (step, uuid_of (born));
  plenary_next_step_set_goal (step, uuid_of (goal));
  plenary_next_step_set_cue (step, "I have asked");
  plenary_next_step_set_action (step, "count to three");
  plenary_next_step_set_state (step, PLENARY_NEXT_STEP_STATE_KEPT);
  plenary_attempt_set_next_step (attempt, uuid_of (step));
  plenary_attempt_set_lesson (attempt, plenary_moment_get_lesson (shown));
  plenary_attempt_set_moment (attempt, uuid_of (shown));
  plenary_attempt_set_happened (attempt, "Sam answered.");
  plenary_edit_put (edit, step);
  plenary_edit_put (edit, attempt);
}

PlenaryGoal *
over_time_fixture_fill (LessonFixture *self,
                        gboolean with_recordings)
{
  g_autoptr (PlenaryGoal) goal = plenary_goal_new ();
  g_autoptr (PlenaryLesson) before = plenary_lesson_new ();
  g_autoptr (PlenaryLesson) after = plenary_lesson_new ();
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);
  g_autoptr (PlenaryRecording) one = make_recording (before, with_recordings);
  g_autoptr (PlenaryRecording) two = make_recording (after, with_recordings);
  g_autoptr (PlenaryMoment) then = NULL;
  g_autoptr (PlenaryMoment) between = NULL;
  g_autoptr (PlenaryMoment) now = NULL;

  plenary_goal_set_title (goal, "Wait time over the year");
  plenary_goal_set_would_see (goal, "Three hands, not one.");
  plenary_lesson_set_title (before, "Fractions before");
  plenary_lesson_set_date_taught (before, "2019-11-14");
  plenary_lesson_set_title (after, "Ratio after");
  plenary_lesson_set_date_taught (after, "2020-03-02");
  plenary_edit_put (edit, goal);
  plenary_edit_put (edit, before);
  plenary_edit_put (edit, after);
  plenary_edit_put (edit, one);
  plenary_edit_put (edit, two);
  then = put_moment (edit, one, goal, 30, PLENARY_KIND_NONE, THEN_WORDS);
  between = put_moment (edit, one, goal, 60, PLENARY_KIND_WONDERING, BETWEEN_WORDS);
  now = put_moment (edit, two, goal, 90, PLENARY_KIND_GLAD, NOW_WORDS);
  put_question (edit, one, 30, 9);
  put_question (edit, one, 70, 14);
  put_question (edit, two, 90, 34);
  put_guess (edit, before);
  put_guess (edit, after);
  put_step (edit, goal, then, now);
  lesson_fixture_commit (self, edit);

  return plenary_store_lookup (self->store, uuid_of (goal));
}
