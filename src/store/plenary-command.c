/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-command.h"

/**
 * plenary_command_new:
 * @kind: what to do
 * @task: (transfer full): whom to tell when it is done
 *
 * Makes a command.
 *
 * Returns: (transfer full): the command
 */
PlenaryCommand *
plenary_command_new (PlenaryCommandKind kind,
                     GTask *task)
{
  PlenaryCommand *self = g_new0 (PlenaryCommand, 1);

  self->kind = kind;
  self->task = task;

  return self;
}

/**
 * plenary_command_free:
 * @self: a command whose task was answered
 *
 * Frees a command; on the main thread, as the task may be the last to hold the
 * store.
 */
void
plenary_command_free (PlenaryCommand *self)
{
  if (self->answer != NULL)
    self->query->free_answer (self->answer);
  if (self->query != NULL && self->query->free_data != NULL)
    self->query->free_data (self->data);
  g_clear_object (&self->edit);
  g_clear_pointer (&self->lesson, g_free);
  g_clear_pointer (&self->debrief, g_free);
  g_clear_pointer (&self->backup, g_free);
  g_clear_pointer (&self->notice, plenary_notice_free);
  g_clear_pointer (&self->aside, g_free);
  g_clear_error (&self->error);
  g_clear_object (&self->task);

  g_free (self);
}

/**
 * plenary_command_can_wait:
 * @self: a command
 *
 * Tells whether the command is kept and tried again while the disk is in trouble.
 *
 * Returns: %TRUE for all that changes the file, since the teacher has done that already
 */
gboolean
plenary_command_can_wait (PlenaryCommand *self)
{
  switch (self->kind)
    {
    case PLENARY_COMMAND_OPEN:
    case PLENARY_COMMAND_CLOSE:
    case PLENARY_COMMAND_FIND_BACKUP:
    case PLENARY_COMMAND_RECOVER:
    case PLENARY_COMMAND_REST:
    case PLENARY_COMMAND_LOAD:
      return FALSE;
    case PLENARY_COMMAND_COMMIT:
    case PLENARY_COMMAND_UNDO:
    case PLENARY_COMMAND_REDO:
    case PLENARY_COMMAND_POSITION:
    case PLENARY_COMMAND_AUDIENCE:
      return TRUE;
    case PLENARY_COMMAND_ASK:
      return self->query->writes;
    }

  g_assert_not_reached ();
}
