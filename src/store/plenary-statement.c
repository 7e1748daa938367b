/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-statement.h"

#include <string.h>

#include "plenary-sqlite-error.h"
#include "plenary-store.h"

/* A prepared statement. Parameters and columns are both counted from 0, though
 * SQLite counts its parameters from 1. Statements are prepared once per
 * connection, lent out by plenary_statement_new() and given back by
 * plenary_statement_release(). */

struct _PlenaryStatement
{
  PlenaryConnection *connection;
  sqlite3_stmt *stmt;
  gboolean lent;
};

static PlenaryStatement *
prepare (PlenaryConnection *connection,
         const char *sql,
         GError **error)
{
  sqlite3 *handle = plenary_connection_get_handle (connection);
  PlenaryStatement *self;
  sqlite3_stmt *stmt = NULL;
  int code = sqlite3_prepare_v3 (handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL);

  if (code != SQLITE_OK)
    {
      plenary_sqlite_error_set (error, handle, code, sql);
      return NULL;
    }

  self = g_new0 (PlenaryStatement, 1);
  self->connection = connection;
  self->stmt = stmt;

  return self;
}

/**
 * plenary_statement_new:
 * @connection: a connection of this thread
 * @sql: one statement
 * @error: return location for an error
 *
 * Lends the prepared statement of @sql, ready for binding. The same text cannot
 * be lent twice at the same time.
 *
 * Returns: (transfer full) (nullable): the statement; give it back with
 *   plenary_statement_release()
 */
PlenaryStatement *
plenary_statement_new (PlenaryConnection *connection,
                       const char *sql,
                       GError **error)
{
  GHashTable *statements = plenary_connection_get_statements (connection);
  PlenaryStatement *self = g_hash_table_lookup (statements, sql);

  if (self == NULL)
    {
      self = prepare (connection, sql, error);
      if (self == NULL)
        return NULL;
      g_hash_table_insert (statements, g_strdup (sql), self);
    }

  g_assert (!self->lent);
  self->lent = TRUE;

  return self;
}

/**
 * plenary_statement_release:
 * @self: a statement
 *
 * Gives a statement back. What its columns held is not valid any more.
 */
void
plenary_statement_release (PlenaryStatement *self)
{
  /* The results only repeat what the latest step told. */
  sqlite3_reset (self->stmt);
  sqlite3_clear_bindings (self->stmt);
  self->lent = FALSE;
}

/**
 * plenary_statement_finalize:
 * @self: (type gpointer): a statement nobody uses
 *
 * Frees a statement; for the connection, which keeps them.
 */
void
plenary_statement_finalize (gpointer self)
{
  PlenaryStatement *statement = self;

  sqlite3_finalize (statement->stmt);
  g_free (statement);
}

static gboolean
check_bind (PlenaryStatement *self,
            int code,
            GError **error)
{
  if (code == SQLITE_OK)
    return TRUE;

  plenary_sqlite_error_set (error, plenary_connection_get_handle (self->connection), code,
                            sqlite3_sql (self->stmt));
  return FALSE;
}

/**
 * plenary_statement_bind_null:
 * @self: a statement
 * @parameter: the parameter, counted from 0
 * @error: return location for an error
 *
 * Binds NULL.
 *
 * Returns: whether it could be bound
 */
gboolean
plenary_statement_bind_null (PlenaryStatement *self,
                             int parameter,
                             GError **error)
{
  return check_bind (self, sqlite3_bind_null (self->stmt, parameter + 1), error);
}

/**
 * plenary_statement_bind_int64:
 * @self: a statement
 * @parameter: the parameter, counted from 0
 * @number: the number
 * @error: return location for an error
 *
 * Binds a whole number.
 *
 * Returns: whether it could be bound
 */
gboolean
plenary_statement_bind_int64 (PlenaryStatement *self,
                              int parameter,
                              gint64 number,
                              GError **error)
{
  return check_bind (self, sqlite3_bind_int64 (self->stmt, parameter + 1, number), error);
}

/**
 * plenary_statement_bind_text:
 * @self: a statement
 * @parameter: the parameter, counted from 0
 * @text: (nullable): the text, or %NULL to bind NULL
 * @length: its length in bytes, or -1 if it ends with a NUL
 * @error: return location for an error
 *
 * Binds a copy of a text. Only UTF-8 without NULs is taken: half of SQLite's
 * functions stop at a NUL, so such a text would not come back whole.
 *
 * Returns: whether it could be bound; %PLENARY_STORE_ERROR_CONSTRAINT if it is no such text
 */
