/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-guess.h"

#include <string.h>

/* No digital camera recorded lessons before. Clocks and containers that were
 * never set say 1904 (MP4), 1970 (Unix) or 1980 (FAT), which this leaves out. */
#define EARLIEST_YEAR 1990

/* A clock may be ahead, or the camera's time zone may be. */
#define AHEAD (G_GINT64_CONSTANT (24) * G_TIME_SPAN_HOUR)

#define YEAR "(?<year>(?:19|20)[0-9]{2})"
#define MONTH "(?<month>0?[1-9]|1[0-2])"
#define DAY "(?<day>0?[1-9]|[12][0-9]|3[01])"
#define COMPACT_DATE "(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
#define TIME                                                                              \
  "(?:[\\sT_-]*(?:at\\s+)?[0-9]{1,2}[.:_-]?[0-9]{2}(?:[.:_-]?[0-9]{2})?(?:[.]?[0-9]{3})?" \
  "(?:\\s?[AP]M)?)?(?![0-9])"

/* What programs put into names, in the order in which it is taken out. */
static const char *const clutter[] = {
  /* UUIDs, which phones give to clips that were trimmed or sent */
  "\\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\\b",
  /* Dates with times: 20241114_101500, 2024-11-14 at 10.15.00, 14.11.2024 */
  "(?<![0-9])" COMPACT_DATE TIME,
  "(?<![0-9])(?:19|20)[0-9]{2}([-._ ])[0-9]{1,2}\\g{-1}[0-9]{1,2}" TIME,
  "(?<![0-9])[0-9]{1,2}([-._ ])[0-9]{1,2}\\g{-1}(?:19|20)[0-9]{2}" TIME,
  /* The size of the picture, and the number messengers add */
  "(?<![0-9])(?:[0-9]{3,4}x[0-9]{3,4}|(?:480|720|1080|1440|2160)p)(?!\\p{L}|[0-9])"
  "|\\bWA[0-9]{4}\\b",
  /* The names cameras and recorders begin with */
  "^(?:VID|IMG|CIMG|MVI|PXL|MOV|REC|DJI|DSC[NF]?|GMT|VTS|MAH)"
  "(?:[\\s._-]*(?:[0-9]|$)|\\s*[_-])[\\s\\d._-]*",
  "^WIN_[\\s\\d_]*(?:Pro)?",
  "^G(?:OPR|[HXPL][0-9]{2})[0-9]{4}|^[PS][0-9]{7}|^C[0-9]{4}(?![^\\s_])",
  /* What file managers add to a second copy */
  "(?:[\\s_-]*(?:\\([0-9]+\\)|\\bcopy(?: [0-9]+)?))+\\s*$",
};

/* Names that only say that it is a file of its kind, perhaps numbered. */
static const char nothing_said[] =
  "^(?:(?:my|new|meeting|screen|voice|whatsapp)\\s+)*"
  "(?:video|movie|film|clip|recording|audio|sound|voice|memo|capture|untitled|trim|output|"
  "screencast|screencast from|screenrecorder|recorder|file)"
  "[\\s\\d.()_-]*$";

static void
replace (char **text,
         const char *pattern,
         const char *by)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);
  char *replaced;

  g_assert (regex != NULL);

  replaced = g_regex_replace_literal (regex, *text, -1, 0, by, 0, NULL);
  if (replaced == NULL)
    return;

  g_free (*text);
  *text = replaced;
}

static gboolean
has_letter (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

/**
 * plenary_guess_title:
 * @file_name: (nullable): the name of a file, without its folder
 *
 * Guesses what a lesson is called. What cameras, recorders and file managers put
 * into names is left out: prefixes, dates, times, numbers of copies, the
 * extension.
 *
 * Returns: (transfer full) (nullable): a title, or %NULL if nothing remains that
 *   somebody would have typed
 */
char *
plenary_guess_title (const char *file_name)
{
  g_autofree char *title = NULL;

  if (file_name == NULL)
    return NULL;

  title = g_utf8_make_valid (file_name, -1);
  replace (&title, "\\.(?=[0-9]*[a-z])[0-9a-z]{1,5}$", "");
  for (guint i = 0; i < G_N_ELEMENTS (clutter); i++)
    replace (&title, clutter[i], " ");
  replace (&title, "[\\s_]+", " ");
  replace (&title, "^[\\s.,;_–-]+|[\\s.,;_–-]+$", "");
  replace (&title, " -+ ", " – ");

  if (!has_letter (title) || g_regex_match_simple (nothing_said, title, G_REGEX_CASELESS, 0))
    return NULL;

  return g_steal_pointer (&title);
}

static char *
write_date (GDateTime *date)
{
  return date != NULL
           ? g_strdup_printf ("%04d-%02d-%02d", g_date_time_get_year (date),
                              g_date_time_get_month (date), g_date_time_get_day_of_month (date))
           : NULL;
}

/* The civil date at an instant, here, or NULL if the instant is not believable. */
static char *
date_of_instant (gint64 instant,
                 gint64 now)
{
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GDateTime) local = NULL;

  if (instant <= 0 || (instant > now && instant - now > AHEAD))
    return NULL;

  utc = g_date_time_new_from_unix_utc (instant / G_USEC_PER_SEC);
  local = utc != NULL ? g_date_time_to_local (utc) : NULL;
  if (local == NULL || g_date_time_get_year (local) < EARLIEST_YEAR)
    return NULL;

  return write_date (local);
}

