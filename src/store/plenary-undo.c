/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-undo.h"

#include "plenary-core-types.h"
#include "plenary-store.h"

/* Undo as rows: while a step is open, triggers keep what every row was and what
 * it became. Undoing writes back what was, redoing what became, whatever the
 * tables are. Steps that are undone always lie on top of those that are not. */

#define MOST_STEPS 1000
#define LONGEST_US (30 * G_TIME_SPAN_DAY)

/* Runs @sql with numbers for its parameters. */
static gboolean
run_with_numbers (PlenaryConnection *connection,
                  const char *sql,
                  const gint64 *numbers,
                  int n_numbers,
                  GError **error)
{
  g_autoptr (PlenaryStatement) statement = plenary_statement_new (connection, sql, error);

  if (statement == NULL)
    return FALSE;

  for (int i = 0; i < n_numbers; i++)
    {
      if (!plenary_statement_bind_int64 (statement, i, numbers[i], error))
        return FALSE;
    }

  return plenary_statement_run (statement, error);
}

static gboolean
bind_edit (PlenaryStatement *statement,
           PlenaryEdit *edit,
           GError **error)
{
  g_auto (GValue) kind = G_VALUE_INIT;

  g_value_init (&kind, PLENARY_TYPE_EDIT_KIND);
  g_value_set_enum (&kind, plenary_edit_get_kind (edit));

  return plenary_statement_bind_int64 (statement, 0, g_get_real_time (), error) &&
         plenary_statement_bind_value (statement, 1, &kind, error) &&
         plenary_statement_bind_text (statement, 2, plenary_edit_get_lesson (edit), -1, error) &&
         plenary_statement_bind_text (statement, 3, plenary_edit_get_subject (edit), -1, error) &&
         plenary_statement_bind_int64 (statement, 4, plenary_edit_get_time (edit), error) &&
         plenary_statement_bind_text (statement, 5, plenary_edit_get_merge_key (edit), -1, error);
}

static gboolean
add_step (PlenaryConnection *connection,
          PlenaryEdit *edit,
          gint64 *step,
          GError **error)
{
  g_autoptr (PlenaryStatement) statement = plenary_statement_new (
    connection,
    "INSERT INTO undo_step (made_us, kind, lesson, subject, time_ns, merge_key)"
    " VALUES (?, ?, ?, ?, ?, ?)",
    error);

  if (statement == NULL || !bind_edit (statement, edit, error) ||
      !plenary_statement_run (statement, error))
    return FALSE;

  *step = sqlite3_last_insert_rowid (plenary_connection_get_handle (connection));
  return TRUE;
}

/* The newest step, if @edit goes on with it: one stretch of typing is one step. */
static gboolean
find_step_to_join (PlenaryConnection *connection,
                   PlenaryEdit *edit,
                   gint64 *step,
                   GError **error)
{
  const char *merge_key = plenary_edit_get_merge_key (edit);
  g_autoptr (PlenaryStatement) statement =
    plenary_statement_new (connection,
                           "SELECT id, undone = 0 AND merge_key IS NOT NULL AND merge_key IS ?"
                           " AND id > (SELECT undo_floor FROM bookkeeping)"
                           " FROM undo_step ORDER BY id DESC LIMIT 1",
                           error);

  *step = 0;
  if (statement == NULL || !plenary_statement_bind_text (statement, 0, merge_key, -1, error))
    return FALSE;

  switch (plenary_statement_step (statement, error))
    {
    case PLENARY_STEP_ERROR:
      return FALSE;
    case PLENARY_STEP_ROW:
      if (plenary_statement_get_int64 (statement, 1) != 0)
        *step = plenary_statement_get_int64 (statement, 0);
      return TRUE;
    case PLENARY_STEP_DONE:
      return TRUE;
    }

  g_assert_not_reached ();
}

