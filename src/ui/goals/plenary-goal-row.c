/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-goal-row.h"

#include "plenary-bindings.h"
#include "plenary-goal-badge.h"
#include "plenary-goal-dialog.h"
#include "plenary-goal-edits.h"
#include "plenary-row-drag.h"

#include <glib/gi18n.h>

/**
 * PlenaryGoalRow:
 *
 * A goal in a list of goals that stand at the same point: what it looks like, its
 * key, and all that can be done with it, by menu, by key and by dragging.
 */

struct _PlenaryGoalRow
{
  AdwActionRow parent_instance;

  PlenaryStore *store;
  PlenaryGoal *goal;

  PlenaryGoalBadge *badge;
  GtkWidget *handle;
  GtkLabel *key_label;
  GtkWidget *open_button;
  GtkMenuButton *menu_button;
};

G_DEFINE_FINAL_TYPE (PlenaryGoalRow, plenary_goal_row, ADW_TYPE_ACTION_ROW)

static void
update_names (PlenaryGoalRow *self)
{
  const char *title = plenary_goal_get_title (self->goal);
  int key = plenary_goal_get_key (self->goal);
  g_autofree char *row_name = NULL;
  g_autofree char *open_name = NULL;
  g_autofree char *menu_name = NULL;

  row_name = key != 0
               /* Translators: the title of a goal, then the number key that marks with it */
               ? g_strdup_printf (_("%s, key %d"), title, key)
               : g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, row_name,
                                  -1);

  /* Translators: the name of a button; %s is the title of a goal */
  open_name = g_strdup_printf (_("More about “%s”"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  open_name, -1);

  /* Translators: the name of a menu; %s is the title of a goal */
  menu_name = g_strdup_printf (_("What to do with “%s”"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  menu_name, -1);
}

static void
update (PlenaryGoalRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int key = plenary_goal_get_key (self->goal);
  PlenaryGoalState state = plenary_goal_get_state (self->goal);
  g_autofree char *digit = g_strdup_printf ("%d", key);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), plenary_goal_get_title (self->goal));
  gtk_label_set_text (self->key_label, digit);
  gtk_widget_set_visible (GTK_WIDGET (self->key_label), key != 0);

  gtk_widget_action_set_enabled (widget, "goal.work", state != PLENARY_GOAL_STATE_ACTIVE);
  gtk_widget_action_set_enabled (widget, "goal.rest", state != PLENARY_GOAL_STATE_RESTING);
  gtk_widget_action_set_enabled (widget, "goal.achieve", state != PLENARY_GOAL_STATE_ACHIEVED);
  update_names (self);
}

/* What can be done with the goal. */

static void
open_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  PlenaryGoalRow *self = PLENARY_GOAL_ROW (widget);

  adw_dialog_present (plenary_goal_dialog_new (self->store, self->goal), widget);
}

static void
check_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  PlenaryGoalRow *self = PLENARY_GOAL_ROW (widget);

  gtk_widget_activate_action (widget, "win.check-goal", "s",
                              plenary_entity_get_uuid (PLENARY_ENTITY (self->goal)));
}

static void
over_time_action (GtkWidget *widget,
                  const char *action_name,
                  GVariant *parameter)
{
  PlenaryGoalRow *self = PLENARY_GOAL_ROW (widget);

  gtk_widget_activate_action (widget, "win.open-goal", "s",
                              plenary_entity_get_uuid (PLENARY_ENTITY (self->goal)));
}

/* The list puts a new row in the place the goal went to. */
static void
focus_goal (GtkWidget *list,
            PlenaryGoal *goal)
{
  for (GtkWidget *child = gtk_widget_get_first_child (list); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (PLENARY_IS_GOAL_ROW (child) && PLENARY_GOAL_ROW (child)->goal == goal)
      gtk_widget_grab_focus (child);
}

static void
place (PlenaryGoalRow *self,
       PlenaryGoal *moved,
       PlenaryGoal *other,
       gboolean after)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autoptr (PlenaryGoal) goal = g_object_ref (moved);
  g_autoptr (PlenaryGoalRow) alive = g_object_ref (self);

  plenary_goal_edits_place (self->store, goal, other, after, GTK_WIDGET (self));
  focus_goal (list, goal);
}

static void
move_by (PlenaryGoalRow *self,
         int by)
{
  PlenaryGoal *other = plenary_goal_edits_get_neighbour (self->store, self->goal, by);

  if (other != NULL)
    place (self, self->goal, other, by > 0);
}

static void
move_up_action (GtkWidget *widget,
                const char *action_name,
                GVariant *parameter)
{
  move_by (PLENARY_GOAL_ROW (widget), -1);
}

static void
move_down_action (GtkWidget *widget,
                  const char *action_name,
                  GVariant *parameter)
{
  move_by (PLENARY_GOAL_ROW (widget), 1);
}

static void
set_state (GtkWidget *widget,
           PlenaryGoalState state)
{
  g_autoptr (PlenaryGoalRow) self = g_object_ref (PLENARY_GOAL_ROW (widget));

  plenary_goal_edits_set_state (self->store, self->goal, state, widget);
}

static void
work_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  set_state (widget, PLENARY_GOAL_STATE_ACTIVE);
}

static void
rest_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  set_state (widget, PLENARY_GOAL_STATE_RESTING);
}

