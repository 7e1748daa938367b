/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-companion-private.h"

#include "plenary-placement.h"
#include "plenary-timecode.h"

/* Going where the lesson goes, and keeping in step with it while it plays. */

/* How far it may be out of step. People notice sound 45 ms early or 125 ms late (ITU-R
 * BT.1359-1). A sink for sound follows only what is over 40 ms, so less would be said
 * to be right without being so. */
#define TOLERANCE (PLENARY_SECOND / 50)
#define HEARD_TOLERANCE (PLENARY_SECOND / 1000 * 41)

/* What is further out than this is gone to by a seek, and not again and again where
 * seeks take long. */
#define FAR (PLENARY_SECOND / 2)
#define SEEK_PAUSE (3 * G_USEC_PER_SEC)
#define MAX_LEAD (2 * PLENARY_SECOND)

/* How often the step is measured, and what a measurement may take to be worth
 * something on a busy computer. */
#define MEASURE_EVERY (G_USEC_PER_SEC / 5)
#define MEASURE_WITHIN (PLENARY_SECOND / 100)

/* Wishes far from each other that come faster than this are of a pointer that is being
 * dragged: key frames are quicker, and the exact frame comes when it rests. */
#define DRAG_US (G_USEC_PER_SEC / 8)
#define REST_MS 150

static PlenaryPlayer *
get_player (PlenaryCompanion *self)
{
  return plenary_deck_get_player (self->deck);
}

/**
 * plenary_companion_get_wanted: (skip)
 * @self: a companion with a recording
 *
 * Finds where it should be. That may be before it begins or after it ends.
 *
 * Returns: nanoseconds of its own stream time
 */
gint64
plenary_companion_get_wanted (PlenaryCompanion *self)
{
  return plenary_placement_to_recording (plenary_recording_get_offset (self->recording),
                                         plenary_transport_get_position (self->transport));
}

static gint64
get_end (PlenaryCompanion *self)
{
  gint64 known = plenary_player_get_duration (get_player (self));

  return known > 0 ? known : plenary_recording_get_duration (self->recording);
}

/**
 * plenary_companion_is_within: (skip)
 * @self: a companion with a recording
 * @time: nanoseconds of its own stream time
 *
 * Finds out whether it has anything at a time. What is not known to end goes on.
 *
 * Returns: whether the time lies within it
 */
gboolean
plenary_companion_is_within (PlenaryCompanion *self,
                             gint64 time)
{
  gint64 end = get_end (self);

  return time >= 0 && (end <= 0 || time < end);
}

/**
 * plenary_companion_can_be_heard: (skip)
 * @self: a companion with a recording
 *
 * Finds out whether it is what is heard instead of the lesson.
 *
 * Returns: whether its sound is wanted and there
 */
gboolean
plenary_companion_can_be_heard (PlenaryCompanion *self)
{
  return self->heard && plenary_companion_get_present (self) &&
         plenary_recording_get_has_audio (self->recording);
}

static void
send (PlenaryCompanion *self,
      gint64 time,
      gboolean exact)
{
  self->aim = time;
  self->aimed_at = g_get_monotonic_time ();
  plenary_deck_cue (self->deck, time, exact);
}

static gboolean
rest_cb (gpointer user_data)
{
  PlenaryCompanion *self = user_data;

  self->rest_id = 0;
  send (self, self->aim, TRUE);
  plenary_companion_tell (self);

  return G_SOURCE_REMOVE;
}

/* Goes to where it is wanted, or waits at the end that is nearest to it. */
static void
go (PlenaryCompanion *self,
    gint64 wanted)
{
  gint64 end = get_end (self);
  gboolean dragged;

  wanted = MAX (0, wanted);
  if (end > 0)
    wanted = MIN (wanted, end);
  if (wanted == self->aim)
    return;

  dragged = self->aim >= 0 && ABS (wanted - self->aim) >= FAR &&
            g_get_monotonic_time () - self->aimed_at < DRAG_US;
  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (dragged)
    self->rest_id = g_timeout_add (REST_MS, rest_cb, self);
  self->catching_up = FALSE;
  send (self, wanted, !dragged);
}

