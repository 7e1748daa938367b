/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-transport-private.h"

#include "plenary-timecode.h"

/* What is to be seen of a transport. */

/**
 * plenary_transport_get_paintable:
 * @self: a transport
 *
 * Gets [property@Transport:paintable].
 *
 * Returns: (transfer none) (nullable): the paintable of the sink in use
 */
GObject *
plenary_transport_get_paintable (PlenaryTransport *self)
{
  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), NULL);

  return plenary_player_get_paintable (plenary_deck_get_player (self->shown));
}

/**
 * plenary_transport_get_shown_frame:
 * @self: a transport
 *
 * Gets [property@Transport:shown-frame].
 *
 * Returns: nanoseconds of the recording's stream time, or -1
 */
gint64
plenary_transport_get_shown_frame (PlenaryTransport *self)
{
  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), PLENARY_TIME_NONE);

  return plenary_deck_get_shown_frame (self->shown);
}

/**
 * plenary_transport_get_rotation:
 * @self: a transport
 *
 * Gets [property@Transport:rotation].
 *
 * Returns: degrees, clockwise
 */
int
plenary_transport_get_rotation (PlenaryTransport *self)
{
  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), 0);

  return plenary_player_get_rotation (plenary_deck_get_player (self->shown));
}

/**
 * plenary_transport_set_rotation:
 * @self: a transport
 * @rotation: 0, 90, 180 or 270 degrees, clockwise
 *
 * Sets [property@Transport:rotation].
 */
void
plenary_transport_set_rotation (PlenaryTransport *self,
                                int rotation)
{
  g_return_if_fail (PLENARY_IS_TRANSPORT (self));

  if (plenary_player_get_rotation (plenary_deck_get_player (self->shown)) == rotation)
    return;

  plenary_player_set_rotation (plenary_deck_get_player (self->shown), rotation);
  g_object_notify (G_OBJECT (self), "rotation");
}
