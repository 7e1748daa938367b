/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-prompt-set.h"

#include "plenary-core-types.h"

/**
 * PlenaryPromptSet:
 *
 * Questions that help to look back on a lesson, and where they come from.
 *
 * May be used on any thread, by one thread at a time.
 */

struct _PlenaryPromptSet
{
  PlenaryEntity parent_instance;

  char *title;
  char *source;
  char *prompts;
  char *origin;
  int rank;
};

G_DEFINE_FINAL_TYPE (PlenaryPromptSet, plenary_prompt_set, PLENARY_TYPE_ENTITY)

typedef enum
{
  PROP_TITLE = 1,
  PROP_SOURCE,
  PROP_PROMPTS,
  PROP_ORIGIN,
  PROP_RANK,
} PlenaryPromptSetProps;

static GParamSpec *props[PROP_RANK + 1];

static void
plenary_prompt_set_finalize (GObject *object)
{
  PlenaryPromptSet *self = PLENARY_PROMPT_SET (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->prompts, g_free);
  g_clear_pointer (&self->origin, g_free);

  G_OBJECT_CLASS (plenary_prompt_set_parent_class)->finalize (object);
}

static void
plenary_prompt_set_get_property (GObject *object,
                                 guint prop_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  PlenaryPromptSet *self = PLENARY_PROMPT_SET (object);

  switch ((PlenaryPromptSetProps) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_SOURCE:
      g_value_set_string (value, self->source);
      break;
    case PROP_PROMPTS:
      g_value_set_string (value, self->prompts);
      break;
    case PROP_ORIGIN:
      g_value_set_string (value, self->origin);
      break;
    case PROP_RANK:
      g_value_set_int (value, self->rank);
      break;
    }
}

static void
plenary_prompt_set_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  PlenaryPromptSet *self = PLENARY_PROMPT_SET (object);

  switch ((PlenaryPromptSetProps) prop_id)
    {
    case PROP_TITLE:
      plenary_prompt_set_set_title (self, g_value_get_string (value));
      break;
    case PROP_SOURCE:
      plenary_prompt_set_set_source (self, g_value_get_string (value));
      break;
    case PROP_PROMPTS:
      plenary_prompt_set_set_prompts (self, g_value_get_string (value));
      break;
    case PROP_ORIGIN:
      plenary_prompt_set_set_origin (self, g_value_get_string (value));
      break;
    case PROP_RANK:
      plenary_prompt_set_set_rank (self, g_value_get_int (value));
      break;
    }
}

