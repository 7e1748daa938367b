/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-text-row.h"

#include "plenary-note-guard.h"

#include <glib/gi18n.h>

/**
 * PlenaryTextRow:
 *
 * A text of several lines in a list of fields, under its title.
 */

struct _PlenaryTextRow
{
  AdwPreferencesRow parent_instance;

  int min_height;
  gboolean showing;

  GtkTextView *view;
  GtkTextBuffer *buffer;
};

G_DEFINE_FINAL_TYPE (PlenaryTextRow, plenary_text_row, ADW_TYPE_PREFERENCES_ROW)

typedef enum
{
  PROP_MIN_HEIGHT = 1,
} PlenaryTextRowProps;

static GParamSpec *props[PROP_MIN_HEIGHT + 1];

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A page that was pasted by mistake would keep the dialog waiting at each key. */
static void
insert_text_cb (GtkTextBuffer *buffer,
                GtkTextIter *iter,
                const char *text,
                int length,
                gpointer user_data)
{
  PlenaryTextRow *self = PLENARY_TEXT_ROW (user_data);

  if (self->showing || plenary_note_guard_admits (buffer, iter, text, length))
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s",
                              _("That is too long for here. Try a shorter piece of it."));
}

static void
changed_cb (PlenaryTextRow *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[EDITED], 0);
}

static gboolean
plenary_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PLENARY_TEXT_ROW (widget)->view));
}

static void
plenary_text_row_get_property (GObject *object,
                               guint prop_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  switch ((PlenaryTextRowProps) prop_id)
    {
    case PROP_MIN_HEIGHT:
      g_value_set_int (value, PLENARY_TEXT_ROW (object)->min_height);
      break;
    }
}

static void
plenary_text_row_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  switch ((PlenaryTextRowProps) prop_id)
    {
    case PROP_MIN_HEIGHT:
      PLENARY_TEXT_ROW (object)->min_height = g_value_get_int (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    }
}

static void
plenary_text_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLENARY_TYPE_TEXT_ROW);

  G_OBJECT_CLASS (plenary_text_row_parent_class)->dispose (object);
}

static void
plenary_text_row_class_init (PlenaryTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_text_row_dispose;
  object_class->get_property = plenary_text_row_get_property;
  object_class->set_property = plenary_text_row_set_property;
  widget_class->grab_focus = plenary_text_row_grab_focus;

  /**
   * PlenaryTextRow:min-height:
   *
   * How high the text is at least, in pixels.
   */
  props[PROP_MIN_HEIGHT] =
    g_param_spec_int ("min-height", NULL, NULL, 0, 240, 24,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * PlenaryTextRow::edited:
   * @self: the row
   *
   * Emitted at each change that the teacher makes.
   */
  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryTextRow, view);
  gtk_widget_class_bind_template_child (widget_class, PlenaryTextRow, buffer);
  gtk_widget_class_bind_template_callback (widget_class, insert_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
plenary_text_row_init (PlenaryTextRow *self)
{
  self->min_height = 24;
  gtk_widget_init_template (GTK_WIDGET (self));
  plenary_note_guard_attach (self->buffer);
}

/**
 * plenary_text_row_dup_text:
 * @self: a row
 *
 * Gets what is written there.
 *
 * Returns: (transfer full): the text
 */
char *
plenary_text_row_dup_text (PlenaryTextRow *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (PLENARY_IS_TEXT_ROW (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

/**
 * plenary_text_row_show_text:
 * @self: a row
 * @text: what is written elsewhere
 *
 * Shows a text, of whatever length.
 */
void
plenary_text_row_show_text (PlenaryTextRow *self,
                            const char *text)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (PLENARY_IS_TEXT_ROW (self));
  g_return_if_fail (text != NULL);

  shown = plenary_text_row_dup_text (self);
  if (g_str_equal (shown, text))
    return;

  self->showing = TRUE;
  gtk_text_buffer_set_text (self->buffer, text, -1);
  self->showing = FALSE;
}

/**
 * plenary_text_row_is_focused:
 * @self: a row
 *
 * Gets whether the teacher writes there.
 *
 * Returns: whether its text has the focus
 */
gboolean
plenary_text_row_is_focused (PlenaryTextRow *self)
{
  g_return_val_if_fail (PLENARY_IS_TEXT_ROW (self), FALSE);

  return gtk_widget_has_focus (GTK_WIDGET (self->view));
}
