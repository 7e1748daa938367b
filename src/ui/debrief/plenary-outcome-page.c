/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-outcome-page.h"

#include "plenary-debrief-edits.h"
#include "plenary-debrief-field.h"
#include "plenary-debrief-words.h"
#include "plenary-export-dialog.h"
#include "plenary-hide-button.h"
#include "plenary-line.h"
#include "plenary-looked-at-group.h"
#include "plenary-model-watch.h"
#include "plenary-next-step-dialog.h"
#include "plenary-next-step-words.h"
#include "plenary-paper.h"
#include "plenary-text-row.h"

#include <glib/gi18n.h>

/**
 * PlenaryOutcomePage:
 *
 * What came of a debrief that is over, for the teacher alone: what was noticed, what the
 * coach said, the next step that was found together, and something to be glad of.
 *
 * Its window has to have the `win.…` actions it names.
 */

struct _PlenaryOutcomePage
{
  AdwNavigationPage parent_instance;

  PlenaryStore *store;
  PlenaryContents *contents;
  PlenaryDebrief *debrief;
  PlenaryDebriefField *glad;
  PlenaryModelWatch *steps_watch;

  AdwWindowTitle *title;
  GtkWidget *content;
  AdwActionRow *when_row;
  AdwActionRow *focus_row;
  PlenaryLookedAtGroup *looked_at_group;
  GtkWidget *step_row;
  GtkWidget *cue_row;
  GtkWidget *action_row;
  GtkWidget *add_button;
  PlenaryTextRow *glad_row;
};

G_DEFINE_FINAL_TYPE (PlenaryOutcomePage, plenary_outcome_page, ADW_TYPE_NAVIGATION_PAGE)

/* What it shows. */

static PlenaryNextStep *
get_step (PlenaryOutcomePage *self)
{
  const char *uuid = plenary_debrief_get_next_step (self->debrief);
  gpointer step = uuid != NULL ? plenary_store_lookup (self->store, uuid) : NULL;

  return PLENARY_IS_NEXT_STEP (step) ? step : NULL;
}

static void
update_step (PlenaryOutcomePage *self)
{
  PlenaryNextStep *step = get_step (self);

  gtk_widget_set_visible (self->step_row, step != NULL);
  gtk_widget_set_visible (self->cue_row, step == NULL);
  gtk_widget_set_visible (self->action_row, step == NULL);
  if (step != NULL)
    {
      g_autofree char *sentence = plenary_next_step_words_sentence (step);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->step_row), sentence);
    }
}

static void
update (PlenaryOutcomePage *self)
{
  const char *focus = plenary_debrief_get_focus (self->debrief);
  g_autofree char *when = plenary_debrief_words_when (self->debrief);

  adw_action_row_set_subtitle (self->when_row, when);
  adw_action_row_set_subtitle (self->focus_row, focus != NULL ? focus : "");
  gtk_widget_set_visible (GTK_WIDGET (self->focus_row), focus != NULL && *focus != '\0');
  update_step (self);
}

static void
update_lesson (PlenaryOutcomePage *self)
{
  adw_window_title_set_subtitle (self->title, plenary_lesson_get_title (
                                                plenary_contents_get_lesson (self->contents)));
}

static void
debriefs_changed_cb (PlenaryOutcomePage *self)
{
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (self->debrief));

  if (plenary_store_lookup (self->store, uuid) == NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
}

/* What can be done. */

static char *
dup_line (GtkWidget *row)
{
  return plenary_line_tidy (gtk_editable_get_text (GTK_EDITABLE (row)));
}

static void
step_typed_cb (PlenaryOutcomePage *self)
{
  g_autofree char *action = dup_line (self->action_row);

  gtk_widget_set_sensitive (self->add_button, *action != '\0');
}

static void
add_step_cb (PlenaryOutcomePage *self)
{
  g_autofree char *cue = dup_line (self->cue_row);
  g_autofree char *action = dup_line (self->action_row);

  if (*action == '\0')
    return;

  plenary_debrief_edits_add_next_step (self->store, self->debrief, cue, action, GTK_WIDGET (self));
  gtk_editable_set_text (GTK_EDITABLE (self->cue_row), "");
  gtk_editable_set_text (GTK_EDITABLE (self->action_row), "");
  gtk_widget_grab_focus (self->step_row);
}

static void
step_cb (PlenaryOutcomePage *self)
{
  PlenaryNextStep *step = get_step (self);

  if (step != NULL)
    adw_dialog_present (plenary_next_step_dialog_new (self->store, step,
                                                      plenary_debrief_get_lesson (self->debrief),
                                                      NULL),
                        GTK_WIDGET (self));
}

static PlenaryReport *
make_paper (PlenaryOutcomePage *self)
{
  PlenaryNextStep *step = get_step (self);
  g_autofree char *sentence = step != NULL ? plenary_next_step_words_sentence (step) : NULL;
  const PlenaryDebriefPaper from = {
    .debrief = self->debrief,
    .lesson = plenary_contents_get_lesson (self->contents),
    .recordings = plenary_contents_get_recordings (self->contents),
    .chosen = plenary_contents_get_debrief_moments (self->contents),
    .moments = plenary_contents_get_moments (self->contents),
    .goals = plenary_store_get_goals (self->store),
    .choices = plenary_store_get_debrief_choices (self->store),
    .remarks = plenary_contents_get_remarks (self->contents),
    .next_step = sentence,
  };

  return plenary_paper_new_debrief (&from);
}

