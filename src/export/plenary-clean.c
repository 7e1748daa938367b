/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-clean.h"

#include <string.h>

/* Every file system in use takes names of 255 bytes, but mail programs, archives
 * and synchronised folders add to them. */
#define MAX_NAME 120

#define FIRST_STRONG_ISOLATE "\u2068"
#define ZERO_WIDTH_JOINER "\u200d"
#define POP_DIRECTIONAL_ISOLATE "\u2069"

static gboolean
is_line_end (gunichar c)
{
  return c == '\n' || c == '\r' || c == '\v' || c == '\f' || c == 0x85 /* NEXT LINE */ ||
         c == 0x2028 /* LINE SEPARATOR */ || c == 0x2029 /* PARAGRAPH SEPARATOR */;
}

/* Control characters and the code points that are not characters, which no format
 * of ours may hold. */
static gboolean
is_unwritable (gunichar c)
{
  return (g_unichar_iscntrl (c) && c != '\t') || (c & 0xfffe) == 0xfffe ||
         (c >= 0xfdd0 && c <= 0xfdef);
}

static void
trim (GString *text)
{
  const char *begin = text->str;
  const char *end = text->str + text->len;

  while (*begin != '\0' && g_unichar_isspace (g_utf8_get_char (begin)))
    begin = g_utf8_next_char (begin);
  while (end > begin)
    {
      const char *last = g_utf8_prev_char (end);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      end = last;
    }

  g_string_truncate (text, end - text->str);
  g_string_erase (text, 0, begin - text->str);
}

/**
 * plenary_clean_words:
 * @text: (nullable): what somebody wrote
 *
 * Makes text safe to put into any format: valid UTF-8, line feeds between lines,
 * no control characters but tabs, nothing empty at either end.
 *
 * Returns: (transfer full): the words, empty if there are none
 */
char *
plenary_clean_words (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autoptr (GString) words = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] == '\n')
        continue;
      if (is_line_end (c))
        g_string_append_c (words, '\n');
      else if (!is_unwritable (c))
        g_string_append_len (words, p, g_utf8_next_char (p) - p);
    }
  trim (words);

  return g_string_free_and_steal (g_steal_pointer (&words));
}

/**
 * plenary_clean_line:
 * @text: (nullable): what somebody wrote
 *
 * Does what plenary_clean_words() does, and makes one line of it.
 *
 * Returns: (transfer full): the line, empty if there are no words
 */
char *
plenary_clean_line (const char *text)
{
  return g_strdelimit (plenary_clean_words (text), "\n\t", ' ');
}

static gboolean
is_right_to_left (gunichar c)
{
  return (c >= 0x0590 && c <= 0x08ff) || (c >= 0xfb1d && c <= 0xfdff) ||
         (c >= 0xfe70 && c <= 0xfeff) || (c >= 0x10800 && c <= 0x10fff) ||
         (c >= 0x1e800 && c <= 0x1efff);
}

static gboolean
begins_isolate (gunichar c)
{
  return c >= 0x2066 && c <= 0x2068;
}

static gboolean
has_direction_of_its_own (gunichar c)
{
  return is_right_to_left (c) || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x2069);
}

/**
 * plenary_clean_is_rtl:
 * @words: words
 * @otherwise: what to say of words without letters
 *
 * Finds out whether words run from right to left. Their first letter tells, except for
 * those that are isolated (UAX 9, P2).
 *
 * Returns: whether they do
 */
gboolean
plenary_clean_is_rtl (const char *words,
                      gboolean otherwise)
{
  guint depth = 0;

  g_return_val_if_fail (words != NULL, otherwise);

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (begins_isolate (c))
        depth++;
      else if (c == 0x2069 && depth > 0)
        depth--;
      else if (depth == 0 && g_unichar_isalpha (c))
        return is_right_to_left (c);
    }

  return otherwise;
}

/**
 * plenary_clean_isolate:
 * @line: a line of words
 *
 * Keeps the direction of right-to-left words from reordering what stands beside
 * them in a line of plain text. Other words are left as they are, so that most
 * text holds no invisible characters. The ranges are the right-to-left blocks
 * and the explicit formatting characters of Unicode (UAX 9).
 *
 * Returns: (transfer full): the line, isolated if it needs to be
 */
char *
plenary_clean_isolate (const char *line)
{
  g_return_val_if_fail (line != NULL, NULL);

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    if (has_direction_of_its_own (g_utf8_get_char (p)))
      return g_strconcat (FIRST_STRONG_ISOLATE, line, POP_DIRECTIONAL_ISOLATE, NULL);

  return g_strdup (line);
}

/* What the file systems of Windows and macOS refuse, and what a folder would be. */
static gboolean
is_refused (gunichar c)
{
  return c < 0x80 && strchr ("/\\:*?\"<>|", c) != NULL;
}

/* Marks that change the direction could make an extension look like another one.
 * The two joiners are part of words and of emoji. */
static gboolean
is_unseen (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_FORMAT && c != 0x200c && c != 0x200d;
}

static GString *
replace_refused (const char *text)
{
  g_autofree char *line = plenary_clean_line (text);
  GString *name = g_string_new (NULL);

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_refused (c))
        g_string_append_c (name, '-');
      else if (!is_unseen (c))
        g_string_append_unichar (name, c);
    }

  return name;
}

/* Dots and hyphens at the beginning hide a file or look like an option; dots and
 * spaces at the end are dropped by Windows. */
static void
trim_name (GString *name)
{
  while (name->len > 0 && strchr (".- ~", name->str[0]) != NULL)
    g_string_erase (name, 0, 1);
  while (name->len > 0 && strchr (". ", name->str[name->len - 1]) != NULL)
    g_string_truncate (name, name->len - 1);
}

static void
cut (GString *text,
     gsize max)
{
  const char *end;

  if (text->len <= max)
    return;

  end = g_utf8_find_prev_char (text->str, text->str + max + 1);
  g_string_truncate (text, end != NULL ? end - text->str : 0);
  while (g_str_has_suffix (text->str, ZERO_WIDTH_JOINER))
    g_string_truncate (text, text->len - strlen (ZERO_WIDTH_JOINER));
}

/* Names of devices, which Windows refuses with any extension. */
static gboolean
is_device (const char *name)
{
  return g_regex_match_simple ("^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\\.|$)", name,
                               G_REGEX_CASELESS, 0);
}

/**
 * plenary_clean_file_name:
 * @title: the title of a lesson; must have words
 * @date: (nullable): the date to put behind it
 * @extension: the extension, with its dot
 *
 * Makes a name that every file system takes: "Fractions – 14 November 2024.html".
 * Where it is too long, the title is cut.
 *
 * Returns: (transfer full): a name of at most 120 bytes, never empty
 */
char *
plenary_clean_file_name (const char *title,
                         const char *date,
                         const char *extension)
{
  g_autoptr (GString) name = replace_refused (title);
  g_autoptr (GString) end = replace_refused (date);
  gsize room = MAX_NAME - strlen (extension) - strlen ("_");

  cut (end, MAX_NAME / 2);
  trim_name (end);
  trim_name (name);

  if (name->len > 0 && end->len > 0)
    {
      g_string_prepend (end, " – ");
      cut (name, room - end->len);
      trim_name (name);
    }
  g_string_append_len (name, end->str, end->len);
  cut (name, room);

  if (name->len == 0 || is_device (name->str))
    g_string_append_c (name, '_');
  g_string_append (name, extension);

  return g_string_free_and_steal (g_steal_pointer (&name));
}
