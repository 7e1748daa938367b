/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-prepare-page.h"

#include "plenary-chosen-group.h"
#include "plenary-code-offer.h"
#include "plenary-debrief-edits.h"
#include "plenary-debrief-field.h"
#include "plenary-earlier-group.h"
#include "plenary-goal.h"
#include "plenary-hide-button.h"
#include "plenary-line.h"
#include "plenary-preview-dialog.h"
#include "plenary-record-words.h"
#include "plenary-show-group.h"
#include "plenary-text-row.h"

#include <glib/gi18n.h>

/**
 * PlenaryPreparePage:
 *
 * Preparing a debrief: what it is about, with whom, which moments are looked at in which
 * order, and what else is seen. Everything is saved as it is done.
 *
 * Its window has to have the `win.…` actions it names.
 */

#define N_FIELDS 3

struct _PlenaryPreparePage
{
  AdwNavigationPage parent_instance;

  PlenaryStore *store;
  PlenaryContents *contents;
  PlenaryDebrief *debrief;
  PlenaryDebriefField *fields[N_FIELDS];
  /* Whether the cursor goes to what it is about, as soon as it can. */
  gboolean writes;

  AdwWindowTitle *title;
  AdwEntryRow *focus_row;
  GtkWidget *focus_button;
  GMenu *focus_menu;
  AdwEntryRow *coach_row;
  GtkWidget *neutral_group;
  PlenaryChosenGroup *chosen_group;
  PlenaryShowGroup *goals_group;
  PlenaryShowGroup *steps_group;
  PlenaryShowGroup *answers_group;
  PlenaryTextRow *rules_row;
  GtkWidget *clip_group;
  GtkWidget *record_row;
  GtkLabel *not_shown_label;
  PlenaryEarlierGroup *earlier_group;
  GtkLabel *needs_label;
};

G_DEFINE_FINAL_TYPE (PlenaryPreparePage, plenary_prepare_page, ADW_TYPE_NAVIGATION_PAGE)

static const char *
get_lesson (PlenaryPreparePage *self)
{
  return plenary_debrief_get_lesson (self->debrief);
}

/* What it shows. */

static void
update_begin (PlenaryPreparePage *self)
{
  gboolean enough;

  if (self->debrief == NULL)
    return;

  enough = plenary_debrief_get_neutral (self->debrief) ||
           plenary_chosen_group_get_n_chosen (self->chosen_group) > 0;
  gtk_label_set_text (self->needs_label,
                      enough ? "" : _("Choose at least one moment; then you can begin."));
  gtk_widget_set_visible (GTK_WIDGET (self->needs_label), !enough);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "prepare.begin", enough);
}

static void
update (PlenaryPreparePage *self)
{
  gboolean neutral = plenary_debrief_get_neutral (self->debrief);

  gtk_widget_set_visible (self->neutral_group, neutral);
  gtk_widget_set_visible (self->clip_group, !neutral);
  gtk_widget_set_visible (self->record_row, !neutral);
  update_begin (self);
}

static void
update_lesson (PlenaryPreparePage *self)
{
  adw_window_title_set_subtitle (self->title, plenary_lesson_get_title (
                                                plenary_contents_get_lesson (self->contents)));
}

static void
update_goals (PlenaryPreparePage *self)
{
  GListModel *goals = plenary_store_get_goals (self->store);

  g_menu_remove_all (self->focus_menu);
  for (guint i = 0; i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (PlenaryGoal) goal = g_list_model_get_item (goals, i);
      g_auto (GStrv) pieces = g_strsplit (plenary_goal_get_title (goal), "_", -1);
      g_autofree char *label = g_strjoinv ("__", pieces);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      if (plenary_goal_get_state (goal) != PLENARY_GOAL_STATE_ACTIVE)
        continue;

      g_menu_item_set_action_and_target (item, "prepare.focus", "s", plenary_goal_get_title (goal));
      g_menu_append_item (self->focus_menu, item);
    }
  gtk_widget_set_visible (self->focus_button,
                          g_menu_model_get_n_items (G_MENU_MODEL (self->focus_menu)) > 0);
}

/* It may be removed by undoing that it was prepared. */
static void
debriefs_changed_cb (PlenaryPreparePage *self)
{
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (self->debrief));

  if (plenary_store_lookup (self->store, uuid) == NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
}

