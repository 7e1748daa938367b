/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-jobs.h"
#include "plenary-line-up.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_LINING_UP (plenary_lining_up_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryLiningUp, plenary_lining_up, PLENARY, LINING_UP, GObject)

PlenaryLiningUp *plenary_lining_up_new (PlenaryJobs *jobs,
                                        GPtrArray *parts,
                                        PlenaryRecording *other) G_GNUC_WARN_UNUSED_RESULT;
double plenary_lining_up_get_progress (PlenaryLiningUp *self);
gboolean plenary_lining_up_get_heard (PlenaryLiningUp *self);
PlenaryLineUpTrust plenary_lining_up_get_trust (PlenaryLiningUp *self);
gint64 plenary_lining_up_get_offset (PlenaryLiningUp *self);

G_END_DECLS
