/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-lesson-record.h"

#include "plenary-core-types.h"

/**
 * PlenaryLessonRecord:
 *
 * What belongs on record about the recordings of a lesson.
 *
 * May be used on any thread, by one thread at a time.
 */

struct _PlenaryLessonRecord
{
  PlenaryEntity parent_instance;

  char *lesson;
  PlenaryBasis basis;
  char *basis_words;
  char *told;
  char *told_on;
  int not_shown;
  char *not_shown_words;
  gint64 created;
};

G_DEFINE_FINAL_TYPE (PlenaryLessonRecord, plenary_lesson_record, PLENARY_TYPE_ENTITY)

typedef enum
{
  PROP_LESSON = 1,
  PROP_BASIS,
  PROP_BASIS_WORDS,
  PROP_TOLD,
  PROP_TOLD_ON,
  PROP_NOT_SHOWN,
  PROP_NOT_SHOWN_WORDS,
  PROP_CREATED,
} PlenaryLessonRecordProps;

static GParamSpec *props[PROP_CREATED + 1];

static void
plenary_lesson_record_finalize (GObject *object)
{
  PlenaryLessonRecord *self = PLENARY_LESSON_RECORD (object);

  g_clear_pointer (&self->lesson, g_free);
  g_clear_pointer (&self->basis_words, g_free);
  g_clear_pointer (&self->told, g_free);
  g_clear_pointer (&self->told_on, g_free);
  g_clear_pointer (&self->not_shown_words, g_free);

  G_OBJECT_CLASS (plenary_lesson_record_parent_class)->finalize (object);
}

static void
plenary_lesson_record_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  PlenaryLessonRecord *self = PLENARY_LESSON_RECORD (object);

  switch ((PlenaryLessonRecordProps) prop_id)
    {
    case PROP_LESSON:
      g_value_set_string (value, self->lesson);
      break;
    case PROP_BASIS:
      g_value_set_enum (value, self->basis);
      break;
    case PROP_BASIS_WORDS:
      g_value_set_string (value, self->basis_words);
      break;
    case PROP_TOLD:
      g_value_set_string (value, self->told);
      break;
    case PROP_TOLD_ON:
      g_value_set_string (value, self->told_on);
      break;
    case PROP_NOT_SHOWN:
      g_value_set_int (value, self->not_shown);
      break;
    case PROP_NOT_SHOWN_WORDS:
      g_value_set_string (value, self->not_shown_words);
      break;
    case PROP_CREATED:
      g_value_set_int64 (value, self->created);
      break;
    }
}

static void
plenary_lesson_record_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  PlenaryLessonRecord *self = PLENARY_LESSON_RECORD (object);

  switch ((PlenaryLessonRecordProps) prop_id)
    {
    case PROP_LESSON:
      plenary_lesson_record_set_lesson (self, g_value_get_string (value));
      break;
    case PROP_BASIS:
      plenary_lesson_record_set_basis (self, g_value_get_enum (value));
      break;
    case PROP_BASIS_WORDS:
      plenary_lesson_record_set_basis_words (self, g_value_get_string (value));
      break;
    case PROP_TOLD:
      plenary_lesson_record_set_told (self, g_value_get_string (value));
      break;
    case PROP_TOLD_ON:
      plenary_lesson_record_set_told_on (self, g_value_get_string (value));
      break;
    case PROP_NOT_SHOWN:
      plenary_lesson_record_set_not_shown (self, g_value_get_int (value));
      break;
    case PROP_NOT_SHOWN_WORDS:
      plenary_lesson_record_set_not_shown_words (self, g_value_get_string (value));
      break;
    case PROP_CREATED:
      plenary_lesson_record_set_created (self, g_value_get_int64 (value));
      break;
    }
}

