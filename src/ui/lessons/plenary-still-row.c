/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-still-row.h"

#include "plenary-unpack.h"
#include "plenary-words.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * PlenaryStillRow:
 *
 * A moment whose picture may be kept: the picture, small, and a tick.
 */

struct _PlenaryStillRow
{
  GtkWidget parent_instance;

  PlenaryStillChoice *choice;
  GBinding *binding;
  GSignalGroup *stills_signals;
  GCancellable *unpacking;
  GBytes *shown;

  GtkCheckButton *check;
  GtkStack *stack;
  GtkPicture *picture;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (PlenaryStillRow, plenary_still_row, GTK_TYPE_WIDGET)

static void
show_nothing (PlenaryStillRow *self)
{
  gtk_stack_set_visible_child_name (self->stack, "none");
  gtk_widget_set_sensitive (GTK_WIDGET (self->check), FALSE);
  /* What cannot be made is not kept either. */
  plenary_still_choice_set_kept (self->choice, FALSE);
}

static void
unpacked_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (PlenaryStillRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = plenary_unpack_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->choice == NULL)
    return;
  if (texture == NULL)
    {
      show_nothing (self);
      return;
    }

  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_stack_set_visible_child_name (self->stack, "picture");
}

static void
stop_unpacking (PlenaryStillRow *self)
{
  g_cancellable_cancel (self->unpacking);
  g_clear_object (&self->unpacking);
  g_clear_pointer (&self->shown, g_bytes_unref);
}

static void
stills_changed_cb (PlenaryStillRow *self)
{
  GBytes *picture;

  if (self->choice == NULL || !plenary_still_choice_get_answered (self->choice))
    return;

  picture = plenary_still_choice_get_picture (self->choice);
  if (picture == NULL)
    {
      show_nothing (self);
      return;
    }
  if (self->shown == picture)
    return;

  stop_unpacking (self);
  self->shown = g_bytes_ref (picture);
  self->unpacking = g_cancellable_new ();
  plenary_unpack_async (picture, self->unpacking, unpacked_cb, g_object_ref (self));
}

static void
plenary_still_row_dispose (GObject *object)
{
  PlenaryStillRow *self = PLENARY_STILL_ROW (object);

  stop_unpacking (self);
  g_clear_object (&self->binding);
  g_clear_object (&self->stills_signals);
  g_clear_object (&self->choice);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_STILL_ROW);

  G_OBJECT_CLASS (plenary_still_row_parent_class)->dispose (object);
}

static void
plenary_still_row_class_init (PlenaryStillRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_still_row_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-still-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryStillRow, check);
  gtk_widget_class_bind_template_child (widget_class, PlenaryStillRow, stack);
  gtk_widget_class_bind_template_child (widget_class, PlenaryStillRow, picture);
  gtk_widget_class_bind_template_child (widget_class, PlenaryStillRow, label);
}

static void
plenary_still_row_init (PlenaryStillRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->stills_signals = g_signal_group_new (PLENARY_TYPE_STILLS);
  g_signal_group_connect_swapped (self->stills_signals, "changed", G_CALLBACK (stills_changed_cb),
                                  self);
}

/**
 * plenary_still_row_new:
 *
 * Makes an empty row.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
plenary_still_row_new (void)
{
  return g_object_new (PLENARY_TYPE_STILL_ROW, NULL);
}

static void
show_choice (PlenaryStillRow *self)
{
  g_autofree char *words = plenary_still_choice_describe (self->choice);
  /* Translators: %s is when a moment is, and the first words about it */
  g_autofree char *name = plenary_words_fill_in (_("Keep the picture of %s"), words);

  gtk_label_set_text (self->label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_stack_set_visible_child_name (self->stack, "waiting");
  gtk_widget_set_sensitive (GTK_WIDGET (self->check), TRUE);
  self->binding =
    g_object_ref (g_object_bind_property (self->choice, "kept", self->check, "active",
                                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL));
  plenary_still_choice_want (self->choice);
  stills_changed_cb (self);
}

/**
 * plenary_still_row_set_choice:
 * @self: a row
 * @choice: (nullable): the choice
 *
 * Shows a choice, and asks for its picture.
 */
void
plenary_still_row_set_choice (PlenaryStillRow *self,
                              PlenaryStillChoice *choice)
{
  g_return_if_fail (PLENARY_IS_STILL_ROW (self));

  if (self->binding != NULL)
    g_binding_unbind (self->binding);
  g_clear_object (&self->binding);
  stop_unpacking (self);
  g_set_object (&self->choice, choice);
  g_signal_group_set_target (self->stills_signals,
                             choice != NULL ? plenary_still_choice_get_stills (choice) : NULL);
  if (choice != NULL)
    show_choice (self);
}
