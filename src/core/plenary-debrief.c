/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-debrief.h"

#include "plenary-core-types.h"

/**
 * PlenaryDebrief:
 *
 * What a teacher chose for looking back on a lesson with somebody beside them. Which
 * moments are shown in it, and in which order, are [class@DebriefMoment]s.
 *
 * May be used on any thread, by one thread at a time.
 */

struct _PlenaryDebrief
{
  PlenaryEntity parent_instance;

  char *lesson;
  char *focus;
  char *coach;
  char *rules;
  gboolean neutral;
  char *next_step;
  char *glad;
  gint64 created;
  gint64 until;
  gint64 began;
  gint64 ended;
};

G_DEFINE_FINAL_TYPE (PlenaryDebrief, plenary_debrief, PLENARY_TYPE_ENTITY)

typedef enum
{
  PROP_LESSON = 1,
  PROP_FOCUS,
  PROP_COACH,
  PROP_RULES,
  PROP_NEUTRAL,
  PROP_NEXT_STEP,
  PROP_GLAD,
  PROP_CREATED,
  PROP_UNTIL,
  PROP_BEGAN,
  PROP_ENDED,
} PlenaryDebriefProps;

static GParamSpec *props[PROP_ENDED + 1];

static void
plenary_debrief_finalize (GObject *object)
{
  PlenaryDebrief *self = PLENARY_DEBRIEF (object);

  g_clear_pointer (&self->lesson, g_free);
  g_clear_pointer (&self->focus, g_free);
  g_clear_pointer (&self->coach, g_free);
  g_clear_pointer (&self->rules, g_free);
  g_clear_pointer (&self->next_step, g_free);
  g_clear_pointer (&self->glad, g_free);

  G_OBJECT_CLASS (plenary_debrief_parent_class)->finalize (object);
}

static void
plenary_debrief_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  PlenaryDebrief *self = PLENARY_DEBRIEF (object);

  switch ((PlenaryDebriefProps) prop_id)
    {
    case PROP_LESSON:
      g_value_set_string (value, self->lesson);
      break;
    case PROP_FOCUS:
      g_value_set_string (value, self->focus);
      break;
    case PROP_COACH:
      g_value_set_string (value, self->coach);
      break;
    case PROP_RULES:
      g_value_set_string (value, self->rules);
      break;
    case PROP_NEUTRAL:
      g_value_set_boolean (value, self->neutral);
      break;
    case PROP_NEXT_STEP:
      g_value_set_string (value, self->next_step);
      break;
    case PROP_GLAD:
      g_value_set_string (value, self->glad);
      break;
    case PROP_CREATED:
      g_value_set_int64 (value, self->created);
      break;
    case PROP_UNTIL:
      g_value_set_int64 (value, self->until);
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
plenary_debrief_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  PlenaryDebrief *self = PLENARY_DEBRIEF (object);

  switch ((PlenaryDebriefProps) prop_id)
    {
    case PROP_LESSON:
      plenary_debrief_set_lesson (self, g_value_get_string (value));
      break;
    case PROP_FOCUS:
      plenary_debrief_set_focus (self, g_value_get_string (value));
      break;
    case PROP_COACH:
      plenary_debrief_set_coach (self, g_value_get_string (value));
      break;
    case PROP_RULES:
      plenary_debrief_set_rules (self, g_value_get_string (value));
      break;
    case PROP_NEUTRAL:
      plenary_debrief_set_neutral (self, g_value_get_boolean (value));
      break;
    case PROP_NEXT_STEP:
      plenary_debrief_set_next_step (self, g_value_get_string (value));
      break;
    case PROP_GLAD:
      plenary_debrief_set_glad (self, g_value_get_string (value));
      break;
    case PROP_CREATED:
      plenary_debrief_set_created (self, g_value_get_int64 (value));
      break;
    case PROP_UNTIL:
      plenary_debrief_set_until (self, g_value_get_int64 (value));
      break;
    case PROP_BEGAN:
      plenary_debrief_set_began (self, g_value_get_int64 (value));
      break;
    case PROP_ENDED:
      plenary_debrief_set_ended (self, g_value_get_int64 (value));
      break;
    }
}

