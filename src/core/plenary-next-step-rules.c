/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-next-step-rules.h"

/* When the teacher is asked about a next step. The lists keep what is found in them
 * alive, so that the callers can borrow it. */

static gpointer
peek (GListModel *list,
      guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (list, position);

  return item;
}

static gboolean
has_words (PlenaryNextStep *step)
{
  return *plenary_next_step_get_cue (step) != '\0' || *plenary_next_step_get_action (step) != '\0';
}

/* A chance can only have come up after the step was written. A lesson that tells no date
 * may be of any day, if it was added since. */
static gboolean
may_come_after (PlenaryLesson *lesson,
                PlenaryNextStep *step)
{
  const char *taught = plenary_lesson_get_date_taught (lesson);
  gint64 written_us = plenary_next_step_get_created (step);
  g_autoptr (GDateTime) written = g_date_time_new_from_unix_local (written_us / G_USEC_PER_SEC);
  g_autofree char *date = written != NULL ? g_date_time_format (written, "%Y-%m-%d") : NULL;

  if (taught == NULL)
    return plenary_lesson_get_created (lesson) > written_us;

  /* Civil dates sort as text. */
  return g_strcmp0 (taught, date) >= 0;
}

/**
 * plenary_next_step_waits_in:
 * @step: a next step
 * @attempts: the list of all #PlenaryAttempt
 * @lesson: a lesson
 *
 * Finds out whether it makes sense to ask in a lesson whether a chance for a next step
 * came up: it is open, it was born in another lesson, this one was not taught before the
 * day on which it was written, and it was not answered here yet.
 *
 * Returns: whether it waits for an answer there
 */
gboolean
plenary_next_step_waits_in (PlenaryNextStep *step,
                            GListModel *attempts,
                            PlenaryLesson *lesson)
{
  const char *uuid, *born;

  g_return_val_if_fail (PLENARY_IS_NEXT_STEP (step), FALSE);
  g_return_val_if_fail (PLENARY_IS_LESSON (lesson), FALSE);

  uuid = plenary_entity_get_uuid (PLENARY_ENTITY (lesson));
  born = plenary_next_step_get_lesson (step);
  if (plenary_next_step_get_state (step) != PLENARY_NEXT_STEP_STATE_OPEN || !has_words (step) ||
      g_strcmp0 (born, uuid) == 0 || plenary_next_step_find_attempt (step, attempts, uuid) != NULL)
    return FALSE;

  return may_come_after (lesson, step);
}

/**
 * plenary_next_step_choose:
 * @steps: the list of all #PlenaryNextStep, the one written last first
 * @attempts: the list of all #PlenaryAttempt
 * @lesson: the lesson that is opened
 *
 * Chooses what to ask about when a lesson is opened: of those that wait there, the one
 * that was written last, and no other.
 *
 * Returns: (transfer none) (nullable): the next step, or %NULL if there is nothing to ask
 */
PlenaryNextStep *
plenary_next_step_choose (GListModel *steps,
                          GListModel *attempts,
                          PlenaryLesson *lesson)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (steps), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    if (plenary_next_step_waits_in (peek (steps, i), attempts, lesson))
      return peek (steps, i);

  return NULL;
}

/**
 * plenary_next_step_find_tried_in:
 * @steps: the list of all #PlenaryNextStep, the one written last first
 * @attempts: the list of all #PlenaryAttempt
 * @lesson: the UUID of a lesson
 *
 * Finds what was tried in a lesson and not decided about yet.
 *
 * Returns: (transfer none) (nullable): the open next step of those that was written last
 */
PlenaryNextStep *
plenary_next_step_find_tried_in (GListModel *steps,
                                 GListModel *attempts,
                                 const char *lesson)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (steps), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      PlenaryNextStep *step = peek (steps, i);
      PlenaryAttempt *attempt;

      if (plenary_next_step_get_state (step) != PLENARY_NEXT_STEP_STATE_OPEN)
        continue;

      attempt = plenary_next_step_find_attempt (step, attempts, lesson);
      if (attempt != NULL && plenary_attempt_get_outcome (attempt) == PLENARY_ATTEMPT_OUTCOME_TRIED)
        return step;
    }

  return NULL;
}