/* How far it is ahead of the lesson, in nanoseconds of it. FALSE if something came
 * between the two looks at the clock. */
static gboolean
measure (PlenaryCompanion *self,
         gint64 *ahead)
{
  gint64 before = plenary_player_get_position (get_player (self));
  gint64 wanted = plenary_companion_get_wanted (self);
  gint64 after = plenary_player_get_position (get_player (self));

  *ahead = (before + after) / 2 - wanted;

  return after - before < MEASURE_WITHIN;
}

static void
catch_up (PlenaryCompanion *self)
{
  gint64 now = g_get_monotonic_time ();

  if (self->caught_up_at != 0 && now - self->caught_up_at < SEEK_PAUSE)
    return;

  self->catching_up = TRUE;
  self->caught_up_at = now;
  send (self, MAX (0, plenary_companion_get_wanted (self) + self->lead), TRUE);
}

/* How long a seek took is how far the next one has to aim ahead. */
static void
note_lead (PlenaryCompanion *self)
{
  double rate = plenary_transport_get_rate (self->transport);
  gint64 took = (g_get_monotonic_time () - self->caught_up_at) * 1000 * rate;

  self->catching_up = FALSE;
  self->lead = CLAMP ((self->lead + took) / 2, 0, MAX_LEAD);
}

static void
keep_step (PlenaryCompanion *self)
{
  gint64 now = g_get_monotonic_time ();
  gint64 tolerance = plenary_companion_can_be_heard (self) ? HEARD_TOLERANCE : TOLERANCE;
  gint64 ahead;

  if (now - self->measured_at < MEASURE_EVERY || !measure (self, &ahead))
    return;

  self->measured_at = now;
  if (ABS (ahead) >= FAR)
    {
      catch_up (self);
    }
  else if (ABS (ahead) > tolerance)
    {
      g_debug ("A companion was %" G_GINT64_FORMAT " ms ahead", ahead / 1000000);
      plenary_player_shift (get_player (self), -ahead);
    }
}

/* While the lesson plays, it plays along; it waits while that is on its way
 * somewhere. */
static void
play_along (PlenaryCompanion *self,
            gint64 wanted)
{
  PlenaryPlayer *player = get_player (self);

  if (self->rest_id != 0)
    {
      g_clear_handle_id (&self->rest_id, g_source_remove);
      send (self, self->aim, TRUE);
    }
  if (!plenary_player_get_playing (player))
    {
      gint64 away = ABS (plenary_player_get_position (player) - wanted);

      /* It got to its end a little earlier than the lesson does. */
      if (away < FAR && plenary_player_get_at_end (player))
        return;
      if (away >= FAR)
        go (self, wanted);
      plenary_player_set_playing (player, TRUE);
      self->measured_at = g_get_monotonic_time ();
    }
  if (plenary_player_get_seeking (player))
    return;

  self->aim = PLENARY_TIME_NONE;
  if (self->catching_up)
    note_lead (self);
  keep_step (self);
}

/**
 * plenary_companion_follow: (skip)
 * @self: a companion with a recording
 *
 * Does what the lesson does: plays along in step, or goes to where that is. On the
 * main thread, whenever either of them has moved.
 */
void
plenary_companion_follow (PlenaryCompanion *self)
{
  gint64 wanted;

  if (plenary_deck_get_state (self->deck) != PLENARY_DECK_READY || self->resting)
    return;

  wanted = plenary_companion_get_wanted (self);
  if (plenary_transport_get_playing (self->transport) &&
      !plenary_transport_get_seeking (self->transport) &&
      plenary_companion_is_within (self, wanted))
    {
      play_along (self, wanted);
      return;
    }

  plenary_player_set_playing (get_player (self), FALSE);
  go (self, wanted);
}
