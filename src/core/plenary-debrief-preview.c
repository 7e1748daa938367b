/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-debrief-preview.h"

#include "plenary-answer.h"
#include "plenary-debrief-moment.h"
#include "plenary-goal.h"
#include "plenary-next-step.h"
#include "plenary-placement.h"

/**
 * PlenaryDebriefPreview:
 *
 * What will be seen in a debrief, and nothing else: detached entities, each list in the
 * order in which it is shown. Words that will not be seen are not in it.
 */

struct _PlenaryDebriefPreview
{
  GObject parent_instance;

  PlenaryDebrief *debrief;
  GPtrArray *recordings;
  GPtrArray *moments;
  GPtrArray *goals;
  GPtrArray *next_steps;
  GPtrArray *answers;
};

G_DEFINE_FINAL_TYPE (PlenaryDebriefPreview, plenary_debrief_preview, G_TYPE_OBJECT)

static int
compare_chosen (gconstpointer a,
                gconstpointer b)
{
  int rank_a = plenary_debrief_moment_get_rank (*(PlenaryDebriefMoment **) a);
  int rank_b = plenary_debrief_moment_get_rank (*(PlenaryDebriefMoment **) b);

  return (rank_a > rank_b) - (rank_a < rank_b);
}

static int
compare_goals (gconstpointer a,
               gconstpointer b)
{
  int rank_a = plenary_goal_get_rank (*(PlenaryGoal **) a);
  int rank_b = plenary_goal_get_rank (*(PlenaryGoal **) b);

  return (rank_a > rank_b) - (rank_a < rank_b);
}

static int
compare_next_steps (gconstpointer a,
                    gconstpointer b)
{
  gint64 created_a = plenary_next_step_get_created (*(PlenaryNextStep **) a);
  gint64 created_b = plenary_next_step_get_created (*(PlenaryNextStep **) b);

  return (created_a > created_b) - (created_a < created_b);
}

static int
compare_answers (gconstpointer a,
                 gconstpointer b)
{
  int rank_a = plenary_answer_get_rank (*(PlenaryAnswer **) a);
  int rank_b = plenary_answer_get_rank (*(PlenaryAnswer **) b);

  return (rank_a > rank_b) - (rank_a < rank_b);
}

static GPtrArray *
sort (GPtrArray *entities,
      GCompareFunc compare)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < entities->len; i++)
    g_ptr_array_add (sorted, g_object_ref (entities->pdata[i]));
  if (compare != NULL)
    g_ptr_array_sort (sorted, compare);

  return sorted;
}

static gpointer
find (GPtrArray *entities,
      const char *uuid)
{
  for (guint i = 0; i < entities->len; i++)
    if (g_strcmp0 (plenary_entity_get_uuid (entities->pdata[i]), uuid) == 0)
      return entities->pdata[i];

  return NULL;
}

static GPtrArray *
list_moments (const PlenaryDebriefPreviewRows *rows)
{
  g_autoptr (GPtrArray) chosen = sort (rows->chosen, compare_chosen);
  GPtrArray *moments = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < chosen->len; i++)
    {
      PlenaryMoment *moment =
        find (rows->moments, plenary_debrief_moment_get_moment (chosen->pdata[i]));

      if (moment != NULL)
        g_ptr_array_add (moments, g_object_ref (moment));
    }

  return moments;
}

static void
plenary_debrief_preview_finalize (GObject *object)
{
  PlenaryDebriefPreview *self = PLENARY_DEBRIEF_PREVIEW (object);

  g_clear_object (&self->debrief);
  g_clear_pointer (&self->recordings, g_ptr_array_unref);
  g_clear_pointer (&self->moments, g_ptr_array_unref);
  g_clear_pointer (&self->goals, g_ptr_array_unref);
  g_clear_pointer (&self->next_steps, g_ptr_array_unref);
  g_clear_pointer (&self->answers, g_ptr_array_unref);

  G_OBJECT_CLASS (plenary_debrief_preview_parent_class)->finalize (object);
}

