/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-waits.h"

/* Waits, from the quiet of a lesson. Who speaks is not known here: which quiet is a
 * wait can only be offered, and is put right by the teacher. */

/* Who answers may breathe and think; the teacher who has not spoken by then has
 * let the class go on. */
#define LONGEST_ANSWER (60 * PLENARY_SECOND)

/**
 * plenary_waits_has:
 * @wait: a wait
 *
 * Says whether there is one: neither unknown, nor one of no length.
 *
 * Returns: whether it lasts
 */
gboolean
plenary_waits_has (PlenarySpan wait)
{
  return wait.start >= 0 && wait.end > wait.start;
}

static gint64
distance (PlenarySpan stretch,
          gint64 time)
{
  return time < stretch.start ? stretch.start - time : MAX (0, time - stretch.end);
}

/**
 * plenary_waits_offer_second:
 * @quiet: (element-type PlenarySpan): where it is quiet, in order
 * @first: a first wait
 *
 * Finds the quiet that follows the answer.
 *
 * Returns: a second wait, or none
 */
PlenarySpan
plenary_waits_offer_second (GArray *quiet,
                            PlenarySpan first)
{
  PlenarySpan second;

  g_return_val_if_fail (quiet != NULL, PLENARY_NO_WAIT);

  if (plenary_waits_has (first) && plenary_quiet_after (quiet, first.end, &second) &&
      second.start - first.end <= LONGEST_ANSWER)
    return second;

  return PLENARY_NO_WAIT;
}

/**
 * plenary_waits_offer:
 * @quiet: (element-type PlenarySpan): where it is quiet, in order
 * @asked_at: when the question was marked, in the same time
 *
 * Offers waits for an asked question: the quiet around it, that is the nearest in a
 * window from three seconds before to eight after, and the quiet after that.
 *
 * Returns: the waits, as far as there are any
 */
PlenaryWaits
plenary_waits_offer (GArray *quiet,
                     gint64 asked_at)
{
  PlenaryWaits waits = { PLENARY_NO_WAIT, PLENARY_NO_WAIT };
  gint64 nearest = G_MAXINT64;

  g_return_val_if_fail (quiet != NULL, waits);

  for (guint i = 0; i < quiet->len; i++)
    {
      PlenarySpan stretch = g_array_index (quiet, PlenarySpan, i);

      if (stretch.end < asked_at - PLENARY_WAIT_BEFORE)
        continue;
      if (stretch.start > asked_at + PLENARY_WAIT_AFTER)
        break;
      if (distance (stretch, asked_at) < nearest)
        {
          nearest = distance (stretch, asked_at);
          waits.first = stretch;
        }
    }
  waits.second = plenary_waits_offer_second (quiet, waits.first);

  return waits;
}

/**
 * plenary_waits_take_next:
 * @quiet: (element-type PlenarySpan): where it is quiet, in order
 * @wait: the wait that is not the right one, or none
 * @from: where to look from if there is none
 * @direction: below 0 for the quiet before, else for the quiet after
 * @next: (out): return location for the other quiet
 *
 * Finds the quiet beside the one that was offered.
 *
 * Returns: whether there is one
 */
gboolean
plenary_waits_take_next (GArray *quiet,
                         PlenarySpan wait,
                         gint64 from,
                         int direction,
                         PlenarySpan *next)
{
  g_return_val_if_fail (quiet != NULL, FALSE);
  g_return_val_if_fail (next != NULL, FALSE);

  /* A wait whose ends were moved lies over the quiet it was made of. */
  if (plenary_waits_has (wait))
    from = direction < 0 ? wait.start : wait.end;

  for (guint i = 0; i < quiet->len; i++)
    {
      guint at = direction < 0 ? quiet->len - 1 - i : i;
      PlenarySpan stretch = g_array_index (quiet, PlenarySpan, at);

      if ((direction < 0 ? stretch.start < from : stretch.end > from) &&
          !(plenary_waits_has (wait) && plenary_span_overlaps (stretch, wait)))
        {
          *next = stretch;
          return TRUE;
        }
    }

  return FALSE;
}

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

/**
 * plenary_waits_typical:
 * @lengths: (element-type gint64): how long waits last; their order may change
 *
 * Finds the length in the middle: one very long wait says little about the others.
 *
 * Returns: nanoseconds, or -1 if there are no waits
 */
gint64
plenary_waits_typical (GArray *lengths)
{
  guint middle;

  g_return_val_if_fail (lengths != NULL, -1);

  if (lengths->len == 0)
    return -1;

  g_array_sort (lengths, compare_lengths);
  middle = lengths->len / 2;
  if (lengths->len % 2 == 1)
    return g_array_index (lengths, gint64, middle);

  return (g_array_index (lengths, gint64, middle - 1) + g_array_index (lengths, gint64, middle)) /
         2;
}
