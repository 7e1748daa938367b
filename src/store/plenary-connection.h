/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* "PLNY", in the header of every file of ours. */
#define PLENARY_APPLICATION_ID 0x504c4e59

typedef struct _PlenaryConnection PlenaryConnection;

/**
 * PlenaryConnectionMode:
 * @PLENARY_CONNECTION_OWNER: reads and writes, and lets nobody else in
 * @PLENARY_CONNECTION_SNAPSHOT: reads a file that nobody writes to, and leaves no trace beside it
 *
 * What a connection is for.
 */
typedef enum
{
  PLENARY_CONNECTION_OWNER,
  PLENARY_CONNECTION_SNAPSHOT,
} PlenaryConnectionMode;

PlenaryConnection *plenary_connection_open (const char *path,
                                            PlenaryConnectionMode mode,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
void plenary_connection_free (PlenaryConnection *self);
sqlite3 *plenary_connection_get_handle (PlenaryConnection *self);
GHashTable *plenary_connection_get_statements (PlenaryConnection *self);

gboolean plenary_connection_use_wal (PlenaryConnection *self, GError **error);
gboolean plenary_connection_finish (PlenaryConnection *self, GError **error);
void plenary_connection_keep_wal (PlenaryConnection *self, gboolean keep);

gboolean plenary_connection_execute (PlenaryConnection *self, const char *sql, GError **error);
gboolean plenary_connection_get_number (PlenaryConnection *self,
                                        const char *sql,
                                        gint64 *number,
                                        GError **error);
char *plenary_connection_get_text (PlenaryConnection *self, const char *sql, GError **error);
gboolean plenary_connection_check (PlenaryConnection *self, GError **error);

gboolean plenary_connection_has_audience (PlenaryConnection *self);
void plenary_connection_set_has_audience (PlenaryConnection *self, gboolean has_audience);

gboolean plenary_connection_begin (PlenaryConnection *self, GError **error);
gboolean plenary_connection_commit (PlenaryConnection *self, GError **error);
void plenary_connection_roll_back (PlenaryConnection *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryConnection, plenary_connection_free)

G_END_DECLS
