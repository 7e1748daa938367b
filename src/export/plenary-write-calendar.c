/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-write-calendar.h"

#include "plenary-clean.h"

#include <string.h>

/* The format of calendars, RFC 5545. Times are in UTC, so that no time zone has to be
 * described; a calendar shows them in its own. */

/* Of a line, without its end; see 3.1. */
#define MAX_OCTETS 75

#define LINE_END "\r\n"

/* Appends a line, folded wherever it is too long, but never within a character. */
static void
append_line (GString *file,
             const char *name,
             const char *value)
{
  g_autofree char *line = g_strconcat (name, ":", value, NULL);
  gsize octets = 0;

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize length = g_utf8_next_char (p) - p;

      if (octets + length > MAX_OCTETS)
        {
          /* The space that marks the rest of a line counts there. */
          g_string_append (file, LINE_END " ");
          octets = 1;
        }
      g_string_append_len (file, p, length);
      octets += length;
    }
  g_string_append (file, LINE_END);
}

/* What is text, and not a date or a name of the format; see 3.3.11. */
static void
append_text (GString *file,
             const char *name,
             const char *text)
{
  g_autofree char *clean = plenary_clean_words (text);
  g_autoptr (GString) escaped = g_string_sized_new (strlen (clean));

  for (const char *p = clean; *p != '\0'; p++)
    {
      if (*p == '\n')
        {
          g_string_append (escaped, "\\n");
          continue;
        }
      if (strchr ("\\;,", *p) != NULL)
        g_string_append_c (escaped, '\\');
      g_string_append_c (escaped, *p);
    }

  append_line (file, name, escaped->str);
}

static void
append_time (GString *file,
             const char *name,
             gint64 time)
{
  g_autoptr (GDateTime) instant = g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC);
  g_autofree char *value = NULL;

  g_return_if_fail (instant != NULL);

  value = g_date_time_format (instant, "%Y%m%dT%H%M%SZ");
  append_line (file, name, value);
}

/**
 * plenary_write_calendar:
 * @entry: a time that is set aside
 *
 * Writes a file that calendars can take in. It says no more than @entry does, and asks
 * calendars that others can see not to show them that.
 *
 * Returns: (transfer full): the file
 */
char *
plenary_write_calendar (const PlenaryCalendarEntry *entry)
{
  g_autoptr (GString) file = g_string_new (NULL);

  g_return_val_if_fail (entry != NULL && entry->uid != NULL && entry->title != NULL, NULL);

  append_line (file, "BEGIN", "VCALENDAR");
  append_line (file, "VERSION", "2.0");
  append_line (file, "PRODID", "-//Plenary//Plenary//EN");
  append_line (file, "BEGIN", "VEVENT");
  append_text (file, "UID", entry->uid);
  append_time (file, "DTSTAMP", entry->made_at);
  append_time (file, "DTSTART", entry->start);
  append_time (file, "DTEND", entry->start + (gint64) entry->minutes * 60 * G_USEC_PER_SEC);
  append_text (file, "SUMMARY", entry->title);
  if (entry->description != NULL && *entry->description != '\0')
    append_text (file, "DESCRIPTION", entry->description);
  append_line (file, "CLASS", "PRIVATE");
  append_line (file, "END", "VEVENT");
  append_line (file, "END", "VCALENDAR");

  return g_string_free_and_steal (g_steal_pointer (&file));
}