/**
 * plenary_undo_begin_step:
 * @connection: a connection of this thread, in a transaction
 * @edit: what is going to be done
 * @step: (out): the step
 * @error: return location for an error
 *
 * Lets the triggers take down, from now on, how to undo what is done.
 *
 * Returns: whether it succeeded
 */
gboolean
plenary_undo_begin_step (PlenaryConnection *connection,
                         PlenaryEdit *edit,
                         gint64 *step,
                         GError **error)
{
  if (!find_step_to_join (connection, edit, step, error) ||
      (*step == 0 && !add_step (connection, edit, step, error)))
    return FALSE;

  return run_with_numbers (connection, "UPDATE bookkeeping SET undo_step = ?", step, 1, error);
}

/* Rows that came and went within the step leave nothing to undo. */
static gboolean
drop_empty_rows (PlenaryConnection *connection,
                 gint64 step,
                 GError **error)
{
  return run_with_numbers (connection,
                           "DELETE FROM undo_row"
                           " WHERE step = ? AND before IS NULL AND after IS NULL",
                           &step, 1, error);
}

/* Whether any row is something else after the step than before it. In a stretch of
 * typing, the last save may just bring back the words of before the first. */
static gboolean
has_effect (PlenaryConnection *connection,
            gint64 step,
            gboolean *has,
            GError **error)
{
  g_autoptr (PlenaryStatement) statement = plenary_statement_new (
    connection,
    "SELECT 1 FROM undo_row WHERE step = ? AND"
    " json_remove (before, '$.revision') IS NOT json_remove (after, '$.revision') LIMIT 1",
    error);
  PlenaryStep result;

  if (statement == NULL || !plenary_statement_bind_int64 (statement, 0, step, error))
    return FALSE;

  result = plenary_statement_step (statement, error);
  *has = result == PLENARY_STEP_ROW;

  return result != PLENARY_STEP_ERROR;
}

/**
 * plenary_undo_end_step:
 * @connection: a connection of this thread, in the same transaction
 * @step: the step that was begun
 * @error: return location for an error
 *
 * Closes the step. If nothing has changed, it leaves no trace; otherwise what was
 * undone before cannot be redone any more, and the oldest steps go.
 *
 * Returns: whether it succeeded
 */
gboolean
plenary_undo_end_step (PlenaryConnection *connection,
                       gint64 step,
                       GError **error)
{
  gboolean changed = FALSE;

  if (!plenary_connection_execute (connection, "UPDATE bookkeeping SET undo_step = NULL", error) ||
      !drop_empty_rows (connection, step, error) || !has_effect (connection, step, &changed, error))
    return FALSE;

  if (!changed)
    return run_with_numbers (connection, "DELETE FROM undo_step WHERE id = ?", &step, 1, error);

  return plenary_connection_execute (connection, "DELETE FROM undo_step WHERE undone", error) &&
         plenary_undo_prune (connection, error);
}

/**
 * plenary_undo_prune:
 * @connection: a connection of this thread
 * @error: return location for an error
 *
 * Forgets steps that are older than 30 days, and all but the newest 1,000.
 *
 * Returns: whether it succeeded
 */
gboolean
plenary_undo_prune (PlenaryConnection *connection,
                    GError **error)
{
  const gint64 oldest = g_get_real_time () - LONGEST_US;
  const gint64 most = MOST_STEPS;

  return run_with_numbers (connection, "DELETE FROM undo_step WHERE made_us < ?", &oldest, 1,
                           error) &&
         run_with_numbers (connection,
                           "DELETE FROM undo_step WHERE id <="
                           " (SELECT id FROM undo_step ORDER BY id DESC LIMIT 1 OFFSET ?)",
                           &most, 1, error);
}

