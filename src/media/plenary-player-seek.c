/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-player-private.h"

#include "plenary-media-info.h"
#include "plenary-timecode.h"

/* Seeking: one seek or step is in flight at a time, the newest wish wins, and a
 * watchdog is there for those that never come back. */

/* A seek that takes longer is asked for once more; then, after twice as long, the file
 * is opened again; and then it is given up. A file with seconds between key frames may
 * really need some. */
#define WATCHDOG_MS 3000
#define MAX_RESCUES 2

/* Times of frames are rounded, so that the end of one frame can lie just behind the
 * start of the next. Aiming a little into the frame shows the right one. */
#define AIM (PLENARY_SECOND / 10000)

/* Where there is no picture any more because the sound is longer, the last one is
 * looked for this far before, several times. */
#define BACK (PLENARY_SECOND / 20)
#define MAX_LOOKS_BACK 20

/* What is not found in so many tries is not there. */
#define MAX_CORRECTIONS 6

static gboolean watchdog_cb (gpointer user_data);

static void
arm_watchdog (PlenaryPlayer *self)
{
  g_clear_handle_id (&self->watchdog_id, g_source_remove);
  self->watchdog_id = g_timeout_add (WATCHDOG_MS << self->n_rescues, watchdog_cb, self);
}

/**
 * plenary_player_is_busy: (skip)
 * @self: a player
 *
 * Gets whether a seek or a step is under way.
 *
 * Returns: whether nothing else may be asked of the pipeline
 */
gboolean
plenary_player_is_busy (PlenaryPlayer *self)
{
  return self->flying.position >= 0 || self->event_number != 0;
}

/**
 * plenary_player_send: (skip)
 * @self: a player
 * @event: (transfer full): a seek or a step
 *
 * Sends an event to the pipeline. It is over when the pipeline has both taken it,
 * see plenary_player_answered(), and come to rest, see plenary_player_settle().
 */
void
plenary_player_send (PlenaryPlayer *self,
                     GstEvent *event)
{
  self->event_number = gst_event_get_seqnum (event);
  self->event_taken = FALSE;
  arm_watchdog (self);
  plenary_errands_send (self->errands, self->pipeline, event);
}

/**
 * plenary_player_send_seek: (skip)
 * @self: a player with a seek in flight
 * @target: nanoseconds of stream time
 *
 * Has the pipeline go somewhere, on behalf of the seek in flight. The end is always set:
 * that of an earlier span would stay otherwise.
 */
void
plenary_player_send_seek (PlenaryPlayer *self,
                          gint64 target)
{
  GstSeekFlags how = self->flying.exact ? GST_SEEK_FLAG_ACCURATE : GST_SEEK_FLAG_KEY_UNIT;

  if (self->flying.exact)
    target += AIM;
  if (self->duration > 0)
    target = MIN (target, MAX (0, self->duration - 1));
  self->bound = self->flying.end;
  plenary_player_send (self, gst_event_new_seek (self->flying.rate, GST_FORMAT_TIME,
                                                 GST_SEEK_FLAG_FLUSH | how, GST_SEEK_TYPE_SET,
                                                 target, GST_SEEK_TYPE_SET, self->flying.end));
}

static PlayerSeek
make_seek (PlenaryPlayer *self,
           gint64 position,
           gboolean exact)
{
  return (PlayerSeek) {
    .position = position,
    .end = self->has_span ? self->span.end : PLENARY_TIME_NONE,
    .rate = self->rate,
    .exact = exact,
  };
}

static void
issue (PlenaryPlayer *self,
       PlayerSeek seek)
{
  gboolean was_seeking = self->flying.position >= 0;

  self->flying = seek;
  self->position = seek.position;
  self->at_end = FALSE;
  self->out_of_step = FALSE;
  self->n_corrections = 0;
  self->gap.phase = GAP_NONE;
  plenary_player_send_seek (self, seek.position);

  if (!was_seeking)
    plenary_player_emit (self, PLENARY_PLAYER_SEEKING);
  plenary_player_emit (self, PLENARY_PLAYER_MOVED);
}

static gboolean
watchdog_cb (gpointer user_data)
{
  PlenaryPlayer *self = user_data;
  gboolean exact = self->wish >= 0 ? self->wish_exact : self->flying.exact;
  gint64 target = self->flying.position;

  if (self->wish >= 0)
    target = self->wish;
  else if (target < 0)
    target = self->position;

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
  plenary_player_forget_steps (self);
  if (self->n_rescues == MAX_RESCUES)
    plenary_player_rescue (self);
  else
    issue (self, make_seek (self, target, exact));

  return G_SOURCE_REMOVE;
}

/**
 * plenary_player_seek_reset: (skip)
 * @self: a player
 *
 * Forgets all seeks and steps.
 */
void
plenary_player_seek_reset (PlenaryPlayer *self)
{
  g_clear_handle_id (&self->watchdog_id, g_source_remove);
  self->flying.position = PLENARY_TIME_NONE;
  self->event_number = 0;
  self->gap.phase = GAP_NONE;
  self->wish = PLENARY_TIME_NONE;
  plenary_player_forget_steps (self);
}

