/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-ask.h"
#include "plenary-store-private.h"
#include "plenary-watched.h"

/* What was played. The file keeps it until the teacher says that it should not; from then
 * on nothing is added. It is no edit. */

#define HABIT PLENARY_STORE_HABIT_WATCHED

static gpointer
read_trace (PlenaryConnection *connection,
            gpointer data,
            GError **error)
{
  g_autoptr (PlenaryTrace) trace = plenary_trace_new ();
  g_autoptr (PlenaryStatement) statement =
    plenary_statement_new (connection,
                           "SELECT trace.recording, start_ns, end_ns FROM trace"
                           " JOIN recording ON recording.uuid = trace.recording"
                           " WHERE recording.lesson = ?",
                           error);
  PlenaryStep step;

  if (statement == NULL || !plenary_statement_bind_text (statement, 0, data, -1, error))
    return NULL;

  while ((step = plenary_statement_step (statement, error)) == PLENARY_STEP_ROW)
    {
      PlenarySpan span = { plenary_statement_get_int64 (statement, 1),
                           plenary_statement_get_int64 (statement, 2) };

      plenary_trace_add (trace, plenary_statement_get_text (statement, 0), span);
    }

  return step == PLENARY_STEP_DONE ? g_steal_pointer (&trace) : NULL;
}

static gboolean
run_with_span (PlenaryConnection *connection,
               const char *sql,
               const char *recording,
               PlenarySpan span,
               GError **error)
{
  g_autoptr (PlenaryStatement) statement = plenary_statement_new (connection, sql, error);

  return statement != NULL && plenary_statement_bind_text (statement, 0, recording, -1, error) &&
         plenary_statement_bind_int64 (statement, 1, span.start, error) &&
         plenary_statement_bind_int64 (statement, 2, span.end, error) &&
         plenary_statement_run (statement, error);
}

/* The outermost ends of a stretch and of those it overlaps or touches. */
static gboolean
widen (PlenaryConnection *connection,
       const char *recording,
       PlenarySpan *span,
       GError **error)
{
  g_autoptr (PlenaryStatement) statement =
    plenary_statement_new (connection,
                           "SELECT min (start_ns), max (end_ns) FROM trace"
                           " WHERE recording = ?1 AND start_ns <= ?3 AND end_ns >= ?2",
                           error);

  if (statement == NULL || !plenary_statement_bind_text (statement, 0, recording, -1, error) ||
      !plenary_statement_bind_int64 (statement, 1, span->start, error) ||
      !plenary_statement_bind_int64 (statement, 2, span->end, error) ||
      plenary_statement_step (statement, error) != PLENARY_STEP_ROW)
    return FALSE;

  if (!plenary_statement_is_null (statement, 0))
    {
      span->start = MIN (span->start, plenary_statement_get_int64 (statement, 0));
      span->end = MAX (span->end, plenary_statement_get_int64 (statement, 1));
    }

  return TRUE;
}

static gboolean
add_span (PlenaryConnection *connection,
          const char *recording,
          PlenarySpan span,
          GError **error)
{
  return widen (connection, recording, &span, error) &&
         run_with_span (connection,
                        "DELETE FROM trace"
                        " WHERE recording = ?1 AND start_ns >= ?2 AND end_ns <= ?3",
                        recording, span, error) &&
         run_with_span (connection,
                        "INSERT INTO trace (recording, start_ns, end_ns) VALUES (?1, ?2, ?3)",
                        recording, span, error);
}

static gpointer
add_trace (PlenaryConnection *connection,
           gpointer data,
           GError **error)
{
  PlenaryTrace *trace = data;
  g_auto (GStrv) recordings = plenary_trace_list_recordings (trace);
  gboolean remembered = FALSE;

  if (!plenary_watched_is_remembered (connection, &remembered, error))
    return NULL;

  for (guint i = 0; remembered && recordings[i] != NULL; i++)
    {
      GArray *spans = plenary_trace_get_spans (trace, recordings[i]);

      for (guint j = 0; j < spans->len; j++)
        {
          if (!add_span (connection, recordings[i], g_array_index (spans, PlenarySpan, j), error))
            return NULL;
        }
    }

  return g_object_ref (trace);
}

