/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-attempt.h"
#include "plenary-lesson-session.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_TRIED_VIEW (plenary_tried_view_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryTriedView, plenary_tried_view, PLENARY, TRIED_VIEW, GtkWidget)

void plenary_tried_view_set_session (PlenaryTriedView *self, PlenaryLessonSession *session);
PlenaryAttempt *plenary_tried_view_get_attempt (PlenaryTriedView *self);
void plenary_tried_view_set_attempt (PlenaryTriedView *self, PlenaryAttempt *attempt);
void plenary_tried_view_write (PlenaryTriedView *self);
void plenary_tried_view_flush (PlenaryTriedView *self);

G_END_DECLS
