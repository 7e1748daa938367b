/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-next-step.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_NEXT_STEP_ROW (plenary_next_step_row_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryNextStepRow,
                      plenary_next_step_row,
                      PLENARY,
                      NEXT_STEP_ROW,
                      AdwActionRow)

GtkWidget *plenary_next_step_row_new (PlenaryStore *store, PlenaryNextStep *step)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
