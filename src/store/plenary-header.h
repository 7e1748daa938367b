/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlenaryHeader:
 * @is_sqlite: whether it is the header of an SQLite file
 * @application_id: whose file it is
 * @version: the version of its schema
 * @size: how long the file has to be at least, unless the rest is in its WAL
 *
 * What the first bytes of a file tell.
 */
typedef struct
{
  gboolean is_sqlite;
  guint32 application_id;
  guint32 version;
  gint64 size;
} PlenaryHeader;

gboolean plenary_header_read (const char *path, PlenaryHeader *header, GError **error);

G_END_DECLS
