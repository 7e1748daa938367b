/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PARTS_GROUP (plenary_parts_group_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryPartsGroup,
                      plenary_parts_group,
                      PLENARY,
                      PARTS_GROUP,
                      AdwPreferencesGroup)

void plenary_parts_group_set_lesson (PlenaryPartsGroup *self,
                                     PlenaryStore *store,
                                     PlenaryLesson *lesson);

G_END_DECLS
