/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-home-page.h"

#include "plenary-first-run.h"
#include "plenary-goals-view.h"
#include "plenary-growing-list.h"
#include "plenary-hide-button.h"
#include "plenary-keep-question.h"
#include "plenary-lesson-row.h"
#include "plenary-model-watch.h"
#include "plenary-next-step-rules.h"
#include "plenary-next-step-words.h"
#include "plenary-prepare-offer.h"
#include "plenary-review-line.h"
#include "plenary-timecode.h"

#include <glib/gi18n.h>

/**
 * PlenaryHomePage:
 *
 * Home: the lessons and the goals, and one card that carries on where one
 * stopped. It shows no pictures of pupils.
 */

struct _PlenaryHomePage
{
  AdwNavigationPage parent_instance;

  PlenaryStore *store;
  PlenaryModelWatch *watch;
  PlenaryModelWatch *steps_watch;
  PlenaryModelWatch *debriefs_watch;
  PlenaryLesson *latest;
  GCancellable *asking;

  AdwHeaderBar *header;
  AdwViewSwitcherBar *switcher_bar;
  AdwViewStack *views;
  GtkStack *lessons_stack;
  GtkWidget *carry_on;
  GtkLabel *carry_on_label;
  GtkLabel *trying_label;
  GtkWidget *glad_button;
  GtkWidget *carry_on_button;
  GtkWidget *twenty_button;
  GtkWidget *debrief_button;
  PlenaryKeepQuestion *keep_question;
  PlenaryReviewLine *review_line;
  GtkListView *list;
  AdwBin *first_run_bin;
  AdwBin *goals_bin;
};

G_DEFINE_FINAL_TYPE (PlenaryHomePage, plenary_home_page, ADW_TYPE_NAVIGATION_PAGE)

static void
setup_cb (PlenaryHomePage *self,
          GtkListItem *item)
{
  PlenaryLessonRow *row = plenary_lesson_row_new (self->store);

  gtk_list_item_set_child (item, GTK_WIDGET (row));
  g_object_bind_property (row, "description", item, "accessible-label", G_BINDING_DEFAULT);
}

static void
bind_cb (PlenaryHomePage *self,
         GtkListItem *item)
{
  PlenaryLessonRow *row = PLENARY_LESSON_ROW (gtk_list_item_get_child (item));

  plenary_lesson_row_set_lesson (row, gtk_list_item_get_item (item));
}

static void
unbind_cb (PlenaryHomePage *self,
           GtkListItem *item)
{
  plenary_lesson_row_set_lesson (PLENARY_LESSON_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
open_lesson (PlenaryHomePage *self,
             PlenaryLesson *lesson)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-lesson", "s",
                              plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
}

static void
activate_cb (PlenaryHomePage *self,
             guint position)
{
  g_autoptr (PlenaryLesson) lesson =
    g_list_model_get_item (plenary_store_get_lessons (self->store), position);

  if (lesson != NULL)
    open_lesson (self, lesson);
}

static void
sit (PlenaryHomePage *self,
     const char *door)
{
  if (self->latest != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.sit", "(ss)",
                                plenary_entity_get_uuid (PLENARY_ENTITY (self->latest)), door);
}

static void
carry_on_cb (PlenaryHomePage *self)
{
  sit (self, "carry-on");
}

static void
glad_cb (PlenaryHomePage *self)
{
  sit (self, "glad");
}

static void
twenty_cb (PlenaryHomePage *self)
{
  sit (self, "twenty");
}

static void
debrief_cb (PlenaryHomePage *self)
{
  if (self->latest != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.prepare-debrief", "s",
                                plenary_entity_get_uuid (PLENARY_ENTITY (self->latest)));
}

static void
update_debrief_button (PlenaryHomePage *self)
{
  if (self->latest != NULL)
    gtk_widget_set_visible (self->debrief_button,
                            plenary_prepare_offer_has_something (self->store, self->latest));
}

/* The first time, a moment to be glad of is what to begin with. */
static void
show_doors (PlenaryHomePage *self,
            gboolean first_time)
{
  gboolean watched = !plenary_lesson_get_words_only (self->latest);
  gboolean glad = watched && first_time;

  gtk_widget_set_visible (self->glad_button, glad);
  gtk_widget_set_visible (self->twenty_button, watched);
  if (glad)
    gtk_widget_remove_css_class (self->carry_on_button, "suggested-action");
  else
    gtk_widget_add_css_class (self->carry_on_button, "suggested-action");
}

static void
has_sat_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (PlenaryHomePage) self = user_data;
  gboolean has_sat;

  if (plenary_store_get_has_sat_finish (PLENARY_STORE (source), result, &has_sat, NULL) &&
      self->latest != NULL)
    show_doors (self, !has_sat);
}

