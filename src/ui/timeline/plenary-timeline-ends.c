/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-timeline-private.h"

#include "plenary-timecode.h"

/* Moving the start or end of the selected mark, by pointer or by keys. Nothing is
 * asked for until the end is let go. */

#define SHORTEST (PLENARY_SECOND / 5)

/* The mark is drawn as it was asked to be until it is so, or for this long. */
#define SETTLE_MS 1000

static void
settled_cb (gpointer user_data)
{
  PlenaryTimeline *self = user_data;

  self->settle_id = 0;
  if (self->held_part == PLENARY_TIMELINE_PART_NONE)
    plenary_timeline_tracks_set_preview (PLENARY_TIMELINE_TRACKS (self->tracks), NULL);
}

static void
let_go (PlenaryTimeline *self)
{
  self->held_part = PLENARY_TIMELINE_PART_NONE;
  plenary_timeline_tracks_set_held_part (PLENARY_TIMELINE_TRACKS (self->tracks),
                                         PLENARY_TIMELINE_PART_NONE);
}

/**
 * plenary_timeline_hold_end: (skip)
 * @self: a timeline
 * @part: which end
 *
 * Takes an end of the selected mark. If the other end is held, both are moved
 * together in one request.
 *
 * Returns: %FALSE if no mark is selected
 */
gboolean
plenary_timeline_hold_end (PlenaryTimeline *self,
                           PlenaryTimelinePart part)
{
  PlenaryTimelineTracks *tracks = PLENARY_TIMELINE_TRACKS (self->tracks);

  if (plenary_timeline_tracks_get_selected (tracks) == PLENARY_TIMELINE_NOWHERE)
    return FALSE;

  if (self->held_part == PLENARY_TIMELINE_PART_NONE)
    {
      g_clear_handle_id (&self->settle_id, g_source_remove);
      self->held_from = self->held_span = plenary_timeline_tracks_get_selected_span (tracks);
    }
  self->held_part = part;
  plenary_timeline_tracks_set_held_part (tracks, part);
  plenary_timeline_tracks_set_preview (tracks, &self->held_span);

  return TRUE;
}

/**
 * plenary_timeline_move_end: (skip)
 * @self: a timeline of which an end is held
 * @time: where it shall be, in nanoseconds of lesson time
 *
 * Moves the end that is held, no nearer to the other than 0.2 s and not out of the
 * lesson.
 */
void
plenary_timeline_move_end (PlenaryTimeline *self,
                           gint64 time)
{
  gint64 duration = plenary_timeline_axis_get_duration (self->axis);
  PlenarySpan *span = &self->held_span;

  g_return_if_fail (self->held_part != PLENARY_TIMELINE_PART_NONE);

  if (self->held_part == PLENARY_TIMELINE_PART_START)
    span->start = MAX (0, MIN (time, span->end - SHORTEST));
  else
    span->end = MAX (MIN (time, duration), span->start + SHORTEST);

  plenary_timeline_tracks_set_preview (PLENARY_TIMELINE_TRACKS (self->tracks), span);
}

/**
 * plenary_timeline_get_held_time: (skip)
 * @self: a timeline of which an end is held
 *
 * Says where the end that is held is now.
 *
 * Returns: nanoseconds of lesson time
 */
gint64
plenary_timeline_get_held_time (PlenaryTimeline *self)
{
  return self->held_part == PLENARY_TIMELINE_PART_START ? self->held_span.start
                                                        : self->held_span.end;
}

/**
 * plenary_timeline_dup_held_text: (skip)
 * @self: a timeline of which an end is held
 *
 * Writes where the end that is held is now, as finely as keys move it.
 *
 * Returns: (transfer full): such as "12:41.3"
 */
char *
plenary_timeline_dup_held_text (PlenaryTimeline *self)
{
  gint64 tenths =
    (plenary_timeline_get_held_time (self) + PLENARY_SECOND / 20) / (PLENARY_SECOND / 10);
  g_autofree char *seconds = plenary_timecode_format (tenths / 10 * PLENARY_SECOND);

  return g_strdup_printf ("%s.%d", seconds, (int) (tenths % 10));
}

/**
 * plenary_timeline_keep_end: (skip)
 * @self: a timeline
 *
 * Lets the end go that is held, if one is, and asks for the move if there was one.
 */
void
plenary_timeline_keep_end (PlenaryTimeline *self)
{
  PlenaryTimelineTracks *tracks = PLENARY_TIMELINE_TRACKS (self->tracks);
  guint mark = plenary_timeline_tracks_get_selected (tracks);

  if (self->held_part == PLENARY_TIMELINE_PART_NONE)
    return;

  let_go (self);
  if (mark == PLENARY_TIMELINE_NOWHERE || (self->held_span.start == self->held_from.start &&
                                           self->held_span.end == self->held_from.end))
    {
      plenary_timeline_tracks_set_preview (tracks, NULL);
      return;
    }

  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add_once (SETTLE_MS, settled_cb, self);
  plenary_timeline_request_move (self, mark, self->held_span);
}

/**
 * plenary_timeline_give_back_end: (skip)
 * @self: a timeline
 *
 * Lets the end go that is held, if one is, as if it had not been moved.
 */
void
plenary_timeline_give_back_end (PlenaryTimeline *self)
{
  if (self->held_part == PLENARY_TIMELINE_PART_NONE)
    return;

  let_go (self);
  plenary_timeline_tracks_set_preview (PLENARY_TIMELINE_TRACKS (self->tracks), NULL);
}

/**
 * plenary_timeline_settle_end: (skip)
 * @self: a timeline
 *
 * Draws the selected mark as it is again, unless an end is held.
 */
void
plenary_timeline_settle_end (PlenaryTimeline *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (self->held_part == PLENARY_TIMELINE_PART_NONE)
    plenary_timeline_tracks_set_preview (PLENARY_TIMELINE_TRACKS (self->tracks), NULL);
}
