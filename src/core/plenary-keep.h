/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The habit of the teacher that a rule is kept as. */
#define PLENARY_KEEP_HABIT "keep"

/* More weeks than this are no rule, but a slip of the finger. */
#define PLENARY_KEEP_MOST_WEEKS 520

/**
 * PlenaryKeepKind:
 * @PLENARY_KEEP_NOT_CHOSEN: the teacher has not said anything about it
 * @PLENARY_KEEP_NO_DATE: new lessons get no date
 * @PLENARY_KEEP_UNTIL: new lessons get a certain date, such as the end of a half-term
 * @PLENARY_KEEP_WEEKS: new lessons get a date so many weeks ahead
 *
 * How long the recordings of new lessons are kept, as the teacher chose it.
 */
typedef enum
{
  PLENARY_KEEP_NOT_CHOSEN,
  PLENARY_KEEP_NO_DATE,
  PLENARY_KEEP_UNTIL,
  PLENARY_KEEP_WEEKS,
} PlenaryKeepKind;

/**
 * PlenaryKeepRule:
 * @kind: what was chosen
 * @date: the civil date, "YYYY-MM-DD", where @kind is %PLENARY_KEEP_UNTIL
 * @weeks: how many weeks, where @kind is %PLENARY_KEEP_WEEKS
 *
 * How the date until which a recording is kept comes about.
 */
typedef struct
{
  PlenaryKeepKind kind;
  char date[11];
  guint weeks;
} PlenaryKeepRule;

PlenaryKeepRule plenary_keep_rule_parse (const char *habit);
PlenaryKeepRule plenary_keep_rule_until (const char *date);
PlenaryKeepRule plenary_keep_rule_weeks (guint weeks);
char *plenary_keep_rule_format (const PlenaryKeepRule *rule) G_GNUC_WARN_UNUSED_RESULT;

char *plenary_keep_default_date (const PlenaryKeepRule *rule, const char *today)
  G_GNUC_WARN_UNUSED_RESULT;
gboolean plenary_keep_asks (const PlenaryKeepRule *rule, const char *today);
gboolean plenary_keep_is_over (const char *keep_until, const char *today);
char *plenary_keep_day (gint64 instant) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
