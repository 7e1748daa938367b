/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-timeline-overview.h"

#include <adwaita.h>

#include <math.h>

/**
 * PlenaryTimelineOverview:
 *
 * The whole lesson in a thin strip below the detailed timeline: where there are
 * marks, and which stretch is shown above. Dragging it shows another stretch.
 */

#define HEIGHT 14
#define LEAST_WINDOW 12.0

struct _PlenaryTimelineOverview
{
  GtkWidget parent_instance;

  PlenaryTimelineAxis *axis;
  PlenaryTimelineScene *scene;
  gint64 position;
};

G_DEFINE_FINAL_TYPE (PlenaryTimelineOverview, plenary_timeline_overview, GTK_TYPE_WIDGET)

enum
{
  SCROLLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static double
place_of (PlenaryTimelineOverview *self,
          gint64 time)
{
  gint64 duration = plenary_timeline_axis_get_duration (self->axis);

  return duration > 0 ? (double) time / duration * gtk_widget_get_width (GTK_WIDGET (self)) : 0.0;
}

static gint64
time_at (PlenaryTimelineOverview *self,
         double x)
{
  gint64 duration = plenary_timeline_axis_get_duration (self->axis);

  return CLAMP (x / MAX (1, gtk_widget_get_width (GTK_WIDGET (self))), 0.0, 1.0) * duration;
}

static void
plenary_timeline_overview_measure (GtkWidget *widget,
                                   GtkOrientation orientation,
                                   int for_size,
                                   int *minimum,
                                   int *natural,
                                   int *minimum_baseline,
                                   int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = HEIGHT;
}

/* One line in a pixel, as in the tracks. */
static void
draw_marks (PlenaryTimelineOverview *self,
            GtkSnapshot *snapshot,
            const GdkRGBA *colour)
{
  PlenaryTimelineIndex *index = plenary_timeline_scene_get_index (self->scene);
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  guint i = 0;

  while (i < plenary_timeline_index_get_n (index))
    {
      const PlenaryTimelineEntry *entry = plenary_timeline_index_get (index, i);
      double x = floor (place_of (self, entry->at));

      if (x >= gtk_widget_get_width (GTK_WIDGET (self)))
        break;

      gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (x, 4, 1, height - 8));
      i = plenary_timeline_index_first_from (index, MAX (entry->at + 1, time_at (self, x + 1.0)));
    }
}

static void
draw_window (PlenaryTimelineOverview *self,
             GtkSnapshot *snapshot,
             const GdkRGBA *text)
{
  PlenarySpan visible = plenary_timeline_axis_get_visible (self->axis);
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double x0 = place_of (self, visible.start);
  double x1 = place_of (self, visible.end);
  GdkRGBA colour = *text;
  GskRoundedRect round;

  if (x1 - x0 < LEAST_WINDOW)
    {
      x0 = CLAMP ((x0 + x1 - LEAST_WINDOW) / 2, 0.0, MAX (0.0, width - LEAST_WINDOW));
      x1 = x0 + LEAST_WINDOW;
    }

  gsk_rounded_rect_init_from_rect (&round, &GRAPHENE_RECT_INIT (x0, 1, x1 - x0, height - 2), 4.0);
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  colour.alpha = text->alpha * 0.12;
  gtk_snapshot_append_color (snapshot, &colour, &round.bounds);
  gtk_snapshot_pop (snapshot);
  colour.alpha = text->alpha * 0.5;
  gtk_snapshot_append_border (snapshot, &round, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { colour, colour, colour, colour });
}

static void
plenary_timeline_overview_snapshot (GtkWidget *widget,
                                    GtkSnapshot *snapshot)
{
  PlenaryTimelineOverview *self = PLENARY_TIMELINE_OVERVIEW (widget);
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  GdkRGBA text, colour;

  gtk_widget_get_color (widget, &text);
  colour = text;
  colour.alpha *= 0.3;
  gtk_snapshot_append_color (snapshot, &colour,
                             &GRAPHENE_RECT_INIT (0, floor (height / 2), width, 1));
  colour.alpha = text.alpha * 0.55;
  draw_marks (self, snapshot, &colour);
  draw_window (self, snapshot, &text);
  gtk_snapshot_append_color (snapshot, &text,
                             &GRAPHENE_RECT_INIT (floor (place_of (self, self->position)), 1, 2,
                                                  height - 2));
}

static void
show_at (PlenaryTimelineOverview *self,
         double x)
{
  plenary_timeline_axis_show (self->axis, time_at (self, x), 0.5);
  g_signal_emit (self, signals[SCROLLED], 0);
}

static void
drag_begin_cb (PlenaryTimelineOverview *self,
               double x,
               double y,
               GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  show_at (self, x);
}

static void
drag_update_cb (PlenaryTimelineOverview *self,
                double dx,
                double dy,
                GtkGestureDrag *gesture)
{
  double x, y;

  if (gtk_gesture_drag_get_start_point (gesture, &x, &y))
    show_at (self, x + dx);
}

static void
plenary_timeline_overview_dispose (GObject *object)
{
  PlenaryTimelineOverview *self = PLENARY_TIMELINE_OVERVIEW (object);

  g_clear_object (&self->axis);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (plenary_timeline_overview_parent_class)->dispose (object);
}

static void
plenary_timeline_overview_class_init (PlenaryTimelineOverviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_timeline_overview_dispose;
  widget_class->measure = plenary_timeline_overview_measure;
  widget_class->snapshot = plenary_timeline_overview_snapshot;

  /**
   * PlenaryTimelineOverview::scrolled:
   *
   * Emitted when somebody chose another stretch here.
   */
  signals[SCROLLED] = g_signal_new ("scrolled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "overview");
  /* The view follows the playhead and the selection, so nothing here is missed by
   * those who don't see it. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NONE);
}

static void
plenary_timeline_overview_init (PlenaryTimelineOverview *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/**
 * plenary_timeline_overview_new:
 * @axis: the axis
 * @scene: the marks
 *
 * Makes an overview.
 *
 * Returns: (transfer floating): the overview
 */
GtkWidget *
plenary_timeline_overview_new (PlenaryTimelineAxis *axis,
                               PlenaryTimelineScene *scene)
{
  PlenaryTimelineOverview *self;

  g_return_val_if_fail (PLENARY_IS_TIMELINE_AXIS (axis), NULL);
  g_return_val_if_fail (PLENARY_IS_TIMELINE_SCENE (scene), NULL);

  self = g_object_new (PLENARY_TYPE_TIMELINE_OVERVIEW, NULL);
  self->axis = g_object_ref (axis);
  self->scene = g_object_ref (scene);
  g_signal_connect_object (axis, "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (scene, "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * plenary_timeline_overview_set_position:
 * @self: an overview
 * @position: the present time, in nanoseconds
 *
 * Shows where the playhead is. It is drawn anew only when the playhead is in
 * another pixel.
 */
void
plenary_timeline_overview_set_position (PlenaryTimelineOverview *self,
                                        gint64 position)
{
  gboolean moved;

  g_return_if_fail (PLENARY_IS_TIMELINE_OVERVIEW (self));

  moved = fabs (floor (place_of (self, position)) - floor (place_of (self, self->position))) > 0.5;
  self->position = position;
  if (moved)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}
