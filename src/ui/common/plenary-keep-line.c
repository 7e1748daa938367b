/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-keep-line.h"

#include "plenary-keeping.h"
#include "plenary-words.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * PlenaryKeepLine:
 *
 * One calm line about a lesson whose recordings were to be kept until a day that has
 * passed. Nothing happens by itself: it offers another date, and to delete the video.
 */

struct _PlenaryKeepLine
{
  GtkWidget parent_instance;

  PlenaryLesson *lesson;
  GSignalGroup *signals;

  GtkWidget *content;
  GtkLabel *label;
  GtkWidget *longer_button;
  GtkWidget *delete_button;
};

G_DEFINE_FINAL_TYPE (PlenaryKeepLine, plenary_keep_line, GTK_TYPE_WIDGET)

static void
update (PlenaryKeepLine *self)
{
  gboolean over = self->lesson != NULL && plenary_keeping_is_over (self->lesson);
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), over);
  if (!over)
    return;

  date = plenary_words_date (plenary_lesson_get_keep_until (self->lesson));
  /* Translators: %s is a date */
  words = g_strdup_printf (_("Kept until %s."), date);
  gtk_label_set_text (self->label, words);
}

static void
plenary_keep_line_dispose (GObject *object)
{
  PlenaryKeepLine *self = PLENARY_KEEP_LINE (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->lesson);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_KEEP_LINE);

  G_OBJECT_CLASS (plenary_keep_line_parent_class)->dispose (object);
}

static void
plenary_keep_line_class_init (PlenaryKeepLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_keep_line_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-keep-line.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryKeepLine, content);
  gtk_widget_class_bind_template_child (widget_class, PlenaryKeepLine, label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryKeepLine, longer_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryKeepLine, delete_button);
}

static void
plenary_keep_line_init (PlenaryKeepLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->signals = g_signal_group_new (PLENARY_TYPE_LESSON);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (update), self);
}

/* A button never has an action without the lesson that it is about. */
static void
set_action (GtkWidget *button,
            const char *action,
            PlenaryLesson *lesson)
{
  GtkActionable *actionable = GTK_ACTIONABLE (button);

  gtk_actionable_set_action_name (actionable, NULL);
  if (lesson == NULL)
    return;

  gtk_actionable_set_action_target (actionable, "s",
                                    plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
  gtk_actionable_set_action_name (actionable, action);
}

/**
 * plenary_keep_line_set_lesson:
 * @self: a line
 * @lesson: (nullable): a live lesson
 *
 * Sets which lesson it is about; it follows the lesson's changes.
 */
void
plenary_keep_line_set_lesson (PlenaryKeepLine *self,
                              PlenaryLesson *lesson)
{
  g_return_if_fail (PLENARY_IS_KEEP_LINE (self));

  if (!g_set_object (&self->lesson, lesson))
    return;

  g_signal_group_set_target (self->signals, lesson);
  set_action (self->longer_button, "win.keep-longer", lesson);
  set_action (self->delete_button, "win.delete-video", lesson);
  update (self);
}
