/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean plenary_shortness_check (int fd, gint64 size);
gint64 plenary_shortness_find_end (const char *uri, int fd, gint64 until);

G_END_DECLS
