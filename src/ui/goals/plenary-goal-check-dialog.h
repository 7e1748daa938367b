/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-goal.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_GOAL_CHECK_DIALOG (plenary_goal_check_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryGoalCheckDialog,
                      plenary_goal_check_dialog,
                      PLENARY,
                      GOAL_CHECK_DIALOG,
                      AdwDialog)

AdwDialog *plenary_goal_check_dialog_new (PlenaryStore *store, PlenaryGoal *goal)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
