/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-write-calendar.h"

/* 2026-11-30 15:30:00 in UTC. */
#define START (G_GINT64_CONSTANT (1796052600) * G_USEC_PER_SEC)

static char *
write (const char *title,
       const char *description)
{
  const PlenaryCalendarEntry entry = {
    .uid = "9f1c6b7e-0b0d-4f6e-8d6b-1f2e3d4c5b6a",
    .title = title,
    .description = description,
    .start = START,
    .minutes = 90,
    .made_at = START - G_USEC_PER_SEC,
  };

  return plenary_write_calendar (&entry);
}

/* All of it, so that nothing else is ever in such a file. */
static void
test_whole (void)
{
  g_autofree char *file = write ("Time to watch", NULL);

  g_assert_cmpstr (file, ==,
                   "BEGIN:VCALENDAR\r\n"
                   "VERSION:2.0\r\n"
                   "PRODID:-//Plenary//Plenary//EN\r\n"
                   "BEGIN:VEVENT\r\n"
                   "UID:9f1c6b7e-0b0d-4f6e-8d6b-1f2e3d4c5b6a\r\n"
                   "DTSTAMP:20261130T152959Z\r\n"
                   "DTSTART:20261130T153000Z\r\n"
                   "DTEND:20261130T170000Z\r\n"
                   "SUMMARY:Time to watch\r\n"
                   "CLASS:PRIVATE\r\n"
                   "END:VEVENT\r\n"
                   "END:VCALENDAR\r\n");
}

static void
test_escaping (void)
{
  static const struct
  {
    const char *words;
    const char *line;
  } cases[] = {
    { "One, two; three", "DESCRIPTION:One\\, two\\; three\r\n" },
    { "C:\\notes", "DESCRIPTION:C:\\\\notes\r\n" },
    { "One\nTwo\r\nThree", "DESCRIPTION:One\\nTwo\\nThree\r\n" },
    { "“Wait” – 3 s 🙂", "DESCRIPTION:“Wait” – 3 s 🙂\r\n" },
    { "انتظر ثلاثا", "DESCRIPTION:انتظر ثلاثا\r\n" },
    /* Nobody gets a property of their own into the file. */
    { "x\r\nATTACH:http://example.org", "DESCRIPTION:x\\nATTACH:http://example.org\r\n" },
    { "be\x07ll", "DESCRIPTION:bell\r\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *file = write ("Time to talk", cases[i].words);

      g_assert_nonnull (strstr (file, cases[i].line));
    }
}

/* No line is longer than 75 octets, none is cut within a character, and unfolded they
 * are what was written. */
static void
test_folding (void)
{
  static const char *const letters[] = { "x", "é", "字", "🙂" };

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    for (guint n = 55; n < 300; n++)
      {
        g_autoptr (GString) words = g_string_new (NULL);
        g_autofree char *file = NULL;
        g_autofree char *expected = NULL;
        g_auto (GStrv) lines = NULL;
        g_auto (GStrv) folds = NULL;
        g_autofree char *unfolded = NULL;

        for (guint j = 0; j < n; j++)
          g_string_append (words, letters[i]);
        file = write ("Time to talk", words->str);
        lines = g_strsplit (file, "\r\n", -1);
        for (guint j = 0; lines[j] != NULL; j++)
          {
            g_assert_cmpuint (strlen (lines[j]), <=, 75);
            g_assert_true (g_utf8_validate (lines[j], -1, NULL));
            g_assert_null (strpbrk (lines[j], "\r\n"));
          }

        folds = g_strsplit (file, "\r\n ", -1);
        unfolded = g_strjoinv ("", folds);
        expected = g_strdup_printf ("\r\nDESCRIPTION:%s\r\n", words->str);
        g_assert_nonnull (strstr (unfolded, expected));
      }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/calendar/whole", test_whole);
  g_test_add_func ("/export/calendar/escaping", test_escaping);
  g_test_add_func ("/export/calendar/folding", test_folding);

  return g_test_run ();
}
