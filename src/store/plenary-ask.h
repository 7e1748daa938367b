/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-connection.h"
#include "plenary-statement.h"
#include "plenary-store.h"

G_BEGIN_DECLS

/**
 * PlenaryQuery:
 * @run: what to do on the store thread: answers with something that is not %NULL, or fails
 * @writes: whether it changes the file: then it is one transaction, and it is tried again
 *   while the disk is in trouble
 * @free_data: (nullable): frees what it is given
 * @free_answer: frees what it answers
 * @asked_together: whether it may be asked while somebody else looks at the screen
 *
 * Something that the front can ask of the file besides edits: what is written by it is no
 * edit, and cannot be undone.
 */
typedef struct
{
  gpointer (*run) (PlenaryConnection *connection, gpointer data, GError **error);
  gboolean writes;
  GDestroyNotify free_data;
  GDestroyNotify free_answer;
  gboolean asked_together;
} PlenaryQuery;

void plenary_store_ask_async (PlenaryStore *self,
                              const PlenaryQuery *query,
                              gpointer data,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
gpointer plenary_store_ask_finish (PlenaryStore *self, GAsyncResult *result, GError **error);

gpointer plenary_ask_run (const PlenaryQuery *query,
                          PlenaryConnection *connection,
                          gpointer data,
                          GError **error);

G_END_DECLS
