/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkSelectionModel *plenary_growing_list_new (GListModel *model) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
