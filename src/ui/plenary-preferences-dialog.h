/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-jobs.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PREFERENCES_DIALOG (plenary_preferences_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryPreferencesDialog,
                      plenary_preferences_dialog,
                      PLENARY,
                      PREFERENCES_DIALOG,
                      AdwPreferencesDialog)

AdwDialog *plenary_preferences_dialog_new (PlenaryJobs *jobs);

G_END_DECLS
