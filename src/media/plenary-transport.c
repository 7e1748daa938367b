/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-transport.h"

#include "plenary-media-info.h"
#include "plenary-placement.h"
#include "plenary-player.h"
#include "plenary-timecode.h"

/**
 * PlenaryTransport:
 *
 * The clock of a lesson: it plays the recordings and speaks of lesson time only.
 * The user interface sees the transport and never the player. For the main
 * thread.
 */

/* A pointer that rests this long wants to see the exact frame. */
#define REST_MS 120

/* Above this speed, in seconds of film for each second of dragging, key frames
 * are shown: an exact frame takes longer than the pointer stays on it. */
#define FAST_DRAG 4.0

struct _PlenaryTransport
{
  GObject parent_instance;

  PlenaryPlayer *player;
  PlenaryRecording *recording;
  GCancellable *opening;
  GError *error;
  PlenaryTransportState state;
  gint64 wanted_position;

  double volume;
  int rotation;
  gboolean muted;

  gint64 scrub_position;
  gint64 scrub_at;
  guint rest_id;
  guint scrubbing : 1;
  guint was_playing : 1;
  guint no_sink : 1;
};

G_DEFINE_FINAL_TYPE (PlenaryTransport, plenary_transport, G_TYPE_OBJECT)

typedef enum
{
  PROP_STATE = 1,
  PROP_POSITION,
  PROP_DURATION,
  PROP_SEEKING,
  PROP_SHOWN_FRAME,
  PROP_PLAYING,
  PROP_RATE,
  PROP_VOLUME,
  PROP_MUTED,
  PROP_ROTATION,
  PROP_LOOPING,
} PlenaryTransportProps;

static GParamSpec *props[PROP_LOOPING + 1];

