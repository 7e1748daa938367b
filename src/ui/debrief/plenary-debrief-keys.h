/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-shortcut.h"

G_BEGIN_DECLS

void plenary_debrief_keys_install (GtkWidgetClass *widget_class);
void plenary_debrief_keys_attach (GtkWidget *widget);
const PlenaryShortcut *plenary_debrief_keys_get_shortcuts (guint *n);

G_END_DECLS
