/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-media-info.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

PlenaryMediaInfo *plenary_media_info_new (JsonObject *object,
                                          const char *fingerprint,
                                          gint64 modified_at);

/* For workers: waits for the disk. */
char *plenary_fingerprint_read (GFile *file, GCancellable *cancellable, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
