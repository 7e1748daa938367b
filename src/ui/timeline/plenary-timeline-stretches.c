/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-timeline-stretches.h"

#include "plenary-timeline-stretch.h"

#include <adwaita.h>

#include <math.h>

/**
 * PlenaryTimelineStretches:
 *
 * A layer of the timeline with stretches that are no moments, in one lane or several.
 * Their ends can be moved by the pointer; all else of the layer lets the pointer
 * through. All have one colour: what they are is told by where they are.
 *
 * To those who don't see it the list beside the picture says the same.
 */

#define LANE_HEIGHT 8
#define REACH 7.0
#define EDGE 2.0
/* A line so near to the start tells nothing. */
#define LEAST_LINE 8.0
#define LINE_WIDTH 2.0

struct _PlenaryTimelineStretches
{
  GtkWidget parent_instance;

  PlenaryTimelineAxis *axis;
  GListModel *model;
  guint n_lanes;
  /* How long after the start of a stretch a line stands, or -1. */
  gint64 line;

  /* What is being moved: a stretch, which of its ends, and where both are now. */
  PlenaryTimelineStretch *held;
  gboolean holds_start;
  PlenarySpan held_span;
};

G_DEFINE_FINAL_TYPE (PlenaryTimelineStretches, plenary_timeline_stretches, GTK_TYPE_WIDGET)

enum
{
  MOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static PlenarySpan
get_span (PlenaryTimelineStretches *self,
          PlenaryTimelineStretch *stretch)
{
  return stretch == self->held ? self->held_span : plenary_timeline_stretch_get_span (stretch);
}

static void
plenary_timeline_stretches_measure (GtkWidget *widget,
                                    GtkOrientation orientation,
                                    int for_size,
                                    int *minimum,
                                    int *natural,
                                    int *minimum_baseline,
                                    int *natural_baseline)
{
  PlenaryTimelineStretches *self = PLENARY_TIMELINE_STRETCHES (widget);

  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? (int) self->n_lanes * LANE_HEIGHT : 0;
  *natural = *minimum;
}

static void
draw_stretch (PlenaryTimelineStretches *self,
              GtkSnapshot *snapshot,
              PlenaryTimelineStretch *stretch,
              const GdkRGBA *colour)
{
  PlenarySpan span = get_span (self, stretch);
  double lane = gtk_widget_get_height (GTK_WIDGET (self)) / (double) self->n_lanes;
  double y = plenary_timeline_stretch_get_lane (stretch) * lane;
  double start = plenary_timeline_axis_to_x (self->axis, span.start);
  double end = plenary_timeline_axis_to_x (self->axis, span.end);
  double height = self->n_lanes > 1 ? lane - 2 : lane;
  GdkRGBA ground = *colour;

  if (end < -EDGE || start > gtk_widget_get_width (GTK_WIDGET (self)))
    return;

  /* In lanes the stretch is all there is to see; over a sound it lets that through. */
  ground.alpha *= self->n_lanes > 1 ? 0.7 : 0.25;
  gtk_snapshot_append_color (snapshot, &ground,
                             &GRAPHENE_RECT_INIT (start, y, MAX (EDGE, end - start), height));
  gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (start, y, EDGE, height));
  if (span.end > span.start)
    gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (end - EDGE, y, EDGE, height));
}

/* It may stand beyond the end: its foot shows where it is measured from. */
static void
draw_line (PlenaryTimelineStretches *self,
           GtkSnapshot *snapshot,
           PlenaryTimelineStretch *stretch,
           const GdkRGBA *colour)
{
  PlenarySpan span = get_span (self, stretch);
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double start = plenary_timeline_axis_to_x (self->axis, span.start);
  double end = plenary_timeline_axis_to_x (self->axis, span.start + self->line);

  if (span.end == span.start || end - start < LEAST_LINE)
    return;

  gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (end, 0, LINE_WIDTH, height));
  gtk_snapshot_append_color (snapshot, colour,
                             &GRAPHENE_RECT_INIT (start, height - LINE_WIDTH, end - start,
                                                  LINE_WIDTH));
}

