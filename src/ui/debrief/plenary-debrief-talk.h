/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-debrief-session.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_DEBRIEF_TALK (plenary_debrief_talk_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryDebriefTalk, plenary_debrief_talk, PLENARY, DEBRIEF_TALK, GtkBox)

void plenary_debrief_talk_set_session (PlenaryDebriefTalk *self, PlenaryDebriefSession *session);
void plenary_debrief_talk_show (PlenaryDebriefTalk *self, guint index);
void plenary_debrief_talk_open (PlenaryDebriefTalk *self);
gboolean plenary_debrief_talk_is_empty (PlenaryDebriefTalk *self);
void plenary_debrief_talk_flush (PlenaryDebriefTalk *self);

G_END_DECLS
