/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-remark.h"

#include "plenary-core-types.h"

/**
 * PlenaryRemark:
 *
 * What was said in a debrief and written down.
 *
 * May be used on any thread, by one thread at a time.
 */

struct _PlenaryRemark
{
  PlenaryEntity parent_instance;

  char *lesson;
  char *debrief;
  char *moment;
  PlenaryRemarkKind kind;
  char *text;
  gint64 created;
};

G_DEFINE_FINAL_TYPE (PlenaryRemark, plenary_remark, PLENARY_TYPE_ENTITY)

typedef enum
{
  PROP_LESSON = 1,
  PROP_DEBRIEF,
  PROP_MOMENT,
  PROP_KIND,
  PROP_TEXT,
  PROP_CREATED,
} PlenaryRemarkProps;

static GParamSpec *props[PROP_CREATED + 1];

static void
plenary_remark_finalize (GObject *object)
{
  PlenaryRemark *self = PLENARY_REMARK (object);

  g_clear_pointer (&self->lesson, g_free);
  g_clear_pointer (&self->debrief, g_free);
  g_clear_pointer (&self->moment, g_free);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (plenary_remark_parent_class)->finalize (object);
}

static void
plenary_remark_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  PlenaryRemark *self = PLENARY_REMARK (object);

  switch ((PlenaryRemarkProps) prop_id)
    {
    case PROP_LESSON:
      g_value_set_string (value, self->lesson);
      break;
    case PROP_DEBRIEF:
      g_value_set_string (value, self->debrief);
      break;
    case PROP_MOMENT:
      g_value_set_string (value, self->moment);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_CREATED:
      g_value_set_int64 (value, self->created);
      break;
    }
}

static void
plenary_remark_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  PlenaryRemark *self = PLENARY_REMARK (object);

  switch ((PlenaryRemarkProps) prop_id)
    {
    case PROP_LESSON:
      plenary_remark_set_lesson (self, g_value_get_string (value));
      break;
    case PROP_DEBRIEF:
      plenary_remark_set_debrief (self, g_value_get_string (value));
      break;
    case PROP_MOMENT:
      plenary_remark_set_moment (self, g_value_get_string (value));
      break;
    case PROP_KIND:
      plenary_remark_set_kind (self, g_value_get_enum (value));
      break;
    case PROP_TEXT:
      plenary_remark_set_text (self, g_value_get_string (value));
      break;
    case PROP_CREATED:
      plenary_remark_set_created (self, g_value_get_int64 (value));
      break;
    }
}

