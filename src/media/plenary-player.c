/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-player-private.h"

#include "plenary-media-info.h"
#include "plenary-timecode.h"

/**
 * PlenaryPlayer:
 *
 * One playbin3 pipeline. It opens one file, plays it, and goes to any frame of
 * it: one seek is in flight at a time, and the newest wish wins. It knows
 * nothing of lessons. For the main thread; the streaming threads are
 * GStreamer's own and are only heard through the bus.
 */

/* How often the position is told while it plays: about each frame. */
#define TICK_MS 33

/* What plays and stands still for so long has lost its way, and goes there once more. */
#define STANDING_US (5 * G_USEC_PER_SEC)

/* A file that does not open in this time is opened once more, with twice the time,
 * and then given up. A stall for which there is no reason in the file is cured in
 * plenary-errands.c; this is for what else may come, such as a disk that does not
 * answer. */
#ifdef __SANITIZE_ADDRESS__
/* Everything takes several times as long. */
#define OPEN_SECONDS 10
#else
#define OPEN_SECONDS 3
#endif
#define MAX_OPENINGS 2

/* How long a pipeline that does not answer may take to let go of the file before it is
 * left to itself, and how often that is looked at. */
#define LET_GO_SECONDS 2
#define LOOK_MS 50

/* Flags of playbin3, which exports no header for them. Text is left out because
 * subtitles are no part of a lesson, and colour balance because it copies every
 * picture. */
#define FLAG_VIDEO (1 << 0)
#define FLAG_AUDIO (1 << 1)
#define FLAG_SOFT_VOLUME (1 << 4)
#define FLAG_DEINTERLACE (1 << 9)

G_DEFINE_FINAL_TYPE (PlenaryPlayer, plenary_player, G_TYPE_OBJECT)

