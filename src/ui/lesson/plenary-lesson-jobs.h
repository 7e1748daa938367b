/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-contents.h"
#include "plenary-jobs.h"

G_BEGIN_DECLS

void plenary_lesson_jobs_ask (PlenaryJobs *jobs,
                              GPtrArray *parts,
                              GPtrArray *sounds,
                              GPtrArray *filmstrips);
void plenary_lesson_jobs_set_near (PlenaryJobs *jobs, PlenaryContents *contents);

G_END_DECLS
