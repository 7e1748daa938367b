/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-debrief-session.h"

#include "plenary-debrief-moment.h"
#include "plenary-goal.h"
#include "plenary-parts.h"

#include <glib/gi18n.h>

/**
 * PlenaryDebriefSession:
 *
 * One debrief while it is held: the moments that were chosen for it, in order, what was
 * said about each, and whether it has begun or ended. It sees what the store shows to its
 * audience, and no more. For the main thread.
 */

struct _PlenaryDebriefSession
{
  GObject parent_instance;

  PlenaryStore *store;
  PlenaryDebrief *debrief;
  PlenaryContents *contents;
  /* Of PlenaryPastMoment. */
  GPtrArray *moments;
  /* Whether the one moment is a whole clip, and no row of the file. */
  gboolean whole_clip;
  /* Which of the moments is looked at. */
  guint place;
  gint64 began;
  gint64 ended;
};

G_DEFINE_FINAL_TYPE (PlenaryDebriefSession, plenary_debrief_session, G_TYPE_OBJECT)

static void
plenary_debrief_session_dispose (GObject *object)
{
  PlenaryDebriefSession *self = PLENARY_DEBRIEF_SESSION (object);

  g_clear_pointer (&self->moments, g_ptr_array_unref);
  g_clear_object (&self->contents);
  g_clear_object (&self->debrief);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (plenary_debrief_session_parent_class)->dispose (object);
}

static void
plenary_debrief_session_class_init (PlenaryDebriefSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_debrief_session_dispose;
}

static void
plenary_debrief_session_init (PlenaryDebriefSession *self)
{
  self->moments = g_ptr_array_new_with_free_func (g_object_unref);
}

static GListModel *
copy_recordings (PlenaryDebriefSession *self)
{
  GListModel *live = plenary_contents_get_recordings (self->contents);
  GListStore *copies = g_list_store_new (PLENARY_TYPE_RECORDING);

  for (guint i = 0; i < g_list_model_get_n_items (live); i++)
    {
      g_autoptr (PlenaryRecording) recording = g_list_model_get_item (live, i);
      g_autoptr (PlenaryRecording) copy = plenary_entity_copy (recording);

      g_list_store_append (copies, copy);
    }

  return G_LIST_MODEL (copies);
}

static void
add_moment (PlenaryDebriefSession *self,
            PlenaryMoment *moment,
            GListModel *recordings)
{
  g_autoptr (PlenaryLesson) lesson =
    plenary_entity_copy (plenary_contents_get_lesson (self->contents));

  g_ptr_array_add (self->moments, plenary_past_moment_new (moment, lesson, recordings));
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  return plenary_debrief_moment_get_rank (*(PlenaryDebriefMoment *const *) a) -
         plenary_debrief_moment_get_rank (*(PlenaryDebriefMoment *const *) b);
}

static void
add_chosen (PlenaryDebriefSession *self,
            GListModel *recordings)
{
  GListModel *chosen = plenary_contents_get_debrief_moments (self->contents);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (chosen); i++)
    g_ptr_array_add (sorted, g_list_model_get_item (chosen, i));
  g_ptr_array_sort (sorted, compare_ranks);

  for (guint i = 0; i < sorted->len; i++)
    {
      gpointer moment =
        plenary_store_lookup (self->store, plenary_debrief_moment_get_moment (sorted->pdata[i]));

      if (PLENARY_IS_MOMENT (moment))
        {
          g_autoptr (PlenaryMoment) copy = plenary_entity_copy (moment);

          add_moment (self, copy, recordings);
        }
    }
}

/* Of a clip that is nobody's own, all may be looked at; so no moment has to be chosen. */
static void
add_whole_clip (PlenaryDebriefSession *self,
                GListModel *recordings)
{
  g_autoptr (GPtrArray) parts = plenary_parts_list (recordings);
  g_autoptr (PlenaryMoment) moment = plenary_moment_new ();

  if (parts->len == 0)
    return;

  plenary_moment_set_recording (moment, plenary_entity_get_uuid (parts->pdata[0]));
  plenary_moment_set_end (moment, plenary_span_length (plenary_parts_extent (parts)));
  add_moment (self, moment, recordings);
  self->whole_clip = TRUE;
}

