/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-timeline-scene.h"

#include "plenary-model-watch.h"

/**
 * PlenaryTimelineScene:
 *
 * The marks and rows of two list models, found by id and by time.
 *
 * It is worked out again when somebody asks after a change, so that many changes in
 * a row cost no more than one. Marks are known by their number in the model.
 *
 * Belongs to the main thread.
 */

typedef struct
{
  PlenaryTimelineMark *mark;
  PlenaryTimelineLooks looks;
} Item;

/* Without a row: the lane of the marks that have none. */
typedef struct
{
  PlenaryTimelineRow *row;
  GArray *entries;
  PlenaryTimelineIndex *index;
} Lane;

struct _PlenaryTimelineScene
{
  GObject parent_instance;

  GListModel *marks;
  GListModel *rows;
  PlenaryModelWatch *marks_watch;
  PlenaryModelWatch *rows_watch;

  gboolean stale;
  GArray *items;
  GArray *lanes;
  GHashTable *marks_by_id;
  PlenaryTimelineIndex *index;
};

G_DEFINE_FINAL_TYPE (PlenaryTimelineScene, plenary_timeline_scene, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clear_item (gpointer item)
{
  g_clear_object (&((Item *) item)->mark);
}

static void
clear_lane (gpointer data)
{
  Lane *lane = data;

  g_clear_object (&lane->row);
  g_clear_pointer (&lane->entries, g_array_unref);
  g_clear_pointer (&lane->index, plenary_timeline_index_free);
}

static void
clear (PlenaryTimelineScene *self)
{
  g_array_set_size (self->items, 0);
  g_array_set_size (self->lanes, 0);
  g_hash_table_remove_all (self->marks_by_id);
  g_clear_pointer (&self->index, plenary_timeline_index_free);
}

static void
add_lane (PlenaryTimelineScene *self,
          PlenaryTimelineRow *row)
{
  Lane lane = { row, g_array_new (FALSE, FALSE, sizeof (PlenaryTimelineEntry)), NULL };

  g_array_append_val (self->lanes, lane);
}

/* The numbers of the lanes by the ids of their rows, counted from 1. */
static GHashTable *
add_lanes (PlenaryTimelineScene *self)
{
  GHashTable *numbers = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = self->rows != NULL ? g_list_model_get_n_items (self->rows) : 0;

  for (guint i = 0; i < n; i++)
    {
      PlenaryTimelineRow *row = g_list_model_get_item (self->rows, i);

      add_lane (self, row);
      g_hash_table_insert (numbers, (gpointer) plenary_timeline_row_get_id (row),
                           GUINT_TO_POINTER (i + 1));
    }
  add_lane (self, NULL);

  return numbers;
}

static void
add_mark (PlenaryTimelineScene *self,
          PlenaryTimelineMark *mark,
          GHashTable *lane_numbers,
          GArray *entries)
{
  const char *const *rows = plenary_timeline_mark_get_rows (mark);
  PlenaryTimelineEntry entry = { plenary_timeline_mark_get_span (mark),
                                 plenary_timeline_mark_get_tagged_at (mark), self->items->len };
  Item item = { g_object_ref (mark) };
  PlenaryTimelineRow *first = NULL;

  for (guint i = 0; rows[i] != NULL; i++)
    {
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (lane_numbers, rows[i]));
      Lane *lane;

      if (number == 0)
        continue;

      lane = &g_array_index (self->lanes, Lane, number - 1);
      if (first == NULL)
        first = lane->row;
      g_array_append_val (lane->entries, entry);
    }

  if (first == NULL)
    g_array_append_val (g_array_index (self->lanes, Lane, self->lanes->len - 1).entries, entry);

  item.looks.coloured = first != NULL;
  if (first != NULL)
    item.looks.colour = plenary_timeline_row_get_colour (first);
  item.looks.shape =
    plenary_timeline_shape_for (plenary_timeline_mark_get_kind (mark), first != NULL,
                                first != NULL ? plenary_timeline_row_get_symbol (first) : 0);

  g_hash_table_insert (self->marks_by_id, (gpointer) plenary_timeline_mark_get_id (mark),
                       GUINT_TO_POINTER (self->items->len + 1));
  g_array_append_val (self->items, item);
  g_array_append_val (entries, entry);
}

/* A lane for marks without a goal is there only if it has a use. */
static void
finish_lanes (PlenaryTimelineScene *self)
{
  Lane *last = &g_array_index (self->lanes, Lane, self->lanes->len - 1);

  if (last->entries->len == 0 && self->lanes->len > 1)
    g_array_set_size (self->lanes, self->lanes->len - 1);

  for (guint i = 0; i < self->lanes->len; i++)
    {
      Lane *lane = &g_array_index (self->lanes, Lane, i);

      lane->index = plenary_timeline_index_new ((gpointer) lane->entries->data, lane->entries->len);
      g_clear_pointer (&lane->entries, g_array_unref);
    }
}

