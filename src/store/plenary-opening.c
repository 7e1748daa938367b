/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-opening.h"

#include <glib/gstdio.h>
#include <string.h>

#include "plenary-backup.h"
#include "plenary-header.h"
#include "plenary-schema.h"
#include "plenary-store.h"

/* From a path to a connection that may be written to, or to the reason why not.
 * A file that is damaged, newer or not ours is left exactly as it was found. */

static gboolean
fill_new (const char *path,
          GResource *schema,
          GError **error)
{
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d", PLENARY_APPLICATION_ID);
  g_autoptr (PlenaryConnection) connection =
    plenary_connection_open (path, PLENARY_CONNECTION_OWNER, error);

  return connection != NULL && plenary_connection_execute (connection, mark, error) &&
         plenary_schema_migrate (connection, schema, error);
}

/**
 * plenary_opening_create:
 * @place: a place without a file, or with one of no length
 * @schema: the steps of the schema
 * @error: return location for an error
 *
 * Makes a new file beside its place and puts it there when it is finished: a file
 * with our name is never half made.
 *
 * Returns: whether there is a new file
 */
gboolean
plenary_opening_create (PlenaryPlace *place,
                        GResource *schema,
                        GError **error)
{
  g_autofree char *temporary = plenary_place_make_temporary (place->directory, error);

  if (temporary == NULL)
    return FALSE;

  if (plenary_place_get_size (place->path) == 0)
    g_unlink (place->path);

  if (fill_new (temporary, schema, error) &&
      plenary_place_install (temporary, place->path, FALSE, error))
    return TRUE;

  plenary_place_remove_temporary (temporary);
  return FALSE;
}

static gboolean
check_version (gint64 version,
               GResource *schema,
               GError **error)
{
  int newest = plenary_schema_get_newest (schema);

  if (version <= newest)
    return TRUE;

  g_set_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_TOO_NEW,
               "The file has version %" G_GINT64_FORMAT ", the newest known is %d", version,
               newest);
  return FALSE;
}

static gboolean
check_header (PlenaryPlace *place,
              GResource *schema,
              GError **error)
{
  PlenaryHeader header;

  if (!plenary_header_read (place->path, &header, error))
    return FALSE;

  if (!header.is_sqlite)
    {
      g_set_error_literal (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_DAMAGED,
                           "The file does not begin like a database");
      return FALSE;
    }

  if (header.application_id != PLENARY_APPLICATION_ID)
    {
      g_set_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_NOT_OURS,
                   "The file is marked %08x", header.application_id);
      return FALSE;
    }

  if (!check_version (header.version, schema, error))
    return FALSE;

  /* SQLite does not mind if a part of the last page is missing. */
  if (plenary_place_get_size (place->wal) <= 0 &&
      plenary_place_get_size (place->path) < header.size)
    {
      g_set_error_literal (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_DAMAGED,
                           "The end of the file is missing");
      return FALSE;
    }

  return TRUE;
}

/* The index of words is made of the words: where only that is damaged, nothing is lost. */
static gboolean
check_and_mend (PlenaryConnection *connection,
                GError **error)
{
  g_autoptr (GError) why = NULL;

  if (plenary_connection_check (connection, &why))
    return TRUE;

  if (!g_error_matches (why, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_DAMAGED) ||
      strstr (why->message, "FTS5 table main.search") == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&why));
      return FALSE;
    }

  g_info ("Making the index of words anew: %s", why->message);

  return plenary_connection_execute (connection, "INSERT INTO search (search) VALUES ('rebuild')",
                                     error) &&
         plenary_connection_check (connection, error);
}

/* The first look inside. It takes the file for this process alone; nothing has
 * been written yet. */
static gboolean
check_inside (PlenaryConnection *connection,
              GResource *schema,
              gboolean unclean,
              int *version,
              GError **error)
{
  if (!plenary_schema_get_version (connection, version, error) ||
      !check_version (*version, schema, error))
    return FALSE;

  if (sqlite3_db_readonly (plenary_connection_get_handle (connection), NULL) != 0)
    {
      g_set_error_literal (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_READ_ONLY,
                           "The file can only be read");
      return FALSE;
    }

  if (!unclean && *version == plenary_schema_get_newest (schema))
    return TRUE;

  return check_and_mend (connection, error);
}

static gboolean
bring_up_to_date (PlenaryConnection *connection,
                  PlenaryPlace *place,
                  GResource *schema,
                  int version,
                  GError **error)
{
  int newest = plenary_schema_get_newest (schema);

  if (version == newest)
    return TRUE;

  /* Afterwards the header says it too, not only the WAL. */
  return plenary_backup_make_before (connection, place, newest, error) &&
         plenary_schema_migrate (connection, schema, error) &&
         plenary_connection_execute (connection, "PRAGMA wal_checkpoint (TRUNCATE)", error);
}

