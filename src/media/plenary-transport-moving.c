/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-transport-private.h"

#include "plenary-parts.h"
#include "plenary-placement.h"

/* Moving about in a lesson: seeking, stepping, following a pointer, playing a
 * stretch. */

/* A pointer that rests this long wants to see the exact frame. */
#define REST_MS 120

/* Above this speed, in seconds of film for each second of dragging, key frames
 * are shown: an exact frame takes longer than the pointer stays on it. */
#define FAST_DRAG 4.0

static void
leave_span_outside (PlenaryTransport *self,
                    gint64 position)
{
  if (self->has_span && !plenary_span_contains (self->span, position))
    self->has_span = self->looping = FALSE;
}

static void
seek (PlenaryTransport *self,
      gint64 position,
      gboolean exact)
{
  leave_span_outside (self, position);
  plenary_transport_go_to_time (self, position, exact);
  plenary_transport_went (self);
}

/**
 * plenary_transport_seek:
 * @self: a transport
 * @position: nanoseconds of lesson time; what lies outside is clamped
 *
 * Goes to exactly that frame.
 */
void
plenary_transport_seek (PlenaryTransport *self,
                        gint64 position)
{
  g_return_if_fail (PLENARY_IS_TRANSPORT (self));

  seek (self, position, TRUE);
}

static PlenaryRecording *
find_part (PlenaryTransport *self,
           PlenaryRecording *recording)
{
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (recording));

  for (guint i = 0; i < self->parts->len; i++)
    {
      if (g_str_equal (plenary_entity_get_uuid (self->parts->pdata[i]), uuid))
        return self->parts->pdata[i];
    }

  return NULL;
}

/**
 * plenary_transport_show:
 * @self: a transport
 * @part: a recording with the UUID of one of the parts that were opened
 * @time: nanoseconds of its stream time
 *
 * Goes to exactly that frame of a part, also where another part lies over it.
 *
 * Returns: whether it is a part of what was opened
 */
gboolean
plenary_transport_show (PlenaryTransport *self,
                        PlenaryRecording *part,
                        gint64 time)
{
  PlenaryRecording *own;
  gint64 position;

  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), FALSE);
  g_return_val_if_fail (PLENARY_IS_RECORDING (part), FALSE);

  own = find_part (self, part);
  if (own == NULL)
    return FALSE;

  position = plenary_placement_to_lesson (plenary_recording_get_offset (own), time);
  leave_span_outside (self, position);
  plenary_transport_go_to (self, own, position, TRUE);
  plenary_transport_went (self);

  return TRUE;
}

/**
 * plenary_transport_jump:
 * @self: a transport
 * @by: nanoseconds, negative for back
 *
 * Goes on or back by some time.
 */
void
plenary_transport_jump (PlenaryTransport *self,
                        gint64 by)
{
  g_return_if_fail (PLENARY_IS_TRANSPORT (self));

  plenary_transport_seek (self, plenary_transport_get_position (self) + by);
}

/* A step over the join of two parts. */
static gboolean
step_across (PlenaryTransport *self,
             PlenaryRecording *part,
             int frames)
{
  PlenaryPlayer *player = plenary_deck_get_player (self->shown);
  gboolean at_end = plenary_player_get_at_end (player) &&
                    plenary_player_get_position (player) >= plenary_player_get_duration (player);
  guint index;

  if (!g_ptr_array_find (self->parts, part, &index))
    return FALSE;

  if (frames > 0 && at_end && index + 1 < self->parts->len)
    plenary_transport_show (self, self->parts->pdata[index + 1], 0);
  else if (frames < 0 && plenary_player_get_shown_frame (player) <= 0 && index > 0)
    plenary_transport_show (self, self->parts->pdata[index - 1], G_MAXINT64);
  else
    return FALSE;

  return TRUE;
}

/**
 * plenary_transport_step:
 * @self: a transport
 * @frames: how many frames on, or back if negative
 *
 * Pauses, and shows a frame nearby.
 */
void
plenary_transport_step (PlenaryTransport *self,
                        int frames)
{
  PlenaryRecording *part;

  g_return_if_fail (PLENARY_IS_TRANSPORT (self));

  part = plenary_deck_get_part (self->shown);
  if (part == NULL || self->going)
    return;

  plenary_transport_set_playing (self, FALSE);
  if (plenary_deck_get_state (self->shown) != PLENARY_DECK_READY)
    plenary_transport_jump (self, frames * plenary_recording_get_frame_duration (part));
  else if (!step_across (self, part, frames))
    plenary_player_step (plenary_deck_get_player (self->shown), frames,
                         plenary_recording_get_frame_duration (part));
}

