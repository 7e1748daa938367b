/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-timeline-private.h"

#include "plenary-timeline-sound-row.h"

#include <math.h>

/* What the mouse, the touchpad and fingers do on the timeline. */

#define WHEEL_ZOOM 1.25
#define SURFACE_ZOOM 1.01
#define WHEEL_PAN 80.0
#define SNAP 6.0

/* Kinetic scrolling slows down by this each second, and stops below a crawl. */
#define FRICTION 4.0
#define CRAWL 20.0

static PlenaryTimelinePart
hit (PlenaryTimeline *self,
     double x,
     double y,
     guint *mark)
{
  graphene_point_t point;

  *mark = PLENARY_TIMELINE_NOWHERE;
  if (!gtk_widget_compute_point (GTK_WIDGET (self), self->tracks, &GRAPHENE_POINT_INIT (x, y),
                                 &point))
    return PLENARY_TIMELINE_PART_NONE;

  /* Above the tracks is the ruler, where one can always scrub. */
  return plenary_timeline_tracks_hit (PLENARY_TIMELINE_TRACKS (self->tracks), point.x, point.y,
                                      mark);
}

/* An end that comes near the playhead is meant to be there. */
static gint64
snapped_time (PlenaryTimeline *self,
              double x)
{
  if (fabs (x - plenary_timeline_axis_to_x (self->axis, self->position)) <= SNAP)
    return self->position;

  return plenary_timeline_axis_to_time (self->axis, x);
}

static void
follow_pointer (PlenaryTimeline *self)
{
  double width = plenary_timeline_axis_get_width (self->axis);
  double x = CLAMP (self->pointer_x, 0.0, width);

  switch (self->drag)
    {
    case PLENARY_TIMELINE_DRAG_NONE:
      break;
    case PLENARY_TIMELINE_DRAG_SCRUB:
      plenary_timeline_scrub_to (self, plenary_timeline_axis_to_time (self->axis, x));
      break;
    case PLENARY_TIMELINE_DRAG_END:
      plenary_timeline_move_end (self, snapped_time (self, x - self->drag_offset));
      break;
    }
}

/* Pixels that the pointer is beyond an edge, behind which there is more. */
static double
beyond_edge (PlenaryTimeline *self)
{
  double width = plenary_timeline_axis_get_width (self->axis);

  if (self->drag == PLENARY_TIMELINE_DRAG_NONE || plenary_timeline_axis_shows_all (self->axis))
    return 0.0;

  return self->pointer_x - CLAMP (self->pointer_x, 0.0, width);
}

