/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plenary-attempt.h"
#include "plenary-lesson.h"
#include "plenary-next-step.h"

G_BEGIN_DECLS

gboolean plenary_next_step_waits_in (PlenaryNextStep *step,
                                     GListModel *attempts,
                                     PlenaryLesson *lesson);
PlenaryNextStep *plenary_next_step_choose (GListModel *steps,
                                           GListModel *attempts,
                                           PlenaryLesson *lesson);
PlenaryNextStep *plenary_next_step_find_tried_in (GListModel *steps,
                                                  GListModel *attempts,
                                                  const char *lesson);
PlenaryNextStep *plenary_next_step_find_open (GListModel *steps);
PlenaryNextStep *plenary_next_step_find_of_moment (GListModel *steps, const char *moment);
gboolean plenary_next_step_is_in_question (PlenaryNextStep *step, GListModel *attempts);
PlenaryAttempt *plenary_next_step_find_attempt (PlenaryNextStep *step,
                                                GListModel *attempts,
                                                const char *lesson);

G_END_DECLS
