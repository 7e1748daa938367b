/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-next-step.h"

#include "plenary-core-types.h"

/**
 * PlenaryNextStep:
 *
 * An intention for a goal, born in one lesson and tried in another: when this happens, I will
 * do that. It is never overdue.
 *
 * May be used on any thread, by one thread at a time.
 */

struct _PlenaryNextStep
{
  PlenaryEntity parent_instance;

  char *lesson;
  char *moment;
  char *goal;
  char *cue;
  char *action;
  PlenaryNextStepState state;
  PlenaryVisibility visibility;
  gint64 created;
};

G_DEFINE_FINAL_TYPE (PlenaryNextStep, plenary_next_step, PLENARY_TYPE_ENTITY)

typedef enum
{
  PROP_LESSON = 1,
  PROP_MOMENT,
  PROP_GOAL,
  PROP_CUE,
  PROP_ACTION,
  PROP_STATE,
  PROP_VISIBILITY,
  PROP_CREATED,
} PlenaryNextStepProps;

static GParamSpec *props[PROP_CREATED + 1];

static void
plenary_next_step_finalize (GObject *object)
{
  PlenaryNextStep *self = PLENARY_NEXT_STEP (object);

  g_clear_pointer (&self->lesson, g_free);
  g_clear_pointer (&self->moment, g_free);
  g_clear_pointer (&self->goal, g_free);
  g_clear_pointer (&self->cue, g_free);
  g_clear_pointer (&self->action, g_free);

  G_OBJECT_CLASS (plenary_next_step_parent_class)->finalize (object);
}

static void
plenary_next_step_get_property (GObject *object,
                                guint prop_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  PlenaryNextStep *self = PLENARY_NEXT_STEP (object);

  switch ((PlenaryNextStepProps) prop_id)
    {
    case PROP_LESSON:
      g_value_set_string (value, self->lesson);
      break;
    case PROP_MOMENT:
      g_value_set_string (value, self->moment);
      break;
    case PROP_GOAL:
      g_value_set_string (value, self->goal);
      break;
    case PROP_CUE:
      g_value_set_string (value, self->cue);
      break;
    case PROP_ACTION:
      g_value_set_string (value, self->action);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_VISIBILITY:
      g_value_set_enum (value, self->visibility);
      break;
    case PROP_CREATED:
      g_value_set_int64 (value, self->created);
      break;
    }
}

static void
plenary_next_step_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  PlenaryNextStep *self = PLENARY_NEXT_STEP (object);

  switch ((PlenaryNextStepProps) prop_id)
    {
    case PROP_LESSON:
      plenary_next_step_set_lesson (self, g_value_get_string (value));
      break;
    case PROP_MOMENT:
      plenary_next_step_set_moment (self, g_value_get_string (value));
      break;
    case PROP_GOAL:
      plenary_next_step_set_goal (self, g_value_get_string (value));
      break;
    case PROP_CUE:
      plenary_next_step_set_cue (self, g_value_get_string (value));
      break;
    case PROP_ACTION:
      plenary_next_step_set_action (self, g_value_get_string (value));
      break;
    case PROP_STATE:
      plenary_next_step_set_state (self, g_value_get_enum (value));
      break;
    case PROP_VISIBILITY:
      plenary_next_step_set_visibility (self, g_value_get_enum (value));
      break;
    case PROP_CREATED:
      plenary_next_step_set_created (self, g_value_get_int64 (value));
      break;
    }
}

