/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-next-step-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* A next step in words: when this happens, I will do that. What the teacher typed is
 * kept as it is; only here it is made into a sentence. */

/* More is not seen in a sentence, however much was written. */
#define MOST_CHARACTERS 300

/* The words that the fields begin with already, and people type all the same.
 * Translators: how a next step begins, “When I have asked a question”, with the space */
#define WHEN N_("When ")
/* Translators: another way how a next step may begin, with the space */
#define IF N_("If ")
/* Translators: how the second half of a next step begins, “I will count to three”, with
 * the space */
#define I_WILL N_("I will ")

/* One line without space or a full stop around it, and not too much of it. */
static char *
dup_line (const char *text)
{
  g_autoptr (GString) line = g_string_new (NULL);
  guint n = 0;

  for (; *text != '\0' && n < MOST_CHARACTERS; text = g_utf8_next_char (text), n++)
    {
      gunichar c = g_utf8_get_char (text);

      if (!g_unichar_isspace (c) && !g_unichar_iscntrl (c))
        g_string_append_unichar (line, c);
      else if (line->len > 0 && line->str[line->len - 1] != ' ')
        g_string_append_c (line, ' ');
    }

  while (line->len > 0 && strchr (" .,;", line->str[line->len - 1]) != NULL)
    g_string_truncate (line, line->len - 1);
  if (*text != '\0')
    g_string_append (line, "…");

  return g_string_free_and_steal (g_steal_pointer (&line));
}

/* The text after @prefix, in whatever case it is written, or NULL if it begins with
 * something else. */
static const char *
skip_prefix (const char *text,
             const char *prefix)
{
  glong n = g_utf8_strlen (prefix, -1);
  g_autofree char *begin = NULL;
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  if (n == 0 || g_utf8_strlen (text, -1) < n)
    return NULL;

  begin = g_utf8_substring (text, 0, n);
  one = g_utf8_casefold (begin, -1);
  other = g_utf8_casefold (prefix, -1);

  return g_str_equal (one, other) ? g_utf8_offset_to_pointer (text, n) : NULL;
}

static const char *
skip_if_there (const char *text,
               const char *prefix)
{
  const char *rest = skip_prefix (text, prefix);

  return rest != NULL ? rest : text;
}

/* What will be done, without the words that say that it will be. */
static const char *
skip_will (const char *text)
{
  const char *rest = skip_prefix (text, _(I_WILL));

  if (rest != NULL)
    return rest;

  /* Translators: “I will ” once more, where no “When” stands before it: some languages
   * order the words in another way then; with the space */
  return skip_if_there (text, C_("at the beginning of a sentence", "I will "));
}

/* In the midst of a sentence a word that is no name begins with a small letter; a word
 * of one letter may be “I”. */
static char *
dup_in_midst (const char *text)
{
  gunichar first = g_utf8_get_char (text);
  const char *rest = *text != '\0' ? g_utf8_next_char (text) : text;
  g_autoptr (GString) string = g_string_new (NULL);

  if (*rest == '\0' || !g_unichar_islower (g_utf8_get_char (rest)))
    return g_strdup (text);

  g_string_append_unichar (string, g_unichar_tolower (first));
  g_string_append (string, rest);

  return g_string_free_and_steal (g_steal_pointer (&string));
}

/**
 * plenary_next_step_words_sentence:
 * @step: a next step
 *
 * Says a next step as one sentence, "When I have asked, I will count to three.", also
 * where one half of it was left empty.
 *
 * Returns: (transfer full): the translated sentence
 */
char *
plenary_next_step_words_sentence (PlenaryNextStep *step)
{
  g_autofree char *cue_line = NULL;
  g_autofree char *action_line = NULL;
  const char *cue, *action;

  g_return_val_if_fail (PLENARY_IS_NEXT_STEP (step), NULL);

  cue_line = dup_line (plenary_next_step_get_cue (step));
  action_line = dup_line (plenary_next_step_get_action (step));
  cue = skip_if_there (cue_line, _(WHEN));
  action = skip_will (action_line);

  if (*cue != '\0' && *action != '\0')
    /* Translators: a next step; when it is time, and what the teacher will do then */
    return g_strdup_printf (_("When %s, I will %s."), cue, action);
  if (*action != '\0')
    /* Translators: a next step that says only what the teacher will do */
    return g_strdup_printf (_("I will %s."), action);
  if (*cue != '\0')
    /* Translators: a next step that says only when it is time */
    return g_strdup_printf (_("When %s…"), cue);

  return g_strdup (_("No words yet"));
}

/**
 * plenary_next_step_words_split:
 * @words: what the teacher wrote about the next time
 * @cue: (out) (transfer full): when it is time, as far as that can be told, or empty
 * @action: (out) (transfer full): what is to be done then
 *
 * Makes the two halves of a next step from words that may be in any form.
 */
void
plenary_next_step_words_split (const char *words,
                               char **cue,
                               char **action)
{
  g_autofree char *line = NULL;
  const char *after, *comma;

  g_return_if_fail (words != NULL && cue != NULL && action != NULL);

  line = g_strstrip (g_strdelimit (g_strdup (words), "\n\r\t", ' '));
  after = skip_prefix (line, _(WHEN));
  if (after == NULL)
    after = skip_prefix (line, _(IF));
  comma = after != NULL ? strchr (after, ',') : NULL;

  if (comma != NULL && comma > after && comma[1] != '\0')
    {
      g_autofree char *rest = g_strstrip (g_strdup (comma + 1));

      *cue = g_strndup (after, comma - after);
      *action = g_strdup (skip_will (rest));
    }
  else
    {
      *cue = g_strdup ("");
      *action = dup_in_midst (skip_will (line));
    }
}

/**
 * plenary_next_step_words_state:
 * @state: where a next step stands
 *
 * Names where a next step stands.
 *
 * Returns: (transfer none): the translated name
 */
const char *
plenary_next_step_words_state (PlenaryNextStepState state)
{
  switch (state)
    {
    case PLENARY_NEXT_STEP_STATE_OPEN:
      /* Translators: where a next step stands */
      return _("Trying it");
    case PLENARY_NEXT_STEP_STATE_KEPT:
      /* Translators: where a next step stands: the teacher keeps doing it */
      return _("Kept");
    case PLENARY_NEXT_STEP_STATE_CHANGED:
      /* Translators: where a next step stands: another one was made of it */
      return _("Changed");
    case PLENARY_NEXT_STEP_STATE_LET_GO:
      /* Translators: where a next step stands: the teacher has let go of it */
      return _("Let go");
    }

  g_return_val_if_reached ("");
}

/**
 * plenary_next_step_words_outcome:
 * @outcome: what came of a next step in a lesson
 *
 * Names what came of a next step.
 *
 * Returns: (transfer none): the translated name
 */
const char *
plenary_next_step_words_outcome (PlenaryAttemptOutcome outcome)
{
  switch (outcome)
    {
    case PLENARY_ATTEMPT_OUTCOME_TRIED:
      return _("I tried it");
    case PLENARY_ATTEMPT_OUTCOME_NOT_THIS_TIME:
      return _("Not this time");
    case PLENARY_ATTEMPT_OUTCOME_MOVED_ON:
      return _("I’ve moved on");
    }

  g_return_val_if_reached ("");
}
