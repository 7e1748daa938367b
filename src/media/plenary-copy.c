/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-copy.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gfiledescriptorbased.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "plenary-media-info.h"

/* Copying a recording from a card or a phone. The copy grows under a name that is not
 * shown, is read back and compared, and only then gets its own. Nothing that was there is
 * overwritten, and nothing half-done is left; where the computer was switched off
 * meanwhile, the next copy into that folder removes it. */

#define CHUNK (1024 * 1024)
#define HALF ".plenary-copy-"
#define MAX_NAMES 1000

typedef struct
{
  GFile *source;
  GFile *folder;
  gint64 more;
  PlenaryCopyProgress progress;
  gpointer progress_data;

  GCancellable *cancellable;
  GFileInfo *info;
  gint64 size;
  /* The half copy, while there is one. */
  GFile *half;
  /* Who copies holds a lock on the half copy. */
  int lock;
  char *digest;
} Copying;

static void
copying_free (Copying *copying)
{
  g_clear_object (&copying->source);
  g_clear_object (&copying->folder);
  g_clear_object (&copying->cancellable);
  g_clear_object (&copying->info);
  g_clear_object (&copying->half);
  g_clear_fd (&copying->lock, NULL);
  g_clear_pointer (&copying->digest, g_free);
  g_free (copying);
}

static void
tell (Copying *copying,
      gint64 copied,
      gint64 checked)
{
  if (copying->progress != NULL)
    copying->progress (copied, checked, copying->size, copying->progress_data);
}

/* What goes wrong with the recording is told apart from what goes wrong with the
 * folder, which is told as it is. */
static gboolean
blame_source (GError **error,
              GError *cause)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, cause);
      return FALSE;
    }

  g_set_error_literal (error, PLENARY_MEDIA_ERROR, PLENARY_MEDIA_ERROR_INTERRUPTED, cause->message);
  g_error_free (cause);

  return FALSE;
}

static GFileInputStream *
open_source (Copying *copying,
             GError **error)
{
  GError *cause = NULL;
  GFileInputStream *input = g_file_read (copying->source, copying->cancellable, &cause);

  if (input != NULL)
    copying->info =
      g_file_query_info (copying->source,
                         G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_TIME_MODIFIED
                                                        "," G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC,
                         G_FILE_QUERY_INFO_NONE, copying->cancellable, &cause);
  if (cause != NULL)
    {
      g_clear_object (&input);
      blame_source (error, cause);
      return NULL;
    }

  copying->size = g_file_info_get_size (copying->info);

  return input;
}

/* A folder that does not know its space will say so when it is full. */
static gboolean
check_space (Copying *copying,
             GError **error)
{
  g_autoptr (GFileInfo) info =
    g_file_query_filesystem_info (copying->folder, G_FILE_ATTRIBUTE_FILESYSTEM_FREE,
                                  copying->cancellable, NULL);
  guint64 free_space;

  if (info == NULL || !g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_FILESYSTEM_FREE))
    return TRUE;

  free_space = g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_FILESYSTEM_FREE);
  if (free_space >= (guint64) copying->size + copying->more)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "it would not fit");

  return FALSE;
}

/* The name of the recording, with a number before the ending from the second try on. */
static char *
get_name (Copying *copying,
          guint number)
{
  g_autofree char *name = g_file_get_basename (copying->source);
  const char *ending = strrchr (name, '.');

  if (number == 1)
    return g_steal_pointer (&name);
  if (ending == NULL || ending == name)
    ending = name + strlen (name);

  return g_strdup_printf ("%.*s (%u)%s", (int) (ending - name), name, number, ending);
}

static char *
get_half_name (Copying *copying,
               guint number)
{
  return g_strdup_printf (HALF "%u", number);
}

/* Makes an empty file under a name that is free. */
static GFileOutputStream *
create_free (Copying *copying,
             char *(*name) (Copying *, guint),
             GFile **file,
             GError **error)
{
  for (guint number = 1;; number++)
    {
      g_autofree char *tried = name (copying, number);
      g_autoptr (GFile) child = g_file_get_child (copying->folder, tried);
      g_autoptr (GError) cause = NULL;
      GFileOutputStream *output =
        g_file_create (child, G_FILE_CREATE_PRIVATE, copying->cancellable, &cause);

      if (output != NULL)
        {
          *file = g_steal_pointer (&child);
          return output;
        }
      if (!g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_EXISTS) || number == MAX_NAMES)
        {
          g_propagate_error (error, g_steal_pointer (&cause));
          return NULL;
        }
    }
}

