/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-writers.h"

#include "plenary-clean.h"
#include "plenary-report-words.h"
#include "plenary-timecode.h"

/* Words of the teacher beside ours in one line. */
static void
append_theirs (GString *text,
               const char *line)
{
  g_autofree char *isolated = plenary_clean_isolate (line);

  g_string_append (text, isolated);
}

static void
write_about (GString *text,
             const PlenaryDocument *document)
{
  g_auto (GStrv) about = plenary_document_dup_about (document);

  for (guint i = 0; about[i] != NULL; i++)
    {
      g_string_append (text, i > 0 ? " · " : "");
      append_theirs (text, about[i]);
    }
  if (about[0] != NULL)
    g_string_append_c (text, '\n');
  if (document->statement != NULL)
    g_string_append_printf (text, "%s\n", document->statement);
}

static void
append_goal (GString *text,
             const PlenaryDocumentGoal *goal)
{
  g_string_append_printf (text, "%s ", plenary_report_words_glyph (goal->symbol));
  append_theirs (text, goal->title);
}

static void
write_goals (GString *text,
             GPtrArray *goals)
{
  for (guint i = 0; i < goals->len; i++)
    {
      append_goal (text, g_ptr_array_index (goals, i));
      g_string_append_c (text, '\n');
    }
}

static void
append_remark (GString *text,
               const char *remark)
{
  if (remark != NULL)
    g_string_append_printf (text, " · %s", remark);
}

static void
write_moment (GString *text,
              const PlenaryDocumentMoment *moment)
{
  g_autofree char *at = plenary_timecode_format (moment->marked_at);
  g_autofree char *span = plenary_report_words_span (moment);

  g_string_append (text, at);
  if (span != NULL)
    g_string_append_printf (text, " (%s)", span);
  for (guint i = 0; i < moment->goals->len; i++)
    {
      g_string_append (text, " · ");
      append_goal (text, g_ptr_array_index (moment->goals, i));
    }
  append_remark (text, plenary_report_words_kind (moment->kind));
  append_remark (text, plenary_report_words_of (moment->words_of));
  g_string_append_c (text, '\n');

  for (PlenaryDocumentPart part = 0; part < PLENARY_DOCUMENT_N_PARTS; part++)
    if (*moment->parts[part] != '\0')
      g_string_append_printf (text, "%s: %s\n", plenary_report_words_part (part),
                              moment->parts[part]);
}

static void
write_block (GString *text,
             const PlenaryBlock *block)
{
  switch (block->kind)
    {
    case PLENARY_BLOCK_SECTION:
      g_string_append_printf (text, "%s\n", block->heading);
      break;
    case PLENARY_BLOCK_WORDS:
      g_string_append_printf (text, "%s\n", block->words);
      break;
    case PLENARY_BLOCK_ANSWER:
      g_string_append_printf (text, "%s\n%s\n", block->heading, block->words);
      break;
    case PLENARY_BLOCK_LABELLED:
    case PLENARY_BLOCK_QUOTE:
    case PLENARY_BLOCK_FACT:
      append_theirs (text, block->heading);
      g_string_append_printf (text, ": %s\n", block->words);
      break;
    case PLENARY_BLOCK_LIST:
      for (guint i = 0; i < block->items->len; i++)
        g_string_append_printf (text, "• %s\n", (char *) g_ptr_array_index (block->items, i));
      break;
    case PLENARY_BLOCK_GOALS:
      write_goals (text, block->goals);
      break;
    case PLENARY_BLOCK_MOMENT:
      write_moment (text, block->moment);
      break;
    }
}

/* What belongs together stands in lines one below the other; all else has air above it. */
static gboolean
needs_air (const PlenaryBlock *before,
           const PlenaryBlock *block)
{
  if (before == NULL)
    return TRUE;

  switch (block->kind)
    {
    case PLENARY_BLOCK_SECTION:
    case PLENARY_BLOCK_ANSWER:
    case PLENARY_BLOCK_MOMENT:
      return TRUE;
    case PLENARY_BLOCK_WORDS:
    case PLENARY_BLOCK_LIST:
    case PLENARY_BLOCK_GOALS:
      return before->kind != PLENARY_BLOCK_SECTION;
    case PLENARY_BLOCK_LABELLED:
    case PLENARY_BLOCK_QUOTE:
    case PLENARY_BLOCK_FACT:
      return before->kind == PLENARY_BLOCK_WORDS || before->kind == PLENARY_BLOCK_LIST;
    }

  g_return_val_if_reached (TRUE);
}

/**
 * plenary_write_text:
 * @document: a document
 *
 * Writes a document as plain text, as it is pasted into a mail or a form.
 *
 * Returns: (transfer full): the text
 */
char *
plenary_write_text (const PlenaryDocument *document)
{
  g_autoptr (GString) text = g_string_new (document->title);

  g_string_append_c (text, '\n');
  write_about (text, document);

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const PlenaryBlock *before = i > 0 ? g_ptr_array_index (document->blocks, i - 1) : NULL;
      const PlenaryBlock *block = g_ptr_array_index (document->blocks, i);

      if (needs_air (before, block))
        g_string_append_c (text, '\n');
      write_block (text, block);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}
