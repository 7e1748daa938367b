/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-sitting-session.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_SITTING_BAR (plenary_sitting_bar_get_type ())

G_DECLARE_FINAL_TYPE (PlenarySittingBar, plenary_sitting_bar, PLENARY, SITTING_BAR, GtkWidget)

void plenary_sitting_bar_set_sitting (PlenarySittingBar *self, PlenarySittingSession *sitting);

G_END_DECLS