/* Reads a chunk; -1 on an error of the recording, 0 at the end. */
static gssize
read_chunk (GInputStream *input,
            guchar *buffer,
            GCancellable *cancellable,
            GError **error)
{
  GError *cause = NULL;
  gssize n = g_input_stream_read (input, buffer, CHUNK, cancellable, &cause);

  if (n < 0)
    blame_source (error, cause);

  return n;
}

static gboolean
pour (Copying *copying,
      GInputStream *input,
      GOutputStream *output,
      GError **error)
{
  g_autofree guchar *buffer = g_malloc (CHUNK);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gint64 copied = 0;
  gssize n;

  while ((n = read_chunk (input, buffer, copying->cancellable, error)) > 0)
    {
      if (!g_output_stream_write_all (output, buffer, n, NULL, copying->cancellable, error))
        return FALSE;
      g_checksum_update (checksum, buffer, n);
      copied += n;
      tell (copying, copied, 0);
    }

  if (n == 0 && copied != copying->size)
    g_set_error_literal (error, PLENARY_MEDIA_ERROR, PLENARY_MEDIA_ERROR_INTERRUPTED,
                         "it has another size than it said");
  else if (n == 0)
    copying->digest = g_strdup (g_checksum_get_string (checksum));

  return copying->digest != NULL;
}

/* What is read back has to come from the disk, and not from memory. */
static gboolean
send_to_disk (GOutputStream *output,
              GError **error)
{
  int fd;

  if (!G_IS_FILE_DESCRIPTOR_BASED (output))
    return TRUE;

  fd = g_file_descriptor_based_get_fd (G_FILE_DESCRIPTOR_BASED (output));
  if (fsync (fd) != 0)
    {
      int saved = errno;

      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (saved), g_strerror (saved));
      return FALSE;
    }
  posix_fadvise (fd, 0, 0, POSIX_FADV_DONTNEED);

  return TRUE;
}

/* Opens a half copy that nobody else works on. Returns -1 if somebody does. */
static int
open_alone (const char *path)
{
  struct stat status;
  int fd = open (path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);

  if (fd < 0 || (fstat (fd, &status) == 0 && S_ISREG (status.st_mode) &&
                 status.st_uid == getuid () && flock (fd, LOCK_EX | LOCK_NB) == 0))
    return fd;

  close (fd);

  return -1;
}

static gboolean
is_half_name (const char *name)
{
  const char *number = g_str_has_prefix (name, HALF) ? name + strlen (HALF) : "";

  return *number != '\0' && strspn (number, "0123456789") == strlen (number);
}

/* Removes what copies left that were ended in the middle, with the whole computer
 * perhaps. */
static void
clear_up (Copying *copying)
{
  g_autofree char *path = g_file_get_path (copying->folder);
  g_autoptr (GDir) folder = path != NULL ? g_dir_open (path, 0, NULL) : NULL;
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *left = is_half_name (name) ? g_build_filename (path, name, NULL) : NULL;
      int fd = left != NULL ? open_alone (left) : -1;

      if (fd < 0)
        continue;
      unlink (left);
      close (fd);
    }
}

static GFileOutputStream *
create_half (Copying *copying,
             GError **error)
{
  GFileOutputStream *output = create_free (copying, get_half_name, &copying->half, error);
  g_autofree char *path = output != NULL ? g_file_get_path (copying->half) : NULL;

  if (path != NULL)
    copying->lock = open_alone (path);

  return output;
}

static gboolean
write_half (Copying *copying,
            GError **error)
{
  g_autoptr (GFileInputStream) input = open_source (copying, error);
  g_autoptr (GFileOutputStream) output = NULL;

  clear_up (copying);
  if (input == NULL || !check_space (copying, error))
    return FALSE;
  output = create_half (copying, error);

  return output != NULL &&
         pour (copying, G_INPUT_STREAM (input), G_OUTPUT_STREAM (output), error) &&
         send_to_disk (G_OUTPUT_STREAM (output), error) &&
         g_output_stream_close (G_OUTPUT_STREAM (output), copying->cancellable, error);
}

