/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-window-private.h"

#include "plenary-choosers.h"
#include "plenary-trouble.h"

#include <glib/gi18n.h>

/* The curtain of a debrief. The notes, that is Home, the pages above it, dialogs and what
 * is said in passing, exist as widgets only while nobody but the teacher looks. */

/* The actions that a debrief has too; all others lead to notes. */
static const char *const together[] = {
  "win.hide", "win.show-again", "win.undo", "win.undo-now",
  "win.redo", "win.shortcuts",  "win.help", NULL,
};

static void
set_private_enabled (PlenaryWindow *self,
                     gboolean enabled)
{
  GtkWidgetClass *klass = GTK_WIDGET_GET_CLASS (self);
  const GVariantType *type;
  const char *name, *property;
  GType owner;

  for (guint i = 0; gtk_widget_class_query_action (klass, i, &owner, &name, &type, &property); i++)
    if (owner == PLENARY_TYPE_WINDOW && !g_strv_contains (together, name))
      gtk_widget_action_set_enabled (GTK_WIDGET (self), name, enabled);
}

/**
 * plenary_window_shows_notes:
 * @self: a window
 *
 * Finds out whether the notes are there: not before the store is open, and not while
 * somebody else looks.
 *
 * Returns: whether there is a Home
 */
gboolean
plenary_window_shows_notes (PlenaryWindow *self)
{
  g_return_val_if_fail (PLENARY_IS_WINDOW (self), FALSE);

  return self->home != NULL;
}

/**
 * plenary_window_is_changing:
 * @self: a window
 *
 * Finds out whether the store is being told who looks.
 *
 * Returns: whether it may not be closed yet
 */
gboolean
plenary_window_is_changing (PlenaryWindow *self)
{
  g_return_val_if_fail (PLENARY_IS_WINDOW (self), FALSE);

  return self->changing;
}

/* Toasts that were there go with the place they were in. */
static void
set_content (PlenaryWindow *self,
             GtkWidget *content,
             const char *title)
{
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (self->toasts, content);
  adw_bin_set_child (self->place, GTK_WIDGET (self->toasts));
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_stack_set_visible_child_name (self->stack, "notes");
}

static void
take_away_content (PlenaryWindow *self)
{
  gtk_stack_set_visible_child_name (self->stack, "opening");
  plenary_window_forget_undo (self);
  g_clear_weak_pointer (&self->said_toast);
  g_clear_weak_pointer (&self->hidden_focus);
  self->toasts = NULL;
  self->navigation = NULL;
  self->home = NULL;
  self->room = NULL;
  adw_bin_set_child (self->place, NULL);
  gtk_window_set_title (GTK_WINDOW (self), _("Debrief"));
}

/**
 * plenary_window_show_notes: (skip)
 * @self: a window whose store is open, and seen by nobody else
 *
 * Makes Home anew, and shows it.
 */
void
plenary_window_show_notes (PlenaryWindow *self)
{
  /* Before there is anything that watches them. */
  set_private_enabled (self, TRUE);
  self->navigation = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  g_signal_connect_object (self->navigation, "popped", G_CALLBACK (plenary_window_popped_cb), self,
                           G_CONNECT_SWAPPED);
  self->home = plenary_home_page_new (self->store);
  adw_navigation_view_add (self->navigation, ADW_NAVIGATION_PAGE (self->home));
  set_content (self, GTK_WIDGET (self->navigation), _("Plenary"));
  plenary_window_await_unfinished (self);
}

/* In the debrief. */

static void
say_cb (PlenaryWindow *self,
        const char *text,
        gboolean undo)
{
  if (undo)
    plenary_window_say_undo (self, text);
  else
    plenary_window_say (self, text);
}

static void
chosen_cb (PlenaryWindow *self,
           const char *debrief)
{
  plenary_window_set_audience (self, debrief);
}

static void
leave_cb (PlenaryWindow *self)
{
  const char *debrief = plenary_store_get_audience (self->store);

  plenary_debrief_room_close (self->room);
  if (plenary_debrief_room_was_held (self->room))
    g_set_str (&self->ended_debrief, debrief);
  plenary_window_set_audience (self, NULL);
}

/**
 * plenary_window_show_debrief: (skip)
 * @self: a window whose store is open, and seen by somebody else
 *
 * Shows the door or the debrief that goes on, and nothing else; or nothing at all, if that
 * was hidden when the program was killed.
 */
void
plenary_window_show_debrief (PlenaryWindow *self)
{
  set_private_enabled (self, FALSE);
  self->room = PLENARY_DEBRIEF_ROOM (plenary_debrief_room_new (self->store));
  g_signal_connect_object (self->room, "say", G_CALLBACK (say_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->room, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->room, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  set_content (self, GTK_WIDGET (self->room), _("Debrief"));
  if (plenary_store_get_hidden (self->store))
    {
      plenary_window_update_hidden_words (self);
      gtk_stack_set_visible_child_name (self->stack, "hidden");
    }
  plenary_debrief_room_enter (self->room);
}

/* No dialog fades out in front of those who look. Afterwards it is for the desktop to say
 * again whether anything moves. */
static void
close_dialogs_at_once (PlenaryWindow *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));

  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  plenary_window_close_dialogs (self);
  gtk_settings_reset_property (settings, "gtk-enable-animations");
}

