/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-lesson-session.h"
#include "plenary-shortcut.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_MOMENT_LIST (plenary_moment_list_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryMomentList, plenary_moment_list, PLENARY, MOMENT_LIST, GtkWidget)

void plenary_moment_list_set_session (PlenaryMomentList *self, PlenaryLessonSession *session);

gboolean plenary_moment_list_focus_selected (PlenaryMomentList *self);
const PlenaryShortcut *plenary_moment_list_get_shortcuts (guint *n);

G_END_DECLS
