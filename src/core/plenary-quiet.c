/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-quiet.h"

#include <math.h>

/* Quiet stretches of a lesson, from its levels alone, so that a threshold can be
 * dragged and seen. A classroom is never silent and changes in the course of an hour:
 * what counts is how far sound stands out from the floor around it. It is quiet in
 * the sound, which is not to say that nobody thinks, or whispers. */

/* The floor is what the quietest tenth of half a minute stays below. */
#define FLOOR_LEVELS ((gsize) (30 * PLENARY_SECOND / PLENARY_LEVEL_LENGTH))
#define FLOOR_PART 10

/* Below −75 dB of full scale nothing is heard; the floor of a recorder that writes
 * true silence is there. */
#define LOWEST_FLOOR (255 - 2 * 75)

/* Levels are evened out over 100 ms: in each 20 ms noise alone is uneven. */
#define EVENED 2

/* Between words and syllables there is quiet too; it counts from 200 ms on. A chair
 * that creaks for less than 100 ms does not end a stretch; evened out it lasts a
 * little longer. */
#define SHORTEST_GAP ((gsize) (PLENARY_SECOND / 5 / PLENARY_LEVEL_LENGTH))
#define SHORTEST_SOUND ((gsize) (PLENARY_SECOND / 10 / PLENARY_LEVEL_LENGTH) + 2 * EVENED)

/* What fits a room is a fifth of how far the loudest tenth stands out from the floor, but
 * never so little that the unevenness of noise counts as a voice. */
#define LOUD_PART 10
#define LOUD_SHARE 5
#define LEAST_FIT 2.5

static guint8 *
even_out (const guint8 *levels,
          gsize n)
{
  guint8 *evened = g_new (guint8, n);
  double powers[256];
  double sum = 0;
  gsize first = 0;
  gsize last = 0;

  for (guint i = 0; i < 256; i++)
    powers[i] = pow (10, (i - 255.0) / 20);

  for (gsize i = 0; i < n; i++)
    {
      for (; last < MIN (n, i + EVENED + 1); last++)
        sum += powers[levels[last]];
      for (; first + EVENED < i; first++)
        sum -= powers[levels[first]];
      evened[i] = plenary_meter_level (MAX (0, sum) / (last - first));
    }

  return evened;
}

/* The floor around each level: counts of the levels in a window that moves along,
 * and where the tenth part of them ends. */
static guint8 *
find_floors (const guint8 *levels,
             gsize n)
{
  guint8 *floors = g_new (guint8, n);
  guint counts[256] = { 0 };
  gsize first = 0;
  gsize last = 0;
  guint level = 0;
  guint below = 0;

  for (gsize i = 0; i < n; i++)
    {
      gsize wanted;

      for (; last < MIN (n, i + FLOOR_LEVELS / 2); last++)
        {
          counts[levels[last]]++;
          below += levels[last] < level;
        }
      for (; first + FLOOR_LEVELS / 2 < i; first++)
        {
          counts[levels[first]]--;
          below -= levels[first] < level;
        }

      wanted = (last - first) / FLOOR_PART;
      while (below > wanted)
        below -= counts[--level];
      while (level < 255 && below + counts[level] <= wanted)
        below += counts[level++];

      floors[i] = MAX (level, LOWEST_FLOOR);
    }

  return floors;
}

/* Turns runs of a value over that are too short to count. Those at the ends may go
 * on outside. */
static void
turn_short_runs (guint8 *values,
                 gsize n,
                 guint8 value,
                 gsize shortest)
{
  gsize begin = 0;

  for (gsize i = 1; i <= n; i++)
    {
      if (i < n && values[i] == values[begin])
        continue;

      if (values[begin] == value && i - begin < shortest && begin > 0 && i < n)
        memset (values + begin, !value, i - begin);
      begin = i;
    }
}

static GArray *
gather (const guint8 *is_loud,
        gsize n,
        gint64 shortest)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (PlenarySpan));
  gsize begin = 0;

  for (gsize i = 0; i <= n; i++)
    {
      PlenarySpan span = { begin * PLENARY_LEVEL_LENGTH, i * PLENARY_LEVEL_LENGTH };

      if (i < n && !is_loud[i])
        continue;

      if (i > begin && plenary_span_length (span) >= shortest)
        g_array_append_val (stretches, span);
      begin = i + 1;
    }

  return stretches;
}

/**
 * plenary_quiet_measure:
 * @levels: (array length=n_levels) (nullable): levels of 20 ms each, see
 *   plenary_meter_level()
 * @n_levels: how many levels there are
 *
 * Measures how far the sound stands out from the floor around it: all that does not
 * depend on a threshold. Takes some milliseconds for an hour.
 *
 * Returns: (transfer full) (array length=n_levels) (nullable): half decibels above the
 *   floor, for plenary_quiet_find_above()
 */