enum
{
  EVENT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/**
 * plenary_player_emit: (skip)
 * @self: a player
 * @event: what happened
 *
 * Tells the owner of the player what happened. On the main thread.
 */
void
plenary_player_emit (PlenaryPlayer *self,
                     PlenaryPlayerEvent event)
{
  g_signal_emit (self, signals[EVENT], 0, (int) event);
}

static void
refresh_position (PlenaryPlayer *self)
{
  gint64 position;

  if (!plenary_player_is_busy (self) &&
      gst_element_query_position (self->pipeline, GST_FORMAT_TIME, &position))
    self->position = self->duration > 0 ? MIN (position, self->duration) : position;
}

static void
note_moved (PlenaryPlayer *self)
{
  self->moved_to = self->position;
  self->moved_at = g_get_monotonic_time ();
}

/* At the end of a stretch there is nothing left to play. */
static gint64
get_standing_place (PlenaryPlayer *self)
{
  if (!self->has_span)
    return self->position;

  return MAX (self->span.start, MIN (self->position, self->span.end - PLENARY_SECOND / 20));
}

/* A pipeline that waits for a sound card, or was told of its end by nobody, neither moves
 * nor fails. A seek goes on from there; and a seek that does not end is looked after. What
 * is longer than it is known to be plays on behind its end. */
static void
look_for_standing (PlenaryPlayer *self)
{
  gint64 end = plenary_player_get_end (self);

  if (self->position != self->moved_to || plenary_player_is_busy (self) ||
      (end > 0 && self->position >= end))
    {
      note_moved (self);
      return;
    }
  if (g_get_monotonic_time () - self->moved_at < STANDING_US)
    return;

  g_message ("A pipeline stood still while it was to play");
  note_moved (self);
  plenary_player_go (self, get_standing_place (self), TRUE);
}

static gboolean
tick_cb (gpointer user_data)
{
  PlenaryPlayer *self = user_data;

  refresh_position (self);
  look_for_standing (self);
  plenary_player_refresh_frame (self);
  plenary_player_emit (self, PLENARY_PLAYER_MOVED);

  return G_SOURCE_CONTINUE;
}

/**
 * plenary_player_apply_playing: (skip)
 * @self: a player
 *
 * Brings the pipeline to what is wanted, once no seek is under way: a state
 * change in the middle of a seek can hang.
 */
void
plenary_player_apply_playing (PlenaryPlayer *self)
{
  gboolean free = self->phase == PHASE_READY && !plenary_player_is_busy (self);
  gboolean playing = self->wants_playing && free;

  if (free)
    plenary_errands_set_state (self->errands, self->pipeline,
                               playing ? GST_STATE_PLAYING : GST_STATE_PAUSED);

  if (playing && self->tick_id == 0)
    {
      note_moved (self);
      self->tick_id = g_timeout_add (TICK_MS, tick_cb, self);
    }
  else if (!playing)
    g_clear_handle_id (&self->tick_id, g_source_remove);
}

static void
tear_down (PlenaryPlayer *self)
{
  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_clear_handle_id (&self->bus_id, g_source_remove);
  g_clear_handle_id (&self->opening_id, g_source_remove);
  plenary_player_seek_reset (self);
  if (self->pipeline == NULL)
    return;

  plenary_errands_close (self->errands, self->pipeline, self->sink);
  gst_clear_object (&self->pipeline);
}

/* Leaves to itself what does not answer. Its thread may wait for ever, and its sink with
 * it; should it ever be done, it is let go of then. What comes next has a thread and a
 * sink of its own. */
static void
abandon (PlenaryPlayer *self)
{
  g_message ("A pipeline does not answer and is left to itself");
  plenary_errands_free (self->errands);
  self->errands = plenary_errands_new ();
  plenary_player_renew_sink (self);
}

/**
 * plenary_player_fail: (skip)
 * @self: a player
 * @code: a code of [error@MediaError]
 * @message: words for the log
 *
 * Gives up on the file and lets go of it.
 */
void
plenary_player_fail (PlenaryPlayer *self,
                     int code,
                     const char *message)
{
  g_clear_error (&self->error);
  self->error = g_error_new_literal (PLENARY_MEDIA_ERROR, code, message);
  self->phase = PHASE_FAILED;
  self->wants_playing = FALSE;
  tear_down (self);
  if (code == PLENARY_MEDIA_ERROR_TIMED_OUT)
    abandon (self);

  plenary_player_emit (self, PLENARY_PLAYER_PLAYING);
  plenary_player_emit (self, PLENARY_PLAYER_FAILED);
}

static GstElement *
make_pipeline (PlenaryPlayer *self)
{
  GstElement *pipeline = gst_element_factory_make ("playbin3", NULL);
  GstElement *pitch = gst_element_factory_make ("scaletempo", NULL);

  if (pipeline == NULL)
    return NULL;

  g_object_set (pipeline, "flags", FLAG_VIDEO | FLAG_AUDIO | FLAG_SOFT_VOLUME | FLAG_DEINTERLACE,
                "uri", self->uri, "volume", self->volume, "mute", (gboolean) self->muted, NULL);
  if (pitch != NULL)
    g_object_set (pipeline, "audio-filter", pitch, NULL);
  if (self->without_sound)
    {
      GstElement *silence = gst_element_factory_make ("fakesink", NULL);

      g_object_set (silence, "sync", TRUE, NULL);
      g_object_set (pipeline, "audio-sink", silence, NULL);
    }

  return pipeline;
}

static gboolean
opening_cb (gpointer user_data)
{
  PlenaryPlayer *self = user_data;

  self->opening_id = 0;
  if (self->phase != PHASE_PREROLLING)
    return G_SOURCE_REMOVE;

  if (self->n_openings >= MAX_OPENINGS)
    plenary_player_fail (self, PLENARY_MEDIA_ERROR_TIMED_OUT, "opening does not end");
  else
    plenary_player_rescue (self);

  return G_SOURCE_REMOVE;
}

static void
start (PlenaryPlayer *self)
{
  g_autoptr (GstBus) bus = NULL;

  self->pipeline = make_pipeline (self);
  if (self->pipeline == NULL)
    {
      plenary_player_fail (self, PLENARY_MEDIA_ERROR_MISSING_CODEC, "playbin3");
      return;
    }

  gst_object_ref_sink (self->pipeline);
  bus = gst_element_get_bus (self->pipeline);
  self->bus_id = gst_bus_add_watch (bus, plenary_player_bus_cb, self);
  g_clear_pointer (&self->times, plenary_frame_times_unref);
  self->times = plenary_frame_times_new ();
  plenary_frame_times_learn_from (self->times, self->pipeline);
  g_clear_pointer (&self->arrivals, plenary_arrivals_unref);
  self->arrivals = plenary_arrivals_new ();
  plenary_arrivals_learn_from (self->arrivals, self->pipeline);
  self->phase = PHASE_PREROLLING;
  self->at_end = FALSE;
  self->out_of_step = FALSE;
  self->bound = PLENARY_TIME_NONE;
  g_ptr_array_set_size (self->missing, 0);

  self->opening_id = g_timeout_add_seconds (OPEN_SECONDS << self->n_openings, opening_cb, self);
  self->n_openings++;

  plenary_errands_open (self->errands, self->pipeline, self->sink);
}

/**
 * plenary_player_placed: (skip)
 * @self: a player
 *
 * Takes note that the file is open and shows the frame it was opened at.
 */
void
plenary_player_placed (PlenaryPlayer *self)
{
  self->phase = PHASE_READY;
  self->n_openings = 0;
  g_clear_handle_id (&self->opening_id, g_source_remove);
  plenary_player_refresh_frame (self);
  plenary_player_emit (self, PLENARY_PLAYER_READY);
}

/**
 * plenary_player_reopen: (skip)
 * @self: a player
 *
 * Opens the same file again where it was.
 */
void
plenary_player_reopen (PlenaryPlayer *self)
{
  gint64 position = self->position;

  tear_down (self);
  self->position = position;
  start (self);
}

/**
 * plenary_player_get_end: (skip)
 * @self: a player
 *
 * Gets where the file ends, which is earlier than it says if it breaks off.
 *
 * Returns: nanoseconds of stream time, or 0 if that is not known
 */
gint64
plenary_player_get_end (PlenaryPlayer *self)
{
  return self->ends_at > 0 ? self->ends_at : self->duration;
}

static gboolean
let_go_cb (gpointer user_data)
{
  PlenaryPlayer *self = user_data;

  if (!plenary_errands_is_idle (self->errands))
    {
      if (g_get_monotonic_time () < self->let_go_until)
        return G_SOURCE_CONTINUE;
      abandon (self);
    }

  self->opening_id = 0;
  start (self);

  return G_SOURCE_REMOVE;
}

/**
 * plenary_player_rescue: (skip)
 * @self: a player
 *
 * Opens the same file again where it was, after a pipeline stopped answering. If that
 * does not even let go of the file, it is left to itself.
 */
void
plenary_player_rescue (PlenaryPlayer *self)
{
  gint64 position = self->position;

  tear_down (self);
  self->position = position;
  self->phase = PHASE_PREROLLING;
  self->let_go_until = g_get_monotonic_time () + LET_GO_SECONDS * G_USEC_PER_SEC;
  self->opening_id = g_timeout_add (LOOK_MS, let_go_cb, self);
}

static void
plenary_player_dispose (GObject *object)
{
  PlenaryPlayer *self = PLENARY_PLAYER (object);

  tear_down (self);
  g_clear_pointer (&self->errands, plenary_errands_free);
  g_clear_pointer (&self->times, plenary_frame_times_unref);
  g_clear_pointer (&self->arrivals, plenary_arrivals_unref);
  g_clear_object (&self->paintable);
  g_clear_object (&self->sink);

  G_OBJECT_CLASS (plenary_player_parent_class)->dispose (object);
}

static void
plenary_player_finalize (GObject *object)
{
  PlenaryPlayer *self = PLENARY_PLAYER (object);

  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->missing, g_ptr_array_unref);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (plenary_player_parent_class)->finalize (object);
}

