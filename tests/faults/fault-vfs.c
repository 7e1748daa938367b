/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fault-vfs.h"

#include <signal.h>
#include <sqlite3.h>
#include <unistd.h>

/* A layer between SQLite and its files that counts what is done to them, fails
 * the operation whose turn it is (and all later ones, if it is to be for ever),
 * and knows whether the WAL was synced after it was last written. */

typedef struct
{
  sqlite3_file base;
  gboolean is_wal;
  sqlite3_file *real;
} FaultFile;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs fault_vfs;

static GMutex mutex;
static gboolean armed;
static gboolean for_ever;
static gboolean has_failed;
static Fault fault;
static int nth;
static int n_operations;
static gboolean wal_synced = TRUE;
static int n_wal_writes;

/* Whether the operation that is about to be done fails. A full disk, and one that
 * loses half of what it is given, only fail when they are written to. */
static gboolean
is_due (gboolean writes)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  gboolean due;

  if (!armed || ((fault == FAULT_FULL || fault == FAULT_HALF_WRITE) && !writes))
    return FALSE;

  n_operations++;
  due = for_ever ? n_operations >= nth : n_operations == nth;
  has_failed = has_failed || due;
  if (due && fault == FAULT_KILL && !writes)
    kill (getpid (), SIGKILL);

  return due;
}

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return ((FaultFile *) file)->real;
}

static int
fault_close (sqlite3_file *file)
{
  return get_real (file)->pMethods->xClose (get_real (file));
}

static int
fault_read (sqlite3_file *file,
            void *bytes,
            int length,
            sqlite3_int64 offset)
{
  if (is_due (FALSE))
    return SQLITE_IOERR_READ;

  return get_real (file)->pMethods->xRead (get_real (file), bytes, length, offset);
}

static void
set_wal_synced (FaultFile *file,
                gboolean synced)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  if (!file->is_wal)
    return;

  wal_synced = synced;
  if (!synced)
    n_wal_writes++;
}

static int
fault_write (sqlite3_file *file,
             const void *bytes,
             int length,
             sqlite3_int64 offset)
{
  if (is_due (TRUE))
    {
      if (fault == FAULT_HALF_WRITE || fault == FAULT_KILL)
        get_real (file)->pMethods->xWrite (get_real (file), bytes, length / 2, offset);
      if (fault == FAULT_KILL)
        kill (getpid (), SIGKILL);
      return fault == FAULT_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    }

  set_wal_synced ((FaultFile *) file, FALSE);
  return get_real (file)->pMethods->xWrite (get_real (file), bytes, length, offset);
}

static int
fault_truncate (sqlite3_file *file,
                sqlite3_int64 size)
{
  if (is_due (FALSE))
    return SQLITE_IOERR_TRUNCATE;

  return get_real (file)->pMethods->xTruncate (get_real (file), size);
}

static int
fault_sync (sqlite3_file *file,
            int flags)
{
  int code;

  if (is_due (FALSE))
    return SQLITE_IOERR_FSYNC;

  code = get_real (file)->pMethods->xSync (get_real (file), flags);
  if (code == SQLITE_OK)
    set_wal_synced ((FaultFile *) file, TRUE);

  return code;
}

static int
fault_file_size (sqlite3_file *file,
                 sqlite3_int64 *size)
{
  if (is_due (FALSE))
    return SQLITE_IOERR_FSTAT;

  return get_real (file)->pMethods->xFileSize (get_real (file), size);
}

static int
fault_lock (sqlite3_file *file,
            int level)
{
  return get_real (file)->pMethods->xLock (get_real (file), level);
}

static int
fault_unlock (sqlite3_file *file,
              int level)
{
  return get_real (file)->pMethods->xUnlock (get_real (file), level);
}

static int
fault_check_reserved_lock (sqlite3_file *file,
                           int *result)
{
  return get_real (file)->pMethods->xCheckReservedLock (get_real (file), result);
}

static int
fault_file_control (sqlite3_file *file,
                    int operation,
                    void *argument)
{
  return get_real (file)->pMethods->xFileControl (get_real (file), operation, argument);
}

static int
fault_sector_size (sqlite3_file *file)
{
  return get_real (file)->pMethods->xSectorSize (get_real (file));
}

static int
fault_device_characteristics (sqlite3_file *file)
{
  return get_real (file)->pMethods->xDeviceCharacteristics (get_real (file));
}

static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = fault_close,
  .xRead = fault_read,
  .xWrite = fault_write,
  .xTruncate = fault_truncate,
  .xSync = fault_sync,
  .xFileSize = fault_file_size,
  .xLock = fault_lock,
  .xUnlock = fault_unlock,
  .xCheckReservedLock = fault_check_reserved_lock,
  .xFileControl = fault_file_control,
  .xSectorSize = fault_sector_size,
  .xDeviceCharacteristics = fault_device_characteristics,
};

static int
fault_open (sqlite3_vfs *vfs,
            const char *name,
            sqlite3_file *file,
            int flags,
            int *out_flags)
{
  FaultFile *self = (FaultFile *) file;
  int code;

  file->pMethods = NULL;
  if (is_due (FALSE))
    return SQLITE_CANTOPEN;

  /* The file of the layer below lies right behind ours. */
  self->real = (sqlite3_file *) (self + 1);
  self->is_wal = (flags & SQLITE_OPEN_WAL) != 0;
  code = real_vfs->xOpen (real_vfs, name, self->real, flags, out_flags);
  if (self->real->pMethods != NULL)
    file->pMethods = &methods;

  return code;
}

static int
fault_delete (sqlite3_vfs *vfs,
              const char *name,
              int sync_directory)
{
  if (is_due (FALSE))
    return SQLITE_IOERR_DELETE;

  return real_vfs->xDelete (real_vfs, name, sync_directory);
}

static int
fault_access (sqlite3_vfs *vfs,
              const char *name,
              int flags,
              int *result)
{
  if (is_due (FALSE))
    return SQLITE_IOERR_ACCESS;

  return real_vfs->xAccess (real_vfs, name, flags, result);
}

/* Puts the layer under everything that SQLite opens from now on. */
void
fault_vfs_register (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  fault_vfs = *real_vfs;
  fault_vfs.iVersion = 1;
  fault_vfs.szOsFile = sizeof (FaultFile) + real_vfs->szOsFile;
  fault_vfs.zName = "fault";
  fault_vfs.xOpen = fault_open;
  fault_vfs.xDelete = fault_delete;
  fault_vfs.xAccess = fault_access;
  g_assert_cmpint (sqlite3_vfs_register (&fault_vfs, 1), ==, SQLITE_OK);
}

/* Lets the operation fail that is @nth_operation from now, counted from 1. */
void
fault_vfs_arm (Fault kind,
               int nth_operation,
               gboolean ever)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  armed = TRUE;
  for_ever = ever;
  has_failed = FALSE;
  fault = kind;
  nth = nth_operation;
  n_operations = 0;
}

/* Lets everything succeed again. Returns how many operations there were. */
int
fault_vfs_disarm (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  armed = FALSE;
  return n_operations;
}

gboolean
fault_vfs_has_failed (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  return has_failed;
}

gboolean
fault_vfs_is_wal_synced (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  return wal_synced;
}

int
fault_vfs_count_wal_writes (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  return n_wal_writes;
}
