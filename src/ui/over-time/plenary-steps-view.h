/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-over-time.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_STEPS_VIEW (plenary_steps_view_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryStepsView, plenary_steps_view, PLENARY, STEPS_VIEW, AdwBin)

void plenary_steps_view_show (PlenaryStepsView *self, PlenaryOverTime *over_time);

G_END_DECLS
