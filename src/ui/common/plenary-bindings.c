/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-bindings.h"

#include <glib/gi18n.h>

/* The keys of a widget: bound to its actions, and told in the list of all keys. */

/**
 * plenary_bindings_install:
 * @widget_class: the class of a widget that has the actions
 * @bindings: (array length=n): its keys
 * @n: how many there are
 *
 * Binds keys. Menus show the key that was bound last, so the first is bound last: that of
 * every keyboard.
 */
void
plenary_bindings_install (GtkWidgetClass *widget_class,
                          const PlenaryBinding *bindings,
                          guint n)
{
  for (guint i = n; i-- > 0;)
    {
      GdkModifierType modifiers;
      guint keyval;

      gtk_accelerator_parse (bindings[i].accelerator, &keyval, &modifiers);
      gtk_widget_class_add_binding_action (widget_class, keyval, modifiers, bindings[i].action,
                                           NULL);
    }
}

/**
 * plenary_bindings_list:
 * @bindings: (array length=n): the keys of a widget
 * @n: how many there are
 * @shortcuts: (out caller-allocates): room for @n shortcuts
 *
 * Tells keys in the words of the reader, in their order.
 *
 * Returns: how many there are to show
 */
guint
plenary_bindings_list (const PlenaryBinding *bindings,
                       guint n,
                       PlenaryShortcut *shortcuts)
{
  guint n_shortcuts = 0;

  for (guint i = 0; i < n; i++)
    if (bindings[i].title != NULL)
      shortcuts[n_shortcuts++] =
        (PlenaryShortcut) { _(bindings[i].title), bindings[i].accelerator };

  return n_shortcuts;
}
