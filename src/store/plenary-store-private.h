/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-command.h"
#include "plenary-live.h"
#include "plenary-pending.h"
#include "plenary-store.h"
#include "plenary-worker.h"

G_BEGIN_DECLS

typedef enum
{
  PLENARY_STORE_STATE_CLOSED,
  PLENARY_STORE_STATE_OPENING,
  PLENARY_STORE_STATE_OPEN,
  /* Somebody joins or leaves, and all is read anew. */
  PLENARY_STORE_STATE_CHANGING,
  PLENARY_STORE_STATE_CLOSING,
} PlenaryStoreState;

struct _PlenaryStore
{
  GObject parent_instance;

  char *path;
  char *audience;
  gboolean hidden;
  char *looked_at;
  PlenaryLive *live;
  PlenaryPending *pending;
  PlenaryWorker *worker;
  PlenaryEdit *undo_edit;
  PlenaryEdit *redo_edit;

  guint rest_id;
  guint n_slices;

  PlenaryStoreState state;
  PlenaryStoreTrouble trouble;
  guint on_network : 1;
  guint remembers_watched : 1;
  guint more_lessons : 1;
};

void plenary_store_set_state (PlenaryStore *self, PlenaryStoreState state);
void plenary_store_set_on_network (PlenaryStore *self, gboolean on_network);
void plenary_store_set_remembers_watched (PlenaryStore *self, gboolean remembers);
void plenary_store_take_audience (PlenaryStore *self, const char *debrief);
void plenary_store_set_edits (PlenaryStore *self, PlenaryEdit *undo_edit, PlenaryEdit *redo_edit);
void plenary_store_fail (PlenaryStore *self, const GError *error);
void plenary_store_push (PlenaryStore *self, PlenaryCommand *command);
GTask *plenary_store_begin (PlenaryStore *self,
                            PlenaryStoreState wanted,
                            gpointer source_tag,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
void plenary_store_reply (PlenaryCommand *command);
void plenary_store_await_rest (PlenaryStore *self);
void plenary_store_read_rest (PlenaryStore *self);
void plenary_store_slice_read (PlenaryStore *self, PlenaryCommand *command);

G_END_DECLS
