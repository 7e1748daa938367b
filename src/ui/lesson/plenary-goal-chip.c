/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-goal-chip.h"

#include "plenary-goal-badge.h"

/**
 * PlenaryGoalChip:
 *
 * A goal to be chosen or not: its symbol in its colour, and its title.
 */

struct _PlenaryGoalChip
{
  GtkToggleButton parent_instance;

  PlenaryGoal *goal;
};

G_DEFINE_FINAL_TYPE (PlenaryGoalChip, plenary_goal_chip, GTK_TYPE_TOGGLE_BUTTON)

static void
plenary_goal_chip_dispose (GObject *object)
{
  g_clear_object (&PLENARY_GOAL_CHIP (object)->goal);

  G_OBJECT_CLASS (plenary_goal_chip_parent_class)->dispose (object);
}

static void
plenary_goal_chip_class_init (PlenaryGoalChipClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_goal_chip_dispose;
}

static void
plenary_goal_chip_init (PlenaryGoalChip *self)
{
}

/**
 * plenary_goal_chip_new:
 * @goal: a live goal
 *
 * Makes a chip that is not chosen. It shows the goal as it is now.
 *
 * Returns: (transfer floating): the chip
 */
GtkWidget *
plenary_goal_chip_new (PlenaryGoal *goal)
{
  PlenaryGoalChip *self;
  const char *title;
  GtkWidget *badge;

  g_return_val_if_fail (PLENARY_IS_GOAL (goal), NULL);

  self = g_object_new (PLENARY_TYPE_GOAL_CHIP, NULL);
  self->goal = g_object_ref (goal);

  title = plenary_goal_get_title (goal);
  badge = plenary_goal_badge_new (goal);
  plenary_goal_badge_set_show_title (PLENARY_GOAL_BADGE (badge), TRUE);
  gtk_button_set_child (GTK_BUTTON (self), badge);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return GTK_WIDGET (self);
}

/**
 * plenary_goal_chip_get_goal:
 * @self: a chip
 *
 * Gets the goal of the chip.
 *
 * Returns: (transfer none): the live goal
 */
PlenaryGoal *
plenary_goal_chip_get_goal (PlenaryGoalChip *self)
{
  g_return_val_if_fail (PLENARY_IS_GOAL_CHIP (self), NULL);

  return self->goal;
}
