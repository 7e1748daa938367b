/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-cache.h"

#include <glib/gstdio.h>
#include <string.h>
#include <time.h>
#include <utime.h>

/**
 * PlenaryCache:
 *
 * What was found out about recordings and can be found out again: one file for each
 * recording and kind, named after the fingerprint, which begins with the SHA-256 of the
 * rest. If there is too much of it, what was not used for the longest time goes. The
 * whole folder may be deleted at any time.
 *
 * All reading and writing is done in one worker after the other, in order, so that a
 * file that is loaded after it was saved is there.
 *
 * For the main thread.
 */

/* To be raised when what is kept means something else. */
#define VERSION "1"

#define MOST ((guint64) 2 * 1000 * 1000 * 1000)
#define DIGEST 32

/* A file that was being written when the power went. */
#define LEFTOVER_SECONDS 3600

struct _PlenaryCache
{
  GObject parent_instance;

  char *folder;
  guint64 most;

  /* What is to be done, and whether the first of it is being done. */
  GQueue tasks;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (PlenaryCache, plenary_cache, G_TYPE_OBJECT)

typedef struct
{
  char *folder;
  char *path;
  GBytes *content;
  guint64 most;
  GTaskThreadFunc func;
} Work;

typedef struct
{
  char *path;
  guint64 size;
  gint64 used_at;
} Kept;

static void
work_free (Work *work)
{
  g_free (work->folder);
  g_free (work->path);
  g_clear_pointer (&work->content, g_bytes_unref);
  g_free (work);
}

static void
plenary_cache_finalize (GObject *object)
{
  PlenaryCache *self = PLENARY_CACHE (object);

  g_clear_pointer (&self->folder, g_free);

  G_OBJECT_CLASS (plenary_cache_parent_class)->finalize (object);
}

static void
plenary_cache_class_init (PlenaryCacheClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_cache_finalize;
}

static void
plenary_cache_init (PlenaryCache *self)
{
  self->most = MOST;
}

/**
 * plenary_cache_new:
 * @folder: where to keep it; made when the first file is
 *
 * Makes a cache.
 *
 * Returns: (transfer full): the cache
 */
PlenaryCache *
plenary_cache_new (const char *folder)
{
  PlenaryCache *self;

  g_return_val_if_fail (folder != NULL, NULL);

  self = g_object_new (PLENARY_TYPE_CACHE, NULL);
  self->folder = g_strdup (folder);

  return self;
}

/**
 * plenary_cache_set_most:
 * @self: a cache
 * @bytes: the most that all files may have together
 *
 * Sets how much is kept; 2 GB if nothing else is said.
 */
void
plenary_cache_set_most (PlenaryCache *self,
                        guint64 bytes)
{
  g_return_if_fail (PLENARY_IS_CACHE (self));

  self->most = bytes;
}

static void next (PlenaryCache *self);

static void
done_cb (GObject *source,
         GParamSpec *pspec,
         gpointer user_data)
{
  g_autoptr (PlenaryCache) self = user_data;

  self->busy = FALSE;
  next (self);
}

static void
next (PlenaryCache *self)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  if (self->busy || (task = g_queue_pop_head (&self->tasks)) == NULL)
    return;

  self->busy = TRUE;
  work = g_task_get_task_data (task);
  g_signal_connect (task, "notify::completed", G_CALLBACK (done_cb), g_object_ref (self));
  g_task_run_in_thread (task, work->func);
}

static void
add_task (PlenaryCache *self,
          const char *fingerprint,
          const char *kind,
          GBytes *content,
          GTaskThreadFunc func,
          GTask *task)
{
  Work *work = g_new0 (Work, 1);

  work->folder = g_strdup (self->folder);
  if (fingerprint != NULL)
    {
      g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, fingerprint, -1);
      g_autofree char *name = g_strdup_printf ("%.32s.%s-" VERSION, digest, kind);

      work->path = g_build_filename (self->folder, name, NULL);
    }
  work->content = content != NULL ? g_bytes_ref (content) : NULL;
  work->most = self->most;
  work->func = func;
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_queue_push_tail (&self->tasks, task);
  next (self);
}

static void
digest (const guint8 *bytes,
        gsize n,
        guint8 *sum)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize length = DIGEST;

  g_checksum_update (checksum, bytes, n);
  g_checksum_get_digest (checksum, sum, &length);
}

