/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-placement.h"

/**
 * plenary_placement_to_lesson:
 * @offset: the placement of a recording, in nanoseconds of lesson time
 * @recording_time: nanoseconds of that recording
 *
 * Turns the time of a recording into lesson time. This is the one place that
 * does, so that moving a part moves everything on it alike.
 *
 * Returns: @offset + @recording_time, stopped at the ends of the type
 */
gint64
plenary_placement_to_lesson (gint64 offset,
                             gint64 recording_time)
{
  return plenary_span_shift ((PlenarySpan) { recording_time, recording_time }, offset).start;
}

/**
 * plenary_placement_to_recording:
 * @offset: the placement of a recording, in nanoseconds of lesson time
 * @lesson_time: nanoseconds of lesson time
 *
 * Turns lesson time into the time of a recording. The result is negative before
 * the recording begins, and past its duration after it ended.
 *
 * Returns: @lesson_time − @offset, stopped at the ends of the type
 */
gint64
plenary_placement_to_recording (gint64 offset,
                                gint64 lesson_time)
{
  gint64 time;

  /* Not a shift by −offset, which the smallest offset does not have. */
  if (!__builtin_sub_overflow (lesson_time, offset, &time))
    return time;

  return offset < 0 ? G_MAXINT64 : G_MININT64;
}

/**
 * plenary_placement_moment_span:
 * @moment: a moment
 * @recording: (nullable): the recording it is of, or %NULL if that is not known
 *
 * Finds where a moment lies in the lesson. Without its recording it is taken to
 * be on one that begins with the lesson.
 *
 * Returns: the span, in nanoseconds of lesson time
 */
PlenarySpan
plenary_placement_moment_span (PlenaryMoment *moment,
                               PlenaryRecording *recording)
{
  PlenarySpan span;

  g_return_val_if_fail (PLENARY_IS_MOMENT (moment), ((PlenarySpan) { 0, 0 }));
  g_return_val_if_fail (recording == NULL || PLENARY_IS_RECORDING (recording),
                        ((PlenarySpan) { 0, 0 }));

  span = plenary_span_make (plenary_moment_get_start (moment), plenary_moment_get_end (moment));
  if (recording == NULL)
    return span;

  return plenary_span_shift (span, plenary_recording_get_offset (recording));
}
