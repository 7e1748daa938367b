/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-span.h"

/* Times come from files and from typing, so that sums stop at the ends of the
 * range instead of wrapping around. */
static gint64
add (gint64 a,
     gint64 b)
{
  gint64 sum;

  if (!__builtin_add_overflow (a, b, &sum))
    return sum;

  return b > 0 ? G_MAXINT64 : G_MININT64;
}

static gint64
subtract (gint64 a,
          gint64 b)
{
  gint64 difference;

  if (!__builtin_sub_overflow (a, b, &difference))
    return difference;

  return b < 0 ? G_MAXINT64 : G_MININT64;
}

/**
 * plenary_span_make:
 * @a: one end, in nanoseconds
 * @b: the other end, in nanoseconds
 *
 * Makes a span of two ends in either order.
 *
 * Returns: the span
 */
PlenarySpan
plenary_span_make (gint64 a,
                   gint64 b)
{
  return (PlenarySpan) { MIN (a, b), MAX (a, b) };
}

/**
 * plenary_span_length:
 * @span: a span
 *
 * Measures a span.
 *
 * Returns: nanoseconds, never negative; %G_MAXINT64 if it is longer than that
 */
gint64
plenary_span_length (PlenarySpan span)
{
  return subtract (span.end, span.start);
}

/**
 * plenary_span_contains:
 * @span: a span
 * @time: nanoseconds
 *
 * Finds out whether a time lies in a span. The end does not, so that spans which
 * touch share no time; a point contains nothing.
 *
 * Returns: whether @time is in [start, end)
 */
gboolean
plenary_span_contains (PlenarySpan span,
                       gint64 time)
{
  return span.start <= time && time < span.end;
}

/**
 * plenary_span_overlaps:
 * @a: a span
 * @b: another span
 *
 * Finds out whether two spans meet. Spans that only touch do not. A point meets
 * the spans it lies in, and the points at the same time.
 *
 * Returns: whether they have a time in common
 */
gboolean
plenary_span_overlaps (PlenarySpan a,
                       PlenarySpan b)
{
  if (a.start == a.end)
    return a.start == b.start || plenary_span_contains (b, a.start);
  if (b.start == b.end)
    return plenary_span_contains (a, b.start);

  return a.start < b.end && b.start < a.end;
}

/**
 * plenary_span_clamp:
 * @span: a span
 * @bounds: what it must not leave
 *
 * Cuts a span off at the ends of another. One that lies outside altogether
 * becomes a point at the nearer end.
 *
 * Returns: the part of @span within @bounds
 */
PlenarySpan
plenary_span_clamp (PlenarySpan span,
                    PlenarySpan bounds)
{
  return (PlenarySpan) {
    CLAMP (span.start, bounds.start, bounds.end),
    CLAMP (span.end, bounds.start, bounds.end),
  };
}

/**
 * plenary_span_shift:
 * @span: a span
 * @by: nanoseconds, negative to go back
 *
 * Moves a span. An end that would leave the range of the type stops there.
 *
 * Returns: the moved span
 */
PlenarySpan
plenary_span_shift (PlenarySpan span,
                    gint64 by)
{
  return (PlenarySpan) { add (span.start, by), add (span.end, by) };
}

/**
 * plenary_span_around:
 * @time: the time that was marked, in nanoseconds of the recording
 * @lead: how far to reach back, in nanoseconds; less than 0 counts as 0
 * @lag: how far to reach on, in nanoseconds; less than 0 counts as 0
 * @duration: the length of the recording, in nanoseconds, or 0 and less if it is
 *   not known
 *
 * The rule of the mark keys: by the time the hand has moved, what it moved for
 * began a while ago. The result stays within the recording; while its length is
 * not known, only the beginning can be kept to.
 *
 * Returns: [time − lead, time + lag] within the recording
 */
PlenarySpan
plenary_span_around (gint64 time,
                     gint64 lead,
                     gint64 lag,
                     gint64 duration)
{
  PlenarySpan span = { subtract (time, MAX (0, lead)), add (time, MAX (0, lag)) };
  PlenarySpan recording = { 0, duration > 0 ? duration : G_MAXINT64 };

  return plenary_span_clamp (span, recording);
}
