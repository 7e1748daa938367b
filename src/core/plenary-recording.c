/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-recording.h"

#include "plenary-core-types.h"

/**
 * PlenaryRecording:
 *
 * A media file of a lesson. The file is linked, never copied.
 *
 * May be used on any thread, by one thread at a time.
 */

struct _PlenaryRecording
{
  PlenaryEntity parent_instance;

  char *lesson;
  PlenaryRole role;
  char *uri;
  char *display_name;
  char *fingerprint;
  gint64 duration;
  gint64 recorded_at;
  gint64 offset;
  gint64 frame_duration;
  gboolean has_video;
  gboolean has_audio;
  int rotation;
  gboolean given_up;
};

G_DEFINE_FINAL_TYPE (PlenaryRecording, plenary_recording, PLENARY_TYPE_ENTITY)

typedef enum
{
  PROP_LESSON = 1,
  PROP_ROLE,
  PROP_URI,
  PROP_DISPLAY_NAME,
  PROP_FINGERPRINT,
  PROP_DURATION,
  PROP_RECORDED_AT,
  PROP_OFFSET,
  PROP_FRAME_DURATION,
  PROP_HAS_VIDEO,
  PROP_HAS_AUDIO,
  PROP_ROTATION,
  PROP_GIVEN_UP,
} PlenaryRecordingProps;

static GParamSpec *props[PROP_GIVEN_UP + 1];

static void
plenary_recording_finalize (GObject *object)
{
  PlenaryRecording *self = PLENARY_RECORDING (object);

  g_clear_pointer (&self->lesson, g_free);
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->display_name, g_free);
  g_clear_pointer (&self->fingerprint, g_free);

  G_OBJECT_CLASS (plenary_recording_parent_class)->finalize (object);
}

static void
plenary_recording_get_property (GObject *object,
                                guint prop_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  PlenaryRecording *self = PLENARY_RECORDING (object);

  switch ((PlenaryRecordingProps) prop_id)
    {
    case PROP_LESSON:
      g_value_set_string (value, self->lesson);
      break;
    case PROP_ROLE:
      g_value_set_enum (value, self->role);
      break;
    case PROP_URI:
      g_value_set_string (value, self->uri);
      break;
    case PROP_DISPLAY_NAME:
      g_value_set_string (value, self->display_name);
      break;
    case PROP_FINGERPRINT:
      g_value_set_string (value, self->fingerprint);
      break;
    case PROP_DURATION:
      g_value_set_int64 (value, self->duration);
      break;
    case PROP_RECORDED_AT:
      g_value_set_int64 (value, self->recorded_at);
      break;
    case PROP_OFFSET:
      g_value_set_int64 (value, self->offset);
      break;
    case PROP_FRAME_DURATION:
      g_value_set_int64 (value, self->frame_duration);
      break;
    case PROP_HAS_VIDEO:
      g_value_set_boolean (value, self->has_video);
      break;
    case PROP_HAS_AUDIO:
      g_value_set_boolean (value, self->has_audio);
      break;
    case PROP_ROTATION:
      g_value_set_int (value, self->rotation);
      break;
    case PROP_GIVEN_UP:
      g_value_set_boolean (value, self->given_up);
      break;
    }
}

