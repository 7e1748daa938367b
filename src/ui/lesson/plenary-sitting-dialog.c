/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-sitting-dialog.h"

#include <glib/gi18n.h>

#include "plenary-line.h"
#include "plenary-stretch-finder.h"
#include "plenary-timecode.h"

/**
 * PlenarySittingDialog:
 *
 * Where a sitting begins: what to look for, and, where time is short, at most three
 * stretches to look at. Everything has an answer already; Enter begins.
 */

struct _PlenarySittingDialog
{
  AdwDialog parent_instance;

  PlenarySittingSession *sitting;
  PlenaryDoor door;
  GCancellable *finding;
  GArray *stretches;
  /* The checks of the goals, and the rows of the stretches. */
  GPtrArray *rows;
  GPtrArray *stretch_rows;

  AdwPreferencesGroup *about_group;
  AdwPreferencesGroup *focus_group;
  GtkCheckButton *nothing_check;
  AdwEntryRow *words_row;
  AdwPreferencesGroup *stretches_group;
  GtkWidget *begin_button;
};

G_DEFINE_FINAL_TYPE (PlenarySittingDialog, plenary_sitting_dialog, ADW_TYPE_DIALOG)

enum
{
  BEGUN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static PlenaryLessonSession *
get_session (PlenarySittingDialog *self)
{
  return plenary_sitting_session_get_lesson_session (self->sitting);
}

/* The goal whose row is ticked. */
static PlenaryGoal *
get_goal (PlenarySittingDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_check_button_get_active (self->rows->pdata[i]))
      return g_object_get_data (self->rows->pdata[i], "goal");

  return NULL;
}

static void
show_stretches (PlenarySittingDialog *self)
{
  for (guint i = 0; i < self->stretch_rows->len; i++)
    adw_preferences_group_remove (self->stretches_group, self->stretch_rows->pdata[i]);
  g_ptr_array_set_size (self->stretch_rows, 0);

  for (guint i = 0; i < self->stretches->len; i++)
    {
      const PlenaryStretch *stretch = &g_array_index (self->stretches, PlenaryStretch, i);
      g_autofree char *start = plenary_timecode_format (stretch->span.start);
      g_autofree char *end = plenary_timecode_format (stretch->span.end);
      g_autofree char *reason = plenary_stretch_finder_describe (stretch);
      /* Translators: from when to when, such as “12:41 to 15:30” */
      g_autofree char *title = g_strdup_printf (_("%s to %s"), start, end);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), reason);
      gtk_widget_add_css_class (row, "property");
      adw_preferences_group_add (self->stretches_group, row);
      g_ptr_array_add (self->stretch_rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->stretches_group), self->stretches->len > 0);
}

static void
found_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (PlenarySittingDialog) self = user_data;
  GArray *stretches =
    plenary_stretch_finder_find_finish (PLENARY_LESSON_SESSION (source), result, NULL);

  if (stretches == NULL)
    return;

  g_clear_pointer (&self->stretches, g_array_unref);
  self->stretches = stretches;
  show_stretches (self);
}

static void
find_stretches (PlenarySittingDialog *self)
{
  if (self->door != PLENARY_DOOR_TWENTY)
    return;

  g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
  self->finding = g_cancellable_new ();
  plenary_stretch_finder_find_async (get_session (self), get_goal (self), self->finding, found_cb,
                                     g_object_ref (self));
}

static void
focus_toggled_cb (PlenarySittingDialog *self,
                  GtkCheckButton *check)
{
  if (gtk_check_button_get_active (check) && self->sitting != NULL)
    find_stretches (self);
}

/* Own words are no goal. */
static void
words_changed_cb (PlenarySittingDialog *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->words_row)) != '\0')
    gtk_check_button_set_active (self->nothing_check, TRUE);
}

