/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-goal.h"

#include "plenary-core-types.h"

/**
 * PlenaryGoal:
 *
 * A personal professional-learning goal.
 *
 * May be used on any thread, by one thread at a time.
 */

struct _PlenaryGoal
{
  PlenaryEntity parent_instance;

  char *title;
  char *why;
  char *would_see;
  char *vision;
  PlenaryColour colour;
  PlenarySymbol symbol;
  int key;
  gint64 lead;
  gint64 lag;
  PlenaryGoalState state;
  int rank;
  int checks;
  PlenaryVisibility visibility;
};

G_DEFINE_FINAL_TYPE (PlenaryGoal, plenary_goal, PLENARY_TYPE_ENTITY)

typedef enum
{
  PROP_TITLE = 1,
  PROP_WHY,
  PROP_WOULD_SEE,
  PROP_VISION,
  PROP_COLOUR,
  PROP_SYMBOL,
  PROP_KEY,
  PROP_LEAD,
  PROP_LAG,
  PROP_STATE,
  PROP_RANK,
  PROP_CHECKS,
  PROP_VISIBILITY,
} PlenaryGoalProps;

static GParamSpec *props[PROP_VISIBILITY + 1];

static void
plenary_goal_finalize (GObject *object)
{
  PlenaryGoal *self = PLENARY_GOAL (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->why, g_free);
  g_clear_pointer (&self->would_see, g_free);
  g_clear_pointer (&self->vision, g_free);

  G_OBJECT_CLASS (plenary_goal_parent_class)->finalize (object);
}

static void
plenary_goal_get_property (GObject *object,
                           guint prop_id,
                           GValue *value,
                           GParamSpec *pspec)
{
  PlenaryGoal *self = PLENARY_GOAL (object);

  switch ((PlenaryGoalProps) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_WHY:
      g_value_set_string (value, self->why);
      break;
    case PROP_WOULD_SEE:
      g_value_set_string (value, self->would_see);
      break;
    case PROP_VISION:
      g_value_set_string (value, self->vision);
      break;
    case PROP_COLOUR:
      g_value_set_enum (value, self->colour);
      break;
    case PROP_SYMBOL:
      g_value_set_enum (value, self->symbol);
      break;
    case PROP_KEY:
      g_value_set_int (value, self->key);
      break;
    case PROP_LEAD:
      g_value_set_int64 (value, self->lead);
      break;
    case PROP_LAG:
      g_value_set_int64 (value, self->lag);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_RANK:
      g_value_set_int (value, self->rank);
      break;
    case PROP_CHECKS:
      g_value_set_int (value, self->checks);
      break;
    case PROP_VISIBILITY:
      g_value_set_enum (value, self->visibility);
      break;
    }
}

static void
plenary_goal_set_property (GObject *object,
                           guint prop_id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  PlenaryGoal *self = PLENARY_GOAL (object);

  switch ((PlenaryGoalProps) prop_id)
    {
    case PROP_TITLE:
      plenary_goal_set_title (self, g_value_get_string (value));
      break;
    case PROP_WHY:
      plenary_goal_set_why (self, g_value_get_string (value));
      break;
    case PROP_WOULD_SEE:
      plenary_goal_set_would_see (self, g_value_get_string (value));
      break;
    case PROP_VISION:
      plenary_goal_set_vision (self, g_value_get_string (value));
      break;
    case PROP_COLOUR:
      plenary_goal_set_colour (self, g_value_get_enum (value));
      break;
    case PROP_SYMBOL:
      plenary_goal_set_symbol (self, g_value_get_enum (value));
      break;
    case PROP_KEY:
      plenary_goal_set_key (self, g_value_get_int (value));
      break;
    case PROP_LEAD:
      plenary_goal_set_lead (self, g_value_get_int64 (value));
      break;
    case PROP_LAG:
      plenary_goal_set_lag (self, g_value_get_int64 (value));
      break;
    case PROP_STATE:
      plenary_goal_set_state (self, g_value_get_enum (value));
      break;
    case PROP_RANK:
      plenary_goal_set_rank (self, g_value_get_int (value));
      break;
    case PROP_CHECKS:
      plenary_goal_set_checks (self, g_value_get_int (value));
      break;
    case PROP_VISIBILITY:
      plenary_goal_set_visibility (self, g_value_get_enum (value));
      break;
    }
}

