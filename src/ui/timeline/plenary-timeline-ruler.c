/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-timeline-ruler.h"

#include "plenary-timecode.h"
#include "plenary-timeline-pen.h"

#include <adwaita.h>

#include <math.h>

/**
 * PlenaryTimelineRuler:
 *
 * The layer of the timeline with the times. GTK keeps what it drew until the axis
 * changes.
 */

#define MAJOR_TICK 5.0
#define MINOR_TICK 3.0
#define LEAST_MINOR_SPACE 7.0

/* More texts than fit on a wide screen, so that panning finds most of them made. */
#define MAX_TEXTS 128

struct _PlenaryTimelineRuler
{
  GtkWidget parent_instance;

  PlenaryTimelineAxis *axis;
  GHashTable *texts;
};

G_DEFINE_FINAL_TYPE (PlenaryTimelineRuler, plenary_timeline_ruler, GTK_TYPE_WIDGET)

static PangoLayout *
text_for (PlenaryTimelineRuler *self,
          gint64 time)
{
  gint64 seconds = time / PLENARY_SECOND;
  PangoLayout *layout = g_hash_table_lookup (self->texts, &seconds);
  g_autofree char *text = NULL;

  if (layout != NULL)
    return layout;

  if (g_hash_table_size (self->texts) >= MAX_TEXTS)
    g_hash_table_remove_all (self->texts);
  text = plenary_timecode_format (time);
  layout = plenary_timeline_small_layout (GTK_WIDGET (self), text);
  g_hash_table_insert (self->texts, g_memdup2 (&seconds, sizeof seconds), layout);

  return layout;
}

static int
text_width (PlenaryTimelineRuler *self,
            gint64 time)
{
  int width;

  pango_layout_get_pixel_size (text_for (self, time), &width, NULL);

  return width;
}

static void
plenary_timeline_ruler_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  PlenaryTimelineRuler *self = PLENARY_TIMELINE_RULER (widget);
  int height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  pango_layout_get_pixel_size (text_for (self, 0), NULL, &height);
  *minimum = *natural = height + MAJOR_TICK + 2;
}

static void
draw_tick (PlenaryTimelineRuler *self,
           GtkSnapshot *snapshot,
           gint64 time,
           double length,
           const GdkRGBA *colour)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double x = floor (plenary_timeline_axis_to_x (self->axis, time));

  gtk_snapshot_append_color (snapshot, colour,
                             &GRAPHENE_RECT_INIT (x, height - length - 1.0, 1.0, length));
}

/* A text that would be cut off at an edge is moved in at the beginning of the lesson,
 * and left out elsewhere. */
static void
draw_text (PlenaryTimelineRuler *self,
           GtkSnapshot *snapshot,
           gint64 time,
           const GdkRGBA *colour)
{
  PangoLayout *layout = text_for (self, time);
  double width = plenary_timeline_axis_get_width (self->axis);
  double x = plenary_timeline_axis_to_x (self->axis, time);
  int text, place;

  pango_layout_get_pixel_size (layout, &text, NULL);
  place = floor (x - text / 2.0);
  if (time == 0 && x >= 0.0)
    place = MAX (0, place);
  if (place < 0 || place + text > width)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (place, 0));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

