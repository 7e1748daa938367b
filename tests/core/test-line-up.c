/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "plenary-line-up.h"
#include "speech.h"

#define MS (PLENARY_SECOND / 1000)

static void
level_cb (const PlenaryPeak *peaks,
          guint8 level,
          gpointer user_data)
{
  g_byte_array_append (user_data, &level, 1);
}

/* What a recorder hears of @speech from @begin for @length, in nanoseconds, at some
 * loudness and with a noise of its own. */
static GByteArray *
record (const Speech *speech,
        gint64 begin,
        gint64 length,
        double gain,
        double noise,
        guint32 seed)
{
  GByteArray *levels = g_byte_array_new ();
  g_autoptr (PlenaryMeter) meter = plenary_meter_new (SPEECH_RATE, level_cb, levels);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  gint64 first = begin * SPEECH_RATE / PLENARY_SECOND;
  gsize n = length * SPEECH_RATE / PLENARY_SECOND;

  for (gsize i = 0; i < n; i++)
    {
      gint64 at = first + (gint64) i;
      float heard = at >= 0 && at < (gint64) speech->n ? speech->samples[at] * gain : 0;

      heard += g_rand_double_range (rand, -noise, noise);
      plenary_meter_add (meter, &heard, 1);
    }
  plenary_meter_end (meter);

  return levels;
}

static PlenaryLineUp
line_up (GByteArray *levels,
         GByteArray *other)
{
  PlenaryLineUp found = plenary_line_up (levels->data, levels->len, other->data, other->len);

  g_test_message ("trust %d, lag %.3f s", found.trust, found.lag / 1e9);

  return found;
}

/* A lesson of two minutes from its beginning, and another recorder that began at some
 * time of it. */
static void
test_table (void)
{
  static const struct
  {
    const char *what;
    gint64 begin;
    gint64 length;
    double gain;
    double noise;
    PlenaryLineUpTrust least;
  } cases[] = {
    { "the same", 0, 120000, 1, 0, PLENARY_LINE_UP_SURE },
    { "later", 3217, 100000, 1, 0.0005, PLENARY_LINE_UP_SURE },
    { "earlier", -4391, 110000, 1, 0.0005, PLENARY_LINE_UP_SURE },
    { "quiet and far", 12345, 90000, 0.05, 0.0005, PLENARY_LINE_UP_SURE },
    { "loud and near", 7654, 90000, 4, 0.001, PLENARY_LINE_UP_SURE },
    { "in a loud hall", 9876, 100000, 1, 0.1, PLENARY_LINE_UP_SURE },
    { "only the end", 95000, 120000, 0.5, 0.001, PLENARY_LINE_UP_LIKELY },
    { "only the beginning", -100000, 125000, 0.5, 0.001, PLENARY_LINE_UP_LIKELY },
    { "a short one within", 60000, 15000, 1, 0.001, PLENARY_LINE_UP_LIKELY },
    { "one that goes on for long", -300000, 900000, 0.3, 0.002, PLENARY_LINE_UP_SURE },
  };
  g_autoptr (Speech) speech = speech_make (7, 120, 30);
  g_autoptr (GByteArray) lesson = record (speech, 0, 120 * PLENARY_SECOND, 1, 0.0005, 1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GByteArray) other = record (speech, cases[i].begin * MS, cases[i].length * MS,
                                             cases[i].gain, cases[i].noise, i + 2);
      PlenaryLineUp found;

      g_test_message ("%s", cases[i].what);
      found = line_up (lesson, other);
      g_assert_cmpint (found.trust, >=, cases[i].least);
      g_assert_cmpint (ABS (found.lag - cases[i].begin * MS), <=, 10 * MS);

      /* And the other way round. */
      found = line_up (other, lesson);
      g_assert_cmpint (found.trust, >=, cases[i].least);
      g_assert_cmpint (ABS (found.lag + cases[i].begin * MS), <=, 10 * MS);
    }
}

/* Of another lesson, or nothing but noise, or too short: nothing stands out. */
static void
test_nothing (void)
{
  static const struct
  {
    const char *what;
    guint32 seed;
    gint64 length;
    double gain;
    double noise;
  } cases[] = {
    { "another lesson", 100, 120000, 1, 0.001 },
    { "another one", 101, 60000, 1, 0.001 },
    { "a third one", 102, 20000, 0.2, 0.001 },
    { "noise", 103, 100000, 0, 0.05 },
    { "silence", 104, 100000, 0, 0 },
    { "too short", 7, 3000, 1, 0 },
    { "empty", 7, 0, 1, 0 },
  };
  g_autoptr (Speech) speech = speech_make (7, 120, 30);
  g_autoptr (GByteArray) lesson = record (speech, 0, 120 * PLENARY_SECOND, 1, 0.0005, 1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Speech) another = speech_make (cases[i].seed, 120, 30);
      g_autoptr (GByteArray) other =
        record (another, 0, cases[i].length * MS, cases[i].gain, cases[i].noise, i + 50);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpint (line_up (lesson, other).trust, ==, PLENARY_LINE_UP_NOTHING);
      g_assert_cmpint (line_up (other, lesson).trust, ==, PLENARY_LINE_UP_NOTHING);
    }

  g_assert_cmpint (plenary_line_up (NULL, 0, NULL, 0).trust, ==, PLENARY_LINE_UP_NOTHING);
}

