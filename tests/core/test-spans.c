/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-spans.h"

/* Stretches are spelled "3-8 10-12". */

static GArray *
read_spans (const char *text)
{
  GArray *spans = plenary_spans_new ();
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) ends = g_strsplit (words[i], "-", 2);

      if (*words[i] != '\0')
        plenary_spans_add (spans, (PlenarySpan) { g_ascii_strtoll (ends[0], NULL, 10),
                                                  g_ascii_strtoll (ends[1], NULL, 10) });
    }

  return spans;
}

static char *
spell (GArray *spans)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    {
      PlenarySpan span = g_array_index (spans, PlenarySpan, i);

      g_string_append_printf (text, "%s%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT, i > 0 ? " " : "",
                              span.start, span.end);
    }

  return g_string_free_and_steal (text);
}

static void
test_add (void)
{
  static const struct
  {
    const char *added;
    const char *spans;
  } cases[] = {
    { "", "" },
    { "3-8", "3-8" },
    { "3-3", "" },
    { "8-3", "" },
    { "3-8 10-12", "3-8 10-12" },
    { "10-12 3-8", "3-8 10-12" },
    { "3-8 8-10", "3-10" },
    { "8-10 3-8", "3-10" },
    { "3-8 5-6", "3-8" },
    { "5-6 3-8", "3-8" },
    { "1-2 4-5 7-8 3-9", "1-2 3-9" },
    { "1-2 4-5 7-8 2-7", "1-8" },
    { "1-2 4-5 7-8 0-20", "0-20" },
    { "0-1 10-11 5-6", "0-1 5-6 10-11" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) spans = read_spans (cases[i].added);
      g_autofree char *spelled = spell (spans);

      g_assert_cmpstr (spelled, ==, cases[i].spans);
    }
}

static void
test_without (void)
{
  static const struct
  {
    const char *spans;
    const char *others;
    const char *rest;
  } cases[] = {
    { "", "", "" },
    { "0-10", "", "0-10" },
    { "", "0-10", "" },
    { "0-10", "0-10", "" },
    { "0-10", "0-20", "" },
    { "0-10", "2-4", "0-2 4-10" },
    { "0-10", "2-4 6-8", "0-2 4-6 8-10" },
    { "0-10 20-30", "5-25", "0-5 25-30" },
    { "0-10 20-30", "10-20", "0-10 20-30" },
    { "0-10 20-30", "9-21 29-40", "0-9 21-29" },
    { "0-10", "10-12", "0-10" },
    { "5-10", "0-5", "5-10" },
    { "5-10", "0-6", "6-10" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) spans = read_spans (cases[i].spans);
      g_autoptr (GArray) others = read_spans (cases[i].others);
      g_autoptr (GArray) rest = plenary_spans_without (spans, others);
      g_autofree char *spelled = spell (rest);

      g_assert_cmpstr (spelled, ==, cases[i].rest);
    }
}

#define LONGEST 200

/* Against a slow way that cannot be wrong: a yes or no for every unit of time. */
static void
paint (gboolean *times,
       PlenarySpan span,
       gboolean value)
{
  for (gint64 time = span.start; time < span.end; time++)
    times[time] = value;
}

static void
assert_painted (GArray *spans,
                const gboolean *times)
{
  gboolean found[LONGEST] = { FALSE };

  for (guint i = 0; i < spans->len; i++)
    {
      PlenarySpan span = g_array_index (spans, PlenarySpan, i);

      g_assert_cmpint (span.start, <, span.end);
      if (i > 0)
        g_assert_cmpint (g_array_index (spans, PlenarySpan, i - 1).end, <, span.start);
      paint (found, span, TRUE);
    }
  g_assert_cmpmem (found, sizeof (found), times, sizeof (found));
}

static void
test_random (void)
{
  for (int run = 0; run < 500; run++)
    {
      g_autoptr (GArray) spans = plenary_spans_new ();
      g_autoptr (GArray) others = plenary_spans_new ();
      g_autoptr (GArray) rest = NULL;
      gboolean left[LONGEST] = { FALSE }, times[LONGEST] = { FALSE };

      for (int i = g_test_rand_int_range (0, 12); i > 0; i--)
        {
          PlenarySpan span = plenary_span_make (g_test_rand_int_range (0, LONGEST),
                                                g_test_rand_int_range (0, LONGEST));

          plenary_spans_add (spans, span);
          paint (times, span, TRUE);
          assert_painted (spans, times);
        }
      memcpy (left, times, sizeof (left));
      for (int i = g_test_rand_int_range (0, 12); i > 0; i--)
        {
          PlenarySpan span = plenary_span_make (g_test_rand_int_range (0, LONGEST),
                                                g_test_rand_int_range (0, LONGEST));

          plenary_spans_add (others, span);
          paint (left, span, FALSE);
        }
      rest = plenary_spans_without (spans, others);
      assert_painted (rest, left);
    }
}

static void
test_drop_shorter (void)
{
  g_autoptr (GArray) spans = read_spans ("0-2 4-9 11-12 20-23");
  g_autofree char *spelled = NULL;

  plenary_spans_drop_shorter (spans, 3);
  spelled = spell (spans);
  g_assert_cmpstr (spelled, ==, "4-9 20-23");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spans/add", test_add);
  g_test_add_func ("/spans/without", test_without);
  g_test_add_func ("/spans/random", test_random);
  g_test_add_func ("/spans/drop-shorter", test_drop_shorter);

  return g_test_run ();
}
