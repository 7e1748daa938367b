/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-jobs.h"
#include "plenary-lesson-pictures.h"
#include "plenary-lesson-sound.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PREPARING (plenary_preparing_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryPreparing, plenary_preparing, PLENARY, PREPARING, GtkWidget)

void plenary_preparing_set_jobs (PlenaryPreparing *self,
                                 PlenaryJobs *jobs,
                                 PlenaryLessonSound *sound,
                                 PlenaryLessonPictures *pictures);

G_END_DECLS
