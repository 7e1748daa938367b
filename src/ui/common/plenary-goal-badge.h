/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-goal.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_GOAL_BADGE (plenary_goal_badge_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryGoalBadge, plenary_goal_badge, PLENARY, GOAL_BADGE, GtkWidget)

GtkWidget *plenary_goal_badge_new (PlenaryGoal *goal) G_GNUC_WARN_UNUSED_RESULT;

PlenaryGoal *plenary_goal_badge_get_goal (PlenaryGoalBadge *self);
void plenary_goal_badge_set_goal (PlenaryGoalBadge *self, PlenaryGoal *goal);
gboolean plenary_goal_badge_get_show_title (PlenaryGoalBadge *self);
void plenary_goal_badge_set_show_title (PlenaryGoalBadge *self, gboolean show_title);

G_END_DECLS
