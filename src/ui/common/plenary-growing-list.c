/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-growing-list.h"

/* A list view makes two hundred rows at once if there are as many things to show, and
 * nothing else is done meanwhile. What fits into a window is enough to be there at once, and
 * the others come a few at a time when all else is done. */

/* As many as fit into most windows. */
#define FIRST 12

/* More than this many rows a list view does not make. */
#define MOST 200

static gboolean
grow_cb (gpointer user_data)
{
  GtkSliceListModel *self = user_data;
  guint size = gtk_slice_list_model_get_size (self);
  guint n_items = g_list_model_get_n_items (gtk_slice_list_model_get_model (self));

  if (n_items > size)
    gtk_slice_list_model_set_size (self, size + FIRST < MOST ? size + FIRST : G_MAXUINT);
  if (n_items > gtk_slice_list_model_get_size (self))
    return G_SOURCE_CONTINUE;

  g_object_set_data (G_OBJECT (self), "growing", NULL);

  return G_SOURCE_REMOVE;
}

static void
items_changed_cb (GtkSliceListModel *self)
{
  GListModel *model = gtk_slice_list_model_get_model (self);

  /* Filled anew, it grows anew. */
  if (g_list_model_get_n_items (model) == 0)
    gtk_slice_list_model_set_size (self, FIRST);

  if (g_list_model_get_n_items (model) <= gtk_slice_list_model_get_size (self) ||
      g_object_get_data (G_OBJECT (self), "growing") != NULL)
    return;

  g_object_set_data (G_OBJECT (self), "growing", self);
  g_idle_add_full (G_PRIORITY_LOW, grow_cb, g_object_ref (self), g_object_unref);
}

/**
 * plenary_growing_list_new:
 * @model: what a list view is to show, in which nothing is selected
 *
 * Makes a list of the same that begins with the first few, and grows when there is nothing
 * else to do until it has them all. Each thing stands at the same place as in @model.
 *
 * Returns: (transfer full): the list, for a list view
 */
GtkSelectionModel *
plenary_growing_list_new (GListModel *model)
{
  GtkSliceListModel *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (model), NULL);

  self = gtk_slice_list_model_new (g_object_ref (model), 0, FIRST);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  items_changed_cb (self);

  return GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (self)));
}