/* What can be done. */

static void
focus_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  PlenaryPreparePage *self = PLENARY_PREPARE_PAGE (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->focus_row), g_variant_get_string (parameter, NULL));
  plenary_prepare_page_flush (self);
}

static void
preview_action (GtkWidget *widget,
                const char *action_name,
                GVariant *parameter)
{
  PlenaryPreparePage *self = PLENARY_PREPARE_PAGE (widget);

  plenary_prepare_page_flush (self);
  adw_dialog_present (plenary_preview_dialog_new (self->store, self->contents,
                                                  plenary_entity_get_uuid (
                                                    PLENARY_ENTITY (self->debrief))),
                      widget);
}

/* Whoever goes to write the code of practice or the record first does not begin now. */
static void
offered_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  GtkWidget *widget = GTK_WIDGET (source);
  PlenaryPreparePage *self = PLENARY_PREPARE_PAGE (source);

  if (!plenary_code_offer_finish (widget, result) || !gtk_widget_get_mapped (widget))
    return;

  plenary_prepare_page_flush (self);
  gtk_widget_activate_action (widget, "win.begin-debrief", "s",
                              plenary_entity_get_uuid (PLENARY_ENTITY (self->debrief)));
}

static void
begin_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  PlenaryPreparePage *self = PLENARY_PREPARE_PAGE (widget);

  /* A lesson of somebody else is not for this teacher to keep a record of. */
  plenary_code_offer_async (widget, self->store,
                            plenary_debrief_get_neutral (self->debrief) ? NULL : self->contents,
                            PLENARY_CODE_OCCASION_DEBRIEF, offered_cb, NULL);
}

static void
plan_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.plan-talking", "s",
                              get_lesson (PLENARY_PREPARE_PAGE (widget)));
}

static void
remove_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  PlenaryPreparePage *self = PLENARY_PREPARE_PAGE (widget);

  plenary_prepare_page_flush (self);
  plenary_debrief_edits_remove (self->store, self->contents, self->debrief, widget);
}

/* It may have gone while another page was above this one. */
static void
plenary_prepare_page_shown (AdwNavigationPage *page)
{
  PlenaryPreparePage *self = PLENARY_PREPARE_PAGE (page);

  if (self->writes)
    gtk_widget_grab_focus (GTK_WIDGET (self->focus_row));
  self->writes = FALSE;
  debriefs_changed_cb (self);
}

static void
plenary_prepare_page_dispose (GObject *object)
{
  PlenaryPreparePage *self = PLENARY_PREPARE_PAGE (object);

  for (guint i = 0; i < N_FIELDS; i++)
    g_clear_object (&self->fields[i]);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_PREPARE_PAGE);
  g_clear_object (&self->debrief);
  g_clear_object (&self->contents);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (plenary_prepare_page_parent_class)->dispose (object);
}

static void
install_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (PLENARY_TYPE_CHOSEN_GROUP);
  g_type_ensure (PLENARY_TYPE_EARLIER_GROUP);
  g_type_ensure (PLENARY_TYPE_HIDE_BUTTON);
  g_type_ensure (PLENARY_TYPE_SHOW_GROUP);
  g_type_ensure (PLENARY_TYPE_TEXT_ROW);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-prepare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreparePage, title);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreparePage, focus_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreparePage, focus_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreparePage, focus_menu);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreparePage, coach_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreparePage, neutral_group);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreparePage, chosen_group);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreparePage, goals_group);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreparePage, steps_group);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreparePage, answers_group);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreparePage, rules_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreparePage, clip_group);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreparePage, record_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreparePage, not_shown_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreparePage, earlier_group);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreparePage, needs_label);
  gtk_widget_class_bind_template_callback (widget_class, update_begin);
}

static void
plenary_prepare_page_class_init (PlenaryPreparePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_prepare_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = plenary_prepare_page_shown;

  install_template (widget_class);
  gtk_widget_class_install_action (widget_class, "prepare.focus", "s", focus_action);
  gtk_widget_class_install_action (widget_class, "prepare.preview", NULL, preview_action);
  gtk_widget_class_install_action (widget_class, "prepare.begin", NULL, begin_action);
  gtk_widget_class_install_action (widget_class, "prepare.plan", NULL, plan_action);
  gtk_widget_class_install_action (widget_class, "prepare.remove", NULL, remove_action);
}

