/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-debrief-words.h"

#include "plenary-document.h"
#include "plenary-placement.h"
#include "plenary-report-words.h"
#include "plenary-timecode.h"
#include "plenary-words.h"

#include <glib/gi18n.h>

/* What is said about a debrief and its moments, in the notes of the teacher. */

/**
 * plenary_debrief_words_get_time:
 * @store: the store, with the recordings of the lesson at hand
 * @moment: a moment
 *
 * Finds out which time of its lesson stands for a moment: that of its exact frame.
 *
 * Returns: nanoseconds of lesson time
 */
gint64
plenary_debrief_words_get_time (PlenaryStore *store,
                                PlenaryMoment *moment)
{
  gpointer recording = plenary_store_lookup (store, plenary_moment_get_recording (moment));
  gint64 offset = PLENARY_IS_RECORDING (recording) ? plenary_recording_get_offset (recording) : 0;

  return plenary_placement_to_lesson (offset, plenary_moment_get_tagged_at (moment));
}

/**
 * plenary_debrief_words_place:
 * @time: nanoseconds of lesson time
 * @moment: a moment
 *
 * Says where a moment is and how long it takes.
 *
 * Returns: (transfer full): such as "12:41 · 30 seconds"
 */
char *
plenary_debrief_words_place (gint64 time,
                             PlenaryMoment *moment)
{
  gint64 length = plenary_moment_get_end (moment) - plenary_moment_get_start (moment);
  g_autofree char *when = plenary_timecode_format (MAX (0, time));
  g_autofree char *long_words = plenary_words_duration (MAX (length, PLENARY_SECOND));

  /* Translators: the time of a moment, and how long it is: “12:41 · 30 seconds” */
  return g_strdup_printf (_("%s · %s"), when, long_words);
}

static void
append_part (GString *note,
             PlenaryDocumentPart part,
             const char *words)
{
  if (words == NULL || *words == '\0')
    return;

  if (note->len > 0)
    g_string_append_c (note, '\n');
  /* Translators: a part of a note, such as “I saw”, and what is written there */
  g_string_append_printf (note, _("%s: %s"), plenary_report_words_part (part), words);
}

/**
 * plenary_debrief_words_note:
 * @moment: a moment
 *
 * Gets all that is written about a moment.
 *
 * Returns: (transfer full) (nullable): the note, a part a line, or %NULL if there is none
 */
char *
plenary_debrief_words_note (PlenaryMoment *moment)
{
  g_autoptr (GString) note = g_string_new (NULL);

  append_part (note, PLENARY_DOCUMENT_SAW, plenary_moment_get_saw (moment));
  append_part (note, PLENARY_DOCUMENT_MEANS, plenary_moment_get_means (moment));
  append_part (note, PLENARY_DOCUMENT_NEXT_TIME, plenary_moment_get_next_time (moment));

  return note->len > 0 ? g_string_free_and_steal (g_steal_pointer (&note)) : NULL;
}

/**
 * plenary_debrief_words_date:
 * @debrief: a debrief
 *
 * Says on which day a debrief was held, or, if it was not, prepared.
 *
 * Returns: (transfer full): the date
 */
char *
plenary_debrief_words_date (PlenaryDebrief *debrief)
{
  gint64 began = plenary_debrief_get_began (debrief);
  gint64 when = began != 0 ? began : plenary_debrief_get_created (debrief);
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc_usec (when);
  g_autoptr (GDateTime) local = g_date_time_to_local (utc);
  g_autofree char *date = g_date_time_format (local, "%Y-%m-%d");

  return plenary_words_date (date);
}

/**
 * plenary_debrief_words_when:
 * @debrief: a debrief
 *
 * Says when a debrief was held and with whom.
 *
 * Returns: (transfer full): such as "27 November, with Anna"
 */
char *
plenary_debrief_words_when (PlenaryDebrief *debrief)
{
  const char *coach = plenary_debrief_get_coach (debrief);
  char *date = plenary_debrief_words_date (debrief);
  g_autofree char *owned = date;

  if (coach == NULL || *coach == '\0')
    return g_steal_pointer (&owned);

  /* Translators: when a debrief was held and with whom: “27 November, with Anna” */
  return g_strdup_printf (_("%s, with %s"), date, coach);
}

/**
 * plenary_debrief_words_clock:
 * @instant: microseconds since 1970 in UTC
 *
 * Says what a clock on the wall shows then.
 *
 * Returns: (transfer full): a time such as “16:30”
 */
char *
plenary_debrief_words_clock (gint64 instant)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local_usec (instant);
  /* Translators: how to write a time of the day, see man strftime; “16:30” */
  char *text = time != NULL ? g_date_time_format (time, _("%H:%M")) : NULL;

  return text != NULL ? text : g_strdup ("");
}