static void
plenary_goal_class_init (PlenaryGoalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = plenary_goal_finalize;
  object_class->get_property = plenary_goal_get_property;
  object_class->set_property = plenary_goal_set_property;

  /**
   * PlenaryGoal:title:
   *
   * The goal in one line.
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  /**
   * PlenaryGoal:why:
   *
   * Why it matters.
   */
  props[PROP_WHY] = g_param_spec_string ("why", NULL, NULL, "", flags);
  /**
   * PlenaryGoal:would-see:
   *
   * What one would see if it worked.
   */
  props[PROP_WOULD_SEE] = g_param_spec_string ("would-see", NULL, NULL, "", flags);
  /**
   * PlenaryGoal:vision:
   *
   * The shared vision it serves.
   */
  props[PROP_VISION] = g_param_spec_string ("vision", NULL, NULL, "", flags);
  /**
   * PlenaryGoal:colour:
   *
   * Its colour.
   */
  props[PROP_COLOUR] =
    g_param_spec_enum ("colour", NULL, NULL, PLENARY_TYPE_COLOUR, PLENARY_COLOUR_BLUE, flags);
  /**
   * PlenaryGoal:symbol:
   *
   * Its shape.
   */
  props[PROP_SYMBOL] =
    g_param_spec_enum ("symbol", NULL, NULL, PLENARY_TYPE_SYMBOL, PLENARY_SYMBOL_CIRCLE, flags);
  /**
   * PlenaryGoal:key:
   *
   * The number key that marks with it, 1 to 9, or 0.
   */
  props[PROP_KEY] = g_param_spec_int ("key", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  /**
   * PlenaryGoal:lead:
   *
   * How far a mark reaches back, in nanoseconds.
   */
  props[PROP_LEAD] = g_param_spec_int64 ("lead", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  /**
   * PlenaryGoal:lag:
   *
   * How far a mark reaches on, in nanoseconds.
   */
  props[PROP_LAG] = g_param_spec_int64 ("lag", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  /**
   * PlenaryGoal:state:
   *
   * Where it stands.
   */
  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, PLENARY_TYPE_GOAL_STATE,
                                         PLENARY_GOAL_STATE_ACTIVE, flags);
  /**
   * PlenaryGoal:rank:
   *
   * Its place in the teacher's order, smaller first.
   */
  props[PROP_RANK] = g_param_spec_int ("rank", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  /**
   * PlenaryGoal:checks:
   *
   * What the teacher found of it, of #PlenaryGoalCheck.
   */
  props[PROP_CHECKS] = g_param_spec_int ("checks", NULL, NULL, 0, PLENARY_GOAL_CHECK_ALL, 0, flags);
  /**
   * PlenaryGoal:visibility:
   *
   * Who may see it.
   */
  props[PROP_VISIBILITY] = g_param_spec_enum ("visibility", NULL, NULL, PLENARY_TYPE_VISIBILITY,
                                              PLENARY_VISIBILITY_ONLY_ME, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
plenary_goal_init (PlenaryGoal *self)
{
  self->title = g_strdup ("");
  self->why = g_strdup ("");
  self->would_see = g_strdup ("");
  self->vision = g_strdup ("");
}

/**
 * plenary_goal_new:
 *
 * Makes a detached goal with a new UUID and default values.
 *
 * Returns: (transfer full): the goal
 */
PlenaryGoal *
plenary_goal_new (void)
{
  g_autofree char *uuid = g_uuid_string_random ();

  return g_object_new (PLENARY_TYPE_GOAL, "uuid", uuid, NULL);
}

/**
 * plenary_goal_get_title:
 * @self: a goal
 *
 * Gets [property@Goal:title].
 *
 * Returns: (transfer none): the goal in one line
 */
const char *
plenary_goal_get_title (PlenaryGoal *self)
{
  g_return_val_if_fail (PLENARY_IS_GOAL (self), NULL);

  return self->title;
}

/**
 * plenary_goal_set_title:
 * @self: a goal
 * @title: the goal in one line
 *
 * Sets [property@Goal:title].
 */
void
plenary_goal_set_title (PlenaryGoal *self,
                        const char *title)
{
  g_return_if_fail (PLENARY_IS_GOAL (self));

  if (g_set_str (&self->title, title != NULL ? title : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

/**
 * plenary_goal_get_why:
 * @self: a goal
 *
 * Gets [property@Goal:why].
 *
 * Returns: (transfer none): why it matters
 */
const char *
plenary_goal_get_why (PlenaryGoal *self)
{
  g_return_val_if_fail (PLENARY_IS_GOAL (self), NULL);

  return self->why;
}

/**
 * plenary_goal_set_why:
 * @self: a goal
 * @why: why it matters
 *
 * Sets [property@Goal:why].
 */
void
plenary_goal_set_why (PlenaryGoal *self,
                      const char *why)
{
  g_return_if_fail (PLENARY_IS_GOAL (self));

  if (g_set_str (&self->why, why != NULL ? why : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WHY]);
}

/**
 * plenary_goal_get_would_see:
 * @self: a goal
 *
 * Gets [property@Goal:would-see].
 *
 * Returns: (transfer none): what one would see if it worked
 */
const char *
plenary_goal_get_would_see (PlenaryGoal *self)
{
  g_return_val_if_fail (PLENARY_IS_GOAL (self), NULL);

  return self->would_see;
}

/**
 * plenary_goal_set_would_see:
 * @self: a goal
 * @would_see: what one would see if it worked
 *
 * Sets [property@Goal:would-see].
 */
void
plenary_goal_set_would_see (PlenaryGoal *self,
                            const char *would_see)
{
  g_return_if_fail (PLENARY_IS_GOAL (self));

  if (g_set_str (&self->would_see, would_see != NULL ? would_see : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WOULD_SEE]);
}

/**
 * plenary_goal_get_vision:
 * @self: a goal
 *
 * Gets [property@Goal:vision].
 *
 * Returns: (transfer none): the shared vision it serves
 */
const char *
plenary_goal_get_vision (PlenaryGoal *self)
{
  g_return_val_if_fail (PLENARY_IS_GOAL (self), NULL);

  return self->vision;
}

/**
 * plenary_goal_set_vision:
 * @self: a goal
 * @vision: the shared vision it serves
 *
 * Sets [property@Goal:vision].
 */
void
plenary_goal_set_vision (PlenaryGoal *self,
                         const char *vision)
{
  g_return_if_fail (PLENARY_IS_GOAL (self));

  if (g_set_str (&self->vision, vision != NULL ? vision : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VISION]);
}

/**
 * plenary_goal_get_colour:
 * @self: a goal
 *
 * Gets [property@Goal:colour].
 *
 * Returns: its colour
 */
PlenaryColour
plenary_goal_get_colour (PlenaryGoal *self)
{
  g_return_val_if_fail (PLENARY_IS_GOAL (self), 0);

  return self->colour;
}

/**
 * plenary_goal_set_colour:
 * @self: a goal
 * @colour: its colour
 *
 * Sets [property@Goal:colour].
 */
void
plenary_goal_set_colour (PlenaryGoal *self,
                         PlenaryColour colour)
{
  g_return_if_fail (PLENARY_IS_GOAL (self));

  if (self->colour == colour)
    return;

  self->colour = colour;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COLOUR]);
}

/**
 * plenary_goal_get_symbol:
 * @self: a goal
 *
 * Gets [property@Goal:symbol].
 *
 * Returns: its shape
 */
PlenarySymbol
plenary_goal_get_symbol (PlenaryGoal *self)
{
  g_return_val_if_fail (PLENARY_IS_GOAL (self), 0);

  return self->symbol;
}

/**
 * plenary_goal_set_symbol:
 * @self: a goal
 * @symbol: its shape
 *
 * Sets [property@Goal:symbol].
 */
void
plenary_goal_set_symbol (PlenaryGoal *self,
                         PlenarySymbol symbol)
{
  g_return_if_fail (PLENARY_IS_GOAL (self));

  if (self->symbol == symbol)
    return;

  self->symbol = symbol;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SYMBOL]);
}

/**
 * plenary_goal_get_key:
 * @self: a goal
 *
 * Gets [property@Goal:key].
 *
 * Returns: the number key that marks with it, 1 to 9, or 0
 */
int
plenary_goal_get_key (PlenaryGoal *self)
{
  g_return_val_if_fail (PLENARY_IS_GOAL (self), 0);

  return self->key;
}

/**
 * plenary_goal_set_key:
 * @self: a goal
 * @key: the number key that marks with it, 1 to 9, or 0
 *
 * Sets [property@Goal:key].
 */
void
plenary_goal_set_key (PlenaryGoal *self,
                      int key)
{
  g_return_if_fail (PLENARY_IS_GOAL (self));

  if (self->key == key)
    return;

  self->key = key;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_KEY]);
}

/**
 * plenary_goal_get_lead:
 * @self: a goal
 *
 * Gets [property@Goal:lead].
 *
 * Returns: how far a mark reaches back, in nanoseconds
 */
gint64
plenary_goal_get_lead (PlenaryGoal *self)
{
  g_return_val_if_fail (PLENARY_IS_GOAL (self), 0);

  return self->lead;
}

/**
 * plenary_goal_set_lead:
 * @self: a goal
 * @lead: how far a mark reaches back, in nanoseconds
 *
 * Sets [property@Goal:lead].
 */
void
plenary_goal_set_lead (PlenaryGoal *self,
                       gint64 lead)
{
  g_return_if_fail (PLENARY_IS_GOAL (self));

  if (self->lead == lead)
    return;

  self->lead = lead;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LEAD]);
}

