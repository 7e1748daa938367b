/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlenaryCalendarEntry:
 * @uid: tells the entry from all others
 * @title: what stands in the calendar
 * @description: (nullable): more about it, or %NULL
 * @start: when it begins, in microseconds since 1970 in UTC
 * @minutes: how long it is
 * @made_at: when the file was made, in microseconds since 1970 in UTC
 *
 * A time that is set aside, for any calendar.
 */
typedef struct
{
  const char *uid;
  const char *title;
  const char *description;
  gint64 start;
  guint minutes;
  gint64 made_at;
} PlenaryCalendarEntry;

char *plenary_write_calendar (const PlenaryCalendarEntry *entry) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
