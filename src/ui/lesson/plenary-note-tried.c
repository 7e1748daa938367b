/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-note-tried.h"

#include <glib/gi18n.h>

#include "plenary-model-watch.h"
#include "plenary-next-step-words.h"

/**
 * PlenaryNoteTried:
 *
 * Above the note of a moment that shows how a next step was tried: which one, and what
 * happened. Elsewhere it is not seen.
 */

struct _PlenaryNoteTried
{
  GtkWidget parent_instance;

  PlenaryLessonSession *session;
  PlenaryMoment *moment;
  PlenaryModelWatch *watch;

  GtkWidget *content;
  GtkLabel *sentence_label;
  GtkLabel *happened_label;
};

G_DEFINE_FINAL_TYPE (PlenaryNoteTried, plenary_note_tried, GTK_TYPE_WIDGET)

static PlenaryAttempt *
find_attempt (PlenaryNoteTried *self)
{
  PlenaryStore *store = plenary_lesson_session_get_store (self->session);
  GListModel *attempts = plenary_store_get_attempts (store);
  const char *uuid = self->moment != NULL ? plenary_entity_get_uuid (PLENARY_ENTITY (self->moment))
                                          : NULL;

  for (guint i = 0; uuid != NULL && i < g_list_model_get_n_items (attempts); i++)
    {
      g_autoptr (PlenaryAttempt) attempt = g_list_model_get_item (attempts, i);

      if (g_strcmp0 (plenary_attempt_get_moment (attempt), uuid) == 0)
        return g_steal_pointer (&attempt);
    }

  return NULL;
}

static void
update (PlenaryNoteTried *self)
{
  PlenaryStore *store = plenary_lesson_session_get_store (self->session);
  g_autoptr (PlenaryAttempt) attempt = find_attempt (self);
  PlenaryNextStep *step =
    attempt != NULL ? plenary_store_lookup (store, plenary_attempt_get_next_step (attempt)) : NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *said = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), step != NULL);
  if (step == NULL)
    return;

  sentence = plenary_next_step_words_sentence (step);
  /* Translators: %s is a next step, such as “When I have asked, I will count to three.” */
  said = g_strdup_printf (_("You tried: “%s”"), sentence);
  gtk_label_set_text (self->sentence_label, said);
  gtk_label_set_text (self->happened_label, plenary_attempt_get_happened (attempt));
  gtk_widget_set_visible (GTK_WIDGET (self->happened_label),
                          *plenary_attempt_get_happened (attempt) != '\0');
}

static void
plenary_note_tried_dispose (GObject *object)
{
  PlenaryNoteTried *self = PLENARY_NOTE_TRIED (object);

  g_clear_object (&self->watch);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_NOTE_TRIED);
  g_clear_object (&self->moment);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (plenary_note_tried_parent_class)->dispose (object);
}

static void
plenary_note_tried_class_init (PlenaryNoteTriedClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_note_tried_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-note-tried.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryNoteTried, content);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNoteTried, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNoteTried, happened_label);
}

static void
plenary_note_tried_init (PlenaryNoteTried *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plenary_note_tried_set_session:
 * @self: a widget
 * @session: the session of the lesson
 *
 * Binds the widget to a session. To be called once.
 */
void
plenary_note_tried_set_session (PlenaryNoteTried *self,
                                PlenaryLessonSession *session)
{
  g_return_if_fail (PLENARY_IS_NOTE_TRIED (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->watch = plenary_model_watch_new (
    plenary_store_get_attempts (plenary_lesson_session_get_store (session)));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * plenary_note_tried_set_moment:
 * @self: a widget
 * @moment: (nullable): a live moment, or %NULL for none
 *
 * Sets the moment whose note it stands above.
 */
void
plenary_note_tried_set_moment (PlenaryNoteTried *self,
                               PlenaryMoment *moment)
{
  g_return_if_fail (PLENARY_IS_NOTE_TRIED (self));

  if (g_set_object (&self->moment, moment))
    update (self);
}
