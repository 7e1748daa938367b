/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-wait-finder.h"

#include "plenary-model-watch.h"
#include "plenary-timecode.h"

/**
 * PlenaryWaitFinder:
 *
 * Offers waits for the asked questions of a lesson as soon as its sound is known, and
 * puts them right when the teacher says so.
 *
 * A question whose waits were not measured may have come from anywhere: just marked,
 * brought back by undo, or marked before the sound was known. They are all measured
 * alike. What the teacher has said is never measured again.
 *
 * For the main thread.
 */

/* An answer may last a minute, and the wait after it some seconds. */
#define LISTEN_FOR (75 * PLENARY_SECOND)

struct _PlenaryWaitFinder
{
  GObject parent_instance;

  PlenaryLessonSession *session;
  PlenaryLessonSound *sound;
  PlenaryModelWatch *questions_watch;
  guint offer_id;
};

G_DEFINE_FINAL_TYPE (PlenaryWaitFinder, plenary_wait_finder, G_TYPE_OBJECT)

static PlenaryWaits
get_waits (PlenaryWaitFinder *self,
           PlenaryQuestion *question)
{
  return (PlenaryWaits) {
    plenary_lesson_session_get_wait (self->session, question, PLENARY_WAIT_FIRST),
    plenary_lesson_session_get_wait (self->session, question, PLENARY_WAIT_SECOND),
  };
}

static void
offer (PlenaryWaitFinder *self,
       PlenaryQuestion *question)
{
  PlenaryWaits waits = get_waits (self, question);
  gint64 asked_at = plenary_lesson_session_get_asked_at (self->session, question);

  if (waits.first.end >= 0 || waits.second.end >= 0 || !plenary_wait_finder_knows (self, question))
    return;

  waits = plenary_waits_offer (plenary_lesson_sound_find_waits (self->sound), asked_at);
  if (plenary_waits_has (waits.first))
    plenary_lesson_session_offer_waits (self->session, question, waits);
}

static gboolean
offer_cb (gpointer user_data)
{
  PlenaryWaitFinder *self = user_data;
  GListModel *questions =
    plenary_contents_get_questions (plenary_lesson_session_get_contents (self->session));

  self->offer_id = 0;
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (PlenaryQuestion) question = g_list_model_get_item (questions, i);

      offer (self, question);
    }

  return G_SOURCE_REMOVE;
}

/* Later, when what was marked or undone is through. */
static void
changed_cb (PlenaryWaitFinder *self)
{
  if (self->offer_id == 0)
    self->offer_id = g_idle_add (offer_cb, self);
}

static void
plenary_wait_finder_dispose (GObject *object)
{
  PlenaryWaitFinder *self = PLENARY_WAIT_FINDER (object);

  g_clear_handle_id (&self->offer_id, g_source_remove);
  g_clear_object (&self->questions_watch);
  g_clear_object (&self->sound);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (plenary_wait_finder_parent_class)->dispose (object);
}

static void
plenary_wait_finder_class_init (PlenaryWaitFinderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_wait_finder_dispose;
}

static void
plenary_wait_finder_init (PlenaryWaitFinder *self)
{
}

/**
 * plenary_wait_finder_new:
 * @session: the session of a lesson
 * @sound: the sound of that lesson
 *
 * Offers waits for all questions of a lesson, and for those to come.
 *
 * Returns: (transfer full): the finder
 */
PlenaryWaitFinder *
plenary_wait_finder_new (PlenaryLessonSession *session,
                         PlenaryLessonSound *sound)
{
  PlenaryWaitFinder *self;
  PlenaryContents *contents;

  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (session), NULL);
  g_return_val_if_fail (PLENARY_IS_LESSON_SOUND (sound), NULL);

  self = g_object_new (PLENARY_TYPE_WAIT_FINDER, NULL);
  self->session = g_object_ref (session);
  self->sound = g_object_ref (sound);
  contents = plenary_lesson_session_get_contents (session);
  self->questions_watch = plenary_model_watch_new (plenary_contents_get_questions (contents));
  g_signal_connect_object (self->questions_watch, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (sound, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);

  return self;
}

