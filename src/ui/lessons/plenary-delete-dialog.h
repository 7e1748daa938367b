/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-jobs.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_DELETE_DIALOG (plenary_delete_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryDeleteDialog, plenary_delete_dialog, PLENARY, DELETE_DIALOG, AdwDialog)

AdwDialog *plenary_delete_dialog_new (PlenaryStore *store,
                                      PlenaryJobs *jobs,
                                      PlenaryLesson *lesson,
                                      const char *recording);

G_END_DECLS
