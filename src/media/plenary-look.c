/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-media-info-private.h"

#include <fcntl.h>
#include <glib-unix.h>
#include <sys/stat.h>

/* The first look at a file. A stranger's file is decoded in a helper process,
 * which gets one open descriptor and prints one JSON object; if it crashes or
 * hangs, only it does. */

/* However odd a file is, an answer comes within this time. */
#define DEADLINE_SECONDS 10

/* A file that was written to so short a time ago may be written to again. It is watched
 * for a while, which is longer than recorders take to write what they have gathered. */
#define YOUNG (10 * G_USEC_PER_SEC)
#define WATCH_MS 2000
#define WATCH_STEP_MS 50

static guint watch_ms = WATCH_MS;

/* The number the descriptor of the file has in the helper. */
#define FILE_FD 3

/* More than any answer. A helper that was taken over could write for ever. */
#define MAX_ANSWER 65536

typedef struct
{
  GFile *file;
  GSubprocess *helper;
  char *fingerprint;
  gint64 modified_at;
  gint64 opened_at;
  guint deadline_id;
  gboolean timed_out;
  gsize length;
  char answer[MAX_ANSWER + 1];
} Look;

static void
look_free (Look *look)
{
  g_clear_handle_id (&look->deadline_id, g_source_remove);
  g_clear_object (&look->file);
  g_clear_object (&look->helper);
  g_clear_pointer (&look->fingerprint, g_free);
  g_free (look);
}

static void
return_error (GTask *task,
              int code,
              const char *message)
{
  g_task_return_new_error_literal (task, PLENARY_MEDIA_ERROR, code, message);
}

static int
parse_code (const char *name)
{
  static const struct
  {
    const char *name;
    int code;
  } codes[] = {
    { "empty", PLENARY_MEDIA_ERROR_EMPTY },
    { "not-media", PLENARY_MEDIA_ERROR_NOT_MEDIA },
    { "cut-off", PLENARY_MEDIA_ERROR_CUT_OFF },
    { "encrypted", PLENARY_MEDIA_ERROR_ENCRYPTED },
    { "missing-codec", PLENARY_MEDIA_ERROR_MISSING_CODEC },
    { "timed-out", PLENARY_MEDIA_ERROR_TIMED_OUT },
    { "unreadable", PLENARY_MEDIA_ERROR_UNREADABLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_strcmp0 (codes[i].name, name) == 0)
      return codes[i].code;

  return PLENARY_MEDIA_ERROR_DAMAGED;
}

/* The answer is a stranger's as well: it may hold anything. */
static void
return_answer (GTask *task)
{
  Look *look = g_task_get_task_data (task);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root = NULL;
  JsonObject *object;

  if (look->length < MAX_ANSWER && g_utf8_validate_len (look->answer, look->length, NULL) &&
      json_parser_load_from_data (parser, look->answer, look->length, NULL))
    root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      return_error (task, PLENARY_MEDIA_ERROR_DAMAGED, "the helper gave no answer");
      return;
    }

  object = json_node_get_object (root);
  if (json_object_has_member (object, "error"))
    {
      const char *name = json_object_get_string_member_with_default (object, "error", NULL);
      const char *detail = json_object_get_string_member_with_default (object, "detail", NULL);

      return_error (task, parse_code (name), detail != NULL ? detail : "");
      return;
    }

  g_task_return_pointer (task,
                         plenary_media_info_new (object, look->fingerprint, look->modified_at),
                         g_object_unref);
}

static gint64
get_modified_at (const struct stat *status)
{
  return status->st_mtim.tv_sec * G_USEC_PER_SEC + status->st_mtim.tv_nsec / 1000;
}

/* A fingerprint begins with the size of the file. */
static gboolean
has_changed (Look *look)
{
  g_autofree char *path = g_file_get_path (look->file);
  struct stat status;

  return stat (path, &status) == 0 &&
         (status.st_size != g_ascii_strtoll (look->fingerprint, NULL, 10) ||
          get_modified_at (&status) != look->modified_at);
}

