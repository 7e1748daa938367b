/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-debrief-moment.h"

#include "plenary-core-types.h"

/**
 * PlenaryDebriefMoment:
 *
 * A moment that was chosen for a debrief, and whether its note is shown there too. What is
 * only the teacher's by what the moment says of itself is not shown all the same.
 *
 * May be used on any thread, by one thread at a time.
 */

struct _PlenaryDebriefMoment
{
  PlenaryEntity parent_instance;

  char *lesson;
  char *debrief;
  char *moment;
  int rank;
  gboolean with_note;
};

G_DEFINE_FINAL_TYPE (PlenaryDebriefMoment, plenary_debrief_moment, PLENARY_TYPE_ENTITY)

typedef enum
{
  PROP_LESSON = 1,
  PROP_DEBRIEF,
  PROP_MOMENT,
  PROP_RANK,
  PROP_WITH_NOTE,
} PlenaryDebriefMomentProps;

static GParamSpec *props[PROP_WITH_NOTE + 1];

static void
plenary_debrief_moment_finalize (GObject *object)
{
  PlenaryDebriefMoment *self = PLENARY_DEBRIEF_MOMENT (object);

  g_clear_pointer (&self->lesson, g_free);
  g_clear_pointer (&self->debrief, g_free);
  g_clear_pointer (&self->moment, g_free);

  G_OBJECT_CLASS (plenary_debrief_moment_parent_class)->finalize (object);
}

static void
plenary_debrief_moment_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  PlenaryDebriefMoment *self = PLENARY_DEBRIEF_MOMENT (object);

  switch ((PlenaryDebriefMomentProps) prop_id)
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
    case PROP_RANK:
      g_value_set_int (value, self->rank);
      break;
    case PROP_WITH_NOTE:
      g_value_set_boolean (value, self->with_note);
      break;
    }
}

static void
plenary_debrief_moment_set_property (GObject *object,
                                     guint prop_id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  PlenaryDebriefMoment *self = PLENARY_DEBRIEF_MOMENT (object);

  switch ((PlenaryDebriefMomentProps) prop_id)
    {
    case PROP_LESSON:
      plenary_debrief_moment_set_lesson (self, g_value_get_string (value));
      break;
    case PROP_DEBRIEF:
      plenary_debrief_moment_set_debrief (self, g_value_get_string (value));
      break;
    case PROP_MOMENT:
      plenary_debrief_moment_set_moment (self, g_value_get_string (value));
      break;
    case PROP_RANK:
      plenary_debrief_moment_set_rank (self, g_value_get_int (value));
      break;
    case PROP_WITH_NOTE:
      plenary_debrief_moment_set_with_note (self, g_value_get_boolean (value));
      break;
    }
}

static void
plenary_debrief_moment_class_init (PlenaryDebriefMomentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = plenary_debrief_moment_finalize;
  object_class->get_property = plenary_debrief_moment_get_property;
  object_class->set_property = plenary_debrief_moment_set_property;

  /**
   * PlenaryDebriefMoment:lesson:
   *
   * The UUID of its lesson.
   */
  props[PROP_LESSON] = g_param_spec_string ("lesson", NULL, NULL, "", flags);
  /**
   * PlenaryDebriefMoment:debrief:
   *
   * The UUID of its debrief.
   */
  props[PROP_DEBRIEF] = g_param_spec_string ("debrief", NULL, NULL, "", flags);
  /**
   * PlenaryDebriefMoment:moment:
   *
   * The UUID of the moment.
   */
  props[PROP_MOMENT] = g_param_spec_string ("moment", NULL, NULL, "", flags);
  /**
   * PlenaryDebriefMoment:rank:
   *
   * Its place in the order, from 0.
   */
  props[PROP_RANK] = g_param_spec_int ("rank", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  /**
   * PlenaryDebriefMoment:with-note:
   *
   * Whether its note is shown together with its picture.
   */
  props[PROP_WITH_NOTE] = g_param_spec_boolean ("with-note", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
plenary_debrief_moment_init (PlenaryDebriefMoment *self)
{
  self->lesson = g_strdup ("");
  self->debrief = g_strdup ("");
  self->moment = g_strdup ("");
}

/**
 * plenary_debrief_moment_new:
 *
 * Makes a detached debrief moment with a new UUID and default values.
 *
 * Returns: (transfer full): the debrief moment
 */
PlenaryDebriefMoment *
plenary_debrief_moment_new (void)
{
  g_autofree char *uuid = g_uuid_string_random ();

  return g_object_new (PLENARY_TYPE_DEBRIEF_MOMENT, "uuid", uuid, NULL);
}

/**
 * plenary_debrief_moment_get_lesson:
 * @self: a debrief moment
 *
 * Gets [property@DebriefMoment:lesson].
 *
 * Returns: (transfer none): the UUID of its lesson
 */
const char *
plenary_debrief_moment_get_lesson (PlenaryDebriefMoment *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_MOMENT (self), NULL);

  return self->lesson;
}

/**
 * plenary_debrief_moment_set_lesson:
 * @self: a debrief moment
 * @lesson: the UUID of its lesson
 *
 * Sets [property@DebriefMoment:lesson].
 */
void
plenary_debrief_moment_set_lesson (PlenaryDebriefMoment *self,
                                   const char *lesson)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF_MOMENT (self));

  if (g_set_str (&self->lesson, lesson != NULL ? lesson : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LESSON]);
}

