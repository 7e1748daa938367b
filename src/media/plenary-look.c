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

/* The number the descriptor of the file has in the helper. */
#define FILE_FD 3

typedef struct
{
  GFile *file;
  GSubprocess *helper;
  char *fingerprint;
  gint64 modified_at;
  guint deadline_id;
  gboolean timed_out;
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
    if (g_str_equal (codes[i].name, name))
      return codes[i].code;

  return PLENARY_MEDIA_ERROR_DAMAGED;
}

static void
return_answer (GTask *task,
               const char *answer)
{
  Look *look = g_task_get_task_data (task);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root;
  JsonObject *object;

  if (!json_parser_load_from_data (parser, answer, -1, NULL) ||
      (root = json_parser_get_root (parser)) == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      return_error (task, PLENARY_MEDIA_ERROR_DAMAGED, "the helper gave no answer");
      return;
    }

  object = json_node_get_object (root);
  if (json_object_has_member (object, "error"))
    return_error (task, parse_code (json_object_get_string_member (object, "error")),
                  json_object_get_string_member_with_default (object, "detail", ""));
  else
    g_task_return_pointer (task,
                           plenary_media_info_new (object, look->fingerprint, look->modified_at),
                           g_object_unref);
}

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Look *look = g_task_get_task_data (task);
  g_autofree char *answer = NULL;
  g_autoptr (GError) error = NULL;
  gboolean ok =
    g_subprocess_communicate_utf8_finish (G_SUBPROCESS (source), result, &answer, NULL, &error);

  g_clear_handle_id (&look->deadline_id, g_source_remove);
  if (look->timed_out)
    return_error (task, PLENARY_MEDIA_ERROR_TIMED_OUT, "the helper was too slow");
  else if (g_task_return_error_if_cancelled (task))
    g_subprocess_force_exit (look->helper);
  else if (!ok)
    return_error (task, PLENARY_MEDIA_ERROR_DAMAGED, error->message);
  else
    return_answer (task, answer != NULL ? answer : "");
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
  /* A display has no part in looking at a file, and warnings of a broken file are
   * no reason to end the helper. */
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
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
    *modified_at = status.st_mtim.tv_sec * G_USEC_PER_SEC + status.st_mtim.tv_nsec / 1000;

  return fd;
}

static void
open_thread (GTask *opening,
             gpointer source,
             gpointer data,
             GCancellable *cancellable)
{
  Look *look = data;

  g_task_return_int (opening, open_file (look->file, &look->modified_at));
}

static void
opened_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Look *look = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  int fd = g_task_propagate_int (G_TASK (result), NULL);

  if (fd < 0)
    {
      return_error (task, PLENARY_MEDIA_ERROR_UNREADABLE, "it cannot be opened");
      return;
    }

  look->helper = spawn (fd, &error);
  if (look->helper == NULL)
    {
      return_error (task, PLENARY_MEDIA_ERROR_FAILED, error->message);
      return;
    }

  look->deadline_id = g_timeout_add_seconds (DEADLINE_SECONDS, deadline_cb, look);
  g_subprocess_communicate_utf8_async (look->helper, NULL, g_task_get_cancellable (task),
                                       answered_cb, g_object_ref (task));
}

static void
fingerprint_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Look *look = g_task_get_task_data (task);
  g_autoptr (GTask) opening = NULL;
  GError *error = NULL;

  look->fingerprint = plenary_fingerprint_finish (result, &error);
  if (look->fingerprint == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  opening = g_task_new (NULL, NULL, opened_cb, g_object_ref (task));
  g_task_set_task_data (opening, look, NULL);
  g_task_run_in_thread (opening, open_thread);
}

/**
 * plenary_media_look_async:
 * @file: a file
 * @cancellable: (nullable): to give up
 * @callback: (scope async): called on the main thread
 * @user_data: for @callback
 *
 * Takes a first look at a file: fingerprint, then what a helper process can tell
 * of it. Ends within ten seconds of the helper's start, whatever the file is.
 */
void
plenary_media_look_async (GFile *file,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Look *look = g_new0 (Look, 1);

  g_return_if_fail (G_IS_FILE (file));

  look->file = g_object_ref (file);
  g_task_set_source_tag (task, plenary_media_look_async);
  g_task_set_task_data (task, look, (GDestroyNotify) look_free);
  plenary_fingerprint_async (file, cancellable, fingerprint_cb, task);
}

/**
 * plenary_media_look_finish:
 * @result: the result
 * @error: return location for a [error@MediaError]
 *
 * Ends plenary_media_look_async(). The message of
 * %PLENARY_MEDIA_ERROR_MISSING_CODEC names what is missing.
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