static PlenaryEdit *
read_edit (PlenaryStatement *statement,
           GError **error)
{
  g_autoptr (PlenaryEdit) edit = NULL;
  g_auto (GValue) kind = G_VALUE_INIT;

  g_value_init (&kind, PLENARY_TYPE_EDIT_KIND);
  if (!plenary_statement_get_value (statement, 1, &kind, error))
    return NULL;

  edit = plenary_edit_new (g_value_get_enum (&kind));
  plenary_edit_set_lesson (edit, plenary_statement_get_text (statement, 2));
  plenary_edit_set_subject (edit, plenary_statement_get_text (statement, 3));
  plenary_edit_set_time (edit, plenary_statement_get_int64 (statement, 4));

  return g_steal_pointer (&edit);
}

/* Enough to know where it can be seen; a lesson that was removed has thousands. */
static gboolean
read_touched (PlenaryConnection *connection,
              gint64 step,
              PlenaryEdit *edit,
              GError **error)
{
  g_autoptr (PlenaryStatement) statement =
    plenary_statement_new (connection, "SELECT row_uuid FROM undo_row WHERE step = ? LIMIT 100",
                           error);
  PlenaryStep result;

  if (statement == NULL || !plenary_statement_bind_int64 (statement, 0, step, error))
    return FALSE;

  while ((result = plenary_statement_step (statement, error)) == PLENARY_STEP_ROW)
    plenary_edit_add_touched (edit, plenary_statement_get_text (statement, 0));

  return result == PLENARY_STEP_DONE;
}

/**
 * plenary_undo_find_step:
 * @connection: a connection of this thread
 * @direction: whether to undo or to redo
 * @step: (out): the step that is next, or 0 if there is none
 * @edit: (out) (transfer full) (nullable): what it was, without the entities
 * @error: return location for an error
 *
 * Finds what is undone or redone next. In a debrief, that is nothing of what was done
 * before it.
 *
 * Returns: whether it succeeded
 */
gboolean
plenary_undo_find_step (PlenaryConnection *connection,
                        PlenaryDirection direction,
                        gint64 *step,
                        PlenaryEdit **edit,
                        GError **error)
{
  g_autoptr (PlenaryStatement) statement =
    plenary_statement_new (connection,
                           direction == PLENARY_DIRECTION_UNDO
                             ? "SELECT id, kind, lesson, subject, time_ns FROM undo_step"
                               " WHERE NOT undone AND id > (SELECT undo_floor FROM bookkeeping)"
                               " ORDER BY id DESC LIMIT 1"
                             : "SELECT id, kind, lesson, subject, time_ns FROM undo_step"
                               " WHERE undone ORDER BY id LIMIT 1",
                           error);

  *step = 0;
  *edit = NULL;
  if (statement == NULL)
    return FALSE;

  switch (plenary_statement_step (statement, error))
    {
    case PLENARY_STEP_ERROR:
      return FALSE;
    case PLENARY_STEP_ROW:
      *step = plenary_statement_get_int64 (statement, 0);
      *edit = read_edit (statement, error);
      if (*edit != NULL && !read_touched (connection, *step, *edit, error))
        g_clear_object (edit);
      return *edit != NULL;
    case PLENARY_STEP_DONE:
      return TRUE;
    }

  g_assert_not_reached ();
}

/* INSERT … SELECT from the images that are to be written back. ?1 is the step and
 * ?2 the revision: a row gets a new one even when its old values return. */
