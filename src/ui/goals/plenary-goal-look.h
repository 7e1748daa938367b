/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-enums.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_GOAL_LOOK (plenary_goal_look_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryGoalLook, plenary_goal_look, PLENARY, GOAL_LOOK, AdwPreferencesGroup)

PlenaryColour plenary_goal_look_get_colour (PlenaryGoalLook *self);
PlenarySymbol plenary_goal_look_get_symbol (PlenaryGoalLook *self);
void plenary_goal_look_choose_colour (PlenaryGoalLook *self, PlenaryColour colour);
void plenary_goal_look_choose_symbol (PlenaryGoalLook *self, PlenarySymbol symbol);
void plenary_goal_look_draw (PlenaryGoalLook *self, PlenaryColour colour, PlenarySymbol symbol);

G_END_DECLS
