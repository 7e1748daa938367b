/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-visibility-edits.h"

#include "plenary-answer.h"
#include "plenary-core-types.h"
#include "plenary-goal.h"
#include "plenary-next-step-words.h"
#include "plenary-next-step.h"
#include "plenary-trouble.h"

/* Who may see goals, next steps and answers. Moments have more to say about that, and do
 * so elsewhere. */

/**
 * plenary_visibility_edits_begin:
 * @store: the store
 * @entity: a live goal, next step or answer
 *
 * Begins an edit that changes who may see a thing, and says of what.
 *
 * Returns: (transfer full): an edit without changes
 */
PlenaryEdit *
plenary_visibility_edits_begin (PlenaryStore *store,
                                gpointer entity)
{
  PlenaryEdit *edit;

  g_return_val_if_fail (PLENARY_IS_STORE (store), NULL);
  g_return_val_if_fail (PLENARY_IS_ENTITY (entity), NULL);

  if (PLENARY_IS_GOAL (entity))
    {
      edit = plenary_edit_new (PLENARY_EDIT_GOAL_VISIBILITY);
      plenary_edit_set_subject (edit, plenary_goal_get_title (entity));
    }
  else if (PLENARY_IS_NEXT_STEP (entity))
    {
      g_autofree char *sentence = plenary_next_step_words_sentence (entity);

      edit = plenary_edit_new (PLENARY_EDIT_NEXT_STEP_VISIBILITY);
      plenary_edit_set_subject (edit, sentence);
    }
  else
    {
      gpointer lesson = plenary_store_lookup (store, plenary_answer_get_lesson (entity));

      edit = plenary_edit_new (PLENARY_EDIT_REFLECTION_VISIBILITY);
      plenary_edit_set_subject (edit, plenary_lesson_get_title (lesson));
    }

  return edit;
}

/**
 * plenary_visibility_edits_get:
 * @entity: a goal, a next step or an answer
 *
 * Gets who may see it.
 *
 * Returns: the visibility
 */
PlenaryVisibility
plenary_visibility_edits_get (gpointer entity)
{
  PlenaryVisibility visibility = PLENARY_VISIBILITY_ONLY_ME;

  g_return_val_if_fail (PLENARY_IS_ENTITY (entity), visibility);

  g_object_get (entity, "visibility", &visibility, NULL);

  return visibility;
}

/**
 * plenary_visibility_edits_set:
 * @store: the store
 * @entity: a live goal, next step or answer
 * @visibility: who may see it from now on
 * @lesson: (nullable): the lesson it is done in, where undoing leads to
 * @widget: the widget it was done in
 *
 * Chooses who may see a thing.
 */
void
plenary_visibility_edits_set (PlenaryStore *store,
                              gpointer entity,
                              PlenaryVisibility visibility,
                              const char *lesson,
                              GtkWidget *widget)
{
  g_autoptr (PlenaryEdit) edit = NULL;
  g_autoptr (PlenaryEntity) copy = NULL;

  g_return_if_fail (PLENARY_IS_GOAL (entity) || PLENARY_IS_NEXT_STEP (entity) ||
                    PLENARY_IS_ANSWER (entity));

  /* Writing to what was removed meanwhile would bring it back. */
  if (plenary_visibility_edits_get (entity) == visibility ||
      plenary_store_lookup (store, plenary_entity_get_uuid (entity)) == NULL)
    return;

  copy = plenary_entity_copy (entity);
  g_object_set (copy, "visibility", visibility, NULL);
  edit = plenary_visibility_edits_begin (store, entity);
  plenary_edit_set_lesson (edit, lesson);
  plenary_edit_put (edit, copy);
  plenary_trouble_commit (store, edit, widget);
}
