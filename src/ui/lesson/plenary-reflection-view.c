/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-reflection-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plenary-model-watch.h"
#include "plenary-moment-links.h"
#include "plenary-note-part.h"
#include "plenary-prompts-dialog.h"
#include "plenary-prompts.h"
#include "plenary-visibility-button.h"

/**
 * PlenaryReflectionView:
 *
 * A few questions about the whole lesson, and what the teacher answers. None has
 * to be answered. Which questions they are is the teacher's choice; an answer keeps
 * the question it was given to, even where the questions are others now.
 */

struct _PlenaryReflectionView
{
  GtkWidget parent_instance;

  PlenaryLessonSession *session;
  PlenaryModelWatch *answers_watch;
  PlenaryModelWatch *sets_watch;
  PlenaryPromptSet *set;
  /* The questions that are shown with their answers, and, in the same order, the parts
   * that show them. */
  GPtrArray *items;
  GPtrArray *parts;
  gboolean updating;
  gboolean changed_meanwhile;

  GtkWidget *content;
  GtkMenuButton *questions_button;
  GMenu *choices;
  GtkLabel *source_label;
  GtkBox *parts_box;
  GtkBox *others_box;
  GtkWidget *others_label;
};

G_DEFINE_FINAL_TYPE (PlenaryReflectionView, plenary_reflection_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_QUESTIONS = 1,
} PlenaryReflectionViewProps;

static GParamSpec *props[PROP_QUESTIONS + 1];

static GListModel *
get_answers (PlenaryReflectionView *self)
{
  return plenary_contents_get_answers (plenary_lesson_session_get_contents (self->session));
}

static PlenaryStore *
get_store (PlenaryReflectionView *self)
{
  return plenary_lesson_session_get_store (self->session);
}

/* Answering. */

static void
write_cb (PlenaryReflectionView *self,
          const char *text,
          const char *merge_key,
          PlenaryNotePart *part)
{
  guint i;

  if (g_ptr_array_find (self->parts, part, &i))
    plenary_lesson_session_write_answer (self->session, self->items->pdata[i], text, merge_key);
}

static void
typed_cb (PlenaryReflectionView *self)
{
  plenary_lesson_session_begin_typing (self->session);
}

