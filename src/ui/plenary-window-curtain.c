/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-window-private.h"

/* The curtain that hides everything at once. */

/* A dialog would stand in front of the curtain. Its content goes at once, for a
 * dialog that closes takes its time. */
static void
clear_dialogs (PlenaryWindow *self)
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
  clear_dialogs (self);
  if (gtk_window_is_fullscreen (GTK_WINDOW (self)))
    gtk_window_unfullscreen (GTK_WINDOW (self));
  gtk_stack_set_visible_child_name (self->stack, "hidden");
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

  if (plenary_window_is_shown (self, "hidden"))
    gtk_stack_set_visible_child_name (self->stack, "notes");
}

static gboolean
key_cb (PlenaryWindow *self,
        guint keyval,
        guint keycode,
        GdkModifierType state)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (keyval != GDK_KEY_period || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.hide", NULL);

  return GDK_EVENT_STOP;
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

/**
 * plenary_window_attach_curtain: (skip)
 * @self: a window
 *
 * Lets keys hide everything. They come before everything else that might want
 * them.
 */
void
plenary_window_attach_curtain (PlenaryWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  gtk_event_controller_set_propagation_phase (shortcuts, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (
                                                            PLENARY_WINDOW_HIDE_KEY),
                                                          gtk_named_action_new ("win.hide")));
  gtk_widget_add_controller (GTK_WIDGET (self), shortcuts);
}
