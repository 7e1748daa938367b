/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-pending.h"

/* What the teacher sees is what is stored plus what waits to be. For every entity
 * that waiting edits touch, this remembers the stored state, so that it can be
 * shown again should an edit be refused. */

typedef struct
{
  PlenaryEntity *record;
  guint n_waiting;
} Stored;

struct _PlenaryPending
{
  PlenaryLive *live;
  GQueue waiting;
  GHashTable *stored;
};

static void
stored_free (gpointer data)
{
  Stored *stored = data;

  g_clear_object (&stored->record);
  g_free (stored);
}

/**
 * plenary_pending_new:
 * @live: the live objects, which must outlive this
 *
 * Makes an empty queue of waiting edits, for the main thread.
 *
 * Returns: (transfer full): the queue
 */
PlenaryPending *
plenary_pending_new (PlenaryLive *live)
{
  PlenaryPending *self = g_new0 (PlenaryPending, 1);

  self->live = live;
  g_queue_init (&self->waiting);
  self->stored = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, stored_free);

  return self;
}

/**
 * plenary_pending_free:
 * @self: a queue
 *
 * Frees a queue.
 */
void
plenary_pending_free (PlenaryPending *self)
{
  g_queue_clear_full (&self->waiting, (GDestroyNotify) g_ptr_array_unref);
  g_hash_table_unref (self->stored);
  g_free (self);
}

static PlenaryChange *
find_change (GPtrArray *changes,
             const char *uuid)
{
  for (guint i = changes->len; i > 0; i--)
    {
      PlenaryChange *change = changes->pdata[i - 1];

      if (g_str_equal (change->uuid, uuid))
        return change;
    }

  return NULL;
}

/* What @uuid is, once everything that waits is done. */
static PlenaryEntity *
resolve (PlenaryPending *self,
         const char *uuid)
{
  Stored *stored = g_hash_table_lookup (self->stored, uuid);

  for (GList *link = self->waiting.tail; link != NULL; link = link->prev)
    {
      PlenaryChange *change = find_change (link->data, uuid);

      if (change != NULL)
        return change->record;
    }

  return stored != NULL ? stored->record : NULL;
}

static void
remember (PlenaryPending *self,
          const char *uuid)
{
  Stored *stored = g_hash_table_lookup (self->stored, uuid);
  PlenaryEntity *entity;

  if (stored == NULL)
    {
      entity = plenary_live_lookup (self->live, uuid);
      stored = g_new0 (Stored, 1);
      stored->record = entity != NULL ? plenary_entity_copy (entity) : NULL;
      g_hash_table_insert (self->stored, g_strdup (uuid), stored);
    }

  stored->n_waiting++;
}

static void
forget (PlenaryPending *self,
        const char *uuid)
{
  Stored *stored = g_hash_table_lookup (self->stored, uuid);

  if (--stored->n_waiting == 0)
    g_hash_table_remove (self->stored, uuid);
}

/**
 * plenary_pending_push:
 * @self: a queue
 * @changes: (element-type PlenaryChange): what an edit changes, each UUID once
 *
 * Shows what an edit does before it is stored.
 */
void
plenary_pending_push (PlenaryPending *self,
                      GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      PlenaryChange *change = changes->pdata[i];

      remember (self, change->uuid);
    }

  g_queue_push_tail (&self->waiting, g_ptr_array_ref (changes));
  plenary_live_apply (self->live, changes);
}

/* Takes in what is stored now, and adds to @changes what is to be shown for it. */
static void
take_in (PlenaryPending *self,
         const char *uuid,
         PlenaryEntity *record,
         GPtrArray *changes)
{
  Stored *stored = g_hash_table_lookup (self->stored, uuid);
  gint64 revision = record != NULL ? plenary_entity_get_revision (record) : G_MAXINT64;

  if (stored == NULL)
    {
      PlenaryEntity *entity = plenary_live_lookup (self->live, uuid);

      if (entity == NULL || plenary_entity_get_revision (entity) <= revision)
        {
          PlenaryChange *change = plenary_change_new (uuid, record);

          change->fresh = TRUE;
          g_ptr_array_add (changes, change);
        }
      return;
    }

  /* What arrives late is older than what is known. */
  if (stored->record == NULL || plenary_entity_get_revision (stored->record) <= revision)
    g_set_object (&stored->record, record);
  g_ptr_array_add (changes, plenary_change_new (uuid, resolve (self, uuid)));
}

static GPtrArray *
take_in_notice (PlenaryPending *self,
                PlenaryNotice *notice)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (plenary_change_free);

  for (guint i = 0; i < notice->records->len; i++)
    {
      PlenaryEntity *record = notice->records->pdata[i];

      take_in (self, plenary_entity_get_uuid (record), record, changes);
    }

  for (guint i = 0; i < notice->removed->len; i++)
    take_in (self, notice->removed->pdata[i], NULL, changes);

  return changes;
}

/* What an edit touched that the notice did not mention: it is shown as it is stored. */
static void
add_touched (PlenaryPending *self,
             GPtrArray *touched,
             GPtrArray *changes)
{
  g_autoptr (GHashTable) mentioned = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < changes->len; i++)
    g_hash_table_add (mentioned, ((PlenaryChange *) changes->pdata[i])->uuid);

  for (guint i = 0; i < touched->len; i++)
    {
      PlenaryChange *change = touched->pdata[i];

      if (!g_hash_table_contains (mentioned, change->uuid))
        g_ptr_array_add (changes, plenary_change_new (change->uuid, resolve (self, change->uuid)));
    }
}

/**
 * plenary_pending_settle:
 * @self: a queue that is not empty
 * @notice: (nullable): what is stored now, or %NULL if the edit was refused
 *
 * Ends the waiting of the edit that was pushed first.
 */
void
plenary_pending_settle (PlenaryPending *self,
                        PlenaryNotice *notice)
{
  g_autoptr (GPtrArray) touched = g_queue_pop_head (&self->waiting);
  g_autoptr (GPtrArray) changes = NULL;

  changes = notice != NULL ? take_in_notice (self, notice)
                           : g_ptr_array_new_with_free_func (plenary_change_free);
  add_touched (self, touched, changes);

  for (guint i = 0; i < touched->len; i++)
    forget (self, ((PlenaryChange *) touched->pdata[i])->uuid);

  plenary_live_apply (self->live, changes);
}

/**
 * plenary_pending_tell:
 * @self: a queue
 * @notice: what is stored now
 *
 * Takes in a notice that no waiting edit belongs to. Edits that still wait are
 * shown on top of it.
 */
void
plenary_pending_tell (PlenaryPending *self,
                      PlenaryNotice *notice)
{
  g_autoptr (GPtrArray) changes = take_in_notice (self, notice);
  g_autoptr (GPtrArray) waiting = g_ptr_array_new_with_free_func (plenary_change_free);
  GHashTableIter iter;
  gpointer uuid;

  /* What was just loaded may be where entities belong that wait to be stored. */
  g_hash_table_iter_init (&iter, self->stored);
  while (g_hash_table_iter_next (&iter, &uuid, NULL))
    g_ptr_array_add (waiting, plenary_change_new (uuid, resolve (self, uuid)));
  add_touched (self, waiting, changes);

  plenary_live_apply (self->live, changes);
}
