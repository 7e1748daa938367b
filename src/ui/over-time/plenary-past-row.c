/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-past-row.h"

#include "plenary-past-words.h"
#include "plenary-words.h"

#include <glib/gi18n.h>

/**
 * PlenaryPastRow:
 *
 * A moment of some lesson in a list: where it is from, and its first words.
 */

struct _PlenaryPastRow
{
  GtkWidget parent_instance;

  PlenaryPastMoment *moment;

  GtkBox *content;
  GtkImage *kind_image;
  GtkLabel *where_label;
  GtkLabel *words_label;
};

G_DEFINE_FINAL_TYPE (PlenaryPastRow, plenary_past_row, GTK_TYPE_WIDGET)

static void
plenary_past_row_dispose (GObject *object)
{
  PlenaryPastRow *self = PLENARY_PAST_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_PAST_ROW);
  g_clear_object (&self->moment);

  G_OBJECT_CLASS (plenary_past_row_parent_class)->dispose (object);
}

static void
plenary_past_row_class_init (PlenaryPastRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_past_row_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-past-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryPastRow, content);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPastRow, kind_image);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPastRow, where_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPastRow, words_label);
}

static void
plenary_past_row_init (PlenaryPastRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show (PlenaryPastRow *self)
{
  PlenaryMoment *moment = plenary_past_moment_get_moment (self->moment);
  PlenaryKind kind = plenary_moment_get_kind (moment);
  gboolean some = kind != PLENARY_KIND_NONE;
  g_autofree char *where = plenary_past_words_where (self->moment);
  g_autofree char *words = plenary_words_first (moment);

  gtk_label_set_text (self->where_label, where);
  gtk_label_set_text (self->words_label, words != NULL ? words : _("not written yet"));
  if (words != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->words_label), "dimmed");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->words_label), "dimmed");
  gtk_image_set_from_icon_name (self->kind_image, some ? plenary_words_kind_icon (kind) : NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->kind_image),
                               some ? plenary_words_kind (kind) : NULL);
}

/**
 * plenary_past_row_get_moment:
 * @self: a row
 *
 * Gets what it shows.
 *
 * Returns: (transfer none) (nullable): the moment
 */
PlenaryPastMoment *
plenary_past_row_get_moment (PlenaryPastRow *self)
{
  g_return_val_if_fail (PLENARY_IS_PAST_ROW (self), NULL);

  return self->moment;
}

/**
 * plenary_past_row_set_moment:
 * @self: a row
 * @moment: (nullable): the moment to show
 *
 * Shows another moment.
 */
void
plenary_past_row_set_moment (PlenaryPastRow *self,
                             PlenaryPastMoment *moment)
{
  g_return_if_fail (PLENARY_IS_PAST_ROW (self));
  g_return_if_fail (moment == NULL || PLENARY_IS_PAST_MOMENT (moment));

  if (g_set_object (&self->moment, moment) && moment != NULL)
    show (self);
}

/**
 * plenary_past_row_add_suffix:
 * @self: a row
 * @widget: something to do with the moment
 *
 * Adds a widget at the end of the row.
 */
void
plenary_past_row_add_suffix (PlenaryPastRow *self,
                             GtkWidget *widget)
{
  g_return_if_fail (PLENARY_IS_PAST_ROW (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_box_append (self->content, widget);
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (PLENARY_TYPE_PAST_ROW, NULL));
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem *item)
{
  PlenaryPastMoment *moment = gtk_list_item_get_item (item);
  g_autofree char *summary = plenary_past_words_summary (moment);

  plenary_past_row_set_moment (PLENARY_PAST_ROW (gtk_list_item_get_child (item)), moment);
  gtk_list_item_set_accessible_label (item, summary);
}

/**
 * plenary_past_row_make_factory:
 *
 * Makes what shows a list of moments that can only be activated.
 *
 * Returns: (transfer full): the factory
 */
GtkListItemFactory *
plenary_past_row_make_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);

  return factory;
}
