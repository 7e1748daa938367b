/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-attempt.h"

#include "plenary-core-types.h"

/**
 * PlenaryAttempt:
 *
 * What came of a next step in a lesson.
 *
 * May be used on any thread, by one thread at a time.
 */

struct _PlenaryAttempt
{
  PlenaryEntity parent_instance;

  char *next_step;
  char *lesson;
  char *moment;
  PlenaryAttemptOutcome outcome;
  char *happened;
  gint64 created;
};

G_DEFINE_FINAL_TYPE (PlenaryAttempt, plenary_attempt, PLENARY_TYPE_ENTITY)

typedef enum
{
  PROP_NEXT_STEP = 1,
  PROP_LESSON,
  PROP_MOMENT,
  PROP_OUTCOME,
  PROP_HAPPENED,
  PROP_CREATED,
} PlenaryAttemptProps;

static GParamSpec *props[PROP_CREATED + 1];

static void
plenary_attempt_finalize (GObject *object)
{
  PlenaryAttempt *self = PLENARY_ATTEMPT (object);

  g_clear_pointer (&self->next_step, g_free);
  g_clear_pointer (&self->lesson, g_free);
  g_clear_pointer (&self->moment, g_free);
  g_clear_pointer (&self->happened, g_free);

  G_OBJECT_CLASS (plenary_attempt_parent_class)->finalize (object);
}

static void
plenary_attempt_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  PlenaryAttempt *self = PLENARY_ATTEMPT (object);

  switch ((PlenaryAttemptProps) prop_id)
    {
    case PROP_NEXT_STEP:
      g_value_set_string (value, self->next_step);
      break;
    case PROP_LESSON:
      g_value_set_string (value, self->lesson);
      break;
    case PROP_MOMENT:
      g_value_set_string (value, self->moment);
      break;
    case PROP_OUTCOME:
      g_value_set_enum (value, self->outcome);
      break;
    case PROP_HAPPENED:
      g_value_set_string (value, self->happened);
      break;
    case PROP_CREATED:
      g_value_set_int64 (value, self->created);
      break;
    }
}

static void
plenary_attempt_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  PlenaryAttempt *self = PLENARY_ATTEMPT (object);

  switch ((PlenaryAttemptProps) prop_id)
    {
    case PROP_NEXT_STEP:
      plenary_attempt_set_next_step (self, g_value_get_string (value));
      break;
    case PROP_LESSON:
      plenary_attempt_set_lesson (self, g_value_get_string (value));
      break;
    case PROP_MOMENT:
      plenary_attempt_set_moment (self, g_value_get_string (value));
      break;
    case PROP_OUTCOME:
      plenary_attempt_set_outcome (self, g_value_get_enum (value));
      break;
    case PROP_HAPPENED:
      plenary_attempt_set_happened (self, g_value_get_string (value));
      break;
    case PROP_CREATED:
      plenary_attempt_set_created (self, g_value_get_int64 (value));
      break;
    }
}

static void
plenary_attempt_class_init (PlenaryAttemptClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = plenary_attempt_finalize;
  object_class->get_property = plenary_attempt_get_property;
  object_class->set_property = plenary_attempt_set_property;

  /**
   * PlenaryAttempt:next-step:
   *
   * The UUID of the next step.
   */
  props[PROP_NEXT_STEP] = g_param_spec_string ("next-step", NULL, NULL, "", flags);
  /**
   * PlenaryAttempt:lesson:
   *
   * The UUID of the lesson in which there was, or was no, chance.
   */
  props[PROP_LESSON] = g_param_spec_string ("lesson", NULL, NULL, NULL, flags);
  /**
   * PlenaryAttempt:moment:
   *
   * The UUID of the moment that shows it.
   */
  props[PROP_MOMENT] = g_param_spec_string ("moment", NULL, NULL, NULL, flags);
  /**
   * PlenaryAttempt:outcome:
   *
   * What the teacher answered.
   */
  props[PROP_OUTCOME] = g_param_spec_enum ("outcome", NULL, NULL, PLENARY_TYPE_ATTEMPT_OUTCOME,
                                           PLENARY_ATTEMPT_OUTCOME_TRIED, flags);
  /**
   * PlenaryAttempt:happened:
   *
   * What happened.
   */
  props[PROP_HAPPENED] = g_param_spec_string ("happened", NULL, NULL, "", flags);
  /**
   * PlenaryAttempt:created:
   *
   * When it was answered, in microseconds since 1970 in UTC.
   */
  props[PROP_CREATED] =
    g_param_spec_int64 ("created", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
plenary_attempt_init (PlenaryAttempt *self)
{
  self->next_step = g_strdup ("");
  self->outcome = PLENARY_ATTEMPT_OUTCOME_TRIED;
  self->happened = g_strdup ("");
}

/**
 * plenary_attempt_new:
 *
 * Makes a detached attempt with a new UUID and default values.
 *
 * Returns: (transfer full): the attempt
 */
PlenaryAttempt *
plenary_attempt_new (void)
{
  g_autofree char *uuid = g_uuid_string_random ();

  return g_object_new (PLENARY_TYPE_ATTEMPT, "uuid", uuid, NULL);
}

/**
 * plenary_attempt_get_next_step:
 * @self: an attempt
 *
 * Gets [property@Attempt:next-step].
 *
 * Returns: (transfer none): the UUID of the next step
 */
const char *
plenary_attempt_get_next_step (PlenaryAttempt *self)
{
  g_return_val_if_fail (PLENARY_IS_ATTEMPT (self), NULL);

  return self->next_step;
}

/**
 * plenary_attempt_set_next_step:
 * @self: an attempt
 * @next_step: the UUID of the next step
 *
 * Sets [property@Attempt:next-step].
 */
void
plenary_attempt_set_next_step (PlenaryAttempt *self,
                               const char *next_step)
{
  g_return_if_fail (PLENARY_IS_ATTEMPT (self));

  if (g_set_str (&self->next_step, next_step != NULL ? next_step : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NEXT_STEP]);
}

/**
 * plenary_attempt_get_lesson:
 * @self: an attempt
 *
 * Gets [property@Attempt:lesson].
 *
 * Returns: (transfer none) (nullable): the UUID of the lesson in which there was, or was no, chance
 */
const char *
plenary_attempt_get_lesson (PlenaryAttempt *self)
{
  g_return_val_if_fail (PLENARY_IS_ATTEMPT (self), NULL);

  return self->lesson;
}

/**
 * plenary_attempt_set_lesson:
 * @self: an attempt
 * @lesson: (nullable): the UUID of the lesson in which there was, or was no, chance
 *
 * Sets [property@Attempt:lesson].
 */
void
plenary_attempt_set_lesson (PlenaryAttempt *self,
                            const char *lesson)
{
  g_return_if_fail (PLENARY_IS_ATTEMPT (self));

  if (g_set_str (&self->lesson, lesson))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LESSON]);
}

