/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-connection.h"

#include "plenary-place.h"
#include "plenary-sqlite-error.h"
#include "plenary-statement.h"
#include "plenary-store.h"

/* One connection to one file, and the thread it belongs to. Nothing else in the
 * process opens the file: closing any other descriptor of it would drop the
 * locks of this one (POSIX). */

struct _PlenaryConnection
{
  sqlite3 *handle;
  GHashTable *statements;
  GThread *thread;
  gboolean has_audience;
};

typedef struct
{
  int option;
  int wanted;
} Option;

typedef struct
{
  const char *set;
  const char *get;
  const char *wanted;
} Pragma;

/* The file may come from anywhere, so its schema is not trusted, and what our own
 * statements cannot need is off. */
static const Option options[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },
  { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { SQLITE_DBCONFIG_DQS_DDL, 0 },
  { SQLITE_DBCONFIG_DQS_DML, 0 },
  { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },
};

/* The order counts: the file must be held before it is read as WAL, so that the
 * index of the WAL stays in memory and no second process comes in. Deleted notes
 * are overwritten, and nothing of the file goes to temporary files. */
static const Pragma owner_pragmas[] = {
  { "PRAGMA locking_mode = EXCLUSIVE", "PRAGMA locking_mode", "exclusive" },
  { "PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", "1" },
  { "PRAGMA mmap_size = 0", "PRAGMA mmap_size", "0" },
  { "PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2" },
  { "PRAGMA synchronous = FULL", "PRAGMA synchronous", "2" },
  { "PRAGMA secure_delete = ON", "PRAGMA secure_delete", "1" },
  { "PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", "1" },
};

static const Pragma snapshot_pragmas[] = {
  { "PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", "1" },
  { "PRAGMA mmap_size = 0", "PRAGMA mmap_size", "0" },
  { "PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2" },
};

static const Pragma wal_pragma = { "PRAGMA journal_mode = WAL", "PRAGMA journal_mode", "wal" };

static gboolean
set_option (PlenaryConnection *self,
            const Option *option,
            GError **error)
{
  int is = -1;
  int code = sqlite3_db_config (self->handle, option->option, option->wanted, &is);

  if (code == SQLITE_OK && is == option->wanted)
    return TRUE;

  g_set_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_FAILED, "SQLite refuses option %d",
               option->option);
  return FALSE;
}

static gboolean
set_pragma (PlenaryConnection *self,
            const Pragma *pragma,
            GError **error)
{
  g_autofree char *is = NULL;

  if (!plenary_connection_execute (self, pragma->set, error))
    return FALSE;

  is = plenary_connection_get_text (self, pragma->get, error);
  if (is == NULL)
    return FALSE;

  if (g_str_equal (is, pragma->wanted))
    return TRUE;

  g_set_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_FAILED, "%s has no effect: %s",
               pragma->set, is);
  return FALSE;
}

static gboolean
set_up (PlenaryConnection *self,
        PlenaryConnectionMode mode,
        GError **error)
{
  gboolean owner = mode == PLENARY_CONNECTION_OWNER;
  const Pragma *pragmas = owner ? owner_pragmas : snapshot_pragmas;
  gsize n_pragmas = owner ? G_N_ELEMENTS (owner_pragmas) : G_N_ELEMENTS (snapshot_pragmas);

  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    {
      if (!set_option (self, &options[i], error))
        return FALSE;
    }

  for (gsize i = 0; i < n_pragmas; i++)
    {
      if (!set_pragma (self, &pragmas[i], error))
        return FALSE;
    }

  return TRUE;
}

static char *
make_uri (const char *path,
          PlenaryConnectionMode mode,
          GError **error)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, error);

  if (uri == NULL)
    return NULL;

  /* "Immutable" keeps SQLite from locking the file and from making a WAL beside it. */
  return g_strconcat (uri, mode == PLENARY_CONNECTION_SNAPSHOT ? "?immutable=1" : "", NULL);
}

static gboolean
has_wal (const char *path)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);

  return plenary_place_get_size (wal) > 0;
}

/**
 * plenary_connection_open:
 * @path: the absolute path of a file that exists
 * @mode: what the connection is for
 * @error: return location for an error
 *
 * Connects to a file and makes sure that every setting has taken effect. The
 * connection belongs to the calling thread. If there is a WAL, it stays as it is
 * until plenary_connection_keep_wal() says otherwise.
 *
 * Returns: (transfer full) (nullable): the connection
 */
