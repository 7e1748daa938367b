/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-trace.h"

#include "plenary-parts.h"
#include "plenary-spans.h"

/* Which stretches of recordings were played. It tells what has not been seen yet, and
 * nothing else: it is never summed up. */

struct _PlenaryTrace
{
  GObject parent_instance;

  GHashTable *spans;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (PlenaryTrace, plenary_trace, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
plenary_trace_finalize (GObject *object)
{
  PlenaryTrace *self = PLENARY_TRACE (object);

  g_clear_pointer (&self->spans, g_hash_table_unref);

  G_OBJECT_CLASS (plenary_trace_parent_class)->finalize (object);
}

static void
plenary_trace_class_init (PlenaryTraceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = plenary_trace_finalize;

  /**
   * PlenaryTrace::changed:
   *
   * Another stretch was played, or what was played is forgotten.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
plenary_trace_init (PlenaryTrace *self)
{
  self->spans =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
}

/**
 * plenary_trace_new:
 *
 * Makes a trace in which nothing was played.
 *
 * Returns: (transfer full): the trace
 */
PlenaryTrace *
plenary_trace_new (void)
{
  return g_object_new (PLENARY_TYPE_TRACE, NULL);
}

static void
add_quietly (PlenaryTrace *self,
             const char *recording,
             PlenarySpan span)
{
  GArray *spans = g_hash_table_lookup (self->spans, recording);

  if (spans == NULL)
    {
      spans = plenary_spans_new ();
      g_hash_table_insert (self->spans, g_strdup (recording), spans);
    }
  plenary_spans_add (spans, span);
}

/**
 * plenary_trace_add:
 * @self: a trace
 * @recording: the UUID of a recording
 * @span: what was played of it, in nanoseconds of that recording
 *
 * Adds a stretch that was played.
 */
void
plenary_trace_add (PlenaryTrace *self,
                   const char *recording,
                   PlenarySpan span)
{
  g_return_if_fail (PLENARY_IS_TRACE (self));
  g_return_if_fail (recording != NULL);

  if (span.start >= span.end)
    return;

  add_quietly (self, recording, span);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * plenary_trace_add_all:
 * @self: a trace
 * @other: another trace
 *
 * Adds everything that was played in another trace.
 */
void
plenary_trace_add_all (PlenaryTrace *self,
                       PlenaryTrace *other)
{
  GHashTableIter iter;
  gpointer recording, value;

  g_return_if_fail (PLENARY_IS_TRACE (self));
  g_return_if_fail (PLENARY_IS_TRACE (other));

  g_hash_table_iter_init (&iter, other->spans);
  while (g_hash_table_iter_next (&iter, &recording, &value))
    {
      GArray *spans = value;

      for (guint i = 0; i < spans->len; i++)
        add_quietly (self, recording, g_array_index (spans, PlenarySpan, i));
    }

  if (!plenary_trace_is_empty (other))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * plenary_trace_clear:
 * @self: a trace
 *
 * Forgets everything.
 */
void
plenary_trace_clear (PlenaryTrace *self)
{
  g_return_if_fail (PLENARY_IS_TRACE (self));

  if (plenary_trace_is_empty (self))
    return;

  g_hash_table_remove_all (self->spans);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * plenary_trace_is_empty:
 * @self: a trace
 *
 * Tells whether nothing was played.
 *
 * Returns: whether it is empty
 */
gboolean
plenary_trace_is_empty (PlenaryTrace *self)
{
  g_return_val_if_fail (PLENARY_IS_TRACE (self), TRUE);

  return g_hash_table_size (self->spans) == 0;
}

/**
 * plenary_trace_list_recordings:
 * @self: a trace
 *
 * Lists the recordings of which anything was played.
 *
 * Returns: (transfer full): their UUIDs
 */
GStrv
plenary_trace_list_recordings (PlenaryTrace *self)
{
  g_autofree gpointer *keys = NULL;

  g_return_val_if_fail (PLENARY_IS_TRACE (self), NULL);

  keys = g_hash_table_get_keys_as_array (self->spans, NULL);

  return g_strdupv ((char **) keys);
}

/**
 * plenary_trace_get_spans:
 * @self: a trace
 * @recording: the UUID of a recording
 *
 * Gets what was played of a recording.
 *
 * Returns: (transfer none) (nullable) (element-type PlenarySpan): the stretches in order, in
 *   nanoseconds of that recording, or %NULL if there are none
 */
GArray *
plenary_trace_get_spans (PlenaryTrace *self,
                         const char *recording)
{
  g_return_val_if_fail (PLENARY_IS_TRACE (self), NULL);

  return g_hash_table_lookup (self->spans, recording);
}

/**
 * plenary_trace_find_seen:
 * @self: a trace
 * @recordings: the recordings of a lesson, [class@Recording]
 *
 * Finds what was seen of a lesson, on whichever of its recordings.
 *
 * Returns: (transfer full) (element-type PlenarySpan): the stretches in order, in nanoseconds
 *   of lesson time
 */
GArray *
plenary_trace_find_seen (PlenaryTrace *self,
                         GListModel *recordings)
{
  GArray *seen = plenary_spans_new ();

  g_return_val_if_fail (PLENARY_IS_TRACE (self), seen);
  g_return_val_if_fail (G_IS_LIST_MODEL (recordings), seen);

  for (guint i = 0; i < g_list_model_get_n_items (recordings); i++)
    {
      g_autoptr (PlenaryRecording) recording = g_list_model_get_item (recordings, i);
      gint64 offset = plenary_recording_get_offset (recording);
      GArray *spans =
        plenary_trace_get_spans (self, plenary_entity_get_uuid (PLENARY_ENTITY (recording)));

      for (guint j = 0; spans != NULL && j < spans->len; j++)
        plenary_spans_add (seen,
                           plenary_span_shift (g_array_index (spans, PlenarySpan, j), offset));
    }

  return seen;
}

/**
 * plenary_trace_find_unseen:
 * @self: a trace
 * @recordings: the recordings of a lesson, [class@Recording]
 * @shortest: how long a stretch has to be to count, in nanoseconds
 *
 * Finds what has not been seen yet of the parts of a lesson. In a gap between two parts
 * there is nothing to see.
 *
 * Returns: (transfer full) (element-type PlenarySpan): the stretches in order, in nanoseconds
 *   of lesson time
 */
GArray *
plenary_trace_find_unseen (PlenaryTrace *self,
                           GListModel *recordings,
                           gint64 shortest)
{
  g_autoptr (GArray) seen = plenary_trace_find_seen (self, recordings);
  g_autoptr (GPtrArray) parts = plenary_parts_list (recordings);
  g_autoptr (GArray) all = plenary_spans_new ();
  GArray *unseen;

  for (guint i = 0; i < parts->len; i++)
    plenary_spans_add (all, plenary_parts_span (parts->pdata[i]));

  unseen = plenary_spans_without (all, seen);
  plenary_spans_drop_shorter (unseen, shortest);

  return unseen;
}
