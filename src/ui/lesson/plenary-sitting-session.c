/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-sitting-session.h"

#include "plenary-lesson-session-private.h"
#include "plenary-model-watch.h"
#include "plenary-sitting.h"
#include "plenary-stretches.h"

/**
 * PlenarySittingSession:
 *
 * The one owner of what a sitting with a lesson is at: through which door it was entered,
 * what is looked for, and what its plan says. It stands beside the session of the lesson,
 * which owns all else. It only offers; nothing happens when the minutes are over.
 *
 * A sitting is written down when it begins and when it ends. One that nobody could end,
 * because the program was killed, is ended when the lesson is opened again.
 */

/* The words are about minutes, so they need not be looked at more often. */
#define LOOK_SECONDS 10

struct _PlenarySittingSession
{
  GObject parent_instance;

  PlenaryLessonSession *lesson;
  PlenaryModelWatch *moments_watch;
  PlenaryClock clock;
  guint look_id;

  /* The UUID of the sitting, or NULL while there is none. */
  char *uuid;
  PlenarySittingPlan plan;
  PlenaryGoal *goal;
  char *focus;
  GArray *stretches;
  /* The UUID of the moment that was marked as the one to be glad of. */
  char *glad;
};

G_DEFINE_FINAL_TYPE (PlenarySittingSession, plenary_sitting_session, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
commit (PlenarySittingSession *self,
        PlenarySitting *sitting)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_SITTING);

  plenary_edit_put (edit, sitting);
  plenary_lesson_session_commit (self->lesson, edit);
}

static void
write_end (PlenarySittingSession *self,
           PlenarySitting *sitting,
           gint64 ended)
{
  g_autoptr (PlenarySitting) copy = plenary_entity_copy (sitting);

  plenary_sitting_set_ended (copy, ended);
  commit (self, copy);
}

/* Nobody knows when it ended; it was meant to take so long. */
static void
end_unfinished (PlenarySittingSession *self)
{
  GListModel *sittings =
    plenary_contents_get_sittings (plenary_lesson_session_get_contents (self->lesson));
  g_autoptr (GPtrArray) unfinished = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (sittings); i++)
    {
      g_autoptr (PlenarySitting) sitting = g_list_model_get_item (sittings, i);

      if (plenary_sitting_get_ended (sitting) == 0)
        g_ptr_array_add (unfinished, g_steal_pointer (&sitting));
    }

  for (guint i = 0; i < unfinished->len; i++)
    {
      PlenarySitting *sitting = unfinished->pdata[i];
      gint64 meant = MAX (1, plenary_sitting_get_minutes (sitting)) * G_TIME_SPAN_MINUTE;
      gint64 began = plenary_sitting_get_began (sitting);

      write_end (self, sitting, MAX (began, MIN (g_get_real_time (), began + meant)));
    }
}

static gboolean
look_cb (gpointer user_data)
{
  g_signal_emit (user_data, signals[CHANGED], 0);

  return G_SOURCE_CONTINUE;
}

