/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-window-private.h"

#include "plenary-goal-check-dialog.h"
#include "plenary-next-step-words.h"
#include "plenary-plan-dialog.h"

/* What leads from one lesson to the next: a closer look at a goal, and time that is set
 * aside. */

/* What time is set aside for: a next step, a lesson, or with "" the lesson that is open. */
static char *
describe (PlenaryWindow *self,
          const char *uuid)
{
  gpointer entity = *uuid != '\0' ? plenary_store_lookup (self->store, uuid)
                                  : (gpointer) plenary_window_get_open_lesson (self);

  if (PLENARY_IS_NEXT_STEP (entity))
    return plenary_next_step_words_sentence (entity);

  return PLENARY_IS_LESSON (entity) ? g_strdup (plenary_lesson_get_title (entity)) : NULL;
}

static void
plan_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  PlenaryPlanFor what_for = g_str_equal (action_name, "win.plan-watching")
                              ? PLENARY_PLAN_FOR_WATCHING
                              : PLENARY_PLAN_FOR_TALKING;
  g_autofree char *words =
    describe (PLENARY_WINDOW (widget), g_variant_get_string (parameter, NULL));

  adw_dialog_present (plenary_plan_dialog_new (what_for, words), widget);
}

static void
check_goal_action (GtkWidget *widget,
                   const char *action_name,
                   GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);
  gpointer goal = plenary_store_lookup (self->store, g_variant_get_string (parameter, NULL));

  if (PLENARY_IS_GOAL (goal))
    adw_dialog_present (plenary_goal_check_dialog_new (self->store, goal), widget);
}

/**
 * plenary_window_install_cycle: (skip)
 * @widget_class: the class of windows
 *
 * Gives windows the actions that lead from one lesson to the next.
 */
void
plenary_window_install_cycle (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.check-goal", "s", check_goal_action);
  gtk_widget_class_install_action (widget_class, "win.plan-watching", "s", plan_action);
  gtk_widget_class_install_action (widget_class, "win.plan-talking", "s", plan_action);
}
