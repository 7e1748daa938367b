/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-moment-chooser.h"

#include "plenary-growing-list.h"
#include "plenary-past-row.h"

/**
 * PlenaryMomentChooser:
 *
 * Lets the teacher choose one moment of many.
 */

struct _PlenaryMomentChooser
{
  AdwDialog parent_instance;

  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (PlenaryMomentChooser, plenary_moment_chooser, ADW_TYPE_DIALOG)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
activate_cb (PlenaryMomentChooser *self,
             guint position)
{
  g_autoptr (PlenaryPastMoment) moment =
    g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->list)), position);

  if (moment == NULL)
    return;

  g_signal_emit (self, signals[CHOSEN], 0, moment);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
plenary_moment_chooser_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLENARY_TYPE_MOMENT_CHOOSER);

  G_OBJECT_CLASS (plenary_moment_chooser_parent_class)->dispose (object);
}

static void
plenary_moment_chooser_class_init (PlenaryMomentChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_moment_chooser_dispose;

  /**
   * PlenaryMomentChooser::chosen:
   * @self: the dialog
   * @moment: what was chosen
   *
   * Emitted when a moment was chosen.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, PLENARY_TYPE_PAST_MOMENT);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-moment-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentChooser, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
plenary_moment_chooser_init (PlenaryMomentChooser *self)
{
  g_autoptr (GtkListItemFactory) factory = plenary_past_row_make_factory ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_factory (self->list, factory);
}

static guint
find_current (GListModel *moments,
              PlenaryPastMoment *current)
{
  for (guint i = 0; current != NULL && i < g_list_model_get_n_items (moments); i++)
    {
      g_autoptr (PlenaryPastMoment) moment = g_list_model_get_item (moments, i);

      if (plenary_past_moment_is_same (moment, current))
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/**
 * plenary_moment_chooser_new:
 * @moments: a list of [class@PastMoment]
 * @current: (nullable): the one to begin at
 *
 * Makes a dialog that asks for a moment.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
plenary_moment_chooser_new (GListModel *moments,
                            PlenaryPastMoment *current)
{
  PlenaryMomentChooser *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (moments), NULL);

  self = g_object_new (PLENARY_TYPE_MOMENT_CHOOSER, NULL);
  plenary_growing_list_show_at (self->list, moments, find_current (moments, current));

  return ADW_DIALOG (self);
}
