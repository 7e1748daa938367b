/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-ask.h"

/* What is kept of a recording that is deleted: how it sounded, and pictures of single
 * moments. To keep it and to let go of it are no edits: a picture of pupils that was
 * removed is not to come back by undoing something else. */

typedef struct
{
  char *uuid;
  char *fingerprint;
  GBytes *content;
} Kept;

static void
kept_free (gpointer data)
{
  Kept *self = data;

  g_free (self->uuid);
  g_free (self->fingerprint);
  g_clear_pointer (&self->content, g_bytes_unref);
  g_free (self);
}

static Kept *
kept_new (const char *uuid,
          const char *fingerprint,
          GBytes *content)
{
  Kept *self = g_new0 (Kept, 1);

  self->uuid = g_strdup (uuid);
  self->fingerprint = g_strdup (fingerprint);
  self->content = content != NULL ? g_bytes_ref (content) : NULL;

  return self;
}

/* Where two lessons use one file, it sounded alike in both. */
static gpointer
write_sound (PlenaryConnection *connection,
             gpointer data,
             GError **error)
{
  Kept *kept = data;
  g_autoptr (PlenaryStatement) statement =
    plenary_statement_new (connection,
                           "INSERT INTO sound_shape (recording, shape)"
                           " SELECT uuid, ?1 FROM recording WHERE uuid = ?2 OR fingerprint = ?3"
                           " ON CONFLICT (recording) DO UPDATE SET shape = excluded.shape",
                           error);

  if (statement == NULL || !plenary_statement_bind_bytes (statement, 0, kept->content, error) ||
      !plenary_statement_bind_text (statement, 1, kept->uuid, -1, error) ||
      !plenary_statement_bind_text (statement, 2, kept->fingerprint, -1, error) ||
      !plenary_statement_run (statement, error))
    return NULL;

  return g_bytes_ref (kept->content);
}

static gpointer
write_still (PlenaryConnection *connection,
             gpointer data,
             GError **error)
{
  Kept *kept = data;
  g_autoptr (PlenaryStatement) statement =
    plenary_statement_new (connection,
                           "INSERT INTO still (moment, picture) SELECT uuid, ?1 FROM moment"
                           " WHERE uuid = ?2"
                           " ON CONFLICT (moment) DO UPDATE SET picture = excluded.picture",
                           error);

  if (statement == NULL || !plenary_statement_bind_bytes (statement, 0, kept->content, error) ||
      !plenary_statement_bind_text (statement, 1, kept->uuid, -1, error) ||
      !plenary_statement_run (statement, error))
    return NULL;

  return g_bytes_ref (kept->content);
}

static gpointer
remove_still (PlenaryConnection *connection,
              gpointer data,
              GError **error)
{
  Kept *kept = data;
  g_autoptr (PlenaryStatement) statement =
    plenary_statement_new (connection, "DELETE FROM still WHERE moment = ?", error);

  if (statement == NULL || !plenary_statement_bind_text (statement, 0, kept->uuid, -1, error) ||
      !plenary_statement_run (statement, error))
    return NULL;

  return g_bytes_new (NULL, 0);
}

static gpointer
read_kept (PlenaryConnection *connection,
           const char *sql,
           Kept *kept,
           GError **error)
{
  g_autoptr (PlenaryStatement) statement = plenary_statement_new (connection, sql, error);

  if (statement == NULL || !plenary_statement_bind_text (statement, 0, kept->uuid, -1, error))
    return NULL;

  switch (plenary_statement_step (statement, error))
    {
    case PLENARY_STEP_ERROR:
      return NULL;
    case PLENARY_STEP_ROW:
      return plenary_statement_dup_bytes (statement, 0);
    case PLENARY_STEP_DONE:
      return g_bytes_new (NULL, 0);
    }

  g_assert_not_reached ();
}

static gpointer
read_sound (PlenaryConnection *connection,
            gpointer data,
            GError **error)
{
  return read_kept (connection, "SELECT shape FROM sound_shape WHERE recording = ?", data, error);
}

static gpointer
read_still (PlenaryConnection *connection,
            gpointer data,
            GError **error)
{
  return read_kept (connection, "SELECT picture FROM still WHERE moment = ?", data, error);
}

static const PlenaryQuery write_sound_query = { write_sound, TRUE, kept_free,
                                                (GDestroyNotify) g_bytes_unref };
static const PlenaryQuery write_still_query = { write_still, TRUE, kept_free,
                                                (GDestroyNotify) g_bytes_unref };
static const PlenaryQuery remove_still_query = { remove_still, TRUE, kept_free,
                                                 (GDestroyNotify) g_bytes_unref };
