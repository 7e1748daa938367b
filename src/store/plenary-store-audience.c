/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-store-private.h"

#include "plenary-audience.h"

/* Who looks at the screen: the teacher alone, or the company of a debrief. */

/**
 * plenary_store_get_audience:
 * @self: a store
 *
 * Gets [property@Store:audience].
 *
 * Returns: (transfer none) (nullable): the UUID of the debrief that is under way, an empty
 *   text for somebody who may see nothing yet, or %NULL for nobody but the teacher
 */
const char *
plenary_store_get_audience (PlenaryStore *self)
{
  g_return_val_if_fail (PLENARY_IS_STORE (self), NULL);

  return self->audience;
}

/**
 * plenary_store_set_audience_async:
 * @self: an open store
 * @debrief: (nullable): the UUID of a debrief, an empty text for somebody who may see
 *   nothing yet, or %NULL for nobody but the teacher
 * @cancellable: (nullable): ignored
 * @callback: called when all that is shown was read anew
 * @user_data: for @callback
 *
 * Lets somebody join the teacher, or leave. All lists are emptied and filled with what may
 * be seen then; so whoever shows something private lets go of it before. The file
 * remembers it: opened again after a crash, it is read with the same eyes.
 *
 * In a debrief only debriefs, what is said in them, and next steps can be written, and
 * undoing stops where it began. Edits are not accepted until this has ended.
 */
void
plenary_store_set_audience_async (PlenaryStore *self,
                                  const char *debrief,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  PlenaryCommand *command;
  GTask *task;

  g_return_if_fail (PLENARY_IS_STORE (self));

  task = plenary_store_begin (self, PLENARY_STORE_STATE_OPEN, plenary_store_set_audience_async,
                              cancellable, callback, user_data);
  if (task == NULL)
    return;

  plenary_store_set_state (self, PLENARY_STORE_STATE_CHANGING);
  command = plenary_command_new (PLENARY_COMMAND_AUDIENCE, task);
  command->debrief = g_strdup (debrief);
  plenary_store_push (self, command);
}

/**
 * plenary_store_set_audience_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends plenary_store_set_audience_async().
 *
 * Returns: whether it succeeded; if not, the same look as before
 */
