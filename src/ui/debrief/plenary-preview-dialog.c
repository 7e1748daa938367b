/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-preview-dialog.h"

#include "plenary-answer.h"
#include "plenary-debrief-words.h"
#include "plenary-goal.h"
#include "plenary-next-step-words.h"
#include "plenary-record-words.h"
#include "plenary-trouble.h"
#include "plenary-words.h"

#include <glib/gi18n.h>

/**
 * PlenaryPreviewDialog:
 *
 * What will be seen in a debrief: exactly what the store will answer then. Nothing is
 * left out or added here; only who must not be shown is said, for the teacher to look once
 * more.
 */

struct _PlenaryPreviewDialog
{
  AdwDialog parent_instance;

  GCancellable *reading;

  GtkWidget *page;
  AdwActionRow *focus_row;
  AdwActionRow *coach_row;
  AdwActionRow *rules_row;
  AdwPreferencesGroup *moments_group;
  GtkLabel *not_shown_label;
  AdwPreferencesGroup *neutral_group;
  AdwPreferencesGroup *goals_group;
  AdwPreferencesGroup *steps_group;
  AdwPreferencesGroup *answers_group;
};

G_DEFINE_FINAL_TYPE (PlenaryPreviewDialog, plenary_preview_dialog, ADW_TYPE_DIALOG)

static void
fill_row (AdwActionRow *row,
          const char *text)
{
  adw_action_row_set_subtitle (row, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (row), text != NULL && *text != '\0');
}

static void
add_row (AdwPreferencesGroup *group,
         const char *title,
         const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
      gtk_widget_add_css_class (row, "property");
    }
  adw_preferences_group_add (group, row);
}

static const char *
find_title (PlenaryDebriefPreview *preview,
            const char *uuid)
{
  GPtrArray *goals = plenary_debrief_preview_get_goals (preview);

  for (guint i = 0; i < goals->len; i++)
    if (g_strcmp0 (plenary_entity_get_uuid (goals->pdata[i]), uuid) == 0)
      return plenary_goal_get_title (goals->pdata[i]);

  return NULL;
}

/* What stands on top of a moment: its place, and what is said of it in one word each. */
static char *
describe_moment (PlenaryDebriefPreview *preview,
                 PlenaryMoment *moment,
                 guint number)
{
  gint64 tagged = plenary_debrief_preview_get_start (preview, moment) +
                  plenary_moment_get_tagged_at (moment) - plenary_moment_get_start (moment);
  g_autofree char *place = plenary_debrief_words_place (tagged, moment);
  const char *const *goals = plenary_moment_get_goals (moment);
  PlenaryKind kind = plenary_moment_get_kind (moment);
  GString *title = g_string_new (NULL);

  /* Translators: the place of a moment in a debrief, its time and its length */
  g_string_append_printf (title, _("%u. %s"), number, place);
  if (kind != PLENARY_KIND_NONE)
    /* Translators: what separates two short facts in a line that is seen */
    g_string_append_printf (title, "%s%s", C_("facts", " · "), plenary_words_kind (kind));
  for (guint i = 0; goals[i] != NULL; i++)
    {
      const char *goal = find_title (preview, goals[i]);

      if (goal != NULL)
        g_string_append_printf (title, "%s%s", C_("facts", " · "), goal);
    }

  return g_string_free_and_steal (title);
}

static void
show_moments (PlenaryPreviewDialog *self,
              PlenaryDebriefPreview *preview)
{
  GPtrArray *moments = plenary_debrief_preview_get_moments (preview);

  for (guint i = 0; i < moments->len; i++)
    {
      g_autofree char *title = describe_moment (preview, moments->pdata[i], i + 1);
      g_autofree char *note = plenary_debrief_words_note (moments->pdata[i]);

      add_row (self->moments_group, title, note != NULL ? note : _("Picture and sound only"));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->moments_group), moments->len > 0);
}

static void
show_rest (PlenaryPreviewDialog *self,
           PlenaryDebriefPreview *preview)
{
  GPtrArray *goals = plenary_debrief_preview_get_goals (preview);
  GPtrArray *steps = plenary_debrief_preview_get_next_steps (preview);
  GPtrArray *answers = plenary_debrief_preview_get_answers (preview);

  for (guint i = 0; i < goals->len; i++)
    add_row (self->goals_group, plenary_goal_get_title (goals->pdata[i]), NULL);
  for (guint i = 0; i < steps->len; i++)
    {
      g_autofree char *sentence = plenary_next_step_words_sentence (steps->pdata[i]);

      add_row (self->steps_group, sentence, NULL);
    }
  for (guint i = 0; i < answers->len; i++)
    add_row (self->answers_group, plenary_answer_get_question (answers->pdata[i]),
             plenary_answer_get_text (answers->pdata[i]));

  gtk_widget_set_visible (GTK_WIDGET (self->goals_group), goals->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->steps_group), steps->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->answers_group), answers->len > 0);
}

static void
show_preview (PlenaryPreviewDialog *self,
              PlenaryDebriefPreview *preview)
{
  PlenaryDebrief *debrief = plenary_debrief_preview_get_debrief (preview);

  fill_row (self->focus_row, plenary_debrief_get_focus (debrief));
  fill_row (self->coach_row, plenary_debrief_get_coach (debrief));
  fill_row (self->rules_row, plenary_debrief_get_rules (debrief));
  gtk_widget_set_visible (GTK_WIDGET (self->neutral_group), plenary_debrief_get_neutral (debrief));
  show_moments (self, preview);
  show_rest (self, preview);
  gtk_widget_set_visible (self->page, TRUE);
}

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (PlenaryPreviewDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryDebriefPreview) preview =
    plenary_store_preview_debrief_finish (PLENARY_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (preview != NULL)
    show_preview (self, preview);
  else
    plenary_trouble_say (GTK_WIDGET (self), error);
}

static void
plenary_preview_dialog_dispose (GObject *object)
{
  PlenaryPreviewDialog *self = PLENARY_PREVIEW_DIALOG (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_PREVIEW_DIALOG);

  G_OBJECT_CLASS (plenary_preview_dialog_parent_class)->dispose (object);
}

static void
plenary_preview_dialog_class_init (PlenaryPreviewDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_preview_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-preview-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreviewDialog, page);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreviewDialog, focus_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreviewDialog, coach_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreviewDialog, rules_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreviewDialog, moments_group);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreviewDialog, not_shown_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreviewDialog, neutral_group);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreviewDialog, goals_group);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreviewDialog, steps_group);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreviewDialog, answers_group);
}

static void
plenary_preview_dialog_init (PlenaryPreviewDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->reading = g_cancellable_new ();
}

/**
 * plenary_preview_dialog_new:
 * @store: an open store
 * @contents: the contents of a lesson
 * @debrief: the UUID of one of its debriefs
 *
 * Makes the dialog that shows what will be seen in a debrief.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
plenary_preview_dialog_new (PlenaryStore *store,
                            PlenaryContents *contents,
                            const char *debrief)
{
  PlenaryPreviewDialog *self;

  g_return_val_if_fail (PLENARY_IS_STORE (store), NULL);
  g_return_val_if_fail (debrief != NULL, NULL);
  g_return_val_if_fail (PLENARY_IS_CONTENTS (contents), NULL);

  self = g_object_new (PLENARY_TYPE_PREVIEW_DIALOG, NULL);
  plenary_record_words_show_not_shown (self->not_shown_label, contents);
  plenary_store_preview_debrief_async (store, debrief, self->reading, read_cb, g_object_ref (self));

  return ADW_DIALOG (self);
}
