/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-debrief-moment.h"
#include "plenary-debrief.h"
#include "plenary-shortcut.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_CHOSEN_ROW (plenary_chosen_row_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryChosenRow, plenary_chosen_row, PLENARY, CHOSEN_ROW, AdwPreferencesRow)

GtkWidget *plenary_chosen_row_new (PlenaryStore *store,
                                   PlenaryContents *contents,
                                   PlenaryDebrief *debrief,
                                   PlenaryMoment *moment) G_GNUC_WARN_UNUSED_RESULT;

const PlenaryShortcut *plenary_chosen_row_get_shortcuts (guint *n);
PlenaryMoment *plenary_chosen_row_get_moment (PlenaryChosenRow *self);
guint plenary_chosen_row_get_number (PlenaryChosenRow *self);
void plenary_chosen_row_toggle (PlenaryChosenRow *self);
void plenary_chosen_row_set_place (PlenaryChosenRow *self,
                                   guint number,
                                   PlenaryDebriefMoment *before,
                                   PlenaryDebriefMoment *place,
                                   PlenaryDebriefMoment *after);

G_END_DECLS
