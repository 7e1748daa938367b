/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GCancellable *plenary_choosers_get_cancellable (GtkWidget *widget);
void plenary_choosers_close (GtkWindow *window);

G_END_DECLS
