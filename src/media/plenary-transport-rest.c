/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-transport-private.h"

/* Letting go of the files while nothing is wanted of them. */

/* Whoever pauses for this long may want to unplug the drive, or to move the file. */
#define LET_GO_SECONDS 60

static gboolean
let_go_cb (gpointer user_data)
{
  PlenaryTransport *self = user_data;

  self->let_go_id = 0;
  plenary_transport_rest (self);

  return G_SOURCE_REMOVE;
}

/**
 * plenary_transport_put_off_rest: (skip)
 * @self: a transport
 *
 * Counts anew how long nothing has been wanted.
 */
void
plenary_transport_put_off_rest (PlenaryTransport *self)
{
  g_clear_handle_id (&self->let_go_id, g_source_remove);
  if (!self->wants_playing && plenary_deck_get_state (self->shown) == PLENARY_DECK_READY)
    self->let_go_id = g_timeout_add_seconds (LET_GO_SECONDS, let_go_cb, self);
}

/**
 * plenary_transport_end_rest: (skip)
 * @self: a transport
 *
 * Tells that its files are open again, if they were let go of.
 */
void
plenary_transport_end_rest (PlenaryTransport *self)
{
  if (!self->resting)
    return;

  self->resting = FALSE;
  g_object_notify (G_OBJECT (self), "resting");
}

/**
 * plenary_transport_rest:
 * @self: a transport
 *
 * Lets go of the files until something is wanted: the picture stays, but no
 * descriptor of them is open. It does so by itself after a minute of pause. Does
 * nothing while it plays or is on its way.
 */
void
plenary_transport_rest (PlenaryTransport *self)
{
  g_return_if_fail (PLENARY_IS_TRANSPORT (self));

  if (self->wants_playing || self->going || self->scrubbing || !plenary_deck_is_cued (self->shown))
    return;

  self->resting = TRUE;
  g_object_notify (G_OBJECT (self), "resting");
  plenary_deck_rest (self->shown);
  plenary_deck_unload (self->spare);
  plenary_transport_went (self);
}

/**
 * plenary_transport_get_resting:
 * @self: a transport
 *
 * Gets [property@Transport:resting].
 *
 * Returns: whether the files are let go of
 */
gboolean
plenary_transport_get_resting (PlenaryTransport *self)
{
  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), FALSE);

  return self->resting;
}
