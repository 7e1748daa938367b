/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-lesson-session.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PLAYER_BAR (plenary_player_bar_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryPlayerBar, plenary_player_bar, PLENARY, PLAYER_BAR, GtkWidget)

PlenaryLessonSession *plenary_player_bar_get_session (PlenaryPlayerBar *self);
void plenary_player_bar_set_elsewhere (PlenaryPlayerBar *self,
                                       GPtrArray *recordings,
                                       const char *heard);
void plenary_player_bar_set_session (PlenaryPlayerBar *self, PlenaryLessonSession *session);
gboolean plenary_player_bar_get_detailed (PlenaryPlayerBar *self);
void plenary_player_bar_set_detailed (PlenaryPlayerBar *self, gboolean detailed);
gboolean plenary_player_bar_get_compact (PlenaryPlayerBar *self);
void plenary_player_bar_set_compact (PlenaryPlayerBar *self, gboolean compact);
gboolean plenary_player_bar_get_shows_duration (PlenaryPlayerBar *self);
void plenary_player_bar_set_shows_duration (PlenaryPlayerBar *self, gboolean shows_duration);

G_END_DECLS
