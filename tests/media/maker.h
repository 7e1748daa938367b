/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *maker_make_film (guint kind) G_GNUC_WARN_UNUSED_RESULT;
const char *maker_name_film (guint kind);
guint maker_count_films (void);

G_END_DECLS