/**
 * plenary_wait_finder_get_session:
 * @self: a finder
 *
 * Gets the session.
 *
 * Returns: (transfer none): the session of the lesson
 */
PlenaryLessonSession *
plenary_wait_finder_get_session (PlenaryWaitFinder *self)
{
  g_return_val_if_fail (PLENARY_IS_WAIT_FINDER (self), NULL);

  return self->session;
}

/**
 * plenary_wait_finder_knows:
 * @self: a finder
 * @question: a question of the lesson
 *
 * Says whether the sound around a question was listened to.
 *
 * Returns: whether its waits can be measured, if there are any
 */
gboolean
plenary_wait_finder_knows (PlenaryWaitFinder *self,
                           PlenaryQuestion *question)
{
  gint64 asked_at;

  g_return_val_if_fail (PLENARY_IS_WAIT_FINDER (self), FALSE);
  g_return_val_if_fail (PLENARY_IS_QUESTION (question), FALSE);

  asked_at = plenary_lesson_session_get_asked_at (self->session, question);

  return plenary_lesson_sound_knows (self->sound, asked_at + LISTEN_FOR);
}

/**
 * plenary_wait_finder_is_deaf:
 * @self: a finder
 * @question: a question of the lesson
 *
 * Says whether a question was recorded without any sound, so that no wait is ever found.
 *
 * Returns: whether there is nothing to listen to
 */
gboolean
plenary_wait_finder_is_deaf (PlenaryWaitFinder *self,
                             PlenaryQuestion *question)
{
  gint64 asked_at;

  g_return_val_if_fail (PLENARY_IS_WAIT_FINDER (self), FALSE);
  g_return_val_if_fail (PLENARY_IS_QUESTION (question), FALSE);

  asked_at = plenary_lesson_session_get_asked_at (self->session, question);

  return plenary_lesson_sound_is_absent (self->sound, asked_at);
}

static void
commit (PlenaryWaitFinder *self,
        PlenaryQuestion *question,
        PlenaryWaits waits,
        gboolean goes_on)
{
  /* What is moved a little and a little more is one thing to undo. */
  g_autofree char *merge_key =
    goes_on ? g_strdup_printf ("waits-%s", plenary_entity_get_uuid (PLENARY_ENTITY (question)))
            : NULL;

  plenary_lesson_session_set_waits (self->session, question, waits, merge_key);
}

/**
 * plenary_wait_finder_take_next:
 * @self: a finder
 * @question: a live question
 * @place: which of its waits
 * @direction: below 0 for the quiet before, else for the quiet after
 *
 * Takes the quiet beside the one that was offered. With the first wait goes the second.
 *
 * Returns: whether there is one
 */
gboolean
plenary_wait_finder_take_next (PlenaryWaitFinder *self,
                               PlenaryQuestion *question,
                               PlenaryWaitPlace place,
                               int direction)
{
  GArray *quiet;
  PlenaryWaits waits;
  PlenarySpan next;
  gint64 from;

  g_return_val_if_fail (PLENARY_IS_WAIT_FINDER (self), FALSE);
  g_return_val_if_fail (PLENARY_IS_QUESTION (question), FALSE);

  quiet = plenary_lesson_sound_find_waits (self->sound);
  waits = get_waits (self, question);
  from = plenary_waits_has (waits.first) && place == PLENARY_WAIT_SECOND
           ? waits.first.end
           : plenary_lesson_session_get_asked_at (self->session, question);
  if (!plenary_waits_take_next (quiet, place == PLENARY_WAIT_FIRST ? waits.first : waits.second,
                                from, direction, &next))
    return FALSE;

  if (place == PLENARY_WAIT_SECOND)
    waits.second = next;
  else
    waits = (PlenaryWaits) { next, plenary_waits_offer_second (quiet, next) };
  commit (self, question, waits, FALSE);

  return TRUE;
}