static void
plenary_player_class_init (PlenaryPlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plenary_player_dispose;
  object_class->finalize = plenary_player_finalize;

  /**
   * PlenaryPlayer::event:
   * @self: the player
   * @event: a [enum@PlayerEvent]
   *
   * Tells what happened.
   */
  signals[EVENT] = g_signal_new ("event", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
plenary_player_init (PlenaryPlayer *self)
{
  self->missing = g_ptr_array_new_with_free_func (g_free);
  self->errands = plenary_errands_new ();
  self->rate = 1.0;
  self->volume = 1.0;
  self->shown_frame = PLENARY_TIME_NONE;
  self->bound = PLENARY_TIME_NONE;
  self->ends_at = PLENARY_TIME_NONE;
  self->last_picture = PLENARY_TIME_NONE;
  plenary_player_seek_reset (self);
}

/**
 * plenary_player_new:
 * @video_sink: (nullable): where the pictures go
 *
 * Makes a player. GStreamer is initialised here if it was not yet.
 *
 * Returns: (transfer full): the player
 */
PlenaryPlayer *
plenary_player_new (GstElement *video_sink)
{
  PlenaryPlayer *self;

  gst_init (NULL, NULL);

  self = g_object_new (PLENARY_TYPE_PLAYER, NULL);
  plenary_player_set_sink (self, video_sink);

  return self;
}

/**
 * plenary_player_open:
 * @self: a player
 * @uri: the file
 * @position: where to begin, in nanoseconds of stream time
 * @duration: how long it was found to be, in nanoseconds, or 0 to ask the file
 *
 * Opens a file, paused at exactly that frame. How it goes is told by events.
 */
void
plenary_player_open (PlenaryPlayer *self,
                     const char *uri,
                     gint64 position,
                     gint64 duration)
{
  g_return_if_fail (PLENARY_IS_PLAYER (self));
  g_return_if_fail (uri != NULL);

  plenary_player_close (self);
  g_set_str (&self->uri, uri);
  self->position = MAX (0, position);
  self->known_duration = duration;
  start (self);
}

/**
 * plenary_player_close:
 * @self: a player
 *
 * Lets go of the file. Its descriptor is closed soon after, as soon as the disk
 * lets it be.
 */
void
plenary_player_close (PlenaryPlayer *self)
{
  g_return_if_fail (PLENARY_IS_PLAYER (self));

  tear_down (self);
  g_clear_error (&self->error);
  self->phase = PHASE_CLOSED;
  self->wants_playing = FALSE;
  self->has_span = FALSE;
  self->looping = FALSE;
  self->without_sound = FALSE;
  self->duration = 0;
  self->position = 0;
  self->tag_rotation = 0;
  self->n_openings = 0;
  self->shown_frame = PLENARY_TIME_NONE;
  self->ends_at = PLENARY_TIME_NONE;
  self->last_picture = PLENARY_TIME_NONE;
}

/**
 * plenary_player_is_ready:
 * @self: a player
 *
 * Gets whether a file is open and shown.
 *
 * Returns: whether it can be played
 */
gboolean
plenary_player_is_ready (PlenaryPlayer *self)
{
  g_return_val_if_fail (PLENARY_IS_PLAYER (self), FALSE);

  return self->phase == PHASE_READY;
}

/**
 * plenary_player_get_error:
 * @self: a player
 *
 * Gets why the file cannot be played.
 *
 * Returns: (transfer none) (nullable): a [error@MediaError]
 */
const GError *
plenary_player_get_error (PlenaryPlayer *self)
{
  g_return_val_if_fail (PLENARY_IS_PLAYER (self), NULL);

  return self->error;
}

/**
 * plenary_player_get_position:
 * @self: a player
 *
 * Gets where it is, or where it is going while it seeks.
 *
 * Returns: nanoseconds of stream time
 */
gint64
plenary_player_get_position (PlenaryPlayer *self)
{
  g_return_val_if_fail (PLENARY_IS_PLAYER (self), 0);

  if (self->tick_id != 0)
    refresh_position (self);

  return self->position;
}

/**
 * plenary_player_get_duration:
 * @self: a player
 *
 * Gets how long the file is.
 *
 * Returns: nanoseconds, or 0 if that is not known
 */
gint64
plenary_player_get_duration (PlenaryPlayer *self)
{
  g_return_val_if_fail (PLENARY_IS_PLAYER (self), 0);

  return self->duration;
}

/**
 * plenary_player_get_seeking:
 * @self: a player
 *
 * Gets whether a seek is under way.
 *
 * Returns: whether the picture is not yet the one asked for
 */
gboolean
plenary_player_get_seeking (PlenaryPlayer *self)
{
  g_return_val_if_fail (PLENARY_IS_PLAYER (self), FALSE);

  return self->flying.position >= 0;
}

/**
 * plenary_player_get_playing:
 * @self: a player
 *
 * Gets whether it plays, or will as soon as it can.
 *
 * Returns: whether it plays
 */
gboolean
plenary_player_get_playing (PlenaryPlayer *self)
{
  g_return_val_if_fail (PLENARY_IS_PLAYER (self), FALSE);

  return self->wants_playing;
}

/**
 * plenary_player_get_at_end:
 * @self: a player
 *
 * Gets whether it has played to the end, of the file or of a span.
 *
 * Returns: whether it stopped there
 */
gboolean
plenary_player_get_at_end (PlenaryPlayer *self)
{
  g_return_val_if_fail (PLENARY_IS_PLAYER (self), FALSE);

  return self->at_end;
}

static gboolean
is_at_end_of_file (PlenaryPlayer *self)
{
  gint64 end = plenary_player_get_end (self);

  return end > 0 && self->position >= end;
}

/**
 * plenary_player_set_playing:
 * @self: a player
 * @playing: whether to play
 *
 * Plays or pauses. At the end, playing begins again from the start.
 */
void
plenary_player_set_playing (PlenaryPlayer *self,
                            gboolean playing)
{
  g_return_if_fail (PLENARY_IS_PLAYER (self));

  if (self->wants_playing == !!playing || self->phase == PHASE_FAILED ||
      self->phase == PHASE_CLOSED)
    return;

  if (!playing && self->tick_id != 0)
    refresh_position (self);
  self->wants_playing = !!playing;
  if (playing)
    plenary_player_forget_steps (self);

  if (playing && self->at_end)
    plenary_player_seek (self, is_at_end_of_file (self) ? 0 : self->position, TRUE);
  else if (playing && self->out_of_step)
    /* Stepping moved the picture alone; the sound follows it. */
    plenary_player_seek (self, self->position, TRUE);
  plenary_player_apply_playing (self);

  plenary_player_emit (self, PLENARY_PLAYER_PLAYING);
}

/**
 * plenary_player_get_rate:
 * @self: a player
 *
 * Gets the speed.
 *
 * Returns: the speed, 1 for normal
 */
double
plenary_player_get_rate (PlenaryPlayer *self)
{
  g_return_val_if_fail (PLENARY_IS_PLAYER (self), 1.0);

  return self->rate;
}

/**
 * plenary_player_set_rate:
 * @self: a player
 * @rate: the speed, above 0
 *
 * Sets the speed; the pitch of voices stays. It takes a seek, because scaletempo
 * does not follow an instant change of rate.
 */
void
plenary_player_set_rate (PlenaryPlayer *self,
                         double rate)
{
  g_return_if_fail (PLENARY_IS_PLAYER (self));
  g_return_if_fail (rate > 0);

  if (G_APPROX_VALUE (self->rate, rate, 0.001))
    return;

  self->rate = rate;
  if (self->phase == PHASE_READY)
    plenary_player_seek (self, plenary_player_get_position (self), TRUE);
}

/**
 * plenary_player_set_volume:
 * @self: a player
 * @volume: linear, 1 for as recorded, up to 10
 *
 * Sets the volume.
 */
void
plenary_player_set_volume (PlenaryPlayer *self,
                           double volume)
{
  g_return_if_fail (PLENARY_IS_PLAYER (self));

  self->volume = CLAMP (volume, 0, 10);
  if (self->pipeline != NULL)
    g_object_set (self->pipeline, "volume", self->volume, NULL);
}

/**
 * plenary_player_set_muted:
 * @self: a player
 * @muted: whether to be silent
 *
 * Silences it.
 */
void
plenary_player_set_muted (PlenaryPlayer *self,
                          gboolean muted)
{
  g_return_if_fail (PLENARY_IS_PLAYER (self));

  self->muted = !!muted;
  if (self->pipeline != NULL)
    g_object_set (self->pipeline, "mute", muted, NULL);
}
