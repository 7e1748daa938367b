/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PlenaryPlace:
 * @path: the file, with every link of its path resolved
 * @wal: its write-ahead log
 * @directory: where it lies
 * @backups: where its backups lie
 *
 * Where the teacher's file is kept.
 */
typedef struct
{
  char *path;
  char *wal;
  char *directory;
  char *backups;
} PlenaryPlace;

PlenaryPlace *plenary_place_new (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void plenary_place_free (PlenaryPlace *self);
gboolean plenary_place_is_on_network (PlenaryPlace *self);
gboolean plenary_place_is_network_type (guint64 type);
gboolean plenary_place_check_writable (PlenaryPlace *self, GError **error);
void plenary_place_sweep (PlenaryPlace *self);

gint64 plenary_place_get_size (const char *path);
char *plenary_place_make_temporary (const char *directory, GError **error);
void plenary_place_remove_temporary (const char *path);
gboolean plenary_place_install (const char *temporary,
                                const char *path,
                                gboolean replace,
                                GError **error);
gboolean plenary_place_rename (const char *from, const char *to, GError **error);
gboolean plenary_place_make_directory (const char *path, GError **error);
void plenary_place_set_error (GError **error, int system_error, const char *doing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryPlace, plenary_place_free)

G_END_DECLS
