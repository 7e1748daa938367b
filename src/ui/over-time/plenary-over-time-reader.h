/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_OVER_TIME_READER (plenary_over_time_reader_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryOverTimeReader,
                      plenary_over_time_reader,
                      PLENARY,
                      OVER_TIME_READER,
                      GObject)

PlenaryOverTimeReader *plenary_over_time_reader_new (PlenaryStore *store, const char *goal)
  G_GNUC_WARN_UNUSED_RESULT;

PlenaryOverTime *plenary_over_time_reader_get_over_time (PlenaryOverTimeReader *self);
GListModel *plenary_over_time_reader_get_moments (PlenaryOverTimeReader *self);
void plenary_over_time_reader_set_active (PlenaryOverTimeReader *self, gboolean active);

G_END_DECLS
