/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-helper.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

/**
 * PlenaryHelper:
 *
 * One helper program that works on one recording in the background: it gets an open
 * descriptor and writes what it finds to a pipe. It can be slowed down, and is
 * ended if it hangs: that is, if it writes nothing for a while in which it was allowed
 * to work.
 *
 * For the main thread.
 */

/* The number the descriptor of the file has in the helper. */
#define FILE_FD 3

#define READ_BYTES 65536

/* Slow: a fifth of each second. */
#define PULSE_MS 200
#define PULSES 5

/* How many pulses at work may pass without a word: 40 s. On a busy computer with a
 * slow disk a program takes seconds to begin. */
#define MOST_QUIET_PULSES 200

static guint most_quiet_pulses = MOST_QUIET_PULSES;

struct _PlenaryHelper
{
  GObject parent_instance;

  char *program;
  char *argument;
  GFile *file;
  gint64 size;
  PlenaryHelperRead read;
  PlenaryHelperEnded ended;
  gpointer user_data;

  GCancellable *cancellable;
  GSubprocess *process;
  PlenaryHelperSpeed speed;
  guint pulse_id;
  guint pulse;
  guint quiet_pulses;
  guint is_stopped : 1;
  guint has_failed : 1;
};

G_DEFINE_FINAL_TYPE (PlenaryHelper, plenary_helper, G_TYPE_OBJECT)

static void
plenary_helper_finalize (GObject *object)
{
  PlenaryHelper *self = PLENARY_HELPER (object);

  g_clear_handle_id (&self->pulse_id, g_source_remove);
  g_clear_object (&self->process);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);
  g_clear_pointer (&self->program, g_free);
  g_clear_pointer (&self->argument, g_free);

  G_OBJECT_CLASS (plenary_helper_parent_class)->finalize (object);
}

static void
plenary_helper_class_init (PlenaryHelperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_helper_finalize;
}

static void
plenary_helper_init (PlenaryHelper *self)
{
  self->cancellable = g_cancellable_new ();
}

/* Tells once, and never after plenary_helper_end(). */
static void
tell_end (PlenaryHelper *self,
          PlenaryHelperEnd end)
{
  PlenaryHelperEnded ended = g_steal_pointer (&self->ended);

  g_clear_handle_id (&self->pulse_id, g_source_remove);
  if (ended != NULL)
    ended (end, self->user_data);
}

static void
stop (PlenaryHelper *self,
      gboolean stopped)
{
  if (self->process == NULL || self->is_stopped == stopped)
    return;

  self->is_stopped = stopped;
  g_subprocess_send_signal (self->process, stopped ? SIGSTOP : SIGCONT);
}

static void
fail (PlenaryHelper *self)
{
  self->has_failed = TRUE;
  g_subprocess_force_exit (self->process);
}

static gboolean
pulse_cb (gpointer user_data)
{
  PlenaryHelper *self = user_data;

  self->pulse++;
  stop (self, self->speed == PLENARY_HELPER_SLOW && self->pulse % PULSES != 0);
  if (!self->is_stopped && ++self->quiet_pulses > most_quiet_pulses)
    fail (self);

  return G_SOURCE_CONTINUE;
}

static PlenaryHelperEnd
read_end (PlenaryHelper *self)
{
  int number;

  if (!self->has_failed && g_subprocess_get_successful (self->process))
    return PLENARY_HELPER_DONE;
  if (self->has_failed || !g_subprocess_get_if_signaled (self->process))
    return PLENARY_HELPER_FAILED;

  /* The other signals tell of what the program did. */
  number = g_subprocess_get_term_sig (self->process);

  return number == SIGKILL || number == SIGTERM ? PLENARY_HELPER_KILLED : PLENARY_HELPER_FAILED;
}

static void
ended_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (PlenaryHelper) self = user_data;

  g_subprocess_wait_finish (self->process, result, NULL);
  tell_end (self, read_end (self));
}

static void read_next (PlenaryHelper *self);

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (PlenaryHelper) self = user_data;
  g_autoptr (GBytes) bytes =
    g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, NULL);
  gsize n = bytes != NULL ? g_bytes_get_size (bytes) : 0;

  self->quiet_pulses = 0;
  if (n > 0 && self->ended != NULL &&
      self->read (g_bytes_get_data (bytes, NULL), n, self->user_data))
    {
      read_next (self);
      return;
    }

  /* At the end of the pipe the process ends by itself, unless it does not. */
  if (n > 0)
    fail (self);
  g_subprocess_wait_async (self->process, NULL, ended_cb, g_object_ref (self));
}

/* What a helper found can wait until the window is drawn. */
static void
read_next (PlenaryHelper *self)
{
  g_input_stream_read_bytes_async (g_subprocess_get_stdout_pipe (self->process), READ_BYTES,
                                   G_PRIORITY_DEFAULT_IDLE, self->cancellable, read_cb,
                                   g_object_ref (self));
}

