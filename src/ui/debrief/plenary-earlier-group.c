/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-earlier-group.h"

#include "plenary-debrief-edits.h"
#include "plenary-debrief-words.h"
#include "plenary-model-watch.h"

/**
 * PlenaryEarlierGroup:
 *
 * The debriefs about a lesson that are over. Choosing one shows what came of it. The group
 * is there if there are any.
 */

struct _PlenaryEarlierGroup
{
  AdwPreferencesGroup parent_instance;

  PlenaryStore *store;
  char *lesson;
  PlenaryModelWatch *watch;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (PlenaryEarlierGroup, plenary_earlier_group, ADW_TYPE_PREFERENCES_GROUP)

static void
add_row (PlenaryEarlierGroup *self,
         PlenaryDebrief *debrief)
{
  g_autofree char *when = plenary_debrief_words_when (debrief);
  const char *focus = plenary_debrief_get_focus (debrief);
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (debrief));
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), when);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), focus != NULL ? focus : "");
  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uuid);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-debrief");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
update (PlenaryEarlierGroup *self)
{
  GListModel *debriefs = plenary_store_get_debriefs (self->store);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < g_list_model_get_n_items (debriefs); i++)
    {
      g_autoptr (PlenaryDebrief) debrief = g_list_model_get_item (debriefs, i);

      if (g_strcmp0 (plenary_debrief_get_lesson (debrief), self->lesson) == 0 &&
          plenary_debrief_edits_is_over (debrief))
        add_row (self, debrief);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

static void
plenary_earlier_group_dispose (GObject *object)
{
  PlenaryEarlierGroup *self = PLENARY_EARLIER_GROUP (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (plenary_earlier_group_parent_class)->dispose (object);
}

static void
plenary_earlier_group_finalize (GObject *object)
{
  PlenaryEarlierGroup *self = PLENARY_EARLIER_GROUP (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->lesson, g_free);

  G_OBJECT_CLASS (plenary_earlier_group_parent_class)->finalize (object);
}

static void
plenary_earlier_group_class_init (PlenaryEarlierGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_earlier_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = plenary_earlier_group_finalize;
}

static void
plenary_earlier_group_init (PlenaryEarlierGroup *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * plenary_earlier_group_set_lesson:
 * @self: a group
 * @store: the store
 * @lesson: the UUID of a lesson
 *
 * Shows the debriefs about a lesson. To be called once.
 */
void
plenary_earlier_group_set_lesson (PlenaryEarlierGroup *self,
                                  PlenaryStore *store,
                                  const char *lesson)
{
  g_return_if_fail (PLENARY_IS_EARLIER_GROUP (self));
  g_return_if_fail (self->store == NULL);

  g_set_object (&self->store, store);
  self->lesson = g_strdup (lesson);
  self->watch = plenary_model_watch_new (plenary_store_get_debriefs (store));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
