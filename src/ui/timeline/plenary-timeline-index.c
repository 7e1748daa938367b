/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-timeline-index.h"

#include <stdlib.h>

/**
 * PlenaryTimelineIndex:
 *
 * Finds the marks of a stretch without looking at the others.
 *
 * The entries are kept twice: by the instants of their symbols, which is all that
 * points need; and by the starts of their spans, where the middle of each part of
 * the array also knows the latest end of its part. That makes the array an interval
 * tree: parts that end too early are passed over whole (Cormen et al., Introduction
 * to Algorithms, 14.3), however long some single spans are.
 *
 * An index doesn't change. Belongs to one thread at a time, and needs no display.
 */

struct _PlenaryTimelineIndex
{
  PlenaryTimelineEntry *by_at;
  PlenaryTimelineEntry *by_start;
  gint64 *latest_end;
  guint n;
};

static int
compare_at (const void *a,
            const void *b)
{
  const PlenaryTimelineEntry *x = a;
  const PlenaryTimelineEntry *y = b;

  if (x->at != y->at)
    return x->at < y->at ? -1 : 1;

  return (x->mark > y->mark) - (x->mark < y->mark);
}

static int
compare_start (const void *a,
               const void *b)
{
  const PlenaryTimelineEntry *x = a;
  const PlenaryTimelineEntry *y = b;

  if (x->span.start != y->span.start)
    return x->span.start < y->span.start ? -1 : 1;

  return (x->mark > y->mark) - (x->mark < y->mark);
}

/* The part [from, to) has its root in the middle. */
static gint64
note_latest_ends (PlenaryTimelineIndex *self,
                  guint from,
                  guint to)
{
  guint middle = from + (to - from) / 2;
  gint64 left, right;

  if (from == to)
    return G_MININT64;

  left = note_latest_ends (self, from, middle);
  right = note_latest_ends (self, middle + 1, to);
  self->latest_end[middle] = MAX (self->by_start[middle].span.end, MAX (left, right));

  return self->latest_end[middle];
}

/**
 * plenary_timeline_index_new: (skip)
 * @entries: (array length=n_entries): the entries, in any order
 * @n_entries: how many there are
 *
 * Makes an index of entries, which are copied.
 *
 * Returns: (transfer full): the index
 */
PlenaryTimelineIndex *
plenary_timeline_index_new (const PlenaryTimelineEntry *entries,
                            guint n_entries)
{
  PlenaryTimelineIndex *self = g_new0 (PlenaryTimelineIndex, 1);

  self->n = n_entries;
  self->by_at = g_memdup2 (entries, n_entries * sizeof *entries);
  self->by_start = g_memdup2 (entries, n_entries * sizeof *entries);
  self->latest_end = g_new (gint64, n_entries);

  if (n_entries > 0)
    {
      qsort (self->by_at, n_entries, sizeof *entries, compare_at);
      qsort (self->by_start, n_entries, sizeof *entries, compare_start);
      note_latest_ends (self, 0, n_entries);
    }

  return self;
}

/**
 * plenary_timeline_index_free: (skip)
 * @self: (transfer full): an index
 *
 * Frees an index.
 */
void
plenary_timeline_index_free (PlenaryTimelineIndex *self)
{
  g_free (self->by_at);
  g_free (self->by_start);
  g_free (self->latest_end);
  g_free (self);
}

/**
 * plenary_timeline_index_get_n: (skip)
 * @self: an index
 *
 * Counts the entries.
 *
 * Returns: how many there are
 */
guint
plenary_timeline_index_get_n (PlenaryTimelineIndex *self)
{
  return self->n;
}

/**
 * plenary_timeline_index_get: (skip)
 * @self: an index
 * @position: a position in the order of the symbols
 *
 * Gets an entry.
 *
 * Returns: (transfer none): the entry
 */
const PlenaryTimelineEntry *
plenary_timeline_index_get (PlenaryTimelineIndex *self,
                            guint position)
{
  g_return_val_if_fail (position < self->n, NULL);

  return &self->by_at[position];
}

/**
 * plenary_timeline_index_first_from: (skip)
 * @self: an index
 * @time: nanoseconds
 *
 * Finds the first entry whose symbol doesn't stand before a time.
 *
 * Returns: a position in the order of the symbols; the number of entries if there
 *   is none
 */
