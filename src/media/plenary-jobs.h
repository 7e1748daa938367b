/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plenary-cache.h"
#include "plenary-filmstrip.h"
#include "plenary-recording.h"
#include "plenary-sound.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_JOBS (plenary_jobs_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryJobs, plenary_jobs, PLENARY, JOBS, GObject)

PlenaryJobs *plenary_jobs_new (const char *cache_folder) G_GNUC_WARN_UNUSED_RESULT;
PlenaryCache *plenary_jobs_get_cache (PlenaryJobs *self);
PlenarySound *plenary_jobs_get_sound (PlenaryJobs *self, PlenaryRecording *recording)
  G_GNUC_WARN_UNUSED_RESULT;
PlenaryFilmstrip *plenary_jobs_get_filmstrip (PlenaryJobs *self, PlenaryRecording *recording)
  G_GNUC_WARN_UNUSED_RESULT;
void plenary_jobs_forget_pictures (PlenaryJobs *self, PlenaryRecording *recording);
void plenary_jobs_set_near (PlenaryJobs *self,
                            PlenaryRecording *recording,
                            const gint64 *times,
                            gsize n);
void plenary_jobs_set_playing (PlenaryJobs *self, gboolean playing);
void plenary_jobs_cancel (PlenaryJobs *self);
void plenary_jobs_go_on (PlenaryJobs *self);

gboolean plenary_jobs_get_busy (PlenaryJobs *self);
double plenary_jobs_get_progress (PlenaryJobs *self);
gboolean plenary_jobs_get_cancelled (PlenaryJobs *self);

/* For tests. */
void plenary_jobs_set_power_monitor (PlenaryJobs *self, GPowerProfileMonitor *monitor);
const char *plenary_jobs_get_helper (PlenaryJobs *self);

G_END_DECLS
