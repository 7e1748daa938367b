/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entity.h"
#include "plenary-enums.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_GOAL (plenary_goal_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryGoal, plenary_goal, PLENARY, GOAL, PlenaryEntity)

PlenaryGoal *plenary_goal_new (void) G_GNUC_WARN_UNUSED_RESULT;

const char *plenary_goal_get_title (PlenaryGoal *self);
void plenary_goal_set_title (PlenaryGoal *self, const char *title);
const char *plenary_goal_get_why (PlenaryGoal *self);
void plenary_goal_set_why (PlenaryGoal *self, const char *why);
const char *plenary_goal_get_would_see (PlenaryGoal *self);
void plenary_goal_set_would_see (PlenaryGoal *self, const char *would_see);
const char *plenary_goal_get_vision (PlenaryGoal *self);
void plenary_goal_set_vision (PlenaryGoal *self, const char *vision);
PlenaryColour plenary_goal_get_colour (PlenaryGoal *self);
void plenary_goal_set_colour (PlenaryGoal *self, PlenaryColour colour);
PlenarySymbol plenary_goal_get_symbol (PlenaryGoal *self);
void plenary_goal_set_symbol (PlenaryGoal *self, PlenarySymbol symbol);
int plenary_goal_get_key (PlenaryGoal *self);
void plenary_goal_set_key (PlenaryGoal *self, int key);
gint64 plenary_goal_get_lead (PlenaryGoal *self);
void plenary_goal_set_lead (PlenaryGoal *self, gint64 lead);
gint64 plenary_goal_get_lag (PlenaryGoal *self);
void plenary_goal_set_lag (PlenaryGoal *self, gint64 lag);
PlenaryGoalState plenary_goal_get_state (PlenaryGoal *self);
void plenary_goal_set_state (PlenaryGoal *self, PlenaryGoalState state);
int plenary_goal_get_rank (PlenaryGoal *self);
void plenary_goal_set_rank (PlenaryGoal *self, int rank);
int plenary_goal_get_checks (PlenaryGoal *self);
void plenary_goal_set_checks (PlenaryGoal *self, int checks);
PlenaryVisibility plenary_goal_get_visibility (PlenaryGoal *self);
void plenary_goal_set_visibility (PlenaryGoal *self, PlenaryVisibility visibility);

G_END_DECLS