static void
plenary_next_step_class_init (PlenaryNextStepClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = plenary_next_step_finalize;
  object_class->get_property = plenary_next_step_get_property;
  object_class->set_property = plenary_next_step_set_property;

  /**
   * PlenaryNextStep:lesson:
   *
   * The UUID of the lesson it was born in.
   */
  props[PROP_LESSON] = g_param_spec_string ("lesson", NULL, NULL, NULL, flags);
  /**
   * PlenaryNextStep:moment:
   *
   * The UUID of the moment it was born from.
   */
  props[PROP_MOMENT] = g_param_spec_string ("moment", NULL, NULL, NULL, flags);
  /**
   * PlenaryNextStep:goal:
   *
   * The UUID of the goal it is for.
   */
  props[PROP_GOAL] = g_param_spec_string ("goal", NULL, NULL, NULL, flags);
  /**
   * PlenaryNextStep:cue:
   *
   * When the chance comes: "I have asked a question".
   */
  props[PROP_CUE] = g_param_spec_string ("cue", NULL, NULL, "", flags);
  /**
   * PlenaryNextStep:action:
   *
   * What the teacher will do then: "count to three".
   */
  props[PROP_ACTION] = g_param_spec_string ("action", NULL, NULL, "", flags);
  /**
   * PlenaryNextStep:state:
   *
   * Where it stands.
   */
  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, PLENARY_TYPE_NEXT_STEP_STATE,
                                         PLENARY_NEXT_STEP_STATE_OPEN, flags);
  /**
   * PlenaryNextStep:visibility:
   *
   * Who may see it.
   */
  props[PROP_VISIBILITY] = g_param_spec_enum ("visibility", NULL, NULL, PLENARY_TYPE_VISIBILITY,
                                              PLENARY_VISIBILITY_ONLY_ME, flags);
  /**
   * PlenaryNextStep:created:
   *
   * When it was written, in microseconds since 1970 in UTC.
   */
  props[PROP_CREATED] =
    g_param_spec_int64 ("created", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
plenary_next_step_init (PlenaryNextStep *self)
{
  self->cue = g_strdup ("");
  self->action = g_strdup ("");
  self->state = PLENARY_NEXT_STEP_STATE_OPEN;
  self->visibility = PLENARY_VISIBILITY_ONLY_ME;
}

/**
 * plenary_next_step_new:
 *
 * Makes a detached next step with a new UUID and default values.
 *
 * Returns: (transfer full): the next step
 */
PlenaryNextStep *
plenary_next_step_new (void)
{
  g_autofree char *uuid = g_uuid_string_random ();

  return g_object_new (PLENARY_TYPE_NEXT_STEP, "uuid", uuid, NULL);
}

/**
 * plenary_next_step_get_lesson:
 * @self: a next step
 *
 * Gets [property@NextStep:lesson].
 *
 * Returns: (transfer none) (nullable): the UUID of the lesson it was born in
 */
const char *
plenary_next_step_get_lesson (PlenaryNextStep *self)
{
  g_return_val_if_fail (PLENARY_IS_NEXT_STEP (self), NULL);

  return self->lesson;
}

/**
 * plenary_next_step_set_lesson:
 * @self: a next step
 * @lesson: (nullable): the UUID of the lesson it was born in
 *
 * Sets [property@NextStep:lesson].
 */
void
plenary_next_step_set_lesson (PlenaryNextStep *self,
                              const char *lesson)
{
  g_return_if_fail (PLENARY_IS_NEXT_STEP (self));

  if (g_set_str (&self->lesson, lesson))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LESSON]);
}

/**
 * plenary_next_step_get_moment:
 * @self: a next step
 *
 * Gets [property@NextStep:moment].
 *
 * Returns: (transfer none) (nullable): the UUID of the moment it was born from
 */
const char *
plenary_next_step_get_moment (PlenaryNextStep *self)
{
  g_return_val_if_fail (PLENARY_IS_NEXT_STEP (self), NULL);

  return self->moment;
}

/**
 * plenary_next_step_set_moment:
 * @self: a next step
 * @moment: (nullable): the UUID of the moment it was born from
 *
 * Sets [property@NextStep:moment].
 */
void
plenary_next_step_set_moment (PlenaryNextStep *self,
                              const char *moment)
{
  g_return_if_fail (PLENARY_IS_NEXT_STEP (self));

  if (g_set_str (&self->moment, moment))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MOMENT]);
}

/**
 * plenary_next_step_get_goal:
 * @self: a next step
 *
 * Gets [property@NextStep:goal].
 *
 * Returns: (transfer none) (nullable): the UUID of the goal it is for
 */
const char *
plenary_next_step_get_goal (PlenaryNextStep *self)
{
  g_return_val_if_fail (PLENARY_IS_NEXT_STEP (self), NULL);

  return self->goal;
}

/**
 * plenary_next_step_set_goal:
 * @self: a next step
 * @goal: (nullable): the UUID of the goal it is for
 *
 * Sets [property@NextStep:goal].
 */
