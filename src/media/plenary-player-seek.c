/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-player-private.h"

#include "plenary-media-info.h"
#include "plenary-timecode.h"

/* Seeking: one seek in flight, the newest wish wins, and a watchdog for seeks
 * that never come back. */

/* A seek that takes longer is asked for once more, then twice as long is waited,
 * and so on; a file with seconds between key frames may really need some. */
#define WATCHDOG_MS 3000
#define MAX_RESCUES 3

/* Times of frames are rounded to nanoseconds, so that the end of one frame can
 * lie just behind the start of the next. Aiming a little into the frame shows
 * the right one. */
#define AIM (PLENARY_SECOND / 10000)

static gboolean watchdog_cb (gpointer user_data);

static void
arm_watchdog (PlenaryPlayer *self)
{
  g_clear_handle_id (&self->watchdog_id, g_source_remove);
  self->watchdog_id = g_timeout_add (WATCHDOG_MS << self->n_rescues, watchdog_cb, self);
}

/* The end is always set: that of an earlier span would stay otherwise. */
static gboolean
send_seek (PlenaryPlayer *self,
           gint64 target,
           gboolean exact)
{
  GstSeekFlags how = exact ? GST_SEEK_FLAG_ACCURATE : GST_SEEK_FLAG_KEY_UNIT;

  return gst_element_seek (self->pipeline, self->rate, GST_FORMAT_TIME, GST_SEEK_FLAG_FLUSH | how,
                           GST_SEEK_TYPE_SET, target, GST_SEEK_TYPE_SET,
                           self->has_span ? self->span.end : -1);
}

static void
issue (PlenaryPlayer *self,
       gint64 target,
       gboolean exact)
{
  gboolean was_seeking = self->flying >= 0;
  gint64 aim = exact ? target + AIM : target;

  if (self->duration > 0)
    aim = MIN (aim, MAX (0, self->duration - 1));
  self->flying = target;
  self->flying_exact = exact;
  self->position = target;
  self->at_end = FALSE;
  self->out_of_step = FALSE;
  arm_watchdog (self);

  if (!send_seek (self, aim, exact))
    {
      /* The file does not allow it, as a stream without an index; it stays where
       * it is. */
      plenary_player_seek_reset (self);
      plenary_player_emit (self, PLENARY_PLAYER_SEEKING);
      return;
    }

  if (!was_seeking)
    plenary_player_emit (self, PLENARY_PLAYER_SEEKING);
  plenary_player_emit (self, PLENARY_PLAYER_MOVED);
}

static gboolean
watchdog_cb (gpointer user_data)
{
  PlenaryPlayer *self = user_data;
  gint64 target = self->wish >= 0 ? self->wish : self->flying;
  gboolean exact = self->wish >= 0 ? self->wish_exact : self->flying_exact;

  self->watchdog_id = 0;
  self->n_rescues++;
  self->position = target;
  if (self->n_rescues > MAX_RESCUES)
    {
      plenary_player_fail (self, PLENARY_MEDIA_ERROR_TIMED_OUT, "seeking does not end");
      return G_SOURCE_REMOVE;
    }

  g_message ("A seek did not end; trying again (%u)", self->n_rescues);
  self->wish = PLENARY_TIME_NONE;
  if (self->n_rescues == MAX_RESCUES)
    plenary_player_reopen (self);
  else
    issue (self, target, exact);

  return G_SOURCE_REMOVE;
}

/**
 * plenary_player_seek_reset: (skip)
 * @self: a player
 *
 * Forgets all seeks.
 */
void
plenary_player_seek_reset (PlenaryPlayer *self)
{
  g_clear_handle_id (&self->watchdog_id, g_source_remove);
  self->flying = PLENARY_TIME_NONE;
  self->wish = PLENARY_TIME_NONE;
}

/**
 * plenary_player_seek_done: (skip)
 * @self: a player
 *
 * Takes note that the pipeline shows what the seek in flight asked for, and goes
 * on to what was wished meanwhile.
 */
void
plenary_player_seek_done (PlenaryPlayer *self)
{
  gint64 wish = self->wish;

  g_clear_handle_id (&self->watchdog_id, g_source_remove);
  self->n_rescues = 0;
  self->wish = PLENARY_TIME_NONE;
  if (wish >= 0 && (wish != self->flying || (self->wish_exact && !self->flying_exact)))
    {
      plenary_player_emit (self, PLENARY_PLAYER_MOVED);
      issue (self, wish, self->wish_exact);
      return;
    }

  self->flying = PLENARY_TIME_NONE;
  plenary_player_emit (self, PLENARY_PLAYER_SEEKING);
  plenary_player_emit (self, PLENARY_PLAYER_MOVED);
  plenary_player_apply_playing (self);
}

