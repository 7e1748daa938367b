/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-note-text.h"

/* What may stand in a note, and how it is changed in its place. */

/* A text view lays out a paragraph anew at each key, for a long one in time that
 * grows with its length, and for a word that no line can hold with the square of
 * it. Up to here a key is answered within three screen frames or so. */
#define PARAGRAPH_LIMIT 20000
#define WORD_LIMIT 2000

/* Scripts from Thai on are written without spaces between words. */
static gboolean
is_in_word (gunichar c)
{
  return c < 0x0e00 && !g_unichar_isspace (c);
}

/* Goes on counting through @text, until it is too long. */
static gboolean
count (const char *text,
       gssize length,
       guint *in_paragraph,
       guint *in_word)
{
  const char *end = text + (length < 0 ? (gssize) strlen (text) : length);

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      *in_paragraph = c == '\n' || c == '\r' || c == 0x2029 ? 0 : *in_paragraph + 1;
      *in_word = is_in_word (c) ? *in_word + 1 : 0;
      if (*in_paragraph > PARAGRAPH_LIMIT || *in_word > WORD_LIMIT)
        return FALSE;
    }

  return TRUE;
}

/**
 * plenary_note_text_has_room:
 * @buffer: a note
 * @start: where the text is to begin
 * @end: where it is to end, the same to take nothing away
 * @text: what is to come in the place of what is between @start and @end
 * @length: bytes of @text, or -1 if it ends with a zero byte
 *
 * Finds out whether a note stays one that can be written in without waiting.
 *
 * Returns: whether @text may come there
 */
gboolean
plenary_note_text_has_room (GtkTextBuffer *buffer,
                            const GtkTextIter *start,
                            const GtkTextIter *end,
                            const char *text,
                            gssize length)
{
  GtkTextIter line_start = *start;
  GtkTextIter line_end = *end;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint in_paragraph = 0;
  guint in_word = 0;
  int left = gtk_text_buffer_get_char_count (buffer) -
             (gtk_text_iter_get_offset (end) - gtk_text_iter_get_offset (start));

  if (left + g_utf8_strlen (text, length) > PLENARY_NOTE_TEXT_LIMIT)
    return FALSE;

  gtk_text_iter_set_line_offset (&line_start, 0);
  if (!gtk_text_iter_ends_line (&line_end))
    gtk_text_iter_forward_to_line_end (&line_end);
  before = gtk_text_iter_get_slice (&line_start, start);
  after = gtk_text_iter_get_slice (end, &line_end);

  return count (before, -1, &in_paragraph, &in_word) &&
         count (text, length, &in_paragraph, &in_word) &&
         count (after, -1, &in_paragraph, &in_word);
}

/* How many characters @a and @b begin with in common. */
static int
count_common_start (const char *a,
                    const char *b)
{
  int n = 0;

  while (*a != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b))
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
      n++;
    }

  return n;
}

/* How many characters @a and @b end with in common, of at most @limit. */
static int
count_common_end (const char *a,
                  const char *b,
                  int limit)
{
  const char *a_end = a + strlen (a);
  const char *b_end = b + strlen (b);

  for (int n = 0; n < limit; n++)
    {
      a_end = g_utf8_prev_char (a_end);
      b_end = g_utf8_prev_char (b_end);
      if (g_utf8_get_char (a_end) != g_utf8_get_char (b_end))
        return n;
    }

  return limit;
}

/**
 * plenary_note_text_change:
 * @buffer: a note
 * @shown: what it holds
 * @text: what it is to hold
 *
 * Puts only what differs in the place of what it was, and the cursor there: what
 * was undone is seen, and the page does not jump. The buffer can't undo this.
 */
void
plenary_note_text_change (GtkTextBuffer *buffer,
                          const char *shown,
                          const char *text)
{
  int n_shown = g_utf8_strlen (shown, -1);
  int n_text = g_utf8_strlen (text, -1);
  int before = count_common_start (shown, text);
  int after = count_common_end (shown, text, MIN (n_shown, n_text) - before);
  g_autofree char *middle = g_utf8_substring (text, before, n_text - after);
  GtkTextIter start, end;

  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, before);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, n_shown - after);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, middle, -1);
  gtk_text_buffer_place_cursor (buffer, &start);
  gtk_text_buffer_end_irreversible_action (buffer);
}
