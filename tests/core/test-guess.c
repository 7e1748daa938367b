/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-guess.h"

/* 2024-11-20 12:00 UTC */
#define NOW (G_GINT64_CONSTANT (1732104000) * G_USEC_PER_SEC)
#define AT(seconds) (G_GINT64_CONSTANT (seconds) * G_USEC_PER_SEC)

static void
test_title (void)
{
  static const struct
  {
    const char *name;
    const char *title;
  } cases[] = {
    /* what somebody typed stays */
    { "Fractions.mp4", "Fractions" },
    { "Year 9 - Fractions (1).mp4", "Year 9 – Fractions" },
    { "Year_9_Fractions.MOV", "Year 9 Fractions" },
    { "year 9 fractions - Copy.mp4", "year 9 fractions" },
    { "Fractions - Copy (2).mp4", "Fractions" },
    { "Fractions copy 2.mp4", "Fractions" },
    { "Ratio 2024-10-02.mkv", "Ratio" },
    { "2024-10-02 Ratio.mkv", "Ratio" },
    { "02.10.2024 Ratio.mkv", "Ratio" },
    { "20241002_Year 7_Ratio.mkv", "Year 7 Ratio" },
    { "IMG_1234 Fractions.mov", "Fractions" },
    { "VID_20241114_101500 Year 9.mp4", "Year 9" },
    { "Year 9, part 2.mts", "Year 9, part 2" },
    { "Lesson 3.mp4", "Lesson 3" },
    { "Why x.y matters.mp4", "Why x.y matters" },
    { "7b Ratio 1080p.mp4", "7b Ratio" },
    { "Fractions", "Fractions" },
    { "Record of a discussion.mp4", "Record of a discussion" },
    { "Imagine.mp4", "Imagine" },
    { "Video of 7b.mp4", "Video of 7b" },
    { "Vid of 7b.mp4", "Vid of 7b" },
    { "VID-20241114-WA0003 Ratio.mp4", "Ratio" },
    { "Copying machines.mp4", "Copying machines" },
    { "درس الكسور.mp4", "درس الكسور" },
    { "分数 第一课.mp4", "分数 第一课" },
    { "Année 9 🎉.webm", "Année 9 🎉" },
    { ".mp4 explained.mp4", "mp4 explained" },
    /* what machines wrote does not */
    { "VID_20241114_101500.mp4", NULL },
    { "IMG_1234.MOV", NULL },
    { "IMG-20241114-WA0003.mp4", NULL },
    { "VID-20241114-WA0003.mp4", NULL },
    { "PXL_20241114_101500123.mp4", NULL },
    { "MVI_0001.MOV", NULL },
    { "GOPR0012.MP4", NULL },
    { "GH010023.MP4", NULL },
    { "GX010023.MP4", NULL },
    { "DJI_0042.MP4", NULL },
    { "REC001.wav", NULL },
    { "DSC_0007.MOV", NULL },
    { "DSCN0007.AVI", NULL },
    { "P1010001.MOV", NULL },
    { "C0001.MP4", NULL },
    { "MAH00012.MP4", NULL },
    { "00012.MTS", NULL },
    { "20241114_101500.mp4", NULL },
    { "20241114101500.m4v", NULL },
    { "2024-11-14 10-15-00.mkv", NULL },
    { "14.11.2024.mp4", NULL },
    { "WIN_20241114_10_15_00_Pro.mp4", NULL },
    { "Screen Recording 2024-11-14 at 9.15.00 AM.mov", NULL },
    { "Screencast from 2024-11-14 10-15-00.webm", NULL },
    { "WhatsApp Video 2024-11-14 at 10.15.00.mp4", NULL },
    { "GMT20241114-101500_Recording_1920x1080.mp4", NULL },
    { "1B9D6BCD-BBFD-4B2D-9B5D-AB8DFBBD4BED.MOV", NULL },
    { "trim.1B9D6BCD-BBFD-4B2D-9B5D-AB8DFBBD4BED.MOV", NULL },
    { "Recording (3).m4a", NULL },
    { "New Recording 12.m4a", NULL },
    { "Untitled.mp4", NULL },
    { "video.mp4", NULL },
    { "(1).mp4", NULL },
    { ".mp4", NULL },
    { "___", NULL },
    { "☃.mp4", NULL },
    { "", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *title = plenary_guess_title (cases[i].name);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

static void
test_title_of_broken_name (void)
{
  g_autofree char *title = plenary_guess_title ("Fractions \xff\xfe.mp4");
  g_autofree char *nothing = plenary_guess_title ("\xff\xfe");

  g_assert_nonnull (title);
  g_assert_true (g_utf8_validate (title, -1, NULL));
  g_assert_true (g_str_has_prefix (title, "Fractions"));
  g_assert_null (nothing);
}

static void
test_date_of_name (void)
{
  static const struct
  {
    const char *name;
    const char *date;
  } cases[] = {
    { "VID_20241114_101500.mp4", "2024-11-14" },
    { "IMG-20241114-WA0003.mp4", "2024-11-14" },
    { "20241114101500.mp4", "2024-11-14" },
    { "PXL_20241114_101500123.mp4", "2024-11-14" },
    { "Screen Recording 2024-11-14 at 10.15.00.mov", "2024-11-14" },
    { "2024_11_14 Fractions.mp4", "2024-11-14" },
    { "Fractions 14.11.2024.mp4", "2024-11-14" },
    { "Fractions 4-1-2024.mp4", "2024-01-04" },
    { "Fractions 11-14-2024.mp4", "2024-11-14" },
    { "Fractions 2024-2-9.mp4", "2024-02-09" },
    { "29.02.2024.mp4", "2024-02-29" },
    { "1998-05-12 from tape.mp4", "1998-05-12" },
    /* the first that can be true */
    { "29.02.2023 20241114.mp4", "2024-11-14" },
    { "20241399 2024-11-14.mp4", "2024-11-14" },
    /* tomorrow may be a clock that is ahead, the day after is not */
    { "2024-11-21.mp4", "2024-11-21" },
    { "2024-11-22.mp4", NULL },
    { "2031-01-01.mp4", NULL },
    /* not dates */
    { "1970-01-01.mp4", NULL },
    { "1904-01-01.mp4", NULL },
    { "29.02.2023.mp4", NULL },
    { "2024-13-01.mp4", NULL },
    { "2024-11.14.mp4", NULL },
    { "120241114.mp4", NULL },
    { "202411145.mp4", NULL },
    { "Fractions.mp4", NULL },
    { "\xff\xfe.mp4", NULL },
    { "", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *date = plenary_guess_date (cases[i].name, 0, 0, NOW);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (date, ==, cases[i].date);
    }
}

static void
test_date_of_instant (void)
{
  static const struct
  {
    gint64 recorded_at, modified_at;
    const char *date;
  } cases[] = {
    { AT (1731579300), 0, "2024-11-14" },
    { 0, AT (1731579300), "2024-11-14" },
    { AT (1731579300), AT (1732000000), "2024-11-14" },
    /* clocks that were never set: 1904, 1970, 1980 */
    { AT (-2082844800), AT (1731579300), "2024-11-14" },
    { 1, AT (1731579300), "2024-11-14" },
    { AT (3600), AT (1731579300), "2024-11-14" },
    { AT (315532800), AT (1731579300), "2024-11-14" },
    /* a clock that is ahead */
    { AT (1735689600), AT (1731579300), "2024-11-14" },
    { AT (1732147200), 0, "2024-11-21" },
    /* nothing to go by */
    { 0, 0, NULL },
    { AT (1735689600), AT (315532800), NULL },
    { G_MAXINT64, G_MININT64, NULL },
    { G_MININT64, G_MAXINT64, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *date =
        plenary_guess_date ("Fractions.mp4", cases[i].recorded_at, cases[i].modified_at, NOW);

      g_test_message ("case %u", i);
      g_assert_cmpstr (date, ==, cases[i].date);
    }
}

static void
test_name_before_instant (void)
{
  g_autofree char *date =
    plenary_guess_date ("2024-10-02.mp4", AT (1731579300), AT (1731579300), NOW);

  g_assert_cmpstr (date, ==, "2024-10-02");
}

/* A morning in Auckland is still the evening before in UTC. */
static void
test_time_zone (void)
{
  g_autofree char *recorded = NULL;
  g_autofree char *pixel = NULL;
  g_autofree char *phone = NULL;
  g_autofree char *tomorrow = NULL;

  if (!g_test_subprocess ())
    {
      g_autofree char *program = g_strdup (g_getenv ("TZ"));

      g_setenv ("TZ", "NZST-12", TRUE);
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      if (program != NULL)
        g_setenv ("TZ", program, TRUE);
      else
        g_unsetenv ("TZ");
      g_test_trap_assert_passed ();
      return;
    }

  recorded = plenary_guess_date ("a.mp4", AT (1731535200) /* 13 Nov 22:00 UTC */, 0, NOW);
  g_assert_cmpstr (recorded, ==, "2024-11-14");
  pixel = plenary_guess_date ("PXL_20241113_220000123.mp4", 0, 0, NOW);
  g_assert_cmpstr (pixel, ==, "2024-11-14");
  phone = plenary_guess_date ("VID_20241113_220000.mp4", 0, 0, NOW);
  g_assert_cmpstr (phone, ==, "2024-11-13");
  tomorrow = plenary_guess_date ("2024-11-22.mp4", 0, 0, NOW);
  g_assert_cmpstr (tomorrow, ==, "2024-11-22");
}

int
main (int argc,
      char *argv[])
{
  if (g_getenv ("TZ") == NULL)
    g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/guess/title", test_title);
  g_test_add_func ("/core/guess/title-of-broken-name", test_title_of_broken_name);
  g_test_add_func ("/core/guess/date-of-name", test_date_of_name);
  g_test_add_func ("/core/guess/date-of-instant", test_date_of_instant);
  g_test_add_func ("/core/guess/name-before-instant", test_name_before_instant);
  g_test_add_func ("/core/guess/time-zone", test_time_zone);

  return g_test_run ();
}
