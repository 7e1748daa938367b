/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plenary-meter.h"

G_BEGIN_DECLS

/**
 * PlenaryLineUpTrust:
 * @PLENARY_LINE_UP_NOTHING: nothing stands out: it is not the same sound, or there is
 *   too little of it
 * @PLENARY_LINE_UP_LIKELY: one place stands out, but not far
 * @PLENARY_LINE_UP_SURE: no other place comes near
 *
 * How far the place that was found can be trusted.
 */
typedef enum
{
  PLENARY_LINE_UP_NOTHING,
  PLENARY_LINE_UP_LIKELY,
  PLENARY_LINE_UP_SURE,
} PlenaryLineUpTrust;

/**
 * PlenaryLineUp:
 * @trust: how far to trust it
 * @lag: how much later the second sound begins than the first, in nanoseconds; 0 where
 *   nothing stands out
 *
 * Where two recordings heard the same.
 */
typedef struct
{
  PlenaryLineUpTrust trust;
  gint64 lag;
} PlenaryLineUp;

PlenaryLineUp plenary_line_up (const guint8 *levels,
                               gsize n_levels,
                               const guint8 *other,
                               gsize n_other);
void plenary_line_up_async (GBytes *levels,
                            GBytes *other,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean plenary_line_up_finish (GAsyncResult *result, PlenaryLineUp *found, GError **error);
void plenary_line_up_lay (GByteArray *lesson, gint64 offset, const guint8 *levels, gsize n_levels);

G_END_DECLS
