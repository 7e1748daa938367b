/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_DEBRIEF_DOOR (plenary_debrief_door_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryDebriefDoor, plenary_debrief_door, PLENARY, DEBRIEF_DOOR, AdwBin)

GtkWidget *plenary_debrief_door_new (GListModel *debriefs) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
