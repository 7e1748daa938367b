/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-debrief.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_SHOW_GROUP (plenary_show_group_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryShowGroup,
                      plenary_show_group,
                      PLENARY,
                      SHOW_GROUP,
                      AdwPreferencesGroup)

void plenary_show_group_set_model (PlenaryShowGroup *self,
                                   PlenaryStore *store,
                                   GListModel *model,
                                   PlenaryDebrief *debrief);

G_END_DECLS
