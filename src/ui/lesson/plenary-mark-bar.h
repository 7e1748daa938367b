/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-lesson-session.h"
#include "plenary-mark-keys.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_MARK_BAR (plenary_mark_bar_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryMarkBar, plenary_mark_bar, PLENARY, MARK_BAR, GtkWidget)

PlenaryLessonSession *plenary_mark_bar_get_session (PlenaryMarkBar *self);
void plenary_mark_bar_set_session (PlenaryMarkBar *self, PlenaryLessonSession *session);
gboolean plenary_mark_bar_get_compact (PlenaryMarkBar *self);
void plenary_mark_bar_set_compact (PlenaryMarkBar *self, gboolean compact);
void plenary_mark_bar_set_bare (PlenaryMarkBar *self, gboolean bare);

PlenaryMarkKeys *plenary_mark_bar_get_keys (PlenaryMarkBar *self);

G_END_DECLS
