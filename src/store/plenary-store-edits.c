/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-store-private.h"

/* Reading what belongs to a lesson and changing it, as the front offers it: an edit is
 * shown at once and given to the store thread. */

/**
 * plenary_store_load_async:
 * @self: an open store
 * @lesson: the UUID of a lesson
 * @cancellable: (nullable): to stop waiting for it
 * @callback: called when it is there
 * @user_data: for @callback
 *
 * Reads what belongs to a lesson. Whoever else holds its contents has the same
 * object.
 */
void
plenary_store_load_async (PlenaryStore *self,
                          const char *lesson,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  PlenaryCommand *command;
  GTask *task;

  g_return_if_fail (PLENARY_IS_STORE (self));
  g_return_if_fail (lesson != NULL);

  task = plenary_store_begin (self, PLENARY_STORE_STATE_OPEN, plenary_store_load_async, cancellable,
                              callback, user_data);
  if (task == NULL)
    return;

  /* Whoever looks into one lesson may need to know of the others. */
  plenary_store_read_rest (self);
  g_task_set_check_cancellable (task, TRUE);
  command = plenary_command_new (PLENARY_COMMAND_LOAD, task);
  command->lesson = g_strdup (lesson);
  plenary_store_push (self, command);
}

/**
 * plenary_store_load_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends plenary_store_load_async().
 *
 * Returns: (transfer full) (nullable): the contents, up to date for as long as
 *   somebody holds them
 */
PlenaryContents *
plenary_store_load_finish (PlenaryStore *self,
                           GAsyncResult *result,
                           GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * plenary_store_commit_async:
 * @self: an open store
 * @edit: an edit, which is not changed any more
 * @cancellable: (nullable): ignored; what is done can be undone
 * @callback: (nullable): called when it is safe on the disk, or was refused
 * @user_data: for @callback
 *
 * Shows an edit at once and writes it.
 */
void
plenary_store_commit_async (PlenaryStore *self,
                            PlenaryEdit *edit,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GPtrArray) changes = NULL;
  PlenaryCommand *command;
  GTask *task;

  g_return_if_fail (PLENARY_IS_STORE (self));
  g_return_if_fail (PLENARY_IS_EDIT (edit));

  task = plenary_store_begin (self, PLENARY_STORE_STATE_OPEN, plenary_store_commit_async,
                              cancellable, callback, user_data);
  if (task == NULL)
    return;

  command = plenary_command_new (PLENARY_COMMAND_COMMIT, task);
  command->edit = g_object_ref (edit);
  plenary_store_push (self, command);

  changes = plenary_pending_expand (self->live, edit);
  plenary_pending_push (self->pending, changes);
}

/**
 * plenary_store_commit_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends plenary_store_commit_async().
 *
 * Returns: whether the edit is safe on the disk; %PLENARY_STORE_ERROR_CONSTRAINT
 *   if it was taken back, all but the words that were typed
 */
gboolean
plenary_store_commit_finish (PlenaryStore *self,
                             GAsyncResult *result,
                             GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * plenary_store_undo_async:
 * @self: an open store
 * @cancellable: (nullable): ignored
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 *
 * Undoes the newest edit, after what was committed before this call.
 */
void
plenary_store_undo_async (PlenaryStore *self,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  GTask *task;

  g_return_if_fail (PLENARY_IS_STORE (self));

  task = plenary_store_begin (self, PLENARY_STORE_STATE_OPEN, plenary_store_undo_async, cancellable,
                              callback, user_data);
  if (task != NULL)
    plenary_store_push (self, plenary_command_new (PLENARY_COMMAND_UNDO, task));
}

/**
 * plenary_store_undo_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends plenary_store_undo_async().
 *
 * Returns: (transfer full) (nullable): what was undone, without the entities;
 *   %PLENARY_STORE_ERROR_NOTHING if there was nothing
 */
PlenaryEdit *
plenary_store_undo_finish (PlenaryStore *self,
                           GAsyncResult *result,
                           GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * plenary_store_redo_async:
 * @self: an open store
 * @cancellable: (nullable): ignored
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 *
 * Redoes what was undone last.
 */
void
plenary_store_redo_async (PlenaryStore *self,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  GTask *task;

  g_return_if_fail (PLENARY_IS_STORE (self));

  task = plenary_store_begin (self, PLENARY_STORE_STATE_OPEN, plenary_store_redo_async, cancellable,
                              callback, user_data);
  if (task != NULL)
    plenary_store_push (self, plenary_command_new (PLENARY_COMMAND_REDO, task));
}

/**
 * plenary_store_redo_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends plenary_store_redo_async().
 *
 * Returns: (transfer full) (nullable): what was redone, without the entities;
 *   %PLENARY_STORE_ERROR_NOTHING if there was nothing
 */
PlenaryEdit *
plenary_store_redo_finish (PlenaryStore *self,
                           GAsyncResult *result,
                           GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * plenary_store_remember_position:
 * @self: a store
 * @lesson: the UUID of a lesson
 * @position: nanoseconds of lesson time
 *
 * Remembers where one stopped in a lesson. It is no edit: it cannot be undone,
 * and if the store is not open, nothing happens.
 */
void
plenary_store_remember_position (PlenaryStore *self,
                                 const char *lesson,
                                 gint64 position)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (plenary_change_free);
  g_autoptr (PlenaryLesson) copy = NULL;
  PlenaryCommand *command;
  PlenaryEntity *live;

  g_return_if_fail (PLENARY_IS_STORE (self));
  g_return_if_fail (lesson != NULL);

  live = plenary_live_lookup (self->live, lesson);
  if (self->state != PLENARY_STORE_STATE_OPEN || live == NULL)
    return;

  command = plenary_command_new (PLENARY_COMMAND_POSITION, g_task_new (self, NULL, NULL, NULL));
  command->lesson = g_strdup (lesson);
  command->position = position;
  plenary_store_push (self, command);

  copy = plenary_entity_copy (live);
  plenary_lesson_set_position (copy, position);
  g_ptr_array_add (changes, plenary_change_new (lesson, PLENARY_ENTITY (copy)));
  plenary_pending_push (self->pending, changes);
}

/**
 * plenary_store_retry:
 * @self: a store
 *
 * Tries at once to write what waits for the disk. That is done every two seconds
 * anyway.
 */
void
plenary_store_retry (PlenaryStore *self)
{
  g_return_if_fail (PLENARY_IS_STORE (self));

  if (self->worker != NULL)
    plenary_worker_retry (self->worker);
}
