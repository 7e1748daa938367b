/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-lesson-sound-column.h"

#include <math.h>

/* What the peaks of a sound are in one column of pixels, at any zoom. */

#define PEAKS_IN_ONE_ABOVE 8

/* So many peaks to a column, at least, where they are there: then its edges are true. */
#define PEAKS_IN_COLUMN 4

/* The longest peaks that are short enough for a column. */
static guint
choose_level (PlenarySound *sound,
              double column,
              double *length)
{
  guint level = 0;

  *length = PLENARY_PEAK_LENGTH;
  while (level + 1 < plenary_sound_get_n_levels (sound) &&
         *length * PEAKS_IN_ONE_ABOVE * PEAKS_IN_COLUMN <= column)
    {
      *length *= PEAKS_IN_ONE_ABOVE;
      level++;
    }

  return level;
}

/* The last peaks are known before those above them are full. */
static const PlenaryPeak *
get_peaks (PlenarySound *sound,
           double column,
           double until,
           double *length,
           gsize *n)
{
  guint level = choose_level (sound, column, length);
  const PlenaryPeak *peaks = plenary_sound_get_peaks (sound, level, n);

  while (level > 0 && *n * *length < until)
    {
      level--;
      *length /= PEAKS_IN_ONE_ABOVE;
      peaks = plenary_sound_get_peaks (sound, level, n);
    }

  return peaks;
}

/**
 * plenary_lesson_sound_read_column:
 * @sound: the sound of a recording
 * @start: when the column begins, in nanoseconds of the recording; may be before it
 * @end: when it ends
 * @column: (inout): return location for what is heard; left as it is where nothing is
 *   known
 *
 * Tells how loud it is in one column of pixels, from the longest peaks that are short
 * enough for it.
 */
void
plenary_lesson_sound_read_column (PlenarySound *sound,
                                  double start,
                                  double end,
                                  PlenaryTimelineColumn *column)
{
  double length;
  gsize n;
  double until = MIN (end, (double) plenary_sound_get_known_until (sound));
  const PlenaryPeak *peaks = get_peaks (sound, end - start, until, &length, &n);
  gsize first = MAX (0.0, floor (start / length));
  gsize last = MIN (n, MAX (first + 1, (gsize) MAX (0.0, floor (end / length))));
  int loudest = 0;
  guint squares = 0;

  if (end <= 0.0 || first >= last)
    return;

  for (gsize i = first; i < last; i++)
    {
      loudest = MAX (loudest, MAX (peaks[i].max, -peaks[i].min));
      squares += peaks[i].rms * peaks[i].rms;
    }
  column->known = TRUE;
  column->loudest = loudest;
  column->usual = lround (sqrt (squares / (double) (last - first)));
}
