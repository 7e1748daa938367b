/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-page.h"

G_BEGIN_DECLS

PlenaryPage plenary_print_get_page (void);
void plenary_print_async (GtkWidget *widget,
                          const char *name,
                          GBytes *pdf,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
gboolean plenary_print_finish (GtkWidget *widget, GAsyncResult *result, GError **error);

G_END_DECLS
