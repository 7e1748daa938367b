/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-watching.h"

#include "plenary-timecode.h"

/* From one time that is told to the next at most this much was played: what is further
 * away was jumped to. The smallest jump that a key makes is longer; and a player tells its
 * times many times a second, if not on a computer that has much else to do. */
#define LONGEST_STEP (2 * PLENARY_SECOND)

/* A trace hears of a stretch this often, so that what follows it has little to do. */
#define PIECE PLENARY_SECOND

/**
 * plenary_watching_play:
 * @self: what watches
 * @recording: the UUID of the recording that plays
 * @time: the time it has reached, in nanoseconds of that recording
 * @trace: where to put what was played
 *
 * Takes in how far a recording has played. After a jump, and with another recording, a new
 * stretch begins.
 */
void
plenary_watching_play (PlenaryWatching *self,
                       const char *recording,
                       gint64 time,
                       PlenaryTrace *trace)
{
  if (g_strcmp0 (self->recording, recording) != 0 || time < self->span.end ||
      time - self->span.end > LONGEST_STEP)
    {
      plenary_watching_stop (self, trace);
      self->recording = g_strdup (recording);
      self->span = (PlenarySpan) { time, time };
      return;
    }

  self->span.end = time;
  if (plenary_span_length (self->span) >= PIECE)
    {
      plenary_trace_add (trace, self->recording, self->span);
      self->span.start = self->span.end;
    }
}

/**
 * plenary_watching_stop:
 * @self: what watches
 * @trace: where to put what was played
 *
 * Ends a stretch: it is paused, or nobody sees it any more.
 */
void
plenary_watching_stop (PlenaryWatching *self,
                       PlenaryTrace *trace)
{
  if (self->recording != NULL)
    plenary_trace_add (trace, self->recording, self->span);
  plenary_watching_forget (self);
}

/**
 * plenary_watching_forget:
 * @self: what watches
 *
 * Forgets what was played and is in no trace yet.
 */
void
plenary_watching_forget (PlenaryWatching *self)
{
  g_clear_pointer (&self->recording, g_free);
  self->span = (PlenarySpan) { 0, 0 };
}
