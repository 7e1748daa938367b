/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void plenary_growing_list_show (GtkListView *view, GListModel *model);
void plenary_growing_list_show_at (GtkListView *view, GListModel *model, guint position);

G_END_DECLS
