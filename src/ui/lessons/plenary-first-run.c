/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-first-run.h"

/**
 * PlenaryFirstRun:
 *
 * The one calm page while there is no lesson: what Plenary is, what it never
 * does, and two ways to begin.
 */

struct _PlenaryFirstRun
{
  AdwBin parent_instance;

  AdwStatusPage *status;
};

G_DEFINE_FINAL_TYPE (PlenaryFirstRun, plenary_first_run, ADW_TYPE_BIN)

static void
plenary_first_run_class_init (PlenaryFirstRunClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-first-run.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryFirstRun, status);
}

static void
plenary_first_run_init (PlenaryFirstRun *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_status_page_set_icon_name (self->status, APP_ID);
}
