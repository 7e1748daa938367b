/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "plenary-quiet.h"
#include "speech.h"

#define MS (PLENARY_SECOND / 1000)

static void
level_cb (const PlenaryPeak *peaks,
          guint8 level,
          gpointer user_data)
{
  g_byte_array_append (user_data, &level, 1);
}

static GByteArray *
listen_to (const float *samples,
           gsize n,
           guint rate)
{
  GByteArray *levels = g_byte_array_new ();
  g_autoptr (PlenaryMeter) meter = plenary_meter_new (rate, level_cb, levels);

  plenary_meter_add (meter, samples, n);
  plenary_meter_end (meter);

  return levels;
}

/* Levels in words: "40x3" is the level 40 three times. */
static GByteArray *
parse_levels (const char *words)
{
  GByteArray *levels = g_byte_array_new ();
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint8 level = strtoul (parts[i], NULL, 10);
      guint n = strtoul (strchr (parts[i], 'x') + 1, NULL, 10);

      while (n-- > 0)
        g_byte_array_append (levels, &level, 1);
    }

  return levels;
}

/* What is evened out may move an end by 40 ms. */
static void
test_table (void)
{
  static const struct
  {
    const char *levels;
    double threshold;
    gint64 shortest;
    guint n;
    PlenarySpan first;
  } cases[] = {
    /* loud, a second of quiet, loud */
    { "200x100 120x50 200x100", 9, 700 * MS, 1, { 2000 * MS, 3000 * MS } },
    /* the same, but longer is asked for */
    { "200x100 120x50 200x100", 9, 1100 * MS, 0, { 0 } },
    /* nothing but quiet, and nothing but the same loudness: nothing stands out */
    { "120x200", 9, 700 * MS, 1, { 0, 4000 * MS } },
    { "220x200", 9, 700 * MS, 1, { 0, 4000 * MS } },
    /* silence of a recorder is below what is heard; so is what is a little above it */
    { "0x100 90x100", 9, 700 * MS, 1, { 0, 4000 * MS } },
    /* 6 dB stand out from a threshold of 3, not of 9 */
    { "120x100 132x100 120x100", 9, 700 * MS, 1, { 0, 6000 * MS } },
    { "120x100 132x100 120x100", 3, 700 * MS, 2, { 0, 2000 * MS } },
    /* a click does not end quiet, a word does */
    { "200x50 120x50 200x1 120x50 200x50", 9, 1500 * MS, 1, { 1000 * MS, 3020 * MS } },
    { "200x50 120x50 200x15 120x50 200x50", 9, 1500 * MS, 0, { 0 } },
    /* gaps between words do not begin it */
    { "200x50 120x8 200x20 120x8 200x50 120x99", 9, 100 * MS, 1, { 2720 * MS, 4700 * MS } },
    /* quiet at the beginning and at the end */
    { "120x50 200x200 120x60", 9, 700 * MS, 2, { 0, 1000 * MS } },
    /* nothing at all */
    { "120x0", 9, 700 * MS, 0, { 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GByteArray) levels = parse_levels (cases[i].levels);
      g_autoptr (GArray) found =
        plenary_quiet_find (levels->data, levels->len, cases[i].threshold, cases[i].shortest);

      g_test_message ("%s", cases[i].levels);
      g_assert_cmpuint (found->len, ==, cases[i].n);
      if (found->len == 0)
        continue;
      g_assert_cmpint (ABS (g_array_index (found, PlenarySpan, 0).start - cases[i].first.start), <=,
                       40 * MS);
      g_assert_cmpint (ABS (g_array_index (found, PlenarySpan, 0).end - cases[i].first.end), <=,
                       40 * MS);
    }
}

/* The floor follows the room: quiet work at −60 dB, then a noisy group at −40. */
static void
test_floor_follows (void)
{
  g_autoptr (GByteArray) levels = parse_levels ("135x3000 175x3000 215x100 175x3000");
  g_autoptr (GArray) found =
    plenary_quiet_find (levels->data, levels->len, 9, PLENARY_QUIET_SHORTEST);
  PlenarySpan loud = { 120 * PLENARY_SECOND, 122 * PLENARY_SECOND };
  PlenarySpan last;

  /* Half a window around the change may be taken for either; what is further away
   * is quiet, but for the two seconds of loudness. */
  for (guint i = 0; i < found->len; i++)
    {
      PlenarySpan inner = { loud.start + 100 * MS, loud.end - 100 * MS };

      g_assert_false (plenary_span_overlaps (g_array_index (found, PlenarySpan, i), inner));
    }
  g_assert_true (plenary_quiet_after (found, loud.start, &last));
  g_assert_cmpint (ABS (last.start - loud.end), <=, 40 * MS);
  g_assert_cmpint (last.end, ==, levels->len * PLENARY_LEVEL_LENGTH);
  g_assert_true (plenary_quiet_before (found, loud.start, &last));
  g_assert_cmpint (last.start, <=, 75 * PLENARY_SECOND);
}

static void
test_steps (void)
{
  static const PlenarySpan spans[] = { { 10, 20 }, { 30, 40 }, { 50, 60 } };
  g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (PlenarySpan));
  PlenarySpan found = { 0 };

  g_array_append_vals (stretches, spans, G_N_ELEMENTS (spans));
  g_assert_true (plenary_quiet_after (stretches, 0, &found));
  g_assert_cmpint (found.start, ==, 10);
  g_assert_true (plenary_quiet_after (stretches, 10, &found));
  g_assert_cmpint (found.start, ==, 30);
  g_assert_false (plenary_quiet_after (stretches, 50, NULL));
  g_assert_true (plenary_quiet_before (stretches, 50, &found));
  g_assert_cmpint (found.start, ==, 30);
  g_assert_false (plenary_quiet_before (stretches, 10, NULL));
}

