/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlenaryTimeLink:
 * @start: the character it begins with, counted from 0
 * @end: the character after it
 * @time: the time it names, in nanoseconds of lesson time
 *
 * A time that stands in a text as a link: "@12:41".
 */
typedef struct
{
  guint start;
  guint end;
  gint64 time;
} PlenaryTimeLink;

char *plenary_time_link_format (gint64 time) G_GNUC_WARN_UNUSED_RESULT;
GArray *plenary_time_link_find (const char *text) G_GNUC_WARN_UNUSED_RESULT;
const char *plenary_time_link_find_query (const char *text);

G_END_DECLS
