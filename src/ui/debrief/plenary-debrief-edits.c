/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-debrief-edits.h"

#include "plenary-debrief-words.h"
#include "plenary-ground-rules.h"
#include "plenary-next-step-words.h"
#include "plenary-next-step.h"
#include "plenary-trouble.h"

#include <glib/gi18n.h>

/* What the teacher does to a debrief: making one, changing and removing it. A live object is
 * never changed here: a copy is, and the store is given that. All on the main thread. */

static PlenaryEdit *
begin (PlenaryStore *store,
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

/**
 * plenary_debrief_edits_prepare:
 * @store: the store
 * @lesson: the UUID of a lesson
 * @neutral: whether it is not the teacher's own
 * @widget: the widget it was done in
 *
 * Gets the debrief that is prepared of a lesson, or makes one.
 *
 * Returns: (transfer none): the live debrief
 */
PlenaryDebrief *
plenary_debrief_edits_prepare (PlenaryStore *store,
                               const char *lesson,
                               gboolean neutral,
                               GtkWidget *widget)
{
  PlenaryDebrief *prepared = plenary_debrief_edits_find (store, lesson, FALSE);
  g_autoptr (PlenaryDebrief) debrief = NULL;
  g_autoptr (PlenaryEdit) edit = NULL;

  if (prepared != NULL && (!neutral || plenary_debrief_get_neutral (prepared)))
    return prepared;

  edit =
    begin (store, prepared != NULL ? PLENARY_EDIT_DEBRIEF_CHANGED : PLENARY_EDIT_DEBRIEF_PREPARED,
           lesson);
  debrief = prepared != NULL ? plenary_entity_copy (prepared) : plenary_debrief_new ();
  if (prepared == NULL)
    {
      plenary_debrief_set_lesson (debrief, lesson);
      plenary_debrief_set_created (debrief, g_get_real_time ());
      take_over_from_last (store, debrief);
    }
  plenary_debrief_set_neutral (debrief, neutral);
  plenary_edit_put (edit, debrief);
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

  edit = begin (store, PLENARY_EDIT_DEBRIEF_CHANGED, plenary_debrief_get_lesson (copy));
  plenary_edit_set_merge_key (edit, merge_key);
  plenary_edit_put (edit, copy);
  plenary_trouble_commit (store, edit, widget);
}

static gboolean
is_of (PlenaryDebriefMoment *place,
       PlenaryDebrief *debrief)
{
  return g_strcmp0 (plenary_debrief_moment_get_debrief (place),
                    plenary_entity_get_uuid (PLENARY_ENTITY (debrief))) == 0;
}

/**
 * plenary_debrief_edits_list:
 * @contents: the contents of a lesson
 * @debrief: one of its debriefs
 *
 * Lists what is chosen for a debrief, in the order in which it is looked at.
 *
 * Returns: (transfer full) (element-type PlenaryDebriefMoment): live places
 */
GPtrArray *
plenary_debrief_edits_list (PlenaryContents *contents,
                            PlenaryDebrief *debrief)
{
  GListModel *places = plenary_contents_get_debrief_moments (contents);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (PlenaryDebriefMoment) place = g_list_model_get_item (places, i);

      if (is_of (place, debrief))
        g_ptr_array_add (list, g_steal_pointer (&place));
    }

  return list;
}

/**
 * plenary_debrief_edits_get_place:
 * @contents: the contents of a lesson
 * @debrief: one of its debriefs
 * @moment: one of its moments
 *
 * Gets the place of a moment in a debrief. A moment that may not be seen any more has
 * none, even if it was chosen.
 *
 * Returns: (transfer none) (nullable): the live place, or %NULL if it is not chosen
 */
PlenaryDebriefMoment *
plenary_debrief_edits_get_place (PlenaryContents *contents,
                                 PlenaryDebrief *debrief,
                                 PlenaryMoment *moment)
{
  g_autoptr (GPtrArray) list = plenary_debrief_edits_list (contents, debrief);
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (moment));

  if (plenary_moment_get_visibility (moment) != PLENARY_VISIBILITY_DEBRIEF)
    return NULL;

  for (guint i = 0; i < list->len; i++)
    if (g_strcmp0 (plenary_debrief_moment_get_moment (list->pdata[i]), uuid) == 0)
      return list->pdata[i];

  return NULL;
}