static void
plenary_prompt_set_class_init (PlenaryPromptSetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = plenary_prompt_set_finalize;
  object_class->get_property = plenary_prompt_set_get_property;
  object_class->set_property = plenary_prompt_set_set_property;

  /**
   * PlenaryPromptSet:title:
   *
   * What it is called.
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  /**
   * PlenaryPromptSet:source:
   *
   * Where its questions come from.
   */
  props[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, "", flags);
  /**
   * PlenaryPromptSet:prompts:
   *
   * Its questions, one a line.
   */
  props[PROP_PROMPTS] = g_param_spec_string ("prompts", NULL, NULL, "", flags);
  /**
   * PlenaryPromptSet:origin:
   *
   * The name of the set of the program that it was made from.
   */
  props[PROP_ORIGIN] = g_param_spec_string ("origin", NULL, NULL, NULL, flags);
  /**
   * PlenaryPromptSet:rank:
   *
   * Its place among the sets, smaller first.
   */
  props[PROP_RANK] = g_param_spec_int ("rank", NULL, NULL, G_MININT, G_MAXINT, 0, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
plenary_prompt_set_init (PlenaryPromptSet *self)
{
  self->title = g_strdup ("");
  self->source = g_strdup ("");
  self->prompts = g_strdup ("");
}

/**
 * plenary_prompt_set_new:
 *
 * Makes a detached prompt set with a new UUID and default values.
 *
 * Returns: (transfer full): the prompt set
 */
PlenaryPromptSet *
plenary_prompt_set_new (void)
{
  g_autofree char *uuid = g_uuid_string_random ();

  return g_object_new (PLENARY_TYPE_PROMPT_SET, "uuid", uuid, NULL);
}

/**
 * plenary_prompt_set_get_title:
 * @self: a prompt set
 *
 * Gets [property@PromptSet:title].
 *
 * Returns: (transfer none): what it is called
 */
const char *
plenary_prompt_set_get_title (PlenaryPromptSet *self)
{
  g_return_val_if_fail (PLENARY_IS_PROMPT_SET (self), NULL);

  return self->title;
}

/**
 * plenary_prompt_set_set_title:
 * @self: a prompt set
 * @title: what it is called
 *
 * Sets [property@PromptSet:title].
 */
void
plenary_prompt_set_set_title (PlenaryPromptSet *self,
                              const char *title)
{
  g_return_if_fail (PLENARY_IS_PROMPT_SET (self));

  if (g_set_str (&self->title, title != NULL ? title : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

/**
 * plenary_prompt_set_get_source:
 * @self: a prompt set
 *
 * Gets [property@PromptSet:source].
 *
 * Returns: (transfer none): where its questions come from
 */
const char *
plenary_prompt_set_get_source (PlenaryPromptSet *self)
{
  g_return_val_if_fail (PLENARY_IS_PROMPT_SET (self), NULL);

  return self->source;
}

/**
 * plenary_prompt_set_set_source:
 * @self: a prompt set
 * @source: where its questions come from
 *
 * Sets [property@PromptSet:source].
 */
void
plenary_prompt_set_set_source (PlenaryPromptSet *self,
                               const char *source)
{
  g_return_if_fail (PLENARY_IS_PROMPT_SET (self));

  if (g_set_str (&self->source, source != NULL ? source : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SOURCE]);
}

/**
 * plenary_prompt_set_get_prompts:
 * @self: a prompt set
 *
 * Gets [property@PromptSet:prompts].
 *
 * Returns: (transfer none): its questions, one a line
 */
const char *
plenary_prompt_set_get_prompts (PlenaryPromptSet *self)
{
  g_return_val_if_fail (PLENARY_IS_PROMPT_SET (self), NULL);

  return self->prompts;
}

/**
 * plenary_prompt_set_set_prompts:
 * @self: a prompt set
 * @prompts: its questions, one a line
 *
 * Sets [property@PromptSet:prompts].
 */
void
plenary_prompt_set_set_prompts (PlenaryPromptSet *self,
                                const char *prompts)
{
  g_return_if_fail (PLENARY_IS_PROMPT_SET (self));

  if (g_set_str (&self->prompts, prompts != NULL ? prompts : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROMPTS]);
}

/**
 * plenary_prompt_set_get_origin:
 * @self: a prompt set
 *
 * Gets [property@PromptSet:origin].
 *
 * Returns: (transfer none) (nullable): the name of the set of the program that it was made from
 */
const char *
plenary_prompt_set_get_origin (PlenaryPromptSet *self)
{
  g_return_val_if_fail (PLENARY_IS_PROMPT_SET (self), NULL);

  return self->origin;
}

/**
 * plenary_prompt_set_set_origin:
 * @self: a prompt set
 * @origin: (nullable): the name of the set of the program that it was made from
 *
 * Sets [property@PromptSet:origin].
 */
void
plenary_prompt_set_set_origin (PlenaryPromptSet *self,
                               const char *origin)
{
  g_return_if_fail (PLENARY_IS_PROMPT_SET (self));

  if (g_set_str (&self->origin, origin))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ORIGIN]);
}

/**
 * plenary_prompt_set_get_rank:
 * @self: a prompt set
 *
 * Gets [property@PromptSet:rank].
 *
 * Returns: its place among the sets, smaller first
 */
int
plenary_prompt_set_get_rank (PlenaryPromptSet *self)
{
  g_return_val_if_fail (PLENARY_IS_PROMPT_SET (self), 0);

  return self->rank;
}

/**
 * plenary_prompt_set_set_rank:
 * @self: a prompt set
 * @rank: its place among the sets, smaller first
 *
 * Sets [property@PromptSet:rank].
 */
void
plenary_prompt_set_set_rank (PlenaryPromptSet *self,
                             int rank)
{
  g_return_if_fail (PLENARY_IS_PROMPT_SET (self));

  if (self->rank == rank)
    return;

  self->rank = rank;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RANK]);
}