/* A program that was killed goes on where it was. */
static void
find_place (PlenaryDebriefSession *self)
{
  const char *looked_at = plenary_store_get_looked_at (self->store);

  for (guint i = 0; i < self->moments->len; i++)
    if (g_strcmp0 (plenary_debrief_session_get_moment_uuid (self, i), looked_at) == 0)
      self->place = i;
}

/**
 * plenary_debrief_session_new:
 * @store: a store whose audience is that of @debrief
 * @debrief: a live debrief
 * @contents: what there is of its lesson
 *
 * Makes the session of a debrief.
 *
 * Returns: (transfer full): the session
 */
PlenaryDebriefSession *
plenary_debrief_session_new (PlenaryStore *store,
                             PlenaryDebrief *debrief,
                             PlenaryContents *contents)
{
  PlenaryDebriefSession *self;
  g_autoptr (GListModel) recordings = NULL;

  g_return_val_if_fail (PLENARY_IS_STORE (store), NULL);
  g_return_val_if_fail (PLENARY_IS_DEBRIEF (debrief), NULL);
  g_return_val_if_fail (PLENARY_IS_CONTENTS (contents), NULL);

  self = g_object_new (PLENARY_TYPE_DEBRIEF_SESSION, NULL);
  self->store = g_object_ref (store);
  self->debrief = g_object_ref (debrief);
  self->contents = g_object_ref (contents);
  self->began = plenary_debrief_get_began (debrief);
  self->ended = plenary_debrief_get_ended (debrief);
  recordings = copy_recordings (self);
  add_chosen (self, recordings);
  if (self->moments->len == 0 && plenary_debrief_get_neutral (debrief))
    add_whole_clip (self, recordings);
  else
    find_place (self);

  return self;
}

/**
 * plenary_debrief_session_get_store:
 * @self: a session
 *
 * Gets the store.
 *
 * Returns: (transfer none): the store
 */
PlenaryStore *
plenary_debrief_session_get_store (PlenaryDebriefSession *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_SESSION (self), NULL);

  return self->store;
}

/**
 * plenary_debrief_session_get_debrief:
 * @self: a session
 *
 * Gets the debrief.
 *
 * Returns: (transfer none): the live debrief
 */
PlenaryDebrief *
plenary_debrief_session_get_debrief (PlenaryDebriefSession *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_SESSION (self), NULL);

  return self->debrief;
}

/**
 * plenary_debrief_session_get_remarks:
 * @self: a session
 *
 * Gets all that was said in it.
 *
 * Returns: (transfer none): live remarks, as a list that changes
 */
GListModel *
plenary_debrief_session_get_remarks (PlenaryDebriefSession *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_SESSION (self), NULL);

  return plenary_contents_get_remarks (self->contents);
}

/**
 * plenary_debrief_session_get_answers:
 * @self: a session
 *
 * Gets the answers that are shown in it.
 *
 * Returns: (transfer none): live answers, as a list that changes
 */
GListModel *
plenary_debrief_session_get_answers (PlenaryDebriefSession *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_SESSION (self), NULL);

  return plenary_contents_get_answers (self->contents);
}

/**
 * plenary_debrief_session_get_n_moments:
 * @self: a session
 *
 * Counts what was chosen.
 *
 * Returns: how many moments there are
 */
guint
plenary_debrief_session_get_n_moments (PlenaryDebriefSession *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_SESSION (self), 0);

  return self->moments->len;
}

/**
 * plenary_debrief_session_has_anything:
 * @self: a session
 *
 * Gets whether there is anything to look at: a chosen moment, or a neutral clip.
 *
 * Returns: whether it can be begun
 */
