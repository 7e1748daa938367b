/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-show-group.h"

#include "plenary-answer.h"
#include "plenary-debrief-choices.h"
#include "plenary-goal.h"
#include "plenary-model-watch.h"
#include "plenary-next-step-words.h"

/**
 * PlenaryShowGroup:
 *
 * Goals, next steps or answers, each with a tick: whether it is seen in the debrief. The
 * group is there if there is anything to show.
 */

struct _PlenaryShowGroup
{
  AdwPreferencesGroup parent_instance;

  PlenaryStore *store;
  GListModel *model;
  PlenaryDebrief *debrief;
  PlenaryModelWatch *watch;
  PlenaryModelWatch *choices_watch;
  /* (element-type ShowRow): what is shown, in the order of the model. */
  GPtrArray *rows;
  gboolean updating;
};

typedef struct
{
  PlenaryEntity *entity;
  GtkWidget *row;
  GtkCheckButton *check;
} ShowRow;

G_DEFINE_FINAL_TYPE (PlenaryShowGroup, plenary_show_group, ADW_TYPE_PREFERENCES_GROUP)

static void
show_row_free (gpointer data)
{
  ShowRow *show = data;

  g_object_unref (show->entity);
  g_free (show);
}

/* What is not worked on any more is only there if it is shown. */
static gboolean
is_wanted (PlenaryShowGroup *self,
           gpointer entity)
{
  if (PLENARY_IS_ANSWER (entity))
    {
      const char *text = plenary_answer_get_text (entity);

      return text != NULL && *text != '\0';
    }
  if (plenary_debrief_choices_has (self->store, self->debrief, entity))
    return TRUE;
  if (PLENARY_IS_GOAL (entity))
    return plenary_goal_get_state (entity) == PLENARY_GOAL_STATE_ACTIVE;

  return plenary_next_step_get_state (entity) == PLENARY_NEXT_STEP_STATE_OPEN ||
         g_strcmp0 (plenary_next_step_get_lesson (entity),
                    plenary_debrief_get_lesson (self->debrief)) == 0;
}

static char *
describe (gpointer entity)
{
  if (PLENARY_IS_GOAL (entity))
    return g_strdup (plenary_goal_get_title (entity));
  if (PLENARY_IS_NEXT_STEP (entity))
    return plenary_next_step_words_sentence (entity);

  return g_strdup (plenary_answer_get_question (entity));
}

static void
toggled_cb (PlenaryShowGroup *self,
            GtkCheckButton *check)
{
  for (guint i = 0; i < self->rows->len && !self->updating; i++)
    {
      ShowRow *show = self->rows->pdata[i];

      if (show->check != check)
        continue;

      plenary_debrief_choices_set (self->store, self->debrief, show->entity,
                                   gtk_check_button_get_active (check), GTK_WIDGET (self));
      return;
    }
}

static void
add_row (PlenaryShowGroup *self,
         gpointer entity)
{
  ShowRow *show = g_new0 (ShowRow, 1);

  show->entity = g_object_ref (entity);
  show->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (show->check), GTK_ALIGN_CENTER);
  g_signal_connect_object (show->check, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);

  show->row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (show->row), FALSE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (show->row), 3);
  adw_action_row_add_prefix (ADW_ACTION_ROW (show->row), GTK_WIDGET (show->check));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (show->row), GTK_WIDGET (show->check));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), show->row);
  g_ptr_array_add (self->rows, show);
}

static void
fill_row (PlenaryShowGroup *self,
          ShowRow *show)
{
  g_autofree char *title = describe (show->entity);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (show->row), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (show->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  if (PLENARY_IS_ANSWER (show->entity))
    adw_action_row_set_subtitle (ADW_ACTION_ROW (show->row),
                                 plenary_answer_get_text (PLENARY_ANSWER (show->entity)));
  gtk_check_button_set_active (show->check, plenary_debrief_choices_has (self->store, self->debrief,
                                                                         show->entity));
}

static GPtrArray *
list_wanted (PlenaryShowGroup *self)
{
  GPtrArray *wanted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (self->model); i++)
    {
      g_autoptr (PlenaryEntity) entity = g_list_model_get_item (self->model, i);

      if (is_wanted (self, entity))
        g_ptr_array_add (wanted, g_steal_pointer (&entity));
    }

  return wanted;
}

static gboolean
is_same (PlenaryShowGroup *self,
         GPtrArray *wanted)
{
  if (self->rows->len != wanted->len)
    return FALSE;

  for (guint i = 0; i < wanted->len; i++)
    if (((ShowRow *) self->rows->pdata[i])->entity != wanted->pdata[i])
      return FALSE;

  return TRUE;
}

/* The rows stay as long as they are of the same things, and with them the focus. */
static void
update (PlenaryShowGroup *self)
{
  g_autoptr (GPtrArray) wanted = list_wanted (self);

  self->updating = TRUE;
  if (!is_same (self, wanted))
    {
      for (guint i = 0; i < self->rows->len; i++)
        adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                      ((ShowRow *) self->rows->pdata[i])->row);
      g_ptr_array_set_size (self->rows, 0);
      for (guint i = 0; i < wanted->len; i++)
        add_row (self, wanted->pdata[i]);
    }
  for (guint i = 0; i < self->rows->len; i++)
    fill_row (self, self->rows->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
  self->updating = FALSE;
}

static void
plenary_show_group_dispose (GObject *object)
{
  PlenaryShowGroup *self = PLENARY_SHOW_GROUP (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->choices_watch);
  g_clear_object (&self->debrief);
  g_clear_object (&self->model);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (plenary_show_group_parent_class)->dispose (object);
}

static void
plenary_show_group_finalize (GObject *object)
{
  PlenaryShowGroup *self = PLENARY_SHOW_GROUP (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (plenary_show_group_parent_class)->finalize (object);
}

static void
plenary_show_group_class_init (PlenaryShowGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_show_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = plenary_show_group_finalize;
}

static void
plenary_show_group_init (PlenaryShowGroup *self)
{
  self->rows = g_ptr_array_new_with_free_func (show_row_free);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * plenary_show_group_set_model:
 * @self: a group
 * @store: the store
 * @model: a live list of goals, next steps or answers
 * @debrief: the live debrief
 *
 * Sets what may be shown. To be called once.
 */
void
plenary_show_group_set_model (PlenaryShowGroup *self,
                              PlenaryStore *store,
                              GListModel *model,
                              PlenaryDebrief *debrief)
{
  g_return_if_fail (PLENARY_IS_SHOW_GROUP (self));
  g_return_if_fail (self->model == NULL);

  g_set_object (&self->store, store);
  g_set_object (&self->model, model);
  g_set_object (&self->debrief, debrief);
  self->watch = plenary_model_watch_new (model);
  self->choices_watch = plenary_model_watch_new (plenary_store_get_debrief_choices (store));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choices_watch, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
