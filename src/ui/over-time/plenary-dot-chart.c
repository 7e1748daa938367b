/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-dot-chart.h"

#include "plenary-past-words.h"
#include "plenary-timecode.h"
#include "plenary-timeline-pen.h"
#include "plenary-words.h"

#include <math.h>
#include <stdio.h>

/**
 * PlenaryDotChart:
 *
 * Dots over their dates: how long each of many short stretches was. It has no line
 * through the dots and none to reach: it shows what there is. The numbers themselves
 * stand beside it in words, and in its description.
 */

#define HEIGHT 140
#define LEAST_WIDTH 120
#define RADIUS 4.5
/* How far from its middle a dot reaches, in whole pixels. */
#define REACH 5
#define PADDING 6.0

typedef struct
{
  char *date;
  guint day;
  gint64 time;
} Dot;

struct _PlenaryDotChart
{
  GtkWidget parent_instance;

  GArray *dots;
};

G_DEFINE_FINAL_TYPE (PlenaryDotChart, plenary_dot_chart, GTK_TYPE_WIDGET)

static void
clear_dot (gpointer data)
{
  g_free (((Dot *) data)->date);
}

static guint
day_of (const char *date)
{
  int year, month, day;
  GDate civil;

  if (sscanf (date, "%d-%d-%d", &year, &month, &day) != 3 || !g_date_valid_dmy (day, month, year))
    return 0;

  g_date_clear (&civil, 1);
  g_date_set_dmy (&civil, day, month, year);

  return g_date_get_julian (&civil);
}

/* The first and the last day, and whole seconds above the longest. */
static void
measure (PlenaryDotChart *self,
         const Dot **first,
         const Dot **last,
         gint64 *top)
{
  gint64 longest = 0;

  *first = *last = &g_array_index (self->dots, Dot, 0);
  for (guint i = 0; i < self->dots->len; i++)
    {
      const Dot *dot = &g_array_index (self->dots, Dot, i);

      if (dot->day < (*first)->day)
        *first = dot;
      if (dot->day > (*last)->day)
        *last = dot;
      longest = MAX (longest, dot->time);
    }
  *top = MAX (1, (longest + PLENARY_SECOND - 1) / PLENARY_SECOND) * PLENARY_SECOND;
}

/* Writes a label whose corner or middle is at a point. */
static void
write_label (PlenaryDotChart *self,
             GtkSnapshot *snapshot,
             const char *text,
             double x,
             double y,
             double across)
{
  g_autoptr (PangoLayout) layout = plenary_timeline_small_layout (GTK_WIDGET (self), text);
  GdkRGBA colour;
  int width, height;

  gtk_widget_get_color (GTK_WIDGET (self), &colour);
  colour.alpha *= 0.7;
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x - across * width, y));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static int
label_size (PlenaryDotChart *self,
            const char *text,
            int *height)
{
  g_autoptr (PangoLayout) layout = plenary_timeline_small_layout (GTK_WIDGET (self), text);
  int width;

  pango_layout_get_pixel_size (layout, &width, height);

  return width;
}