gboolean
plenary_statement_bind_text (PlenaryStatement *self,
                             int parameter,
                             const char *text,
                             gssize length,
                             GError **error)
{
  if (text == NULL)
    return plenary_statement_bind_null (self, parameter, error);

  if (length < 0)
    length = strlen (text);

  /* Given a length, this does not accept a NUL either. */
  if (!g_utf8_validate_len (text, length, NULL))
    {
      g_set_error_literal (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_CONSTRAINT,
                           "A text is not UTF-8, or has a NUL in it");
      return FALSE;
    }

  return check_bind (self,
                     sqlite3_bind_text64 (self->stmt, parameter + 1, text, length, SQLITE_TRANSIENT,
                                          SQLITE_UTF8),
                     error);
}

/**
 * plenary_statement_bind_bytes:
 * @self: a statement
 * @parameter: the parameter, counted from 0
 * @bytes: what is no text
 * @error: return location for an error
 *
 * Binds a copy of some bytes.
 *
 * Returns: whether they could be bound
 */
gboolean
plenary_statement_bind_bytes (PlenaryStatement *self,
                              int parameter,
                              GBytes *bytes,
                              GError **error)
{
  gsize n;
  const void *data = g_bytes_get_data (bytes, &n);

  /* Without an address SQLite would take it for NULL. */
  return check_bind (self,
                     sqlite3_bind_blob64 (self->stmt, parameter + 1, n > 0 ? data : "", n,
                                          SQLITE_TRANSIENT),
                     error);
}

static const char *
nick_of (const GValue *value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (G_VALUE_TYPE (value));
  GEnumValue *found = g_enum_get_value (klass, g_value_get_enum (value));

  return found != NULL ? found->value_nick : NULL;
}

/**
 * plenary_statement_bind_value:
 * @self: a statement
 * @parameter: the parameter, counted from 0
 * @value: a string, a number, a boolean or an enumeration
 * @error: return location for an error
 *
 * Binds a value: enumerations by their nick, booleans as 0 or 1.
 *
 * Returns: whether it could be bound
 */
gboolean
plenary_statement_bind_value (PlenaryStatement *self,
                              int parameter,
                              const GValue *value,
                              GError **error)
{
  switch (G_TYPE_FUNDAMENTAL (G_VALUE_TYPE (value)))
    {
    case G_TYPE_STRING:
      return plenary_statement_bind_text (self, parameter, g_value_get_string (value), -1, error);
    case G_TYPE_ENUM:
      return plenary_statement_bind_text (self, parameter, nick_of (value), -1, error);
    case G_TYPE_BOOLEAN:
      return plenary_statement_bind_int64 (self, parameter, g_value_get_boolean (value), error);
    case G_TYPE_INT:
      return plenary_statement_bind_int64 (self, parameter, g_value_get_int (value), error);
    case G_TYPE_UINT:
      return plenary_statement_bind_int64 (self, parameter, g_value_get_uint (value), error);
    case G_TYPE_INT64:
      return plenary_statement_bind_int64 (self, parameter, g_value_get_int64 (value), error);
    default:
      g_assert_not_reached ();
    }
}

/**
 * plenary_statement_step:
 * @self: a statement
 * @error: return location for an error
 *
 * Runs a statement up to its next row.
 *
 * Returns: whether there is a row, or it is done, or it failed
 */
PlenaryStep
plenary_statement_step (PlenaryStatement *self,
                        GError **error)
{
  int code = sqlite3_step (self->stmt);

  if (code == SQLITE_ROW)
    return PLENARY_STEP_ROW;
  if (code == SQLITE_DONE)
    return PLENARY_STEP_DONE;

  plenary_sqlite_error_set (error, plenary_connection_get_handle (self->connection), code,
                            sqlite3_sql (self->stmt));
  return PLENARY_STEP_ERROR;
}

/**
 * plenary_statement_run:
 * @self: a statement
 * @error: return location for an error
 *
 * Runs a statement to its end, whatever rows it has.
 *
 * Returns: whether it succeeded
 */