static gboolean
is_in_another (PlenaryContents *contents,
               PlenaryDebrief *debrief,
               const char *moment)
{
  GListModel *places = plenary_contents_get_debrief_moments (contents);

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (PlenaryDebriefMoment) place = g_list_model_get_item (places, i);

      if (!is_of (place, debrief) &&
          g_strcmp0 (plenary_debrief_moment_get_moment (place), moment) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Takes a place away; then nobody but the teacher sees the moment, unless another debrief
 * shows it. */
static void
take_away (PlenaryStore *store,
           PlenaryContents *contents,
           PlenaryDebrief *debrief,
           PlenaryDebriefMoment *place,
           PlenaryEdit *edit)
{
  const char *uuid = plenary_debrief_moment_get_moment (place);
  gpointer moment = plenary_store_lookup (store, uuid);

  plenary_edit_remove (edit, place);
  if (PLENARY_IS_MOMENT (moment) && !is_in_another (contents, debrief, uuid) &&
      plenary_moment_get_visibility (moment) == PLENARY_VISIBILITY_DEBRIEF)
    {
      g_autoptr (PlenaryMoment) copy = plenary_entity_copy (moment);

      plenary_moment_set_visibility (copy, PLENARY_VISIBILITY_ONLY_ME);
      plenary_edit_put (edit, copy);
    }
}

/* A place that lost its right to be shown is used again. */
static PlenaryDebriefMoment *
make_place (PlenaryContents *contents,
            PlenaryDebrief *debrief,
            PlenaryMoment *moment)
{
  g_autoptr (GPtrArray) list = plenary_debrief_edits_list (contents, debrief);
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (moment));
  PlenaryDebriefMoment *place = NULL;
  int rank = 0;

  for (guint i = 0; i < list->len; i++)
    {
      if (g_strcmp0 (plenary_debrief_moment_get_moment (list->pdata[i]), uuid) == 0)
        place = plenary_entity_copy (list->pdata[i]);
      rank = MAX (rank, plenary_debrief_moment_get_rank (list->pdata[i]) + 1);
    }

  if (place == NULL)
    place = plenary_debrief_moment_new ();
  plenary_debrief_moment_set_lesson (place, plenary_moment_get_lesson (moment));
  plenary_debrief_moment_set_debrief (place, plenary_entity_get_uuid (PLENARY_ENTITY (debrief)));
  plenary_debrief_moment_set_moment (place, uuid);
  plenary_debrief_moment_set_rank (place, rank);

  return place;
}

static PlenaryEdit *
begin_about (PlenaryStore *store,
             PlenaryMoment *moment)
{
  PlenaryEdit *edit =
    begin (store, PLENARY_EDIT_MOMENT_VISIBILITY, plenary_moment_get_lesson (moment));

  plenary_edit_set_time (edit, plenary_debrief_words_get_time (store, moment));

  return edit;
}

/**
 * plenary_debrief_edits_choose:
 * @store: the store
 * @contents: the contents of a lesson
 * @debrief: one of its debriefs
 * @moment: one of its moments
 * @chosen: whether it is to be looked at
 * @widget: the widget it was done in
 *
 * Chooses a moment for a debrief, as the last one, or takes it out.
 */
void
plenary_debrief_edits_choose (PlenaryStore *store,
                              PlenaryContents *contents,
                              PlenaryDebrief *debrief,
                              PlenaryMoment *moment,
                              gboolean chosen,
                              GtkWidget *widget)
{
  PlenaryDebriefMoment *place = plenary_debrief_edits_get_place (contents, debrief, moment);
  g_autoptr (PlenaryEdit) edit = NULL;

  if (chosen == (place != NULL))
    return;

  edit = begin_about (store, moment);
  if (chosen)
    {
      g_autoptr (PlenaryDebriefMoment) new = make_place (contents, debrief, moment);
      g_autoptr (PlenaryMoment) copy = plenary_entity_copy (moment);

      plenary_moment_set_visibility (copy, PLENARY_VISIBILITY_DEBRIEF);
      plenary_edit_put (edit, copy);
      plenary_edit_put (edit, new);
    }
  else
    {
      take_away (store, contents, debrief, place, edit);
    }
  plenary_trouble_commit (store, edit, widget);
}

/**
 * plenary_debrief_edits_set_with_note:
 * @store: the store
 * @moment: a live moment
 * @with_note: whether its note may be seen together with its picture
 * @widget: the widget it was done in
 *
 * Chooses whether the note of a moment is shown.
 */
void
plenary_debrief_edits_set_with_note (PlenaryStore *store,
                                     PlenaryMoment *moment,
                                     gboolean with_note,
                                     GtkWidget *widget)
{
  g_autoptr (PlenaryMoment) copy = NULL;
  g_autoptr (PlenaryEdit) edit = NULL;

  if (plenary_moment_get_with_note (moment) == with_note)
    return;

  copy = plenary_entity_copy (moment);
  plenary_moment_set_with_note (copy, with_note);
  edit = begin_about (store, moment);
  plenary_edit_put (edit, copy);
  plenary_trouble_commit (store, edit, widget);
}

static GPtrArray *
list_in_new_order (PlenaryContents *contents,
                   PlenaryDebrief *debrief,
                   PlenaryDebriefMoment *place,
                   PlenaryDebriefMoment *other,
                   gboolean after)
{
  g_autoptr (GPtrArray) list = plenary_debrief_edits_list (contents, debrief);
  GPtrArray *order = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < list->len; i++)
    {
      if (list->pdata[i] == place)
        continue;
      if (list->pdata[i] == other && !after)
        g_ptr_array_add (order, g_object_ref (place));
      g_ptr_array_add (order, g_object_ref (list->pdata[i]));
      if (list->pdata[i] == other && after)
        g_ptr_array_add (order, g_object_ref (place));
    }

  return order;
}

