/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-parts-group.h"

#include <glib/gi18n.h>

#include "plenary-model-watch.h"
#include "plenary-part-edits.h"
#include "plenary-part-row.h"
#include "plenary-parts.h"
#include "plenary-timecode.h"
#include "plenary-trouble.h"

/**
 * PlenaryPartsGroup:
 *
 * The recordings of a lesson: the one it has, or its parts in order, with how long
 * they are together. It follows every change, here or by undoing.
 */

struct _PlenaryPartsGroup
{
  AdwPreferencesGroup parent_instance;

  PlenaryStore *store;
  PlenaryLesson *lesson;
  PlenaryContents *contents;
  PlenaryModelWatch *watch;
  GCancellable *cancellable;

  GtkListBox *list;
  GtkWidget *tidy_row;
};

G_DEFINE_FINAL_TYPE (PlenaryPartsGroup, plenary_parts_group, ADW_TYPE_PREFERENCES_GROUP)

static GtkWidget *
find_row (PlenaryPartsGroup *self,
          PlenaryRecording *part)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      if (PLENARY_IS_PART_ROW (row) && plenary_part_row_get_part (PLENARY_PART_ROW (row)) == part)
        return row;
    }

  return NULL;
}

/* The rows of parts come first, in order; the buttons stay below. */
static int
compare_rows (GtkListBoxRow *row,
              GtkListBoxRow *other,
              gpointer user_data)
{
  guint number, other_number;

  if (!PLENARY_IS_PART_ROW (row) || !PLENARY_IS_PART_ROW (other))
    return PLENARY_IS_PART_ROW (other) - PLENARY_IS_PART_ROW (row);

  number = plenary_part_row_get_number (PLENARY_PART_ROW (row));
  other_number = plenary_part_row_get_number (PLENARY_PART_ROW (other));

  return number < other_number ? -1 : number > other_number;
}

/* The focus must not go away with a row. */
static void
remove_row (PlenaryPartsGroup *self,
            GtkWidget *row)
{
  GtkWidget *other = gtk_widget_get_next_sibling (row);

  if (!PLENARY_IS_PART_ROW (other) && gtk_widget_get_prev_sibling (row) != NULL)
    other = gtk_widget_get_prev_sibling (row);
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->list)) == row)
    gtk_widget_grab_focus (other);
  gtk_list_box_remove (self->list, row);
}

static void
remove_rows_without (PlenaryPartsGroup *self,
                     GPtrArray *parts)
{
  GtkWidget *next;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = next)
    {
      next = gtk_widget_get_next_sibling (row);
      if (PLENARY_IS_PART_ROW (row) &&
          !g_ptr_array_find (parts, plenary_part_row_get_part (PLENARY_PART_ROW (row)), NULL))
        remove_row (self, row);
    }
}

/* Rows stay when they move, and with them the focus. */
static void
update_rows (PlenaryPartsGroup *self,
             GPtrArray *parts)
{
  remove_rows_without (self, parts);
  for (guint i = 0; i < parts->len; i++)
    {
      GtkWidget *row = find_row (self, parts->pdata[i]);

      if (row == NULL)
        {
          row = plenary_part_row_new (self->store, self->contents, parts->pdata[i]);
          gtk_list_box_prepend (self->list, row);
        }
      plenary_part_row_set_place (PLENARY_PART_ROW (row), i + 1, parts->len);
    }
  gtk_list_box_invalidate_sort (self->list);
}

static void
update_total (PlenaryPartsGroup *self,
              GPtrArray *parts)
{
  guint n = parts->len;
  g_autofree char *total = plenary_timecode_format (plenary_parts_extent (parts).end);
  g_autofree char *words = NULL;

  if (n > 1)
    /* Translators: how many parts a lesson has, and its length, such as “58:03” */
    words =
      g_strdup_printf (ngettext ("%u part, %s together", "%u parts, %s together", n), n, total);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), words);
}

static void
recordings_changed_cb (PlenaryPartsGroup *self)
{
  g_autoptr (GPtrArray) parts =
    plenary_parts_list (plenary_contents_get_recordings (self->contents));

  update_rows (self, parts);
  update_total (self, parts);
  gtk_widget_set_visible (self->tidy_row, !plenary_parts_are_end_to_end (parts));
}

static void
tidy_cb (PlenaryPartsGroup *self)
{
  /* The button goes away when it was pressed; so the focus must not stay on it. */
  gtk_widget_grab_focus (gtk_widget_get_first_child (GTK_WIDGET (self->list)));
  plenary_part_edits_lay_end_to_end (self->store, self->contents, GTK_WIDGET (self));
}

static void
add_cb (PlenaryPartsGroup *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.add-parts", "s",
                              plenary_entity_get_uuid (PLENARY_ENTITY (self->lesson)));
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (PlenaryPartsGroup) self = user_data;
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
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
plenary_parts_group_dispose (GObject *object)
{
  PlenaryPartsGroup *self = PLENARY_PARTS_GROUP (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_PARTS_GROUP);
  g_clear_object (&self->watch);
  g_clear_object (&self->contents);
  g_clear_object (&self->lesson);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (plenary_parts_group_parent_class)->dispose (object);
}

static void
plenary_parts_group_finalize (GObject *object)
{
  g_clear_object (&PLENARY_PARTS_GROUP (object)->cancellable);

  G_OBJECT_CLASS (plenary_parts_group_parent_class)->finalize (object);
}

static void
plenary_parts_group_class_init (PlenaryPartsGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_parts_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = plenary_parts_group_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-parts-group.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryPartsGroup, list);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPartsGroup, tidy_row);
  gtk_widget_class_bind_template_callback (widget_class, tidy_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
plenary_parts_group_init (PlenaryPartsGroup *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
}

/**
 * plenary_parts_group_set_lesson:
 * @self: a group
 * @store: the store
 * @lesson: a live lesson
 *
 * Shows the recordings of a lesson, as soon as they are read. To be called once.
 */
void
plenary_parts_group_set_lesson (PlenaryPartsGroup *self,
                                PlenaryStore *store,
                                PlenaryLesson *lesson)
{
  g_return_if_fail (PLENARY_IS_PARTS_GROUP (self));
  g_return_if_fail (PLENARY_IS_STORE (store));
  g_return_if_fail (PLENARY_IS_LESSON (lesson));
  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  self->lesson = g_object_ref (lesson);
  plenary_store_load_async (store, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)),
                            self->cancellable, loaded_cb, g_object_ref (self));
}
