/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-findings.h"
#include "plenary-sound-shape.h"

/* How a recording sounded is kept small, and quiet is found in it where it was. */

/* Somebody who speaks for a while, and then waits. */
static PlenarySound *
make_sound (guint n_levels)
{
  PlenarySound *sound = plenary_sound_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  guint8 end = 0;

  for (guint i = 0; i < n_levels; i++)
    {
      gboolean speaks = i % 500 < 350;
      guint8 loud = speaks ? g_rand_int_range (rand, 20, 100) : g_rand_int_range (rand, 0, 4);
      guint8 content[PLENARY_FINDINGS_SOUND_BYTES] = {
        (guint8) -loud, loud, loud / 2, (guint8) (-loud / 2), loud / 2, loud / 3, loud,
      };

      g_assert_true (plenary_sound_read (sound, PLENARY_FINDING_SOUND, content, sizeof content));
    }
  g_assert_true (plenary_sound_read (sound, PLENARY_FINDING_END, &end, 1));

  return sound;
}

static void
got_result (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GBytes *
pack (PlenarySound *sound)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *shape;

  plenary_sound_shape_pack_async (sound, got_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  shape = plenary_sound_shape_pack_finish (sound, result, &error);
  g_assert_no_error (error);

  return shape;
}

static void
assert_alike (PlenarySound *before,
              PlenarySound *after)
{
  gsize n_before, n_after;
  const guint8 *levels_before = plenary_sound_get_levels (before, &n_before);
  const guint8 *levels_after = plenary_sound_get_levels (after, &n_after);

  g_assert_true (plenary_sound_get_complete (after));
  g_assert_cmpmem (levels_before, n_before, levels_after, n_after);
  for (guint level = 1; level < plenary_sound_get_n_levels (before); level++)
    {
      const PlenaryPeak *peaks_before = plenary_sound_get_peaks (before, level, &n_before);
      const PlenaryPeak *peaks_after = plenary_sound_get_peaks (after, level, &n_after);

      g_assert_cmpuint (n_before, ==, n_after);
      for (gsize i = 0; i < n_before; i++)
        {
          g_assert_cmpint (peaks_before[i].min, ==, peaks_after[i].min);
          g_assert_cmpint (peaks_before[i].max, ==, peaks_after[i].max);
          g_assert_cmpint (ABS (peaks_before[i].rms - peaks_after[i].rms), <=, 1);
        }
    }
}

static void
test_round_trip (void)
{
  static const guint lengths[] = { 0, 1, 3, 4, 5, 399, 9363, 9362 * 2 + 3, 60000 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (PlenarySound) before = make_sound (lengths[i]);
      g_autoptr (PlenarySound) after = plenary_sound_new ();
      g_autoptr (GBytes) shape = pack (before);

      g_assert_true (plenary_sound_shape_unpack (shape, after));
      assert_alike (before, after);
    }
}

static void
test_small (void)
{
  g_autoptr (PlenarySound) hour = make_sound (3600 * 50);
  g_autoptr (GBytes) shape = pack (hour);

  g_assert_cmpuint (g_bytes_get_size (shape), <, 320000);
}

static void
test_silent (void)
{
  g_autoptr (PlenarySound) before = plenary_sound_new ();
  g_autoptr (PlenarySound) after = plenary_sound_new ();
  g_autoptr (GBytes) shape = NULL;
  guint8 none = 1;

  g_assert_true (plenary_sound_read (before, PLENARY_FINDING_END, &none, 1));
  shape = pack (before);
  g_assert_true (plenary_sound_shape_unpack (shape, after));
  g_assert_true (plenary_sound_get_silent (after));
}

/* A file that somebody else wrote to, or that was cut off. */
static void
test_damaged (void)
{
  g_autoptr (PlenarySound) before = make_sound (5000);
  g_autoptr (GBytes) shape = pack (before);
  gsize n = g_bytes_get_size (shape);

  for (gsize cut = 0; cut < n; cut += 97)
    {
      g_autoptr (PlenarySound) after = plenary_sound_new ();
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (shape, 0, cut);
      gsize known;

      g_assert_false (plenary_sound_shape_unpack (part, after));
      plenary_sound_get_levels (after, &known);
      g_assert_cmpuint (known, ==, 0);
    }

  for (gsize at = 0; at < 8; at++)
    {
      g_autoptr (PlenarySound) after = plenary_sound_new ();
      g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (shape, NULL), n);
      g_autoptr (GBytes) wrong = NULL;

      bytes[at] ^= 0x42;
      wrong = g_bytes_new (bytes, n);
      g_assert_false (plenary_sound_shape_unpack (wrong, after));
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/media/sound-shape/round-trip", test_round_trip);
  g_test_add_func ("/media/sound-shape/small", test_small);
  g_test_add_func ("/media/sound-shape/silent", test_silent);
  g_test_add_func ("/media/sound-shape/damaged", test_damaged);

  return g_test_run ();
}
