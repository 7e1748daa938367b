/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-agreement.h"

#include "plenary-core-types.h"

/**
 * PlenaryAgreement:
 *
 * A code of practice: what a teacher, or a school, agreed on about recordings. Once it
 * is agreed it stays as it is; a newer text is another one.
 *
 * May be used on any thread, by one thread at a time.
 */

struct _PlenaryAgreement
{
  PlenaryEntity parent_instance;

  char *text;
  char *agreed_by;
  char *agreed_on;
  char *review_on;
  gint64 created;
};

G_DEFINE_FINAL_TYPE (PlenaryAgreement, plenary_agreement, PLENARY_TYPE_ENTITY)

typedef enum
{
  PROP_TEXT = 1,
  PROP_AGREED_BY,
  PROP_AGREED_ON,
  PROP_REVIEW_ON,
  PROP_CREATED,
} PlenaryAgreementProps;

static GParamSpec *props[PROP_CREATED + 1];

static void
plenary_agreement_finalize (GObject *object)
{
  PlenaryAgreement *self = PLENARY_AGREEMENT (object);

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->agreed_by, g_free);
  g_clear_pointer (&self->agreed_on, g_free);
  g_clear_pointer (&self->review_on, g_free);

  G_OBJECT_CLASS (plenary_agreement_parent_class)->finalize (object);
}

static void
plenary_agreement_get_property (GObject *object,
                                guint prop_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  PlenaryAgreement *self = PLENARY_AGREEMENT (object);

  switch ((PlenaryAgreementProps) prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_AGREED_BY:
      g_value_set_string (value, self->agreed_by);
      break;
    case PROP_AGREED_ON:
      g_value_set_string (value, self->agreed_on);
      break;
    case PROP_REVIEW_ON:
      g_value_set_string (value, self->review_on);
      break;
    case PROP_CREATED:
      g_value_set_int64 (value, self->created);
      break;
    }
}

static void
plenary_agreement_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  PlenaryAgreement *self = PLENARY_AGREEMENT (object);

  switch ((PlenaryAgreementProps) prop_id)
    {
    case PROP_TEXT:
      plenary_agreement_set_text (self, g_value_get_string (value));
      break;
    case PROP_AGREED_BY:
      plenary_agreement_set_agreed_by (self, g_value_get_string (value));
      break;
    case PROP_AGREED_ON:
      plenary_agreement_set_agreed_on (self, g_value_get_string (value));
      break;
    case PROP_REVIEW_ON:
      plenary_agreement_set_review_on (self, g_value_get_string (value));
      break;
    case PROP_CREATED:
      plenary_agreement_set_created (self, g_value_get_int64 (value));
      break;
    }
}

