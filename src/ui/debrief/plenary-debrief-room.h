/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_DEBRIEF_ROOM (plenary_debrief_room_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryDebriefRoom, plenary_debrief_room, PLENARY, DEBRIEF_ROOM, AdwBin)

GtkWidget *plenary_debrief_room_new (PlenaryStore *store) G_GNUC_WARN_UNUSED_RESULT;

void plenary_debrief_room_enter (PlenaryDebriefRoom *self);
gboolean plenary_debrief_room_was_held (PlenaryDebriefRoom *self);
gboolean plenary_debrief_room_can_undo (PlenaryDebriefRoom *self);
void plenary_debrief_room_pause (PlenaryDebriefRoom *self);
void plenary_debrief_room_flush (PlenaryDebriefRoom *self);
void plenary_debrief_room_close (PlenaryDebriefRoom *self);

void plenary_debrief_room_let_in (AdwDialog *dialog);
gboolean plenary_debrief_room_lets_in (AdwDialog *dialog);

G_END_DECLS