static void
plenary_debrief_class_init (PlenaryDebriefClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = plenary_debrief_finalize;
  object_class->get_property = plenary_debrief_get_property;
  object_class->set_property = plenary_debrief_set_property;

  /**
   * PlenaryDebrief:lesson:
   *
   * The UUID of its lesson.
   */
  props[PROP_LESSON] = g_param_spec_string ("lesson", NULL, NULL, "", flags);
  /**
   * PlenaryDebrief:focus:
   *
   * What it looks at, in words.
   */
  props[PROP_FOCUS] = g_param_spec_string ("focus", NULL, NULL, "", flags);
  /**
   * PlenaryDebrief:coach:
   *
   * The name of whoever sits beside the teacher, empty for none or for a group.
   */
  props[PROP_COACH] = g_param_spec_string ("coach", NULL, NULL, "", flags);
  /**
   * PlenaryDebrief:rules:
   *
   * The ground rules that both read, one a line.
   */
  props[PROP_RULES] = g_param_spec_string ("rules", NULL, NULL, "", flags);
  /**
   * PlenaryDebrief:neutral:
   *
   * Whether the recording is a neutral clip, which may be watched whole.
   */
  props[PROP_NEUTRAL] = g_param_spec_boolean ("neutral", NULL, NULL, FALSE, flags);
  /**
   * PlenaryDebrief:next-step:
   *
   * The UUID of the next step that was worded together.
   */
  props[PROP_NEXT_STEP] = g_param_spec_string ("next-step", NULL, NULL, NULL, flags);
  /**
   * PlenaryDebrief:glad:
   *
   * What both are glad of.
   */
  props[PROP_GLAD] = g_param_spec_string ("glad", NULL, NULL, "", flags);
  /**
   * PlenaryDebrief:created:
   *
   * When it was prepared first, in microseconds since 1970 in UTC.
   */
  props[PROP_CREATED] =
    g_param_spec_int64 ("created", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  /**
   * PlenaryDebrief:until:
   *
   * Until when it may go on, in microseconds since 1970 in UTC, or 0 if nothing was agreed.
   */
  props[PROP_UNTIL] = g_param_spec_int64 ("until", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  /**
   * PlenaryDebrief:began:
   *
   * When both agreed to begin, in microseconds since 1970 in UTC, or 0 before that.
   */
  props[PROP_BEGAN] = g_param_spec_int64 ("began", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  /**
   * PlenaryDebrief:ended:
   *
   * When it ended, in microseconds since 1970 in UTC, or 0 before that.
   */
  props[PROP_ENDED] = g_param_spec_int64 ("ended", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
plenary_debrief_init (PlenaryDebrief *self)
{
  self->lesson = g_strdup ("");
  self->focus = g_strdup ("");
  self->coach = g_strdup ("");
  self->rules = g_strdup ("");
  self->glad = g_strdup ("");
}

/**
 * plenary_debrief_new:
 *
 * Makes a detached debrief with a new UUID and default values.
 *
 * Returns: (transfer full): the debrief
 */
PlenaryDebrief *
plenary_debrief_new (void)
{
  g_autofree char *uuid = g_uuid_string_random ();

  return g_object_new (PLENARY_TYPE_DEBRIEF, "uuid", uuid, NULL);
}

/**
 * plenary_debrief_get_lesson:
 * @self: a debrief
 *
 * Gets [property@Debrief:lesson].
 *
 * Returns: (transfer none): the UUID of its lesson
 */
const char *
plenary_debrief_get_lesson (PlenaryDebrief *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF (self), NULL);

  return self->lesson;
}

/**
 * plenary_debrief_set_lesson:
 * @self: a debrief
 * @lesson: the UUID of its lesson
 *
 * Sets [property@Debrief:lesson].
 */
void
plenary_debrief_set_lesson (PlenaryDebrief *self,
                            const char *lesson)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF (self));

  if (g_set_str (&self->lesson, lesson != NULL ? lesson : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LESSON]);
}

/**
 * plenary_debrief_get_focus:
 * @self: a debrief
 *
 * Gets [property@Debrief:focus].
 *
 * Returns: (transfer none): what it looks at, in words
 */
const char *
plenary_debrief_get_focus (PlenaryDebrief *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF (self), NULL);

  return self->focus;
}

/**
 * plenary_debrief_set_focus:
 * @self: a debrief
 * @focus: what it looks at, in words
 *
 * Sets [property@Debrief:focus].
 */
void
plenary_debrief_set_focus (PlenaryDebrief *self,
                           const char *focus)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF (self));

  if (g_set_str (&self->focus, focus != NULL ? focus : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FOCUS]);
}

/**
 * plenary_debrief_get_coach:
 * @self: a debrief
 *
 * Gets [property@Debrief:coach].
 *
 * Returns: (transfer none): the name of whoever sits beside the teacher, empty for none or for a group
 */
const char *
plenary_debrief_get_coach (PlenaryDebrief *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF (self), NULL);

  return self->coach;
}

/**
 * plenary_debrief_set_coach:
 * @self: a debrief
 * @coach: the name of whoever sits beside the teacher, empty for none or for a group
 *
 * Sets [property@Debrief:coach].
 */
void
plenary_debrief_set_coach (PlenaryDebrief *self,
                           const char *coach)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF (self));

  if (g_set_str (&self->coach, coach != NULL ? coach : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COACH]);
}

/**
 * plenary_debrief_get_rules:
 * @self: a debrief
 *
 * Gets [property@Debrief:rules].
 *
 * Returns: (transfer none): the ground rules that both read, one a line
 */
const char *
plenary_debrief_get_rules (PlenaryDebrief *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF (self), NULL);

  return self->rules;
}

/**
 * plenary_debrief_set_rules:
 * @self: a debrief
 * @rules: the ground rules that both read, one a line
 *
 * Sets [property@Debrief:rules].
 */
void
plenary_debrief_set_rules (PlenaryDebrief *self,
                           const char *rules)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF (self));

  if (g_set_str (&self->rules, rules != NULL ? rules : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RULES]);
}

