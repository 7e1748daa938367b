/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-sitting.h"

#include "plenary-core-types.h"

/**
 * PlenarySitting:
 *
 * One stretch of work on a lesson. It is no edit, and it is not undone.
 *
 * May be used on any thread, by one thread at a time.
 */

struct _PlenarySitting
{
  PlenaryEntity parent_instance;

  char *lesson;
  PlenaryDoor door;
  char *goal;
  char *focus;
  int minutes;
  gint64 began;
  gint64 ended;
};

G_DEFINE_FINAL_TYPE (PlenarySitting, plenary_sitting, PLENARY_TYPE_ENTITY)

typedef enum
{
  PROP_LESSON = 1,
  PROP_DOOR,
  PROP_GOAL,
  PROP_FOCUS,
  PROP_MINUTES,
  PROP_BEGAN,
  PROP_ENDED,
} PlenarySittingProps;

static GParamSpec *props[PROP_ENDED + 1];

static void
plenary_sitting_finalize (GObject *object)
{
  PlenarySitting *self = PLENARY_SITTING (object);

  g_clear_pointer (&self->lesson, g_free);
  g_clear_pointer (&self->goal, g_free);
  g_clear_pointer (&self->focus, g_free);

  G_OBJECT_CLASS (plenary_sitting_parent_class)->finalize (object);
}

static void
plenary_sitting_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  PlenarySitting *self = PLENARY_SITTING (object);

  switch ((PlenarySittingProps) prop_id)
    {
    case PROP_LESSON:
      g_value_set_string (value, self->lesson);
      break;
    case PROP_DOOR:
      g_value_set_enum (value, self->door);
      break;
    case PROP_GOAL:
      g_value_set_string (value, self->goal);
      break;
    case PROP_FOCUS:
      g_value_set_string (value, self->focus);
      break;
    case PROP_MINUTES:
      g_value_set_int (value, self->minutes);
      break;
    case PROP_BEGAN:
      g_value_set_int64 (value, self->began);
      break;
    case PROP_ENDED:
      g_value_set_int64 (value, self->ended);
      break;
    }
}

static void
plenary_sitting_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  PlenarySitting *self = PLENARY_SITTING (object);

  switch ((PlenarySittingProps) prop_id)
    {
    case PROP_LESSON:
      plenary_sitting_set_lesson (self, g_value_get_string (value));
      break;
    case PROP_DOOR:
      plenary_sitting_set_door (self, g_value_get_enum (value));
      break;
    case PROP_GOAL:
      plenary_sitting_set_goal (self, g_value_get_string (value));
      break;
    case PROP_FOCUS:
      plenary_sitting_set_focus (self, g_value_get_string (value));
      break;
    case PROP_MINUTES:
      plenary_sitting_set_minutes (self, g_value_get_int (value));
      break;
    case PROP_BEGAN:
      plenary_sitting_set_began (self, g_value_get_int64 (value));
      break;
    case PROP_ENDED:
      plenary_sitting_set_ended (self, g_value_get_int64 (value));
      break;
    }
}

static void
plenary_sitting_class_init (PlenarySittingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = plenary_sitting_finalize;
  object_class->get_property = plenary_sitting_get_property;
  object_class->set_property = plenary_sitting_set_property;

  /**
   * PlenarySitting:lesson:
   *
   * The UUID of its lesson.
   */
  props[PROP_LESSON] = g_param_spec_string ("lesson", NULL, NULL, "", flags);
  /**
   * PlenarySitting:door:
   *
   * How it was begun.
   */
  props[PROP_DOOR] =
    g_param_spec_enum ("door", NULL, NULL, PLENARY_TYPE_DOOR, PLENARY_DOOR_CARRY_ON, flags);
  /**
   * PlenarySitting:goal:
   *
   * The UUID of the goal it looks for.
   */
  props[PROP_GOAL] = g_param_spec_string ("goal", NULL, NULL, NULL, flags);
  /**
   * PlenarySitting:focus:
   *
   * What it looks at, in words.
   */
  props[PROP_FOCUS] = g_param_spec_string ("focus", NULL, NULL, "", flags);
  /**
   * PlenarySitting:minutes:
   *
   * How many minutes were planned, or 0 for none.
   */
  props[PROP_MINUTES] = g_param_spec_int ("minutes", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  /**
   * PlenarySitting:began:
   *
   * When it began, in microseconds since 1970 in UTC.
   */
  props[PROP_BEGAN] = g_param_spec_int64 ("began", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  /**
   * PlenarySitting:ended:
   *
   * When it ended, in microseconds since 1970 in UTC, or 0 while it goes on.
   */
  props[PROP_ENDED] = g_param_spec_int64 ("ended", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
plenary_sitting_init (PlenarySitting *self)
{
  self->lesson = g_strdup ("");
  self->door = PLENARY_DOOR_CARRY_ON;
  self->focus = g_strdup ("");
}

/**
 * plenary_sitting_new:
 *
 * Makes a detached sitting with a new UUID and default values.
 *
 * Returns: (transfer full): the sitting
 */
PlenarySitting *
plenary_sitting_new (void)
{
  g_autofree char *uuid = g_uuid_string_random ();

  return g_object_new (PLENARY_TYPE_SITTING, "uuid", uuid, NULL);
}

/**
 * plenary_sitting_get_lesson:
 * @self: a sitting
 *
 * Gets [property@Sitting:lesson].
 *
 * Returns: (transfer none): the UUID of its lesson
 */
const char *
plenary_sitting_get_lesson (PlenarySitting *self)
{
  g_return_val_if_fail (PLENARY_IS_SITTING (self), NULL);

  return self->lesson;
}

/**
 * plenary_sitting_set_lesson:
 * @self: a sitting
 * @lesson: the UUID of its lesson
 *
 * Sets [property@Sitting:lesson].
 */
void
plenary_sitting_set_lesson (PlenarySitting *self,
                            const char *lesson)
{
  g_return_if_fail (PLENARY_IS_SITTING (self));

  if (g_set_str (&self->lesson, lesson != NULL ? lesson : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LESSON]);
}

/**
 * plenary_sitting_get_door:
 * @self: a sitting
 *
 * Gets [property@Sitting:door].
 *
 * Returns: how it was begun
 */
PlenaryDoor
plenary_sitting_get_door (PlenarySitting *self)
{
  g_return_val_if_fail (PLENARY_IS_SITTING (self), 0);

  return self->door;
}

/**
 * plenary_sitting_set_door:
 * @self: a sitting
 * @door: how it was begun
 *
 * Sets [property@Sitting:door].
 */
void
plenary_sitting_set_door (PlenarySitting *self,
                          PlenaryDoor door)
{
  g_return_if_fail (PLENARY_IS_SITTING (self));

  if (self->door == door)
    return;

  self->door = door;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DOOR]);
}

/**
 * plenary_sitting_get_goal:
 * @self: a sitting
 *
 * Gets [property@Sitting:goal].
 *
 * Returns: (transfer none) (nullable): the UUID of the goal it looks for
 */
const char *
plenary_sitting_get_goal (PlenarySitting *self)
{
  g_return_val_if_fail (PLENARY_IS_SITTING (self), NULL);

  return self->goal;
}

/**
 * plenary_sitting_set_goal:
 * @self: a sitting
 * @goal: (nullable): the UUID of the goal it looks for
 *
 * Sets [property@Sitting:goal].
 */
void
plenary_sitting_set_goal (PlenarySitting *self,
                          const char *goal)
{
  g_return_if_fail (PLENARY_IS_SITTING (self));

  if (g_set_str (&self->goal, goal))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_GOAL]);
}

