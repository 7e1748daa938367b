/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-goals-view.h"

#include "plenary-goal-edits.h"
#include "plenary-goal-row.h"
#include "plenary-line.h"
#include "plenary-model-watch.h"
#include "plenary-next-steps-view.h"
#include "plenary-vision-view.h"

#include <glib/gi18n.h>

/**
 * PlenaryGoalsView:
 *
 * What the school wants for its pupils, and the teacher's goals. One line makes one; the rest can wait. Those worked on come
 * first, and the next steps for them, then those that rest, then those that were reached.
 */

/* More are hard to keep in mind while watching. Nothing forbids them. */
#define FEW_GOALS 3

#define N_STATES (PLENARY_GOAL_STATE_ACHIEVED + 1)

struct _PlenaryGoalsView
{
  AdwBin parent_instance;

  PlenaryStore *store;
  PlenaryModelWatch *watch;
  GtkFilter *filters[N_STATES];

  PlenaryVisionView *vision;
  AdwEntryRow *entry_row;
  GtkWidget *empty_label;
  GtkWidget *starters;
  AdwWrapBox *starters_box;
  GtkWidget *active_group;
  GtkWidget *resting_group;
  GtkWidget *achieved_group;
  GtkListBox *active_list;
  GtkListBox *resting_list;
  GtkListBox *achieved_list;
  GtkWidget *many_label;
  PlenaryNextStepsView *next_steps;

  /* Nothing was typed since a goal was made of what was typed before. */
  gboolean just_added;
};

G_DEFINE_FINAL_TYPE (PlenaryGoalsView, plenary_goals_view, ADW_TYPE_BIN)

typedef enum
{
  PROP_STORE = 1,
} PlenaryGoalsViewProps;

static GParamSpec *props[PROP_STORE + 1];

/* Goals to begin with, about pupils and what a teacher can practise. */
static const char *const starters[] = {
  N_("Wait time"),          N_("Who gets asked"),        N_("Pupils explaining to pupils"),
  N_("Clear instructions"), N_("Noticing quiet pupils"),
};

static GtkListBox *
get_list (PlenaryGoalsView *self,
          PlenaryGoalState state)
{
  switch (state)
    {
    case PLENARY_GOAL_STATE_ACTIVE:
      return self->active_list;
    case PLENARY_GOAL_STATE_RESTING:
      return self->resting_list;
    case PLENARY_GOAL_STATE_ACHIEVED:
      return self->achieved_list;
    }

  g_return_val_if_reached (NULL);
}

static guint
update_rows (GtkListBox *list)
{
  guint n = 0;

  for (GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, 0); row != NULL;
       row = gtk_list_box_get_row_at_index (list, ++n))
    plenary_goal_row_update_moves (PLENARY_GOAL_ROW (row));

  return n;
}

static gboolean
has_goal (PlenaryGoalsView *self,
          const char *title)
{
  GListModel *goals = plenary_store_get_goals (self->store);

  for (guint i = 0; i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (PlenaryGoal) goal = g_list_model_get_item (goals, i);

      if (g_strcmp0 (plenary_goal_get_title (goal), title) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Offers what is not there yet, as long as there are few. */
static void
update_starters (PlenaryGoalsView *self,
                 guint n_active)
{
  gboolean any = FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->starters_box));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gboolean offered = !has_goal (self, gtk_button_get_label (GTK_BUTTON (child)));

      gtk_widget_set_visible (child, offered);
      any = any || offered;
    }
  gtk_widget_set_visible (self->starters, any && n_active < FEW_GOALS);
}

static void
goals_changed_cb (PlenaryGoalsView *self)
{
  guint n_active;

  for (guint i = 0; i < N_STATES; i++)
    gtk_filter_changed (self->filters[i], GTK_FILTER_CHANGE_DIFFERENT);

  n_active = update_rows (self->active_list);
  gtk_widget_set_visible (self->active_group, n_active > 0);
  gtk_widget_set_visible (self->resting_group, update_rows (self->resting_list) > 0);
  gtk_widget_set_visible (self->achieved_group, update_rows (self->achieved_list) > 0);
  gtk_widget_set_visible (self->many_label, n_active > FEW_GOALS);
  update_starters (self, n_active);
}

