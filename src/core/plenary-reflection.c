/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-reflection.h"

/* Which questions a reflection asks, and which answers belong to them. An answer keeps
 * the question it was given to, so it never gets lost when others are asked. */

static void
item_free (gpointer data)
{
  PlenaryReflectionItem *item = data;

  g_clear_object (&item->answer);
  g_free (item->question);
  g_free (item);
}

static gboolean
has_words (PlenaryAnswer *answer)
{
  const char *text = plenary_answer_get_text (answer);

  return text != NULL && *text != '\0';
}

/* The answer to @question: the one with words, where there are two. */
static PlenaryAnswer *
dup_answer_to (GListModel *answers,
               const char *question)
{
  PlenaryAnswer *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (PlenaryAnswer) answer = g_list_model_get_item (answers, i);

      if (g_strcmp0 (plenary_answer_get_question (answer), question) == 0 &&
          (found == NULL || (has_words (answer) && !has_words (found))))
        g_set_object (&found, answer);
    }

  return found;
}

static int
find_free_rank (GListModel *answers)
{
  int rank = 0;

  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (PlenaryAnswer) answer = g_list_model_get_item (answers, i);

      rank = MAX (rank, plenary_answer_get_rank (answer) + 1);
    }

  return rank;
}

static void
add_item (GPtrArray *items,
          const char *question,
          PlenaryAnswer *answer,
          int rank,
          gboolean of_others)
{
  PlenaryReflectionItem *item = g_new0 (PlenaryReflectionItem, 1);

  item->question = g_strdup (question);
  item->answer = answer != NULL ? g_object_ref (answer) : NULL;
  item->rank = rank;
  item->of_others = of_others;
  g_ptr_array_add (items, item);
}

static void
add_questions (GPtrArray *items,
               const char *const *questions,
               GListModel *answers)
{
  int first = find_free_rank (answers);

  /* Whichever is answered first, the answers stand in the order of the questions. */
  for (guint i = 0; questions[i] != NULL; i++)
    {
      g_autoptr (PlenaryAnswer) answer = dup_answer_to (answers, questions[i]);

      if (answer != NULL)
        {
          first = plenary_answer_get_rank (answer) - (int) i;
          break;
        }
    }

  for (guint i = 0; questions[i] != NULL; i++)
    {
      g_autoptr (PlenaryAnswer) answer = dup_answer_to (answers, questions[i]);

      add_item (items, questions[i], answer,
                answer != NULL ? plenary_answer_get_rank (answer) : first + (int) i, FALSE);
    }
}

static gboolean
is_among (GPtrArray *items,
          PlenaryAnswer *answer)
{
  for (guint i = 0; i < items->len; i++)
    if (((PlenaryReflectionItem *) items->pdata[i])->answer == answer)
      return TRUE;

  return FALSE;
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  const PlenaryReflectionItem *first = a;
  const PlenaryReflectionItem *second = b;

  return (first->rank > second->rank) - (first->rank < second->rank);
}

static void
add_others (GPtrArray *items,
            GListModel *answers,
            const char *keep)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (PlenaryAnswer) answer = g_list_model_get_item (answers, i);

      if ((has_words (answer) || g_strcmp0 (plenary_answer_get_question (answer), keep) == 0) &&
          !is_among (items, answer))
        add_item (others, plenary_answer_get_question (answer), answer,
                  plenary_answer_get_rank (answer), TRUE);
    }

  g_ptr_array_sort_values (others, compare_ranks);
  g_ptr_array_extend_and_steal (items, g_steal_pointer (&others));
}

/**
 * plenary_reflection_split:
 * @prompts: questions, one a line
 *
 * Takes the questions of a set apart. Empty lines and repeated questions are left out, and
 * all beyond the first %PLENARY_REFLECTION_MOST.
 *
 * Returns: (transfer full) (array zero-terminated=1): the questions
 */
char **
plenary_reflection_split (const char *prompts)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (prompts != NULL, NULL);

  lines = g_strsplit_set (prompts, "\n\r", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0' && g_hash_table_size (seen) < PLENARY_REFLECTION_MOST &&
        g_hash_table_add (seen, lines[i]))
      g_strv_builder_add (builder, lines[i]);

  return g_strv_builder_end (builder);
}

/**
 * plenary_reflection_list:
 * @questions: (array zero-terminated=1): the questions that are asked, each one once
 * @answers: a list of [class@Answer], those of one lesson
 * @keep: (nullable): a question whose answer is listed even while it is empty
 *
 * Lists the questions with their answers, and after them the answers that were given to
 * other questions.
 *
 * Returns: (transfer full) (element-type PlenaryReflectionItem): the items, in order
 */
GPtrArray *
plenary_reflection_list (const char *const *questions,
                         GListModel *answers,
                         const char *keep)
{
  g_autoptr (GPtrArray) items = NULL;

  g_return_val_if_fail (questions != NULL, NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (answers), NULL);

  items = g_ptr_array_new_with_free_func (item_free);
  add_questions (items, questions, answers);
  add_others (items, answers, keep);

  return g_steal_pointer (&items);
}
