/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_RECORD_DIALOG (plenary_record_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryRecordDialog, plenary_record_dialog, PLENARY, RECORD_DIALOG, AdwDialog)

AdwDialog *plenary_record_dialog_new (PlenaryStore *store, PlenaryLesson *lesson);

G_END_DECLS
