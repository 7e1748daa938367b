/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-media-info.h"
#include "plenary-recording.h"
#include "plenary-store.h"

G_BEGIN_DECLS

char *plenary_lesson_maker_dup_name (GFile *file) G_GNUC_WARN_UNUSED_RESULT;
PlenaryLesson *plenary_lesson_maker_make_lesson (GFile *file, PlenaryMediaInfo *info)
  G_GNUC_WARN_UNUSED_RESULT;
PlenaryRecording *plenary_lesson_maker_make_recording (GFile *file, PlenaryMediaInfo *info)
  G_GNUC_WARN_UNUSED_RESULT;
PlenaryLesson *plenary_lesson_maker_find_same (PlenaryStore *store, const char *fingerprint);

G_END_DECLS
