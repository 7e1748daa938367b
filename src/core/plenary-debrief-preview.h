/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-debrief.h"
#include "plenary-moment.h"

G_BEGIN_DECLS

/**
 * PlenaryDebriefPreviewRows:
 * @debriefs: (element-type PlenaryDebrief): the one debrief, or none
 * @recordings: (element-type PlenaryRecording): the recordings of its lesson
 * @moments: (element-type PlenaryMoment): the moments that will be seen
 * @chosen: (element-type PlenaryDebriefMoment): their places in the debrief
 * @goals: (element-type PlenaryGoal): the goals that will be seen
 * @next_steps: (element-type PlenaryNextStep): the next steps that will be seen
 * @answers: (element-type PlenaryAnswer): the answers that will be seen
 *
 * What a [class@DebriefPreview] is made of: detached entities, in no order.
 */
typedef struct
{
  GPtrArray *debriefs;
  GPtrArray *recordings;
  GPtrArray *moments;
  GPtrArray *chosen;
  GPtrArray *goals;
  GPtrArray *next_steps;
  GPtrArray *answers;
} PlenaryDebriefPreviewRows;

#define PLENARY_TYPE_DEBRIEF_PREVIEW (plenary_debrief_preview_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryDebriefPreview,
                      plenary_debrief_preview,
                      PLENARY,
                      DEBRIEF_PREVIEW,
                      GObject)

PlenaryDebriefPreview *plenary_debrief_preview_new (const PlenaryDebriefPreviewRows *rows)
  G_GNUC_WARN_UNUSED_RESULT;

PlenaryDebrief *plenary_debrief_preview_get_debrief (PlenaryDebriefPreview *self);
GPtrArray *plenary_debrief_preview_get_moments (PlenaryDebriefPreview *self);
GPtrArray *plenary_debrief_preview_get_goals (PlenaryDebriefPreview *self);
GPtrArray *plenary_debrief_preview_get_next_steps (PlenaryDebriefPreview *self);
GPtrArray *plenary_debrief_preview_get_answers (PlenaryDebriefPreview *self);
gint64 plenary_debrief_preview_get_start (PlenaryDebriefPreview *self, PlenaryMoment *moment);

G_END_DECLS
