/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PlenaryRowDropFunc:
 * @row: the row on which something was dropped
 * @dragged: the item of the row that was dragged, of the same type as its own
 * @after: whether it was dropped on the lower half
 *
 * Takes a dragged item to another place.
 *
 * Returns: whether it was taken
 */
typedef gboolean (*PlenaryRowDropFunc) (GtkWidget *row, gpointer dragged, gboolean after);

void plenary_row_drag_attach (GtkWidget *row,
                              GtkWidget *handle,
                              gpointer item,
                              PlenaryRowDropFunc drop);

G_END_DECLS
