/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-goal.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_GOAL_DIALOG (plenary_goal_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryGoalDialog, plenary_goal_dialog, PLENARY, GOAL_DIALOG, AdwDialog)

AdwDialog *plenary_goal_dialog_new (PlenaryStore *store, PlenaryGoal *goal)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