/* Adding. */

static void
announce (PlenaryGoalsView *self,
          const char *text)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
add (PlenaryGoalsView *self,
     const char *title)
{
  g_autofree char *said = NULL;

  if (!plenary_goal_edits_add (self->store, title, GTK_WIDGET (self)))
    return FALSE;

  /* Translators: %s is the title of a goal */
  said = g_strdup_printf (_("Goal “%s” added"), title);
  announce (self, said);

  return TRUE;
}

static void
add_cb (PlenaryGoalsView *self)
{
  GtkEditable *editable = GTK_EDITABLE (self->entry_row);

  if (self->store == NULL)
    return;

  if (add (self, gtk_editable_get_text (editable)))
    {
      gtk_editable_set_text (editable, "");
      self->just_added = TRUE;
    }
  else
    {
      gtk_widget_set_visible (self->empty_label, TRUE);
      announce (self, gtk_label_get_text (GTK_LABEL (self->empty_label)));
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->entry_row));
}

static void
entry_changed_cb (PlenaryGoalsView *self)
{
  self->just_added = FALSE;
  gtk_widget_set_visible (self->empty_label, FALSE);
}

/* What was typed is a goal now: taking that back is nothing that the field can do, which
 * keeps the keys for itself even when it has nothing to undo. */
static gboolean
undo_cb (GtkWidget *widget,
         GVariant *args,
         gpointer user_data)
{
  PlenaryGoalsView *self = user_data;

  return self->just_added && gtk_widget_activate_action (widget, "win.undo", NULL);
}

static void
lead_undo_out (PlenaryGoalsView *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcutAction *action = gtk_callback_action_new (undo_cb, self, NULL);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (
                                                            "<Control>z"),
                                                          action));
  gtk_widget_add_controller (GTK_WIDGET (self->entry_row), keys);
}

/* The button goes away when it was pressed; so the focus must not stay on it. */
static void
starter_clicked_cb (PlenaryGoalsView *self,
                    GtkButton *button)
{
  g_autofree char *title = g_strdup (gtk_button_get_label (button));

  gtk_widget_child_focus (GTK_WIDGET (self->starters_box), GTK_DIR_TAB_FORWARD);
  add (self, title);
}

static void
add_starters (PlenaryGoalsView *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (starters); i++)
    {
      GtkWidget *button = gtk_button_new_with_label (_(starters[i]));
      g_autofree char *name = NULL;

      /* Translators: the name of a button; %s is the title of a goal */
      name = g_strdup_printf (_("Add goal “%s”"), _(starters[i]));
      /* The text in the button would be its name otherwise, whatever label it has. */
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
      g_signal_connect_object (button, "clicked", G_CALLBACK (starter_clicked_cb), self,
                               G_CONNECT_SWAPPED);
      adw_wrap_box_append (self->starters_box, button);
    }
}

/* The lists. */

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  return plenary_goal_row_new (user_data, item);
}

static gboolean
stands_at (gpointer item,
           gpointer state)
{
  return plenary_goal_get_state (item) == GPOINTER_TO_UINT (state);
}

static void
unbind_lists (PlenaryGoalsView *self)
{
  g_clear_object (&self->watch);
  for (guint i = 0; i < N_STATES; i++)
    {
      gtk_list_box_bind_model (get_list (self, i), NULL, NULL, NULL, NULL);
      g_clear_object (&self->filters[i]);
    }
}

static void
bind_lists (PlenaryGoalsView *self)
{
  GListModel *goals = plenary_store_get_goals (self->store);

  for (guint i = 0; i < N_STATES; i++)
    {
      g_autoptr (GtkFilterListModel) shown = NULL;

      self->filters[i] = GTK_FILTER (gtk_custom_filter_new (stands_at, GUINT_TO_POINTER (i), NULL));
      shown = gtk_filter_list_model_new (g_object_ref (goals), g_object_ref (self->filters[i]));
      gtk_list_box_bind_model (get_list (self, i), G_LIST_MODEL (shown), create_row_cb,
                               g_object_ref (self->store), g_object_unref);
    }

  self->watch = plenary_model_watch_new (goals);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (goals_changed_cb), self,
                           G_CONNECT_SWAPPED);
  goals_changed_cb (self);
}

