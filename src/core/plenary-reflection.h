/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plenary-answer.h"

G_BEGIN_DECLS

/* As many questions as one set may ask. */
#define PLENARY_REFLECTION_MOST 30

/**
 * PlenaryReflectionItem:
 * @question: the question
 * @answer: (nullable): what was answered to it
 * @rank: the rank of the answer, or what a new one is to have
 * @of_others: whether it is a question of another set, which was answered before
 *
 * One question of a reflection, with what was answered.
 */
typedef struct
{
  char *question;
  PlenaryAnswer *answer;
  int rank;
  gboolean of_others;
} PlenaryReflectionItem;

char **plenary_reflection_split (const char *prompts) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *plenary_reflection_list (const char *const *questions,
                                    GListModel *answers,
                                    const char *keep) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
