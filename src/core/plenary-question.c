/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-question.h"

#include "plenary-core-types.h"

/**
 * PlenaryQuestion:
 *
 * A question that was asked in a lesson, and the quiet after it. The first wait lasts until a
 * pupil speaks, the second until the teacher speaks again. Times are those of the recording.
 *
 * May be used on any thread, by one thread at a time.
 */

struct _PlenaryQuestion
{
  PlenaryEntity parent_instance;

  char *lesson;
  char *recording;
  gint64 asked_at;
  gint64 wait_1_start;
  gint64 wait_1_end;
  gint64 wait_2_start;
  gint64 wait_2_end;
  char *words;
  gint64 created;
};

G_DEFINE_FINAL_TYPE (PlenaryQuestion, plenary_question, PLENARY_TYPE_ENTITY)

typedef enum
{
  PROP_LESSON = 1,
  PROP_RECORDING,
  PROP_ASKED_AT,
  PROP_WAIT_1_START,
  PROP_WAIT_1_END,
  PROP_WAIT_2_START,
  PROP_WAIT_2_END,
  PROP_WORDS,
  PROP_CREATED,
} PlenaryQuestionProps;

static GParamSpec *props[PROP_CREATED + 1];

static void
plenary_question_finalize (GObject *object)
{
  PlenaryQuestion *self = PLENARY_QUESTION (object);

  g_clear_pointer (&self->lesson, g_free);
  g_clear_pointer (&self->recording, g_free);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (plenary_question_parent_class)->finalize (object);
}

static void
plenary_question_get_property (GObject *object,
                               guint prop_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  PlenaryQuestion *self = PLENARY_QUESTION (object);

  switch ((PlenaryQuestionProps) prop_id)
    {
    case PROP_LESSON:
      g_value_set_string (value, self->lesson);
      break;
    case PROP_RECORDING:
      g_value_set_string (value, self->recording);
      break;
    case PROP_ASKED_AT:
      g_value_set_int64 (value, self->asked_at);
      break;
    case PROP_WAIT_1_START:
      g_value_set_int64 (value, self->wait_1_start);
      break;
    case PROP_WAIT_1_END:
      g_value_set_int64 (value, self->wait_1_end);
      break;
    case PROP_WAIT_2_START:
      g_value_set_int64 (value, self->wait_2_start);
      break;
    case PROP_WAIT_2_END:
      g_value_set_int64 (value, self->wait_2_end);
      break;
    case PROP_WORDS:
      g_value_set_string (value, self->words);
      break;
    case PROP_CREATED:
      g_value_set_int64 (value, self->created);
      break;
    }
}

static void
plenary_question_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  PlenaryQuestion *self = PLENARY_QUESTION (object);

  switch ((PlenaryQuestionProps) prop_id)
    {
    case PROP_LESSON:
      plenary_question_set_lesson (self, g_value_get_string (value));
      break;
    case PROP_RECORDING:
      plenary_question_set_recording (self, g_value_get_string (value));
      break;
    case PROP_ASKED_AT:
      plenary_question_set_asked_at (self, g_value_get_int64 (value));
      break;
    case PROP_WAIT_1_START:
      plenary_question_set_wait_1_start (self, g_value_get_int64 (value));
      break;
    case PROP_WAIT_1_END:
      plenary_question_set_wait_1_end (self, g_value_get_int64 (value));
      break;
    case PROP_WAIT_2_START:
      plenary_question_set_wait_2_start (self, g_value_get_int64 (value));
      break;
    case PROP_WAIT_2_END:
      plenary_question_set_wait_2_end (self, g_value_get_int64 (value));
      break;
    case PROP_WORDS:
      plenary_question_set_words (self, g_value_get_string (value));
      break;
    case PROP_CREATED:
      plenary_question_set_created (self, g_value_get_int64 (value));
      break;
    }
}

