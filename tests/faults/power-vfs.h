/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What might be on the disk if the power had gone at some moment. */
typedef struct
{
  GHashTable *files;
  int n_acknowledged;
} PowerPicture;

void power_vfs_register (void);
void power_vfs_watch (const char *path);
void power_vfs_acknowledge (void);
GPtrArray *power_vfs_stop (void) G_GNUC_WARN_UNUSED_RESULT;
void power_picture_develop (PowerPicture *picture);

G_END_DECLS
