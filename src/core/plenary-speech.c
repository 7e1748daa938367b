/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-speech.h"

#include "plenary-core-types.h"

/**
 * PlenarySpeech:
 *
 * A stretch in which somebody speaks, as the teacher marked it. Times are those of the
 * recording.
 *
 * May be used on any thread, by one thread at a time.
 */

struct _PlenarySpeech
{
  PlenaryEntity parent_instance;

  char *lesson;
  char *recording;
  gint64 start;
  gint64 end;
  PlenarySpeaker speaker;
};

G_DEFINE_FINAL_TYPE (PlenarySpeech, plenary_speech, PLENARY_TYPE_ENTITY)

typedef enum
{
  PROP_LESSON = 1,
  PROP_RECORDING,
  PROP_START,
  PROP_END,
  PROP_SPEAKER,
} PlenarySpeechProps;

static GParamSpec *props[PROP_SPEAKER + 1];

static void
plenary_speech_finalize (GObject *object)
{
  PlenarySpeech *self = PLENARY_SPEECH (object);

  g_clear_pointer (&self->lesson, g_free);
  g_clear_pointer (&self->recording, g_free);

  G_OBJECT_CLASS (plenary_speech_parent_class)->finalize (object);
}

static void
plenary_speech_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  PlenarySpeech *self = PLENARY_SPEECH (object);

  switch ((PlenarySpeechProps) prop_id)
    {
    case PROP_LESSON:
      g_value_set_string (value, self->lesson);
      break;
    case PROP_RECORDING:
      g_value_set_string (value, self->recording);
      break;
    case PROP_START:
      g_value_set_int64 (value, self->start);
      break;
    case PROP_END:
      g_value_set_int64 (value, self->end);
      break;
    case PROP_SPEAKER:
      g_value_set_enum (value, self->speaker);
      break;
    }
}

static void
plenary_speech_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  PlenarySpeech *self = PLENARY_SPEECH (object);

  switch ((PlenarySpeechProps) prop_id)
    {
    case PROP_LESSON:
      plenary_speech_set_lesson (self, g_value_get_string (value));
      break;
    case PROP_RECORDING:
      plenary_speech_set_recording (self, g_value_get_string (value));
      break;
    case PROP_START:
      plenary_speech_set_start (self, g_value_get_int64 (value));
      break;
    case PROP_END:
      plenary_speech_set_end (self, g_value_get_int64 (value));
      break;
    case PROP_SPEAKER:
      plenary_speech_set_speaker (self, g_value_get_enum (value));
      break;
    }
}

