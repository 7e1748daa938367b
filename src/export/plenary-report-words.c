/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-report-words.h"

#include "plenary-timecode.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

/**
 * plenary_report_words_language:
 *
 * Gets the language of our words, which is not that of the locale where there is
 * no translation for it.
 *
 * Returns: (transfer none): a BCP 47 tag
 */
const char *
plenary_report_words_language (void)
{
  /* Translators: the BCP 47 tag of the language you translate to, such as “de” or
   * “pt-BR”. It is written into exported pages, so that they are read out and
   * hyphenated properly. */
  const char *tag = C_("tag of your language", "en");

  for (const char *p = tag; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '-')
      return "en";

  return *tag != '\0' ? tag : "en";
}

/**
 * plenary_report_words_is_rtl:
 * @language: a BCP 47 tag
 *
 * Finds out whether a language is written from right to left.
 *
 * Returns: whether it is
 */
gboolean
plenary_report_words_is_rtl (const char *language)
{
  static const char *const tags[] = { "ar", "ckb", "dv", "fa", "he", "ks",
                                      "ps", "sd",  "ug", "ur", "yi" };
  gsize length;

  g_return_val_if_fail (language != NULL, FALSE);

  length = strcspn (language, "-");
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (strlen (tags[i]) == length && g_ascii_strncasecmp (language, tags[i], length) == 0)
      return TRUE;

  return FALSE;
}

/**
 * plenary_report_words_date:
 * @civil_date: (nullable): a date, "YYYY-MM-DD"
 *
 * Writes a date for people, always with its year: exports are read for a long
 * time.
 *
 * Returns: (transfer full) (nullable): the date, or %NULL if there is none
 */
char *
plenary_report_words_date (const char *civil_date)
{
  g_autoptr (GDateTime) date = NULL;
  int year, month, day;

  if (civil_date == NULL || sscanf (civil_date, "%d-%d-%d", &year, &month, &day) != 3)
    return NULL;

  date = g_date_time_new_utc (year, month, day, 12, 0, 0);
  if (date == NULL)
    return NULL;

  /* Translators: a day of another year, see g_date_time_format() */
  return g_date_time_format (date, _("%-d %B %Y"));
}

/**
 * plenary_report_words_day:
 * @instant: an instant, in microseconds since 1970 in UTC
 *
 * Writes the day of an instant, where the teacher is, as plenary_report_words_date()
 * does.
 *
 * Returns: (transfer full) (nullable): the day, or %NULL if there is none so late
 */
char *
plenary_report_words_day (gint64 instant)
{
  g_autoptr (GDateTime) day = g_date_time_new_from_unix_local_usec (instant);
  g_autofree char *civil_date = day != NULL ? g_date_time_format (day, "%Y-%m-%d") : NULL;

  return plenary_report_words_date (civil_date);
}

/**
 * plenary_report_words_basis:
 * @basis: why a lesson may be recorded
 *
 * Says why a lesson may be recorded.
 *
 * Returns: (transfer none) (nullable): a translated sentence, or %NULL where there is
 *   nothing to say, or it is said in free words
 */
const char *
plenary_report_words_basis (PlenaryBasis basis)
{
  switch (basis)
    {
    case PLENARY_BASIS_CONSENT:
      return _("Those who can be seen or heard agreed, or their parents did.");
    case PLENARY_BASIS_SCHOOL:
      return _("Our school has a rule for it.");
    case PLENARY_BASIS_TRAINING:
      return _("It belongs to my training as a teacher.");
    case PLENARY_BASIS_NONE:
    case PLENARY_BASIS_OTHER:
      return NULL;
    }

  g_return_val_if_reached (NULL);
}

/**
 * plenary_report_words_kind:
 * @kind: a kind
 *
 * Names a kind of moment.
 *
 * Returns: (transfer none) (nullable): the translated name, or %NULL for none
 */
