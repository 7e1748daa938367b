/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-note-editor.h"

#include <adwaita.h>

#include "plenary-judging.h"
#include "plenary-model-watch.h"
#include "plenary-moment-details.h"
#include "plenary-moment-links.h"
#include "plenary-note-next-step.h"
#include "plenary-note-part.h"
#include "plenary-note-still.h"
#include "plenary-note-tried.h"
#include "plenary-settings.h"
#include "plenary-timecode.h"

/**
 * PlenaryNoteEditor:
 *
 * The note of one moment, and what else there is to say about it. What a pupil
 * did comes first; the other two parts open when they are wanted.
 *
 * Nothing has to be saved by hand.
 */

enum
{
  SAW,
  MEANS,
  NEXT_TIME,
  N_PARTS
};

/* The properties of [class@Moment] that the parts are about. */
static const char *const part_names[N_PARTS] = { "saw", "means", "next-time" };

struct _PlenaryNoteEditor
{
  GtkWidget parent_instance;

  PlenaryLessonSession *session;
  PlenaryMoment *moment;
  GSignalGroup *moment_signals;
  PlenaryModelWatch *parts_watch;
  PlenaryNotePart *parts[N_PARTS];
  GSettings *settings;
  gboolean updating;

  GtkWidget *content;
  GtkLabel *time_label;
  GtkToggleButton *loop_button;
  GtkScrolledWindow *scrolled;
  PlenaryNoteStill *still;
  PlenaryNotePart *saw_part;
  PlenaryNotePart *means_part;
  PlenaryNotePart *next_time_part;
  PlenaryNoteTried *tried;
  PlenaryNoteNextStep *next_step;
  PlenaryMomentDetails *details;
};

G_DEFINE_FINAL_TYPE (PlenaryNoteEditor, plenary_note_editor, GTK_TYPE_WIDGET)

static const char *
get_text (PlenaryMoment *moment,
          guint part)
{
  const char *texts[N_PARTS] = {
    [SAW] = plenary_moment_get_saw (moment),
    [MEANS] = plenary_moment_get_means (moment),
    [NEXT_TIME] = plenary_moment_get_next_time (moment),
  };

  return texts[part] != NULL ? texts[part] : "";
}

static void
update_loop (PlenaryNoteEditor *self)
{
  PlenaryTransport *transport = plenary_lesson_session_get_transport (self->session);

  self->updating = TRUE;
  gtk_toggle_button_set_active (self->loop_button,
                                self->moment != NULL && plenary_transport_get_looping (transport) &&
                                  plenary_lesson_session_get_selected (self->session) ==
                                    self->moment);
  self->updating = FALSE;
}

static void
update_time (PlenaryNoteEditor *self)
{
  gint64 time = plenary_lesson_session_get_tagged_at (self->session, self->moment);
  g_autofree char *text = plenary_timecode_format (time);

  gtk_label_set_text (self->time_label, text);
}

static void
update_next_step (PlenaryNoteEditor *self)
{
  g_autofree char *words = plenary_note_part_dup_text (self->next_time_part);

  plenary_note_next_step_set_words (self->next_step, words);
}

static void
moment_changed_cb (PlenaryNoteEditor *self)
{
  for (guint i = 0; i < N_PARTS; i++)
    plenary_note_part_take_text (self->parts[i], get_text (self->moment, i));
  update_next_step (self);
  update_time (self);
}

/* Where its part lies in the lesson. */
static void
parts_changed_cb (PlenaryNoteEditor *self)
{
  if (self->moment != NULL)
    update_time (self);
}

/* A removed moment must not come back because somebody had typed. */
static gboolean
moment_is_there (PlenaryNoteEditor *self)
{
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (self->moment));
  PlenaryStore *store = plenary_lesson_session_get_store (self->session);

  return plenary_store_lookup (store, uuid) == self->moment;
}

static void
write_cb (PlenaryNoteEditor *self,
          const char *text,
          const char *merge_key,
          PlenaryNotePart *part)
{
  guint i = 0;

  while (self->parts[i] != part)
    i++;

  if (self->moment != NULL && moment_is_there (self))
    plenary_lesson_session_write_note (self->session, self->moment, part_names[i], text, merge_key);
}

static void
open_next (PlenaryNoteEditor *self,
           PlenaryNotePart *part)
{
  for (guint i = 0; i + 1 < N_PARTS; i++)
    if (self->parts[i] == part)
      g_object_set (self->parts[i + 1], "open", TRUE, NULL);
}

