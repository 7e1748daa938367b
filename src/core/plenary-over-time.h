/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-attempt.h"
#include "plenary-next-step.h"
#include "plenary-past-moment.h"
#include "plenary-question.h"

G_BEGIN_DECLS

/**
 * PlenaryOverTimeRows:
 * @moments: (element-type PlenaryMoment): the moments it is about
 * @lessons: (element-type PlenaryLesson): the lessons of all of these
 * @recordings: (element-type PlenaryRecording): the recordings of the lessons of moments
 * @steps: (element-type PlenaryNextStep): next steps
 * @attempts: (element-type PlenaryAttempt): what came of them
 * @shown: (element-type PlenaryMoment): the moments that attempts are shown by
 * @questions: (element-type PlenaryQuestion): the asked questions of the lessons of moments
 *
 * What a [class@OverTime] is made of: detached entities, in no order.
 */
typedef struct
{
  GPtrArray *moments;
  GPtrArray *lessons;
  GPtrArray *recordings;
  GPtrArray *steps;
  GPtrArray *attempts;
  GPtrArray *shown;
  GPtrArray *questions;
} PlenaryOverTimeRows;

/**
 * PlenaryPastAttempt:
 * @attempt: what the teacher answered
 * @lesson: (nullable): the lesson it was about
 * @shown: (nullable): the moment that shows it
 *
 * What came of a next step in one lesson.
 */
typedef struct
{
  PlenaryAttempt *attempt;
  PlenaryLesson *lesson;
  PlenaryPastMoment *shown;
} PlenaryPastAttempt;

/**
 * PlenaryPastStep:
 * @step: the next step
 * @lesson: (nullable): the lesson it was born in
 * @attempts: (element-type PlenaryPastAttempt): what came of it, in order
 *
 * A next step, and what came of it.
 */
typedef struct
{
  PlenaryNextStep *step;
  PlenaryLesson *lesson;
  GPtrArray *attempts;
} PlenaryPastStep;

/**
 * PlenaryPastWaits:
 * @lesson: a lesson
 * @date: when it was taught, "YYYY-MM-DD"
 * @first: (element-type gint64): the waits after questions, in nanoseconds, as they came
 * @second: (element-type gint64): the waits after answers, likewise
 *
 * How long the waits of a lesson were.
 */
typedef struct
{
  PlenaryLesson *lesson;
  char *date;
  GArray *first;
  GArray *second;
} PlenaryPastWaits;

/**
 * PlenaryPastFilter:
 * @moment: a moment
 *
 * Tells whether something is so of a moment.
 *
 * Returns: whether it is
 */
typedef gboolean (*PlenaryPastFilter) (PlenaryPastMoment *moment);

#define PLENARY_TYPE_OVER_TIME (plenary_over_time_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryOverTime, plenary_over_time, PLENARY, OVER_TIME, GObject)

PlenaryOverTime *plenary_over_time_new (const PlenaryOverTimeRows *rows) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray *plenary_over_time_get_moments (PlenaryOverTime *self);
GPtrArray *plenary_over_time_get_steps (PlenaryOverTime *self);
GPtrArray *plenary_over_time_get_waits (PlenaryOverTime *self);

PlenaryPastMoment *plenary_over_time_find (PlenaryOverTime *self, const char *uuid);
void plenary_over_time_choose (PlenaryOverTime *self,
                               PlenaryPastFilter left_out,
                               PlenaryPastMoment **then,
                               PlenaryPastMoment **now);
gint64 plenary_over_time_get_wait (PlenaryOverTime *self, PlenaryPastMoment *moment);

G_END_DECLS
