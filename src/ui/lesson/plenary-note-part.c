/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-note-part.h"

#include <glib/gi18n.h>

#include "plenary-autosave.h"
#include "plenary-note-guard.h"
#include "plenary-note-text.h"

/**
 * PlenaryNotePart:
 *
 * One question and what the teacher writes about it. Closed it is only a quiet
 * line; it opens when it is wanted or when it has words.
 *
 * What is typed is handed on by [signal@NotePart::write] soon after it was typed.
 * What the store says comes back by plenary_note_part_take_text(), and never
 * undoes what was typed since.
 */

struct _PlenaryNotePart
{
  GtkWidget parent_instance;

  char *title;
  char *placeholder;
  gboolean show_title;
  gboolean open;

  PlenaryAutosave *autosave;
  /* What was handed on and did not come back yet, oldest first. */
  GPtrArray *under_way;
  gboolean showing;

  GtkWidget *opener;
  GtkWidget *title_label;
  GtkWidget *body;
  GtkWidget *placeholder_label;
  GtkLabel *hint_label;
  GtkTextView *text_view;
  GtkTextBuffer *buffer;
  GtkWidget *extra;
};

G_DEFINE_FINAL_TYPE (PlenaryNotePart, plenary_note_part, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_TITLE = 1,
  PROP_PLACEHOLDER,
  PROP_SHOW_TITLE,
  PROP_OPEN,
} PlenaryNotePartProps;

static GParamSpec *props[PROP_OPEN + 1];

enum
{
  WRITE,
  TYPED,
  TABBED,
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_empty (PlenaryNotePart *self)
{
  return gtk_text_buffer_get_char_count (self->buffer) == 0;
}

static void
set_open (PlenaryNotePart *self,
          gboolean open)
{
  if (self->open == open)
    return;

  self->open = open;
  gtk_widget_set_visible (self->body, open);
  gtk_widget_set_visible (self->title_label, open && self->show_title);
  gtk_widget_set_visible (self->opener, !open);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OPEN]);
}

static void
set_show_title (PlenaryNotePart *self,
                gboolean show_title)
{
  if (self->show_title == show_title)
    return;

  self->show_title = show_title;
  gtk_widget_set_visible (self->title_label, self->open && show_title);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOW_TITLE]);
}

static void
say_too_long (PlenaryNotePart *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s",
                              _("That is too long for one note. Try a shorter piece of it."));
}

/* Dragged text and input methods come this way; pasting is looked at earlier. */
static void
insert_text_cb (GtkTextBuffer *buffer,
                GtkTextIter *iter,
                const char *text,
                int length,
                gpointer user_data)
{
  PlenaryNotePart *self = PLENARY_NOTE_PART (user_data);

  if (self->showing || plenary_note_guard_admits (buffer, iter, text, length))
    return;

  say_too_long (self);
}

static void
pasted_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (PlenaryNotePart) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  GtkTextIter start, end;

  /* Neither a picture on the clipboard nor a part that was left is worth a word. */
  if (text == NULL || self->text_view == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  /* Without a selection both are the cursor. */
  gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end);
  if (!plenary_note_text_has_room (self->buffer, &start, &end, text, -1))
    {
      say_too_long (self);
      return;
    }

  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete_selection (self->buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (self->buffer, text, -1, TRUE);
  gtk_text_buffer_end_user_action (self->buffer);
  gtk_text_view_scroll_mark_onscreen (self->text_view, gtk_text_buffer_get_insert (self->buffer));
}

/* The text view itself would remove the selection before it knows what comes in
 * its place, and words would be lost if that is refused. */
static void
paste_cb (PlenaryNotePart *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));

  g_signal_stop_emission_by_name (self->text_view, "paste-clipboard");
  gdk_clipboard_read_text_async (clipboard, NULL, pasted_cb, g_object_ref (self));
}

static void
buffer_changed_cb (PlenaryNotePart *self)
{
  gtk_widget_set_visible (self->placeholder_label, is_empty (self));
  plenary_note_part_set_hint (self, NULL);
  if (self->showing)
    return;

  plenary_autosave_touch (self->autosave);
  g_signal_emit (self, signals[TYPED], 0);
}

/* The text grows with what is typed, so it is the page around it that has to
 * follow the cursor. */
