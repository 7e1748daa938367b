/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export-fixture.h"

#include "plenary-timecode.h"

ExportFixture *
export_fixture_new (const char *title,
                    const char *date_taught)
{
  ExportFixture *self = g_new0 (ExportFixture, 1);

  self->lesson = plenary_lesson_new ();
  plenary_lesson_set_title (self->lesson, title);
  plenary_lesson_set_date_taught (self->lesson, date_taught);
  self->recordings = g_list_store_new (PLENARY_TYPE_RECORDING);
  self->moments = g_list_store_new (PLENARY_TYPE_MOMENT);
  self->answers = g_list_store_new (PLENARY_TYPE_ANSWER);
  self->goals = g_list_store_new (PLENARY_TYPE_GOAL);

  return self;
}

void
export_fixture_free (ExportFixture *self)
{
  g_object_unref (self->lesson);
  g_object_unref (self->recordings);
  g_object_unref (self->moments);
  g_object_unref (self->answers);
  g_object_unref (self->goals);
  g_free (self);
}

/* The lists keep what is added, so that callers need not. */
static gpointer
keep (GListStore *list,
      gpointer entity)
{
  g_list_store_append (list, entity);
  g_object_unref (entity);

  return entity;
}

PlenaryRecording *
export_fixture_add_recording (ExportFixture *self,
                              int offset_seconds)
{
  PlenaryRecording *recording = keep (self->recordings, plenary_recording_new ());

  plenary_recording_set_offset (recording, offset_seconds * PLENARY_SECOND);

  return recording;
}

PlenaryGoal *
export_fixture_add_goal (ExportFixture *self,
                         const char *title,
                         PlenaryColour colour,
                         PlenarySymbol symbol)
{
  PlenaryGoal *goal = keep (self->goals, plenary_goal_new ());

  plenary_goal_set_title (goal, title);
  plenary_goal_set_colour (goal, colour);
  plenary_goal_set_symbol (goal, symbol);
  plenary_goal_set_visibility (goal, PLENARY_VISIBILITY_DEBRIEF);

  return goal;
}

/* With the lead and the lag of the mark keys, 10 s and 20 s. */
PlenaryMoment *
export_fixture_add_moment (ExportFixture *self,
                           PlenaryRecording *recording,
                           int marked_at_seconds,
                           PlenaryVisibility visibility,
                           PlenaryGoal *goal)
{
  PlenaryMoment *moment = keep (self->moments, plenary_moment_new ());
  const char *goals[] = {
    goal != NULL ? plenary_entity_get_uuid (PLENARY_ENTITY (goal)) : NULL,
    NULL,
  };

  plenary_moment_set_recording (moment, plenary_entity_get_uuid (PLENARY_ENTITY (recording)));
  plenary_moment_set_start (moment, (marked_at_seconds - 10) * PLENARY_SECOND);
  plenary_moment_set_end (moment, (marked_at_seconds + 20) * PLENARY_SECOND);
  plenary_moment_set_tagged_at (moment, marked_at_seconds * PLENARY_SECOND);
  plenary_moment_set_visibility (moment, visibility);
  plenary_moment_set_with_note (moment, visibility == PLENARY_VISIBILITY_DEBRIEF);
  plenary_moment_set_goals (moment, goals);

  return moment;
}

PlenaryAnswer *
export_fixture_add_answer (ExportFixture *self,
                           const char *question,
                           const char *text,
                           PlenaryVisibility visibility)
{
  PlenaryAnswer *answer = keep (self->answers, plenary_answer_new ());

  plenary_answer_set_question (answer, question);
  plenary_answer_set_text (answer, text);
  plenary_answer_set_visibility (answer, visibility);
  plenary_answer_set_rank (answer, g_list_model_get_n_items (G_LIST_MODEL (self->answers)));

  return answer;
}

PlenaryReport *
export_fixture_report (ExportFixture *self,
                       gboolean with_only_me)
{
  return plenary_report_new (self->lesson, G_LIST_MODEL (self->recordings),
                             G_LIST_MODEL (self->moments), G_LIST_MODEL (self->answers),
                             G_LIST_MODEL (self->goals), with_only_me);
}

char *
export_fixture_write_report (PlenaryReport *report,
                             PlenaryReportFormat format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = plenary_report_write (report, format, NULL, &error);
  char *text;

  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_true (g_utf8_validate (text, -1, NULL));

  return text;
}

char *
export_fixture_write (ExportFixture *self,
                      gboolean with_only_me,
                      PlenaryReportFormat format)
{
  g_autoptr (PlenaryReport) report = export_fixture_report (self, with_only_me);

  return export_fixture_write_report (report, format);
}
