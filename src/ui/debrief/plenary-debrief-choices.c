/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-debrief-choices.h"

#include "plenary-trouble.h"
#include "plenary-visibility-edits.h"

/* Which goals, next steps and answers are shown in a debrief: chosen anew for each. What a
 * thing says of itself, "only me" or "for the debrief", is the most that any debrief shows;
 * so it is changed along with a choice. All on the main thread. */

/* The choice of a thing for one debrief, or with @except for any other one. */
static PlenaryDebriefChoice *
find (PlenaryStore *store,
      const char *debrief,
      const char *thing,
      gboolean except)
{
  GListModel *choices = plenary_store_get_debrief_choices (store);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      /* The list keeps it alive. */
      g_autoptr (PlenaryDebriefChoice) choice = g_list_model_get_item (choices, i);

      if (g_strcmp0 (plenary_debrief_choice_get_thing (choice), thing) == 0 &&
          (g_strcmp0 (plenary_debrief_choice_get_debrief (choice), debrief) != 0) == except)
        return choice;
    }

  return NULL;
}

static const char *
uuid_of (gpointer entity)
{
  return plenary_entity_get_uuid (PLENARY_ENTITY (entity));
}

/**
 * plenary_debrief_choices_has:
 * @store: the store
 * @debrief: a live debrief
 * @thing: a live goal, next step or answer
 *
 * Finds out whether a thing was chosen for a debrief. What may not be seen any more is not.
 *
 * Returns: whether it is shown there
 */
gboolean
plenary_debrief_choices_has (PlenaryStore *store,
                             PlenaryDebrief *debrief,
                             gpointer thing)
{
  return plenary_visibility_edits_get (thing) == PLENARY_VISIBILITY_DEBRIEF &&
         find (store, uuid_of (debrief), uuid_of (thing), FALSE) != NULL;
}

static void
put_visibility (gpointer thing,
                PlenaryVisibility visibility,
                PlenaryEdit *edit)
{
  g_autoptr (PlenaryEntity) copy = NULL;

  if (plenary_visibility_edits_get (thing) == visibility)
    return;

  copy = plenary_entity_copy (thing);
  g_object_set (copy, "visibility", visibility, NULL);
  plenary_edit_put (edit, copy);
}

/* What no other debrief shows is the teacher's alone again. */
static void
give_up (PlenaryStore *store,
         PlenaryDebriefChoice *choice,
         PlenaryEdit *edit)
{
  const char *uuid = plenary_debrief_choice_get_thing (choice);
  gpointer thing = plenary_store_lookup (store, uuid);

  plenary_edit_remove (edit, choice);
  if (thing != NULL &&
      find (store, plenary_debrief_choice_get_debrief (choice), uuid, TRUE) == NULL)
    put_visibility (thing, PLENARY_VISIBILITY_ONLY_ME, edit);
}

/**
 * plenary_debrief_choices_set:
 * @store: the store
 * @debrief: a live debrief
 * @thing: a live goal, next step or answer
 * @chosen: whether it is to be shown there
 * @widget: the widget it was done in
 *
 * Chooses a thing for a debrief, or takes it out.
 */
void
plenary_debrief_choices_set (PlenaryStore *store,
                             PlenaryDebrief *debrief,
                             gpointer thing,
                             gboolean chosen,
                             GtkWidget *widget)
{
  PlenaryDebriefChoice *choice = find (store, uuid_of (debrief), uuid_of (thing), FALSE);
  g_autoptr (PlenaryEdit) edit = NULL;

  /* Writing to what was removed meanwhile would bring it back. */
  if (plenary_debrief_choices_has (store, debrief, thing) == chosen ||
      plenary_store_lookup (store, uuid_of (thing)) == NULL)
    return;

  edit = plenary_visibility_edits_begin (store, thing);
  plenary_edit_set_lesson (edit, plenary_debrief_get_lesson (debrief));
  if (!chosen)
    {
      give_up (store, choice, edit);
    }
  else
    {
      put_visibility (thing, PLENARY_VISIBILITY_DEBRIEF, edit);
      if (choice == NULL)
        {
          g_autoptr (PlenaryDebriefChoice) new =
            plenary_debrief_choice_new (uuid_of (debrief), thing);

          plenary_edit_put (edit, new);
        }
    }
  plenary_trouble_commit (store, edit, widget);
}

static void
take_up (PlenaryStore *store,
         GListModel *things,
         PlenaryDebrief *debrief,
         PlenaryEdit *edit)
{
  for (guint i = 0; i < g_list_model_get_n_items (things); i++)
    {
      g_autoptr (PlenaryEntity) thing = g_list_model_get_item (things, i);
      g_autoptr (PlenaryDebriefChoice) choice = NULL;

      if (plenary_visibility_edits_get (thing) != PLENARY_VISIBILITY_DEBRIEF ||
          find (store, NULL, uuid_of (thing), TRUE) != NULL)
        continue;

      choice = plenary_debrief_choice_new (uuid_of (debrief), thing);
      plenary_edit_put (edit, choice);
    }
}

/**
 * plenary_debrief_choices_take_up:
 * @store: the store
 * @contents: the contents of a lesson
 * @debrief: one of its debriefs, which may not be stored yet
 * @edit: where it is put
 *
 * Chooses for a debrief the goals, next steps and answers that the teacher has marked for
 * one and that were in none yet.
 */
void
plenary_debrief_choices_take_up (PlenaryStore *store,
                                 PlenaryContents *contents,
                                 PlenaryDebrief *debrief,
                                 PlenaryEdit *edit)
{
  take_up (store, plenary_store_get_goals (store), debrief, edit);
  take_up (store, plenary_store_get_next_steps (store), debrief, edit);
  take_up (store, plenary_contents_get_answers (contents), debrief, edit);
}

/**
 * plenary_debrief_choices_give_up:
 * @store: the store
 * @debrief: a live debrief
 * @edit: where it is put
 *
 * Takes all goals, next steps and answers out of a debrief. Those that no other debrief
 * shows are for the teacher alone again.
 */
void
plenary_debrief_choices_give_up (PlenaryStore *store,
                                 PlenaryDebrief *debrief,
                                 PlenaryEdit *edit)
{
  GListModel *choices = plenary_store_get_debrief_choices (store);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (PlenaryDebriefChoice) choice = g_list_model_get_item (choices, i);

      if (g_strcmp0 (plenary_debrief_choice_get_debrief (choice), uuid_of (debrief)) == 0)
        give_up (store, choice, edit);
    }
}
