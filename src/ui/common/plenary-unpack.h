/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void plenary_unpack_async (GBytes *picture,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
GdkTexture *plenary_unpack_finish (GAsyncResult *result, GError **error);

G_END_DECLS