static void
update_doors (PlenaryHomePage *self)
{
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);

  if (plenary_lesson_get_n_moments (self->latest) > 0 ||
      plenary_lesson_get_words_only (self->latest))
    {
      show_doors (self, FALSE);
      return;
    }

  self->asking = g_cancellable_new ();
  plenary_store_get_has_sat_async (self->store,
                                   plenary_entity_get_uuid (PLENARY_ENTITY (self->latest)),
                                   self->asking, has_sat_cb, g_object_ref (self));
}

/* What is being tried just now comes before any other word. */
static char *
describe_trying (PlenaryHomePage *self)
{
  PlenaryNextStep *step = plenary_next_step_find_open (plenary_store_get_next_steps (self->store));
  g_autofree char *sentence = NULL;

  if (step == NULL)
    return g_strdup (plenary_lesson_get_n_moments (self->latest) == 0
                       ? _("Five minutes are enough for one moment worth keeping.")
                       : _("Your notes are here. Everything is saved as you write."));

  sentence = plenary_next_step_words_sentence (step);

  /* Translators: %s is a next step, such as “When I have asked, I will count to three.” */
  return g_strdup_printf (_("Trying: “%s”"), sentence);
}

static void
update_card (PlenaryHomePage *self)
{
  g_autofree char *text = NULL;
  g_autofree char *time = NULL;
  g_autofree char *trying = NULL;
  gint64 position;

  g_set_object (&self->latest,
                plenary_lesson_find_latest (plenary_store_get_lessons (self->store)));
  if (self->latest == NULL)
    return;

  position = plenary_lesson_get_position (self->latest);
  time = plenary_timecode_format (position);
  if (position >= PLENARY_SECOND && !plenary_lesson_get_words_only (self->latest))
    /* Translators: the title of a lesson, and a time such as 23:10 */
    text =
      g_strdup_printf (_("%s — you stopped at %s"), plenary_lesson_get_title (self->latest), time);
  gtk_label_set_text (self->carry_on_label,
                      text != NULL ? text : plenary_lesson_get_title (self->latest));
  trying = describe_trying (self);
  gtk_label_set_text (self->trying_label, trying);
  update_doors (self);
  update_debrief_button (self);
}

static void
lessons_changed_cb (PlenaryHomePage *self)
{
  gboolean any = g_list_model_get_n_items (plenary_store_get_lessons (self->store)) > 0;

  if (!any && adw_bin_get_child (self->first_run_bin) == NULL)
    adw_bin_set_child (self->first_run_bin, g_object_new (PLENARY_TYPE_FIRST_RUN, NULL));
  gtk_stack_set_visible_child_name (self->lessons_stack, any ? "list" : "first-run");
  update_card (self);
}

/* Made when it is first looked at: the window would otherwise be there later. */
static void
view_changed_cb (PlenaryHomePage *self)
{
  if (plenary_home_page_shows_goals (self) && adw_bin_get_child (self->goals_bin) == NULL)
    adw_bin_set_child (self->goals_bin, GTK_WIDGET (plenary_goals_view_new (self->store)));
}

static void
plenary_home_page_dispose (GObject *object)
{
  PlenaryHomePage *self = PLENARY_HOME_PAGE (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_object (&self->watch);
  g_clear_object (&self->steps_watch);
  g_clear_object (&self->debriefs_watch);
  g_clear_object (&self->latest);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_HOME_PAGE);

  G_OBJECT_CLASS (plenary_home_page_parent_class)->dispose (object);
}

