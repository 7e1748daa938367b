/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-prompt-set.h"
#include "plenary-store.h"

G_BEGIN_DECLS

GPtrArray *plenary_prompts_list (PlenaryStore *store) G_GNUC_WARN_UNUSED_RESULT;
PlenaryPromptSet *plenary_prompts_find (PlenaryStore *store, const char *key)
  G_GNUC_WARN_UNUSED_RESULT;
const char *plenary_prompts_get_key (PlenaryPromptSet *set);
gboolean plenary_prompts_is_stored (PlenaryStore *store, PlenaryPromptSet *set);
gboolean plenary_prompts_is_shipped (PlenaryPromptSet *set);

G_END_DECLS