static void
write_up_action (GtkWidget *widget,
                 const char *action_name,
                 GVariant *parameter)
{
  PlenaryOutcomePage *self = PLENARY_OUTCOME_PAGE (widget);
  g_autoptr (PlenaryReport) paper = NULL;

  plenary_outcome_page_flush (self);
  paper = make_paper (self);
  adw_dialog_present (ADW_DIALOG (plenary_export_dialog_new_for_paper (_("Write-up"), paper)),
                      widget);
}

static void
remove_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  PlenaryOutcomePage *self = PLENARY_OUTCOME_PAGE (widget);

  plenary_outcome_page_flush (self);
  plenary_debrief_edits_remove (self->store, self->contents, self->debrief, widget);
}

/* Whoever comes from the debrief has left nothing behind that could have the focus; the
 * buttons of the header are not what one comes for. */
static void
take_focus (PlenaryOutcomePage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->content))
    gtk_widget_child_focus (self->content, GTK_DIR_TAB_FORWARD);
}

/* It may have gone while another page was above this one. */
static void
plenary_outcome_page_shown (AdwNavigationPage *page)
{
  PlenaryOutcomePage *self = PLENARY_OUTCOME_PAGE (page);

  take_focus (self);
  debriefs_changed_cb (self);
}

static void
plenary_outcome_page_dispose (GObject *object)
{
  PlenaryOutcomePage *self = PLENARY_OUTCOME_PAGE (object);

  g_clear_object (&self->glad);
  g_clear_object (&self->steps_watch);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_OUTCOME_PAGE);
  g_clear_object (&self->debrief);
  g_clear_object (&self->contents);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (plenary_outcome_page_parent_class)->dispose (object);
}

static void
plenary_outcome_page_class_init (PlenaryOutcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_outcome_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = plenary_outcome_page_shown;

  g_type_ensure (PLENARY_TYPE_HIDE_BUTTON);
  g_type_ensure (PLENARY_TYPE_LOOKED_AT_GROUP);
  g_type_ensure (PLENARY_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-outcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryOutcomePage, title);
  gtk_widget_class_bind_template_child (widget_class, PlenaryOutcomePage, content);
  gtk_widget_class_bind_template_child (widget_class, PlenaryOutcomePage, when_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryOutcomePage, focus_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryOutcomePage, looked_at_group);
  gtk_widget_class_bind_template_child (widget_class, PlenaryOutcomePage, step_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryOutcomePage, cue_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryOutcomePage, action_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryOutcomePage, add_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryOutcomePage, glad_row);
  gtk_widget_class_bind_template_callback (widget_class, step_cb);
  gtk_widget_class_bind_template_callback (widget_class, step_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_step_cb);

  gtk_widget_class_install_action (widget_class, "outcome.write-up", NULL, write_up_action);
  gtk_widget_class_install_action (widget_class, "outcome.remove", NULL, remove_action);
}

static void
plenary_outcome_page_init (PlenaryOutcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plenary_line_limit (GTK_EDITABLE (self->cue_row));
  plenary_line_limit (GTK_EDITABLE (self->action_row));
  step_typed_cb (self);
}

/**
 * plenary_outcome_page_new:
 * @store: an open store
 * @contents: the contents of a lesson
 * @debrief: a live debrief about it
 *
 * Makes the page about what came of a debrief.
 *
 * Returns: (transfer floating): the page
 */
PlenaryOutcomePage *
plenary_outcome_page_new (PlenaryStore *store,
                          PlenaryContents *contents,
                          PlenaryDebrief *debrief)
{
  PlenaryOutcomePage *self;

  g_return_val_if_fail (PLENARY_IS_STORE (store), NULL);
  g_return_val_if_fail (PLENARY_IS_CONTENTS (contents), NULL);
  g_return_val_if_fail (PLENARY_IS_DEBRIEF (debrief), NULL);

  self = g_object_new (PLENARY_TYPE_OUTCOME_PAGE, NULL);
  g_set_object (&self->store, store);
  g_set_object (&self->contents, contents);
  g_set_object (&self->debrief, debrief);
  self->glad = plenary_debrief_field_new (store, debrief, "glad", GTK_WIDGET (self->glad_row));
  plenary_looked_at_group_set_debrief (self->looked_at_group, store, contents, debrief);

  self->steps_watch = plenary_model_watch_new (plenary_store_get_next_steps (store));
  g_signal_connect_object (self->steps_watch, "changed", G_CALLBACK (update_step), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (debrief, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (plenary_contents_get_lesson (contents), "changed",
                           G_CALLBACK (update_lesson), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (plenary_store_get_debriefs (store), "items-changed",
                           G_CALLBACK (debriefs_changed_cb), self, G_CONNECT_SWAPPED);
  update_lesson (self);
  update (self);

  return self;
}

/**
 * plenary_outcome_page_get_debrief:
 * @self: a page
 *
 * Gets what the page is about.
 *
 * Returns: (transfer none): the live debrief
 */
PlenaryDebrief *
plenary_outcome_page_get_debrief (PlenaryOutcomePage *self)
{
  g_return_val_if_fail (PLENARY_IS_OUTCOME_PAGE (self), NULL);

  return self->debrief;
}

/**
 * plenary_outcome_page_flush:
 * @self: a page
 *
 * Hands what was typed to the store at once.
 */
void
plenary_outcome_page_flush (PlenaryOutcomePage *self)
{
  g_return_if_fail (PLENARY_IS_OUTCOME_PAGE (self));

  plenary_debrief_field_flush (self->glad);
}
