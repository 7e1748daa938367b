/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void plenary_awake_while_playing (GtkWidget *page, GObject *player);

G_END_DECLS
