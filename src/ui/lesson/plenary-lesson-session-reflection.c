/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-lesson-session-private.h"

#include "plenary-answer.h"

/* What a session writes about the whole lesson: which questions are asked, and what is
 * answered. Every function that commits makes exactly one undo step. */

static PlenaryAnswer *
dup_answer (PlenaryLessonSession *self,
            const PlenaryReflectionItem *item)
{
  PlenaryLesson *lesson = plenary_lesson_session_get_lesson (self);
  PlenaryAnswer *answer;

  if (item->answer != NULL)
    return plenary_entity_copy (item->answer);

  answer = plenary_answer_new ();
  plenary_answer_set_lesson (answer, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
  plenary_answer_set_rank (answer, item->rank);
  plenary_answer_set_question (answer, item->question);

  return answer;
}

/**
 * plenary_lesson_session_write_answer:
 * @self: a session
 * @item: the question, with what is answered so far
 * @text: what is written there now
 * @merge_key: (nullable): unique to one stretch of typing
 *
 * Writes one answer of the lesson's reflection. The question is kept as it was
 * when the answer was begun.
 */
void
plenary_lesson_session_write_answer (PlenaryLessonSession *self,
                                     const PlenaryReflectionItem *item,
                                     const char *text,
                                     const char *merge_key)
{
  g_autoptr (PlenaryEdit) edit = NULL;
  g_autoptr (PlenaryAnswer) answer = NULL;

  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));
  g_return_if_fail (item != NULL && text != NULL);

  edit = plenary_edit_new (PLENARY_EDIT_REFLECTION_WRITTEN);
  answer = dup_answer (self, item);
  plenary_answer_set_text (answer, text);
  plenary_edit_set_merge_key (edit, merge_key);
  plenary_edit_put (edit, answer);
  plenary_lesson_session_commit (self, edit);
}

/**
 * plenary_lesson_session_choose_prompts:
 * @self: a session
 * @key: what names a set of questions, see plenary_prompts_get_key()
 *
 * Asks other questions about the lesson. What was answered stays.
 */
void
plenary_lesson_session_choose_prompts (PlenaryLessonSession *self,
                                       const char *key)
{
  g_autoptr (PlenaryEdit) edit = NULL;
  g_autoptr (PlenaryLesson) copy = NULL;
  PlenaryLesson *lesson;

  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));
  g_return_if_fail (key != NULL);

  lesson = plenary_lesson_session_get_lesson (self);
  if (g_strcmp0 (plenary_lesson_get_prompt_set (lesson), key) == 0)
    return;

  edit = plenary_edit_new (PLENARY_EDIT_PROMPTS_CHOSEN);
  copy = plenary_entity_copy (lesson);
  plenary_lesson_set_prompt_set (copy, key);
  plenary_edit_put (edit, copy);
  plenary_lesson_session_commit (self, edit);
}