static PlenaryNotePart *
make_part (PlenaryReflectionView *self,
           const char *question)
{
  GtkWidget *visibility = plenary_visibility_button_new ();
  PlenaryNotePart *part =
    g_object_ref_sink (g_object_new (PLENARY_TYPE_NOTE_PART, "open", TRUE, "title", question,
                                     "placeholder", _("You can leave this empty"), NULL));

  g_signal_connect_object (part, "write", G_CALLBACK (write_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (part, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  plenary_moment_links_attach (plenary_note_part_get_text_view (part), self->session);
  gtk_widget_set_halign (visibility, GTK_ALIGN_START);
  plenary_note_part_set_extra (part, visibility);

  return part;
}

/* The part that has shown a question so far, unless it shows another answer to it. */
static PlenaryNotePart *
dup_part (PlenaryReflectionView *self,
          GPtrArray *parts,
          const char *question)
{
  for (guint i = 0; self->items != NULL && i < self->items->len; i++)
    {
      PlenaryReflectionItem *item = self->items->pdata[i];

      if (g_str_equal (item->question, question) &&
          !g_ptr_array_find (parts, self->parts->pdata[i], NULL))
        return g_object_ref (self->parts->pdata[i]);
    }

  return make_part (self, question);
}

/* The question whose answer has the focus: it must not go while somebody is about to put
 * it into other words. */
static const char *
get_question_in_use (PlenaryReflectionView *self)
{
  for (guint i = 0; self->items != NULL && i < self->items->len; i++)
    if (gtk_widget_is_focus (GTK_WIDGET (plenary_note_part_get_text_view (self->parts->pdata[i]))))
      return ((PlenaryReflectionItem *) self->items->pdata[i])->question;

  return NULL;
}

/* Who may see an answer is a question once there is one. */
static void
show_visibility (PlenaryReflectionView *self,
                 PlenaryNotePart *part,
                 PlenaryAnswer *answer)
{
  const char *text = answer != NULL ? plenary_answer_get_text (answer) : NULL;
  PlenaryLesson *lesson = plenary_lesson_session_get_lesson (self->session);

  plenary_visibility_button_set_entity (PLENARY_VISIBILITY_BUTTON (
                                          plenary_note_part_get_extra (part)),
                                        get_store (self),
                                        text != NULL && *text != '\0' ? answer : NULL,
                                        plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
}

static void
place_part (GtkBox *box,
            PlenaryNotePart *part,
            GtkWidget *after)
{
  GtkWidget *widget = GTK_WIDGET (part);
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (parent != NULL && parent != GTK_WIDGET (box))
    gtk_box_remove (GTK_BOX (parent), widget);
  if (parent != GTK_WIDGET (box))
    gtk_box_insert_child_after (box, widget, after);
  else if (gtk_widget_get_prev_sibling (widget) != after)
    gtk_box_reorder_child_after (box, widget, after);
}

/* What is unsaved of a part that goes is saved while its question is still known. */
static void
take_away_others (PlenaryReflectionView *self,
                  GPtrArray *parts)
{
  for (guint i = 0; self->parts != NULL && i < self->parts->len; i++)
    {
      GtkWidget *part = self->parts->pdata[i];

      if (g_ptr_array_find (parts, part, NULL))
        continue;

      plenary_note_part_flush (PLENARY_NOTE_PART (part));
      gtk_box_remove (GTK_BOX (gtk_widget_get_parent (part)), part);
    }
}

/* Puts the parts of @items where they belong, and takes away those of before. */
static void
show_items (PlenaryReflectionView *self,
            GPtrArray *items)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *last[2] = { NULL, NULL };

  for (guint i = 0; i < items->len; i++)
    {
      PlenaryReflectionItem *item = items->pdata[i];
      PlenaryNotePart *part = dup_part (self, parts, item->question);
      const char *text = item->answer != NULL ? plenary_answer_get_text (item->answer) : NULL;

      place_part (item->of_others ? self->others_box : self->parts_box, part,
                  last[item->of_others]);
      last[item->of_others] = GTK_WIDGET (part);
      plenary_note_part_take_text (part, text != NULL ? text : "");
      show_visibility (self, part, item->answer);
      g_ptr_array_add (parts, part);
    }

  take_away_others (self, parts);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  self->parts = g_steal_pointer (&parts);
  gtk_widget_set_visible (self->others_label, last[TRUE] != NULL);
}

/* Which questions. */

static void
update_choices (PlenaryReflectionView *self)
{
  g_autoptr (GPtrArray) list = plenary_prompts_list (get_store (self));

  g_menu_remove_all (self->choices);
  for (guint i = 0; i < list->len; i++)
    {
      PlenaryPromptSet *set = list->pdata[i];
      g_auto (GStrv) pieces = g_strsplit (plenary_prompt_set_get_title (set), "_", -1);
      g_autofree char *label = g_strjoinv ("__", pieces);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "reflection.questions", "s",
                                         plenary_prompts_get_key (set));
      g_menu_append_item (self->choices, item);
    }
}

static void
update_set (PlenaryReflectionView *self)
{
  PlenaryLesson *lesson = plenary_lesson_session_get_lesson (self->session);
  g_autoptr (PlenaryPromptSet) set =
    plenary_prompts_find (get_store (self), plenary_lesson_get_prompt_set (lesson));
  const char *source = plenary_prompt_set_get_source (set);

  g_set_object (&self->set, set);
  /* Another label would close a menu that is open. */
  if (g_strcmp0 (gtk_menu_button_get_label (self->questions_button),
                 plenary_prompt_set_get_title (set)) != 0)
    gtk_menu_button_set_label (self->questions_button, plenary_prompt_set_get_title (set));
  gtk_label_set_text (self->source_label, source != NULL ? source : "");
  gtk_widget_set_visible (GTK_WIDGET (self->source_label), source != NULL && *source != '\0');
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_QUESTIONS]);
}

