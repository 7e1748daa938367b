/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-page-break.h"

/* Where pages end: headings stay with what they are above, and no line of a paragraph
 * is left alone, neither at the end of a page nor at the beginning of the next. */
#define TOGETHER 2

/* Whether a paragraph is there for the one after it. */
static gboolean
leads_on (PlenaryParagraphStyle style)
{
  switch (style)
    {
    case PLENARY_PARAGRAPH_TITLE:
    case PLENARY_PARAGRAPH_ABOUT:
    case PLENARY_PARAGRAPH_SECTION:
    case PLENARY_PARAGRAPH_HEADING:
    case PLENARY_PARAGRAPH_REMARKS:
    case PLENARY_PARAGRAPH_LABEL:
      return TRUE;
    case PLENARY_PARAGRAPH_WORDS:
    case PLENARY_PARAGRAPH_QUOTE:
    case PLENARY_PARAGRAPH_WHOSE:
    case PLENARY_PARAGRAPH_FACT:
    case PLENARY_PARAGRAPH_ITEM:
    case PLENARY_PARAGRAPH_GOAL:
      return FALSE;
    }

  g_return_val_if_reached (FALSE);
}

/**
 * plenary_page_break_may_part:
 * @before: a paragraph
 * @after: the one after it
 *
 * Finds out whether a page may end between two paragraphs.
 *
 * Returns: whether it may
 */
gboolean
plenary_page_break_may_part (PlenaryParagraphStyle before,
                             PlenaryParagraphStyle after)
{
  switch (after)
    {
    case PLENARY_PARAGRAPH_TITLE:
    case PLENARY_PARAGRAPH_ABOUT:
    case PLENARY_PARAGRAPH_REMARKS:
    case PLENARY_PARAGRAPH_WHOSE:
      return FALSE;
    case PLENARY_PARAGRAPH_SECTION:
      return TRUE;
    case PLENARY_PARAGRAPH_HEADING:
      /* A moment without a note is a heading, and has nothing that it must stay with. */
      return before != PLENARY_PARAGRAPH_SECTION;
    case PLENARY_PARAGRAPH_LABEL:
    case PLENARY_PARAGRAPH_WORDS:
    case PLENARY_PARAGRAPH_QUOTE:
    case PLENARY_PARAGRAPH_FACT:
    case PLENARY_PARAGRAPH_ITEM:
    case PLENARY_PARAGRAPH_GOAL:
      return !leads_on (before);
    }

  g_return_val_if_reached (TRUE);
}

/**
 * plenary_page_break_may_split:
 * @line: a line of a paragraph, from 1
 * @n_lines: how many lines the paragraph has
 *
 * Finds out whether a page may begin with a line in the middle of a paragraph.
 *
 * Returns: whether it may
 */
gboolean
plenary_page_break_may_split (guint line,
                              guint n_lines)
{
  return line >= TOGETHER && n_lines - line >= TOGETHER;
}

/**
 * plenary_page_break_find:
 * @lines: (array length=n_lines): the lines that are to come
 * @n_lines: how many there are
 * @height: how much room is on the page, in points
 *
 * Finds out how many lines come on the next page. Where no line that fits may be
 * followed by a page, as many come on it as fit, and one in any case.
 *
 * Returns: the number
 */
guint
plenary_page_break_find (const PlenaryPageLine *lines,
                         guint n_lines,
                         double height)
{
  double used = 0;
  guint fits = 0;

  while (fits < n_lines)
    {
      used += lines[fits].height + (fits > 0 ? lines[fits].space : 0);
      if (used > height && fits > 0)
        break;
      fits++;
    }
  if (fits == n_lines)
    return n_lines;

  for (guint i = fits; i > 0; i--)
    if (lines[i].may_begin_page)
      return i;

  return fits;
}
