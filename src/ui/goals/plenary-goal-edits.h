/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-goal.h"
#include "plenary-store.h"

G_BEGIN_DECLS

PlenaryGoal *plenary_goal_edits_get_owner (PlenaryStore *store, int key, PlenaryGoal *except);
PlenaryGoal *plenary_goal_edits_get_neighbour (PlenaryStore *store, PlenaryGoal *goal, int by);

gboolean plenary_goal_edits_add (PlenaryStore *store, const char *title, GtkWidget *widget);
void plenary_goal_edits_apply_state (PlenaryStore *store,
                                     PlenaryGoal *copy,
                                     PlenaryGoalState state);
void plenary_goal_edits_set_state (PlenaryStore *store,
                                   PlenaryGoal *goal,
                                   PlenaryGoalState state,
                                   GtkWidget *widget);
void plenary_goal_edits_place (PlenaryStore *store,
                               PlenaryGoal *goal,
                               PlenaryGoal *other,
                               gboolean after,
                               GtkWidget *widget);
void plenary_goal_edits_remove (PlenaryStore *store, PlenaryGoal *goal, GtkWidget *widget);

G_END_DECLS