static void
update (PlenaryReflectionView *self)
{
  const char *prompts;
  g_auto (GStrv) questions = NULL;
  GPtrArray *items;

  if (self->updating)
    {
      self->changed_meanwhile = TRUE;
      return;
    }

  self->updating = TRUE;
  self->changed_meanwhile = FALSE;
  update_set (self);
  prompts = plenary_prompt_set_get_prompts (self->set);
  questions = plenary_reflection_split (prompts != NULL ? prompts : "");
  items = plenary_reflection_list ((const char *const *) questions, get_answers (self),
                                   get_question_in_use (self));
  show_items (self, items);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = items;
  self->updating = FALSE;

  if (self->changed_meanwhile)
    update (self);
}

static void
sets_changed_cb (PlenaryReflectionView *self)
{
  update_choices (self);
  update (self);
}

static void
change_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  PlenaryReflectionView *self = PLENARY_REFLECTION_VIEW (widget);
  gboolean new = g_str_equal (action_name, "reflection.add");

  adw_dialog_present (plenary_prompts_dialog_new (self->session, new ? NULL : self->set), widget);
}

static void
plenary_reflection_view_dispose (GObject *object)
{
  PlenaryReflectionView *self = PLENARY_REFLECTION_VIEW (object);

  g_clear_object (&self->answers_watch);
  g_clear_object (&self->sets_watch);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_REFLECTION_VIEW);
  g_clear_object (&self->set);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (plenary_reflection_view_parent_class)->dispose (object);
}

static void
plenary_reflection_view_finalize (GObject *object)
{
  PlenaryReflectionView *self = PLENARY_REFLECTION_VIEW (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->parts, g_ptr_array_unref);

  G_OBJECT_CLASS (plenary_reflection_view_parent_class)->finalize (object);
}

static void
plenary_reflection_view_get_property (GObject *object,
                                      guint prop_id,
                                      GValue *value,
                                      GParamSpec *pspec)
{
  PlenaryReflectionView *self = PLENARY_REFLECTION_VIEW (object);

  switch ((PlenaryReflectionViewProps) prop_id)
    {
    case PROP_QUESTIONS:
      g_value_set_string (value, self->set != NULL ? plenary_prompts_get_key (self->set) : "");
      break;
    }
}

static void
plenary_reflection_view_set_property (GObject *object,
                                      guint prop_id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  PlenaryReflectionView *self = PLENARY_REFLECTION_VIEW (object);

  switch ((PlenaryReflectionViewProps) prop_id)
    {
    case PROP_QUESTIONS:
      plenary_reflection_view_flush (self);
      plenary_lesson_session_choose_prompts (self->session, g_value_get_string (value));
      break;
    }
}

static void
install_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-reflection-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryReflectionView, content);
  gtk_widget_class_bind_template_child (widget_class, PlenaryReflectionView, questions_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryReflectionView, choices);
  gtk_widget_class_bind_template_child (widget_class, PlenaryReflectionView, source_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryReflectionView, parts_box);
  gtk_widget_class_bind_template_child (widget_class, PlenaryReflectionView, others_box);
  gtk_widget_class_bind_template_child (widget_class, PlenaryReflectionView, others_label);
}

static void
plenary_reflection_view_class_init (PlenaryReflectionViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_reflection_view_dispose;
  object_class->finalize = plenary_reflection_view_finalize;
  object_class->get_property = plenary_reflection_view_get_property;
  object_class->set_property = plenary_reflection_view_set_property;

  /**
   * PlenaryReflectionView:questions:
   *
   * What names the set of questions that are asked.
   */
  props[PROP_QUESTIONS] =
    g_param_spec_string ("questions", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  install_template (widget_class);
  gtk_widget_class_install_property_action (widget_class, "reflection.questions", "questions");
  gtk_widget_class_install_action (widget_class, "reflection.change", NULL, change_action);
  gtk_widget_class_install_action (widget_class, "reflection.add", NULL, change_action);
}

static void
plenary_reflection_view_init (PlenaryReflectionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
  self->sets_watch = plenary_model_watch_new (plenary_store_get_prompt_sets (get_store (self)));
  g_signal_connect_object (self->sets_watch, "changed", G_CALLBACK (sets_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (plenary_lesson_session_get_lesson (session), "changed",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  sets_changed_cb (self);
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

  if (self->parts != NULL && self->parts->len > 0)
    plenary_note_part_write (self->parts->pdata[0]);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->questions_button));
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

  for (guint i = 0; self->parts != NULL && i < self->parts->len; i++)
    plenary_note_part_flush (self->parts->pdata[i]);
}
