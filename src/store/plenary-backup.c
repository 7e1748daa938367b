/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-backup.h"

#include <glib/gstdio.h>

#include "plenary-schema.h"
#include "plenary-statement.h"
#include "plenary-store.h"

/* Copies of the whole file: one a day, of which seven are kept, and one before
 * every migration, all of which are kept. A copy is read back and checked before
 * it gets its name. */

#define N_KEPT 7
#define NS_PER_US 1000
#define SHORTEST_US (20 * G_TIME_SPAN_HOUR)

typedef struct
{
  char *path;
  gint64 made_at;
  gboolean daily;
} Backup;

static void
backup_free (gpointer data)
{
  Backup *backup = data;

  g_free (backup->path);
  g_free (backup);
}

static int
compare_backups (gconstpointer a,
                 gconstpointer b)
{
  const Backup *first = *(Backup *const *) a;
  const Backup *second = *(Backup *const *) b;

  if (first->made_at != second->made_at)
    return first->made_at < second->made_at ? 1 : -1;

  return g_strcmp0 (second->path, first->path);
}

static Backup *
look_at (const char *directory,
         const char *name)
{
  g_autofree char *path = g_build_filename (directory, name, NULL);
  gboolean daily = g_str_has_prefix (name, "plenary-");
  Backup *backup;
  GStatBuf info;

  if (!g_str_has_suffix (name, ".db") || !(daily || g_str_has_prefix (name, "before-")) ||
      g_stat (path, &info) != 0)
    return NULL;

  backup = g_new0 (Backup, 1);
  backup->path = g_steal_pointer (&path);
  backup->made_at = info.st_mtim.tv_sec * G_TIME_SPAN_SECOND + info.st_mtim.tv_nsec / NS_PER_US;
  backup->daily = daily;

  return backup;
}

/* The newest first. */
static GPtrArray *
list_backups (PlenaryPlace *place)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func (backup_free);
  g_autoptr (GDir) dir = g_dir_open (place->backups, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      Backup *backup = look_at (place->backups, name);

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }

  g_ptr_array_sort (backups, compare_backups);
  return backups;
}

/**
 * plenary_backup_exists:
 * @place: a place
 *
 * Tells whether there ever was a backup, good or bad.
 *
 * Returns: whether there is one
 */
gboolean
plenary_backup_exists (PlenaryPlace *place)
{
  g_autoptr (GPtrArray) backups = list_backups (place);

  return backups->len > 0;
}

/**
 * plenary_backup_verify:
 * @path: a copy of a file, which nobody writes to
 * @error: return location for an error
 *
 * Reads a copy through, leaving no trace beside it.
 *
 * Returns: whether it is whole, ours, and not too new to be used
 */
gboolean
plenary_backup_verify (const char *path,
                       GError **error)
{
  int newest = plenary_schema_get_newest (plenary_schema_get_resource ());
  g_autoptr (PlenaryConnection) connection =
    plenary_connection_open (path, PLENARY_CONNECTION_SNAPSHOT, error);
  gint64 application_id = 0;
  gint64 version = 0;

  if (connection == NULL || !plenary_connection_check (connection, error) ||
      !plenary_connection_get_number (connection, "PRAGMA application_id", &application_id,
                                      error) ||
      !plenary_connection_get_number (connection, "PRAGMA user_version", &version, error))
    return FALSE;

  if (application_id == PLENARY_APPLICATION_ID && version >= 1 && version <= newest)
    return TRUE;

  g_set_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_NOT_OURS, "%s is not ours", path);
  return FALSE;
}

/* Fills an empty file. */
static gboolean
vacuum_into (PlenaryConnection *connection,
             const char *path,
             GError **error)
{
  g_autoptr (PlenaryStatement) statement =
    plenary_statement_new (connection, "VACUUM INTO ?", error);
  GError *why = NULL;

  if (statement == NULL || !plenary_statement_bind_text (statement, 0, path, -1, error))
    return FALSE;

  if (plenary_statement_run (statement, &why))
    return TRUE;

  /* If the disk does not tell how long the file is, SQLite says that there is one. */
  if (why->code == PLENARY_STORE_ERROR_FAILED && plenary_place_get_size (path) == 0)
    why->code = PLENARY_STORE_ERROR_IO;
  g_propagate_error (error, why);

  return FALSE;
}

/* What was watched can be forgotten by one switch, which copies would not hear of. */
static gboolean
leave_out_trace (const char *path,
                 GError **error)
{
  g_autoptr (PlenaryConnection) copy =
    plenary_connection_open (path, PLENARY_CONNECTION_OWNER, error);
  gint64 there = 0;

  if (copy == NULL ||
      !plenary_connection_get_number (copy,
                                      "SELECT count(*) FROM sqlite_schema WHERE name = 'trace'",
                                      &there, error))
    return FALSE;

  /* If it fails, there is no copy at all; so that it needs no journal beside it. */
  return there == 0 || (plenary_connection_execute (copy, "PRAGMA journal_mode = MEMORY", error) &&
                        plenary_connection_execute (copy, "DELETE FROM trace", error));
}