static void
begin_clicked_cb (PlenarySittingDialog *self)
{
  g_autofree char *words =
    plenary_line_tidy (gtk_editable_get_text (GTK_EDITABLE (self->words_row)));

  plenary_sitting_session_begin (self->sitting, self->door, get_goal (self), words,
                                 self->stretches);
  g_signal_emit (self, signals[BEGUN], 0);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
plenary_sitting_dialog_dispose (GObject *object)
{
  PlenarySittingDialog *self = PLENARY_SITTING_DIALOG (object);

  g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_SITTING_DIALOG);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->stretch_rows, g_ptr_array_unref);
  g_clear_pointer (&self->stretches, g_array_unref);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (plenary_sitting_dialog_parent_class)->dispose (object);
}

static void
plenary_sitting_dialog_class_init (PlenarySittingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_sitting_dialog_dispose;

  /**
   * PlenarySittingDialog::begun:
   * @self: the dialog
   *
   * Emitted when the sitting has begun.
   */
  signals[BEGUN] = g_signal_new ("begun", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-sitting-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenarySittingDialog, about_group);
  gtk_widget_class_bind_template_child (widget_class, PlenarySittingDialog, focus_group);
  gtk_widget_class_bind_template_child (widget_class, PlenarySittingDialog, nothing_check);
  gtk_widget_class_bind_template_child (widget_class, PlenarySittingDialog, words_row);
  gtk_widget_class_bind_template_child (widget_class, PlenarySittingDialog, stretches_group);
  gtk_widget_class_bind_template_child (widget_class, PlenarySittingDialog, begin_button);
  gtk_widget_class_bind_template_callback (widget_class, focus_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, begin_clicked_cb);
}

static void
plenary_sitting_dialog_init (PlenarySittingDialog *self)
{
  self->rows = g_ptr_array_new ();
  self->stretch_rows = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  plenary_line_limit (GTK_EDITABLE (self->words_row));
}

static void
add_goal (PlenarySittingDialog *self,
          PlenaryGoal *goal)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), self->nothing_check);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  plenary_goal_get_title (goal), -1);
  g_object_set_data_full (G_OBJECT (check), "goal", g_object_ref (goal), g_object_unref);
  g_signal_connect_object (check, "toggled", G_CALLBACK (focus_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), plenary_goal_get_title (goal));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->focus_group, row);
  g_ptr_array_add (self->rows, check);
}

static void
show_door (PlenarySittingDialog *self)
{
  gboolean twenty = self->door == PLENARY_DOOR_TWENTY;

  /* What can be looked at is found a little later, and wants to be seen then. */
  adw_dialog_set_content_height (ADW_DIALOG (self), twenty ? 640 : 460);
  adw_dialog_set_title (ADW_DIALOG (self), twenty ? _("Twenty Minutes") : _("Watch It Through"));
  adw_preferences_group_set_description (
    self->about_group,
    twenty ? _("About ten minutes for watching, five for writing and three for the next step. "
               "You can stop at any time.")
           : _("Only the picture, and M to mark. Your own voice may sound odd at first. "
               "Try watching one pupil. You can stop at any time."));
}

/**
 * plenary_sitting_dialog_new:
 * @sitting: the sitting that is to begin
 * @door: how it is to begin
 *
 * Makes the dialog that a sitting begins with.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
plenary_sitting_dialog_new (PlenarySittingSession *sitting,
                            PlenaryDoor door)
{
  PlenarySittingDialog *self;
  GListModel *goals;

  g_return_val_if_fail (PLENARY_IS_SITTING_SESSION (sitting), NULL);

  self = g_object_new (PLENARY_TYPE_SITTING_DIALOG, NULL);
  self->sitting = g_object_ref (sitting);
  self->door = door;

  goals = plenary_lesson_session_get_active_goals (get_session (self));
  for (guint i = 0; i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (PlenaryGoal) goal = g_list_model_get_item (goals, i);

      add_goal (self, goal);
    }
  show_door (self);
  find_stretches (self);

  return ADW_DIALOG (self);
}
