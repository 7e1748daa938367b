/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-timeline-shapes.h"

/* The symbols of goals have the outlines of data/icons/plenary-goal-*-symbolic.svg,
 * so that a goal looks the same everywhere. The kinds are cut out of a disc: a goal
 * may have a star too, and the two must not be taken for each other. All stand in a
 * square of 16 units and are filled by the even-odd rule. */

#define UNITS 16.0

#define DISC "M8 .75A7.25 7.25 0 1 1 8 15.25A7.25 7.25 0 1 1 8 .75Z"

static const char *const outlines[PLENARY_N_TIMELINE_SHAPES] = {
  [PLENARY_SYMBOL_CIRCLE] = "M8 2A6 6 0 1 1 8 14A6 6 0 1 1 8 2Z",
  [PLENARY_SYMBOL_SQUARE] = "M3.5 2H12.5A1.5 1.5 0 0 1 14 3.5V12.5A1.5 1.5 0 0 1 12.5 14H3.5"
                            "A1.5 1.5 0 0 1 2 12.5V3.5A1.5 1.5 0 0 1 3.5 2Z",
  [PLENARY_SYMBOL_TRIANGLE] = "M8 1.5C8.5 1.5 9 1.75 9.3 2.25L14.8 12C15.35 13 14.65 14 13.5 14H2.5"
                              "C1.35 14 .65 13 1.2 12L6.7 2.25C7 1.75 7.5 1.5 8 1.5Z",
  [PLENARY_SYMBOL_DIAMOND] = "M6.9 1.2A1.5 1.5 0 0 1 9.1 1.2L14.8 6.9A1.55 1.55 0 0 1 14.8 9.1"
                             "L9.1 14.8A1.5 1.5 0 0 1 6.9 14.8L1.2 9.1A1.55 1.55 0 0 1 1.2 6.9Z",
  [PLENARY_SYMBOL_STAR] = "M8 .7L10.057 5.768L15.513 6.159L11.329 9.682L12.644 14.991L8 12.1"
                          "L3.356 14.991L4.671 9.682L.487 6.159L5.943 5.768Z",
  [PLENARY_SYMBOL_HEART] = "M8 14.5C3 10.9 1 8.3 1 5.5A3.7 3.7 0 0 1 4.7 1.8C6.05 1.8 7.3 2.5 8 3.6"
                           "C8.7 2.5 9.95 1.8 11.3 1.8A3.7 3.7 0 0 1 15 5.5C15 8.3 13 10.9 8 14.5Z",
  [PLENARY_SYMBOL_HEXAGON] = "M15.6 8L11.8 14.582L4.2 14.582L.4 8L4.2 1.418L11.8 1.418Z"
                             "M12.2 8L10.1 11.637L5.9 11.637L3.8 8L5.9 4.363L10.1 4.363Z",
  [PLENARY_SYMBOL_FLAG] =
    "M3 1A1 1 0 0 1 4 2V2.2C5.3 1.65 6.6 1.55 8 2C10 2.65 11.5 2.65 13.2 2"
    "C13.6 1.85 14 2.1 14 2.5V9.5C14 9.8 13.85 10 13.6 10.1C11.7 10.85 10 10.85"
    " 8 10.2C6.6 9.75 5.3 9.9 4 10.45V14A1 1 0 0 1 2 14V2A1 1 0 0 1 3 1Z",
  [PLENARY_SYMBOL_LEAF] = "M14.4 1.5C15.1 7 13.8 12.2 8.4 13C6.9 13.2 5.6 12.9 4.5 12.2L2.9 14.5"
                          "A.9 .9 0 0 1 1.4 13.5L3.2 11C1 6 6.5 3.3 10.5 3.1C12 3 13 2.6 13.8 1.4"
                          "C13.95 1.15 14.35 1.2 14.4 1.5ZM5 10.4C6.4 8.4 8.3 6.9 10.7 5.8"
                          "C8 6.5 5.7 7.9 4.2 9.9Z",
  [PLENARY_TIMELINE_SHAPE_RING] = "M8 2A6 6 0 1 1 8 14A6 6 0 1 1 8 2Z"
                                  "M8 4.5A3.5 3.5 0 1 1 8 11.5A3.5 3.5 0 1 1 8 4.5Z",
  [PLENARY_TIMELINE_SHAPE_GLAD] = DISC "M8 3.35L9.2 6.69L12.76 6.8L9.95 8.98L10.94 12.4L8 10.4"
                                       "L5.06 12.4L6.05 8.98L3.24 6.8L6.8 6.69Z",
  [PLENARY_TIMELINE_SHAPE_WONDERING] = DISC "M5.1 6.2A2.9 2.9 0 1 1 8.8 8.987V9.7H7.2V7.5H8"
                                            "A1.3 1.3 0 1 0 6.7 6.2Z"
                                            "M8 10.8A1 1 0 1 1 8 12.8A1 1 0 1 1 8 10.8Z",
};

/**
 * plenary_timeline_shape_for:
 * @kind: what the teacher feels about a mark
 * @has_symbol: whether the mark has a goal
 * @symbol: the symbol of its goal
 *
 * Chooses the shape of a mark: its kind says more than its goal, whose colour it
 * has anyway.
 *
 * Returns: the shape
 */
PlenaryTimelineShape
plenary_timeline_shape_for (PlenaryKind kind,
                            gboolean has_symbol,
                            PlenarySymbol symbol)
{
  switch (kind)
    {
    case PLENARY_KIND_NONE:
      break;
    case PLENARY_KIND_GLAD:
      return PLENARY_TIMELINE_SHAPE_GLAD;
    case PLENARY_KIND_WONDERING:
      return PLENARY_TIMELINE_SHAPE_WONDERING;
    }

  if (!has_symbol)
    return PLENARY_TIMELINE_SHAPE_RING;

  return PLENARY_TIMELINE_SHAPE_SYMBOLS + symbol;
}

/**
 * plenary_timeline_shape_get_path:
 * @shape: a shape
 *
 * Gets the outline of a shape in a square of 16 units. It is always the same
 * object, which lets renderers keep what they made of it.
 *
 * Returns: (transfer none): the outline
 */
GskPath *
plenary_timeline_shape_get_path (PlenaryTimelineShape shape)
{
  static GskPath *paths[PLENARY_N_TIMELINE_SHAPES];

  g_return_val_if_fail ((guint) shape < PLENARY_N_TIMELINE_SHAPES, NULL);

  if (paths[shape] == NULL)
    paths[shape] = gsk_path_parse (outlines[shape]);

  return paths[shape];
}

/**
 * plenary_timeline_shape_snapshot:
 * @shape: a shape
 * @snapshot: where to draw it
 * @x: its middle
 * @y: its middle
 * @size: the length of a side of the square that it fills
 * @colour: its colour
 *
 * Draws a shape.
 */
void
plenary_timeline_shape_snapshot (PlenaryTimelineShape shape,
                                 GtkSnapshot *snapshot,
                                 double x,
                                 double y,
                                 double size,
                                 const GdkRGBA *colour)
{
  GskPath *path = plenary_timeline_shape_get_path (shape);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x - size / 2, y - size / 2));
  gtk_snapshot_scale (snapshot, size / UNITS, size / UNITS);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_EVEN_ODD, colour);
  gtk_snapshot_restore (snapshot);
}
