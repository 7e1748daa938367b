/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-goal-dialog.h"

#include "plenary-autosave.h"
#include "plenary-goal-checks.h"
#include "plenary-goal-edits.h"
#include "plenary-goal-look.h"
#include "plenary-line.h"
#include "plenary-text-row.h"
#include "plenary-timecode.h"
#include "plenary-trouble.h"
#include "plenary-visibility-button.h"

#include <glib/gi18n.h>

/**
 * PlenaryGoalDialog:
 *
 * All there is to say about a goal. It is saved as it is typed.
 *
 * One field at a time is ahead of the goal; the others follow it, except for the
 * one that has the focus.
 */

#define N_KEYS 9

typedef enum
{
  FIELD_NONE,
  FIELD_TITLE,
  FIELD_WHY,
  FIELD_WOULD_SEE,
  FIELD_VISION,
  FIELD_COLOUR,
  FIELD_SYMBOL,
  FIELD_KEY,
  FIELD_LEAD,
  FIELD_LAG,
  FIELD_STATE,
  FIELD_CHECKS,
} Field;

struct _PlenaryGoalDialog
{
  AdwDialog parent_instance;

  PlenaryStore *store;
  PlenaryGoal *goal;

  PlenaryAutosave *autosave;
  /* The field that was edited last. */
  Field field;
  /* The field that is just being edited, while the one before it is saved. */
  Field next_field;
  gboolean filling;

  AdwEntryRow *title_row;
  GtkLabel *empty_label;
  PlenaryTextRow *why_row;
  PlenaryTextRow *would_see_row;
  PlenaryTextRow *vision_row;
  PlenaryGoalLook *look;
  AdwComboRow *key_row;
  AdwSpinRow *lead_row;
  AdwSpinRow *lag_row;
  AdwComboRow *state_row;
  PlenaryVisibilityButton *visibility_button;
  PlenaryGoalChecks *checks;
};

G_DEFINE_FINAL_TYPE (PlenaryGoalDialog, plenary_goal_dialog, ADW_TYPE_DIALOG)

/* Saving. */

static gint64
get_seconds (AdwSpinRow *row)
{
  return (gint64) adw_spin_row_get_value (row) * PLENARY_SECOND;
}

/* A goal without words could not be told from others, so the last ones stay. */
static void
apply_title (PlenaryGoalDialog *self,
             PlenaryGoal *copy)
{
  g_autofree char *title =
    plenary_line_tidy (gtk_editable_get_text (GTK_EDITABLE (self->title_row)));

  if (*title != '\0')
    plenary_goal_set_title (copy, title);
}

static void
apply_text (PlenaryGoal *copy,
            PlenaryTextRow *row,
            void (*set) (PlenaryGoal *goal, const char *text))
{
  g_autofree char *text = plenary_text_row_dup_text (row);

  set (copy, text);
}

/* Puts what @field shows into @copy. */
static void
apply_field (PlenaryGoalDialog *self,
             PlenaryGoal *copy)
{
  switch (self->field)
    {
    case FIELD_NONE:
      break;
    case FIELD_TITLE:
      apply_title (self, copy);
      break;
    case FIELD_WHY:
      apply_text (copy, self->why_row, plenary_goal_set_why);
      break;
    case FIELD_WOULD_SEE:
      apply_text (copy, self->would_see_row, plenary_goal_set_would_see);
      break;
    case FIELD_VISION:
      apply_text (copy, self->vision_row, plenary_goal_set_vision);
      break;
    case FIELD_COLOUR:
      plenary_goal_set_colour (copy, plenary_goal_look_get_colour (self->look));
      break;
    case FIELD_SYMBOL:
      plenary_goal_set_symbol (copy, plenary_goal_look_get_symbol (self->look));
      break;
    case FIELD_KEY:
      plenary_goal_set_key (copy, adw_combo_row_get_selected (self->key_row));
      break;
    case FIELD_LEAD:
      plenary_goal_set_lead (copy, get_seconds (self->lead_row));
      break;
    case FIELD_LAG:
      plenary_goal_set_lag (copy, get_seconds (self->lag_row));
      break;
    case FIELD_STATE:
      plenary_goal_edits_apply_state (self->store, copy,
                                      adw_combo_row_get_selected (self->state_row));
      break;
    case FIELD_CHECKS:
      plenary_goal_set_checks (copy, plenary_goal_checks_get (self->checks));
      break;
    }
}

static void
save_cb (PlenaryGoalDialog *self,
         const char *merge_key)
{
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (self->goal));
  g_autoptr (PlenaryGoal) copy = NULL;
  g_autoptr (PlenaryEdit) edit = NULL;

  /* Writing to a goal that was removed meanwhile would bring it back. */
  if (plenary_store_lookup (self->store, uuid) != self->goal)
    return;

  copy = plenary_entity_copy (self->goal);
  apply_field (self, copy);

  edit = plenary_edit_new (self->field == FIELD_STATE ? PLENARY_EDIT_GOAL_STATE
                                                      : PLENARY_EDIT_GOAL_CHANGED);
  plenary_edit_set_subject (edit, plenary_goal_get_title (copy));
  plenary_edit_set_merge_key (edit, merge_key);
  plenary_edit_put (edit, copy);
  plenary_trouble_commit (self->store, edit, GTK_WIDGET (self));
}