enum
{
  ENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
notify (PlenaryTransport *self,
        PlenaryTransportProps prop)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

static gint64
get_offset (PlenaryTransport *self)
{
  return self->recording != NULL ? plenary_recording_get_offset (self->recording) : 0;
}

static gint64
to_recording (PlenaryTransport *self,
              gint64 position)
{
  return MAX (0, plenary_placement_to_recording (get_offset (self), position));
}

static void
set_state (PlenaryTransport *self,
           PlenaryTransportState state)
{
  if (self->state == state)
    return;

  self->state = state;
  notify (self, PROP_STATE);
}

static void
fail (PlenaryTransport *self,
      const GError *error)
{
  g_clear_error (&self->error);
  self->error = g_error_copy (error);
  /* A second failure is told as well. */
  self->state = PLENARY_TRANSPORT_FAILED;
  notify (self, PROP_STATE);
}

static void
moved (PlenaryTransport *self)
{
  notify (self, PROP_POSITION);
  notify (self, PROP_SHOWN_FRAME);
}

static void
event_cb (PlenaryTransport *self,
          int event)
{
  switch ((PlenaryPlayerEvent) event)
    {
    case PLENARY_PLAYER_READY:
      notify (self, PROP_DURATION);
      set_state (self, PLENARY_TRANSPORT_READY);
      moved (self);
      break;
    case PLENARY_PLAYER_FAILED:
      fail (self, plenary_player_get_error (self->player));
      break;
    case PLENARY_PLAYER_MOVED:
      moved (self);
      break;
    case PLENARY_PLAYER_SEEKING:
      notify (self, PROP_SEEKING);
      break;
    case PLENARY_PLAYER_PLAYING:
      notify (self, PROP_PLAYING);
      notify (self, PROP_LOOPING);
      break;
    case PLENARY_PLAYER_ENDED:
      g_signal_emit (self, signals[ENDED], 0);
      break;
    }
}

static void
plenary_transport_dispose (GObject *object)
{
  PlenaryTransport *self = PLENARY_TRANSPORT (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  if (self->player != NULL)
    g_signal_handlers_disconnect_by_func (self->player, event_cb, self);
  g_clear_object (&self->player);
  g_clear_object (&self->recording);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (plenary_transport_parent_class)->dispose (object);
}

static void
plenary_transport_get_property (GObject *object,
                                guint prop_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  PlenaryTransport *self = PLENARY_TRANSPORT (object);

  switch ((PlenaryTransportProps) prop_id)
    {
    case PROP_STATE:
      g_value_set_int (value, self->state);
      break;
    case PROP_POSITION:
      g_value_set_int64 (value, plenary_transport_get_position (self));
      break;
    case PROP_DURATION:
      g_value_set_int64 (value, plenary_transport_get_duration (self));
      break;
    case PROP_SEEKING:
      g_value_set_boolean (value, plenary_transport_get_seeking (self));
      break;
    case PROP_SHOWN_FRAME:
      g_value_set_int64 (value, plenary_transport_get_shown_frame (self));
      break;
    case PROP_PLAYING:
      g_value_set_boolean (value, plenary_transport_get_playing (self));
      break;
    case PROP_RATE:
      g_value_set_double (value, plenary_transport_get_rate (self));
      break;
    case PROP_VOLUME:
      g_value_set_double (value, self->volume);
      break;
    case PROP_MUTED:
      g_value_set_boolean (value, self->muted);
      break;
    case PROP_ROTATION:
      g_value_set_int (value, self->rotation);
      break;
    case PROP_LOOPING:
      g_value_set_boolean (value, plenary_transport_get_looping (self));
      break;
    }
}

static void
plenary_transport_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  PlenaryTransport *self = PLENARY_TRANSPORT (object);

  switch ((PlenaryTransportProps) prop_id)
    {
    case PROP_PLAYING:
      plenary_transport_set_playing (self, g_value_get_boolean (value));
      break;
    case PROP_RATE:
      plenary_transport_set_rate (self, g_value_get_double (value));
      break;
    case PROP_VOLUME:
      plenary_transport_set_volume (self, g_value_get_double (value));
      break;
    case PROP_MUTED:
      plenary_transport_set_muted (self, g_value_get_boolean (value));
      break;
    case PROP_ROTATION:
      plenary_transport_set_rotation (self, g_value_get_int (value));
      break;
    case PROP_STATE:
    case PROP_POSITION:
    case PROP_DURATION:
    case PROP_SEEKING:
    case PROP_SHOWN_FRAME:
    case PROP_LOOPING:
      g_assert_not_reached ();
    }
}

static void
plenary_transport_class_init (PlenaryTransportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = plenary_transport_dispose;
  object_class->get_property = plenary_transport_get_property;
  object_class->set_property = plenary_transport_set_property;

  /**
   * PlenaryTransport:state:
   *
   * A [enum@TransportState].
   */
  props[PROP_STATE] =
    g_param_spec_int ("state", NULL, NULL, 0, PLENARY_TRANSPORT_FAILED, 0, readable);
  /**
   * PlenaryTransport:position:
   *
   * Where it is, in nanoseconds of lesson time.
   */
  props[PROP_POSITION] =
    g_param_spec_int64 ("position", NULL, NULL, G_MININT64, G_MAXINT64, 0, readable);
  /**
   * PlenaryTransport:duration:
   *
   * How long the lesson is, in nanoseconds, or 0 if that is not known.
   */
  props[PROP_DURATION] = g_param_spec_int64 ("duration", NULL, NULL, 0, G_MAXINT64, 0, readable);
  /**
   * PlenaryTransport:seeking:
   *
   * Whether the picture is not yet the one asked for.
   */
  props[PROP_SEEKING] = g_param_spec_boolean ("seeking", NULL, NULL, FALSE, readable);
  /**
   * PlenaryTransport:shown-frame:
   *
   * The frame on screen, in nanoseconds of the recording's stream time, or -1.
   */
  props[PROP_SHOWN_FRAME] =
    g_param_spec_int64 ("shown-frame", NULL, NULL, -1, G_MAXINT64, -1, readable);
  /**
   * PlenaryTransport:playing:
   *
   * Whether it plays.
   */
  props[PROP_PLAYING] = g_param_spec_boolean ("playing", NULL, NULL, FALSE, writable);
  /**
   * PlenaryTransport:rate:
   *
   * The speed; pitch is kept.
   */
  props[PROP_RATE] = g_param_spec_double ("rate", NULL, NULL, 0.1, 4, 1, writable);
  /**
   * PlenaryTransport:volume:
   *
   * The volume, linear, 1 for as recorded.
   */
  props[PROP_VOLUME] = g_param_spec_double ("volume", NULL, NULL, 0, 10, 1, writable);
  /**
   * PlenaryTransport:muted:
   *
   * Whether it is silent.
   */
  props[PROP_MUTED] = g_param_spec_boolean ("muted", NULL, NULL, FALSE, writable);
  /**
   * PlenaryTransport:rotation:
   *
   * How far the picture is turned by hand, clockwise, in degrees.
   */
  props[PROP_ROTATION] = g_param_spec_int ("rotation", NULL, NULL, 0, 270, 0, writable);
  /**
   * PlenaryTransport:looping:
   *
   * Whether a span is played again and again.
   */
  props[PROP_LOOPING] = g_param_spec_boolean ("looping", NULL, NULL, FALSE, readable);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * PlenaryTransport::ended:
   *
   * Emitted when the end of the lesson was reached.
   */
  signals[ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
plenary_transport_init (PlenaryTransport *self)
{
  self->volume = 1;
}

/**
 * plenary_transport_new:
 * @video_sink: (nullable): where the pictures go; without one nothing can be
 *   opened, and says so
 *
 * Makes a transport.
 *
 * Returns: (transfer full): the transport
 */
PlenaryTransport *
plenary_transport_new (GstElement *video_sink)
{
  PlenaryTransport *self = g_object_new (PLENARY_TYPE_TRANSPORT, NULL);

  self->no_sink = video_sink == NULL;
  self->player = plenary_player_new (video_sink);
  g_signal_connect_swapped (self->player, "event", G_CALLBACK (event_cb), self);

  return self;
}

static void
fail_with (PlenaryTransport *self,
           int code,
           const char *message)
{
  g_autoptr (GError) error = g_error_new_literal (PLENARY_MEDIA_ERROR, code, message);

  fail (self, error);
}

/* The file must be the one that was watched before: another one of the same name
 * would put every moment in the wrong place. */
static void
fingerprint_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (PlenaryTransport) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *fingerprint = plenary_fingerprint_finish (result, &error);
  const char *expected;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->recording == NULL)
    return;

  expected = plenary_recording_get_fingerprint (self->recording);
  if (fingerprint == NULL)
    fail (self, error);
  else if (expected != NULL && *expected != '\0' && !g_str_equal (fingerprint, expected))
    fail_with (self, PLENARY_MEDIA_ERROR_OTHER_FILE, "the fingerprint differs");
  else
    plenary_player_open (self->player, plenary_recording_get_uri (self->recording),
                         to_recording (self, self->wanted_position));
}

/**
 * plenary_transport_open:
 * @self: a transport
 * @recording: what to play
 * @position: where to begin, in nanoseconds of lesson time
 *
 * Opens a recording, paused at exactly that frame. [property@Transport:state]
 * tells how it goes; a file that is not there, or is another than the one that
 * was watched before, is an error.
 */
void
plenary_transport_open (PlenaryTransport *self,
                        PlenaryRecording *recording,
                        gint64 position)
{
  g_autoptr (GFile) file = NULL;

  g_return_if_fail (PLENARY_IS_TRANSPORT (self));
  g_return_if_fail (PLENARY_IS_RECORDING (recording));

  g_object_ref (recording);
  plenary_transport_close (self);
  self->recording = recording;
  self->wanted_position = position;
  plenary_transport_set_rotation (self, plenary_recording_get_rotation (recording));
  set_state (self, PLENARY_TRANSPORT_LOADING);
  if (self->no_sink)
    {
      fail_with (self, PLENARY_MEDIA_ERROR_NO_SINK, "no video sink");
      return;
    }

  file = g_file_new_for_uri (plenary_recording_get_uri (recording));
  self->opening = g_cancellable_new ();
  plenary_fingerprint_async (file, self->opening, fingerprint_cb, g_object_ref (self));
}

/**
 * plenary_transport_close:
 * @self: a transport
 *
 * Lets go of the recording; no descriptor stays open.
 */
void
plenary_transport_close (PlenaryTransport *self)
{
  g_return_if_fail (PLENARY_IS_TRANSPORT (self));

  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->scrubbing = FALSE;
  plenary_player_close (self->player);
  g_clear_object (&self->recording);
  g_clear_error (&self->error);
  set_state (self, PLENARY_TRANSPORT_EMPTY);
}

/**
 * plenary_transport_get_recording:
 * @self: a transport
 *
 * Gets what is being played.
 *
 * Returns: (transfer none) (nullable): the recording
 */
PlenaryRecording *
plenary_transport_get_recording (PlenaryTransport *self)
{
  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), NULL);

  return self->recording;
}

