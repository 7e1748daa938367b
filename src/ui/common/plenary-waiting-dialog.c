/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-waiting-dialog.h"

#include <glib/gi18n.h>

/**
 * PlenaryWaitingDialog:
 *
 * Says what is being waited for, and lets it be cancelled. It appears only if the
 * wait is long enough to wonder about.
 */

struct _PlenaryWaitingDialog
{
  AdwDialog parent_instance;

  GtkWidget *parent;
  GCancellable *cancellable;
  AdwStatusPage *page;
  GtkProgressBar *bar;
  guint appear_id;
};

G_DEFINE_FINAL_TYPE (PlenaryWaitingDialog, plenary_waiting_dialog, ADW_TYPE_DIALOG)

/* Longer waits are shown. */
#define PATIENCE_MS 400

static gboolean
appear_cb (gpointer user_data)
{
  PlenaryWaitingDialog *self = user_data;

  self->appear_id = 0;
  adw_dialog_present (ADW_DIALOG (self), self->parent);

  return G_SOURCE_REMOVE;
}

static void
plenary_waiting_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (PLENARY_WAITING_DIALOG (dialog)->cancellable);
}

static void
plenary_waiting_dialog_dispose (GObject *object)
{
  PlenaryWaitingDialog *self = PLENARY_WAITING_DIALOG (object);

  g_clear_handle_id (&self->appear_id, g_source_remove);
  g_clear_object (&self->parent);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (plenary_waiting_dialog_parent_class)->dispose (object);
}

static void
plenary_waiting_dialog_class_init (PlenaryWaitingDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_waiting_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = plenary_waiting_dialog_closed;
}

static void
plenary_waiting_dialog_init (PlenaryWaitingDialog *self)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *bar = gtk_progress_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->page = ADW_STATUS_PAGE (page);
  adw_status_page_set_paintable (self->page, GDK_PAINTABLE (adw_spinner_paintable_new (page)));
  self->bar = GTK_PROGRESS_BAR (bar);
  gtk_widget_set_visible (bar, FALSE);
  gtk_widget_add_css_class (page, "compact");
  gtk_widget_set_halign (cancel, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (cancel, "pill");
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (adw_dialog_close), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), cancel);
  adw_status_page_set_child (self->page, box);
  adw_dialog_set_child (ADW_DIALOG (self), page);
  adw_dialog_set_content_width (ADW_DIALOG (self), 340);
}

/**
 * plenary_waiting_dialog_new:
 * @parent: a widget in the window it belongs to
 * @cancellable: what is cancelled when the teacher does not want to wait
 *
 * Makes the dialog, which appears by itself after a moment.
 *
 * Returns: (transfer full): the dialog; end it by plenary_waiting_dialog_done()
 */
PlenaryWaitingDialog *
plenary_waiting_dialog_new (GtkWidget *parent,
                            GCancellable *cancellable)
{
  PlenaryWaitingDialog *self = g_object_new (PLENARY_TYPE_WAITING_DIALOG, NULL);

  g_object_ref_sink (self);
  self->parent = g_object_ref (parent);
  self->cancellable = g_object_ref (cancellable);
  self->appear_id = g_timeout_add (PATIENCE_MS, appear_cb, self);

  return self;
}

/**
 * plenary_waiting_dialog_say:
 * @self: a dialog
 * @what: a translated sentence without a full stop
 *
 * Says what is being waited for.
 */
void
plenary_waiting_dialog_say (PlenaryWaitingDialog *self,
                            const char *what)
{
  g_return_if_fail (PLENARY_IS_WAITING_DIALOG (self));

  adw_dialog_set_title (ADW_DIALOG (self), what);
  adw_status_page_set_title (self->page, what);
}

/**
 * plenary_waiting_dialog_show_progress:
 * @self: a dialog
 * @fraction: how much is done, from 0 to 1
 * @words: translated words on how much that is, and how long it will take
 *
 * Shows how far it is, for waits that can be measured.
 */
void
plenary_waiting_dialog_show_progress (PlenaryWaitingDialog *self,
                                      double fraction,
                                      const char *words)
{
  g_return_if_fail (PLENARY_IS_WAITING_DIALOG (self));

  if (!gtk_widget_get_visible (GTK_WIDGET (self->bar)))
    {
      adw_status_page_set_paintable (self->page, NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      adw_status_page_get_title (self->page), -1);
      gtk_widget_set_visible (GTK_WIDGET (self->bar), TRUE);
    }
  gtk_progress_bar_set_fraction (self->bar, CLAMP (fraction, 0, 1));
  adw_status_page_set_description (self->page, words);
}

/**
 * plenary_waiting_dialog_done:
 * @self: (transfer full): a dialog
 *
 * Takes the dialog off the screen, or keeps it from appearing, without cancelling
 * anything.
 */
void
plenary_waiting_dialog_done (PlenaryWaitingDialog *self)
{
  g_autoptr (GCancellable) nothing = g_cancellable_new ();

  g_return_if_fail (PLENARY_IS_WAITING_DIALOG (self));

  g_set_object (&self->cancellable, nothing);
  if (self->appear_id != 0)
    g_clear_handle_id (&self->appear_id, g_source_remove);
  else
    adw_dialog_force_close (ADW_DIALOG (self));
  g_object_unref (self);
}
