/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-span.h"

#define LAST G_MAXINT64
#define FIRST G_MININT64

static void
assert_span (PlenarySpan span,
             gint64 start,
             gint64 end)
{
  g_assert_cmpint (span.start, ==, start);
  g_assert_cmpint (span.end, ==, end);
}

static void
test_make (void)
{
  assert_span (plenary_span_make (3, 8), 3, 8);
  assert_span (plenary_span_make (8, 3), 3, 8);
  assert_span (plenary_span_make (3, 3), 3, 3);
  assert_span (plenary_span_make (LAST, FIRST), FIRST, LAST);
}

static void
test_length (void)
{
  static const struct
  {
    PlenarySpan span;
    gint64 length;
  } cases[] = {
    { { 3, 8 }, 5 },         { { 3, 3 }, 0 },        { { -3, 8 }, 11 },
    { { 0, LAST }, LAST },   { { -1, LAST }, LAST }, { { FIRST, LAST }, LAST },
    { { FIRST, FIRST }, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (plenary_span_length (cases[i].span), ==, cases[i].length);
}

static void
test_contains (void)
{
  static const struct
  {
    PlenarySpan span;
    gint64 time;
    gboolean contains;
  } cases[] = {
    { { 3, 8 }, 2, FALSE }, { { 3, 8 }, 3, TRUE },  { { 3, 8 }, 7, TRUE },
    { { 3, 8 }, 8, FALSE }, { { 3, 3 }, 3, FALSE }, { { FIRST, LAST }, 0, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (plenary_span_contains (cases[i].span, cases[i].time), ==, cases[i].contains);
}

static void
test_overlaps (void)
{
  static const struct
  {
    PlenarySpan a;
    PlenarySpan b;
    gboolean overlaps;
  } cases[] = {
    /* apart, touching, meeting, within, the same */
    { { 0, 3 }, { 5, 8 }, FALSE },
    { { 0, 5 }, { 5, 8 }, FALSE },
    { { 0, 6 }, { 5, 8 }, TRUE },
    { { 0, 9 }, { 5, 8 }, TRUE },
    { { 5, 8 }, { 5, 8 }, TRUE },
    /* points */
    { { 4, 4 }, { 5, 8 }, FALSE },
    { { 5, 5 }, { 5, 8 }, TRUE },
    { { 6, 6 }, { 5, 8 }, TRUE },
    { { 8, 8 }, { 5, 8 }, FALSE },
    { { 6, 6 }, { 6, 6 }, TRUE },
    { { 6, 6 }, { 7, 7 }, FALSE },
    { { FIRST, LAST }, { 0, 1 }, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmpint (plenary_span_overlaps (cases[i].a, cases[i].b), ==, cases[i].overlaps);
      g_assert_cmpint (plenary_span_overlaps (cases[i].b, cases[i].a), ==, cases[i].overlaps);
    }
}

static void
test_clamp (void)
{
  static const struct
  {
    PlenarySpan span;
    PlenarySpan bounds;
    PlenarySpan clamped;
  } cases[] = {
    { { 3, 8 }, { 0, 10 }, { 3, 8 } },   { { -3, 8 }, { 0, 10 }, { 0, 8 } },
    { { 3, 18 }, { 0, 10 }, { 3, 10 } }, { { -3, 18 }, { 0, 10 }, { 0, 10 } },
    { { -8, -3 }, { 0, 10 }, { 0, 0 } }, { { 13, 18 }, { 0, 10 }, { 10, 10 } },
    { { 3, 8 }, { 5, 5 }, { 5, 5 } },    { { FIRST, LAST }, { 0, 10 }, { 0, 10 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_span (plenary_span_clamp (cases[i].span, cases[i].bounds), cases[i].clamped.start,
                 cases[i].clamped.end);
}

static void
test_shift (void)
{
  static const struct
  {
    PlenarySpan span;
    gint64 by;
    PlenarySpan shifted;
  } cases[] = {
    { { 3, 8 }, 10, { 13, 18 } },
    { { 3, 8 }, -10, { -7, -2 } },
    { { 3, 8 }, 0, { 3, 8 } },
    { { 3, LAST - 1 }, 5, { 8, LAST } },
    { { 3, 8 }, LAST, { LAST, LAST } },
    { { -3, 8 }, LAST, { LAST - 3, LAST } },
    { { -8, 3 }, FIRST, { FIRST, FIRST + 3 } },
    { { FIRST, LAST }, LAST, { -1, LAST } },
    { { FIRST, LAST }, FIRST, { FIRST, -1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      assert_span (plenary_span_shift (cases[i].span, cases[i].by), cases[i].shifted.start,
                   cases[i].shifted.end);
    }
}

static void
test_around (void)
{
  static const struct
  {
    gint64 time, lead, lag, duration;
    PlenarySpan span;
  } cases[] = {
    /* in the middle, near the beginning, near the end */
    { 100, 10, 20, 1000, { 90, 120 } },
    { 4, 10, 20, 1000, { 0, 24 } },
    { 990, 10, 20, 1000, { 980, 1000 } },
    { 0, 10, 20, 1000, { 0, 20 } },
    { 1000, 10, 20, 1000, { 990, 1000 } },
    /* a recording shorter than the mark, and none that is known */
    { 5, 10, 20, 8, { 0, 8 } },
    { 990, 10, 20, 0, { 980, 1010 } },
    { 4, 10, 20, -1, { 0, 24 } },
    /* a bare point */
    { 100, 0, 0, 1000, { 100, 100 } },
    /* what should not happen stays within the recording */
    { -50, 10, 20, 1000, { 0, 0 } },
    { 5000, 10, 20, 1000, { 1000, 1000 } },
    { 100, -10, -20, 1000, { 100, 100 } },
    { LAST, 10, 20, 0, { LAST - 10, LAST } },
    { 100, LAST, LAST, 0, { 0, LAST } },
    { FIRST, LAST, LAST, 1000, { 0, 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      assert_span (plenary_span_around (cases[i].time, cases[i].lead, cases[i].lag,
                                        cases[i].duration),
                   cases[i].span.start, cases[i].span.end);
    }
}

/* What must hold of any spans whatever. */
static void
test_laws (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      PlenarySpan a =
        plenary_span_make (g_test_rand_int_range (-20, 20), g_test_rand_int_range (-20, 20));
      PlenarySpan b =
        plenary_span_make (g_test_rand_int_range (-20, 20), g_test_rand_int_range (-20, 20));
      PlenarySpan clamped = plenary_span_clamp (a, b);
      PlenarySpan back = plenary_span_shift (plenary_span_shift (a, 7), -7);
      gboolean shared = FALSE;

      for (gint64 t = -20; t < 20; t++)
        shared |= plenary_span_contains (a, t) && plenary_span_contains (b, t);

      assert_span (back, a.start, a.end);
      g_assert_cmpint (clamped.start, >=, b.start);
      g_assert_cmpint (clamped.end, <=, b.end);
      g_assert_cmpint (plenary_span_length (clamped), <=, plenary_span_length (a));
      if (a.start < a.end && b.start < b.end)
        {
          g_assert_cmpint (plenary_span_overlaps (a, b), ==, shared);
          g_assert_cmpint (plenary_span_length (clamped) > 0, ==, shared);
        }
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/span/make", test_make);
  g_test_add_func ("/core/span/length", test_length);
  g_test_add_func ("/core/span/contains", test_contains);
  g_test_add_func ("/core/span/overlaps", test_overlaps);
  g_test_add_func ("/core/span/clamp", test_clamp);
  g_test_add_func ("/core/span/shift", test_shift);
  g_test_add_func ("/core/span/around", test_around);
  g_test_add_func ("/core/span/laws", test_laws);

  return g_test_run ();
}