static GSubprocess *
spawn (PlenaryHelper *self,
       int fd,
       GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  const char *folder = g_getenv ("PLENARY_HELPER_DIR");
  g_autofree char *path =
    g_build_filename (folder != NULL ? folder : PLENARY_LIBEXECDIR, self->program, NULL);

  g_subprocess_launcher_take_fd (launcher, fd, FILE_FD);
  /* A display and a bus have no part in it, and warnings of a broken file are no
   * reason to end the helper. */
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "DBUS_SESSION_BUS_ADDRESS");
  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");

  return g_subprocess_launcher_spawn (launcher, error, path, self->argument, NULL);
}

/* A recording that was replaced by another file has another size, as good as always. */
static void
open_thread (GTask *task,
             gpointer source,
             gpointer data,
             GCancellable *cancellable)
{
  PlenaryHelper *self = source;
  g_autofree char *path = g_file_get_path (self->file);
  struct stat status;
  int fd = path != NULL ? open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) : -1;

  if (fd >= 0 && (fstat (fd, &status) != 0 || !S_ISREG (status.st_mode) ||
                  (self->size >= 0 && status.st_size != self->size)))
    {
      close (fd);
      fd = -1;
    }

  g_task_return_int (task, fd);
}

static void
opened_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  PlenaryHelper *self = PLENARY_HELPER (source);
  g_autoptr (GError) error = NULL;
  int fd = g_task_propagate_int (G_TASK (result), NULL);

  if (fd < 0 || self->ended == NULL)
    {
      if (fd >= 0)
        close (fd);
      tell_end (self, PLENARY_HELPER_NO_FILE);
      return;
    }

  self->process = spawn (self, fd, &error);
  if (self->process == NULL)
    {
      g_warning ("%s cannot be started: %s", self->program, error->message);
      tell_end (self, PLENARY_HELPER_FAILED);
      return;
    }

  self->pulse_id = g_timeout_add (PULSE_MS, pulse_cb, self);
  plenary_helper_set_speed (self, self->speed);
  read_next (self);
}

/**
 * plenary_helper_start:
 * @program: the name of a helper program
 * @argument: (nullable): what to tell it
 * @file: the recording
 * @size: how many bytes it has, or -1 if that is not known
 * @speed: how much of the time it may work
 * @read: called with what it writes
 * @ended: called once when it ended
 * @user_data: for @read and @ended
 *
 * Starts a helper program on a recording.
 *
 * Returns: (transfer full): the helper; it has to be kept until it ended, or
 *   plenary_helper_end() was called
 */
PlenaryHelper *
plenary_helper_start (const char *program,
                      const char *argument,
                      GFile *file,
                      gint64 size,
                      PlenaryHelperSpeed speed,
                      PlenaryHelperRead read,
                      PlenaryHelperEnded ended,
                      gpointer user_data)
{
  PlenaryHelper *self = g_object_new (PLENARY_TYPE_HELPER, NULL);
  g_autoptr (GTask) task = g_task_new (self, NULL, opened_cb, NULL);

  self->program = g_strdup (program);
  self->argument = g_strdup (argument);
  self->file = g_object_ref (file);
  self->size = size;
  self->speed = speed;
  self->read = read;
  self->ended = ended;
  self->user_data = user_data;

  g_task_set_source_tag (task, plenary_helper_start);
  g_task_run_in_thread (task, open_thread);

  return self;
}

/**
 * plenary_helper_set_speed:
 * @self: a helper
 * @speed: how much of the time it may work
 *
 * Lets the helper program work more or less.
 */
void
plenary_helper_set_speed (PlenaryHelper *self,
                          PlenaryHelperSpeed speed)
{
  g_return_if_fail (PLENARY_IS_HELPER (self));

  self->speed = speed;
  stop (self, speed != PLENARY_HELPER_FULL);
}

/**
 * plenary_helper_end:
 * @self: a helper
 *
 * Ends the helper program. Nothing more is heard of it.
 */
void
plenary_helper_end (PlenaryHelper *self)
{
  g_return_if_fail (PLENARY_IS_HELPER (self));

  self->ended = NULL;
  g_clear_handle_id (&self->pulse_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  if (self->process != NULL)
    g_subprocess_force_exit (self->process);
}

/**
 * plenary_helper_get_pid:
 * @self: a helper
 *
 * Gets the number of the process, for tests.
 *
 * Returns: (transfer none) (nullable): the number, or %NULL if there is no process
 */
const char *
plenary_helper_get_pid (PlenaryHelper *self)
{
  g_return_val_if_fail (PLENARY_IS_HELPER (self), NULL);

  return self->process != NULL ? g_subprocess_get_identifier (self->process) : NULL;
}

/**
 * plenary_helper_set_patience:
 * @ms: milliseconds at work, or 0 for what is usual
 *
 * Sets how long any helper program may write nothing before it is ended, for tests.
 */
void
plenary_helper_set_patience (guint ms)
{
  most_quiet_pulses = ms > 0 ? ms / PULSE_MS : MOST_QUIET_PULSES;
}