static void
plenary_timeline_ruler_snapshot (GtkWidget *widget,
                                 GtkSnapshot *snapshot)
{
  PlenaryTimelineRuler *self = PLENARY_TIMELINE_RULER (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  double width = plenary_timeline_axis_get_width (self->axis);
  gint64 first = plenary_timeline_axis_to_time (self->axis, 0.0);
  gint64 last = plenary_timeline_axis_to_time (self->axis, width);
  gint64 step, minor, least;
  GdkRGBA text, line;

  if (plenary_timeline_axis_get_duration (self->axis) <= 0)
    return;

  gtk_widget_get_color (widget, &text);
  line = text;
  if (!adw_style_manager_get_high_contrast (style))
    {
      text.alpha *= 0.65;
      line.alpha *= 0.3;
    }

  least = plenary_timeline_axis_length_of (self->axis, text_width (self, last) * 1.9 + 12.0);
  step = plenary_timeline_ruler_choose_step (least, &minor);
  if (minor >= plenary_timeline_axis_length_of (self->axis, LEAST_MINOR_SPACE))
    for (gint64 time = first / minor * minor; time <= last; time += minor)
      draw_tick (self, snapshot, time, MINOR_TICK, &line);

  for (gint64 time = first / step * step; time <= last; time += step)
    {
      draw_tick (self, snapshot, time, MAJOR_TICK, &line);
      draw_text (self, snapshot, time, &text);
    }
}

static void
plenary_timeline_ruler_css_changed (GtkWidget *widget,
                                    GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (plenary_timeline_ruler_parent_class)->css_changed (widget, change);

  g_hash_table_remove_all (PLENARY_TIMELINE_RULER (widget)->texts);
  gtk_widget_queue_resize (widget);
}

static void
plenary_timeline_ruler_system_setting_changed (GtkWidget *widget,
                                               GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (plenary_timeline_ruler_parent_class)->system_setting_changed (widget, setting);

  g_hash_table_remove_all (PLENARY_TIMELINE_RULER (widget)->texts);
  gtk_widget_queue_resize (widget);
}

static void
plenary_timeline_ruler_dispose (GObject *object)
{
  PlenaryTimelineRuler *self = PLENARY_TIMELINE_RULER (object);

  g_clear_object (&self->axis);

  G_OBJECT_CLASS (plenary_timeline_ruler_parent_class)->dispose (object);
}

static void
plenary_timeline_ruler_finalize (GObject *object)
{
  PlenaryTimelineRuler *self = PLENARY_TIMELINE_RULER (object);

  g_clear_pointer (&self->texts, g_hash_table_unref);

  G_OBJECT_CLASS (plenary_timeline_ruler_parent_class)->finalize (object);
}

static void
plenary_timeline_ruler_class_init (PlenaryTimelineRulerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_timeline_ruler_dispose;
  object_class->finalize = plenary_timeline_ruler_finalize;
  widget_class->measure = plenary_timeline_ruler_measure;
  widget_class->snapshot = plenary_timeline_ruler_snapshot;
  widget_class->css_changed = plenary_timeline_ruler_css_changed;
  widget_class->system_setting_changed = plenary_timeline_ruler_system_setting_changed;

  gtk_widget_class_set_css_name (widget_class, "ruler");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NONE);
}

static void
plenary_timeline_ruler_init (PlenaryTimelineRuler *self)
{
  self->texts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
}

/**
 * plenary_timeline_ruler_new:
 * @axis: the axis
 *
 * Makes the layer of the times.
 *
 * Returns: (transfer floating): the layer
 */
GtkWidget *
plenary_timeline_ruler_new (PlenaryTimelineAxis *axis)
{
  PlenaryTimelineRuler *self;

  g_return_val_if_fail (PLENARY_IS_TIMELINE_AXIS (axis), NULL);

  self = g_object_new (PLENARY_TYPE_TIMELINE_RULER, NULL);
  self->axis = g_object_ref (axis);
  g_signal_connect_object (axis, "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * plenary_timeline_ruler_choose_step:
 * @least: the least time between two texts that leaves them room, in nanoseconds
 * @minor: (out): the time between two small ticks
 *
 * Chooses a step that people count in.
 *
 * Returns: the time between two texts, in nanoseconds
 */
gint64
plenary_timeline_ruler_choose_step (gint64 least,
                                    gint64 *minor)
{
  /* Seconds between texts, and tenths of seconds between small ticks. */
  static const struct
  {
    int step;
    int minor;
  } steps[] = { { 1, 1 },      { 2, 5 },       { 5, 10 },     { 10, 20 },   { 15, 50 },
                { 30, 50 },    { 60, 100 },    { 120, 300 },  { 300, 600 }, { 600, 1200 },
                { 900, 3000 }, { 1800, 3000 }, { 3600, 6000 } };
  guint i = 0;

  g_return_val_if_fail (minor != NULL, PLENARY_SECOND);

  while (i < G_N_ELEMENTS (steps) - 1 && steps[i].step * PLENARY_SECOND < least)
    i++;
  *minor = steps[i].minor * (PLENARY_SECOND / 10);

  return steps[i].step * PLENARY_SECOND;
}