PlenaryConnection *
plenary_connection_open (const char *path,
                         PlenaryConnectionMode mode,
                         GError **error)
{
  g_autoptr (PlenaryConnection) self = g_new0 (PlenaryConnection, 1);
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_URI;
  g_autofree char *uri = make_uri (path, mode, error);
  int code;

  self->thread = g_thread_self ();
  self->statements =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, plenary_statement_finalize);
  if (uri == NULL)
    return NULL;

  flags |= mode == PLENARY_CONNECTION_OWNER ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
  code = sqlite3_open_v2 (uri, &self->handle, flags, NULL);
  if (code != SQLITE_OK)
    {
      plenary_sqlite_error_set (error, self->handle, code, "Opening the file");
      return NULL;
    }

  plenary_connection_keep_wal (self, has_wal (path));
  if (!set_up (self, mode, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * plenary_connection_free:
 * @self: a connection
 *
 * Closes the connection. Edits that were committed stay where they are.
 */
void
plenary_connection_free (PlenaryConnection *self)
{
  g_assert (self->thread == g_thread_self ());

  g_clear_pointer (&self->statements, g_hash_table_unref);
  if (self->handle != NULL && sqlite3_close (self->handle) != SQLITE_OK)
    g_critical ("A statement outlives its connection");

  g_free (self);
}

/**
 * plenary_connection_get_handle:
 * @self: a connection of this thread
 *
 * Gets the handle; everything that touches the file comes through here, so this
 * is where the thread is checked.
 *
 * Returns: (transfer none): the handle
 */
sqlite3 *
plenary_connection_get_handle (PlenaryConnection *self)
{
  g_assert (self->thread == g_thread_self ());

  return self->handle;
}

/**
 * plenary_connection_get_statements:
 * @self: a connection of this thread
 *
 * Gets the statements that were prepared, by their text; for #PlenaryStatement.
 *
 * Returns: (transfer none): the table
 */
GHashTable *
plenary_connection_get_statements (PlenaryConnection *self)
{
  g_assert (self->thread == g_thread_self ());

  return self->statements;
}

/**
 * plenary_connection_use_wal:
 * @self: a connection of this thread
 * @error: return location for an error
 *
 * Takes the file for this connection alone and keeps its journal as a WAL.
 *
 * Returns: whether it is so now
 */
gboolean
plenary_connection_use_wal (PlenaryConnection *self,
                            GError **error)
{
  return set_pragma (self, &wal_pragma, error);
}

/**
 * plenary_connection_finish:
 * @self: a connection of this thread
 * @error: return location for an error
 *
 * Brings everything into the one file, so that it can be copied and read by
 * itself. To be done before closing; without it nothing is lost either.
 *
 * Returns: whether it could be done
 */
gboolean
plenary_connection_finish (PlenaryConnection *self,
                           GError **error)
{
  return plenary_connection_execute (self, "PRAGMA optimize", error) &&
         plenary_connection_execute (self, "PRAGMA wal_checkpoint (TRUNCATE)", error);
}

/**
 * plenary_connection_has_audience:
 * @self: a connection of this thread
 *
 * Finds out whether somebody else than the teacher looks at what is read.
 *
 * Returns: whether somebody does
 */
gboolean
plenary_connection_has_audience (PlenaryConnection *self)
{
  g_assert (self->thread == g_thread_self ());

  return self->has_audience;
}

/**
 * plenary_connection_set_has_audience:
 * @self: a connection of this thread
 * @has_audience: whether somebody else looks at what is read
 *
 * Lets only that be read from now on which was chosen for the debrief.
 */
void
plenary_connection_set_has_audience (PlenaryConnection *self,
                                     gboolean has_audience)
{
  g_assert (self->thread == g_thread_self ());

  self->has_audience = has_audience;
}

/**
 * plenary_connection_keep_wal:
 * @self: a connection of this thread
 * @keep: whether closing leaves the WAL as it is
 *
 * Says whether closing may write to the file. It may not as long as it is not
 * clear that the file is ours to write to.
 */
void
plenary_connection_keep_wal (PlenaryConnection *self,
                             gboolean keep)
{
  sqlite3_db_config (plenary_connection_get_handle (self), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE,
                     keep ? 1 : 0, NULL);
}

/**
 * plenary_connection_execute:
 * @self: a connection of this thread
 * @sql: statements, of which only the effect counts
 * @error: return location for an error
 *
 * Runs statements one after the other.
 *
 * Returns: whether all of them succeeded
 */
gboolean
plenary_connection_execute (PlenaryConnection *self,
                            const char *sql,
                            GError **error)
{
  sqlite3 *handle = plenary_connection_get_handle (self);
  int code = sqlite3_exec (handle, sql, NULL, NULL, NULL);

  if (code == SQLITE_OK)
    return TRUE;

  plenary_sqlite_error_set (error, handle, code, sql);
  return FALSE;
}

/**
 * plenary_connection_get_number:
 * @self: a connection of this thread
 * @sql: one statement
 * @number: (out): the first column of the first row, or 0 if there is no row
 * @error: return location for an error
 *
 * Asks for one number.
 *
 * Returns: whether it succeeded
 */
gboolean
plenary_connection_get_number (PlenaryConnection *self,
                               const char *sql,
                               gint64 *number,
                               GError **error)
{
  g_autoptr (PlenaryStatement) statement = plenary_statement_new (self, sql, error);
  PlenaryStep step;

  if (statement == NULL)
    return FALSE;

  step = plenary_statement_step (statement, error);
  *number = step == PLENARY_STEP_ROW ? plenary_statement_get_int64 (statement, 0) : 0;

  return step != PLENARY_STEP_ERROR;
}

/**
 * plenary_connection_get_text:
 * @self: a connection of this thread
 * @sql: one statement
 * @error: return location for an error
 *
 * Asks for one text.
 *
 * Returns: (transfer full) (nullable): the first column of the first row, empty if
 *   there is none; %NULL if it failed
 */
char *
plenary_connection_get_text (PlenaryConnection *self,
                             const char *sql,
                             GError **error)
{
  g_autoptr (PlenaryStatement) statement = plenary_statement_new (self, sql, error);
  const char *text = NULL;

  if (statement == NULL)
    return NULL;

  switch (plenary_statement_step (statement, error))
    {
    case PLENARY_STEP_ERROR:
      return NULL;
    case PLENARY_STEP_ROW:
      text = plenary_statement_get_text (statement, 0);
      break;
    case PLENARY_STEP_DONE:
      break;
    }

  return g_strdup (text != NULL ? text : "");
}

/* Reads every byte of a file. */
static int
read_file (sqlite3_file *file)
{
  guint8 bytes[4096];
  sqlite3_int64 size = 0;
  int code;

  if (file == NULL || file->pMethods == NULL)
    return SQLITE_OK;

  code = file->pMethods->xFileSize (file, &size);
  for (sqlite3_int64 at = 0; code == SQLITE_OK && at < size; at += sizeof (bytes))
    code = file->pMethods->xRead (file, bytes, MIN ((sqlite3_int64) sizeof (bytes), size - at), at);

  return code;
}

/* Whether the disk gives all of the file and of its WAL. */
static gboolean
read_through (PlenaryConnection *self,
              GError **error)
{
  static const int files[] = { SQLITE_FCNTL_FILE_POINTER, SQLITE_FCNTL_JOURNAL_POINTER };
  sqlite3 *handle = plenary_connection_get_handle (self);

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      sqlite3_file *file = NULL;
      int code = sqlite3_file_control (handle, "main", files[i], &file);

      if (code == SQLITE_OK)
        code = read_file (file);
      if (code != SQLITE_OK)
        {
          plenary_sqlite_error_set (error, NULL, code, "Reading the file through");
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * plenary_connection_check:
 * @self: a connection of this thread
 * @error: return location for an error
 *
 * Reads the whole file and checks that it hangs together.
 *
 * Returns: whether it does; %PLENARY_STORE_ERROR_DAMAGED if not
 */
gboolean
plenary_connection_check (PlenaryConnection *self,
                          GError **error)
{
  g_autofree char *first = plenary_connection_get_text (self, "PRAGMA quick_check (1)", error);
  g_autofree char *second = NULL;

  if (first == NULL)
    return FALSE;
  if (g_str_equal (first, "ok"))
    return TRUE;

  /* The check tells of a disk that does not answer as of a fault in the file. That
   * must not be taken for one, since a good file would be set aside. */
  if (!read_through (self, error))
    return FALSE;

  second = plenary_connection_get_text (self, "PRAGMA quick_check (1)", error);
  if (second == NULL)
    return FALSE;
  if (g_str_equal (second, "ok"))
    return TRUE;

  g_set_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_DAMAGED, "quick_check: %s", second);
  return FALSE;
}

/**
 * plenary_connection_begin:
 * @self: a connection of this thread
 * @error: return location for an error
 *
 * Begins a transaction in which rows may refer to rows that are written later.
 *
 * Returns: whether it has begun
 */
gboolean
plenary_connection_begin (PlenaryConnection *self,
                          GError **error)
{
  if (!plenary_connection_execute (self, "BEGIN IMMEDIATE", error))
    return FALSE;

  if (plenary_connection_execute (self, "PRAGMA defer_foreign_keys = ON", error))
    return TRUE;

  plenary_connection_roll_back (self);
  return FALSE;
}

/**
 * plenary_connection_commit:
 * @self: a connection of this thread, in a transaction
 * @error: return location for an error
 *
 * Writes the transaction and waits until the disk has it.
 *
 * Returns: whether it is safe now; if not, the transaction goes on
 */
gboolean
plenary_connection_commit (PlenaryConnection *self,
                           GError **error)
{
  return plenary_connection_execute (self, "COMMIT", error);
}

/**
 * plenary_connection_roll_back:
 * @self: a connection of this thread
 *
 * Ends a transaction as if it had never begun. After some errors SQLite has done
 * so already.
 */
void
plenary_connection_roll_back (PlenaryConnection *self)
{
  sqlite3 *handle = plenary_connection_get_handle (self);
  int code;

  if (sqlite3_get_autocommit (handle))
    return;

  code = sqlite3_exec (handle, "ROLLBACK", NULL, NULL, NULL);
  if (code != SQLITE_OK)
    g_info ("Rolling back: %s", sqlite3_errstr (code));
}
