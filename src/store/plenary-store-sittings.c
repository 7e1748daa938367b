/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-ask.h"

/* What sittings ask across lessons: whether there was one, and where moments of a goal
 * usually fall. */

/* More of them say no more about what is usual. */
#define MOST_PLACES "1000"

static gpointer
read_has_sat (PlenaryConnection *connection,
              gpointer data,
              GError **error)
{
  g_autoptr (PlenaryStatement) statement =
    plenary_statement_new (connection, "SELECT 1 FROM sitting WHERE lesson = ? LIMIT 1", error);

  if (statement == NULL || !plenary_statement_bind_text (statement, 0, data, -1, error))
    return NULL;

  switch (plenary_statement_step (statement, error))
    {
    case PLENARY_STEP_ERROR:
      return NULL;
    case PLENARY_STEP_ROW:
      return g_variant_ref_sink (g_variant_new_boolean (TRUE));
    case PLENARY_STEP_DONE:
      return g_variant_ref_sink (g_variant_new_boolean (FALSE));
    }

  g_assert_not_reached ();
}

static gpointer
read_places (PlenaryConnection *connection,
             gpointer data,
             GError **error)
{
  const char *const *uuids = data;
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (PlenaryStatement) statement = plenary_statement_new (
    connection,
    "SELECT 1000 * (moment.tagged_ns + recording.offset_ns) / length.ns"
    " FROM moment_goal JOIN moment ON moment.uuid = moment_goal.moment"
    " JOIN recording ON recording.uuid = moment.recording"
    " JOIN (SELECT lesson, max (offset_ns + duration_ns) AS ns FROM recording"
    " WHERE role = 'part' GROUP BY lesson) AS length ON length.lesson = moment.lesson"
    " WHERE moment_goal.goal = ? AND moment.lesson <> ? AND length.ns > 0"
    " ORDER BY moment.created_us DESC LIMIT " MOST_PLACES,
    error);
  PlenaryStep step;

  if (statement == NULL || !plenary_statement_bind_text (statement, 0, uuids[0], -1, error) ||
      !plenary_statement_bind_text (statement, 1, uuids[1], -1, error))
    return NULL;

  while ((step = plenary_statement_step (statement, error)) == PLENARY_STEP_ROW)
    {
      gint64 place = plenary_statement_get_int64 (statement, 0);

      g_array_append_val (places, place);
    }

  return step == PLENARY_STEP_DONE ? g_steal_pointer (&places) : NULL;
}

static const PlenaryQuery has_sat_query = { read_has_sat, FALSE, g_free,
                                            (GDestroyNotify) g_variant_unref };
static const PlenaryQuery places_query = { read_places, FALSE, (GDestroyNotify) g_strfreev,
                                           (GDestroyNotify) g_array_unref };

/**
 * plenary_store_get_has_sat_async:
 * @self: an open store
 * @lesson: the UUID of a lesson
 * @cancellable: (nullable): to stop waiting for it
 * @callback: called when it is known
 * @user_data: for @callback
 *
 * Finds out whether there was a sitting with a lesson.
 */
void
plenary_store_get_has_sat_async (PlenaryStore *self,
                                 const char *lesson,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_return_if_fail (PLENARY_IS_STORE (self));
  g_return_if_fail (lesson != NULL);

  plenary_store_ask_async (self, &has_sat_query, g_strdup (lesson), cancellable, callback,
                           user_data);
}

/**
 * plenary_store_get_has_sat_finish:
 * @self: a store
 * @result: what the callback got
 * @has_sat: (out): whether there was one
 * @error: return location for an error
 *
 * Ends plenary_store_get_has_sat_async().
 *
 * Returns: whether it succeeded
 */
gboolean
plenary_store_get_has_sat_finish (PlenaryStore *self,
                                  GAsyncResult *result,
                                  gboolean *has_sat,
                                  GError **error)
{
  g_autoptr (GVariant) answer = plenary_store_ask_finish (self, result, error);

  g_return_val_if_fail (has_sat != NULL, FALSE);

  *has_sat = answer != NULL && g_variant_get_boolean (answer);

  return answer != NULL;
}

/**
 * plenary_store_get_goal_places_async:
 * @self: an open store
 * @goal: the UUID of a goal
 * @except: the UUID of a lesson that does not count
 * @cancellable: (nullable): to stop waiting for it
 * @callback: called when it is known
 * @user_data: for @callback
 *
 * Reads where in their lessons the moments of a goal lie.
 */
void
plenary_store_get_goal_places_async (PlenaryStore *self,
                                     const char *goal,
                                     const char *except,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  const char *uuids[] = { goal, except, NULL };

  g_return_if_fail (PLENARY_IS_STORE (self));
  g_return_if_fail (goal != NULL && except != NULL);

  plenary_store_ask_async (self, &places_query, g_strdupv ((char **) uuids), cancellable, callback,
                           user_data);
}

/**
 * plenary_store_get_goal_places_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends plenary_store_get_goal_places_async().
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the places, in thousandths of
 *   the length of their lessons, or %NULL if it failed
 */
GArray *
plenary_store_get_goal_places_finish (PlenaryStore *self,
                                      GAsyncResult *result,
                                      GError **error)
{
  return plenary_store_ask_finish (self, result, error);
}
