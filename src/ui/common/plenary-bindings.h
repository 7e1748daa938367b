/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-shortcut.h"

G_BEGIN_DECLS

/**
 * PlenaryBinding:
 * @title: (nullable): what it does, untranslated, or %NULL if it belongs to the entry above it
 * @accelerator: the key
 * @action: the action of the widget that it activates
 *
 * A key of a widget.
 */
typedef struct
{
  const char *title;
  const char *accelerator;
  const char *action;
} PlenaryBinding;

void plenary_bindings_install (GtkWidgetClass *widget_class,
                               const PlenaryBinding *bindings,
                               guint n);
guint plenary_bindings_list (const PlenaryBinding *bindings, guint n, PlenaryShortcut *shortcuts);

G_END_DECLS
