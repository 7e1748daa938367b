/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-media-info.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

PlenaryMediaInfo *plenary_media_info_new (JsonObject *object,
                                          const char *fingerprint,
                                          gint64 modified_at);

G_END_DECLS
