/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-timeline-private.h"

#include "plenary-timecode.h"
#include "plenary-words.h"

#include <glib/gi18n.h>

#include <math.h>

/* The timeline as a slider, for assistive technologies. */

/* How often a focused timeline says the time while the lesson plays, in seconds. A
 * screen reader would speak every second of it. */
#define SAY_EVERY 10

static gboolean
plenary_timeline_set_current_value (GtkAccessibleRange *range,
                                    double value)
{
  PlenaryTimeline *self = PLENARY_TIMELINE (range);
  gint64 duration = plenary_timeline_axis_get_duration (self->axis);

  if (duration <= 0)
    return FALSE;

  plenary_timeline_begin_scrub (self);
  plenary_timeline_scrub_to (self, CLAMP (llround (value * PLENARY_SECOND), 0, duration));
  plenary_timeline_end_scrub (self);

  return TRUE;
}

/**
 * plenary_timeline_accessible_range_init: (skip)
 * @iface: the interface
 *
 * Lets assistive technologies set where one is.
 */
void
plenary_timeline_accessible_range_init (GtkAccessibleRangeInterface *iface)
{
  iface->set_current_value = plenary_timeline_set_current_value;
}

/**
 * plenary_timeline_tell_time: (skip)
 * @self: a timeline
 *
 * Tells assistive technologies where one is.
 */
void
plenary_timeline_tell_time (PlenaryTimeline *self)
{
  gint64 duration = plenary_timeline_axis_get_duration (self->axis);
  g_autofree char *now = plenary_words_duration (self->position);
  g_autofree char *all = plenary_words_duration (duration);
  g_autofree char *text = NULL;

  /* Translators: where one is in a lesson, such as “12 minutes 5 seconds of 45 minutes” */
  text = g_strdup_printf (_("%s of %s"), now, all);
  self->told_seconds = self->position / PLENARY_SECOND;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
                                  duration / (double) PLENARY_SECOND,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  self->position / (double) PLENARY_SECOND,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}

/**
 * plenary_timeline_tell_time_if_due: (skip)
 * @self: a timeline
 * @jumped: whether the playhead was set elsewhere and did not play on
 *
 * Tells where one is if that is worth to be heard.
 */
void
plenary_timeline_tell_time_if_due (PlenaryTimeline *self,
                                   gboolean jumped)
{
  gint64 seconds = self->position / PLENARY_SECOND;
  gboolean focused = gtk_widget_has_focus (GTK_WIDGET (self)) && !self->scrubbing;

  if (jumped ? seconds != self->told_seconds
             : ABS (seconds - self->told_seconds) >= (focused ? SAY_EVERY : 1))
    plenary_timeline_tell_time (self);
}
