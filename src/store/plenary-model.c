/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-model.h"

#include <string.h>

/**
 * PlenaryModel:
 *
 * A sorted list of live objects. It says what has moved and nothing else: that an
 * object has changed, the object says itself.
 */

struct _PlenaryModel
{
  GObject parent_instance;

  GPtrArray *items;
  GType item_type;
  GCompareDataFunc compare;
  gpointer user_data;
};

static GType
plenary_model_get_item_type (GListModel *list)
{
  return PLENARY_MODEL (list)->item_type;
}

static guint
plenary_model_get_n_items (GListModel *list)
{
  return PLENARY_MODEL (list)->items->len;
}

static gpointer
plenary_model_get_item (GListModel *list,
                        guint position)
{
  PlenaryModel *self = PLENARY_MODEL (list);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
plenary_model_init_list (GListModelInterface *iface)
{
  iface->get_item_type = plenary_model_get_item_type;
  iface->get_n_items = plenary_model_get_n_items;
  iface->get_item = plenary_model_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PlenaryModel,
                               plenary_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, plenary_model_init_list))

static void
plenary_model_finalize (GObject *object)
{
  PlenaryModel *self = PLENARY_MODEL (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (plenary_model_parent_class)->finalize (object);
}

static void
plenary_model_class_init (PlenaryModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_model_finalize;
}

static void
plenary_model_init (PlenaryModel *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * plenary_model_new:
 * @item_type: the type of the items
 * @compare: the order; it must never call two items equal
 * @user_data: for @compare, which must outlive the use of the model
 *
 * Makes an empty model.
 *
 * Returns: (transfer full): the model
 */
PlenaryModel *
plenary_model_new (GType item_type,
                   GCompareDataFunc compare,
                   gpointer user_data)
{
  PlenaryModel *self = g_object_new (PLENARY_TYPE_MODEL, NULL);

  self->item_type = item_type;
  self->compare = compare;
  self->user_data = user_data;

  return self;
}

/* Where @item belongs among the others. */
static guint
find_place (PlenaryModel *self,
            gpointer item)
{
  guint low = 0;
  guint high = self->items->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->compare (self->items->pdata[middle], item, self->user_data) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
add_one (PlenaryModel *self,
         gpointer item)
{
  guint place = find_place (self, item);

  g_ptr_array_insert (self->items, place, g_object_ref (item));
  g_list_model_items_changed (G_LIST_MODEL (self), place, 0, 1);
}

/* Adds as many of the sorted @items, from @first on, as belong together before one of those
 * that are there. Returns the first that does not. */
static guint
add_run (PlenaryModel *self,
         GPtrArray *items,
         guint first)
{
  guint place = find_place (self, items->pdata[first]);
  guint n_items = self->items->len;
  guint end = first + 1;

  while (end < items->len &&
         (place == n_items ||
          self->compare (items->pdata[end], self->items->pdata[place], self->user_data) < 0))
    end++;

  g_ptr_array_set_size (self->items, n_items + end - first);
  memmove (self->items->pdata + place + end - first, self->items->pdata + place,
           (n_items - place) * sizeof (gpointer));
  for (guint i = first; i < end; i++)
    self->items->pdata[place + i - first] = g_object_ref (items->pdata[i]);
  g_list_model_items_changed (G_LIST_MODEL (self), place, 0, end - first);

  return end;
}

/**
 * plenary_model_add:
 * @self: a model
 * @items: (element-type GObject): what is not in it yet, in any order
 *
 * Adds items where they belong. What comes to stand together is told of once.
 */
void
plenary_model_add (PlenaryModel *self,
                   GPtrArray *items)
{
  guint next = 0;

  g_ptr_array_sort_values_with_data (items, self->compare, self->user_data);
  while (next < items->len)
    next = add_run (self, items, next);
}

/**
 * plenary_model_remove:
 * @self: a model
 * @item: an item
 *
 * Removes an item, if it is in the model.
 */
void
plenary_model_remove (PlenaryModel *self,
                      gpointer item)
{
  guint position = 0;

  if (!g_ptr_array_find (self->items, item, &position))
    return;

  g_ptr_array_remove_index (self->items, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

/**
 * plenary_model_clear:
 * @self: a model
 *
 * Removes all items.
 */
void
plenary_model_clear (PlenaryModel *self)
{
  guint n_items = self->items->len;

  g_ptr_array_set_size (self->items, 0);
  if (n_items > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_items, 0);
}

/**
 * plenary_model_place:
 * @self: a model
 * @item: an item that has changed, the only one that may be out of order
 *
 * Moves an item to where it belongs now, if it is in the model.
 */
void
plenary_model_place (PlenaryModel *self,
                     gpointer item)
{
  g_autoptr (GObject) kept = g_object_ref (item);
  gpointer *items = self->items->pdata;
  guint at = 0;

  if (!g_ptr_array_find (self->items, item, &at))
    return;

  if ((at == 0 || self->compare (items[at - 1], item, self->user_data) < 0) &&
      (at + 1 == self->items->len || self->compare (item, items[at + 1], self->user_data) < 0))
    return;

  plenary_model_remove (self, item);
  add_one (self, item);
}

/**
 * plenary_model_sort:
 * @self: a model
 *
 * Brings all items into order again, after something has changed that many of
 * them are sorted by.
 */
void
plenary_model_sort (PlenaryModel *self)
{
  guint end = self->items->len;
  g_autofree gpointer *before = g_memdup2 (self->items->pdata, end * sizeof (gpointer));
  guint first = 0;

  g_ptr_array_sort_values_with_data (self->items, self->compare, self->user_data);
  while (first < end && before[first] == self->items->pdata[first])
    first++;
  while (end > first && before[end - 1] == self->items->pdata[end - 1])
    end--;

  if (end > first)
    g_list_model_items_changed (G_LIST_MODEL (self), first, end - first, end - first);
}