const char *
plenary_report_words_kind (PlenaryKind kind)
{
  switch (kind)
    {
    case PLENARY_KIND_NONE:
      return NULL;
    case PLENARY_KIND_GLAD:
      return _("Glad of");
    case PLENARY_KIND_WONDERING:
      return _("Wondering");
    }

  g_return_val_if_reached (NULL);
}

/**
 * plenary_report_words_of:
 * @words_of: whose words a note holds
 *
 * Says whose words a note holds, where that is not the teacher.
 *
 * Returns: (transfer none) (nullable): translated words, or %NULL for the teacher
 */
const char *
plenary_report_words_of (PlenaryWordsOf words_of)
{
  switch (words_of)
    {
    case PLENARY_WORDS_OF_TEACHER:
      return NULL;
    case PLENARY_WORDS_OF_COACH:
      return _("My coach’s words");
    }

  g_return_val_if_reached (NULL);
}

/**
 * plenary_report_words_part:
 * @part: a part of a note
 *
 * Names a part of a note.
 *
 * Returns: (transfer none): the translated name
 */
const char *
plenary_report_words_part (PlenaryDocumentPart part)
{
  switch (part)
    {
    case PLENARY_DOCUMENT_SAW:
      return _("I saw");
    case PLENARY_DOCUMENT_MEANS:
      return _("I think it means");
    case PLENARY_DOCUMENT_NEXT_TIME:
      return _("Next time");
    }

  g_return_val_if_reached ("");
}

/**
 * plenary_report_words_symbol:
 * @symbol: a shape
 *
 * Names a shape, for those who do not see it.
 *
 * Returns: (transfer none): the translated name
 */
const char *
plenary_report_words_symbol (PlenarySymbol symbol)
{
  switch (symbol)
    {
    case PLENARY_SYMBOL_CIRCLE:
      return _("Circle");
    case PLENARY_SYMBOL_SQUARE:
      return _("Square");
    case PLENARY_SYMBOL_TRIANGLE:
      return _("Triangle");
    case PLENARY_SYMBOL_DIAMOND:
      return _("Diamond");
    case PLENARY_SYMBOL_STAR:
      return _("Star");
    case PLENARY_SYMBOL_HEART:
      return _("Heart");
    case PLENARY_SYMBOL_HEXAGON:
      return _("Hexagon");
    case PLENARY_SYMBOL_FLAG:
      return _("Flag");
    case PLENARY_SYMBOL_LEAF:
      return _("Leaf");
    }

  g_return_val_if_reached ("");
}

/**
 * plenary_report_words_glyph:
 * @symbol: a shape
 *
 * Gets the character that comes nearest to a shape, for text without pictures.
 *
 * Returns: (transfer none): one character
 */
const char *
plenary_report_words_glyph (PlenarySymbol symbol)
{
  static const char *const glyphs[PLENARY_N_SYMBOLS] = {
    [PLENARY_SYMBOL_CIRCLE] = "●",  [PLENARY_SYMBOL_SQUARE] = "■", [PLENARY_SYMBOL_TRIANGLE] = "▲",
    [PLENARY_SYMBOL_DIAMOND] = "◆", [PLENARY_SYMBOL_STAR] = "★",   [PLENARY_SYMBOL_HEART] = "♥",
    [PLENARY_SYMBOL_HEXAGON] = "⬡", [PLENARY_SYMBOL_FLAG] = "⚑",   [PLENARY_SYMBOL_LEAF] = "☘",
  };

  g_return_val_if_fail ((guint) symbol < PLENARY_N_SYMBOLS, "");

  return glyphs[symbol];
}

/**
 * plenary_report_words_span:
 * @moment: a moment
 *
 * Writes from when to when a moment goes: "12:31–13:01".
 *
 * Returns: (transfer full) (nullable): the times, or %NULL if it is only a point
 */
char *
plenary_report_words_span (const PlenaryDocumentMoment *moment)
{
  g_autofree char *start = plenary_timecode_format (moment->span.start);
  g_autofree char *end = plenary_timecode_format (moment->span.end);

  return g_str_equal (start, end) ? NULL : g_strconcat (start, "–", end, NULL);
}
