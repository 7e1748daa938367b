/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-moment-filter.h"

#include <adwaita.h>

#include "plenary-goal-chip.h"
#include "plenary-model-watch.h"

/**
 * PlenaryMomentFilter:
 *
 * The popover that chooses which moments are shown, in the list and on the
 * timeline alike: those with some words, of a kind, of a goal.
 */

struct _PlenaryMomentFilter
{
  GtkPopover parent_instance;

  PlenaryLessonSession *session;
  PlenaryModelWatch *goals_watch;
  gboolean updating;

  GtkEditable *words_entry;
  GtkToggleButton *glad_button;
  GtkToggleButton *wondering_button;
  GtkWidget *goals_area;
  AdwWrapBox *goals_box;
  GtkWidget *all_button;
};

G_DEFINE_FINAL_TYPE (PlenaryMomentFilter, plenary_moment_filter, GTK_TYPE_POPOVER)

static void
update_chips (PlenaryMomentFilter *self)
{
  const char *chosen = plenary_lesson_session_get_filter_goal (self->session);

  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->goals_box)); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    {
      PlenaryGoal *goal = plenary_goal_chip_get_goal (PLENARY_GOAL_CHIP (chip));
      const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (goal));

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), g_strcmp0 (uuid, chosen) == 0);
    }
}

static void
update (PlenaryMomentFilter *self)
{
  PlenaryKind kind = plenary_lesson_session_get_filter_kind (self->session);
  const char *words = plenary_lesson_session_get_filter_words (self->session);

  self->updating = TRUE;
  gtk_toggle_button_set_active (self->glad_button, kind == PLENARY_KIND_GLAD);
  gtk_toggle_button_set_active (self->wondering_button, kind == PLENARY_KIND_WONDERING);
  /* While somebody types there, the words of the filter come late. */
  if (words == NULL || *words == '\0')
    gtk_editable_set_text (self->words_entry, "");
  update_chips (self);
  self->updating = FALSE;

  gtk_widget_set_sensitive (self->all_button, plenary_lesson_session_is_filtered (self->session));
}

static void
words_changed_cb (PlenaryMomentFilter *self)
{
  const char *words = gtk_editable_get_text (self->words_entry);

  if (!self->updating)
    plenary_lesson_session_set_filter_words (self->session, *words != '\0' ? words : NULL);
}

static void
toggle_kind (PlenaryMomentFilter *self,
             GtkToggleButton *button,
             PlenaryKind kind)
{
  if (self->updating)
    return;

  plenary_lesson_session_set_filter_kind (self->session, gtk_toggle_button_get_active (button)
                                                           ? kind
                                                           : PLENARY_KIND_NONE);
}

static void
glad_toggled_cb (PlenaryMomentFilter *self)
{
  toggle_kind (self, self->glad_button, PLENARY_KIND_GLAD);
}

static void
wondering_toggled_cb (PlenaryMomentFilter *self)
{
  toggle_kind (self, self->wondering_button, PLENARY_KIND_WONDERING);
}

static void
chip_toggled_cb (PlenaryMomentFilter *self,
                 PlenaryGoalChip *chip)
{
  PlenaryEntity *goal = PLENARY_ENTITY (plenary_goal_chip_get_goal (chip));
  gboolean active = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip));

  if (!self->updating)
    plenary_lesson_session_set_filter_goal (self->session,
                                            active ? plenary_entity_get_uuid (goal) : NULL);
}

static void
all_clicked_cb (PlenaryMomentFilter *self)
{
  plenary_lesson_session_clear_filter (self->session);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
goals_changed_cb (PlenaryMomentFilter *self)
{
  PlenaryStore *store = plenary_lesson_session_get_store (self->session);
  GListModel *goals = plenary_store_get_goals (store);
  guint n = g_list_model_get_n_items (goals);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->goals_box))) != NULL)
    adw_wrap_box_remove (self->goals_box, child);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlenaryGoal) goal = g_list_model_get_item (goals, i);
      GtkWidget *chip = plenary_goal_chip_new (goal);

      g_signal_connect_object (chip, "toggled", G_CALLBACK (chip_toggled_cb), self,
                               G_CONNECT_SWAPPED);
      adw_wrap_box_append (self->goals_box, chip);
    }

  gtk_widget_set_visible (self->goals_area, n > 0);
  update (self);
}

static void
plenary_moment_filter_dispose (GObject *object)
{
  PlenaryMomentFilter *self = PLENARY_MOMENT_FILTER (object);

  g_clear_object (&self->goals_watch);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_MOMENT_FILTER);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (plenary_moment_filter_parent_class)->dispose (object);
}

static void
plenary_moment_filter_class_init (PlenaryMomentFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_moment_filter_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-moment-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentFilter, words_entry);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentFilter, glad_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentFilter, wondering_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentFilter, goals_area);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentFilter, goals_box);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentFilter, all_button);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, glad_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, wondering_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
}

static void
plenary_moment_filter_init (PlenaryMomentFilter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plenary_moment_filter_set_session:
 * @self: a filter
 * @session: the session of the lesson
 *
 * Binds the popover to a session. To be called once.
 */
void
plenary_moment_filter_set_session (PlenaryMomentFilter *self,
                                   PlenaryLessonSession *session)
{
  PlenaryStore *store;

  g_return_if_fail (PLENARY_IS_MOMENT_FILTER (self));
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  store = plenary_lesson_session_get_store (session);
  self->goals_watch = plenary_model_watch_new (plenary_store_get_goals (store));
  g_signal_connect_object (self->goals_watch, "changed", G_CALLBACK (goals_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::filter-goal", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::filter-kind", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::filter-words", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  goals_changed_cb (self);
}