static gboolean
is_near (PlenarySpan a,
         PlenarySpan b)
{
  return ABS (a.start - b.start) <= 200 * MS && ABS (a.end - b.end) <= 200 * MS;
}

static guint
count_near (GArray *these,
            GArray *those)
{
  guint n = 0;

  for (guint i = 0; i < these->len; i++)
    for (guint j = 0; j < those->len; j++)
      if (is_near (g_array_index (these, PlenarySpan, i), g_array_index (those, PlenarySpan, j)))
        {
          n++;
          break;
        }

  return n;
}

/* Three lessons of three minutes for each loudness of the class. */
static void
test_accuracy (void)
{
  static const struct
  {
    double snr;
    double threshold;
    double least;
  } cases[] = {
    { 20, PLENARY_QUIET_THRESHOLD, 0.95 },
    { 10, 4, 0.93 },
    { 5, 3, 0.80 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint wanted = 0;
      guint found = 0;
      guint right = 0;
      double f1;

      for (guint32 seed = 1; seed <= 3; seed++)
        {
          g_autoptr (Speech) speech = speech_make (seed, 180, cases[i].snr);
          g_autoptr (GByteArray) levels = listen_to (speech->samples, speech->n, SPEECH_RATE);
          g_autoptr (GArray) stretches =
            plenary_quiet_find (levels->data, levels->len, cases[i].threshold,
                                PLENARY_QUIET_SHORTEST);

          /* Before the first sentence and after the last are no pauses. */
          if (stretches->len > 0 && g_array_index (stretches, PlenarySpan, 0).start == 0)
            g_array_remove_index (stretches, 0);
          if (stretches->len > 0 &&
              g_array_index (stretches, PlenarySpan, stretches->len - 1).end >=
                180 * PLENARY_SECOND)
            g_array_remove_index (stretches, stretches->len - 1);
          wanted += speech->pauses->len;
          found += stretches->len;
          right += count_near (speech->pauses, stretches);
        }

      f1 = 2.0 * right / (wanted + found);
      g_test_message ("%g dB, threshold %g: %u pauses, %u found, %u right, F1 %.3f", cases[i].snr,
                      cases[i].threshold, wanted, found, right, f1);
      g_assert_cmpfloat (f1, >=, cases[i].least);
    }
}

static GByteArray *
listen_to_tone (guint rate,
                double frequency,
                double loudness)
{
  g_autofree float *samples = g_new (float, 2 * rate);

  for (guint i = 0; i < 2 * rate; i++)
    samples[i] = loudness * sin (2 * G_PI * frequency * i / rate);

  return listen_to (samples, 2 * rate, rate);
}

/* Speech counts in full, rumble and hiss hardly, whatever the rate. A tone of half
 * of full scale has −9 dB. */
static void
test_band (void)
{
  static const guint rates[] = { 8000, 11025, 16000, 22050, 44100, 48000, 96000 };

  for (guint i = 0; i < G_N_ELEMENTS (rates); i++)
    {
      g_autoptr (GByteArray) voice = listen_to_tone (rates[i], 1000, 0.5);
      g_autoptr (GByteArray) rumble = listen_to_tone (rates[i], 60, 0.5);

      g_assert_cmpuint (voice->len, ==, 100);
      g_assert_cmpint (ABS (voice->data[50] - (255 - 18)), <=, 2);
      g_assert_cmpint (voice->data[50] - rumble->data[50], >=, 2 * 40);
    }
}

static void
peaks_cb (const PlenaryPeak *peaks,
          guint8 level,
          gpointer user_data)
{
  g_array_append_vals (user_data, peaks, 2);
}

/* A click is seen where it is, at a rate that a hundredth of a second does not
 * divide; and what is no number harms only itself. */
static void
test_peaks (void)
{
  const guint rate = 22050;
  g_autoptr (GArray) peaks = g_array_new (FALSE, FALSE, sizeof (PlenaryPeak));
  g_autoptr (PlenaryMeter) meter = plenary_meter_new (rate, peaks_cb, peaks);
  g_autofree float *samples = g_new0 (float, 60 * rate);

  samples[(guint) (12.345 * rate)] = 1;
  samples[(guint) (34.565 * rate)] = -2;
  samples[(guint) (20 * rate)] = NAN;
  samples[(guint) (21 * rate)] = INFINITY;
  for (guint at = 0; at < 60 * rate; at += 1000)
    plenary_meter_add (meter, samples + at, MIN (1000, 60 * rate - at));
  plenary_meter_end (meter);

  g_assert_cmpuint (peaks->len, ==, 6000);
  g_assert_cmpint (g_array_index (peaks, PlenaryPeak, 1234).max, ==, 127);
  g_assert_cmpint (g_array_index (peaks, PlenaryPeak, 1233).max, ==, 0);
  g_assert_cmpint (g_array_index (peaks, PlenaryPeak, 1235).max, ==, 0);
  g_assert_cmpint (g_array_index (peaks, PlenaryPeak, 3456).min, ==, -127);
  g_assert_cmpint (g_array_index (peaks, PlenaryPeak, 1234).rms, >, 0);
}

/* What was measured once serves every threshold. */
static void
test_measured (void)
{
  g_autoptr (GByteArray) levels = parse_levels (
    "110x200 180x300 112x60 190x500 118x90 200x400 126x150 185x200 140x100 190x300 110x80");
  g_autofree guint8 *above = plenary_quiet_measure (levels->data, levels->len);
  guint n = 0;

  for (double threshold = 1; threshold <= 30; threshold++)
    {
      g_autoptr (GArray) expected =
        plenary_quiet_find (levels->data, levels->len, threshold, PLENARY_QUIET_SHORTEST);
      g_autoptr (GArray) found =
        plenary_quiet_find_above (above, levels->len, threshold, PLENARY_QUIET_SHORTEST);

      g_assert_cmpuint (found->len, >=, n);
      n = found->len;
      g_assert_cmpmem (found->data, found->len * sizeof (PlenarySpan), expected->data,
                       expected->len * sizeof (PlenarySpan));
    }
  g_assert_cmpuint (n, >, 3);
  g_assert_null (plenary_quiet_measure (NULL, 0));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/quiet/table", test_table);
  g_test_add_func ("/quiet/floor-follows", test_floor_follows);
  g_test_add_func ("/quiet/steps", test_steps);
  g_test_add_func ("/quiet/accuracy", test_accuracy);
  g_test_add_func ("/quiet/measured", test_measured);
  g_test_add_func ("/meter/band", test_band);
  g_test_add_func ("/meter/peaks", test_peaks);

  return g_test_run ();
}
