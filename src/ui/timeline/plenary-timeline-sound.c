/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-timeline-sound.h"

/**
 * PlenaryTimelineSound:
 *
 * The sound of a lesson, all its parts in their places, as a timeline draws it.
 *
 * For the main thread.
 */

G_DEFINE_INTERFACE (PlenaryTimelineSound, plenary_timeline_sound, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
plenary_timeline_sound_default_init (PlenaryTimelineSoundInterface *iface)
{
  /**
   * PlenaryTimelineSound:threshold:
   *
   * How far sound stands out from that of the room to be no quiet, in decibels.
   */
  g_object_interface_install_property (iface, g_param_spec_double ("threshold", NULL, NULL,
                                                                   PLENARY_TIMELINE_LEAST_THRESHOLD,
                                                                   PLENARY_TIMELINE_MOST_THRESHOLD,
                                                                   PLENARY_TIMELINE_LEAST_THRESHOLD,
                                                                   G_PARAM_READWRITE |
                                                                     G_PARAM_EXPLICIT_NOTIFY |
                                                                     G_PARAM_STATIC_STRINGS));

  /**
   * PlenaryTimelineSound::changed:
   *
   * Emitted when more is known, or when other stretches count as quiet.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_INTERFACE (iface), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/**
 * plenary_timeline_sound_get_state:
 * @self: the sound of a lesson
 *
 * Says what is known.
 *
 * Returns: whether anything is known, or will never be
 */
PlenaryTimelineSoundState
plenary_timeline_sound_get_state (PlenaryTimelineSound *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_SOUND (self), PLENARY_TIMELINE_SOUND_UNKNOWN);

  return PLENARY_TIMELINE_SOUND_GET_IFACE (self)->get_state (self);
}

/**
 * plenary_timeline_sound_read:
 * @self: the sound of a lesson
 * @span: a stretch of lesson time, in nanoseconds; may reach beyond the lesson
 * @n: how many columns it is divided into
 * @columns: (out caller-allocates) (array length=n): return location for what is heard
 *   in each
 *
 * Tells how loud it is, for each of @n equal pieces of a stretch.
 */
void
plenary_timeline_sound_read (PlenaryTimelineSound *self,
                             PlenarySpan span,
                             guint n,
                             PlenaryTimelineColumn *columns)
{
  g_return_if_fail (PLENARY_IS_TIMELINE_SOUND (self));
  g_return_if_fail (columns != NULL || n == 0);

  PLENARY_TIMELINE_SOUND_GET_IFACE (self)->read (self, span, n, columns);
}

/**
 * plenary_timeline_sound_get_quiet:
 * @self: the sound of a lesson
 *
 * Tells where it is quiet.
 *
 * Returns: (transfer none) (element-type PlenarySpan): the stretches in order, in
 *   nanoseconds of lesson time; good until something changes
 */
GArray *
plenary_timeline_sound_get_quiet (PlenaryTimelineSound *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_SOUND (self), NULL);

  return PLENARY_TIMELINE_SOUND_GET_IFACE (self)->get_quiet (self);
}

/**
 * plenary_timeline_sound_get_lost:
 * @self: the sound of a lesson
 * @lost: (out): return location for the stretch, in nanoseconds of lesson time; it ends
 *   with %G_MAXINT64 if nothing behind it is known
 *
 * Tells the first stretch of which nothing will be known, because listening to it broke
 * off.
 *
 * Returns: whether there is one
 */
gboolean
plenary_timeline_sound_get_lost (PlenaryTimelineSound *self,
                                 PlenarySpan *lost)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_SOUND (self), FALSE);
  g_return_val_if_fail (lost != NULL, FALSE);

  return PLENARY_TIMELINE_SOUND_GET_IFACE (self)->get_lost (self, lost);
}

/**
 * plenary_timeline_sound_get_threshold:
 * @self: the sound of a lesson
 *
 * Gets [property@TimelineSound:threshold].
 *
 * Returns: decibels
 */
double
plenary_timeline_sound_get_threshold (PlenaryTimelineSound *self)
{
  double threshold;

  g_return_val_if_fail (PLENARY_IS_TIMELINE_SOUND (self), PLENARY_TIMELINE_LEAST_THRESHOLD);

  g_object_get (self, "threshold", &threshold, NULL);

  return threshold;
}

/**
 * plenary_timeline_sound_set_threshold:
 * @self: the sound of a lesson
 * @threshold: decibels; what is out of range is moved into it
 *
 * Sets [property@TimelineSound:threshold].
 */
void
plenary_timeline_sound_set_threshold (PlenaryTimelineSound *self,
                                      double threshold)
{
  g_return_if_fail (PLENARY_IS_TIMELINE_SOUND (self));

  g_object_set (self, "threshold",
                CLAMP (threshold, PLENARY_TIMELINE_LEAST_THRESHOLD,
                       PLENARY_TIMELINE_MOST_THRESHOLD),
                NULL);
}

/**
 * plenary_timeline_sound_changed:
 * @self: the sound of a lesson
 *
 * Emits [signal@TimelineSound::changed]. Only for implementations.
 */
void
plenary_timeline_sound_changed (PlenaryTimelineSound *self)
{
  g_return_if_fail (PLENARY_IS_TIMELINE_SOUND (self));

  g_signal_emit (self, signals[CHANGED], 0);
}
