/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-past-words.h"

#include "plenary-timecode.h"
#include "plenary-words.h"

#include <glib/gi18n.h>

/* Words for what is from some lesson or other. All on the main thread. */

/**
 * plenary_past_words_day:
 * @date: when a lesson was taught, "YYYY-MM-DD"
 * @lesson: the lesson
 *
 * Names a lesson by its day and its title.
 *
 * Returns: (transfer full): such as "14 November · Fractions"
 */
char *
plenary_past_words_day (const char *date,
                        PlenaryLesson *lesson)
{
  g_autofree char *day = plenary_words_date (date);

  if (*day == '\0')
    return g_strdup (plenary_lesson_get_title (lesson));

  /* Translators: when a lesson was taught, then its title */
  return g_strdup_printf (_("%s · %s"), day, plenary_lesson_get_title (lesson));
}

/**
 * plenary_past_words_where:
 * @moment: a past moment
 *
 * Says where a moment is from.
 *
 * Returns: (transfer full): such as "Fractions · 14 November · 12:41"
 */
char *
plenary_past_words_where (PlenaryPastMoment *moment)
{
  g_autofree char *day = plenary_words_date (plenary_past_moment_get_date (moment));
  g_autofree char *time = plenary_timecode_format (plenary_past_moment_get_tagged_at (moment));

  /* Translators: the title of a lesson, when it was taught, and a time in it such as “12:41” */
  return g_strdup_printf (_("%s · %s · %s"),
                          plenary_lesson_get_title (plenary_past_moment_get_lesson (moment)), day,
                          time);
}

/**
 * plenary_past_words_summary:
 * @moment: a past moment
 *
 * Says all that a row shows of a moment, for those who do not see it.
 *
 * Returns: (transfer full): the words
 */
char *
plenary_past_words_summary (PlenaryPastMoment *moment)
{
  g_autofree char *where = plenary_past_words_where (moment);
  g_autofree char *words = plenary_words_first (plenary_past_moment_get_moment (moment));

  /* Translators: where a moment is from, then what was written about it */
  return g_strdup_printf (_("%s, %s"), where, words != NULL ? words : _("not written yet"));
}

/**
 * plenary_past_words_seconds:
 * @time: nanoseconds
 *
 * Writes how long something short took.
 *
 * Returns: (transfer full): such as "3.4 s"
 */
char *
plenary_past_words_seconds (gint64 time)
{
  /* Translators: a number of seconds such as “3.4”; s stands for seconds */
  return g_strdup_printf (_("%.1f s"), time / (double) PLENARY_SECOND);
}
