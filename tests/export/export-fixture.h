/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-answer.h"
#include "plenary-goal.h"
#include "plenary-moment.h"
#include "plenary-recording.h"
#include "plenary-report.h"

G_BEGIN_DECLS

/**
 * ExportFixture:
 *
 * A lesson with everything a report can be made of.
 */
typedef struct
{
  PlenaryLesson *lesson;
  GListStore *recordings;
  GListStore *moments;
  GListStore *answers;
  GListStore *goals;
} ExportFixture;

ExportFixture *export_fixture_new (const char *title, const char *date_taught);
void export_fixture_free (ExportFixture *self);
PlenaryRecording *export_fixture_add_recording (ExportFixture *self, int offset_seconds);
PlenaryGoal *export_fixture_add_goal (ExportFixture *self,
                                      const char *title,
                                      PlenaryColour colour,
                                      PlenarySymbol symbol);
PlenaryMoment *export_fixture_add_moment (ExportFixture *self,
                                          PlenaryRecording *recording,
                                          int marked_at_seconds,
                                          PlenaryVisibility visibility,
                                          PlenaryGoal *goal);
PlenaryAnswer *export_fixture_add_answer (ExportFixture *self,
                                          const char *question,
                                          const char *text,
                                          PlenaryVisibility visibility);
PlenaryReport *export_fixture_report (ExportFixture *self, gboolean with_only_me);
char *export_fixture_write_report (PlenaryReport *report, PlenaryReportFormat format);
char *export_fixture_write (ExportFixture *self, gboolean with_only_me, PlenaryReportFormat format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExportFixture, export_fixture_free)

G_END_DECLS
