/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-vision-view.h"

#include "plenary-note-part.h"
#include "plenary-trouble.h"

/**
 * PlenaryVisionView:
 *
 * What the teacher's school wants for its pupils, in the teacher's own words: one text,
 * written where it stands.
 */

struct _PlenaryVisionView
{
  GtkWidget parent_instance;

  PlenaryStore *store;
  GSignalGroup *store_signals;
  GSignalGroup *vision_signals;

  PlenaryNotePart *part;
};

G_DEFINE_FINAL_TYPE (PlenaryVisionView, plenary_vision_view, GTK_TYPE_WIDGET)

static void
fill_in (PlenaryVisionView *self)
{
  PlenaryVision *vision = plenary_store_get_vision (self->store);

  plenary_note_part_take_text (self->part, vision != NULL ? plenary_vision_get_text (vision) : "");
}

/* It comes with the first words, and goes when those are undone. */
static void
look_again (PlenaryVisionView *self)
{
  g_signal_group_set_target (self->vision_signals, plenary_store_get_vision (self->store));
  fill_in (self);
}

static void
write_cb (PlenaryVisionView *self,
          const char *text,
          const char *merge_key)
{
  PlenaryVision *vision;
  g_autoptr (PlenaryVision) copy = NULL;
  g_autoptr (PlenaryEdit) edit = NULL;

  if (self->store == NULL)
    return;

  vision = plenary_store_get_vision (self->store);
  if (vision == NULL && *text == '\0')
    return;

  copy = vision != NULL ? plenary_entity_copy (vision) : plenary_vision_new ();
  plenary_vision_set_text (copy, text);
  edit = plenary_edit_new (PLENARY_EDIT_VISION_WRITTEN);
  plenary_edit_set_merge_key (edit, merge_key);
  plenary_edit_put (edit, copy);
  plenary_trouble_commit (self->store, edit, GTK_WIDGET (self));
}

static gboolean
plenary_vision_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PLENARY_VISION_VIEW (widget)->part));
}

static void
plenary_vision_view_dispose (GObject *object)
{
  PlenaryVisionView *self = PLENARY_VISION_VIEW (object);

  g_clear_object (&self->store_signals);
  g_clear_object (&self->vision_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_VISION_VIEW);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (plenary_vision_view_parent_class)->dispose (object);
}

static void
plenary_vision_view_class_init (PlenaryVisionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_vision_view_dispose;
  widget_class->grab_focus = plenary_vision_view_grab_focus;

  g_type_ensure (PLENARY_TYPE_NOTE_PART);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-vision-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryVisionView, part);
  gtk_widget_class_bind_template_callback (widget_class, write_cb);
}

static void
plenary_vision_view_init (PlenaryVisionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->store_signals = g_signal_group_new (PLENARY_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "notify::open", G_CALLBACK (look_again),
                                  self);
  g_signal_group_connect_swapped (self->store_signals, "notify::undo-edit", G_CALLBACK (look_again),
                                  self);
  g_signal_group_connect_swapped (self->store_signals, "notify::redo-edit", G_CALLBACK (look_again),
                                  self);
  self->vision_signals = g_signal_group_new (PLENARY_TYPE_VISION);
  g_signal_group_connect_swapped (self->vision_signals, "changed", G_CALLBACK (fill_in), self);
}

/**
 * plenary_vision_view_set_store:
 * @self: a view
 * @store: (nullable): a store
 *
 * Sets the store whose vision is shown.
 */
void
plenary_vision_view_set_store (PlenaryVisionView *self,
                               PlenaryStore *store)
{
  g_return_if_fail (PLENARY_IS_VISION_VIEW (self));

  if (self->store == store)
    return;

  plenary_note_part_flush (self->part);
  g_signal_group_set_target (self->vision_signals, NULL);
  g_signal_group_set_target (self->store_signals, store);
  g_set_object (&self->store, store);
  if (store != NULL)
    look_again (self);
}

/**
 * plenary_vision_view_flush:
 * @self: a view
 *
 * Saves at once what is unsaved.
 */
void
plenary_vision_view_flush (PlenaryVisionView *self)
{
  g_return_if_fail (PLENARY_IS_VISION_VIEW (self));

  plenary_note_part_flush (self->part);
}
