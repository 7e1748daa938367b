/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-timecode.h"

#include <locale.h>

#define S PLENARY_SECOND
#define MS (PLENARY_SECOND / 1000)

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    gint64 time;
  } cases[] = {
    { "0", 0 },
    { "90", 90 * S },
    { "23:10", 1390 * S },
    { "1:02:03", 3723 * S },
    { "01:02:03", 3723 * S },
    { "0:05", 5 * S },
    { "0:5", 5 * S },
    { "90:00", 5400 * S },
    { "100:00:00", 360000 * S },
    { "12:41.5", 761 * S + 500 * MS },
    { "12:41,5", 761 * S + 500 * MS },
    { "12:41.520", 761 * S + 520 * MS },
    { "0.000000001", 1 },
    { "0.0000000019", 1 },
    { "  23:10\t", 1390 * S },
    { "23 : 10", 1390 * S },
    { "\u00a023:10\u202f", 1390 * S },
    { "\u200f23:10\u200e", 1390 * S },
    { "٢٣:١٠", 1390 * S },
    { "١٢:٤١٫٥", 761 * S + 500 * MS },
    { "२३:१०", 1390 * S },
    { "２３：１０", 1390 * S },
    { "23∶10", 1390 * S },
    { "1h 2m 3s", 3723 * S },
    { "1h2m3s", 3723 * S },
    { "1 H 3 S", 3603 * S },
    { "5 min", 300 * S },
    { "2 hr 5 min", 7500 * S },
    { "90s", 90 * S },
    { "1.5h", 5400 * S },
    { "12′41″", 761 * S },
    { "12'41.5\"", 761 * S + 500 * MS },
    { "90m", 5400 * S },
    { "9223372036", G_GINT64_CONSTANT (9223372036) * S },
    { "9223372036.854775807", G_MAXINT64 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 time = -7;

      g_test_message ("“%s”", cases[i].text);
      g_assert_true (plenary_timecode_parse (cases[i].text, &time));
      g_assert_cmpint (time, ==, cases[i].time);
      g_assert_true (plenary_timecode_parse (cases[i].text, NULL));
    }
}

static void
test_nonsense (void)
{
  static const char *const cases[] = {
    "",
    " ",
    "soon",
    ":",
    "::",
    "12:",
    ":12",
    "12::10",
    "1:2:3:4",
    "12:60",
    "1:60:00",
    "1:99:00",
    "-5",
    "−5",
    "+5",
    "1.",
    ".5",
    "1.2.3",
    "1.5:20",
    "12 41",
    "1 2:30",
    "12:41x",
    "0x10",
    "1e5",
    "nan",
    "inf",
    "3m 2h",
    "3m 3m",
    "3m 4",
    "h",
    "5 m i n",
    "5 fortnights",
    "23:10 ☃",
    "½",
    "9223372036.854775808",
    "9223372037",
    "9223372036854775807",
    "9223372036854775808",
    "99999999999999999999999999999999",
    "99999999999999999999:00:00",
    "2562048:00:00",
    "2562048h",
    "9223372036s 1",
    "23:10\xff",
    "\xc3",
    "%s%n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 time = -7;

      g_test_message ("“%s”", cases[i]);
      g_assert_false (plenary_timecode_parse (cases[i], &time));
      g_assert_cmpint (time, ==, -7);
    }
}

static void
test_random (void)
{
  static const char *const pieces[] = { "1", "59", "٣", ":", ".", ",", " ",
                                        "h", "m",  "s", "'", "-", "☃", "99999999999" };

  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      gint64 time = -7;

      for (int n = g_test_rand_int_range (0, 9); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

      if (plenary_timecode_parse (text->str, &time))
        g_assert_cmpint (time, >=, 0);
      else
        g_assert_cmpint (time, ==, -7);
    }
}

static void
test_long (void)
{
  g_autofree char *zeros = g_strnfill (10 * 1024 * 1024, '0');
  g_autofree char *nines = g_strnfill (10 * 1024 * 1024, '9');
  g_autofree char *fraction = g_strconcat ("1.", nines, NULL);
  gint64 time = -7;

  g_assert_false (plenary_timecode_parse (nines, &time));
  g_assert_true (plenary_timecode_parse (zeros, &time));
  g_assert_cmpint (time, ==, 0);
  g_assert_true (plenary_timecode_parse (fraction, &time));
  g_assert_cmpint (time, ==, 2 * S - 1);
}

static void
test_format (void)
{
  static const struct
  {
    gint64 time;
    const char *text;
    const char *precise;
  } cases[] = {
    { 0, "0:00", "0:00.000" },
    { 1, "0:00", "0:00.001" },
    { 5 * S, "0:05", "0:05.000" },
    { 59 * S + 999 * MS, "0:59", "0:59.999" },
    { 60 * S - 1, "0:59", "1:00.000" },
    { 761 * S + 520 * MS, "12:41", "12:41.520" },
    { 761 * S + 520 * MS - 1, "12:41", "12:41.520" },
    { 3599 * S, "59:59", "59:59.000" },
    { 3600 * S, "1:00:00", "1:00:00.000" },
    { 3723 * S, "1:02:03", "1:02:03.000" },
    { 360000 * S, "100:00:00", "100:00:00.000" },
    { -1, "0:00", "0:00.000" },
    { -5 * S, "−0:05", "−0:05.000" },
    { -3723 * S, "−1:02:03", "−1:02:03.000" },
    { G_MAXINT64, "2562047:47:16", "2562047:47:16.855" },
    { G_MININT64, "−2562047:47:16", "−2562047:47:16.854" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = plenary_timecode_format (cases[i].time);
      g_autofree char *precise = plenary_timecode_format_precise (cases[i].time);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (precise, ==, cases[i].precise);
    }
}

/* Typing what is shown goes to the second, or to the picture, that is shown. */
static void
test_round_trip (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      gint64 time = (gint64) (g_test_rand_double_range (0, 20000) * 1e9);
      g_autofree char *text = plenary_timecode_format (time);
      g_autofree char *precise = plenary_timecode_format_precise (time);
      gint64 parsed;

      g_assert_true (plenary_timecode_parse (text, &parsed));
      g_assert_cmpint (parsed, ==, time / S * S);
      g_assert_true (plenary_timecode_parse (precise, &parsed));
      g_assert_cmpint (parsed, >=, time);
      g_assert_cmpint (parsed - time, <, MS);
    }
}

int
main (int argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/timecode/parse", test_parse);
  g_test_add_func ("/core/timecode/nonsense", test_nonsense);
  g_test_add_func ("/core/timecode/random", test_random);
  g_test_add_func ("/core/timecode/long", test_long);
  g_test_add_func ("/core/timecode/format", test_format);
  g_test_add_func ("/core/timecode/round-trip", test_round_trip);

  return g_test_run ();
}
