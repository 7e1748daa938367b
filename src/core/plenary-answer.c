/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-answer.h"

#include "plenary-core-types.h"

/**
 * PlenaryAnswer:
 *
 * One answer of a reflection: a question about the whole lesson, and what was written.
 *
 * May be used on any thread, by one thread at a time.
 */

struct _PlenaryAnswer
{
  PlenaryEntity parent_instance;

  char *lesson;
  char *question;
  char *text;
  int rank;
  PlenaryVisibility visibility;
};

G_DEFINE_FINAL_TYPE (PlenaryAnswer, plenary_answer, PLENARY_TYPE_ENTITY)

typedef enum
{
  PROP_LESSON = 1,
  PROP_QUESTION,
  PROP_TEXT,
  PROP_RANK,
  PROP_VISIBILITY,
} PlenaryAnswerProps;

static GParamSpec *props[PROP_VISIBILITY + 1];

static void
plenary_answer_finalize (GObject *object)
{
  PlenaryAnswer *self = PLENARY_ANSWER (object);

  g_clear_pointer (&self->lesson, g_free);
  g_clear_pointer (&self->question, g_free);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (plenary_answer_parent_class)->finalize (object);
}

static void
plenary_answer_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  PlenaryAnswer *self = PLENARY_ANSWER (object);

  switch ((PlenaryAnswerProps) prop_id)
    {
    case PROP_LESSON:
      g_value_set_string (value, self->lesson);
      break;
    case PROP_QUESTION:
      g_value_set_string (value, self->question);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_RANK:
      g_value_set_int (value, self->rank);
      break;
    case PROP_VISIBILITY:
      g_value_set_enum (value, self->visibility);
      break;
    }
}

static void
plenary_answer_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  PlenaryAnswer *self = PLENARY_ANSWER (object);

  switch ((PlenaryAnswerProps) prop_id)
    {
    case PROP_LESSON:
      plenary_answer_set_lesson (self, g_value_get_string (value));
      break;
    case PROP_QUESTION:
      plenary_answer_set_question (self, g_value_get_string (value));
      break;
    case PROP_TEXT:
      plenary_answer_set_text (self, g_value_get_string (value));
      break;
    case PROP_RANK:
      plenary_answer_set_rank (self, g_value_get_int (value));
      break;
    case PROP_VISIBILITY:
      plenary_answer_set_visibility (self, g_value_get_enum (value));
      break;
    }
}

