/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-back.h"

#include "plenary-backup.h"
#include "plenary-changes.h"
#include "plenary-opening.h"
#include "plenary-schema.h"
#include "plenary-store.h"
#include "plenary-undo.h"

/* What is behind the front: the file and its connection, on the store thread. It
 * carries out commands and, when nobody waits, does its chores. */

/* The first look is soon after opening, when the window stands; later ones let a
 * computer that is never switched off have its backups too. */
#define FIRST_CHORES_US (5 * G_TIME_SPAN_SECOND)
#define NEXT_CHORES_US G_TIME_SPAN_HOUR

struct _PlenaryBack
{
  char *path;
  PlenaryPlace *place;
  PlenaryConnection *connection;
  gint64 chores_at;
  /* The rows of lessons that are left to be read, or NULL if that was not asked yet. */
  GArray *rest;
};

/**
 * plenary_back_new:
 * @path: the path of the file
 *
 * Makes what stands behind the front of a store. It belongs to the calling thread.
 *
 * Returns: (transfer full): the back
 */
PlenaryBack *
plenary_back_new (const char *path)
{
  PlenaryBack *self = g_new0 (PlenaryBack, 1);

  self->path = g_strdup (path);

  return self;
}

/**
 * plenary_back_free:
 * @self: a back
 *
 * Lets go of the file.
 */
void
plenary_back_free (PlenaryBack *self)
{
  g_clear_pointer (&self->connection, plenary_connection_free);
  g_clear_pointer (&self->place, plenary_place_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->rest, g_array_unref);

  g_free (self);
}

static gboolean
find_place (PlenaryBack *self,
            GError **error)
{
  if (self->place == NULL)
    self->place = plenary_place_new (self->path, error);

  return self->place != NULL;
}

static void
open_file (PlenaryBack *self,
           PlenaryCommand *command)
{
  if (!find_place (self, &command->error))
    return;

  g_clear_pointer (&self->rest, g_array_unref);
  command->on_network = plenary_place_is_on_network (self->place);
  self->connection =
    plenary_opening_open (self->place, plenary_schema_get_resource (), &command->error);
  if (self->connection == NULL)
    return;

  command->notice = plenary_changes_open (self->connection, &command->error);
  if (command->notice == NULL)
    {
      /* What cannot be read is not written to either. */
      plenary_connection_keep_wal (self->connection, plenary_place_get_size (self->place->wal) > 0);
      g_clear_pointer (&self->connection, plenary_connection_free);
      return;
    }

  self->chores_at = g_get_monotonic_time () + FIRST_CHORES_US;
}

static void
close_file (PlenaryBack *self)
{
  g_autoptr (GError) error = NULL;

  /* Whatever goes wrong here, every edit is safe in the WAL. */
  if (self->connection != NULL && !plenary_connection_finish (self->connection, &error))
    g_info ("Tidying up: %s", error->message);

  g_clear_pointer (&self->connection, plenary_connection_free);
  self->chores_at = 0;
}

static void
find_backup (PlenaryBack *self,
             PlenaryCommand *command)
{
  if (find_place (self, &command->error))
    command->backup = plenary_backup_find (self->place, &command->made_at, &command->error);
}

static void
recover (PlenaryBack *self,
         PlenaryCommand *command)
{
  if (self->connection != NULL)
    plenary_connection_keep_wal (self->connection, TRUE);
  g_clear_pointer (&self->connection, plenary_connection_free);
  self->chores_at = 0;

  if (find_place (self, &command->error))
    command->aside = plenary_opening_recover (self->place, command->backup,
                                              plenary_schema_get_resource (), &command->error);
}

static void
commit (PlenaryBack *self,
        PlenaryCommand *command)
{
  g_autoptr (GError) error = NULL;

  command->notice = plenary_changes_commit (self->connection, command->edit, &command->error);
  if (!g_error_matches (command->error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_CONSTRAINT))
    return;

  command->notice = plenary_changes_keep_words (self->connection, command->edit, &error);
  if (command->notice != NULL ||
      g_error_matches (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_CONSTRAINT))
    return;

  /* If it is the disk, all of this is to be tried again. */
  g_clear_error (&command->error);
  command->error = g_steal_pointer (&error);
}

static void
replay (PlenaryBack *self,
        PlenaryDirection direction,
        PlenaryCommand *command)
{
  command->notice =
    plenary_changes_replay (self->connection, direction, &command->edit, &command->error);
}

/* What nobody waits for any more, as words that are typed on, need not be read. */
static void
ask (PlenaryBack *self,
     PlenaryCommand *command)
{
  GCancellable *cancellable = command->task != NULL ? g_task_get_cancellable (command->task) : NULL;

  if (command->query->writes ||
      !g_cancellable_set_error_if_cancelled (cancellable, &command->error))
    command->answer =
      plenary_ask_run (command->query, self->connection, command->data, &command->error);
}

