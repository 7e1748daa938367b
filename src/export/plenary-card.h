/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-past-moment.h"
#include "plenary-report.h"

G_BEGIN_DECLS

PlenaryReport *plenary_card_new_glad (GPtrArray *moments, gboolean with_all)
  G_GNUC_WARN_UNUSED_RESULT;
PlenaryReport *plenary_card_new_then_and_now (const char *goal,
                                              PlenaryPastMoment *then,
                                              PlenaryPastMoment *now,
                                              gboolean with_all) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