static void
plenary_answer_class_init (PlenaryAnswerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = plenary_answer_finalize;
  object_class->get_property = plenary_answer_get_property;
  object_class->set_property = plenary_answer_set_property;

  /**
   * PlenaryAnswer:lesson:
   *
   * The UUID of its lesson.
   */
  props[PROP_LESSON] = g_param_spec_string ("lesson", NULL, NULL, "", flags);
  /**
   * PlenaryAnswer:question:
   *
   * The question as the teacher saw it.
   */
  props[PROP_QUESTION] = g_param_spec_string ("question", NULL, NULL, "", flags);
  /**
   * PlenaryAnswer:text:
   *
   * The answer.
   */
  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  /**
   * PlenaryAnswer:rank:
   *
   * Its place among the questions, smaller first.
   */
  props[PROP_RANK] = g_param_spec_int ("rank", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  /**
   * PlenaryAnswer:visibility:
   *
   * Who may see it.
   */
  props[PROP_VISIBILITY] = g_param_spec_enum ("visibility", NULL, NULL, PLENARY_TYPE_VISIBILITY,
                                              PLENARY_VISIBILITY_ONLY_ME, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
plenary_answer_init (PlenaryAnswer *self)
{
  self->lesson = g_strdup ("");
  self->question = g_strdup ("");
  self->text = g_strdup ("");
}

/**
 * plenary_answer_new:
 *
 * Makes a detached answer with a new UUID and default values.
 *
 * Returns: (transfer full): the answer
 */
PlenaryAnswer *
plenary_answer_new (void)
{
  g_autofree char *uuid = g_uuid_string_random ();

  return g_object_new (PLENARY_TYPE_ANSWER, "uuid", uuid, NULL);
}

/**
 * plenary_answer_get_lesson:
 * @self: a answer
 *
 * Gets [property@Answer:lesson].
 *
 * Returns: (transfer none): the UUID of its lesson
 */
const char *
plenary_answer_get_lesson (PlenaryAnswer *self)
{
  g_return_val_if_fail (PLENARY_IS_ANSWER (self), NULL);

  return self->lesson;
}

/**
 * plenary_answer_set_lesson:
 * @self: a answer
 * @lesson: the UUID of its lesson
 *
 * Sets [property@Answer:lesson].
 */
void
plenary_answer_set_lesson (PlenaryAnswer *self,
                           const char *lesson)
{
  g_return_if_fail (PLENARY_IS_ANSWER (self));

  if (g_set_str (&self->lesson, lesson != NULL ? lesson : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LESSON]);
}

/**
 * plenary_answer_get_question:
 * @self: a answer
 *
 * Gets [property@Answer:question].
 *
 * Returns: (transfer none): the question as the teacher saw it
 */
const char *
plenary_answer_get_question (PlenaryAnswer *self)
{
  g_return_val_if_fail (PLENARY_IS_ANSWER (self), NULL);

  return self->question;
}

/**
 * plenary_answer_set_question:
 * @self: a answer
 * @question: the question as the teacher saw it
 *
 * Sets [property@Answer:question].
 */
void
plenary_answer_set_question (PlenaryAnswer *self,
                             const char *question)
{
  g_return_if_fail (PLENARY_IS_ANSWER (self));

  if (g_set_str (&self->question, question != NULL ? question : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_QUESTION]);
}

/**
 * plenary_answer_get_text:
 * @self: a answer
 *
 * Gets [property@Answer:text].
 *
 * Returns: (transfer none): the answer
 */
const char *
plenary_answer_get_text (PlenaryAnswer *self)
{
  g_return_val_if_fail (PLENARY_IS_ANSWER (self), NULL);

  return self->text;
}

/**
 * plenary_answer_set_text:
 * @self: a answer
 * @text: the answer
 *
 * Sets [property@Answer:text].
 */
void
plenary_answer_set_text (PlenaryAnswer *self,
                         const char *text)
{
  g_return_if_fail (PLENARY_IS_ANSWER (self));

  if (g_set_str (&self->text, text != NULL ? text : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT]);
}

/**
 * plenary_answer_get_rank:
 * @self: a answer
 *
 * Gets [property@Answer:rank].
 *
 * Returns: its place among the questions, smaller first
 */
int
plenary_answer_get_rank (PlenaryAnswer *self)
{
  g_return_val_if_fail (PLENARY_IS_ANSWER (self), 0);

  return self->rank;
}

/**
 * plenary_answer_set_rank:
 * @self: a answer
 * @rank: its place among the questions, smaller first
 *
 * Sets [property@Answer:rank].
 */
void
plenary_answer_set_rank (PlenaryAnswer *self,
                         int rank)
{
  g_return_if_fail (PLENARY_IS_ANSWER (self));

  if (self->rank == rank)
    return;

  self->rank = rank;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RANK]);
}

/**
 * plenary_answer_get_visibility:
 * @self: a answer
 *
 * Gets [property@Answer:visibility].
 *
 * Returns: who may see it
 */
PlenaryVisibility
plenary_answer_get_visibility (PlenaryAnswer *self)
{
  g_return_val_if_fail (PLENARY_IS_ANSWER (self), 0);

  return self->visibility;
}

/**
 * plenary_answer_set_visibility:
 * @self: a answer
 * @visibility: who may see it
 *
 * Sets [property@Answer:visibility].
 */
void
plenary_answer_set_visibility (PlenaryAnswer *self,
                               PlenaryVisibility visibility)
{
  g_return_if_fail (PLENARY_IS_ANSWER (self));

  if (self->visibility == visibility)
    return;

  self->visibility = visibility;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VISIBILITY]);
}
