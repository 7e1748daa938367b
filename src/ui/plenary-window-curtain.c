/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-window-private.h"

/* The curtain that hides everything at once. */

/**
 * plenary_window_close_dialogs: (skip)
 * @self: a window
 *
 * Closes all dialogs, which saves what was typed there. Their content goes at once,
 * for a dialog that closes takes its time.
 */
void
plenary_window_close_dialogs (PlenaryWindow *self)
{
  GListModel *dialogs = adw_application_window_get_dialogs (ADW_APPLICATION_WINDOW (self));

  for (guint i = g_list_model_get_n_items (dialogs); i > 0; i--)
    {
      g_autoptr (AdwDialog) dialog = g_list_model_get_item (dialogs, i - 1);

      gtk_widget_set_visible (adw_dialog_get_child (dialog), FALSE);
      adw_dialog_force_close (dialog);
    }
}

static void
hide_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);
  PlenaryLessonPage *page = plenary_window_get_lesson_page (self);

  if (!plenary_window_is_shown (self, "notes"))
    return;

  if (page != NULL)
    plenary_transport_set_playing (plenary_lesson_session_get_transport (
                                     plenary_lesson_page_get_session (page)),
                                   FALSE);
  g_set_weak_pointer (&self->hidden_focus, gtk_window_get_focus (GTK_WINDOW (self)));
  if (self->room != NULL)
    plenary_debrief_room_pause (self->room);
  else
    gtk_widget_activate_action (GTK_WIDGET (
                                  adw_navigation_view_get_visible_page (self->navigation)),
                                "page.pause", NULL);
  /* They would stand in front of the curtain. */
  plenary_window_close_dialogs (self);
  if (gtk_window_is_fullscreen (GTK_WINDOW (self)))
    gtk_window_unfullscreen (GTK_WINDOW (self));
  plenary_window_update_hidden_words (self);
  gtk_stack_set_visible_child_name (self->stack, "hidden");
  if (self->room != NULL)
    plenary_store_set_hidden (self->store, TRUE);
  /* No key that comes in a hurry brings everything back. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  plenary_window_flush (self);
}

static void
show_again_action (GtkWidget *widget,
                   const char *action_name,
                   GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);

  if (!plenary_window_is_shown (self, "hidden"))
    return;

  gtk_stack_set_visible_child_name (self->stack, "notes");
  if (self->room != NULL)
    plenary_store_set_hidden (self->store, FALSE);
  /* Whoever was writing goes on writing, and does not press the keys of the player. */
  if (self->hidden_focus != NULL && gtk_widget_get_root (self->hidden_focus) == GTK_ROOT (self))
    gtk_widget_grab_focus (self->hidden_focus);
  else if (self->room != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->room));
  g_clear_weak_pointer (&self->hidden_focus);
}

/**
 * plenary_window_install_curtain: (skip)
 * @widget_class: the class of windows
 *
 * Gives windows the actions of the curtain.
 */
void
plenary_window_install_curtain (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.hide", NULL, hide_action);
  gtk_widget_class_install_action (widget_class, "win.show-again", NULL, show_again_action);
}
