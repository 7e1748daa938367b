/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-jobs.h"
#include "plenary-lesson-session.h"
#include "plenary-sitting-session.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_LESSON_PAGE (plenary_lesson_page_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryLessonPage,
                      plenary_lesson_page,
                      PLENARY,
                      LESSON_PAGE,
                      AdwNavigationPage)

PlenaryLessonPage *plenary_lesson_page_new (PlenaryStore *store,
                                            PlenaryContents *contents,
                                            PlenaryJobs *jobs);
void plenary_lesson_page_flush (PlenaryLessonPage *self);
void plenary_lesson_page_close (PlenaryLessonPage *self);

void plenary_lesson_page_sit (PlenaryLessonPage *self, PlenaryDoor door);

PlenaryLessonSession *plenary_lesson_page_get_session (PlenaryLessonPage *self);
PlenarySittingSession *plenary_lesson_page_get_sitting (PlenaryLessonPage *self);

G_END_DECLS
