/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-sole-press.h"

/**
 * plenary_sole_press_make:
 * @press: a gesture of a button
 *
 * Lets a gesture be the only one that answers a pointer on its button. What the button
 * does by itself comes when it is let go of, and would come on top: claiming the press
 * doesn't keep it from that. Keys and assistive technology still reach the button.
 */
void
plenary_sole_press_make (GtkGesture *press)
{
  g_autoptr (GListModel) controllers = NULL;
  GtkWidget *button;

  g_return_if_fail (GTK_IS_GESTURE_CLICK (press));

  button = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (press));
  controllers = gtk_widget_observe_controllers (button);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller) && controller != GTK_EVENT_CONTROLLER (press))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}
