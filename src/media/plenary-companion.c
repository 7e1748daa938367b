/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-companion-private.h"

#include "plenary-placement.h"
#include "plenary-timecode.h"

/**
 * PlenaryCompanion:
 *
 * A second recording of the same stretch, from elsewhere in the room, that goes along
 * with a transport: a second picture, or the sound of a microphone on a table. It
 * follows what anybody can see of the transport; the transport knows nothing of it, so
 * nothing that is wrong with a companion disturbs the lesson.
 *
 * Two pipelines never start at the same instant, nor do the clocks of two sound cards
 * agree for an hour. One clock and one base time for both would have to be set anew
 * after every seek, pause and join of either, from inside both; and where a disk is
 * slow they would still not show the same. So what counts is measured instead, several
 * times a second: where both are. A companion that is a little out of step is moved by
 * its base time, which neither the picture nor the sound has to begin anew for (see
 * plenary_player_shift()); one that is far out goes there by a seek, with a lead of as
 * long as seeks take here.
 *
 * For the main thread.
 */

G_DEFINE_FINAL_TYPE (PlenaryCompanion, plenary_companion, G_TYPE_OBJECT)

typedef enum
{
  PROP_RECORDING = 1,
  PROP_HEARD,
  PROP_STATE,
  PROP_PRESENT,
  PROP_SHOWN_FRAME,
  PROP_SEEKING,
  PROP_RESTING,
  PROP_PAINTABLE,
} PlenaryCompanionProps;

static GParamSpec *props[PROP_PAINTABLE + 1];

