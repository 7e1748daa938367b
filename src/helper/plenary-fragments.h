/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gint64 plenary_fragments_get_end (int fd, gint64 size);

G_END_DECLS
