/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-next-step.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_NEXT_STEP_OUTCOMES (plenary_next_step_outcomes_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryNextStepOutcomes,
                      plenary_next_step_outcomes,
                      PLENARY,
                      NEXT_STEP_OUTCOMES,
                      AdwPreferencesGroup)

void plenary_next_step_outcomes_set_step (PlenaryNextStepOutcomes *self,
                                          PlenaryStore *store,
                                          PlenaryNextStep *step);

G_END_DECLS
