/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-stretches.h"

#include "plenary-timecode.h"

/* Which stretches of a lesson to look at when there is little time: at most three, each
 * for a reason that can be said in words, none over another. */

/* Three of these fit into ten minutes of watching. */
#define LENGTH (3 * 60 * PLENARY_SECOND)

/* A question is seen being asked, and what comes of it. */
#define BEFORE_QUESTION (5 * PLENARY_SECOND)
#define AFTER_QUESTION (60 * PLENARY_SECOND)

/* Less is not worth a stretch of its own. */
#define SHORTEST_UNSEEN (20 * PLENARY_SECOND)

/* One moment has no usual place. */
#define FEWEST_PLACES 2

#define N_REASONS (PLENARY_STRETCH_UNSEEN + 1)

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  const PlenarySpan *first = a;
  const PlenarySpan *second = b;

  return (first->start > second->start) - (first->start < second->start);
}

static int
compare_stretches (gconstpointer a,
                   gconstpointer b)
{
  return compare_starts (&((const PlenaryStretch *) a)->span, &((const PlenaryStretch *) b)->span);
}

/* The most on the least: the fullest first, the longest where they are as full. */
static int
compare_worth (gconstpointer a,
               gconstpointer b)
{
  const PlenaryStretch *first = a;
  const PlenaryStretch *second = b;
  gint64 by_length = plenary_span_length (second->span) - plenary_span_length (first->span);

  if (first->n != second->n)
    return first->n > second->n ? -1 : 1;

  return (by_length > 0) - (by_length < 0);
}

static GArray *
new_stretches (void)
{
  return g_array_new (FALSE, FALSE, sizeof (PlenaryStretch));
}

static void
add_stretch (GArray *stretches,
             PlenarySpan span,
             PlenaryStretchReason reason,
             guint n)
{
  PlenaryStretch stretch = { span, reason, n };

  g_array_append_val (stretches, stretch);
}

/* Puts spans that lie close by into one stretch, from the earliest on. */
static GArray *
gather (GArray *spans,
        PlenaryStretchReason reason)
{
  GArray *found = new_stretches ();

  g_array_sort (spans, compare_starts);
  for (guint i = 0; i < spans->len; i++)
    {
      PlenarySpan span = g_array_index (spans, PlenarySpan, i);
      PlenaryStretch *last = found->len > 0 ? &g_array_index (found, PlenaryStretch, found->len - 1)
                                            : NULL;

      if (last != NULL && (span.end <= last->span.start + LENGTH || span.end <= last->span.end))
        {
          last->span.end = MAX (last->span.end, span.end);
          last->n++;
        }
      else
        {
          add_stretch (found, span, reason, 1);
        }
    }
  g_array_sort (found, compare_worth);

  return found;
}

/* Without a recording there is no end to keep to. */
static PlenarySpan
keep_inside (const PlenaryStretchSources *sources,
             PlenarySpan span)
{
  PlenarySpan bounds = { 0, sources->duration > 0 ? sources->duration : G_MAXINT64 };

  return plenary_span_clamp (span, bounds);
}

static GArray *
find_unwritten (const PlenaryStretchSources *sources)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (PlenarySpan));

  for (guint i = 0; sources->marks != NULL && i < sources->marks->len; i++)
    {
      PlenarySpan span = keep_inside (sources, g_array_index (sources->marks, PlenarySpan, i));

      /* However long it is, its beginning shows what it is about. */
      span.end = MIN (span.end, span.start + LENGTH);
      g_array_append_val (spans, span);
    }

  return gather (spans, PLENARY_STRETCH_UNWRITTEN);
}

static GArray *
find_after_questions (const PlenaryStretchSources *sources)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (PlenarySpan));

  for (guint i = 0; sources->questions != NULL && i < sources->questions->len; i++)
    {
      gint64 asked_at = g_array_index (sources->questions, gint64, i);
      PlenarySpan span = { asked_at - BEFORE_QUESTION, asked_at + AFTER_QUESTION };

      if (asked_at < 0 || (sources->duration > 0 && asked_at >= sources->duration))
        continue;

      span = keep_inside (sources, span);
      g_array_append_val (spans, span);
    }

  return gather (spans, PLENARY_STRETCH_AFTER_QUESTION);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