gboolean
plenary_store_set_audience_finish (PlenaryStore *self,
                                   GAsyncResult *result,
                                   GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static gpointer
write_hidden (PlenaryConnection *connection,
              gpointer data,
              GError **error)
{
  const char *sql = GPOINTER_TO_INT (data) ? "UPDATE bookkeeping SET hidden = debrief IS NOT NULL"
                                           : "UPDATE bookkeeping SET hidden = 0";

  return plenary_connection_execute (connection, sql, error) ? g_strdup ("") : NULL;
}

static const PlenaryQuery hidden_query = { write_hidden, TRUE, NULL, g_free,
                                           .asked_together = TRUE };

/**
 * plenary_store_set_hidden:
 * @self: an open store that somebody else looks at
 * @hidden: whether everything is hidden from them
 *
 * Takes down that a debrief is hidden, or shown again. The file remembers it: opened again
 * after a crash, it is still hidden. It ends when they leave.
 */
void
plenary_store_set_hidden (PlenaryStore *self,
                          gboolean hidden)
{
  g_return_if_fail (PLENARY_IS_STORE (self));

  self->hidden = !!hidden;
  plenary_store_ask_async (self, &hidden_query, GINT_TO_POINTER (self->hidden), NULL, NULL, NULL);
}

/**
 * plenary_store_get_hidden:
 * @self: a store
 *
 * Finds out whether the debrief that goes on was hidden when it was seen last.
 *
 * Returns: whether it is to be hidden
 */
gboolean
plenary_store_get_hidden (PlenaryStore *self)
{
  g_return_val_if_fail (PLENARY_IS_STORE (self), FALSE);

  return self->hidden;
}

static gpointer
write_looked_at (PlenaryConnection *connection,
                 gpointer data,
                 GError **error)
{
  const char *moment = data;

  return plenary_audience_look_at (connection, moment, error) ? g_strdup (moment) : NULL;
}

static const PlenaryQuery looked_at_query = { write_looked_at, TRUE, g_free, g_free,
                                              .asked_together = TRUE };

/**
 * plenary_store_set_looked_at:
 * @self: an open store that somebody else looks at
 * @moment: the UUID of a moment of the debrief that goes on
 *
 * Takes down which moment is looked at. The file remembers it: opened again after a crash,
 * the debrief goes on there. It is no edit, and ends when they leave.
 */
void
plenary_store_set_looked_at (PlenaryStore *self,
                             const char *moment)
{
  g_return_if_fail (PLENARY_IS_STORE (self));
  g_return_if_fail (moment != NULL);

  if (g_set_str (&self->looked_at, moment))
    plenary_store_ask_async (self, &looked_at_query, g_strdup (moment), NULL, NULL, NULL);
}

/**
 * plenary_store_get_looked_at:
 * @self: a store
 *
 * Finds out which moment of the debrief that goes on was looked at last.
 *
 * Returns: (transfer none) (nullable): the UUID of a moment; %NULL or empty if that is not
 *   known
 */
const char *
plenary_store_get_looked_at (PlenaryStore *self)
{
  g_return_val_if_fail (PLENARY_IS_STORE (self), NULL);

  return self->looked_at;
}

typedef struct
{
  char *debrief;
  gint64 began;
  gint64 ended;
} Held;

static void
held_free (gpointer data)
{
  Held *self = data;

  g_free (self->debrief);
  g_free (self);
}

static gpointer
write_held (PlenaryConnection *connection,
            gpointer data,
            GError **error)
{
  Held *held = data;
  g_autoptr (PlenaryStatement) statement =
    plenary_statement_new (connection,
                           "INSERT INTO debrief_held (debrief, began_us, ended_us)"
                           " VALUES (?, ?, ?) ON CONFLICT (debrief)"
                           " DO UPDATE SET began_us = excluded.began_us,"
                           " ended_us = excluded.ended_us",
                           error);

  if (statement == NULL || !plenary_statement_bind_text (statement, 0, held->debrief, -1, error) ||
      !plenary_statement_bind_int64 (statement, 1, held->began, error) ||
      !plenary_statement_bind_int64 (statement, 2, held->ended, error) ||
      !plenary_statement_run (statement, error))
    return NULL;

  /* From where both have agreed to begin, there is no way back behind it. */
  if (held->ended == 0 && !plenary_audience_raise_floor (connection, error))
    return NULL;

  return g_strdup (held->debrief);
}

static const PlenaryQuery held_query = { write_held, TRUE, held_free, g_free,
                                         .asked_together = TRUE };

/**
 * plenary_store_hold_debrief_async:
 * @self: an open store
 * @debrief: the UUID of a debrief
 * @began: when it began, in microseconds since 1970 in UTC
 * @ended: when it ended, in microseconds since 1970 in UTC, or 0 while it goes on
 * @cancellable: (nullable): ignored
 * @callback: (nullable): called when it is safe on the disk
 * @user_data: for @callback
 *
 * Takes down when a debrief was held. It is no edit and cannot be undone;
 * [property@Debrief:began] and [property@Debrief:ended] tell it when the debrief is read
 * anew.
 */
void
plenary_store_hold_debrief_async (PlenaryStore *self,
                                  const char *debrief,
                                  gint64 began,
                                  gint64 ended,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  Held *held;

  g_return_if_fail (PLENARY_IS_STORE (self));
  g_return_if_fail (debrief != NULL);

  held = g_new0 (Held, 1);
  held->debrief = g_strdup (debrief);
  held->began = began;
  held->ended = ended;
  plenary_store_ask_async (self, &held_query, held, cancellable, callback, user_data);
}

/**
 * plenary_store_hold_debrief_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends plenary_store_hold_debrief_async().
 *
 * Returns: whether it succeeded
 */
gboolean
plenary_store_hold_debrief_finish (PlenaryStore *self,
                                   GAsyncResult *result,
                                   GError **error)
{
  g_autofree char *debrief = plenary_store_ask_finish (self, result, error);

  return debrief != NULL;
}