static void
ensure (PlenaryTimelineScene *self)
{
  g_autoptr (GHashTable) lane_numbers = NULL;
  g_autoptr (GArray) entries = NULL;
  guint n;

  if (!self->stale)
    return;

  self->stale = FALSE;
  clear (self);
  lane_numbers = add_lanes (self);
  n = self->marks != NULL ? g_list_model_get_n_items (self->marks) : 0;
  entries = g_array_sized_new (FALSE, FALSE, sizeof (PlenaryTimelineEntry), n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlenaryTimelineMark) mark = g_list_model_get_item (self->marks, i);

      add_mark (self, mark, lane_numbers, entries);
    }
  finish_lanes (self);
  self->index = plenary_timeline_index_new ((gpointer) entries->data, entries->len);
}

static void
changed_cb (PlenaryTimelineScene *self)
{
  if (self->stale)
    return;

  self->stale = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
plenary_timeline_scene_dispose (GObject *object)
{
  PlenaryTimelineScene *self = PLENARY_TIMELINE_SCENE (object);

  clear (self);
  g_clear_object (&self->marks_watch);
  g_clear_object (&self->rows_watch);
  g_clear_object (&self->marks);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (plenary_timeline_scene_parent_class)->dispose (object);
}

static void
plenary_timeline_scene_finalize (GObject *object)
{
  PlenaryTimelineScene *self = PLENARY_TIMELINE_SCENE (object);

  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->lanes, g_array_unref);
  g_clear_pointer (&self->marks_by_id, g_hash_table_unref);

  G_OBJECT_CLASS (plenary_timeline_scene_parent_class)->finalize (object);
}

static void
plenary_timeline_scene_class_init (PlenaryTimelineSceneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plenary_timeline_scene_dispose;
  object_class->finalize = plenary_timeline_scene_finalize;

  /**
   * PlenaryTimelineScene::changed:
   *
   * Emitted when a mark or row came, went or changed; not again before somebody
   * has looked.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
plenary_timeline_scene_init (PlenaryTimelineScene *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (self->items, clear_item);
  self->lanes = g_array_new (FALSE, FALSE, sizeof (Lane));
  g_array_set_clear_func (self->lanes, clear_lane);
  self->marks_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->stale = TRUE;
}

/**
 * plenary_timeline_scene_new:
 *
 * Makes a scene without marks and rows.
 *
 * Returns: (transfer full): the scene
 */
PlenaryTimelineScene *
plenary_timeline_scene_new (void)
{
  return g_object_new (PLENARY_TYPE_TIMELINE_SCENE, NULL);
}

static void
set_model (PlenaryTimelineScene *self,
           GListModel **model,
           PlenaryModelWatch **watch,
           GListModel *value)
{
  if (!g_set_object (model, value))
    return;

  if (*watch != NULL)
    g_signal_handlers_disconnect_by_func (*watch, changed_cb, self);
  g_clear_object (watch);
  if (value != NULL)
    {
      *watch = plenary_model_watch_new (value);
      g_signal_connect_object (*watch, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    }

  changed_cb (self);
}

/**
 * plenary_timeline_scene_get_marks:
 * @self: a scene
 *
 * Gets the marks.
 *
 * Returns: (transfer none) (nullable): a list of [class@TimelineMark]
 */
GListModel *
plenary_timeline_scene_get_marks (PlenaryTimelineScene *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_SCENE (self), NULL);

  return self->marks;
}

/**
 * plenary_timeline_scene_set_marks:
 * @self: a scene
 * @marks: (nullable): a list of [class@TimelineMark]
 *
 * Sets the marks.
 */
void
plenary_timeline_scene_set_marks (PlenaryTimelineScene *self,
                                  GListModel *marks)
{
  g_return_if_fail (PLENARY_IS_TIMELINE_SCENE (self));

  set_model (self, &self->marks, &self->marks_watch, marks);
}

/**
 * plenary_timeline_scene_get_rows:
 * @self: a scene
 *
 * Gets the rows.
 *
 * Returns: (transfer none) (nullable): a list of [class@TimelineRow]
 */
GListModel *
plenary_timeline_scene_get_rows (PlenaryTimelineScene *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_SCENE (self), NULL);

  return self->rows;
}

/**
 * plenary_timeline_scene_set_rows:
 * @self: a scene
 * @rows: (nullable): a list of [class@TimelineRow]
 *
 * Sets the rows.
 */
void
plenary_timeline_scene_set_rows (PlenaryTimelineScene *self,
                                 GListModel *rows)
{
  g_return_if_fail (PLENARY_IS_TIMELINE_SCENE (self));

  set_model (self, &self->rows, &self->rows_watch, rows);
}

/**
 * plenary_timeline_scene_get_n_marks:
 * @self: a scene
 *
 * Counts the marks.
 *
 * Returns: how many there are
 */
guint
plenary_timeline_scene_get_n_marks (PlenaryTimelineScene *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_SCENE (self), 0);

  ensure (self);

  return self->items->len;
}

