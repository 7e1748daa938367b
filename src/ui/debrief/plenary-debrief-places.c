/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-debrief-places.h"

#include "plenary-debrief-edits.h"
#include "plenary-debrief-words.h"
#include "plenary-trouble.h"

/* Which moments are looked at in a debrief, in which order, and whether with their notes:
 * chosen anew for each debrief. What a moment says of itself, who may see it and whether
 * with its note, is the most that any debrief shows; so it is changed along with a choice.
 * A live object is never changed here: a copy is, and the store is given that. All on the
 * main thread. */

static gboolean
is_of (PlenaryDebriefMoment *place,
       PlenaryDebrief *debrief)
{
  return g_strcmp0 (plenary_debrief_moment_get_debrief (place),
                    plenary_entity_get_uuid (PLENARY_ENTITY (debrief))) == 0;
}

/**
 * plenary_debrief_places_list:
 * @contents: the contents of a lesson
 * @debrief: one of its debriefs
 *
 * Lists what is chosen for a debrief, in the order in which it is looked at.
 *
 * Returns: (transfer full) (element-type PlenaryDebriefMoment): live places
 */
GPtrArray *
plenary_debrief_places_list (PlenaryContents *contents,
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

static PlenaryDebriefMoment *
find (GPtrArray *list,
      PlenaryMoment *moment)
{
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (moment));

  for (guint i = 0; i < list->len; i++)
    if (g_strcmp0 (plenary_debrief_moment_get_moment (list->pdata[i]), uuid) == 0)
      return list->pdata[i];

  return NULL;
}

/**
 * plenary_debrief_places_get:
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
plenary_debrief_places_get (PlenaryContents *contents,
                            PlenaryDebrief *debrief,
                            PlenaryMoment *moment)
{
  g_autoptr (GPtrArray) list = plenary_debrief_places_list (contents, debrief);

  return plenary_moment_get_visibility (moment) == PLENARY_VISIBILITY_DEBRIEF ? find (list, moment)
                                                                              : NULL;
}

/* With @except, not counting that debrief; with @with_note, only those that show the note. */
static gboolean
is_in_one (PlenaryContents *contents,
           PlenaryMoment *moment,
           PlenaryDebrief *except,
           gboolean with_note)
{
  GListModel *places = plenary_contents_get_debrief_moments (contents);
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (moment));

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (PlenaryDebriefMoment) place = g_list_model_get_item (places, i);

      if ((except == NULL || !is_of (place, except)) &&
          (!with_note || plenary_debrief_moment_get_with_note (place)) &&
          g_strcmp0 (plenary_debrief_moment_get_moment (place), uuid) == 0)
        return TRUE;
    }

  return FALSE;
}

/* What a moment says of itself, once this debrief shows it like that, or not at all. What
 * another debrief shows stays as it is. */
static void
put_moment (PlenaryContents *contents,
            PlenaryDebrief *debrief,
            PlenaryMoment *moment,
            gboolean chosen,
            gboolean with_note,
            PlenaryEdit *edit)
{
  g_autoptr (PlenaryMoment) copy = plenary_entity_copy (moment);

  if (chosen)
    plenary_moment_set_visibility (copy, PLENARY_VISIBILITY_DEBRIEF);
  else if (!is_in_one (contents, moment, debrief, FALSE))
    plenary_moment_set_visibility (copy, PLENARY_VISIBILITY_ONLY_ME);
  plenary_moment_set_with_note (copy, with_note || (plenary_moment_get_with_note (moment) &&
                                                    is_in_one (contents, moment, debrief, TRUE)));
  plenary_edit_put (edit, copy);
}

static int
get_next_rank (GPtrArray *list)
{
  int rank = 0;

  for (guint i = 0; i < list->len; i++)
    rank = MAX (rank, plenary_debrief_moment_get_rank (list->pdata[i]) + 1);

  return rank;
}

/* A place that lost its right to be shown is used again. */
static PlenaryDebriefMoment *
make_place (PlenaryContents *contents,
            PlenaryDebrief *debrief,
            PlenaryMoment *moment)
{
  g_autoptr (GPtrArray) list = plenary_debrief_places_list (contents, debrief);
  PlenaryDebriefMoment *old = find (list, moment);
  PlenaryDebriefMoment *place = old != NULL ? plenary_entity_copy (old)
                                            : plenary_debrief_moment_new ();

  plenary_debrief_moment_set_lesson (place, plenary_moment_get_lesson (moment));
  plenary_debrief_moment_set_debrief (place, plenary_entity_get_uuid (PLENARY_ENTITY (debrief)));
  plenary_debrief_moment_set_moment (place, plenary_entity_get_uuid (PLENARY_ENTITY (moment)));
  plenary_debrief_moment_set_rank (place, get_next_rank (list));
  plenary_debrief_moment_set_with_note (place, FALSE);

  return place;
}

static PlenaryEdit *
begin_about (PlenaryStore *store,
             PlenaryMoment *moment)
{
  PlenaryEdit *edit = plenary_debrief_edits_begin (store, PLENARY_EDIT_MOMENT_VISIBILITY,
                                                   plenary_moment_get_lesson (moment));

  plenary_edit_set_time (edit, plenary_debrief_words_get_time (store, moment));

  return edit;
}

