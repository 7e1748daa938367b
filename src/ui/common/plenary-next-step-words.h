/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-next-step.h"

G_BEGIN_DECLS

char *plenary_next_step_words_sentence (PlenaryNextStep *step) G_GNUC_WARN_UNUSED_RESULT;
void plenary_next_step_words_split (const char *words, char **cue, char **action);
const char *plenary_next_step_words_state (PlenaryNextStepState state);
const char *plenary_next_step_words_outcome (PlenaryAttemptOutcome outcome);

G_END_DECLS
