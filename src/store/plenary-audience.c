/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-audience.h"

#include "plenary-statement.h"
#include "plenary-store.h"
#include "plenary-table.h"

/* Who looks at the screen, as the file knows it: so that a program that was killed in a
 * debrief comes back into it. What may be read then stands with the tables. */

/* The habit that says which moment of the debrief is looked at. */
#define LOOKED_AT "debrief-looks-at"

/**
 * plenary_audience_find:
 * @connection: a connection of this thread
 * @debrief: (out) (transfer full) (nullable): the UUID of the debrief that is under way,
 *   or %NULL if there is none
 * @hidden: (out): whether that debrief was hidden
 * @error: return location for an error
 *
 * Finds out, when the file is opened, who looks at the screen, and lets only that be read
 * which they may see. A door at which nobody has begun is left.
 *
 * Returns: whether it succeeded
 */
gboolean
plenary_audience_find (PlenaryConnection *connection,
                       char **debrief,
                       gboolean *hidden,
                       GError **error)
{
  g_autofree char *found = NULL;
  gint64 was_hidden = 0;

  *debrief = NULL;
  *hidden = FALSE;
  if (!plenary_connection_execute (
        connection,
        "UPDATE bookkeeping SET debrief = NULL, undo_floor = 0, hidden = 0"
        " WHERE debrief IS NOT NULL AND debrief NOT IN (SELECT uuid FROM debrief)",
        error))
    return FALSE;

  found = plenary_connection_get_text (connection, "SELECT coalesce (debrief, '') FROM bookkeeping",
                                       error);
  if (found == NULL || !plenary_connection_get_number (connection, "SELECT hidden FROM bookkeeping",
                                                       &was_hidden, error))
    return FALSE;

  *hidden = was_hidden != 0;
  plenary_connection_set_has_audience (connection, *found != '\0');
  if (*found != '\0')
    *debrief = g_steal_pointer (&found);

  return TRUE;
}

/**
 * plenary_audience_dup_looked_at:
 * @connection: a connection of this thread
 * @error: return location for an error
 *
 * Finds out which moment of the debrief that is under way was looked at last.
 *
 * Returns: (transfer full) (nullable): the UUID of a moment, empty if that is not known, or
 *   %NULL if it failed
 */
char *
plenary_audience_dup_looked_at (PlenaryConnection *connection,
                                GError **error)
{
  return plenary_connection_get_text (
    connection, "SELECT coalesce (max (value), '') FROM habit WHERE name = '" LOOKED_AT "'", error);
}

/**
 * plenary_audience_raise_floor:
 * @connection: a connection of this thread, in a transaction
 * @error: return location for an error
 *
 * Lets undoing stop here: what was undone before cannot be redone either.
 *
 * Returns: whether it succeeded
 */
gboolean
plenary_audience_raise_floor (PlenaryConnection *connection,
                              GError **error)
{
  return plenary_connection_execute (connection, "DELETE FROM undo_step WHERE undone", error) &&
         plenary_connection_execute (connection,
                                     "UPDATE bookkeeping SET undo_floor ="
                                     " (SELECT coalesce (max (id), 0) FROM undo_step)",
                                     error);
}

/* What somebody has withdrawn before they left is gone, and comes back by no undoing. */
static gboolean
forget_withdrawn (PlenaryConnection *connection,
                  GError **error)
{
  return plenary_connection_execute (connection,
                                     "DELETE FROM undo_row WHERE table_name = 'remark'"
                                     " AND row_uuid NOT IN (SELECT uuid FROM remark)"
                                     " AND step > (SELECT undo_floor FROM bookkeeping)",
                                     error) &&
         plenary_connection_execute (connection,
                                     "DELETE FROM undo_step"
                                     " WHERE id > (SELECT undo_floor FROM bookkeeping)"
                                     " AND NOT EXISTS (SELECT 1 FROM undo_row WHERE step = id)",
                                     error);
}

static gboolean
forget_place (PlenaryConnection *connection,
              GError **error)
{
  return plenary_connection_execute (connection, "DELETE FROM habit WHERE name = '" LOOKED_AT "'",
                                     error);
}

static gboolean
write_debrief (PlenaryConnection *connection,
               const char *debrief,
               GError **error)
{
  g_autoptr (PlenaryStatement) statement =
    plenary_statement_new (connection, "UPDATE bookkeeping SET debrief = ?, hidden = 0", error);

  return statement != NULL && plenary_statement_bind_text (statement, 0, debrief, -1, error) &&
         plenary_statement_run (statement, error) && forget_place (connection, error);
}

/**
 * plenary_audience_look_at:
 * @connection: a connection of this thread, in a transaction
 * @moment: the UUID of a moment of the debrief that goes on
 * @error: return location for an error
 *
 * Takes down which moment they look at, until somebody joins or leaves.
 *
 * Returns: whether it succeeded
 */
gboolean
plenary_audience_look_at (PlenaryConnection *connection,
                          const char *moment,
                          GError **error)
{
  g_autoptr (PlenaryStatement) statement =
    plenary_statement_new (connection,
                           "INSERT INTO habit (name, value) VALUES ('" LOOKED_AT "', ?)"
                           " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                           error);

  return statement != NULL && plenary_statement_bind_text (statement, 0, moment, -1, error) &&
         plenary_statement_run (statement, error);
}

/**
 * plenary_audience_set:
 * @connection: a connection of this thread, in a transaction
 * @debrief: (nullable): the UUID of a debrief, an empty text for somebody who may see
 *   nothing yet, or %NULL for nobody
 * @error: return location for an error
 *
 * Takes down who looks at the screen from now on.
 *
 * Returns: whether it succeeded
 */
gboolean
plenary_audience_set (PlenaryConnection *connection,
                      const char *debrief,
                      GError **error)
{
  if (debrief == NULL)
    return (!plenary_connection_has_audience (connection) ||
            forget_withdrawn (connection, error)) &&
           write_debrief (connection, NULL, error) &&
           plenary_connection_execute (connection, "UPDATE bookkeeping SET undo_floor = 0", error);

  return (plenary_connection_has_audience (connection) ||
          plenary_audience_raise_floor (connection, error)) &&
         write_debrief (connection, debrief, error);
}

static gboolean
are_written_together (GPtrArray *entities)
{
  for (guint i = 0; i < entities->len; i++)
    {
      if (!plenary_table_of_type (G_OBJECT_TYPE (entities->pdata[i]))->written_together)
        return FALSE;
    }

  return TRUE;
}

/**
 * plenary_audience_may_commit:
 * @connection: a connection of this thread
 * @edit: what is to be done
 * @error: return location for an error
 *
 * Finds out whether an edit may be made while somebody looks. What is shown then has
 * words left out, and must not be written back.
 *
 * Returns: whether it may; %PLENARY_STORE_ERROR_WATCHED if not
 */
gboolean
plenary_audience_may_commit (PlenaryConnection *connection,
                             PlenaryEdit *edit,
                             GError **error)
{
  if (!plenary_connection_has_audience (connection) ||
      (are_written_together (plenary_edit_get_puts (edit)) &&
       are_written_together (plenary_edit_get_removals (edit))))
    return TRUE;

  g_set_error_literal (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_WATCHED,
                       "That is not written in a debrief");

  return FALSE;
}
