/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-enums.h"
#include "plenary-goal.h"
#include "plenary-span.h"

G_BEGIN_DECLS

/**
 * PlenaryDocumentGoal:
 * @title: the goal, in one line
 * @colour: its colour
 * @symbol: its shape
 *
 * A goal as a document shows it.
 */
typedef struct
{
  char *title;
  PlenaryColour colour;
  PlenarySymbol symbol;
} PlenaryDocumentGoal;

/**
 * PlenaryDocumentPart:
 * @PLENARY_DOCUMENT_SAW: I saw
 * @PLENARY_DOCUMENT_MEANS: I think it means
 * @PLENARY_DOCUMENT_NEXT_TIME: Next time
 *
 * The parts of a note, in their order.
 */
typedef enum
{
  PLENARY_DOCUMENT_SAW,
  PLENARY_DOCUMENT_MEANS,
  PLENARY_DOCUMENT_NEXT_TIME,
} PlenaryDocumentPart;

#define PLENARY_DOCUMENT_N_PARTS (PLENARY_DOCUMENT_NEXT_TIME + 1)

/**
 * PlenaryDocumentMoment:
 * @span: where it lies in the lesson, in nanoseconds
 * @marked_at: when it was marked, in nanoseconds of lesson time
 * @goals: (element-type PlenaryDocumentGoal): its goals
 * @kind: glad of, wondering, or nothing
 * @words_of: whose words the note holds
 * @parts: the parts of its note, empty where there are no words
 *
 * A moment as a document shows it.
 */
typedef struct
{
  PlenarySpan span;
  gint64 marked_at;
  GPtrArray *goals;
  PlenaryKind kind;
  PlenaryWordsOf words_of;
  char *parts[PLENARY_DOCUMENT_N_PARTS];
} PlenaryDocumentMoment;

/**
 * PlenaryBlockKind:
 * @PLENARY_BLOCK_SECTION: the heading of a section
 * @PLENARY_BLOCK_WORDS: words without a heading of their own
 * @PLENARY_BLOCK_ANSWER: a question, and what was written about it
 * @PLENARY_BLOCK_LABELLED: a label of ours, and words below it
 * @PLENARY_BLOCK_QUOTE: words of somebody else, and whose they are
 * @PLENARY_BLOCK_FACT: a label of ours, and a few words beside it
 * @PLENARY_BLOCK_LIST: a list of lines
 * @PLENARY_BLOCK_GOALS: a list of goals
 * @PLENARY_BLOCK_MOMENT: a moment with its note
 *
 * What a block of a document is.
 */
typedef enum
{
  PLENARY_BLOCK_SECTION,
  PLENARY_BLOCK_WORDS,
  PLENARY_BLOCK_ANSWER,
  PLENARY_BLOCK_LABELLED,
  PLENARY_BLOCK_QUOTE,
  PLENARY_BLOCK_FACT,
  PLENARY_BLOCK_LIST,
  PLENARY_BLOCK_GOALS,
  PLENARY_BLOCK_MOMENT,
} PlenaryBlockKind;

/**
 * PlenaryBlock:
 * @kind: which of the others are there
 * @heading: (nullable): of a section, its heading; of an answer, the question; of a
 *   quotation, whose words they are; else the label
 * @words: (nullable): what was written, in paragraphs; of a fact, one line
 * @items: (nullable) (element-type utf8): of a list, its lines
 * @goals: (nullable) (element-type PlenaryDocumentGoal): of a list of goals, the goals
 * @moment: (nullable): of a moment, the moment
 *
 * A block of a document.
 */
typedef struct
{
  PlenaryBlockKind kind;
  char *heading;
  char *words;
  GPtrArray *items;
  GPtrArray *goals;
  PlenaryDocumentMoment *moment;
} PlenaryBlock;

/**
 * PlenaryDocument:
 * @title: its title, such as that of the lesson
 * @civil_date: (nullable): the date it is about, "YYYY-MM-DD"
 * @date: (nullable): the same for people
 * @class_name: (nullable): the class
 * @subject: (nullable): the subject
 * @statement: (nullable): a sentence of ours that holds for the whole
 * @blocks: (element-type PlenaryBlock): what follows, in order
 *
 * What an export says, in no format yet. All text in it is clean (see
 * plenary_clean_words()). It is filled on the main thread, and may be read on any
 * thread when it does not change any more.
 */
typedef struct
{
  char *title;
  char *civil_date;
  char *date;
  char *class_name;
  char *subject;
  char *statement;
  GPtrArray *blocks;
} PlenaryDocument;

PlenaryDocument *plenary_document_new (void) G_GNUC_WARN_UNUSED_RESULT;
void plenary_document_free (PlenaryDocument *self);
PlenaryBlock *plenary_document_add (PlenaryDocument *self, PlenaryBlockKind kind);
void plenary_document_add_section (PlenaryDocument *self, const char *heading);
gboolean plenary_document_add_words (PlenaryDocument *self, const char *words);
gboolean plenary_document_add_answer (PlenaryDocument *self,
                                      const char *question,
                                      const char *words);
gboolean plenary_document_add_labelled (PlenaryDocument *self,
                                        const char *label,
                                        const char *words);
gboolean plenary_document_add_quote (PlenaryDocument *self, const char *whose, const char *words);
gboolean plenary_document_add_fact (PlenaryDocument *self, const char *label, const char *words);
gboolean plenary_document_add_list (PlenaryDocument *self, const char *const *items);
GStrv plenary_document_dup_about (const PlenaryDocument *self) G_GNUC_WARN_UNUSED_RESULT;

PlenaryDocumentGoal *plenary_document_goal_new (PlenaryGoal *goal) G_GNUC_WARN_UNUSED_RESULT;
void plenary_document_goal_free (PlenaryDocumentGoal *goal);
PlenaryDocumentMoment *plenary_document_moment_new (void) G_GNUC_WARN_UNUSED_RESULT;
void plenary_document_moment_free (PlenaryDocumentMoment *moment);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryDocument, plenary_document_free)

G_END_DECLS
