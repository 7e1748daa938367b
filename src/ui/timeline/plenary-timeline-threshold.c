/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-timeline-threshold.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include <math.h>

/**
 * PlenaryTimelineThreshold:
 *
 * A line across the sound: what stays below it counts as quiet. It is moved by the
 * knob in its margin, so that the sound itself can still be clicked, or by keys.
 *
 * To assistive technologies it is a slider, which tells how many stretches count.
 */

#define KNOB_WIDTH 8.0
#define KNOB_HEIGHT 14.0
#define REACH 12.0
#define DASH 4.0
#define STEP 1.0
#define PAGE 5.0

struct _PlenaryTimelineThreshold
{
  GtkWidget parent_instance;

  PlenaryTimelineSound *sound;
  double drag_start;
};

static void accessible_range_init (GtkAccessibleRangeInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PlenaryTimelineThreshold,
                               plenary_timeline_threshold,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_RANGE,
                                                      accessible_range_init))

static double
get_value (PlenaryTimelineThreshold *self)
{
  return self->sound != NULL ? plenary_timeline_sound_get_threshold (self->sound)
                             : PLENARY_TIMELINE_LEAST_THRESHOLD;
}

static void
set_value (PlenaryTimelineThreshold *self,
           double value)
{
  if (self->sound != NULL)
    plenary_timeline_sound_set_threshold (self->sound, value);
}

/* The knob never leaves the row. */
static double
room (PlenaryTimelineThreshold *self)
{
  return MAX (1.0, gtk_widget_get_height (GTK_WIDGET (self)) - KNOB_HEIGHT);
}

static double
place_of_line (PlenaryTimelineThreshold *self)
{
  double part = (get_value (self) - PLENARY_TIMELINE_LEAST_THRESHOLD) /
                (PLENARY_TIMELINE_MOST_THRESHOLD - PLENARY_TIMELINE_LEAST_THRESHOLD);

  return round ((1.0 - part) * room (self) + KNOB_HEIGHT / 2.0);
}

/* In the margin at the end of a line of text. */
static double
place_of_knob (PlenaryTimelineThreshold *self)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    return 1.0 + KNOB_WIDTH / 2.0;

  return gtk_widget_get_width (GTK_WIDGET (self)) - 1.0 - KNOB_WIDTH / 2.0;
}

static gboolean
plenary_timeline_threshold_contains (GtkWidget *widget,
                                     double x,
                                     double y)
{
  PlenaryTimelineThreshold *self = PLENARY_TIMELINE_THRESHOLD (widget);

  return fabs (x - place_of_knob (self)) <= REACH && fabs (y - place_of_line (self)) <= REACH;
}

static gboolean
accessible_range_set_value (GtkAccessibleRange *range,
                            double value)
{
  set_value (PLENARY_TIMELINE_THRESHOLD (range), value);

  return TRUE;
}

static void
accessible_range_init (GtkAccessibleRangeInterface *iface)
{
  iface->set_current_value = accessible_range_set_value;
}

static void
draw_line (PlenaryTimelineThreshold *self,
           GtkSnapshot *snapshot,
           GdkRGBA colour)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  graphene_rect_t dash = GRAPHENE_RECT_INIT (0, 0, DASH, 1);
  graphene_rect_t line = GRAPHENE_RECT_INIT (0, place_of_line (self), width, 1);

  colour.alpha *= 0.7;
  gtk_snapshot_push_repeat (snapshot, &line, &GRAPHENE_RECT_INIT (0, line.origin.y, 2 * DASH, 1));
  dash.origin.y = line.origin.y;
  gtk_snapshot_append_color (snapshot, &colour, &dash);
  gtk_snapshot_pop (snapshot);
}

