/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-watching.h"

#include "plenary-timecode.h"

#define MS (PLENARY_SECOND / 1000)

static char *
spell (PlenaryTrace *trace,
       const char *recording)
{
  GArray *spans = plenary_trace_get_spans (trace, recording);
  GString *text = g_string_new (NULL);

  for (guint i = 0; spans != NULL && i < spans->len; i++)
    {
      PlenarySpan span = g_array_index (spans, PlenarySpan, i);

      g_string_append_printf (text, "%s%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT, i > 0 ? " " : "",
                              span.start / MS, span.end / MS);
    }

  return g_string_free_and_steal (text);
}

static void
assert_trace (PlenaryTrace *trace,
              const char *recording,
              const char *wanted)
{
  g_autofree char *spelled = spell (trace, recording);

  g_assert_cmpstr (spelled, ==, wanted);
}

/* Plays from one time to another, told every 40 milliseconds. */
static void
play (PlenaryWatching *watching,
      PlenaryTrace *trace,
      const char *recording,
      int from,
      int to)
{
  for (int time = from; time <= to; time += 40)
    plenary_watching_play (watching, recording, time * MS, trace);
}

/* What is played before and after a pause at the same time is one stretch. */
static void
test_pause (void)
{
  PlenaryWatching watching = { NULL };
  g_autoptr (PlenaryTrace) trace = plenary_trace_new ();

  play (&watching, trace, "one", 1000, 4000);
  plenary_watching_stop (&watching, trace);
  assert_trace (trace, "one", "1000-4000");
  play (&watching, trace, "one", 4000, 4400);
  plenary_watching_stop (&watching, trace);
  assert_trace (trace, "one", "1000-4400");
  plenary_watching_stop (&watching, trace);
  assert_trace (trace, "one", "1000-4400");
}

/* What is jumped over was not seen; what is seen twice counts once. */
static void
test_jumps (void)
{
  PlenaryWatching watching = { NULL };
  g_autoptr (PlenaryTrace) trace = plenary_trace_new ();

  play (&watching, trace, "one", 1000, 3000);
  play (&watching, trace, "one", 8000, 9000);
  play (&watching, trace, "one", 2000, 3400);
  play (&watching, trace, "two", 3400, 5000);
  plenary_watching_stop (&watching, trace);
  assert_trace (trace, "one", "1000-3400 8000-9000");
  assert_trace (trace, "two", "3400-5000");
}

/* A frame that is looked at was not played. */
static void
test_still (void)
{
  PlenaryWatching watching = { NULL };
  g_autoptr (PlenaryTrace) trace = plenary_trace_new ();

  plenary_watching_play (&watching, "one", 7000 * MS, trace);
  plenary_watching_play (&watching, "one", 7000 * MS, trace);
  plenary_watching_stop (&watching, trace);
  g_assert_true (plenary_trace_is_empty (trace));

  play (&watching, trace, "one", 0, 500);
  plenary_watching_forget (&watching);
  plenary_watching_stop (&watching, trace);
  g_assert_true (plenary_trace_is_empty (trace));
}

static void
count (PlenaryTrace *trace,
       int *n)
{
  (*n)++;
}

/* An hour tells its trace about once a second. */
static void
test_pieces (void)
{
  PlenaryWatching watching = { NULL };
  g_autoptr (PlenaryTrace) trace = plenary_trace_new ();
  int n = 0;

  g_signal_connect (trace, "changed", G_CALLBACK (count), &n);
  play (&watching, trace, "one", 0, 3600 * 1000);
  plenary_watching_stop (&watching, trace);
  assert_trace (trace, "one", "0-3600000");
  g_assert_cmpint (n, <=, 3601);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/watching/pause", test_pause);
  g_test_add_func ("/watching/jumps", test_jumps);
  g_test_add_func ("/watching/still", test_still);
  g_test_add_func ("/watching/pieces", test_pieces);

  return g_test_run ();
}
