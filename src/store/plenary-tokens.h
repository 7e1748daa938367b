/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-connection.h"

G_BEGIN_DECLS

/**
 * PlenaryToken:
 * @word: a word as the index has it: without capitals and accents; not terminated
 * @length: its length in bytes
 * @start: where it begins in the text, in bytes
 * @end: where it ends
 */
typedef struct
{
  const char *word;
  gsize length;
  gsize start;
  gsize end;
} PlenaryToken;

/**
 * PlenaryTokenFunc:
 * @token: a word
 * @data: data
 *
 * Takes in one word of a text.
 *
 * Returns: whether to go on
 */
typedef gboolean (*PlenaryTokenFunc) (const PlenaryToken *token, gpointer data);

typedef struct _PlenaryTokens PlenaryTokens;

PlenaryTokens *plenary_tokens_new (PlenaryConnection *connection, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;
void plenary_tokens_free (PlenaryTokens *self);
gboolean plenary_tokens_walk (PlenaryTokens *self,
                              const char *text,
                              PlenaryTokenFunc func,
                              gpointer data,
                              GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryTokens, plenary_tokens_free)

G_END_DECLS
