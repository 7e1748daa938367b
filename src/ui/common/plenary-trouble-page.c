/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-trouble-page.h"

#include "plenary-trouble.h"

#include <glib/gi18n.h>

/**
 * PlenaryTroublePage:
 *
 * What is shown when the notes cannot be opened: why, and the ways forward. A
 * damaged file is set aside, never overwritten.
 */

struct _PlenaryTroublePage
{
  AdwBin parent_instance;

  PlenaryStore *store;
  char *backup;

  AdwStatusPage *status;
  GtkButton *backup_button;
  GtkButton *empty_button;
};

G_DEFINE_FINAL_TYPE (PlenaryTroublePage, plenary_trouble_page, ADW_TYPE_BIN)

enum
{
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
try_again_cb (PlenaryTroublePage *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

static void
recovered_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (PlenaryTroublePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = plenary_store_recover_finish (PLENARY_STORE (source), result, &error);

  if (aside == NULL)
    plenary_trouble_page_show (self, error);
  else
    g_signal_emit (self, signals[OPENED], 0);
}

static void
use_backup_cb (PlenaryTroublePage *self)
{
  plenary_store_recover_async (self->store, self->backup, NULL, recovered_cb, g_object_ref (self));
}

static void
begin_empty_cb (PlenaryTroublePage *self)
{
  plenary_store_recover_async (self->store, NULL, NULL, recovered_cb, g_object_ref (self));
}

static void
backup_found_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (PlenaryTroublePage) self = user_data;
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GDateTime) local = NULL;
  g_autofree char *when = NULL;
  g_autofree char *label = NULL;
  gint64 made_at = 0;

  g_clear_pointer (&self->backup, g_free);
  self->backup = plenary_store_find_backup_finish (PLENARY_STORE (source), result, &made_at, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->backup_button), self->backup != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_button), TRUE);
  if (self->backup == NULL)
    {
      adw_status_page_set_description (
        self->status,
        _("The file with your notes is damaged, and no backup of it was found. It is "
          "kept as it is, beside the new one, if you begin with empty notes."));
      return;
    }

  utc = g_date_time_new_from_unix_utc (made_at / G_USEC_PER_SEC);
  local = g_date_time_to_local (utc);
  /* Translators: day and time of a backup, see g_date_time_format() */
  when = g_date_time_format (local, _("%-d %B, %H:%M"));
  /* Translators: %s is day and time of a backup */
  label = g_strdup_printf (_("Use the Backup of %s"), when);
  gtk_button_set_label (self->backup_button, label);
}

static void
plenary_trouble_page_dispose (GObject *object)
{
  PlenaryTroublePage *self = PLENARY_TROUBLE_PAGE (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->backup, g_free);

  G_OBJECT_CLASS (plenary_trouble_page_parent_class)->dispose (object);
}

static void
plenary_trouble_page_class_init (PlenaryTroublePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_trouble_page_dispose;

  /**
   * PlenaryTroublePage::opened:
   *
   * Emitted when the notes should be opened again.
   */
  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-trouble-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryTroublePage, status);
  gtk_widget_class_bind_template_child (widget_class, PlenaryTroublePage, backup_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryTroublePage, empty_button);
  gtk_widget_class_bind_template_callback (widget_class, try_again_cb);
  gtk_widget_class_bind_template_callback (widget_class, use_backup_cb);
  gtk_widget_class_bind_template_callback (widget_class, begin_empty_cb);
}

static void
plenary_trouble_page_init (PlenaryTroublePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plenary_trouble_page_set_store:
 * @self: a page
 * @store: the store
 *
 * Sets the store that the page helps to recover.
 */
void
plenary_trouble_page_set_store (PlenaryTroublePage *self,
                                PlenaryStore *store)
{
  g_return_if_fail (PLENARY_IS_TROUBLE_PAGE (self));

  g_set_object (&self->store, store);
}

/**
 * plenary_trouble_page_show:
 * @self: a page
 * @error: why the notes could not be opened
 *
 * Says what is wrong. For a damaged file it looks for a backup and offers it.
 */
void
plenary_trouble_page_show (PlenaryTroublePage *self,
                           const GError *error)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (PLENARY_IS_TROUBLE_PAGE (self));

  sentence = plenary_trouble_describe (error);
  adw_status_page_set_description (self->status, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->backup_button), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_button), FALSE);

  if (g_error_matches (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_DAMAGED))
    plenary_store_find_backup_async (self->store, NULL, backup_found_cb, g_object_ref (self));
}
