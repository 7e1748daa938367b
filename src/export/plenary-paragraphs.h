/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-document.h"

G_BEGIN_DECLS

/**
 * PlenaryParagraphStyle:
 * @PLENARY_PARAGRAPH_TITLE: the title of the document
 * @PLENARY_PARAGRAPH_ABOUT: what it is about, and the sentence that holds for the whole
 * @PLENARY_PARAGRAPH_SECTION: a heading of the first level
 * @PLENARY_PARAGRAPH_HEADING: a heading of the second level
 * @PLENARY_PARAGRAPH_REMARKS: what stands below a heading, in small
 * @PLENARY_PARAGRAPH_LABEL: a label, and words follow it
 * @PLENARY_PARAGRAPH_WORDS: words
 * @PLENARY_PARAGRAPH_QUOTE: words of somebody else
 * @PLENARY_PARAGRAPH_WHOSE: whose words those before it are
 * @PLENARY_PARAGRAPH_FACT: a label and a few words, in one line
 * @PLENARY_PARAGRAPH_ITEM: an item of a list
 * @PLENARY_PARAGRAPH_GOAL: a goal in a list of goals
 *
 * How a paragraph is set on paper.
 */
typedef enum
{
  PLENARY_PARAGRAPH_TITLE,
  PLENARY_PARAGRAPH_ABOUT,
  PLENARY_PARAGRAPH_SECTION,
  PLENARY_PARAGRAPH_HEADING,
  PLENARY_PARAGRAPH_REMARKS,
  PLENARY_PARAGRAPH_LABEL,
  PLENARY_PARAGRAPH_WORDS,
  PLENARY_PARAGRAPH_QUOTE,
  PLENARY_PARAGRAPH_WHOSE,
  PLENARY_PARAGRAPH_FACT,
  PLENARY_PARAGRAPH_ITEM,
  PLENARY_PARAGRAPH_GOAL,
} PlenaryParagraphStyle;

#define PLENARY_N_PARAGRAPH_STYLES (PLENARY_PARAGRAPH_GOAL + 1)

/**
 * PlenaryParagraphFunc:
 * @style: how it is set
 * @lead: (nullable): what stands before the words, such as a label with its colon
 * @words: the words; a line feed ends a line, but not the paragraph
 * @user_data: what was given with the function
 *
 * Takes one paragraph.
 */
typedef void (*PlenaryParagraphFunc) (PlenaryParagraphStyle style,
                                      const char *lead,
                                      const char *words,
                                      gpointer user_data);

void plenary_paragraphs_foreach (const PlenaryDocument *document,
                                 PlenaryParagraphFunc func,
                                 gpointer user_data);

G_END_DECLS