/* What was seen leads on to what it means, and that to the next time. */
static void
typed_cb (PlenaryNoteEditor *self,
          PlenaryNotePart *part)
{
  plenary_lesson_session_begin_typing (self->session);
  open_next (self, part);
  if (part == self->next_time_part)
    update_next_step (self);
}

static void
tabbed_cb (PlenaryNoteEditor *self,
           PlenaryNotePart *part)
{
  open_next (self, part);
}

/* What it is made of has to be there when undoing goes back to before it. */
static void
making_cb (PlenaryNoteEditor *self)
{
  plenary_note_editor_flush (self);
  update_next_step (self);
}

/* Only those who asked for it are asked about their words, and only after writing them. */
static void
saw_left_cb (PlenaryNoteEditor *self)
{
  g_autofree char *text = plenary_note_part_dup_text (self->saw_part);

  if (g_settings_get_boolean (self->settings, PLENARY_SETTING_JUDGEMENT_HINT))
    plenary_note_part_set_hint (self->saw_part, plenary_judging_get_hint (text));
}

static void
judgement_hint_changed_cb (PlenaryNoteEditor *self)
{
  plenary_note_part_set_hint (self->saw_part, NULL);
}

static void
again_clicked_cb (PlenaryNoteEditor *self)
{
  plenary_lesson_session_play_moment (self->session, self->moment, FALSE);
}

static void
loop_toggled_cb (PlenaryNoteEditor *self)
{
  if (self->updating || self->moment == NULL)
    return;

  if (gtk_toggle_button_get_active (self->loop_button))
    plenary_lesson_session_play_moment (self->session, self->moment, TRUE);
  else
    plenary_transport_leave_span (plenary_lesson_session_get_transport (self->session));
}

static gboolean
plenary_note_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PLENARY_NOTE_EDITOR (widget)->saw_part));
}

static void
plenary_note_editor_dispose (GObject *object)
{
  PlenaryNoteEditor *self = PLENARY_NOTE_EDITOR (object);

  g_clear_object (&self->moment_signals);
  g_clear_object (&self->parts_watch);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_NOTE_EDITOR);
  g_clear_object (&self->moment);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (plenary_note_editor_parent_class)->dispose (object);
}

static void
plenary_note_editor_class_init (PlenaryNoteEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_note_editor_dispose;
  widget_class->grab_focus = plenary_note_editor_grab_focus;

  g_type_ensure (PLENARY_TYPE_MOMENT_DETAILS);
  g_type_ensure (PLENARY_TYPE_NOTE_NEXT_STEP);
  g_type_ensure (PLENARY_TYPE_NOTE_PART);
  g_type_ensure (PLENARY_TYPE_NOTE_STILL);
  g_type_ensure (PLENARY_TYPE_NOTE_TRIED);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-note-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryNoteEditor, content);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNoteEditor, time_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNoteEditor, loop_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNoteEditor, scrolled);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNoteEditor, still);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNoteEditor, saw_part);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNoteEditor, means_part);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNoteEditor, next_time_part);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNoteEditor, tried);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNoteEditor, next_step);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNoteEditor, details);
  gtk_widget_class_bind_template_callback (widget_class, making_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, loop_toggled_cb);
}

