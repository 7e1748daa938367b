/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-timecode.h"

#include <string.h>

#define MAX_PARTS 3

/* One number of a typed time: its whole part, and nanoseconds after the point. */
typedef struct
{
  gint64 whole;
  gint64 nanoseconds;
  gboolean has_point;
} Number;

/* Spaces, and the marks that come along when text with a direction is pasted. */
static const char *
skip_unseen (const char *text)
{
  while (*text != '\0')
    {
      gunichar c = g_utf8_get_char (text);

      if (!g_unichar_isspace (c) && g_unichar_type (c) != G_UNICODE_FORMAT)
        break;
      text = g_utf8_next_char (text);
    }

  return text;
}

static gboolean
is_point (gunichar c)
{
  return c == '.' || c == ',' || c == 0x066b /* ARABIC DECIMAL SEPARATOR */;
}

static gboolean
is_colon (gunichar c)
{
  return c == ':' || c == 0x2236 /* RATIO */ || c == 0xff1a /* FULLWIDTH COLON */;
}

/* Digits beyond the nanosecond are read and dropped. */
static gboolean
read_fraction (const char **text,
               gint64 *nanoseconds)
{
  gint64 worth = PLENARY_SECOND / 10;
  const char *begin = *text;
  int digit;

  *nanoseconds = 0;
  while ((digit = g_unichar_digit_value (g_utf8_get_char (*text))) >= 0)
    {
      *nanoseconds += digit * worth;
      worth /= 10;
      *text = g_utf8_next_char (*text);
    }

  return *text != begin;
}

static gboolean
read_number (const char **text,
             Number *number)
{
  const char *begin = *text;
  int digit;

  *number = (Number) { 0 };
  while ((digit = g_unichar_digit_value (g_utf8_get_char (*text))) >= 0)
    {
      if (__builtin_mul_overflow (number->whole, 10, &number->whole) ||
          __builtin_add_overflow (number->whole, digit, &number->whole))
        return FALSE;
      *text = g_utf8_next_char (*text);
    }
  if (*text == begin)
    return FALSE;

  if (!is_point (g_utf8_get_char (*text)))
    return TRUE;

  number->has_point = TRUE;
  *text = g_utf8_next_char (*text);

  return read_fraction (text, &number->nanoseconds);
}

/* Adds @number of @unit seconds each to @time. */
static gboolean
add_number (const Number *number,
            gint64 unit,
            gint64 *time)
{
  gint64 whole, rest;

  return !__builtin_mul_overflow (number->whole, unit * PLENARY_SECOND, &whole) &&
         !__builtin_mul_overflow (number->nanoseconds, unit, &rest) &&
         !__builtin_add_overflow (*time, whole, time) &&
         !__builtin_add_overflow (*time, rest, time);
}

/* "90", "23:10", "1:02:03.5". Only the first part may be more than 59, and only
 * the last may have a fraction. */
static gboolean
parse_colons (const char *text,
              gint64 *time)
{
  static const gint64 units[MAX_PARTS] = { 1, 60, 3600 };
  Number parts[MAX_PARTS];
  guint n_parts = 0;

  for (;;)
    {
      text = skip_unseen (text);
      if (n_parts == MAX_PARTS || !read_number (&text, &parts[n_parts]))
        return FALSE;
      if (n_parts > 0 && (parts[n_parts].whole > 59 || parts[n_parts - 1].has_point))
        return FALSE;
      n_parts++;

      text = skip_unseen (text);
      if (*text == '\0')
        break;
      if (!is_colon (g_utf8_get_char (text)))
        return FALSE;
      text = g_utf8_next_char (text);
    }

  *time = 0;
  for (guint i = 0; i < n_parts; i++)
    if (!add_number (&parts[i], units[n_parts - 1 - i], time))
      return FALSE;

  return TRUE;
}

