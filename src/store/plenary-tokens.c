/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-tokens.h"

#include <string.h>

#include "plenary-sqlite-error.h"
#include "plenary-store.h"

/* What the index of words takes for a word: its own way of finding them is used for what
 * is looked for and for marking what was found, so that all three agree. */

struct _PlenaryTokens
{
  fts5_tokenizer methods;
  Fts5Tokenizer *instance;
};

static fts5_api *
find_api (sqlite3 *handle,
          GError **error)
{
  fts5_api *api = NULL;
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (handle, "SELECT fts5 (?1)", -1, &statement, NULL);

  if (code == SQLITE_OK)
    code = sqlite3_bind_pointer (statement, 1, &api, "fts5_api_ptr", NULL);
  if (code == SQLITE_OK)
    sqlite3_step (statement);
  sqlite3_finalize (statement);
  if (api == NULL)
    plenary_sqlite_error_set (error, NULL, code != SQLITE_OK ? code : SQLITE_ERROR,
                              "Asking for the index of words");

  return api;
}

/**
 * plenary_tokens_new:
 * @connection: a connection of this thread
 * @error: return location for an error
 *
 * Makes what finds the words of a text, as the migration that made the index chose it.
 *
 * Returns: (transfer full) (nullable): the finder of words
 */
PlenaryTokens *
plenary_tokens_new (PlenaryConnection *connection,
                    GError **error)
{
  static const char *arguments[] = { "remove_diacritics", "2" };
  sqlite3 *handle = plenary_connection_get_handle (connection);
  g_autoptr (PlenaryTokens) self = g_new0 (PlenaryTokens, 1);
  fts5_api *api = find_api (handle, error);
  void *user_data = NULL;
  int code;

  if (api == NULL)
    return NULL;

  code = api->xFindTokenizer (api, "unicode61", &user_data, &self->methods);
  if (code == SQLITE_OK)
    code = self->methods.xCreate (user_data, arguments, G_N_ELEMENTS (arguments), &self->instance);
  if (code == SQLITE_OK)
    return g_steal_pointer (&self);

  plenary_sqlite_error_set (error, NULL, code, "Finding words");
  return NULL;
}

/**
 * plenary_tokens_free:
 * @self: a finder of words
 *
 * Frees it.
 */
void
plenary_tokens_free (PlenaryTokens *self)
{
  if (self->instance != NULL)
    self->methods.xDelete (self->instance);

  g_free (self);
}

typedef struct
{
  PlenaryTokenFunc func;
  gpointer data;
} Walk;

static int
take_token (void *data,
            int flags,
            const char *word,
            int length,
            int start,
            int end)
{
  const Walk *walk = data;
  const PlenaryToken token = { word, length, start, end };

  return walk->func (&token, walk->data) ? SQLITE_OK : SQLITE_DONE;
}

/**
 * plenary_tokens_walk:
 * @self: a finder of words
 * @text: a text
 * @func: called for every word in it, in order
 * @data: for @func
 * @error: return location for an error
 *
 * Goes through the words of a text.
 *
 * Returns: whether it could be read, to the end or for as long as @func wanted
 */
gboolean
plenary_tokens_walk (PlenaryTokens *self,
                     const char *text,
                     PlenaryTokenFunc func,
                     gpointer data,
                     GError **error)
{
  Walk walk = { func, data };
  int code = self->methods.xTokenize (self->instance, &walk, FTS5_TOKENIZE_QUERY, text,
                                      MIN (strlen (text), G_MAXINT), take_token);

  if (code == SQLITE_OK || code == SQLITE_DONE)
    return TRUE;

  plenary_sqlite_error_set (error, NULL, code, "Finding words");
  return FALSE;
}
