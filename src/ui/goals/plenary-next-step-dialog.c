/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-next-step-dialog.h"

#include "plenary-attempt.h"
#include "plenary-goal.h"
#include "plenary-model-watch.h"
#include "plenary-next-step-edits.h"
#include "plenary-next-step-outcomes.h"
#include "plenary-next-step-words.h"
#include "plenary-note-part.h"
#include "plenary-trouble.h"
#include "plenary-visibility-button.h"

#include <glib/gi18n.h>

/**
 * PlenaryNextStepDialog:
 *
 * All there is to say about a next step: its words, the goal it is for, where it stands
 * and what came of it in each lesson. It is saved as it is typed.
 */

struct _PlenaryNextStepDialog
{
  AdwDialog parent_instance;

  PlenaryStore *store;
  PlenaryNextStep *step;
  /* The lesson the teacher is in, where undoing leads to; or NULL. */
  char *lesson;
  /* What the making of the step was committed with; then wording it belongs to that. */
  char *merge_key;
  /* The UUIDs of the goals to choose from; the first is none. */
  GPtrArray *goals;
  gboolean filling;

  GtkLabel *sentence_label;
  PlenaryNotePart *cue_part;
  PlenaryNotePart *action_part;
  AdwComboRow *goal_row;
  AdwComboRow *state_row;
  PlenaryVisibilityButton *visibility_button;
  PlenaryNextStepOutcomes *outcomes;
  AdwActionRow *origin_row;
};

G_DEFINE_FINAL_TYPE (PlenaryNextStepDialog, plenary_next_step_dialog, ADW_TYPE_DIALOG)

/* Saving. */

static void
commit (PlenaryNextStepDialog *self,
        PlenaryNextStep *copy,
        const char *merge_key)
{
  plenary_next_step_edits_change (self->store, copy, self->lesson,
                                  self->merge_key != NULL ? self->merge_key : merge_key,
                                  GTK_WIDGET (self));
}

static void
write_cb (PlenaryNextStepDialog *self,
          const char *text,
          const char *merge_key,
          PlenaryNotePart *part)
{
  g_autoptr (PlenaryNextStep) copy = plenary_entity_copy (self->step);

  if (part == self->cue_part)
    plenary_next_step_set_cue (copy, text);
  else
    plenary_next_step_set_action (copy, text);
  commit (self, copy, merge_key);
}

static void
goal_chosen_cb (PlenaryNextStepDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->goal_row);
  g_autoptr (PlenaryNextStep) copy = NULL;

  if (self->filling || selected >= self->goals->len)
    return;

  copy = plenary_entity_copy (self->step);
  plenary_next_step_set_goal (copy, self->goals->pdata[selected]);
  commit (self, copy, NULL);
}

static void
state_chosen_cb (PlenaryNextStepDialog *self)
{
  g_autoptr (PlenaryNextStep) copy = NULL;

  if (self->filling)
    return;

  copy = plenary_entity_copy (self->step);
  plenary_next_step_set_state (copy, adw_combo_row_get_selected (self->state_row));
  commit (self, copy, NULL);
}

/* Showing. */

static void
fill_goal (PlenaryNextStepDialog *self)
{
  const char *goal = plenary_next_step_get_goal (self->step);

  for (guint i = 0; i < self->goals->len; i++)
    if (g_strcmp0 (self->goals->pdata[i], goal) == 0)
      adw_combo_row_set_selected (self->goal_row, i);
}

static void
fill_in (PlenaryNextStepDialog *self)
{
  g_autofree char *sentence = plenary_next_step_words_sentence (self->step);

  self->filling = TRUE;
  gtk_label_set_text (self->sentence_label, sentence);
  plenary_note_part_take_text (self->cue_part, plenary_next_step_get_cue (self->step));
  plenary_note_part_take_text (self->action_part, plenary_next_step_get_action (self->step));
  fill_goal (self);
  adw_combo_row_set_selected (self->state_row, plenary_next_step_get_state (self->step));
  self->filling = FALSE;
}

