/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-keep.h"

static void
test_default_date (void)
{
  static const struct
  {
    const char *habit;
    const char *today;
    const char *date;
  } cases[] = {
    /* nothing chosen, or no date */
    { NULL, "2026-11-14", NULL },
    { "", "2026-11-14", NULL },
    { "none", "2026-11-14", NULL },
    /* the end of this half-term, until it is over */
    { "until:2026-12-19", "2026-11-14", "2026-12-19" },
    { "until:2026-12-19", "2026-12-19", "2026-12-19" },
    { "until:2026-12-19", "2026-12-20", NULL },
    { "until:2026-12-19", "2027-01-05", NULL },
    /* weeks, over the end of a month, of a year, and a leap day */
    { "weeks:1", "2026-11-14", "2026-11-21" },
    { "weeks:6", "2026-11-14", "2026-12-26" },
    { "weeks:8", "2026-11-14", "2027-01-09" },
    { "weeks:1", "2028-02-23", "2028-03-01" },
    { "weeks:520", "2026-11-14", "2036-11-01" },
    /* what nobody chose */
    { "weeks:0", "2026-11-14", NULL },
    { "weeks:521", "2026-11-14", NULL },
    { "weeks:-3", "2026-11-14", NULL },
    { "weeks:many", "2026-11-14", NULL },
    { "until:2026-02-30", "2026-01-01", NULL },
    { "until:2026-12-19 or so", "2026-11-14", NULL },
    { "until:19 December", "2026-11-14", NULL },
    { "for ever", "2026-11-14", NULL },
    { "weeks:6", "today", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlenaryKeepRule rule = plenary_keep_rule_parse (cases[i].habit);
      g_autofree char *date = plenary_keep_default_date (&rule, cases[i].today);

      g_assert_cmpstr (date, ==, cases[i].date);
    }
}

static void
test_written (void)
{
  static const char *const habits[] = { "", "none", "until:2026-12-19", "weeks:6" };
  PlenaryKeepRule none = plenary_keep_rule_until ("soon");
  PlenaryKeepRule weeks = plenary_keep_rule_weeks (0);

  for (guint i = 0; i < G_N_ELEMENTS (habits); i++)
    {
      PlenaryKeepRule rule = plenary_keep_rule_parse (habits[i]);
      g_autofree char *written = plenary_keep_rule_format (&rule);

      g_assert_cmpstr (written, ==, habits[i]);
    }
  g_assert_cmpint (none.kind, ==, PLENARY_KEEP_NOT_CHOSEN);
  g_assert_cmpint (weeks.kind, ==, PLENARY_KEEP_NOT_CHOSEN);
}

static void
test_asks (void)
{
  static const struct
  {
    const char *habit;
    gboolean asks;
  } cases[] = {
    { "", TRUE },
    { "none", FALSE },
    { "until:2026-12-19", FALSE },
    { "until:2026-10-23", TRUE },
    { "weeks:6", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlenaryKeepRule rule = plenary_keep_rule_parse (cases[i].habit);

      g_assert_cmpint (plenary_keep_asks (&rule, "2026-11-14"), ==, cases[i].asks);
    }
}

static void
test_is_over (void)
{
  g_assert_false (plenary_keep_is_over (NULL, "2026-12-20"));
  g_assert_false (plenary_keep_is_over ("2026-12-19", "2026-12-18"));
  g_assert_false (plenary_keep_is_over ("2026-12-19", "2026-12-19"));
  g_assert_true (plenary_keep_is_over ("2026-12-19", "2026-12-20"));
  g_assert_true (plenary_keep_is_over ("2026-12-19", "2027-01-01"));
  g_assert_false (plenary_keep_is_over ("whenever", "2026-12-20"));
}

static void
test_day (void)
{
  g_autofree char *day = plenary_keep_day (G_GINT64_CONSTANT (1732104000) * G_USEC_PER_SEC);

  g_assert_cmpstr (day, ==, "2024-11-20");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/keep/default-date", test_default_date);
  g_test_add_func ("/core/keep/written", test_written);
  g_test_add_func ("/core/keep/asks", test_asks);
  g_test_add_func ("/core/keep/is-over", test_is_over);
  g_test_add_func ("/core/keep/day", test_day);

  return g_test_run ();
}
