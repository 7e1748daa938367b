/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PlenaryPlanFor:
 * @PLENARY_PLAN_FOR_WATCHING: to watch a lesson
 * @PLENARY_PLAN_FOR_TALKING: to talk about one
 *
 * What time is set aside for.
 */
typedef enum
{
  PLENARY_PLAN_FOR_WATCHING,
  PLENARY_PLAN_FOR_TALKING,
} PlenaryPlanFor;

#define PLENARY_TYPE_PLAN_DIALOG (plenary_plan_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryPlanDialog, plenary_plan_dialog, PLENARY, PLAN_DIALOG, AdwDialog)

AdwDialog *plenary_plan_dialog_new (PlenaryPlanFor what_for, const char *words)
  G_GNUC_WARN_UNUSED_RESULT;
void plenary_plan_dialog_save_to (PlenaryPlanDialog *self, GFile *file);

G_END_DECLS
