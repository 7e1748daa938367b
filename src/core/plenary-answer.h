/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entity.h"
#include "plenary-enums.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_ANSWER (plenary_answer_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryAnswer, plenary_answer, PLENARY, ANSWER, PlenaryEntity)

PlenaryAnswer *plenary_answer_new (void) G_GNUC_WARN_UNUSED_RESULT;

const char *plenary_answer_get_lesson (PlenaryAnswer *self);
void plenary_answer_set_lesson (PlenaryAnswer *self, const char *lesson);
const char *plenary_answer_get_question (PlenaryAnswer *self);
void plenary_answer_set_question (PlenaryAnswer *self, const char *question);
const char *plenary_answer_get_text (PlenaryAnswer *self);
void plenary_answer_set_text (PlenaryAnswer *self, const char *text);
int plenary_answer_get_rank (PlenaryAnswer *self);
void plenary_answer_set_rank (PlenaryAnswer *self, int rank);
PlenaryVisibility plenary_answer_get_visibility (PlenaryAnswer *self);
void plenary_answer_set_visibility (PlenaryAnswer *self, PlenaryVisibility visibility);

G_END_DECLS