static void
request (PlenaryPlayer *self,
         gint64 position,
         gboolean exact)
{
  position = MAX (0, position);
  if (self->duration > 0)
    position = MIN (position, self->duration);

  if (self->phase != PHASE_READY && self->phase != PHASE_PLACING)
    {
      /* Not open yet: it will begin there. */
      self->position = position;
      return;
    }
  if (self->flying < 0)
    {
      issue (self, position, exact);
      return;
    }

  self->wish = position;
  self->wish_exact = exact;
  self->position = position;
  plenary_player_emit (self, PLENARY_PLAYER_MOVED);
}

/**
 * plenary_player_seek:
 * @self: a player
 * @position: nanoseconds of stream time; what lies outside is clamped
 * @exact: whether exactly that frame is wanted, or the nearest key frame before
 *   it, which is quicker
 *
 * Goes to a position. Leaves a span that was being played.
 */
void
plenary_player_seek (PlenaryPlayer *self,
                     gint64 position,
                     gboolean exact)
{
  g_return_if_fail (PLENARY_IS_PLAYER (self));

  if (self->has_span && !plenary_span_contains (self->span, position))
    self->has_span = self->looping = FALSE;
  request (self, position, exact);
}

/**
 * plenary_player_step:
 * @self: a player
 * @frames: how many frames on, or back if negative
 * @frame_duration: how long a frame is shown, in nanoseconds, or 0 if not known
 *
 * Pauses and shows a frame nearby.
 */
void
plenary_player_step (PlenaryPlayer *self,
                     int frames,
                     gint64 frame_duration)
{
  gint64 frame;

  g_return_if_fail (PLENARY_IS_PLAYER (self));

  if (self->phase != PHASE_READY || frames == 0)
    return;

  plenary_player_set_playing (self, FALSE);
  self->has_span = self->looping = FALSE;
  if (frame_duration <= 0)
    frame_duration = PLENARY_SECOND / 25;
  frame = self->flying >= 0 ? self->position : plenary_player_get_shown_frame (self);
  if (frame < 0)
    frame = self->position;

  if (frames > 0 && self->flying < 0 && !self->at_end)
    {
      self->out_of_step = TRUE;
      gst_element_send_event (self->pipeline,
                              gst_event_new_step (GST_FORMAT_BUFFERS, frames, 1.0, TRUE, FALSE));
    }
  else
    request (self, frame + frames * frame_duration, TRUE);
}

/**
 * plenary_player_play_span:
 * @self: a player
 * @span: nanoseconds of stream time
 * @loop: whether to begin again at its end
 *
 * Plays a stretch from its start, then pauses exactly at its end, or begins
 * again.
 */
void
plenary_player_play_span (PlenaryPlayer *self,
                          PlenarySpan span,
                          gboolean loop)
{
  g_return_if_fail (PLENARY_IS_PLAYER (self));

  if (self->phase != PHASE_READY || plenary_span_length (span) <= 0)
    return;

  if (self->duration > 0)
    span = plenary_span_clamp (span, plenary_span_make (0, self->duration));
  self->span = span;
  self->has_span = TRUE;
  self->looping = !!loop;
  request (self, span.start, TRUE);
  plenary_player_set_playing (self, TRUE);
}

/**
 * plenary_player_get_looping:
 * @self: a player
 *
 * Gets whether a span is played again and again.
 *
 * Returns: whether it loops
 */
gboolean
plenary_player_get_looping (PlenaryPlayer *self)
{
  g_return_val_if_fail (PLENARY_IS_PLAYER (self), FALSE);

  return self->looping;
}

/**
 * plenary_player_leave_span:
 * @self: a player
 *
 * Plays on past the end of the span.
 */
void
plenary_player_leave_span (PlenaryPlayer *self)
{
  g_return_if_fail (PLENARY_IS_PLAYER (self));

  if (!self->has_span)
    return;

  self->has_span = self->looping = FALSE;
  request (self, plenary_player_get_position (self), TRUE);
}

/* How far before the end the last picture is looked for, each time. */
#define BACK (PLENARY_SECOND / 20)

/**
 * plenary_player_seek_back_a_little: (skip)
 * @self: a player
 *
 * After a seek behind the last picture there is none: looks for one a little
 * before.
 *
 * Returns: whether it is worth while
 */
gboolean
plenary_player_seek_back_a_little (PlenaryPlayer *self)
{
  g_autoptr (GstSample) sample = NULL;
  gint64 wanted = self->flying;

  if (self->shown_frame < 0 || wanted < BACK || wanted < self->duration - 20 * BACK)
    return FALSE;
  g_object_get (self->sink, "last-sample", &sample, NULL);
  if (sample != NULL)
    return FALSE;

  issue (self, wanted - BACK, TRUE);

  return TRUE;
}

/**
 * plenary_player_loop_again: (skip)
 * @self: a player
 *
 * Begins a looping span again, at whose end it is. Segment seeks would leave a
 * shorter gap, but playbin3 of GStreamer 1.26 never tells that a segment is done.
 */
void
plenary_player_loop_again (PlenaryPlayer *self)
{
  if (self->flying < 0)
    request (self, self->span.start, TRUE);
}