enum
{
  FOUND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
notify (PlenaryCompanion *self,
        PlenaryCompanionProps prop)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

static PlenaryPlayer *
get_player (PlenaryCompanion *self)
{
  return plenary_deck_get_player (self->deck);
}

/* Where there is nothing of it to hear, the lesson is heard as always. */
static void
update_sound (PlenaryCompanion *self)
{
  PlenaryPlayer *player = get_player (self);
  gboolean heard = plenary_companion_can_be_heard (self);

  plenary_player_set_volume (player, plenary_transport_get_volume (self->transport));
  plenary_player_set_muted (player, !heard || plenary_transport_get_muted (self->transport));
  plenary_transport_set_silenced (self->transport, heard);
}

/**
 * plenary_companion_tell: (skip)
 * @self: a companion with a recording
 *
 * Tells what is new since it was told last.
 */
void
plenary_companion_tell (PlenaryCompanion *self)
{
  PlenaryTransportState state = plenary_companion_get_state (self);
  gboolean present = plenary_companion_get_present (self);
  gboolean seeking = plenary_companion_get_seeking (self);

  if (self->told_present != present || self->told_state != state)
    update_sound (self);
  if (self->told_state != state)
    {
      self->told_state = state;
      notify (self, PROP_STATE);
    }
  if (self->told_present != present)
    {
      self->told_present = present;
      notify (self, PROP_PRESENT);
    }
  if (self->told_seeking != seeking)
    {
      self->told_seeking = seeking;
      notify (self, PROP_SEEKING);
    }
  notify (self, PROP_SHOWN_FRAME);
}

static void
moved_cb (PlenaryCompanion *self)
{
  if (self->recording == NULL)
    return;

  plenary_companion_follow (self);
  plenary_companion_tell (self);
}

static void
end_rest (PlenaryCompanion *self)
{
  if (!self->resting)
    return;

  self->resting = FALSE;
  notify (self, PROP_RESTING);
}

/* When a rest begins it is told while the picture can still be copied, as the transport
 * does. */
static void
resting_cb (PlenaryCompanion *self)
{
  if (self->recording == NULL)
    return;

  if (plenary_transport_get_resting (self->transport) && plenary_deck_is_cued (self->deck))
    {
      g_clear_handle_id (&self->rest_id, g_source_remove);
      self->resting = TRUE;
      notify (self, PROP_RESTING);
      plenary_deck_rest (self->deck);
    }
  else if (plenary_deck_get_state (self->deck) == PLENARY_DECK_RESTING)
    {
      plenary_deck_wake (self->deck);
    }
  plenary_companion_tell (self);
}

/* The lesson wakes up as soon as something is wanted, which is before it has a picture
 * again. */
static void
wake_cb (PlenaryCompanion *self)
{
  if (self->resting && plenary_transport_get_seeking (self->transport))
    plenary_deck_wake (self->deck);
}

static void
sound_cb (PlenaryCompanion *self)
{
  if (self->recording != NULL)
    update_sound (self);
}

static void
rate_cb (PlenaryCompanion *self)
{
  plenary_player_set_rate (get_player (self), plenary_transport_get_rate (self->transport));
}

static void
event_cb (PlenaryCompanion *self,
          int event)
{
  g_autoptr (PlenaryCompanion) alive = g_object_ref (self);

  if (self->recording == NULL)
    return;

  if (event == PLENARY_PLAYER_READY || event == PLENARY_PLAYER_FAILED)
    end_rest (self);
  if (event == PLENARY_PLAYER_READY || event == PLENARY_PLAYER_SEEKING)
    plenary_companion_follow (self);
  plenary_companion_tell (self);
}

static void
found_cb (PlenaryCompanion *self,
          PlenaryRecording *recording)
{
  g_signal_emit (self, signals[FOUND], 0, recording);
}

static void
load (PlenaryCompanion *self)
{
  gint64 wanted = MAX (0, plenary_companion_get_wanted (self));
  gint64 end = plenary_recording_get_duration (self->recording);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  end_rest (self);
  self->aim = end > 0 ? MIN (wanted, end) : wanted;
  self->aimed_at = 0;
  self->caught_up_at = 0;
  self->catching_up = FALSE;
  plenary_deck_load (self->deck, self->recording, self->aim);
}

/* It was found elsewhere, given up, or placed elsewhere. */
static void
recording_changed_cb (PlenaryCompanion *self)
{
  gboolean given_up = plenary_recording_get_given_up (self->recording);
  gboolean failed = plenary_deck_get_state (self->deck) == PLENARY_DECK_FAILED;

  if (failed || given_up || !plenary_deck_holds (self->deck, self->recording))
    load (self);
  else
    plenary_player_set_rotation (get_player (self),
                                 plenary_recording_get_rotation (self->recording));
  moved_cb (self);
}

static void
connect_transport (PlenaryCompanion *self)
{
  self->transport_signals = g_signal_group_new (PLENARY_TYPE_TRANSPORT);
  g_signal_group_connect_swapped (self->transport_signals, "notify::resting",
                                  G_CALLBACK (resting_cb), self);
  g_signal_group_connect_swapped (self->transport_signals, "notify::seeking", G_CALLBACK (wake_cb),
                                  self);
  g_signal_group_connect_swapped (self->transport_signals, "notify::seeking", G_CALLBACK (moved_cb),
                                  self);
  g_signal_group_connect_swapped (self->transport_signals, "notify::playing", G_CALLBACK (moved_cb),
                                  self);
  g_signal_group_connect_swapped (self->transport_signals, "notify::position",
                                  G_CALLBACK (moved_cb), self);
  g_signal_group_connect_swapped (self->transport_signals, "notify::rate", G_CALLBACK (rate_cb),
                                  self);
  g_signal_group_connect_swapped (self->transport_signals, "notify::volume", G_CALLBACK (sound_cb),
                                  self);
  g_signal_group_connect_swapped (self->transport_signals, "notify::muted", G_CALLBACK (sound_cb),
                                  self);
}

static void
plenary_companion_dispose (GObject *object)
{
  PlenaryCompanion *self = PLENARY_COMPANION (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_object (&self->transport_signals);
  g_clear_object (&self->recording_signals);
  if (self->deck != NULL)
    g_signal_handlers_disconnect_by_data (self->deck, self);
  g_clear_object (&self->deck);
  if (self->transport != NULL)
    plenary_transport_set_silenced (self->transport, FALSE);
  g_clear_object (&self->transport);
  g_clear_object (&self->recording);

  G_OBJECT_CLASS (plenary_companion_parent_class)->dispose (object);
}

static void
plenary_companion_get_property (GObject *object,
                                guint prop_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  PlenaryCompanion *self = PLENARY_COMPANION (object);

  switch ((PlenaryCompanionProps) prop_id)
    {
    case PROP_RECORDING:
      g_value_set_object (value, self->recording);
      break;
    case PROP_HEARD:
      g_value_set_boolean (value, self->heard);
      break;
    case PROP_STATE:
      g_value_set_int (value, plenary_companion_get_state (self));
      break;
    case PROP_PRESENT:
      g_value_set_boolean (value, plenary_companion_get_present (self));
      break;
    case PROP_SHOWN_FRAME:
      g_value_set_int64 (value, plenary_companion_get_shown_frame (self));
      break;
    case PROP_SEEKING:
      g_value_set_boolean (value, plenary_companion_get_seeking (self));
      break;
    case PROP_RESTING:
      g_value_set_boolean (value, self->resting);
      break;
    case PROP_PAINTABLE:
      g_value_set_object (value, plenary_companion_get_paintable (self));
      break;
    }
}

static void
plenary_companion_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  PlenaryCompanion *self = PLENARY_COMPANION (object);

  switch ((PlenaryCompanionProps) prop_id)
    {
    case PROP_RECORDING:
      plenary_companion_set_recording (self, g_value_get_object (value));
      break;
    case PROP_HEARD:
      plenary_companion_set_heard (self, g_value_get_boolean (value));
      break;
    case PROP_STATE:
    case PROP_PRESENT:
    case PROP_SHOWN_FRAME:
    case PROP_SEEKING:
    case PROP_RESTING:
    case PROP_PAINTABLE:
      g_assert_not_reached ();
    }
}

static void
plenary_companion_class_init (PlenaryCompanionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = plenary_companion_dispose;
  object_class->get_property = plenary_companion_get_property;
  object_class->set_property = plenary_companion_set_property;

  /**
   * PlenaryCompanion:recording:
   *
   * What goes along, or %NULL for nothing.
   */
  props[PROP_RECORDING] =
    g_param_spec_object ("recording", NULL, NULL, PLENARY_TYPE_RECORDING, writable);
  /**
   * PlenaryCompanion:heard:
   *
   * Whether it is heard in place of the lesson, where there is sound of it.
   */
  props[PROP_HEARD] = g_param_spec_boolean ("heard", NULL, NULL, FALSE, writable);
  /**
   * PlenaryCompanion:state:
   *
   * A [enum@TransportState].
   */
  props[PROP_STATE] =
    g_param_spec_int ("state", NULL, NULL, 0, PLENARY_TRANSPORT_FAILED, 0, readable);
  /**
   * PlenaryCompanion:present:
   *
   * Whether there is something of it at this time of the lesson: it may begin later
   * or end earlier.
   */
  props[PROP_PRESENT] = g_param_spec_boolean ("present", NULL, NULL, FALSE, readable);
  /**
   * PlenaryCompanion:shown-frame:
   *
   * The frame on screen, in nanoseconds of its stream time, or -1.
   */
  props[PROP_SHOWN_FRAME] =
    g_param_spec_int64 ("shown-frame", NULL, NULL, -1, G_MAXINT64, -1, readable);
  /**
   * PlenaryCompanion:seeking:
   *
   * Whether its picture is not yet the one of this time.
   */
  props[PROP_SEEKING] = g_param_spec_boolean ("seeking", NULL, NULL, FALSE, readable);
  /**
   * PlenaryCompanion:resting:
   *
   * Whether its file is let go of, because the lesson rests. See
   * [property@Transport:resting].
   */
  props[PROP_RESTING] = g_param_spec_boolean ("resting", NULL, NULL, FALSE, readable);
  /**
   * PlenaryCompanion:paintable:
   *
   * What shows its picture, or %NULL. It never changes.
   */
  props[PROP_PAINTABLE] = g_param_spec_object ("paintable", NULL, NULL, G_TYPE_OBJECT, readable);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * PlenaryCompanion::found:
   * @self: the companion
   * @recording: a copy of its recording, with the place and the name of its file now
   *
   * Emitted when the file was not where it was, but in the same folder by another
   * name. It is opened from there, whether or not that is noted.
   */
  signals[FOUND] = g_signal_new ("found", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, PLENARY_TYPE_RECORDING);
}

static void
plenary_companion_init (PlenaryCompanion *self)
{
  self->aim = PLENARY_TIME_NONE;
  self->recording_signals = g_signal_group_new (PLENARY_TYPE_RECORDING);
  g_signal_group_connect_swapped (self->recording_signals, "changed",
                                  G_CALLBACK (recording_changed_cb), self);
}

/**
 * plenary_companion_new:
 * @transport: the lesson to go along with
 * @video_sink: (nullable): where its pictures go; without one nothing can be opened,
 *   and says so
 *
 * Makes a companion that has no recording yet.
 *
 * Returns: (transfer full): the companion
 */
PlenaryCompanion *
plenary_companion_new (PlenaryTransport *transport,
                       GstElement *video_sink)
{
  PlenaryCompanion *self;

  g_return_val_if_fail (PLENARY_IS_TRANSPORT (transport), NULL);

  self = g_object_new (PLENARY_TYPE_COMPANION, NULL);
  self->transport = g_object_ref (transport);
  self->deck = plenary_deck_new (video_sink);
  g_signal_connect_swapped (self->deck, "event", G_CALLBACK (event_cb), self);
  g_signal_connect_swapped (self->deck, "found", G_CALLBACK (found_cb), self);
  connect_transport (self);
  g_signal_group_set_target (self->transport_signals, transport);

  return self;
}

/**
 * plenary_companion_get_recording:
 * @self: a companion
 *
 * Gets [property@Companion:recording].
 *
 * Returns: (transfer none) (nullable): the recording
 */
PlenaryRecording *
plenary_companion_get_recording (PlenaryCompanion *self)
{
  g_return_val_if_fail (PLENARY_IS_COMPANION (self), NULL);

  return self->recording;
}

/**
 * plenary_companion_set_recording:
 * @self: a companion
 * @recording: (nullable): a live recording of the lesson, or %NULL to let go of the one
 *   there was
 *
 * Sets [property@Companion:recording]. It is opened at the time of the lesson; from now
 * on changes of it are followed, such as where it is placed.
 */
void
plenary_companion_set_recording (PlenaryCompanion *self,
                                 PlenaryRecording *recording)
{
  g_return_if_fail (PLENARY_IS_COMPANION (self));

  if (!g_set_object (&self->recording, recording))
    return;

  g_signal_group_set_target (self->recording_signals, recording);
  if (recording != NULL)
    {
      rate_cb (self);
      load (self);
    }
  else
    {
      g_clear_handle_id (&self->rest_id, g_source_remove);
      end_rest (self);
      plenary_deck_unload (self->deck);
    }
  update_sound (self);
  notify (self, PROP_RECORDING);
  plenary_companion_tell (self);
}

/**
 * plenary_companion_look_again:
 * @self: a companion
 *
 * Opens the recording again if it could not be opened: the drive it is on may be back.
 */
void
plenary_companion_look_again (PlenaryCompanion *self)
{
  g_return_if_fail (PLENARY_IS_COMPANION (self));

  if (self->recording == NULL || plenary_recording_get_given_up (self->recording) ||
      plenary_deck_get_state (self->deck) != PLENARY_DECK_FAILED)
    return;

  load (self);
  plenary_companion_tell (self);
}

/**
 * plenary_companion_get_heard:
 * @self: a companion
 *
 * Gets [property@Companion:heard].
 *
 * Returns: whether it is to be heard
 */
gboolean
plenary_companion_get_heard (PlenaryCompanion *self)
{
  g_return_val_if_fail (PLENARY_IS_COMPANION (self), FALSE);

  return self->heard;
}

/**
 * plenary_companion_set_heard:
 * @self: a companion
 * @heard: whether it is to be heard in place of the lesson
 *
 * Sets [property@Companion:heard].
 */
void
plenary_companion_set_heard (PlenaryCompanion *self,
                             gboolean heard)
{
  g_return_if_fail (PLENARY_IS_COMPANION (self));

  if (self->heard == !!heard)
    return;

  self->heard = !!heard;
  update_sound (self);
  notify (self, PROP_HEARD);
}

/**
 * plenary_companion_get_state:
 * @self: a companion
 *
 * Gets [property@Companion:state].
 *
 * Returns: the state
 */
PlenaryTransportState
plenary_companion_get_state (PlenaryCompanion *self)
{
  g_return_val_if_fail (PLENARY_IS_COMPANION (self), PLENARY_TRANSPORT_EMPTY);

  switch (plenary_deck_get_state (self->deck))
    {
    case PLENARY_DECK_EMPTY:
      return PLENARY_TRANSPORT_EMPTY;
    case PLENARY_DECK_READY:
    case PLENARY_DECK_RESTING:
    case PLENARY_DECK_WAKING:
      return PLENARY_TRANSPORT_READY;
    case PLENARY_DECK_FAILED:
      return PLENARY_TRANSPORT_FAILED;
    case PLENARY_DECK_LOADING:
      break;
    }

  return PLENARY_TRANSPORT_LOADING;
}

/**
 * plenary_companion_get_error:
 * @self: a companion
 *
 * Gets why it failed.
 *
 * Returns: (transfer none) (nullable): a [error@MediaError], while it has failed
 */
const GError *
plenary_companion_get_error (PlenaryCompanion *self)
{
  g_return_val_if_fail (PLENARY_IS_COMPANION (self), NULL);

  return plenary_deck_get_error (self->deck);
}

/**
 * plenary_companion_get_present:
 * @self: a companion
 *
 * Gets [property@Companion:present].
 *
 * Returns: whether there is something of it now
 */
gboolean
plenary_companion_get_present (PlenaryCompanion *self)
{
  g_return_val_if_fail (PLENARY_IS_COMPANION (self), FALSE);

  return self->recording != NULL && plenary_companion_get_state (self) == PLENARY_TRANSPORT_READY &&
         plenary_companion_is_within (self, plenary_companion_get_wanted (self));
}

/**
 * plenary_companion_get_position:
 * @self: a companion
 *
 * Gets where it is, or where it is going while it seeks.
 *
 * Returns: nanoseconds of lesson time
 */
gint64
plenary_companion_get_position (PlenaryCompanion *self)
{
  g_return_val_if_fail (PLENARY_IS_COMPANION (self), 0);

  if (self->recording == NULL)
    return 0;

  return plenary_placement_to_lesson (plenary_recording_get_offset (self->recording),
                                      plenary_player_get_position (get_player (self)));
}

/**
 * plenary_companion_get_shown_frame:
 * @self: a companion
 *
 * Gets [property@Companion:shown-frame].
 *
 * Returns: nanoseconds of its stream time, or -1
 */
gint64
plenary_companion_get_shown_frame (PlenaryCompanion *self)
{
  g_return_val_if_fail (PLENARY_IS_COMPANION (self), PLENARY_TIME_NONE);

  return plenary_deck_get_shown_frame (self->deck);
}

/**
 * plenary_companion_get_seeking:
 * @self: a companion
 *
 * Gets [property@Companion:seeking].
 *
 * Returns: whether its picture is not yet the one of this time
 */
gboolean
plenary_companion_get_seeking (PlenaryCompanion *self)
{
  g_return_val_if_fail (PLENARY_IS_COMPANION (self), FALSE);

  return plenary_deck_get_state (self->deck) == PLENARY_DECK_WAKING || self->rest_id != 0 ||
         plenary_player_get_seeking (get_player (self));
}

/**
 * plenary_companion_get_resting:
 * @self: a companion
 *
 * Gets [property@Companion:resting].
 *
 * Returns: whether its file is let go of
 */
gboolean
plenary_companion_get_resting (PlenaryCompanion *self)
{
  g_return_val_if_fail (PLENARY_IS_COMPANION (self), FALSE);

  return self->resting;
}

/**
 * plenary_companion_get_paintable:
 * @self: a companion
 *
 * Gets [property@Companion:paintable].
 *
 * Returns: (transfer none) (nullable): the paintable of its sink
 */
GObject *
plenary_companion_get_paintable (PlenaryCompanion *self)
{
  g_return_val_if_fail (PLENARY_IS_COMPANION (self), NULL);

  return plenary_player_get_paintable (get_player (self));
}
