/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agreement.h"
#include "plenary-debrief.h"
#include "plenary-lesson-record.h"
#include "plenary-report.h"

G_BEGIN_DECLS

PlenaryReport *plenary_paper_new_agreement (PlenaryAgreement *agreement) G_GNUC_WARN_UNUSED_RESULT;
PlenaryReport *plenary_paper_new_lesson_record (PlenaryLessonRecord *record, PlenaryLesson *lesson)
  G_GNUC_WARN_UNUSED_RESULT;

/**
 * PlenaryDebriefPaper:
 * @debrief: the debrief
 * @lesson: its lesson
 * @recordings: (nullable): the [class@Recording]s of the lesson, for their placement
 * @chosen: (nullable): its [class@DebriefMoment]s
 * @moments: (nullable): the [class@Moment]s of the lesson
 * @goals: (nullable): the [class@Goal]s its moments may have
 * @choices: (nullable): the [class@DebriefChoice]s, which say what goals were shown
 * @remarks: (nullable): its [class@Remark]s
 * @next_step: (nullable): the next step that was worded together, as a sentence
 *
 * What the write-up of a debrief is made of.
 */
typedef struct
{
  PlenaryDebrief *debrief;
  PlenaryLesson *lesson;
  GListModel *recordings;
  GListModel *chosen;
  GListModel *moments;
  GListModel *goals;
  GListModel *choices;
  GListModel *remarks;
  const char *next_step;
} PlenaryDebriefPaper;

PlenaryReport *plenary_paper_new_debrief (const PlenaryDebriefPaper *from)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
