/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-enums.h"

G_BEGIN_DECLS

/* A row of the detailed timeline, and the looks of the marks that name it: one
 * for each goal. */
#define PLENARY_TYPE_TIMELINE_ROW (plenary_timeline_row_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryTimelineRow, plenary_timeline_row, PLENARY, TIMELINE_ROW, GObject)

PlenaryTimelineRow *plenary_timeline_row_new (const char *id) G_GNUC_WARN_UNUSED_RESULT;

const char *plenary_timeline_row_get_id (PlenaryTimelineRow *self);
const char *plenary_timeline_row_get_title (PlenaryTimelineRow *self);
void plenary_timeline_row_set_title (PlenaryTimelineRow *self, const char *title);
PlenaryColour plenary_timeline_row_get_colour (PlenaryTimelineRow *self);
PlenarySymbol plenary_timeline_row_get_symbol (PlenaryTimelineRow *self);
void plenary_timeline_row_set_looks (PlenaryTimelineRow *self,
                                     PlenaryColour colour,
                                     PlenarySymbol symbol);

G_END_DECLS