static void
plenary_recording_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  PlenaryRecording *self = PLENARY_RECORDING (object);

  switch ((PlenaryRecordingProps) prop_id)
    {
    case PROP_LESSON:
      plenary_recording_set_lesson (self, g_value_get_string (value));
      break;
    case PROP_ROLE:
      plenary_recording_set_role (self, g_value_get_enum (value));
      break;
    case PROP_URI:
      plenary_recording_set_uri (self, g_value_get_string (value));
      break;
    case PROP_DISPLAY_NAME:
      plenary_recording_set_display_name (self, g_value_get_string (value));
      break;
    case PROP_FINGERPRINT:
      plenary_recording_set_fingerprint (self, g_value_get_string (value));
      break;
    case PROP_DURATION:
      plenary_recording_set_duration (self, g_value_get_int64 (value));
      break;
    case PROP_RECORDED_AT:
      plenary_recording_set_recorded_at (self, g_value_get_int64 (value));
      break;
    case PROP_OFFSET:
      plenary_recording_set_offset (self, g_value_get_int64 (value));
      break;
    case PROP_FRAME_DURATION:
      plenary_recording_set_frame_duration (self, g_value_get_int64 (value));
      break;
    case PROP_HAS_VIDEO:
      plenary_recording_set_has_video (self, g_value_get_boolean (value));
      break;
    case PROP_HAS_AUDIO:
      plenary_recording_set_has_audio (self, g_value_get_boolean (value));
      break;
    case PROP_ROTATION:
      plenary_recording_set_rotation (self, g_value_get_int (value));
      break;
    case PROP_GIVEN_UP:
      plenary_recording_set_given_up (self, g_value_get_boolean (value));
      break;
    }
}