static void
watch_thread (GTask *watching,
              gpointer source,
              gpointer data,
              GCancellable *cancellable)
{
  Look *look = data;
  gboolean young = ABS (g_get_real_time () - look->modified_at) < YOUNG;
  gint64 until = look->opened_at + (young ? watch_ms : 0) * G_TIME_SPAN_MILLISECOND;
  gboolean changed = has_changed (look);

  while (!changed && g_get_monotonic_time () < until && !g_cancellable_is_cancelled (cancellable))
    {
      g_usleep (WATCH_STEP_MS * G_TIME_SPAN_MILLISECOND);
      changed = has_changed (look);
    }

  g_task_return_boolean (watching, changed);
}

/* A helper that crashed may have answered before; what the file did to it, it would
 * do to the app. */
static void
watched_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Look *look = g_task_get_task_data (task);
  gboolean changed = g_task_propagate_boolean (G_TASK (result), NULL);

  if (g_task_return_error_if_cancelled (task))
    return;

  if (changed)
    return_error (task, PLENARY_MEDIA_ERROR_UNFINISHED, "it is being written to");
  else if (look->timed_out)
    return_error (task, PLENARY_MEDIA_ERROR_TIMED_OUT, "the helper was too slow");
  else if (!g_subprocess_get_successful (look->helper))
    return_error (task, PLENARY_MEDIA_ERROR_DAMAGED, "the helper crashed");
  else
    return_answer (task);
}

static void
ended_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Look *look = g_task_get_task_data (task);
  g_autoptr (GTask) watching = NULL;

  g_subprocess_wait_finish (look->helper, result, NULL);
  g_clear_handle_id (&look->deadline_id, g_source_remove);
  if (g_task_return_error_if_cancelled (task))
    return;

  watching = g_task_new (NULL, g_task_get_cancellable (task), watched_cb, g_object_ref (task));
  g_task_set_source_tag (watching, ended_cb);
  g_task_set_check_cancellable (watching, FALSE);
  g_task_set_task_data (watching, look, NULL);
  g_task_run_in_thread (watching, watch_thread);
}

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Look *look = g_task_get_task_data (task);

  if (!g_input_stream_read_all_finish (G_INPUT_STREAM (source), result, &look->length, NULL) ||
      look->length == MAX_ANSWER)
    g_subprocess_force_exit (look->helper);

  g_subprocess_wait_async (look->helper, NULL, ended_cb, g_object_ref (task));
}

static gboolean
deadline_cb (gpointer user_data)
{
  Look *look = user_data;

  look->deadline_id = 0;
  look->timed_out = TRUE;
  g_subprocess_force_exit (look->helper);

  return G_SOURCE_REMOVE;
}

static GSubprocess *
spawn (int fd,
       GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  const char *folder = g_getenv ("PLENARY_HELPER_DIR");
  g_autofree char *path =
    g_build_filename (folder != NULL ? folder : PLENARY_LIBEXECDIR, "plenary-probe", NULL);

  launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_subprocess_launcher_take_fd (launcher, fd, FILE_FD);
  /* A display and a bus have no part in looking at a file, and warnings of a broken
   * file are no reason to end the helper. */
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "DBUS_SESSION_BUS_ADDRESS");
  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");

  return g_subprocess_launcher_spawn (launcher, error, path, NULL);
}

static int
open_file (GFile *file,
           gint64 *modified_at)
{
  g_autofree char *path = g_file_get_path (file);
  struct stat status;
  int fd;

  if (path == NULL)
    return -1;

  /* A named pipe must not hold us up. */
  fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd >= 0 && fstat (fd, &status) == 0)
    *modified_at = get_modified_at (&status);

  return fd;
}

/* Starting a process waits until it runs, which on a busy computer takes a while; so
 * that is done here too. */
