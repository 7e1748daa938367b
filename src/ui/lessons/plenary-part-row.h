/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-recording.h"
#include "plenary-shortcut.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PART_ROW (plenary_part_row_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryPartRow, plenary_part_row, PLENARY, PART_ROW, AdwActionRow)

GtkWidget *plenary_part_row_new (PlenaryStore *store,
                                 PlenaryContents *contents,
                                 PlenaryRecording *part) G_GNUC_WARN_UNUSED_RESULT;
PlenaryRecording *plenary_part_row_get_part (PlenaryPartRow *self);
guint plenary_part_row_get_number (PlenaryPartRow *self);
void plenary_part_row_set_place (PlenaryPartRow *self, guint number, guint n_parts);

const PlenaryShortcut *plenary_part_row_get_shortcuts (guint *n);

G_END_DECLS
