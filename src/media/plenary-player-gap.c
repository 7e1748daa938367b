/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-player-private.h"

#include "plenary-timecode.h"

/* Where a seek finds no picture, though the file has some. Either the pictures end
 * before the sound does: then the last one is shown, as it would be had it been played up
 * to there, and the sound goes on. Or the file breaks off: then that is where it ends. */

/* As near as the last picture is looked for: less than a frame is long. */
#define NEAR (PLENARY_SECOND / 50)

/* No more looks than that, whatever a file does. */
#define MAX_LOOKS 60

/* Where the frame rate is not known. */
#define USUAL_FRAME (PLENARY_SECOND / 25)

static void
look_at (PlenaryPlayer *self,
         gint64 time)
{
  self->gap.at = MAX (0, time);
  self->gap.n_looks++;
  plenary_player_send_seek (self, self->gap.at);
}

/* Every frame that was decoded on the way to where no picture is was noted: the last of
 * them is the last of all. Some decoders keep the last ones to themselves, though. */
static gboolean
look_at_known (PlenaryPlayer *self)
{
  gint64 known = self->last_picture;

  if (known < 0)
    known = plenary_frame_times_find (self->times, self->gap.high);
  if (known < 0 || known >= self->gap.high)
    return FALSE;

  self->gap.high = MIN (self->gap.high, known + NEAR);
  look_at (self, known);

  return TRUE;
}

/**
 * plenary_player_cross_gap: (skip)
 * @self: a player whose seek found no picture
 *
 * Begins to look for the last picture before.
 *
 * Returns: whether it is looked for; if not, it is on screen
 */
gboolean
plenary_player_cross_gap (PlenaryPlayer *self)
{
  gboolean heard = plenary_arrivals_get_heard (self->arrivals);

  if (heard && self->last_picture >= 0 && self->shown_frame == self->last_picture)
    return FALSE;

  self->gap = (PlayerGap) {
    .phase = GAP_LOOKING,
    .low = PLENARY_TIME_NONE,
    .frame = PLENARY_TIME_NONE,
    .high = self->flying.position,
    .heard = heard,
  };
  if (!look_at_known (self))
    look_at (self, self->gap.high - NEAR);

  return TRUE;
}

/* Takes note of what was seen. */
static void
note_look (PlenaryPlayer *self,
           gint64 shown)
{
  PlayerGap *gap = &self->gap;

  if (shown < 0)
    {
      gap->high = gap->at;
      return;
    }

  gap->frame = shown;
  gap->low = MAX (gap->at, shown);
}

/* Returns whether another look is under way. */
static gboolean
look_on (PlenaryPlayer *self)
{
  PlayerGap *gap = &self->gap;

  if (gap->n_looks >= MAX_LOOKS || gap->high <= 0)
    return FALSE;
  if (gap->low < 0)
    {
      look_at (self, gap->high - (NEAR << MIN (gap->n_looks, 30)));
      return TRUE;
    }
  if (gap->high - gap->low <= NEAR)
    return FALSE;

  look_at (self, gap->low + (gap->high - gap->low) / 2);

  return TRUE;
}

/* The last picture is on screen. Returns whether another seek is under way. */
static gboolean
conclude (PlenaryPlayer *self)
{
  gint64 frame = self->frame_duration > 0 ? self->frame_duration : USUAL_FRAME;

  self->last_picture = self->gap.frame;
  if (self->gap.heard)
    {
      self->gap.phase = GAP_RETURNING;
      plenary_player_send_seek (self, self->flying.position);
      return TRUE;
    }

  self->gap.phase = GAP_NONE;
  self->position = self->flying.position = self->gap.frame;
  self->ends_at = self->gap.frame + frame;

  return FALSE;
}

/**
 * plenary_player_settle_gap: (skip)
 * @self: a player that looks for the last picture
 * @shown: the frame it found, or -1
 *
 * Goes on with what plenary_player_cross_gap() began.
 *
 * Returns: whether another seek is under way
 */
gboolean
plenary_player_settle_gap (PlenaryPlayer *self,
                           gint64 shown)
{
  PlayerGap *gap = &self->gap;

  if (gap->phase == GAP_RETURNING || self->wish >= 0)
    {
      gap->phase = GAP_NONE;
      return FALSE;
    }

  if (gap->phase == GAP_LOOKING)
    {
      note_look (self, shown);
      if (look_on (self))
        return TRUE;

      /* The last one that was seen need not be the one on screen. */
      gap->phase = GAP_SHOWING;
      if (gap->frame >= 0 && gap->frame != shown)
        {
          plenary_player_send_seek (self, gap->frame);
          return TRUE;
        }
    }

  if (shown < 0)
    {
      gap->phase = GAP_NONE;
      return FALSE;
    }
  gap->frame = shown;

  return conclude (self);
}