static void
plenary_remark_class_init (PlenaryRemarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = plenary_remark_finalize;
  object_class->get_property = plenary_remark_get_property;
  object_class->set_property = plenary_remark_set_property;

  /**
   * PlenaryRemark:lesson:
   *
   * The UUID of its lesson.
   */
  props[PROP_LESSON] = g_param_spec_string ("lesson", NULL, NULL, "", flags);
  /**
   * PlenaryRemark:debrief:
   *
   * The UUID of its debrief.
   */
  props[PROP_DEBRIEF] = g_param_spec_string ("debrief", NULL, NULL, "", flags);
  /**
   * PlenaryRemark:moment:
   *
   * The UUID of the moment it is about.
   */
  props[PROP_MOMENT] = g_param_spec_string ("moment", NULL, NULL, NULL, flags);
  /**
   * PlenaryRemark:kind:
   *
   * Whose words it holds.
   */
  props[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, PLENARY_TYPE_REMARK_KIND,
                                        PLENARY_REMARK_KIND_NOTICED, flags);
  /**
   * PlenaryRemark:text:
   *
   * What was said.
   */
  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  /**
   * PlenaryRemark:created:
   *
   * When it was written first, in microseconds since 1970 in UTC.
   */
  props[PROP_CREATED] =
    g_param_spec_int64 ("created", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
plenary_remark_init (PlenaryRemark *self)
{
  self->lesson = g_strdup ("");
  self->debrief = g_strdup ("");
  self->kind = PLENARY_REMARK_KIND_NOTICED;
  self->text = g_strdup ("");
}

/**
 * plenary_remark_new:
 *
 * Makes a detached remark with a new UUID and default values.
 *
 * Returns: (transfer full): the remark
 */
PlenaryRemark *
plenary_remark_new (void)
{
  g_autofree char *uuid = g_uuid_string_random ();

  return g_object_new (PLENARY_TYPE_REMARK, "uuid", uuid, NULL);
}

/**
 * plenary_remark_get_lesson:
 * @self: a remark
 *
 * Gets [property@Remark:lesson].
 *
 * Returns: (transfer none): the UUID of its lesson
 */
const char *
plenary_remark_get_lesson (PlenaryRemark *self)
{
  g_return_val_if_fail (PLENARY_IS_REMARK (self), NULL);

  return self->lesson;
}

/**
 * plenary_remark_set_lesson:
 * @self: a remark
 * @lesson: the UUID of its lesson
 *
 * Sets [property@Remark:lesson].
 */
void
plenary_remark_set_lesson (PlenaryRemark *self,
                           const char *lesson)
{
  g_return_if_fail (PLENARY_IS_REMARK (self));

  if (g_set_str (&self->lesson, lesson != NULL ? lesson : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LESSON]);
}

/**
 * plenary_remark_get_debrief:
 * @self: a remark
 *
 * Gets [property@Remark:debrief].
 *
 * Returns: (transfer none): the UUID of its debrief
 */
const char *
plenary_remark_get_debrief (PlenaryRemark *self)
{
  g_return_val_if_fail (PLENARY_IS_REMARK (self), NULL);

  return self->debrief;
}

/**
 * plenary_remark_set_debrief:
 * @self: a remark
 * @debrief: the UUID of its debrief
 *
 * Sets [property@Remark:debrief].
 */
void
plenary_remark_set_debrief (PlenaryRemark *self,
                            const char *debrief)
{
  g_return_if_fail (PLENARY_IS_REMARK (self));

  if (g_set_str (&self->debrief, debrief != NULL ? debrief : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DEBRIEF]);
}

/**
 * plenary_remark_get_moment:
 * @self: a remark
 *
 * Gets [property@Remark:moment].
 *
 * Returns: (transfer none) (nullable): the UUID of the moment it is about
 */
const char *
plenary_remark_get_moment (PlenaryRemark *self)
{
  g_return_val_if_fail (PLENARY_IS_REMARK (self), NULL);

  return self->moment;
}

/**
 * plenary_remark_set_moment:
 * @self: a remark
 * @moment: (nullable): the UUID of the moment it is about
 *
 * Sets [property@Remark:moment].
 */
void
plenary_remark_set_moment (PlenaryRemark *self,
                           const char *moment)
{
  g_return_if_fail (PLENARY_IS_REMARK (self));

  if (g_set_str (&self->moment, moment))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MOMENT]);
}

/**
 * plenary_remark_get_kind:
 * @self: a remark
 *
 * Gets [property@Remark:kind].
 *
 * Returns: whose words it holds
 */
PlenaryRemarkKind
plenary_remark_get_kind (PlenaryRemark *self)
{
  g_return_val_if_fail (PLENARY_IS_REMARK (self), 0);

  return self->kind;
}

/**
 * plenary_remark_set_kind:
 * @self: a remark
 * @kind: whose words it holds
 *
 * Sets [property@Remark:kind].
 */
void
plenary_remark_set_kind (PlenaryRemark *self,
                         PlenaryRemarkKind kind)
{
  g_return_if_fail (PLENARY_IS_REMARK (self));

  if (self->kind == kind)
    return;

  self->kind = kind;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_KIND]);
}

/**
 * plenary_remark_get_text:
 * @self: a remark
 *
 * Gets [property@Remark:text].
 *
 * Returns: (transfer none): what was said
 */
const char *
plenary_remark_get_text (PlenaryRemark *self)
{
  g_return_val_if_fail (PLENARY_IS_REMARK (self), NULL);

  return self->text;
}

/**
 * plenary_remark_set_text:
 * @self: a remark
 * @text: what was said
 *
 * Sets [property@Remark:text].
 */
void
plenary_remark_set_text (PlenaryRemark *self,
                         const char *text)
{
  g_return_if_fail (PLENARY_IS_REMARK (self));

  if (g_set_str (&self->text, text != NULL ? text : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT]);
}

/**
 * plenary_remark_get_created:
 * @self: a remark
 *
 * Gets [property@Remark:created].
 *
 * Returns: when it was written first, in microseconds since 1970 in UTC
 */
gint64
plenary_remark_get_created (PlenaryRemark *self)
{
  g_return_val_if_fail (PLENARY_IS_REMARK (self), 0);

  return self->created;
}

/**
 * plenary_remark_set_created:
 * @self: a remark
 * @created: when it was written first, in microseconds since 1970 in UTC
 *
 * Sets [property@Remark:created].
 */
void
plenary_remark_set_created (PlenaryRemark *self,
                            gint64 created)
{
  g_return_if_fail (PLENARY_IS_REMARK (self));

  if (self->created == created)
    return;

  self->created = created;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CREATED]);
}
