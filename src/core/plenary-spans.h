/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-span.h"

G_BEGIN_DECLS

GArray *plenary_spans_new (void) G_GNUC_WARN_UNUSED_RESULT;
void plenary_spans_add (GArray *spans, PlenarySpan span);
GArray *plenary_spans_without (GArray *spans, GArray *others) G_GNUC_WARN_UNUSED_RESULT;
void plenary_spans_drop_shorter (GArray *spans, gint64 shortest);

G_END_DECLS
