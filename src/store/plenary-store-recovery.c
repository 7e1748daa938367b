/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-store-private.h"

/* The way back from a damaged file, as the front offers it. */

/**
 * plenary_store_find_backup_async:
 * @self: a store
 * @cancellable: (nullable): ignored
 * @callback: called when it is found
 * @user_data: for @callback
 *
 * Looks for the newest backup that is whole. The store need not be open.
 */
void
plenary_store_find_backup_async (PlenaryStore *self,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  GTask *task;

  g_return_if_fail (PLENARY_IS_STORE (self));

  task = plenary_store_begin (self, self->state, plenary_store_find_backup_async, cancellable,
                              callback, user_data);
  plenary_store_push (self, plenary_command_new (PLENARY_COMMAND_FIND_BACKUP, task));
}

/**
 * plenary_store_find_backup_finish:
 * @self: a store
 * @result: what the callback got
 * @made_at: (out) (optional): when it was made, in UTC microseconds
 * @error: return location for an error
 *
 * Ends plenary_store_find_backup_async().
 *
 * Returns: (transfer full) (nullable): the path; %PLENARY_STORE_ERROR_NOTHING if
 *   there is none
 */
char *
plenary_store_find_backup_finish (PlenaryStore *self,
                                  GAsyncResult *result,
                                  gint64 *made_at,
                                  GError **error)
{
  const gint64 *found;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  found = g_task_get_task_data (G_TASK (result));
  if (made_at != NULL && found != NULL)
    *made_at = *found;

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * plenary_store_recover_async:
 * @self: a store that could not be opened
 * @backup: (nullable): the backup to go on with, or %NULL to begin empty
 * @cancellable: (nullable): ignored
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Sets the damaged file aside, with its WAL and under another name, and puts a
 * copy of the backup in its place. Then it can be opened.
 */
void
plenary_store_recover_async (PlenaryStore *self,
                             const char *backup,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  PlenaryCommand *command;
  GTask *task;

  g_return_if_fail (PLENARY_IS_STORE (self));

  task = plenary_store_begin (self, PLENARY_STORE_STATE_CLOSED, plenary_store_recover_async,
                              cancellable, callback, user_data);
  if (task == NULL)
    return;

  plenary_store_set_state (self, PLENARY_STORE_STATE_OPENING);
  command = plenary_command_new (PLENARY_COMMAND_RECOVER, task);
  command->backup = g_strdup (backup);
  plenary_store_push (self, command);
}

/**
 * plenary_store_recover_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends plenary_store_recover_async().
 *
 * Returns: (transfer full) (nullable): the path of the file that was set aside,
 *   empty if there was none; %NULL if it failed and nothing has changed
 */
char *
plenary_store_recover_finish (PlenaryStore *self,
                              GAsyncResult *result,
                              GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
