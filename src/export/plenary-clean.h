/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *plenary_clean_words (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *plenary_clean_line (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *plenary_clean_isolate (const char *line) G_GNUC_WARN_UNUSED_RESULT;
gboolean plenary_clean_is_rtl (const char *words, gboolean otherwise);
char *plenary_clean_file_name (const char *title, const char *date, const char *extension)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
