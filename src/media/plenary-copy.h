/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PlenaryCopyProgress:
 * @copied: how many bytes are copied
 * @checked: how many of them are read back and checked
 * @size: how many there are
 * @data: what was given to plenary_copy_async()
 *
 * Tells how far copying is. Called on a worker.
 */
typedef void (*PlenaryCopyProgress) (gint64 copied, gint64 checked, gint64 size, gpointer data);

void plenary_copy_async (GFile *source,
                         GFile *folder,
                         gint64 more,
                         PlenaryCopyProgress progress,
                         gpointer progress_data,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data);
GFile *plenary_copy_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
