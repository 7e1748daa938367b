/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-debrief-session.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_COACH_WORDS (plenary_coach_words_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryCoachWords, plenary_coach_words, PLENARY, COACH_WORDS, AdwBin)

void plenary_coach_words_set_moment (PlenaryCoachWords *self,
                                     PlenaryDebriefSession *session,
                                     const char *moment);
void plenary_coach_words_flush (PlenaryCoachWords *self);

G_END_DECLS
