/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-window-private.h"

#include "plenary-glad-page.h"
#include "plenary-goal-page.h"

/* What has gathered over many lessons: the page of a goal, and what one is glad of. */

static void
open_goal_action (GtkWidget *widget,
                  const char *action_name,
                  GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);
  PlenaryGoal *goal = plenary_store_lookup (self->store, g_variant_get_string (parameter, NULL));
  AdwNavigationPage *shown = adw_navigation_view_get_visible_page (self->navigation);

  if (!PLENARY_IS_GOAL (goal) || (PLENARY_IS_GOAL_PAGE (shown) &&
                                  plenary_goal_page_get_goal (PLENARY_GOAL_PAGE (shown)) == goal))
    return;

  plenary_window_flush (self);
  adw_navigation_view_push (self->navigation,
                            ADW_NAVIGATION_PAGE (plenary_goal_page_new (self->store, goal)));
}

static void
glad_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);

  if (PLENARY_IS_GLAD_PAGE (adw_navigation_view_get_visible_page (self->navigation)))
    return;

  plenary_window_flush (self);
  adw_navigation_view_push (self->navigation,
                            ADW_NAVIGATION_PAGE (plenary_glad_page_new (self->store)));
}

/**
 * plenary_window_install_over_time: (skip)
 * @widget_class: the class of windows
 *
 * Gives windows the actions about what has gathered over time.
 */
void
plenary_window_install_over_time (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-goal", "s", open_goal_action);
  gtk_widget_class_install_action (widget_class, "win.glad", NULL, glad_action);
}
