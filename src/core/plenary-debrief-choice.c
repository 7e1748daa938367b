/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-debrief-choice.h"

#include "plenary-answer.h"
#include "plenary-goal.h"
#include "plenary-next-step.h"

/**
 * PlenaryDebriefChoice:
 *
 * A goal, a next step or an answer that was chosen to be shown in one debrief. What is only
 * the teacher's by what the thing says of itself is not shown all the same.
 *
 * May be used on any thread, by one thread at a time.
 */

struct _PlenaryDebriefChoice
{
  PlenaryEntity parent_instance;

  char *debrief;
  /* One of them. */
  char *goal;
  char *next_step;
  char *answer;
};

G_DEFINE_FINAL_TYPE (PlenaryDebriefChoice, plenary_debrief_choice, PLENARY_TYPE_ENTITY)

typedef enum
{
  PROP_DEBRIEF = 1,
  PROP_GOAL,
  PROP_NEXT_STEP,
  PROP_ANSWER,
} PlenaryDebriefChoiceProps;

static GParamSpec *props[PROP_ANSWER + 1];

static char **
get_field (PlenaryDebriefChoice *self,
           PlenaryDebriefChoiceProps prop)
{
  switch (prop)
    {
    case PROP_DEBRIEF:
      return &self->debrief;
    case PROP_GOAL:
      return &self->goal;
    case PROP_NEXT_STEP:
      return &self->next_step;
    case PROP_ANSWER:
      return &self->answer;
    }

  g_assert_not_reached ();
}

static void
plenary_debrief_choice_finalize (GObject *object)
{
  PlenaryDebriefChoice *self = PLENARY_DEBRIEF_CHOICE (object);

  g_clear_pointer (&self->debrief, g_free);
  g_clear_pointer (&self->goal, g_free);
  g_clear_pointer (&self->next_step, g_free);
  g_clear_pointer (&self->answer, g_free);

  G_OBJECT_CLASS (plenary_debrief_choice_parent_class)->finalize (object);
}

static void
plenary_debrief_choice_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  g_value_set_string (value, *get_field (PLENARY_DEBRIEF_CHOICE (object), prop_id));
}

static void
plenary_debrief_choice_set_property (GObject *object,
                                     guint prop_id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  if (g_set_str (get_field (PLENARY_DEBRIEF_CHOICE (object), prop_id), g_value_get_string (value)))
    g_object_notify_by_pspec (object, pspec);
}

static void
plenary_debrief_choice_class_init (PlenaryDebriefChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = plenary_debrief_choice_finalize;
  object_class->get_property = plenary_debrief_choice_get_property;
  object_class->set_property = plenary_debrief_choice_set_property;

  /**
   * PlenaryDebriefChoice:debrief:
   *
   * The UUID of its debrief.
   */
  props[PROP_DEBRIEF] = g_param_spec_string ("debrief", NULL, NULL, NULL, flags);
  /**
   * PlenaryDebriefChoice:goal:
   *
   * The UUID of the goal, if it is one.
   */
  props[PROP_GOAL] = g_param_spec_string ("goal", NULL, NULL, NULL, flags);
  /**
   * PlenaryDebriefChoice:next-step:
   *
   * The UUID of the next step, if it is one.
   */
  props[PROP_NEXT_STEP] = g_param_spec_string ("next-step", NULL, NULL, NULL, flags);
  /**
   * PlenaryDebriefChoice:answer:
   *
   * The UUID of the answer, if it is one.
   */
  props[PROP_ANSWER] = g_param_spec_string ("answer", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
plenary_debrief_choice_init (PlenaryDebriefChoice *self)
{
}

/**
 * plenary_debrief_choice_new:
 * @debrief: the UUID of a debrief
 * @thing: a goal, a next step or an answer
 *
 * Makes a detached choice with a new UUID.
 *
 * Returns: (transfer full): the choice
 */
PlenaryDebriefChoice *
plenary_debrief_choice_new (const char *debrief,
                            gpointer thing)
{
  g_autofree char *uuid = g_uuid_string_random ();
  const char *property = PLENARY_IS_GOAL (thing)        ? "goal"
                         : PLENARY_IS_NEXT_STEP (thing) ? "next-step"
                                                        : "answer";

  g_return_val_if_fail (debrief != NULL, NULL);
  g_return_val_if_fail (PLENARY_IS_GOAL (thing) || PLENARY_IS_NEXT_STEP (thing) ||
                          PLENARY_IS_ANSWER (thing),
                        NULL);

  return g_object_new (PLENARY_TYPE_DEBRIEF_CHOICE, "uuid", uuid, "debrief", debrief, property,
                       plenary_entity_get_uuid (PLENARY_ENTITY (thing)), NULL);
}

/**
 * plenary_debrief_choice_get_debrief:
 * @self: a choice
 *
 * Gets [property@DebriefChoice:debrief].
 *
 * Returns: (transfer none): the UUID of its debrief
 */
const char *
plenary_debrief_choice_get_debrief (PlenaryDebriefChoice *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_CHOICE (self), NULL);

  return self->debrief;
}

/**
 * plenary_debrief_choice_get_thing:
 * @self: a choice
 *
 * Gets what was chosen.
 *
 * Returns: (transfer none): the UUID of the goal, the next step or the answer
 */
const char *
plenary_debrief_choice_get_thing (PlenaryDebriefChoice *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_CHOICE (self), NULL);

  if (self->goal != NULL)
    return self->goal;

  return self->next_step != NULL ? self->next_step : self->answer;
}
