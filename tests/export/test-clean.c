/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-clean.h"

#include <string.h>

static void
test_words (void)
{
  static const struct
  {
    const char *text;
    const char *words;
    const char *line;
  } cases[] = {
    { NULL, "", "" },
    { "", "", "" },
    { " \n\t\u00a0\u3000\n", "", "" },
    { "Three hands", "Three hands", "Three hands" },
    { "  Three hands \n", "Three hands", "Three hands" },
    { "one\ntwo\n\nthree", "one\ntwo\n\nthree", "one two  three" },
    { "one\r\ntwo\rthree", "one\ntwo\nthree", "one two three" },
    { "one\u2028two\u2029three\xc2\x85"
      "four",
      "one\ntwo\nthree\nfour", "one two three four" },
    { "one\vtwo\fthree", "one\ntwo\nthree", "one two three" },
    { "a\tb", "a\tb", "a b" },
    { "a\001\033[31mb\177\xc2\x80"
      "c",
      "a[31mbc", "a[31mbc" },
    { "a\uffffb\ufffec\ufdd0d\U0001ffffe", "abcde", "abcde" },
    { "a\xff\xfe b", "a\ufffd\ufffd b", "a\ufffd\ufffd b" },
    { "\U0001f469\u200d\U0001f3eb", "\U0001f469\u200d\U0001f3eb", "\U0001f469\u200d\U0001f3eb" },
    { "مرحبا", "مرحبا", "مرحبا" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = plenary_clean_words (cases[i].text);
      g_autofree char *line = plenary_clean_line (cases[i].text);

      g_test_message ("case %u", i);
      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpstr (line, ==, cases[i].line);
    }
}

static void
test_isolate (void)
{
  static const struct
  {
    const char *line;
    const char *isolated;
  } cases[] = {
    { "", "" },
    { "Wait time", "Wait time" },
    { "Année 9 🎉 分数", "Année 9 🎉 分数" },
    { "مرحبا", "\u2068مرحبا\u2069" },
    { "שלום 9", "\u2068שלום 9\u2069" },
    { "a\u202eb", "\u2068a\u202eb\u2069" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *isolated = plenary_clean_isolate (cases[i].line);

      g_assert_cmpstr (isolated, ==, cases[i].isolated);
    }
}

static void
test_is_rtl (void)
{
  g_assert_false (plenary_clean_is_rtl ("two", TRUE));
  g_assert_true (plenary_clean_is_rtl ("درس", FALSE));
  g_assert_true (plenary_clean_is_rtl ("12 · שלום abc", FALSE));
  g_assert_false (plenary_clean_is_rtl ("\u2068درس\u2069 abc", TRUE));
  g_assert_true (plenary_clean_is_rtl ("\u2068\u2068abc\u2069 abc\u2069 درس", FALSE));
  g_assert_true (plenary_clean_is_rtl ("12:41 ● \u2068abc", TRUE));
  g_assert_false (plenary_clean_is_rtl ("12:41", FALSE));
  g_assert_true (plenary_clean_is_rtl ("", TRUE));
}

static void
test_file_name (void)
{
  static const struct
  {
    const char *title;
    const char *date;
    const char *name;
  } cases[] = {
    { "Fractions", "14 November 2024", "Fractions – 14 November 2024.html" },
    { "Fractions", NULL, "Fractions.html" },
    { "Year 9: 3/4 or \"more\"?", NULL, "Year 9- 3-4 or -more--.html" },
    { "a\\b*c<d>e|f", "14/11/2024", "a-b-c-d-e-f – 14-11-2024.html" },
    { "../../etc/passwd", NULL, "etc-passwd.html" },
    { ".hidden", NULL, "hidden.html" },
    { "-rf", NULL, "rf.html" },
    { "Fractions. ", NULL, "Fractions.html" },
    { "two\nlines\tand a tab", NULL, "two lines and a tab.html" },
    { "Fractions\u202elmth.exe", NULL, "Fractionslmth.exe.html" },
    { "///", "14 November 2024", "14 November 2024.html" },
    { "///", NULL, "_.html" },
    { "", NULL, "_.html" },
    { "CON", NULL, "CON_.html" },
    { "lpt1", NULL, "lpt1_.html" },
    { "Con fuoco", NULL, "Con fuoco.html" },
    { "درس", "14 November 2024", "درس – 14 November 2024.html" },
    { "\U0001f469\u200d\U0001f3eb", NULL, "\U0001f469\u200d\U0001f3eb.html" },
    { "a\xff", NULL, "a\ufffd.html" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = plenary_clean_file_name (cases[i].title, cases[i].date, ".html");

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

/* However long the title, and wherever the cut falls in a character. */
static void
test_long_file_name (void)
{
  static const char *const letters[] = { "a", "é", "分", "🎉", "\U0001f469\u200d\U0001f3eb" };

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    for (guint before = 0; before < 12; before++)
      {
        g_autoptr (GString) title = g_string_new (NULL);
        g_autofree char *name = NULL;

        for (guint j = 0; j < before; j++)
          g_string_append_c (title, 'x');
        for (guint j = 0; j < 300; j++)
          g_string_append (title, letters[i]);

        name = plenary_clean_file_name (title->str, "14 November 2024", ".html");
        g_assert_true (g_utf8_validate (name, -1, NULL));
        g_assert_cmpuint (strlen (name), <=, 120);
        g_assert_cmpuint (strlen (name), >, 100);
        g_assert_true (g_str_has_suffix (name, " – 14 November 2024.html"));
        g_assert_null (strstr (name, "\u200d –"));
      }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/clean/words", test_words);
  g_test_add_func ("/export/clean/isolate", test_isolate);
  g_test_add_func ("/export/clean/is-rtl", test_is_rtl);
  g_test_add_func ("/export/clean/file-name", test_file_name);
  g_test_add_func ("/export/clean/long-file-name", test_long_file_name);

  return g_test_run ();
}