static void
plenary_note_editor_init (PlenaryNoteEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->parts[SAW] = self->saw_part;
  self->parts[MEANS] = self->means_part;
  self->parts[NEXT_TIME] = self->next_time_part;
  for (guint i = 0; i < N_PARTS; i++)
    {
      g_signal_connect_object (self->parts[i], "write", G_CALLBACK (write_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->parts[i], "typed", G_CALLBACK (typed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->parts[i], "tabbed", G_CALLBACK (tabbed_cb), self,
                               G_CONNECT_SWAPPED);
    }

  self->settings = g_settings_new (PLENARY_SCHEMA_ID);
  g_signal_connect_object (self->settings, "changed::" PLENARY_SETTING_JUDGEMENT_HINT,
                           G_CALLBACK (judgement_hint_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->saw_part, "left", G_CALLBACK (saw_left_cb), self,
                           G_CONNECT_SWAPPED);

  self->moment_signals = g_signal_group_new (PLENARY_TYPE_MOMENT);
  g_signal_group_connect_swapped (self->moment_signals, "changed", G_CALLBACK (moment_changed_cb),
                                  self);
}

/**
 * plenary_note_editor_set_session:
 * @self: an editor
 * @session: the session of the lesson
 *
 * Binds the editor to a session. To be called once.
 */
void
plenary_note_editor_set_session (PlenaryNoteEditor *self,
                                 PlenaryLessonSession *session)
{
  g_return_if_fail (PLENARY_IS_NOTE_EDITOR (self));
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->parts_watch = plenary_model_watch_new (
    plenary_contents_get_recordings (plenary_lesson_session_get_contents (session)));
  g_signal_connect_object (self->parts_watch, "changed", G_CALLBACK (parts_changed_cb), self,
                           G_CONNECT_SWAPPED);
  plenary_note_tried_set_session (self->tried, session);
  plenary_note_next_step_set_session (self->next_step, session);
  for (guint i = 0; i < N_PARTS; i++)
    plenary_moment_links_attach (plenary_note_part_get_text_view (self->parts[i]), session);
  plenary_moment_details_set_session (self->details, session);
  plenary_note_still_set_session (self->still, session);
  g_signal_connect_object (plenary_lesson_session_get_transport (session), "notify::looping",
                           G_CALLBACK (update_loop), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (update_loop), self,
                           G_CONNECT_SWAPPED);
}

/**
 * plenary_note_editor_get_moment:
 * @self: an editor
 *
 * Gets the moment whose note is shown.
 *
 * Returns: (transfer none) (nullable): the live moment
 */
PlenaryMoment *
plenary_note_editor_get_moment (PlenaryNoteEditor *self)
{
  g_return_val_if_fail (PLENARY_IS_NOTE_EDITOR (self), NULL);

  return self->moment;
}

/**
 * plenary_note_editor_set_moment:
 * @self: an editor
 * @moment: (nullable): a live moment, or %NULL for none
 *
 * Shows the note of another moment, after what is unsaved of the one before was
 * saved.
 */
void
plenary_note_editor_set_moment (PlenaryNoteEditor *self,
                                PlenaryMoment *moment)
{
  g_return_if_fail (PLENARY_IS_NOTE_EDITOR (self));
  g_return_if_fail (moment == NULL || PLENARY_IS_MOMENT (moment));

  if (self->moment == moment)
    return;

  plenary_note_editor_flush (self);
  g_set_object (&self->moment, moment);
  g_signal_group_set_target (self->moment_signals, moment);
  plenary_note_tried_set_moment (self->tried, moment);
  plenary_note_next_step_set_moment (self->next_step, moment);
  plenary_moment_details_set_moment (self->details, moment);
  plenary_note_still_set_moment (self->still, moment);
  update_loop (self);

  for (guint i = 0; i < N_PARTS; i++)
    {
      gboolean led_to = i == SAW || (moment != NULL && *get_text (moment, i - 1) != '\0');

      g_object_set (self->parts[i], "open", led_to, NULL);
      plenary_note_part_show_text (self->parts[i], moment != NULL ? get_text (moment, i) : "");
    }
  update_next_step (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  if (moment != NULL)
    update_time (self);
}

/**
 * plenary_note_editor_write:
 * @self: an editor
 *
 * Puts the cursor where writing begins.
 */
void
plenary_note_editor_write (PlenaryNoteEditor *self)
{
  g_return_if_fail (PLENARY_IS_NOTE_EDITOR (self));

  plenary_note_part_write (self->saw_part);
}

/**
 * plenary_note_editor_flush:
 * @self: an editor
 *
 * Saves at once what is unsaved.
 */
void
plenary_note_editor_flush (PlenaryNoteEditor *self)
{
  g_return_if_fail (PLENARY_IS_NOTE_EDITOR (self));

  for (guint i = 0; i < N_PARTS; i++)
    plenary_note_part_flush (self->parts[i]);
}

/**
 * plenary_note_editor_drop:
 * @self: an editor
 *
 * Lets go of the moment, which was removed, and of what is unsaved of it.
 */
void
plenary_note_editor_drop (PlenaryNoteEditor *self)
{
  g_return_if_fail (PLENARY_IS_NOTE_EDITOR (self));

  for (guint i = 0; i < N_PARTS; i++)
    plenary_note_part_drop (self->parts[i]);
  plenary_note_editor_set_moment (self, NULL);
}
