/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void plenary_save_async (GtkWidget *widget,
                         const char *name,
                         GBytes *bytes,
                         GAsyncReadyCallback callback,
                         gpointer user_data);
void plenary_save_choose_async (GtkWidget *widget,
                                const char *name,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
void plenary_save_to_async (GtkWidget *widget,
                            GFile *file,
                            GBytes *bytes,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
GFile *plenary_save_finish (GtkWidget *widget, GAsyncResult *result, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;
void plenary_save_close (AdwDialog *dialog, const char *said);

G_END_DECLS
