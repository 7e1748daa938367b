/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PREVIEW_DIALOG (plenary_preview_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryPreviewDialog,
                      plenary_preview_dialog,
                      PLENARY,
                      PREVIEW_DIALOG,
                      AdwDialog)

AdwDialog *plenary_preview_dialog_new (PlenaryStore *store,
                                       PlenaryContents *contents,
                                       const char *debrief) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