static gboolean
turn_away_cb (gpointer user_data)
{
  adw_dialog_force_close (user_data);

  return G_SOURCE_REMOVE;
}

/* Something that was begun before may come to an end only now. What it has to show is
 * turned away, before it is drawn. */
static void
visible_dialog_cb (PlenaryWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  if (dialog == NULL || (self->room == NULL && !self->changing) ||
      plenary_debrief_room_lets_in (dialog))
    return;

  gtk_widget_set_visible (adw_dialog_get_child (dialog), FALSE);
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, turn_away_cb, g_object_ref (dialog), g_object_unref);
}

/* Going in, and coming out. */

/* What somebody else copied is theirs. */
static void
clear_clipboards (PlenaryWindow *self)
{
  GdkClipboard *clipboards[] = {
    gtk_widget_get_clipboard (GTK_WIDGET (self)),
    gtk_widget_get_primary_clipboard (GTK_WIDGET (self)),
  };

  for (guint i = 0; i < G_N_ELEMENTS (clipboards); i++)
    if (gdk_clipboard_is_local (clipboards[i]))
      gdk_clipboard_set_content (clipboards[i], NULL);
}

/* What came of a debrief comes first. What was opened meanwhile can wait a little longer. */
static void
go_on_after (PlenaryWindow *self)
{
  g_autofree char *ended = g_steal_pointer (&self->ended_debrief);

  self->looks_back = TRUE;
  if (ended == NULL || plenary_store_lookup (self->store, ended) == NULL)
    plenary_window_looked_back (self);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-debrief", "s", ended);
}

/**
 * plenary_window_looked_back: (skip)
 * @self: a window
 *
 * Goes on with what was asked for in a debrief, once its teacher has looked back on it.
 */
void
plenary_window_looked_back (PlenaryWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (!self->looks_back)
    return;

  self->looks_back = FALSE;
  if (application != NULL)
    plenary_application_hand_over (PLENARY_APPLICATION (application));
}

static void
audience_set_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (PlenaryWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean set = plenary_store_set_audience_finish (PLENARY_STORE (source), result, &error);

  self->changing = FALSE;
  /* It was closed meanwhile. */
  if (self->store == NULL || gtk_window_get_application (GTK_WINDOW (self)) == NULL)
    return;

  if (plenary_store_get_audience (self->store) != NULL)
    plenary_window_show_debrief (self);
  else
    plenary_window_show_notes (self);

  if (!set)
    plenary_trouble_say (self->room != NULL ? GTK_WIDGET (self->room) : GTK_WIDGET (self), error);
  if (plenary_window_shows_notes (self))
    go_on_after (self);
}

/**
 * plenary_window_set_audience: (skip)
 * @self: a window whose store is open
 * @debrief: (nullable): the UUID of a debrief, an empty text for the door, or %NULL for
 *   nobody but the teacher
 *
 * Takes away all that is shown, and shows what there is for those who look from now on.
 */
void
plenary_window_set_audience (PlenaryWindow *self,
                             const char *debrief)
{
  g_autofree char *wanted = g_strdup (debrief);

  if (self->changing || !plenary_store_is_open (self->store))
    return;

  close_dialogs_at_once (self);
  self->changing = TRUE;
  plenary_window_close_pages (self);
  plenary_choosers_close (GTK_WINDOW (self));
  g_cancellable_cancel (self->loading);
  self->looks_back = FALSE;
  if (self->home != NULL)
    clear_clipboards (self);
  take_away_content (self);
  plenary_store_set_audience_async (self->store, wanted, NULL, audience_set_cb,
                                    g_object_ref (self));
}

/**
 * plenary_window_open_door:
 * @self: a window
 *
 * Opens the door to a debrief, as soon as the store is open: from now on somebody else
 * looks. One that goes on already goes on.
 */
void
plenary_window_open_door (PlenaryWindow *self)
{
  g_return_if_fail (PLENARY_IS_WINDOW (self));

  if (!plenary_store_is_open (self->store))
    self->wants_door = TRUE;
  else if (plenary_window_shows_notes (self))
    plenary_window_set_audience (self, "");
}

static void
begin_debrief_action (GtkWidget *widget,
                      const char *action_name,
                      GVariant *parameter)
{
  plenary_window_set_audience (PLENARY_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/**
 * plenary_window_install_debrief: (skip)
 * @widget_class: the class of windows
 *
 * Gives windows the way into a debrief.
 */
void
plenary_window_install_debrief (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.begin-debrief", "s", begin_debrief_action);
}

/**
 * plenary_window_guard_debrief: (skip)
 * @self: a window
 *
 * Turns away, from now on, what must not be shown in a debrief.
 */
void
plenary_window_guard_debrief (PlenaryWindow *self)
{
  set_private_enabled (self, FALSE);
  g_signal_connect (self, "notify::visible-dialog", G_CALLBACK (visible_dialog_cb), NULL);
}
