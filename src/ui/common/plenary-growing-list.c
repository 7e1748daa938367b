/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-growing-list.h"

/* A list view makes two hundred rows at once if there are as many things to show, and
 * nothing else is done meanwhile. What fits into a window is enough to be there at once, and
 * the others come a few at a time when all else is done; while the view is to be seen, for
 * when it comes to be seen all that it has is laid out at once. */

/* As many as fit into most windows. */
#define FIRST 9

/* More than this many rows a list view does not make. */
#define MOST 200

typedef struct
{
  GtkWidget *view;
  GtkSliceListModel *slice;
  guint grow_id;
  /* What is gone to as soon as it is there, or %GTK_INVALID_LIST_POSITION. */
  guint wanted;
} Growing;

static void
growing_free (gpointer data)
{
  Growing *self = data;

  g_clear_handle_id (&self->grow_id, g_source_remove);
  g_clear_object (&self->slice);
  g_free (self);
}

static gboolean
wants_more (Growing *self)
{
  GListModel *model = gtk_slice_list_model_get_model (self->slice);

  return g_list_model_get_n_items (model) > gtk_slice_list_model_get_size (self->slice);
}

/* Whoever has moved on in the meantime stays there. */
static gboolean
has_moved (Growing *self)
{
  GtkAdjustment *scrolled = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  GtkSelectionModel *selection = gtk_list_view_get_model (GTK_LIST_VIEW (self->view));
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (selection);

  return !gtk_bitset_is_empty (selected) || gtk_adjustment_get_value (scrolled) > 0;
}

static void
go_to_wanted (Growing *self)
{
  guint position = self->wanted;

  if (position >= g_list_model_get_n_items (G_LIST_MODEL (self->slice)))
    return;

  self->wanted = GTK_INVALID_LIST_POSITION;
  if (!has_moved (self))
    gtk_list_view_scroll_to (GTK_LIST_VIEW (self->view), position,
                             GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
}

static gboolean
grow_cb (gpointer user_data)
{
  Growing *self = user_data;
  guint size = gtk_slice_list_model_get_size (self->slice) + FIRST;

  if (wants_more (self) && gtk_widget_get_mapped (self->view))
    {
      gtk_slice_list_model_set_size (self->slice, size < MOST ? size : G_MAXUINT);
      go_to_wanted (self);
      return G_SOURCE_CONTINUE;
    }

  self->grow_id = 0;

  return G_SOURCE_REMOVE;
}

static void
grow (Growing *self)
{
  if (self->grow_id == 0 && wants_more (self) && gtk_widget_get_mapped (self->view))
    self->grow_id = g_idle_add_full (G_PRIORITY_LOW, grow_cb, self, NULL);
}

static void
items_changed_cb (GtkWidget *view,
                  guint position,
                  guint removed,
                  guint added,
                  GListModel *model)
{
  Growing *self = g_object_get_data (G_OBJECT (view), "growing");

  /* Filled anew, it grows anew. */
  if (g_list_model_get_n_items (model) == 0)
    gtk_slice_list_model_set_size (self->slice, FIRST);
  grow (self);
}

static Growing *
attach (GtkListView *view,
        GListModel *model)
{
  Growing *self = g_new0 (Growing, 1);

  self->view = GTK_WIDGET (view);
  self->slice = gtk_slice_list_model_new (g_object_ref (model), 0, FIRST);
  self->wanted = GTK_INVALID_LIST_POSITION;
  g_object_set_data_full (G_OBJECT (view), "growing", self, growing_free);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), view,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (view, "map", G_CALLBACK (grow), self);

  return self;
}

/**
 * plenary_growing_list_show:
 * @view: a list view
 * @model: what it is to show, in which nothing is selected
 *
 * Shows a list that begins with the first few, and grows when there is nothing else to do
 * until it has them all. Each thing stands at the same place as in @model. To be called
 * once.
 */
void
plenary_growing_list_show (GtkListView *view,
                           GListModel *model)
{
  g_autoptr (GtkSelectionModel) selection = NULL;
  Growing *self;

  g_return_if_fail (GTK_IS_LIST_VIEW (view));
  g_return_if_fail (G_IS_LIST_MODEL (model));

  self = attach (view, model);
  selection =
    GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->slice))));
  gtk_list_view_set_model (view, selection);
  grow (self);
}

/**
 * plenary_growing_list_show_at:
 * @view: a list view
 * @model: what it is to show, of which one thing may be selected
 * @position: what is selected to begin with, or %GTK_INVALID_LIST_POSITION for nothing
 *
 * Shows a list that grows as with plenary_growing_list_show(). As soon as what is to be
 * selected is there, the list goes to it, unless somebody has selected another or scrolled
 * by then. To be called once.
 */
void
plenary_growing_list_show_at (GtkListView *view,
                              GListModel *model,
                              guint position)
{
  g_autoptr (GtkSingleSelection) selection = NULL;
  Growing *self;

  g_return_if_fail (GTK_IS_LIST_VIEW (view));
  g_return_if_fail (G_IS_LIST_MODEL (model));

  self = attach (view, model);
  self->wanted = position;
  selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_model (selection, G_LIST_MODEL (self->slice));
  gtk_list_view_set_model (view, GTK_SELECTION_MODEL (selection));
  go_to_wanted (self);
  grow (self);
}
