/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-jobs.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_LESSON_DETAILS (plenary_lesson_details_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryLessonDetails,
                      plenary_lesson_details,
                      PLENARY,
                      LESSON_DETAILS,
                      AdwDialog)

AdwDialog *plenary_lesson_details_new (PlenaryStore *store,
                                       PlenaryJobs *jobs,
                                       PlenaryLesson *lesson);

G_END_DECLS
