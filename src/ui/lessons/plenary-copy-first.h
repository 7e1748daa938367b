/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void plenary_copy_first_async (GtkWidget *window,
                               GPtrArray *files,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
GPtrArray *plenary_copy_first_finish (GAsyncResult *result, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