static void
plenary_recording_class_init (PlenaryRecordingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = plenary_recording_finalize;
  object_class->get_property = plenary_recording_get_property;
  object_class->set_property = plenary_recording_set_property;

  /**
   * PlenaryRecording:lesson:
   *
   * The UUID of the lesson it belongs to.
   */
  props[PROP_LESSON] = g_param_spec_string ("lesson", NULL, NULL, "", flags);
  /**
   * PlenaryRecording:role:
   *
   * What it is to its lesson.
   */
  props[PROP_ROLE] =
    g_param_spec_enum ("role", NULL, NULL, PLENARY_TYPE_ROLE, PLENARY_ROLE_PART, flags);
  /**
   * PlenaryRecording:uri:
   *
   * Where the file was last seen.
   */
  props[PROP_URI] = g_param_spec_string ("uri", NULL, NULL, "", flags);
  /**
   * PlenaryRecording:display-name:
   *
   * The name of the file, for people.
   */
  props[PROP_DISPLAY_NAME] = g_param_spec_string ("display-name", NULL, NULL, "", flags);
  /**
   * PlenaryRecording:fingerprint:
   *
   * What the file is recognised by, or %NULL if it is not known yet.
   */
  props[PROP_FINGERPRINT] = g_param_spec_string ("fingerprint", NULL, NULL, NULL, flags);
  /**
   * PlenaryRecording:duration:
   *
   * Its length in nanoseconds.
   */
  props[PROP_DURATION] =
    g_param_spec_int64 ("duration", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  /**
   * PlenaryRecording:recorded-at:
   *
   * When it was recorded, in UTC microseconds, or 0.
   */
  props[PROP_RECORDED_AT] =
    g_param_spec_int64 ("recorded-at", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  /**
   * PlenaryRecording:offset:
   *
   * Its placement: where it begins, in nanoseconds of lesson time.
   */
  props[PROP_OFFSET] = g_param_spec_int64 ("offset", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  /**
   * PlenaryRecording:frame-duration:
   *
   * How long one picture is shown, in nanoseconds, or 0 if that varies or is not known.
   */
  props[PROP_FRAME_DURATION] =
    g_param_spec_int64 ("frame-duration", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  /**
   * PlenaryRecording:has-video:
   *
   * Whether it has a picture.
   */
  props[PROP_HAS_VIDEO] = g_param_spec_boolean ("has-video", NULL, NULL, FALSE, flags);
  /**
   * PlenaryRecording:has-audio:
   *
   * Whether it has sound.
   */
  props[PROP_HAS_AUDIO] = g_param_spec_boolean ("has-audio", NULL, NULL, FALSE, flags);
  /**
   * PlenaryRecording:rotation:
   *
   * How far the picture is turned by hand, clockwise: 0, 90, 180 or 270 degrees.
   */
  props[PROP_ROTATION] = g_param_spec_int ("rotation", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  /**
   * PlenaryRecording:given-up:
   *
   * Whether the teacher said that the file was deleted on purpose.
   */
  props[PROP_GIVEN_UP] = g_param_spec_boolean ("given-up", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
plenary_recording_init (PlenaryRecording *self)
{
  self->lesson = g_strdup ("");
  self->uri = g_strdup ("");
  self->display_name = g_strdup ("");
}

/**
 * plenary_recording_new:
 *
 * Makes a detached recording with a new UUID and default values.
 *
 * Returns: (transfer full): the recording
 */
PlenaryRecording *
plenary_recording_new (void)
{
  g_autofree char *uuid = g_uuid_string_random ();

  return g_object_new (PLENARY_TYPE_RECORDING, "uuid", uuid, NULL);
}

/**
 * plenary_recording_get_lesson:
 * @self: a recording
 *
 * Gets [property@Recording:lesson].
 *
 * Returns: (transfer none): the UUID of the lesson it belongs to
 */
const char *
plenary_recording_get_lesson (PlenaryRecording *self)
{
  g_return_val_if_fail (PLENARY_IS_RECORDING (self), NULL);

  return self->lesson;
}

/**
 * plenary_recording_set_lesson:
 * @self: a recording
 * @lesson: the UUID of the lesson it belongs to
 *
 * Sets [property@Recording:lesson].
 */
void
plenary_recording_set_lesson (PlenaryRecording *self,
                              const char *lesson)
{
  g_return_if_fail (PLENARY_IS_RECORDING (self));

  if (g_set_str (&self->lesson, lesson != NULL ? lesson : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LESSON]);
}

/**
 * plenary_recording_get_role:
 * @self: a recording
 *
 * Gets [property@Recording:role].
 *
 * Returns: what it is to its lesson
 */
PlenaryRole
plenary_recording_get_role (PlenaryRecording *self)
{
  g_return_val_if_fail (PLENARY_IS_RECORDING (self), PLENARY_ROLE_PART);

  return self->role;
}

/**
 * plenary_recording_set_role:
 * @self: a recording
 * @role: what it is to its lesson
 *
 * Sets [property@Recording:role].
 */
void
plenary_recording_set_role (PlenaryRecording *self,
                            PlenaryRole role)
{
  g_return_if_fail (PLENARY_IS_RECORDING (self));

  if (self->role == role)
    return;

  self->role = role;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROLE]);
}

/**
 * plenary_recording_get_uri:
 * @self: a recording
 *
 * Gets [property@Recording:uri].
 *
 * Returns: (transfer none): where the file was last seen
 */
const char *
plenary_recording_get_uri (PlenaryRecording *self)
{
  g_return_val_if_fail (PLENARY_IS_RECORDING (self), NULL);

  return self->uri;
}

/**
 * plenary_recording_set_uri:
 * @self: a recording
 * @uri: where the file was last seen
 *
 * Sets [property@Recording:uri].
 */
void
plenary_recording_set_uri (PlenaryRecording *self,
                           const char *uri)
{
  g_return_if_fail (PLENARY_IS_RECORDING (self));

  if (g_set_str (&self->uri, uri != NULL ? uri : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_URI]);
}

/**
 * plenary_recording_get_display_name:
 * @self: a recording
 *
 * Gets [property@Recording:display-name].
 *
 * Returns: (transfer none): the name of the file, for people
 */
const char *
plenary_recording_get_display_name (PlenaryRecording *self)
{
  g_return_val_if_fail (PLENARY_IS_RECORDING (self), NULL);

  return self->display_name;
}

/**
 * plenary_recording_set_display_name:
 * @self: a recording
 * @display_name: the name of the file, for people
 *
 * Sets [property@Recording:display-name].
 */
void
plenary_recording_set_display_name (PlenaryRecording *self,
                                    const char *display_name)
{
  g_return_if_fail (PLENARY_IS_RECORDING (self));

  if (g_set_str (&self->display_name, display_name != NULL ? display_name : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DISPLAY_NAME]);
}

/**
 * plenary_recording_get_fingerprint:
 * @self: a recording
 *
 * Gets [property@Recording:fingerprint].
 *
 * Returns: (transfer none) (nullable): what the file is recognised by, or %NULL if it is not known yet
 */
const char *
plenary_recording_get_fingerprint (PlenaryRecording *self)
{
  g_return_val_if_fail (PLENARY_IS_RECORDING (self), NULL);

  return self->fingerprint;
}

/**
 * plenary_recording_set_fingerprint:
 * @self: a recording
 * @fingerprint: (nullable): what the file is recognised by, or %NULL if it is not known yet
 *
 * Sets [property@Recording:fingerprint].
 */
void
plenary_recording_set_fingerprint (PlenaryRecording *self,
                                   const char *fingerprint)
{
  g_return_if_fail (PLENARY_IS_RECORDING (self));

  if (g_set_str (&self->fingerprint, fingerprint))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FINGERPRINT]);
}

/**
 * plenary_recording_get_duration:
 * @self: a recording
 *
 * Gets [property@Recording:duration].
 *
 * Returns: its length in nanoseconds
 */
gint64
plenary_recording_get_duration (PlenaryRecording *self)
{
  g_return_val_if_fail (PLENARY_IS_RECORDING (self), 0);

  return self->duration;
}

/**
 * plenary_recording_set_duration:
 * @self: a recording
 * @duration: its length in nanoseconds
 *
 * Sets [property@Recording:duration].
 */
void
plenary_recording_set_duration (PlenaryRecording *self,
                                gint64 duration)
{
  g_return_if_fail (PLENARY_IS_RECORDING (self));

  if (self->duration == duration)
    return;

  self->duration = duration;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DURATION]);
}

/**
 * plenary_recording_get_recorded_at:
 * @self: a recording
 *
 * Gets [property@Recording:recorded-at].
 *
 * Returns: when it was recorded, in UTC microseconds, or 0
 */
gint64
plenary_recording_get_recorded_at (PlenaryRecording *self)
{
  g_return_val_if_fail (PLENARY_IS_RECORDING (self), 0);

  return self->recorded_at;
}

/**
 * plenary_recording_set_recorded_at:
 * @self: a recording
 * @recorded_at: when it was recorded, in UTC microseconds, or 0
 *
 * Sets [property@Recording:recorded-at].
 */
void
plenary_recording_set_recorded_at (PlenaryRecording *self,
                                   gint64 recorded_at)
{
  g_return_if_fail (PLENARY_IS_RECORDING (self));

  if (self->recorded_at == recorded_at)
    return;

  self->recorded_at = recorded_at;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RECORDED_AT]);
}