static void
draw_knob (PlenaryTimelineThreshold *self,
           GtkSnapshot *snapshot,
           const GdkRGBA *colour)
{
  GskRoundedRect knob;
  graphene_rect_t area =
    GRAPHENE_RECT_INIT (place_of_knob (self) - KNOB_WIDTH / 2.0,
                        place_of_line (self) - KNOB_HEIGHT / 2.0, KNOB_WIDTH, KNOB_HEIGHT);

  gsk_rounded_rect_init_from_rect (&knob, &area, KNOB_WIDTH / 2.0);
  gtk_snapshot_push_rounded_clip (snapshot, &knob);
  gtk_snapshot_append_color (snapshot, colour, &area);
  gtk_snapshot_pop (snapshot);

  if (!gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    return;

  gsk_rounded_rect_shrink (&knob, -3, -3, -3, -3);
  gtk_snapshot_append_border (snapshot, &knob, (float[4]) { 2, 2, 2, 2 },
                              (GdkRGBA[4]) { *colour, *colour, *colour, *colour });
}

static void
plenary_timeline_threshold_snapshot (GtkWidget *widget,
                                     GtkSnapshot *snapshot)
{
  PlenaryTimelineThreshold *self = PLENARY_TIMELINE_THRESHOLD (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);
  GdkRGBA colour;

  adw_rgba_to_standalone (accent, adw_style_manager_get_dark (style), &colour);
  draw_line (self, snapshot, colour);
  draw_knob (self, snapshot, &colour);
}

static void
tell (PlenaryTimelineThreshold *self)
{
  guint n = self->sound != NULL ? plenary_timeline_sound_get_quiet (self->sound)->len : 0;
  int decibels = lround (get_value (self));
  g_autofree char *text = NULL;
  g_autofree char *count = NULL;

  text = g_strdup_printf (ngettext (
                            /* Translators: how loud what counts as quiet may be */
                            "Up to %d decibel above the sound of the room",
                            "Up to %d decibels above the sound of the room", decibels),
                          decibels);
  count = g_strdup_printf (ngettext ("%u quiet stretch", "%u quiet stretches", n), n);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN,
                                  PLENARY_TIMELINE_LEAST_THRESHOLD,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
                                  PLENARY_TIMELINE_MOST_THRESHOLD,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, get_value (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, count, -1);
}

static void
changed_cb (PlenaryTimelineThreshold *self)
{
  tell (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_begin_cb (PlenaryTimelineThreshold *self,
               double x,
               double y,
               GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->drag_start = get_value (self);
}

static void
drag_update_cb (PlenaryTimelineThreshold *self,
                double dx,
                double dy)
{
  double range = PLENARY_TIMELINE_MOST_THRESHOLD - PLENARY_TIMELINE_LEAST_THRESHOLD;

  set_value (self, self->drag_start - dy / room (self) * range);
}

static gboolean
key_pressed_cb (PlenaryTimelineThreshold *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  /* As on every slider. To the right is more in every language, as times are. */
  static const struct
  {
    guint keyval;
    double by;
  } keys[] = {
    { GDK_KEY_Up, STEP },         { GDK_KEY_Down, -STEP },      { GDK_KEY_Right, STEP },
    { GDK_KEY_Left, -STEP },      { GDK_KEY_KP_Up, STEP },      { GDK_KEY_KP_Down, -STEP },
    { GDK_KEY_KP_Right, STEP },   { GDK_KEY_KP_Left, -STEP },   { GDK_KEY_Page_Up, PAGE },
    { GDK_KEY_Page_Down, -PAGE }, { GDK_KEY_KP_Page_Up, PAGE }, { GDK_KEY_KP_Page_Down, -PAGE },
    { GDK_KEY_Home, -G_MAXINT },  { GDK_KEY_End, G_MAXINT },    { GDK_KEY_KP_Home, -G_MAXINT },
    { GDK_KEY_KP_End, G_MAXINT },
  };

  if (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].keyval == keyval)
      {
        set_value (self, get_value (self) + keys[i].by);
        return GDK_EVENT_STOP;
      }

  return GDK_EVENT_PROPAGATE;
}

static void
plenary_timeline_threshold_dispose (GObject *object)
{
  plenary_timeline_threshold_set_sound (PLENARY_TIMELINE_THRESHOLD (object), NULL);

  G_OBJECT_CLASS (plenary_timeline_threshold_parent_class)->dispose (object);
}

static void
plenary_timeline_threshold_class_init (PlenaryTimelineThresholdClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_timeline_threshold_dispose;
  widget_class->contains = plenary_timeline_threshold_contains;
  widget_class->snapshot = plenary_timeline_threshold_snapshot;

  gtk_widget_class_set_css_name (widget_class, "threshold");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
plenary_timeline_threshold_init (PlenaryTimelineThreshold *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, keys);

  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_cursor_from_name (widget, "ns-resize");
  gtk_widget_set_tooltip_text (widget, _("What stays below this line counts as quiet"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What counts as quiet"), GTK_ACCESSIBLE_PROPERTY_ORIENTATION,
                                  GTK_ORIENTATION_VERTICAL, -1);
  tell (self);
}

/**
 * plenary_timeline_threshold_new:
 *
 * Makes a threshold without a sound.
 *
 * Returns: (transfer floating): the threshold
 */
GtkWidget *
plenary_timeline_threshold_new (void)
{
  return g_object_new (PLENARY_TYPE_TIMELINE_THRESHOLD, NULL);
}

/**
 * plenary_timeline_threshold_set_sound:
 * @self: a threshold
 * @sound: (nullable): the sound of a lesson
 *
 * Chooses the sound whose threshold it is.
 */
void
plenary_timeline_threshold_set_sound (PlenaryTimelineThreshold *self,
                                      PlenaryTimelineSound *sound)
{
  g_return_if_fail (PLENARY_IS_TIMELINE_THRESHOLD (self));
  g_return_if_fail (sound == NULL || PLENARY_IS_TIMELINE_SOUND (sound));

  if (self->sound == sound)
    return;

  if (self->sound != NULL)
    g_signal_handlers_disconnect_by_data (self->sound, self);
  g_set_object (&self->sound, sound);
  if (sound == NULL)
    return;

  g_signal_connect_object (sound, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sound, "notify::threshold", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  changed_cb (self);
}
