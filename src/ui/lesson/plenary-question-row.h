/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-shortcut.h"
#include "plenary-wait-finder.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_QUESTION_ROW (plenary_question_row_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryQuestionRow,
                      plenary_question_row,
                      PLENARY,
                      QUESTION_ROW,
                      GtkListBoxRow)

GtkWidget *plenary_question_row_new (PlenaryWaitFinder *finder, PlenaryQuestion *question)
  G_GNUC_WARN_UNUSED_RESULT;
PlenaryQuestion *plenary_question_row_get_question (PlenaryQuestionRow *self);
void plenary_question_row_set_shown (PlenaryQuestionRow *self,
                                     gboolean waits,
                                     gint64 scale,
                                     gint64 line);
void plenary_question_row_flush (PlenaryQuestionRow *self);
const PlenaryShortcut *plenary_question_row_get_shortcuts (guint *n);

G_END_DECLS
