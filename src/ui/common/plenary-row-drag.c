/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-row-drag.h"

/* Putting the rows of a list in order with the pointer. A row is dragged by its
 * handle, so that dragging elsewhere scrolls the list; where it would land is shown
 * by the style classes "drop-above" and "drop-below". */

typedef struct
{
  GtkWidget *row;
  GObject *item;
  PlenaryRowDropFunc drop;
} RowDrag;

static void
row_drag_free (gpointer data,
               GClosure *closure)
{
  RowDrag *drag = data;

  g_object_unref (drag->item);
  g_free (drag);
}

static GdkContentProvider *
prepare_cb (RowDrag *drag)
{
  return gdk_content_provider_new_typed (G_OBJECT_TYPE (drag->item), drag->item);
}

static void
begin_cb (GtkWidget *row,
          GdkDrag *drag,
          GtkDragSource *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);
  g_autoptr (GdkPaintable) still = gdk_paintable_get_current_image (picture);

  gtk_drag_source_set_icon (source, still, 0, 0);
}

static void
show_landing (GtkWidget *row,
              const char *class)
{
  const char *classes[] = { "drop-above", "drop-below" };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      if (g_strcmp0 (classes[i], class) == 0)
        gtk_widget_add_css_class (row, classes[i]);
      else
        gtk_widget_remove_css_class (row, classes[i]);
    }
}

static gboolean
is_below_middle (GtkWidget *row,
                 double y)
{
  return y > gtk_widget_get_height (row) / 2.0;
}

static GdkDragAction
motion_cb (GtkWidget *row,
           double x,
           double y)
{
  show_landing (row, is_below_middle (row, y) ? "drop-below" : "drop-above");

  return GDK_ACTION_MOVE;
}

static void
leave_cb (GtkWidget *row)
{
  show_landing (row, NULL);
}

static gboolean
drop_cb (RowDrag *drag,
         const GValue *value,
         double x,
         double y)
{
  gpointer dragged = g_value_get_object (value);

  show_landing (drag->row, NULL);
  if (dragged == drag->item)
    return FALSE;

  return drag->drop (drag->row, dragged, is_below_middle (drag->row, y));
}

/**
 * plenary_row_drag_attach:
 * @row: a row of a list
 * @handle: a widget in it to drag it by
 * @item: what the row shows, a [class@GObject.Object]
 * @drop: what to do when the item of another row was dropped on this one
 *
 * Lets a row be dragged to the place of another, and others to its place. To be
 * called once.
 */
void
plenary_row_drag_attach (GtkWidget *row,
                         GtkWidget *handle,
                         gpointer item,
                         PlenaryRowDropFunc drop)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_OBJECT_TYPE (item), GDK_ACTION_MOVE);
  RowDrag *drag = g_new0 (RowDrag, 1);

  drag->row = row;
  drag->item = g_object_ref (item);
  drag->drop = drop;

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (prepare_cb), drag);
  g_signal_connect_swapped (source, "drag-begin", G_CALLBACK (begin_cb), row);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));
  gtk_widget_set_cursor_from_name (handle, "grab");

  g_signal_connect_swapped (target, "motion", G_CALLBACK (motion_cb), row);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (leave_cb), row);
  g_signal_connect_data (target, "drop", G_CALLBACK (drop_cb), drag, row_drag_free,
                         G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}
