/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "plenary-enums.h"

G_BEGIN_DECLS

/**
 * PlenaryPhase:
 * @PLENARY_PHASE_WATCHING: watching, and marking what catches the eye
 * @PLENARY_PHASE_WRITING: writing about what was marked
 * @PLENARY_PHASE_NEXT_STEP: one small thing for the next time
 *
 * What a sitting is at.
 */
typedef enum
{
  PLENARY_PHASE_WATCHING,
  PLENARY_PHASE_WRITING,
  PLENARY_PHASE_NEXT_STEP,
} PlenaryPhase;

/**
 * PlenarySittingPlan:
 * @door: how the sitting was begun
 * @phase: what it is at
 * @phase_began: when that began, in microseconds of a clock that only goes forward
 * @stays: whether the teacher wants to stay at it, however long it takes
 *
 * The plan of a sitting. It says when it is time to move on, and never insists.
 */
typedef struct
{
  PlenaryDoor door;
  PlenaryPhase phase;
  gint64 phase_began;
  gboolean stays;
} PlenarySittingPlan;

int plenary_sitting_plan_get_minutes (PlenaryDoor door);
PlenarySittingPlan plenary_sitting_plan_begin (PlenaryDoor door, gint64 now);
int plenary_sitting_plan_count_minutes_left (const PlenarySittingPlan *self, gint64 now);
gboolean plenary_sitting_plan_is_time_to_move_on (const PlenarySittingPlan *self, gint64 now);
void plenary_sitting_plan_stay (PlenarySittingPlan *self);
gboolean plenary_sitting_plan_move_on (PlenarySittingPlan *self, gint64 now);

G_END_DECLS
