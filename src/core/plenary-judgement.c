/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-judgement.h"

#include <string.h>

/* Finding words that judge, in a text that is to say what could be seen or heard. What
 * somebody said, between quotation marks, is something that was heard. */

/* From Thai on, scripts are written without spaces between words. */
#define FIRST_WITHOUT_SPACES 0x0e00

/* As many characters as somebody may have said. Beyond, a mark of quotation is taken for
 * one that was never closed. */
#define LONGEST_QUOTATION 300

/* Stands where a quotation was, so that the words around it do not become neighbours. */
#define QUOTATION 0xfffc

/* The marks that can end what @opening begins, or none. */
static const char *
get_closing (gunichar opening)
{
  switch (opening)
    {
    case '"':
      return "\"";
    case 0x201c: /* “ */
      return "”";
    case 0x201e: /* „ */
      return "“”";
    case 0x00ab: /* « */
      return "»";
    case 0x00bb: /* » */
      return "«";
    default:
      return NULL;
    }
}

/* Skips a quotation that ends in the same paragraph; one that does not is none. */
static const char *
skip_quotation (const char *p)
{
  const char *closing = get_closing (g_utf8_get_char (p));

  if (closing == NULL)
    return NULL;

  p = g_utf8_next_char (p);
  for (guint n = 0; n < LONGEST_QUOTATION && *p != '\0' && *p != '\n';
       n++, p = g_utf8_next_char (p))
    if (g_utf8_strchr (closing, -1, g_utf8_get_char (p)) != NULL)
      return g_utf8_next_char (p);

  return NULL;
}

/* The same words compare alike however they are written: in capitals, with another
 * apostrophe, broken over two lines. */
static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *lower = normal != NULL ? g_utf8_casefold (normal, -1) : g_strdup ("");
  GString *folded = g_string_new (NULL);
  const char *p = lower;

  while (*p != '\0')
    {
      const char *after = skip_quotation (p);
      gunichar c = g_utf8_get_char (p);

      if (after != NULL)
        g_string_append_unichar (folded, QUOTATION);
      else if (!g_unichar_isspace (c))
        g_string_append_unichar (folded, c == 0x2019 /* ’ */ ? '\'' : c);
      else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
        g_string_append_c (folded, ' ');
      p = after != NULL ? after : g_utf8_next_char (p);
    }

  return g_string_free (folded, FALSE);
}

static gboolean
is_in_word (gunichar c)
{
  return c != 0 && c < FIRST_WITHOUT_SPACES && (g_unichar_isalnum (c) || g_unichar_ismark (c));
}

static gboolean
stands_alone (const char *text,
              const char *begin,
              const char *end)
{
  const char *before = g_utf8_find_prev_char (text, begin);

  return !(before != NULL && is_in_word (g_utf8_get_char (before))) &&
         !is_in_word (g_utf8_get_char (end));
}

static gboolean
holds_word (const char *text,
            const char *word)
{
  size_t length = strlen (word);

  if (length == 0)
    return FALSE;

  for (const char *p = strstr (text, word); p != NULL; p = strstr (p + length, word))
    if (stands_alone (text, p, p + length))
      return TRUE;

  return FALSE;
}

/**
 * plenary_judgement_find:
 * @text: what somebody wrote about what they saw
 * @words: (array zero-terminated=1): words, or several in a row, that judge
 *
 * Looks for a word that judges. It has to stand there as a whole word; capitals and the
 * kind of apostrophe make no difference. What is between quotation marks was said by
 * somebody, and is left out.
 *
 * Returns: (transfer none) (nullable): the first of @words that is in @text
 */
const char *
plenary_judgement_find (const char *text,
                        const char *const *words)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  folded = fold (text);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = fold (words[i]);

      if (holds_word (folded, word))
        return words[i];
    }

  return NULL;
}