/**
 * plenary_goal_get_lag:
 * @self: a goal
 *
 * Gets [property@Goal:lag].
 *
 * Returns: how far a mark reaches on, in nanoseconds
 */
gint64
plenary_goal_get_lag (PlenaryGoal *self)
{
  g_return_val_if_fail (PLENARY_IS_GOAL (self), 0);

  return self->lag;
}

/**
 * plenary_goal_set_lag:
 * @self: a goal
 * @lag: how far a mark reaches on, in nanoseconds
 *
 * Sets [property@Goal:lag].
 */
void
plenary_goal_set_lag (PlenaryGoal *self,
                      gint64 lag)
{
  g_return_if_fail (PLENARY_IS_GOAL (self));

  if (self->lag == lag)
    return;

  self->lag = lag;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LAG]);
}

/**
 * plenary_goal_get_state:
 * @self: a goal
 *
 * Gets [property@Goal:state].
 *
 * Returns: where it stands
 */
PlenaryGoalState
plenary_goal_get_state (PlenaryGoal *self)
{
  g_return_val_if_fail (PLENARY_IS_GOAL (self), 0);

  return self->state;
}

/**
 * plenary_goal_set_state:
 * @self: a goal
 * @state: where it stands
 *
 * Sets [property@Goal:state].
 */
