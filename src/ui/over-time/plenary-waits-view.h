/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-over-time.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_WAITS_VIEW (plenary_waits_view_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryWaitsView, plenary_waits_view, PLENARY, WAITS_VIEW, AdwBin)

void plenary_waits_view_show (PlenaryWaitsView *self, PlenaryOverTime *over_time);

G_END_DECLS
