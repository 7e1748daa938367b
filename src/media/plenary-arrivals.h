/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

typedef struct _PlenaryArrivals PlenaryArrivals;

PlenaryArrivals *plenary_arrivals_new (void) G_GNUC_WARN_UNUSED_RESULT;
void plenary_arrivals_unref (PlenaryArrivals *self);
void plenary_arrivals_learn_from (PlenaryArrivals *self, GstElement *playbin);
gboolean plenary_arrivals_get_heard (PlenaryArrivals *self);
gint64 plenary_arrivals_get_reached (PlenaryArrivals *self);

G_END_DECLS