static gboolean
follow_cursor_cb (gpointer user_data)
{
  PlenaryNotePart *self = user_data;
  GtkWidget *inner, *outer;
  GtkAdjustment *adjustment;
  GdkRectangle cursor;
  graphene_point_t at;
  int y;

  if (self->text_view == NULL || !gtk_widget_has_focus (GTK_WIDGET (self->text_view)))
    return G_SOURCE_REMOVE;

  inner = gtk_widget_get_ancestor (GTK_WIDGET (self->text_view), GTK_TYPE_SCROLLED_WINDOW);
  outer = gtk_widget_get_ancestor (gtk_widget_get_parent (inner), GTK_TYPE_SCROLLED_WINDOW);
  if (outer == NULL)
    return G_SOURCE_REMOVE;

  gtk_text_view_get_cursor_locations (self->text_view, NULL, &cursor, NULL);
  gtk_text_view_buffer_to_window_coords (self->text_view, GTK_TEXT_WINDOW_WIDGET, cursor.x,
                                         cursor.y, NULL, &y);
  if (!gtk_widget_compute_point (GTK_WIDGET (self->text_view), outer, &GRAPHENE_POINT_INIT (0, y),
                                 &at))
    return G_SOURCE_REMOVE;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (outer));
  at.y += gtk_adjustment_get_value (adjustment);
  gtk_adjustment_clamp_page (adjustment, at.y - 12, at.y + cursor.height + 12);

  return G_SOURCE_REMOVE;
}

static void
cursor_moved_cb (PlenaryNotePart *self)
{
  if (self->showing || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  /* Only once the text was laid out again is its height known. */
  g_idle_add_full (GDK_PRIORITY_REDRAW + 10, follow_cursor_cb, g_object_ref (self), g_object_unref);
}

static void
focus_left_cb (PlenaryNotePart *self)
{
  plenary_autosave_end_stretch (self->autosave);
  g_signal_emit (self, signals[LEFT], 0);
}

static gboolean
key_pressed_cb (PlenaryNotePart *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  if (keyval == GDK_KEY_Tab && (state & gtk_accelerator_get_default_mod_mask ()) == 0)
    g_signal_emit (self, signals[TABBED], 0);

  return GDK_EVENT_PROPAGATE;
}

static void
opener_clicked_cb (PlenaryNotePart *self)
{
  plenary_note_part_write (self);
}

static void
save_cb (PlenaryNotePart *self,
         const char *merge_key)
{
  char *text = plenary_note_part_dup_text (self);

  g_ptr_array_add (self->under_way, text);
  g_signal_emit (self, signals[WRITE], 0, text, merge_key);
}

/* Within a stretch the text view undoes word by word; a whole stretch is undone by
 * the store. Were the text view to undo older stretches too, that would be
 * something new to undo. */
static void
stretch_ended_cb (PlenaryNotePart *self)
{
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  gtk_text_buffer_set_enable_undo (self->buffer, TRUE);
}

static gboolean
plenary_note_part_grab_focus (GtkWidget *widget)
{
  PlenaryNotePart *self = PLENARY_NOTE_PART (widget);

  return gtk_widget_grab_focus (self->open ? GTK_WIDGET (self->text_view) : self->opener);
}

static void
plenary_note_part_unmap (GtkWidget *widget)
{
  plenary_autosave_end_stretch (PLENARY_NOTE_PART (widget)->autosave);

  GTK_WIDGET_CLASS (plenary_note_part_parent_class)->unmap (widget);
}

static void
plenary_note_part_dispose (GObject *object)
{
  PlenaryNotePart *self = PLENARY_NOTE_PART (object);

  g_clear_pointer (&self->extra, gtk_widget_unparent);
  /* A text that loses the focus as it goes still asks for it. */
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_NOTE_PART);
  g_clear_object (&self->autosave);

  G_OBJECT_CLASS (plenary_note_part_parent_class)->dispose (object);
}

static void
plenary_note_part_finalize (GObject *object)
{
  PlenaryNotePart *self = PLENARY_NOTE_PART (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->placeholder, g_free);
  g_clear_pointer (&self->under_way, g_ptr_array_unref);

  G_OBJECT_CLASS (plenary_note_part_parent_class)->finalize (object);
}

static void
plenary_note_part_get_property (GObject *object,
                                guint prop_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  PlenaryNotePart *self = PLENARY_NOTE_PART (object);

  switch ((PlenaryNotePartProps) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_PLACEHOLDER:
      g_value_set_string (value, self->placeholder);
      break;
    case PROP_SHOW_TITLE:
      g_value_set_boolean (value, self->show_title);
      break;
    case PROP_OPEN:
      g_value_set_boolean (value, self->open);
      break;
    }
}

