/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-model-watch.h"

#include "plenary-entity.h"

/**
 * PlenaryModelWatch:
 *
 * Tells when a list of entities changes in any way: entries come, go or move,
 * or one of them takes over new values. A list model itself is silent about the
 * latter. For the main thread.
 */

struct _PlenaryModelWatch
{
  GObject parent_instance;

  GListModel *model;
  GPtrArray *items;
};

G_DEFINE_FINAL_TYPE (PlenaryModelWatch, plenary_model_watch, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
item_changed_cb (PlenaryModelWatch *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
items_changed_cb (PlenaryModelWatch *self,
                  guint position,
                  guint removed,
                  guint added,
                  GListModel *model)
{
  for (guint i = 0; i < removed; i++)
    g_signal_handlers_disconnect_by_func (self->items->pdata[position + i], item_changed_cb, self);
  if (removed > 0)
    g_ptr_array_remove_range (self->items, position, removed);

  for (guint i = 0; i < added; i++)
    {
      GObject *item = g_list_model_get_item (model, position + i);

      g_signal_connect_swapped (item, "changed", G_CALLBACK (item_changed_cb), self);
      g_ptr_array_insert (self->items, position + i, item);
    }

  g_signal_emit (self, signals[CHANGED], 0);
}

static void
plenary_model_watch_dispose (GObject *object)
{
  PlenaryModelWatch *self = PLENARY_MODEL_WATCH (object);

  for (guint i = 0; i < self->items->len; i++)
    g_signal_handlers_disconnect_by_func (self->items->pdata[i], item_changed_cb, self);
  g_ptr_array_set_size (self->items, 0);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (plenary_model_watch_parent_class)->dispose (object);
}

static void
plenary_model_watch_finalize (GObject *object)
{
  PlenaryModelWatch *self = PLENARY_MODEL_WATCH (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (plenary_model_watch_parent_class)->finalize (object);
}

static void
plenary_model_watch_class_init (PlenaryModelWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plenary_model_watch_dispose;
  object_class->finalize = plenary_model_watch_finalize;

  /**
   * PlenaryModelWatch::changed:
   *
   * Emitted after each change of the list or of an entry.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
plenary_model_watch_init (PlenaryModelWatch *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * plenary_model_watch_new:
 * @model: a list of [class@Entity]
 *
 * Watches @model for as long as the watch lives.
 *
 * Returns: (transfer full): the watch
 */
PlenaryModelWatch *
plenary_model_watch_new (GListModel *model)
{
  PlenaryModelWatch *self = g_object_new (PLENARY_TYPE_MODEL_WATCH, NULL);

  self->model = g_object_ref (model);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  items_changed_cb (self, 0, 0, g_list_model_get_n_items (model), model);

  return self;
}
