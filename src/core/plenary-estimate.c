/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-estimate.h"

#include "plenary-core-types.h"

/**
 * PlenaryEstimate:
 *
 * What the teacher guessed before Plenary showed what was measured.
 *
 * May be used on any thread, by one thread at a time.
 */

struct _PlenaryEstimate
{
  PlenaryEntity parent_instance;

  char *lesson;
  PlenaryEstimateAbout about;
  gint64 value;
  gint64 created;
};

G_DEFINE_FINAL_TYPE (PlenaryEstimate, plenary_estimate, PLENARY_TYPE_ENTITY)

typedef enum
{
  PROP_LESSON = 1,
  PROP_ABOUT,
  PROP_VALUE,
  PROP_CREATED,
} PlenaryEstimateProps;

static GParamSpec *props[PROP_CREATED + 1];

static void
plenary_estimate_finalize (GObject *object)
{
  PlenaryEstimate *self = PLENARY_ESTIMATE (object);

  g_clear_pointer (&self->lesson, g_free);

  G_OBJECT_CLASS (plenary_estimate_parent_class)->finalize (object);
}

static void
plenary_estimate_get_property (GObject *object,
                               guint prop_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  PlenaryEstimate *self = PLENARY_ESTIMATE (object);

  switch ((PlenaryEstimateProps) prop_id)
    {
    case PROP_LESSON:
      g_value_set_string (value, self->lesson);
      break;
    case PROP_ABOUT:
      g_value_set_enum (value, self->about);
      break;
    case PROP_VALUE:
      g_value_set_int64 (value, self->value);
      break;
    case PROP_CREATED:
      g_value_set_int64 (value, self->created);
      break;
    }
}

static void
plenary_estimate_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  PlenaryEstimate *self = PLENARY_ESTIMATE (object);

  switch ((PlenaryEstimateProps) prop_id)
    {
    case PROP_LESSON:
      plenary_estimate_set_lesson (self, g_value_get_string (value));
      break;
    case PROP_ABOUT:
      plenary_estimate_set_about (self, g_value_get_enum (value));
      break;
    case PROP_VALUE:
      plenary_estimate_set_value (self, g_value_get_int64 (value));
      break;
    case PROP_CREATED:
      plenary_estimate_set_created (self, g_value_get_int64 (value));
      break;
    }
}

static void
plenary_estimate_class_init (PlenaryEstimateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = plenary_estimate_finalize;
  object_class->get_property = plenary_estimate_get_property;
  object_class->set_property = plenary_estimate_set_property;

  /**
   * PlenaryEstimate:lesson:
   *
   * The UUID of its lesson.
   */
  props[PROP_LESSON] = g_param_spec_string ("lesson", NULL, NULL, "", flags);
  /**
   * PlenaryEstimate:about:
   *
   * What was guessed.
   */
  props[PROP_ABOUT] = g_param_spec_enum ("about", NULL, NULL, PLENARY_TYPE_ESTIMATE_ABOUT,
                                         PLENARY_ESTIMATE_ABOUT_WAIT, flags);
  /**
   * PlenaryEstimate:value:
   *
   * The guess: nanoseconds of a wait, or thousandths of the time.
   */
  props[PROP_VALUE] = g_param_spec_int64 ("value", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  /**
   * PlenaryEstimate:created:
   *
   * When it was guessed, in microseconds since 1970 in UTC.
   */
  props[PROP_CREATED] =
    g_param_spec_int64 ("created", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
plenary_estimate_init (PlenaryEstimate *self)
{
  self->lesson = g_strdup ("");
  self->about = PLENARY_ESTIMATE_ABOUT_WAIT;
}

/**
 * plenary_estimate_new:
 *
 * Makes a detached estimate with a new UUID and default values.
 *
 * Returns: (transfer full): the estimate
 */
PlenaryEstimate *
plenary_estimate_new (void)
{
  g_autofree char *uuid = g_uuid_string_random ();

  return g_object_new (PLENARY_TYPE_ESTIMATE, "uuid", uuid, NULL);
}

/**
 * plenary_estimate_get_lesson:
 * @self: an estimate
 *
 * Gets [property@Estimate:lesson].
 *
 * Returns: (transfer none): the UUID of its lesson
 */
const char *
plenary_estimate_get_lesson (PlenaryEstimate *self)
{
  g_return_val_if_fail (PLENARY_IS_ESTIMATE (self), NULL);

  return self->lesson;
}

/**
 * plenary_estimate_set_lesson:
 * @self: an estimate
 * @lesson: the UUID of its lesson
 *
 * Sets [property@Estimate:lesson].
 */
void
plenary_estimate_set_lesson (PlenaryEstimate *self,
                             const char *lesson)
{
  g_return_if_fail (PLENARY_IS_ESTIMATE (self));

  if (g_set_str (&self->lesson, lesson != NULL ? lesson : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LESSON]);
}

/**
 * plenary_estimate_get_about:
 * @self: an estimate
 *
 * Gets [property@Estimate:about].
 *
 * Returns: what was guessed
 */
PlenaryEstimateAbout
plenary_estimate_get_about (PlenaryEstimate *self)
{
  g_return_val_if_fail (PLENARY_IS_ESTIMATE (self), 0);

  return self->about;
}

/**
 * plenary_estimate_set_about:
 * @self: an estimate
 * @about: what was guessed
 *
 * Sets [property@Estimate:about].
 */
void
plenary_estimate_set_about (PlenaryEstimate *self,
                            PlenaryEstimateAbout about)
{
  g_return_if_fail (PLENARY_IS_ESTIMATE (self));

  if (self->about == about)
    return;

  self->about = about;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ABOUT]);
}

/**
 * plenary_estimate_get_value:
 * @self: an estimate
 *
 * Gets [property@Estimate:value].
 *
 * Returns: the guess: nanoseconds of a wait, or thousandths of the time
 */
gint64
plenary_estimate_get_value (PlenaryEstimate *self)
{
  g_return_val_if_fail (PLENARY_IS_ESTIMATE (self), 0);

  return self->value;
}

/**
 * plenary_estimate_set_value:
 * @self: an estimate
 * @value: the guess: nanoseconds of a wait, or thousandths of the time
 *
 * Sets [property@Estimate:value].
 */
void
plenary_estimate_set_value (PlenaryEstimate *self,
                            gint64 value)
{
  g_return_if_fail (PLENARY_IS_ESTIMATE (self));

  if (self->value == value)
    return;

  self->value = value;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALUE]);
}

/**
 * plenary_estimate_get_created:
 * @self: an estimate
 *
 * Gets [property@Estimate:created].
 *
 * Returns: when it was guessed, in microseconds since 1970 in UTC
 */
gint64
plenary_estimate_get_created (PlenaryEstimate *self)
{
  g_return_val_if_fail (PLENARY_IS_ESTIMATE (self), 0);

  return self->created;
}

/**
 * plenary_estimate_set_created:
 * @self: an estimate
 * @created: when it was guessed, in microseconds since 1970 in UTC
 *
 * Sets [property@Estimate:created].
 */
void
plenary_estimate_set_created (PlenaryEstimate *self,
                              gint64 created)
{
  g_return_if_fail (PLENARY_IS_ESTIMATE (self));

  if (self->created == created)
    return;

  self->created = created;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CREATED]);
}