static void
plenary_home_page_class_init (PlenaryHomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_home_page_dispose;

  g_type_ensure (PLENARY_TYPE_HIDE_BUTTON);
  g_type_ensure (PLENARY_TYPE_KEEP_QUESTION);
  g_type_ensure (PLENARY_TYPE_REVIEW_LINE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-home-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryHomePage, header);
  gtk_widget_class_bind_template_child (widget_class, PlenaryHomePage, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, PlenaryHomePage, views);
  gtk_widget_class_bind_template_child (widget_class, PlenaryHomePage, lessons_stack);
  gtk_widget_class_bind_template_child (widget_class, PlenaryHomePage, carry_on);
  gtk_widget_class_bind_template_child (widget_class, PlenaryHomePage, carry_on_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryHomePage, trying_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryHomePage, glad_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryHomePage, carry_on_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryHomePage, twenty_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryHomePage, debrief_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryHomePage, keep_question);
  gtk_widget_class_bind_template_child (widget_class, PlenaryHomePage, review_line);
  gtk_widget_class_bind_template_child (widget_class, PlenaryHomePage, list);
  gtk_widget_class_bind_template_child (widget_class, PlenaryHomePage, first_run_bin);
  gtk_widget_class_bind_template_child (widget_class, PlenaryHomePage, goals_bin);
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, carry_on_cb);
  gtk_widget_class_bind_template_callback (widget_class, glad_cb);
  gtk_widget_class_bind_template_callback (widget_class, twenty_cb);
  gtk_widget_class_bind_template_callback (widget_class, debrief_cb);
}

static void
plenary_home_page_init (PlenaryHomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_lessons_in_list (PlenaryHomePage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);

  plenary_growing_list_show (self->list, plenary_store_get_lessons (self->store));
}

/**
 * plenary_home_page_new:
 * @store: the store
 *
 * Makes Home.
 *
 * Returns: (transfer floating): the page
 */
PlenaryHomePage *
plenary_home_page_new (PlenaryStore *store)
{
  PlenaryHomePage *self = g_object_new (PLENARY_TYPE_HOME_PAGE, NULL);

  self->store = g_object_ref (store);
  show_lessons_in_list (self);
  plenary_keep_question_set_store (self->keep_question, store);
  plenary_review_line_set_store (self->review_line, store);

  self->watch = plenary_model_watch_new (plenary_store_get_lessons (store));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (lessons_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->steps_watch = plenary_model_watch_new (plenary_store_get_next_steps (store));
  g_signal_connect_object (self->steps_watch, "changed", G_CALLBACK (update_card), self,
                           G_CONNECT_SWAPPED);
  self->debriefs_watch = plenary_model_watch_new (plenary_store_get_debriefs (store));
  g_signal_connect_object (self->debriefs_watch, "changed", G_CALLBACK (update_debrief_button),
                           self, G_CONNECT_SWAPPED);
  lessons_changed_cb (self);

  return self;
}

/**
 * plenary_home_page_shows_goals:
 * @self: Home
 *
 * Gets which of its views is shown.
 *
 * Returns: whether it is the goals
 */
gboolean
plenary_home_page_shows_goals (PlenaryHomePage *self)
{
  g_return_val_if_fail (PLENARY_IS_HOME_PAGE (self), FALSE);

  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), "goals") == 0;
}

/**
 * plenary_home_page_show_goals:
 * @self: Home
 *
 * Shows the goals.
 */
void
plenary_home_page_show_goals (PlenaryHomePage *self)
{
  g_return_if_fail (PLENARY_IS_HOME_PAGE (self));

  adw_view_stack_set_visible_child_name (self->views, "goals");
}

/**
 * plenary_home_page_show_lessons:
 * @self: Home
 *
 * Shows the lessons.
 */
void
plenary_home_page_show_lessons (PlenaryHomePage *self)
{
  g_return_if_fail (PLENARY_IS_HOME_PAGE (self));

  adw_view_stack_set_visible_child_name (self->views, "lessons");
}

/**
 * plenary_home_page_flush:
 * @self: Home
 *
 * Hands what was typed to the store at once.
 */
void
plenary_home_page_flush (PlenaryHomePage *self)
{
  g_return_if_fail (PLENARY_IS_HOME_PAGE (self));

  if (adw_bin_get_child (self->goals_bin) != NULL)
    plenary_goals_view_flush (PLENARY_GOALS_VIEW (adw_bin_get_child (self->goals_bin)));
}