static void
achieve_action (GtkWidget *widget,
                const char *action_name,
                GVariant *parameter)
{
  set_state (widget, PLENARY_GOAL_STATE_ACHIEVED);
}

static void
remove_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  g_autoptr (PlenaryGoalRow) self = g_object_ref (PLENARY_GOAL_ROW (widget));

  plenary_goal_edits_remove (self->store, self->goal, widget);
}

/* Dragging: only among goals that stand at the same point. */

static gboolean
drop (GtkWidget *row,
      gpointer dragged,
      gboolean after)
{
  PlenaryGoalRow *self = PLENARY_GOAL_ROW (row);

  if (plenary_goal_get_state (dragged) != plenary_goal_get_state (self->goal))
    return FALSE;

  place (self, dragged, self->goal, after);

  return TRUE;
}

static void
plenary_goal_row_dispose (GObject *object)
{
  PlenaryGoalRow *self = PLENARY_GOAL_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_GOAL_ROW);
  g_clear_object (&self->store);
  g_clear_object (&self->goal);

  G_OBJECT_CLASS (plenary_goal_row_parent_class)->dispose (object);
}

/* A key without a title belongs to the entry above it. */
static const PlenaryBinding bindings[] = {
  { N_("Move the goal up"), "<Control><Shift>Up", "goal.move-up" },
  { NULL, "<Control><Shift>KP_Up", "goal.move-up" },
  { N_("Move the goal down"), "<Control><Shift>Down", "goal.move-down" },
  { NULL, "<Control><Shift>KP_Down", "goal.move-down" },
  { N_("Remove the goal"), "Delete", "goal.remove" },
  { NULL, "KP_Delete", "goal.remove" },
};

static void
add_bindings (GtkWidgetClass *widget_class)
{
  plenary_bindings_install (widget_class, bindings, G_N_ELEMENTS (bindings));
}

/**
 * plenary_goal_row_get_shortcuts:
 * @n: (out): how many there are
 *
 * Gets the keys that act while the row of a goal has the focus, in the order to
 * show them.
 *
 * Returns: (transfer none) (array length=n): the shortcuts
 */
const PlenaryShortcut *
plenary_goal_row_get_shortcuts (guint *n)
{
  static PlenaryShortcut shortcuts[G_N_ELEMENTS (bindings)];
  static guint n_shortcuts;

  g_return_val_if_fail (n != NULL, NULL);

  if (n_shortcuts == 0)
    n_shortcuts = plenary_bindings_list (bindings, G_N_ELEMENTS (bindings), shortcuts);
  *n = n_shortcuts;

  return shortcuts;
}

static void
plenary_goal_row_class_init (PlenaryGoalRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_goal_row_dispose;

  g_type_ensure (PLENARY_TYPE_GOAL_BADGE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-goal-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalRow, badge);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalRow, handle);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalRow, key_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalRow, open_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalRow, menu_button);

  gtk_widget_class_install_action (widget_class, "goal.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "goal.over-time", NULL, over_time_action);
  gtk_widget_class_install_action (widget_class, "goal.check", NULL, check_action);
  gtk_widget_class_install_action (widget_class, "goal.move-up", NULL, move_up_action);
  gtk_widget_class_install_action (widget_class, "goal.move-down", NULL, move_down_action);
  gtk_widget_class_install_action (widget_class, "goal.work", NULL, work_action);
  gtk_widget_class_install_action (widget_class, "goal.rest", NULL, rest_action);
  gtk_widget_class_install_action (widget_class, "goal.achieve", NULL, achieve_action);
  gtk_widget_class_install_action (widget_class, "goal.remove", NULL, remove_action);
  add_bindings (widget_class);
}

static void
plenary_goal_row_init (PlenaryGoalRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* The title would be the name of the row otherwise, whatever label it has. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/**
 * plenary_goal_row_new:
 * @store: the store
 * @goal: a live goal
 *
 * Makes the row of a goal.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
plenary_goal_row_new (PlenaryStore *store,
                      PlenaryGoal *goal)
{
  PlenaryGoalRow *self = g_object_new (PLENARY_TYPE_GOAL_ROW, NULL);

  self->store = g_object_ref (store);
  self->goal = g_object_ref (goal);
  plenary_goal_badge_set_goal (self->badge, goal);
  plenary_row_drag_attach (GTK_WIDGET (self), self->handle, goal, drop);
  g_signal_connect_object (goal, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * plenary_goal_row_get_goal:
 * @self: a row
 *
 * Gets the goal that the row shows.
 *
 * Returns: (transfer none): the goal
 */
PlenaryGoal *
plenary_goal_row_get_goal (PlenaryGoalRow *self)
{
  g_return_val_if_fail (PLENARY_IS_GOAL_ROW (self), NULL);

  return self->goal;
}

/**
 * plenary_goal_row_update_moves:
 * @self: a row
 *
 * Finds out anew whether the goal can move up and down. To be called when the
 * order of the goals has changed.
 */
void
plenary_goal_row_update_moves (PlenaryGoalRow *self)
{
  g_return_if_fail (PLENARY_IS_GOAL_ROW (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "goal.move-up",
                                 plenary_goal_edits_get_neighbour (self->store, self->goal, -1) !=
                                   NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "goal.move-down",
                                 plenary_goal_edits_get_neighbour (self->store, self->goal, 1) !=
                                   NULL);
}
