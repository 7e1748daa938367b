/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-jobs.h"
#include "plenary-recording.h"
#include "plenary-shortcut.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_ELSEWHERE_ROW (plenary_elsewhere_row_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryElsewhereRow,
                      plenary_elsewhere_row,
                      PLENARY,
                      ELSEWHERE_ROW,
                      AdwExpanderRow)

GtkWidget *plenary_elsewhere_row_new (PlenaryStore *store,
                                      PlenaryJobs *jobs,
                                      PlenaryContents *contents,
                                      PlenaryRecording *recording) G_GNUC_WARN_UNUSED_RESULT;
PlenaryRecording *plenary_elsewhere_row_get_recording (PlenaryElsewhereRow *self);

const PlenaryShortcut *plenary_elsewhere_row_get_shortcuts (guint *n);

G_END_DECLS