void
plenary_goal_set_state (PlenaryGoal *self,
                        PlenaryGoalState state)
{
  g_return_if_fail (PLENARY_IS_GOAL (self));

  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

/**
 * plenary_goal_get_rank:
 * @self: a goal
 *
 * Gets [property@Goal:rank].
 *
 * Returns: its place in the teacher's order, smaller first
 */
int
plenary_goal_get_rank (PlenaryGoal *self)
{
  g_return_val_if_fail (PLENARY_IS_GOAL (self), 0);

  return self->rank;
}

/**
 * plenary_goal_set_rank:
 * @self: a goal
 * @rank: its place in the teacher's order, smaller first
 *
 * Sets [property@Goal:rank].
 */
void
plenary_goal_set_rank (PlenaryGoal *self,
                       int rank)
{
  g_return_if_fail (PLENARY_IS_GOAL (self));

  if (self->rank == rank)
    return;

  self->rank = rank;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RANK]);
}

/**
 * plenary_goal_get_checks:
 * @self: a goal
 *
 * Gets [property@Goal:checks].
 *
 * Returns: what the teacher found of it, of #PlenaryGoalCheck
 */
int
plenary_goal_get_checks (PlenaryGoal *self)
{
  g_return_val_if_fail (PLENARY_IS_GOAL (self), 0);

  return self->checks;
}

/**
 * plenary_goal_set_checks:
 * @self: a goal
 * @checks: what the teacher found of it, of #PlenaryGoalCheck
 *
 * Sets [property@Goal:checks].
 */
void
plenary_goal_set_checks (PlenaryGoal *self,
                         int checks)
{
  g_return_if_fail (PLENARY_IS_GOAL (self));

  if (self->checks == checks)
    return;

  self->checks = checks;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHECKS]);
}

/**
 * plenary_goal_get_visibility:
 * @self: a goal
 *
 * Gets [property@Goal:visibility].
 *
 * Returns: who may see it
 */
PlenaryVisibility
plenary_goal_get_visibility (PlenaryGoal *self)
{
  g_return_val_if_fail (PLENARY_IS_GOAL (self), PLENARY_VISIBILITY_ONLY_ME);

  return self->visibility;
}

/**
 * plenary_goal_set_visibility:
 * @self: a goal
 * @visibility: who may see it
 *
 * Sets [property@Goal:visibility].
 */
void
plenary_goal_set_visibility (PlenaryGoal *self,
                             PlenaryVisibility visibility)
{
  g_return_if_fail (PLENARY_IS_GOAL (self));

  if (self->visibility == visibility)
    return;

  self->visibility = visibility;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VISIBILITY]);
}