/* One dot, from the middle of which everything is measured. */
static cairo_surface_t *
make_stamp (int scale)
{
  int side = 2 * REACH * scale;
  cairo_surface_t *stamp = cairo_image_surface_create (CAIRO_FORMAT_A8, side, side);
  cairo_t *cr;

  cairo_surface_set_device_scale (stamp, scale, scale);
  cr = cairo_create (stamp);
  cairo_arc (cr, REACH, REACH, RADIUS, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_destroy (cr);

  return stamp;
}

/* Over the years there are thousands, which are pressed on with one stamp: to draw a circle
 * takes ten times as long. A stamp is sharp where it falls on whole pixels. */
static void
draw_dots (PlenaryDotChart *self,
           GtkSnapshot *snapshot,
           const graphene_rect_t *area,
           const Dot *first,
           const Dot *last,
           gint64 top)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  cairo_surface_t *stamp = make_stamp (scale);
  guint days = last->day - first->day;
  graphene_rect_t reach;
  GdkRGBA colour;
  cairo_t *cr;

  gtk_widget_get_color (GTK_WIDGET (self), &colour);
  colour.alpha *= 0.75;
  graphene_rect_inset_r (area, -REACH, -REACH, &reach);
  cr = gtk_snapshot_append_cairo (snapshot, &reach);
  gdk_cairo_set_source_rgba (cr, &colour);
  for (guint i = 0; i < self->dots->len; i++)
    {
      const Dot *dot = &g_array_index (self->dots, Dot, i);
      double along = days > 0 ? (dot->day - first->day) / (double) days : 0.5;
      double x = area->origin.x + along * area->size.width;
      double y = area->origin.y + area->size.height * (1.0 - dot->time / (double) top);

      cairo_mask_surface (cr, stamp, round (x * scale) / scale - REACH,
                          round (y * scale) / scale - REACH);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (stamp);
}

static void
draw_days (PlenaryDotChart *self,
           GtkSnapshot *snapshot,
           const graphene_rect_t *area,
           const Dot *first,
           const Dot *last)
{
  double y = area->origin.y + area->size.height + RADIUS + 2;
  double left = area->origin.x - RADIUS;
  int height;
  g_autofree char *from = plenary_words_date (first->date);
  g_autofree char *until = plenary_words_date (last->date);

  if (first->day == last->day)
    {
      write_label (self, snapshot, from, area->origin.x + area->size.width / 2, y, 0.5);
      return;
    }

  /* In a narrow window it begins farther out, so that both can be told apart. */
  if (label_size (self, from, &height) + label_size (self, until, &height) + 2 * PADDING >
      area->size.width)
    left = 0;
  write_label (self, snapshot, from, left, y, 0);
  write_label (self, snapshot, until, area->origin.x + area->size.width + RADIUS, y, 1);
}

static void
plenary_dot_chart_snapshot (GtkWidget *widget,
                            GtkSnapshot *snapshot)
{
  PlenaryDotChart *self = PLENARY_DOT_CHART (widget);
  const Dot *first, *last;
  g_autofree char *most = NULL;
  g_autofree char *least = NULL;
  graphene_rect_t area;
  GdkRGBA line;
  gint64 top;
  int height;
  int width;

  if (self->dots->len == 0)
    return;

  measure (self, &first, &last, &top);
  most = plenary_past_words_seconds (top);
  least = plenary_past_words_seconds (0);
  width = label_size (self, most, &height);
  area = GRAPHENE_RECT_INIT (width + 2 * PADDING + RADIUS, height / 2.0 + RADIUS,
                             gtk_widget_get_width (widget) - width - 3 * PADDING - 2 * RADIUS,
                             gtk_widget_get_height (widget) - 2 * height - 2 * RADIUS);
  if (area.size.width <= 0 || area.size.height <= 0)
    return;

  gtk_widget_get_color (widget, &line);
  line.alpha *= 0.25;
  gtk_snapshot_append_color (snapshot, &line,
                             &GRAPHENE_RECT_INIT (area.origin.x - RADIUS,
                                                  area.origin.y + area.size.height,
                                                  area.size.width + 2 * RADIUS, 1));
  write_label (self, snapshot, most, width, area.origin.y - height / 2.0, 1);
  write_label (self, snapshot, least, width, area.origin.y + area.size.height - height / 2.0, 1);
  draw_days (self, snapshot, &area, first, last);
  draw_dots (self, snapshot, &area, first, last, top);
}

static void
plenary_dot_chart_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : LEAST_WIDTH;
}

static void
plenary_dot_chart_finalize (GObject *object)
{
  PlenaryDotChart *self = PLENARY_DOT_CHART (object);

  g_clear_pointer (&self->dots, g_array_unref);

  G_OBJECT_CLASS (plenary_dot_chart_parent_class)->finalize (object);
}

static void
plenary_dot_chart_class_init (PlenaryDotChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = plenary_dot_chart_finalize;
  widget_class->snapshot = plenary_dot_chart_snapshot;
  widget_class->measure = plenary_dot_chart_measure;

  gtk_widget_class_set_css_name (widget_class, "dotchart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
plenary_dot_chart_init (PlenaryDotChart *self)
{
  self->dots = g_array_new (FALSE, FALSE, sizeof (Dot));
  g_array_set_clear_func (self->dots, clear_dot);
}

/**
 * plenary_dot_chart_new:
 * @title: what it shows, in words
 *
 * Makes a chart without any dots.
 *
 * Returns: (transfer floating): the chart
 */
GtkWidget *
plenary_dot_chart_new (const char *title)
{
  GtkWidget *self = g_object_new (PLENARY_TYPE_DOT_CHART, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return self;
}

/**
 * plenary_dot_chart_clear:
 * @self: a chart
 *
 * Takes all dots away.
 */
void
plenary_dot_chart_clear (PlenaryDotChart *self)
{
  g_return_if_fail (PLENARY_IS_DOT_CHART (self));

  g_array_set_size (self->dots, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * plenary_dot_chart_add:
 * @self: a chart
 * @date: the day it was, "YYYY-MM-DD"
 * @time: how long it was, in nanoseconds
 *
 * Adds a dot.
 */
void
plenary_dot_chart_add (PlenaryDotChart *self,
                       const char *date,
                       gint64 time)
{
  Dot dot;

  g_return_if_fail (PLENARY_IS_DOT_CHART (self));
  g_return_if_fail (date != NULL);

  dot = (Dot) { g_strdup (date), day_of (date), MAX (0, time) };
  g_array_append_val (self->dots, dot);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * plenary_dot_chart_describe:
 * @self: a chart
 * @description: the numbers, in words
 *
 * Says what the dots show to those who do not see them.
 */
void
plenary_dot_chart_describe (PlenaryDotChart *self,
                            const char *description)
{
  g_return_if_fail (PLENARY_IS_DOT_CHART (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
}