/**
 * plenary_debrief_edits_place:
 * @store: the store
 * @contents: the contents of a lesson
 * @place: the live place of a moment in a debrief
 * @other: another live place in it
 * @after: whether after @other, or before it
 * @widget: the widget it was done in
 *
 * Moves a moment in the order in which they are looked at. All that change their place do
 * so in one edit.
 */
void
plenary_debrief_edits_place (PlenaryStore *store,
                             PlenaryContents *contents,
                             PlenaryDebriefMoment *place,
                             PlenaryDebriefMoment *other,
                             gboolean after,
                             GtkWidget *widget)
{
  gpointer debrief = plenary_store_lookup (store, plenary_debrief_moment_get_debrief (place));
  g_autoptr (GPtrArray) order = NULL;
  g_autoptr (PlenaryEdit) edit = NULL;

  if (place == other || !PLENARY_IS_DEBRIEF (debrief))
    return;

  edit = begin (store, PLENARY_EDIT_DEBRIEF_CHANGED, plenary_debrief_moment_get_lesson (place));
  order = list_in_new_order (contents, debrief, place, other, after);
  for (guint i = 0; i < order->len; i++)
    {
      g_autoptr (PlenaryDebriefMoment) copy = NULL;

      if (plenary_debrief_moment_get_rank (order->pdata[i]) == (int) i)
        continue;

      copy = plenary_entity_copy (order->pdata[i]);
      plenary_debrief_moment_set_rank (copy, i);
      plenary_edit_put (edit, copy);
    }

  if (plenary_edit_get_puts (edit)->len > 0)
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
  g_autoptr (GPtrArray) list = plenary_debrief_edits_list (contents, debrief);
  g_autoptr (PlenaryEdit) edit =
    begin (store, PLENARY_EDIT_DEBRIEF_REMOVED, plenary_debrief_get_lesson (debrief));

  for (guint i = 0; i < list->len; i++)
    take_away (store, contents, debrief, list->pdata[i], edit);
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