static int
fetch_int (GMatchInfo *match,
           const char *name)
{
  g_autofree char *digits = g_match_info_fetch_named (match, name);

  return digits != NULL ? (int) g_ascii_strtoll (digits, NULL, 10) : 0;
}

/* A day that exists, is not before there were such cameras, and not in the future
 * by more than a day. */
static char *
date_of_match (GMatchInfo *match,
               gint64 now)
{
  int year = fetch_int (match, "year");
  int month = fetch_int (match, "month");
  int day = fetch_int (match, "day");
  g_autoptr (GDateTime) noon = NULL;
  gint64 begins;

  /* Every day has a noon; where clocks change at midnight, not every day has that. */
  noon = g_date_time_new_local (year, month, day, 12, 0, 0);
  if (noon == NULL || year < EARLIEST_YEAR)
    return NULL;

  begins = (g_date_time_to_unix (noon) - 12 * 60 * 60) * G_USEC_PER_SEC;
  if (begins > now && begins - now > AHEAD)
    return NULL;

  return write_date (noon);
}

/* Some programs write the time of day in UTC, which in many places is not yet, or
 * no longer, the day of the lesson. */
static char *
date_of_utc_match (GMatchInfo *match,
                   gint64 now)
{
  g_autoptr (GDateTime) utc = NULL;

  utc = g_date_time_new_utc (fetch_int (match, "year"), fetch_int (match, "month"),
                             fetch_int (match, "day"), fetch_int (match, "hour"),
                             fetch_int (match, "minute"), 0);

  return utc != NULL ? date_of_instant (g_date_time_to_unix (utc) * G_USEC_PER_SEC, now) : NULL;
}

static char *
first_date (const char *name,
            const char *pattern,
            char *(*read_match) (GMatchInfo *match, gint64 now),
            gint64 now)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_assert (regex != NULL);

  for (g_regex_match (regex, name, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      char *date = read_match (match, now);

      if (date != NULL)
        return date;
    }

  return NULL;
}

static char *
date_of_name (const char *file_name,
              gint64 now)
{
  static const struct
  {
    const char *pattern;
    char *(*read_match) (GMatchInfo *match, gint64 now);
  } forms[] = {
    /* Pixel phones and Zoom */
    { "^(?:PXL_|GMT)(?<year>20[0-9]{2})(?<month>[0-9]{2})(?<day>[0-9]{2})"
      "[-_](?<hour>[0-9]{2})(?<minute>[0-9]{2})[0-9]{2}",
      date_of_utc_match },
    { "(?<![0-9])(?<year>(?:19|20)[0-9]{2})(?<month>[0-9]{2})(?<day>[0-9]{2})"
      "(?:[0-9]{6}|[0-9]{9})?(?![0-9])",
      date_of_match },
    { "(?<![0-9])" YEAR "(?<between>[-._ ])" MONTH "\\k<between>" DAY "(?![0-9])", date_of_match },
    { "(?<![0-9])" DAY "(?<between>[-._ ])" MONTH "\\k<between>" YEAR "(?![0-9])", date_of_match },
    /* The order of the United States, where the other one makes no date. */
    { "(?<![0-9])" MONTH "(?<between>[-._ ])" DAY "\\k<between>" YEAR "(?![0-9])", date_of_match },
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      char *date = first_date (file_name, forms[i].pattern, forms[i].read_match, now);

      if (date != NULL)
        return date;
    }

  return NULL;
}

/**
 * plenary_guess_date:
 * @file_name: (nullable): the name of a file, without its folder
 * @recorded_at: when the file says it was recorded, in UTC microseconds, or 0
 * @modified_at: when the file was last written, in UTC microseconds, or 0
 * @now: the present, in UTC microseconds
 *
 * Guesses on which day a lesson was taught: from a date in the name of its file,
 * else from when it was recorded, else from when the file was written. Instants
 * become the day they fall on here. What cannot be true is passed over: days
 * before 1990, which come from clocks that were never set, and days more than
 * one day ahead. Where a name can be read in two ways, the day comes before the
 * month.
 *
 * Returns: (transfer full) (nullable): a civil date, "YYYY-MM-DD", or %NULL if
 *   there is nothing to go by
 */
char *
plenary_guess_date (const char *file_name,
                    gint64 recorded_at,
                    gint64 modified_at,
                    gint64 now)
{
  g_autofree char *name = g_utf8_make_valid (file_name != NULL ? file_name : "", -1);
  char *date = date_of_name (name, now);

  if (date == NULL)
    date = date_of_instant (recorded_at, now);
  if (date == NULL)
    date = date_of_instant (modified_at, now);

  return date;
}
