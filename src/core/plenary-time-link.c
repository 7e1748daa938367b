/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-time-link.h"

#include <string.h>

#include "plenary-timecode.h"

/* Times in what somebody wrote. They are kept as plain words, so that they can still be
 * read where nothing plays: "@12:41" or "@1:02:03". */

/* As many characters as may be typed to find a moment. */
#define LONGEST_QUERY 40

static guint
count_digits (const char *p)
{
  guint n = 0;

  while (g_ascii_isdigit (p[n]))
    n++;

  return n;
}

/* What stands before an @ that begins a link: not the first half of an address. */
static gboolean
may_begin_link (const char *text,
                const char *at)
{
  const char *before = g_utf8_find_prev_char (text, at);
  gunichar c = before != NULL ? g_utf8_get_char (before) : ' ';

  return !g_unichar_isalnum (c) && c != '@';
}

/* Reads "12:41" or "1:02:03", and hands over what comes after it. */
static const char *
read_time (const char *p,
           gint64 *time)
{
  const char *begin = p;
  g_autofree char *code = NULL;
  guint colons = 0;
  guint digits = count_digits (p);

  if (digits < 1 || digits > 3)
    return NULL;

  p += digits;
  while (colons < 2 && p[0] == ':' && count_digits (p + 1) == 2 && p[1] < '6')
    {
      p += 3;
      colons++;
    }
  if (colons == 0 || g_ascii_isdigit (*p) || (*p == ':' && g_ascii_isdigit (p[1])))
    return NULL;

  code = g_strndup (begin, p - begin);

  return plenary_timecode_parse (code, time) ? p : NULL;
}

/**
 * plenary_time_link_format:
 * @time: nanoseconds of lesson time
 *
 * Writes a link to a time of the lesson.
 *
 * Returns: (transfer full): such as "@12:41"
 */
char *
plenary_time_link_format (gint64 time)
{
  g_autofree char *code = plenary_timecode_format (MAX (0, time));

  return g_strconcat ("@", code, NULL);
}

/**
 * plenary_time_link_find:
 * @text: what somebody wrote
 *
 * Finds the links to times in a text.
 *
 * Returns: (transfer full) (element-type PlenaryTimeLink): the links, in the order of the text
 */
GArray *
plenary_time_link_find (const char *text)
{
  g_autoptr (GArray) links = NULL;
  const char *counted = text;
  guint offset = 0;

  g_return_val_if_fail (text != NULL, NULL);

  links = g_array_new (FALSE, FALSE, sizeof (PlenaryTimeLink));
  for (const char *at = strchr (text, '@'); at != NULL; at = strchr (at + 1, '@'))
    {
      PlenaryTimeLink link;
      const char *end = may_begin_link (text, at) ? read_time (at + 1, &link.time) : NULL;

      if (end == NULL)
        continue;

      offset += g_utf8_strlen (counted, at - counted);
      counted = at;
      link.start = offset;
      link.end = offset + (end - at);
      g_array_append_val (links, link);
    }

  return g_steal_pointer (&links);
}

/**
 * plenary_time_link_find_query:
 * @text: what stands before the cursor
 *
 * Finds out whether somebody is just naming a moment, and how.
 *
 * Returns: (transfer none) (nullable): what was typed after the @, which may be nothing, or
 *   %NULL if no moment is being named
 */
const char *
plenary_time_link_find_query (const char *text)
{
  const char *at;

  g_return_val_if_fail (text != NULL, NULL);

  at = strrchr (text, '@');
  if (at == NULL || !may_begin_link (text, at) || strchr (at, '\n') != NULL ||
      g_ascii_isspace (at[1]) || g_utf8_strlen (at, -1) > LONGEST_QUERY)
    return NULL;

  return at + 1;
}