/* Another field begins a new stretch, which is undone by itself. */
static void
typed (PlenaryGoalDialog *self,
       Field field)
{
  if (self->filling)
    return;

  if (self->field != field)
    {
      self->next_field = field;
      plenary_autosave_end_stretch (self->autosave);
      self->next_field = FIELD_NONE;
      self->field = field;
    }
  plenary_autosave_touch (self->autosave);
}

static void
chosen (PlenaryGoalDialog *self,
        Field field)
{
  typed (self, field);
  plenary_autosave_flush (self->autosave);
}

/* Showing. */

/* What @field shows is newer than the goal, so it is not overwritten. */
static gboolean
is_ahead (PlenaryGoalDialog *self,
          Field field)
{
  return self->next_field == field ||
         (self->field == field && plenary_autosave_is_unsaved (self->autosave));
}

static void
fill_text (PlenaryGoalDialog *self,
           PlenaryTextRow *row,
           Field field,
           const char *text)
{
  if (!plenary_text_row_is_focused (row) && !is_ahead (self, field))
    plenary_text_row_show_text (row, text);
}

static void
fill_title (PlenaryGoalDialog *self)
{
  const char *title = plenary_goal_get_title (self->goal);
  GtkEditable *editable = GTK_EDITABLE (self->title_row);
  GtkEditable *delegate = gtk_editable_get_delegate (editable);

  if (gtk_widget_has_focus (GTK_WIDGET (delegate)) || is_ahead (self, FIELD_TITLE) ||
      g_strcmp0 (gtk_editable_get_text (editable), title) == 0)
    return;

  gtk_editable_set_text (editable, title);
}

static void
fill_look (PlenaryGoalDialog *self)
{
  PlenaryColour colour = plenary_goal_get_colour (self->goal);
  PlenarySymbol symbol = plenary_goal_get_symbol (self->goal);

  plenary_goal_look_draw (self->look, colour, symbol);
  if (!is_ahead (self, FIELD_COLOUR))
    plenary_goal_look_choose_colour (self->look, colour);
  if (!is_ahead (self, FIELD_SYMBOL))
    plenary_goal_look_choose_symbol (self->look, symbol);
}

static void
fill_rows (PlenaryGoalDialog *self)
{
  if (!is_ahead (self, FIELD_KEY))
    adw_combo_row_set_selected (self->key_row, plenary_goal_get_key (self->goal));
  if (!is_ahead (self, FIELD_LEAD))
    adw_spin_row_set_value (self->lead_row, plenary_goal_get_lead (self->goal) / PLENARY_SECOND);
  if (!is_ahead (self, FIELD_LAG))
    adw_spin_row_set_value (self->lag_row, plenary_goal_get_lag (self->goal) / PLENARY_SECOND);
  if (!is_ahead (self, FIELD_STATE))
    adw_combo_row_set_selected (self->state_row, plenary_goal_get_state (self->goal));
  if (!is_ahead (self, FIELD_CHECKS))
    plenary_goal_checks_show (self->checks, plenary_goal_get_checks (self->goal));
}

static void
fill_in (PlenaryGoalDialog *self)
{
  self->filling = TRUE;
  fill_title (self);
  fill_text (self, self->why_row, FIELD_WHY, plenary_goal_get_why (self->goal));
  fill_text (self, self->would_see_row, FIELD_WOULD_SEE, plenary_goal_get_would_see (self->goal));
  fill_text (self, self->vision_row, FIELD_VISION, plenary_goal_get_vision (self->goal));
  fill_look (self);
  fill_rows (self);
  self->filling = FALSE;
}

/* What the teacher does. */

static void
title_changed_cb (PlenaryGoalDialog *self)
{
  g_autofree char *title =
    plenary_line_tidy (gtk_editable_get_text (GTK_EDITABLE (self->title_row)));
  gboolean empty = *title == '\0';
  gboolean was_empty = gtk_widget_get_visible (GTK_WIDGET (self->empty_label));

  if (self->filling)
    return;

  if (empty && !was_empty)
    {
      g_autofree char *said = NULL;

      /* Translators: %s is the title of a goal */
      said = g_strdup_printf (_("A goal needs a few words. Until there are some, it stays “%s”."),
                              plenary_goal_get_title (self->goal));
      gtk_label_set_text (self->empty_label, said);
      gtk_accessible_announce (GTK_ACCESSIBLE (self), said,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label), empty);
  typed (self, FIELD_TITLE);
}

static void
why_edited_cb (PlenaryGoalDialog *self)
{
  typed (self, FIELD_WHY);
}

