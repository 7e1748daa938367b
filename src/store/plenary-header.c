/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-header.h"

#include <sqlite3.h>
#include <string.h>

#include "plenary-sqlite-error.h"

/* Whose file it is must be known before a connection is made, since a connection
 * may write to it: it rolls back journals and makes a WAL. The bytes are read
 * through SQLite's own layer of files, which knows what locks this process holds
 * on the file and does not drop them. The format is in fileformat2.html of
 * SQLite's documentation, section 1.3. */

#define HEADER_SIZE 100
#define PAGE_SIZE_OFFSET 16
#define CHANGE_COUNTER_OFFSET 24
#define N_PAGES_OFFSET 28
#define VERSION_OFFSET 60
#define APPLICATION_ID_OFFSET 68
#define N_PAGES_VALID_FOR_OFFSET 92

static guint32
get_number (const guint8 *bytes)
{
  guint32 number;

  memcpy (&number, bytes, sizeof (number));
  return GUINT32_FROM_BE (number);
}

static gint64
get_size (const guint8 *bytes)
{
  gint64 page_size = bytes[PAGE_SIZE_OFFSET] << 8 | bytes[PAGE_SIZE_OFFSET + 1];

  /* The number of pages only holds if whoever wrote last knew of it. */
  if (get_number (bytes + CHANGE_COUNTER_OFFSET) != get_number (bytes + N_PAGES_VALID_FOR_OFFSET))
    return 0;

  /* 65536 does not fit, and is written as 1. */
  return (page_size == 1 ? 65536 : page_size) * get_number (bytes + N_PAGES_OFFSET);
}

static int
read_bytes (sqlite3_vfs *vfs,
            const char *name,
            guint8 *bytes)
{
  g_autofree sqlite3_file *file = g_malloc0 (vfs->szOsFile);
  int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB;
  int code = vfs->xOpen (vfs, name, file, flags, NULL);

  if (code == SQLITE_OK)
    code = file->pMethods->xRead (file, bytes, HEADER_SIZE, 0);

  if (file->pMethods != NULL)
    file->pMethods->xClose (file);

  return code;
}

/**
 * plenary_header_read:
 * @path: the absolute path of a file that exists
 * @header: (out): what its first bytes tell
 * @error: return location for an error
 *
 * Reads the first bytes of a file and leaves it as it is.
 *
 * Returns: whether it could be read; a file that is too short can be
 */
gboolean
plenary_header_read (const char *path,
                     PlenaryHeader *header,
                     GError **error)
{
  sqlite3_filename name = sqlite3_create_filename (path, "", "", 0, NULL);
  guint8 bytes[HEADER_SIZE] = { 0 };
  int code = read_bytes (sqlite3_vfs_find (NULL), name, bytes);

  sqlite3_free_filename (name);
  if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
    {
      plenary_sqlite_error_set (error, NULL, code, path);
      return FALSE;
    }

  header->is_sqlite = memcmp (bytes, "SQLite format 3", 16) == 0;
  header->version = get_number (bytes + VERSION_OFFSET);
  header->application_id = get_number (bytes + APPLICATION_ID_OFFSET);
  header->size = get_size (bytes);

  return TRUE;
}
