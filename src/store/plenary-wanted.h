/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-hit.h"
#include "plenary-tokens.h"

G_BEGIN_DECLS

typedef struct _PlenaryWanted PlenaryWanted;

PlenaryWanted *plenary_wanted_new (PlenaryTokens *tokens, const char *words, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;
void plenary_wanted_free (PlenaryWanted *self);
gboolean plenary_wanted_is_empty (PlenaryWanted *self);
const char *plenary_wanted_get_symbols (PlenaryWanted *self);
char *plenary_wanted_make_match (PlenaryWanted *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean plenary_wanted_mark (PlenaryWanted *self,
                              const char *text,
                              PlenaryHit *hit,
                              GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryWanted, plenary_wanted_free)

G_END_DECLS
