/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-timeline-seen.h"

#include <adwaita.h>

#include <math.h>

/**
 * PlenaryTimelineSeen:
 *
 * The layer of the timeline with what was seen: a faint line below the times, in the colour
 * of the text. It is a memory aid and tells nothing else, so that it is not told to
 * assistive technologies.
 */

struct _PlenaryTimelineSeen
{
  GtkWidget parent_instance;

  PlenaryTimelineAxis *axis;
  GArray *spans;
};

G_DEFINE_FINAL_TYPE (PlenaryTimelineSeen, plenary_timeline_seen, GTK_TYPE_WIDGET)

static void
plenary_timeline_seen_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  /* It lies over the ruler, and takes what it is given. */
  *minimum = *natural = 0;
}

static void
plenary_timeline_seen_snapshot (GtkWidget *widget,
                                GtkSnapshot *snapshot)
{
  PlenaryTimelineSeen *self = PLENARY_TIMELINE_SEEN (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  double width = gtk_widget_get_width (widget);
  GdkRGBA colour;

  gtk_widget_get_color (widget, &colour);
  colour.alpha *= adw_style_manager_get_high_contrast (style) ? 0.8 : 0.35;
  for (guint i = 0; i < self->spans->len; i++)
    {
      PlenarySpan span = g_array_index (self->spans, PlenarySpan, i);
      double x0 = CLAMP (plenary_timeline_axis_to_x (self->axis, span.start), 0.0, width);
      double x1 = CLAMP (plenary_timeline_axis_to_x (self->axis, span.end), 0.0, width);

      if (x1 > x0)
        gtk_snapshot_append_color (snapshot, &colour,
                                   &GRAPHENE_RECT_INIT (floor (x0), 0,
                                                        MAX (1.0, ceil (x1) - floor (x0)),
                                                        gtk_widget_get_height (widget)));
    }
}

static void
plenary_timeline_seen_dispose (GObject *object)
{
  g_clear_object (&PLENARY_TIMELINE_SEEN (object)->axis);

  G_OBJECT_CLASS (plenary_timeline_seen_parent_class)->dispose (object);
}

static void
plenary_timeline_seen_finalize (GObject *object)
{
  g_array_unref (PLENARY_TIMELINE_SEEN (object)->spans);

  G_OBJECT_CLASS (plenary_timeline_seen_parent_class)->finalize (object);
}

static void
plenary_timeline_seen_class_init (PlenaryTimelineSeenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_timeline_seen_dispose;
  object_class->finalize = plenary_timeline_seen_finalize;
  widget_class->measure = plenary_timeline_seen_measure;
  widget_class->snapshot = plenary_timeline_seen_snapshot;

  gtk_widget_class_set_css_name (widget_class, "seen");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NONE);
}

static void
plenary_timeline_seen_init (PlenaryTimelineSeen *self)
{
  self->spans = g_array_new (FALSE, FALSE, sizeof (PlenarySpan));
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * plenary_timeline_seen_new:
 * @axis: the axis
 *
 * Makes the layer of what was seen.
 *
 * Returns: (transfer floating): the layer
 */
GtkWidget *
plenary_timeline_seen_new (PlenaryTimelineAxis *axis)
{
  PlenaryTimelineSeen *self;

  g_return_val_if_fail (PLENARY_IS_TIMELINE_AXIS (axis), NULL);

  self = g_object_new (PLENARY_TYPE_TIMELINE_SEEN, NULL);
  self->axis = g_object_ref (axis);
  g_signal_connect_object (axis, "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * plenary_timeline_seen_set_spans:
 * @self: a layer
 * @spans: (element-type PlenarySpan): what was seen, in nanoseconds of lesson time
 *
 * Shows what was seen.
 */
void
plenary_timeline_seen_set_spans (PlenaryTimelineSeen *self,
                                 GArray *spans)
{
  g_return_if_fail (PLENARY_IS_TIMELINE_SEEN (self));
  g_return_if_fail (spans != NULL);

  g_array_unref (self->spans);
  self->spans = g_array_ref (spans);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