static void
plenary_question_class_init (PlenaryQuestionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = plenary_question_finalize;
  object_class->get_property = plenary_question_get_property;
  object_class->set_property = plenary_question_set_property;

  /**
   * PlenaryQuestion:lesson:
   *
   * The UUID of its lesson.
   */
  props[PROP_LESSON] = g_param_spec_string ("lesson", NULL, NULL, "", flags);
  /**
   * PlenaryQuestion:recording:
   *
   * The UUID of the recording that its times are in.
   */
  props[PROP_RECORDING] = g_param_spec_string ("recording", NULL, NULL, "", flags);
  /**
   * PlenaryQuestion:asked-at:
   *
   * When it had been asked, in nanoseconds.
   */
  props[PROP_ASKED_AT] =
    g_param_spec_int64 ("asked-at", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  /**
   * PlenaryQuestion:wait-1-start:
   *
   * Where the first wait begins, in nanoseconds, or -1 if there is none.
   */
  props[PROP_WAIT_1_START] =
    g_param_spec_int64 ("wait-1-start", NULL, NULL, G_MININT64, G_MAXINT64, -1, flags);
  /**
   * PlenaryQuestion:wait-1-end:
   *
   * Where the first wait ends, in nanoseconds, or -1 if there is none.
   */
  props[PROP_WAIT_1_END] =
    g_param_spec_int64 ("wait-1-end", NULL, NULL, G_MININT64, G_MAXINT64, -1, flags);
  /**
   * PlenaryQuestion:wait-2-start:
   *
   * Where the second wait begins, in nanoseconds, or -1 if there is none.
   */
  props[PROP_WAIT_2_START] =
    g_param_spec_int64 ("wait-2-start", NULL, NULL, G_MININT64, G_MAXINT64, -1, flags);
  /**
   * PlenaryQuestion:wait-2-end:
   *
   * Where the second wait ends, in nanoseconds, or -1 if there is none.
   */
  props[PROP_WAIT_2_END] =
    g_param_spec_int64 ("wait-2-end", NULL, NULL, G_MININT64, G_MAXINT64, -1, flags);
  /**
   * PlenaryQuestion:words:
   *
   * What was asked.
   */
  props[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, "", flags);
  /**
   * PlenaryQuestion:created:
   *
   * When it was marked, in microseconds since 1970 in UTC.
   */
  props[PROP_CREATED] =
    g_param_spec_int64 ("created", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
plenary_question_init (PlenaryQuestion *self)
{
  self->lesson = g_strdup ("");
  self->recording = g_strdup ("");
  self->wait_1_start = -1;
  self->wait_1_end = -1;
  self->wait_2_start = -1;
  self->wait_2_end = -1;
  self->words = g_strdup ("");
}

/**
 * plenary_question_new:
 *
 * Makes a detached question with a new UUID and default values.
 *
 * Returns: (transfer full): the question
 */
PlenaryQuestion *
plenary_question_new (void)
{
  g_autofree char *uuid = g_uuid_string_random ();

  return g_object_new (PLENARY_TYPE_QUESTION, "uuid", uuid, NULL);
}

/**
 * plenary_question_get_lesson:
 * @self: a question
 *
 * Gets [property@Question:lesson].
 *
 * Returns: (transfer none): the UUID of its lesson
 */
const char *
plenary_question_get_lesson (PlenaryQuestion *self)
{
  g_return_val_if_fail (PLENARY_IS_QUESTION (self), NULL);

  return self->lesson;
}

/**
 * plenary_question_set_lesson:
 * @self: a question
 * @lesson: the UUID of its lesson
 *
 * Sets [property@Question:lesson].
 */
void
plenary_question_set_lesson (PlenaryQuestion *self,
                             const char *lesson)
{
  g_return_if_fail (PLENARY_IS_QUESTION (self));

  if (g_set_str (&self->lesson, lesson != NULL ? lesson : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LESSON]);
}

/**
 * plenary_question_get_recording:
 * @self: a question
 *
 * Gets [property@Question:recording].
 *
 * Returns: (transfer none): the UUID of the recording that its times are in
 */
const char *
plenary_question_get_recording (PlenaryQuestion *self)
{
  g_return_val_if_fail (PLENARY_IS_QUESTION (self), NULL);

  return self->recording;
}

/**
 * plenary_question_set_recording:
 * @self: a question
 * @recording: the UUID of the recording that its times are in
 *
 * Sets [property@Question:recording].
 */
void
plenary_question_set_recording (PlenaryQuestion *self,
                                const char *recording)
{
  g_return_if_fail (PLENARY_IS_QUESTION (self));

  if (g_set_str (&self->recording, recording != NULL ? recording : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RECORDING]);
}

/**
 * plenary_question_get_asked_at:
 * @self: a question
 *
 * Gets [property@Question:asked-at].
 *
 * Returns: when it had been asked, in nanoseconds
 */
gint64
plenary_question_get_asked_at (PlenaryQuestion *self)
{
  g_return_val_if_fail (PLENARY_IS_QUESTION (self), 0);

  return self->asked_at;
}

/**
 * plenary_question_set_asked_at:
 * @self: a question
 * @asked_at: when it had been asked, in nanoseconds
 *
 * Sets [property@Question:asked-at].
 */
void
plenary_question_set_asked_at (PlenaryQuestion *self,
                               gint64 asked_at)
{
  g_return_if_fail (PLENARY_IS_QUESTION (self));

  if (self->asked_at == asked_at)
    return;

  self->asked_at = asked_at;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ASKED_AT]);
}

/**
 * plenary_question_get_wait_1_start:
 * @self: a question
 *
 * Gets [property@Question:wait-1-start].
 *
 * Returns: where the first wait begins, in nanoseconds, or -1 if there is none
 */
gint64
plenary_question_get_wait_1_start (PlenaryQuestion *self)
{
  g_return_val_if_fail (PLENARY_IS_QUESTION (self), 0);

  return self->wait_1_start;
}

/**
 * plenary_question_set_wait_1_start:
 * @self: a question
 * @wait_1_start: where the first wait begins, in nanoseconds, or -1 if there is none
 *
 * Sets [property@Question:wait-1-start].
 */
void
plenary_question_set_wait_1_start (PlenaryQuestion *self,
                                   gint64 wait_1_start)
{
  g_return_if_fail (PLENARY_IS_QUESTION (self));

  if (self->wait_1_start == wait_1_start)
    return;

  self->wait_1_start = wait_1_start;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WAIT_1_START]);
}

