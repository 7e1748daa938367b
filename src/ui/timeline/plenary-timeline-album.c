/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-timeline-album.h"

/**
 * PlenaryTimelineAlbum:
 *
 * The small pictures of a lesson, ready to be drawn. They are unpacked in a thread,
 * those that were asked for last first, and kept until many others were asked for.
 *
 * For the main thread.
 */

/* At 160 by 90 pixels, 15 MB. A wide screen shows some fifty at once. */
#define MOST_KEPT 256

/* So few at a time that those asked for meanwhile don't wait. */
#define AT_ONCE 8

/* The shape of nearly all films, until a picture is known. */
#define USUAL_SHAPE (16.0 / 9.0)

/* Without a texture: it could not be unpacked, and need not be tried again. */
typedef struct
{
  gint64 at;
  GdkTexture *texture;
  guint64 used;
} Entry;

typedef struct
{
  gint64 at;
  GBytes *bytes;
  GdkTexture *texture;
} Order;

struct _PlenaryTimelineAlbum
{
  GObject parent_instance;

  PlenaryTimelinePictures *pictures;
  GHashTable *entries;
  GHashTable *orders;
  GPtrArray *order_list;
  GCancellable *cancellable;
  gboolean unpacking;
  guint64 clock;
  /* That of the first picture, 0 before; others stand inside of it. */
  double shape;
};

G_DEFINE_FINAL_TYPE (PlenaryTimelineAlbum, plenary_timeline_album, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->texture);
  g_free (entry);
}

static void
free_order (gpointer data)
{
  Order *order = data;

  g_bytes_unref (order->bytes);
  g_clear_object (&order->texture);
  g_free (order);
}

static void unpack_some (PlenaryTimelineAlbum *self);

static void
forget_oldest (PlenaryTimelineAlbum *self)
{
  while (g_hash_table_size (self->entries) > MOST_KEPT)
    {
      GHashTableIter iter;
      gpointer value;
      Entry *oldest = NULL;

      g_hash_table_iter_init (&iter, self->entries);
      while (g_hash_table_iter_next (&iter, NULL, &value))
        if (oldest == NULL || ((Entry *) value)->used < oldest->used)
          oldest = value;
      g_hash_table_remove (self->entries, &oldest->at);
    }
}

static void
keep (PlenaryTimelineAlbum *self,
      Order *order)
{
  Entry *entry = g_new (Entry, 1);

  *entry = (Entry) { order->at, g_steal_pointer (&order->texture), ++self->clock };
  if (entry->texture != NULL && self->shape <= 0.0)
    self->shape = gdk_texture_get_width (entry->texture) /
                  (double) MAX (1, gdk_texture_get_height (entry->texture));
  g_hash_table_replace (self->entries, &entry->at, entry);
}

static void
unpack_in_thread (GTask *task,
                  gpointer source,
                  gpointer data,
                  GCancellable *cancellable)
{
  GPtrArray *orders = data;

  for (guint i = 0; i < orders->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      Order *order = g_ptr_array_index (orders, i);

      order->texture = gdk_texture_new_from_bytes (order->bytes, NULL);
    }

  g_task_return_boolean (task, TRUE);
}

static void
unpacked_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  PlenaryTimelineAlbum *self = PLENARY_TIMELINE_ALBUM (source);
  GPtrArray *orders = g_task_get_task_data (G_TASK (result));

  self->unpacking = FALSE;
  if (g_task_propagate_boolean (G_TASK (result), NULL))
    {
      for (guint i = 0; i < orders->len; i++)
        {
          Order *order = g_ptr_array_index (orders, i);

          g_hash_table_remove (self->orders, &order->at);
          keep (self, order);
        }
      forget_oldest (self);
      g_signal_emit (self, signals[CHANGED], 0);
    }
  unpack_some (self);
}

/* What was asked for longer ago may be out of sight; it is asked for again if not. */
static void
drop_orders (PlenaryTimelineAlbum *self)
{
  for (guint i = 0; i < self->order_list->len; i++)
    {
      Order *order = g_ptr_array_index (self->order_list, i);

      g_hash_table_remove (self->orders, &order->at);
    }
  g_ptr_array_set_size (self->order_list, 0);
}

