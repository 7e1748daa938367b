/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-timeline-private.h"

/* What stretch of the lesson a timeline shows. */

static gboolean
is_visible (PlenaryTimeline *self,
            gint64 time)
{
  PlenarySpan visible = plenary_timeline_axis_get_visible (self->axis);

  return time >= visible.start && time <= visible.end;
}

/**
 * plenary_timeline_follow_position: (skip)
 * @self: a timeline
 * @jumped: whether the playhead was set elsewhere and did not play on
 *
 * The view goes with a playhead that plays out of it; to one that was set
 * elsewhere it goes in any case.
 */
void
plenary_timeline_follow_position (PlenaryTimeline *self,
                                  gboolean jumped)
{
  if (is_visible (self, self->position))
    self->follows = TRUE;
  else if (self->drag == PLENARY_TIMELINE_DRAG_NONE && (jumped || self->follows))
    plenary_timeline_axis_show (self->axis, self->position, jumped ? 0.5 : 0.08);
}

/**
 * plenary_timeline_scrolled: (skip)
 * @self: a timeline
 *
 * Notes that somebody chose what to see: the view is left there while the playhead
 * is outside of it.
 */
void
plenary_timeline_scrolled (PlenaryTimeline *self)
{
  self->follows = is_visible (self, self->position);
}

/**
 * plenary_timeline_show_selected: (skip)
 * @self: a timeline
 *
 * Brings the selected mark into view.
 */
void
plenary_timeline_show_selected (PlenaryTimeline *self)
{
  guint mark = plenary_timeline_scene_find (self->scene, self->selected);
  gint64 at;

  if (mark == PLENARY_TIMELINE_NOWHERE)
    return;

  at = plenary_timeline_mark_get_tagged_at (plenary_timeline_scene_get_mark (self->scene, mark));
  if (!is_visible (self, at))
    plenary_timeline_axis_show (self->axis, at, 0.5);
}

/**
 * plenary_timeline_get_visible: (skip)
 * @self: a timeline
 *
 * Gets the stretch that is shown.
 *
 * Returns: nanoseconds of lesson time
 */
PlenarySpan
plenary_timeline_get_visible (PlenaryTimeline *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE (self), (PlenarySpan) { 0 });

  return plenary_timeline_axis_get_visible (self->axis);
}

/**
 * plenary_timeline_zoom:
 * @self: a timeline
 * @factor: how many times larger everything becomes; below 1 to see more
 *
 * Shows a shorter or longer stretch, around the playhead if that is in view, else
 * around the middle. Without detail nothing happens.
 */
void
plenary_timeline_zoom (PlenaryTimeline *self,
                       double factor)
{
  double x;

  g_return_if_fail (PLENARY_IS_TIMELINE (self));
  g_return_if_fail (factor > 0.0);

  if (!self->detailed)
    return;

  x = is_visible (self, self->position) ? plenary_timeline_axis_to_x (self->axis, self->position)
                                        : plenary_timeline_axis_get_width (self->axis) / 2.0;
  plenary_timeline_axis_zoom (self->axis, factor, x);
  plenary_timeline_scrolled (self);
}

/**
 * plenary_timeline_show_all:
 * @self: a timeline
 *
 * Shows the whole lesson.
 */
void
plenary_timeline_show_all (PlenaryTimeline *self)
{
  g_return_if_fail (PLENARY_IS_TIMELINE (self));

  plenary_timeline_axis_show_all (self->axis);
  plenary_timeline_scrolled (self);
}
