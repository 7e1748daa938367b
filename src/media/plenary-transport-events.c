/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-transport-private.h"

/* What the decks of a transport tell it, and what it tells of itself. */

static void
moved (PlenaryTransport *self)
{
  g_object_notify (G_OBJECT (self), "position");
  g_object_notify (G_OBJECT (self), "shown-frame");
}

static void
tell_if_new (PlenaryTransport *self,
             gboolean *told,
             gboolean now,
             const char *property)
{
  if (*told == now)
    return;

  *told = now;
  g_object_notify (G_OBJECT (self), property);
}

static void
tell_state (PlenaryTransport *self)
{
  PlenaryTransportState state = plenary_transport_get_state (self);

  if (self->told_state == state)
    return;

  self->told_state = state;
  g_object_notify (G_OBJECT (self), "state");
}

/**
 * plenary_transport_went: (skip)
 * @self: a transport
 *
 * Tells what is new now that it went somewhere else, or is on its way.
 */
void
plenary_transport_went (PlenaryTransport *self)
{
  tell_state (self);
  tell_if_new (self, &self->told_seeking, plenary_transport_get_seeking (self), "seeking");
  tell_if_new (self, &self->told_playing, self->wants_playing, "playing");
  tell_if_new (self, &self->told_looping, self->looping, "looping");
  g_object_notify (G_OBJECT (self), "position");
  plenary_transport_put_off_rest (self);
}

/**
 * plenary_transport_shown_changed: (skip)
 * @self: a transport
 *
 * Tells that another deck is on screen, or another part on it.
 */
void
plenary_transport_shown_changed (PlenaryTransport *self)
{
  g_object_notify (G_OBJECT (self), "part");
  g_object_notify (G_OBJECT (self), "paintable");
  g_object_notify (G_OBJECT (self), "rotation");
  g_object_notify (G_OBJECT (self), "duration");
  g_object_notify (G_OBJECT (self), "shown-frame");
  plenary_transport_went (self);
}

/* At the end of a part that another one follows, the player stops but the lesson
 * does not. */
static void
playing_changed (PlenaryTransport *self)
{
  PlenaryPlayer *player = plenary_deck_get_player (self->shown);
  gboolean playing = plenary_player_get_playing (player);

  if (self->going ||
      (!playing && plenary_player_get_at_end (player) && plenary_transport_goes_on (self)))
    return;

  self->wants_playing = playing;
  plenary_transport_went (self);
}

static void
ended (PlenaryTransport *self,
       gboolean of_lesson)
{
  if (plenary_transport_goes_on (self))
    {
      plenary_transport_go_on (self);
      return;
    }

  self->has_span = self->looping = FALSE;
  plenary_transport_went (self);
  if (of_lesson)
    g_signal_emit_by_name (self, "ended");
}

static void
shown_event (PlenaryTransport *self,
             PlenaryPlayerEvent event)
{
  switch (event)
    {
    case PLENARY_PLAYER_READY:
      plenary_transport_end_rest (self);
      plenary_transport_begin (self);
      plenary_transport_shown_changed (self);
      break;
    case PLENARY_PLAYER_FAILED:
      plenary_transport_end_rest (self);
      self->wants_playing = FALSE;
      /* A second failure is told as well. */
      self->told_state = PLENARY_TRANSPORT_EMPTY;
      plenary_transport_went (self);
      break;
    case PLENARY_PLAYER_MOVED:
      moved (self);
      plenary_transport_get_next_ready (self);
      break;
    case PLENARY_PLAYER_SEEKING:
      plenary_transport_went (self);
      break;
    case PLENARY_PLAYER_PLAYING:
      playing_changed (self);
      break;
    case PLENARY_PLAYER_BROKE_OFF:
      g_signal_emit_by_name (self, "broke-off");
      ended (self, TRUE);
      break;
    case PLENARY_PLAYER_ENDED:
    case PLENARY_PLAYER_SPAN_ENDED:
      ended (self, event == PLENARY_PLAYER_ENDED);
      break;
    }
}

/**
 * plenary_transport_deck_event: (skip)
 * @self: a transport
 * @event: a [enum@PlayerEvent]
 * @deck: one of its decks
 *
 * Hears of a deck: what is on screen is told, what is not yet may come there.
 */
void
plenary_transport_deck_event (PlenaryTransport *self,
                              int event,
                              PlenaryDeck *deck)
{
  /* Whoever hears of it may let go of the transport. */
  g_autoptr (PlenaryTransport) alive = g_object_ref (self);

  if (deck == self->shown)
    shown_event (self, event);
  else
    plenary_transport_spare_event (self, event);
}
