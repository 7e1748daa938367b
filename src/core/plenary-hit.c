/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-hit.h"

/* Something that was found by its words. It is detached: it tells how things were when
 * they were looked for, and where to go. */

struct _PlenaryHit
{
  GObject parent_instance;

  PlenaryHitKind kind;
  char *uuid;
  char *text;
  GArray *ranges;
  char *lesson;
  char *lesson_title;
  char *date_taught;
  char *debrief;
  char *moment;
  char *goal;
  gint64 time;
};

G_DEFINE_FINAL_TYPE (PlenaryHit, plenary_hit, G_TYPE_OBJECT)

static void
plenary_hit_finalize (GObject *object)
{
  PlenaryHit *self = PLENARY_HIT (object);

  g_clear_pointer (&self->uuid, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->ranges, g_array_unref);
  g_clear_pointer (&self->lesson, g_free);
  g_clear_pointer (&self->lesson_title, g_free);
  g_clear_pointer (&self->date_taught, g_free);
  g_clear_pointer (&self->debrief, g_free);
  g_clear_pointer (&self->moment, g_free);
  g_clear_pointer (&self->goal, g_free);

  G_OBJECT_CLASS (plenary_hit_parent_class)->finalize (object);
}

static void
plenary_hit_class_init (PlenaryHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_hit_finalize;
}

static void
plenary_hit_init (PlenaryHit *self)
{
  self->text = g_strdup ("");
  self->ranges = g_array_new (FALSE, FALSE, sizeof (PlenaryHitRange));
  self->time = -1;
}

/**
 * plenary_hit_new:
 * @kind: in what the words were found
 * @uuid: the UUID of that
 *
 * Makes a hit that knows nothing else yet.
 *
 * Returns: (transfer full): the hit
 */
PlenaryHit *
plenary_hit_new (PlenaryHitKind kind,
                 const char *uuid)
{
  PlenaryHit *self = g_object_new (PLENARY_TYPE_HIT, NULL);

  self->kind = kind;
  self->uuid = g_strdup (uuid);

  return self;
}

/**
 * plenary_hit_get_kind:
 * @self: a hit
 *
 * Gets in what the words were found.
 *
 * Returns: the kind
 */
PlenaryHitKind
plenary_hit_get_kind (PlenaryHit *self)
{
  g_return_val_if_fail (PLENARY_IS_HIT (self), PLENARY_HIT_LESSON);

  return self->kind;
}

/**
 * plenary_hit_get_uuid:
 * @self: a hit
 *
 * Gets the UUID of what the words were found in.
 *
 * Returns: (transfer none): the UUID
 */
const char *
plenary_hit_get_uuid (PlenaryHit *self)
{
  g_return_val_if_fail (PLENARY_IS_HIT (self), NULL);

  return self->uuid;
}

/**
 * plenary_hit_get_text:
 * @self: a hit
 *
 * Gets what is written around the words that were found, in one line.
 *
 * Returns: (transfer none): the text
 */
const char *
plenary_hit_get_text (PlenaryHit *self)
{
  g_return_val_if_fail (PLENARY_IS_HIT (self), NULL);

  return self->text;
}

/**
 * plenary_hit_get_ranges:
 * @self: a hit
 *
 * Gets where in the text the words are that were found.
 *
 * Returns: (transfer none) (element-type PlenaryHitRange): the ranges in order
 */
GArray *
plenary_hit_get_ranges (PlenaryHit *self)
{
  g_return_val_if_fail (PLENARY_IS_HIT (self), NULL);

  return self->ranges;
}

/**
 * plenary_hit_take_text:
 * @self: a hit
 * @text: (transfer full): what is written
 * @ranges: (transfer full) (element-type PlenaryHitRange): where the words are in it
 *
 * Says what was found.
 */
void
plenary_hit_take_text (PlenaryHit *self,
                       char *text,
                       GArray *ranges)
{
  g_return_if_fail (PLENARY_IS_HIT (self));

  g_free (self->text);
  self->text = text;
  g_array_unref (self->ranges);
  self->ranges = ranges;
}

/**
 * plenary_hit_get_lesson:
 * @self: a hit
 *
 * Gets the UUID of the lesson it belongs to.
 *
 * Returns: (transfer none) (nullable): the UUID, or %NULL if it is of no lesson
 */
