/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-window-private.h"

#include <glib/gi18n.h>

/* The one switch for what was watched: whether it is remembered. */

#define ACTION "remember-watched"

static void
forget_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (PlenaryWindow) self = user_data;

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "forget"))
    {
      plenary_store_remember_watched (self->store, FALSE);
      plenary_window_say (self, _("What you have watched is forgotten"));
    }
}

static void
ask_before (PlenaryWindow *self)
{
  AdwDialog *dialog = adw_alert_dialog_new (
    _("Forget What You Watched?"),
    _("Plenary notes which stretches of a lesson you have played, to show what you have not seen "
      "yet. They are added up nowhere, and are in no export.\n\nWithout it, what is noted so far "
      "is forgotten now, for every lesson, and cannot be brought back. Your own notes stay."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "keep", _("_Keep"), "forget",
                                  _("_Forget"), NULL);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "keep");
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "keep");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (self), NULL, forget_cb,
                           g_object_ref (self));
}

static void
change_state_cb (PlenaryWindow *self,
                 GVariant *state)
{
  if (!g_variant_get_boolean (state))
    ask_before (self);
  else
    plenary_store_remember_watched (self->store, TRUE);
}

static void
remembers_cb (PlenaryWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), ACTION);

  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_boolean (
                               plenary_store_get_remembers_watched (self->store)));
}

/**
 * plenary_window_add_watched: (skip)
 * @self: a window with a store
 *
 * Gives a window the switch for what was watched.
 */
void
plenary_window_add_watched (PlenaryWindow *self)
{
  g_autoptr (GSimpleAction) action =
    g_simple_action_new_stateful (ACTION, NULL, g_variant_new_boolean (TRUE));

  g_signal_connect_object (action, "change-state", G_CALLBACK (change_state_cb), self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
  g_signal_connect_object (self->store, "notify::remembers-watched", G_CALLBACK (remembers_cb),
                           self, G_CONNECT_SWAPPED);
  remembers_cb (self);
}
