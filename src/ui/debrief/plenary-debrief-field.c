/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-debrief-field.h"

#include "plenary-autosave.h"
#include "plenary-debrief-edits.h"
#include "plenary-line.h"
#include "plenary-text-row.h"

/**
 * PlenaryDebriefField:
 *
 * Keeps one text of a debrief and the widget it is typed in alike: what is typed is saved
 * soon after, and what is undone or written elsewhere is shown. For the main thread.
 */

struct _PlenaryDebriefField
{
  GObject parent_instance;

  PlenaryStore *store;
  PlenaryDebrief *debrief;
  char *property;
  /* A PlenaryTextRow, or an editable of one line. */
  GtkWidget *widget;
  PlenaryAutosave *autosave;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (PlenaryDebriefField, plenary_debrief_field, G_TYPE_OBJECT)

/* What is typed, as it is kept. */
static char *
dup_typed (PlenaryDebriefField *self)
{
  if (PLENARY_IS_TEXT_ROW (self->widget))
    return plenary_text_row_dup_text (PLENARY_TEXT_ROW (self->widget));

  return plenary_line_tidy (gtk_editable_get_text (GTK_EDITABLE (self->widget)));
}

static char *
dup_kept (PlenaryDebriefField *self)
{
  char *text = NULL;

  g_object_get (self->debrief, self->property, &text, NULL);

  return text != NULL ? text : g_strdup ("");
}

/* What is typed is newer than what the store tells until it was saved. */
static void
show (PlenaryDebriefField *self)
{
  g_autofree char *kept = dup_kept (self);
  g_autofree char *typed = dup_typed (self);

  if (plenary_autosave_is_unsaved (self->autosave) || g_str_equal (kept, typed))
    return;

  self->showing = TRUE;
  if (PLENARY_IS_TEXT_ROW (self->widget))
    plenary_text_row_show_text (PLENARY_TEXT_ROW (self->widget), kept);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->widget), kept);
  self->showing = FALSE;
}

static void
save_cb (PlenaryDebriefField *self,
         const char *merge_key)
{
  g_autofree char *typed = dup_typed (self);
  g_autofree char *kept = dup_kept (self);
  g_autoptr (PlenaryDebrief) copy = NULL;

  if (g_str_equal (typed, kept))
    return;

  copy = plenary_entity_copy (self->debrief);
  g_object_set (copy, self->property, typed, NULL);
  plenary_debrief_edits_change (self->store, copy, merge_key, self->widget);
}

static void
typed_cb (PlenaryDebriefField *self)
{
  if (!self->showing)
    plenary_autosave_touch (self->autosave);
}

static void
left_cb (PlenaryDebriefField *self)
{
  plenary_autosave_end_stretch (self->autosave);
}

static void
plenary_debrief_field_dispose (GObject *object)
{
  PlenaryDebriefField *self = PLENARY_DEBRIEF_FIELD (object);

  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->autosave);
  g_clear_object (&self->debrief);
  g_clear_object (&self->store);
  g_clear_pointer (&self->property, g_free);

  G_OBJECT_CLASS (plenary_debrief_field_parent_class)->dispose (object);
}

static void
plenary_debrief_field_class_init (PlenaryDebriefFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_debrief_field_dispose;
}

static void
plenary_debrief_field_init (PlenaryDebriefField *self)
{
  self->autosave = plenary_autosave_new ();
  g_signal_connect_object (self->autosave, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
}

/**
 * plenary_debrief_field_new:
 * @store: the store
 * @debrief: a live debrief
 * @property: one of its texts
 * @widget: a [class@TextRow], or a [iface@Gtk.Editable] of one line
 *
 * Lets a text of a debrief be typed in @widget, which has to outlive this.
 *
 * Returns: (transfer full): the field
 */
PlenaryDebriefField *
plenary_debrief_field_new (PlenaryStore *store,
                           PlenaryDebrief *debrief,
                           const char *property,
                           GtkWidget *widget)
{
  PlenaryDebriefField *self = g_object_new (PLENARY_TYPE_DEBRIEF_FIELD, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_set_object (&self->store, store);
  g_set_object (&self->debrief, debrief);
  self->property = g_strdup (property);
  g_set_weak_pointer (&self->widget, widget);

  show (self);
  g_signal_connect_object (widget, PLENARY_IS_TEXT_ROW (widget) ? "edited" : "changed",
                           G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, focus);
  g_signal_connect_object (debrief, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * plenary_debrief_field_flush:
 * @self: a field
 *
 * Saves at once what is unsaved.
 */
void
plenary_debrief_field_flush (PlenaryDebriefField *self)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF_FIELD (self));

  plenary_autosave_flush (self->autosave);
}
