/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plenary-recording.h"

G_BEGIN_DECLS

GFile *plenary_sample_get_file (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean plenary_sample_has_name (GFile *file);

gboolean plenary_sample_may_have_moved (GPtrArray *recordings);
void plenary_sample_find_moved_async (GPtrArray *recordings,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
GHashTable *plenary_sample_find_moved_finish (GAsyncResult *result, GError **error);

G_END_DECLS
