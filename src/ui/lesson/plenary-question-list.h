/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-wait-finder.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_QUESTION_LIST (plenary_question_list_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryQuestionList, plenary_question_list, PLENARY, QUESTION_LIST, GtkWidget)

void plenary_question_list_set_finder (PlenaryQuestionList *self, PlenaryWaitFinder *finder);
void plenary_question_list_enter (PlenaryQuestionList *self);
void plenary_question_list_flush (PlenaryQuestionList *self);

G_END_DECLS
