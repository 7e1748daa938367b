/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-edit.h"
#include "plenary-goal.h"
#include "plenary-moment.h"

static void
test_new (void)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_MOMENT_MARKED);

  g_assert_cmpint (plenary_edit_get_kind (edit), ==, PLENARY_EDIT_MOMENT_MARKED);
  g_assert_null (plenary_edit_get_lesson (edit));
  g_assert_null (plenary_edit_get_subject (edit));
  g_assert_null (plenary_edit_get_merge_key (edit));
  g_assert_cmpint (plenary_edit_get_time (edit), ==, -1);
  g_assert_cmpuint (plenary_edit_get_puts (edit)->len, ==, 0);
  g_assert_cmpuint (plenary_edit_get_removals (edit)->len, ==, 0);
}

static void
test_name (void)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_NOTE_WRITTEN);

  plenary_edit_set_lesson (edit, "lesson");
  plenary_edit_set_subject (edit, "Fractions");
  plenary_edit_set_time (edit, 761);
  plenary_edit_set_merge_key (edit, "saw");

  g_assert_cmpstr (plenary_edit_get_lesson (edit), ==, "lesson");
  g_assert_cmpstr (plenary_edit_get_subject (edit), ==, "Fractions");
  g_assert_cmpint (plenary_edit_get_time (edit), ==, 761);
  g_assert_cmpstr (plenary_edit_get_merge_key (edit), ==, "saw");
}

/* The edit keeps what it was given, in the order it was given, until it goes. */
static void
test_entities (void)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_GOAL_REMOVED);
  PlenaryGoal *goal = plenary_goal_new ();
  PlenaryMoment *first = plenary_moment_new ();
  PlenaryMoment *second = plenary_moment_new ();

  plenary_edit_remove (edit, goal);
  plenary_edit_put (edit, first);
  plenary_edit_put (edit, second);
  g_object_unref (goal);
  g_object_unref (first);
  g_object_unref (second);

  g_assert_cmpuint (plenary_edit_get_puts (edit)->len, ==, 2);
  g_assert_true (g_ptr_array_index (plenary_edit_get_puts (edit), 0) == first);
  g_assert_true (g_ptr_array_index (plenary_edit_get_puts (edit), 1) == second);
  g_assert_cmpuint (plenary_edit_get_removals (edit)->len, ==, 1);
  g_assert_true (g_ptr_array_index (plenary_edit_get_removals (edit), 0) == goal);

  g_object_add_weak_pointer (G_OBJECT (goal), (gpointer *) &goal);
  g_object_add_weak_pointer (G_OBJECT (first), (gpointer *) &first);
  g_assert_finalize_object (g_steal_pointer (&edit));
  g_assert_null (goal);
  g_assert_null (first);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/edit/new", test_new);
  g_test_add_func ("/core/edit/name", test_name);
  g_test_add_func ("/core/edit/entities", test_entities);

  return g_test_run ();
}