static void
plenary_timeline_stretches_snapshot (GtkWidget *widget,
                                     GtkSnapshot *snapshot)
{
  PlenaryTimelineStretches *self = PLENARY_TIMELINE_STRETCHES (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);
  guint n = self->model != NULL ? g_list_model_get_n_items (self->model) : 0;
  graphene_rect_t area =
    GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  GdkRGBA colour, text, lane;

  adw_rgba_to_standalone (accent, adw_style_manager_get_dark (style), &colour);
  gtk_widget_get_color (widget, &text);
  lane = text;
  lane.alpha *= 0.08;

  gtk_snapshot_push_clip (snapshot, &area);
  for (guint i = 0; self->n_lanes > 1 && i < self->n_lanes; i++)
    gtk_snapshot_append_color (snapshot, &lane,
                               &GRAPHENE_RECT_INIT (0, i * area.size.height / self->n_lanes,
                                                    area.size.width,
                                                    area.size.height / self->n_lanes - 2));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlenaryTimelineStretch) stretch = g_list_model_get_item (self->model, i);

      draw_stretch (self, snapshot, stretch, &colour);
      if (self->line >= 0)
        draw_line (self, snapshot, stretch, &text);
    }
  gtk_snapshot_pop (snapshot);
}

/* The end that is nearest to a place, of those within reach. */
static PlenaryTimelineStretch *
dup_end_at (PlenaryTimelineStretches *self,
            double x,
            double y,
            gboolean *is_start)
{
  guint n = self->model != NULL ? g_list_model_get_n_items (self->model) : 0;
  double lane = gtk_widget_get_height (GTK_WIDGET (self)) / (double) self->n_lanes;
  PlenaryTimelineStretch *found = NULL;
  double nearest = REACH;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlenaryTimelineStretch) stretch = g_list_model_get_item (self->model, i);
      PlenarySpan span = plenary_timeline_stretch_get_span (stretch);
      double start = fabs (plenary_timeline_axis_to_x (self->axis, span.start) - x);
      double end = fabs (plenary_timeline_axis_to_x (self->axis, span.end) - x);

      if (span.end == span.start || y < 0 ||
          (guint) (y / lane) != plenary_timeline_stretch_get_lane (stretch) ||
          MIN (start, end) >= nearest)
        continue;

      nearest = MIN (start, end);
      *is_start = start < end;
      g_set_object (&found, stretch);
    }

  return found;
}

static gboolean
plenary_timeline_stretches_contains (GtkWidget *widget,
                                     double x,
                                     double y)
{
  PlenaryTimelineStretches *self = PLENARY_TIMELINE_STRETCHES (widget);
  g_autoptr (PlenaryTimelineStretch) stretch = NULL;
  gboolean is_start;

  if (self->held != NULL)
    return TRUE;

  stretch = dup_end_at (self, x, y, &is_start);

  return stretch != NULL;
}

static void
drag_begin_cb (PlenaryTimelineStretches *self,
               double x,
               double y,
               GtkGesture *gesture)
{
  g_clear_object (&self->held);
  self->held = dup_end_at (self, x, y, &self->holds_start);
  if (self->held == NULL)
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->held_span = plenary_timeline_stretch_get_span (self->held);
}