static void
plenary_agreement_class_init (PlenaryAgreementClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = plenary_agreement_finalize;
  object_class->get_property = plenary_agreement_get_property;
  object_class->set_property = plenary_agreement_set_property;

  /**
   * PlenaryAgreement:text:
   *
   * What was agreed, as sections: a line with “## ” before each heading.
   */
  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  /**
   * PlenaryAgreement:agreed-by:
   *
   * The names of those who agreed.
   */
  props[PROP_AGREED_BY] = g_param_spec_string ("agreed-by", NULL, NULL, "", flags);
  /**
   * PlenaryAgreement:agreed-on:
   *
   * The date it was agreed, "YYYY-MM-DD", or none while it is a draft.
   */
  props[PROP_AGREED_ON] = g_param_spec_string ("agreed-on", NULL, NULL, NULL, flags);
  /**
   * PlenaryAgreement:review-on:
   *
   * The date to look at it again, "YYYY-MM-DD".
   */
  props[PROP_REVIEW_ON] = g_param_spec_string ("review-on", NULL, NULL, NULL, flags);
  /**
   * PlenaryAgreement:created:
   *
   * When it was begun, in microseconds since 1970 in UTC.
   */
  props[PROP_CREATED] =
    g_param_spec_int64 ("created", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
plenary_agreement_init (PlenaryAgreement *self)
{
  self->text = g_strdup ("");
  self->agreed_by = g_strdup ("");
}

/**
 * plenary_agreement_new:
 *
 * Makes a detached agreement with a new UUID and default values.
 *
 * Returns: (transfer full): the agreement
 */
PlenaryAgreement *
plenary_agreement_new (void)
{
  g_autofree char *uuid = g_uuid_string_random ();

  return g_object_new (PLENARY_TYPE_AGREEMENT, "uuid", uuid, NULL);
}

/**
 * plenary_agreement_get_text:
 * @self: an agreement
 *
 * Gets [property@Agreement:text].
 *
 * Returns: (transfer none): what was agreed, as sections: a line with “## ” before each heading
 */
const char *
plenary_agreement_get_text (PlenaryAgreement *self)
{
  g_return_val_if_fail (PLENARY_IS_AGREEMENT (self), NULL);

  return self->text;
}

/**
 * plenary_agreement_set_text:
 * @self: an agreement
 * @text: what was agreed, as sections: a line with “## ” before each heading
 *
 * Sets [property@Agreement:text].
 */
void
plenary_agreement_set_text (PlenaryAgreement *self,
                            const char *text)
{
  g_return_if_fail (PLENARY_IS_AGREEMENT (self));

  if (g_set_str (&self->text, text != NULL ? text : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT]);
}

/**
 * plenary_agreement_get_agreed_by:
 * @self: an agreement
 *
 * Gets [property@Agreement:agreed-by].
 *
 * Returns: (transfer none): the names of those who agreed
 */
const char *
plenary_agreement_get_agreed_by (PlenaryAgreement *self)
{
  g_return_val_if_fail (PLENARY_IS_AGREEMENT (self), NULL);

  return self->agreed_by;
}

/**
 * plenary_agreement_set_agreed_by:
 * @self: an agreement
 * @agreed_by: the names of those who agreed
 *
 * Sets [property@Agreement:agreed-by].
 */
void
plenary_agreement_set_agreed_by (PlenaryAgreement *self,
                                 const char *agreed_by)
{
  g_return_if_fail (PLENARY_IS_AGREEMENT (self));

  if (g_set_str (&self->agreed_by, agreed_by != NULL ? agreed_by : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_AGREED_BY]);
}

/**
 * plenary_agreement_get_agreed_on:
 * @self: an agreement
 *
 * Gets [property@Agreement:agreed-on].
 *
 * Returns: (transfer none) (nullable): the date it was agreed, "YYYY-MM-DD", or none while it is a draft
 */
const char *
plenary_agreement_get_agreed_on (PlenaryAgreement *self)
{
  g_return_val_if_fail (PLENARY_IS_AGREEMENT (self), NULL);

  return self->agreed_on;
}

/**
 * plenary_agreement_set_agreed_on:
 * @self: an agreement
 * @agreed_on: (nullable): the date it was agreed, "YYYY-MM-DD", or none while it is a draft
 *
 * Sets [property@Agreement:agreed-on].
 */
void
plenary_agreement_set_agreed_on (PlenaryAgreement *self,
                                 const char *agreed_on)
{
  g_return_if_fail (PLENARY_IS_AGREEMENT (self));

  if (g_set_str (&self->agreed_on, agreed_on))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_AGREED_ON]);
}

/**
 * plenary_agreement_get_review_on:
 * @self: an agreement
 *
 * Gets [property@Agreement:review-on].
 *
 * Returns: (transfer none) (nullable): the date to look at it again, "YYYY-MM-DD"
 */
const char *
plenary_agreement_get_review_on (PlenaryAgreement *self)
{
  g_return_val_if_fail (PLENARY_IS_AGREEMENT (self), NULL);

  return self->review_on;
}

/**
 * plenary_agreement_set_review_on:
 * @self: an agreement
 * @review_on: (nullable): the date to look at it again, "YYYY-MM-DD"
 *
 * Sets [property@Agreement:review-on].
 */
void
plenary_agreement_set_review_on (PlenaryAgreement *self,
                                 const char *review_on)
{
  g_return_if_fail (PLENARY_IS_AGREEMENT (self));

  if (g_set_str (&self->review_on, review_on))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REVIEW_ON]);
}

/**
 * plenary_agreement_get_created:
 * @self: an agreement
 *
 * Gets [property@Agreement:created].
 *
 * Returns: when it was begun, in microseconds since 1970 in UTC
 */
gint64
plenary_agreement_get_created (PlenaryAgreement *self)
{
  g_return_val_if_fail (PLENARY_IS_AGREEMENT (self), 0);

  return self->created;
}

/**
 * plenary_agreement_set_created:
 * @self: an agreement
 * @created: when it was begun, in microseconds since 1970 in UTC
 *
 * Sets [property@Agreement:created].
 */
void
plenary_agreement_set_created (PlenaryAgreement *self,
                               gint64 created)
{
  g_return_if_fail (PLENARY_IS_AGREEMENT (self));

  if (self->created == created)
    return;

  self->created = created;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CREATED]);
}
