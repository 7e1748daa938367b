/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-command.h"
#include "plenary-store.h"

G_BEGIN_DECLS

typedef struct _PlenaryWorker PlenaryWorker;

/**
 * PlenaryWorkerReply:
 * @command: (transfer full): a command with its answer
 *
 * Called on the main thread for every command, in the order they were given.
 */
typedef void (*PlenaryWorkerReply) (PlenaryCommand *command);

/**
 * PlenaryWorkerTrouble:
 * @store: the store whose commands wait
 * @trouble: why they wait
 *
 * Called on the main thread when commands begin or cease to wait.
 */
typedef void (*PlenaryWorkerTrouble) (PlenaryStore *store, PlenaryStoreTrouble trouble);

PlenaryWorker *plenary_worker_new (const char *path,
                                   PlenaryWorkerReply reply,
                                   PlenaryWorkerTrouble trouble) G_GNUC_WARN_UNUSED_RESULT;
void plenary_worker_free (PlenaryWorker *self);
void plenary_worker_push (PlenaryWorker *self, PlenaryCommand *command);
void plenary_worker_retry (PlenaryWorker *self);

G_END_DECLS
