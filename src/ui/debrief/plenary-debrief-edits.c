/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-debrief-edits.h"

#include "plenary-debrief-choices.h"
#include "plenary-debrief-places.h"
#include "plenary-ground-rules.h"
#include "plenary-next-step-words.h"
#include "plenary-next-step.h"
#include "plenary-trouble.h"

#include <glib/gi18n.h>

/* What the teacher does to a debrief: making one, changing and removing it. A live object is
 * never changed here: a copy is, and the store is given that. All on the main thread. */

/**
 * plenary_debrief_edits_begin:
 * @store: the store
 * @kind: what it does
 * @lesson: the UUID of the lesson
 *
 * Begins an edit about a debrief.
 *
 * Returns: (transfer full): an edit without changes
 */
PlenaryEdit *
plenary_debrief_edits_begin (PlenaryStore *store,
                             PlenaryEditKind kind,
                             const char *lesson)
{
  gpointer live = plenary_store_lookup (store, lesson);
  PlenaryEdit *edit = plenary_edit_new (kind);

  plenary_edit_set_lesson (edit, lesson);
  plenary_edit_set_subject (edit, PLENARY_IS_LESSON (live) ? plenary_lesson_get_title (live) : "");

  return edit;
}

/**
 * plenary_debrief_edits_is_over:
 * @debrief: a debrief
 *
 * Finds out whether a debrief was held and has ended.
 *
 * Returns: whether it is over
 */
gboolean
plenary_debrief_edits_is_over (PlenaryDebrief *debrief)
{
  return plenary_debrief_get_ended (debrief) != 0;
}

/**
 * plenary_debrief_edits_find:
 * @store: the store
 * @lesson: the UUID of a lesson
 * @over: whether one is wanted that is over, or one that is only prepared
 *
 * Finds the newest such debrief of a lesson.
 *
 * Returns: (transfer none) (nullable): the live debrief, or %NULL if there is none
 */
PlenaryDebrief *
plenary_debrief_edits_find (PlenaryStore *store,
                            const char *lesson,
                            gboolean over)
{
  GListModel *debriefs = plenary_store_get_debriefs (store);

  for (guint i = 0; i < g_list_model_get_n_items (debriefs); i++)
    {
      g_autoptr (PlenaryDebrief) debrief = g_list_model_get_item (debriefs, i);

      if (g_strcmp0 (plenary_debrief_get_lesson (debrief), lesson) == 0 &&
          plenary_debrief_edits_is_over (debrief) == over)
        return debrief;
    }

  return NULL;
}

/* What was agreed on is often the same; who sat there before is not told to whoever comes next. */
static void
take_over_from_last (PlenaryStore *store,
                     PlenaryDebrief *debrief)
{
  g_autoptr (PlenaryDebrief) last = g_list_model_get_item (plenary_store_get_debriefs (store), 0);

  plenary_debrief_set_rules (debrief, last != NULL ? plenary_debrief_get_rules (last)
                                                   : plenary_ground_rules_get_default ());
}

static PlenaryDebrief *
make_debrief (PlenaryStore *store,
              const char *lesson)
{
  PlenaryDebrief *debrief = plenary_debrief_new ();

  plenary_debrief_set_lesson (debrief, lesson);
  plenary_debrief_set_created (debrief, g_get_real_time ());
  take_over_from_last (store, debrief);

  return debrief;
}

/**
 * plenary_debrief_edits_prepare:
 * @store: the store
 * @contents: the contents of a lesson
 * @neutral: whether it is not the teacher's own
 * @widget: the widget it was done in
 *
 * Gets the debrief that is prepared of a lesson, or makes one. What the teacher has marked
 * for a debrief, and that was in none yet, is chosen for it. Of a lesson that is not the
 * teacher's own nothing is.
 *
 * Returns: (transfer none): the live debrief
 */