/**
 * plenary_attempt_get_moment:
 * @self: an attempt
 *
 * Gets [property@Attempt:moment].
 *
 * Returns: (transfer none) (nullable): the UUID of the moment that shows it
 */
const char *
plenary_attempt_get_moment (PlenaryAttempt *self)
{
  g_return_val_if_fail (PLENARY_IS_ATTEMPT (self), NULL);

  return self->moment;
}

/**
 * plenary_attempt_set_moment:
 * @self: an attempt
 * @moment: (nullable): the UUID of the moment that shows it
 *
 * Sets [property@Attempt:moment].
 */
void
plenary_attempt_set_moment (PlenaryAttempt *self,
                            const char *moment)
{
  g_return_if_fail (PLENARY_IS_ATTEMPT (self));

  if (g_set_str (&self->moment, moment))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MOMENT]);
}

/**
 * plenary_attempt_get_outcome:
 * @self: an attempt
 *
 * Gets [property@Attempt:outcome].
 *
 * Returns: what the teacher answered
 */
PlenaryAttemptOutcome
plenary_attempt_get_outcome (PlenaryAttempt *self)
{
  g_return_val_if_fail (PLENARY_IS_ATTEMPT (self), 0);

  return self->outcome;
}

/**
 * plenary_attempt_set_outcome:
 * @self: an attempt
 * @outcome: what the teacher answered
 *
 * Sets [property@Attempt:outcome].
 */
void
plenary_attempt_set_outcome (PlenaryAttempt *self,
                             PlenaryAttemptOutcome outcome)
{
  g_return_if_fail (PLENARY_IS_ATTEMPT (self));

  if (self->outcome == outcome)
    return;

  self->outcome = outcome;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OUTCOME]);
}

/**
 * plenary_attempt_get_happened:
 * @self: an attempt
 *
 * Gets [property@Attempt:happened].
 *
 * Returns: (transfer none): what happened
 */
const char *
plenary_attempt_get_happened (PlenaryAttempt *self)
{
  g_return_val_if_fail (PLENARY_IS_ATTEMPT (self), NULL);

  return self->happened;
}

/**
 * plenary_attempt_set_happened:
 * @self: an attempt
 * @happened: what happened
 *
 * Sets [property@Attempt:happened].
 */
void
plenary_attempt_set_happened (PlenaryAttempt *self,
                              const char *happened)
{
  g_return_if_fail (PLENARY_IS_ATTEMPT (self));

  if (g_set_str (&self->happened, happened != NULL ? happened : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HAPPENED]);
}

/**
 * plenary_attempt_get_created:
 * @self: an attempt
 *
 * Gets [property@Attempt:created].
 *
 * Returns: when it was answered, in microseconds since 1970 in UTC
 */
gint64
plenary_attempt_get_created (PlenaryAttempt *self)
{
  g_return_val_if_fail (PLENARY_IS_ATTEMPT (self), 0);

  return self->created;
}

/**
 * plenary_attempt_set_created:
 * @self: an attempt
 * @created: when it was answered, in microseconds since 1970 in UTC
 *
 * Sets [property@Attempt:created].
 */
void
plenary_attempt_set_created (PlenaryAttempt *self,
                             gint64 created)
{
  g_return_if_fail (PLENARY_IS_ATTEMPT (self));

  if (self->created == created)
    return;

  self->created = created;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CREATED]);
}
