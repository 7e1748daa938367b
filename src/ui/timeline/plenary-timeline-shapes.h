/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-enums.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PlenaryTimelineShape:
 * @PLENARY_TIMELINE_SHAPE_SYMBOLS: the first of the symbols of goals, in the order
 *   of [enum@Symbol]
 * @PLENARY_TIMELINE_SHAPE_RING: a mark without a goal
 * @PLENARY_TIMELINE_SHAPE_GLAD: a star, for a moment one is glad of
 * @PLENARY_TIMELINE_SHAPE_WONDERING: a question mark, for one wondered about
 *
 * What is drawn at the instant of a mark.
 */
typedef enum
{
  PLENARY_TIMELINE_SHAPE_SYMBOLS = 0,
  PLENARY_TIMELINE_SHAPE_RING = PLENARY_N_SYMBOLS,
  PLENARY_TIMELINE_SHAPE_GLAD,
  PLENARY_TIMELINE_SHAPE_WONDERING,
} PlenaryTimelineShape;

#define PLENARY_N_TIMELINE_SHAPES (PLENARY_TIMELINE_SHAPE_WONDERING + 1)

PlenaryTimelineShape plenary_timeline_shape_for (PlenaryKind kind,
                                                 gboolean has_symbol,
                                                 PlenarySymbol symbol);
GskPath *plenary_timeline_shape_get_path (PlenaryTimelineShape shape);
void plenary_timeline_shape_snapshot (PlenaryTimelineShape shape,
                                      GtkSnapshot *snapshot,
                                      double x,
                                      double y,
                                      double size,
                                      const GdkRGBA *colour);

G_END_DECLS
