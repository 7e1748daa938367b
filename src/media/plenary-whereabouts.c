/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-whereabouts.h"

#include <gio/gunixmounts.h>
#include <string.h>

/* Where a recording lies: what is on a card, a phone or a network is away when the
 * cable is. One function judges; the rest only gathers what it has to know. */

/* Inside a sandbox, a file that was lent has this as its real path. */
#define HOST_PATH "xattr::document-portal.host-path"

static gboolean
is_among (const char *name,
          const char *const *names)
{
  return name != NULL && g_strv_contains (names, name);
}

/* The scheme of what the desktop shows as a file of this computer, as in
 * "/run/user/1000/gvfs/mtp:host=Phone/DCIM/VID_1.mp4"; or %NULL. */
static char *
dup_scheme_in_path (const char *path)
{
  const char *start = path != NULL ? strstr (path, "/gvfs/") : NULL;
  const char *end = start != NULL ? strchr (start, ':') : NULL;

  if (end == NULL || !(g_str_has_prefix (path, "/run/user/") || strstr (path, "/.cache/gvfs/")))
    return NULL;

  start += strlen ("/gvfs/");

  return g_strndup (start, end - start);
}

static gboolean
is_phone (const char *scheme,
          const char *file_system)
{
  static const char *const schemes[] = { "mtp", "gphoto2", "afc", NULL };
  static const char *const file_systems[] = {
    "fuse.jmtpfs", "fuse.simple-mtpfs", "fuse.go-mtpfs", "fuse.aft-mtp-mount", "fuse.ifuse", NULL,
  };

  return is_among (scheme, schemes) || is_among (file_system, file_systems);
}

static gboolean
is_network (const char *file_system)
{
  static const char *const file_systems[] = {
    "9p",
    "afs",
    "ceph",
    "cifs",
    "fuse.davfs",
    "fuse.glusterfs",
    "fuse.mount.davfs",
    "fuse.rclone",
    "fuse.s3fs",
    "fuse.sshfs",
    "ncpfs",
    "nfs",
    "nfs4",
    "smb2",
    "smb3",
    "smbfs",
    NULL,
  };

  return is_among (file_system, file_systems);
}

/* Where desktops mount what is plugged in (udisks, FHS 3.15). */
static gboolean
is_where_drives_are (const char *path)
{
  return path != NULL &&
         (g_str_has_prefix (path, "/run/media/") || g_str_has_prefix (path, "/media/"));
}

/**
 * plenary_whereabouts_classify:
 * @facts: what is known of a place
 *
 * Judges where a file lies. What nothing speaks against is here.
 *
 * Returns: where
 */
PlenaryWhereabouts
plenary_whereabouts_classify (const PlenaryWhereaboutsFacts *facts)
{
  g_autofree char *inner = NULL;
  const char *scheme;

  g_return_val_if_fail (facts != NULL, PLENARY_WHEREABOUTS_HERE);

  inner = dup_scheme_in_path (facts->path);
  scheme = inner != NULL ? inner : facts->scheme;

  if (is_phone (scheme, facts->file_system))
    return PLENARY_WHEREABOUTS_PHONE;
  if ((scheme != NULL && !g_str_equal (scheme, "file")) || is_network (facts->file_system))
    return PLENARY_WHEREABOUTS_NETWORK;
  if (facts->removable || is_where_drives_are (facts->path))
    return PLENARY_WHEREABOUTS_CARD;

  /* A sandbox lends files by a file system that may call itself so. */
  return facts->remote && g_strcmp0 (facts->file_system, "fuse.portal") != 0
           ? PLENARY_WHEREABOUTS_NETWORK
           : PLENARY_WHEREABOUTS_HERE;
}

typedef struct
{
  GFile *file;
  gboolean removable;
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->file);
  g_free (question);
}

static char *
dup_real_path (GFile *file,
               GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, HOST_PATH, G_FILE_QUERY_INFO_NONE, cancellable, NULL);
  const char *host = info != NULL ? g_file_info_get_attribute_string (info, HOST_PATH) : NULL;

  return host != NULL && *host == '/' ? g_strdup (host) : g_file_get_path (file);
}

static void
ask_thread (GTask *task,
            gpointer source,
            gpointer data,
            GCancellable *cancellable)
{
  Question *question = data;
  g_autofree char *scheme = g_file_get_uri_scheme (question->file);
  g_autofree char *path = g_file_get_path (question->file);
  g_autofree char *real_path = dup_real_path (question->file, cancellable);
  g_autoptr (GUnixMountEntry) mount = path != NULL ? g_unix_mount_entry_for (path, NULL) : NULL;
  g_autoptr (GFileInfo) info =
    g_file_query_filesystem_info (question->file, G_FILE_ATTRIBUTE_FILESYSTEM_REMOTE, cancellable,
                                  NULL);
  PlenaryWhereaboutsFacts facts = {
    .scheme = scheme,
    .path = real_path,
    .file_system = mount != NULL ? g_unix_mount_entry_get_fs_type (mount) : NULL,
    .removable = question->removable ||
                 (mount != NULL && g_unix_mount_entry_guess_can_eject (mount)),
    .remote = info != NULL &&
              g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_FILESYSTEM_REMOTE),
  };

  g_task_return_int (task, plenary_whereabouts_classify (&facts));
}

/* Drives are known to the main thread only. */
static void
mount_found_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Question *question = g_task_get_task_data (task);
  g_autoptr (GMount) mount = g_file_find_enclosing_mount_finish (G_FILE (source), result, NULL);
  g_autoptr (GDrive) drive = mount != NULL ? g_mount_get_drive (mount) : NULL;

  question->removable =
    (mount != NULL && g_mount_can_eject (mount)) ||
    (drive != NULL && (g_drive_is_removable (drive) || g_drive_is_media_removable (drive) ||
                       g_drive_can_eject (drive)));
  g_task_run_in_thread (task, ask_thread);
}

/**
 * plenary_whereabouts_async:
 * @file: a file
 * @cancellable: (nullable): to give up
 * @callback: (scope async): called on the main thread
 * @user_data: for @callback
 *
 * Finds out where a file lies. Network drives may be slow to answer.
 */
void
plenary_whereabouts_async (GFile *file,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Question *question = g_new0 (Question, 1);

  g_return_if_fail (G_IS_FILE (file));

  question->file = g_object_ref (file);
  g_task_set_source_tag (task, plenary_whereabouts_async);
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);
  g_file_find_enclosing_mount_async (file, G_PRIORITY_DEFAULT, cancellable, mount_found_cb, task);
}

/**
 * plenary_whereabouts_finish:
 * @result: the result
 *
 * Ends plenary_whereabouts_async().
 *
 * Returns: where it lies; here, if that was given up
 */
PlenaryWhereabouts
plenary_whereabouts_finish (GAsyncResult *result)
{
  gssize where;

  g_return_val_if_fail (g_task_is_valid (result, NULL), PLENARY_WHEREABOUTS_HERE);

  where = g_task_propagate_int (G_TASK (result), NULL);

  return where < 0 ? PLENARY_WHEREABOUTS_HERE : (PlenaryWhereabouts) where;
}