static void
plenary_prepare_page_init (PlenaryPreparePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plenary_line_limit (GTK_EDITABLE (self->focus_row));
  plenary_line_limit (GTK_EDITABLE (self->coach_row));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "prepare.begin", FALSE);
}

static void
show_groups (PlenaryPreparePage *self)
{
  const char *lesson = get_lesson (self);

  plenary_chosen_group_set_debrief (self->chosen_group, self->store, self->contents, self->debrief);
  plenary_show_group_set_model (self->goals_group, self->store,
                                plenary_store_get_goals (self->store), self->debrief);
  plenary_show_group_set_model (self->steps_group, self->store,
                                plenary_store_get_next_steps (self->store), self->debrief);
  plenary_show_group_set_model (self->answers_group, self->store,
                                plenary_contents_get_answers (self->contents), self->debrief);
  plenary_earlier_group_set_lesson (self->earlier_group, self->store, lesson);
}

static void
follow (PlenaryPreparePage *self)
{
  GListModel *goals = plenary_store_get_goals (self->store);
  GListModel *debriefs = plenary_store_get_debriefs (self->store);

  g_signal_connect_object (self->debrief, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (plenary_contents_get_lesson (self->contents), "changed",
                           G_CALLBACK (update_lesson), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (goals, "items-changed", G_CALLBACK (update_goals), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (debriefs, "items-changed", G_CALLBACK (debriefs_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * plenary_prepare_page_new:
 * @store: an open store
 * @contents: the contents of a lesson
 * @debrief: a live debrief about it
 *
 * Makes the page to prepare a debrief on.
 *
 * Returns: (transfer floating): the page
 */
PlenaryPreparePage *
plenary_prepare_page_new (PlenaryStore *store,
                          PlenaryContents *contents,
                          PlenaryDebrief *debrief)
{
  PlenaryPreparePage *self;

  g_return_val_if_fail (PLENARY_IS_STORE (store), NULL);
  g_return_val_if_fail (PLENARY_IS_CONTENTS (contents), NULL);
  g_return_val_if_fail (PLENARY_IS_DEBRIEF (debrief), NULL);

  self = g_object_new (PLENARY_TYPE_PREPARE_PAGE, NULL);
  g_set_object (&self->store, store);
  g_set_object (&self->contents, contents);
  g_set_object (&self->debrief, debrief);
  self->fields[0] =
    plenary_debrief_field_new (store, debrief, "focus", GTK_WIDGET (self->focus_row));
  self->fields[1] =
    plenary_debrief_field_new (store, debrief, "coach", GTK_WIDGET (self->coach_row));
  self->fields[2] =
    plenary_debrief_field_new (store, debrief, "rules", GTK_WIDGET (self->rules_row));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->record_row), "s", get_lesson (self));
  plenary_record_words_show_not_shown (self->not_shown_label, contents);
  show_groups (self);
  follow (self);
  update_goals (self);
  update_lesson (self);
  update (self);

  return self;
}

/**
 * plenary_prepare_page_get_debrief:
 * @self: a page
 *
 * Gets what is prepared on it.
 *
 * Returns: (transfer none): the live debrief
 */
PlenaryDebrief *
plenary_prepare_page_get_debrief (PlenaryPreparePage *self)
{
  g_return_val_if_fail (PLENARY_IS_PREPARE_PAGE (self), NULL);

  return self->debrief;
}

/**
 * plenary_prepare_page_write:
 * @self: a page that is about to be shown
 *
 * Puts the cursor where one begins with a new debrief: into what it is about.
 */
void
plenary_prepare_page_write (PlenaryPreparePage *self)
{
  g_return_if_fail (PLENARY_IS_PREPARE_PAGE (self));

  self->writes = TRUE;
}

/**
 * plenary_prepare_page_flush:
 * @self: a page
 *
 * Hands what was typed to the store at once.
 */
void
plenary_prepare_page_flush (PlenaryPreparePage *self)
{
  g_return_if_fail (PLENARY_IS_PREPARE_PAGE (self));

  for (guint i = 0; i < N_FIELDS; i++)
    plenary_debrief_field_flush (self->fields[i]);
}
