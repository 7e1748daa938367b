/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entity.h"
#include "plenary-enums.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PROMPT_SET (plenary_prompt_set_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryPromptSet, plenary_prompt_set, PLENARY, PROMPT_SET, PlenaryEntity)

PlenaryPromptSet *plenary_prompt_set_new (void) G_GNUC_WARN_UNUSED_RESULT;

const char *plenary_prompt_set_get_title (PlenaryPromptSet *self);
void plenary_prompt_set_set_title (PlenaryPromptSet *self, const char *title);
const char *plenary_prompt_set_get_source (PlenaryPromptSet *self);
void plenary_prompt_set_set_source (PlenaryPromptSet *self, const char *source);
const char *plenary_prompt_set_get_prompts (PlenaryPromptSet *self);
void plenary_prompt_set_set_prompts (PlenaryPromptSet *self, const char *prompts);
const char *plenary_prompt_set_get_origin (PlenaryPromptSet *self);
void plenary_prompt_set_set_origin (PlenaryPromptSet *self, const char *origin);
int plenary_prompt_set_get_rank (PlenaryPromptSet *self);
void plenary_prompt_set_set_rank (PlenaryPromptSet *self, int rank);

G_END_DECLS
