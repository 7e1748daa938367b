/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-sqlite-error.h"

#include <errno.h>

#include "plenary-store.h"

static PlenaryStoreError
from_system_error (int system_error,
                   PlenaryStoreError otherwise)
{
  if (system_error == ENOSPC || system_error == EDQUOT)
    return PLENARY_STORE_ERROR_FULL;
  if (system_error == EROFS || system_error == EACCES || system_error == EPERM)
    return PLENARY_STORE_ERROR_READ_ONLY;

  return otherwise;
}

static PlenaryStoreError
from_sqlite (int code,
             int system_error)
{
  if (code == SQLITE_IOERR_CORRUPTFS)
    return PLENARY_STORE_ERROR_DAMAGED;

  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return PLENARY_STORE_ERROR_IN_USE;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return PLENARY_STORE_ERROR_DAMAGED;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return PLENARY_STORE_ERROR_READ_ONLY;
    case SQLITE_FULL:
      return PLENARY_STORE_ERROR_FULL;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      return from_system_error (system_error, PLENARY_STORE_ERROR_IO);
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
      return PLENARY_STORE_ERROR_CONSTRAINT;
    default:
      return PLENARY_STORE_ERROR_FAILED;
    }
}

/**
 * plenary_sqlite_error_set:
 * @error: where to put the error
 * @handle: (nullable): the connection the error happened on, or %NULL if none was made
 * @code: the extended result code
 * @doing: what was being done, for the log
 *
 * Translates a result of SQLite into an error of the store. What SQLite says is
 * kept as the message, for the log: it is not meant for the teacher.
 */
void
plenary_sqlite_error_set (GError **error,
                          sqlite3 *handle,
                          int code,
                          const char *doing)
{
  int system_error = handle != NULL ? sqlite3_system_errno (handle) : 0;
  const char *message = sqlite3_errstr (code);

  /* The connection only remembers its latest result, which may be of a ROLLBACK. */
  if (handle != NULL && sqlite3_extended_errcode (handle) == code)
    message = sqlite3_errmsg (handle);

  g_set_error (error, PLENARY_STORE_ERROR, from_sqlite (code, system_error), "%s: %s (%d, %s)",
               doing, message, code, g_strerror (system_error));
}