/* A damaged file is no use to anyone. */
static void
load_thread (GTask *task,
             gpointer source,
             gpointer data,
             GCancellable *cancellable)
{
  Work *work = data;
  g_autofree char *content = NULL;
  GError *error = NULL;
  guint8 sum[DIGEST];
  gsize n;

  if (!g_file_get_contents (work->path, &content, &n, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  if (n >= DIGEST)
    digest ((guint8 *) content + DIGEST, n - DIGEST, sum);
  if (n < DIGEST || memcmp (content, sum, DIGEST) != 0)
    {
      g_unlink (work->path);
      g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "damaged");
      return;
    }

  /* That it was used is seen from its time. */
  utime (work->path, NULL);
  g_task_return_pointer (task, g_bytes_new (content + DIGEST, n - DIGEST),
                         (GDestroyNotify) g_bytes_unref);
}

/**
 * plenary_cache_load_async:
 * @self: a cache
 * @fingerprint: of a recording
 * @kind: what is wanted of it
 * @callback: (scope async): called on the main thread
 * @user_data: for @callback
 *
 * Loads what is known about a recording.
 */
void
plenary_cache_load_async (PlenaryCache *self,
                          const char *fingerprint,
                          const char *kind,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  GTask *task;

  g_return_if_fail (PLENARY_IS_CACHE (self));
  g_return_if_fail (fingerprint != NULL && kind != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, plenary_cache_load_async);
  add_task (self, fingerprint, kind, NULL, load_thread, task);
}

/**
 * plenary_cache_load_finish:
 * @self: a cache
 * @result: the result
 * @error: return location for an error
 *
 * Ends plenary_cache_load_async().
 *
 * Returns: (transfer full) (nullable): what was saved, or %NULL with an error if there
 *   is nothing, or it was damaged
 */
GBytes *
plenary_cache_load_finish (PlenaryCache *self,
                           GAsyncResult *result,
                           GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
kept_free (Kept *kept)
{
  g_free (kept->path);
  g_free (kept);
}

static int
compare_kept (gconstpointer a,
              gconstpointer b)
{
  const Kept *first = a;
  const Kept *second = b;

  return (first->used_at > second->used_at) - (first->used_at < second->used_at);
}

static gboolean
is_ours (const char *name)
{
  return strlen (name) > 33 && name[32] == '.' && strspn (name, "0123456789abcdef") == 32;
}

/* What we write ends with its version; what g_file_set_contents_full() began does
 * not, nor what older versions of ours left. */
static gboolean
is_leftover (const char *name)
{
  return !g_str_has_suffix (name, "-" VERSION);
}

static GPtrArray *
list_kept (const char *folder,
           guint64 *total)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) kept_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf status;
      Kept *kept;

      if (!is_ours (name) || g_lstat (path, &status) != 0)
        continue;
      if (is_leftover (name) && status.st_mtime + LEFTOVER_SECONDS < time (NULL))
        {
          g_unlink (path);
          continue;
        }

      kept = g_new0 (Kept, 1);
      kept->path = g_steal_pointer (&path);
      kept->size = status.st_size;
      kept->used_at = status.st_mtim.tv_sec * G_USEC_PER_SEC + status.st_mtim.tv_nsec / 1000;
      *total += kept->size;
      g_ptr_array_add (list, kept);
    }
  g_ptr_array_sort_values (list, compare_kept);

  return list;
}

/* The one that was just written is used now, and stays. */
static void
make_room (Work *work)
{
  guint64 total = 0;
  g_autoptr (GPtrArray) list = list_kept (work->folder, &total);

  for (guint i = 0; i < list->len && total > work->most; i++)
    {
      Kept *kept = list->pdata[i];

      if (!g_str_equal (kept->path, work->path) && g_unlink (kept->path) == 0)
        total -= kept->size;
    }
}

/* Programs for backups and for galleries leave the folder alone, see
 * https://bford.info/cachedir/ */
static void
mark_folder (const char *folder)
{
  g_autofree char *tag = g_build_filename (folder, "CACHEDIR.TAG", NULL);
  g_autofree char *no_media = g_build_filename (folder, ".nomedia", NULL);

  g_mkdir_with_parents (folder, 0700);
  if (!g_file_test (tag, G_FILE_TEST_EXISTS))
    g_file_set_contents (tag, "Signature: 8a477f597d28d172789f06886806bc55\n", -1, NULL);
  if (!g_file_test (no_media, G_FILE_TEST_EXISTS))
    g_file_set_contents (no_media, "", 0, NULL);
}

