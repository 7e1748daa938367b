/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-timeline-stretch.h"

/**
 * PlenaryTimelineStretch:
 *
 * A stretch of a lesson, in nanoseconds of lesson time. It never changes: what does is
 * another stretch. One without a length is a point.
 */

struct _PlenaryTimelineStretch
{
  GObject parent_instance;

  char *id;
  PlenarySpan span;
  guint lane;
};

G_DEFINE_FINAL_TYPE (PlenaryTimelineStretch, plenary_timeline_stretch, G_TYPE_OBJECT)

static void
plenary_timeline_stretch_finalize (GObject *object)
{
  g_clear_pointer (&PLENARY_TIMELINE_STRETCH (object)->id, g_free);

  G_OBJECT_CLASS (plenary_timeline_stretch_parent_class)->finalize (object);
}

static void
plenary_timeline_stretch_class_init (PlenaryTimelineStretchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_timeline_stretch_finalize;
}

static void
plenary_timeline_stretch_init (PlenaryTimelineStretch *self)
{
}

/**
 * plenary_timeline_stretch_new:
 * @id: what it is known by
 * @span: where it lies, in lesson time
 * @lane: in which of the lanes of its layer it is drawn, from 0
 *
 * Makes a stretch.
 *
 * Returns: (transfer full): the stretch
 */
PlenaryTimelineStretch *
plenary_timeline_stretch_new (const char *id,
                              PlenarySpan span,
                              guint lane)
{
  PlenaryTimelineStretch *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (PLENARY_TYPE_TIMELINE_STRETCH, NULL);
  self->id = g_strdup (id);
  self->span = span;
  self->lane = lane;

  return self;
}

/**
 * plenary_timeline_stretch_get_id:
 * @self: a stretch
 *
 * Gets what it is known by.
 *
 * Returns: (transfer none): the id
 */
const char *
plenary_timeline_stretch_get_id (PlenaryTimelineStretch *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_STRETCH (self), NULL);

  return self->id;
}

/**
 * plenary_timeline_stretch_get_span:
 * @self: a stretch
 *
 * Gets where it lies.
 *
 * Returns: nanoseconds of lesson time
 */
PlenarySpan
plenary_timeline_stretch_get_span (PlenaryTimelineStretch *self)
{
  PlenarySpan none = { 0, 0 };

  g_return_val_if_fail (PLENARY_IS_TIMELINE_STRETCH (self), none);

  return self->span;
}

/**
 * plenary_timeline_stretch_get_lane:
 * @self: a stretch
 *
 * Gets in which lane it is drawn.
 *
 * Returns: the number of the lane, from 0
 */
guint
plenary_timeline_stretch_get_lane (PlenaryTimelineStretch *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_STRETCH (self), 0);

  return self->lane;
}
