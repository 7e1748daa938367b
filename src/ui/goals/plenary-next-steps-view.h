/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_NEXT_STEPS_VIEW (plenary_next_steps_view_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryNextStepsView,
                      plenary_next_steps_view,
                      PLENARY,
                      NEXT_STEPS_VIEW,
                      AdwBin)

void plenary_next_steps_view_set_store (PlenaryNextStepsView *self, PlenaryStore *store);

G_END_DECLS
