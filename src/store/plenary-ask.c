/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-ask.h"

#include "plenary-store-private.h"

/**
 * plenary_store_ask_async: (skip)
 * @self: an open store
 * @query: what to ask, which is never freed
 * @data: (transfer full) (nullable): for @query; only the store thread touches it from now on
 * @cancellable: (nullable): to stop waiting for the answer
 * @callback: (nullable): called when there is an answer
 * @user_data: for @callback
 *
 * Asks something of the file, after everything that was asked for before. For the main
 * thread.
 */
void
plenary_store_ask_async (PlenaryStore *self,
                         const PlenaryQuery *query,
                         gpointer data,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  PlenaryCommand *command;
  GTask *task;

  task = plenary_store_begin (self, PLENARY_STORE_STATE_OPEN, plenary_store_ask_async, cancellable,
                              callback, user_data);
  if (task == NULL)
    {
      if (query->free_data != NULL)
        query->free_data (data);
      return;
    }

  g_task_set_check_cancellable (task, !query->writes);
  command = plenary_command_new (PLENARY_COMMAND_ASK, task);
  command->query = query;
  command->data = data;
  plenary_store_push (self, command);
}

/**
 * plenary_store_ask_finish: (skip)
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends plenary_store_ask_async().
 *
 * Returns: (transfer full) (nullable): the answer, or %NULL if it failed
 */
gpointer
plenary_store_ask_finish (PlenaryStore *self,
                          GAsyncResult *result,
                          GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * plenary_ask_run: (skip)
 * @query: what is asked
 * @connection: a connection of this thread
 * @data: (nullable): for @query
 * @error: return location for an error
 *
 * Finds the answer, on the store thread; not all is told while somebody else looks at the
 * screen.
 *
 * Returns: (transfer full) (nullable): the answer, or %NULL if it failed
 */
gpointer
plenary_ask_run (const PlenaryQuery *query,
                 PlenaryConnection *connection,
                 gpointer data,
                 GError **error)
{
  gpointer answer;

  if (plenary_connection_has_audience (connection) && !query->asked_together)
    {
      g_set_error_literal (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_WATCHED,
                           "That is not asked in a debrief");
      return NULL;
    }

  if (!query->writes)
    return query->run (connection, data, error);

  if (!plenary_connection_begin (connection, error))
    return NULL;

  answer = query->run (connection, data, error);
  if (answer != NULL && plenary_connection_commit (connection, error))
    return answer;

  if (answer != NULL)
    query->free_answer (answer);
  plenary_connection_roll_back (connection);

  return NULL;
}
