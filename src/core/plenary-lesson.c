/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-lesson.h"

/**
 * PlenaryLesson:
 *
 * One taught lesson: its title, when it was taught, and what the teacher keeps about it.
 *
 * May be used on any thread, by one thread at a time.
 */

struct _PlenaryLesson
{
  PlenaryEntity parent_instance;

  char *title;
  char *date_taught;
  char *class_name;
  char *subject;
  char *keep_until;
  char *prompt_set;
  gint64 created;
  gint64 position;
  guint n_moments;
  gboolean words_only;
  char *fingerprints;
};

G_DEFINE_FINAL_TYPE (PlenaryLesson, plenary_lesson, PLENARY_TYPE_ENTITY)

typedef enum
{
  PROP_TITLE = 1,
  PROP_DATE_TAUGHT,
  PROP_CLASS_NAME,
  PROP_SUBJECT,
  PROP_KEEP_UNTIL,
  PROP_PROMPT_SET,
  PROP_CREATED,
  PROP_POSITION,
  PROP_N_MOMENTS,
  PROP_WORDS_ONLY,
  PROP_FINGERPRINTS,
} PlenaryLessonProps;

static GParamSpec *props[PROP_FINGERPRINTS + 1];

static void
plenary_lesson_finalize (GObject *object)
{
  PlenaryLesson *self = PLENARY_LESSON (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->date_taught, g_free);
  g_clear_pointer (&self->class_name, g_free);
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->keep_until, g_free);
  g_clear_pointer (&self->prompt_set, g_free);
  g_clear_pointer (&self->fingerprints, g_free);

  G_OBJECT_CLASS (plenary_lesson_parent_class)->finalize (object);
}

static void
plenary_lesson_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  PlenaryLesson *self = PLENARY_LESSON (object);

  switch ((PlenaryLessonProps) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_DATE_TAUGHT:
      g_value_set_string (value, self->date_taught);
      break;
    case PROP_CLASS_NAME:
      g_value_set_string (value, self->class_name);
      break;
    case PROP_SUBJECT:
      g_value_set_string (value, self->subject);
      break;
    case PROP_KEEP_UNTIL:
      g_value_set_string (value, self->keep_until);
      break;
    case PROP_PROMPT_SET:
      g_value_set_string (value, self->prompt_set);
      break;
    case PROP_CREATED:
      g_value_set_int64 (value, self->created);
      break;
    case PROP_POSITION:
      g_value_set_int64 (value, self->position);
      break;
    case PROP_N_MOMENTS:
      g_value_set_uint (value, self->n_moments);
      break;
    case PROP_WORDS_ONLY:
      g_value_set_boolean (value, self->words_only);
      break;
    case PROP_FINGERPRINTS:
      g_value_set_string (value, self->fingerprints);
      break;
    }
}

static void
plenary_lesson_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  PlenaryLesson *self = PLENARY_LESSON (object);

  switch ((PlenaryLessonProps) prop_id)
    {
    case PROP_TITLE:
      plenary_lesson_set_title (self, g_value_get_string (value));
      break;
    case PROP_DATE_TAUGHT:
      plenary_lesson_set_date_taught (self, g_value_get_string (value));
      break;
    case PROP_CLASS_NAME:
      plenary_lesson_set_class_name (self, g_value_get_string (value));
      break;
    case PROP_SUBJECT:
      plenary_lesson_set_subject (self, g_value_get_string (value));
      break;
    case PROP_KEEP_UNTIL:
      plenary_lesson_set_keep_until (self, g_value_get_string (value));
      break;
    case PROP_PROMPT_SET:
      plenary_lesson_set_prompt_set (self, g_value_get_string (value));
      break;
    case PROP_CREATED:
      plenary_lesson_set_created (self, g_value_get_int64 (value));
      break;
    case PROP_POSITION:
      plenary_lesson_set_position (self, g_value_get_int64 (value));
      break;
    case PROP_N_MOMENTS:
      plenary_lesson_set_n_moments (self, g_value_get_uint (value));
      break;
    case PROP_WORDS_ONLY:
      plenary_lesson_set_words_only (self, g_value_get_boolean (value));
      break;
    case PROP_FINGERPRINTS:
      plenary_lesson_set_fingerprints (self, g_value_get_string (value));
      break;
    }
}