gboolean
plenary_debrief_session_has_anything (PlenaryDebriefSession *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_SESSION (self), FALSE);

  return plenary_debrief_session_get_n_moments (self) > 0 ||
         plenary_debrief_get_neutral (self->debrief);
}

/**
 * plenary_debrief_session_get_moment:
 * @self: a session
 * @index: which, from 0
 *
 * Gets one of the moments.
 *
 * Returns: (transfer none): the moment
 */
PlenaryPastMoment *
plenary_debrief_session_get_moment (PlenaryDebriefSession *self,
                                    guint index)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_SESSION (self), NULL);
  g_return_val_if_fail (index < self->moments->len, NULL);

  return self->moments->pdata[index];
}

/**
 * plenary_debrief_session_get_moment_uuid:
 * @self: a session
 * @index: which, from 0
 *
 * Finds what remarks about one of the moments refer to.
 *
 * Returns: (transfer none) (nullable): the UUID of the moment, or %NULL where it is the
 *   whole of a clip, or nothing was chosen
 */
const char *
plenary_debrief_session_get_moment_uuid (PlenaryDebriefSession *self,
                                         guint index)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_SESSION (self), NULL);

  if (self->whole_clip || index >= self->moments->len)
    return NULL;

  return plenary_entity_get_uuid (
    PLENARY_ENTITY (plenary_past_moment_get_moment (self->moments->pdata[index])));
}

/**
 * plenary_debrief_session_get_place:
 * @self: a session
 *
 * Tells which of the moments is looked at.
 *
 * Returns: which, from 0
 */
guint
plenary_debrief_session_get_place (PlenaryDebriefSession *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_SESSION (self), 0);

  return self->place;
}

/**
 * plenary_debrief_session_set_place:
 * @self: a session
 * @index: which, from 0
 *
 * Takes down which of the moments is looked at from now on.
 */
void
plenary_debrief_session_set_place (PlenaryDebriefSession *self,
                                   guint index)
{
  const char *moment;

  g_return_if_fail (PLENARY_IS_DEBRIEF_SESSION (self));
  g_return_if_fail (index < self->moments->len);

  self->place = index;
  moment = plenary_debrief_session_get_moment_uuid (self, index);
  if (moment != NULL)
    plenary_store_set_looked_at (self->store, moment);
}

/**
 * plenary_debrief_session_list_goals:
 * @self: a session
 * @index: which moment, from 0
 *
 * Lists the goals of a moment that are shown in this debrief.
 *
 * Returns: (transfer full) (element-type PlenaryGoal): live goals
 */
GPtrArray *
plenary_debrief_session_list_goals (PlenaryDebriefSession *self,
                                    guint index)
{
  GPtrArray *goals;
  const char *const *uuids;

  g_return_val_if_fail (PLENARY_IS_DEBRIEF_SESSION (self), NULL);

  goals = g_ptr_array_new_with_free_func (g_object_unref);
  if (index >= self->moments->len)
    return goals;

  uuids = plenary_moment_get_goals (plenary_past_moment_get_moment (self->moments->pdata[index]));
  for (guint i = 0; uuids[i] != NULL; i++)
    {
      gpointer goal = plenary_store_lookup (self->store, uuids[i]);

      if (PLENARY_IS_GOAL (goal))
        g_ptr_array_add (goals, g_object_ref (goal));
    }

  return goals;
}

static gboolean
is_of_this (PlenaryDebriefSession *self,
            PlenaryRemark *remark,
            PlenaryRemarkKind kind)
{
  return plenary_remark_get_kind (remark) == kind &&
         g_strcmp0 (plenary_remark_get_debrief (remark),
                    plenary_entity_get_uuid (PLENARY_ENTITY (self->debrief))) == 0;
}

