/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-transport-private.h"

#include "plenary-parts.h"
#include "plenary-placement.h"
#include "plenary-timecode.h"

/* How a transport goes from one part of a lesson to another: the part is got ready
 * on the spare deck while the picture on screen stays, then the decks change
 * places. */

/* How long before the end of a part the next one is got ready: opening takes up
 * to a second or two on a slow disk. */
#define AHEAD (10 * PLENARY_SECOND)

/**
 * plenary_transport_get_part_offset: (skip)
 * @self: a transport
 *
 * Gets where the part on screen begins.
 *
 * Returns: nanoseconds of lesson time, or 0 without a part
 */
gint64
plenary_transport_get_part_offset (PlenaryTransport *self)
{
  PlenaryRecording *part = plenary_deck_get_part (self->shown);

  return part != NULL ? plenary_recording_get_offset (part) : 0;
}

/**
 * plenary_transport_get_part_span: (skip)
 * @self: a transport
 * @part: one of its parts
 *
 * Finds where a part lies in the lesson. Where nothing was stored about its length, the
 * player may know.
 *
 * Returns: the span, in nanoseconds of lesson time
 */
PlenarySpan
plenary_transport_get_part_span (PlenaryTransport *self,
                                 PlenaryRecording *part)
{
  PlenarySpan span = plenary_parts_span (part);

  if (plenary_deck_get_part (self->shown) == part)
    {
      gint64 duration = plenary_player_get_duration (plenary_deck_get_player (self->shown));

      if (duration > 0)
        span.end = plenary_placement_to_lesson (span.start, duration);
    }

  return span;
}

static gint64
to_recording (PlenaryRecording *part,
              gint64 position)
{
  return MAX (0, plenary_placement_to_recording (plenary_recording_get_offset (part), position));
}

/* What is played of the span here. */
static void
play_span_here (PlenaryTransport *self,
                PlenaryRecording *part)
{
  PlenarySpan bounds = plenary_transport_get_part_span (self, part);
  gboolean whole = self->span.start >= bounds.start && self->span.end <= bounds.end;
  PlenarySpan here = plenary_span_clamp (self->span, bounds);

  here.start = CLAMP (self->wanted_position, here.start, here.end);
  plenary_player_play_span (plenary_deck_get_player (self->shown),
                            plenary_span_shift (here, -bounds.start), self->looping && whole);
}

/**
 * plenary_transport_begin: (skip)
 * @self: a transport
 *
 * Lets what is shown now do what is wanted: play, play its share of a span, or pause.
 */
void
plenary_transport_begin (PlenaryTransport *self)
{
  PlenaryPlayer *player = plenary_deck_get_player (self->shown);
  PlenaryRecording *part = plenary_deck_get_part (self->shown);

  if (plenary_deck_get_state (self->shown) != PLENARY_DECK_READY)
    return;

  if (self->wants_playing && self->has_span)
    play_span_here (self, part);
  else
    plenary_player_set_playing (player, self->wants_playing);
}

static void
change_places (PlenaryTransport *self)
{
  PlenaryDeck *deck = self->shown;

  self->shown = self->spare;
  self->spare = deck;
  self->going = FALSE;
  plenary_player_set_playing (plenary_deck_get_player (self->spare), FALSE);
  plenary_transport_begin (self);
  plenary_transport_shown_changed (self);
}

/**
 * plenary_transport_spare_event: (skip)
 * @self: a transport
 * @event: a [enum@PlayerEvent]
 *
 * Hears of the deck that is not shown: it is shown once it is ready, or has failed.
 */
void
plenary_transport_spare_event (PlenaryTransport *self,
                               int event)
{
  if (!self->going || plenary_deck_get_part (self->spare) != self->wanted_part)
    return;

  if (event == PLENARY_PLAYER_FAILED)
    {
      self->wants_playing = FALSE;
      change_places (self);
    }
  else if (plenary_deck_is_cued (self->spare))
    {
      change_places (self);
    }
}

static void
go_on_spare (PlenaryTransport *self,
             PlenaryRecording *part,
             gint64 time,
             gboolean exact)
{
  self->going = TRUE;
  if (!plenary_deck_holds (self->spare, part))
    plenary_deck_load (self->spare, part, time);
  else if (plenary_deck_waits_at (self->spare, time))
    change_places (self);
  else
    plenary_deck_cue (self->spare, time, exact);
}

/**
 * plenary_transport_go_to: (skip)
 * @self: a transport
 * @part: one of its parts
 * @position: nanoseconds of lesson time; a time outside of the part becomes the
 *   nearest in it
 * @exact: whether exactly that frame is wanted
 *
 * Goes to a time of a part.
 */
void
plenary_transport_go_to (PlenaryTransport *self,
                         PlenaryRecording *part,
                         gint64 position,
                         gboolean exact)
{
  PlenarySpan bounds = plenary_transport_get_part_span (self, part);
  gint64 time;

  self->wanted_position = MAX (position, bounds.start);
  if (plenary_span_length (bounds) > 0)
    self->wanted_position = MIN (self->wanted_position, bounds.end);
  g_set_object (&self->wanted_part, part);
  time = to_recording (part, self->wanted_position);

  if (plenary_deck_get_part (self->shown) == part &&
      plenary_deck_get_state (self->shown) == PLENARY_DECK_FAILED)
    {
      /* There is nothing to see in any of it. */
      self->going = self->wants_playing = FALSE;
    }
  else if (plenary_deck_holds (self->shown, part))
    {
      self->going = FALSE;
      plenary_deck_cue (self->shown, time, exact);
    }
  else if (plenary_deck_get_state (self->shown) == PLENARY_DECK_EMPTY)
    {
      plenary_deck_load (self->shown, part, time);
    }
  else
    {
      go_on_spare (self, part, time, exact);
    }
}

