/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-judging.h"

#include <glib/gi18n.h>

#include "plenary-judgement.h"

/* What is said where somebody judged instead of telling what they saw, if they asked for
 * it. It speaks of the words, never of the teacher. */

static const char *const *
get_words (void)
{
  static char **words;

  if (words == NULL)
    /* Translators: words and phrases, divided by “|”, that judge what happened in a lesson
     * instead of saying what could be seen or heard. Choose those of your language, as many
     * as you like, with their forms. Leave out words that are kind, such as “glad” or
     * “lovely”, and words that often say something else. */
    words =
      g_strsplit (_("good|bad|badly|worse|worst|boring|terrible|terribly|awful|awfully|horrible|"
                    "dreadful|poor|poorly|rubbish|useless|pointless|hopeless|stupid|silly|lazy|"
                    "naughty|rude|chaotic|embarrassing|ridiculous|a mess|a disaster|a failure|"
                    "i failed|they failed|should have|should’ve|shouldn’t have|ought to have|"
                    "as usual"),
                  "|", -1);

  return (const char *const *) words;
}

/**
 * plenary_judging_get_hint:
 * @text: what was written about what was seen
 *
 * Gets what to ask about a text that seems to judge.
 *
 * Returns: (transfer none) (nullable): the translated words, or %NULL if it does not
 */
const char *
plenary_judging_get_hint (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  if (plenary_judgement_find (text, get_words ()) == NULL)
    return NULL;

  return _("That may be a judgement. What could be seen or heard?");
}
