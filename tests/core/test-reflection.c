/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-reflection.h"

static void
add_answer (GListStore *answers,
            int rank,
            const char *question,
            const char *text)
{
  g_autoptr (PlenaryAnswer) answer = plenary_answer_new ();

  plenary_answer_set_rank (answer, rank);
  plenary_answer_set_question (answer, question);
  plenary_answer_set_text (answer, text);
  g_list_store_append (answers, answer);
}

/* The items as words: "question[*] rank text", with * for one of others. */
static void
assert_kept (const char *questions,
             GListStore *answers,
             const char *keep,
             const char *expected)
{
  g_auto (GStrv) split = plenary_reflection_split (questions);
  g_autoptr (GPtrArray) items =
    plenary_reflection_list ((const char *const *) split, G_LIST_MODEL (answers), keep);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      PlenaryReflectionItem *item = items->pdata[i];

      g_string_append_printf (found, "%s%s %d %s\n", item->question, item->of_others ? "*" : "",
                              item->rank,
                              item->answer != NULL ? plenary_answer_get_text (item->answer) : "-");
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
assert_items (const char *questions,
              GListStore *answers,
              const char *expected)
{
  assert_kept (questions, answers, NULL, expected);
}

static void
assert_split (const char *prompts,
              const char *expected)
{
  g_auto (GStrv) split = plenary_reflection_split (prompts);
  g_autofree char *joined = g_strjoinv ("|", split);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_split (void)
{
  g_autoptr (GString) many = g_string_new (NULL);
  g_auto (GStrv) split = NULL;

  assert_split ("", "");
  assert_split (" \n\t\n", "");
  assert_split ("One?", "One?");
  assert_split ("One?\nTwo?", "One?|Two?");
  assert_split ("  One? \r\n\r\nTwo?\n", "One?|Two?");
  assert_split ("One?\nTwo?\nOne?", "One?|Two?");
  assert_split ("מה ראיתי?\n👏🏽?", "מה ראיתי?|👏🏽?");

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (many, "Question %u?\n", i);
  split = plenary_reflection_split (many->str);
  g_assert_cmpuint (g_strv_length (split), ==, PLENARY_REFLECTION_MOST);
}

static void
test_nothing_answered (void)
{
  g_autoptr (GListStore) answers = g_list_store_new (PLENARY_TYPE_ANSWER);

  assert_items ("", answers, "");
  assert_items ("One?\nTwo?", answers, "One? 0 -\nTwo? 1 -\n");
}

/* Whatever is answered first, the order is that of the questions. */
static void
test_order (void)
{
  g_autoptr (GListStore) answers = g_list_store_new (PLENARY_TYPE_ANSWER);

  add_answer (answers, 1, "Two?", "b");
  assert_items ("One?\nTwo?\nThree?", answers, "One? 0 -\nTwo? 1 b\nThree? 2 -\n");
}

static void
test_others (void)
{
  g_autoptr (GListStore) answers = g_list_store_new (PLENARY_TYPE_ANSWER);

  add_answer (answers, 2, "Old three?", "c");
  add_answer (answers, 0, "Old one?", "a");
  add_answer (answers, 1, "Old two?", "");
  assert_items ("One?\nTwo?", answers, "One? 3 -\nTwo? 4 -\nOld one?* 0 a\nOld three?* 2 c\n");

  assert_kept ("One?", answers, "Old two?",
               "One? 3 -\nOld one?* 0 a\nOld two?* 1 \nOld three?* 2 c\n");

  /* Asking the old ones again shows what was answered then. */
  add_answer (answers, 3, "One?", "x");
  assert_items ("Old one?\nOld two?\nOld three?", answers,
                "Old one? 0 a\nOld two? 1 \nOld three? 2 c\nOne?* 3 x\n");
}

/* Files that were put together may hold two answers to a question. */
static void
test_answered_twice (void)
{
  g_autoptr (GListStore) answers = g_list_store_new (PLENARY_TYPE_ANSWER);

  add_answer (answers, 0, "One?", "");
  add_answer (answers, 1, "One?", "first");
  add_answer (answers, 2, "One?", "second");
  assert_items ("One?", answers, "One? 1 first\nOne?* 2 second\n");
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reflection/split", test_split);
  g_test_add_func ("/reflection/nothing-answered", test_nothing_answered);
  g_test_add_func ("/reflection/order", test_order);
  g_test_add_func ("/reflection/others", test_others);
  g_test_add_func ("/reflection/answered-twice", test_answered_twice);

  return g_test_run ();
}
