/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-debrief-keys.h"

#include <glib/gi18n.h>

/* The keys of a debrief: one table, from which they are bound and the list of shortcuts is
 * shown. All on the main thread. */

typedef struct
{
  const char *title;
  const char *accelerator;
  const char *action;
  /* Whether it acts while one writes, too. */
  gboolean first;
} Binding;

/* A key without a title belongs to the entry above it. Page Up, Page Down and F5 are what
 * remotes for presentations send. */
static const Binding bindings[] = {
  { N_("Play or pause"), "space", "moment.toggle" },
  { NULL, "k", "moment.toggle" },
  { N_("Moment before"), "Page_Up", "moment.previous", TRUE },
  { N_("Next moment"), "Page_Down", "moment.next", TRUE },
  { N_("The same moment again"), "r", "moment.again" },
  { NULL, "F5", "moment.again", TRUE },
  { N_("Full screen"), "F11", "moment.fullscreen", TRUE },
};

/**
 * plenary_debrief_keys_install:
 * @widget_class: the class of a widget with the actions `moment.…`
 *
 * Binds the keys that act only while nothing is written.
 */
void
plenary_debrief_keys_install (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    {
      GdkModifierType modifiers;
      guint keyval;

      gtk_accelerator_parse (bindings[i].accelerator, &keyval, &modifiers);
      if (!bindings[i].first)
        gtk_widget_class_add_binding_action (widget_class, keyval, modifiers, bindings[i].action,
                                             NULL);
    }
}

/**
 * plenary_debrief_keys_attach:
 * @widget: a widget with the actions `moment.…`
 *
 * Binds the keys of a remote. Texts, the bar and lists have uses of their own for them, so
 * they come first.
 */
void
plenary_debrief_keys_attach (GtkWidget *widget)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    if (bindings[i].first)
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                            gtk_shortcut_new (gtk_shortcut_trigger_parse_string (
                                                                bindings[i].accelerator),
                                                              gtk_named_action_new (
                                                                bindings[i].action)));
  gtk_widget_add_controller (widget, controller);
}

/**
 * plenary_debrief_keys_get_shortcuts:
 * @n: (out): how many there are
 *
 * Gets the keys that act in a debrief, in the order to show them.
 *
 * Returns: (transfer none) (array length=n): the shortcuts
 */
const PlenaryShortcut *
plenary_debrief_keys_get_shortcuts (guint *n)
{
  static PlenaryShortcut shortcuts[G_N_ELEMENTS (bindings)];
  static guint n_shortcuts;

  g_return_val_if_fail (n != NULL, NULL);

  if (n_shortcuts == 0)
    for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
      if (bindings[i].title != NULL)
        shortcuts[n_shortcuts++] =
          (PlenaryShortcut) { _(bindings[i].title), bindings[i].accelerator };
  *n = n_shortcuts;

  return shortcuts;
}