/**
 * plenary_sitting_get_focus:
 * @self: a sitting
 *
 * Gets [property@Sitting:focus].
 *
 * Returns: (transfer none): what it looks at, in words
 */
const char *
plenary_sitting_get_focus (PlenarySitting *self)
{
  g_return_val_if_fail (PLENARY_IS_SITTING (self), NULL);

  return self->focus;
}

/**
 * plenary_sitting_set_focus:
 * @self: a sitting
 * @focus: what it looks at, in words
 *
 * Sets [property@Sitting:focus].
 */
void
plenary_sitting_set_focus (PlenarySitting *self,
                           const char *focus)
{
  g_return_if_fail (PLENARY_IS_SITTING (self));

  if (g_set_str (&self->focus, focus != NULL ? focus : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FOCUS]);
}

/**
 * plenary_sitting_get_minutes:
 * @self: a sitting
 *
 * Gets [property@Sitting:minutes].
 *
 * Returns: how many minutes were planned, or 0 for none
 */
int
plenary_sitting_get_minutes (PlenarySitting *self)
{
  g_return_val_if_fail (PLENARY_IS_SITTING (self), 0);

  return self->minutes;
}

/**
 * plenary_sitting_set_minutes:
 * @self: a sitting
 * @minutes: how many minutes were planned, or 0 for none
 *
 * Sets [property@Sitting:minutes].
 */
void
plenary_sitting_set_minutes (PlenarySitting *self,
                             int minutes)
{
  g_return_if_fail (PLENARY_IS_SITTING (self));

  if (self->minutes == minutes)
    return;

  self->minutes = minutes;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MINUTES]);
}

/**
 * plenary_sitting_get_began:
 * @self: a sitting
 *
 * Gets [property@Sitting:began].
 *
 * Returns: when it began, in microseconds since 1970 in UTC
 */
gint64
plenary_sitting_get_began (PlenarySitting *self)
{
  g_return_val_if_fail (PLENARY_IS_SITTING (self), 0);

  return self->began;
}

/**
 * plenary_sitting_set_began:
 * @self: a sitting
 * @began: when it began, in microseconds since 1970 in UTC
 *
 * Sets [property@Sitting:began].
 */
void
plenary_sitting_set_began (PlenarySitting *self,
                           gint64 began)
{
  g_return_if_fail (PLENARY_IS_SITTING (self));

  if (self->began == began)
    return;

  self->began = began;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BEGAN]);
}

/**
 * plenary_sitting_get_ended:
 * @self: a sitting
 *
 * Gets [property@Sitting:ended].
 *
 * Returns: when it ended, in microseconds since 1970 in UTC, or 0 while it goes on
 */
gint64
plenary_sitting_get_ended (PlenarySitting *self)
{
  g_return_val_if_fail (PLENARY_IS_SITTING (self), 0);

  return self->ended;
}

/**
 * plenary_sitting_set_ended:
 * @self: a sitting
 * @ended: when it ended, in microseconds since 1970 in UTC, or 0 while it goes on
 *
 * Sets [property@Sitting:ended].
 */
void
plenary_sitting_set_ended (PlenarySitting *self,
                           gint64 ended)
{
  g_return_if_fail (PLENARY_IS_SITTING (self));

  if (self->ended == ended)
    return;

  self->ended = ended;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENDED]);
}