/* Whether the seek that was done is not what is wanted now: there is a newer wish, or
 * the speed was changed meanwhile, or a span was begun or left. */
static gboolean
wants_another (PlenaryPlayer *self,
               PlayerSeek *next)
{
  PlayerSeek *done = &self->flying;

  if (self->wish >= 0)
    *next = make_seek (self, self->wish, self->wish_exact);
  else
    *next = make_seek (self, done->position, done->exact);
  if (next->position < 0)
    return FALSE;

  return next->position != done->position || next->end != done->end ||
         (next->exact && !done->exact) || !G_APPROX_VALUE (next->rate, done->rate, 0.001);
}

/**
 * plenary_player_seek_done: (skip)
 * @self: a player
 *
 * Takes note that the pipeline shows what was asked for, and goes on to what was
 * wished meanwhile.
 */
void
plenary_player_seek_done (PlenaryPlayer *self)
{
  gboolean was_seeking = self->flying.position >= 0;
  PlayerSeek next;

  g_clear_handle_id (&self->watchdog_id, g_source_remove);
  self->n_rescues = 0;
  self->event_number = 0;
  if (wants_another (self, &next))
    {
      self->wish = PLENARY_TIME_NONE;
      plenary_player_emit (self, PLENARY_PLAYER_MOVED);
      issue (self, next);
      return;
    }

  self->wish = PLENARY_TIME_NONE;
  self->flying.position = PLENARY_TIME_NONE;
  plenary_player_stepped_back (self);
  if (self->steps != 0)
    plenary_player_take_step (self);
  if (was_seeking && self->flying.position < 0)
    plenary_player_emit (self, PLENARY_PLAYER_SEEKING);
  plenary_player_emit (self, PLENARY_PLAYER_MOVED);
  plenary_player_apply_playing (self);
}

/* The frame that should be on screen, as far as that is known. */
static gint64
find_wanted_frame (PlenaryPlayer *self,
                   gint64 shown)
{
  gint64 wanted = plenary_frame_times_find (self->times, self->flying.position + AIM);

  if (shown >= 0 || wanted >= 0)
    return wanted;

  /* Only near the end can there be no picture. */
  wanted = self->flying.position - (self->n_corrections + 1) * BACK;

  return self->flying.position > self->duration - MAX_LOOKS_BACK * BACK ? wanted
                                                                        : PLENARY_TIME_NONE;
}

/* Goes on from the frame that is shown, or back to where the wanted one begins. Where
 * that leads to the same frame again, the wanted one can only be decoded from a key
 * frame further back: it is among those that are shown before a key frame and stored
 * after it. */
static void
correct_to (PlenaryPlayer *self,
            gint64 shown,
            gint64 wanted)
{
  guint frames = plenary_frame_times_count (self->times, shown, wanted);

  if (shown >= 0 && frames > 0)
    plenary_player_send (self, gst_event_new_step (GST_FORMAT_BUFFERS, frames, 1.0, TRUE, FALSE));
  else if (shown < 0 || self->n_corrections == 1)
    plenary_player_send_seek (self, wanted);
  else
    plenary_player_send_seek (self, MAX (0, wanted - (BACK << self->n_corrections)));
}

/* Behind the last picture, and so far from the end that it is not only a little shorter
 * than the sound. */
static gboolean
is_in_gap (PlenaryPlayer *self,
           gint64 shown)
{
  return shown < 0 && self->shown_frame >= 0 && self->flying.exact && self->wish < 0 &&
         self->flying.position <= self->duration - MAX_LOOKS_BACK * BACK;
}

/* Decoders reckon how long a frame is shown from the frame rate, which is not true
 * where that varies, and times are rounded to milliseconds in some files: so a seek
 * can end at a neighbour. Returns whether another try is under way. */
static gboolean
correct (PlenaryPlayer *self)
{
  gint64 shown = plenary_player_read_frame (self);
  gint64 wanted = find_wanted_frame (self, shown);

  if (self->gap.phase != GAP_NONE)
    return plenary_player_settle_gap (self, shown);
  if (is_in_gap (self, shown))
    return plenary_player_cross_gap (self);

  /* While it plays, the picture moves on; and sound alone has none. */
  if ((shown >= 0 && self->wants_playing) || (shown < 0 && self->shown_frame < 0))
    return FALSE;
  if (!self->flying.exact || self->wish >= 0 || wanted < 0 || wanted == shown ||
      self->n_corrections >= (shown < 0 ? MAX_LOOKS_BACK : MAX_CORRECTIONS))
    return FALSE;

  self->n_corrections++;
  correct_to (self, shown, wanted);

  return TRUE;
}

/**
 * plenary_player_settle: (skip)
 * @self: a player
 *
 * Looks whether what is in flight has ended. The message that a state change is done
 * does not say which one: it may be of a pause before the seek. But while an event
 * that was taken has its effect, the pipeline says that it is changing state.
 */
