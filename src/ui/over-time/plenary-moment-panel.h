/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-moment-player.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_MOMENT_PANEL (plenary_moment_panel_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryMomentPanel, plenary_moment_panel, PLENARY, MOMENT_PANEL, GtkWidget)

void plenary_moment_panel_set_player (PlenaryMomentPanel *self, PlenaryMomentPlayer *player);

G_END_DECLS