void
plenary_next_step_set_goal (PlenaryNextStep *self,
                            const char *goal)
{
  g_return_if_fail (PLENARY_IS_NEXT_STEP (self));

  if (g_set_str (&self->goal, goal))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_GOAL]);
}

/**
 * plenary_next_step_get_cue:
 * @self: a next step
 *
 * Gets [property@NextStep:cue].
 *
 * Returns: (transfer none): when the chance comes: "I have asked a question"
 */
const char *
plenary_next_step_get_cue (PlenaryNextStep *self)
{
  g_return_val_if_fail (PLENARY_IS_NEXT_STEP (self), NULL);

  return self->cue;
}

/**
 * plenary_next_step_set_cue:
 * @self: a next step
 * @cue: when the chance comes: "I have asked a question"
 *
 * Sets [property@NextStep:cue].
 */
void
plenary_next_step_set_cue (PlenaryNextStep *self,
                           const char *cue)
{
  g_return_if_fail (PLENARY_IS_NEXT_STEP (self));

  if (g_set_str (&self->cue, cue != NULL ? cue : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CUE]);
}

/**
 * plenary_next_step_get_action:
 * @self: a next step
 *
 * Gets [property@NextStep:action].
 *
 * Returns: (transfer none): what the teacher will do then: "count to three"
 */
const char *
plenary_next_step_get_action (PlenaryNextStep *self)
{
  g_return_val_if_fail (PLENARY_IS_NEXT_STEP (self), NULL);

  return self->action;
}

/**
 * plenary_next_step_set_action:
 * @self: a next step
 * @action: what the teacher will do then: "count to three"
 *
 * Sets [property@NextStep:action].
 */
void
plenary_next_step_set_action (PlenaryNextStep *self,
                              const char *action)
{
  g_return_if_fail (PLENARY_IS_NEXT_STEP (self));

  if (g_set_str (&self->action, action != NULL ? action : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ACTION]);
}

/**
 * plenary_next_step_get_state:
 * @self: a next step
 *
 * Gets [property@NextStep:state].
 *
 * Returns: where it stands
 */
PlenaryNextStepState
plenary_next_step_get_state (PlenaryNextStep *self)
{
  g_return_val_if_fail (PLENARY_IS_NEXT_STEP (self), 0);

  return self->state;
}

/**
 * plenary_next_step_set_state:
 * @self: a next step
 * @state: where it stands
 *
 * Sets [property@NextStep:state].
 */
void
plenary_next_step_set_state (PlenaryNextStep *self,
                             PlenaryNextStepState state)
{
  g_return_if_fail (PLENARY_IS_NEXT_STEP (self));

  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

/**
 * plenary_next_step_get_visibility:
 * @self: a next step
 *
 * Gets [property@NextStep:visibility].
 *
 * Returns: who may see it
 */
PlenaryVisibility
plenary_next_step_get_visibility (PlenaryNextStep *self)
{
  g_return_val_if_fail (PLENARY_IS_NEXT_STEP (self), 0);

  return self->visibility;
}

/**
 * plenary_next_step_set_visibility:
 * @self: a next step
 * @visibility: who may see it
 *
 * Sets [property@NextStep:visibility].
 */
void
plenary_next_step_set_visibility (PlenaryNextStep *self,
                                  PlenaryVisibility visibility)
{
  g_return_if_fail (PLENARY_IS_NEXT_STEP (self));

  if (self->visibility == visibility)
    return;

  self->visibility = visibility;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VISIBILITY]);
}

/**
 * plenary_next_step_get_created:
 * @self: a next step
 *
 * Gets [property@NextStep:created].
 *
 * Returns: when it was written, in microseconds since 1970 in UTC
 */
gint64
plenary_next_step_get_created (PlenaryNextStep *self)
{
  g_return_val_if_fail (PLENARY_IS_NEXT_STEP (self), 0);

  return self->created;
}

/**
 * plenary_next_step_set_created:
 * @self: a next step
 * @created: when it was written, in microseconds since 1970 in UTC
 *
 * Sets [property@NextStep:created].
 */
void
plenary_next_step_set_created (PlenaryNextStep *self,
                               gint64 created)
{
  g_return_if_fail (PLENARY_IS_NEXT_STEP (self));

  if (self->created == created)
    return;

  self->created = created;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CREATED]);
}