/**
 * plenary_question_get_wait_1_end:
 * @self: a question
 *
 * Gets [property@Question:wait-1-end].
 *
 * Returns: where the first wait ends, in nanoseconds, or -1 if there is none
 */
gint64
plenary_question_get_wait_1_end (PlenaryQuestion *self)
{
  g_return_val_if_fail (PLENARY_IS_QUESTION (self), 0);

  return self->wait_1_end;
}

/**
 * plenary_question_set_wait_1_end:
 * @self: a question
 * @wait_1_end: where the first wait ends, in nanoseconds, or -1 if there is none
 *
 * Sets [property@Question:wait-1-end].
 */
void
plenary_question_set_wait_1_end (PlenaryQuestion *self,
                                 gint64 wait_1_end)
{
  g_return_if_fail (PLENARY_IS_QUESTION (self));

  if (self->wait_1_end == wait_1_end)
    return;

  self->wait_1_end = wait_1_end;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WAIT_1_END]);
}

/**
 * plenary_question_get_wait_2_start:
 * @self: a question
 *
 * Gets [property@Question:wait-2-start].
 *
 * Returns: where the second wait begins, in nanoseconds, or -1 if there is none
 */
gint64
plenary_question_get_wait_2_start (PlenaryQuestion *self)
{
  g_return_val_if_fail (PLENARY_IS_QUESTION (self), 0);

  return self->wait_2_start;
}

/**
 * plenary_question_set_wait_2_start:
 * @self: a question
 * @wait_2_start: where the second wait begins, in nanoseconds, or -1 if there is none
 *
 * Sets [property@Question:wait-2-start].
 */
void
plenary_question_set_wait_2_start (PlenaryQuestion *self,
                                   gint64 wait_2_start)
{
  g_return_if_fail (PLENARY_IS_QUESTION (self));

  if (self->wait_2_start == wait_2_start)
    return;

  self->wait_2_start = wait_2_start;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WAIT_2_START]);
}

/**
 * plenary_question_get_wait_2_end:
 * @self: a question
 *
 * Gets [property@Question:wait-2-end].
 *
 * Returns: where the second wait ends, in nanoseconds, or -1 if there is none
 */
gint64
plenary_question_get_wait_2_end (PlenaryQuestion *self)
{
  g_return_val_if_fail (PLENARY_IS_QUESTION (self), 0);

  return self->wait_2_end;
}

/**
 * plenary_question_set_wait_2_end:
 * @self: a question
 * @wait_2_end: where the second wait ends, in nanoseconds, or -1 if there is none
 *
 * Sets [property@Question:wait-2-end].
 */
void
plenary_question_set_wait_2_end (PlenaryQuestion *self,
                                 gint64 wait_2_end)
{
  g_return_if_fail (PLENARY_IS_QUESTION (self));

  if (self->wait_2_end == wait_2_end)
    return;

  self->wait_2_end = wait_2_end;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WAIT_2_END]);
}

/**
 * plenary_question_get_words:
 * @self: a question
 *
 * Gets [property@Question:words].
 *
 * Returns: (transfer none): what was asked
 */
const char *
plenary_question_get_words (PlenaryQuestion *self)
{
  g_return_val_if_fail (PLENARY_IS_QUESTION (self), NULL);

  return self->words;
}

/**
 * plenary_question_set_words:
 * @self: a question
 * @words: what was asked
 *
 * Sets [property@Question:words].
 */
void
plenary_question_set_words (PlenaryQuestion *self,
                            const char *words)
{
  g_return_if_fail (PLENARY_IS_QUESTION (self));

  if (g_set_str (&self->words, words != NULL ? words : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WORDS]);
}

/**
 * plenary_question_get_created:
 * @self: a question
 *
 * Gets [property@Question:created].
 *
 * Returns: when it was marked, in microseconds since 1970 in UTC
 */
gint64
plenary_question_get_created (PlenaryQuestion *self)
{
  g_return_val_if_fail (PLENARY_IS_QUESTION (self), 0);

  return self->created;
}

/**
 * plenary_question_set_created:
 * @self: a question
 * @created: when it was marked, in microseconds since 1970 in UTC
 *
 * Sets [property@Question:created].
 */
void
plenary_question_set_created (PlenaryQuestion *self,
                              gint64 created)
{
  g_return_if_fail (PLENARY_IS_QUESTION (self));

  if (self->created == created)
    return;

  self->created = created;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CREATED]);
}
