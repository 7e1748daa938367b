/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_EARLIER_GROUP (plenary_earlier_group_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryEarlierGroup,
                      plenary_earlier_group,
                      PLENARY,
                      EARLIER_GROUP,
                      AdwPreferencesGroup)

void plenary_earlier_group_set_lesson (PlenaryEarlierGroup *self,
                                       PlenaryStore *store,
                                       const char *lesson);

G_END_DECLS
