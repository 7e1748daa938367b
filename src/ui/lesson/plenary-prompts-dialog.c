/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-prompts-dialog.h"

#include <glib/gi18n.h>

#include "plenary-autosave.h"
#include "plenary-line.h"
#include "plenary-model-watch.h"
#include "plenary-note-guard.h"
#include "plenary-note-text.h"
#include "plenary-prompts.h"
#include "plenary-trouble.h"

/**
 * PlenaryPromptsDialog:
 *
 * A set of questions, to be put into the teacher's own words. It is saved as it is
 * typed: with the first letter a set that comes with Plenary becomes the teacher's
 * version of it, and a new one comes to be and is asked about the lesson.
 */

struct _PlenaryPromptsDialog
{
  AdwDialog parent_instance;

  PlenaryLessonSession *session;
  /* As the store has it, or as it is to come into the store. */
  PlenaryPromptSet *set;
  PlenaryModelWatch *watch;
  PlenaryAutosave *autosave;
  gboolean stored;
  gboolean filling;

  AdwEntryRow *title_row;
  AdwEntryRow *source_row;
  GtkTextView *questions_view;
  GtkTextBuffer *questions;
  GtkLabel *about_label;
  GtkButton *remove_button;
};

G_DEFINE_FINAL_TYPE (PlenaryPromptsDialog, plenary_prompts_dialog, ADW_TYPE_DIALOG)

static PlenaryStore *
get_store (PlenaryPromptsDialog *self)
{
  return plenary_lesson_session_get_store (self->session);
}

static char *
dup_questions (PlenaryPromptsDialog *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->questions, &start, &end);

  return gtk_text_buffer_get_text (self->questions, &start, &end, TRUE);
}

static char *
dup_line (AdwEntryRow *row)
{
  return plenary_line_tidy (gtk_editable_get_text (GTK_EDITABLE (row)));
}

/* Saving. */

