/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-time-field.h"

#include <glib/gi18n.h>

#include "plenary-timecode.h"

/**
 * PlenaryTimeField:
 *
 * The present time of a lesson, into which one can type another to go there. What
 * is typed is the teacher's until they leave the field.
 */

/* As much of what was typed as a hint repeats. */
#define QUOTED 20

struct _PlenaryTimeField
{
  GtkWidget parent_instance;

  PlenaryTransport *transport;
  GSignalGroup *transport_signals;
  gboolean editing;

  GtkEditable *entry;
  GtkPopover *hint;
  GtkLabel *hint_label;
};

G_DEFINE_FINAL_TYPE (PlenaryTimeField, plenary_time_field, GTK_TYPE_WIDGET)

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update_position (PlenaryTimeField *self)
{
  gint64 position = plenary_transport_get_position (self->transport);
  g_autofree char *time = plenary_timecode_format (MAX (0, position));

  if (!self->editing && g_strcmp0 (gtk_editable_get_text (self->entry), time) != 0)
    gtk_editable_set_text (self->entry, time);
}

static void
update_duration (PlenaryTimeField *self)
{
  gint64 duration = plenary_transport_get_duration (self->transport);
  g_autofree char *time = NULL;
  int width;

  if (duration <= 0)
    return;

  time = plenary_timecode_format (duration);
  /* One more than the longest time, for the cursor. */
  width = g_utf8_strlen (time, -1) + 1;
  gtk_editable_set_width_chars (self->entry, width);
  gtk_editable_set_max_width_chars (self->entry, width);
}

static void
update_state (PlenaryTimeField *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->entry), plenary_transport_can_move (self->transport));
}

static void
hide_hint (PlenaryTimeField *self)
{
  gtk_popover_popdown (self->hint);
}

static void
show_hint (PlenaryTimeField *self,
           const char *typed)
{
  gint64 duration = plenary_transport_get_duration (self->transport);
  g_autofree char *end = plenary_timecode_format (MAX (0, duration));
  g_autofree char *start = g_utf8_substring (typed, 0, MIN (QUOTED, g_utf8_strlen (typed, -1)));
  g_autofree char *quoted = NULL;
  g_autofree char *text = NULL;

  /* A page that was pasted here by mistake would fill the screen. */
  quoted = g_utf8_strlen (typed, -1) > QUOTED ? g_strconcat (start, "…", NULL) : g_strdup (start);
  /* Translators: the first %s is what somebody typed as a time, the second the
   * length of the lesson */
  text = g_strdup_printf (_("“%s” is not a time in this lesson. Times look like "
                            "2:05 or 1:02:05, up to %s."),
                          quoted, end);
  gtk_label_set_text (self->hint_label, text);
  gtk_popover_popup (self->hint);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
activated_cb (PlenaryTimeField *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  gint64 time;

  if (plenary_timecode_parse (typed, &time) &&
      time <= plenary_transport_get_duration (self->transport))
    {
      hide_hint (self);
      plenary_transport_seek (self->transport, time);
      self->editing = FALSE;
      g_signal_emit (self, signals[DONE], 0);
      return;
    }

  /* What was there before is put back, ready to be typed over. */
  self->editing = FALSE;
  update_position (self);
  self->editing = TRUE;
  gtk_editable_select_region (self->entry, 0, -1);
  show_hint (self, typed);
}

static void
changed_cb (PlenaryTimeField *self)
{
  if (self->editing)
    hide_hint (self);
}

static void
entered_cb (PlenaryTimeField *self)
{
  self->editing = TRUE;
  gtk_editable_select_region (self->entry, 0, -1);
}

static void
left_cb (PlenaryTimeField *self)
{
  self->editing = FALSE;
  gtk_editable_select_region (self->entry, 0, 0);
  hide_hint (self);
  if (self->transport != NULL)
    update_position (self);
}

static gboolean
key_cb (PlenaryTimeField *self,
        guint keyval)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[DONE], 0);

  return GDK_EVENT_STOP;
}

static gboolean
plenary_time_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PLENARY_TIME_FIELD (widget)->entry));
}

static void
plenary_time_field_dispose (GObject *object)
{
  PlenaryTimeField *self = PLENARY_TIME_FIELD (object);

  g_clear_object (&self->transport_signals);
  g_clear_object (&self->transport);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_TIME_FIELD);

  G_OBJECT_CLASS (plenary_time_field_parent_class)->dispose (object);
}

static void
plenary_time_field_class_init (PlenaryTimeFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_time_field_dispose;
  widget_class->grab_focus = plenary_time_field_grab_focus;

  /**
   * PlenaryTimeField::done:
   * @self: the field
   *
   * Emitted when a time was gone to or given up, and the focus is wanted elsewhere.
   */
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-time-field.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryTimeField, entry);
  gtk_widget_class_bind_template_child (widget_class, PlenaryTimeField, hint);
  gtk_widget_class_bind_template_child (widget_class, PlenaryTimeField, hint_label);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
plenary_time_field_init (PlenaryTimeField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->transport_signals = g_signal_group_new (PLENARY_TYPE_TRANSPORT);
  g_signal_group_connect_swapped (self->transport_signals, "notify::position",
                                  G_CALLBACK (update_position), self);
  g_signal_group_connect_swapped (self->transport_signals, "notify::duration",
                                  G_CALLBACK (update_duration), self);
  g_signal_group_connect_swapped (self->transport_signals, "notify::state",
                                  G_CALLBACK (update_state), self);
}

/**
 * plenary_time_field_set_transport:
 * @self: a time field
 * @transport: the player of the lesson
 *
 * Sets whose time is shown, and where typing another goes.
 */
void
plenary_time_field_set_transport (PlenaryTimeField *self,
                                  PlenaryTransport *transport)
{
  g_return_if_fail (PLENARY_IS_TIME_FIELD (self));
  g_return_if_fail (PLENARY_IS_TRANSPORT (transport));

  if (!g_set_object (&self->transport, transport))
    return;

  g_signal_group_set_target (self->transport_signals, transport);
  update_position (self);
  update_duration (self);
  update_state (self);
}