/**
 * plenary_timeline_scene_get_mark:
 * @self: a scene
 * @mark: the number of a mark
 *
 * Gets a mark.
 *
 * Returns: (transfer none): the mark
 */
PlenaryTimelineMark *
plenary_timeline_scene_get_mark (PlenaryTimelineScene *self,
                                 guint mark)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_SCENE (self), NULL);

  ensure (self);
  g_return_val_if_fail (mark < self->items->len, NULL);

  return g_array_index (self->items, Item, mark).mark;
}

/**
 * plenary_timeline_scene_get_looks: (skip)
 * @self: a scene
 * @mark: the number of a mark
 *
 * Says how a mark is drawn where all stand in one strip.
 *
 * Returns: the looks of its first row
 */
PlenaryTimelineLooks
plenary_timeline_scene_get_looks (PlenaryTimelineScene *self,
                                  guint mark)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_SCENE (self), (PlenaryTimelineLooks) { 0 });

  ensure (self);
  g_return_val_if_fail (mark < self->items->len, (PlenaryTimelineLooks) { 0 });

  return g_array_index (self->items, Item, mark).looks;
}

/**
 * plenary_timeline_scene_find:
 * @self: a scene
 * @id: (nullable): the id of a mark
 *
 * Finds a mark.
 *
 * Returns: its number, or %PLENARY_TIMELINE_NOWHERE
 */
guint
plenary_timeline_scene_find (PlenaryTimelineScene *self,
                             const char *id)
{
  guint number;

  g_return_val_if_fail (PLENARY_IS_TIMELINE_SCENE (self), PLENARY_TIMELINE_NOWHERE);

  if (id == NULL)
    return PLENARY_TIMELINE_NOWHERE;

  ensure (self);
  number = GPOINTER_TO_UINT (g_hash_table_lookup (self->marks_by_id, id));

  return number > 0 ? number - 1 : PLENARY_TIMELINE_NOWHERE;
}

/**
 * plenary_timeline_scene_get_index: (skip)
 * @self: a scene
 *
 * Gets the index of all marks.
 *
 * Returns: (transfer none): an index, good until the scene changes
 */
PlenaryTimelineIndex *
plenary_timeline_scene_get_index (PlenaryTimelineScene *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_SCENE (self), NULL);

  ensure (self);

  return self->index;
}

/**
 * plenary_timeline_scene_get_n_lanes:
 * @self: a scene
 *
 * Counts the lanes of the detailed timeline: one for each row, and one for the
 * marks without a row if there are any.
 *
 * Returns: how many there are, at least 1
 */
guint
plenary_timeline_scene_get_n_lanes (PlenaryTimelineScene *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_SCENE (self), 1);

  ensure (self);

  return self->lanes->len;
}

/**
 * plenary_timeline_scene_get_lane_row:
 * @self: a scene
 * @lane: the number of a lane
 *
 * Gets the row of a lane.
 *
 * Returns: (transfer none) (nullable): the row, or %NULL for the marks without one
 */
PlenaryTimelineRow *
plenary_timeline_scene_get_lane_row (PlenaryTimelineScene *self,
                                     guint lane)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_SCENE (self), NULL);

  ensure (self);
  g_return_val_if_fail (lane < self->lanes->len, NULL);

  return g_array_index (self->lanes, Lane, lane).row;
}

/**
 * plenary_timeline_scene_get_lane_index: (skip)
 * @self: a scene
 * @lane: the number of a lane
 *
 * Gets the index of the marks of a lane.
 *
 * Returns: (transfer none): an index, good until the scene changes
 */
PlenaryTimelineIndex *
plenary_timeline_scene_get_lane_index (PlenaryTimelineScene *self,
                                       guint lane)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_SCENE (self), NULL);

  ensure (self);
  g_return_val_if_fail (lane < self->lanes->len, NULL);

  return g_array_index (self->lanes, Lane, lane).index;
}

/**
 * plenary_timeline_scene_get_lane_looks: (skip)
 * @self: a scene
 * @lane: the number of a lane
 * @mark: the number of a mark that stands in it
 *
 * Says how a mark is drawn in a lane. One with several goals has the looks of each
 * in its lane.
 *
 * Returns: its looks
 */
PlenaryTimelineLooks
plenary_timeline_scene_get_lane_looks (PlenaryTimelineScene *self,
                                       guint lane,
                                       guint mark)
{
  PlenaryTimelineRow *row = plenary_timeline_scene_get_lane_row (self, lane);
  PlenaryTimelineLooks looks = plenary_timeline_scene_get_looks (self, mark);
  PlenaryKind kind;

  if (row == NULL)
    return looks;

  kind = plenary_timeline_mark_get_kind (g_array_index (self->items, Item, mark).mark);

  return (PlenaryTimelineLooks) {
    TRUE, plenary_timeline_row_get_colour (row),
    plenary_timeline_shape_for (kind, TRUE, plenary_timeline_row_get_symbol (row))
  };
}
