/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include "plenary-place.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "plenary-store.h"

/* Files and folders around the database. The database itself is never opened
 * here: closing it would drop the locks that the connection holds (POSIX). */

#define TEMPORARY_PREFIX ".plenary-new-"

/**
 * plenary_place_set_error:
 * @error: return location for an error
 * @system_error: an errno
 * @doing: what was being done, for the log
 *
 * Translates an error of the system into one of the store.
 */
void
plenary_place_set_error (GError **error,
                         int system_error,
                         const char *doing)
{
  PlenaryStoreError code = PLENARY_STORE_ERROR_FAILED;

  if (system_error == ENOSPC || system_error == EDQUOT)
    code = PLENARY_STORE_ERROR_FULL;
  else if (system_error == EROFS || system_error == EACCES || system_error == EPERM)
    code = PLENARY_STORE_ERROR_READ_ONLY;
  else if (system_error == EIO)
    code = PLENARY_STORE_ERROR_IO;

  g_set_error (error, PLENARY_STORE_ERROR, code, "%s: %s", doing, g_strerror (system_error));
}

/**
 * plenary_place_make_directory:
 * @path: a folder
 * @error: return location for an error
 *
 * Makes a folder, and those above it, for this user alone, unless it is there.
 *
 * Returns: whether it is there
 */
gboolean
plenary_place_make_directory (const char *path,
                              GError **error)
{
  if (g_mkdir_with_parents (path, 0700) == 0)
    return TRUE;

  plenary_place_set_error (error, errno, path);
  return FALSE;
}

/* The C library hands out what free() takes. */
static char *
get_real_path (const char *path)
{
  char *real = realpath (path, NULL);
  char *copy = g_strdup (real);

  free (real);

  return copy;
}

static char *
resolve (const char *path,
         GError **error)
{
  g_autofree char *resolved = get_real_path (path);
  g_autofree char *directory = NULL;
  g_autofree char *real_directory = NULL;
  g_autofree char *name = NULL;

  if (resolved != NULL)
    return g_steal_pointer (&resolved);

  directory = g_path_get_dirname (path);
  real_directory = get_real_path (directory);
  if (real_directory == NULL)
    {
      plenary_place_set_error (error, errno, directory);
      return NULL;
    }

  name = g_path_get_basename (path);
  return g_build_filename (real_directory, name, NULL);
}

/**
 * plenary_place_new:
 * @path: the path of the file, which need not exist
 * @error: return location for an error
 *
 * Finds where a file really is, and makes its folder if need be.
 *
 * Returns: (transfer full) (nullable): the place
 */
PlenaryPlace *
plenary_place_new (const char *path,
                   GError **error)
{
  g_autofree char *directory = g_path_get_dirname (path);
  g_autofree char *resolved = NULL;
  PlenaryPlace *self;

  if (!plenary_place_make_directory (directory, error))
    return NULL;

  resolved = resolve (path, error);
  if (resolved == NULL)
    return NULL;

  self = g_new0 (PlenaryPlace, 1);
  self->wal = g_strconcat (resolved, "-wal", NULL);
  self->directory = g_path_get_dirname (resolved);
  self->backups = g_build_filename (self->directory, "backups", NULL);
  self->path = g_steal_pointer (&resolved);

  return self;
}

/**
 * plenary_place_free:
 * @self: a place
 *
 * Frees a place.
 */
void
plenary_place_free (PlenaryPlace *self)
{
  g_free (self->path);
  g_free (self->wal);
  g_free (self->directory);
  g_free (self->backups);
  g_free (self);
}

/**
 * plenary_place_is_network_type:
 * @type: the type of a file system, as statfs() gives it
 *
 * Tells whether locks and syncs of a file system may depend on another computer.
 * The numbers are those of statfs(2). What FUSE stands for cannot be told, so it
 * counts.
 *
 * Returns: whether it may
 */
gboolean
plenary_place_is_network_type (guint64 type)
{
  static const guint64 types[] = {
    0x6969,     /* NFS */
    0x517b,     /* SMB */
    0xff534d42, /* CIFS */
    0xfe534d42, /* SMB 2 */
    0x01021997, /* 9P */
    0x00c36400, /* Ceph */
    0x5346414f, /* AFS */
    0x73757245, /* Coda */
    0x65735546, /* FUSE */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      if (types[i] == type)
        return TRUE;
    }

  return FALSE;
}

/**
 * plenary_place_is_on_network:
 * @self: a place
 *
 * Tells whether the file may lie on another computer.
 *
 * Returns: whether it may
 */
gboolean
plenary_place_is_on_network (PlenaryPlace *self)
{
  struct statfs info;

  /* The type is a signed long on some machines; the numbers have 32 bits. */
  return statfs (self->directory, &info) == 0 &&
         plenary_place_is_network_type ((guint32) info.f_type);
}

