/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlenarySpan:
 * @start: where it begins, in nanoseconds
 * @end: where it ends, in nanoseconds; never before @start
 *
 * A half-open stretch of time, [start, end). An empty one is a point.
 */
typedef struct
{
  gint64 start;
  gint64 end;
} PlenarySpan;

PlenarySpan plenary_span_make (gint64 a, gint64 b);
gint64 plenary_span_length (PlenarySpan span);
gboolean plenary_span_contains (PlenarySpan span, gint64 time);
gboolean plenary_span_overlaps (PlenarySpan a, PlenarySpan b);
PlenarySpan plenary_span_clamp (PlenarySpan span, PlenarySpan bounds);
PlenarySpan plenary_span_shift (PlenarySpan span, gint64 by);
PlenarySpan plenary_span_around (gint64 time, gint64 lead, gint64 lag, gint64 duration);

G_END_DECLS
