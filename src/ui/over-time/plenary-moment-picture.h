/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-moment-player.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_MOMENT_PICTURE (plenary_moment_picture_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryMomentPicture,
                      plenary_moment_picture,
                      PLENARY,
                      MOMENT_PICTURE,
                      GtkWidget)

void plenary_moment_picture_set_player (PlenaryMomentPicture *self, PlenaryMomentPlayer *player);

G_END_DECLS