void
plenary_player_settle (PlenaryPlayer *self)
{
  if (self->event_number == 0 || !self->event_taken ||
      (self->phase != PHASE_PLACING && self->phase != PHASE_READY) ||
      gst_element_get_state (self->pipeline, NULL, NULL, 0) != GST_STATE_CHANGE_SUCCESS)
    return;

  plenary_player_refresh_frame (self);
  if (self->flying.position < 0)
    {
      plenary_player_step_settled (self);
      return;
    }
  if (correct (self))
    return;

  if (self->phase == PHASE_PLACING)
    plenary_player_placed (self);
  plenary_player_seek_done (self);
}

/**
 * plenary_player_come_to_rest: (skip)
 * @self: a player
 *
 * Looks, once it has paused, which frame that left on screen. The pipeline plays on for
 * a moment, so it may be another one than there was when it was told to pause, and
 * opened anew at that position the file would show that one.
 */
void
plenary_player_come_to_rest (PlenaryPlayer *self)
{
  gint64 shown;
  gint64 wanted;

  if (self->wants_playing || self->at_end || self->phase != PHASE_READY ||
      plenary_player_is_busy (self) ||
      gst_element_get_state (self->pipeline, NULL, NULL, 0) != GST_STATE_CHANGE_SUCCESS)
    return;

  shown = plenary_player_read_frame (self);
  wanted = plenary_frame_times_find (self->times, self->position + AIM);
  if (shown < 0 || (shown <= self->position && (wanted < 0 || wanted == shown)))
    return;

  self->position = shown;
  plenary_player_emit (self, PLENARY_PLAYER_MOVED);
}

/**
 * plenary_player_answered: (skip)
 * @self: a player
 * @number: of the event
 * @accepted: whether the pipeline took it
 *
 * Takes note that an event has arrived. A file may not allow a seek, as a stream
 * without an index; then it stays where it is.
 */
void
plenary_player_answered (PlenaryPlayer *self,
                         guint32 number,
                         gboolean accepted)
{
  if (number != self->event_number)
    return;

  if (accepted)
    {
      self->event_taken = TRUE;
      plenary_player_settle (self);
      return;
    }

  g_debug ("The pipeline refused to move");
  plenary_player_seek_reset (self);
  plenary_player_refresh_frame (self);
  if (self->phase == PHASE_PLACING)
    {
      self->position = 0;
      plenary_player_placed (self);
    }
  if (!plenary_player_is_busy (self))
    plenary_player_seek_done (self);
  plenary_player_emit (self, PLENARY_PLAYER_SEEKING);
}

/**
 * plenary_player_go: (skip)
 * @self: a player
 * @position: nanoseconds of stream time; what lies outside is clamped
 * @exact: whether exactly that frame is wanted
 *
 * Goes to a position, now or as soon as what is in flight has ended.
 */
void
plenary_player_go (PlenaryPlayer *self,
                   gint64 position,
                   gboolean exact)
{
  gint64 end = plenary_player_get_end (self);

  position = MAX (0, position);
  if (end > 0)
    position = MIN (position, end);

  if (self->phase != PHASE_READY && self->phase != PHASE_PLACING)
    {
      /* Not open yet: it will begin there. */
      self->position = position;
      return;
    }
  if (!plenary_player_is_busy (self))
    {
      issue (self, make_seek (self, position, exact));
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
  plenary_player_forget_steps (self);
  plenary_player_go (self, position, exact);
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
  plenary_player_forget_steps (self);
  plenary_player_go (self, span.start, TRUE);
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
  plenary_player_go (self, plenary_player_get_position (self), TRUE);
}

static void
set_base_time (const GValue *item,
               gpointer user_data)
{
  gst_element_set_base_time (g_value_get_object (item), *(const GstClockTime *) user_data);
}

/**
 * plenary_player_shift:
 * @self: a player
 * @by: nanoseconds of stream time; negative to wait
 *
 * Plays on from so much later at once, or waits for so long, without a seek: all
 * elements are told that the pipeline began earlier, or later. Pictures that are late
 * by that are left out; a sink for sound follows what is over 40 ms within a second.
 * Good for what is well below a second. Does nothing while it does not play or is on
 * its way elsewhere.
 */
void
plenary_player_shift (PlenaryPlayer *self,
                      gint64 by)
{
  g_autoptr (GstIterator) iterator = NULL;
  GstClockTime base_time;
  GstState state;

  g_return_if_fail (PLENARY_IS_PLAYER (self));

  if (self->phase != PHASE_READY || !self->wants_playing || plenary_player_is_busy (self) ||
      gst_element_get_state (self->pipeline, &state, NULL, 0) != GST_STATE_CHANGE_SUCCESS ||
      state != GST_STATE_PLAYING)
    return;

  base_time = gst_element_get_base_time (self->pipeline) - (GstClockTimeDiff) (by / self->rate);
  gst_element_set_base_time (self->pipeline, base_time);

  /* A bin hands its base time down only while it changes state. */
  iterator = gst_bin_iterate_recurse (GST_BIN (self->pipeline));
  while (gst_iterator_foreach (iterator, set_base_time, &base_time) == GST_ITERATOR_RESYNC)
    gst_iterator_resync (iterator);
}