static void
drag_update_cb (PlenaryTimelineStretches *self,
                double dx,
                double dy)
{
  gint64 by = plenary_timeline_axis_length_of (self->axis, dx);
  PlenarySpan span;

  if (self->held == NULL)
    return;

  span = plenary_timeline_stretch_get_span (self->held);
  if (self->holds_start)
    span.start = CLAMP (span.start + by, 0, span.end);
  else
    span.end = MAX (span.start, span.end + by);
  self->held_span = span;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_end_cb (PlenaryTimelineStretches *self,
             double dx,
             double dy)
{
  g_autoptr (PlenaryTimelineStretch) held = g_steal_pointer (&self->held);
  PlenarySpan before;

  if (held == NULL)
    return;

  before = plenary_timeline_stretch_get_span (held);
  if (before.start != self->held_span.start || before.end != self->held_span.end)
    g_signal_emit (self, signals[MOVE], 0, plenary_timeline_stretch_get_id (held),
                   self->held_span.start, self->held_span.end);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
cancel_cb (PlenaryTimelineStretches *self)
{
  g_clear_object (&self->held);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
plenary_timeline_stretches_dispose (GObject *object)
{
  PlenaryTimelineStretches *self = PLENARY_TIMELINE_STRETCHES (object);

  plenary_timeline_stretches_set_model (self, NULL);
  g_clear_object (&self->held);
  g_clear_object (&self->axis);

  G_OBJECT_CLASS (plenary_timeline_stretches_parent_class)->dispose (object);
}

static void
plenary_timeline_stretches_class_init (PlenaryTimelineStretchesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_timeline_stretches_dispose;
  widget_class->measure = plenary_timeline_stretches_measure;
  widget_class->snapshot = plenary_timeline_stretches_snapshot;
  widget_class->contains = plenary_timeline_stretches_contains;

  /**
   * PlenaryTimelineStretches::move:
   * @self: the layer
   * @id: the id of a stretch
   * @start: its new start, in nanoseconds of lesson time
   * @end: its new end
   *
   * Emitted once for a whole move of an end, when it is over.
   */
  signals[MOVE] = g_signal_new ("move", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_INT64, G_TYPE_INT64);

  gtk_widget_class_set_css_name (widget_class, "stretches");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NONE);
}

static void
plenary_timeline_stretches_init (PlenaryTimelineStretches *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->line = -1;
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "ew-resize");
}

/**
 * plenary_timeline_stretches_new:
 * @axis: the axis
 * @n_lanes: how many lanes there are; one fills the layer
 *
 * Makes a layer without stretches.
 *
 * Returns: (transfer floating): the layer
 */
GtkWidget *
plenary_timeline_stretches_new (PlenaryTimelineAxis *axis,
                                guint n_lanes)
{
  PlenaryTimelineStretches *self;

  g_return_val_if_fail (PLENARY_IS_TIMELINE_AXIS (axis), NULL);
  g_return_val_if_fail (n_lanes > 0, NULL);

  self = g_object_new (PLENARY_TYPE_TIMELINE_STRETCHES, NULL);
  self->axis = g_object_ref (axis);
  self->n_lanes = n_lanes;
  g_signal_connect_object (axis, "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * plenary_timeline_stretches_get_model:
 * @self: a layer
 *
 * Gets the stretches.
 *
 * Returns: (transfer none) (nullable): a list of [class@TimelineStretch]
 */
GListModel *
plenary_timeline_stretches_get_model (PlenaryTimelineStretches *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_STRETCHES (self), NULL);

  return self->model;
}

/**
 * plenary_timeline_stretches_set_model:
 * @self: a layer
 * @model: (nullable): a list of [class@TimelineStretch]
 *
 * Chooses what is drawn.
 */
void
plenary_timeline_stretches_set_model (PlenaryTimelineStretches *self,
                                      GListModel *model)
{
  g_return_if_fail (PLENARY_IS_TIMELINE_STRETCHES (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  if (self->model == model)
    return;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_set_object (&self->model, model);
  if (model != NULL)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                             G_CONNECT_SWAPPED);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * plenary_timeline_stretches_get_line:
 * @self: a layer
 *
 * Gets where a line stands beside each stretch.
 *
 * Returns: nanoseconds after its start, or -1 if there is none
 */
gint64
plenary_timeline_stretches_get_line (PlenaryTimelineStretches *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_STRETCHES (self), -1);

  return self->line;
}

/**
 * plenary_timeline_stretches_set_line:
 * @self: a layer
 * @line: nanoseconds after the start of a stretch, or -1 for none
 *
 * Draws a line at the same distance from the start of each stretch, wherever there is
 * enough room to tell the two apart.
 */
void
plenary_timeline_stretches_set_line (PlenaryTimelineStretches *self,
                                     gint64 line)
{
  g_return_if_fail (PLENARY_IS_TIMELINE_STRETCHES (self));

  self->line = line;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