/* From now on, or no more: and then what there is goes at once. */
static gpointer
remember (PlenaryConnection *connection,
          gpointer data,
          GError **error)
{
  static const char *const yes[] = { "DELETE FROM habit WHERE name = '" HABIT "'", NULL };
  static const char *const no[] = { "INSERT INTO habit (name, value) VALUES ('" HABIT "', 'no')"
                                    " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                                    "DELETE FROM trace", NULL };
  const char *const *statements = g_variant_get_boolean (data) ? yes : no;

  for (guint i = 0; statements[i] != NULL; i++)
    {
      if (!plenary_connection_execute (connection, statements[i], error))
        return NULL;
    }

  return g_variant_ref (data);
}

static const PlenaryQuery read_query = { read_trace, FALSE, g_free, g_object_unref };
static const PlenaryQuery add_query = { add_trace, TRUE, g_object_unref, g_object_unref };
static const PlenaryQuery remember_query = { remember, TRUE, (GDestroyNotify) g_variant_unref,
                                             (GDestroyNotify) g_variant_unref };

/**
 * plenary_store_read_trace_async:
 * @self: an open store
 * @lesson: the UUID of a lesson
 * @cancellable: (nullable): to stop waiting for it
 * @callback: called when it is known
 * @user_data: for @callback
 *
 * Reads which stretches of a lesson were played.
 */
void
plenary_store_read_trace_async (PlenaryStore *self,
                                const char *lesson,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_return_if_fail (PLENARY_IS_STORE (self));
  g_return_if_fail (lesson != NULL);

  plenary_store_ask_async (self, &read_query, g_strdup (lesson), cancellable, callback, user_data);
}

/**
 * plenary_store_read_trace_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends plenary_store_read_trace_async().
 *
 * Returns: (transfer full) (nullable): what was played, or %NULL if it failed
 */
PlenaryTrace *
plenary_store_read_trace_finish (PlenaryStore *self,
                                 GAsyncResult *result,
                                 GError **error)
{
  return plenary_store_ask_finish (self, result, error);
}

/**
 * plenary_store_add_trace:
 * @self: an open store
 * @trace: what was played just now
 *
 * Remembers what was played, together with what was played before; unless the teacher does
 * not want that. It is no edit and cannot be undone.
 */
void
plenary_store_add_trace (PlenaryStore *self,
                         PlenaryTrace *trace)
{
  PlenaryTrace *copy;

  g_return_if_fail (PLENARY_IS_STORE (self));
  g_return_if_fail (PLENARY_IS_TRACE (trace));

  /* The store thread gets one of its own. */
  copy = plenary_trace_new ();
  plenary_trace_add_all (copy, trace);
  plenary_store_ask_async (self, &add_query, copy, NULL, NULL, NULL);
}

/**
 * plenary_store_get_remembers_watched:
 * @self: a store
 *
 * Gets [property@Store:remembers-watched].
 *
 * Returns: whether it does
 */
gboolean
plenary_store_get_remembers_watched (PlenaryStore *self)
{
  g_return_val_if_fail (PLENARY_IS_STORE (self), FALSE);

  return self->remembers_watched;
}

/**
 * plenary_store_remember_watched:
 * @self: an open store
 * @remember: whether to remember what is played
 *
 * Says whether what is played is remembered. If not, what was played before is forgotten,
 * of all lessons. In the file it is the habit %PLENARY_STORE_HABIT_WATCHED, which is "no"
 * then and not there otherwise.
 */
void
plenary_store_remember_watched (PlenaryStore *self,
                                gboolean remember)
{
  g_return_if_fail (PLENARY_IS_STORE (self));

  plenary_store_set_remembers_watched (self, remember);
  plenary_store_ask_async (self, &remember_query,
                           g_variant_ref_sink (g_variant_new_boolean (remember)), NULL, NULL, NULL);
}