static gint64
read_unit (const char **text)
{
  /* The longer ones first, so that "min" is not read as "m". */
  static const struct
  {
    const char *name;
    gint64 seconds;
  } units[] = {
    { "hr", 3600 }, { "h", 3600 }, { "min", 60 }, { "m", 60 }, { "sec", 1 }, { "s", 1 },
    { "’", 60 },    { "'", 60 },   { "′", 60 },   { "″", 1 },  { "\"", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_ascii_strncasecmp (*text, units[i].name, strlen (units[i].name)) == 0)
      {
        *text += strlen (units[i].name);
        return units[i].seconds;
      }

  return 0;
}

/* "1h 2m 3s", "5 min", "90s": each unit at most once, the larger first. */
static gboolean
parse_units (const char *text,
             gint64 *time)
{
  gint64 last = G_MAXINT64;

  *time = 0;
  text = skip_unseen (text);
  do
    {
      Number number;
      gint64 unit;

      if (!read_number (&text, &number))
        return FALSE;
      text = skip_unseen (text);
      unit = read_unit (&text);
      if (unit == 0 || unit >= last || !add_number (&number, unit, time))
        return FALSE;
      last = unit;
      text = skip_unseen (text);
    }
  while (*text != '\0');

  return TRUE;
}

/**
 * plenary_timecode_parse:
 * @text: what somebody typed
 * @time: (out) (optional): nanoseconds; not touched if this fails
 *
 * Reads a time as people type it: "23:10", "1:02:03", "12:41.5" (or "12:41,5"),
 * "1h 2m 3s", with spaces anywhere between the parts and with the digits of any
 * script.
 *
 * A number alone is seconds, as "90" is in other players: minutes would be a
 * guess that is wrong by a factor of sixty. Parts after the first are below 60.
 *
 * Returns: whether @text is a time that fits
 */
gboolean
plenary_timecode_parse (const char *text,
                        gint64 *time)
{
  gint64 parsed;

  g_return_val_if_fail (text != NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  if (!parse_colons (text, &parsed) && !parse_units (text, &parsed))
    return FALSE;

  if (time != NULL)
    *time = parsed;

  return TRUE;
}

/* Splits off the sign without negating the smallest number, which has no
 * positive. */
static guint64
get_magnitude (gint64 time,
               const char **sign)
{
  *sign = time < 0 ? "−" : "";

  return time < 0 ? -(guint64) time : (guint64) time;
}

static char *
format_seconds (const char *sign,
                guint64 seconds)
{
  guint64 h = seconds / 3600;
  guint m = seconds / 60 % 60;
  guint s = seconds % 60;

  if (h > 0)
    return g_strdup_printf ("%s%" G_GUINT64_FORMAT ":%02u:%02u", sign, h, m, s);

  return g_strdup_printf ("%s%u:%02u", sign, m, s);
}

/**
 * plenary_timecode_format:
 * @time: nanoseconds
 *
 * Writes a time to the second that has begun: "0:05", "12:41", "1:02:03". A time
 * before the beginning has a minus sign.
 *
 * Returns: (transfer full): the time
 */
char *
plenary_timecode_format (gint64 time)
{
  const char *sign;
  guint64 seconds = get_magnitude (time, &sign) / PLENARY_SECOND;

  return format_seconds (seconds > 0 ? sign : "", seconds);
}

/**
 * plenary_timecode_format_precise:
 * @time: nanoseconds
 *
 * Writes a time to the millisecond: "12:41.520". It is rounded up, so that going
 * to the written time shows the picture that began at @time and not the one
 * before it.
 *
 * Returns: (transfer full): the time, with a point whatever the locale
 */
char *
plenary_timecode_format_precise (gint64 time)
{
  const char *sign;
  guint64 magnitude = get_magnitude (time, &sign);
  guint64 milliseconds = (magnitude + (time < 0 ? 0 : 999999)) / 1000000;
  g_autofree char *whole = NULL;

  whole = format_seconds (milliseconds > 0 ? sign : "", milliseconds / 1000);

  return g_strdup_printf ("%s.%03u", whole, (guint) (milliseconds % 1000));
}
