/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "language.h"

#include <libintl.h>
#include <unistd.h>

/* The language a test is run in, by PLENARY_TEST_LANGUAGE: none for English, “de”, or one of
 * two that nobody speaks. “stretched” is English, longer by two fifths and between brackets
 * (stretched.py), and “mirrored” is English from right to left. */

/* Nothing is translated in the C locale, and no other need be installed: the neutral one takes
 * this name. */
#define LOCALE "de_DE.UTF-8"
#define NEUTRAL "/usr/lib/locale/C.utf8"

#define DOMAIN "plenary"

static const char *
get_language (void)
{
  const char *language = g_getenv ("PLENARY_TEST_LANGUAGE");

  return language != NULL ? language : "";
}

static gboolean
is_translated (void)
{
  return *get_language () != '\0' && !g_str_equal (get_language (), "mirrored");
}

static void
speak (void)
{
  g_autofree char *locales = g_dir_make_tmp ("plenary-locales-XXXXXX", NULL);
  g_autofree char *locale = g_build_filename (locales, LOCALE, NULL);
  const char *folder =
    g_getenv (language_is_stretched () ? "PLENARY_STRETCHED_DIR" : "PLENARY_LOCALE_DIR");

  g_assert_cmpint (symlink (NEUTRAL, locale), ==, 0);
  g_setenv ("LOCPATH", locales, TRUE);
  g_setenv ("LC_ALL", LOCALE, TRUE);
  g_setenv ("LANGUAGE", get_language (), TRUE);
  bindtextdomain (DOMAIN, folder);
  bind_textdomain_codeset (DOMAIN, "UTF-8");
  textdomain (DOMAIN);
}

/* In place of gtk_test_init(): speaks the language before GTK asks which it is. */
void
language_init (int *argc,
               char ***argv)
{
  if (is_translated ())
    {
      speak ();
      /* That of GTK for tests speaks English. */
      g_test_init (argc, argv, NULL);
      gtk_init ();
    }
  else
    {
      gtk_test_init (argc, argv, NULL);
    }
  adw_init ();
  if (g_str_equal (get_language (), "mirrored"))
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  if (is_translated ())
    g_assert_cmpstr (language_say ("Lessons"), !=, "Lessons");
}

/* What a text of the program is in the language of the test. */
const char *
language_say (const char *text)
{
  return is_translated () && *text != '\0' ? g_dgettext (DOMAIN, text) : text;
}

gboolean
language_is_stretched (void)
{
  return g_str_equal (get_language (), "stretched");
}

/* Whether a text has come through the translation, or holds no words. A line of several has
 * lost its brackets, but not its accents. */
gboolean
language_is_stretched_text (const char *text)
{
  return g_regex_match_simple ("[⟦⟧áçéíñöü]", text, 0, 0) ||
         !g_regex_match_simple ("[A-Za-z]{2,}", text, 0, 0);
}
