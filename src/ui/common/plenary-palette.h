/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-enums.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_PALETTE (plenary_palette_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryPalette, plenary_palette, PLENARY, PALETTE, GtkWidget)

GtkWidget *plenary_palette_new (void) G_GNUC_WARN_UNUSED_RESULT;

void plenary_palette_get_rgba (PlenaryPalette *self, PlenaryColour colour, GdkRGBA *rgba);

G_END_DECLS
