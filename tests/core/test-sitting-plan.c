/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-sitting-plan.h"

#define SECOND G_TIME_SPAN_SECOND
#define MINUTE G_TIME_SPAN_MINUTE
#define NOW (G_GINT64_CONSTANT (1000) * MINUTE)

static void
test_minutes (void)
{
  g_assert_cmpint (plenary_sitting_plan_get_minutes (PLENARY_DOOR_GLAD), ==, 5);
  g_assert_cmpint (plenary_sitting_plan_get_minutes (PLENARY_DOOR_TWENTY), ==, 20);
  g_assert_cmpint (plenary_sitting_plan_get_minutes (PLENARY_DOOR_WATCH), ==, 0);
  g_assert_cmpint (plenary_sitting_plan_get_minutes (PLENARY_DOOR_CARRY_ON), ==, 0);
}

static void
test_twenty (void)
{
  PlenarySittingPlan plan = plenary_sitting_plan_begin (PLENARY_DOOR_TWENTY, NOW);
  gint64 now = NOW;

  g_assert_cmpint (plan.phase, ==, PLENARY_PHASE_WATCHING);
  g_assert_cmpint (plenary_sitting_plan_count_minutes_left (&plan, NOW), ==, 10);
  g_assert_cmpint (plenary_sitting_plan_count_minutes_left (&plan, NOW + 1), ==, 10);
  g_assert_cmpint (plenary_sitting_plan_count_minutes_left (&plan, NOW + MINUTE), ==, 9);
  g_assert_cmpint (plenary_sitting_plan_count_minutes_left (&plan, NOW + 9 * MINUTE + SECOND), ==,
                   1);
  g_assert_false (plenary_sitting_plan_is_time_to_move_on (&plan, NOW + 10 * MINUTE - 1));
  g_assert_cmpint (plenary_sitting_plan_count_minutes_left (&plan, NOW + 10 * MINUTE), ==, 0);
  g_assert_true (plenary_sitting_plan_is_time_to_move_on (&plan, NOW + 10 * MINUTE));
  g_assert_true (plenary_sitting_plan_is_time_to_move_on (&plan, NOW + 500 * MINUTE));

  /* Each phase gets its minutes, however long the one before took. */
  now += 17 * MINUTE;
  g_assert_true (plenary_sitting_plan_move_on (&plan, now));
  g_assert_cmpint (plan.phase, ==, PLENARY_PHASE_WRITING);
  g_assert_cmpint (plenary_sitting_plan_count_minutes_left (&plan, now), ==, 5);
  g_assert_false (plenary_sitting_plan_is_time_to_move_on (&plan, now + 4 * MINUTE));

  /* One need not wait for it. */
  now += 1 * MINUTE;
  g_assert_true (plenary_sitting_plan_move_on (&plan, now));
  g_assert_cmpint (plan.phase, ==, PLENARY_PHASE_NEXT_STEP);
  g_assert_cmpint (plenary_sitting_plan_count_minutes_left (&plan, now), ==, 3);
  g_assert_false (plenary_sitting_plan_move_on (&plan, now + MINUTE));
  g_assert_cmpint (plan.phase, ==, PLENARY_PHASE_NEXT_STEP);
  g_assert_cmpint (plenary_sitting_plan_count_minutes_left (&plan, now + MINUTE), ==, 2);
}

/* Who stays is not asked again, until something else begins. */
static void
test_stay (void)
{
  PlenarySittingPlan plan = plenary_sitting_plan_begin (PLENARY_DOOR_TWENTY, NOW);

  plenary_sitting_plan_stay (&plan);
  g_assert_false (plenary_sitting_plan_is_time_to_move_on (&plan, NOW + 60 * MINUTE));
  g_assert_cmpint (plenary_sitting_plan_count_minutes_left (&plan, NOW + 60 * MINUTE), ==, 0);

  g_assert_true (plenary_sitting_plan_move_on (&plan, NOW + 60 * MINUTE));
  g_assert_true (plenary_sitting_plan_is_time_to_move_on (&plan, NOW + 65 * MINUTE));
}

static void
test_no_clock (void)
{
  static const PlenaryDoor doors[] = { PLENARY_DOOR_CARRY_ON, PLENARY_DOOR_GLAD, PLENARY_DOOR_WATCH,
                                       PLENARY_DOOR_DEBRIEF };

  for (guint i = 0; i < G_N_ELEMENTS (doors); i++)
    {
      PlenarySittingPlan plan = plenary_sitting_plan_begin (doors[i], NOW);

      g_assert_cmpint (plenary_sitting_plan_count_minutes_left (&plan, NOW), ==, -1);
      g_assert_false (plenary_sitting_plan_is_time_to_move_on (&plan, NOW + 600 * MINUTE));
    }
}

/* A clock that went backwards does not add minutes. */
static void
test_backwards (void)
{
  PlenarySittingPlan plan = plenary_sitting_plan_begin (PLENARY_DOOR_TWENTY, NOW);

  g_assert_cmpint (plenary_sitting_plan_count_minutes_left (&plan, NOW - 60 * MINUTE), ==, 10);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sitting-plan/minutes", test_minutes);
  g_test_add_func ("/sitting-plan/twenty", test_twenty);
  g_test_add_func ("/sitting-plan/stay", test_stay);
  g_test_add_func ("/sitting-plan/no-clock", test_no_clock);
  g_test_add_func ("/sitting-plan/backwards", test_backwards);

  return g_test_run ();
}
