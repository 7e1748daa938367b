/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entity.h"
#include "plenary-enums.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_QUESTION (plenary_question_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryQuestion, plenary_question, PLENARY, QUESTION, PlenaryEntity)

PlenaryQuestion *plenary_question_new (void) G_GNUC_WARN_UNUSED_RESULT;

const char *plenary_question_get_lesson (PlenaryQuestion *self);
void plenary_question_set_lesson (PlenaryQuestion *self, const char *lesson);
const char *plenary_question_get_recording (PlenaryQuestion *self);
void plenary_question_set_recording (PlenaryQuestion *self, const char *recording);
gint64 plenary_question_get_asked_at (PlenaryQuestion *self);
void plenary_question_set_asked_at (PlenaryQuestion *self, gint64 asked_at);
gint64 plenary_question_get_wait_1_start (PlenaryQuestion *self);
void plenary_question_set_wait_1_start (PlenaryQuestion *self, gint64 wait_1_start);
gint64 plenary_question_get_wait_1_end (PlenaryQuestion *self);
void plenary_question_set_wait_1_end (PlenaryQuestion *self, gint64 wait_1_end);
gint64 plenary_question_get_wait_2_start (PlenaryQuestion *self);
void plenary_question_set_wait_2_start (PlenaryQuestion *self, gint64 wait_2_start);
gint64 plenary_question_get_wait_2_end (PlenaryQuestion *self);
void plenary_question_set_wait_2_end (PlenaryQuestion *self, gint64 wait_2_end);
const char *plenary_question_get_words (PlenaryQuestion *self);
void plenary_question_set_words (PlenaryQuestion *self, const char *words);
gint64 plenary_question_get_created (PlenaryQuestion *self);
void plenary_question_set_created (PlenaryQuestion *self, gint64 created);

G_END_DECLS
