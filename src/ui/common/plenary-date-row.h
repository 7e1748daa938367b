/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_DATE_ROW (plenary_date_row_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryDateRow, plenary_date_row, PLENARY, DATE_ROW, AdwActionRow)

const char *plenary_date_row_get_date (PlenaryDateRow *self);
void plenary_date_row_set_date (PlenaryDateRow *self, const char *date);

G_END_DECLS
