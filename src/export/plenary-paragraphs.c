/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-paragraphs.h"

#include "plenary-clean.h"
#include "plenary-report-words.h"
#include "plenary-timecode.h"

#include <string.h>

/* A document as the paragraphs that pages are made of. */

typedef struct
{
  PlenaryParagraphFunc func;
  gpointer user_data;
} Taker;

static void
give (const Taker *taker,
      PlenaryParagraphStyle style,
      const char *lead,
      const char *words)
{
  taker->func (style, lead, words, taker->user_data);
}

/* Empty lines, however many, part paragraphs; other line ends stay line ends. */
static void
give_words (const Taker *taker,
            PlenaryParagraphStyle style,
            const char *words)
{
  const char *begin = words;

  while (*begin != '\0')
    {
      const char *gap = strstr (begin, "\n\n");
      const char *end = gap != NULL ? gap : begin + strlen (begin);
      g_autofree char *paragraph = g_strndup (begin, end - begin);

      give (taker, style, NULL, paragraph);
      begin = end + strspn (end, "\n");
    }
}

static void
give_labelled (const Taker *taker,
               const char *label,
               const char *words)
{
  give (taker, PLENARY_PARAGRAPH_LABEL, NULL, label);
  give_words (taker, PLENARY_PARAGRAPH_WORDS, words);
}

static void
give_fact (const Taker *taker,
           const PlenaryBlock *block)
{
  g_autofree char *lead = g_strconcat (block->heading, ":", NULL);
  g_autofree char *words = plenary_clean_isolate (block->words);

  give (taker, PLENARY_PARAGRAPH_FACT, lead, words);
}

static void
give_goals (const Taker *taker,
            GPtrArray *goals)
{
  for (guint i = 0; i < goals->len; i++)
    {
      const PlenaryDocumentGoal *goal = g_ptr_array_index (goals, i);

      give (taker, PLENARY_PARAGRAPH_GOAL, plenary_report_words_glyph (goal->symbol), goal->title);
    }
}

/* The times first, as in a list of them, and then the goals. */
static void
give_heading (const Taker *taker,
              const PlenaryDocumentMoment *moment)
{
  g_autofree char *at = plenary_timecode_format (moment->marked_at);
  g_autoptr (GString) heading = g_string_new (at);

  for (guint i = 0; i < moment->goals->len; i++)
    {
      const PlenaryDocumentGoal *goal = g_ptr_array_index (moment->goals, i);
      g_autofree char *title = plenary_clean_isolate (goal->title);

      g_string_append_printf (heading, " · %s %s", plenary_report_words_glyph (goal->symbol),
                              title);
    }

  give (taker, PLENARY_PARAGRAPH_HEADING, NULL, heading->str);
}

static void
give_remarks (const Taker *taker,
              const PlenaryDocumentMoment *moment)
{
  g_autofree char *span = plenary_report_words_span (moment);
  const char *remarks[] = {
    span,
    plenary_report_words_kind (moment->kind),
    plenary_report_words_of (moment->words_of),
  };
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (remarks); i++)
    if (remarks[i] != NULL)
      g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", remarks[i]);
  if (line->len > 0)
    give (taker, PLENARY_PARAGRAPH_REMARKS, NULL, line->str);
}

static void
give_moment (const Taker *taker,
             const PlenaryDocumentMoment *moment)
{
  give_heading (taker, moment);
  give_remarks (taker, moment);
  for (PlenaryDocumentPart part = 0; part < PLENARY_DOCUMENT_N_PARTS; part++)
    if (*moment->parts[part] != '\0')
      give_labelled (taker, plenary_report_words_part (part), moment->parts[part]);
}

static void
give_block (const Taker *taker,
            const PlenaryBlock *block)
{
  switch (block->kind)
    {
    case PLENARY_BLOCK_SECTION:
      give (taker, PLENARY_PARAGRAPH_SECTION, NULL, block->heading);
      break;
    case PLENARY_BLOCK_WORDS:
      give_words (taker, PLENARY_PARAGRAPH_WORDS, block->words);
      break;
    case PLENARY_BLOCK_ANSWER:
      give (taker, PLENARY_PARAGRAPH_HEADING, NULL, block->heading);
      give_words (taker, PLENARY_PARAGRAPH_WORDS, block->words);
      break;
    case PLENARY_BLOCK_LABELLED:
      give_labelled (taker, block->heading, block->words);
      break;
    case PLENARY_BLOCK_QUOTE:
      give_words (taker, PLENARY_PARAGRAPH_QUOTE, block->words);
      give (taker, PLENARY_PARAGRAPH_WHOSE, NULL, block->heading);
      break;
    case PLENARY_BLOCK_FACT:
      give_fact (taker, block);
      break;
    case PLENARY_BLOCK_LIST:
      for (guint i = 0; i < block->items->len; i++)
        give (taker, PLENARY_PARAGRAPH_ITEM, "•", g_ptr_array_index (block->items, i));
      break;
    case PLENARY_BLOCK_GOALS:
      give_goals (taker, block->goals);
      break;
    case PLENARY_BLOCK_MOMENT:
      give_moment (taker, block->moment);
      break;
    }
}

static void
give_about (const Taker *taker,
            const PlenaryDocument *document)
{
  g_auto (GStrv) about = plenary_document_dup_about (document);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; about[i] != NULL; i++)
    {
      g_autofree char *part = plenary_clean_isolate (about[i]);

      g_string_append_printf (line, "%s%s", i > 0 ? " · " : "", part);
    }
  if (line->len > 0)
    give (taker, PLENARY_PARAGRAPH_ABOUT, NULL, line->str);
  if (document->statement != NULL)
    give (taker, PLENARY_PARAGRAPH_ABOUT, NULL, document->statement);
}

/**
 * plenary_paragraphs_foreach:
 * @document: a document
 * @func: (scope call): takes each paragraph, in order
 * @user_data: for @func
 *
 * Goes through a document as paragraphs, for formats that know pages. May be called
 * on any thread.
 */
void
plenary_paragraphs_foreach (const PlenaryDocument *document,
                            PlenaryParagraphFunc func,
                            gpointer user_data)
{
  const Taker taker = { func, user_data };

  give (&taker, PLENARY_PARAGRAPH_TITLE, NULL, document->title);
  give_about (&taker, document);
  for (guint i = 0; i < document->blocks->len; i++)
    give_block (&taker, g_ptr_array_index (document->blocks, i));
}