/**
 * plenary_backup_copy:
 * @connection: a connection of this thread
 * @path: where the copy is to be
 * @replace: whether it may take the place of another file
 * @error: return location for an error
 *
 * Copies everything but what was watched into a new file, checks the copy, and puts it in
 * its place.
 *
 * Returns: whether there is a good copy now
 */
gboolean
plenary_backup_copy (PlenaryConnection *connection,
                     const char *path,
                     gboolean replace,
                     GError **error)
{
  g_autofree char *directory = g_path_get_dirname (path);
  g_autofree char *temporary = NULL;

  if (!plenary_place_make_directory (directory, error))
    return FALSE;

  temporary = plenary_place_make_temporary (directory, error);
  if (temporary == NULL)
    return FALSE;

  if (vacuum_into (connection, temporary, error) && leave_out_trace (temporary, error) &&
      plenary_backup_verify (temporary, error) &&
      plenary_place_install (temporary, path, replace, error))
    return TRUE;

  plenary_place_remove_temporary (temporary);
  return FALSE;
}

static void
rotate (PlenaryPlace *place)
{
  g_autoptr (GPtrArray) backups = list_backups (place);
  int n_daily = 0;

  for (guint i = 0; i < backups->len; i++)
    {
      const Backup *backup = g_ptr_array_index (backups, i);

      if (backup->daily && ++n_daily > N_KEPT)
        g_unlink (backup->path);
    }
}

/**
 * plenary_backup_make_daily:
 * @connection: a connection of this thread
 * @place: the place of its file
 * @error: return location for an error
 *
 * Makes the backup of today, and removes daily ones beyond the newest seven.
 *
 * Returns: whether it was made
 */
gboolean
plenary_backup_make_daily (PlenaryConnection *connection,
                           PlenaryPlace *place,
                           GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *name = g_date_time_format (now, "plenary-%Y-%m-%d.db");
  g_autofree char *path = g_build_filename (place->backups, name, NULL);

  if (!plenary_backup_copy (connection, path, TRUE, error) ||
      !plenary_connection_execute (connection, "UPDATE bookkeeping SET changes_backed_up = changes",
                                   error))
    return FALSE;

  rotate (place);
  return TRUE;
}

/**
 * plenary_backup_make_before:
 * @connection: a connection of this thread
 * @place: the place of its file
 * @version: the version that the file is going to be migrated to
 * @error: return location for an error
 *
 * Makes the copy that must be there before a migration.
 *
 * Returns: whether it was made
 */
gboolean
plenary_backup_make_before (PlenaryConnection *connection,
                            PlenaryPlace *place,
                            int version,
                            GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%d-%H%M%S");
  g_autofree char *name = g_strdup_printf ("before-v%d-%s.db", version, time);
  g_autofree char *path = g_build_filename (place->backups, name, NULL);

  return plenary_backup_copy (connection, path, TRUE, error);
}

/**
 * plenary_backup_is_due:
 * @connection: a connection of this thread
 * @place: the place of its file
 *
 * Tells whether the newest daily backup is older than 20 hours (or from the
 * future, after the clock was put right) and something has changed since.
 *
 * Returns: whether it is time for one
 */
gboolean
plenary_backup_is_due (PlenaryConnection *connection,
                       PlenaryPlace *place)
{
  g_autoptr (GPtrArray) backups = list_backups (place);
  gint64 now = g_get_real_time ();
  gint64 changed = 0;

  for (guint i = 0; i < backups->len; i++)
    {
      const Backup *backup = g_ptr_array_index (backups, i);

      if (backup->daily && ABS (now - backup->made_at) < SHORTEST_US)
        return FALSE;
    }

  return plenary_connection_get_number (connection,
                                        "SELECT changes <> changes_backed_up FROM bookkeeping",
                                        &changed, NULL) &&
         changed != 0;
}

/**
 * plenary_backup_find:
 * @place: a place
 * @made_at: (out) (optional): when the backup was made, in UTC microseconds
 * @error: return location for an error
 *
 * Finds the newest backup that is whole.
 *
 * Returns: (transfer full) (nullable): its path; %PLENARY_STORE_ERROR_NOTHING if
 *   there is none
 */
char *
plenary_backup_find (PlenaryPlace *place,
                     gint64 *made_at,
                     GError **error)
{
  g_autoptr (GPtrArray) backups = list_backups (place);

  for (guint i = 0; i < backups->len; i++)
    {
      const Backup *backup = g_ptr_array_index (backups, i);
      g_autoptr (GError) why = NULL;

      if (plenary_backup_verify (backup->path, &why))
        {
          if (made_at != NULL)
            *made_at = backup->made_at;
          return g_strdup (backup->path);
        }
      g_info ("A backup is of no use: %s", why->message);
    }

  g_set_error_literal (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_NOTHING,
                       "There is no backup");
  return NULL;
}
