/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-schema.h"

#include "plenary-statement.h"
#include "plenary-store-migrations.h"
#include "plenary-store.h"

/* The schema is a row of numbered steps, kept as files of SQL. The number of the
 * latest step a file went through is its user_version. */

/**
 * plenary_schema_get_resource:
 *
 * Gets the steps that come with Plenary.
 *
 * Returns: (transfer none): the resource, with the steps under %PLENARY_SCHEMA_PATH
 */
GResource *
plenary_schema_get_resource (void)
{
  return plenary_store_migrations_get_resource ();
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* The names of the steps in order: "0001-first.sql" and so on, without a gap. */
static GStrv
list_steps (GResource *resource)
{
  GStrv names = g_resource_enumerate_children (resource, PLENARY_SCHEMA_PATH,
                                               G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (names != NULL);
  qsort (names, g_strv_length (names), sizeof (char *), compare_names);
  for (guint i = 0; names[i] != NULL; i++)
    g_assert (g_ascii_strtoull (names[i], NULL, 10) == i + 1);

  return names;
}

/**
 * plenary_schema_get_newest:
 * @resource: a resource with steps under %PLENARY_SCHEMA_PATH
 *
 * Gets the version a file has after all steps.
 *
 * Returns: the version
 */
int
plenary_schema_get_newest (GResource *resource)
{
  g_auto (GStrv) names = list_steps (resource);

  return g_strv_length (names);
}

/**
 * plenary_schema_get_version:
 * @connection: a connection of this thread
 * @version: (out): the version
 * @error: return location for an error
 *
 * Reads the version of a file, of which the newest may still be in its WAL.
 *
 * Returns: whether it could be read
 */
gboolean
plenary_schema_get_version (PlenaryConnection *connection,
                            int *version,
                            GError **error)
{
  gint64 number = 0;

  if (!plenary_connection_get_number (connection, "PRAGMA user_version", &number, error))
    return FALSE;

  *version = number;
  return TRUE;
}

/* The images of an older schema do not fit the tables any more. */
static gboolean
forget_undo (PlenaryConnection *connection,
             GError **error)
{
  gint64 there = 0;

  if (!plenary_connection_get_number (connection,
                                      "SELECT count(*) FROM sqlite_schema WHERE name = 'undo_step'",
                                      &there, error))
    return FALSE;

  return there == 0 || (plenary_connection_execute (connection, "DELETE FROM undo_row", error) &&
                        plenary_connection_execute (connection, "DELETE FROM undo_step", error));
}

static gboolean
check_references (PlenaryConnection *connection,
                  GError **error)
{
  g_autofree char *table =
    plenary_connection_get_text (connection, "PRAGMA foreign_key_check", error);

  if (table == NULL)
    return FALSE;

  if (*table == '\0')
    return TRUE;

  g_set_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_CONSTRAINT,
               "A row of %s refers to nothing", table);
  return FALSE;
}

static gboolean
run_step (PlenaryConnection *connection,
          GResource *resource,
          const char *name,
          int version,
          GError **error)
{
  g_autofree char *path = g_build_path ("/", PLENARY_SCHEMA_PATH, name, NULL);
  g_autofree char *mark = g_strdup_printf ("PRAGMA user_version = %d", version);
  g_autoptr (GBytes) sql =
    g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  /* A resource ends every file with a NUL that its size does not count. */
  return sql != NULL &&
         plenary_connection_execute (connection, g_bytes_get_data (sql, NULL), error) &&
         forget_undo (connection, error) && check_references (connection, error) &&
         plenary_connection_execute (connection, mark, error);
}

static gboolean
run_step_whole (PlenaryConnection *connection,
                GResource *resource,
                const char *name,
                int version,
                GError **error)
{
  if (!plenary_connection_execute (connection, "BEGIN IMMEDIATE", error))
    return FALSE;

  if (run_step (connection, resource, name, version, error) &&
      plenary_connection_commit (connection, error))
    return TRUE;

  plenary_connection_roll_back (connection);
  return FALSE;
}

/**
 * plenary_schema_migrate:
 * @connection: a connection of this thread
 * @resource: a resource with steps under %PLENARY_SCHEMA_PATH
 * @error: return location for an error
 *
 * Takes a file through the steps it has not been through yet, each of them whole
 * or not at all. What can be undone is forgotten.
 *
 * Returns: whether the file has the newest version now
 */
gboolean
plenary_schema_migrate (PlenaryConnection *connection,
                        GResource *resource,
                        GError **error)
{
  g_auto (GStrv) names = list_steps (resource);
  int version = 0;
  gboolean ok;

  if (!plenary_schema_get_version (connection, &version, error))
    return FALSE;

  /* A step may build a table anew; its references are checked when it is done. */
  ok = plenary_connection_execute (connection, "PRAGMA foreign_keys = OFF", error);
  for (int i = version; ok && names[i] != NULL; i++)
    ok = run_step_whole (connection, resource, names[i], i + 1, error);

  if (!plenary_connection_execute (connection, "PRAGMA foreign_keys = ON", ok ? error : NULL))
    ok = FALSE;

  return ok;
}
