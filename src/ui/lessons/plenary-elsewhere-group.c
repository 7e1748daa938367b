/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-elsewhere-group.h"

#include "plenary-elsewhere-row.h"
#include "plenary-model-watch.h"
#include "plenary-parts.h"
#include "plenary-trouble.h"

/**
 * PlenaryElsewhereGroup:
 *
 * What other cameras and microphones recorded of a lesson, and the button that adds
 * more. It follows every change, here or by undoing.
 */

struct _PlenaryElsewhereGroup
{
  AdwPreferencesGroup parent_instance;

  PlenaryStore *store;
  PlenaryJobs *jobs;
  PlenaryLesson *lesson;
  PlenaryContents *contents;
  PlenaryModelWatch *watch;
  GCancellable *cancellable;

  GtkListBox *list;
  GtkWidget *add_row;
};

G_DEFINE_FINAL_TYPE (PlenaryElsewhereGroup, plenary_elsewhere_group, ADW_TYPE_PREFERENCES_GROUP)

static PlenaryRecording *
get_recording (GtkWidget *row)
{
  return plenary_elsewhere_row_get_recording (PLENARY_ELSEWHERE_ROW (row));
}

static gboolean
has_row (PlenaryElsewhereGroup *self,
         PlenaryRecording *recording)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      if (PLENARY_IS_ELSEWHERE_ROW (row) && get_recording (row) == recording)
        return TRUE;
    }

  return FALSE;
}

/* The focus must not go away with a row. */
static void
remove_rows_without (PlenaryElsewhereGroup *self,
                     GPtrArray *others)
{
  GtkWidget *next;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = next)
    {
      next = gtk_widget_get_next_sibling (row);
      if (!PLENARY_IS_ELSEWHERE_ROW (row) || g_ptr_array_find (others, get_recording (row), NULL))
        continue;

      if (gtk_widget_get_focus_child (GTK_WIDGET (self->list)) == row)
        gtk_widget_grab_focus (next);
      gtk_list_box_remove (self->list, row);
    }
}

/* Rows stay where they are while they are nudged, whichever begins first then. */
static void
recordings_changed_cb (PlenaryElsewhereGroup *self)
{
  g_autoptr (GPtrArray) others =
    plenary_parts_list_others (plenary_contents_get_recordings (self->contents));

  remove_rows_without (self, others);
  for (guint i = 0; i < others->len; i++)
    {
      if (!has_row (self, others->pdata[i]))
        gtk_list_box_insert (self->list,
                             plenary_elsewhere_row_new (self->store, self->jobs, self->contents,
                                                        others->pdata[i]),
                             gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self->add_row)));
    }
}

static void
add_cb (PlenaryElsewhereGroup *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.add-elsewhere", "s",
                              plenary_entity_get_uuid (PLENARY_ENTITY (self->lesson)));
}

/* A lesson of words alone has nothing that another recording could go along with. */
static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (PlenaryElsewhereGroup) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryContents) contents =
    plenary_store_load_finish (PLENARY_STORE (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (contents == NULL)
    {
      plenary_trouble_say (GTK_WIDGET (self), error);
      return;
    }

  self->contents = g_steal_pointer (&contents);
  self->watch = plenary_model_watch_new (plenary_contents_get_recordings (self->contents));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (recordings_changed_cb), self,
                           G_CONNECT_SWAPPED);
  recordings_changed_cb (self);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          g_list_model_get_n_items (
                            plenary_contents_get_recordings (self->contents)) > 0);
}

static void
plenary_elsewhere_group_dispose (GObject *object)
{
  PlenaryElsewhereGroup *self = PLENARY_ELSEWHERE_GROUP (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_ELSEWHERE_GROUP);
  g_clear_object (&self->watch);
  g_clear_object (&self->contents);
  g_clear_object (&self->lesson);
  g_clear_object (&self->jobs);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (plenary_elsewhere_group_parent_class)->dispose (object);
}

static void
plenary_elsewhere_group_finalize (GObject *object)
{
  g_clear_object (&PLENARY_ELSEWHERE_GROUP (object)->cancellable);

  G_OBJECT_CLASS (plenary_elsewhere_group_parent_class)->finalize (object);
}

static void
plenary_elsewhere_group_class_init (PlenaryElsewhereGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_elsewhere_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = plenary_elsewhere_group_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-elsewhere-group.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryElsewhereGroup, list);
  gtk_widget_class_bind_template_child (widget_class, PlenaryElsewhereGroup, add_row);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
plenary_elsewhere_group_init (PlenaryElsewhereGroup *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plenary_elsewhere_group_set_lesson:
 * @self: a group
 * @store: the store
 * @jobs: what listens to recordings in the background
 * @lesson: a live lesson
 *
 * Shows what else was recorded of a lesson, as soon as it is read. To be called once.
 */
void
plenary_elsewhere_group_set_lesson (PlenaryElsewhereGroup *self,
                                    PlenaryStore *store,
                                    PlenaryJobs *jobs,
                                    PlenaryLesson *lesson)
{
  g_return_if_fail (PLENARY_IS_ELSEWHERE_GROUP (self));
  g_return_if_fail (PLENARY_IS_STORE (store));
  g_return_if_fail (PLENARY_IS_JOBS (jobs));
  g_return_if_fail (PLENARY_IS_LESSON (lesson));
  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  self->jobs = g_object_ref (jobs);
  self->lesson = g_object_ref (lesson);
  plenary_store_load_async (store, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)),
                            self->cancellable, loaded_cb, g_object_ref (self));
}
