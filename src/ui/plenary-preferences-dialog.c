/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-preferences-dialog.h"

#include "plenary-settings.h"

#include <glib/gi18n.h>

/**
 * PlenaryPreferencesDialog:
 *
 * The few tastes of this machine that do not show by themselves where they matter. They
 * take effect at once.
 */

struct _PlenaryPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  PlenaryJobs *jobs;
  GSettings *settings;

  GtkWidget *jump_row;
  GtkWidget *pauses_row;
  GtkWidget *resume_row;
  GtkWidget *lead_row;
  GtkWidget *lag_row;
  GtkWidget *hint_row;
  GtkWidget *cache_row;
  AdwActionRow *kept_row;
  GtkWidget *empty_button;
};

G_DEFINE_FINAL_TYPE (PlenaryPreferencesDialog,
                     plenary_preferences_dialog,
                     ADW_TYPE_PREFERENCES_DIALOG)

static void
measured_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (PlenaryPreferencesDialog) self = user_data;
  guint64 bytes = plenary_cache_measure_finish (PLENARY_CACHE (source), result);
  g_autofree char *size = g_format_size (bytes);
  g_autofree char *said = NULL;

  if (self->kept_row == NULL)
    return;

  /* Translators: %s is a size such as “1.2 GB” */
  said = bytes > 0
           ? g_strdup_printf (_("%s now. They are made anew when you open a lesson."), size)
           : g_strdup (_("Nothing is kept just now."));
  adw_action_row_set_subtitle (self->kept_row, said);
  if (bytes == 0 && gtk_widget_has_focus (self->empty_button))
    gtk_widget_grab_focus (self->cache_row);
  gtk_widget_set_sensitive (self->empty_button, bytes > 0);
}

static void
empty_cb (PlenaryPreferencesDialog *self)
{
  plenary_cache_empty_async (plenary_jobs_get_cache (self->jobs), measured_cb, g_object_ref (self));
}

static void
plenary_preferences_dialog_dispose (GObject *object)
{
  PlenaryPreferencesDialog *self = PLENARY_PREFERENCES_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_PREFERENCES_DIALOG);
  g_clear_object (&self->settings);
  g_clear_object (&self->jobs);

  G_OBJECT_CLASS (plenary_preferences_dialog_parent_class)->dispose (object);
}

static void
plenary_preferences_dialog_class_init (PlenaryPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_preferences_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreferencesDialog, jump_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreferencesDialog, pauses_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreferencesDialog, resume_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreferencesDialog, lead_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreferencesDialog, lag_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreferencesDialog, hint_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreferencesDialog, cache_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreferencesDialog, kept_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreferencesDialog, empty_button);
  gtk_widget_class_bind_template_callback (widget_class, empty_cb);
}

static void
bind_settings (PlenaryPreferencesDialog *self)
{
  const struct
  {
    const char *setting;
    GtkWidget *row;
    const char *property;
  } bound[] = {
    { PLENARY_SETTING_JUMP_SECONDS, self->jump_row, "value" },
    { PLENARY_SETTING_TYPING_PAUSES, self->pauses_row, "active" },
    { PLENARY_SETTING_RESUME_BACK_SECONDS, self->resume_row, "value" },
    { PLENARY_SETTING_MARK_LEAD_SECONDS, self->lead_row, "value" },
    { PLENARY_SETTING_MARK_LAG_SECONDS, self->lag_row, "value" },
    { PLENARY_SETTING_JUDGEMENT_HINT, self->hint_row, "active" },
    { PLENARY_SETTING_CACHE_GIGABYTES, self->cache_row, "value" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bound); i++)
    g_settings_bind (self->settings, bound[i].setting, bound[i].row, bound[i].property,
                     G_SETTINGS_BIND_DEFAULT);
}

static void
plenary_preferences_dialog_init (PlenaryPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = g_settings_new (PLENARY_SCHEMA_ID);
  bind_settings (self);
}

/**
 * plenary_preferences_dialog_new:
 * @jobs: what keeps small pictures and sounds
 *
 * Makes the dialog.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
plenary_preferences_dialog_new (PlenaryJobs *jobs)
{
  PlenaryPreferencesDialog *self;

  g_return_val_if_fail (PLENARY_IS_JOBS (jobs), NULL);

  self = g_object_new (PLENARY_TYPE_PREFERENCES_DIALOG, NULL);
  self->jobs = g_object_ref (jobs);
  plenary_cache_measure_async (plenary_jobs_get_cache (jobs), measured_cb, g_object_ref (self));

  return ADW_DIALOG (self);
}
