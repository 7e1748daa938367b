/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-sitting-plan.h"

/* How long a sitting is at what. The numbers are what is said to the teacher: twenty
 * minutes, of which two are for getting there. */

#define MINUTE G_TIME_SPAN_MINUTE

/* The minutes of a phase, or 0 where there is no clock. */
static int
get_phase_minutes (PlenaryDoor door,
                   PlenaryPhase phase)
{
  if (door != PLENARY_DOOR_TWENTY)
    return 0;

  switch (phase)
    {
    case PLENARY_PHASE_WATCHING:
      return 10;
    case PLENARY_PHASE_WRITING:
      return 5;
    case PLENARY_PHASE_NEXT_STEP:
      return 3;
    }

  g_return_val_if_reached (0);
}

/**
 * plenary_sitting_plan_get_minutes:
 * @door: how a sitting is begun
 *
 * Gets how long it is meant to take.
 *
 * Returns: minutes, or 0 where it takes as long as it takes
 */
int
plenary_sitting_plan_get_minutes (PlenaryDoor door)
{
  switch (door)
    {
    case PLENARY_DOOR_GLAD:
      return 5;
    case PLENARY_DOOR_TWENTY:
      return 20;
    case PLENARY_DOOR_CARRY_ON:
    case PLENARY_DOOR_WATCH:
    case PLENARY_DOOR_DEBRIEF:
      return 0;
    }

  g_return_val_if_reached (0);
}

/**
 * plenary_sitting_plan_begin:
 * @door: how a sitting is begun
 * @now: microseconds of a clock that only goes forward
 *
 * Makes the plan of a sitting that begins now, by watching.
 *
 * Returns: the plan
 */
PlenarySittingPlan
plenary_sitting_plan_begin (PlenaryDoor door,
                            gint64 now)
{
  return (PlenarySittingPlan) { door, PLENARY_PHASE_WATCHING, now, FALSE };
}

/**
 * plenary_sitting_plan_count_minutes_left:
 * @self: a plan
 * @now: microseconds of the same clock
 *
 * Counts the minutes that are left for what the sitting is at, begun ones as whole ones.
 *
 * Returns: the minutes, 0 once they are over, or -1 where there is no clock
 */
int
plenary_sitting_plan_count_minutes_left (const PlenarySittingPlan *self,
                                         gint64 now)
{
  gint64 minutes, left;

  g_return_val_if_fail (self != NULL, -1);

  minutes = get_phase_minutes (self->door, self->phase);
  if (minutes == 0)
    return -1;

  left = minutes * MINUTE - MAX (0, now - self->phase_began);

  return left <= 0 ? 0 : (left + MINUTE - 1) / MINUTE;
}

/**
 * plenary_sitting_plan_is_time_to_move_on:
 * @self: a plan
 * @now: microseconds of the same clock
 *
 * Finds out whether to offer what comes next.
 *
 * Returns: whether the minutes are over and the teacher did not ask to stay
 */
gboolean
plenary_sitting_plan_is_time_to_move_on (const PlenarySittingPlan *self,
                                         gint64 now)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return !self->stays && plenary_sitting_plan_count_minutes_left (self, now) == 0;
}

/**
 * plenary_sitting_plan_stay:
 * @self: a plan
 *
 * Stays at what the sitting is at, without being asked again.
 */
void
plenary_sitting_plan_stay (PlenarySittingPlan *self)
{
  g_return_if_fail (self != NULL);

  self->stays = TRUE;
}

/**
 * plenary_sitting_plan_move_on:
 * @self: a plan
 * @now: microseconds of the same clock
 *
 * Goes on to what comes next, which gets all its minutes however long the last took.
 *
 * Returns: whether there was something next
 */
gboolean
plenary_sitting_plan_move_on (PlenarySittingPlan *self,
                              gint64 now)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->phase == PLENARY_PHASE_NEXT_STEP)
    return FALSE;

  self->phase++;
  self->phase_began = now;
  self->stays = FALSE;

  return TRUE;
}