/**
 * plenary_next_step_find_open:
 * @steps: the list of all #PlenaryNextStep, the one written last first
 *
 * Finds what the teacher is trying just now.
 *
 * Returns: (transfer none) (nullable): the open next step that was written last
 */
PlenaryNextStep *
plenary_next_step_find_open (GListModel *steps)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (steps), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      PlenaryNextStep *step = peek (steps, i);

      if (plenary_next_step_get_state (step) == PLENARY_NEXT_STEP_STATE_OPEN && has_words (step))
        return step;
    }

  return NULL;
}

/**
 * plenary_next_step_find_of_moment:
 * @steps: the list of all #PlenaryNextStep, the one written last first
 * @moment: the UUID of a moment
 *
 * Finds what became of the note of a moment.
 *
 * Returns: (transfer none) (nullable): the next step that was born from it last
 */
PlenaryNextStep *
plenary_next_step_find_of_moment (GListModel *steps,
                                  const char *moment)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (steps), NULL);
  g_return_val_if_fail (moment != NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    if (g_strcmp0 (plenary_next_step_get_moment (peek (steps, i)), moment) == 0)
      return peek (steps, i);

  return NULL;
}

/**
 * plenary_next_step_find_attempt:
 * @step: a next step
 * @attempts: the list of all #PlenaryAttempt
 * @lesson: the UUID of a lesson
 *
 * Finds the answer that was given in a lesson.
 *
 * Returns: (transfer none) (nullable): what came of @step there
 */
PlenaryAttempt *
plenary_next_step_find_attempt (PlenaryNextStep *step,
                                GListModel *attempts,
                                const char *lesson)
{
  const char *uuid;

  g_return_val_if_fail (PLENARY_IS_NEXT_STEP (step), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (attempts), NULL);

  uuid = plenary_entity_get_uuid (PLENARY_ENTITY (step));
  for (guint i = 0; i < g_list_model_get_n_items (attempts); i++)
    {
      PlenaryAttempt *attempt = peek (attempts, i);

      if (g_strcmp0 (plenary_attempt_get_next_step (attempt), uuid) == 0 &&
          g_strcmp0 (plenary_attempt_get_lesson (attempt), lesson) == 0)
        return attempt;
    }

  return NULL;
}

/**
 * plenary_next_step_is_in_question:
 * @step: a next step
 * @attempts: the list of all #PlenaryAttempt, the oldest first
 *
 * Finds out whether to ask if a next step is still useful: after each second "not this
 * time" in a row. Who wants to keep trying is not asked again at once.
 *
 * Returns: whether to ask
 */
gboolean
plenary_next_step_is_in_question (PlenaryNextStep *step,
                                  GListModel *attempts)
{
  const char *uuid;
  guint in_a_row = 0;

  g_return_val_if_fail (PLENARY_IS_NEXT_STEP (step), FALSE);
  g_return_val_if_fail (G_IS_LIST_MODEL (attempts), FALSE);

  uuid = plenary_entity_get_uuid (PLENARY_ENTITY (step));
  for (guint i = 0; i < g_list_model_get_n_items (attempts); i++)
    {
      PlenaryAttempt *attempt = peek (attempts, i);

      if (g_strcmp0 (plenary_attempt_get_next_step (attempt), uuid) != 0)
        continue;

      if (plenary_attempt_get_outcome (attempt) == PLENARY_ATTEMPT_OUTCOME_NOT_THIS_TIME)
        in_a_row++;
      else
        in_a_row = 0;
    }

  return plenary_next_step_get_state (step) == PLENARY_NEXT_STEP_STATE_OPEN && in_a_row > 0 &&
         in_a_row % 2 == 0;
}