/**
 * plenary_debrief_moment_get_debrief:
 * @self: a debrief moment
 *
 * Gets [property@DebriefMoment:debrief].
 *
 * Returns: (transfer none): the UUID of its debrief
 */
const char *
plenary_debrief_moment_get_debrief (PlenaryDebriefMoment *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_MOMENT (self), NULL);

  return self->debrief;
}

/**
 * plenary_debrief_moment_set_debrief:
 * @self: a debrief moment
 * @debrief: the UUID of its debrief
 *
 * Sets [property@DebriefMoment:debrief].
 */
void
plenary_debrief_moment_set_debrief (PlenaryDebriefMoment *self,
                                    const char *debrief)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF_MOMENT (self));

  if (g_set_str (&self->debrief, debrief != NULL ? debrief : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DEBRIEF]);
}

/**
 * plenary_debrief_moment_get_moment:
 * @self: a debrief moment
 *
 * Gets [property@DebriefMoment:moment].
 *
 * Returns: (transfer none): the UUID of the moment
 */
const char *
plenary_debrief_moment_get_moment (PlenaryDebriefMoment *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_MOMENT (self), NULL);

  return self->moment;
}

/**
 * plenary_debrief_moment_set_moment:
 * @self: a debrief moment
 * @moment: the UUID of the moment
 *
 * Sets [property@DebriefMoment:moment].
 */
void
plenary_debrief_moment_set_moment (PlenaryDebriefMoment *self,
                                   const char *moment)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF_MOMENT (self));

  if (g_set_str (&self->moment, moment != NULL ? moment : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MOMENT]);
}

/**
 * plenary_debrief_moment_get_rank:
 * @self: a debrief moment
 *
 * Gets [property@DebriefMoment:rank].
 *
 * Returns: its place in the order, from 0
 */
int
plenary_debrief_moment_get_rank (PlenaryDebriefMoment *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_MOMENT (self), 0);

  return self->rank;
}

/**
 * plenary_debrief_moment_set_rank:
 * @self: a debrief moment
 * @rank: its place in the order, from 0
 *
 * Sets [property@DebriefMoment:rank].
 */
void
plenary_debrief_moment_set_rank (PlenaryDebriefMoment *self,
                                 int rank)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF_MOMENT (self));

  if (self->rank == rank)
    return;

  self->rank = rank;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RANK]);
}

/**
 * plenary_debrief_moment_get_with_note:
 * @self: a debrief moment
 *
 * Gets [property@DebriefMoment:with-note].
 *
 * Returns: whether its note is shown together with its picture
 */
gboolean
plenary_debrief_moment_get_with_note (PlenaryDebriefMoment *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_MOMENT (self), FALSE);

  return self->with_note;
}

/**
 * plenary_debrief_moment_set_with_note:
 * @self: a debrief moment
 * @with_note: whether its note is shown together with its picture
 *
 * Sets [property@DebriefMoment:with-note].
 */
void
plenary_debrief_moment_set_with_note (PlenaryDebriefMoment *self,
                                      gboolean with_note)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF_MOMENT (self));

  if (self->with_note == !!with_note)
    return;

  self->with_note = !!with_note;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WITH_NOTE]);
}