static void
plenary_lesson_class_init (PlenaryLessonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = plenary_lesson_finalize;
  object_class->get_property = plenary_lesson_get_property;
  object_class->set_property = plenary_lesson_set_property;

  /**
   * PlenaryLesson:title:
   *
   * The name the teacher gave it, or one guessed from the file.
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  /**
   * PlenaryLesson:date-taught:
   *
   * The civil date it was taught, "YYYY-MM-DD", or %NULL.
   */
  props[PROP_DATE_TAUGHT] = g_param_spec_string ("date-taught", NULL, NULL, NULL, flags);
  /**
   * PlenaryLesson:class-name:
   *
   * The class, such as "Year 9".
   */
  props[PROP_CLASS_NAME] = g_param_spec_string ("class-name", NULL, NULL, NULL, flags);
  /**
   * PlenaryLesson:subject:
   *
   * The subject.
   */
  props[PROP_SUBJECT] = g_param_spec_string ("subject", NULL, NULL, NULL, flags);
  /**
   * PlenaryLesson:keep-until:
   *
   * The civil date until which the recordings are kept, "YYYY-MM-DD", or %NULL.
   */
  props[PROP_KEEP_UNTIL] = g_param_spec_string ("keep-until", NULL, NULL, NULL, flags);
  /**
   * PlenaryLesson:prompt-set:
   *
   * The name of the prompt set that the teacher looks back with, or %NULL for the first.
   */
  props[PROP_PROMPT_SET] = g_param_spec_string ("prompt-set", NULL, NULL, NULL, flags);
  /**
   * PlenaryLesson:created:
   *
   * When it was added, in UTC microseconds.
   */
  props[PROP_CREATED] =
    g_param_spec_int64 ("created", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  /**
   * PlenaryLesson:position:
   *
   * Where watching stopped, in nanoseconds of lesson time; the store fills it.
   */
  props[PROP_POSITION] =
    g_param_spec_int64 ("position", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  /**
   * PlenaryLesson:n-moments:
   *
   * How many moments it has; the store fills it.
   */
  props[PROP_N_MOMENTS] = g_param_spec_uint ("n-moments", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * PlenaryLesson:words-only:
   *
   * Whether every recording was deleted on purpose; the store fills it.
   */
  props[PROP_WORDS_ONLY] = g_param_spec_boolean ("words-only", NULL, NULL, FALSE, flags);
  /**
   * PlenaryLesson:fingerprints:
   *
   * What its recordings are recognised by, separated by spaces, or %NULL; the
   * store fills it.
   */
  props[PROP_FINGERPRINTS] = g_param_spec_string ("fingerprints", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
plenary_lesson_init (PlenaryLesson *self)
{
  self->title = g_strdup ("");
}

/**
 * plenary_lesson_new:
 *
 * Makes a detached lesson with a new UUID and default values.
 *
 * Returns: (transfer full): the lesson
 */
PlenaryLesson *
plenary_lesson_new (void)
{
  g_autofree char *uuid = g_uuid_string_random ();

  return g_object_new (PLENARY_TYPE_LESSON, "uuid", uuid, NULL);
}

/**
 * plenary_lesson_get_title:
 * @self: a lesson
 *
 * Gets [property@Lesson:title].
 *
 * Returns: (transfer none): the name the teacher gave it, or one guessed from the file
 */
const char *
plenary_lesson_get_title (PlenaryLesson *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON (self), NULL);

  return self->title;
}

/**
 * plenary_lesson_set_title:
 * @self: a lesson
 * @title: the name the teacher gave it, or one guessed from the file
 *
 * Sets [property@Lesson:title].
 */
void
plenary_lesson_set_title (PlenaryLesson *self,
                          const char *title)
{
  g_return_if_fail (PLENARY_IS_LESSON (self));

  if (g_set_str (&self->title, title != NULL ? title : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

/**
 * plenary_lesson_get_date_taught:
 * @self: a lesson
 *
 * Gets [property@Lesson:date-taught].
 *
 * Returns: (transfer none) (nullable): the civil date it was taught, "YYYY-MM-DD", or %NULL
 */
const char *
plenary_lesson_get_date_taught (PlenaryLesson *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON (self), NULL);

  return self->date_taught;
}

/**
 * plenary_lesson_set_date_taught:
 * @self: a lesson
 * @date_taught: (nullable): the civil date it was taught, "YYYY-MM-DD", or %NULL
 *
 * Sets [property@Lesson:date-taught].
 */
void
plenary_lesson_set_date_taught (PlenaryLesson *self,
                                const char *date_taught)
{
  g_return_if_fail (PLENARY_IS_LESSON (self));

  if (g_set_str (&self->date_taught, date_taught))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DATE_TAUGHT]);
}

/**
 * plenary_lesson_get_class_name:
 * @self: a lesson
 *
 * Gets [property@Lesson:class-name].
 *
 * Returns: (transfer none) (nullable): the class, such as "Year 9"
 */
const char *
plenary_lesson_get_class_name (PlenaryLesson *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON (self), NULL);

  return self->class_name;
}

/**
 * plenary_lesson_set_class_name:
 * @self: a lesson
 * @class_name: (nullable): the class, such as "Year 9"
 *
 * Sets [property@Lesson:class-name].
 */
void
plenary_lesson_set_class_name (PlenaryLesson *self,
                               const char *class_name)
{
  g_return_if_fail (PLENARY_IS_LESSON (self));

  if (g_set_str (&self->class_name, class_name))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CLASS_NAME]);
}

/**
 * plenary_lesson_get_subject:
 * @self: a lesson
 *
 * Gets [property@Lesson:subject].
 *
 * Returns: (transfer none) (nullable): the subject
 */
const char *
plenary_lesson_get_subject (PlenaryLesson *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON (self), NULL);

  return self->subject;
}