guint8 *
plenary_quiet_measure (const guint8 *levels,
                       gsize n_levels)
{
  guint8 *above;
  g_autofree guint8 *floors = NULL;

  g_return_val_if_fail (levels != NULL || n_levels == 0, NULL);

  above = even_out (levels, n_levels);
  floors = find_floors (above, n_levels);
  for (gsize i = 0; i < n_levels; i++)
    above[i] = above[i] > floors[i] ? above[i] - floors[i] : 0;

  return above;
}

/**
 * plenary_quiet_fit:
 * @above: (array length=n) (nullable): what plenary_quiet_measure() returned
 * @n: how many there are
 *
 * Finds a threshold for this room: where voices stand out little from the noise, what is
 * quiet has to be told from them by less.
 *
 * Returns: decibels above the floor
 */
double
plenary_quiet_fit (const guint8 *above,
                   gsize n)
{
  gsize counts[256] = { 0 };
  gsize below = 0;
  guint loud = 0;

  g_return_val_if_fail (above != NULL || n == 0, PLENARY_QUIET_THRESHOLD);

  for (gsize i = 0; i < n; i++)
    counts[above[i]]++;
  while (loud < 255 && (below += counts[loud]) < n - n / LOUD_PART)
    loud++;

  return CLAMP (loud / 2.0 / LOUD_SHARE, LEAST_FIT, PLENARY_QUIET_THRESHOLD);
}

/**
 * plenary_quiet_find_above:
 * @above: (array length=n) (nullable): what plenary_quiet_measure() returned
 * @n: how many there are
 * @threshold: how far sound stands out from the floor around it, in decibels
 * @shortest: how long quiet lasts at least to be told, in nanoseconds
 *
 * Finds where it is quiet, as plenary_quiet_find() does, so fast that a threshold can
 * be dragged.
 *
 * Returns: (transfer full) (element-type PlenarySpan): the stretches, in order, in
 *   nanoseconds of the recording
 */
GArray *
plenary_quiet_find_above (const guint8 *above,
                          gsize n,
                          double threshold,
                          gint64 shortest)
{
  g_autofree guint8 *is_loud = NULL;
  guint least = (guint) lround (2 * CLAMP (threshold, 0, 120));

  g_return_val_if_fail (above != NULL || n == 0, NULL);

  is_loud = g_new (guint8, n);
  for (gsize i = 0; i < n; i++)
    is_loud[i] = above[i] > least;

  turn_short_runs (is_loud, n, TRUE, SHORTEST_SOUND);
  turn_short_runs (is_loud, n, FALSE, SHORTEST_GAP);

  return gather (is_loud, n, shortest);
}

/**
 * plenary_quiet_find:
 * @levels: (array length=n_levels) (nullable): levels of 20 ms each, see
 *   plenary_meter_level()
 * @n_levels: how many levels there are
 * @threshold: how far sound stands out from the floor around it, in decibels
 * @shortest: how long quiet lasts at least to be told, in nanoseconds
 *
 * Finds where it is quiet: where the sound does not stand out from the floor by
 * @threshold for 200 ms and more. Takes some milliseconds for an hour.
 *
 * Returns: (transfer full) (element-type PlenarySpan): the stretches, in order, in
 *   nanoseconds of the recording
 */
GArray *
plenary_quiet_find (const guint8 *levels,
                    gsize n_levels,
                    double threshold,
                    gint64 shortest)
{
  g_autofree guint8 *above = NULL;

  g_return_val_if_fail (levels != NULL || n_levels == 0, NULL);

  above = plenary_quiet_measure (levels, n_levels);

  return plenary_quiet_find_above (above, n_levels, threshold, shortest);
}

/**
 * plenary_quiet_after:
 * @stretches: (element-type PlenarySpan): what plenary_quiet_find() returned
 * @time: nanoseconds of the recording
 * @stretch: (out) (optional): return location for the stretch
 *
 * Finds the first stretch that begins after a time.
 *
 * Returns: whether there is one
 */
gboolean
plenary_quiet_after (GArray *stretches,
                     gint64 time,
                     PlenarySpan *stretch)
{
  g_return_val_if_fail (stretches != NULL, FALSE);

  for (guint i = 0; i < stretches->len; i++)
    {
      PlenarySpan *span = &g_array_index (stretches, PlenarySpan, i);

      if (span->start <= time)
        continue;
      if (stretch != NULL)
        *stretch = *span;
      return TRUE;
    }

  return FALSE;
}

/**
 * plenary_quiet_before:
 * @stretches: (element-type PlenarySpan): what plenary_quiet_find() returned
 * @time: nanoseconds of the recording
 * @stretch: (out) (optional): return location for the stretch
 *
 * Finds the last stretch that begins before a time.
 *
 * Returns: whether there is one
 */
gboolean
plenary_quiet_before (GArray *stretches,
                      gint64 time,
                      PlenarySpan *stretch)
{
  g_return_val_if_fail (stretches != NULL, FALSE);

  for (guint i = stretches->len; i > 0; i--)
    {
      PlenarySpan *span = &g_array_index (stretches, PlenarySpan, i - 1);

      if (span->start >= time)
        continue;
      if (stretch != NULL)
        *stretch = *span;
      return TRUE;
    }

  return FALSE;
}