static void
save_thread (GTask *task,
             gpointer source,
             gpointer data,
             GCancellable *cancellable)
{
  Work *work = data;
  gsize n;
  const guint8 *bytes = g_bytes_get_data (work->content, &n);
  g_autoptr (GByteArray) file = g_byte_array_sized_new (DIGEST + n);
  g_autoptr (GError) error = NULL;
  guint8 sum[DIGEST];

  digest (bytes, n, sum);
  g_byte_array_append (file, sum, DIGEST);
  g_byte_array_append (file, bytes, n);

  mark_folder (work->folder);
  if (!g_file_set_contents_full (work->path, (const char *) file->data, file->len,
                                 G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    g_message ("Nothing can be kept in %s: %s", work->folder, error->message);
  make_room (work);
  g_task_return_boolean (task, TRUE);
}

/**
 * plenary_cache_save:
 * @self: a cache
 * @fingerprint: of a recording
 * @kind: what it is of it
 * @content: what is known
 *
 * Keeps what is known about a recording, in place of what was kept before. It is
 * written in a worker; if that cannot be done, it is found out again another time.
 */
void
plenary_cache_save (PlenaryCache *self,
                    const char *fingerprint,
                    const char *kind,
                    GBytes *content)
{
  GTask *task;

  g_return_if_fail (PLENARY_IS_CACHE (self));
  g_return_if_fail (fingerprint != NULL && kind != NULL && content != NULL);

  task = g_task_new (self, NULL, NULL, NULL);
  g_task_set_source_tag (task, plenary_cache_save);
  add_task (self, fingerprint, kind, content, save_thread, task);
}

static void
drop_thread (GTask *task,
             gpointer source,
             gpointer data,
             GCancellable *cancellable)
{
  Work *work = data;

  g_unlink (work->path);
  g_task_return_boolean (task, TRUE);
}

/**
 * plenary_cache_drop:
 * @self: a cache
 * @fingerprint: of a recording
 * @kind: what it is of it
 *
 * Forgets what was kept, because it is of no use.
 */
void
plenary_cache_drop (PlenaryCache *self,
                    const char *fingerprint,
                    const char *kind)
{
  GTask *task;

  g_return_if_fail (PLENARY_IS_CACHE (self));
  g_return_if_fail (fingerprint != NULL && kind != NULL);

  task = g_task_new (self, NULL, NULL, NULL);
  g_task_set_source_tag (task, plenary_cache_drop);
  add_task (self, fingerprint, kind, NULL, drop_thread, task);
}

static void
measure_thread (GTask *task,
                gpointer source,
                gpointer data,
                GCancellable *cancellable)
{
  Work *work = data;
  guint64 *total = g_new0 (guint64, 1);
  g_autoptr (GPtrArray) list = list_kept (work->folder, total);

  g_task_return_pointer (task, total, g_free);
}

static void
empty_thread (GTask *task,
              gpointer source,
              gpointer data,
              GCancellable *cancellable)
{
  Work *work = data;
  guint64 *left = g_new0 (guint64, 1);
  guint64 total = 0;
  g_autoptr (GPtrArray) list = list_kept (work->folder, &total);

  for (guint i = 0; i < list->len; i++)
    {
      Kept *kept = list->pdata[i];

      if (g_unlink (kept->path) != 0)
        *left += kept->size;
    }
  g_task_return_pointer (task, left, g_free);
}

/**
 * plenary_cache_measure_async:
 * @self: a cache
 * @callback: (scope async): called on the main thread
 * @user_data: for @callback
 *
 * Finds out how much is kept.
 */
void
plenary_cache_measure_async (PlenaryCache *self,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  GTask *task;

  g_return_if_fail (PLENARY_IS_CACHE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, plenary_cache_measure_async);
  add_task (self, NULL, NULL, NULL, measure_thread, task);
}

/**
 * plenary_cache_empty_async:
 * @self: a cache
 * @callback: (scope async): called on the main thread
 * @user_data: for @callback
 *
 * Deletes all that is kept. It is found out again when it is wanted.
 */
void
plenary_cache_empty_async (PlenaryCache *self,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  GTask *task;

  g_return_if_fail (PLENARY_IS_CACHE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, plenary_cache_empty_async);
  add_task (self, NULL, NULL, NULL, empty_thread, task);
}

/**
 * plenary_cache_measure_finish:
 * @self: a cache
 * @result: the result
 *
 * Ends plenary_cache_measure_async() and plenary_cache_empty_async().
 *
 * Returns: how many bytes are kept now
 */
guint64
plenary_cache_measure_finish (PlenaryCache *self,
                              GAsyncResult *result)
{
  g_autofree guint64 *total = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), 0);

  total = g_task_propagate_pointer (G_TASK (result), NULL);

  return total != NULL ? *total : 0;
}