static void
plenary_debrief_preview_class_init (PlenaryDebriefPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_debrief_preview_finalize;
}

static void
plenary_debrief_preview_init (PlenaryDebriefPreview *self)
{
}

/**
 * plenary_debrief_preview_new:
 * @rows: what will be seen, with one debrief
 *
 * Puts in order what will be seen.
 *
 * Returns: (transfer full): the preview
 */
PlenaryDebriefPreview *
plenary_debrief_preview_new (const PlenaryDebriefPreviewRows *rows)
{
  PlenaryDebriefPreview *self;

  g_return_val_if_fail (rows != NULL && rows->debriefs->len == 1, NULL);

  self = g_object_new (PLENARY_TYPE_DEBRIEF_PREVIEW, NULL);
  self->debrief = g_object_ref (rows->debriefs->pdata[0]);
  self->recordings = sort (rows->recordings, NULL);
  self->moments = list_moments (rows);
  self->goals = sort (rows->goals, compare_goals);
  self->next_steps = sort (rows->next_steps, compare_next_steps);
  self->answers = sort (rows->answers, compare_answers);

  return self;
}

/**
 * plenary_debrief_preview_get_debrief:
 * @self: a preview
 *
 * Gets the debrief as it will be seen.
 *
 * Returns: (transfer none): a detached debrief
 */
PlenaryDebrief *
plenary_debrief_preview_get_debrief (PlenaryDebriefPreview *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_PREVIEW (self), NULL);

  return self->debrief;
}

/**
 * plenary_debrief_preview_get_moments:
 * @self: a preview
 *
 * Gets the moments that will be seen, in the order in which they are looked at.
 *
 * Returns: (transfer none) (element-type PlenaryMoment): detached moments
 */
GPtrArray *
plenary_debrief_preview_get_moments (PlenaryDebriefPreview *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_PREVIEW (self), NULL);

  return self->moments;
}

/**
 * plenary_debrief_preview_get_goals:
 * @self: a preview
 *
 * Gets the goals that will be seen, in the teacher's order.
 *
 * Returns: (transfer none) (element-type PlenaryGoal): detached goals
 */
GPtrArray *
plenary_debrief_preview_get_goals (PlenaryDebriefPreview *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_PREVIEW (self), NULL);

  return self->goals;
}

/**
 * plenary_debrief_preview_get_next_steps:
 * @self: a preview
 *
 * Gets the next steps that will be seen, the oldest first.
 *
 * Returns: (transfer none) (element-type PlenaryNextStep): detached next steps
 */
GPtrArray *
plenary_debrief_preview_get_next_steps (PlenaryDebriefPreview *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_PREVIEW (self), NULL);

  return self->next_steps;
}

/**
 * plenary_debrief_preview_get_answers:
 * @self: a preview
 *
 * Gets the answers of the reflection that will be seen, in order.
 *
 * Returns: (transfer none) (element-type PlenaryAnswer): detached answers
 */
GPtrArray *
plenary_debrief_preview_get_answers (PlenaryDebriefPreview *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_PREVIEW (self), NULL);

  return self->answers;
}

/**
 * plenary_debrief_preview_get_start:
 * @self: a preview
 * @moment: one of its moments
 *
 * Finds out when a moment begins in the lesson.
 *
 * Returns: nanoseconds of lesson time
 */
gint64
plenary_debrief_preview_get_start (PlenaryDebriefPreview *self,
                                   PlenaryMoment *moment)
{
  PlenaryRecording *recording;

  g_return_val_if_fail (PLENARY_IS_DEBRIEF_PREVIEW (self), 0);
  g_return_val_if_fail (PLENARY_IS_MOMENT (moment), 0);

  recording = find (self->recordings, plenary_moment_get_recording (moment));

  return plenary_placement_to_lesson (recording != NULL ? plenary_recording_get_offset (recording)
                                                        : 0,
                                      plenary_moment_get_start (moment));
}
