/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-pending.h"

#include "plenary-contents-private.h"
#include "plenary-goal.h"
#include "plenary-lesson.h"
#include "plenary-moment.h"

/* What an edit does besides what it names, in the same way as the tables do it, so
 * that it can be shown before it is stored. The store thread has the last word. */

/* Later changes of one edit replace earlier ones. */
static void
set_change (GPtrArray *changes,
            const char *uuid,
            PlenaryEntity *record)
{
  for (guint i = 0; i < changes->len; i++)
    {
      PlenaryChange *change = changes->pdata[i];

      if (g_str_equal (change->uuid, uuid))
        {
          g_set_object (&change->record, record);
          return;
        }
    }

  g_ptr_array_add (changes, plenary_change_new (uuid, record));
}

static PlenaryEntity *
get_latest (GPtrArray *changes,
            PlenaryEntity *live)
{
  for (guint i = 0; i < changes->len; i++)
    {
      PlenaryChange *change = changes->pdata[i];

      if (g_str_equal (change->uuid, plenary_entity_get_uuid (live)))
        return change->record;
    }

  return live;
}

/* A key marks with one goal only. */
static void
free_key (PlenaryLive *live,
          PlenaryGoal *goal,
          GPtrArray *changes)
{
  GListModel *goals = G_LIST_MODEL (plenary_live_get_model (live, PLENARY_TYPE_GOAL));
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (goal));

  for (guint i = 0; plenary_goal_get_key (goal) != 0 && i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (PlenaryEntity) other = g_list_model_get_item (goals, i);
      PlenaryEntity *latest = get_latest (changes, other);
      g_autoptr (PlenaryGoal) freed = NULL;

      if (latest == NULL || g_str_equal (plenary_entity_get_uuid (latest), uuid) ||
          plenary_goal_get_key (PLENARY_GOAL (latest)) != plenary_goal_get_key (goal))
        continue;

      freed = plenary_entity_copy (latest);
      plenary_goal_set_key (freed, 0);
      set_change (changes, plenary_entity_get_uuid (latest), PLENARY_ENTITY (freed));
    }
}

static void
remove_all (GListModel *list,
            GPtrArray *changes)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PlenaryEntity) entity = g_list_model_get_item (list, i);

      g_ptr_array_add (changes, plenary_change_new (plenary_entity_get_uuid (entity), NULL));
    }
}

static void
remove_contents (PlenaryLive *live,
                 const char *lesson,
                 GPtrArray *changes)
{
  g_autoptr (PlenaryContents) contents = plenary_live_get_contents (live, lesson);
  g_autoptr (GPtrArray) models = NULL;

  if (contents == NULL)
    return;

  models = plenary_contents_list_models (contents);
  for (guint i = 0; i < models->len; i++)
    remove_all (models->pdata[i], changes);
}

static void
take_goal_from_moment (PlenaryMoment *moment,
                       const char *goal,
                       GPtrArray *changes)
{
  const char *const *goals = plenary_moment_get_goals (moment);
  g_autoptr (GStrvBuilder) others = g_strv_builder_new ();
  g_auto (GStrv) left = NULL;
  g_autoptr (PlenaryMoment) without = NULL;

  if (!g_strv_contains (goals, goal))
    return;

  for (int i = 0; goals[i] != NULL; i++)
    {
      if (!g_str_equal (goals[i], goal))
        g_strv_builder_add (others, goals[i]);
    }

  left = g_strv_builder_end (others);
  without = plenary_entity_copy (moment);
  plenary_moment_set_goals (without, (const char *const *) left);
  set_change (changes, plenary_entity_get_uuid (PLENARY_ENTITY (moment)), PLENARY_ENTITY (without));
}

static void
take_goal_from_moments (PlenaryLive *live,
                        const char *goal,
                        GPtrArray *changes)
{
  g_autoptr (GPtrArray) all = plenary_live_list_contents (live);

  for (guint i = 0; i < all->len; i++)
    {
      GListModel *moments = plenary_contents_get_moments (all->pdata[i]);

      for (guint j = 0; j < g_list_model_get_n_items (moments); j++)
        {
          g_autoptr (PlenaryEntity) moment = g_list_model_get_item (moments, j);
          PlenaryEntity *latest = get_latest (changes, moment);

          if (latest != NULL)
            take_goal_from_moment (PLENARY_MOMENT (latest), goal, changes);
        }
    }
}

/**
 * plenary_pending_expand:
 * @live: the live objects
 * @edit: an edit
 *
 * Finds out all that an edit changes of what is shown.
 *
 * Returns: (transfer full) (element-type PlenaryChange): the changes, each UUID once
 */
GPtrArray *
plenary_pending_expand (PlenaryLive *live,
                        PlenaryEdit *edit)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (plenary_change_free);
  GPtrArray *puts = plenary_edit_get_puts (edit);
  GPtrArray *removals = plenary_edit_get_removals (edit);

  for (guint i = 0; i < puts->len; i++)
    {
      PlenaryEntity *entity = puts->pdata[i];

      if (PLENARY_IS_GOAL (entity))
        free_key (live, PLENARY_GOAL (entity), changes);
      set_change (changes, plenary_entity_get_uuid (entity), entity);
    }

  for (guint i = 0; i < removals->len; i++)
    {
      const char *uuid = plenary_entity_get_uuid (removals->pdata[i]);

      if (PLENARY_IS_LESSON (removals->pdata[i]))
        remove_contents (live, uuid, changes);
      else if (PLENARY_IS_GOAL (removals->pdata[i]))
        take_goal_from_moments (live, uuid, changes);
      set_change (changes, uuid, NULL);
    }

  return changes;
}
