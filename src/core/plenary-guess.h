/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *plenary_guess_title (const char *file_name) G_GNUC_WARN_UNUSED_RESULT;
char *plenary_guess_date (const char *file_name, gint64 recorded_at, gint64 modified_at, gint64 now)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