guint
plenary_timeline_index_first_from (PlenaryTimelineIndex *self,
                                   gint64 time)
{
  guint from = 0;
  guint to = self->n;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (self->by_at[middle].at < time)
        from = middle + 1;
      else
        to = middle;
    }

  return from;
}

static void
visit_part (PlenaryTimelineIndex *self,
            guint from,
            guint to,
            PlenarySpan within,
            PlenaryTimelineVisit visit,
            gpointer user_data)
{
  guint middle = from + (to - from) / 2;

  if (from == to || self->latest_end[middle] < within.start)
    return;

  visit_part (self, from, middle, within, visit, user_data);

  /* This one and all to its right begin too late. */
  if (self->by_start[middle].span.start > within.end)
    return;

  if (self->by_start[middle].span.end >= within.start)
    visit (&self->by_start[middle], user_data);
  visit_part (self, middle + 1, to, within, visit, user_data);
}

/**
 * plenary_timeline_index_visit: (skip)
 * @self: an index
 * @within: a stretch, in nanoseconds; both its ends belong to it
 * @visit: (scope call): what to do
 * @user_data: data for @visit
 *
 * Goes through the entries whose spans touch a stretch, in the order of their
 * starts. It takes O(log n) steps and one for each of them.
 */
void
plenary_timeline_index_visit (PlenaryTimelineIndex *self,
                              PlenarySpan within,
                              PlenaryTimelineVisit visit,
                              gpointer user_data)
{
  visit_part (self, 0, self->n, within, visit, user_data);
}

typedef struct
{
  gint64 length;
  guint preferred;
  guint mark;
} Shortest;

static void
keep_shortest (const PlenaryTimelineEntry *entry,
               gpointer user_data)
{
  Shortest *shortest = user_data;
  gint64 length = plenary_span_length (entry->span);

  if (length > shortest->length ||
      (length == shortest->length && entry->mark != shortest->preferred))
    return;

  shortest->length = length;
  shortest->mark = entry->mark;
}

static gint64
distance (const PlenaryTimelineEntry *entry,
          gint64 time)
{
  return ABS (entry->at - time);
}

/* Of symbols at the same instant the preferred one is taken, else the first: that
 * is the one that is drawn. */
static guint
nearest_symbol (PlenaryTimelineIndex *self,
                gint64 time,
                gint64 reach,
                guint preferred)
{
  guint right = plenary_timeline_index_first_from (self, time);
  guint left = right > 0 ? plenary_timeline_index_first_from (self, self->by_at[right - 1].at)
                         : right;
  guint best = right;

  if (right == self->n ||
      (right > 0 && distance (&self->by_at[left], time) <= distance (&self->by_at[right], time)))
    best = left;
  if (best == self->n || distance (&self->by_at[best], time) > reach)
    return PLENARY_TIMELINE_NOWHERE;

  for (guint i = best; i < self->n && self->by_at[i].at == self->by_at[best].at; i++)
    if (self->by_at[i].mark == preferred)
      return preferred;

  return self->by_at[best].mark;
}

/**
 * plenary_timeline_index_hit: (skip)
 * @self: an index
 * @time: where somebody points, in nanoseconds
 * @reach: how far beside a symbol or a short span one may point, in nanoseconds
 * @preferred: the mark to take of several in the same place, or
 *   %PLENARY_TIMELINE_NOWHERE
 *
 * Finds the mark that is meant: the one whose symbol is nearest, if one is within
 * reach; else the shortest span there, because a long one is easily pointed at in
 * another place.
 *
 * Returns: the number of the mark, or %PLENARY_TIMELINE_NOWHERE
 */
guint
plenary_timeline_index_hit (PlenaryTimelineIndex *self,
                            gint64 time,
                            gint64 reach,
                            guint preferred)
{
  Shortest shortest = { G_MAXINT64, preferred, PLENARY_TIMELINE_NOWHERE };
  guint mark = nearest_symbol (self, time, reach, preferred);

  if (mark != PLENARY_TIMELINE_NOWHERE)
    return mark;

  plenary_timeline_index_visit (self, (PlenarySpan) { time, time }, keep_shortest, &shortest);
  if (shortest.mark == PLENARY_TIMELINE_NOWHERE)
    plenary_timeline_index_visit (self, (PlenarySpan) { time - reach / 2, time + reach / 2 },
                                  keep_shortest, &shortest);

  return shortest.mark;
}
