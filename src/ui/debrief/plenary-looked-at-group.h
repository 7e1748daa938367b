/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-debrief.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_LOOKED_AT_GROUP (plenary_looked_at_group_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryLookedAtGroup,
                      plenary_looked_at_group,
                      PLENARY,
                      LOOKED_AT_GROUP,
                      AdwPreferencesGroup)

void plenary_looked_at_group_set_debrief (PlenaryLookedAtGroup *self,
                                          PlenaryStore *store,
                                          PlenaryContents *contents,
                                          PlenaryDebrief *debrief);

G_END_DECLS
