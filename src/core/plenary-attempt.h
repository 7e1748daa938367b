/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entity.h"
#include "plenary-enums.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_ATTEMPT (plenary_attempt_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryAttempt, plenary_attempt, PLENARY, ATTEMPT, PlenaryEntity)

PlenaryAttempt *plenary_attempt_new (void) G_GNUC_WARN_UNUSED_RESULT;

const char *plenary_attempt_get_next_step (PlenaryAttempt *self);
void plenary_attempt_set_next_step (PlenaryAttempt *self, const char *next_step);
const char *plenary_attempt_get_lesson (PlenaryAttempt *self);
void plenary_attempt_set_lesson (PlenaryAttempt *self, const char *lesson);
const char *plenary_attempt_get_moment (PlenaryAttempt *self);
void plenary_attempt_set_moment (PlenaryAttempt *self, const char *moment);
PlenaryAttemptOutcome plenary_attempt_get_outcome (PlenaryAttempt *self);
void plenary_attempt_set_outcome (PlenaryAttempt *self, PlenaryAttemptOutcome outcome);
const char *plenary_attempt_get_happened (PlenaryAttempt *self);
void plenary_attempt_set_happened (PlenaryAttempt *self, const char *happened);
gint64 plenary_attempt_get_created (PlenaryAttempt *self);
void plenary_attempt_set_created (PlenaryAttempt *self, gint64 created);

G_END_DECLS
