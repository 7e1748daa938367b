/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_VISION_VIEW (plenary_vision_view_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryVisionView, plenary_vision_view, PLENARY, VISION_VIEW, GtkWidget)

void plenary_vision_view_set_store (PlenaryVisionView *self, PlenaryStore *store);
void plenary_vision_view_flush (PlenaryVisionView *self);

G_END_DECLS
