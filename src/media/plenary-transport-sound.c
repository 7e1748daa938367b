/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-transport-private.h"

/* How loud a transport plays, on both of its decks. */

/**
 * plenary_transport_get_volume:
 * @self: a transport
 *
 * Gets [property@Transport:volume].
 *
 * Returns: the volume, 1 for as recorded
 */
double
plenary_transport_get_volume (PlenaryTransport *self)
{
  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), 1);

  return self->volume;
}

/**
 * plenary_transport_set_volume:
 * @self: a transport
 * @volume: linear, 1 for as recorded
 *
 * Sets [property@Transport:volume].
 */
void
plenary_transport_set_volume (PlenaryTransport *self,
                              double volume)
{
  g_return_if_fail (PLENARY_IS_TRANSPORT (self));

  self->volume = CLAMP (volume, 0, 10);
  plenary_player_set_volume (plenary_deck_get_player (self->shown), self->volume);
  plenary_player_set_volume (plenary_deck_get_player (self->spare), self->volume);
  g_object_notify (G_OBJECT (self), "volume");
}

/**
 * plenary_transport_get_muted:
 * @self: a transport
 *
 * Gets [property@Transport:muted].
 *
 * Returns: whether it is silent
 */
gboolean
plenary_transport_get_muted (PlenaryTransport *self)
{
  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), FALSE);

  return self->muted;
}

static void
apply_muted (PlenaryTransport *self)
{
  gboolean muted = self->muted || self->silenced;

  plenary_player_set_muted (plenary_deck_get_player (self->shown), muted);
  plenary_player_set_muted (plenary_deck_get_player (self->spare), muted);
}

/**
 * plenary_transport_set_muted:
 * @self: a transport
 * @muted: whether to be silent
 *
 * Sets [property@Transport:muted].
 */
void
plenary_transport_set_muted (PlenaryTransport *self,
                             gboolean muted)
{
  g_return_if_fail (PLENARY_IS_TRANSPORT (self));

  self->muted = !!muted;
  apply_muted (self);
  g_object_notify (G_OBJECT (self), "muted");
}

/**
 * plenary_transport_set_silenced:
 * @self: a transport
 * @silenced: whether another recording is heard in its place
 *
 * Silences it without a word, for a [class@Companion]: for the user, the lesson is no
 * more muted than it was.
 */
void
plenary_transport_set_silenced (PlenaryTransport *self,
                                gboolean silenced)
{
  g_return_if_fail (PLENARY_IS_TRANSPORT (self));

  if (self->silenced == !!silenced)
    return;

  self->silenced = !!silenced;
  apply_muted (self);
}