/**
 * plenary_transport_get_state:
 * @self: a transport
 *
 * Gets [property@Transport:state].
 *
 * Returns: the state
 */
PlenaryTransportState
plenary_transport_get_state (PlenaryTransport *self)
{
  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), PLENARY_TRANSPORT_EMPTY);

  return self->state;
}

/**
 * plenary_transport_get_error:
 * @self: a transport
 *
 * Gets why it failed.
 *
 * Returns: (transfer none) (nullable): a [error@MediaError], while it has failed
 */
const GError *
plenary_transport_get_error (PlenaryTransport *self)
{
  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), NULL);

  return self->error;
}

/**
 * plenary_transport_get_position:
 * @self: a transport
 *
 * Gets [property@Transport:position]: while it seeks, where it is going.
 *
 * Returns: nanoseconds of lesson time
 */
gint64
plenary_transport_get_position (PlenaryTransport *self)
{
  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), 0);

  if (self->state != PLENARY_TRANSPORT_READY)
    return self->recording != NULL ? self->wanted_position : 0;

  return plenary_placement_to_lesson (get_offset (self),
                                      plenary_player_get_position (self->player));
}

/**
 * plenary_transport_get_duration:
 * @self: a transport
 *
 * Gets [property@Transport:duration].
 *
 * Returns: nanoseconds, or 0 if it is not known
 */
