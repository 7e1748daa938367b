/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-note-next-step.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plenary-model-watch.h"
#include "plenary-next-step-dialog.h"
#include "plenary-next-step-edits.h"
#include "plenary-next-step-rules.h"
#include "plenary-next-step-words.h"

/**
 * PlenaryNoteNextStep:
 *
 * Under what is to be done next time: the button that makes it a next step, and then
 * what it became, with a way there.
 */

struct _PlenaryNoteNextStep
{
  GtkWidget parent_instance;

  PlenaryLessonSession *session;
  PlenaryMoment *moment;
  char *words;
  PlenaryModelWatch *watch;

  GtkWidget *make_button;
  GtkWidget *open_button;
  GtkLabel *state_label;
  GtkLabel *sentence_label;
};

G_DEFINE_FINAL_TYPE (PlenaryNoteNextStep, plenary_note_next_step, GTK_TYPE_WIDGET)

enum
{
  MAKING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static PlenaryNextStep *
find_step (PlenaryNoteNextStep *self)
{
  PlenaryStore *store = plenary_lesson_session_get_store (self->session);

  if (self->moment == NULL)
    return NULL;

  return plenary_next_step_find_of_moment (plenary_store_get_next_steps (store),
                                           plenary_entity_get_uuid (PLENARY_ENTITY (self->moment)));
}

static const char *
describe (PlenaryNextStep *step)
{
  return plenary_next_step_get_state (step) == PLENARY_NEXT_STEP_STATE_OPEN
           ? _("This is your next step")
           : plenary_next_step_words_state (plenary_next_step_get_state (step));
}

static void
update (PlenaryNoteNextStep *self)
{
  PlenaryNextStep *step = find_step (self);
  g_autofree char *words = g_strstrip (g_strdup (self->words != NULL ? self->words : ""));

  gtk_widget_set_visible (self->make_button, step == NULL);
  gtk_widget_set_sensitive (self->make_button, *words != '\0');
  gtk_widget_set_visible (self->open_button, step != NULL);
  if (step != NULL)
    {
      g_autofree char *sentence = plenary_next_step_words_sentence (step);
      g_autofree char *name = NULL;

      /* Translators: where a next step stands, then its words */
      name = g_strdup_printf (_("%s: %s"), describe (step), sentence);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->open_button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      gtk_label_set_text (self->state_label, describe (step));
      gtk_label_set_text (self->sentence_label, sentence);
    }
}

static void
show_dialog (PlenaryNoteNextStep *self,
             PlenaryNextStep *step,
             const char *merge_key)
{
  PlenaryStore *store = plenary_lesson_session_get_store (self->session);
  PlenaryLesson *lesson = plenary_lesson_session_get_lesson (self->session);

  adw_dialog_present (plenary_next_step_dialog_new (store, step,
                                                    plenary_entity_get_uuid (
                                                      PLENARY_ENTITY (lesson)),
                                                    merge_key),
                      GTK_WIDGET (self));
}

static void
make_cb (PlenaryNoteNextStep *self)
{
  PlenaryStore *store = plenary_lesson_session_get_store (self->session);
  g_autofree char *merge_key = g_uuid_string_random ();
  PlenaryNextStep *step;

  g_signal_emit (self, signals[MAKING], 0);
  step =
    plenary_next_step_edits_make (store, self->moment, self->words, merge_key, GTK_WIDGET (self));
  if (step == NULL)
    return;

  /* What was pressed is gone, and the focus comes back from the dialog to what is there. */
  gtk_widget_grab_focus (self->open_button);
  show_dialog (self, step, merge_key);
}

static void
open_cb (PlenaryNoteNextStep *self)
{
  PlenaryNextStep *step = find_step (self);

  if (step != NULL)
    show_dialog (self, step, NULL);
}

static gboolean
plenary_note_next_step_grab_focus (GtkWidget *widget)
{
  PlenaryNoteNextStep *self = PLENARY_NOTE_NEXT_STEP (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->make_button) ? self->make_button
                                                                           : self->open_button);
}

static void
plenary_note_next_step_dispose (GObject *object)
{
  PlenaryNoteNextStep *self = PLENARY_NOTE_NEXT_STEP (object);

  g_clear_object (&self->watch);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_NOTE_NEXT_STEP);
  g_clear_object (&self->moment);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (plenary_note_next_step_parent_class)->dispose (object);
}

static void
plenary_note_next_step_finalize (GObject *object)
{
  g_clear_pointer (&PLENARY_NOTE_NEXT_STEP (object)->words, g_free);

  G_OBJECT_CLASS (plenary_note_next_step_parent_class)->finalize (object);
}

static void
plenary_note_next_step_class_init (PlenaryNoteNextStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_note_next_step_dispose;
  G_OBJECT_CLASS (klass)->finalize = plenary_note_next_step_finalize;
  widget_class->grab_focus = plenary_note_next_step_grab_focus;

  /**
   * PlenaryNoteNextStep::making:
   * @self: the widget
   *
   * Emitted before a next step is made: what was typed of the note and is unsaved has to
   * be saved now, and handed over by plenary_note_next_step_set_words().
   */
  signals[MAKING] = g_signal_new ("making", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-note-next-step.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryNoteNextStep, make_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNoteNextStep, open_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNoteNextStep, state_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNoteNextStep, sentence_label);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
plenary_note_next_step_init (PlenaryNoteNextStep *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plenary_note_next_step_set_session:
 * @self: a widget
 * @session: the session of the lesson
 *
 * Binds the widget to a session. To be called once.
 */
void
plenary_note_next_step_set_session (PlenaryNoteNextStep *self,
                                    PlenaryLessonSession *session)
{
  PlenaryStore *store;

  g_return_if_fail (PLENARY_IS_NOTE_NEXT_STEP (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  store = plenary_lesson_session_get_store (session);
  self->watch = plenary_model_watch_new (plenary_store_get_next_steps (store));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * plenary_note_next_step_set_moment:
 * @self: a widget
 * @moment: (nullable): a live moment, or %NULL for none
 *
 * Sets the moment whose note it stands in.
 */
void
plenary_note_next_step_set_moment (PlenaryNoteNextStep *self,
                                   PlenaryMoment *moment)
{
  g_return_if_fail (PLENARY_IS_NOTE_NEXT_STEP (self));

  if (g_set_object (&self->moment, moment))
    update (self);
}

/**
 * plenary_note_next_step_set_words:
 * @self: a widget
 * @words: (nullable): what is written about the next time, saved or not
 *
 * Sets the words that a next step would be made of.
 */
void
plenary_note_next_step_set_words (PlenaryNoteNextStep *self,
                                  const char *words)
{
  g_return_if_fail (PLENARY_IS_NOTE_NEXT_STEP (self));

  if (g_set_str (&self->words, words))
    update (self);
}
