/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-wanted.h"

#include <string.h>

/* The words that are looked for, and where they are in a text that has them. All of them
 * have to be there, and the last one may still be being typed. */

/* More are not looked for: a whole text may be pasted by mistake. */
#define MOST_WORDS 16

/* How much of a text is shown, in bytes, and how much of that is before the first word
 * that was found. */
#define LONGEST 240
#define LEAD 48

struct _PlenaryWanted
{
  PlenaryTokens *tokens;
  GPtrArray *words;
  /* What was typed instead of words, or NULL. */
  char *symbols;
};

static gboolean
add_word (const PlenaryToken *token,
          gpointer data)
{
  PlenaryWanted *self = data;

  g_ptr_array_add (self->words, g_strndup (token->word, token->length));

  return self->words->len < MOST_WORDS;
}

/* A sign that says something by itself, such as 🙂 or ❤, and stands in no index of words. */
static gboolean
is_symbol (gunichar character)
{
  switch ((int) g_unichar_type (character))
    {
    case G_UNICODE_OTHER_SYMBOL:
    case G_UNICODE_PRIVATE_USE:
    /* Newer than the tables that know what it is. */
    case G_UNICODE_UNASSIGNED:
      return TRUE;
    default:
      return FALSE;
    }
}

/* That a sign is to be shown in colours is not always written. */
#define COLOURED "\xef\xb8\x8f"

static char *
find_symbols (const char *typed)
{
  g_autofree char *symbols = g_strstrip (g_strdup (typed));
  gboolean any = FALSE;

  if (g_str_has_suffix (symbols, COLOURED))
    symbols[strlen (symbols) - strlen (COLOURED)] = '\0';
  for (const char *next = symbols; *next != '\0'; next = g_utf8_next_char (next))
    {
      if (g_unichar_isalnum (g_utf8_get_char (next)))
        return NULL;
      any = any || is_symbol (g_utf8_get_char (next));
    }

  return any ? g_steal_pointer (&symbols) : NULL;
}

/**
 * plenary_wanted_new:
 * @tokens: what finds words
 * @words: what the teacher typed
 * @error: return location for an error
 *
 * Takes what was typed for words and nothing else: there is no other meaning in it. Where
 * there are none, signs such as 🙂 are taken as they are.
 *
 * Returns: (transfer full) (nullable): the words
 */
PlenaryWanted *
plenary_wanted_new (PlenaryTokens *tokens,
                    const char *words,
                    GError **error)
{
  g_autoptr (PlenaryWanted) self = g_new0 (PlenaryWanted, 1);

  self->tokens = tokens;
  self->words = g_ptr_array_new_with_free_func (g_free);
  if (!plenary_tokens_walk (tokens, words, add_word, self, error))
    return NULL;
  /* The index takes some signs for words, such as the colour of a hand, and most not. */
  self->symbols = find_symbols (words);

  return g_steal_pointer (&self);
}

/**
 * plenary_wanted_free:
 * @self: words
 *
 * Frees them.
 */
void
plenary_wanted_free (PlenaryWanted *self)
{
  g_ptr_array_unref (self->words);
  g_free (self->symbols);
  g_free (self);
}

/**
 * plenary_wanted_is_empty:
 * @self: words
 *
 * Tells whether there is nothing to be found in what was typed.
 *
 * Returns: whether it is so
 */
gboolean
plenary_wanted_is_empty (PlenaryWanted *self)
{
  return self->words->len == 0 && self->symbols == NULL;
}

/**
 * plenary_wanted_get_symbols:
 * @self: words
 *
 * Gets the signs that are looked for where there are no words.
 *
 * Returns: (transfer none) (nullable): the signs
 */
const char *
plenary_wanted_get_symbols (PlenaryWanted *self)
{
  return self->symbols;
}

/**
 * plenary_wanted_make_match:
 * @self: words
 *
 * Writes them down as the index wants to be asked. There are no quotation marks within a
 * word, so that each can stand in them.
 *
 * Returns: (transfer full): what to match
 */
char *
plenary_wanted_make_match (PlenaryWanted *self)
{
  GString *match = g_string_new (NULL);

  for (guint i = 0; i < self->words->len; i++)
    g_string_append_printf (match, "\"%s\" ", (const char *) self->words->pdata[i]);
  if (match->len > 0)
    g_string_overwrite (match, match->len - 1, "*");

  return g_string_free_and_steal (match);
}

static gboolean
wants (PlenaryWanted *self,
       const PlenaryToken *token)
{
  for (guint i = 0; i < self->words->len; i++)
    {
      const char *word = self->words->pdata[i];
      gsize length = strlen (word);
      gboolean last = i == self->words->len - 1;

      if ((last ? token->length >= length : token->length == length) &&
          memcmp (token->word, word, length) == 0)
        return TRUE;
    }

  return FALSE;
}

/* The beginnings of the latest words, of which one is where the excerpt begins. */
#define N_BEFORE 12

typedef struct
{
  PlenaryWanted *wanted;
  gsize before[N_BEFORE];
  guint n_before;
  GArray *found;
  gsize start;
  gsize end;
} Excerpt;