static void
fill_origin (PlenaryNextStepDialog *self)
{
  const char *uuid = plenary_next_step_get_lesson (self->step);
  PlenaryLesson *lesson = uuid != NULL ? plenary_store_lookup (self->store, uuid) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->origin_row), lesson != NULL);
  if (lesson != NULL)
    adw_action_row_set_subtitle (self->origin_row, plenary_lesson_get_title (lesson));
}

/* Those that are worked on, and the one it is for even if that rests. */
static void
list_goals (PlenaryNextStepDialog *self)
{
  GListModel *goals = plenary_store_get_goals (self->store);
  const char *own = plenary_next_step_get_goal (self->step);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  /* Translators: a next step that is for no goal */
  gtk_string_list_append (titles, C_("goal", "None"));
  g_ptr_array_add (self->goals, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (PlenaryGoal) goal = g_list_model_get_item (goals, i);
      const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (goal));

      if (plenary_goal_get_state (goal) != PLENARY_GOAL_STATE_ACTIVE && g_strcmp0 (uuid, own) != 0)
        continue;

      gtk_string_list_append (titles, plenary_goal_get_title (goal));
      g_ptr_array_add (self->goals, g_strdup (uuid));
    }
  adw_combo_row_set_model (self->goal_row, G_LIST_MODEL (titles));
  gtk_widget_set_visible (GTK_WIDGET (self->goal_row), self->goals->len > 1);
}

static void
list_states (PlenaryNextStepDialog *self)
{
  g_autoptr (GtkStringList) states = gtk_string_list_new (NULL);

  for (PlenaryNextStepState state = PLENARY_NEXT_STEP_STATE_OPEN;
       state <= PLENARY_NEXT_STEP_STATE_LET_GO; state++)
    gtk_string_list_append (states, plenary_next_step_words_state (state));
  adw_combo_row_set_model (self->state_row, G_LIST_MODEL (states));
}

/* What leads out of the dialog. */

