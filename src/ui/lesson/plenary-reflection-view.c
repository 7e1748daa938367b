/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-reflection-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plenary-answer.h"
#include "plenary-model-watch.h"
#include "plenary-note-part.h"

/**
 * PlenaryReflectionView:
 *
 * A few questions about the whole lesson, and what the teacher answers. None has
 * to be answered. An answer keeps the question it was given to, even where the
 * questions are others now.
 */

/* What went well comes first: most people are too hard on themselves. */
static const char *const questions[] = {
  N_("What am I glad of?"),
  N_("What surprised me about a pupil?"),
  N_("What will I try next time?"),
};

struct _PlenaryReflectionView
{
  GtkWidget parent_instance;

  PlenaryLessonSession *session;
  PlenaryModelWatch *answers_watch;
  /* By rank. */
  GPtrArray *parts;

  GtkWidget *content;
  GtkBox *parts_box;
};

G_DEFINE_FINAL_TYPE (PlenaryReflectionView, plenary_reflection_view, GTK_TYPE_WIDGET)

static GListModel *
get_answers (PlenaryReflectionView *self)
{
  return plenary_contents_get_answers (plenary_lesson_session_get_contents (self->session));
}

/* The list keeps the answer alive. */
static PlenaryAnswer *
find_answer (PlenaryReflectionView *self,
             guint rank)
{
  GListModel *answers = get_answers (self);

  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (PlenaryAnswer) answer = g_list_model_get_item (answers, i);

      if (plenary_answer_get_rank (answer) == (int) rank)
        return answer;
    }

  return NULL;
}

static const char *
get_question (PlenaryReflectionView *self,
              guint rank)
{
  PlenaryAnswer *answer = find_answer (self, rank);
  const char *question = answer != NULL ? plenary_answer_get_question (answer) : NULL;

  if (question != NULL && *question != '\0')
    return question;

  return rank < G_N_ELEMENTS (questions) ? _(questions[rank]) : "";
}

static guint
count_questions (PlenaryReflectionView *self)
{
  GListModel *answers = get_answers (self);
  guint n = G_N_ELEMENTS (questions);

  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (PlenaryAnswer) answer = g_list_model_get_item (answers, i);

      n = MAX (n, (guint) MAX (0, plenary_answer_get_rank (answer)) + 1);
    }

  return n;
}

static void
write_cb (PlenaryReflectionView *self,
          const char *text,
          const char *merge_key,
          PlenaryNotePart *part)
{
  guint rank;

  if (g_ptr_array_find (self->parts, part, &rank))
    plenary_lesson_session_write_answer (self->session, rank, get_question (self, rank), text,
                                         merge_key);
}

static void
typed_cb (PlenaryReflectionView *self)
{
  plenary_lesson_session_begin_typing (self->session);
}

static void
add_part (PlenaryReflectionView *self)
{
  GtkWidget *part = g_object_new (PLENARY_TYPE_NOTE_PART, "open", TRUE, "placeholder",
                                  _("You can leave this empty"), NULL);

  g_signal_connect_object (part, "write", G_CALLBACK (write_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (part, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->parts_box, part);
  g_ptr_array_add (self->parts, g_object_ref (part));
}

static void
update (PlenaryReflectionView *self)
{
  guint n = count_questions (self);

  while (self->parts->len < n)
    add_part (self);

  for (guint rank = 0; rank < self->parts->len; rank++)
    {
      PlenaryNotePart *part = self->parts->pdata[rank];
      PlenaryAnswer *answer = find_answer (self, rank);
      const char *text = answer != NULL ? plenary_answer_get_text (answer) : NULL;

      g_object_set (part, "title", get_question (self, rank), NULL);
      plenary_note_part_take_text (part, text != NULL ? text : "");
      /* A gap between stored answers is no question. */
      gtk_widget_set_visible (GTK_WIDGET (part), *get_question (self, rank) != '\0');
    }
}

static void
plenary_reflection_view_dispose (GObject *object)
{
  PlenaryReflectionView *self = PLENARY_REFLECTION_VIEW (object);

  g_clear_object (&self->answers_watch);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_REFLECTION_VIEW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (plenary_reflection_view_parent_class)->dispose (object);
}

static void
plenary_reflection_view_finalize (GObject *object)
{
  PlenaryReflectionView *self = PLENARY_REFLECTION_VIEW (object);

  g_clear_pointer (&self->parts, g_ptr_array_unref);

  G_OBJECT_CLASS (plenary_reflection_view_parent_class)->finalize (object);
}

static void
plenary_reflection_view_class_init (PlenaryReflectionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_reflection_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = plenary_reflection_view_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-reflection-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryReflectionView, content);
  gtk_widget_class_bind_template_child (widget_class, PlenaryReflectionView, parts_box);
}

static void
plenary_reflection_view_init (PlenaryReflectionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->parts = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * plenary_reflection_view_set_session:
 * @self: a reflection
 * @session: the session of the lesson
 *
 * Shows the questions and answers of a lesson. To be called once.
 */
void
plenary_reflection_view_set_session (PlenaryReflectionView *self,
                                     PlenaryLessonSession *session)
{
  g_return_if_fail (PLENARY_IS_REFLECTION_VIEW (self));
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->answers_watch = plenary_model_watch_new (get_answers (self));
  g_signal_connect_object (self->answers_watch, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

/**
 * plenary_reflection_view_write:
 * @self: a reflection
 *
 * Puts the cursor into the first answer.
 */
void
plenary_reflection_view_write (PlenaryReflectionView *self)
{
  g_return_if_fail (PLENARY_IS_REFLECTION_VIEW (self));

  if (self->parts->len > 0)
    plenary_note_part_write (self->parts->pdata[0]);
}

/**
 * plenary_reflection_view_flush:
 * @self: a reflection
 *
 * Saves at once what is unsaved.
 */
void
plenary_reflection_view_flush (PlenaryReflectionView *self)
{
  g_return_if_fail (PLENARY_IS_REFLECTION_VIEW (self));

  for (guint i = 0; i < self->parts->len; i++)
    plenary_note_part_flush (self->parts->pdata[i]);
}
