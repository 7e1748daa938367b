/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "room-fixture.h"

#include "plenary-debrief-choice.h"
#include "plenary-debrief-moment.h"
#include "plenary-debrief-room.h"
#include "plenary-timecode.h"

static const char *
uuid_of (gpointer entity)
{
  return plenary_entity_get_uuid (PLENARY_ENTITY (entity));
}

static PlenaryGoal *
put_goal (PlenaryEdit *edit,
          const char *title,
          PlenaryVisibility visibility)
{
  PlenaryGoal *goal = plenary_goal_new ();

  plenary_goal_set_title (goal, title);
  plenary_goal_set_visibility (goal, visibility);
  plenary_edit_put (edit, goal);

  return goal;
}

/* The first is shown with its note. */
static void
put_moment (PlenaryEdit *edit,
            PlenaryDebrief *debrief,
            PlenaryRecording *recording,
            const char *const *goals,
            guint rank)
{
  g_autoptr (PlenaryMoment) moment = plenary_moment_new ();
  g_autoptr (PlenaryDebriefMoment) chosen = plenary_debrief_moment_new ();
  gint64 start = (ROOM_START + 5 * rank) * PLENARY_SECOND;

  plenary_moment_set_lesson (moment, plenary_recording_get_lesson (recording));
  plenary_moment_set_recording (moment, uuid_of (recording));
  plenary_moment_set_start (moment, start);
  plenary_moment_set_end (moment, start + (ROOM_END - ROOM_START) * PLENARY_SECOND);
  plenary_moment_set_tagged_at (moment, start);
  plenary_moment_set_visibility (moment, PLENARY_VISIBILITY_DEBRIEF);
  plenary_moment_set_with_note (moment, rank == 0);
  plenary_moment_set_saw (moment, rank == 0 ? ROOM_NOTE : ROOM_PRIVATE " note");
  plenary_moment_set_goals (moment, goals);
  plenary_edit_put (edit, moment);

  plenary_debrief_moment_set_lesson (chosen, plenary_recording_get_lesson (recording));
  plenary_debrief_moment_set_debrief (chosen, uuid_of (debrief));
  plenary_debrief_moment_set_moment (chosen, uuid_of (moment));
  plenary_debrief_moment_set_rank (chosen, rank);
  plenary_debrief_moment_set_with_note (chosen, rank == 0);
  plenary_edit_put (edit, chosen);
}

static PlenaryRecording *
copy_recording (LessonFixture *self,
                gboolean there)
{
  g_autoptr (PlenaryRecording) live =
    g_list_model_get_item (plenary_contents_get_recordings (self->contents), 0);
  PlenaryRecording *copy = plenary_entity_copy (live);

  plenary_recording_set_duration (copy, 3766 * (PLENARY_SECOND / 25));
  plenary_recording_set_frame_duration (copy, PLENARY_SECOND / 25);
  if (!there)
    plenary_recording_set_uri (copy, "file:///nowhere/lesson.webm");

  return copy;
}

/* Prepares a debrief about the lesson, and hands over its UUID. */
char *
room_fixture_fill (LessonFixture *self,
                   guint n_moments,
                   gboolean with_recording)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_DEBRIEF_PREPARED);
  g_autoptr (PlenaryDebrief) debrief = plenary_debrief_new ();
  g_autoptr (PlenaryRecording) recording = copy_recording (self, with_recording);
  g_autoptr (PlenaryGoal) shown = put_goal (edit, ROOM_GOAL, PLENARY_VISIBILITY_DEBRIEF);
  g_autoptr (PlenaryGoal) hidden =
    put_goal (edit, ROOM_PRIVATE " goal", PLENARY_VISIBILITY_ONLY_ME);
  const char *goals[] = { uuid_of (hidden), uuid_of (shown), NULL };
  g_autoptr (PlenaryDebriefChoice) choice = plenary_debrief_choice_new (uuid_of (debrief), shown);

  plenary_debrief_set_lesson (debrief, plenary_recording_get_lesson (recording));
  plenary_debrief_set_focus (debrief, ROOM_FOCUS);
  plenary_debrief_set_coach (debrief, ROOM_COACH);
  plenary_debrief_set_rules (debrief, "We are here to learn.\n\nThe teacher speaks first.");
  plenary_debrief_set_created (debrief, g_get_real_time ());
  plenary_debrief_set_neutral (debrief, n_moments == 0);
  plenary_edit_put (edit, recording);
  plenary_edit_put (edit, debrief);
  plenary_edit_put (edit, choice);
  for (guint i = 0; i < n_moments; i++)
    put_moment (edit, debrief, recording, goals, i);
  plenary_edit_set_subject (edit, ROOM_FOCUS);
  lesson_fixture_commit (self, edit);

  return g_strdup (uuid_of (debrief));
}

static void
finished_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  GAsyncResult **out = user_data;

  *out = g_object_ref (result);
}

void
room_fixture_set_audience (LessonFixture *self,
                           const char *debrief)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  plenary_store_set_audience_async (self->store, debrief, NULL, finished_cb, &result);
  WAIT_UNTIL (result != NULL);
  plenary_store_set_audience_finish (self->store, result, &error);
  g_assert_no_error (error);
}

void
room_fixture_hold (LessonFixture *self,
                   const char *debrief,
                   gint64 began,
                   gint64 ended)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  plenary_store_hold_debrief_async (self->store, debrief, began, ended, NULL, finished_cb, &result);
  WAIT_UNTIL (result != NULL);
  plenary_store_hold_debrief_finish (self->store, result, &error);
  g_assert_no_error (error);
}

/* A room that has been entered with somebody who looks. */
GtkWidget *
room_fixture_enter (LessonFixture *self,
                    const char *debrief)
{
  GtkWidget *room;

  room_fixture_set_audience (self, debrief);
  room = plenary_debrief_room_new (self->store);
  plenary_debrief_room_enter (PLENARY_DEBRIEF_ROOM (room));

  return room;
}
