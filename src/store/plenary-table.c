/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-table.h"

/* With @shown, as somebody else may see them. */
static void
append_columns (GString *sql,
                const PlenaryColumn *columns,
                gsize n_columns,
                gboolean shown)
{
  for (gsize i = 0; i < n_columns; i++)
    g_string_append_printf (sql, ", %s",
                            shown && columns[i].shown != NULL ? columns[i].shown
                                                              : columns[i].column);
}

/* The one place where it is decided who may read what. */
static char *
make_select (const PlenaryTable *self,
             gboolean shown,
             const char *condition)
{
  GString *sql = g_string_new ("SELECT uuid, revision");

  append_columns (sql, self->columns, self->n_columns, shown);
  append_columns (sql, self->computed, self->n_computed, shown);
  g_string_append_printf (sql, " FROM %s AS self WHERE (%s)", self->name,
                          condition != NULL ? condition : "true");
  if (shown)
    g_string_append_printf (sql, " AND (%s)", self->shown != NULL ? self->shown : "false");

  return g_string_free_and_steal (sql);
}

static gboolean
read_columns (PlenaryStatement *statement,
              int first,
              const PlenaryColumn *columns,
              gsize n_columns,
              GObject *object,
              GError **error)
{
  for (gsize i = 0; i < n_columns; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      GParamSpec *pspec =
        g_object_class_find_property (G_OBJECT_GET_CLASS (object), columns[i].property);

      g_value_init (&value, pspec->value_type);
      if (!plenary_statement_get_value (statement, first + i, &value, error))
        return FALSE;

      g_object_set_property (object, columns[i].property, &value);
    }

  return TRUE;
}

static PlenaryEntity *
read_row (const PlenaryTable *self,
          PlenaryStatement *statement,
          GError **error)
{
  g_autoptr (GObject) object =
    g_object_new (self->get_type (), "uuid", plenary_statement_get_text (statement, 0), NULL);

  plenary_entity_set_revision (PLENARY_ENTITY (object), plenary_statement_get_int64 (statement, 1));
  if (!read_columns (statement, 2, self->columns, self->n_columns, object, error) ||
      !read_columns (statement, 2 + self->n_columns, self->computed, self->n_computed, object,
                     error))
    return NULL;

  return PLENARY_ENTITY (g_steal_pointer (&object));
}

/**
 * plenary_table_read_where:
 * @self: a table with entities
 * @connection: a connection of this thread
 * @condition: (nullable): an expression that is true of the rows that are wanted, with
 *   ?1 where @wanted comes in, or %NULL for all rows
 * @wanted: (nullable): what rows are chosen by
 * @error: return location for an error
 *
 * Reads the rows that a condition is true of; where somebody else looks, of those only
 * what they may see.
 *
 * Returns: (transfer full) (nullable) (element-type PlenaryEntity): detached
 *   entities in no order, or %NULL if it failed
 */
GPtrArray *
plenary_table_read_where (const PlenaryTable *self,
                          PlenaryConnection *connection,
                          const char *condition,
                          const char *wanted,
                          GError **error)
{
  g_autoptr (GPtrArray) entities = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *sql =
    make_select (self, plenary_connection_has_audience (connection), condition);
  g_autoptr (PlenaryStatement) statement = plenary_statement_new (connection, sql, error);
  PlenaryStep step;

  if (statement == NULL ||
      (wanted != NULL && !plenary_statement_bind_text (statement, 0, wanted, -1, error)))
    return NULL;

  while ((step = plenary_statement_step (statement, error)) == PLENARY_STEP_ROW)
    {
      PlenaryEntity *entity = read_row (self, statement, error);

      if (entity == NULL)
        return NULL;
      g_ptr_array_add (entities, entity);
    }

  return step == PLENARY_STEP_DONE ? g_steal_pointer (&entities) : NULL;
}

/**
 * plenary_table_read:
 * @self: a table with entities
 * @connection: a connection of this thread
 * @column: (nullable): the column to choose rows by, or %NULL for all rows
 * @wanted: (nullable): what the column holds in the rows that are wanted
 * @error: return location for an error
 *
 * Reads rows.
 *
 * Returns: (transfer full) (nullable) (element-type PlenaryEntity): detached
 *   entities in no order, or %NULL if it failed
 */
GPtrArray *
plenary_table_read (const PlenaryTable *self,
                    PlenaryConnection *connection,
                    const char *column,
                    const char *wanted,
                    GError **error)
{
  g_autofree char *condition = column != NULL ? g_strdup_printf ("%s = ?1", column) : NULL;

  return plenary_table_read_where (self, connection, condition, wanted, error);
}

/**
 * plenary_table_make_conflict_clause:
 * @self: a table
 *
 * Makes the end of an INSERT that updates the row if it is there already, and
 * leaves it alone if nothing but the revision would change. Unlike REPLACE, this
 * fires the triggers that undo relies on.
 *
 * Returns: (transfer full): the SQL
 */
char *
plenary_table_make_conflict_clause (const PlenaryTable *self)
{
  GString *sql = g_string_new (" ON CONFLICT (uuid) DO UPDATE SET revision = excluded.revision");
  GString *here = g_string_new (NULL);
  GString *there = g_string_new (NULL);

  for (gsize i = 0; i < self->n_columns; i++)
    {
      const char *column = self->columns[i].column;

      g_string_append_printf (sql, ", %s = excluded.%s", column, column);
      g_string_append_printf (here, "%s%s.%s", i > 0 ? ", " : "", self->name, column);
      g_string_append_printf (there, "%sexcluded.%s", i > 0 ? ", " : "", column);
    }

  g_string_append_printf (sql, " WHERE (%s) IS NOT (%s)", here->str, there->str);
  g_string_free (here, TRUE);
  g_string_free (there, TRUE);

  return g_string_free_and_steal (sql);
}