/**
 * plenary_debrief_places_choose:
 * @store: the store
 * @contents: the contents of a lesson
 * @debrief: one of its debriefs
 * @moment: one of its moments
 * @chosen: whether it is to be looked at
 * @widget: the widget it was done in
 *
 * Chooses a moment for a debrief, as the last one and without its note, or takes it out.
 */
void
plenary_debrief_places_choose (PlenaryStore *store,
                               PlenaryContents *contents,
                               PlenaryDebrief *debrief,
                               PlenaryMoment *moment,
                               gboolean chosen,
                               GtkWidget *widget)
{
  PlenaryDebriefMoment *place = plenary_debrief_places_get (contents, debrief, moment);
  g_autoptr (PlenaryEdit) edit = NULL;

  if (chosen == (place != NULL))
    return;

  edit = begin_about (store, moment);
  put_moment (contents, debrief, moment, chosen, FALSE, edit);
  if (chosen)
    {
      g_autoptr (PlenaryDebriefMoment) new = make_place (contents, debrief, moment);

      plenary_edit_put (edit, new);
    }
  else
    {
      plenary_edit_remove (edit, place);
    }
  plenary_trouble_commit (store, edit, widget);
}

/**
 * plenary_debrief_places_set_with_note:
 * @store: the store
 * @contents: the contents of a lesson
 * @debrief: one of its debriefs
 * @moment: one of its moments, which was chosen for it
 * @with_note: whether its note may be seen together with its picture
 * @widget: the widget it was done in
 *
 * Chooses whether the note of a moment is shown in a debrief.
 */
void
plenary_debrief_places_set_with_note (PlenaryStore *store,
                                      PlenaryContents *contents,
                                      PlenaryDebrief *debrief,
                                      PlenaryMoment *moment,
                                      gboolean with_note,
                                      GtkWidget *widget)
{
  PlenaryDebriefMoment *place = plenary_debrief_places_get (contents, debrief, moment);
  g_autoptr (PlenaryDebriefMoment) copy = NULL;
  g_autoptr (PlenaryEdit) edit = NULL;

  if (place == NULL)
    return;

  copy = plenary_entity_copy (place);
  plenary_debrief_moment_set_with_note (copy, with_note);
  edit = begin_about (store, moment);
  put_moment (contents, debrief, moment, TRUE, with_note, edit);
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
  g_autoptr (GPtrArray) list = plenary_debrief_places_list (contents, debrief);
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
 * plenary_debrief_places_move:
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
plenary_debrief_places_move (PlenaryStore *store,
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

  edit = plenary_debrief_edits_begin (store, PLENARY_EDIT_DEBRIEF_CHANGED,
                                      plenary_debrief_moment_get_lesson (place));
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
 * plenary_debrief_places_take_up:
 * @contents: the contents of a lesson
 * @debrief: one of its debriefs, which may not be stored yet
 * @edit: where it is put
 *
 * Chooses for a debrief the moments that the teacher has marked for one and that were in
 * none yet, in the order of the lesson; and so with their notes.
 */
void
plenary_debrief_places_take_up (PlenaryContents *contents,
                                PlenaryDebrief *debrief,
                                PlenaryEdit *edit)
{
  GListModel *moments = plenary_contents_get_moments (contents);
  g_autoptr (GPtrArray) list = plenary_debrief_places_list (contents, debrief);
  int rank = get_next_rank (list);

  for (guint i = 0; i < g_list_model_get_n_items (moments); i++)
    {
      g_autoptr (PlenaryMoment) moment = g_list_model_get_item (moments, i);
      gboolean with_note = plenary_moment_get_with_note (moment) &&
                           !is_in_one (contents, moment, NULL, TRUE);
      PlenaryDebriefMoment *old = find (list, moment);
      g_autoptr (PlenaryDebriefMoment) place = NULL;

      if (plenary_moment_get_visibility (moment) != PLENARY_VISIBILITY_DEBRIEF)
        continue;

      if (old != NULL && with_note)
        place = plenary_entity_copy (old);
      else if (!is_in_one (contents, moment, NULL, FALSE))
        place = make_place (contents, debrief, moment);
      if (place == NULL)
        continue;

      if (old == NULL)
        plenary_debrief_moment_set_rank (place, rank++);
      plenary_debrief_moment_set_with_note (place, with_note);
      plenary_edit_put (edit, place);
    }
}

/**
 * plenary_debrief_places_give_up:
 * @store: the store
 * @contents: the contents of a lesson
 * @debrief: one of its debriefs
 * @edit: where it is put
 *
 * Takes all moments out of a debrief. Those that no other debrief shows are for the teacher
 * alone again.
 */
void
plenary_debrief_places_give_up (PlenaryStore *store,
                                PlenaryContents *contents,
                                PlenaryDebrief *debrief,
                                PlenaryEdit *edit)
{
  g_autoptr (GPtrArray) list = plenary_debrief_places_list (contents, debrief);

  for (guint i = 0; i < list->len; i++)
    {
      gpointer moment =
        plenary_store_lookup (store, plenary_debrief_moment_get_moment (list->pdata[i]));

      plenary_edit_remove (edit, list->pdata[i]);
      if (PLENARY_IS_MOMENT (moment))
        put_moment (contents, debrief, moment, FALSE, FALSE, edit);
    }
}
