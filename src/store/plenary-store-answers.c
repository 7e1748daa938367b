/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-store-private.h"

#include "plenary-contents-private.h"

/* What the front does when the store thread has answered: first the live objects
 * are put right, then the one who asked is told. */

/* Lets go of what was shown, and shows what there is. */
static void
show_all (PlenaryStore *self,
          PlenaryNotice *notice)
{
  plenary_live_clear (self->live);
  self->more_lessons = notice->more_lessons;
  plenary_store_take_audience (self, notice->audience);
  self->hidden = notice->hidden;
  g_set_str (&self->looked_at, notice->looked_at);
  plenary_pending_tell (self->pending, notice);
  plenary_store_set_edits (self, notice->undo_edit, notice->redo_edit);
  plenary_store_set_remembers_watched (self, notice->remembers_watched);
}

static void
opened (PlenaryStore *self,
        PlenaryCommand *command)
{
  plenary_store_set_on_network (self, command->on_network);
  if (command->error != NULL)
    {
      plenary_store_set_state (self, PLENARY_STORE_STATE_CLOSED);
      g_task_return_error (command->task, g_steal_pointer (&command->error));
      return;
    }

  show_all (self, command->notice);
  plenary_store_set_state (self, PLENARY_STORE_STATE_OPEN);
  g_task_return_boolean (command->task, TRUE);
}

/* If somebody could not join or leave, all is as before. */
static void
joined (PlenaryStore *self,
        PlenaryCommand *command)
{
  if (command->error == NULL)
    show_all (self, command->notice);

  plenary_store_set_state (self, PLENARY_STORE_STATE_OPEN);
  if (command->error != NULL)
    g_task_return_error (command->task, g_steal_pointer (&command->error));
  else
    g_task_return_boolean (command->task, TRUE);
}

static void
closed (PlenaryStore *self,
        PlenaryCommand *command)
{
  if (command->error != NULL)
    {
      plenary_store_set_state (self, PLENARY_STORE_STATE_OPEN);
      g_task_return_error (command->task, g_steal_pointer (&command->error));
      return;
    }

  plenary_store_set_state (self, PLENARY_STORE_STATE_CLOSED);
  g_task_return_boolean (command->task, TRUE);
}

static void
loaded (PlenaryStore *self,
        PlenaryCommand *command)
{
  g_autoptr (PlenaryContents) contents = plenary_live_get_contents (self->live, command->lesson);
  PlenaryEntity *lesson = plenary_live_lookup (self->live, command->lesson);

  if (command->error != NULL)
    {
      g_task_return_error (command->task, g_steal_pointer (&command->error));
      return;
    }

  if (lesson == NULL)
    {
      g_task_return_new_error_literal (command->task, PLENARY_STORE_ERROR,
                                       PLENARY_STORE_ERROR_FAILED, "There is no such lesson");
      return;
    }

  if (contents == NULL)
    {
      contents = plenary_contents_new (PLENARY_LESSON (lesson));
      plenary_live_add_contents (self->live, contents);
    }

  plenary_pending_tell (self->pending, command->notice);
  g_task_return_pointer (command->task, g_steal_pointer (&contents), g_object_unref);
}

/* The answer to what was shown before it was stored. */
static void
settled (PlenaryStore *self,
         PlenaryCommand *command)
{
  /* An edit that was refused may have a notice too: of the words that were kept. */
  plenary_pending_settle (self->pending, command->notice);
  if (command->notice != NULL)
    plenary_store_set_edits (self, command->notice->undo_edit, command->notice->redo_edit);

  if (command->error != NULL)
    g_task_return_error (command->task, g_steal_pointer (&command->error));
  else
    g_task_return_boolean (command->task, TRUE);
}

static void
replayed (PlenaryStore *self,
          PlenaryCommand *command)
{
  if (command->error != NULL)
    {
      g_task_return_error (command->task, g_steal_pointer (&command->error));
      return;
    }

  plenary_pending_tell (self->pending, command->notice);
  plenary_store_set_edits (self, command->notice->undo_edit, command->notice->redo_edit);
  g_task_return_pointer (command->task, g_steal_pointer (&command->edit), g_object_unref);
}

static void
found_backup (PlenaryCommand *command)
{
  gint64 *made_at;

  if (command->error != NULL)
    {
      g_task_return_error (command->task, g_steal_pointer (&command->error));
      return;
    }

  made_at = g_new (gint64, 1);
  *made_at = command->made_at;
  g_task_set_task_data (command->task, made_at, g_free);
  g_task_return_pointer (command->task, g_steal_pointer (&command->backup), g_free);
}

static void
recovered (PlenaryStore *self,
           PlenaryCommand *command)
{
  plenary_store_set_state (self, PLENARY_STORE_STATE_CLOSED);
  if (command->error != NULL)
    g_task_return_error (command->task, g_steal_pointer (&command->error));
  else
    g_task_return_pointer (command->task, g_steal_pointer (&command->aside), g_free);
}

static void
answered (PlenaryCommand *command)
{
  if (command->error != NULL)
    g_task_return_error (command->task, g_steal_pointer (&command->error));
  else
    g_task_return_pointer (command->task, g_steal_pointer (&command->answer),
                           command->query->free_answer);
}

/**
 * plenary_store_reply:
 * @command: (transfer full): a command with its answer
 *
 * Takes in what the store thread answered, and tells whoever asked.
 */
void
plenary_store_reply (PlenaryCommand *command)
{
  g_autoptr (PlenaryCommand) owned = command;
  PlenaryStore *self = g_task_get_source_object (command->task);

  switch (command->kind)
    {
    case PLENARY_COMMAND_OPEN:
      opened (self, command);
      break;
    case PLENARY_COMMAND_CLOSE:
      closed (self, command);
      break;
    case PLENARY_COMMAND_FIND_BACKUP:
      found_backup (command);
      break;
    case PLENARY_COMMAND_RECOVER:
      recovered (self, command);
      break;
    case PLENARY_COMMAND_REST:
      plenary_store_slice_read (self, command);
      break;
    case PLENARY_COMMAND_LOAD:
      loaded (self, command);
      break;
    case PLENARY_COMMAND_COMMIT:
    case PLENARY_COMMAND_POSITION:
      settled (self, command);
      break;
    case PLENARY_COMMAND_UNDO:
    case PLENARY_COMMAND_REDO:
      replayed (self, command);
      break;
    case PLENARY_COMMAND_ASK:
      answered (command);
      break;
    case PLENARY_COMMAND_AUDIENCE:
      joined (self, command);
      break;
    }
}