static PlenaryConnection *
open_existing (PlenaryPlace *place,
               GResource *schema,
               GError **error)
{
  g_autoptr (PlenaryConnection) connection = NULL;
  gboolean unclean = plenary_place_get_size (place->wal) > 0;
  int version = 0;

  if (!check_header (place, schema, error) || !plenary_place_check_writable (place, error))
    return NULL;

  connection = plenary_connection_open (place->path, PLENARY_CONNECTION_OWNER, error);
  if (connection == NULL)
    return NULL;

  if (!check_inside (connection, schema, unclean, &version, error) ||
      !plenary_connection_use_wal (connection, error) ||
      !bring_up_to_date (connection, place, schema, version, error))
    return NULL;
  plenary_connection_keep_wal (connection, FALSE);

  plenary_place_sweep (place);
  return g_steal_pointer (&connection);
}

/**
 * plenary_opening_open:
 * @place: where the file is, or is going to be
 * @schema: the steps of the schema
 * @error: return location for an error
 *
 * Opens the file; makes a new one if there is none, and brings an old one up to
 * date after a copy of it was made. After a shutdown that was not clean, the file
 * is read through first.
 *
 * A file that is gone or empty although there are backups or a WAL is taken for
 * damaged, so that the way to the backups is offered.
 *
 * Returns: (transfer full) (nullable): the connection
 */
PlenaryConnection *
plenary_opening_open (PlenaryPlace *place,
                      GResource *schema,
                      GError **error)
{
  if (plenary_place_get_size (place->path) <= 0)
    {
      /* SQLite deletes the WAL of an empty file. */
      if (plenary_place_get_size (place->wal) > 0 || plenary_backup_exists (place))
        {
          g_set_error_literal (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_DAMAGED,
                               "The file is gone, or empty");
          return NULL;
        }

      if (!plenary_opening_create (place, schema, error))
        return NULL;
    }

  return open_existing (place, schema, error);
}

/* A name with the time in it that nothing has yet. */
static char *
make_aside (PlenaryPlace *place)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%d-%H%M%S");

  for (int i = 1;; i++)
    {
      g_autofree char *number = i > 1 ? g_strdup_printf ("-%d", i) : g_strdup ("");
      g_autofree char *path =
        g_strdup_printf ("%s/plenary-damaged-%s%s.db", place->directory, time, number);
      g_autofree char *wal = g_strconcat (path, "-wal", NULL);

      if (plenary_place_get_size (path) < 0 && plenary_place_get_size (wal) < 0)
        return g_steal_pointer (&path);
    }
}

/* The file goes first: a WAL without a file is noticed at the next start, but a
 * file without its WAL would only lack its latest edits. */
static char *
set_aside (PlenaryPlace *place,
           GError **error)
{
  static const char *const suffixes[] = { "", "-wal", "-journal", "-shm" };
  g_autofree char *aside = make_aside (place);
  gboolean any = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *from = g_strconcat (place->path, suffixes[i], NULL);
      g_autofree char *to = g_strconcat (aside, suffixes[i], NULL);

      any = any || plenary_place_get_size (from) >= 0;
      if (!plenary_place_rename (from, to, error))
        return NULL;
    }

  return any ? g_steal_pointer (&aside) : g_strdup ("");
}

static gboolean
copy_backup (const char *backup,
             const char *path,
             GError **error)
{
  g_autoptr (PlenaryConnection) connection = NULL;

  if (!plenary_backup_verify (backup, error))
    return FALSE;

  connection = plenary_connection_open (backup, PLENARY_CONNECTION_SNAPSHOT, error);

  return connection != NULL && plenary_backup_copy (connection, path, TRUE, error);
}

/**
 * plenary_opening_recover:
 * @place: a place whose file nobody has open
 * @backup: (nullable): the backup to go on with, or %NULL to begin empty
 * @schema: the steps of the schema
 * @error: return location for an error
 *
 * Sets the file aside together with its WAL, and puts a copy of the backup, or a
 * new file, in its place. The copy is made and checked first: if that fails,
 * nothing has changed.
 *
 * Returns: (transfer full) (nullable): the path of what was set aside, empty if
 *   there was nothing; %NULL if it failed
 */
char *
plenary_opening_recover (PlenaryPlace *place,
                         const char *backup,
                         GResource *schema,
                         GError **error)
{
  g_autofree char *temporary = NULL;
  g_autofree char *aside = NULL;
  gboolean ready;

  temporary = plenary_place_make_temporary (place->directory, error);
  if (temporary == NULL)
    return NULL;

  ready = backup != NULL ? copy_backup (backup, temporary, error)
                         : fill_new (temporary, schema, error);
  if (ready)
    aside = set_aside (place, error);

  if (aside == NULL || !plenary_place_install (temporary, place->path, FALSE, error))
    {
      plenary_place_remove_temporary (temporary);
      return NULL;
    }

  return g_steal_pointer (&aside);
}