static PlenaryEdit *
begin_edit (PlenaryPromptsDialog *self,
            PlenaryEditKind kind,
            PlenaryPromptSet *set)
{
  PlenaryLesson *lesson = plenary_lesson_session_get_lesson (self->session);
  PlenaryEdit *edit = plenary_edit_new (kind);

  plenary_edit_set_lesson (edit, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
  plenary_edit_set_subject (edit, plenary_prompt_set_get_title (set));

  return edit;
}

static PlenaryPromptSet *
dup_shown (PlenaryPromptsDialog *self)
{
  PlenaryPromptSet *copy = plenary_entity_copy (self->set);
  g_autofree char *title = dup_line (self->title_row);
  g_autofree char *source = dup_line (self->source_row);
  g_autofree char *prompts = dup_questions (self);

  /* Without a name it could not be chosen among others. */
  if (*title != '\0')
    plenary_prompt_set_set_title (copy, title);
  plenary_prompt_set_set_source (copy, source);
  plenary_prompt_set_set_prompts (copy, prompts);

  return copy;
}

/* A new set is wanted for this very lesson. */
static void
choose_in (PlenaryPromptsDialog *self,
           PlenaryEdit *edit,
           PlenaryPromptSet *set)
{
  g_autoptr (PlenaryLesson) lesson =
    plenary_entity_copy (plenary_lesson_session_get_lesson (self->session));

  plenary_lesson_set_prompt_set (lesson, plenary_prompts_get_key (set));
  plenary_edit_put (edit, lesson);
}

static void
save_cb (PlenaryPromptsDialog *self,
         const char *merge_key)
{
  g_autoptr (PlenaryPromptSet) copy = dup_shown (self);
  g_autoptr (PlenaryEdit) edit = NULL;
  gboolean is_new = !self->stored && !plenary_prompts_is_shipped (self->set);

  edit =
    begin_edit (self, is_new ? PLENARY_EDIT_PROMPTS_ADDED : PLENARY_EDIT_PROMPTS_CHANGED, copy);
  plenary_edit_set_merge_key (edit, merge_key);
  plenary_edit_put (edit, copy);
  if (is_new)
    choose_in (self, edit, copy);
  self->stored = TRUE;
  plenary_trouble_commit (get_store (self), edit, GTK_WIDGET (self));
}

/* Showing. */

static void
fill_row (AdwEntryRow *row,
          const char *text)
{
  g_autofree char *shown = dup_line (row);

  if (g_strcmp0 (shown, text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static void
update_removal (PlenaryPromptsDialog *self)
{
  gboolean shipped = plenary_prompts_is_shipped (self->set);

  gtk_label_set_text (self->about_label,
                      shipped
                        ? _(
                           "These questions come with Plenary. What you change is your version of "
                           "them, and you can always go back. What you have answered stays.")
                        : _("These questions are yours. What you have answered to them stays, "
                            "even if you remove them."));
  gtk_button_set_label (self->remove_button,
                        shipped ? _("Put Back as They Came") : _("Remove These Questions"));
  gtk_widget_set_visible (GTK_WIDGET (self->remove_button), self->stored);
}

static void
fill_in (PlenaryPromptsDialog *self)
{
  const char *prompts = plenary_prompt_set_get_prompts (self->set);
  g_autofree char *shown = dup_questions (self);

  self->filling = TRUE;
  fill_row (self->title_row, plenary_prompt_set_get_title (self->set));
  fill_row (self->source_row, plenary_prompt_set_get_source (self->set));
  if (g_strcmp0 (shown, prompts) != 0)
    plenary_note_text_change (self->questions, shown, prompts != NULL ? prompts : "");
  self->filling = FALSE;
  update_removal (self);
}

/* The list keeps it alive. */
static PlenaryPromptSet *
find_live (PlenaryPromptsDialog *self)
{
  GListModel *sets = plenary_store_get_prompt_sets (get_store (self));
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (self->set));

  for (guint i = 0; i < g_list_model_get_n_items (sets); i++)
    {
      g_autoptr (PlenaryPromptSet) set = g_list_model_get_item (sets, i);

      if (g_str_equal (plenary_entity_get_uuid (PLENARY_ENTITY (set)), uuid))
        return set;
    }

  return NULL;
}

/* What is just being typed is newer than what is stored. */
static void
sets_changed_cb (PlenaryPromptsDialog *self)
{
  PlenaryPromptSet *live = find_live (self);

  if (live == NULL && self->stored)
    {
      plenary_autosave_drop (self->autosave);
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  if (live != NULL)
    g_set_object (&self->set, live);
  if (!plenary_autosave_is_unsaved (self->autosave) &&
      !gtk_widget_is_focus (GTK_WIDGET (self->questions_view)))
    fill_in (self);
  else
    update_removal (self);
}

/* What the teacher does. */

static void
typed_cb (PlenaryPromptsDialog *self)
{
  if (!self->filling)
    plenary_autosave_touch (self->autosave);
}

static void
left_cb (PlenaryPromptsDialog *self)
{
  plenary_autosave_end_stretch (self->autosave);
}

/* A page that was pasted by mistake would keep the dialog waiting at each key. */
static void
insert_text_cb (GtkTextBuffer *buffer,
                GtkTextIter *iter,
                const char *text,
                int length,
                gpointer user_data)
{
  PlenaryPromptsDialog *self = PLENARY_PROMPTS_DIALOG (user_data);

  if (self->filling || plenary_note_guard_admits (buffer, iter, text, length))
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s",
                              _("That is too long for a question. Try a shorter piece of it."));
}

static void
remove_clicked_cb (PlenaryPromptsDialog *self)
{
  g_autoptr (PlenaryEdit) edit = NULL;
  g_autofree char *said = NULL;

  plenary_autosave_flush (self->autosave);
  /* Translators: %s is what the teacher calls a set of questions */
  said = g_strdup_printf (plenary_prompts_is_shipped (self->set) ? _("“%s” put back as they came")
                                                                 : _("“%s” removed"),
                          plenary_prompt_set_get_title (self->set));
  edit = begin_edit (self, PLENARY_EDIT_PROMPTS_REMOVED, self->set);
  plenary_edit_remove (edit, self->set);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.say-undo", "s", said);
  plenary_trouble_commit (get_store (self), edit,
                          GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
}

static void
plenary_prompts_dialog_closed (AdwDialog *dialog)
{
  plenary_autosave_end_stretch (PLENARY_PROMPTS_DIALOG (dialog)->autosave);
}

static void
plenary_prompts_dialog_dispose (GObject *object)
{
  PlenaryPromptsDialog *self = PLENARY_PROMPTS_DIALOG (object);

  g_clear_object (&self->watch);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_PROMPTS_DIALOG);
  g_clear_object (&self->autosave);
  g_clear_object (&self->set);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (plenary_prompts_dialog_parent_class)->dispose (object);
}

static void
plenary_prompts_dialog_class_init (PlenaryPromptsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_prompts_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = plenary_prompts_dialog_closed;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-prompts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryPromptsDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPromptsDialog, source_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPromptsDialog, questions_view);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPromptsDialog, questions);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPromptsDialog, about_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPromptsDialog, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, insert_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
plenary_prompts_dialog_init (PlenaryPromptsDialog *self)
{
  self->autosave = plenary_autosave_new ();
  g_signal_connect_object (self->autosave, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);

  gtk_widget_init_template (GTK_WIDGET (self));
  plenary_note_guard_attach (self->questions);
  plenary_line_limit (GTK_EDITABLE (self->title_row));
}

static PlenaryPromptSet *
make_own (PlenaryStore *store)
{
  GListModel *sets = plenary_store_get_prompt_sets (store);
  PlenaryPromptSet *set = plenary_prompt_set_new ();
  int rank = 0;

  for (guint i = 0; i < g_list_model_get_n_items (sets); i++)
    {
      g_autoptr (PlenaryPromptSet) other = g_list_model_get_item (sets, i);

      rank = MAX (rank, plenary_prompt_set_get_rank (other) + 1);
    }

  plenary_prompt_set_set_title (set, _("My own questions"));
  plenary_prompt_set_set_rank (set, rank);

  return set;
}

/**
 * plenary_prompts_dialog_new:
 * @session: the session of the lesson that is looked back on
 * @set: (nullable): the set to change, or %NULL to make one
 *
 * Makes the dialog of a set of questions.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
plenary_prompts_dialog_new (PlenaryLessonSession *session,
                            PlenaryPromptSet *set)
{
  PlenaryPromptsDialog *self;
  PlenaryStore *store;

  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (session), NULL);
  g_return_val_if_fail (set == NULL || PLENARY_IS_PROMPT_SET (set), NULL);

  self = g_object_new (PLENARY_TYPE_PROMPTS_DIALOG, NULL);
  self->session = g_object_ref (session);
  store = get_store (self);
  self->set = set != NULL ? g_object_ref (set) : make_own (store);
  self->stored = plenary_prompts_is_stored (store, self->set);
  self->watch = plenary_model_watch_new (plenary_store_get_prompt_sets (store));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (sets_changed_cb), self,
                           G_CONNECT_SWAPPED);
  fill_in (self);
  adw_dialog_set_focus (ADW_DIALOG (self), set != NULL ? GTK_WIDGET (self->questions_view)
                                                       : GTK_WIDGET (self->title_row));

  return ADW_DIALOG (self);
}