/**
 * plenary_transport_scrub_begin:
 * @self: a transport
 *
 * Begins to follow a pointer: it pauses meanwhile.
 */
void
plenary_transport_scrub_begin (PlenaryTransport *self)
{
  g_return_if_fail (PLENARY_IS_TRANSPORT (self));

  if (self->scrubbing)
    return;

  self->scrubbing = TRUE;
  self->was_playing = plenary_transport_get_playing (self);
  self->scrub_at = 0;
  plenary_transport_set_playing (self, FALSE);
}

static gboolean
rest_cb (gpointer user_data)
{
  PlenaryTransport *self = user_data;

  self->rest_id = 0;
  plenary_transport_seek (self, self->scrub_position);

  return G_SOURCE_REMOVE;
}

/* Seconds of film for each second of dragging. */
static double
drag_speed (PlenaryTransport *self,
            gint64 position,
            gint64 now)
{
  double passed = (now - self->scrub_at) * 1000.0;

  if (self->scrub_at == 0)
    return 0;

  return ABS (position - self->scrub_position) / MAX (passed, 1.0);
}

/**
 * plenary_transport_scrub_to:
 * @self: a transport
 * @position: where the pointer is, in nanoseconds of lesson time
 *
 * Follows the pointer: with key frames while it moves fast, with exact frames
 * while it moves slowly or rests.
 */
void
plenary_transport_scrub_to (PlenaryTransport *self,
                            gint64 position)
{
  gint64 now = g_get_monotonic_time ();
  gboolean exact;

  g_return_if_fail (PLENARY_IS_TRANSPORT (self));

  exact = drag_speed (self, position, now) < FAST_DRAG;
  self->scrub_position = position;
  self->scrub_at = now;
  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (!exact)
    self->rest_id = g_timeout_add (REST_MS, rest_cb, self);

  plenary_transport_go_to_time (self, position, exact);
}

/**
 * plenary_transport_scrub_end:
 * @self: a transport
 *
 * The pointer was let go: shows exactly that frame, and plays on if it played
 * before.
 */
void
plenary_transport_scrub_end (PlenaryTransport *self)
{
  g_return_if_fail (PLENARY_IS_TRANSPORT (self));

  if (!self->scrubbing)
    return;

  self->scrubbing = FALSE;
  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (self->scrub_at != 0)
    plenary_transport_seek (self, self->scrub_position);
  if (self->was_playing)
    plenary_transport_set_playing (self, TRUE);
}

static PlenarySpan
whole_lesson (PlenaryTransport *self)
{
  return plenary_span_make (plenary_parts_extent (self->parts).start,
                            plenary_transport_get_duration (self));
}

/**
 * plenary_transport_play_span:
 * @self: a transport
 * @span: nanoseconds of lesson time
 * @loop: whether to begin again at its end
 *
 * Plays a stretch from its start, then pauses exactly at its end, or begins
 * again.
 */
void
plenary_transport_play_span (PlenaryTransport *self,
                             PlenarySpan span,
                             gboolean loop)
{
  PlenaryRecording *part;

  g_return_if_fail (PLENARY_IS_TRANSPORT (self));

  span = plenary_span_clamp (span, whole_lesson (self));
  part = plenary_parts_find (self->parts, span.start, plenary_deck_get_part (self->shown));
  if (part == NULL || plenary_span_length (span) <= 0)
    return;

  self->span = span;
  self->has_span = TRUE;
  self->looping = !!loop;
  self->wants_playing = TRUE;
  self->wanted_position = span.start;
  if (plenary_deck_holds (self->shown, part) && !self->going &&
      plenary_deck_get_state (self->shown) == PLENARY_DECK_READY)
    plenary_transport_begin (self);
  else
    plenary_transport_go_to (self, part, span.start, TRUE);
  plenary_transport_went (self);
}

/**
 * plenary_transport_get_looping:
 * @self: a transport
 *
 * Gets [property@Transport:looping].
 *
 * Returns: whether a span is played again and again
 */
gboolean
plenary_transport_get_looping (PlenaryTransport *self)
{
  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), FALSE);

  return self->looping;
}

/**
 * plenary_transport_leave_span:
 * @self: a transport
 *
 * Plays on past the end of the span.
 */
void
plenary_transport_leave_span (PlenaryTransport *self)
{
  g_return_if_fail (PLENARY_IS_TRANSPORT (self));

  self->has_span = self->looping = FALSE;
  plenary_player_leave_span (plenary_deck_get_player (self->shown));
  plenary_transport_went (self);
}