static const PlenaryQuery read_sound_query = { read_sound, FALSE, kept_free,
                                               (GDestroyNotify) g_bytes_unref };
static const PlenaryQuery read_still_query = { read_still, FALSE, kept_free,
                                               (GDestroyNotify) g_bytes_unref };

/**
 * plenary_store_keep_sound_async:
 * @self: an open store
 * @recording: the UUID of a recording
 * @fingerprint: (nullable): what its file is known by; the same is kept for other
 *   recordings of that file
 * @shape: how it sounds, see plenary_sound_shape_pack()
 * @callback: called when it is safe
 * @user_data: for @callback
 *
 * Keeps how a recording sounds, in place of what was kept before.
 */
void
plenary_store_keep_sound_async (PlenaryStore *self,
                                const char *recording,
                                const char *fingerprint,
                                GBytes *shape,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_return_if_fail (PLENARY_IS_STORE (self));
  g_return_if_fail (recording != NULL && shape != NULL);

  plenary_store_ask_async (self, &write_sound_query, kept_new (recording, fingerprint, shape), NULL,
                           callback, user_data);
}

/**
 * plenary_store_keep_still_async:
 * @self: an open store
 * @moment: the UUID of a moment
 * @picture: a JPEG file
 * @callback: called when it is safe
 * @user_data: for @callback
 *
 * Keeps the picture of a moment, in place of one that was kept before.
 */
void
plenary_store_keep_still_async (PlenaryStore *self,
                                const char *moment,
                                GBytes *picture,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_return_if_fail (PLENARY_IS_STORE (self));
  g_return_if_fail (moment != NULL && picture != NULL);

  plenary_store_ask_async (self, &write_still_query, kept_new (moment, NULL, picture), NULL,
                           callback, user_data);
}

/**
 * plenary_store_remove_still_async:
 * @self: an open store
 * @moment: the UUID of a moment
 * @callback: called when it is gone
 * @user_data: for @callback
 *
 * Removes the picture that was kept of a moment, for good.
 */
void
plenary_store_remove_still_async (PlenaryStore *self,
                                  const char *moment,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_return_if_fail (PLENARY_IS_STORE (self));
  g_return_if_fail (moment != NULL);

  plenary_store_ask_async (self, &remove_still_query, kept_new (moment, NULL, NULL), NULL, callback,
                           user_data);
}

/**
 * plenary_store_keep_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends plenary_store_keep_sound_async(), plenary_store_keep_still_async() and
 * plenary_store_remove_still_async().
 *
 * Returns: whether it was done
 */
gboolean
plenary_store_keep_finish (PlenaryStore *self,
                           GAsyncResult *result,
                           GError **error)
{
  g_autoptr (GBytes) kept = plenary_store_ask_finish (self, result, error);

  return kept != NULL;
}

/**
 * plenary_store_get_sound_async:
 * @self: an open store
 * @recording: the UUID of a recording
 * @cancellable: (nullable): to stop waiting for it
 * @callback: called when it is read
 * @user_data: for @callback
 *
 * Reads what was kept of the sound of a recording.
 */
void
plenary_store_get_sound_async (PlenaryStore *self,
                               const char *recording,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_return_if_fail (PLENARY_IS_STORE (self));
  g_return_if_fail (recording != NULL);

  plenary_store_ask_async (self, &read_sound_query, kept_new (recording, NULL, NULL), cancellable,
                           callback, user_data);
}

/**
 * plenary_store_get_still_async:
 * @self: an open store
 * @moment: the UUID of a moment
 * @cancellable: (nullable): to stop waiting for it
 * @callback: called when it is read
 * @user_data: for @callback
 *
 * Reads the picture that was kept of a moment.
 */
void
plenary_store_get_still_async (PlenaryStore *self,
                               const char *moment,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_return_if_fail (PLENARY_IS_STORE (self));
  g_return_if_fail (moment != NULL);

  plenary_store_ask_async (self, &read_still_query, kept_new (moment, NULL, NULL), cancellable,
                           callback, user_data);
}

/**
 * plenary_store_get_kept_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends plenary_store_get_sound_async() and plenary_store_get_still_async().
 *
 * Returns: (transfer full) (nullable): what was kept, empty if nothing was, or %NULL if
 *   it could not be read
 */
GBytes *
plenary_store_get_kept_finish (PlenaryStore *self,
                               GAsyncResult *result,
                               GError **error)
{
  g_return_val_if_fail (PLENARY_IS_STORE (self), NULL);

  return plenary_store_ask_finish (self, result, error);
}
