/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-store.h"

G_BEGIN_DECLS

gboolean plenary_prepare_offer_has_something (PlenaryStore *store, PlenaryLesson *lesson);
void plenary_prepare_offer (GtkWidget *widget, PlenaryStore *store);

G_END_DECLS
