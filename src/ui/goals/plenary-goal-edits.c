/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-goal-edits.h"

#include "plenary-line.h"
#include "plenary-timecode.h"
#include "plenary-trouble.h"

#include <glib/gi18n.h>

/* What the teacher can do to goals. A live goal is never changed here: a copy is,
 * and the store is given that. All on the main thread. */

#define N_KEYS 9

/* Together half a minute, about what people remember of a clip. */
#define NEW_LEAD (10 * PLENARY_SECOND)
#define NEW_LAG (20 * PLENARY_SECOND)

/* The goals are kept alive by the store, so the callers can borrow them. */
static PlenaryGoal *
peek_goal (GListModel *goals,
           guint position)
{
  g_autoptr (PlenaryGoal) goal = g_list_model_get_item (goals, position);

  return goal;
}

/**
 * plenary_goal_edits_get_owner:
 * @store: the store
 * @key: a number key, or 0
 * @except: (nullable): a goal that does not count
 *
 * Gets the goal that @key marks with.
 *
 * Returns: (transfer none) (nullable): a live goal other than @except
 */
PlenaryGoal *
plenary_goal_edits_get_owner (PlenaryStore *store,
                              int key,
                              PlenaryGoal *except)
{
  GListModel *goals = plenary_store_get_goals (store);

  for (guint i = 0; key != 0 && i < g_list_model_get_n_items (goals); i++)
    {
      PlenaryGoal *goal = peek_goal (goals, i);

      if (goal != except && plenary_goal_get_key (goal) == key)
        return goal;
    }

  return NULL;
}

/**
 * plenary_goal_edits_get_neighbour:
 * @store: the store
 * @goal: a live goal
 * @by: -1 for the one before it, 1 for the one after it
 *
 * Gets the next goal among those that stand where @goal stands.
 *
 * Returns: (transfer none) (nullable): a live goal, or %NULL at an end
 */
PlenaryGoal *
plenary_goal_edits_get_neighbour (PlenaryStore *store,
                                  PlenaryGoal *goal,
                                  int by)
{
  GListModel *goals = plenary_store_get_goals (store);
  PlenaryGoal *before = NULL;
  gboolean passed = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (goals); i++)
    {
      PlenaryGoal *other = peek_goal (goals, i);

      if (other == goal)
        {
          if (by < 0)
            return before;
          passed = TRUE;
        }
      else if (plenary_goal_get_state (other) == plenary_goal_get_state (goal))
        {
          if (passed)
            return other;
          before = other;
        }
    }

  return NULL;
}

static int
find_free_key (PlenaryStore *store)
{
  for (int key = 1; key <= N_KEYS; key++)
    if (plenary_goal_edits_get_owner (store, key, NULL) == NULL)
      return key;

  return 0;
}

static guint
find_least (const guint *counts,
            guint n)
{
  guint least = 0;

  for (guint i = 1; i < n; i++)
    if (counts[i] < counts[least])
      least = i;

  return least;
}

/* Gives a goal what the others use least, so that goals are told apart easily. */
static void
choose_look (GListModel *goals,
             PlenaryGoal *goal)
{
  guint colours[PLENARY_N_COLOURS] = { 0 };
  guint symbols[PLENARY_N_SYMBOLS] = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (goals); i++)
    {
      PlenaryGoal *other = peek_goal (goals, i);

      colours[plenary_goal_get_colour (other)]++;
      symbols[plenary_goal_get_symbol (other)]++;
    }

  plenary_goal_set_colour (goal, find_least (colours, PLENARY_N_COLOURS));
  plenary_goal_set_symbol (goal, find_least (symbols, PLENARY_N_SYMBOLS));
}

/**
 * plenary_goal_edits_add:
 * @store: the store
 * @title: what was typed
 * @widget: the widget it was typed in
 *
 * Makes a goal of one line. It comes last, and gets a look and, while there are
 * any, a key of its own.
 *
 * Returns: %FALSE if there were no words, and nothing was added
 */
gboolean
plenary_goal_edits_add (PlenaryStore *store,
                        const char *title,
                        GtkWidget *widget)
{
  GListModel *goals = plenary_store_get_goals (store);
  guint n = g_list_model_get_n_items (goals);
  g_autofree char *tidy = plenary_line_tidy (title);
  g_autoptr (PlenaryGoal) goal = NULL;
  g_autoptr (PlenaryEdit) edit = NULL;

  if (*tidy == '\0')
    return FALSE;

  goal = plenary_goal_new ();
  plenary_goal_set_title (goal, tidy);
  choose_look (goals, goal);
  plenary_goal_set_key (goal, find_free_key (store));
  plenary_goal_set_lead (goal, NEW_LEAD);
  plenary_goal_set_lag (goal, NEW_LAG);
  plenary_goal_set_state (goal, PLENARY_GOAL_STATE_ACTIVE);
  plenary_goal_set_rank (goal, n > 0 ? plenary_goal_get_rank (peek_goal (goals, n - 1)) + 1 : 0);

  edit = plenary_edit_new (PLENARY_EDIT_GOAL_ADDED);
  plenary_edit_set_subject (edit, tidy);
  plenary_edit_put (edit, goal);
  plenary_trouble_commit (store, edit, widget);

  return TRUE;
}