static void
plenary_lesson_record_class_init (PlenaryLessonRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = plenary_lesson_record_finalize;
  object_class->get_property = plenary_lesson_record_get_property;
  object_class->set_property = plenary_lesson_record_set_property;

  /**
   * PlenaryLessonRecord:lesson:
   *
   * The UUID of its lesson.
   */
  props[PROP_LESSON] = g_param_spec_string ("lesson", NULL, NULL, "", flags);
  /**
   * PlenaryLessonRecord:basis:
   *
   * Why the lesson may be recorded.
   */
  props[PROP_BASIS] =
    g_param_spec_enum ("basis", NULL, NULL, PLENARY_TYPE_BASIS, PLENARY_BASIS_NONE, flags);
  /**
   * PlenaryLessonRecord:basis-words:
   *
   * The same in free words.
   */
  props[PROP_BASIS_WORDS] = g_param_spec_string ("basis-words", NULL, NULL, "", flags);
  /**
   * PlenaryLessonRecord:told:
   *
   * Who was told, and how.
   */
  props[PROP_TOLD] = g_param_spec_string ("told", NULL, NULL, "", flags);
  /**
   * PlenaryLessonRecord:told-on:
   *
   * The date they were told, "YYYY-MM-DD".
   */
  props[PROP_TOLD_ON] = g_param_spec_string ("told-on", NULL, NULL, NULL, flags);
  /**
   * PlenaryLessonRecord:not-shown:
   *
   * How many people must not be shown.
   */
  props[PROP_NOT_SHOWN] = g_param_spec_int ("not-shown", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  /**
   * PlenaryLessonRecord:not-shown-words:
   *
   * A note about them.
   */
  props[PROP_NOT_SHOWN_WORDS] = g_param_spec_string ("not-shown-words", NULL, NULL, "", flags);
  /**
   * PlenaryLessonRecord:created:
   *
   * When it was begun, in microseconds since 1970 in UTC.
   */
  props[PROP_CREATED] =
    g_param_spec_int64 ("created", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
plenary_lesson_record_init (PlenaryLessonRecord *self)
{
  self->lesson = g_strdup ("");
  self->basis = PLENARY_BASIS_NONE;
  self->basis_words = g_strdup ("");
  self->told = g_strdup ("");
  self->not_shown_words = g_strdup ("");
}

/**
 * plenary_lesson_record_new:
 *
 * Makes a detached lesson’s record with a new UUID and default values.
 *
 * Returns: (transfer full): the lesson’s record
 */
PlenaryLessonRecord *
plenary_lesson_record_new (void)
{
  g_autofree char *uuid = g_uuid_string_random ();

  return g_object_new (PLENARY_TYPE_LESSON_RECORD, "uuid", uuid, NULL);
}

/**
 * plenary_lesson_record_get_lesson:
 * @self: a lesson’s record
 *
 * Gets [property@LessonRecord:lesson].
 *
 * Returns: (transfer none): the UUID of its lesson
 */
const char *
plenary_lesson_record_get_lesson (PlenaryLessonRecord *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_RECORD (self), NULL);

  return self->lesson;
}

/**
 * plenary_lesson_record_set_lesson:
 * @self: a lesson’s record
 * @lesson: the UUID of its lesson
 *
 * Sets [property@LessonRecord:lesson].
 */
void
plenary_lesson_record_set_lesson (PlenaryLessonRecord *self,
                                  const char *lesson)
{
  g_return_if_fail (PLENARY_IS_LESSON_RECORD (self));

  if (g_set_str (&self->lesson, lesson != NULL ? lesson : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LESSON]);
}

/**
 * plenary_lesson_record_get_basis:
 * @self: a lesson’s record
 *
 * Gets [property@LessonRecord:basis].
 *
 * Returns: why the lesson may be recorded
 */
PlenaryBasis
plenary_lesson_record_get_basis (PlenaryLessonRecord *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_RECORD (self), 0);

  return self->basis;
}

/**
 * plenary_lesson_record_set_basis:
 * @self: a lesson’s record
 * @basis: why the lesson may be recorded
 *
 * Sets [property@LessonRecord:basis].
 */
void
plenary_lesson_record_set_basis (PlenaryLessonRecord *self,
                                 PlenaryBasis basis)
{
  g_return_if_fail (PLENARY_IS_LESSON_RECORD (self));

  if (self->basis == basis)
    return;

  self->basis = basis;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BASIS]);
}

/**
 * plenary_lesson_record_get_basis_words:
 * @self: a lesson’s record
 *
 * Gets [property@LessonRecord:basis-words].
 *
 * Returns: (transfer none): the same in free words
 */
const char *
plenary_lesson_record_get_basis_words (PlenaryLessonRecord *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_RECORD (self), NULL);

  return self->basis_words;
}

/**
 * plenary_lesson_record_set_basis_words:
 * @self: a lesson’s record
 * @basis_words: the same in free words
 *
 * Sets [property@LessonRecord:basis-words].
 */
void
plenary_lesson_record_set_basis_words (PlenaryLessonRecord *self,
                                       const char *basis_words)
{
  g_return_if_fail (PLENARY_IS_LESSON_RECORD (self));

  if (g_set_str (&self->basis_words, basis_words != NULL ? basis_words : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BASIS_WORDS]);
}

