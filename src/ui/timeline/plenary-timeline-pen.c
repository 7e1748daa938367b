/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-timeline-pen.h"

#include <adwaita.h>

#include <math.h>

/* How the marks of one lane are drawn: all bars first, then a line for each symbol
 * that has no room, then the symbols. Of marks in the same pixel only one is drawn,
 * so that the work is bounded by the width and not by the number of marks.
 *
 * Corners are round only on the selected mark: a rounded clip for each mark makes
 * drawing several times slower. */

#define BAR_HEIGHT 8.0
#define TICK_WIDTH 1.0
#define NARROW 24.0

/* How far outside of the lane drawing goes on. */
#define EDGE 64.0

/**
 * plenary_timeline_small_layout:
 * @widget: the widget in which it is drawn
 * @text: the text
 *
 * Makes a small text whose figures are all equally wide.
 *
 * Returns: (transfer full): the text
 */
PangoLayout *
plenary_timeline_small_layout (GtkWidget *widget,
                               const char *text)
{
  PangoLayout *layout;
  g_autoptr (PangoAttrList) attributes = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  layout = gtk_widget_create_pango_layout (widget, text);
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_scale_new (0.82));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

/**
 * plenary_timeline_pen_init: (skip)
 * @pen: (out caller-allocates): a pen
 * @widget: the widget in which it draws
 * @palette: the colours of goals
 * @axis: where times stand
 *
 * Makes a pen for the style in use. It borrows all that it is given.
 */
void
plenary_timeline_pen_init (PlenaryTimelinePen *pen,
                           GtkWidget *widget,
                           PlenaryPalette *palette,
                           PlenaryTimelineAxis *axis)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (widget));

  *pen = (PlenaryTimelinePen) { .axis = axis };
  gtk_widget_get_color (widget, &pen->text);
  adw_rgba_to_standalone (accent, adw_style_manager_get_dark (style), &pen->accent);
  for (guint i = 0; i < PLENARY_N_COLOURS; i++)
    plenary_palette_get_rgba (palette, i, &pen->colours[i]);

  pen->paper = adw_style_manager_get_dark (style) ? (GdkRGBA) { 0.1, 0.1, 0.12, 1.0 }
                                                  : (GdkRGBA) { 1.0, 1.0, 1.0, 1.0 };

  pen->high_contrast = adw_style_manager_get_high_contrast (style);
  pen->dim = pen->high_contrast ? 0.9 : 0.6;
  pen->bar_alpha = pen->high_contrast ? 0.75 : 0.4;
  pen->pixel = 1.0 / (surface != NULL ? gdk_surface_get_scale (surface) : 1.0);
}

/**
 * plenary_timeline_pen_set_lane: (skip)
 * @pen: a pen
 * @lane: the number of the lane to draw
 * @area: where it is
 * @line: the middle of the line on which its marks stand
 *
 * Begins a lane.
 */
void
plenary_timeline_pen_set_lane (PlenaryTimelinePen *pen,
                               guint lane,
                               const graphene_rect_t *area,
                               double line)
{
  pen->lane = lane;
  pen->area = *area;
  pen->line = line;
}

/**
 * plenary_timeline_pen_snap: (skip)
 * @pen: a pen
 * @x: a place
 *
 * Moves a place to the nearest edge between pixels of the screen.
 *
 * Returns: the place
 */
double
plenary_timeline_pen_snap (const PlenaryTimelinePen *pen,
                           double x)
{
  return round (x / pen->pixel) * pen->pixel;
}

static GdkRGBA
colour_of (const PlenaryTimelinePen *pen,
           guint mark,
           PlenaryTimelineShape *shape)
{
  PlenaryTimelineLooks looks = pen->looks (pen->lane, mark, pen->looks_data);
  GdkRGBA colour = pen->text;

  *shape = looks.shape;
  if (looks.coloured)
    return pen->colours[looks.colour];

  colour.alpha *= 0.8;

  return colour;
}

typedef struct
{
  const PlenaryTimelinePen *pen;
  GtkSnapshot *snapshot;
  guint skip;

  /* What is drawn next, if it has a width. */
  double left;
  double right;
  GdkRGBA colour;
} Bars;

static void
draw_collected (Bars *bars)
{
  const PlenaryTimelinePen *pen = bars->pen;

  if (bars->right - bars->left > 0.0)
    gtk_snapshot_append_color (bars->snapshot, &bars->colour,
                               &GRAPHENE_RECT_INIT (bars->left, pen->line - BAR_HEIGHT / 2,
                                                    bars->right - bars->left, BAR_HEIGHT));
}

