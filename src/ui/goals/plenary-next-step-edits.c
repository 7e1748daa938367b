/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-next-step-edits.h"

#include "plenary-goal.h"
#include "plenary-next-step-words.h"
#include "plenary-trouble.h"

#include <glib/gi18n.h>

/* What the teacher can do to next steps, each one edit. A live object is never changed
 * here: a copy is, and the store is given that. The lesson of an edit is the one it was
 * made in, where undoing leads to; there is none for what was done beside the goals. All
 * on the main thread. */

static PlenaryEdit *
begin (PlenaryEditKind kind,
       PlenaryNextStep *step,
       const char *lesson)
{
  PlenaryEdit *edit = plenary_edit_new (kind);
  g_autofree char *sentence = plenary_next_step_words_sentence (step);

  plenary_edit_set_subject (edit, sentence);
  plenary_edit_set_lesson (edit, lesson);

  return edit;
}

/* The first of the moment's goals that is still there. */
static const char *
get_first_goal (PlenaryStore *store,
                PlenaryMoment *moment)
{
  const char *const *goals = plenary_moment_get_goals (moment);

  for (guint i = 0; goals[i] != NULL; i++)
    if (PLENARY_IS_GOAL (plenary_store_lookup (store, goals[i])))
      return goals[i];

  return NULL;
}

/**
 * plenary_next_step_edits_make:
 * @store: the store
 * @moment: a live moment
 * @words: what is written there about the next time
 * @merge_key: unique to the making of this next step
 * @widget: the widget it was done in
 *
 * Makes what is to be done next time a next step, for the first goal of the moment. It
 * can be put into other words with the same @merge_key, as part of the same edit.
 *
 * Returns: (transfer none): the live next step
 */
PlenaryNextStep *
plenary_next_step_edits_make (PlenaryStore *store,
                              PlenaryMoment *moment,
                              const char *words,
                              const char *merge_key,
                              GtkWidget *widget)
{
  g_autoptr (PlenaryNextStep) step = plenary_next_step_new ();
  g_autoptr (PlenaryEdit) edit = NULL;
  g_autofree char *cue = NULL;
  g_autofree char *action = NULL;

  plenary_next_step_words_split (words, &cue, &action);
  plenary_next_step_set_lesson (step, plenary_moment_get_lesson (moment));
  plenary_next_step_set_moment (step, plenary_entity_get_uuid (PLENARY_ENTITY (moment)));
  plenary_next_step_set_goal (step, get_first_goal (store, moment));
  plenary_next_step_set_cue (step, cue);
  plenary_next_step_set_action (step, action);
  plenary_next_step_set_created (step, g_get_real_time ());

  edit = begin (PLENARY_EDIT_NEXT_STEP_ADDED, step, plenary_moment_get_lesson (moment));
  plenary_edit_set_merge_key (edit, merge_key);
  plenary_edit_put (edit, step);
  plenary_trouble_commit (store, edit, widget);

  return plenary_store_lookup (store, plenary_entity_get_uuid (PLENARY_ENTITY (step)));
}

/**
 * plenary_next_step_edits_replace:
 * @store: the store
 * @step: a live next step
 * @lesson: (nullable): the lesson it is done in
 * @merge_key: unique to this change
 * @widget: the widget it was done in
 *
 * Makes another next step of @step, which stands as changed from now on. The new one has
 * the same words at first, and can be put into others with the same @merge_key.
 *
 * Returns: (transfer none): the new live next step
 */
PlenaryNextStep *
plenary_next_step_edits_replace (PlenaryStore *store,
                                 PlenaryNextStep *step,
                                 const char *lesson,
                                 const char *merge_key,
                                 GtkWidget *widget)
{
  g_autoptr (PlenaryNextStep) old = plenary_entity_copy (step);
  g_autoptr (PlenaryNextStep) new = plenary_next_step_new ();
  g_autoptr (PlenaryEdit) edit = begin (PLENARY_EDIT_NEXT_STEP_CHANGED, step, lesson);

  plenary_next_step_set_state (old, PLENARY_NEXT_STEP_STATE_CHANGED);
  plenary_next_step_set_lesson (new, lesson != NULL ? lesson : plenary_next_step_get_lesson (step));
  plenary_next_step_set_goal (new, plenary_next_step_get_goal (step));
  plenary_next_step_set_cue (new, plenary_next_step_get_cue (step));
  plenary_next_step_set_action (new, plenary_next_step_get_action (step));
  plenary_next_step_set_visibility (new, plenary_next_step_get_visibility (step));
  plenary_next_step_set_created (new, g_get_real_time ());

  plenary_edit_set_merge_key (edit, merge_key);
  plenary_edit_put (edit, old);
  plenary_edit_put (edit, new);
  plenary_trouble_commit (store, edit, widget);

  return plenary_store_lookup (store, plenary_entity_get_uuid (PLENARY_ENTITY (new)));
}

/**
 * plenary_next_step_edits_change:
 * @store: the store
 * @copy: a changed copy of a live next step
 * @lesson: (nullable): the lesson it is done in
 * @merge_key: (nullable): unique to one stretch of typing
 * @widget: the widget it was done in
 *
 * Keeps what was changed of a next step. One that was removed meanwhile stays so.
 */