/**
 * plenary_place_check_writable:
 * @self: a place with a file
 * @error: return location for an error
 *
 * Checks that this user may write to the file and beside it, and that nobody
 * else may read it.
 *
 * Returns: whether it is so; %PLENARY_STORE_ERROR_READ_ONLY if not
 */
gboolean
plenary_place_check_writable (PlenaryPlace *self,
                              GError **error)
{
  if (access (self->path, R_OK | W_OK) != 0 || access (self->directory, W_OK | X_OK) != 0 ||
      g_chmod (self->path, 0600) != 0)
    {
      plenary_place_set_error (error, errno, self->path);
      return FALSE;
    }

  return TRUE;
}

static void
sweep_directory (const char *directory)
{
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (directory, name, NULL);

      if (g_str_has_prefix (name, TEMPORARY_PREFIX))
        g_unlink (path);
    }
}

/**
 * plenary_place_sweep:
 * @self: a place whose file is held by this process
 *
 * Removes what was being made when the program was killed.
 */
void
plenary_place_sweep (PlenaryPlace *self)
{
  sweep_directory (self->directory);
  sweep_directory (self->backups);
}

/**
 * plenary_place_get_size:
 * @path: a file
 *
 * Gets the size of a file without opening it.
 *
 * Returns: the size in bytes, or -1 if there is no such file
 */
gint64
plenary_place_get_size (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 ? (gint64) info.st_size : -1;
}

/**
 * plenary_place_make_temporary:
 * @directory: a folder
 * @error: return location for an error
 *
 * Makes an empty file that only this user may read, to be filled and then put in
 * its place by plenary_place_install().
 *
 * Returns: (transfer full) (nullable): its path
 */
char *
plenary_place_make_temporary (const char *directory,
                              GError **error)
{
  g_autofree char *path = g_build_filename (directory, TEMPORARY_PREFIX "XXXXXX", NULL);
  int fd = g_mkstemp_full (path, O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      plenary_place_set_error (error, errno, directory);
      return NULL;
    }

  g_close (fd, NULL);
  return g_steal_pointer (&path);
}

/**
 * plenary_place_remove_temporary:
 * @path: what plenary_place_make_temporary() made
 *
 * Removes a file that was not put in its place, and its journal.
 */
void
plenary_place_remove_temporary (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  g_unlink (path);
  g_unlink (journal);
}

static gboolean
sync_path (const char *path,
           int flags,
           GError **error)
{
  int fd = g_open (path, flags | O_RDONLY | O_CLOEXEC, 0);
  int result = fd >= 0 ? fsync (fd) : -1;
  int system_error = errno;

  if (fd >= 0)
    g_close (fd, NULL);

  if (result == 0)
    return TRUE;

  plenary_place_set_error (error, system_error, path);
  return FALSE;
}

static gboolean
sync_directory_of (const char *path,
                   GError **error)
{
  g_autofree char *directory = g_path_get_dirname (path);

  return sync_path (directory, O_DIRECTORY, error);
}

static int
rename_without_replacing (const char *from,
                          const char *to)
{
  int result = renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);

  /* Some file systems cannot do this; there, a look has to do. */
  if (result != 0 && errno == EINVAL)
    {
      if (g_file_test (to, G_FILE_TEST_EXISTS))
        {
          errno = EEXIST;
          return -1;
        }
      result = g_rename (from, to);
    }

  return result;
}

/**
 * plenary_place_install:
 * @temporary: what plenary_place_make_temporary() made, filled and closed
 * @path: where it belongs
 * @replace: whether it may take the place of another file
 * @error: return location for an error
 *
 * Puts a finished file in its place, in one go, and waits until the disk has it.
 *
 * Returns: whether it is there
 */
gboolean
plenary_place_install (const char *temporary,
                       const char *path,
                       gboolean replace,
                       GError **error)
{
  int result;

  if (!sync_path (temporary, 0, error))
    return FALSE;

  result = replace ? g_rename (temporary, path) : rename_without_replacing (temporary, path);
  if (result != 0)
    {
      plenary_place_set_error (error, errno, path);
      return FALSE;
    }

  return sync_directory_of (path, error);
}

/**
 * plenary_place_rename:
 * @from: a file, which need not exist
 * @to: its new path, where nothing is yet
 * @error: return location for an error
 *
 * Renames a file, if it is there, and waits until the disk knows.
 *
 * Returns: whether it is so
 */
gboolean
plenary_place_rename (const char *from,
                      const char *to,
                      GError **error)
{
  if (rename_without_replacing (from, to) == 0)
    return sync_directory_of (to, error);

  if (errno == ENOENT)
    return TRUE;

  plenary_place_set_error (error, errno, from);
  return FALSE;
}
