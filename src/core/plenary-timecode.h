/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PLENARY_SECOND G_GINT64_CONSTANT (1000000000)
#define PLENARY_TIME_NONE G_GINT64_CONSTANT (-1)

gboolean plenary_timecode_parse (const char *text, gint64 *time);
char *plenary_timecode_format (gint64 time) G_GNUC_WARN_UNUSED_RESULT;
char *plenary_timecode_format_precise (gint64 time) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