/**
 * plenary_lesson_set_subject:
 * @self: a lesson
 * @subject: (nullable): the subject
 *
 * Sets [property@Lesson:subject].
 */
void
plenary_lesson_set_subject (PlenaryLesson *self,
                            const char *subject)
{
  g_return_if_fail (PLENARY_IS_LESSON (self));

  if (g_set_str (&self->subject, subject))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SUBJECT]);
}

/**
 * plenary_lesson_get_keep_until:
 * @self: a lesson
 *
 * Gets [property@Lesson:keep-until].
 *
 * Returns: (transfer none) (nullable): the civil date until which the recordings are kept, "YYYY-MM-DD", or %NULL
 */
const char *
plenary_lesson_get_keep_until (PlenaryLesson *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON (self), NULL);

  return self->keep_until;
}

/**
 * plenary_lesson_set_keep_until:
 * @self: a lesson
 * @keep_until: (nullable): the civil date until which the recordings are kept, "YYYY-MM-DD", or %NULL
 *
 * Sets [property@Lesson:keep-until].
 */
void
plenary_lesson_set_keep_until (PlenaryLesson *self,
                               const char *keep_until)
{
  g_return_if_fail (PLENARY_IS_LESSON (self));

  if (g_set_str (&self->keep_until, keep_until))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_KEEP_UNTIL]);
}

/**
 * plenary_lesson_get_prompt_set:
 * @self: a lesson
 *
 * Gets [property@Lesson:prompt-set].
 *
 * Returns: (transfer none) (nullable): a UUID, or the name of a set of the program
 */
const char *
plenary_lesson_get_prompt_set (PlenaryLesson *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON (self), NULL);

  return self->prompt_set;
}

/**
 * plenary_lesson_set_prompt_set:
 * @self: a lesson
 * @prompt_set: (nullable): a UUID, or the name of a set of the program
 *
 * Sets [property@Lesson:prompt-set].
 */
void
plenary_lesson_set_prompt_set (PlenaryLesson *self,
                               const char *prompt_set)
{
  g_return_if_fail (PLENARY_IS_LESSON (self));

  if (g_set_str (&self->prompt_set, prompt_set))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROMPT_SET]);
}

/**
 * plenary_lesson_get_created:
 * @self: a lesson
 *
 * Gets [property@Lesson:created].
 *
 * Returns: when it was added, in UTC microseconds
 */
gint64
plenary_lesson_get_created (PlenaryLesson *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON (self), 0);

  return self->created;
}

/**
 * plenary_lesson_set_created:
 * @self: a lesson
 * @created: when it was added, in UTC microseconds
 *
 * Sets [property@Lesson:created].
 */
