/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-transport-private.h"

/**
 * PlenaryTransport:
 *
 * The clock of a lesson: it plays the recordings and speaks of lesson time only.
 * The user interface sees the transport and never the player. For the main
 * thread.
 */

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
  PROP_PART,
  PROP_PAINTABLE,
  PROP_RESTING,
} PlenaryTransportProps;

static GParamSpec *props[PROP_RESTING + 1];

enum
{
  ENDED,
  BROKE_OFF,
  FOUND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
found_cb (PlenaryTransport *self,
          PlenaryRecording *recording)
{
  g_signal_emit (self, signals[FOUND], 0, recording);
}

static PlenaryDeck *
make_deck (PlenaryTransport *self,
           GstElement *video_sink)
{
  PlenaryDeck *deck = plenary_deck_new (video_sink);

  g_signal_connect_swapped (deck, "event", G_CALLBACK (plenary_transport_deck_event), self);
  g_signal_connect_swapped (deck, "found", G_CALLBACK (found_cb), self);

  return deck;
}

static void
drop_deck (PlenaryTransport *self,
           PlenaryDeck **deck)
{
  if (*deck != NULL)
    g_signal_handlers_disconnect_by_data (*deck, self);
  g_clear_object (deck);
}

static void
plenary_transport_dispose (GObject *object)
{
  PlenaryTransport *self = PLENARY_TRANSPORT (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_handle_id (&self->let_go_id, g_source_remove);
  drop_deck (self, &self->shown);
  drop_deck (self, &self->spare);
  g_clear_object (&self->wanted_part);
  g_clear_pointer (&self->parts, g_ptr_array_unref);

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
      g_value_set_int (value, plenary_transport_get_state (self));
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
      g_value_set_int (value, plenary_transport_get_rotation (self));
      break;
    case PROP_LOOPING:
      g_value_set_boolean (value, plenary_transport_get_looping (self));
      break;
    case PROP_PART:
      g_value_set_object (value, plenary_transport_get_part (self));
      break;
    case PROP_PAINTABLE:
      g_value_set_object (value, plenary_transport_get_paintable (self));
      break;
    case PROP_RESTING:
      g_value_set_boolean (value, self->resting);
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
    case PROP_PART:
    case PROP_PAINTABLE:
    case PROP_RESTING:
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
   * The frame on screen, in nanoseconds of the stream time of
   * [property@Transport:part], or -1.
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
  /**
   * PlenaryTransport:part:
   *
   * The part of the lesson whose picture is shown, or %NULL.
   */
  props[PROP_PART] = g_param_spec_object ("part", NULL, NULL, PLENARY_TYPE_RECORDING, readable);
  /**
   * PlenaryTransport:paintable:
   *
   * What shows the picture, as the sink in use has it; or %NULL.
   */
  props[PROP_PAINTABLE] = g_param_spec_object ("paintable", NULL, NULL, G_TYPE_OBJECT, readable);
  /**
   * PlenaryTransport:resting:
   *
   * Whether the files are let go of until something is wanted. When a rest begins,
   * this is told while the picture can still be copied; when it ends, once there is
   * a picture again.
   */
  props[PROP_RESTING] = g_param_spec_boolean ("resting", NULL, NULL, FALSE, readable);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * PlenaryTransport::ended:
   *
   * Emitted when the end of the lesson was reached.
   */
  signals[ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  /**
   * PlenaryTransport::broke-off:
   *
   * Emitted when there is nothing more of a part although its end was not reached.
   */
  signals[BROKE_OFF] = g_signal_new ("broke-off", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * PlenaryTransport::found:
   * @self: the transport
   * @recording: a copy of a part, with the place and the name of its file now
   *
   * Emitted when the file of a part was not where it was, but in the same folder by
   * another name. It is opened from there, whether or not that is noted.
   */
  signals[FOUND] = g_signal_new ("found", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, PLENARY_TYPE_RECORDING);
}

static void
plenary_transport_init (PlenaryTransport *self)
{
  self->volume = 1;
  self->parts = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * plenary_transport_new:
 * @video_sink: (nullable): where the pictures go; without one nothing can be
 *   opened, and says so
 * @other_sink: (nullable): where the pictures of the next part are got ready;
 *   without it no lesson of several parts can be played through
 *
 * Makes a transport.
 *
 * Returns: (transfer full): the transport
 */
PlenaryTransport *
plenary_transport_new (GstElement *video_sink,
                       GstElement *other_sink)
{
  PlenaryTransport *self = g_object_new (PLENARY_TYPE_TRANSPORT, NULL);

  self->shown = make_deck (self, video_sink);
  self->spare = make_deck (self, other_sink);

  return self;
}

/* The deck whose part is there no longer, or has another file now, is emptied. */
static void
tidy_deck (PlenaryTransport *self,
           PlenaryDeck *deck)
{
  PlenaryRecording *part = plenary_deck_get_part (deck);

  if (part != NULL &&
      (!g_ptr_array_find (self->parts, part, NULL) || !plenary_deck_holds (deck, part)))
    plenary_deck_unload (deck);
}

/**
 * plenary_transport_open:
 * @self: a transport
 * @parts: (element-type PlenaryRecording): the parts of the lesson, in the order of
 *   their placement
 * @position: where to begin, in nanoseconds of lesson time
 *
 * Opens the part that is at that time, paused at exactly that frame.
 * [property@Transport:state] tells how it goes; a file that is not there, nor in the
 * same folder by another name, or is another than the one that was watched before, is
 * an error. What is open already and still right stays open.
 */
void
plenary_transport_open (PlenaryTransport *self,
                        GPtrArray *parts,
                        gint64 position)
{
  g_return_if_fail (PLENARY_IS_TRANSPORT (self));
  g_return_if_fail (parts != NULL);

  g_ptr_array_ref (parts);
  g_ptr_array_unref (self->parts);
  self->parts = parts;
  self->going = FALSE;
  tidy_deck (self, self->shown);
  tidy_deck (self, self->spare);
  plenary_transport_go_to_time (self, position, TRUE);
  plenary_transport_shown_changed (self);
}

/**
 * plenary_transport_close:
 * @self: a transport
 *
 * Lets go of the recordings; its descriptor is closed soon after.
 */
void
plenary_transport_close (PlenaryTransport *self)
{
  g_return_if_fail (PLENARY_IS_TRANSPORT (self));

  g_clear_handle_id (&self->rest_id, g_source_remove);
  plenary_transport_end_rest (self);
  self->scrubbing = self->going = self->wants_playing = FALSE;
  self->has_span = self->looping = FALSE;
  plenary_deck_unload (self->shown);
  plenary_deck_unload (self->spare);
  g_clear_object (&self->wanted_part);
  g_ptr_array_unref (self->parts);
  self->parts = g_ptr_array_new_with_free_func (g_object_unref);
  plenary_transport_shown_changed (self);
}