static void
unpack_some (PlenaryTimelineAlbum *self)
{
  g_autoptr (GPtrArray) some = NULL;
  g_autoptr (GTask) task = NULL;

  if (self->unpacking || self->order_list->len == 0)
    return;

  some = g_ptr_array_new_with_free_func (free_order);
  while (self->order_list->len > 0 && some->len < AT_ONCE)
    g_ptr_array_add (some, g_ptr_array_steal_index (self->order_list, self->order_list->len - 1));
  drop_orders (self);

  self->unpacking = TRUE;
  task = g_task_new (self, self->cancellable, unpacked_cb, NULL);
  g_task_set_source_tag (task, unpack_some);
  g_task_set_task_data (task, g_steal_pointer (&some), (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, unpack_in_thread);
}

static void
order (PlenaryTimelineAlbum *self,
       gint64 at,
       GBytes *bytes)
{
  Order *order;

  if (g_hash_table_contains (self->orders, &at))
    return;

  order = g_new (Order, 1);
  *order = (Order) { at, g_bytes_ref (bytes), NULL };
  g_hash_table_add (self->orders, g_memdup2 (&at, sizeof at));
  g_ptr_array_add (self->order_list, order);
  unpack_some (self);
}

static void
forget_all (PlenaryTimelineAlbum *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_ptr_array_set_size (self->order_list, 0);
  g_hash_table_remove_all (self->orders);
  g_hash_table_remove_all (self->entries);
  self->shape = 0.0;
}

static void
pictures_changed_cb (PlenaryTimelineAlbum *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
plenary_timeline_album_dispose (GObject *object)
{
  PlenaryTimelineAlbum *self = PLENARY_TIMELINE_ALBUM (object);

  g_cancellable_cancel (self->cancellable);
  if (self->pictures != NULL)
    g_signal_handlers_disconnect_by_data (self->pictures, self);
  g_clear_object (&self->pictures);

  G_OBJECT_CLASS (plenary_timeline_album_parent_class)->dispose (object);
}

static void
plenary_timeline_album_finalize (GObject *object)
{
  PlenaryTimelineAlbum *self = PLENARY_TIMELINE_ALBUM (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->order_list, g_ptr_array_unref);
  g_clear_pointer (&self->orders, g_hash_table_unref);
  g_clear_pointer (&self->entries, g_hash_table_unref);

  G_OBJECT_CLASS (plenary_timeline_album_parent_class)->finalize (object);
}

static void
plenary_timeline_album_class_init (PlenaryTimelineAlbumClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plenary_timeline_album_dispose;
  object_class->finalize = plenary_timeline_album_finalize;

  /**
   * PlenaryTimelineAlbum::changed:
   *
   * Emitted when pictures that were asked for can be drawn, or other ones are nearer.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
plenary_timeline_album_init (PlenaryTimelineAlbum *self)
{
  self->entries = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, free_entry);
  self->orders = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->order_list = g_ptr_array_new_with_free_func (free_order);
  self->cancellable = g_cancellable_new ();
}

/**
 * plenary_timeline_album_new:
 *
 * Makes an album without pictures.
 *
 * Returns: (transfer full): the album
 */
PlenaryTimelineAlbum *
plenary_timeline_album_new (void)
{
  return g_object_new (PLENARY_TYPE_TIMELINE_ALBUM, NULL);
}

/**
 * plenary_timeline_album_get_pictures:
 * @self: an album
 *
 * Gets the pictures.
 *
 * Returns: (transfer none) (nullable): pictures of a lesson
 */
PlenaryTimelinePictures *
plenary_timeline_album_get_pictures (PlenaryTimelineAlbum *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_ALBUM (self), NULL);

  return self->pictures;
}

/**
 * plenary_timeline_album_set_pictures:
 * @self: an album
 * @pictures: (nullable): pictures of a lesson
 *
 * Chooses the pictures.
 */
void
plenary_timeline_album_set_pictures (PlenaryTimelineAlbum *self,
                                     PlenaryTimelinePictures *pictures)
{
  g_return_if_fail (PLENARY_IS_TIMELINE_ALBUM (self));
  g_return_if_fail (pictures == NULL || PLENARY_IS_TIMELINE_PICTURES (pictures));

  if (self->pictures == pictures)
    return;

  if (self->pictures != NULL)
    g_signal_handlers_disconnect_by_data (self->pictures, self);
  g_set_object (&self->pictures, pictures);
  forget_all (self);
  if (pictures != NULL)
    g_signal_connect_object (pictures, "changed", G_CALLBACK (pictures_changed_cb), self,
                             G_CONNECT_SWAPPED);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * plenary_timeline_album_is_empty:
 * @self: an album
 *
 * Says whether there is no picture at all.
 *
 * Returns: %TRUE if there is none, or none yet
 */
gboolean
plenary_timeline_album_is_empty (PlenaryTimelineAlbum *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_ALBUM (self), TRUE);

  return self->pictures == NULL ||
         plenary_timeline_pictures_get_state (self->pictures) != PLENARY_TIMELINE_PICTURES_THERE;
}

/**
 * plenary_timeline_album_has:
 * @self: an album
 * @time: nanoseconds of lesson time
 *
 * Says whether there is a picture to show for a time.
 *
 * Returns: %FALSE where only sound is, or no picture yet
 */
gboolean
plenary_timeline_album_has (PlenaryTimelineAlbum *self,
                            gint64 time)
{
  gint64 at;

  g_return_val_if_fail (PLENARY_IS_TIMELINE_ALBUM (self), FALSE);

  return self->pictures != NULL &&
         plenary_timeline_pictures_get_nearest (self->pictures, time, &at) != NULL;
}

/**
 * plenary_timeline_album_get_shape:
 * @self: an album
 *
 * Says how wide a picture is for its height.
 *
 * Returns: width divided by height, as far as it is known
 */
double
plenary_timeline_album_get_shape (PlenaryTimelineAlbum *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_ALBUM (self), USUAL_SHAPE);

  return self->shape > 0.0 ? self->shape : USUAL_SHAPE;
}

/**
 * plenary_timeline_album_find:
 * @self: an album
 * @time: nanoseconds of lesson time
 *
 * Finds the picture nearest to a time. If it has to be unpacked first,
 * [signal@TimelineAlbum::changed] tells when it is worth to ask again.
 *
 * Returns: (transfer none) (nullable): the picture, if it is ready
 */
GdkTexture *
plenary_timeline_album_find (PlenaryTimelineAlbum *self,
                             gint64 time)
{
  GBytes *bytes;
  Entry *entry;
  gint64 at = 0;

  g_return_val_if_fail (PLENARY_IS_TIMELINE_ALBUM (self), NULL);

  bytes = self->pictures != NULL ? plenary_timeline_pictures_get_nearest (self->pictures, time, &at)
                                 : NULL;
  if (bytes == NULL)
    return NULL;

  entry = g_hash_table_lookup (self->entries, &at);
  if (entry == NULL)
    {
      order (self, at, bytes);
      return NULL;
    }

  entry->used = ++self->clock;

  return entry->texture;
}