/**
 * plenary_debrief_get_neutral:
 * @self: a debrief
 *
 * Gets [property@Debrief:neutral].
 *
 * Returns: whether the recording is a neutral clip, which may be watched whole
 */
gboolean
plenary_debrief_get_neutral (PlenaryDebrief *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF (self), FALSE);

  return self->neutral;
}

/**
 * plenary_debrief_set_neutral:
 * @self: a debrief
 * @neutral: whether the recording is a neutral clip, which may be watched whole
 *
 * Sets [property@Debrief:neutral].
 */
void
plenary_debrief_set_neutral (PlenaryDebrief *self,
                             gboolean neutral)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF (self));

  neutral = !!neutral;
  if (self->neutral == neutral)
    return;

  self->neutral = neutral;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NEUTRAL]);
}

/**
 * plenary_debrief_get_next_step:
 * @self: a debrief
 *
 * Gets [property@Debrief:next-step].
 *
 * Returns: (transfer none) (nullable): the UUID of the next step that was worded together
 */
const char *
plenary_debrief_get_next_step (PlenaryDebrief *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF (self), NULL);

  return self->next_step;
}

/**
 * plenary_debrief_set_next_step:
 * @self: a debrief
 * @next_step: (nullable): the UUID of the next step that was worded together
 *
 * Sets [property@Debrief:next-step].
 */
void
plenary_debrief_set_next_step (PlenaryDebrief *self,
                               const char *next_step)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF (self));

  if (g_set_str (&self->next_step, next_step))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NEXT_STEP]);
}

/**
 * plenary_debrief_get_glad:
 * @self: a debrief
 *
 * Gets [property@Debrief:glad].
 *
 * Returns: (transfer none): what both are glad of
 */
const char *
plenary_debrief_get_glad (PlenaryDebrief *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF (self), NULL);

  return self->glad;
}

/**
 * plenary_debrief_set_glad:
 * @self: a debrief
 * @glad: what both are glad of
 *
 * Sets [property@Debrief:glad].
 */
void
plenary_debrief_set_glad (PlenaryDebrief *self,
                          const char *glad)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF (self));

  if (g_set_str (&self->glad, glad != NULL ? glad : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_GLAD]);
}

/**
 * plenary_debrief_get_created:
 * @self: a debrief
 *
 * Gets [property@Debrief:created].
 *
 * Returns: when it was prepared first, in microseconds since 1970 in UTC
 */
gint64
plenary_debrief_get_created (PlenaryDebrief *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF (self), 0);

  return self->created;
}

/**
 * plenary_debrief_set_created:
 * @self: a debrief
 * @created: when it was prepared first, in microseconds since 1970 in UTC
 *
 * Sets [property@Debrief:created].
 */
void
plenary_debrief_set_created (PlenaryDebrief *self,
                             gint64 created)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF (self));

  if (self->created == created)
    return;

  self->created = created;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CREATED]);
}

/**
 * plenary_debrief_get_until:
 * @self: a debrief
 *
 * Gets [property@Debrief:until].
 *
 * Returns: until when it may go on, in microseconds since 1970 in UTC, or 0 if nothing was agreed
 */
gint64
plenary_debrief_get_until (PlenaryDebrief *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF (self), 0);

  return self->until;
}

/**
 * plenary_debrief_set_until:
 * @self: a debrief
 * @until: until when it may go on, in microseconds since 1970 in UTC, or 0 if nothing was agreed
 *
 * Sets [property@Debrief:until].
 */
void
plenary_debrief_set_until (PlenaryDebrief *self,
                           gint64 until)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF (self));

  if (self->until == until)
    return;

  self->until = until;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_UNTIL]);
}

/**
 * plenary_debrief_get_began:
 * @self: a debrief
 *
 * Gets [property@Debrief:began].
 *
 * Returns: when both agreed to begin, in microseconds since 1970 in UTC, or 0 before that
 */
gint64
plenary_debrief_get_began (PlenaryDebrief *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF (self), 0);

  return self->began;
}

/**
 * plenary_debrief_set_began:
 * @self: a debrief
 * @began: when both agreed to begin, in microseconds since 1970 in UTC, or 0 before that
 *
 * Sets [property@Debrief:began].
 */
void
plenary_debrief_set_began (PlenaryDebrief *self,
                           gint64 began)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF (self));

  if (self->began == began)
    return;

  self->began = began;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BEGAN]);
}

/**
 * plenary_debrief_get_ended:
 * @self: a debrief
 *
 * Gets [property@Debrief:ended].
 *
 * Returns: when it ended, in microseconds since 1970 in UTC, or 0 before that
 */
gint64
plenary_debrief_get_ended (PlenaryDebrief *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF (self), 0);

  return self->ended;
}

/**
 * plenary_debrief_set_ended:
 * @self: a debrief
 * @ended: when it ended, in microseconds since 1970 in UTC, or 0 before that
 *
 * Sets [property@Debrief:ended].
 */
void
plenary_debrief_set_ended (PlenaryDebrief *self,
                           gint64 ended)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF (self));

  if (self->ended == ended)
    return;

  self->ended = ended;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENDED]);
}