/* Many pairs of lessons that have nothing in common. */
static void
test_strangers (void)
{
  for (guint32 seed = 200; seed < 212; seed += 2)
    {
      g_autoptr (Speech) one = speech_make (seed, 60, 30);
      g_autoptr (Speech) another = speech_make (seed + 1, 40, 20);
      g_autoptr (GByteArray) levels = record (one, 0, 60 * PLENARY_SECOND, 1, 0.001, seed);
      g_autoptr (GByteArray) other = record (another, 0, 40 * PLENARY_SECOND, 1, 0.001, seed + 1);

      g_assert_cmpint (line_up (levels, other).trust, ==, PLENARY_LINE_UP_NOTHING);
    }
}

/* What comes again and again could lie anywhere. */
static void
test_again_and_again (void)
{
  g_autoptr (GByteArray) levels = g_byte_array_new ();

  for (guint i = 0; i < 60 * 50; i++)
    {
      guint8 level = i % 100 < 30 ? 220 : 140;

      g_byte_array_append (levels, &level, 1);
    }

  g_assert_cmpint (plenary_line_up (levels->data, levels->len, levels->data + 25, 1500).trust, ==,
                   PLENARY_LINE_UP_NOTHING);
}

/* A lesson of two parts with a gap, and a recorder that ran all the time. */
static void
test_parts (void)
{
  g_autoptr (Speech) speech = speech_make (9, 120, 30);
  g_autoptr (GByteArray) first = record (speech, 0, 40 * PLENARY_SECOND, 1, 0.001, 1);
  g_autoptr (GByteArray) second =
    record (speech, 55 * PLENARY_SECOND, 60 * PLENARY_SECOND, 1, 0.001, 2);
  g_autoptr (GByteArray) other =
    record (speech, -5 * PLENARY_SECOND, 130 * PLENARY_SECOND, 0.2, 0.001, 3);
  g_autoptr (GByteArray) lesson = g_byte_array_new ();
  PlenaryLineUp found;

  plenary_line_up_lay (lesson, 0, first->data, first->len);
  plenary_line_up_lay (lesson, 55 * PLENARY_SECOND, second->data, second->len);
  g_assert_cmpuint (lesson->len, ==, 115 * 50);
  g_assert_cmpuint (lesson->data[45 * 50], ==, 0);
  found = line_up (lesson, other);
  g_assert_cmpint (found.trust, ==, PLENARY_LINE_UP_SURE);
  g_assert_cmpint (ABS (found.lag + 5 * PLENARY_SECOND), <=, 10 * MS);
}

static void
done_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static void
test_thread (void)
{
  g_autoptr (Speech) speech = speech_make (5, 60, 30);
  g_autoptr (GByteArray) levels = record (speech, 0, 60 * PLENARY_SECOND, 1, 0.001, 1);
  g_autoptr (GByteArray) other =
    record (speech, 2 * PLENARY_SECOND, 40 * PLENARY_SECOND, 1, 0.001, 2);
  g_autoptr (GBytes) a = g_bytes_new (levels->data, levels->len);
  g_autoptr (GBytes) b = g_bytes_new (other->data, other->len);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) cancelled = NULL;
  g_autoptr (GError) error = NULL;
  PlenaryLineUp found;

  plenary_line_up_async (a, b, NULL, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (plenary_line_up_finish (result, &found, &error));
  g_assert_no_error (error);
  g_assert_cmpint (found.trust, !=, PLENARY_LINE_UP_NOTHING);
  g_assert_cmpint (ABS (found.lag - 2 * PLENARY_SECOND), <=, 10 * MS);

  g_cancellable_cancel (cancellable);
  plenary_line_up_async (a, b, cancellable, done_cb, &cancelled);
  while (cancelled == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (plenary_line_up_finish (cancelled, &found, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* An hour and a half of each. How long it takes is only told. */
static void
test_long (void)
{
  g_autoptr (GByteArray) lesson = g_byte_array_new ();
  g_autoptr (GByteArray) other = g_byte_array_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  gint64 before;
  PlenaryLineUp found;

  for (guint i = 0; i < 90 * 60 * 50 / 8; i++)
    {
      guint8 level = g_rand_int_range (rand, 140, 220);

      for (guint j = 0; j < 8; j++)
        g_byte_array_append (lesson, &level, 1);
    }
  for (guint i = 0; i < lesson->len - 20 * 60 * 50; i++)
    {
      guint8 level = lesson->data[i + 20 * 60 * 50] / 2 + 30 + g_rand_int_range (rand, 0, 20);

      g_byte_array_append (other, &level, 1);
    }

  before = g_get_monotonic_time ();
  found = line_up (lesson, other);
  g_test_message ("took %.3f s", (g_get_monotonic_time () - before) / 1e6);
  g_assert_cmpint (found.trust, ==, PLENARY_LINE_UP_SURE);
  g_assert_cmpint (ABS (found.lag - 20 * 60 * PLENARY_SECOND), <=, 10 * MS);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/line-up/table", test_table);
  g_test_add_func ("/line-up/nothing", test_nothing);
  g_test_add_func ("/line-up/strangers", test_strangers);
  g_test_add_func ("/line-up/again-and-again", test_again_and_again);
  g_test_add_func ("/line-up/parts", test_parts);
  g_test_add_func ("/line-up/thread", test_thread);
  g_test_add_func ("/line-up/long", test_long);

  return g_test_run ();
}
