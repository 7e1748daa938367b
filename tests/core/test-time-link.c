/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-time-link.h"

#include <string.h>

#include "plenary-timecode.h"

#define AT(minutes, seconds) ((60 * (minutes) + (seconds)) * PLENARY_SECOND)

static void
assert_links (const char *text,
              const char *expected)
{
  g_autoptr (GArray) links = plenary_time_link_find (text);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < links->len; i++)
    {
      const PlenaryTimeLink *link = &g_array_index (links, PlenaryTimeLink, i);
      g_autofree char *words = g_utf8_substring (text, link->start, link->end);

      g_string_append_printf (found, "%s=%" G_GINT64_FORMAT " ", words,
                              link->time / PLENARY_SECOND);
    }
  if (found->len > 0)
    g_string_truncate (found, found->len - 1);
  g_test_message ("%s", text);
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_find (void)
{
  assert_links ("", "");
  assert_links ("12:41", "");
  assert_links ("@12:41", "@12:41=761");
  assert_links ("See @12:41.", "@12:41=761");
  assert_links ("(@12:41)", "@12:41=761");
  assert_links ("@0:05, @1:02:03 and @125:00", "@0:05=5 @1:02:03=3723 @125:00=7500");
  assert_links ("@12:41: three hands", "@12:41=761");
  assert_links ("@12:41-@12:50", "@12:41=761 @12:50=770");
  /* with words of all kinds around it */
  assert_links ("Été 👏🏽 @3:07 بعد", "@3:07=187");
  assert_links ("שנייה @3:07 אחרי @4:00", "@3:07=187 @4:00=240");
  /* no times */
  assert_links ("amira@12:41", "");
  assert_links ("é@12:41", "");
  assert_links ("@@12:41", "");
  assert_links ("@", "");
  assert_links ("@12", "");
  assert_links ("@12:4", "");
  assert_links ("@12:411", "");
  assert_links ("@12:75", "");
  assert_links ("@1:75:00", "");
  assert_links ("@1:02:03:04", "");
  assert_links ("@1234:00", "");
  assert_links ("@:41", "");
  assert_links ("@ 12:41", "");
}

static void
test_format (void)
{
  static const gint64 times[] = { 0, AT (0, 5), AT (12, 41), AT (62, 3), AT (600, 0) };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *words = plenary_time_link_format (times[i] + PLENARY_SECOND / 2);
      g_autoptr (GArray) links = plenary_time_link_find (words);

      g_assert_cmpuint (links->len, ==, 1);
      g_assert_cmpint (g_array_index (links, PlenaryTimeLink, 0).time, ==, times[i]);
      g_assert_cmpuint (g_array_index (links, PlenaryTimeLink, 0).end, ==, strlen (words));
    }
}

static void
test_query (void)
{
  g_assert_cmpstr (plenary_time_link_find_query ("@"), ==, "");
  g_assert_cmpstr (plenary_time_link_find_query ("See @"), ==, "");
  g_assert_cmpstr (plenary_time_link_find_query ("See @12"), ==, "12");
  g_assert_cmpstr (plenary_time_link_find_query ("See (@three hands"), ==, "three hands");
  g_assert_cmpstr (plenary_time_link_find_query ("@12:41 and @wa"), ==, "wa");
  g_assert_null (plenary_time_link_find_query (""));
  g_assert_null (plenary_time_link_find_query ("See"));
  g_assert_null (plenary_time_link_find_query ("amira@"));
  g_assert_null (plenary_time_link_find_query ("See @ 12"));
  g_assert_null (plenary_time_link_find_query ("See @\nand"));
  g_assert_null (
    plenary_time_link_find_query ("@everything else that was written in this long sentence"));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time-link/find", test_find);
  g_test_add_func ("/time-link/format", test_format);
  g_test_add_func ("/time-link/query", test_query);

  return g_test_run ();
}
