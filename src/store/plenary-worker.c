/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-worker.h"

#include "plenary-back.h"

/* The store thread and its queue. Commands are carried out strictly in order. If
 * the disk cannot take one, it stays at the head and is tried again, and all
 * others wait behind it: an edit is never skipped. */

#define RETRY_US (2 * G_TIME_SPAN_SECOND)

struct _PlenaryWorker
{
  char *path;
  PlenaryWorkerReply reply;
  PlenaryWorkerTrouble trouble_changed;
  GMainContext *context;
  GThread *thread;

  /* For the store thread alone. */
  PlenaryStoreTrouble trouble;

  /* For both threads, under the mutex. */
  GMutex mutex;
  GCond cond;
  GQueue commands;
  gboolean retry;
  gboolean stop;
};

typedef struct
{
  PlenaryWorker *worker;
  PlenaryCommand *command;
  PlenaryStore *store;
  PlenaryStoreTrouble trouble;
} Message;

static gboolean
deliver_cb (gpointer data)
{
  Message *message = data;

  if (message->command != NULL)
    message->worker->reply (g_steal_pointer (&message->command));
  else
    message->worker->trouble_changed (message->store, message->trouble);

  return G_SOURCE_REMOVE;
}

static void
message_free (gpointer data)
{
  Message *message = data;

  g_clear_object (&message->store);
  g_free (message);
}

/* Not g_main_context_invoke(): while main does not iterate, that would take the
 * context and call back on this thread. */
static void
send_message (PlenaryWorker *self,
              Message *message)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, deliver_cb, message, message_free);
  g_source_set_static_name (source, "[plenary] answer of the store");
  g_source_attach (source, self->context);
}

static void
send_reply (PlenaryWorker *self,
            PlenaryCommand *command)
{
  Message *message = g_new0 (Message, 1);

  message->worker = self;
  message->command = command;
  send_message (self, message);
}

static void
send_trouble (PlenaryWorker *self,
              PlenaryCommand *command,
              PlenaryStoreTrouble trouble)
{
  Message *message;

  if (self->trouble == trouble)
    return;
  self->trouble = trouble;

  message = g_new0 (Message, 1);
  message->worker = self;
  message->store = g_object_ref (g_task_get_source_object (command->task));
  message->trouble = trouble;
  send_message (self, message);
}

static PlenaryStoreTrouble
find_trouble (PlenaryCommand *command)
{
  if (!plenary_command_can_wait (command))
    return PLENARY_STORE_TROUBLE_NONE;

  if (g_error_matches (command->error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_FULL))
    return PLENARY_STORE_TROUBLE_FULL;
  if (g_error_matches (command->error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_READ_ONLY))
    return PLENARY_STORE_TROUBLE_READ_ONLY;
  if (g_error_matches (command->error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_IO))
    return PLENARY_STORE_TROUBLE_IO;

  return PLENARY_STORE_TROUBLE_NONE;
}

/* The command to close, if it waits in the queue. Call with the mutex held. */
static GList *
find_close (PlenaryWorker *self)
{
  for (GList *link = self->commands.head; link != NULL; link = link->next)
    {
      PlenaryCommand *command = link->data;

      if (command->kind == PLENARY_COMMAND_CLOSE)
        return link;
    }

  return NULL;
}

static gboolean
is_closing (PlenaryWorker *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return find_close (self) != NULL;
}

/* Closing waits for one more try and no longer; what could not be written stays. */
static void
refuse_close (PlenaryWorker *self,
              const GError *error)
{
  PlenaryCommand *command = NULL;
  GList *link;

  g_mutex_lock (&self->mutex);
  link = find_close (self);
  if (link != NULL)
    {
      command = link->data;
      g_queue_delete_link (&self->commands, link);
    }
  g_mutex_unlock (&self->mutex);

  if (command != NULL)
    {
      command->error = g_error_copy (error);
      send_reply (self, command);
    }
}

