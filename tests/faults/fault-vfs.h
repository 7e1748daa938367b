/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How an operation fails when its turn has come; or the whole process, which a
 * write leaves half done. */
typedef enum
{
  FAULT_IO,
  FAULT_FULL,
  FAULT_HALF_WRITE,
  FAULT_KILL,
} Fault;

/* Tests that let one operation after the other fail go on by this many. With the sanitizers each
 * takes several times as long; without them none is left out. */
#ifdef __SANITIZE_ADDRESS__
#define FAULT_STRIDE 7
#else
#define FAULT_STRIDE 1
#endif

void fault_vfs_register (void);
void fault_vfs_arm (Fault fault, int nth, gboolean for_ever);
int fault_vfs_disarm (void);
gboolean fault_vfs_has_failed (void);
gboolean fault_vfs_is_wal_synced (void);
int fault_vfs_count_wal_writes (void);

G_END_DECLS