/**
 * plenary_recording_get_offset:
 * @self: a recording
 *
 * Gets [property@Recording:offset].
 *
 * Returns: its placement: where it begins, in nanoseconds of lesson time
 */
gint64
plenary_recording_get_offset (PlenaryRecording *self)
{
  g_return_val_if_fail (PLENARY_IS_RECORDING (self), 0);

  return self->offset;
}

/**
 * plenary_recording_set_offset:
 * @self: a recording
 * @offset: its placement: where it begins, in nanoseconds of lesson time
 *
 * Sets [property@Recording:offset].
 */
void
plenary_recording_set_offset (PlenaryRecording *self,
                              gint64 offset)
{
  g_return_if_fail (PLENARY_IS_RECORDING (self));

  if (self->offset == offset)
    return;

  self->offset = offset;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OFFSET]);
}

/**
 * plenary_recording_get_frame_duration:
 * @self: a recording
 *
 * Gets [property@Recording:frame-duration].
 *
 * Returns: how long one picture is shown, in nanoseconds, or 0 if that varies or is not known
 */
gint64
plenary_recording_get_frame_duration (PlenaryRecording *self)
{
  g_return_val_if_fail (PLENARY_IS_RECORDING (self), 0);

  return self->frame_duration;
}

/**
 * plenary_recording_set_frame_duration:
 * @self: a recording
 * @frame_duration: how long one picture is shown, in nanoseconds, or 0 if that varies or is not known
 *
 * Sets [property@Recording:frame-duration].
 */
