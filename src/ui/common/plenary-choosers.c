/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-choosers.h"

/* Choosers of files, and of printers, show names of the teacher's. They may belong to the
 * desktop, which then draws them, and can be closed only by whoever has opened them: so each
 * is opened with the cancellable of its window. For the main thread. */

#define CANCELLABLE "plenary-choosers"

/**
 * plenary_choosers_get_cancellable:
 * @widget: the widget something is to be chosen for
 *
 * Gets what to open a chooser with, so that it does not outlast what was seen in the window.
 *
 * Returns: (transfer none) (nullable): the cancellable of the window, or %NULL if @widget is
 *   in none
 */
GCancellable *
plenary_choosers_get_cancellable (GtkWidget *widget)
{
  GObject *root = G_OBJECT (gtk_widget_get_root (widget));

  if (root == NULL)
    return NULL;

  if (g_object_get_data (root, CANCELLABLE) == NULL)
    g_object_set_data_full (root, CANCELLABLE, g_cancellable_new (), g_object_unref);

  return g_object_get_data (root, CANCELLABLE);
}

/**
 * plenary_choosers_close:
 * @window: a window
 *
 * Closes all choosers that were opened from a window; nothing is chosen in them.
 */
void
plenary_choosers_close (GtkWindow *window)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
  g_autoptr (GCancellable) cancellable = g_object_steal_data (G_OBJECT (window), CANCELLABLE);

  if (cancellable != NULL)
    g_cancellable_cancel (cancellable);

  /* Those of the toolkit. */
  for (guint i = g_list_model_get_n_items (windows); i > 0; i--)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i - 1);

      if (other != NULL && gtk_window_get_transient_for (other) == window)
        gtk_window_close (other);
    }
}
