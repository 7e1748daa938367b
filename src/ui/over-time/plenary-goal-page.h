/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-goal.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_GOAL_PAGE (plenary_goal_page_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryGoalPage, plenary_goal_page, PLENARY, GOAL_PAGE, AdwNavigationPage)

PlenaryGoalPage *plenary_goal_page_new (PlenaryStore *store, PlenaryGoal *goal)
  G_GNUC_WARN_UNUSED_RESULT;

PlenaryGoal *plenary_goal_page_get_goal (PlenaryGoalPage *self);
gboolean plenary_goal_page_go_to_edit (PlenaryGoalPage *self, PlenaryEdit *edit, gboolean *seen);

G_END_DECLS