static void
run_on_file (PlenaryBack *self,
             PlenaryCommand *command)
{
  switch (command->kind)
    {
    case PLENARY_COMMAND_REST:
      command->notice =
        plenary_changes_read_rest (self->connection, &self->rest, command->most, &command->error);
      break;
    case PLENARY_COMMAND_LOAD:
      command->notice =
        plenary_changes_read_lesson (self->connection, command->lesson, &command->error);
      break;
    case PLENARY_COMMAND_COMMIT:
      commit (self, command);
      break;
    case PLENARY_COMMAND_UNDO:
      replay (self, PLENARY_DIRECTION_UNDO, command);
      break;
    case PLENARY_COMMAND_REDO:
      replay (self, PLENARY_DIRECTION_REDO, command);
      break;
    case PLENARY_COMMAND_POSITION:
      command->notice = plenary_changes_remember_position (self->connection, command->lesson,
                                                           command->position, &command->error);
      break;
    case PLENARY_COMMAND_ASK:
      ask (self, command);
      break;
    case PLENARY_COMMAND_AUDIENCE:
      command->notice =
        plenary_changes_set_audience (self->connection, command->debrief, &command->error);
      if (command->notice != NULL)
        g_clear_pointer (&self->rest, g_array_unref);
      break;
    case PLENARY_COMMAND_OPEN:
    case PLENARY_COMMAND_CLOSE:
    case PLENARY_COMMAND_FIND_BACKUP:
    case PLENARY_COMMAND_RECOVER:
      g_assert_not_reached ();
    }
}

/**
 * plenary_back_run:
 * @self: a back
 * @command: what to do
 *
 * Carries out a command; the answer is put into it. A command that failed may be
 * run again.
 */
void
plenary_back_run (PlenaryBack *self,
                  PlenaryCommand *command)
{
  g_clear_error (&command->error);

  switch (command->kind)
    {
    case PLENARY_COMMAND_OPEN:
      open_file (self, command);
      return;
    case PLENARY_COMMAND_CLOSE:
      close_file (self);
      return;
    case PLENARY_COMMAND_FIND_BACKUP:
      find_backup (self, command);
      return;
    case PLENARY_COMMAND_RECOVER:
      recover (self, command);
      return;
    case PLENARY_COMMAND_REST:
    case PLENARY_COMMAND_LOAD:
    case PLENARY_COMMAND_COMMIT:
    case PLENARY_COMMAND_UNDO:
    case PLENARY_COMMAND_REDO:
    case PLENARY_COMMAND_POSITION:
    case PLENARY_COMMAND_ASK:
    case PLENARY_COMMAND_AUDIENCE:
      break;
    }

  if (self->connection != NULL)
    run_on_file (self, command);
  else
    g_set_error_literal (&command->error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_CLOSED,
                         "The store is not open");
}

/**
 * plenary_back_get_chores_at:
 * @self: a back
 *
 * Gets when to call plenary_back_do_chores(), if nothing else is to be done then.
 *
 * Returns: a monotonic time in microseconds, or 0 for never
 */
gint64
plenary_back_get_chores_at (PlenaryBack *self)
{
  return self->chores_at;
}

/* What was kept of recordings and moments that do not come back. */
static gboolean
forget_kept (PlenaryConnection *connection,
             GError **error)
{
  return plenary_connection_execute (
           connection,
           "DELETE FROM still WHERE moment NOT IN (SELECT uuid FROM moment)"
           " AND moment NOT IN (SELECT row_uuid FROM undo_row WHERE table_name = 'moment')",
           error) &&
         plenary_connection_execute (
           connection,
           "DELETE FROM sound_shape WHERE recording NOT IN (SELECT uuid FROM recording)"
           " AND recording NOT IN (SELECT row_uuid FROM undo_row WHERE table_name = 'recording')",
           error);
}

/* Where one stopped and what was played of lessons that do not come back. */
static gboolean
forget_watching (PlenaryConnection *connection,
                 GError **error)
{
  return plenary_connection_execute (
           connection,
           "DELETE FROM lesson_position WHERE lesson NOT IN (SELECT uuid FROM lesson)"
           " AND lesson NOT IN (SELECT row_uuid FROM undo_row WHERE table_name = 'lesson')",
           error) &&
         plenary_connection_execute (
           connection,
           "DELETE FROM trace WHERE recording NOT IN (SELECT uuid FROM recording)"
           " AND recording NOT IN (SELECT row_uuid FROM undo_row WHERE table_name = 'recording')",
           error);
}

/**
 * plenary_back_do_chores:
 * @self: a back
 *
 * Makes the daily backup when it is due, and forgets what is too old to be undone.
 * Nobody waits for it: what fails is tried again an hour later.
 */
void
plenary_back_do_chores (PlenaryBack *self)
{
  g_autoptr (GError) error = NULL;

  self->chores_at = g_get_monotonic_time () + NEXT_CHORES_US;
  if (!plenary_backup_is_due (self->connection, self->place))
    return;

  if (!plenary_undo_prune (self->connection, &error) ||
      !forget_watching (self->connection, &error) || !forget_kept (self->connection, &error) ||
      !plenary_backup_make_daily (self->connection, self->place, &error))
    g_info ("Chores: %s", error->message);
}