static GPtrArray *
list_remarks (PlenaryDebriefSession *self,
              PlenaryRemarkKind kind,
              gboolean all,
              const char *moment)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *remarks = plenary_contents_get_remarks (self->contents);

  for (guint i = 0; i < g_list_model_get_n_items (remarks); i++)
    {
      g_autoptr (PlenaryRemark) remark = g_list_model_get_item (remarks, i);

      if (is_of_this (self, remark, kind) &&
          (all || g_strcmp0 (plenary_remark_get_moment (remark), moment) == 0))
        g_ptr_array_add (list, g_steal_pointer (&remark));
    }

  return list;
}

/**
 * plenary_debrief_session_list_remarks:
 * @self: a session
 * @kind: whose words
 * @moment: (nullable): the UUID of a moment, or %NULL for those about none
 *
 * Lists what was said about a moment.
 *
 * Returns: (transfer full) (element-type PlenaryRemark): live remarks, in order
 */
GPtrArray *
plenary_debrief_session_list_remarks (PlenaryDebriefSession *self,
                                      PlenaryRemarkKind kind,
                                      const char *moment)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_SESSION (self), NULL);

  return list_remarks (self, kind, FALSE, moment);
}

/**
 * plenary_debrief_session_list_coach_words:
 * @self: a session
 *
 * Lists all that was taken down as the coach's words.
 *
 * Returns: (transfer full) (element-type PlenaryRemark): live remarks, in order
 */
GPtrArray *
plenary_debrief_session_list_coach_words (PlenaryDebriefSession *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_SESSION (self), NULL);

  return list_remarks (self, PLENARY_REMARK_KIND_COACH, TRUE, NULL);
}

/**
 * plenary_debrief_session_get_coach:
 * @self: a session
 *
 * Says whose words the coach's are.
 *
 * Returns: (transfer none): the coach's name, or a translated word for one without
 */
const char *
plenary_debrief_session_get_coach (PlenaryDebriefSession *self)
{
  const char *coach;

  g_return_val_if_fail (PLENARY_IS_DEBRIEF_SESSION (self), NULL);

  coach = plenary_debrief_get_coach (self->debrief);

  return *coach != '\0' ? coach : _("The coach");
}

/**
 * plenary_debrief_session_get_began:
 * @self: a session
 *
 * Tells when the debrief began.
 *
 * Returns: microseconds since 1970 in UTC, or 0 if it has not
 */
gint64
plenary_debrief_session_get_began (PlenaryDebriefSession *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_SESSION (self), 0);

  return self->began;
}

/**
 * plenary_debrief_session_get_ended:
 * @self: a session
 *
 * Tells when the debrief ended.
 *
 * Returns: microseconds since 1970 in UTC, or 0 if it has not
 */
gint64
plenary_debrief_session_get_ended (PlenaryDebriefSession *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_SESSION (self), 0);

  return self->ended;
}

/* The live debrief tells it only when it is read anew, so the session remembers. */
static void
hold (PlenaryDebriefSession *self,
      gint64 began,
      gint64 ended)
{
  self->began = began;
  self->ended = ended;
  plenary_store_hold_debrief_async (self->store,
                                    plenary_entity_get_uuid (PLENARY_ENTITY (self->debrief)), began,
                                    ended, NULL, NULL, NULL);
}

/**
 * plenary_debrief_session_begin:
 * @self: a session
 *
 * Takes down that the debrief begins now.
 */
void
plenary_debrief_session_begin (PlenaryDebriefSession *self)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF_SESSION (self));

  hold (self, g_get_real_time (), 0);
}

/**
 * plenary_debrief_session_end:
 * @self: a session
 *
 * Takes down that the debrief ends now.
 */
void
plenary_debrief_session_end (PlenaryDebriefSession *self)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF_SESSION (self));

  hold (self, self->began, g_get_real_time ());
}

/**
 * plenary_debrief_session_go_back:
 * @self: a session
 *
 * Takes down that the debrief goes on after all.
 */
void
plenary_debrief_session_go_back (PlenaryDebriefSession *self)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF_SESSION (self));

  hold (self, self->began, 0);
}
