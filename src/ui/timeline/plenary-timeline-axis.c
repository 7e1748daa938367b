/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-timeline-axis.h"

#include "plenary-timecode.h"

#include <math.h>

/**
 * PlenaryTimelineAxis:
 *
 * Which stretch of the lesson is shown, and where a time stands in it. Time runs
 * from left to right, whatever the language.
 *
 * The margin at either side gives the symbols at the very beginning and end their
 * room.
 *
 * Belongs to the main thread, but needs no display.
 */

/* Nobody can read more than a second across the whole width. */
#define SHORTEST (1 * PLENARY_SECOND)

struct _PlenaryTimelineAxis
{
  GObject parent_instance;

  gint64 duration;
  double width;
  double margin;

  /* The visible stretch, kept in doubles so that many small steps of a zoom add up
   * to what the fingers did. 53 bits hold 104 days of nanoseconds. */
  double start;
  double length;
};

G_DEFINE_FINAL_TYPE (PlenaryTimelineAxis, plenary_timeline_axis, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
plenary_timeline_axis_class_init (PlenaryTimelineAxisClass *klass)
{
  /**
   * PlenaryTimelineAxis::changed:
   *
   * Emitted when times stand elsewhere than before.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
plenary_timeline_axis_init (PlenaryTimelineAxis *self)
{
  self->width = 1.0;
}

static double
usable_width (PlenaryTimelineAxis *self)
{
  return MAX (1.0, self->width - 2.0 * self->margin);
}

static void
set_view (PlenaryTimelineAxis *self,
          double start,
          double length)
{
  double shortest = MIN (SHORTEST, self->duration);

  length = CLAMP (length, shortest, (double) self->duration);
  start = CLAMP (start, 0.0, self->duration - length);
  if (fabs (self->start - start) < 0.5 && fabs (self->length - length) < 0.5)
    return;

  self->start = start;
  self->length = length;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * plenary_timeline_axis_new:
 *
 * Makes an axis for a lesson whose length is not known yet.
 *
 * Returns: (transfer full): the axis
 */
PlenaryTimelineAxis *
plenary_timeline_axis_new (void)
{
  return g_object_new (PLENARY_TYPE_TIMELINE_AXIS, NULL);
}

/**
 * plenary_timeline_axis_get_duration:
 * @self: an axis
 *
 * Gets how long the lesson is.
 *
 * Returns: nanoseconds; 0 while it is not known
 */
gint64
plenary_timeline_axis_get_duration (PlenaryTimelineAxis *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_AXIS (self), 0);

  return self->duration;
}

/**
 * plenary_timeline_axis_set_duration:
 * @self: an axis
 * @duration: how long the lesson is, in nanoseconds
 *
 * Sets the length of the lesson. If all of it was shown, all of it still is.
 */
void
plenary_timeline_axis_set_duration (PlenaryTimelineAxis *self,
                                    gint64 duration)
{
  gboolean all;

  g_return_if_fail (PLENARY_IS_TIMELINE_AXIS (self));

  duration = MAX (0, duration);
  if (self->duration == duration)
    return;

  all = plenary_timeline_axis_shows_all (self);
  self->duration = duration;
  set_view (self, all ? 0.0 : self->start, all ? duration : self->length);
}

/**
 * plenary_timeline_axis_get_width:
 * @self: an axis
 *
 * Gets the width of the widget.
 *
 * Returns: pixels
 */
double
plenary_timeline_axis_get_width (PlenaryTimelineAxis *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_AXIS (self), 0.0);

  return self->width;
}

/**
 * plenary_timeline_axis_set_width:
 * @self: an axis
 * @width: the width of the widget, in pixels
 * @margin: what is left free at either side, in pixels
 *
 * Fits the visible stretch into another width.
 */
void
plenary_timeline_axis_set_width (PlenaryTimelineAxis *self,
                                 double width,
                                 double margin)
{
  g_return_if_fail (PLENARY_IS_TIMELINE_AXIS (self));

  width = MAX (1.0, width);
  if (fabs (self->width - width) < 0.001 && fabs (self->margin - margin) < 0.001)
    return;

  self->width = width;
  self->margin = margin;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * plenary_timeline_axis_get_visible:
 * @self: an axis
 *
 * Gets the stretch between the margins.
 *
 * Returns: nanoseconds of lesson time
 */
PlenarySpan
plenary_timeline_axis_get_visible (PlenaryTimelineAxis *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_AXIS (self), (PlenarySpan) { 0 });

  return (PlenarySpan) { llround (self->start), llround (self->start + self->length) };
}

