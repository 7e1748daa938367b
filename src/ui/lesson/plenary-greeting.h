/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-lesson-session.h"
#include "plenary-next-step.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_GREETING (plenary_greeting_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryGreeting, plenary_greeting, PLENARY, GREETING, GtkWidget)

gboolean plenary_greeting_is_shown (PlenaryGreeting *self);
void plenary_greeting_set_session (PlenaryGreeting *self, PlenaryLessonSession *session);

G_END_DECLS
