/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-goal.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_GOAL_CHIP (plenary_goal_chip_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryGoalChip, plenary_goal_chip, PLENARY, GOAL_CHIP, GtkToggleButton)

GtkWidget *plenary_goal_chip_new (PlenaryGoal *goal);

PlenaryGoal *plenary_goal_chip_get_goal (PlenaryGoalChip *self);

G_END_DECLS