static gboolean
verify (Copying *copying,
        GError **error)
{
  g_autoptr (GFileInputStream) input = g_file_read (copying->half, copying->cancellable, error);
  g_autofree guchar *buffer = g_malloc (CHUNK);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gint64 checked = 0;
  gssize n = -1;

  while (input != NULL && (n = g_input_stream_read (G_INPUT_STREAM (input), buffer, CHUNK,
                                                    copying->cancellable, error)) > 0)
    {
      g_checksum_update (checksum, buffer, n);
      checked += n;
      tell (copying, copying->size, MIN (checked, copying->size));
    }
  if (n < 0)
    return FALSE;
  if (g_str_equal (copying->digest, g_checksum_get_string (checksum)))
    return TRUE;

  g_set_error_literal (error, PLENARY_MEDIA_ERROR, PLENARY_MEDIA_ERROR_COPY_DIFFERS,
                       "the digests differ");

  return FALSE;
}

/* The copy keeps the time of the recording, from which the day of a lesson is
 * guessed. It takes the place of an empty file made for it, so that no other file can
 * have come to that name meanwhile. */
static GFile *
give_name (Copying *copying,
           GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileOutputStream) reserved = create_free (copying, get_name, &file, error);

  if (reserved == NULL)
    return NULL;

  g_output_stream_close (G_OUTPUT_STREAM (reserved), NULL, NULL);
  if (!g_file_move (copying->half, file, G_FILE_COPY_OVERWRITE | G_FILE_COPY_NO_FALLBACK_FOR_MOVE,
                    NULL, NULL, NULL, error))
    {
      g_file_delete (file, NULL, NULL);
      return NULL;
    }

  g_clear_object (&copying->half);
  g_file_info_remove_attribute (copying->info, G_FILE_ATTRIBUTE_STANDARD_SIZE);
  g_file_set_attributes_from_info (file, copying->info, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return g_steal_pointer (&file);
}

static void
copy_thread (GTask *task,
             gpointer source,
             gpointer data,
             GCancellable *cancellable)
{
  Copying *copying = data;
  GError *error = NULL;
  GFile *file = NULL;

  if (write_half (copying, &error) && verify (copying, &error))
    file = give_name (copying, &error);
  if (copying->half != NULL)
    g_file_delete (copying->half, NULL, NULL);

  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * plenary_copy_async:
 * @source: a recording
 * @folder: where its copy is to lie
 * @more: how many bytes are to be copied there after this
 * @progress: (scope notified) (nullable): called on a worker now and then
 * @progress_data: for @progress, to be kept until @callback is called
 * @cancellable: (nullable): to give up; then the half copy is removed
 * @callback: (scope async): called on the thread this was called on
 * @user_data: for @callback
 *
 * Copies a recording, in a worker, and reads the copy back to compare it. Another
 * file of its name stays as it is; the copy gets a number then. Nothing is begun if
 * there is not enough room for all of it.
 */
void
plenary_copy_async (GFile *source,
                    GFile *folder,
                    gint64 more,
                    PlenaryCopyProgress progress,
                    gpointer progress_data,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Copying *copying;

  g_return_if_fail (G_IS_FILE (source));
  g_return_if_fail (G_IS_FILE (folder));
  g_return_if_fail (more >= 0);

  copying = g_new0 (Copying, 1);
  copying->lock = -1;
  copying->source = g_object_ref (source);
  copying->folder = g_object_ref (folder);
  copying->more = more;
  copying->progress = progress;
  copying->progress_data = progress_data;
  g_set_object (&copying->cancellable, cancellable);
  g_task_set_source_tag (task, plenary_copy_async);
  g_task_set_task_data (task, copying, (GDestroyNotify) copying_free);
  /* Whoever gave up just after the end has the copy. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, copy_thread);
}

/**
 * plenary_copy_finish:
 * @result: the result
 * @error: return location for an error
 *
 * Ends plenary_copy_async(). What is wrong with the recording is
 * %PLENARY_MEDIA_ERROR_INTERRUPTED, a copy that turned out another is
 * %PLENARY_MEDIA_ERROR_COPY_DIFFERS, and what is wrong with the folder an error of GIO.
 *
 * Returns: (transfer full) (nullable): the copy
 */
GFile *
plenary_copy_finish (GAsyncResult *result,
                     GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
