/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-over-time-reader.h"

#include "plenary-sample.h"

/**
 * PlenaryOverTimeReader:
 *
 * Reads what has gathered over time, and reads it again when something was written, as
 * long as somebody looks. For the main thread.
 */

struct _PlenaryOverTimeReader
{
  GObject parent_instance;

  PlenaryStore *store;
  char *goal;
  PlenaryOverTime *over_time;
  GListStore *moments;
  guint active : 1;
  guint reading : 1;
  guint stale : 1;
};

G_DEFINE_FINAL_TYPE (PlenaryOverTimeReader, plenary_over_time_reader, G_TYPE_OBJECT)

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Frees what was read, which takes longer than one would wait for: on a worker. */
static void
free_read (GTask *task,
           gpointer source,
           gpointer data,
           GCancellable *cancellable)
{
  g_ptr_array_set_size (data, 0);
  g_task_return_boolean (task, TRUE);
}

static gboolean
free_read_cb (gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  g_task_set_task_data (task, g_ptr_array_ref (data), (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, free_read);

  return G_SOURCE_REMOVE;
}

/* Lets go of what was read, and of the @moments of it that were shown, if any, when those
 * who show them have let go of them. */
static void
let_go (PlenaryOverTime *over_time,
        GListModel *moments)
{
  GPtrArray *read = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = moments != NULL ? g_list_model_get_n_items (moments) : 0;

  g_ptr_array_add (read, g_object_ref (over_time));
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (read, g_list_model_get_item (moments, i));
  g_idle_add_full (G_PRIORITY_LOW, free_read_cb, read, (GDestroyNotify) g_ptr_array_unref);
}

/* What one is glad of is read like letters, the newest first; a goal like a story. */
static GPtrArray *
list_in_order (PlenaryOverTimeReader *self)
{
  GPtrArray *moments = plenary_over_time_get_moments (self->over_time);
  GPtrArray *list = g_ptr_array_sized_new (moments->len);

  for (guint i = 0; i < moments->len; i++)
    g_ptr_array_add (list, moments->pdata[self->goal != NULL ? i : moments->len - 1 - i]);

  return list;
}

static gboolean
is_same (PlenaryOverTimeReader *self,
         guint position,
         PlenaryPastMoment *moment)
{
  g_autoptr (PlenaryPastMoment) before =
    g_list_model_get_item (G_LIST_MODEL (self->moments), position);

  return plenary_past_moment_is_same (before, moment);
}

/* Only what has changed is exchanged, so that the list stays where it was scrolled to. */
static void
update_list (PlenaryOverTimeReader *self)
{
  g_autoptr (GPtrArray) wanted = list_in_order (self);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->moments));
  guint both = MIN (n, wanted->len);
  guint head = 0;
  guint tail = 0;

  while (head < both && is_same (self, head, wanted->pdata[head]))
    head++;
  while (tail < both - head && is_same (self, n - 1 - tail, wanted->pdata[wanted->len - 1 - tail]))
    tail++;

  if (n - head - tail > 0 || wanted->len - head - tail > 0)
    g_list_store_splice (self->moments, head, n - head - tail, wanted->pdata + head,
                         wanted->len - head - tail);
}

static void read_now (PlenaryOverTimeReader *self);

static void
take (PlenaryOverTimeReader *self,
      PlenaryOverTime *over_time)
{
  self->reading = FALSE;
  if (self->over_time != NULL)
    let_go (self->over_time, NULL);
  g_set_object (&self->over_time, over_time);
  update_list (self);
  g_signal_emit (self, signals[CHANGED], 0);
  read_now (self);
}

/* The recordings of the moments, each once. */
static GPtrArray *
list_recordings (PlenaryOverTime *over_time)
{
  GPtrArray *moments = plenary_over_time_get_moments (over_time);
  GPtrArray *recordings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < moments->len; i++)
    {
      PlenaryRecording *recording = plenary_past_moment_get_recording (moments->pdata[i]);

      if (recording != NULL && g_hash_table_add (seen, recording))
        g_ptr_array_add (recordings, g_object_ref (recording));
    }

  return recordings;
}

typedef struct
{
  PlenaryOverTimeReader *reader;
  PlenaryOverTime *over_time;
} Reading;

