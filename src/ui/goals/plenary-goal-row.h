/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-goal.h"
#include "plenary-shortcut.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_GOAL_ROW (plenary_goal_row_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryGoalRow, plenary_goal_row, PLENARY, GOAL_ROW, AdwActionRow)

GtkWidget *plenary_goal_row_new (PlenaryStore *store, PlenaryGoal *goal) G_GNUC_WARN_UNUSED_RESULT;

PlenaryGoal *plenary_goal_row_get_goal (PlenaryGoalRow *self);
void plenary_goal_row_update_moves (PlenaryGoalRow *self);

const PlenaryShortcut *plenary_goal_row_get_shortcuts (guint *n);

G_END_DECLS