const char *
plenary_hit_get_lesson (PlenaryHit *self)
{
  g_return_val_if_fail (PLENARY_IS_HIT (self), NULL);

  return self->lesson;
}

/**
 * plenary_hit_get_lesson_title:
 * @self: a hit
 *
 * Gets the title of the lesson it belongs to.
 *
 * Returns: (transfer none) (nullable): the title
 */
const char *
plenary_hit_get_lesson_title (PlenaryHit *self)
{
  g_return_val_if_fail (PLENARY_IS_HIT (self), NULL);

  return self->lesson_title;
}

/**
 * plenary_hit_get_date_taught:
 * @self: a hit
 *
 * Gets when the lesson it belongs to was taught.
 *
 * Returns: (transfer none) (nullable): the civil date
 */
const char *
plenary_hit_get_date_taught (PlenaryHit *self)
{
  g_return_val_if_fail (PLENARY_IS_HIT (self), NULL);

  return self->date_taught;
}

/**
 * plenary_hit_set_lesson:
 * @self: a hit
 * @lesson: (nullable): the UUID of a lesson
 * @title: (nullable): its title
 * @date_taught: (nullable): when it was taught
 *
 * Says which lesson it belongs to.
 */
void
plenary_hit_set_lesson (PlenaryHit *self,
                        const char *lesson,
                        const char *title,
                        const char *date_taught)
{
  g_return_if_fail (PLENARY_IS_HIT (self));

  g_set_str (&self->lesson, lesson);
  g_set_str (&self->lesson_title, title);
  g_set_str (&self->date_taught, date_taught);
}

/**
 * plenary_hit_get_debrief:
 * @self: a hit
 *
 * Gets the debrief it belongs to.
 *
 * Returns: (transfer none) (nullable): its UUID, or %NULL if it is of none
 */
const char *
plenary_hit_get_debrief (PlenaryHit *self)
{
  g_return_val_if_fail (PLENARY_IS_HIT (self), NULL);

  return self->debrief;
}

/**
 * plenary_hit_set_debrief:
 * @self: a hit
 * @debrief: (nullable): the UUID of a debrief
 *
 * Says which debrief it belongs to.
 */
void
plenary_hit_set_debrief (PlenaryHit *self,
                         const char *debrief)
{
  g_return_if_fail (PLENARY_IS_HIT (self));

  g_set_str (&self->debrief, debrief);
}

/**
 * plenary_hit_get_moment:
 * @self: a hit
 *
 * Gets the moment to show.
 *
 * Returns: (transfer none) (nullable): its UUID, or %NULL if there is none
 */
const char *
plenary_hit_get_moment (PlenaryHit *self)
{
  g_return_val_if_fail (PLENARY_IS_HIT (self), NULL);

  return self->moment;
}

/**
 * plenary_hit_get_goal:
 * @self: a hit
 *
 * Gets the goal it belongs to.
 *
 * Returns: (transfer none) (nullable): its UUID, or %NULL if there is none
 */
const char *
plenary_hit_get_goal (PlenaryHit *self)
{
  g_return_val_if_fail (PLENARY_IS_HIT (self), NULL);

  return self->goal;
}

/**
 * plenary_hit_get_time:
 * @self: a hit
 *
 * Gets where in the lesson it is.
 *
 * Returns: nanoseconds of lesson time, or -1 if it has no time
 */
gint64
plenary_hit_get_time (PlenaryHit *self)
{
  g_return_val_if_fail (PLENARY_IS_HIT (self), -1);

  return self->time;
}

/**
 * plenary_hit_set_place:
 * @self: a hit
 * @moment: (nullable): the UUID of the moment to show
 * @goal: (nullable): the UUID of the goal it belongs to
 * @time: nanoseconds of lesson time, or -1
 *
 * Says where to go.
 */
void
plenary_hit_set_place (PlenaryHit *self,
                       const char *moment,
                       const char *goal,
                       gint64 time)
{
  g_return_if_fail (PLENARY_IS_HIT (self));

  g_set_str (&self->moment, moment);
  g_set_str (&self->goal, goal);
  self->time = time;
}
