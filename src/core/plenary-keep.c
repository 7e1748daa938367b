/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-keep.h"

#include <stdio.h>
#include <string.h>

/* Until when recordings are kept. A date is a note of the teacher to themselves, and
 * nothing follows from it but a line on the screen. All dates are civil ones, in the
 * form "YYYY-MM-DD", which is also their order. */

#define UNTIL "until:"
#define WEEKS "weeks:"

static gboolean
read_date (const char *words,
           GDate *date)
{
  int year, month, day, length = 0;

  if (words == NULL || sscanf (words, "%4d-%2d-%2d%n", &year, &month, &day, &length) != 3 ||
      length != 10 || words[length] != '\0' || day < 1 || month < 1 || year < 1 ||
      !g_date_valid_dmy (day, month, year))
    return FALSE;

  g_date_set_dmy (date, day, month, year);

  return TRUE;
}

/**
 * plenary_keep_rule_until:
 * @date: a civil date, "YYYY-MM-DD"
 *
 * Makes the rule that new lessons get this date. What is no date is no rule.
 *
 * Returns: the rule
 */
PlenaryKeepRule
plenary_keep_rule_until (const char *date)
{
  PlenaryKeepRule rule = { PLENARY_KEEP_NOT_CHOSEN, "", 0 };
  GDate read;

  if (!read_date (date, &read))
    return rule;

  rule.kind = PLENARY_KEEP_UNTIL;
  memcpy (rule.date, date, sizeof rule.date);

  return rule;
}

/**
 * plenary_keep_rule_weeks:
 * @weeks: how many, at least one
 *
 * Makes the rule that new lessons get a date so many weeks after they are added.
 *
 * Returns: the rule
 */
PlenaryKeepRule
plenary_keep_rule_weeks (guint weeks)
{
  PlenaryKeepRule rule = { PLENARY_KEEP_NOT_CHOSEN, "", 0 };

  if (weeks < 1 || weeks > PLENARY_KEEP_MOST_WEEKS)
    return rule;

  rule.kind = PLENARY_KEEP_WEEKS;
  rule.weeks = weeks;

  return rule;
}

/**
 * plenary_keep_rule_parse:
 * @habit: (nullable): the value of the habit
 *
 * Reads a rule. What cannot be understood counts as not chosen.
 *
 * Returns: the rule
 */
PlenaryKeepRule
plenary_keep_rule_parse (const char *habit)
{
  PlenaryKeepRule rule = { PLENARY_KEEP_NOT_CHOSEN, "", 0 };
  guint64 weeks;

  if (g_strcmp0 (habit, "none") == 0)
    rule.kind = PLENARY_KEEP_NO_DATE;
  else if (habit != NULL && g_str_has_prefix (habit, UNTIL))
    rule = plenary_keep_rule_until (habit + strlen (UNTIL));
  else if (habit != NULL && g_str_has_prefix (habit, WEEKS) &&
           g_ascii_string_to_unsigned (habit + strlen (WEEKS), 10, 1, PLENARY_KEEP_MOST_WEEKS,
                                       &weeks, NULL))
    rule = plenary_keep_rule_weeks (weeks);

  return rule;
}

/**
 * plenary_keep_rule_format:
 * @rule: a rule
 *
 * Writes a rule, as the habit is kept.
 *
 * Returns: (transfer full): what plenary_keep_rule_parse() reads
 */
char *
plenary_keep_rule_format (const PlenaryKeepRule *rule)
{
  switch (rule->kind)
    {
    case PLENARY_KEEP_NOT_CHOSEN:
      return g_strdup ("");
    case PLENARY_KEEP_NO_DATE:
      return g_strdup ("none");
    case PLENARY_KEEP_UNTIL:
      return g_strconcat (UNTIL, rule->date, NULL);
    case PLENARY_KEEP_WEEKS:
      return g_strdup_printf (WEEKS "%u", rule->weeks);
    }

  g_return_val_if_reached (g_strdup (""));
}

/**
 * plenary_keep_default_date:
 * @rule: a rule
 * @today: the civil date of today
 *
 * Finds until when the recordings of a lesson that is added today are kept. A date
 * that is past already, because its half-term is over, is none.
 *
 * Returns: (transfer full) (nullable): a civil date, or %NULL for none
 */
char *
plenary_keep_default_date (const PlenaryKeepRule *rule,
                           const char *today)
{
  char words[16];
  GDate date;

  switch (rule->kind)
    {
    case PLENARY_KEEP_NOT_CHOSEN:
    case PLENARY_KEEP_NO_DATE:
      return NULL;
    case PLENARY_KEEP_UNTIL:
      return plenary_keep_is_over (rule->date, today) ? NULL : g_strdup (rule->date);
    case PLENARY_KEEP_WEEKS:
      if (!read_date (today, &date))
        return NULL;
      g_date_add_days (&date, 7 * rule->weeks);
      g_date_strftime (words, sizeof words, "%Y-%m-%d", &date);
      return g_strdup (words);
    }

  g_return_val_if_reached (NULL);
}

/**
 * plenary_keep_asks:
 * @rule: a rule
 * @today: the civil date of today
 *
 * Says whether the teacher may be asked: nothing was chosen yet, or the half-term of
 * the choice is over.
 *
 * Returns: whether there is something to ask
 */
gboolean
plenary_keep_asks (const PlenaryKeepRule *rule,
                   const char *today)
{
  return rule->kind == PLENARY_KEEP_NOT_CHOSEN ||
         (rule->kind == PLENARY_KEEP_UNTIL && plenary_keep_is_over (rule->date, today));
}

/**
 * plenary_keep_is_over:
 * @keep_until: (nullable): a civil date, or %NULL for none
 * @today: the civil date of today
 *
 * Says whether a date has passed. On the day itself it has not.
 *
 * Returns: whether it has; without a date it never has
 */
gboolean
plenary_keep_is_over (const char *keep_until,
                      const char *today)
{
  GDate until, now;

  return read_date (keep_until, &until) && read_date (today, &now) &&
         g_date_compare (&until, &now) < 0;
}

/**
 * plenary_keep_day:
 * @instant: microseconds since 1970 in UTC
 *
 * Finds the civil date of an instant where the program runs.
 *
 * Returns: (transfer full): the date
 */
char *
plenary_keep_day (gint64 instant)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (instant / G_USEC_PER_SEC);

  return g_date_time_format (time, "%Y-%m-%d");
}
