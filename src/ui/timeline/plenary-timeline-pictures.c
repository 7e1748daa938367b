/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-timeline-pictures.h"

/**
 * PlenaryTimelinePictures:
 *
 * Small pictures of a lesson, all its parts in their places, as a timeline draws
 * them.
 *
 * For the main thread.
 */

G_DEFINE_INTERFACE (PlenaryTimelinePictures, plenary_timeline_pictures, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
plenary_timeline_pictures_default_init (PlenaryTimelinePicturesInterface *iface)
{
  /**
   * PlenaryTimelinePictures::changed:
   *
   * Emitted when there are more pictures, or when no more are to come.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_INTERFACE (iface), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/**
 * plenary_timeline_pictures_get_nearest:
 * @self: pictures of a lesson
 * @time: nanoseconds of lesson time
 * @at: (out): return location for when the picture is seen, in nanoseconds of lesson
 *   time; no other picture has the same
 *
 * Finds the picture that is nearest to a time, in the part that is seen then.
 *
 * Returns: (transfer none) (nullable): an image file, or %NULL if there is none
 */
GBytes *
plenary_timeline_pictures_get_nearest (PlenaryTimelinePictures *self,
                                       gint64 time,
                                       gint64 *at)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_PICTURES (self), NULL);
  g_return_val_if_fail (at != NULL, NULL);

  return PLENARY_TIMELINE_PICTURES_GET_IFACE (self)->get_nearest (self, time, at);
}

/**
 * plenary_timeline_pictures_get_state:
 * @self: pictures of a lesson
 *
 * Says whether there are pictures, or will be.
 *
 * Returns: what there is; nothing of a lesson of which there is only sound, or whose
 *   recording is gone
 */
PlenaryTimelinePicturesState
plenary_timeline_pictures_get_state (PlenaryTimelinePictures *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_PICTURES (self), PLENARY_TIMELINE_PICTURES_ABSENT);

  return PLENARY_TIMELINE_PICTURES_GET_IFACE (self)->get_state (self);
}

/**
 * plenary_timeline_pictures_changed:
 * @self: pictures of a lesson
 *
 * Emits [signal@TimelinePictures::changed]. Only for implementations.
 */
void
plenary_timeline_pictures_changed (PlenaryTimelinePictures *self)
{
  g_return_if_fail (PLENARY_IS_TIMELINE_PICTURES (self));

  g_signal_emit (self, signals[CHANGED], 0);
}
