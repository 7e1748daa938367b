/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-document.h"

#include "plenary-clean.h"

static void
free_block (gpointer data)
{
  PlenaryBlock *block = data;

  g_free (block->heading);
  g_free (block->words);
  g_clear_pointer (&block->items, g_ptr_array_unref);
  g_clear_pointer (&block->goals, g_ptr_array_unref);
  g_clear_pointer (&block->moment, plenary_document_moment_free);
  g_free (block);
}

/**
 * plenary_document_new:
 *
 * Makes an empty document.
 *
 * Returns: (transfer full): the document
 */
PlenaryDocument *
plenary_document_new (void)
{
  PlenaryDocument *self = g_new0 (PlenaryDocument, 1);

  self->blocks = g_ptr_array_new_with_free_func (free_block);

  return self;
}

/**
 * plenary_document_free:
 * @self: (transfer full): a document
 *
 * Frees a document with everything in it.
 */
void
plenary_document_free (PlenaryDocument *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_free (self->civil_date);
  g_free (self->date);
  g_free (self->class_name);
  g_free (self->subject);
  g_free (self->statement);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/**
 * plenary_document_add:
 * @self: a document
 * @kind: what the block is
 *
 * Adds an empty block at the end.
 *
 * Returns: (transfer none): the block, for filling it
 */
PlenaryBlock *
plenary_document_add (PlenaryDocument *self,
                      PlenaryBlockKind kind)
{
  PlenaryBlock *block = g_new0 (PlenaryBlock, 1);

  block->kind = kind;
  g_ptr_array_add (self->blocks, block);

  return block;
}

/**
 * plenary_document_add_section:
 * @self: a document
 * @heading: the heading
 *
 * Begins a section.
 */
void
plenary_document_add_section (PlenaryDocument *self,
                              const char *heading)
{
  plenary_document_add (self, PLENARY_BLOCK_SECTION)->heading = plenary_clean_line (heading);
}

/* Adds a block of words, if there are any. */
static PlenaryBlock *
add_text (PlenaryDocument *self,
          PlenaryBlockKind kind,
          const char *heading,
          const char *words)
{
  g_autofree char *clean = plenary_clean_words (words);
  PlenaryBlock *block;

  if (*clean == '\0')
    return NULL;

  block = plenary_document_add (self, kind);
  block->heading = heading != NULL ? plenary_clean_line (heading) : NULL;
  block->words = g_steal_pointer (&clean);

  return block;
}

/**
 * plenary_document_add_words:
 * @self: a document
 * @words: (nullable): words
 *
 * Adds words without a heading of their own.
 *
 * Returns: whether there were any
 */
gboolean
plenary_document_add_words (PlenaryDocument *self,
                            const char *words)
{
  return add_text (self, PLENARY_BLOCK_WORDS, NULL, words) != NULL;
}

/**
 * plenary_document_add_answer:
 * @self: a document
 * @question: (nullable): the question
 * @words: (nullable): what was written about it
 *
 * Adds an answer below its question.
 *
 * Returns: whether there is one
 */
gboolean
plenary_document_add_answer (PlenaryDocument *self,
                             const char *question,
                             const char *words)
{
  g_autofree char *line = plenary_clean_line (question);

  if (*line == '\0')
    return plenary_document_add_words (self, words);

  return add_text (self, PLENARY_BLOCK_ANSWER, line, words) != NULL;
}

/**
 * plenary_document_add_labelled:
 * @self: a document
 * @label: a label, translated
 * @words: (nullable): words
 *
 * Adds words below a label, which is no heading: a document may have the same one
 * many times.
 *
 * Returns: whether there are any
 */
gboolean
plenary_document_add_labelled (PlenaryDocument *self,
                               const char *label,
                               const char *words)
{
  return add_text (self, PLENARY_BLOCK_LABELLED, label, words) != NULL;
}

/**
 * plenary_document_add_quote:
 * @self: a document
 * @whose: whose words they are
 * @words: (nullable): words
 *
 * Adds words that are not the teacher’s.
 *
 * Returns: whether there are any
 */
gboolean
plenary_document_add_quote (PlenaryDocument *self,
                            const char *whose,
                            const char *words)
{
  return add_text (self, PLENARY_BLOCK_QUOTE, whose, words) != NULL;
}

/**
 * plenary_document_add_fact:
 * @self: a document
 * @label: a label, translated, without a colon
 * @words: (nullable): what belongs to it, in one line
 *
 * Adds a few words beside a label.
 *
 * Returns: whether there are any
 */
gboolean
plenary_document_add_fact (PlenaryDocument *self,
                           const char *label,
                           const char *words)
{
  g_autofree char *line = plenary_clean_line (words);

  return add_text (self, PLENARY_BLOCK_FACT, label, line) != NULL;
}

/**
 * plenary_document_add_list:
 * @self: a document
 * @items: (array zero-terminated=1): the lines of a list
 *
 * Adds a list of those lines that are not empty.
 *
 * Returns: whether there are any
 */
gboolean
plenary_document_add_list (PlenaryDocument *self,
                           const char *const *items)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; items[i] != NULL; i++)
    {
      g_autofree char *line = plenary_clean_line (items[i]);

      if (*line != '\0')
        g_ptr_array_add (lines, g_steal_pointer (&line));
    }
  if (lines->len == 0)
    return FALSE;

  plenary_document_add (self, PLENARY_BLOCK_LIST)->items = g_steal_pointer (&lines);

  return TRUE;
}

