/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-transport-private.h"

#include "plenary-parts.h"

/* Whether a transport plays, and how fast. */

/**
 * plenary_transport_get_playing:
 * @self: a transport
 *
 * Gets [property@Transport:playing].
 *
 * Returns: whether it plays
 */
gboolean
plenary_transport_get_playing (PlenaryTransport *self)
{
  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), FALSE);

  return self->wants_playing;
}

/* A lesson of several parts begins again in its first one; with one part, the
 * player does so itself. */
static gboolean
is_at_end_of_lesson (PlenaryTransport *self)
{
  PlenaryPlayer *player = plenary_deck_get_player (self->shown);

  return self->parts->len > 1 && !self->going && plenary_player_get_at_end (player) &&
         plenary_player_get_position (player) >= plenary_player_get_duration (player) &&
         !plenary_transport_goes_on (self);
}

/**
 * plenary_transport_set_playing:
 * @self: a transport
 * @playing: whether to play
 *
 * Sets [property@Transport:playing].
 */
void
plenary_transport_set_playing (PlenaryTransport *self,
                               gboolean playing)
{
  g_return_if_fail (PLENARY_IS_TRANSPORT (self));

  playing = playing && plenary_transport_can_play (self);
  if (self->wants_playing == playing)
    return;

  self->wants_playing = playing;
  if (playing && plenary_transport_get_state (self) == PLENARY_TRANSPORT_FAILED)
    {
      self->has_span = self->looping = FALSE;
      plenary_transport_go_on (self);
    }
  else if (playing && is_at_end_of_lesson (self))
    plenary_transport_go_to_time (self, plenary_parts_extent (self->parts).start, TRUE);
  if (!self->going && plenary_deck_get_state (self->shown) == PLENARY_DECK_READY)
    plenary_player_set_playing (plenary_deck_get_player (self->shown), playing);
  else if (playing && !self->going)
    plenary_deck_wake (self->shown);
  plenary_transport_went (self);
}

/**
 * plenary_transport_get_rate:
 * @self: a transport
 *
 * Gets [property@Transport:rate].
 *
 * Returns: the speed
 */
double
plenary_transport_get_rate (PlenaryTransport *self)
{
  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), 1);

  return plenary_player_get_rate (plenary_deck_get_player (self->shown));
}

/**
 * plenary_transport_set_rate:
 * @self: a transport
 * @rate: the speed
 *
 * Sets [property@Transport:rate]; what is beyond 0.1 to 4 is clamped.
 */
void
plenary_transport_set_rate (PlenaryTransport *self,
                            double rate)
{
  g_return_if_fail (PLENARY_IS_TRANSPORT (self));

  rate = CLAMP (rate, 0.1, 4);
  plenary_player_set_rate (plenary_deck_get_player (self->shown), rate);
  plenary_player_set_rate (plenary_deck_get_player (self->spare), rate);
  g_object_notify (G_OBJECT (self), "rate");
}
