/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-goal-page.h"

#include "plenary-card.h"
#include "plenary-export-dialog.h"
#include "plenary-goal-dialog.h"
#include "plenary-growing-list.h"
#include "plenary-hide-button.h"
#include "plenary-over-time-reader.h"
#include "plenary-pair-page.h"
#include "plenary-past-row.h"
#include "plenary-play-page.h"
#include "plenary-steps-view.h"
#include "plenary-then-and-now.h"
#include "plenary-trouble.h"
#include "plenary-waits-view.h"

#include <glib/gi18n.h>

/**
 * PlenaryGoalPage:
 *
 * A goal over time: two texts to read first, then all its moments, its next steps with
 * what came of them, and the waits of its lessons. All of it is there whether there are
 * any recordings or not.
 *
 * Its window has to have the `win.…` actions it names.
 */

struct _PlenaryGoalPage
{
  AdwNavigationPage parent_instance;

  PlenaryStore *store;
  PlenaryGoal *goal;
  PlenaryOverTimeReader *reader;

  AdwWindowTitle *title;
  AdwViewSwitcher *switcher;
  AdwViewSwitcherBar *switcher_bar;
  GtkStack *stack;
  AdwViewStack *views;
  GtkLabel *hope_label;
  PlenaryThenAndNow *then_and_now;
  GtkLabel *count_label;
  GtkListView *list;
  PlenaryStepsView *steps_view;
  GtkWidget *no_steps_label;
  PlenaryWaitsView *waits_view;
  GtkWidget *no_waits_label;
};

G_DEFINE_FINAL_TYPE (PlenaryGoalPage, plenary_goal_page, ADW_TYPE_NAVIGATION_PAGE)

static void
update_goal (PlenaryGoalPage *self)
{
  const char *title = plenary_goal_get_title (self->goal);
  const char *would_see = plenary_goal_get_would_see (self->goal);
  gboolean hopes = would_see != NULL && *would_see != '\0';

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  adw_window_title_set_title (self->title, title);
  gtk_widget_set_visible (GTK_WIDGET (self->hope_label), hopes);
  if (hopes)
    {
      /* Translators: %s is what the teacher would see if a goal were reached */
      g_autofree char *text = g_strdup_printf (_("What I would see if it worked: %s"), would_see);

      gtk_label_set_text (self->hope_label, text);
    }
}

static void
show_page (PlenaryGoalPage *self,
           PlenaryOverTime *over_time)
{
  gboolean any = plenary_over_time_get_moments (over_time)->len > 0 ||
                 plenary_over_time_get_steps (over_time)->len > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "views" : "nothing");
  gtk_widget_set_sensitive (GTK_WIDGET (self->switcher), any);
  gtk_widget_set_sensitive (GTK_WIDGET (self->switcher_bar), any);
}

static void
read_cb (PlenaryGoalPage *self)
{
  PlenaryOverTime *over_time = plenary_over_time_reader_get_over_time (self->reader);
  guint n = plenary_over_time_get_moments (over_time)->len;
  g_autofree char *count = g_strdup_printf (ngettext ("%u moment", "%u moments", n), n);

  gtk_label_set_text (self->count_label, count);
  plenary_then_and_now_show (self->then_and_now, over_time,
                             plenary_over_time_reader_get_moments (self->reader));
  plenary_steps_view_show (self->steps_view, over_time);
  gtk_widget_set_visible (self->no_steps_label, plenary_over_time_get_steps (over_time)->len == 0);
  plenary_waits_view_show (self->waits_view, over_time);
  gtk_widget_set_visible (self->no_waits_label, plenary_over_time_get_waits (over_time)->len == 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "goal.play", n > 0);
  show_page (self, over_time);
}

static void
failed_cb (PlenaryGoalPage *self,
           const GError *error)
{
  plenary_trouble_say (GTK_WIDGET (self), error);
}

static void
texts_changed_cb (PlenaryGoalPage *self)
{
  gboolean then = plenary_then_and_now_get_then (self->then_and_now) != NULL;
  gboolean both = then && plenary_then_and_now_get_now (self->then_and_now) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "goal.copy", then);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "goal.export", then);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "goal.pair", both);
}

