/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-meter.h"
#include "plenary-span.h"

G_BEGIN_DECLS

/* How far sound has to stand out to be no quiet, and how long quiet has to last, for
 * those who have chosen nothing else. */
#define PLENARY_QUIET_THRESHOLD 6.0
#define PLENARY_QUIET_SHORTEST (7 * PLENARY_SECOND / 10)

GArray *plenary_quiet_find (const guint8 *levels, gsize n_levels, double threshold, gint64 shortest)
  G_GNUC_WARN_UNUSED_RESULT;
guint8 *plenary_quiet_measure (const guint8 *levels, gsize n_levels) G_GNUC_WARN_UNUSED_RESULT;
double plenary_quiet_fit (const guint8 *above, gsize n);
GArray *plenary_quiet_find_above (const guint8 *above, gsize n, double threshold, gint64 shortest)
  G_GNUC_WARN_UNUSED_RESULT;
gboolean plenary_quiet_after (GArray *stretches, gint64 time, PlenarySpan *stretch);
gboolean plenary_quiet_before (GArray *stretches, gint64 time, PlenarySpan *stretch);

G_END_DECLS