static void
leave (PlenaryNextStepDialog *self,
       const char *action,
       GVariant *target)
{
  g_autoptr (GVariant) sunk = g_variant_ref_sink (target);
  g_autoptr (GtkWidget) window = NULL;

  g_set_object (&window, GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
  adw_dialog_close (ADW_DIALOG (self));
  if (window != NULL)
    gtk_widget_activate_action_variant (window, action, sunk);
}

/* To the moment, if there is one. */
static void
leave_for (PlenaryNextStepDialog *self,
           const char *lesson,
           const char *moment)
{
  if (moment != NULL)
    leave (self, "win.open-moment", g_variant_new ("(ss)", lesson, moment));
  else
    leave (self, "win.open-lesson", g_variant_new_string (lesson));
}

static void
open_cb (PlenaryNextStepDialog *self,
         PlenaryAttempt *attempt)
{
  leave_for (self, plenary_attempt_get_lesson (attempt), plenary_attempt_get_moment (attempt));
}

static void
origin_cb (PlenaryNextStepDialog *self)
{
  leave_for (self, plenary_next_step_get_lesson (self->step),
             plenary_next_step_get_moment (self->step));
}

static void
plan_watching_cb (PlenaryNextStepDialog *self)
{
  leave (self, "win.plan-watching",
         g_variant_new_string (plenary_entity_get_uuid (PLENARY_ENTITY (self->step))));
}

static void
plan_talking_cb (PlenaryNextStepDialog *self)
{
  leave (self, "win.plan-talking",
         g_variant_new_string (plenary_entity_get_uuid (PLENARY_ENTITY (self->step))));
}

/* The offer to undo it is made once the dialog is gone, or it would be made behind it. */
static void
remove_cb (PlenaryNextStepDialog *self)
{
  g_autoptr (PlenaryNextStepDialog) alive = g_object_ref (self);
  g_autoptr (GtkWidget) window = NULL;

  g_set_object (&window, GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
  adw_dialog_close (ADW_DIALOG (self));
  if (window != NULL)
    plenary_next_step_edits_remove (self->store, self->step, self->lesson, window);
}

static void
plenary_next_step_dialog_closed (AdwDialog *dialog)
{
  PlenaryNextStepDialog *self = PLENARY_NEXT_STEP_DIALOG (dialog);

  plenary_note_part_flush (self->cue_part);
  plenary_note_part_flush (self->action_part);
}

static void
plenary_next_step_dialog_dispose (GObject *object)
{
  PlenaryNextStepDialog *self = PLENARY_NEXT_STEP_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_NEXT_STEP_DIALOG);
  g_clear_object (&self->store);
  g_clear_object (&self->step);

  G_OBJECT_CLASS (plenary_next_step_dialog_parent_class)->dispose (object);
}

static void
plenary_next_step_dialog_finalize (GObject *object)
{
  PlenaryNextStepDialog *self = PLENARY_NEXT_STEP_DIALOG (object);

  g_clear_pointer (&self->goals, g_ptr_array_unref);
  g_clear_pointer (&self->lesson, g_free);
  g_clear_pointer (&self->merge_key, g_free);

  G_OBJECT_CLASS (plenary_next_step_dialog_parent_class)->finalize (object);
}

static void
plenary_next_step_dialog_class_init (PlenaryNextStepDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_next_step_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = plenary_next_step_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->closed = plenary_next_step_dialog_closed;

  g_type_ensure (PLENARY_TYPE_NOTE_PART);
  g_type_ensure (PLENARY_TYPE_NEXT_STEP_OUTCOMES);
  g_type_ensure (PLENARY_TYPE_VISIBILITY_BUTTON);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-next-step-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryNextStepDialog, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNextStepDialog, cue_part);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNextStepDialog, action_part);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNextStepDialog, goal_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNextStepDialog, state_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNextStepDialog, visibility_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNextStepDialog, outcomes);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNextStepDialog, origin_row);
  gtk_widget_class_bind_template_callback (widget_class, write_cb);
  gtk_widget_class_bind_template_callback (widget_class, goal_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, state_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, origin_cb);
  gtk_widget_class_bind_template_callback (widget_class, plan_watching_cb);
  gtk_widget_class_bind_template_callback (widget_class, plan_talking_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
plenary_next_step_dialog_init (PlenaryNextStepDialog *self)
{
  self->goals = g_ptr_array_new_with_free_func (g_free);
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plenary_next_step_dialog_new:
 * @store: an open store
 * @step: a live next step
 * @lesson: (nullable): the UUID of the lesson the teacher is in
 * @merge_key: (nullable): what the making of @step was committed with, if it is new
 *
 * Makes the dialog of a next step.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
plenary_next_step_dialog_new (PlenaryStore *store,
                              PlenaryNextStep *step,
                              const char *lesson,
                              const char *merge_key)
{
  PlenaryNextStepDialog *self;

  g_return_val_if_fail (PLENARY_IS_STORE (store), NULL);
  g_return_val_if_fail (PLENARY_IS_NEXT_STEP (step), NULL);

  self = g_object_new (PLENARY_TYPE_NEXT_STEP_DIALOG, NULL);
  self->store = g_object_ref (store);
  self->step = g_object_ref (step);
  self->lesson = g_strdup (lesson);
  self->merge_key = g_strdup (merge_key);
  list_goals (self);
  list_states (self);
  plenary_next_step_outcomes_set_step (self->outcomes, store, step);
  fill_origin (self);
  plenary_visibility_button_set_entity (self->visibility_button, store, step, lesson);
  g_signal_connect_object (step, "changed", G_CALLBACK (fill_in), self, G_CONNECT_SWAPPED);
  fill_in (self);

  return ADW_DIALOG (self);
}