static void
open_thread (GTask *opening,
             gpointer source,
             gpointer data,
             GCancellable *cancellable)
{
  Look *look = data;
  int fd = open_file (look->file, &look->modified_at);
  GError *error = NULL;
  GSubprocess *helper;

  look->opened_at = g_get_monotonic_time ();
  if (fd < 0)
    {
      return_error (opening, PLENARY_MEDIA_ERROR_UNREADABLE, "it cannot be opened");
      return;
    }

  helper = spawn (fd, &error);
  if (helper != NULL)
    {
      g_task_return_pointer (opening, helper, g_object_unref);
      return;
    }

  return_error (opening, PLENARY_MEDIA_ERROR_FAILED, error->message);
  g_error_free (error);
}

static void
opened_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Look *look = g_task_get_task_data (task);
  GError *error = NULL;

  look->helper = g_task_propagate_pointer (G_TASK (result), &error);
  if (look->helper == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  look->deadline_id = g_timeout_add_seconds (DEADLINE_SECONDS, deadline_cb, look);
  g_input_stream_read_all_async (g_subprocess_get_stdout_pipe (look->helper), look->answer,
                                 MAX_ANSWER, G_PRIORITY_DEFAULT, g_task_get_cancellable (task),
                                 answered_cb, g_object_ref (task));
}

static void
open_for_look (GTask *task)
{
  g_autoptr (GTask) opening = g_task_new (NULL, NULL, opened_cb, g_object_ref (task));

  g_task_set_task_data (opening, g_task_get_task_data (task), NULL);
  g_task_run_in_thread (opening, open_thread);
}

static void
fingerprint_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Look *look = g_task_get_task_data (task);
  GError *error = NULL;

  look->fingerprint = plenary_fingerprint_finish (result, &error);
  if (look->fingerprint == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  open_for_look (task);
}

static GTask *
make_task (GFile *file,
           GCancellable *cancellable,
           GAsyncReadyCallback callback,
           gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Look *look = g_new0 (Look, 1);

  look->file = g_object_ref (file);
  g_task_set_source_tag (task, plenary_media_look_async);
  g_task_set_task_data (task, look, (GDestroyNotify) look_free);

  return task;
}

/**
 * plenary_media_look_async:
 * @file: a file
 * @cancellable: (nullable): to give up
 * @callback: (scope async): called on the main thread
 * @user_data: for @callback
 *
 * Takes a first look at a file: fingerprint, then what a helper process can tell
 * of it. Ends within ten seconds of the helper's start, whatever the file is. A file
 * that is still being written is %PLENARY_MEDIA_ERROR_UNFINISHED.
 */
void
plenary_media_look_async (GFile *file,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_return_if_fail (G_IS_FILE (file));

  plenary_fingerprint_async (file, cancellable, fingerprint_cb,
                             make_task (file, cancellable, callback, user_data));
}

/**
 * plenary_media_look_fingerprinted_async:
 * @file: a file
 * @fingerprint: what plenary_fingerprint_async() has just found of it
 * @cancellable: (nullable): to give up
 * @callback: (scope async): called on the main thread
 * @user_data: for @callback
 *
 * Takes a first look at a file as plenary_media_look_async() does, for those who had to
 * know its fingerprint before. Ended by plenary_media_look_finish().
 */
void
plenary_media_look_fingerprinted_async (GFile *file,
                                        const char *fingerprint,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (fingerprint != NULL);

  task = make_task (file, cancellable, callback, user_data);
  ((Look *) g_task_get_task_data (task))->fingerprint = g_strdup (fingerprint);
  open_for_look (task);
}

/**
 * plenary_media_look_finish:
 * @result: the result
 * @error: return location for a [error@MediaError]
 *
 * Ends plenary_media_look_async(). The message of
 * %PLENARY_MEDIA_ERROR_MISSING_CODEC is the names of what is missing, as
 * plenary_media_info_get_missing() has them, with commas between.
 *
 * Returns: (transfer full) (nullable): the info, or %NULL with an error
 */
PlenaryMediaInfo *
plenary_media_look_finish (GAsyncResult *result,
                           GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * plenary_media_look_set_patience:
 * @ms: milliseconds
 *
 * Sets how long a file is watched that was written to just now, for tests.
 */
void
plenary_media_look_set_patience (guint ms)
{
  watch_ms = ms;
}