static void
plenary_note_part_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  PlenaryNotePart *self = PLENARY_NOTE_PART (object);

  switch ((PlenaryNotePartProps) prop_id)
    {
    case PROP_TITLE:
      if (g_set_str (&self->title, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_PLACEHOLDER:
      if (g_set_str (&self->placeholder, g_value_get_string (value)))
        {
          gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_view),
                                          GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER,
                                          self->placeholder != NULL ? self->placeholder : "", -1);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_SHOW_TITLE:
      set_show_title (self, g_value_get_boolean (value));
      break;
    case PROP_OPEN:
      set_open (self, g_value_get_boolean (value));
      break;
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  /**
   * PlenaryNotePart:title:
   *
   * The question, or what the part is about.
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /**
   * PlenaryNotePart:placeholder:
   *
   * Words that help to begin, shown while nothing is written.
   */
  props[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  /**
   * PlenaryNotePart:show-title:
   *
   * Whether the title stands above the words. Where it does not, it is their name still.
   */
  props[PROP_SHOW_TITLE] = g_param_spec_boolean ("show-title", NULL, NULL, TRUE, flags);
  /**
   * PlenaryNotePart:open:
   *
   * Whether one can write. A part with words is always open.
   */
  props[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
install_signals (GType type)
{
  /**
   * PlenaryNotePart::write:
   * @self: the part
   * @text: all that is written there now
   * @merge_key: the same for one stretch of typing
   *
   * Emitted when what was typed is to be saved.
   */
  signals[WRITE] = g_signal_new ("write", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 2, G_TYPE_STRING, G_TYPE_STRING);
  /**
   * PlenaryNotePart::typed:
   * @self: the part
   *
   * Emitted at each change that the teacher makes.
   */
  signals[TYPED] =
    g_signal_new ("typed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * PlenaryNotePart::tabbed:
   * @self: the part
   *
   * Emitted before Tab moves the focus out of the text and on.
   */
  signals[TABBED] =
    g_signal_new ("tabbed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * PlenaryNotePart::left:
   * @self: the part
   *
   * Emitted when the cursor has left the text, and what was typed is saved.
   */
  signals[LEFT] =
    g_signal_new ("left", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
install_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-note-part.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryNotePart, opener);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNotePart, title_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNotePart, body);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNotePart, placeholder_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNotePart, hint_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNotePart, text_view);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNotePart, buffer);
  gtk_widget_class_bind_template_callback (widget_class, opener_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, insert_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, buffer_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, cursor_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, paste_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
plenary_note_part_class_init (PlenaryNotePartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_note_part_dispose;
  object_class->finalize = plenary_note_part_finalize;
  object_class->get_property = plenary_note_part_get_property;
  object_class->set_property = plenary_note_part_set_property;
  widget_class->grab_focus = plenary_note_part_grab_focus;
  widget_class->unmap = plenary_note_part_unmap;

  install_properties (object_class);
  install_signals (G_TYPE_FROM_CLASS (klass));
  install_template (widget_class);
}

static void
plenary_note_part_init (PlenaryNotePart *self)
{
  self->show_title = TRUE;
  self->autosave = plenary_autosave_new ();
  g_signal_connect_object (self->autosave, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->autosave, "stretch-ended", G_CALLBACK (stretch_ended_cb), self,
                           G_CONNECT_SWAPPED);
  self->under_way = g_ptr_array_new_with_free_func (g_free);

  gtk_widget_init_template (GTK_WIDGET (self));
  plenary_note_guard_attach (self->buffer);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->opener), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE,
                               -1);
}

static void
put_text (PlenaryNotePart *self,
          const char *text)
{
  self->showing = TRUE;
  gtk_text_buffer_set_text (self->buffer, text, -1);
  self->showing = FALSE;

  if (*text != '\0')
    set_open (self, TRUE);
}

/**
 * plenary_note_part_show_text:
 * @self: a part
 * @text: what was written before
 *
 * Shows another text than before, for another moment. What is unsaved of the one
 * before has to be flushed or dropped first.
 */
void
plenary_note_part_show_text (PlenaryNotePart *self,
                             const char *text)
{
  g_return_if_fail (PLENARY_IS_NOTE_PART (self));
  g_return_if_fail (text != NULL);

  plenary_note_part_drop (self);
  put_text (self, text);
}

/* Says whether @text is one that was handed on from here, and forgets it and the
 * ones before it. */
static gboolean
is_own_echo (PlenaryNotePart *self,
             const char *text)
{
  for (guint i = 0; i < self->under_way->len; i++)
    if (g_str_equal (self->under_way->pdata[i], text))
      {
        g_ptr_array_remove_range (self->under_way, 0, i + 1);
        return TRUE;
      }

  return FALSE;
}

/**
 * plenary_note_part_take_text:
 * @self: a part
 * @text: what is stored now
 *
 * Takes over what was stored from elsewhere, as by undoing. The part's own older
 * saves change nothing, nor does anything while the teacher types.
 */
void
plenary_note_part_take_text (PlenaryNotePart *self,
                             const char *text)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (PLENARY_IS_NOTE_PART (self));
  g_return_if_fail (text != NULL);

  if (is_own_echo (self, text) || plenary_autosave_is_unsaved (self->autosave))
    return;

  shown = plenary_note_part_dup_text (self);
  if (g_str_equal (shown, text))
    return;

  plenary_note_part_drop (self);
  self->showing = TRUE;
  plenary_note_text_change (self->buffer, shown, text);
  self->showing = FALSE;
  if (*text != '\0')
    set_open (self, TRUE);
}

/**
 * plenary_note_part_dup_text:
 * @self: a part
 *
 * Gets what is written there, saved or not.
 *
 * Returns: (transfer full): the text
 */
char *
plenary_note_part_dup_text (PlenaryNotePart *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (PLENARY_IS_NOTE_PART (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

/**
 * plenary_note_part_write:
 * @self: a part
 *
 * Opens the part and puts the cursor into it, after the last word.
 */
void
plenary_note_part_write (PlenaryNotePart *self)
{
  GtkTextIter end;

  g_return_if_fail (PLENARY_IS_NOTE_PART (self));

  set_open (self, TRUE);
  gtk_text_buffer_get_end_iter (self->buffer, &end);
  gtk_text_buffer_place_cursor (self->buffer, &end);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

/**
 * plenary_note_part_flush:
 * @self: a part
 *
 * Saves at once what is unsaved.
 */
void
plenary_note_part_flush (PlenaryNotePart *self)
{
  g_return_if_fail (PLENARY_IS_NOTE_PART (self));

  plenary_autosave_flush (self->autosave);
}

/**
 * plenary_note_part_drop:
 * @self: a part
 *
 * Forgets what is unsaved, because there is nothing any more that it belongs to.
 */
void
plenary_note_part_drop (PlenaryNotePart *self)
{
  g_return_if_fail (PLENARY_IS_NOTE_PART (self));

  plenary_autosave_drop (self->autosave);
  g_ptr_array_set_size (self->under_way, 0);
}

/**
 * plenary_note_part_set_hint:
 * @self: a part
 * @hint: (nullable): a quiet line, or %NULL for none
 *
 * Shows a line under the text, until the text changes.
 */
void
plenary_note_part_set_hint (PlenaryNotePart *self,
                            const char *hint)
{
  g_return_if_fail (PLENARY_IS_NOTE_PART (self));

  if (g_strcmp0 (gtk_label_get_text (self->hint_label), hint != NULL ? hint : "") == 0)
    return;

  gtk_label_set_text (self->hint_label, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint_label), hint != NULL);
  if (hint != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), hint, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

/**
 * plenary_note_part_get_text_view:
 * @self: a part
 *
 * Gets where one types.
 *
 * Returns: (transfer none): the text view
 */
GtkTextView *
plenary_note_part_get_text_view (PlenaryNotePart *self)
{
  g_return_val_if_fail (PLENARY_IS_NOTE_PART (self), NULL);

  return self->text_view;
}

/**
 * plenary_note_part_set_extra:
 * @self: a part
 * @extra: (transfer floating): a widget
 *
 * Puts a widget below the text. To be called once.
 */
void
plenary_note_part_set_extra (PlenaryNotePart *self,
                             GtkWidget *extra)
{
  g_return_if_fail (PLENARY_IS_NOTE_PART (self));
  g_return_if_fail (self->extra == NULL);

  self->extra = extra;
  gtk_widget_set_parent (extra, GTK_WIDGET (self));
}

/**
 * plenary_note_part_get_extra:
 * @self: a part
 *
 * Gets what was put below the text.
 *
 * Returns: (transfer none) (nullable): the widget, or %NULL if there is none
 */
GtkWidget *
plenary_note_part_get_extra (PlenaryNotePart *self)
{
  g_return_val_if_fail (PLENARY_IS_NOTE_PART (self), NULL);

  return self->extra;
}