/* The one window that most of the places fall into. */
static GArray *
find_usual_place (const PlenaryStretchSources *sources)
{
  GArray *found = new_stretches ();
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  PlenaryStretch best = { { 0, 0 }, PLENARY_STRETCH_USUAL_PLACE, 0 };

  for (guint i = 0; sources->places != NULL && i < sources->places->len; i++)
    {
      gint64 time =
        sources->duration / 1000 * CLAMP (g_array_index (sources->places, gint64, i), 0, 1000);

      g_array_append_val (times, time);
    }
  g_array_sort (times, compare_times);

  for (guint first = 0, last = 0; last < times->len; last++)
    {
      gint64 end = g_array_index (times, gint64, last);

      while (end - g_array_index (times, gint64, first) > LENGTH)
        first++;
      if (last - first + 1 > best.n)
        {
          gint64 middle = (g_array_index (times, gint64, first) + end) / 2;

          best.n = last - first + 1;
          best.span = plenary_span_around (middle, LENGTH / 2, LENGTH / 2, sources->duration);
        }
    }
  if (best.n >= FEWEST_PLACES && sources->duration > 0)
    g_array_append_val (found, best);

  return found;
}

static GArray *
find_unseen (const PlenaryStretchSources *sources)
{
  GArray *found = new_stretches ();

  for (guint i = 0; sources->unseen != NULL && i < sources->unseen->len; i++)
    {
      PlenarySpan span = keep_inside (sources, g_array_index (sources->unseen, PlenarySpan, i));

      if (plenary_span_length (span) >= SHORTEST_UNSEEN)
        add_stretch (found, span, PLENARY_STRETCH_UNSEEN, 1);
    }
  g_array_sort (found, compare_worth);

  for (guint i = 0; i < found->len; i++)
    {
      PlenarySpan *span = &g_array_index (found, PlenaryStretch, i).span;

      span->end = MIN (span->end, span->start + LENGTH);
    }

  return found;
}

static gboolean
is_free (GArray *chosen,
         PlenarySpan span)
{
  for (guint i = 0; i < chosen->len; i++)
    if (plenary_span_overlaps (g_array_index (chosen, PlenaryStretch, i).span, span))
      return FALSE;

  return TRUE;
}

/* Takes the next one of a kind that lies over none of those that were chosen. */
static void
take_next (GArray *chosen,
           GArray *found,
           guint *next)
{
  while (*next < found->len)
    {
      PlenaryStretch *stretch = &g_array_index (found, PlenaryStretch, (*next)++);

      if (is_free (chosen, stretch->span))
        {
          g_array_append_val (chosen, *stretch);
          return;
        }
    }
}

/**
 * plenary_stretches_find:
 * @sources: what stretches are found by
 *
 * Finds what to look at: one stretch for each reason as far as there are any, the
 * teacher's own marks first, then more of them.
 *
 * Returns: (transfer full) (element-type PlenaryStretch): at most %PLENARY_STRETCHES_MOST,
 *   in the order of the lesson
 */
GArray *
plenary_stretches_find (const PlenaryStretchSources *sources)
{
  GArray *found[N_REASONS];
  guint next[N_REASONS] = { 0 };
  GArray *chosen = new_stretches ();

  g_return_val_if_fail (sources != NULL, NULL);

  found[PLENARY_STRETCH_UNWRITTEN] = find_unwritten (sources);
  found[PLENARY_STRETCH_AFTER_QUESTION] = find_after_questions (sources);
  found[PLENARY_STRETCH_USUAL_PLACE] = find_usual_place (sources);
  found[PLENARY_STRETCH_UNSEEN] = find_unseen (sources);

  for (guint round = 0; round < PLENARY_STRETCHES_MOST; round++)
    for (guint i = 0; i < N_REASONS && chosen->len < PLENARY_STRETCHES_MOST; i++)
      take_next (chosen, found[i], &next[i]);

  for (guint i = 0; i < N_REASONS; i++)
    g_array_unref (found[i]);
  g_array_sort (chosen, compare_stretches);

  return chosen;
}
