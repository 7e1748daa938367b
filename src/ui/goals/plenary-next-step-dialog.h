/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-next-step.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_NEXT_STEP_DIALOG (plenary_next_step_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryNextStepDialog,
                      plenary_next_step_dialog,
                      PLENARY,
                      NEXT_STEP_DIALOG,
                      AdwDialog)

AdwDialog *plenary_next_step_dialog_new (PlenaryStore *store,
                                         PlenaryNextStep *step,
                                         const char *lesson,
                                         const char *merge_key) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