static char *
make_insert (const PlenaryTable *self)
{
  g_autofree char *conflict = plenary_table_make_conflict_clause (self);
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO %s (uuid, revision", self->name);
  append_columns (sql, self->columns, self->n_columns, FALSE);
  g_string_append (sql, ") VALUES (?, ?");
  for (gsize i = 0; i < self->n_columns; i++)
    g_string_append (sql, ", ?");
  g_string_append_printf (sql, ")%s", conflict);

  return g_string_free_and_steal (sql);
}

static gboolean
bind_property (PlenaryStatement *statement,
               int index,
               PlenaryEntity *entity,
               const char *property,
               GError **error)
{
  g_auto (GValue) value = G_VALUE_INIT;

  /* An uninitialised value takes the type of the property. */
  g_object_get_property (G_OBJECT (entity), property, &value);

  return plenary_statement_bind_value (statement, index, &value, error);
}

static gboolean
bind_entity (const PlenaryTable *self,
             PlenaryStatement *statement,
             PlenaryEntity *entity,
             GError **error)
{
  for (gsize i = 0; i < self->n_columns; i++)
    {
      if (!bind_property (statement, 2 + i, entity, self->columns[i].property, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * plenary_table_write:
 * @self: the table of the entity
 * @connection: a connection of this thread, in a transaction
 * @entity: the entity
 * @revision: the revision it has from now on
 * @error: return location for an error
 *
 * Inserts or updates the row of an entity. A row that has these values already
 * is left alone, revision and all.
 *
 * Returns: whether it succeeded
 */
gboolean
plenary_table_write (const PlenaryTable *self,
                     PlenaryConnection *connection,
                     PlenaryEntity *entity,
                     gint64 revision,
                     GError **error)
{
  g_autofree char *sql = make_insert (self);
  g_autoptr (PlenaryStatement) statement = plenary_statement_new (connection, sql, error);

  return statement != NULL &&
         plenary_statement_bind_text (statement, 0, plenary_entity_get_uuid (entity), -1, error) &&
         plenary_statement_bind_int64 (statement, 1, revision, error) &&
         bind_entity (self, statement, entity, error) && plenary_statement_run (statement, error);
}

/* UPDATE of the columns with words, in which an empty word changes nothing. NULL if
 * there are none. */
static char *
make_update_of_words (const PlenaryTable *self)
{
  g_autoptr (GString) set = g_string_new (NULL);
  g_autoptr (GString) here = g_string_new (NULL);
  g_autoptr (GString) there = g_string_new (NULL);

  for (gsize i = 0; i < self->n_columns; i++)
    {
      const char *column = self->columns[i].column;
      g_autofree char *value = NULL;

      if (!self->columns[i].words)
        continue;

      value = g_strdup_printf ("coalesce (nullif (?%" G_GSIZE_FORMAT ", ''), %s)", 3 + i, column);
      g_string_append_printf (set, ", %s = %s", column, value);
      g_string_append_printf (here, "%s%s", here->len > 0 ? ", " : "", column);
      g_string_append_printf (there, "%s%s", there->len > 0 ? ", " : "", value);
    }

  if (set->len == 0)
    return NULL;

  return g_strdup_printf ("UPDATE %s SET revision = ?2%s WHERE uuid = ?1 AND (%s) IS NOT (%s)",
                          self->name, set->str, here->str, there->str);
}

/**
 * plenary_table_write_words:
 * @self: the table of the entity
 * @connection: a connection of this thread, in a transaction
 * @entity: the entity
 * @revision: the revision its row has from now on
 * @error: return location for an error
 *
 * Updates what the teacher typed of an entity, if its row is there, and nothing
 * else of it. Words that are stored are not replaced by none.
 *
 * Returns: whether it succeeded
 */
gboolean
plenary_table_write_words (const PlenaryTable *self,
                           PlenaryConnection *connection,
                           PlenaryEntity *entity,
                           gint64 revision,
                           GError **error)
{
  g_autofree char *sql = make_update_of_words (self);
  g_autoptr (PlenaryStatement) statement = NULL;

  if (sql == NULL)
    return TRUE;

  statement = plenary_statement_new (connection, sql, error);
  if (statement == NULL ||
      !plenary_statement_bind_text (statement, 0, plenary_entity_get_uuid (entity), -1, error) ||
      !plenary_statement_bind_int64 (statement, 1, revision, error))
    return FALSE;

  for (gsize i = 0; i < self->n_columns; i++)
    {
      if (self->columns[i].words &&
          !bind_property (statement, 2 + i, entity, self->columns[i].property, error))
        return FALSE;
    }

  return plenary_statement_run (statement, error);
}

/**
 * plenary_table_delete:
 * @self: a table
 * @connection: a connection of this thread, in a transaction
 * @uuid: the row
 * @error: return location for an error
 *
 * Deletes a row, if it is there, with all that belongs to it.
 *
 * Returns: whether it succeeded
 */
gboolean
plenary_table_delete (const PlenaryTable *self,
                      PlenaryConnection *connection,
                      const char *uuid,
                      GError **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE uuid = ?", self->name);
  g_autoptr (PlenaryStatement) statement = plenary_statement_new (connection, sql, error);

  return statement != NULL && plenary_statement_bind_text (statement, 0, uuid, -1, error) &&
         plenary_statement_run (statement, error);
}