static void
activate_cb (PlenaryGoalPage *self,
             guint position)
{
  g_autoptr (PlenaryPastMoment) past =
    g_list_model_get_item (plenary_over_time_reader_get_moments (self->reader), position);
  PlenaryMoment *moment;

  if (past == NULL)
    return;

  moment = plenary_past_moment_get_moment (past);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-moment", "(ss)",
                              plenary_moment_get_lesson (moment),
                              plenary_entity_get_uuid (PLENARY_ENTITY (moment)));
}

static void
edit_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  PlenaryGoalPage *self = PLENARY_GOAL_PAGE (widget);

  adw_dialog_present (plenary_goal_dialog_new (self->store, self->goal), widget);
}

static void
push (PlenaryGoalPage *self,
      gpointer page)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);

  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), page);
}

static void
play_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  PlenaryGoalPage *self = PLENARY_GOAL_PAGE (widget);
  PlenaryOverTime *over_time = plenary_over_time_reader_get_over_time (self->reader);

  push (self, plenary_play_page_new (plenary_goal_get_title (self->goal),
                                     plenary_over_time_get_moments (over_time)));
}

static void
pair_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  PlenaryGoalPage *self = PLENARY_GOAL_PAGE (widget);

  push (self, plenary_pair_page_new (plenary_goal_get_title (self->goal),
                                     plenary_then_and_now_get_then (self->then_and_now),
                                     plenary_then_and_now_get_now (self->then_and_now)));
}

static PlenaryReport *
make_card (gboolean with_all,
           gpointer user_data)
{
  PlenaryGoalPage *self = user_data;

  return plenary_card_new_then_and_now (plenary_goal_get_title (self->goal),
                                        plenary_then_and_now_get_then (self->then_and_now),
                                        plenary_then_and_now_get_now (self->then_and_now),
                                        with_all);
}

/* What stands there is what is copied, all of it. */
static void
copy_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  g_autoptr (PlenaryReport) card = make_card (TRUE, widget);
  g_autofree char *text = plenary_report_write_text (card);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  gtk_widget_activate_action (widget, "win.say", "s", _("Copied"));
}

static void
export_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  adw_dialog_present (ADW_DIALOG (plenary_export_dialog_new_for_card (_("Export"), make_card,
                                                                      g_object_ref (widget),
                                                                      g_object_unref)),
                      widget);
}

/* Nothing is read for a page that nobody sees. */
static void
plenary_goal_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (plenary_goal_page_parent_class)->map (widget);

  plenary_over_time_reader_set_active (PLENARY_GOAL_PAGE (widget)->reader, TRUE);
}

static void
plenary_goal_page_unmap (GtkWidget *widget)
{
  plenary_over_time_reader_set_active (PLENARY_GOAL_PAGE (widget)->reader, FALSE);

  GTK_WIDGET_CLASS (plenary_goal_page_parent_class)->unmap (widget);
}

/* The goal may be removed in its own dialog, or by undoing that it was added. */
static void
goals_changed_cb (PlenaryGoalPage *self)
{
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (self->goal));

  if (plenary_store_lookup (self->store, uuid) == NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
}

static void
plenary_goal_page_dispose (GObject *object)
{
  PlenaryGoalPage *self = PLENARY_GOAL_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_GOAL_PAGE);
  g_clear_object (&self->reader);
  g_clear_object (&self->goal);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (plenary_goal_page_parent_class)->dispose (object);
}