/* One tick for both things that go on by themselves. */
static gboolean
tick_cb (GtkWidget *widget,
         GdkFrameClock *clock,
         gpointer user_data)
{
  PlenaryTimeline *self = PLENARY_TIMELINE (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = self->last_tick > 0 ? (now - self->last_tick) / (double) G_USEC_PER_SEC : 0.0;
  double beyond = beyond_edge (self);

  self->last_tick = now;
  if (fabs (beyond) > 0.5)
    {
      plenary_timeline_axis_pan (self->axis, beyond * 8.0 * seconds);
      follow_pointer (self);
      return G_SOURCE_CONTINUE;
    }

  if (fabs (self->velocity) > CRAWL)
    {
      plenary_timeline_axis_pan (self->axis, self->velocity * seconds);
      plenary_timeline_scrolled (self);
      self->velocity *= exp (-FRICTION * seconds);
      return G_SOURCE_CONTINUE;
    }

  self->tick_id = 0;
  self->velocity = 0.0;

  return G_SOURCE_REMOVE;
}

static void
start_ticking (PlenaryTimeline *self)
{
  if (self->tick_id != 0)
    return;

  self->last_tick = 0;
  self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
begin_drag_end (PlenaryTimeline *self,
                PlenaryTimelinePart part,
                double x)
{
  plenary_timeline_hold_end (self, part);
  self->drag_offset =
    x - plenary_timeline_axis_to_x (self->axis, plenary_timeline_get_held_time (self));
  self->drag = PLENARY_TIMELINE_DRAG_END;
}

/* In the rows of the recording there are things to press. */
static gboolean
is_for_row (PlenaryTimeline *self,
            double x,
            double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return picked == self->speech ||
         plenary_timeline_sound_row_takes (PLENARY_TIMELINE_SOUND_ROW (self->sound), picked);
}

static void
drag_begin_cb (PlenaryTimeline *self,
               double x,
               double y,
               GtkGesture *gesture)
{
  guint mark;

  if (is_for_row (self, x, y))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  plenary_timeline_keep_end (self);

  self->velocity = 0.0;
  self->pointer_x = self->press_x = x;
  switch (hit (self, x, y, &mark))
    {
    case PLENARY_TIMELINE_PART_NONE:
      self->drag = PLENARY_TIMELINE_DRAG_SCRUB;
      plenary_timeline_begin_scrub (self);
      follow_pointer (self);
      break;
    case PLENARY_TIMELINE_PART_BODY:
      if (self->n_press < 2)
        plenary_timeline_request_select (self, mark);
      break;
    case PLENARY_TIMELINE_PART_START:
      begin_drag_end (self, PLENARY_TIMELINE_PART_START, x);
      break;
    case PLENARY_TIMELINE_PART_END:
      begin_drag_end (self, PLENARY_TIMELINE_PART_END, x);
      break;
    }
  plenary_timeline_place_hover (self);
}

static void
drag_update_cb (PlenaryTimeline *self,
                double dx,
                double dy)
{
  self->pointer_x = self->press_x + dx;
  follow_pointer (self);
  plenary_timeline_place_hover (self);
  if (fabs (beyond_edge (self)) > 0.5)
    start_ticking (self);
}

static void
finish_drag (PlenaryTimeline *self,
             gboolean keep)
{
  PlenaryTimelineDrag drag = self->drag;

  self->drag = PLENARY_TIMELINE_DRAG_NONE;
  switch (drag)
    {
    case PLENARY_TIMELINE_DRAG_NONE:
      break;
    case PLENARY_TIMELINE_DRAG_SCRUB:
      plenary_timeline_end_scrub (self);
      break;
    case PLENARY_TIMELINE_DRAG_END:
      if (keep)
        plenary_timeline_keep_end (self);
      else
        plenary_timeline_give_back_end (self);
      break;
    }
  plenary_timeline_place_hover (self);
}

static void
drag_end_cb (PlenaryTimeline *self)
{
  finish_drag (self, TRUE);
}

static void
drag_cancel_cb (PlenaryTimeline *self)
{
  finish_drag (self, FALSE);
}

/* Runs before the drag begins, as the controller that was added later comes first. The
 * second press plays, and must not select again, which would go back and stop. */
static void
pressed_cb (PlenaryTimeline *self,
            int n_press,
            double x,
            double y)
{
  guint mark;

  self->n_press = n_press;
  if (n_press == 2 && hit (self, x, y, &mark) == PLENARY_TIMELINE_PART_BODY)
    plenary_timeline_request_play (self, mark);
}

static void
pan_begin_cb (PlenaryTimeline *self,
              double x,
              double y,
              GtkGesture *gesture)
{
  if (!self->detailed)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
  self->velocity = 0.0;
  self->pan_start = 0.0;
}

static void
pan_update_cb (PlenaryTimeline *self,
               double dx,
               double dy)
{
  plenary_timeline_axis_pan (self->axis, self->pan_start - dx);
  plenary_timeline_scrolled (self);
  self->pan_start = dx;
}

static void
pan_end_cb (PlenaryTimeline *self)
{
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

/* The first of two fingers has begun to scrub before the second came. */
static void
pinch_begin_cb (PlenaryTimeline *self,
                GdkEventSequence *sequence,
                GtkGesture *gesture)
{
  if (!self->detailed)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  finish_drag (self, FALSE);
  self->last_scale = 1.0;
}

static void
pinch_cb (PlenaryTimeline *self,
          double scale,
          GtkGesture *gesture)
{
  double x, y;

  if (!self->detailed || scale <= 0.0 || !gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    return;

  plenary_timeline_axis_zoom (self->axis, scale / self->last_scale, x);
  plenary_timeline_scrolled (self);
  self->last_scale = scale;
}

static void
motion_cb (PlenaryTimeline *self,
           double x,
           double y)
{
  PlenaryTimelinePart part;
  guint mark;

  self->hovered = TRUE;
  if (self->drag == PLENARY_TIMELINE_DRAG_NONE)
    {
      self->pointer_x = x;
      part = hit (self, x, y, &mark);
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), part == PLENARY_TIMELINE_PART_NONE ? NULL
                                                          : part == PLENARY_TIMELINE_PART_BODY
                                                            ? "pointer"
                                                            : "ew-resize");
    }
  plenary_timeline_place_hover (self);
}

static void
leave_cb (PlenaryTimeline *self)
{
  self->hovered = FALSE;
  plenary_timeline_place_hover (self);
}

static gboolean
scroll_cb (PlenaryTimeline *self,
           double dx,
           double dy,
           GtkEventControllerScroll *scroll)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (scroll);
  gboolean wheel = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_WHEEL;
  double delta = fabs (dx) > fabs (dy) ? dx : dy;

  /* Where there is nothing to scroll to, the page may scroll. */
  if (!self->detailed)
    return GDK_EVENT_PROPAGATE;

  self->velocity = 0.0;
  if (gtk_event_controller_get_current_event_state (controller) & GDK_CONTROL_MASK)
    plenary_timeline_axis_zoom (self->axis, pow (wheel ? WHEEL_ZOOM : SURFACE_ZOOM, -dy),
                                self->pointer_x);
  else if (plenary_timeline_axis_shows_all (self->axis))
    return GDK_EVENT_PROPAGATE;
  else
    plenary_timeline_axis_pan (self->axis, wheel ? delta * WHEEL_PAN : delta);

  plenary_timeline_scrolled (self);

  return GDK_EVENT_STOP;
}

static void
decelerate_cb (PlenaryTimeline *self,
               double velocity_x,
               double velocity_y,
               GtkEventController *controller)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));
  gboolean animated;

  g_object_get (settings, "gtk-enable-animations", &animated, NULL);
  if (!animated || !self->detailed || plenary_timeline_axis_shows_all (self->axis) ||
      gtk_event_controller_get_current_event_state (controller) & GDK_CONTROL_MASK)
    return;

  self->velocity = fabs (velocity_x) > fabs (velocity_y) ? velocity_x : velocity_y;
  start_ticking (self);
}

static void
attach_scroll (PlenaryTimeline *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (
    GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "decelerate", G_CALLBACK (decelerate_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);

  g_signal_connect_object (motion, "enter", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

static void
attach_pan (PlenaryTimeline *self)
{
  GtkGesture *pan = gtk_gesture_drag_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (pan), GDK_BUTTON_MIDDLE);
  g_signal_connect_object (pan, "drag-begin", G_CALLBACK (pan_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pan, "drag-update", G_CALLBACK (pan_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pan, "drag-end", G_CALLBACK (pan_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pan));
}

/**
 * plenary_timeline_attach_pointer: (skip)
 * @self: a timeline
 *
 * Lets pointers act on the timeline.
 */
void
plenary_timeline_attach_pointer (PlenaryTimeline *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (drag_cancel_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "begin", G_CALLBACK (pinch_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinch_cb), self, G_CONNECT_SWAPPED);

  /* One group: what one gesture claims the others may go on to see. */
  gtk_gesture_group (click, drag);
  gtk_gesture_group (pinch, drag);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));

  attach_pan (self);
  attach_scroll (self);
}
