/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-judgement.h"

static const char *const words[] = {
  "good", "bad", "badly", "should have", "shouldn't have", "müde", "不好", "terrible", NULL,
};

static void
test_find (void)
{
  static const struct
  {
    const char *text;
    const char *found;
  } cases[] = {
    { "", NULL },
    { "Three hands after four seconds.", NULL },
    { "That was bad.", "bad" },
    { "BAD", "bad" },
    { "bad", "bad" },
    { "(bad)", "bad" },
    { "Bad-tempered, he said.", "bad" },
    /* whole words only */
    { "She wore a badge.", NULL },
    { "He had forbade it.", NULL },
    { "The goodness of it", NULL },
    { "goods and services", NULL },
    { "It went badly.", "badly" },
    { "bade, then bad", "bad" },
    /* several in a row, however they are broken */
    { "I should have waited.", "should have" },
    { "I should  have waited.", "should have" },
    { "I should\nhave waited.", "should have" },
    { "I should\302\240have waited.", "should have" },
    { "I should, have you?", NULL },
    { "I shouldn't have asked.", "shouldn't have" },
    { "I shouldn’t have asked.", "shouldn't have" },
    /* capitals and accents */
    { "MÜDE", "müde" },
    { "mu\314\210de", "müde" },
    { "ermüdend müdes", NULL },
    { "bad\314\201", NULL },
    { "今天不好吗", "不好" },
    /* what was said was heard */
    { "Amira said “good” to Leo.", NULL },
    { "Amira said \"this is bad\" twice.", NULL },
    { "„Das war müde“, sagte er.", NULL },
    { "« bad » », said Léa", NULL },
    { "»bad« and »good«", NULL },
    { "She said “good”, which was bad.", "bad" },
    { "A 5\" ruler. It was bad.", "bad" },
    { "An open “quotation\nand bad", "bad" },
    { "should “not” have", NULL },
    /* kind words */
    { "I was glad, she smiled and was kind and lovely.", NULL },
    { "👏🏽 عمل رائع terrible", "terrible" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (plenary_judgement_find (cases[i].text, words), ==, cases[i].found);
    }
}

static void
test_odd_words (void)
{
  const char *const odd[] = { "", " ", NULL };
  const char *const none[] = { NULL };

  g_assert_null (plenary_judgement_find ("bad and good", odd));
  g_assert_null (plenary_judgement_find ("bad and good", none));
}

static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  while (text->len < 1024 * 1024)
    g_string_append (text, "“a pupil asks ");
  g_assert_null (plenary_judgement_find (text->str, words));
  g_string_append (text, " bad");
  g_assert_cmpstr (plenary_judgement_find (text->str, words), ==, "bad");
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/judgement/find", test_find);
  g_test_add_func ("/judgement/odd-words", test_odd_words);
  g_test_add_func ("/judgement/long", test_long);

  return g_test_run ();
}