gint64
plenary_transport_get_duration (PlenaryTransport *self)
{
  gint64 duration;

  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), 0);

  if (self->recording == NULL)
    return 0;

  duration = plenary_player_get_duration (self->player);
  if (duration <= 0)
    duration = plenary_recording_get_duration (self->recording);

  return plenary_placement_to_lesson (get_offset (self), duration);
}

/**
 * plenary_transport_get_seeking:
 * @self: a transport
 *
 * Gets [property@Transport:seeking].
 *
 * Returns: whether the picture is not yet the one asked for
 */
gboolean
plenary_transport_get_seeking (PlenaryTransport *self)
{
  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), FALSE);

  return plenary_player_get_seeking (self->player);
}

/**
 * plenary_transport_get_shown_frame:
 * @self: a transport
 *
 * Gets [property@Transport:shown-frame].
 *
 * Returns: nanoseconds of the recording's stream time, or -1
 */
gint64
plenary_transport_get_shown_frame (PlenaryTransport *self)
{
  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), PLENARY_TIME_NONE);

  return plenary_player_get_shown_frame (self->player);
}

/**
 * plenary_transport_get_playing:
 * @self: a transport
 *
 * Gets [property@Transport:playing].
 *
 * Returns: whether it plays
 */
gboolean
plenary_transport_get_playing (PlenaryTransport *self)
{
  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), FALSE);

  return plenary_player_get_playing (self->player);
}

/**
 * plenary_transport_set_playing:
 * @self: a transport
 * @playing: whether to play
 *
 * Sets [property@Transport:playing].
 */
void
plenary_transport_set_playing (PlenaryTransport *self,
                               gboolean playing)
{
  g_return_if_fail (PLENARY_IS_TRANSPORT (self));

  plenary_player_set_playing (self->player, playing);
}

