/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean plenary_matroska_is_short (int fd, gint64 size);
gint64 plenary_matroska_get_duration (int fd, gint64 size, gint64 said);

G_END_DECLS
