/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-lesson-session.h"

G_BEGIN_DECLS

void plenary_relink_find (GtkWidget *parent, PlenaryLessonSession *session);
void plenary_relink_find_recording (GtkWidget *parent,
                                    PlenaryStore *store,
                                    PlenaryRecording *recording);
void plenary_relink_accept (GtkWidget *parent, PlenaryLessonSession *session);
void plenary_relink_give_up (GtkWidget *parent, PlenaryLessonSession *session);
void plenary_relink_enter (GtkWidget *parent,
                           PlenaryLessonSession *session,
                           PlenaryRecording *found);

G_END_DECLS