void
plenary_lesson_set_created (PlenaryLesson *self,
                            gint64 created)
{
  g_return_if_fail (PLENARY_IS_LESSON (self));

  if (self->created == created)
    return;

  self->created = created;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CREATED]);
}

/**
 * plenary_lesson_get_position:
 * @self: a lesson
 *
 * Gets [property@Lesson:position].
 *
 * Returns: where watching stopped, in nanoseconds of lesson time; the store fills it
 */
gint64
plenary_lesson_get_position (PlenaryLesson *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON (self), 0);

  return self->position;
}

/**
 * plenary_lesson_set_position:
 * @self: a lesson
 * @position: where watching stopped, in nanoseconds of lesson time; the store fills it
 *
 * Sets [property@Lesson:position].
 */
void
plenary_lesson_set_position (PlenaryLesson *self,
                             gint64 position)
{
  g_return_if_fail (PLENARY_IS_LESSON (self));

  if (self->position == position)
    return;

  self->position = position;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_POSITION]);
}

/**
 * plenary_lesson_get_n_moments:
 * @self: a lesson
 *
 * Gets [property@Lesson:n-moments].
 *
 * Returns: how many moments it has; the store fills it
 */
guint
plenary_lesson_get_n_moments (PlenaryLesson *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON (self), 0);

  return self->n_moments;
}

/**
 * plenary_lesson_set_n_moments:
 * @self: a lesson
 * @n_moments: how many moments it has; the store fills it
 *
 * Sets [property@Lesson:n-moments].
 */
void
plenary_lesson_set_n_moments (PlenaryLesson *self,
                              guint n_moments)
{
  g_return_if_fail (PLENARY_IS_LESSON (self));

  if (self->n_moments == n_moments)
    return;

  self->n_moments = n_moments;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_MOMENTS]);
}

/**
 * plenary_lesson_get_words_only:
 * @self: a lesson
 *
 * Gets [property@Lesson:words-only].
 *
 * Returns: whether every recording was deleted on purpose; the store fills it
 */
gboolean
plenary_lesson_get_words_only (PlenaryLesson *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON (self), FALSE);

  return self->words_only;
}

/**
 * plenary_lesson_set_words_only:
 * @self: a lesson
 * @words_only: whether every recording was deleted on purpose; the store fills it
 *
 * Sets [property@Lesson:words-only].
 */
void
plenary_lesson_set_words_only (PlenaryLesson *self,
                               gboolean words_only)
{
  g_return_if_fail (PLENARY_IS_LESSON (self));

  if (self->words_only == words_only)
    return;

  self->words_only = words_only;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WORDS_ONLY]);
}

/**
 * plenary_lesson_get_fingerprints:
 * @self: a lesson
 *
 * Gets [property@Lesson:fingerprints].
 *
 * Returns: (transfer none) (nullable): what its recordings are recognised by,
 *   separated by spaces
 */
const char *
plenary_lesson_get_fingerprints (PlenaryLesson *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON (self), NULL);

  return self->fingerprints;
}

/**
 * plenary_lesson_set_fingerprints:
 * @self: a lesson
 * @fingerprints: (nullable): what its recordings are recognised by, separated by
 *   spaces
 *
 * Sets [property@Lesson:fingerprints].
 */
void
plenary_lesson_set_fingerprints (PlenaryLesson *self,
                                 const char *fingerprints)
{
  g_return_if_fail (PLENARY_IS_LESSON (self));

  if (g_set_str (&self->fingerprints, fingerprints))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FINGERPRINTS]);
}

/**
 * plenary_lesson_find_latest:
 * @lessons: a model of lessons
 *
 * Finds the lesson that was changed or watched last, which is the one with the
 * highest revision.
 *
 * Returns: (transfer none) (nullable): the lesson, which the model holds, or %NULL if
 *   there is none
 */
PlenaryLesson *
plenary_lesson_find_latest (GListModel *lessons)
{
  PlenaryLesson *latest = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (lessons), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (lessons); i++)
    {
      g_autoptr (PlenaryLesson) lesson = g_list_model_get_item (lessons, i);

      if (latest == NULL || plenary_entity_get_revision (PLENARY_ENTITY (lesson)) >
                              plenary_entity_get_revision (PLENARY_ENTITY (latest)))
        latest = lesson;
    }

  return latest;
}