static void
plenary_goals_view_dispose (GObject *object)
{
  PlenaryGoalsView *self = PLENARY_GOALS_VIEW (object);

  if (self->store != NULL)
    unbind_lists (self);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_GOALS_VIEW);

  G_OBJECT_CLASS (plenary_goals_view_parent_class)->dispose (object);
}

static void
plenary_goals_view_get_property (GObject *object,
                                 guint prop_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  switch ((PlenaryGoalsViewProps) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, PLENARY_GOALS_VIEW (object)->store);
      break;
    }
}

static void
plenary_goals_view_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  switch ((PlenaryGoalsViewProps) prop_id)
    {
    case PROP_STORE:
      plenary_goals_view_set_store (PLENARY_GOALS_VIEW (object), g_value_get_object (value));
      break;
    }
}

static void
plenary_goals_view_class_init (PlenaryGoalsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_goals_view_dispose;
  object_class->get_property = plenary_goals_view_get_property;
  object_class->set_property = plenary_goals_view_set_property;

  /**
   * PlenaryGoalsView:store:
   *
   * The open store whose goals are shown, or %NULL.
   */
  props[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, PLENARY_TYPE_STORE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (PLENARY_TYPE_NEXT_STEPS_VIEW);
  g_type_ensure (PLENARY_TYPE_VISION_VIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-goals-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalsView, vision);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalsView, entry_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalsView, empty_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalsView, starters);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalsView, starters_box);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalsView, active_group);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalsView, resting_group);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalsView, achieved_group);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalsView, active_list);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalsView, resting_list);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalsView, achieved_list);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalsView, many_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalsView, next_steps);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
}

static void
plenary_goals_view_init (PlenaryGoalsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plenary_line_limit (GTK_EDITABLE (self->entry_row));
  lead_undo_out (self);
  add_starters (self);
}

/**
 * plenary_goals_view_new:
 * @store: (nullable): an open store
 *
 * Makes the view of the teacher's goals.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
plenary_goals_view_new (PlenaryStore *store)
{
  return g_object_new (PLENARY_TYPE_GOALS_VIEW, "store", store, NULL);
}

/**
 * plenary_goals_view_get_store:
 * @self: a view
 *
 * Gets [property@GoalsView:store].
 *
 * Returns: (transfer none) (nullable): the store
 */
PlenaryStore *
plenary_goals_view_get_store (PlenaryGoalsView *self)
{
  g_return_val_if_fail (PLENARY_IS_GOALS_VIEW (self), NULL);

  return self->store;
}

/**
 * plenary_goals_view_set_store:
 * @self: a view
 * @store: (nullable): an open store
 *
 * Sets [property@GoalsView:store].
 */
void
plenary_goals_view_set_store (PlenaryGoalsView *self,
                              PlenaryStore *store)
{
  g_return_if_fail (PLENARY_IS_GOALS_VIEW (self));
  g_return_if_fail (store == NULL || PLENARY_IS_STORE (store));

  if (self->store == store)
    return;

  if (self->store != NULL)
    unbind_lists (self);
  g_set_object (&self->store, store);
  if (store != NULL)
    bind_lists (self);
  plenary_vision_view_set_store (self->vision, store);
  plenary_next_steps_view_set_store (self->next_steps, store);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STORE]);
}

/**
 * plenary_goals_view_flush:
 * @self: a view
 *
 * Saves at once what is unsaved.
 */
void
plenary_goals_view_flush (PlenaryGoalsView *self)
{
  g_return_if_fail (PLENARY_IS_GOALS_VIEW (self));

  plenary_vision_view_flush (self->vision);
}