gboolean
plenary_statement_run (PlenaryStatement *self,
                       GError **error)
{
  PlenaryStep step;

  do
    step = plenary_statement_step (self, error);
  while (step == PLENARY_STEP_ROW);

  return step == PLENARY_STEP_DONE;
}

/**
 * plenary_statement_is_null:
 * @self: a statement that has a row
 * @column: the column, counted from 0
 *
 * Finds out whether a column of the row holds nothing.
 *
 * Returns: whether the column is NULL
 */
gboolean
plenary_statement_is_null (PlenaryStatement *self,
                           int column)
{
  return sqlite3_column_type (self->stmt, column) == SQLITE_NULL;
}

/**
 * plenary_statement_get_int64:
 * @self: a statement that has a row
 * @column: the column, counted from 0
 *
 * Gets a number from a column of the row.
 *
 * Returns: the number, 0 for NULL
 */
gint64
plenary_statement_get_int64 (PlenaryStatement *self,
                             int column)
{
  return sqlite3_column_int64 (self->stmt, column);
}

/**
 * plenary_statement_get_text:
 * @self: a statement that has a row
 * @column: the column, counted from 0
 *
 * Gets a text from a column of the row.
 *
 * Returns: (transfer none) (nullable): the text, until the next step
 */
const char *
plenary_statement_get_text (PlenaryStatement *self,
                            int column)
{
  return (const char *) sqlite3_column_text (self->stmt, column);
}

/**
 * plenary_statement_dup_bytes:
 * @self: a statement that has a row
 * @column: the column, counted from 0
 *
 * Copies the bytes of a column of the row.
 *
 * Returns: (transfer full): the bytes, none for NULL
 */
GBytes *
plenary_statement_dup_bytes (PlenaryStatement *self,
                             int column)
{
  const void *data = sqlite3_column_blob (self->stmt, column);

  return g_bytes_new (data, data != NULL ? sqlite3_column_bytes (self->stmt, column) : 0);
}

static gboolean
get_enum (PlenaryStatement *self,
          int column,
          GValue *value,
          GError **error)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (G_VALUE_TYPE (value));
  const char *nick = plenary_statement_get_text (self, column);
  GEnumValue *found = nick != NULL ? g_enum_get_value_by_nick (klass, nick) : NULL;

  if (found == NULL)
    {
      g_set_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_DAMAGED, "“%s” is no %s",
                   nick != NULL ? nick : "NULL", G_VALUE_TYPE_NAME (value));
      return FALSE;
    }

  g_value_set_enum (value, found->value);
  return TRUE;
}

static void
get_words (PlenaryStatement *self,
           int column,
           GValue *value)
{
  const char *text = plenary_statement_get_text (self, column);

  g_value_take_boxed (value, g_strsplit (text != NULL ? text : "", " ", -1));
}

/**
 * plenary_statement_get_value:
 * @self: a statement that has a row
 * @column: the column, counted from 0
 * @value: an initialised value, whose type says what is wanted
 * @error: return location for an error
 *
 * Reads a column as plenary_statement_bind_value() wrote it. A string array is
 * read from words with one space between them.
 *
 * Returns: whether the column held such a value; %PLENARY_STORE_ERROR_DAMAGED if not
 */
gboolean
plenary_statement_get_value (PlenaryStatement *self,
                             int column,
                             GValue *value,
                             GError **error)
{
  gint64 number = plenary_statement_get_int64 (self, column);

  switch (G_TYPE_FUNDAMENTAL (G_VALUE_TYPE (value)))
    {
    case G_TYPE_STRING:
      g_value_set_string (value, plenary_statement_get_text (self, column));
      return TRUE;
    case G_TYPE_BOXED:
      get_words (self, column, value);
      return TRUE;
    case G_TYPE_ENUM:
      return get_enum (self, column, value, error);
    case G_TYPE_BOOLEAN:
      g_value_set_boolean (value, number != 0);
      return TRUE;
    case G_TYPE_INT:
      g_value_set_int (value, CLAMP (number, G_MININT, G_MAXINT));
      return TRUE;
    case G_TYPE_UINT:
      g_value_set_uint (value, CLAMP (number, 0, G_MAXUINT));
      return TRUE;
    case G_TYPE_INT64:
      g_value_set_int64 (value, number);
      return TRUE;
    default:
      g_assert_not_reached ();
    }
}
