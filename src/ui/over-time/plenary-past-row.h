/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-past-moment.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PAST_ROW (plenary_past_row_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryPastRow, plenary_past_row, PLENARY, PAST_ROW, GtkWidget)

PlenaryPastMoment *plenary_past_row_get_moment (PlenaryPastRow *self);
void plenary_past_row_set_moment (PlenaryPastRow *self, PlenaryPastMoment *moment);
void plenary_past_row_add_suffix (PlenaryPastRow *self, GtkWidget *widget);

GtkListItemFactory *plenary_past_row_make_factory (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
