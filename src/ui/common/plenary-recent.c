/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-recent.h"

/**
 * PlenaryRecent:
 *
 * Keeps lessons out of the desktop's list of recent files. The toolkit's file
 * chooser adds what was chosen there; what stood in the list before stays.
 *
 * Make one before a file chooser is shown, and tell it afterwards what was
 * chosen. For the main thread.
 */

/* The chooser adds its entry some time after it answered. */
#define WATCH_SECONDS 10

struct _PlenaryRecent
{
  GObject parent_instance;

  GtkRecentManager *manager;
  GHashTable *before;
  GPtrArray *forgotten;
  guint watch_id;
};

G_DEFINE_FINAL_TYPE (PlenaryRecent, plenary_recent, G_TYPE_OBJECT)

static void
plenary_recent_finalize (GObject *object)
{
  PlenaryRecent *self = PLENARY_RECENT (object);

  g_clear_handle_id (&self->watch_id, g_source_remove);
  g_clear_pointer (&self->before, g_hash_table_unref);
  g_clear_pointer (&self->forgotten, g_ptr_array_unref);

  G_OBJECT_CLASS (plenary_recent_parent_class)->finalize (object);
}

static void
plenary_recent_class_init (PlenaryRecentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_recent_finalize;
}

static void
plenary_recent_init (PlenaryRecent *self)
{
  g_autolist (GtkRecentInfo) items = NULL;

  self->manager = gtk_recent_manager_get_default ();
  self->before = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->forgotten = g_ptr_array_new_with_free_func (g_free);

  items = gtk_recent_manager_get_items (self->manager);
  for (GList *l = items; l != NULL; l = l->next)
    g_hash_table_add (self->before, g_strdup (gtk_recent_info_get_uri (l->data)));
}

/**
 * plenary_recent_new:
 *
 * Notes what the list of recent files holds now.
 *
 * Returns: (transfer full): the note
 */
PlenaryRecent *
plenary_recent_new (void)
{
  return g_object_new (PLENARY_TYPE_RECENT, NULL);
}

static void
take_out (PlenaryRecent *self)
{
  /* It is no error that one is not there, yet or any more. */
  for (guint i = 0; i < self->forgotten->len; i++)
    gtk_recent_manager_remove_item (self->manager, self->forgotten->pdata[i], NULL);
}

static gboolean
watch_over_cb (gpointer user_data)
{
  PlenaryRecent *self = user_data;

  self->watch_id = 0;
  g_signal_handlers_disconnect_by_func (self->manager, take_out, self);
  g_object_unref (self);

  return G_SOURCE_REMOVE;
}

/**
 * plenary_recent_forget:
 * @self: what the list held before the choice
 * @file: what was chosen
 *
 * Takes @file out of the list of recent files as soon as it appears there,
 * unless it stood there before.
 */
void
plenary_recent_forget (PlenaryRecent *self,
                       GFile *file)
{
  g_autofree char *uri = NULL;

  g_return_if_fail (PLENARY_IS_RECENT (self));

  uri = g_file_get_uri (file);
  if (g_hash_table_contains (self->before, uri))
    return;

  g_ptr_array_add (self->forgotten, g_steal_pointer (&uri));
  take_out (self);
  if (self->watch_id != 0)
    return;

  g_signal_connect_object (self->manager, "changed", G_CALLBACK (take_out), self,
                           G_CONNECT_SWAPPED);
  self->watch_id = g_timeout_add_seconds (WATCH_SECONDS, watch_over_cb, g_object_ref (self));
}
