/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-lessons.h"

#include "plenary-store.h"
#include "plenary-table.h"

/* Over the years lessons become thousands, and with each goes what is counted of it. Those
 * that Home shows are read at once, and the rest by and by. */

/* The order of the list; see compare_lessons() in plenary-order.c. */
#define NEWEST_FIRST "date_taught DESC, created_us DESC, uuid"

/* Besides the newest, the one that was changed or watched last, which Home carries on with;
 * and those that are named by what is always at hand, so that whatever names one finds it. */
#define IS_FIRST                                                                                                            \
  "(uuid IN (SELECT uuid FROM lesson ORDER BY " NEWEST_FIRST " LIMIT " G_STRINGIFY (                                        \
    PLENARY_STORE_FIRST_LESSONS) ")"                                                                                        \
                                 " OR uuid = (SELECT uuid FROM lesson WHERE revision = (SELECT max (revision) FROM lesson)" \
                                 " ORDER BY " NEWEST_FIRST " LIMIT 1)"                                                      \
                                 " OR uuid IN (SELECT lesson FROM next_step WHERE lesson IS NOT NULL"                       \
                                 " UNION ALL SELECT lesson FROM attempt WHERE lesson IS NOT NULL"                           \
                                 " UNION ALL SELECT lesson FROM debrief WHERE lesson IS NOT NULL))"

static GArray *
list_rows (PlenaryConnection *connection,
           GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (PlenaryStatement) statement =
    plenary_statement_new (connection, "SELECT rowid FROM lesson ORDER BY " NEWEST_FIRST, error);
  PlenaryStep step = PLENARY_STEP_ERROR;

  while (statement != NULL &&
         (step = plenary_statement_step (statement, error)) == PLENARY_STEP_ROW)
    {
      gint64 row = plenary_statement_get_int64 (statement, 0);

      g_array_append_val (rows, row);
    }

  return step == PLENARY_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

/**
 * plenary_lessons_read_first:
 * @connection: a connection of this thread
 * @more: (out): whether there are others, for plenary_lessons_read_rest()
 * @error: return location for an error
 *
 * Reads the lessons that are needed at once: the newest, the one to carry on with, and
 * those that next steps and debriefs name. In a debrief there is no more than one anyway.
 *
 * Returns: (transfer full) (nullable) (element-type PlenaryLesson): detached lessons in no
 *   order, or %NULL if it failed
 */
GPtrArray *
plenary_lessons_read_first (PlenaryConnection *connection,
                            gboolean *more,
                            GError **error)
{
  gboolean together = plenary_connection_has_audience (connection);
  g_autoptr (GPtrArray) lessons = NULL;
  gint64 n = 0;

  lessons = plenary_table_read_where (plenary_table_get (PLENARY_TABLE_LESSON), connection,
                                      together ? NULL : IS_FIRST, NULL, error);
  if (lessons == NULL ||
      !plenary_connection_get_number (connection, "SELECT count(*) FROM lesson", &n, error))
    return NULL;

  *more = !together && lessons->len < n;

  return g_steal_pointer (&lessons);
}

static GPtrArray *
read_rows (PlenaryConnection *connection,
           GArray *rows,
           guint n,
           GError **error)
{
  g_autoptr (GString) list = g_string_new ("[");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (list, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "",
                            g_array_index (rows, gint64, i));
  g_string_append_c (list, ']');

  return plenary_table_read_where (plenary_table_get (PLENARY_TABLE_LESSON), connection,
                                   "rowid IN (SELECT value FROM json_each (?1))", list->str, error);
}

/**
 * plenary_lessons_read_rest:
 * @connection: a connection of this thread
 * @rows: (inout) (nullable) (element-type gint64): the rows of lessons that are still left,
 *   in the order of the list, or %NULL to begin
 * @most: how many to read
 * @error: return location for an error
 *
 * Reads the next lessons, the newest first. What is written meanwhile is told by the one
 * who writes it, so that it does not matter which lessons were there in the beginning.
 *
 * Returns: (transfer full) (nullable) (element-type PlenaryLesson): detached lessons in no
 *   order, or %NULL if it failed
 */
GPtrArray *
plenary_lessons_read_rest (PlenaryConnection *connection,
                           GArray **rows,
                           guint most,
                           GError **error)
{
  GPtrArray *lessons;
  guint n;

  if (*rows == NULL)
    *rows = list_rows (connection, error);
  if (*rows == NULL)
    return NULL;

  n = MIN (most, (*rows)->len);
  lessons = read_rows (connection, *rows, n, error);
  if (lessons != NULL && n > 0)
    g_array_remove_range (*rows, 0, n);

  return lessons;
}
