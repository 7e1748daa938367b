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
 * @PLENARY_BLOCK_SECTION: the heading of a section, in our words
 * @PLENARY_BLOCK_GOALS: a list of goals
 * @PLENARY_BLOCK_MOMENT: a moment with its note
 * @PLENARY_BLOCK_ANSWER: a question, and what was written about it
 *
 * What a block of a document is.
 */
typedef enum
{
  PLENARY_BLOCK_SECTION,
  PLENARY_BLOCK_GOALS,
  PLENARY_BLOCK_MOMENT,
  PLENARY_BLOCK_ANSWER,
} PlenaryBlockKind;

/**
 * PlenaryBlock:
 * @kind: which of the others are there
 * @heading: (nullable): of a section, its heading; of an answer, the question
 * @words: (nullable): of an answer, what was written
 * @goals: (nullable) (element-type PlenaryDocumentGoal): of a list, the goals
 * @moment: (nullable): of a moment, the moment
 *
 * A block of a document.
 */
typedef struct
{
  PlenaryBlockKind kind;
  char *heading;
  char *words;
  GPtrArray *goals;
  PlenaryDocumentMoment *moment;
} PlenaryBlock;

/**
 * PlenaryDocument:
 * @title: the title of the lesson
 * @civil_date: (nullable): the date it was taught, "YYYY-MM-DD"
 * @date: (nullable): the same for people
 * @class_name: the class, empty if there is none
 * @subject: the subject, empty if there is none
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
  GPtrArray *blocks;
} PlenaryDocument;

PlenaryDocument *plenary_document_new (void) G_GNUC_WARN_UNUSED_RESULT;
void plenary_document_free (PlenaryDocument *self);
PlenaryBlock *plenary_document_add (PlenaryDocument *self, PlenaryBlockKind kind);
void plenary_document_add_section (PlenaryDocument *self, const char *heading);
GStrv plenary_document_dup_about (const PlenaryDocument *self) G_GNUC_WARN_UNUSED_RESULT;

PlenaryDocumentGoal *plenary_document_goal_new (PlenaryGoal *goal) G_GNUC_WARN_UNUSED_RESULT;
void plenary_document_goal_free (PlenaryDocumentGoal *goal);
PlenaryDocumentMoment *plenary_document_moment_new (void) G_GNUC_WARN_UNUSED_RESULT;
void plenary_document_moment_free (PlenaryDocumentMoment *moment);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryDocument, plenary_document_free)

G_END_DECLS
