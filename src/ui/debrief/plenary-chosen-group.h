/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-debrief.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_CHOSEN_GROUP (plenary_chosen_group_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryChosenGroup,
                      plenary_chosen_group,
                      PLENARY,
                      CHOSEN_GROUP,
                      AdwPreferencesGroup)

void plenary_chosen_group_set_debrief (PlenaryChosenGroup *self,
                                       PlenaryStore *store,
                                       PlenaryContents *contents,
                                       PlenaryDebrief *debrief);
guint plenary_chosen_group_get_n_chosen (PlenaryChosenGroup *self);

G_END_DECLS
