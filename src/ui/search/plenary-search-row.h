/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-hit.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_SEARCH_ROW (plenary_search_row_get_type ())

G_DECLARE_FINAL_TYPE (PlenarySearchRow, plenary_search_row, PLENARY, SEARCH_ROW, GtkWidget)

PlenarySearchRow *plenary_search_row_new (void);
void plenary_search_row_set_hit (PlenarySearchRow *self, PlenaryHit *hit);
char *plenary_search_row_describe (PlenaryHit *hit) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
