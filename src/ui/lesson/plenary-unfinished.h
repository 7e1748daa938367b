/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-jobs.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_UNFINISHED (plenary_unfinished_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryUnfinished, plenary_unfinished, PLENARY, UNFINISHED, GObject)

PlenaryUnfinished *plenary_unfinished_new (PlenaryStore *store, PlenaryJobs *jobs)
  G_GNUC_WARN_UNUSED_RESULT;

/* For tests. */
gboolean plenary_unfinished_get_complete (PlenaryUnfinished *self);

G_END_DECLS
