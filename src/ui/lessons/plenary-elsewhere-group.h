/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-jobs.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_ELSEWHERE_GROUP (plenary_elsewhere_group_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryElsewhereGroup,
                      plenary_elsewhere_group,
                      PLENARY,
                      ELSEWHERE_GROUP,
                      AdwPreferencesGroup)

void plenary_elsewhere_group_set_lesson (PlenaryElsewhereGroup *self,
                                         PlenaryStore *store,
                                         PlenaryJobs *jobs,
                                         PlenaryLesson *lesson);

G_END_DECLS