static void
wait_for_retry (PlenaryWorker *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  gint64 until = g_get_monotonic_time () + RETRY_US;

  while (!self->retry && find_close (self) == NULL)
    {
      if (!g_cond_wait_until (&self->cond, &self->mutex, until))
        break;
    }

  self->retry = FALSE;
}

static void
serve (PlenaryWorker *self,
       PlenaryBack *back,
       PlenaryCommand *command)
{
  for (;;)
    {
      gboolean closing = is_closing (self);
      PlenaryStoreTrouble trouble;

      plenary_back_run (back, command);
      trouble = find_trouble (command);
      send_trouble (self, command, trouble);
      if (trouble == PLENARY_STORE_TROUBLE_NONE)
        break;

      g_info ("Waiting: %s", command->error->message);
      if (closing)
        refuse_close (self, command->error);
      wait_for_retry (self);
    }

  send_reply (self, command);
}

/* Waits for the next command or for the hour of chores. Returns whether to go on. */
static gboolean
wait_for_command (PlenaryWorker *self,
                  gint64 chores_at,
                  PlenaryCommand **command)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  *command = NULL;
  while (self->commands.length == 0 && !self->stop)
    {
      if (chores_at == 0)
        g_cond_wait (&self->cond, &self->mutex);
      else if (!g_cond_wait_until (&self->cond, &self->mutex, chores_at))
        return TRUE;
    }

  *command = g_queue_pop_head (&self->commands);
  self->retry = FALSE;

  return *command != NULL;
}

static gpointer
run_thread (gpointer data)
{
  PlenaryWorker *self = data;
  g_autoptr (PlenaryBack) back = plenary_back_new (self->path);
  PlenaryCommand *command;

  while (wait_for_command (self, plenary_back_get_chores_at (back), &command))
    {
      if (command != NULL)
        serve (self, back, command);
      else
        plenary_back_do_chores (back);
    }

  return NULL;
}

/**
 * plenary_worker_new:
 * @path: the path of the file
 * @reply: called for every command that was carried out
 * @trouble: called when commands begin or cease to wait for the disk
 *
 * Starts a store thread. The functions are called in the thread-default main
 * context of the caller.
 *
 * Returns: (transfer full): the worker
 */
PlenaryWorker *
plenary_worker_new (const char *path,
                    PlenaryWorkerReply reply,
                    PlenaryWorkerTrouble trouble)
{
  PlenaryWorker *self = g_new0 (PlenaryWorker, 1);

  self->path = g_strdup (path);
  self->reply = reply;
  self->trouble_changed = trouble;
  self->context = g_main_context_ref_thread_default ();
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  g_queue_init (&self->commands);
  self->thread = g_thread_new ("store", run_thread, self);

  return self;
}

/**
 * plenary_worker_free:
 * @self: a worker whose commands were all answered
 *
 * Waits for the thread to end. Since every command keeps its store alive, nothing
 * waits when the store lets go of its worker.
 */
void
plenary_worker_free (PlenaryWorker *self)
{
  g_mutex_lock (&self->mutex);
  g_assert (self->commands.length == 0);
  self->stop = TRUE;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);

  g_thread_join (self->thread);

  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_main_context_unref (self->context);
  g_free (self->path);
  g_free (self);
}

/**
 * plenary_worker_push:
 * @self: a worker
 * @command: (transfer full): what to do
 *
 * Puts a command at the end of the queue.
 */
void
plenary_worker_push (PlenaryWorker *self,
                     PlenaryCommand *command)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  g_queue_push_tail (&self->commands, command);
  g_cond_signal (&self->cond);
}

/**
 * plenary_worker_retry:
 * @self: a worker
 *
 * Tries at once what waits for the disk, if anything does.
 */
void
plenary_worker_retry (PlenaryWorker *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  self->retry = TRUE;
  g_cond_signal (&self->cond);
}
