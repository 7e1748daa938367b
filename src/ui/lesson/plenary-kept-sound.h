/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-jobs.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_KEPT_SOUND (plenary_kept_sound_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryKeptSound, plenary_kept_sound, PLENARY, KEPT_SOUND, GObject)

PlenaryKeptSound *plenary_kept_sound_new (PlenaryStore *store,
                                          PlenaryJobs *jobs,
                                          PlenaryRecording *recording) G_GNUC_WARN_UNUSED_RESULT;
PlenarySound *plenary_kept_sound_get_sound (PlenaryKeptSound *self);

G_END_DECLS
