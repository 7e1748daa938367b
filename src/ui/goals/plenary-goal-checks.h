/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-enums.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_GOAL_CHECKS (plenary_goal_checks_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryGoalChecks,
                      plenary_goal_checks,
                      PLENARY,
                      GOAL_CHECKS,
                      AdwPreferencesGroup)

int plenary_goal_checks_get (PlenaryGoalChecks *self);
void plenary_goal_checks_show (PlenaryGoalChecks *self, int checks);

G_END_DECLS
