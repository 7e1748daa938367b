/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_GOALS_VIEW (plenary_goals_view_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryGoalsView, plenary_goals_view, PLENARY, GOALS_VIEW, AdwBin)

GtkWidget *plenary_goals_view_new (PlenaryStore *store) G_GNUC_WARN_UNUSED_RESULT;

PlenaryStore *plenary_goals_view_get_store (PlenaryGoalsView *self);
void plenary_goals_view_set_store (PlenaryGoalsView *self, PlenaryStore *store);
void plenary_goals_view_flush (PlenaryGoalsView *self);

G_END_DECLS
