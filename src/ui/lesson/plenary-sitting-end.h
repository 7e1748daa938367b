/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-sitting-session.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_SITTING_END (plenary_sitting_end_get_type ())

G_DECLARE_FINAL_TYPE (PlenarySittingEnd, plenary_sitting_end, PLENARY, SITTING_END, AdwDialog)

AdwDialog *plenary_sitting_end_new (PlenarySittingSession *sitting);

G_END_DECLS