/**
 * plenary_document_dup_about:
 * @self: a document
 *
 * Collects what stands below the title: the date, the class and the subject, as
 * far as they are known.
 *
 * Returns: (transfer full): the parts of the line
 */
GStrv
plenary_document_dup_about (const PlenaryDocument *self)
{
  const char *const parts[] = { self->date, self->class_name, self->subject };
  g_autoptr (GStrvBuilder) about = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_strv_builder_add (about, parts[i]);

  return g_strv_builder_end (about);
}

/**
 * plenary_document_goal_new:
 * @goal: a goal of the teacher's
 *
 * Copies what a document shows of a goal.
 *
 * Returns: (transfer full): the copy
 */
PlenaryDocumentGoal *
plenary_document_goal_new (PlenaryGoal *goal)
{
  PlenaryDocumentGoal *copy = g_new (PlenaryDocumentGoal, 1);

  *copy = (PlenaryDocumentGoal) {
    plenary_clean_line (plenary_goal_get_title (goal)),
    plenary_goal_get_colour (goal),
    plenary_goal_get_symbol (goal),
  };

  return copy;
}

/**
 * plenary_document_goal_free:
 * @goal: (transfer full): a goal
 *
 * Frees a goal.
 */
void
plenary_document_goal_free (PlenaryDocumentGoal *goal)
{
  g_free (goal->title);
  g_free (goal);
}

/**
 * plenary_document_moment_new:
 *
 * Makes a moment without goals, and without a note.
 *
 * Returns: (transfer full): the moment
 */
PlenaryDocumentMoment *
plenary_document_moment_new (void)
{
  PlenaryDocumentMoment *moment = g_new0 (PlenaryDocumentMoment, 1);

  moment->goals = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_document_goal_free);
  for (guint i = 0; i < PLENARY_DOCUMENT_N_PARTS; i++)
    moment->parts[i] = g_strdup ("");

  return moment;
}

/**
 * plenary_document_moment_free:
 * @moment: (transfer full): a moment
 *
 * Frees a moment.
 */
void
plenary_document_moment_free (PlenaryDocumentMoment *moment)
{
  g_ptr_array_unref (moment->goals);
  for (guint i = 0; i < PLENARY_DOCUMENT_N_PARTS; i++)
    g_free (moment->parts[i]);
  g_free (moment);
}
