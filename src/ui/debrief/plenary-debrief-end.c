/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-debrief-end.h"

#include <glib/gi18n.h>

/**
 * PlenaryDebriefEnd:
 *
 * The page without content between a debrief and the notes. It asks whether anyone else
 * is looking.
 *
 * It has to be in a [class@DebriefRoom], which has the `debrief.…` actions it names.
 */

struct _PlenaryDebriefEnd
{
  AdwBin parent_instance;

  AdwStatusPage *status;
  GtkWidget *stay_button;
  GtkWidget *back_button;
};

G_DEFINE_FINAL_TYPE (PlenaryDebriefEnd, plenary_debrief_end, ADW_TYPE_BIN)

/* A key pressed in a hurry does not open the notes. */
static gboolean
plenary_debrief_end_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (PLENARY_DEBRIEF_END (widget)->stay_button);
}

static void
plenary_debrief_end_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLENARY_TYPE_DEBRIEF_END);

  G_OBJECT_CLASS (plenary_debrief_end_parent_class)->dispose (object);
}

static void
plenary_debrief_end_class_init (PlenaryDebriefEndClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_debrief_end_dispose;
  widget_class->grab_focus = plenary_debrief_end_grab_focus;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-debrief-end.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefEnd, status);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefEnd, stay_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefEnd, back_button);
}

static void
plenary_debrief_end_init (PlenaryDebriefEnd *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plenary_debrief_end_new:
 * @held: whether there was a debrief, which then can be gone back to
 *
 * Makes the page.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
plenary_debrief_end_new (gboolean held)
{
  PlenaryDebriefEnd *self = g_object_new (PLENARY_TYPE_DEBRIEF_END, NULL);

  adw_status_page_set_title (self->status, held ? _("The debrief has ended.")
                                                : _("The debrief has not begun."));
  gtk_widget_set_visible (self->back_button, held);

  return GTK_WIDGET (self);
}