/**
 * plenary_transport_get_rate:
 * @self: a transport
 *
 * Gets [property@Transport:rate].
 *
 * Returns: the speed
 */
double
plenary_transport_get_rate (PlenaryTransport *self)
{
  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), 1);

  return plenary_player_get_rate (self->player);
}

/**
 * plenary_transport_set_rate:
 * @self: a transport
 * @rate: the speed
 *
 * Sets [property@Transport:rate]; what is beyond 0.1 to 4 is clamped.
 */
void
plenary_transport_set_rate (PlenaryTransport *self,
                            double rate)
{
  g_return_if_fail (PLENARY_IS_TRANSPORT (self));

  plenary_player_set_rate (self->player, CLAMP (rate, 0.1, 4));
  notify (self, PROP_RATE);
}

/**
 * plenary_transport_get_volume:
 * @self: a transport
 *
 * Gets [property@Transport:volume].
 *
 * Returns: the volume, 1 for as recorded
 */
double
plenary_transport_get_volume (PlenaryTransport *self)
{
  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), 1);

  return self->volume;
}

/**
 * plenary_transport_set_volume:
 * @self: a transport
 * @volume: linear, 1 for as recorded
 *
 * Sets [property@Transport:volume].
 */
void
plenary_transport_set_volume (PlenaryTransport *self,
                              double volume)
{
  g_return_if_fail (PLENARY_IS_TRANSPORT (self));

  self->volume = CLAMP (volume, 0, 10);
  plenary_player_set_volume (self->player, self->volume);
  notify (self, PROP_VOLUME);
}

/**
 * plenary_transport_get_muted:
 * @self: a transport
 *
 * Gets [property@Transport:muted].
 *
 * Returns: whether it is silent
 */
gboolean
plenary_transport_get_muted (PlenaryTransport *self)
{
  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), FALSE);

  return self->muted;
}

/**
 * plenary_transport_set_muted:
 * @self: a transport
 * @muted: whether to be silent
 *
 * Sets [property@Transport:muted].
 */
void
plenary_transport_set_muted (PlenaryTransport *self,
                             gboolean muted)
{
  g_return_if_fail (PLENARY_IS_TRANSPORT (self));

  self->muted = !!muted;
  plenary_player_set_muted (self->player, muted);
  notify (self, PROP_MUTED);
}

/**
 * plenary_transport_get_rotation:
 * @self: a transport
 *
 * Gets [property@Transport:rotation].
 *
 * Returns: degrees, clockwise
 */
int
plenary_transport_get_rotation (PlenaryTransport *self)
{
  g_return_val_if_fail (PLENARY_IS_TRANSPORT (self), 0);

  return self->rotation;
}

/**
 * plenary_transport_set_rotation:
 * @self: a transport
 * @rotation: 0, 90, 180 or 270 degrees, clockwise
 *
 * Sets [property@Transport:rotation].
 */
void
plenary_transport_set_rotation (PlenaryTransport *self,
                                int rotation)
{
  g_return_if_fail (PLENARY_IS_TRANSPORT (self));

  if (self->rotation == rotation)
    return;

  self->rotation = rotation;
  plenary_player_set_rotation (self->player, rotation);
  notify (self, PROP_ROTATION);
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

  self->wanted_position = position;
  plenary_player_seek (self->player, to_recording (self, position), TRUE);
  notify (self, PROP_LOOPING);
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
  g_return_if_fail (PLENARY_IS_TRANSPORT (self));

  if (self->recording != NULL)
    plenary_player_step (self->player, frames,
                         plenary_recording_get_frame_duration (self->recording));
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

  plenary_player_seek (self->player, to_recording (self, position), exact);
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
  g_return_if_fail (PLENARY_IS_TRANSPORT (self));

  plenary_player_play_span (self->player, plenary_span_shift (span, -get_offset (self)), loop);
  notify (self, PROP_LOOPING);
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

  return plenary_player_get_looping (self->player);
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

  plenary_player_leave_span (self->player);
  notify (self, PROP_LOOPING);
}