/**
 * plenary_timeline_axis_to_x:
 * @self: an axis
 * @time: nanoseconds of lesson time; need not be visible
 *
 * Says where a time stands.
 *
 * Returns: pixels from the left edge
 */
double
plenary_timeline_axis_to_x (PlenaryTimelineAxis *self,
                            gint64 time)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_AXIS (self), 0.0);

  if (self->length < 1.0)
    return self->margin;

  return self->margin + (time - self->start) / self->length * usable_width (self);
}

/**
 * plenary_timeline_axis_to_time:
 * @self: an axis
 * @x: pixels from the left edge
 *
 * Says which time stands at a place.
 *
 * Returns: nanoseconds, within the lesson
 */
gint64
plenary_timeline_axis_to_time (PlenaryTimelineAxis *self,
                               double x)
{
  double time;

  g_return_val_if_fail (PLENARY_IS_TIMELINE_AXIS (self), 0);

  time = self->start + (x - self->margin) / usable_width (self) * self->length;

  return CLAMP (llround (time), 0, self->duration);
}

/**
 * plenary_timeline_axis_length_of:
 * @self: an axis
 * @pixels: a distance
 *
 * Says how much time a distance stands for.
 *
 * Returns: nanoseconds
 */
gint64
plenary_timeline_axis_length_of (PlenaryTimelineAxis *self,
                                 double pixels)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_AXIS (self), 0);

  return llround (pixels / usable_width (self) * self->length);
}

/**
 * plenary_timeline_axis_shows_all:
 * @self: an axis
 *
 * Says whether the whole lesson is shown.
 *
 * Returns: %TRUE if nothing of it is out of view
 */
gboolean
plenary_timeline_axis_shows_all (PlenaryTimelineAxis *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_AXIS (self), TRUE);

  return self->length >= self->duration - 0.5;
}

/**
 * plenary_timeline_axis_show_all:
 * @self: an axis
 *
 * Shows the whole lesson.
 */
void
plenary_timeline_axis_show_all (PlenaryTimelineAxis *self)
{
  g_return_if_fail (PLENARY_IS_TIMELINE_AXIS (self));

  set_view (self, 0.0, self->duration);
}

/**
 * plenary_timeline_axis_zoom:
 * @self: an axis
 * @factor: how many times larger everything becomes; below 1 to see more
 * @x: the place that stays where it is, in pixels
 *
 * Shows a shorter or longer stretch.
 */
void
plenary_timeline_axis_zoom (PlenaryTimelineAxis *self,
                            double factor,
                            double x)
{
  double place, fixed, length;

  g_return_if_fail (PLENARY_IS_TIMELINE_AXIS (self));
  g_return_if_fail (factor > 0.0);

  place = CLAMP ((x - self->margin) / usable_width (self), 0.0, 1.0);
  fixed = self->start + place * self->length;
  length = CLAMP (self->length / factor, MIN (SHORTEST, self->duration), (double) self->duration);

  set_view (self, fixed - place * length, length);
}

/**
 * plenary_timeline_axis_pan:
 * @self: an axis
 * @pixels: how far later times come into view; negative for earlier ones
 *
 * Shows an earlier or later stretch of the same length.
 */
void
plenary_timeline_axis_pan (PlenaryTimelineAxis *self,
                           double pixels)
{
  g_return_if_fail (PLENARY_IS_TIMELINE_AXIS (self));

  set_view (self, self->start + pixels / usable_width (self) * self->length, self->length);
}

/**
 * plenary_timeline_axis_show:
 * @self: an axis
 * @time: nanoseconds of lesson time
 * @place: where it shall stand, from 0 (left) to 1 (right)
 *
 * Brings a time into view, without changing how long the visible stretch is.
 */
void
plenary_timeline_axis_show (PlenaryTimelineAxis *self,
                            gint64 time,
                            double place)
{
  g_return_if_fail (PLENARY_IS_TIMELINE_AXIS (self));

  set_view (self, time - place * self->length, self->length);
}
