/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entity.h"
#include "plenary-enums.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_LESSON_RECORD (plenary_lesson_record_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryLessonRecord,
                      plenary_lesson_record,
                      PLENARY,
                      LESSON_RECORD,
                      PlenaryEntity)

PlenaryLessonRecord *plenary_lesson_record_new (void) G_GNUC_WARN_UNUSED_RESULT;

const char *plenary_lesson_record_get_lesson (PlenaryLessonRecord *self);
void plenary_lesson_record_set_lesson (PlenaryLessonRecord *self, const char *lesson);
PlenaryBasis plenary_lesson_record_get_basis (PlenaryLessonRecord *self);
void plenary_lesson_record_set_basis (PlenaryLessonRecord *self, PlenaryBasis basis);
const char *plenary_lesson_record_get_basis_words (PlenaryLessonRecord *self);
void plenary_lesson_record_set_basis_words (PlenaryLessonRecord *self, const char *basis_words);
const char *plenary_lesson_record_get_told (PlenaryLessonRecord *self);
void plenary_lesson_record_set_told (PlenaryLessonRecord *self, const char *told);
const char *plenary_lesson_record_get_told_on (PlenaryLessonRecord *self);
void plenary_lesson_record_set_told_on (PlenaryLessonRecord *self, const char *told_on);
int plenary_lesson_record_get_not_shown (PlenaryLessonRecord *self);
void plenary_lesson_record_set_not_shown (PlenaryLessonRecord *self, int not_shown);
const char *plenary_lesson_record_get_not_shown_words (PlenaryLessonRecord *self);
void plenary_lesson_record_set_not_shown_words (PlenaryLessonRecord *self,
                                                const char *not_shown_words);
gint64 plenary_lesson_record_get_created (PlenaryLessonRecord *self);
void plenary_lesson_record_set_created (PlenaryLessonRecord *self, gint64 created);

G_END_DECLS
