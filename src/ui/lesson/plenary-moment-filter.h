/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-lesson-session.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_MOMENT_FILTER (plenary_moment_filter_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryMomentFilter,
                      plenary_moment_filter,
                      PLENARY,
                      MOMENT_FILTER,
                      GtkPopover)

void plenary_moment_filter_set_session (PlenaryMomentFilter *self, PlenaryLessonSession *session);

G_END_DECLS
