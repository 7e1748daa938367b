/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-wait-bar.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plenary-timecode.h"

#include <math.h>

/**
 * PlenaryWaitBar:
 *
 * How long a wait lasts, as a bar whose end can be moved. It has one colour, whatever
 * its length. To assistive technologies it is a slider, in seconds.
 *
 * Times run from left to right in every language.
 */

#define HEIGHT 22
#define THICKNESS 8.0
#define KNOB 14.0
/* The farthest that an end can be moved to by assistive technology. */
#define MOST_SECONDS 60.0

struct _PlenaryWaitBar
{
  GtkWidget parent_instance;

  gint64 length;
  gint64 scale;
  gint64 line;

  gint64 held_from;
  gint64 held;
};

static void accessible_range_init (GtkAccessibleRangeInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PlenaryWaitBar,
                               plenary_wait_bar,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_RANGE,
                                                      accessible_range_init))

enum
{
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gint64
get_shown (PlenaryWaitBar *self)
{
  return self->held >= 0 ? self->held : MAX (0, self->length);
}

static double
get_room (PlenaryWaitBar *self)
{
  return MAX (1.0, gtk_widget_get_width (GTK_WIDGET (self)) - KNOB);
}

static double
place_of (PlenaryWaitBar *self,
          gint64 length)
{
  return KNOB / 2 + get_room (self) * MIN (1.0, length / (double) MAX (1, self->scale));
}

static void
plenary_wait_bar_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 60;
  *natural = *minimum;
}

static void
draw_box (GtkSnapshot *snapshot,
          double x,
          double width,
          double height,
          double thickness,
          const GdkRGBA *colour)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (x, (height - thickness) / 2, width, thickness);
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, &area, MIN (width, thickness) / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, colour, &area);
  gtk_snapshot_pop (snapshot);
}

static void
plenary_wait_bar_snapshot (GtkWidget *widget,
                           GtkSnapshot *snapshot)
{
  PlenaryWaitBar *self = PLENARY_WAIT_BAR (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);
  double height = gtk_widget_get_height (widget);
  double end = place_of (self, get_shown (self));
  GdkRGBA text, track, bar;

  gtk_widget_get_color (widget, &text);
  track = text;
  track.alpha *= 0.12;
  adw_rgba_to_standalone (accent, adw_style_manager_get_dark (style), &bar);

  draw_box (snapshot, KNOB / 2, get_room (self), height, THICKNESS, &track);
  if (get_shown (self) > 0)
    {
      draw_box (snapshot, KNOB / 2, end - KNOB / 2, height, THICKNESS, &bar);
      draw_box (snapshot, end - KNOB / 2, KNOB, height, KNOB, &bar);
    }
  if (self->line >= 0)
    draw_box (snapshot, place_of (self, self->line) - 1, 2, height, height, &text);
}

static gboolean
accessible_range_set_value (GtkAccessibleRange *range,
                            double value)
{
  g_signal_emit (range, signals[MOVED], 0, (gint64) llround (value * PLENARY_SECOND), TRUE);

  return TRUE;
}

static void
accessible_range_init (GtkAccessibleRangeInterface *iface)
{
  iface->set_current_value = accessible_range_set_value;
}

static void
tell (PlenaryWaitBar *self)
{
  g_autofree char *words = plenary_wait_bar_say (self->length);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
                                  MAX (MOST_SECONDS, self->length / (double) PLENARY_SECOND),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  MAX (0, self->length) / (double) PLENARY_SECOND,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
}

static void
drag_begin_cb (PlenaryWaitBar *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->held_from = MAX (0, self->length);
}

static void
drag_update_cb (PlenaryWaitBar *self,
                double dx,
                double dy,
                GtkGesture *gesture)
{
  gint64 by = llround (dx / get_room (self) * self->scale);

  if (self->held < 0 && !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, dx, dy))
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->held = MAX (0, self->held_from + by);
  g_signal_emit (self, signals[MOVED], 0, self->held, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_end_cb (PlenaryWaitBar *self)
{
  gint64 held = self->held;

  self->held = -1;
  if (held >= 0)
    g_signal_emit (self, signals[MOVED], 0, held, TRUE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
plenary_wait_bar_class_init (PlenaryWaitBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = plenary_wait_bar_measure;
  widget_class->snapshot = plenary_wait_bar_snapshot;

  /**
   * PlenaryWaitBar::moved:
   * @self: the bar
   * @length: how long the wait is to be, in nanoseconds
   * @done: whether the end was let go of
   *
   * Emitted while the end is moved by the pointer, and when it was let go of.
   */
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_BOOLEAN);

  gtk_widget_class_set_css_name (widget_class, "waitbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
plenary_wait_bar_init (PlenaryWaitBar *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->length = -1;
  self->line = -1;
  self->held = -1;
  self->scale = 5 * PLENARY_SECOND;

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "ew-resize");
  tell (self);
}

/**
 * plenary_wait_bar_set_length:
 * @self: a bar
 * @length: nanoseconds, or -1 if it is not known
 *
 * Sets how long the wait is.
 */
void
plenary_wait_bar_set_length (PlenaryWaitBar *self,
                             gint64 length)
{
  g_return_if_fail (PLENARY_IS_WAIT_BAR (self));

  self->length = length;
  tell (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * plenary_wait_bar_set_scale:
 * @self: a bar
 * @scale: nanoseconds that are as long as the bar can be
 * @line: where a line crosses, in nanoseconds, or -1 for none
 *
 * Sets what the length is seen beside.
 */
void
plenary_wait_bar_set_scale (PlenaryWaitBar *self,
                            gint64 scale,
                            gint64 line)
{
  g_return_if_fail (PLENARY_IS_WAIT_BAR (self));

  self->scale = MAX (1, scale);
  self->line = line;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * plenary_wait_bar_describe:
 * @length: nanoseconds, or -1 if it is not known
 *
 * Writes how long a wait is: "3.4 s".
 *
 * Returns: (transfer full): the words
 */
char *
plenary_wait_bar_describe (gint64 length)
{
  if (length < 0)
    return g_strdup ("–");
  if (length == 0)
    /* Translators: there was no wait after a question */
    return g_strdup (C_("wait", "none"));

  /* Translators: how long a wait is, in seconds */
  return g_strdup_printf (_("%.1f s"), length / (double) PLENARY_SECOND);
}

/**
 * plenary_wait_bar_say:
 * @length: nanoseconds, or -1 if it is not known
 *
 * Says how long a wait is: "3.4 seconds".
 *
 * Returns: (transfer full): the words
 */
char *
plenary_wait_bar_say (gint64 length)
{
  if (length < 0)
    return g_strdup (_("not measured"));
  if (length == 0)
    return g_strdup (C_("wait", "none"));

  return g_strdup_printf (_("%.1f seconds"), length / (double) PLENARY_SECOND);
}