void
plenary_recording_set_frame_duration (PlenaryRecording *self,
                                      gint64 frame_duration)
{
  g_return_if_fail (PLENARY_IS_RECORDING (self));

  if (self->frame_duration == frame_duration)
    return;

  self->frame_duration = frame_duration;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FRAME_DURATION]);
}

/**
 * plenary_recording_get_has_video:
 * @self: a recording
 *
 * Gets [property@Recording:has-video].
 *
 * Returns: whether it has a picture
 */
gboolean
plenary_recording_get_has_video (PlenaryRecording *self)
{
  g_return_val_if_fail (PLENARY_IS_RECORDING (self), FALSE);

  return self->has_video;
}

/**
 * plenary_recording_set_has_video:
 * @self: a recording
 * @has_video: whether it has a picture
 *
 * Sets [property@Recording:has-video].
 */
void
plenary_recording_set_has_video (PlenaryRecording *self,
                                 gboolean has_video)
{
  g_return_if_fail (PLENARY_IS_RECORDING (self));

  if (self->has_video == has_video)
    return;

  self->has_video = has_video;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HAS_VIDEO]);
}

/**
 * plenary_recording_get_has_audio:
 * @self: a recording
 *
 * Gets [property@Recording:has-audio].
 *
 * Returns: whether it has sound
 */
gboolean
plenary_recording_get_has_audio (PlenaryRecording *self)
{
  g_return_val_if_fail (PLENARY_IS_RECORDING (self), FALSE);

  return self->has_audio;
}

/**
 * plenary_recording_set_has_audio:
 * @self: a recording
 * @has_audio: whether it has sound
 *
 * Sets [property@Recording:has-audio].
 */
void
plenary_recording_set_has_audio (PlenaryRecording *self,
                                 gboolean has_audio)
{
  g_return_if_fail (PLENARY_IS_RECORDING (self));

  if (self->has_audio == has_audio)
    return;

  self->has_audio = has_audio;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HAS_AUDIO]);
}

/**
 * plenary_recording_get_rotation:
 * @self: a recording
 *
 * Gets [property@Recording:rotation].
 *
 * Returns: how far the picture is turned by hand, clockwise: 0, 90, 180 or 270 degrees
 */
int
plenary_recording_get_rotation (PlenaryRecording *self)
{
  g_return_val_if_fail (PLENARY_IS_RECORDING (self), 0);

  return self->rotation;
}

/**
 * plenary_recording_set_rotation:
 * @self: a recording
 * @rotation: how far the picture is turned by hand, clockwise: 0, 90, 180 or 270 degrees
 *
 * Sets [property@Recording:rotation].
 */
void
plenary_recording_set_rotation (PlenaryRecording *self,
                                int rotation)
{
  g_return_if_fail (PLENARY_IS_RECORDING (self));

  if (self->rotation == rotation)
    return;

  self->rotation = rotation;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROTATION]);
}

/**
 * plenary_recording_get_given_up:
 * @self: a recording
 *
 * Gets [property@Recording:given-up].
 *
 * Returns: whether the teacher said that the file was deleted on purpose
 */
gboolean
plenary_recording_get_given_up (PlenaryRecording *self)
{
  g_return_val_if_fail (PLENARY_IS_RECORDING (self), FALSE);

  return self->given_up;
}

/**
 * plenary_recording_set_given_up:
 * @self: a recording
 * @given_up: whether the teacher said that the file was deleted on purpose
 *
 * Sets [property@Recording:given-up].
 */
void
plenary_recording_set_given_up (PlenaryRecording *self,
                                gboolean given_up)
{
  g_return_if_fail (PLENARY_IS_RECORDING (self));

  if (self->given_up == given_up)
    return;

  self->given_up = given_up;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_GIVEN_UP]);
}