/**
 * plenary_transport_go_to_time: (skip)
 * @self: a transport
 * @position: nanoseconds of lesson time
 * @exact: whether exactly that frame is wanted
 *
 * Goes to a time of the lesson, in whichever part that is.
 */
void
plenary_transport_go_to_time (PlenaryTransport *self,
                              gint64 position,
                              gboolean exact)
{
  PlenaryRecording *current = self->going ? self->wanted_part : plenary_deck_get_part (self->shown);
  PlenaryRecording *part = plenary_parts_find (self->parts, position, current);

  if (part != NULL)
    plenary_transport_go_to (self, part, position, exact);
}

/* The next part there is a file of. */
static PlenaryRecording *
next_part (PlenaryTransport *self)
{
  PlenaryRecording *part = plenary_deck_get_part (self->shown);

  while (part != NULL)
    {
      part = plenary_parts_next (self->parts, part);
      if (part != NULL && !plenary_recording_get_given_up (part))
        return part;
    }

  return NULL;
}

/* Where one comes into a part that follows on the one on screen. */
static gint64
entry_to (PlenaryTransport *self,
          PlenaryRecording *next)
{
  PlenarySpan here = plenary_transport_get_part_span (self, plenary_deck_get_part (self->shown));

  return MAX (here.end, plenary_recording_get_offset (next));
}

/* What is played after the part on screen, and from where; or %NULL. */
static PlenaryRecording *
find_next (PlenaryTransport *self,
           gint64 *entry)
{
  PlenaryRecording *next = next_part (self);

  if (next != NULL)
    {
      *entry = entry_to (self, next);
      if (!self->has_span || *entry < self->span.end)
        return next;
    }
  if (!self->has_span || !self->looping)
    return NULL;

  /* A loop over several parts begins again in the first of them. */
  *entry = self->span.start;

  return plenary_parts_find (self->parts, *entry, NULL);
}

/**
 * plenary_transport_goes_on: (skip)
 * @self: a transport
 *
 * Gets whether playing does not stop at the end of the part on screen.
 *
 * Returns: whether something follows
 */
gboolean
plenary_transport_goes_on (PlenaryTransport *self)
{
  gint64 entry;

  return find_next (self, &entry) != NULL;
}

/**
 * plenary_transport_can_play:
 * @self: a transport
 *
 * Gets whether there is anything to play from here on: what is on screen, or, where
 * that is missing, a part after it.
 *
 * Returns: whether playing does anything
 */
gboolean
plenary_transport_can_play (PlenaryTransport *self)
{
  PlenaryTransportState state;

  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), FALSE);

  state = plenary_transport_get_state (self);

  return state == PLENARY_TRANSPORT_READY || state == PLENARY_TRANSPORT_LOADING ||
         (state == PLENARY_TRANSPORT_FAILED && next_part (self) != NULL);
}

/**
 * plenary_transport_can_move:
 * @self: a transport
 *
 * Gets whether one can go to another time: in what is on screen or, where that is
 * missing, to another part.
 *
 * Returns: whether going anywhere shows anything
 */
gboolean
plenary_transport_can_move (PlenaryTransport *self)
{
  PlenaryRecording *shown;

  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), FALSE);

  if (plenary_transport_get_state (self) == PLENARY_TRANSPORT_READY)
    return TRUE;

  shown = plenary_deck_get_part (self->shown);
  for (guint i = 0; i < self->parts->len; i++)
    {
      if (self->parts->pdata[i] != shown && !plenary_recording_get_given_up (self->parts->pdata[i]))
        return TRUE;
    }

  return FALSE;
}

/**
 * plenary_transport_go_on: (skip)
 * @self: a transport at the end of a part
 *
 * Plays what follows on the part on screen.
 */
void
plenary_transport_go_on (PlenaryTransport *self)
{
  gint64 entry = 0;
  PlenaryRecording *next = find_next (self, &entry);

  g_return_if_fail (next != NULL);

  self->wants_playing = TRUE;
  plenary_transport_go_to (self, next, entry, TRUE);
}

/**
 * plenary_transport_get_next_ready: (skip)
 * @self: a transport
 *
 * Near the end of a part, opens the one that follows, so that nobody waits at the
 * join.
 */
void
plenary_transport_get_next_ready (PlenaryTransport *self)
{
  gint64 entry = 0;
  gint64 left;
  PlenaryRecording *next;

  if (self->parts->len < 2 || self->going || !self->wants_playing)
    return;

  left = plenary_transport_get_part_span (self, plenary_deck_get_part (self->shown)).end -
         plenary_transport_get_position (self);
  next = left < AHEAD ? find_next (self, &entry) : NULL;
  if (next == NULL || next == plenary_deck_get_part (self->shown))
    return;

  if (plenary_deck_get_part (self->spare) != next)
    plenary_deck_load (self->spare, next, to_recording (next, entry));
  else if (plenary_deck_is_cued (self->spare) &&
           !plenary_deck_waits_at (self->spare, to_recording (next, entry)))
    plenary_deck_cue (self->spare, to_recording (next, entry), TRUE);
}