/* What was read is nobody else's, and told the place of today. */
static void
sample_found_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  Reading *reading = user_data;
  g_autoptr (GHashTable) moved = plenary_sample_find_moved_finish (result, NULL);
  g_autoptr (GPtrArray) recordings = list_recordings (reading->over_time);

  for (guint i = 0; moved != NULL && i < recordings->len; i++)
    {
      PlenaryRecording *recording = recordings->pdata[i];
      PlenaryRecording *today =
        g_hash_table_lookup (moved, plenary_entity_get_uuid (PLENARY_ENTITY (recording)));

      if (today != NULL)
        plenary_recording_set_uri (recording, plenary_recording_get_uri (today));
    }
  take (reading->reader, reading->over_time);
  g_object_unref (reading->over_time);
  g_object_unref (reading->reader);
  g_free (reading);
}

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (PlenaryOverTimeReader) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryOverTime) over_time =
    plenary_store_get_over_time_finish (PLENARY_STORE (source), result, &error);
  g_autoptr (GPtrArray) recordings = NULL;
  Reading *reading;

  if (over_time == NULL)
    {
      self->reading = FALSE;
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }

  recordings = list_recordings (over_time);
  if (!plenary_sample_may_have_moved (recordings))
    {
      take (self, over_time);
      return;
    }

  reading = g_new (Reading, 1);
  *reading = (Reading) { g_steal_pointer (&self), g_steal_pointer (&over_time) };
  plenary_sample_find_moved_async (recordings, NULL, sample_found_cb, reading);
}

/* One at a time: what is written while it is being read is read afterwards. */
static void
read_now (PlenaryOverTimeReader *self)
{
  if (!self->active || !self->stale || self->reading || !plenary_store_is_open (self->store))
    return;

  self->stale = FALSE;
  self->reading = TRUE;
  plenary_store_get_over_time_async (self->store, self->goal, NULL, read_cb, g_object_ref (self));
}

/* Whatever is written is something that can be undone. */
static void
written_cb (PlenaryOverTimeReader *self)
{
  self->stale = TRUE;
  read_now (self);
}

static void
plenary_over_time_reader_dispose (GObject *object)
{
  PlenaryOverTimeReader *self = PLENARY_OVER_TIME_READER (object);

  if (self->over_time != NULL)
    let_go (self->over_time, G_LIST_MODEL (self->moments));
  g_clear_object (&self->over_time);
  g_clear_object (&self->moments);
  g_clear_object (&self->store);
  g_clear_pointer (&self->goal, g_free);

  G_OBJECT_CLASS (plenary_over_time_reader_parent_class)->dispose (object);
}

static void
plenary_over_time_reader_class_init (PlenaryOverTimeReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_over_time_reader_dispose;

  /**
   * PlenaryOverTimeReader::changed:
   * @self: the reader
   *
   * Emitted when something was read.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  /**
   * PlenaryOverTimeReader::failed:
   * @self: the reader
   * @error: why
   *
   * Emitted when reading failed.
   */
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
plenary_over_time_reader_init (PlenaryOverTimeReader *self)
{
  self->moments = g_list_store_new (PLENARY_TYPE_PAST_MOMENT);
  self->stale = TRUE;
}

/**
 * plenary_over_time_reader_new:
 * @store: an open store
 * @goal: (nullable): the UUID of a goal, or %NULL for what the teacher is glad of
 *
 * Makes a reader. It reads nothing until it is active.
 *
 * Returns: (transfer full): the reader
 */
PlenaryOverTimeReader *
plenary_over_time_reader_new (PlenaryStore *store,
                              const char *goal)
{
  PlenaryOverTimeReader *self;

  g_return_val_if_fail (PLENARY_IS_STORE (store), NULL);

  self = g_object_new (PLENARY_TYPE_OVER_TIME_READER, NULL);
  self->store = g_object_ref (store);
  self->goal = g_strdup (goal);
  g_signal_connect_object (store, "notify::undo-edit", G_CALLBACK (written_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::redo-edit", G_CALLBACK (written_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * plenary_over_time_reader_get_over_time:
 * @self: a reader
 *
 * Gets what was read last.
 *
 * Returns: (transfer none) (nullable): it, or %NULL if nothing was read yet
 */
PlenaryOverTime *
plenary_over_time_reader_get_over_time (PlenaryOverTimeReader *self)
{
  g_return_val_if_fail (PLENARY_IS_OVER_TIME_READER (self), NULL);

  return self->over_time;
}

/**
 * plenary_over_time_reader_get_moments:
 * @self: a reader
 *
 * Gets the moments in the order to show them: of a goal as they happened, those one is
 * glad of with the newest first.
 *
 * Returns: (transfer none): a list of #PlenaryPastMoment that follows what is read
 */
GListModel *
plenary_over_time_reader_get_moments (PlenaryOverTimeReader *self)
{
  g_return_val_if_fail (PLENARY_IS_OVER_TIME_READER (self), NULL);

  return G_LIST_MODEL (self->moments);
}

/**
 * plenary_over_time_reader_set_active:
 * @self: a reader
 * @active: whether somebody looks
 *
 * Reads what is not up to date, and keeps it so, or rests.
 */
void
plenary_over_time_reader_set_active (PlenaryOverTimeReader *self,
                                     gboolean active)
{
  g_return_if_fail (PLENARY_IS_OVER_TIME_READER (self));

  self->active = !!active;
  read_now (self);
}
