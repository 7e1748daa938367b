/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-lesson-session.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_MOMENT_DETAILS (plenary_moment_details_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryMomentDetails,
                      plenary_moment_details,
                      PLENARY,
                      MOMENT_DETAILS,
                      GtkWidget)

void plenary_moment_details_set_session (PlenaryMomentDetails *self, PlenaryLessonSession *session);
void plenary_moment_details_set_moment (PlenaryMomentDetails *self, PlenaryMoment *moment);

G_END_DECLS
