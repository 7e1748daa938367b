/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-lesson-session-private.h"

#include "plenary-parts.h"
#include "plenary-settings.h"
#include "plenary-timecode.h"

/* How a session plays: a lesson or one moment of it, and around writing. */

/* While it plays, where one stopped is remembered this often, so that even a
 * power cut resumes close by. */
#define REMEMBER_SECONDS 5

/**
 * plenary_lesson_session_remember: (skip)
 * @self: a session
 *
 * Remembers where watching stopped, if something is open.
 */
void
plenary_lesson_session_remember (PlenaryLessonSession *self)
{
  if (plenary_transport_get_state (self->transport) == PLENARY_TRANSPORT_READY)
    plenary_store_remember_position (self->store,
                                     plenary_entity_get_uuid (
                                       PLENARY_ENTITY (plenary_lesson_session_get_lesson (self))),
                                     plenary_transport_get_position (self->transport));
}

static gboolean
remember_cb (gpointer user_data)
{
  plenary_lesson_session_remember (user_data);

  return G_SOURCE_CONTINUE;
}

/**
 * plenary_lesson_session_playing_changed: (skip)
 * @self: a session
 *
 * Follows that the lesson began to play, or paused.
 */
void
plenary_lesson_session_playing_changed (PlenaryLessonSession *self)
{
  if (plenary_transport_get_playing (self->transport))
    {
      self->start_pending = FALSE;
      self->typing_paused = FALSE;
      if (self->remember_id == 0)
        self->remember_id = g_timeout_add_seconds (REMEMBER_SECONDS, remember_cb, self);
      return;
    }

  g_clear_handle_id (&self->remember_id, g_source_remove);
  plenary_lesson_session_remember (self);
}

/**
 * plenary_lesson_session_play_pause:
 * @self: a session
 *
 * Plays or pauses. Right after a moment was selected, playing begins at the
 * start of that moment.
 */
void
plenary_lesson_session_play_pause (PlenaryLessonSession *self)
{
  gboolean playing;

  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));

  /* Playing after writing goes on a little earlier, whichever way one goes back. */
  if (self->typing_paused)
    {
      plenary_lesson_session_end_typing (self);
      return;
    }

  playing = plenary_transport_get_playing (self->transport);
  if (!playing && self->start_pending && self->selected != NULL &&
      plenary_transport_get_position (self->transport) ==
        plenary_lesson_session_get_tagged_at (self, self->selected))
    plenary_transport_seek (self->transport,
                            plenary_lesson_session_get_span (self, self->selected).start);

  plenary_transport_set_playing (self->transport, !playing);
}

/**
 * plenary_lesson_session_play_moment:
 * @self: a session
 * @moment: a moment of the lesson
 * @loop: whether to play it again and again
 *
 * Plays a moment from its start, and stops at its end or begins again.
 */
void
plenary_lesson_session_play_moment (PlenaryLessonSession *self,
                                    PlenaryMoment *moment,
                                    gboolean loop)
{
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));
  g_return_if_fail (PLENARY_IS_MOMENT (moment));

  plenary_lesson_session_attend (self, moment);
  plenary_transport_play_span (self->transport, plenary_lesson_session_get_span (self, moment),
                               loop);
}

/* The moment that was marked in the second that @time names. The contents keep it alive. */
static PlenaryMoment *
find_marked_at (PlenaryLessonSession *self,
                gint64 time)
{
  GListModel *moments = plenary_contents_get_moments (self->contents);

  for (guint i = 0; i < g_list_model_get_n_items (moments); i++)
    {
      g_autoptr (PlenaryMoment) moment = g_list_model_get_item (moments, i);

      if (plenary_lesson_session_get_tagged_at (self, moment) / PLENARY_SECOND ==
          time / PLENARY_SECOND)
        return moment;
    }

  return NULL;
}

/**
 * plenary_lesson_session_play_time:
 * @self: a session
 * @time: nanoseconds of lesson time, as a link in a text names it
 *
 * Plays the moment that was marked in that second, or, where it is none any more, the
 * lesson from there.
 */
void
plenary_lesson_session_play_time (PlenaryLessonSession *self,
                                  gint64 time)
{
  PlenaryMoment *moment;

  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));

  moment = find_marked_at (self, time);
  if (moment != NULL)
    {
      plenary_lesson_session_play_moment (self, moment, FALSE);
      return;
    }

  if (plenary_transport_get_state (self->transport) != PLENARY_TRANSPORT_READY)
    return;

  plenary_transport_leave_span (self->transport);
  plenary_transport_seek (self->transport, time);
  plenary_transport_set_playing (self->transport, TRUE);
}

/* So long into a part, one means its own beginning and not the part before it. */
#define INTO_PART (3 * PLENARY_SECOND)

/**
 * plenary_lesson_session_go_to_part:
 * @self: a session
 * @direction: 1 for the part that begins after the present time, -1 for the beginning
 *   of the present part or, close to it, of the one before
 *
 * Goes to the beginning of a part, where there are several.
 */
void
plenary_lesson_session_go_to_part (PlenaryLessonSession *self,
                                   int direction)
{
  g_autoptr (GPtrArray) parts = NULL;
  PlenaryRecording *found = NULL;
  gint64 now;

  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));

  parts = plenary_parts_list (plenary_contents_get_recordings (self->contents));
  now = plenary_transport_get_position (self->transport);
  for (guint i = 0; i < parts->len && parts->len > 1; i++)
    {
      gint64 start = plenary_recording_get_offset (parts->pdata[i]);

      if (direction > 0 && start > now && found == NULL)
        found = parts->pdata[i];
      else if (direction < 0 && (i == 0 || start < now - INTO_PART))
        found = parts->pdata[i];
    }

  if (found != NULL)
    plenary_transport_show (self->transport, found, 0);
}

/**
 * plenary_lesson_session_begin_typing:
 * @self: a session
 *
 * Pauses the lesson because the teacher began to write, unless they chose
 * otherwise.
 */
void
plenary_lesson_session_begin_typing (PlenaryLessonSession *self)
{
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));

  if (!plenary_transport_get_playing (self->transport) ||
      !g_settings_get_boolean (self->settings, PLENARY_SETTING_TYPING_PAUSES))
    return;

  plenary_transport_set_playing (self->transport, FALSE);
  self->typing_paused = TRUE;
}

/**
 * plenary_lesson_session_end_typing:
 * @self: a session
 *
 * Goes on a little earlier after writing, if it was writing that had paused the
 * lesson.
 */
void
plenary_lesson_session_end_typing (PlenaryLessonSession *self)
{
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));

  if (!self->typing_paused)
    return;

  self->typing_paused = FALSE;
  plenary_transport_jump (self->transport,
                          -PLENARY_SECOND *
                            g_settings_get_int (self->settings,
                                                PLENARY_SETTING_RESUME_BACK_SECONDS));
  plenary_transport_set_playing (self->transport, TRUE);
}
