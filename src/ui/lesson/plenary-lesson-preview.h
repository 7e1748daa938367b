/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-jobs.h"
#include "plenary-lesson-pictures.h"
#include "plenary-lesson-session.h"
#include "plenary-lesson-sound.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_LESSON_PREVIEW (plenary_lesson_preview_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryLessonPreview,
                      plenary_lesson_preview,
                      PLENARY,
                      LESSON_PREVIEW,
                      GObject)

PlenaryLessonPreview *plenary_lesson_preview_new (PlenaryLessonSession *session, PlenaryJobs *jobs)
  G_GNUC_WARN_UNUSED_RESULT;

PlenaryJobs *plenary_lesson_preview_get_jobs (PlenaryLessonPreview *self);
PlenaryLessonSound *plenary_lesson_preview_get_sound (PlenaryLessonPreview *self);
PlenaryLessonPictures *plenary_lesson_preview_get_pictures (PlenaryLessonPreview *self);

gboolean plenary_lesson_preview_go_to_quiet (PlenaryLessonPreview *self,
                                             int direction,
                                             PlenarySpan *stretch);

G_END_DECLS
