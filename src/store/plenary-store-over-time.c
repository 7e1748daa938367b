/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-ask.h"

#include "plenary-table.h"

/* What has gathered over many lessons, about a goal or of one kind, in one go. */

/* The moments that are meant, where ?1 is what they are chosen by. */
#define OF_GOAL "uuid IN (SELECT moment FROM moment_goal WHERE goal = ?1)"
#define OF_KIND "kind = ?1"

#define STEPS "SELECT uuid FROM next_step WHERE goal = ?1"
#define SHOWN "uuid IN (SELECT moment FROM attempt WHERE next_step IN (" STEPS "))"

#define LESSONS_OF(moments) "SELECT lesson FROM moment WHERE " moments
#define LESSONS_OF_STEPS                                             \
  " UNION SELECT lesson FROM next_step WHERE goal = ?1"              \
  " UNION SELECT lesson FROM attempt WHERE next_step IN (" STEPS ")" \
  " UNION " LESSONS_OF (SHOWN)

/* In the order of PlenaryOverTimeRows. What is not there is not asked for. */
typedef struct
{
  const char *moments;
  const char *lessons;
  const char *recordings;
  const char *steps;
  const char *attempts;
  const char *shown;
  const char *questions;
} Conditions;

static const Conditions of_goal = {
  .moments = OF_GOAL,
  .lessons = "uuid IN (" LESSONS_OF (OF_GOAL) LESSONS_OF_STEPS ")",
  .recordings = "lesson IN (" LESSONS_OF (OF_GOAL) " UNION " LESSONS_OF (SHOWN) ")",
  .steps = "goal = ?1",
  .attempts = "next_step IN (" STEPS ")",
  .shown = SHOWN,
  /* Before waits are shown, the teacher is asked for a guess in their lesson. */
  .questions = "lesson IN (" LESSONS_OF (
    OF_GOAL) ")"
             " AND lesson IN (SELECT lesson FROM estimate WHERE about = 'wait')",
};

static const Conditions of_kind = {
  .moments = OF_KIND,
  .lessons = "uuid IN (" LESSONS_OF (OF_KIND) ")",
  .recordings = "lesson IN (" LESSONS_OF (OF_KIND) ")",
};

static void
rows_clear (PlenaryOverTimeRows *rows)
{
  g_clear_pointer (&rows->moments, g_ptr_array_unref);
  g_clear_pointer (&rows->lessons, g_ptr_array_unref);
  g_clear_pointer (&rows->recordings, g_ptr_array_unref);
  g_clear_pointer (&rows->steps, g_ptr_array_unref);
  g_clear_pointer (&rows->attempts, g_ptr_array_unref);
  g_clear_pointer (&rows->shown, g_ptr_array_unref);
  g_clear_pointer (&rows->questions, g_ptr_array_unref);
}

static gpointer
read_over_time (PlenaryConnection *connection,
                const Conditions *conditions,
                const char *wanted,
                GError **error)
{
  PlenaryOverTimeRows rows = { 0 };
  const struct
  {
    PlenaryTables table;
    const char *condition;
    GPtrArray **into;
  } reads[] = {
    { PLENARY_TABLE_MOMENT, conditions->moments, &rows.moments },
    { PLENARY_TABLE_LESSON, conditions->lessons, &rows.lessons },
    { PLENARY_TABLE_RECORDING, conditions->recordings, &rows.recordings },
    { PLENARY_TABLE_NEXT_STEP, conditions->steps, &rows.steps },
    { PLENARY_TABLE_ATTEMPT, conditions->attempts, &rows.attempts },
    { PLENARY_TABLE_MOMENT, conditions->shown, &rows.shown },
    { PLENARY_TABLE_QUESTION, conditions->questions, &rows.questions },
  };
  PlenaryOverTime *over_time = NULL;
  gboolean all = TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (reads) && all; i++)
    {
      if (reads[i].condition == NULL)
        continue;

      *reads[i].into = plenary_table_read_where (plenary_table_get (reads[i].table), connection,
                                                 reads[i].condition, wanted, error);
      all = *reads[i].into != NULL;
    }

  if (all)
    over_time = plenary_over_time_new (&rows);
  rows_clear (&rows);

  return over_time;
}

static gpointer
read_goal (PlenaryConnection *connection,
           gpointer data,
           GError **error)
{
  return read_over_time (connection, &of_goal, data, error);
}

static gpointer
read_glad (PlenaryConnection *connection,
           gpointer data,
           GError **error)
{
  return read_over_time (connection, &of_kind, "glad", error);
}

static const PlenaryQuery goal_query = { read_goal, FALSE, g_free, g_object_unref };
static const PlenaryQuery glad_query = { read_glad, FALSE, NULL, g_object_unref };

/**
 * plenary_store_get_over_time_async:
 * @self: an open store
 * @goal: (nullable): the UUID of a goal, or %NULL for all that the teacher is glad of
 * @cancellable: (nullable): to stop waiting for it
 * @callback: called when it is read
 * @user_data: for @callback
 *
 * Reads what has gathered over all lessons: about a goal its moments, next steps and
 * waits; or the moments, of whatever goal, that the teacher is glad of.
 */
void
plenary_store_get_over_time_async (PlenaryStore *self,
                                   const char *goal,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_return_if_fail (PLENARY_IS_STORE (self));

  plenary_store_ask_async (self, goal != NULL ? &goal_query : &glad_query, g_strdup (goal),
                           cancellable, callback, user_data);
}

/**
 * plenary_store_get_over_time_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends plenary_store_get_over_time_async().
 *
 * Returns: (transfer full) (nullable): what was read, or %NULL if it failed
 */
PlenaryOverTime *
plenary_store_get_over_time_finish (PlenaryStore *self,
                                    GAsyncResult *result,
                                    GError **error)
{
  return plenary_store_ask_finish (self, result, error);
}
