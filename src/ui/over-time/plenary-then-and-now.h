/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-goal.h"
#include "plenary-over-time.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_THEN_AND_NOW (plenary_then_and_now_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryThenAndNow, plenary_then_and_now, PLENARY, THEN_AND_NOW, GtkWidget)

void plenary_then_and_now_set_goal (PlenaryThenAndNow *self,
                                    PlenaryStore *store,
                                    PlenaryGoal *goal);
void plenary_then_and_now_show (PlenaryThenAndNow *self,
                                PlenaryOverTime *over_time,
                                GListModel *moments);
PlenaryPastMoment *plenary_then_and_now_get_then (PlenaryThenAndNow *self);
PlenaryPastMoment *plenary_then_and_now_get_now (PlenaryThenAndNow *self);

G_END_DECLS
