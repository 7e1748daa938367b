/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean plenary_jpeg_check (const guint8 *bytes, gsize n, guint most_width, guint most_height);

G_END_DECLS
