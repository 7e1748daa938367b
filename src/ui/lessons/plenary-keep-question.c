/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-keep-question.h"

#include "plenary-keeping.h"
#include "plenary-model-watch.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * PlenaryKeepQuestion:
 *
 * Asks on Home, once and quietly, until when recordings are kept: after the first
 * moment was marked, and again when the half-term of the answer is over.
 */

struct _PlenaryKeepQuestion
{
  GtkWidget parent_instance;

  PlenaryStore *store;
  PlenaryKeeping *keeping;
  PlenaryModelWatch *watch;

  GtkWidget *content;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (PlenaryKeepQuestion, plenary_keep_question, GTK_TYPE_WIDGET)

static gboolean
has_begun (PlenaryKeepQuestion *self)
{
  GListModel *lessons = plenary_store_get_lessons (self->store);

  for (guint i = 0; i < g_list_model_get_n_items (lessons); i++)
    {
      g_autoptr (PlenaryLesson) lesson = g_list_model_get_item (lessons, i);

      if (plenary_lesson_get_n_moments (lesson) > 0 && !plenary_lesson_get_words_only (lesson))
        return TRUE;
    }

  return FALSE;
}

static void
update (PlenaryKeepQuestion *self)
{
  gboolean asks = plenary_keeping_get_asks (self->keeping) && has_begun (self);
  gboolean again = plenary_keeping_get_rule (self->keeping)->kind == PLENARY_KEEP_UNTIL;

  gtk_widget_set_visible (GTK_WIDGET (self), asks);
  gtk_label_set_text (self->label,
                      again ? _("The half-term you chose is over. Until when do you keep new "
                                "recordings?")
                            : _("Until when do you keep a recording? Plenary can note a date for "
                                "each new lesson. Nothing is deleted by itself."));
}

static void
no_date_cb (PlenaryKeepQuestion *self)
{
  const PlenaryKeepRule rule = { PLENARY_KEEP_NO_DATE, "", 0 };

  /* What had the focus goes away. */
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                          GTK_DIR_TAB_FORWARD);
  plenary_keeping_set_rule (self->keeping, &rule);
}

static void
plenary_keep_question_dispose (GObject *object)
{
  PlenaryKeepQuestion *self = PLENARY_KEEP_QUESTION (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->keeping);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_KEEP_QUESTION);

  G_OBJECT_CLASS (plenary_keep_question_parent_class)->dispose (object);
}

static void
plenary_keep_question_class_init (PlenaryKeepQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_keep_question_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-keep-question.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryKeepQuestion, content);
  gtk_widget_class_bind_template_child (widget_class, PlenaryKeepQuestion, label);
  gtk_widget_class_bind_template_callback (widget_class, no_date_cb);
}

static void
plenary_keep_question_init (PlenaryKeepQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plenary_keep_question_set_store:
 * @self: a question
 * @store: an open store
 *
 * Asks, if there is something to ask. To be called once.
 */
void
plenary_keep_question_set_store (PlenaryKeepQuestion *self,
                                 PlenaryStore *store)
{
  g_return_if_fail (PLENARY_IS_KEEP_QUESTION (self));
  g_return_if_fail (PLENARY_IS_STORE (store));
  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  self->keeping = g_object_ref (plenary_keeping_get (store));
  g_signal_connect_object (self->keeping, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  self->watch = plenary_model_watch_new (plenary_store_get_lessons (store));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