static void
install_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (PLENARY_TYPE_HIDE_BUTTON);
  g_type_ensure (PLENARY_TYPE_THEN_AND_NOW);
  g_type_ensure (PLENARY_TYPE_STEPS_VIEW);
  g_type_ensure (PLENARY_TYPE_WAITS_VIEW);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-goal-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalPage, title);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalPage, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalPage, views);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalPage, hope_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalPage, then_and_now);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalPage, list);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalPage, steps_view);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalPage, no_steps_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalPage, waits_view);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalPage, no_waits_label);
  gtk_widget_class_bind_template_callback (widget_class, texts_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
plenary_goal_page_class_init (PlenaryGoalPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_goal_page_dispose;
  widget_class->map = plenary_goal_page_map;
  widget_class->unmap = plenary_goal_page_unmap;

  install_template (widget_class);
  gtk_widget_class_install_action (widget_class, "goal.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "goal.play", NULL, play_action);
  gtk_widget_class_install_action (widget_class, "goal.pair", NULL, pair_action);
  gtk_widget_class_install_action (widget_class, "goal.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "goal.export", NULL, export_action);
}

static void
plenary_goal_page_init (PlenaryGoalPage *self)
{
  g_autoptr (GtkListItemFactory) factory = plenary_past_row_make_factory ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_factory (self->list, factory);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "goal.play", FALSE);
  texts_changed_cb (self);
}

/**
 * plenary_goal_page_new:
 * @store: an open store
 * @goal: a live goal
 *
 * Makes the page of a goal.
 *
 * Returns: (transfer floating): the page
 */
PlenaryGoalPage *
plenary_goal_page_new (PlenaryStore *store,
                       PlenaryGoal *goal)
{
  PlenaryGoalPage *self;

  g_return_val_if_fail (PLENARY_IS_STORE (store), NULL);
  g_return_val_if_fail (PLENARY_IS_GOAL (goal), NULL);

  self = g_object_new (PLENARY_TYPE_GOAL_PAGE, NULL);
  self->store = g_object_ref (store);
  self->goal = g_object_ref (goal);
  plenary_then_and_now_set_goal (self->then_and_now, store, goal);
  self->reader =
    plenary_over_time_reader_new (store, plenary_entity_get_uuid (PLENARY_ENTITY (goal)));
  plenary_growing_list_show (self->list, plenary_over_time_reader_get_moments (self->reader));

  g_signal_connect_object (self->reader, "changed", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (goal, "changed", G_CALLBACK (update_goal), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (plenary_store_get_goals (store), "items-changed",
                           G_CALLBACK (goals_changed_cb), self, G_CONNECT_SWAPPED);
  update_goal (self);

  return self;
}

/**
 * plenary_goal_page_get_goal:
 * @self: a page
 *
 * Gets what it is about.
 *
 * Returns: (transfer none): the live goal
 */
PlenaryGoal *
plenary_goal_page_get_goal (PlenaryGoalPage *self)
{
  g_return_val_if_fail (PLENARY_IS_GOAL_PAGE (self), NULL);

  return self->goal;
}

static gboolean
touches_step (PlenaryGoalPage *self,
              PlenaryEdit *edit)
{
  PlenaryOverTime *over_time = plenary_over_time_reader_get_over_time (self->reader);
  GPtrArray *steps = over_time != NULL ? plenary_over_time_get_steps (over_time) : NULL;

  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      PlenaryPastStep *step = steps->pdata[i];

      if (plenary_edit_touches (edit, step->step))
        return TRUE;
      for (guint j = 0; j < step->attempts->len; j++)
        if (plenary_edit_touches (edit, ((PlenaryPastAttempt *) step->attempts->pdata[j])->attempt))
          return TRUE;
    }

  return FALSE;
}

/**
 * plenary_goal_page_go_to_edit:
 * @self: a page
 * @edit: what is about to be undone or redone
 * @seen: (out): whether what it changed could be seen already
 *
 * Shows what an edit of the goal or of its next steps changed, if it did. What would take
 * the goal away is not for its page.
 *
 * Returns: whether it can be seen on this page
 */
gboolean
plenary_goal_page_go_to_edit (PlenaryGoalPage *self,
                              PlenaryEdit *edit,
                              gboolean *seen)
{
  PlenaryEditKind kind;

  g_return_val_if_fail (PLENARY_IS_GOAL_PAGE (self), FALSE);
  g_return_val_if_fail (PLENARY_IS_EDIT (edit), FALSE);
  g_return_val_if_fail (seen != NULL, FALSE);

  kind = plenary_edit_get_kind (edit);
  *seen = TRUE;
  if (kind == PLENARY_EDIT_GOAL_VISIBILITY)
    return plenary_edit_touches (edit, self->goal);
  if (kind >= PLENARY_EDIT_GOAL_ADDED && kind <= PLENARY_EDIT_GOAL_REMOVED)
    return kind != PLENARY_EDIT_GOAL_ADDED && kind != PLENARY_EDIT_GOAL_REMOVED &&
           plenary_edit_touches (edit, self->goal);

  if (kind < PLENARY_EDIT_NEXT_STEP_ADDED || kind > PLENARY_EDIT_NEXT_STEP_REMOVED ||
      !touches_step (self, edit))
    return FALSE;

  *seen = g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), "steps") == 0;
  adw_view_stack_set_visible_child_name (self->views, "steps");

  return TRUE;
}
