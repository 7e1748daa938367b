/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_FIRST_RUN (plenary_first_run_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryFirstRun, plenary_first_run, PLENARY, FIRST_RUN, AdwBin)

G_END_DECLS
