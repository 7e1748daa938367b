/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-store-private.h"

/* Of many lessons the first are there when the file is open, and Home can be drawn. The
 * rest is asked for in slices when the main thread has nothing else to do, or at once, when
 * somebody needs all of them. Each slice is a command like any other, so that what is told
 * of a lesson comes in the order in which it was so. */

/* So many are shown within a few milliseconds. */
#define SLICE 200

static void
push_slice (PlenaryStore *self,
            guint most,
            GTask *task)
{
  PlenaryCommand *command = plenary_command_new (PLENARY_COMMAND_REST, task);

  command->most = most;
  self->n_slices++;
  plenary_store_push (self, command);
}

static gboolean
read_slice_cb (gpointer user_data)
{
  PlenaryStore *self = user_data;

  self->rest_id = 0;
  if (self->state == PLENARY_STORE_STATE_OPEN)
    push_slice (self, SLICE, g_task_new (self, NULL, NULL, NULL));

  return G_SOURCE_REMOVE;
}

/**
 * plenary_store_await_rest: (skip)
 * @self: a store
 *
 * Reads a slice of the lessons that are left when there is nothing else to do, if any are
 * left and none is on its way. To be called when the store is open, and after each slice.
 */
void
plenary_store_await_rest (PlenaryStore *self)
{
  if (self->state != PLENARY_STORE_STATE_OPEN || !self->more_lessons || self->n_slices > 0 ||
      self->rest_id != 0)
    return;

  self->rest_id = g_idle_add_full (G_PRIORITY_LOW, read_slice_cb, self, NULL);
  g_source_set_name_by_id (self->rest_id, "[plenary] the rest of the lessons");
}

/**
 * plenary_store_read_rest: (skip)
 * @self: an open store
 *
 * Asks for all lessons that are left, if any are. What is asked for afterwards is answered
 * when they are there.
 */
void
plenary_store_read_rest (PlenaryStore *self)
{
  if (self->more_lessons)
    push_slice (self, G_MAXUINT, g_task_new (self, NULL, NULL, NULL));
}

/**
 * plenary_store_slice_read: (skip)
 * @self: a store
 * @command: the answered command to read a slice
 *
 * Shows lessons that were left, and goes on with those that are left still. If they cannot
 * be read, [signal@Store::failed] says so, and the list stays as it is.
 */
void
plenary_store_slice_read (PlenaryStore *self,
                          PlenaryCommand *command)
{
  g_assert (self->n_slices > 0);
  self->n_slices--;
  if (command->error != NULL)
    {
      plenary_store_fail (self, command->error);
      g_task_return_error (command->task, g_steal_pointer (&command->error));
      return;
    }

  self->more_lessons = command->notice->more_lessons;
  plenary_pending_tell (self->pending, command->notice);
  plenary_store_await_rest (self);
  g_task_return_boolean (command->task, TRUE);
}

/**
 * plenary_store_get_all_lessons_async:
 * @self: an open store
 * @cancellable: (nullable): ignored
 * @callback: called when plenary_store_get_lessons() has all lessons
 * @user_data: for @callback
 *
 * Waits until all lessons are in the list. When the file was just opened, it has the first
 * ones only: the newest, the one that was changed or watched last, and those that next
 * steps and debriefs name. The others join them by themselves within moments.
 */
void
plenary_store_get_all_lessons_async (PlenaryStore *self,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (PLENARY_IS_STORE (self));

  task = plenary_store_begin (self, PLENARY_STORE_STATE_OPEN, plenary_store_get_all_lessons_async,
                              cancellable, callback, user_data);
  if (task == NULL)
    return;

  if (self->more_lessons)
    push_slice (self, G_MAXUINT, g_steal_pointer (&task));
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * plenary_store_get_all_lessons_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends plenary_store_get_all_lessons_async().
 *
 * Returns: (transfer none) (nullable): the list that plenary_store_get_lessons() gets, with
 *   all lessons in it, or %NULL if they could not be read
 */
GListModel *
plenary_store_get_all_lessons_finish (PlenaryStore *self,
                                      GAsyncResult *result,
                                      GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_boolean (G_TASK (result), error) ? plenary_store_get_lessons (self)
                                                           : NULL;
}
