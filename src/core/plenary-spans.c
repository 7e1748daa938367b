/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-spans.h"

/* Stretches of time that belong together, in order: no two of them overlap or touch,
 * and none is empty. */

/**
 * plenary_spans_new:
 *
 * Makes a list without stretches.
 *
 * Returns: (transfer full) (element-type PlenarySpan): the list
 */
GArray *
plenary_spans_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (PlenarySpan));
}

/* The first stretch that ends at a time or after it. */
static guint
find_first (GArray *spans,
            gint64 time)
{
  guint low = 0, high = spans->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (spans, PlenarySpan, middle).end < time)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * plenary_spans_add:
 * @spans: (element-type PlenarySpan): stretches in order
 * @span: one more; an empty one adds nothing
 *
 * Adds a stretch; it becomes one with those it overlaps or touches.
 */
void
plenary_spans_add (GArray *spans,
                   PlenarySpan span)
{
  guint first = find_first (spans, span.start);
  guint last = first;

  if (span.start >= span.end)
    return;

  while (last < spans->len && g_array_index (spans, PlenarySpan, last).start <= span.end)
    {
      const PlenarySpan *other = &g_array_index (spans, PlenarySpan, last++);

      span.start = MIN (span.start, other->start);
      span.end = MAX (span.end, other->end);
    }

  if (last > first)
    g_array_remove_range (spans, first, last - first);
  g_array_insert_val (spans, first, span);
}

/**
 * plenary_spans_without:
 * @spans: (element-type PlenarySpan): stretches in order
 * @others: (element-type PlenarySpan): other stretches in order
 *
 * Finds what is left of stretches when others are cut out of them.
 *
 * Returns: (transfer full) (element-type PlenarySpan): the rest, in order
 */
GArray *
plenary_spans_without (GArray *spans,
                       GArray *others)
{
  GArray *rest = plenary_spans_new ();

  for (guint i = 0; i < spans->len; i++)
    {
      PlenarySpan span = g_array_index (spans, PlenarySpan, i);

      for (guint j = find_first (others, span.start); j < others->len; j++)
        {
          const PlenarySpan *other = &g_array_index (others, PlenarySpan, j);

          if (other->start >= span.end)
            break;

          plenary_spans_add (rest, (PlenarySpan) { span.start, other->start });
          span.start = MIN (other->end, span.end);
        }
      plenary_spans_add (rest, span);
    }

  return rest;
}

/**
 * plenary_spans_drop_shorter:
 * @spans: (element-type PlenarySpan): stretches
 * @shortest: how long a stretch has to be, in nanoseconds
 *
 * Takes out what is too short to be of use.
 */
void
plenary_spans_drop_shorter (GArray *spans,
                            gint64 shortest)
{
  for (guint i = spans->len; i > 0; i--)
    {
      if (plenary_span_length (g_array_index (spans, PlenarySpan, i - 1)) < shortest)
        g_array_remove_index (spans, i - 1);
    }
}