/* The first mark is the one to be glad of; those after it are marks like any other. */
static void
marked_cb (PlenarySittingSession *self)
{
  PlenaryMoment *moment = plenary_lesson_session_get_latest_mark (self->lesson);

  if (self->uuid == NULL || moment == NULL || plenary_moment_get_kind (moment) != PLENARY_KIND_GLAD)
    return;

  plenary_lesson_session_set_mark_kind (self->lesson, PLENARY_KIND_NONE);
  g_set_str (&self->glad, plenary_entity_get_uuid (PLENARY_ENTITY (moment)));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
moments_changed_cb (PlenarySittingSession *self)
{
  if (self->uuid == NULL)
    return;

  /* Without its moment the door is still open. */
  if (self->plan.door == PLENARY_DOOR_GLAD && self->glad != NULL &&
      plenary_sitting_session_get_marked (self) == NULL)
    {
      g_clear_pointer (&self->glad, g_free);
      plenary_lesson_session_set_mark_kind (self->lesson, PLENARY_KIND_GLAD);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
plenary_sitting_session_dispose (GObject *object)
{
  PlenarySittingSession *self = PLENARY_SITTING_SESSION (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_object (&self->moments_watch);
  g_clear_object (&self->goal);
  g_clear_object (&self->lesson);

  G_OBJECT_CLASS (plenary_sitting_session_parent_class)->dispose (object);
}

static void
plenary_sitting_session_finalize (GObject *object)
{
  PlenarySittingSession *self = PLENARY_SITTING_SESSION (object);

  g_clear_pointer (&self->uuid, g_free);
  g_clear_pointer (&self->focus, g_free);
  g_clear_pointer (&self->glad, g_free);
  g_clear_pointer (&self->stretches, g_array_unref);

  G_OBJECT_CLASS (plenary_sitting_session_parent_class)->finalize (object);
}

static void
plenary_sitting_session_class_init (PlenarySittingSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plenary_sitting_session_dispose;
  object_class->finalize = plenary_sitting_session_finalize;

  /**
   * PlenarySittingSession::changed:
   * @self: the sitting
   *
   * Emitted when anything about it may be another: it began or ended, went on, a minute
   * is over, or what was marked in it changed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
plenary_sitting_session_init (PlenarySittingSession *self)
{
  /* It stands still while the computer sleeps, as the teacher does. */
  self->clock = g_get_monotonic_time;
}

/**
 * plenary_sitting_session_new:
 * @lesson: the session of a lesson
 *
 * Makes what a sitting with the lesson needs, without beginning one.
 *
 * Returns: (transfer full): the sitting
 */
PlenarySittingSession *
plenary_sitting_session_new (PlenaryLessonSession *lesson)
{
  PlenarySittingSession *self = g_object_new (PLENARY_TYPE_SITTING_SESSION, NULL);
  PlenaryContents *contents = plenary_lesson_session_get_contents (lesson);

  self->lesson = g_object_ref (lesson);
  end_unfinished (self);
  g_signal_connect_object (lesson, "notify::latest-mark", G_CALLBACK (marked_cb), self,
                           G_CONNECT_SWAPPED);
  self->moments_watch = plenary_model_watch_new (plenary_contents_get_moments (contents));
  g_signal_connect_object (self->moments_watch, "changed", G_CALLBACK (moments_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * plenary_sitting_session_set_clock:
 * @self: a sitting
 * @clock: answers with microseconds, and only goes forward
 *
 * Goes by another clock.
 */
void
plenary_sitting_session_set_clock (PlenarySittingSession *self,
                                   PlenaryClock clock)
{
  g_return_if_fail (PLENARY_IS_SITTING_SESSION (self));
  g_return_if_fail (clock != NULL);

  self->clock = clock;
}

static void
write_begin (PlenarySittingSession *self)
{
  PlenaryLesson *lesson = plenary_lesson_session_get_lesson (self->lesson);
  g_autoptr (PlenarySitting) sitting = plenary_sitting_new ();

  g_set_str (&self->uuid, plenary_entity_get_uuid (PLENARY_ENTITY (sitting)));
  plenary_sitting_set_lesson (sitting, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
  plenary_sitting_set_door (sitting, self->plan.door);
  plenary_sitting_set_goal (sitting, self->goal != NULL
                                       ? plenary_entity_get_uuid (PLENARY_ENTITY (self->goal))
                                       : NULL);
  plenary_sitting_set_focus (sitting, self->focus != NULL ? self->focus : "");
  plenary_sitting_set_minutes (sitting, plenary_sitting_plan_get_minutes (self->plan.door));
  plenary_sitting_set_began (sitting, g_get_real_time ());
  commit (self, sitting);
}

/**
 * plenary_sitting_session_begin:
 * @self: a sitting
 * @door: how it is begun
 * @goal: (nullable): the goal it looks for
 * @focus: (nullable): what it looks for, in the teacher's words
 * @stretches: (nullable) (element-type PlenaryStretch): what to look at
 *
 * Begins a sitting. One that was open ends.
 */
void
plenary_sitting_session_begin (PlenarySittingSession *self,
                               PlenaryDoor door,
                               PlenaryGoal *goal,
                               const char *focus,
                               GArray *stretches)
{
  g_return_if_fail (PLENARY_IS_SITTING_SESSION (self));
  g_return_if_fail (goal == NULL || PLENARY_IS_GOAL (goal));

  plenary_sitting_session_end (self);

  self->plan = plenary_sitting_plan_begin (door, self->clock ());
  g_set_object (&self->goal, goal);
  g_set_str (&self->focus, focus != NULL && *focus != '\0' ? focus : NULL);
  g_clear_pointer (&self->stretches, g_array_unref);
  self->stretches = stretches != NULL ? g_array_ref (stretches)
                                      : g_array_new (FALSE, FALSE, sizeof (PlenaryStretch));
  g_clear_pointer (&self->glad, g_free);
  write_begin (self);

  if (door == PLENARY_DOOR_GLAD)
    plenary_lesson_session_set_mark_kind (self->lesson, PLENARY_KIND_GLAD);
  if (plenary_sitting_plan_count_minutes_left (&self->plan, self->clock ()) >= 0)
    self->look_id = g_timeout_add_seconds (LOOK_SECONDS, look_cb, self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * plenary_sitting_session_stay:
 * @self: a sitting
 *
 * Stays at what it is at, without being asked again.
 */
void
plenary_sitting_session_stay (PlenarySittingSession *self)
{
  g_return_if_fail (PLENARY_IS_SITTING_SESSION (self));

  plenary_sitting_plan_stay (&self->plan);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * plenary_sitting_session_move_on:
 * @self: a sitting
 *
 * Goes on to what comes next.
 *
 * Returns: whether there was something next
 */
gboolean
plenary_sitting_session_move_on (PlenarySittingSession *self)
{
  gboolean moved;

  g_return_val_if_fail (PLENARY_IS_SITTING_SESSION (self), FALSE);

  moved = plenary_sitting_plan_move_on (&self->plan, self->clock ());
  g_signal_emit (self, signals[CHANGED], 0);

  return moved;
}

/**
 * plenary_sitting_session_look:
 * @self: a sitting
 *
 * Looks at the clock.
 */
void
plenary_sitting_session_look (PlenarySittingSession *self)
{
  g_return_if_fail (PLENARY_IS_SITTING_SESSION (self));

  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * plenary_sitting_session_end:
 * @self: a sitting
 *
 * Ends the sitting, if one is open. What it was about can still be asked for.
 */
void
plenary_sitting_session_end (PlenarySittingSession *self)
{
  g_autofree char *uuid = NULL;
  PlenarySitting *sitting;

  g_return_if_fail (PLENARY_IS_SITTING_SESSION (self));

  uuid = g_steal_pointer (&self->uuid);
  if (uuid == NULL)
    return;

  g_clear_handle_id (&self->look_id, g_source_remove);
  plenary_lesson_session_set_mark_kind (self->lesson, PLENARY_KIND_NONE);
  sitting = plenary_store_lookup (plenary_lesson_session_get_store (self->lesson), uuid);
  if (sitting != NULL)
    write_end (self, sitting, g_get_real_time ());
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * plenary_sitting_session_get_lesson_session:
 * @self: a sitting
 *
 * Gets the session of its lesson.
 *
 * Returns: (transfer none): the session
 */
PlenaryLessonSession *
plenary_sitting_session_get_lesson_session (PlenarySittingSession *self)
{
  g_return_val_if_fail (PLENARY_IS_SITTING_SESSION (self), NULL);

  return self->lesson;
}

/**
 * plenary_sitting_session_is_open:
 * @self: a sitting
 *
 * Finds out whether there is a sitting now.
 *
 * Returns: whether one began and did not end
 */
gboolean
plenary_sitting_session_is_open (PlenarySittingSession *self)
{
  g_return_val_if_fail (PLENARY_IS_SITTING_SESSION (self), FALSE);

  return self->uuid != NULL;
}

/**
 * plenary_sitting_session_is_through:
 * @self: a sitting
 * @door: a door
 *
 * Finds out whether a sitting is open that began in this way.
 *
 * Returns: whether it is
 */
gboolean
plenary_sitting_session_is_through (PlenarySittingSession *self,
                                    PlenaryDoor door)
{
  g_return_val_if_fail (PLENARY_IS_SITTING_SESSION (self), FALSE);

  return self->uuid != NULL && self->plan.door == door;
}

/**
 * plenary_sitting_session_get_phase:
 * @self: a sitting
 *
 * Gets what it is at.
 *
 * Returns: the phase
 */
PlenaryPhase
plenary_sitting_session_get_phase (PlenarySittingSession *self)
{
  g_return_val_if_fail (PLENARY_IS_SITTING_SESSION (self), PLENARY_PHASE_WATCHING);

  return self->plan.phase;
}

/**
 * plenary_sitting_session_count_minutes_left:
 * @self: a sitting
 *
 * Counts the minutes that are left for what it is at.
 *
 * Returns: the minutes, or -1 where there is no clock
 */
int
plenary_sitting_session_count_minutes_left (PlenarySittingSession *self)
{
  g_return_val_if_fail (PLENARY_IS_SITTING_SESSION (self), -1);

  return plenary_sitting_plan_count_minutes_left (&self->plan, self->clock ());
}

/**
 * plenary_sitting_session_is_time_to_move_on:
 * @self: a sitting
 *
 * Finds out whether to offer what comes next.
 *
 * Returns: whether to
 */
gboolean
plenary_sitting_session_is_time_to_move_on (PlenarySittingSession *self)
{
  g_return_val_if_fail (PLENARY_IS_SITTING_SESSION (self), FALSE);

  return plenary_sitting_plan_is_time_to_move_on (&self->plan, self->clock ());
}

/**
 * plenary_sitting_session_get_focus:
 * @self: a sitting
 *
 * Gets what it looks for.
 *
 * Returns: (transfer none) (nullable): a goal's title or the teacher's words
 */
const char *
plenary_sitting_session_get_focus (PlenarySittingSession *self)
{
  g_return_val_if_fail (PLENARY_IS_SITTING_SESSION (self), NULL);

  return self->goal != NULL ? plenary_goal_get_title (self->goal) : self->focus;
}

/**
 * plenary_sitting_session_get_goal:
 * @self: a sitting
 *
 * Gets the goal it looks for.
 *
 * Returns: (transfer none) (nullable): the goal
 */
PlenaryGoal *
plenary_sitting_session_get_goal (PlenarySittingSession *self)
{
  g_return_val_if_fail (PLENARY_IS_SITTING_SESSION (self), NULL);

  return self->goal;
}

/**
 * plenary_sitting_session_get_stretches:
 * @self: a sitting
 *
 * Gets what to look at.
 *
 * Returns: (transfer none) (nullable) (element-type PlenaryStretch): the stretches
 */
GArray *
plenary_sitting_session_get_stretches (PlenarySittingSession *self)
{
  g_return_val_if_fail (PLENARY_IS_SITTING_SESSION (self), NULL);

  return self->stretches;
}

/**
 * plenary_sitting_session_get_marked:
 * @self: a sitting
 *
 * Gets the moment that was marked in this sitting as the one to be glad of.
 *
 * Returns: (transfer none) (nullable): a live moment, or %NULL if there is none, or none any
 *   more
 */
PlenaryMoment *
plenary_sitting_session_get_marked (PlenarySittingSession *self)
{
  GListModel *moments;

  g_return_val_if_fail (PLENARY_IS_SITTING_SESSION (self), NULL);

  moments = plenary_contents_get_moments (plenary_lesson_session_get_contents (self->lesson));
  for (guint i = 0; self->glad != NULL && i < g_list_model_get_n_items (moments); i++)
    {
      g_autoptr (PlenaryMoment) moment = g_list_model_get_item (moments, i);

      if (g_str_equal (plenary_entity_get_uuid (PLENARY_ENTITY (moment)), self->glad))
        return moment;
    }

  return NULL;
}

/**
 * plenary_sitting_session_get_glad:
 * @self: a sitting
 *
 * Gets the moment to end with: the one that was marked for that, or else the newest one
 * of the lesson that the teacher is glad of.
 *
 * Returns: (transfer none) (nullable): a live moment
 */
PlenaryMoment *
plenary_sitting_session_get_glad (PlenarySittingSession *self)
{
  PlenaryMoment *newest;
  GListModel *moments;

  g_return_val_if_fail (PLENARY_IS_SITTING_SESSION (self), NULL);

  newest = plenary_sitting_session_get_marked (self);
  if (newest != NULL)
    return newest;

  moments = plenary_contents_get_moments (plenary_lesson_session_get_contents (self->lesson));
  for (guint i = 0; i < g_list_model_get_n_items (moments); i++)
    {
      g_autoptr (PlenaryMoment) moment = g_list_model_get_item (moments, i);

      if (plenary_moment_get_kind (moment) == PLENARY_KIND_GLAD &&
          (newest == NULL ||
           plenary_moment_get_created (moment) >= plenary_moment_get_created (newest)))
        newest = moment;
    }

  return newest;
}