/* Narrow bars of one colour that touch are drawn as one. Of wide ones it shows where
 * they overlap. */
static void
collect_bar (const PlenaryTimelineEntry *entry,
             gpointer user_data)
{
  Bars *bars = user_data;
  const PlenaryTimelinePen *pen = bars->pen;
  double limit = pen->area.size.width + EDGE;
  PlenaryTimelineShape shape;
  GdkRGBA colour;
  double x0, x1;

  if (entry->mark == bars->skip)
    return;

  /* Clamped, because huge rectangles lose their fractions in the floats of a node. */
  x0 = CLAMP (plenary_timeline_axis_to_x (pen->axis, entry->span.start), -EDGE, limit);
  x1 = CLAMP (plenary_timeline_axis_to_x (pen->axis, entry->span.end), -EDGE, limit);
  x0 = plenary_timeline_pen_snap (pen, x0);
  x1 = plenary_timeline_pen_snap (pen, x1);
  if (x1 - x0 < pen->pixel / 2 || (x0 - bars->left < pen->pixel / 2 && x1 <= bars->right))
    return;

  colour = colour_of (pen, entry->mark, &shape);
  colour.alpha *= pen->bar_alpha;
  if (x1 - x0 <= NARROW && x0 <= bars->right && gdk_rgba_equal (&colour, &bars->colour))
    {
      bars->right = MAX (bars->right, x1);
      return;
    }

  draw_collected (bars);
  bars->left = x0;
  bars->right = x1;
  bars->colour = colour;
}

static void
draw_tick (const PlenaryTimelinePen *pen,
           GtkSnapshot *snapshot,
           double x,
           guint mark)
{
  PlenaryTimelineShape shape;
  GdkRGBA colour = colour_of (pen, mark, &shape);
  double height = pen->symbol_size;

  colour.alpha *= 0.6;
  gtk_snapshot_append_color (snapshot, &colour,
                             &GRAPHENE_RECT_INIT (plenary_timeline_pen_snap (pen,
                                                                             x - TICK_WIDTH / 2),
                                                  pen->line - height / 2, TICK_WIDTH, height));
}

static void
draw_symbol (const PlenaryTimelinePen *pen,
             GtkSnapshot *snapshot,
             double x,
             guint mark)
{
  PlenaryTimelineShape shape;
  GdkRGBA colour = colour_of (pen, mark, &shape);
  double size = shape >= PLENARY_TIMELINE_SHAPE_GLAD ? pen->symbol_size + 2.0 : pen->symbol_size;

  x = plenary_timeline_pen_snap (pen, x);

  /* What is cut out of a disc shows paper, whatever lies below. */
  if (shape >= PLENARY_TIMELINE_SHAPE_RING)
    plenary_timeline_shape_snapshot (PLENARY_TIMELINE_SHAPE_SYMBOLS + PLENARY_SYMBOL_CIRCLE,
                                     snapshot, x, plenary_timeline_pen_snap (pen, pen->line), size,
                                     &pen->paper);
  plenary_timeline_shape_snapshot (shape, snapshot, x, plenary_timeline_pen_snap (pen, pen->line),
                                   size, &colour);
}

/* Goes through the symbols from left to right. Those with room for a symbol are kept
 * for later, the others become lines, at most one in a pixel. */
static void
draw_symbols (const PlenaryTimelinePen *pen,
              GtkSnapshot *snapshot,
              PlenaryTimelineIndex *index,
              guint skip)
{
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (PlenaryTimelineEntry));
  double half = pen->symbol_size / 2 + 2.0;
  double free_from = -half;
  gint64 from = plenary_timeline_axis_to_time (pen->axis, -half);
  guint i = plenary_timeline_index_first_from (index, from);

  while (i < plenary_timeline_index_get_n (index))
    {
      const PlenaryTimelineEntry *entry = plenary_timeline_index_get (index, i);
      double x = plenary_timeline_axis_to_x (pen->axis, entry->at);
      gint64 next;

      if (x > pen->area.size.width + half)
        break;

      if (entry->mark == skip)
        {
          i++;
          continue;
        }

      if (x >= free_from)
        {
          g_array_append_val (kept, *entry);
          free_from = x + pen->symbol_size;
        }
      else
        draw_tick (pen, snapshot, x, entry->mark);

      next = MAX (entry->at + 1, plenary_timeline_axis_to_time (pen->axis, x + pen->pixel));
      i = plenary_timeline_index_first_from (index, next);
    }

  for (guint j = 0; j < kept->len; j++)
    {
      PlenaryTimelineEntry *entry = &g_array_index (kept, PlenaryTimelineEntry, j);

      draw_symbol (pen, snapshot, plenary_timeline_axis_to_x (pen->axis, entry->at), entry->mark);
    }
}