static void
would_see_edited_cb (PlenaryGoalDialog *self)
{
  typed (self, FIELD_WOULD_SEE);
}

static void
vision_edited_cb (PlenaryGoalDialog *self)
{
  typed (self, FIELD_VISION);
}

static void
colour_chosen_cb (PlenaryGoalDialog *self)
{
  chosen (self, FIELD_COLOUR);
}

static void
symbol_chosen_cb (PlenaryGoalDialog *self)
{
  chosen (self, FIELD_SYMBOL);
}

/* The store takes the key from the goal that had it, in the same edit. */
static void
key_changed_cb (PlenaryGoalDialog *self)
{
  int key = adw_combo_row_get_selected (self->key_row);
  PlenaryGoal *owner;
  g_autofree char *said = NULL;

  if (self->filling)
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->key_row), "");
      return;
    }

  owner = plenary_goal_edits_get_owner (self->store, key, self->goal);
  if (owner != NULL)
    {
      /* Translators: %d is a number key, %s the title of the goal that had it */
      said =
        g_strdup_printf (_("Key %d moves here from “%s”."), key, plenary_goal_get_title (owner));
      gtk_accessible_announce (GTK_ACCESSIBLE (self), said,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->key_row), said != NULL ? said : "");
  chosen (self, FIELD_KEY);
}

static void
lead_changed_cb (PlenaryGoalDialog *self)
{
  typed (self, FIELD_LEAD);
}

static void
lag_changed_cb (PlenaryGoalDialog *self)
{
  typed (self, FIELD_LAG);
}

static void
state_changed_cb (PlenaryGoalDialog *self)
{
  chosen (self, FIELD_STATE);
}

static void
checks_chosen_cb (PlenaryGoalDialog *self)
{
  chosen (self, FIELD_CHECKS);
}

static void
plenary_goal_dialog_closed (AdwDialog *dialog)
{
  plenary_autosave_end_stretch (PLENARY_GOAL_DIALOG (dialog)->autosave);
}

static void
plenary_goal_dialog_dispose (GObject *object)
{
  PlenaryGoalDialog *self = PLENARY_GOAL_DIALOG (object);

  g_clear_object (&self->autosave);
  g_clear_object (&self->store);
  g_clear_object (&self->goal);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_GOAL_DIALOG);

  G_OBJECT_CLASS (plenary_goal_dialog_parent_class)->dispose (object);
}

static void
plenary_goal_dialog_class_init (PlenaryGoalDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_goal_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = plenary_goal_dialog_closed;

  g_type_ensure (PLENARY_TYPE_GOAL_CHECKS);
  g_type_ensure (PLENARY_TYPE_GOAL_LOOK);
  g_type_ensure (PLENARY_TYPE_TEXT_ROW);
  g_type_ensure (PLENARY_TYPE_VISIBILITY_BUTTON);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-goal-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalDialog, empty_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalDialog, why_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalDialog, would_see_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalDialog, vision_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalDialog, look);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalDialog, key_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalDialog, lead_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalDialog, lag_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalDialog, state_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalDialog, visibility_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalDialog, checks);
  gtk_widget_class_bind_template_callback (widget_class, title_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, why_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, would_see_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, vision_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, colour_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, symbol_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, lead_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, lag_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, state_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, checks_chosen_cb);
}

static void
add_keys (PlenaryGoalDialog *self)
{
  g_autoptr (GtkStringList) keys = gtk_string_list_new (NULL);

  /* Translators: no key marks with this goal */
  gtk_string_list_append (keys, C_("key", "None"));
  for (int key = 1; key <= N_KEYS; key++)
    gtk_string_list_take (keys, g_strdup_printf ("%d", key));
  adw_combo_row_set_model (self->key_row, G_LIST_MODEL (keys));
}

static void
plenary_goal_dialog_init (PlenaryGoalDialog *self)
{
  self->autosave = plenary_autosave_new ();
  g_signal_connect_object (self->autosave, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);

  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  plenary_line_limit (GTK_EDITABLE (self->title_row));
  add_keys (self);
}

/**
 * plenary_goal_dialog_new:
 * @store: an open store
 * @goal: a live goal
 *
 * Makes the dialog of a goal.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
plenary_goal_dialog_new (PlenaryStore *store,
                         PlenaryGoal *goal)
{
  PlenaryGoalDialog *self;

  g_return_val_if_fail (PLENARY_IS_STORE (store), NULL);
  g_return_val_if_fail (PLENARY_IS_GOAL (goal), NULL);

  self = g_object_new (PLENARY_TYPE_GOAL_DIALOG, NULL);
  self->store = g_object_ref (store);
  self->goal = g_object_ref (goal);
  plenary_visibility_button_set_entity (self->visibility_button, store, goal, NULL);
  g_signal_connect_object (goal, "changed", G_CALLBACK (fill_in), self, G_CONNECT_SWAPPED);
  fill_in (self);

  return ADW_DIALOG (self);
}