static void
plenary_speech_class_init (PlenarySpeechClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = plenary_speech_finalize;
  object_class->get_property = plenary_speech_get_property;
  object_class->set_property = plenary_speech_set_property;

  /**
   * PlenarySpeech:lesson:
   *
   * The UUID of its lesson.
   */
  props[PROP_LESSON] = g_param_spec_string ("lesson", NULL, NULL, "", flags);
  /**
   * PlenarySpeech:recording:
   *
   * The UUID of the recording that its times are in.
   */
  props[PROP_RECORDING] = g_param_spec_string ("recording", NULL, NULL, "", flags);
  /**
   * PlenarySpeech:start:
   *
   * Where it begins, in nanoseconds.
   */
  props[PROP_START] = g_param_spec_int64 ("start", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  /**
   * PlenarySpeech:end:
   *
   * Where it ends, in nanoseconds.
   */
  props[PROP_END] = g_param_spec_int64 ("end", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  /**
   * PlenarySpeech:speaker:
   *
   * Who speaks.
   */
  props[PROP_SPEAKER] =
    g_param_spec_enum ("speaker", NULL, NULL, PLENARY_TYPE_SPEAKER, PLENARY_SPEAKER_TEACHER, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
plenary_speech_init (PlenarySpeech *self)
{
  self->lesson = g_strdup ("");
  self->recording = g_strdup ("");
  self->speaker = PLENARY_SPEAKER_TEACHER;
}

/**
 * plenary_speech_new:
 *
 * Makes a detached speech with a new UUID and default values.
 *
 * Returns: (transfer full): the speech
 */
PlenarySpeech *
plenary_speech_new (void)
{
  g_autofree char *uuid = g_uuid_string_random ();

  return g_object_new (PLENARY_TYPE_SPEECH, "uuid", uuid, NULL);
}

/**
 * plenary_speech_get_lesson:
 * @self: a speech
 *
 * Gets [property@Speech:lesson].
 *
 * Returns: (transfer none): the UUID of its lesson
 */
const char *
plenary_speech_get_lesson (PlenarySpeech *self)
{
  g_return_val_if_fail (PLENARY_IS_SPEECH (self), NULL);

  return self->lesson;
}

/**
 * plenary_speech_set_lesson:
 * @self: a speech
 * @lesson: the UUID of its lesson
 *
 * Sets [property@Speech:lesson].
 */
void
plenary_speech_set_lesson (PlenarySpeech *self,
                           const char *lesson)
{
  g_return_if_fail (PLENARY_IS_SPEECH (self));

  if (g_set_str (&self->lesson, lesson != NULL ? lesson : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LESSON]);
}

/**
 * plenary_speech_get_recording:
 * @self: a speech
 *
 * Gets [property@Speech:recording].
 *
 * Returns: (transfer none): the UUID of the recording that its times are in
 */
const char *
plenary_speech_get_recording (PlenarySpeech *self)
{
  g_return_val_if_fail (PLENARY_IS_SPEECH (self), NULL);

  return self->recording;
}

/**
 * plenary_speech_set_recording:
 * @self: a speech
 * @recording: the UUID of the recording that its times are in
 *
 * Sets [property@Speech:recording].
 */
void
plenary_speech_set_recording (PlenarySpeech *self,
                              const char *recording)
{
  g_return_if_fail (PLENARY_IS_SPEECH (self));

  if (g_set_str (&self->recording, recording != NULL ? recording : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RECORDING]);
}

/**
 * plenary_speech_get_start:
 * @self: a speech
 *
 * Gets [property@Speech:start].
 *
 * Returns: where it begins, in nanoseconds
 */
gint64
plenary_speech_get_start (PlenarySpeech *self)
{
  g_return_val_if_fail (PLENARY_IS_SPEECH (self), 0);

  return self->start;
}

/**
 * plenary_speech_set_start:
 * @self: a speech
 * @start: where it begins, in nanoseconds
 *
 * Sets [property@Speech:start].
 */
void
plenary_speech_set_start (PlenarySpeech *self,
                          gint64 start)
{
  g_return_if_fail (PLENARY_IS_SPEECH (self));

  if (self->start == start)
    return;

  self->start = start;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_START]);
}

/**
 * plenary_speech_get_end:
 * @self: a speech
 *
 * Gets [property@Speech:end].
 *
 * Returns: where it ends, in nanoseconds
 */
gint64
plenary_speech_get_end (PlenarySpeech *self)
{
  g_return_val_if_fail (PLENARY_IS_SPEECH (self), 0);

  return self->end;
}

/**
 * plenary_speech_set_end:
 * @self: a speech
 * @end: where it ends, in nanoseconds
 *
 * Sets [property@Speech:end].
 */
void
plenary_speech_set_end (PlenarySpeech *self,
                        gint64 end)
{
  g_return_if_fail (PLENARY_IS_SPEECH (self));

  if (self->end == end)
    return;

  self->end = end;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_END]);
}

/**
 * plenary_speech_get_speaker:
 * @self: a speech
 *
 * Gets [property@Speech:speaker].
 *
 * Returns: who speaks
 */
PlenarySpeaker
plenary_speech_get_speaker (PlenarySpeech *self)
{
  g_return_val_if_fail (PLENARY_IS_SPEECH (self), 0);

  return self->speaker;
}

/**
 * plenary_speech_set_speaker:
 * @self: a speech
 * @speaker: who speaks
 *
 * Sets [property@Speech:speaker].
 */
void
plenary_speech_set_speaker (PlenarySpeech *self,
                            PlenarySpeaker speaker)
{
  g_return_if_fail (PLENARY_IS_SPEECH (self));

  if (self->speaker == speaker)
    return;

  self->speaker = speaker;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SPEAKER]);
}
