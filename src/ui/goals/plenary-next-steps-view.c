/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-next-steps-view.h"

#include "plenary-model-watch.h"
#include "plenary-next-step-row.h"

/**
 * PlenaryNextStepsView:
 *
 * The teacher's next steps: those that are being tried, and folded away those that were
 * kept, changed or let go. Where there are none, nothing is shown.
 */

enum
{
  OPEN,
  DONE,
  N_LISTS
};

struct _PlenaryNextStepsView
{
  AdwBin parent_instance;

  PlenaryStore *store;
  PlenaryModelWatch *watch;
  GtkFilter *filters[N_LISTS];
  GListModel *shown[N_LISTS];

  GtkListBox *open_list;
  GtkToggleButton *done_button;
  AdwButtonContent *done_content;
  GtkListBox *done_list;
};

G_DEFINE_FINAL_TYPE (PlenaryNextStepsView, plenary_next_steps_view, ADW_TYPE_BIN)

static gboolean
is_in_list (gpointer item,
            gpointer list)
{
  gboolean open = plenary_next_step_get_state (item) == PLENARY_NEXT_STEP_STATE_OPEN;

  return open == (GPOINTER_TO_INT (list) == OPEN);
}

static void
show_done (PlenaryNextStepsView *self)
{
  gboolean unfolded = gtk_toggle_button_get_active (self->done_button) &&
                      gtk_widget_get_visible (GTK_WIDGET (self->done_button));

  gtk_widget_set_visible (GTK_WIDGET (self->done_list), unfolded);
  adw_button_content_set_icon_name (self->done_content,
                                    unfolded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->done_button), GTK_ACCESSIBLE_STATE_EXPANDED,
                               unfolded, -1);
}

static void
unfold_cb (PlenaryNextStepsView *self)
{
  show_done (self);
}

static void
update (PlenaryNextStepsView *self)
{
  guint n_open, n_done;

  for (guint i = 0; i < N_LISTS; i++)
    gtk_filter_changed (self->filters[i], GTK_FILTER_CHANGE_DIFFERENT);

  n_open = g_list_model_get_n_items (self->shown[OPEN]);
  n_done = g_list_model_get_n_items (self->shown[DONE]);
  gtk_widget_set_visible (GTK_WIDGET (self->open_list), n_open > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->done_button), n_done > 0);
  show_done (self);
  gtk_widget_set_visible (GTK_WIDGET (self), n_open + n_done > 0);
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  return plenary_next_step_row_new (user_data, item);
}

static void
unbind (PlenaryNextStepsView *self)
{
  GtkListBox *lists[] = { self->open_list, self->done_list };

  g_clear_object (&self->watch);
  for (guint i = 0; i < N_LISTS; i++)
    {
      gtk_list_box_bind_model (lists[i], NULL, NULL, NULL, NULL);
      g_clear_object (&self->filters[i]);
      g_clear_object (&self->shown[i]);
    }
}

static void
bind (PlenaryNextStepsView *self)
{
  GListModel *steps = plenary_store_get_next_steps (self->store);
  GtkListBox *lists[] = { self->open_list, self->done_list };

  for (guint i = 0; i < N_LISTS; i++)
    {
      self->filters[i] =
        GTK_FILTER (gtk_custom_filter_new (is_in_list, GUINT_TO_POINTER (i), NULL));
      self->shown[i] = G_LIST_MODEL (
        gtk_filter_list_model_new (g_object_ref (steps), g_object_ref (self->filters[i])));
      gtk_list_box_bind_model (lists[i], self->shown[i], create_row_cb, g_object_ref (self->store),
                               g_object_unref);
    }

  self->watch = plenary_model_watch_new (steps);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
plenary_next_steps_view_dispose (GObject *object)
{
  PlenaryNextStepsView *self = PLENARY_NEXT_STEPS_VIEW (object);

  if (self->store != NULL)
    unbind (self);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_NEXT_STEPS_VIEW);

  G_OBJECT_CLASS (plenary_next_steps_view_parent_class)->dispose (object);
}

static void
plenary_next_steps_view_class_init (PlenaryNextStepsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_next_steps_view_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-next-steps-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryNextStepsView, open_list);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNextStepsView, done_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNextStepsView, done_content);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNextStepsView, done_list);
  gtk_widget_class_bind_template_callback (widget_class, unfold_cb);
}

static void
plenary_next_steps_view_init (PlenaryNextStepsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plenary_next_steps_view_set_store:
 * @self: a view
 * @store: (nullable): an open store
 *
 * Sets the store whose next steps are shown.
 */
void
plenary_next_steps_view_set_store (PlenaryNextStepsView *self,
                                   PlenaryStore *store)
{
  g_return_if_fail (PLENARY_IS_NEXT_STEPS_VIEW (self));

  if (self->store == store)
    return;

  if (self->store != NULL)
    unbind (self);
  g_set_object (&self->store, store);
  if (store != NULL)
    bind (self);
}