/**
 * plenary_lesson_record_get_told:
 * @self: a lesson’s record
 *
 * Gets [property@LessonRecord:told].
 *
 * Returns: (transfer none): who was told, and how
 */
const char *
plenary_lesson_record_get_told (PlenaryLessonRecord *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_RECORD (self), NULL);

  return self->told;
}

/**
 * plenary_lesson_record_set_told:
 * @self: a lesson’s record
 * @told: who was told, and how
 *
 * Sets [property@LessonRecord:told].
 */
void
plenary_lesson_record_set_told (PlenaryLessonRecord *self,
                                const char *told)
{
  g_return_if_fail (PLENARY_IS_LESSON_RECORD (self));

  if (g_set_str (&self->told, told != NULL ? told : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TOLD]);
}

/**
 * plenary_lesson_record_get_told_on:
 * @self: a lesson’s record
 *
 * Gets [property@LessonRecord:told-on].
 *
 * Returns: (transfer none) (nullable): the date they were told, "YYYY-MM-DD"
 */
const char *
plenary_lesson_record_get_told_on (PlenaryLessonRecord *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_RECORD (self), NULL);

  return self->told_on;
}

/**
 * plenary_lesson_record_set_told_on:
 * @self: a lesson’s record
 * @told_on: (nullable): the date they were told, "YYYY-MM-DD"
 *
 * Sets [property@LessonRecord:told-on].
 */
void
plenary_lesson_record_set_told_on (PlenaryLessonRecord *self,
                                   const char *told_on)
{
  g_return_if_fail (PLENARY_IS_LESSON_RECORD (self));

  if (g_set_str (&self->told_on, told_on))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TOLD_ON]);
}

/**
 * plenary_lesson_record_get_not_shown:
 * @self: a lesson’s record
 *
 * Gets [property@LessonRecord:not-shown].
 *
 * Returns: how many people must not be shown
 */
int
plenary_lesson_record_get_not_shown (PlenaryLessonRecord *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_RECORD (self), 0);

  return self->not_shown;
}

/**
 * plenary_lesson_record_set_not_shown:
 * @self: a lesson’s record
 * @not_shown: how many people must not be shown
 *
 * Sets [property@LessonRecord:not-shown].
 */
void
plenary_lesson_record_set_not_shown (PlenaryLessonRecord *self,
                                     int not_shown)
{
  g_return_if_fail (PLENARY_IS_LESSON_RECORD (self));

  if (self->not_shown == not_shown)
    return;

  self->not_shown = not_shown;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NOT_SHOWN]);
}

/**
 * plenary_lesson_record_get_not_shown_words:
 * @self: a lesson’s record
 *
 * Gets [property@LessonRecord:not-shown-words].
 *
 * Returns: (transfer none): a note about them
 */
const char *
plenary_lesson_record_get_not_shown_words (PlenaryLessonRecord *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_RECORD (self), NULL);

  return self->not_shown_words;
}

/**
 * plenary_lesson_record_set_not_shown_words:
 * @self: a lesson’s record
 * @not_shown_words: a note about them
 *
 * Sets [property@LessonRecord:not-shown-words].
 */
void
plenary_lesson_record_set_not_shown_words (PlenaryLessonRecord *self,
                                           const char *not_shown_words)
{
  g_return_if_fail (PLENARY_IS_LESSON_RECORD (self));

  if (g_set_str (&self->not_shown_words, not_shown_words != NULL ? not_shown_words : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NOT_SHOWN_WORDS]);
}

/**
 * plenary_lesson_record_get_created:
 * @self: a lesson’s record
 *
 * Gets [property@LessonRecord:created].
 *
 * Returns: when it was begun, in microseconds since 1970 in UTC
 */
gint64
plenary_lesson_record_get_created (PlenaryLessonRecord *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_RECORD (self), 0);

  return self->created;
}

/**
 * plenary_lesson_record_set_created:
 * @self: a lesson’s record
 * @created: when it was begun, in microseconds since 1970 in UTC
 *
 * Sets [property@LessonRecord:created].
 */
void
plenary_lesson_record_set_created (PlenaryLessonRecord *self,
                                   gint64 created)
{
  g_return_if_fail (PLENARY_IS_LESSON_RECORD (self));

  if (self->created == created)
    return;

  self->created = created;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CREATED]);
}
