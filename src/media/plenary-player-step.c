/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-player-private.h"

#include "plenary-timecode.h"

/* Going from frame to frame, either way. On is what the pipeline can do; back means
 * to know when the frame before begins and to seek there. */

/* Where the frame rate is not known. */
#define USUAL_FRAME (PLENARY_SECOND / 25)

/* How often a longer way back is tried, each time twice as long, when the file says
 * nothing about its frames. */
#define MAX_GUESSES 6

/* The frame so many before @time, as far as they are known. What is left is written
 * to @left. */
static gint64
find_before (PlenaryPlayer *self,
             gint64 time,
             int count,
             int *left)
{
  while (count > 0)
    {
      gint64 before = plenary_frame_times_find (self->times, time - 1);

      if (before < 0)
        break;
      time = before;
      count--;
    }
  *left = count;

  return time;
}

static void
step_on (PlenaryPlayer *self,
         gint64 frame)
{
  int steps = self->steps;

  if (self->bound >= 0)
    {
      /* The pipeline would stop at the end of a span that was left. */
      plenary_player_go (self, frame, TRUE);
      return;
    }

  self->steps = 0;
  if (self->at_end)
    return;

  self->out_of_step = TRUE;
  self->stepping = steps;
  self->stepping_from = frame;
  plenary_player_send (self, gst_event_new_step (GST_FORMAT_BUFFERS, steps, 1.0, TRUE, FALSE));
}

static void
step_back (PlenaryPlayer *self,
           gint64 frame)
{
  int left;
  gint64 target = find_before (self, frame, -self->steps, &left);

  if (left < -self->steps)
    {
      self->steps = -left;
      plenary_player_go (self, target, TRUE);
      return;
    }

  /* A key frame, before which nothing was decoded: whatever is found just before it
   * is decoded with its neighbours. */
  if (frame == 0 || self->n_guesses > MAX_GUESSES)
    {
      plenary_player_forget_steps (self);
      return;
    }
  self->back_from = frame;
  target = self->n_guesses == 0 ? frame - PLENARY_SECOND / 1000
                                : frame - (self->frame_duration << (self->n_guesses - 1));
  plenary_player_go (self, MAX (0, target), TRUE);
}

/**
 * plenary_player_forget_steps: (skip)
 * @self: a player
 *
 * Forgets the steps that were not taken yet.
 */
void
plenary_player_forget_steps (PlenaryPlayer *self)
{
  self->steps = 0;
  self->back_from = PLENARY_TIME_NONE;
  self->n_guesses = 0;
}

/* Behind the last picture there are no frames to step by, nor is there one that the sink
 * could go on from. */
static gboolean
is_without_frames (PlenaryPlayer *self,
                   gint64 frame)
{
  if (frame < 0)
    return TRUE;
  if (self->at_end || plenary_player_read_frame (self) >= 0)
    return FALSE;

  return self->steps > 0 || self->position > frame + self->frame_duration;
}

/**
 * plenary_player_take_step: (skip)
 * @self: a player with nothing in flight
 *
 * Begins with the steps that are still to be taken.
 */
void
plenary_player_take_step (PlenaryPlayer *self)
{
  gint64 frame = plenary_player_get_shown_frame (self);

  if (is_without_frames (self, frame))
    {
      /* Sound alone has none. */
      gint64 by = self->steps * self->frame_duration;

      self->steps = 0;
      plenary_player_go (self, MAX (0, self->position + by), TRUE);
    }
  else if (self->steps > 0)
    {
      step_on (self, frame);
    }
  else if (self->steps < 0)
    {
      step_back (self, frame);
    }
}

/**
 * plenary_player_stepped_back: (skip)
 * @self: a player that has reached the target of a seek
 *
 * Takes note whether the frame before a key frame was found.
 */
void
plenary_player_stepped_back (PlenaryPlayer *self)
{
  gint64 from = self->back_from;

  if (from < 0)
    return;

  self->back_from = PLENARY_TIME_NONE;
  if (self->shown_frame >= from)
    {
      self->n_guesses++;
      return;
    }

  self->n_guesses = 0;
  self->steps = MIN (0, self->steps + 1);
  self->position = self->shown_frame;
}

/* The frame that a step was to lead to, as far as it is known. */
static gint64
find_step_target (PlenaryPlayer *self)
{
  gint64 target = self->stepping_from;

  for (int i = 0; i < self->stepping; i++)
    {
      gint64 next = plenary_frame_times_find_next (self->times, target);

      if (next < 0)
        break;
      target = next;
    }

  return target;
}

/**
 * plenary_player_step_settled: (skip)
 * @self: a player
 *
 * Takes note that the pipeline has stepped on.
 */
void
plenary_player_step_settled (PlenaryPlayer *self)
{
  gint64 frame = plenary_player_read_frame (self);
  gint64 target = find_step_target (self);
  gint64 end = plenary_player_get_end (self);

  if (frame >= 0)
    {
      self->position = self->shown_frame;
    }
  else if (target > self->stepping_from)
    {
      /* The sinks of GStreamer 1.26 lose count when they step over the join of an edit
       * list, and leave out what comes after it. */
      plenary_player_go (self, target, TRUE);
    }
  else if (self->stepping_from > end - PLAYER_LEAST_MISSING)
    {
      self->at_end = TRUE;
      self->position = MAX (self->position, end);
    }
  else
    {
      /* The pictures end here. */
      self->position = self->stepping_from;
    }
  plenary_player_seek_done (self);
}

/**
 * plenary_player_step:
 * @self: a player
 * @frames: how many frames on, or back if negative
 * @frame_duration: how long a frame is shown, in nanoseconds, or 0 if not known; it
 *   is asked only where the file does not tell when its frames begin
 *
 * Pauses and shows a frame nearby. The frames of a file need not be equally long.
 */
void
plenary_player_step (PlenaryPlayer *self,
                     int frames,
                     gint64 frame_duration)
{
  g_return_if_fail (PLENARY_IS_PLAYER (self));

  if (self->phase != PHASE_READY || frames == 0)
    return;

  plenary_player_set_playing (self, FALSE);
  self->has_span = self->looping = FALSE;
  self->frame_duration = frame_duration > 0 ? frame_duration : USUAL_FRAME;
  self->steps += frames;
  if (!plenary_player_is_busy (self))
    plenary_player_take_step (self);
}