static gsize
find_start (Excerpt *excerpt,
            gsize first)
{
  gsize start = first;

  for (guint i = 0; i < MIN (excerpt->n_before, N_BEFORE); i++)
    {
      gsize before = excerpt->before[i];

      if (before + LEAD >= first)
        start = MIN (start, before);
    }

  /* The quotation mark that a text begins with is shown with its first word. */
  if (start <= LEAD && (excerpt->n_before == 0 || start == excerpt->before[0]))
    return 0;

  return start;
}

static gboolean
add_token (const PlenaryToken *token,
           gpointer data)
{
  Excerpt *excerpt = data;
  PlenaryHitRange range = { token->start, token->end };

  if (excerpt->found->len > 0 && token->end > excerpt->start + LONGEST)
    return FALSE;

  if (wants (excerpt->wanted, token))
    {
      if (excerpt->found->len == 0)
        excerpt->start = find_start (excerpt, token->start);
      g_array_append_val (excerpt->found, range);
    }
  excerpt->before[excerpt->n_before++ % N_BEFORE] = token->start;
  excerpt->end = token->end;

  return TRUE;
}

/* Adds a piece of a text as one line, with a dot where lines were. */
static void
append_line (GString *line,
             const char *text,
             gsize length)
{
  const char *end = text + length;

  while (text < end)
    {
      const char *next = text;
      gboolean breaks = FALSE;

      while (next < end && g_unichar_isspace (g_utf8_get_char (next)))
        {
          breaks = breaks || *next == '\n';
          next = g_utf8_next_char (next);
        }
      if (next > text)
        g_string_append (line, breaks ? " · " : " ");
      else
        g_string_append_len (line, text, (next = g_utf8_next_char (text)) - text);
      text = next;
    }
}

/* The last character that begins before an offset, for words without an end. */
static gsize
cut (const char *text,
     gsize offset)
{
  while (offset > 0 && ((guchar) text[offset] & 0xc0) == 0x80)
    offset--;

  return offset;
}

static char *
write_excerpt (Excerpt *excerpt,
               const char *text)
{
  GString *line = g_string_new (excerpt->start > 0 ? "…" : "");
  gsize done = excerpt->start;
  gsize end = cut (text, MIN (excerpt->end, excerpt->start + LONGEST));

  for (guint i = 0; i < excerpt->found->len; i++)
    {
      PlenaryHitRange *range = &g_array_index (excerpt->found, PlenaryHitRange, i);
      gsize from = MIN (range->start, end), to = MIN (range->end, end);

      append_line (line, text + done, from - done);
      range->start = line->len;
      append_line (line, text + from, to - from);
      range->end = line->len;
      done = to;
    }
  append_line (line, text + done, end - done);

  return g_string_free_and_steal (line);
}

/* What is after the last word, which no word is told of: its full stop, or more. */
static void
finish (char **line,
        const char *rest)
{
  g_autofree char *last = g_strdup (rest);
  GString *whole;

  g_strchomp (last);
  if (*last == '\0')
    return;

  whole = g_string_new (*line);
  if (strlen (last) <= LEAD)
    append_line (whole, last, strlen (last));
  else
    g_string_append (whole, "…");
  g_free (*line);
  *line = g_string_free_and_steal (whole);
}

/* There are no words to begin with, so it begins after the space before, if that is near. */
static void
excerpt_symbols (Excerpt *excerpt,
                 const char *text)
{
  const char *found = strstr (text, excerpt->wanted->symbols);
  PlenaryHitRange range = { 0, 0 };
  gsize near;
  const char *space;

  excerpt->end = strlen (text);
  if (found == NULL)
    return;

  range.start = found - text;
  range.end = range.start + strlen (excerpt->wanted->symbols);
  g_array_append_val (excerpt->found, range);
  if (range.start <= LEAD)
    return;

  near = cut (text, range.start - LEAD);
  space = memchr (text + near, ' ', range.start - near);
  excerpt->start = space != NULL ? (gsize) (space + 1 - text) : near;
}

/**
 * plenary_wanted_mark:
 * @self: words
 * @text: a text that has them
 * @hit: what is to tell of it
 * @error: return location for an error
 *
 * Gives a hit what is written around the first of the words that is found, and where in
 * it they are.
 *
 * Returns: whether the text could be read
 */
gboolean
plenary_wanted_mark (PlenaryWanted *self,
                     const char *text,
                     PlenaryHit *hit,
                     GError **error)
{
  Excerpt excerpt = { .wanted = self };
  char *line;

  excerpt.found = g_array_new (FALSE, FALSE, sizeof (PlenaryHitRange));
  if (self->symbols != NULL)
    {
      excerpt_symbols (&excerpt, text);
    }
  else if (!plenary_tokens_walk (self->tokens, text, add_token, &excerpt, error))
    {
      g_array_unref (excerpt.found);
      return FALSE;
    }

  line = write_excerpt (&excerpt, text);
  finish (&line, text + cut (text, MIN (excerpt.end, excerpt.start + LONGEST)));
  plenary_hit_take_text (hit, line, excerpt.found);

  return TRUE;
}