void
plenary_next_step_edits_change (PlenaryStore *store,
                                PlenaryNextStep *copy,
                                const char *lesson,
                                const char *merge_key,
                                GtkWidget *widget)
{
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (copy));
  g_autoptr (PlenaryEdit) edit = NULL;

  if (plenary_store_lookup (store, uuid) == NULL)
    return;

  edit = begin (PLENARY_EDIT_NEXT_STEP_CHANGED, copy, lesson);
  plenary_edit_set_merge_key (edit, merge_key);
  plenary_edit_put (edit, copy);
  plenary_trouble_commit (store, edit, widget);
}

/**
 * plenary_next_step_edits_set_state:
 * @store: the store
 * @step: a live next step
 * @state: where it is to stand
 * @lesson: (nullable): the lesson it is done in
 * @widget: the widget it was done in
 *
 * Says where a next step stands.
 */
void
plenary_next_step_edits_set_state (PlenaryStore *store,
                                   PlenaryNextStep *step,
                                   PlenaryNextStepState state,
                                   const char *lesson,
                                   GtkWidget *widget)
{
  g_autoptr (PlenaryNextStep) copy = NULL;

  if (plenary_next_step_get_state (step) == state)
    return;

  copy = plenary_entity_copy (step);
  plenary_next_step_set_state (copy, state);
  plenary_next_step_edits_change (store, copy, lesson, NULL, widget);
}

/**
 * plenary_next_step_edits_remove:
 * @store: the store
 * @step: a live next step
 * @lesson: (nullable): the lesson it is done in
 * @widget: the widget it was done in
 *
 * Removes a next step with what came of it. The window of @widget offers to undo it.
 */
void
plenary_next_step_edits_remove (PlenaryStore *store,
                                PlenaryNextStep *step,
                                const char *lesson,
                                GtkWidget *widget)
{
  g_autoptr (PlenaryEdit) edit = begin (PLENARY_EDIT_NEXT_STEP_REMOVED, step, lesson);
  GListModel *attempts = plenary_store_get_attempts (store);
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (step));

  for (guint i = 0; i < g_list_model_get_n_items (attempts); i++)
    {
      g_autoptr (PlenaryAttempt) attempt = g_list_model_get_item (attempts, i);

      if (g_strcmp0 (plenary_attempt_get_next_step (attempt), uuid) == 0)
        plenary_edit_remove (edit, attempt);
    }
  plenary_edit_remove (edit, step);

  gtk_widget_activate_action (widget, "win.say-undo", "s",
                              _("Next step removed. The note it came from stays."));
  plenary_trouble_commit (store, edit, widget);
}

/**
 * plenary_next_step_edits_answer:
 * @store: the store
 * @step: a live next step
 * @lesson: the UUID of the lesson it is answered in
 * @outcome: the answer
 * @widget: the widget it was done in
 *
 * Keeps whether a chance for a next step came up in a lesson. Who has moved on lets go
 * of it.
 *
 * Returns: (transfer none): the live answer
 */
PlenaryAttempt *
plenary_next_step_edits_answer (PlenaryStore *store,
                                PlenaryNextStep *step,
                                const char *lesson,
                                PlenaryAttemptOutcome outcome,
                                GtkWidget *widget)
{
  g_autoptr (PlenaryAttempt) attempt = plenary_attempt_new ();
  g_autoptr (PlenaryEdit) edit = begin (PLENARY_EDIT_NEXT_STEP_ANSWERED, step, lesson);

  plenary_attempt_set_next_step (attempt, plenary_entity_get_uuid (PLENARY_ENTITY (step)));
  plenary_attempt_set_lesson (attempt, lesson);
  plenary_attempt_set_outcome (attempt, outcome);
  plenary_attempt_set_created (attempt, g_get_real_time ());
  plenary_edit_put (edit, attempt);
  if (outcome == PLENARY_ATTEMPT_OUTCOME_MOVED_ON)
    {
      g_autoptr (PlenaryNextStep) copy = plenary_entity_copy (step);

      plenary_next_step_set_state (copy, PLENARY_NEXT_STEP_STATE_LET_GO);
      plenary_edit_put (edit, copy);
    }
  plenary_trouble_commit (store, edit, widget);

  return plenary_store_lookup (store, plenary_entity_get_uuid (PLENARY_ENTITY (attempt)));
}

/**
 * plenary_next_step_edits_change_attempt:
 * @store: the store
 * @copy: a changed copy of a live answer
 * @merge_key: (nullable): unique to one stretch of typing
 * @widget: the widget it was done in
 *
 * Keeps more about what came of a next step. An answer that was taken back meanwhile
 * stays so.
 */
void
plenary_next_step_edits_change_attempt (PlenaryStore *store,
                                        PlenaryAttempt *copy,
                                        const char *merge_key,
                                        GtkWidget *widget)
{
  PlenaryNextStep *step = plenary_store_lookup (store, plenary_attempt_get_next_step (copy));
  g_autoptr (PlenaryEdit) edit = NULL;

  if (step == NULL ||
      plenary_store_lookup (store, plenary_entity_get_uuid (PLENARY_ENTITY (copy))) == NULL)
    return;

  edit = begin (PLENARY_EDIT_NEXT_STEP_ANSWERED, step, plenary_attempt_get_lesson (copy));
  plenary_edit_set_merge_key (edit, merge_key);
  plenary_edit_put (edit, copy);
  plenary_trouble_commit (store, edit, widget);
}
