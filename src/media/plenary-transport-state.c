/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-transport-private.h"

#include "plenary-placement.h"

/* How it stands with a transport: what is open, and where in the lesson that is. */

/**
 * plenary_transport_get_state:
 * @self: a transport
 *
 * Gets [property@Transport:state].
 *
 * Returns: the state
 */
PlenaryTransportState
plenary_transport_get_state (PlenaryTransport *self)
{
  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), PLENARY_TRANSPORT_EMPTY);

  switch (plenary_deck_get_state (self->shown))
    {
    case PLENARY_DECK_EMPTY:
      return PLENARY_TRANSPORT_EMPTY;
    case PLENARY_DECK_READY:
    case PLENARY_DECK_RESTING:
    case PLENARY_DECK_WAKING:
      return PLENARY_TRANSPORT_READY;
    case PLENARY_DECK_FAILED:
      return self->going ? PLENARY_TRANSPORT_LOADING : PLENARY_TRANSPORT_FAILED;
    case PLENARY_DECK_LOADING:
      break;
    }

  return PLENARY_TRANSPORT_LOADING;
}

/**
 * plenary_transport_get_error:
 * @self: a transport
 *
 * Gets why it failed.
 *
 * Returns: (transfer none) (nullable): a [error@MediaError], while it has failed
 */
const GError *
plenary_transport_get_error (PlenaryTransport *self)
{
  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), NULL);

  return plenary_deck_get_error (self->shown);
}

/**
 * plenary_transport_get_part:
 * @self: a transport
 *
 * Gets [property@Transport:part].
 *
 * Returns: (transfer none) (nullable): the recording, as it was handed in
 */
PlenaryRecording *
plenary_transport_get_part (PlenaryTransport *self)
{
  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), NULL);

  return plenary_deck_get_part (self->shown);
}

/**
 * plenary_transport_get_position:
 * @self: a transport
 *
 * Gets [property@Transport:position]: while it seeks, where it is going.
 *
 * Returns: nanoseconds of lesson time
 */
gint64
plenary_transport_get_position (PlenaryTransport *self)
{
  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), 0);

  if (self->going || plenary_transport_get_state (self) != PLENARY_TRANSPORT_READY)
    return self->wanted_part != NULL ? self->wanted_position : 0;

  return plenary_placement_to_lesson (plenary_transport_get_part_offset (self),
                                      plenary_deck_get_position (self->shown));
}

/**
 * plenary_transport_get_duration:
 * @self: a transport
 *
 * Gets [property@Transport:duration].
 *
 * Returns: nanoseconds, or 0 if it is not known
 */
gint64
plenary_transport_get_duration (PlenaryTransport *self)
{
  gint64 end = 0;

  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), 0);

  for (guint i = 0; i < self->parts->len; i++)
    end = MAX (end, plenary_transport_get_part_span (self, self->parts->pdata[i]).end);

  return end;
}

/**
 * plenary_transport_get_seeking:
 * @self: a transport
 *
 * Gets [property@Transport:seeking].
 *
 * Returns: whether the picture is not yet the one asked for
 */
gboolean
plenary_transport_get_seeking (PlenaryTransport *self)
{
  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), FALSE);

  return self->going || plenary_deck_get_state (self->shown) == PLENARY_DECK_WAKING ||
         plenary_player_get_seeking (plenary_deck_get_player (self->shown));
}