static void
set_end (PlenaryWaitFinder *self,
         PlenaryQuestion *question,
         PlenaryWaitPlace place,
         gint64 end,
         gboolean goes_on)
{
  PlenaryWaits waits = get_waits (self, question);
  PlenarySpan *wait = place == PLENARY_WAIT_FIRST ? &waits.first : &waits.second;

  /* Where there is no wait yet, it begins with the question, or with the answer's end. */
  if (wait->end < 0)
    wait->start = wait->end = place == PLENARY_WAIT_SECOND && plenary_waits_has (waits.first)
                                ? waits.first.end
                                : plenary_lesson_session_get_asked_at (self->session, question);

  end = MAX (wait->start, end);
  if (end == wait->end)
    return;

  wait->end = end;
  commit (self, question, waits, goes_on);
}

/**
 * plenary_wait_finder_move_end:
 * @self: a finder
 * @question: a live question
 * @place: which of its waits
 * @by: nanoseconds
 *
 * Moves the end of a wait a little. Doing so again is the same step of undo.
 */
void
plenary_wait_finder_move_end (PlenaryWaitFinder *self,
                              PlenaryQuestion *question,
                              PlenaryWaitPlace place,
                              gint64 by)
{
  PlenarySpan wait;
  gint64 end;

  g_return_if_fail (PLENARY_IS_WAIT_FINDER (self));
  g_return_if_fail (PLENARY_IS_QUESTION (question));

  wait = plenary_lesson_session_get_wait (self->session, question, place);
  end = wait.end >= 0 ? wait.end : plenary_lesson_session_get_asked_at (self->session, question);
  set_end (self, question, place, end + by, TRUE);
}

/**
 * plenary_wait_finder_move_start:
 * @self: a finder
 * @question: a live question
 * @place: which of its waits
 * @by: nanoseconds
 *
 * Moves the start of a wait a little, as far as its end. Doing so again is the same step of
 * undo. A wait that is not known has no start to move.
 */
void
plenary_wait_finder_move_start (PlenaryWaitFinder *self,
                                PlenaryQuestion *question,
                                PlenaryWaitPlace place,
                                gint64 by)
{
  PlenaryWaits waits;
  PlenarySpan *wait;
  gint64 start;

  g_return_if_fail (PLENARY_IS_WAIT_FINDER (self));
  g_return_if_fail (PLENARY_IS_QUESTION (question));

  waits = get_waits (self, question);
  wait = place == PLENARY_WAIT_FIRST ? &waits.first : &waits.second;
  if (wait->end < 0)
    return;

  start = CLAMP (wait->start + by, 0, wait->end);
  if (start == wait->start)
    return;

  wait->start = start;
  commit (self, question, waits, TRUE);
}

/**
 * plenary_wait_finder_set_end:
 * @self: a finder
 * @question: a live question
 * @place: which of its waits
 * @end: nanoseconds of lesson time
 *
 * Moves the end of a wait, at once.
 */
void
plenary_wait_finder_set_end (PlenaryWaitFinder *self,
                             PlenaryQuestion *question,
                             PlenaryWaitPlace place,
                             gint64 end)
{
  g_return_if_fail (PLENARY_IS_WAIT_FINDER (self));
  g_return_if_fail (PLENARY_IS_QUESTION (question));

  set_end (self, question, place, end, FALSE);
}

/**
 * plenary_wait_finder_set_none:
 * @self: a finder
 * @question: a live question
 * @place: which of its waits
 *
 * Says that there was no wait. Without the first there is no second.
 */
void
plenary_wait_finder_set_none (PlenaryWaitFinder *self,
                              PlenaryQuestion *question,
                              PlenaryWaitPlace place)
{
  PlenaryWaits waits;
  gint64 asked_at;

  g_return_if_fail (PLENARY_IS_WAIT_FINDER (self));
  g_return_if_fail (PLENARY_IS_QUESTION (question));

  waits = get_waits (self, question);
  asked_at = plenary_lesson_session_get_asked_at (self->session, question);
  waits.second = (PlenarySpan) { asked_at, asked_at };
  if (place == PLENARY_WAIT_FIRST)
    waits.first = waits.second;
  commit (self, question, waits, FALSE);
}