static char *
make_restore (const PlenaryTable *table,
              const char *image)
{
  g_autofree char *conflict = plenary_table_make_conflict_clause (table);
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO %s (uuid, revision", table->name);
  for (gsize i = 0; i < table->n_columns; i++)
    g_string_append_printf (sql, ", %s", table->columns[i].column);

  g_string_append (sql, ") SELECT row_uuid, ?2");
  for (gsize i = 0; i < table->n_columns; i++)
    g_string_append_printf (sql, ", %s ->> '$.%s'", image, table->columns[i].column);

  g_string_append_printf (sql,
                          " FROM undo_row"
                          " WHERE step = ?1 AND table_name = '%s' AND %s IS NOT NULL%s",
                          table->name, image, conflict);

  return g_string_free_and_steal (sql);
}

static char *
make_removal (const PlenaryTable *table,
              const char *image)
{
  return g_strdup_printf ("DELETE FROM %s WHERE uuid IN"
                          " (SELECT row_uuid FROM undo_row"
                          " WHERE step = ? AND table_name = '%s' AND %s IS NULL)",
                          table->name, table->name, image);
}

/**
 * plenary_undo_replay_step:
 * @connection: a connection of this thread, in a transaction with deferred references
 * @direction: whether to undo or to redo
 * @step: the step, from plenary_undo_find_step()
 * @revision: the revision that the rows have from now on
 * @error: return location for an error
 *
 * Writes back what was before the step, or what was after it. All rows are written
 * before any is removed, so that a row never goes with one it does not belong to
 * any more.
 *
 * Returns: whether it succeeded
 */
gboolean
plenary_undo_replay_step (PlenaryConnection *connection,
                          PlenaryDirection direction,
                          gint64 step,
                          gint64 revision,
                          GError **error)
{
  const char *image = direction == PLENARY_DIRECTION_UNDO ? "before" : "after";
  const gint64 written[] = { step, revision };
  const gint64 marked[] = { direction == PLENARY_DIRECTION_UNDO, step };

  for (int i = 0; i < PLENARY_N_TABLES; i++)
    {
      g_autofree char *sql = make_restore (plenary_table_get (i), image);

      if (!run_with_numbers (connection, sql, written, G_N_ELEMENTS (written), error))
        return FALSE;
    }

  for (int i = 0; i < PLENARY_N_TABLES; i++)
    {
      g_autofree char *sql = make_removal (plenary_table_get (i), image);

      if (!run_with_numbers (connection, sql, &step, 1, error))
        return FALSE;
    }

  return run_with_numbers (connection, "UPDATE undo_step SET undone = ? WHERE id = ?", marked,
                           G_N_ELEMENTS (marked), error);
}

/**
 * plenary_undo_add_touched:
 * @connection: a connection of this thread
 * @step: a step
 * @touched: (element-type utf8 PlenaryTable): UUIDs and their tables
 * @error: return location for an error
 *
 * Adds the entities that look different after the step: those whose rows it
 * changed, the moments whose goals it changed, and the lessons that tell how many
 * moments they have. Of a row that came and went within the step, only the row
 * itself is known.
 *
 * Returns: whether it succeeded
 */
gboolean
plenary_undo_add_touched (PlenaryConnection *connection,
                          gint64 step,
                          GHashTable *touched,
                          GError **error)
{
  g_autoptr (PlenaryStatement) statement = plenary_statement_new (
    connection,
    "SELECT table_name, row_uuid FROM undo_row WHERE step = ?1 AND table_name <> 'moment_goal'"
    " UNION SELECT 'moment', coalesce (before, after) ->> '$.moment' FROM undo_row"
    " WHERE step = ?1 AND table_name = 'moment_goal' AND coalesce (before, after) IS NOT NULL"
    " UNION SELECT 'lesson', before ->> '$.lesson' FROM undo_row"
    " WHERE step = ?1 AND table_name IN ('recording', 'moment') AND before IS NOT NULL"
    " UNION SELECT 'lesson', after ->> '$.lesson' FROM undo_row"
    " WHERE step = ?1 AND table_name IN ('recording', 'moment') AND after IS NOT NULL",
    error);
  PlenaryStep result;

  if (statement == NULL || !plenary_statement_bind_int64 (statement, 0, step, error))
    return FALSE;

  while ((result = plenary_statement_step (statement, error)) == PLENARY_STEP_ROW)
    {
      const char *name = plenary_statement_get_text (statement, 0);

      g_hash_table_insert (touched, g_strdup (plenary_statement_get_text (statement, 1)),
                           (gpointer) plenary_table_of_name (name));
    }

  return result == PLENARY_STEP_DONE;
}