/**
 * plenary_timeline_pen_draw_marks: (skip)
 * @pen: a pen
 * @snapshot: where to draw
 * @index: the marks of the lane
 * @skip: a mark that is not drawn, or %PLENARY_TIMELINE_NOWHERE
 *
 * Draws the marks that are in view.
 */
void
plenary_timeline_pen_draw_marks (const PlenaryTimelinePen *pen,
                                 GtkSnapshot *snapshot,
                                 PlenaryTimelineIndex *index,
                                 guint skip)
{
  Bars bars = { pen, snapshot, skip, -2 * EDGE, -2 * EDGE };
  PlenarySpan within = { plenary_timeline_axis_to_time (pen->axis, 0),
                         plenary_timeline_axis_to_time (pen->axis, pen->area.size.width) };

  plenary_timeline_index_visit (index, within, collect_bar, &bars);
  draw_collected (&bars);
  draw_symbols (pen, snapshot, index, skip);
}

static void
draw_round (GtkSnapshot *snapshot,
            const graphene_rect_t *rect,
            double radius,
            const GdkRGBA *colour)
{
  GskRoundedRect round;

  gsk_rounded_rect_init_from_rect (&round, rect, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  gtk_snapshot_append_color (snapshot, colour, rect);
  gtk_snapshot_pop (snapshot);
}

static void
draw_handle (const PlenaryTimelinePen *pen,
             GtkSnapshot *snapshot,
             double x,
             gboolean held)
{
  double width = held ? PLENARY_TIMELINE_HANDLE_WIDTH + 2.0 : PLENARY_TIMELINE_HANDLE_WIDTH;
  double height = held ? 22.0 : 18.0;

  draw_round (snapshot,
              &GRAPHENE_RECT_INIT (plenary_timeline_pen_snap (pen, x - width / 2),
                                   pen->line - height / 2, width, height),
              width / 2, &pen->accent);
}

/**
 * plenary_timeline_pen_draw_selected: (skip)
 * @pen: a pen
 * @snapshot: where to draw
 * @entry: the mark, with the span to draw
 * @handles: the middles of its handles
 * @held: the number of the handle that is being moved, or -1
 *
 * Draws the selected mark: its bar in full colour, a frame and two handles.
 */
void
plenary_timeline_pen_draw_selected (const PlenaryTimelinePen *pen,
                                    GtkSnapshot *snapshot,
                                    const PlenaryTimelineEntry *entry,
                                    const double handles[2],
                                    int held)
{
  double limit = pen->area.size.width + EDGE;
  double x0 = CLAMP (plenary_timeline_axis_to_x (pen->axis, entry->span.start), -EDGE, limit);
  double x1 = CLAMP (plenary_timeline_axis_to_x (pen->axis, entry->span.end), -EDGE, limit);
  double left = CLAMP (handles[0], -EDGE, limit);
  double right = CLAMP (handles[1], -EDGE, limit);
  double symbol = plenary_timeline_axis_to_x (pen->axis, entry->at);
  PlenaryTimelineShape shape;
  GdkRGBA colour = colour_of (pen, entry->mark, &shape);
  GdkRGBA frame = pen->accent;

  frame.alpha *= pen->high_contrast ? 0.5 : 0.3;
  draw_round (snapshot, &GRAPHENE_RECT_INIT (left, pen->line - 9.0, MAX (1.0, right - left), 18.0),
              4.0, &frame);

  colour.alpha *= 0.75;
  if (x1 - x0 >= 1.0)
    draw_round (snapshot, &GRAPHENE_RECT_INIT (x0, pen->line - BAR_HEIGHT / 2, x1 - x0, BAR_HEIGHT),
                MIN (2.0, (x1 - x0) / 2), &colour);

  draw_handle (pen, snapshot, handles[0], held == 0);
  draw_handle (pen, snapshot, handles[1], held == 1);
  if (symbol > -EDGE && symbol < limit)
    draw_symbol (pen, snapshot, symbol, entry->mark);
}
