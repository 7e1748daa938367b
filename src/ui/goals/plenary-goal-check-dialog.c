/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-goal-check-dialog.h"

#include "plenary-goal-checks.h"
#include "plenary-trouble.h"

/**
 * PlenaryGoalCheckDialog:
 *
 * A closer look at one goal, and at nothing else. Each tick is saved at once.
 */

struct _PlenaryGoalCheckDialog
{
  AdwDialog parent_instance;

  PlenaryStore *store;
  PlenaryGoal *goal;

  GtkLabel *title_label;
  PlenaryGoalChecks *checks;
};

G_DEFINE_FINAL_TYPE (PlenaryGoalCheckDialog, plenary_goal_check_dialog, ADW_TYPE_DIALOG)

static void
chosen_cb (PlenaryGoalCheckDialog *self)
{
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (self->goal));
  g_autoptr (PlenaryGoal) copy = NULL;
  g_autoptr (PlenaryEdit) edit = NULL;

  /* Writing to a goal that was removed meanwhile would bring it back. */
  if (plenary_store_lookup (self->store, uuid) != self->goal)
    return;

  copy = plenary_entity_copy (self->goal);
  plenary_goal_set_checks (copy, plenary_goal_checks_get (self->checks));
  edit = plenary_edit_new (PLENARY_EDIT_GOAL_CHANGED);
  plenary_edit_set_subject (edit, plenary_goal_get_title (copy));
  plenary_edit_put (edit, copy);
  plenary_trouble_commit (self->store, edit, GTK_WIDGET (self));
}

static void
fill_in (PlenaryGoalCheckDialog *self)
{
  gtk_label_set_text (self->title_label, plenary_goal_get_title (self->goal));
  plenary_goal_checks_show (self->checks, plenary_goal_get_checks (self->goal));
}

static void
plenary_goal_check_dialog_dispose (GObject *object)
{
  PlenaryGoalCheckDialog *self = PLENARY_GOAL_CHECK_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_object (&self->goal);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_GOAL_CHECK_DIALOG);

  G_OBJECT_CLASS (plenary_goal_check_dialog_parent_class)->dispose (object);
}

static void
plenary_goal_check_dialog_class_init (PlenaryGoalCheckDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_goal_check_dialog_dispose;

  g_type_ensure (PLENARY_TYPE_GOAL_CHECKS);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-goal-check-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalCheckDialog, title_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalCheckDialog, checks);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
plenary_goal_check_dialog_init (PlenaryGoalCheckDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plenary_goal_check_dialog_new:
 * @store: an open store
 * @goal: a live goal
 *
 * Makes the dialog that looks closely at a goal.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
plenary_goal_check_dialog_new (PlenaryStore *store,
                               PlenaryGoal *goal)
{
  PlenaryGoalCheckDialog *self;

  g_return_val_if_fail (PLENARY_IS_STORE (store), NULL);
  g_return_val_if_fail (PLENARY_IS_GOAL (goal), NULL);

  self = g_object_new (PLENARY_TYPE_GOAL_CHECK_DIALOG, NULL);
  self->store = g_object_ref (store);
  self->goal = g_object_ref (goal);
  g_signal_connect_object (goal, "changed", G_CALLBACK (fill_in), self, G_CONNECT_SWAPPED);
  fill_in (self);

  return ADW_DIALOG (self);
}
