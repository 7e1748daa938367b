/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-lesson-session-private.h"

/* Which moment a session is about. */

/**
 * plenary_lesson_session_forget_removed: (skip)
 * @self: a session
 *
 * Selects nothing if the selected moment was removed, by whatever way.
 */
void
plenary_lesson_session_forget_removed (PlenaryLessonSession *self)
{
  GListModel *moments = plenary_contents_get_moments (self->contents);

  if (self->selected == NULL)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (moments); i++)
    {
      g_autoptr (PlenaryMoment) moment = g_list_model_get_item (moments, i);

      if (moment == self->selected)
        return;
    }

  g_clear_object (&self->selected);
  g_object_notify (G_OBJECT (self), "selected");
}

/**
 * plenary_lesson_session_get_selected:
 * @self: a session
 *
 * Gets [property@LessonSession:selected].
 *
 * Returns: (transfer none) (nullable): the moment
 */
PlenaryMoment *
plenary_lesson_session_get_selected (PlenaryLessonSession *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (self), NULL);

  return self->selected;
}

/* The frame of the moment's own recording, wherever parts lie over one another. */
static void
show_tagged_frame (PlenaryLessonSession *self,
                   PlenaryMoment *moment)
{
  PlenaryRecording *recording =
    plenary_store_lookup (self->store, plenary_moment_get_recording (moment));

  if (recording == NULL ||
      !plenary_transport_show (self->transport, recording, plenary_moment_get_tagged_at (moment)))
    plenary_transport_seek (self->transport, plenary_lesson_session_get_tagged_at (self, moment));
}

/**
 * plenary_lesson_session_set_selected:
 * @self: a session
 * @moment: (nullable): a live moment
 *
 * Selects a moment: the picture stops at exactly the frame that was marked, and
 * playing from there begins at the start of the moment.
 */
void
plenary_lesson_session_set_selected (PlenaryLessonSession *self,
                                     PlenaryMoment *moment)
{
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));

  plenary_lesson_session_attend (self, moment);
  if (moment == NULL)
    return;

  plenary_transport_set_playing (self->transport, FALSE);
  show_tagged_frame (self, moment);
  self->start_pending = TRUE;
}

/**
 * plenary_lesson_session_attend:
 * @self: a session
 * @moment: (nullable): a live moment
 *
 * Selects a moment without moving the picture, as for writing about what was
 * marked while the lesson goes on.
 */
void
plenary_lesson_session_attend (PlenaryLessonSession *self,
                               PlenaryMoment *moment)
{
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));

  self->start_pending = FALSE;
  if (g_set_object (&self->selected, moment))
    g_object_notify (G_OBJECT (self), "selected");
}

static int
position_of_selected (PlenaryLessonSession *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->shown_moments); i++)
    {
      g_autoptr (PlenaryMoment) moment = g_list_model_get_item (self->shown_moments, i);

      if (moment == self->selected)
        return i;
    }

  return -1;
}

/* The first moment after the playhead, or the last one before it. */
static int
position_near_playhead (PlenaryLessonSession *self,
                        int direction)
{
  gint64 now = plenary_transport_get_position (self->transport);
  int n = g_list_model_get_n_items (self->shown_moments);
  int before = 0;

  while (before < n)
    {
      g_autoptr (PlenaryMoment) moment = g_list_model_get_item (self->shown_moments, before);

      if (plenary_lesson_session_get_tagged_at (self, moment) > now)
        break;
      before++;
    }

  return direction > 0 ? before : before - 1;
}

/**
 * plenary_lesson_session_select_next:
 * @self: a session
 * @direction: 1 for the next moment, -1 for the one before
 *
 * Selects the neighbour of the selected moment, or of the playhead if none is
 * selected. Stays where it is at either end.
 */
void
plenary_lesson_session_select_next (PlenaryLessonSession *self,
                                    int direction)
{
  g_autoptr (PlenaryMoment) moment = NULL;
  int position;

  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));

  position = position_of_selected (self);
  position = position >= 0 ? position + direction : position_near_playhead (self, direction);
  if (position < 0)
    return;

  moment = g_list_model_get_item (self->shown_moments, position);
  if (moment != NULL)
    plenary_lesson_session_set_selected (self, moment);
}

/**
 * plenary_lesson_session_find_newest:
 * @self: a session
 *
 * Finds the moment that was marked last, in this sitting or in one before.
 *
 * Returns: (transfer none) (nullable): the live moment, or %NULL if there is none
 */
PlenaryMoment *
plenary_lesson_session_find_newest (PlenaryLessonSession *self)
{
  GListModel *moments;
  PlenaryMoment *newest = NULL;

  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (self), NULL);

  moments = plenary_contents_get_moments (self->contents);
  for (guint i = 0; i < g_list_model_get_n_items (moments); i++)
    {
      g_autoptr (PlenaryMoment) moment = g_list_model_get_item (moments, i);

      if (newest == NULL ||
          plenary_moment_get_created (moment) > plenary_moment_get_created (newest))
        newest = moment;
    }

  return newest;
}