/**
 * plenary_goal_edits_apply_state:
 * @store: the store
 * @copy: a detached copy of a live goal
 * @state: where it is to stand
 *
 * Sets the state of @copy. A goal that is not worked on gives its key back; one
 * that is worked on again gets a free one.
 */
void
plenary_goal_edits_apply_state (PlenaryStore *store,
                                PlenaryGoal *copy,
                                PlenaryGoalState state)
{
  plenary_goal_set_state (copy, state);
  if (state != PLENARY_GOAL_STATE_ACTIVE)
    plenary_goal_set_key (copy, 0);
  else if (plenary_goal_get_key (copy) == 0)
    plenary_goal_set_key (copy, find_free_key (store));
}

/**
 * plenary_goal_edits_set_state:
 * @store: the store
 * @goal: a live goal
 * @state: where it is to stand
 * @widget: the widget it was done in
 *
 * Says where a goal stands.
 */
void
plenary_goal_edits_set_state (PlenaryStore *store,
                              PlenaryGoal *goal,
                              PlenaryGoalState state,
                              GtkWidget *widget)
{
  g_autoptr (PlenaryGoal) copy = NULL;
  g_autoptr (PlenaryEdit) edit = NULL;

  if (plenary_goal_get_state (goal) == state)
    return;

  copy = plenary_entity_copy (goal);
  plenary_goal_edits_apply_state (store, copy, state);

  edit = plenary_edit_new (PLENARY_EDIT_GOAL_STATE);
  plenary_edit_set_subject (edit, plenary_goal_get_title (copy));
  plenary_edit_put (edit, copy);
  plenary_trouble_commit (store, edit, widget);
}

/* All goals in the order that results from taking @goal to @other. */
static GPtrArray *
list_in_new_order (GListModel *goals,
                   PlenaryGoal *goal,
                   PlenaryGoal *other,
                   gboolean after)
{
  GPtrArray *order = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (PlenaryGoal) next = g_list_model_get_item (goals, i);

      if (next == goal)
        continue;
      if (next == other && !after)
        g_ptr_array_add (order, g_object_ref (goal));
      g_ptr_array_add (order, g_object_ref (next));
      if (next == other && after)
        g_ptr_array_add (order, g_object_ref (goal));
    }

  return order;
}

/**
 * plenary_goal_edits_place:
 * @store: the store
 * @goal: a live goal
 * @other: another live goal
 * @after: whether after @other, or before it
 * @widget: the widget it was done in
 *
 * Moves a goal in the teacher's order. All goals that change their place do so in
 * one edit.
 */
void
plenary_goal_edits_place (PlenaryStore *store,
                          PlenaryGoal *goal,
                          PlenaryGoal *other,
                          gboolean after,
                          GtkWidget *widget)
{
  g_autoptr (GPtrArray) order = NULL;
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_GOAL_MOVED);

  if (goal == other)
    return;

  order = list_in_new_order (plenary_store_get_goals (store), goal, other, after);
  for (guint i = 0; i < order->len; i++)
    {
      PlenaryGoal *next = order->pdata[i];
      g_autoptr (PlenaryGoal) copy = NULL;

      if (plenary_goal_get_rank (next) == (int) i)
        continue;

      copy = plenary_entity_copy (next);
      plenary_goal_set_rank (copy, i);
      plenary_edit_put (edit, copy);
    }

  if (plenary_edit_get_puts (edit)->len == 0)
    return;

  plenary_edit_set_subject (edit, plenary_goal_get_title (goal));
  plenary_trouble_commit (store, edit, widget);
}

/**
 * plenary_goal_edits_remove:
 * @store: the store
 * @goal: a live goal
 * @widget: the widget it was done in
 *
 * Removes a goal. Its moments stay, and the window of @widget offers to undo it.
 */
void
plenary_goal_edits_remove (PlenaryStore *store,
                           PlenaryGoal *goal,
                           GtkWidget *widget)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_GOAL_REMOVED);
  g_autofree char *said = NULL;

  /* Translators: %s is the title of a goal */
  said =
    g_strdup_printf (_("Goal “%s” removed. Its moments stay."), plenary_goal_get_title (goal));
  gtk_widget_activate_action (widget, "win.say-undo", "s", said);

  plenary_edit_set_subject (edit, plenary_goal_get_title (goal));
  plenary_edit_remove (edit, goal);
  plenary_trouble_commit (store, edit, widget);
}
