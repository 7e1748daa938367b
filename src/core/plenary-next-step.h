/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entity.h"
#include "plenary-enums.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_NEXT_STEP (plenary_next_step_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryNextStep, plenary_next_step, PLENARY, NEXT_STEP, PlenaryEntity)

PlenaryNextStep *plenary_next_step_new (void) G_GNUC_WARN_UNUSED_RESULT;

const char *plenary_next_step_get_lesson (PlenaryNextStep *self);
void plenary_next_step_set_lesson (PlenaryNextStep *self, const char *lesson);
const char *plenary_next_step_get_moment (PlenaryNextStep *self);
void plenary_next_step_set_moment (PlenaryNextStep *self, const char *moment);
const char *plenary_next_step_get_goal (PlenaryNextStep *self);
void plenary_next_step_set_goal (PlenaryNextStep *self, const char *goal);
const char *plenary_next_step_get_cue (PlenaryNextStep *self);
void plenary_next_step_set_cue (PlenaryNextStep *self, const char *cue);
const char *plenary_next_step_get_action (PlenaryNextStep *self);
void plenary_next_step_set_action (PlenaryNextStep *self, const char *action);
PlenaryNextStepState plenary_next_step_get_state (PlenaryNextStep *self);
void plenary_next_step_set_state (PlenaryNextStep *self, PlenaryNextStepState state);
PlenaryVisibility plenary_next_step_get_visibility (PlenaryNextStep *self);
void plenary_next_step_set_visibility (PlenaryNextStep *self, PlenaryVisibility visibility);
gint64 plenary_next_step_get_created (PlenaryNextStep *self);
void plenary_next_step_set_created (PlenaryNextStep *self, gint64 created);

G_END_DECLS