PlenaryDebrief *
plenary_debrief_edits_prepare (PlenaryStore *store,
                               PlenaryContents *contents,
                               gboolean neutral,
                               GtkWidget *widget)
{
  const char *lesson =
    plenary_entity_get_uuid (PLENARY_ENTITY (plenary_contents_get_lesson (contents)));
  PlenaryDebrief *prepared = plenary_debrief_edits_find (store, lesson, FALSE);
  g_autoptr (PlenaryDebrief) debrief = prepared != NULL ? plenary_entity_copy (prepared)
                                                        : make_debrief (store, lesson);
  g_autoptr (PlenaryEdit) edit =
    plenary_debrief_edits_begin (store,
                                 prepared != NULL ? PLENARY_EDIT_DEBRIEF_CHANGED
                                                  : PLENARY_EDIT_DEBRIEF_PREPARED,
                                 lesson);

  neutral = neutral || plenary_debrief_get_neutral (debrief);
  plenary_debrief_set_neutral (debrief, neutral);
  if (prepared == NULL || plenary_debrief_get_neutral (prepared) != neutral)
    plenary_edit_put (edit, debrief);
  if (!neutral)
    {
      plenary_debrief_places_take_up (contents, debrief, edit);
      plenary_debrief_choices_take_up (store, contents, debrief, edit);
    }
  if (plenary_edit_get_puts (edit)->len > 0)
    plenary_trouble_commit (store, edit, widget);

  return plenary_store_lookup (store, plenary_entity_get_uuid (PLENARY_ENTITY (debrief)));
}

/**
 * plenary_debrief_edits_change:
 * @store: the store
 * @copy: a changed copy of a live debrief
 * @merge_key: (nullable): unique to one stretch of typing
 * @widget: the widget it was done in
 *
 * Keeps what was changed of a debrief. One that was removed meanwhile stays so.
 */
void
plenary_debrief_edits_change (PlenaryStore *store,
                              PlenaryDebrief *copy,
                              const char *merge_key,
                              GtkWidget *widget)
{
  g_autoptr (PlenaryEdit) edit = NULL;

  if (plenary_store_lookup (store, plenary_entity_get_uuid (PLENARY_ENTITY (copy))) == NULL)
    return;

  edit = plenary_debrief_edits_begin (store, PLENARY_EDIT_DEBRIEF_CHANGED,
                                      plenary_debrief_get_lesson (copy));
  plenary_edit_set_merge_key (edit, merge_key);
  plenary_edit_put (edit, copy);
  plenary_trouble_commit (store, edit, widget);
}

/**
 * plenary_debrief_edits_remove:
 * @store: the store
 * @contents: the contents of its lesson
 * @debrief: a live debrief
 * @widget: the widget it was done in
 *
 * Removes a debrief, with what was said in it. Its moments stay, for the teacher alone. The
 * window of @widget offers to undo it.
 */
void
plenary_debrief_edits_remove (PlenaryStore *store,
                              PlenaryContents *contents,
                              PlenaryDebrief *debrief,
                              GtkWidget *widget)
{
  g_autoptr (PlenaryEdit) edit = plenary_debrief_edits_begin (store, PLENARY_EDIT_DEBRIEF_REMOVED,
                                                              plenary_debrief_get_lesson (debrief));

  plenary_debrief_places_give_up (store, contents, debrief, edit);
  plenary_debrief_choices_give_up (store, debrief, edit);
  plenary_edit_remove (edit, debrief);

  gtk_widget_activate_action (widget, "win.say-undo", "s",
                              _("Debrief removed. Its moments stay."));
  plenary_trouble_commit (store, edit, widget);
}

/**
 * plenary_debrief_edits_add_next_step:
 * @store: the store
 * @debrief: a live debrief
 * @cue: when it is to be done
 * @action: what is to be done
 * @widget: the widget it was done in
 *
 * Makes the next step that those who sat together found, for the teacher's next lesson.
 */
void
plenary_debrief_edits_add_next_step (PlenaryStore *store,
                                     PlenaryDebrief *debrief,
                                     const char *cue,
                                     const char *action,
                                     GtkWidget *widget)
{
  g_autoptr (PlenaryNextStep) step = plenary_next_step_new ();
  g_autoptr (PlenaryDebrief) copy = plenary_entity_copy (debrief);
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_NEXT_STEP_ADDED);
  g_autofree char *sentence = NULL;

  plenary_next_step_set_lesson (step, plenary_debrief_get_lesson (debrief));
  plenary_next_step_set_cue (step, cue);
  plenary_next_step_set_action (step, action);
  plenary_next_step_set_created (step, g_get_real_time ());
  plenary_debrief_set_next_step (copy, plenary_entity_get_uuid (PLENARY_ENTITY (step)));

  sentence = plenary_next_step_words_sentence (step);
  plenary_edit_set_subject (edit, sentence);
  plenary_edit_set_lesson (edit, plenary_debrief_get_lesson (debrief));
  plenary_edit_put (edit, step);
  plenary_edit_put (edit, copy);
  plenary_trouble_commit (store, edit, widget);
}
