/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *plenary_boxes_check (int fd, gint64 size);

G_END_DECLS
