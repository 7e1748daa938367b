/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-writers.h"

#include "plenary-clean.h"
#include "plenary-report-words.h"
#include "plenary-timecode.h"

#include <string.h>

/* A line ends and no paragraph does: two spaces, which all dialects know. */
#define LINE_BREAK "  \n"

/* What would begin a list, a heading by underlining, or a definition if it came
 * first in a line. Numbers do with a point or a bracket behind them. */
static const char *
escape_line_start (GString *text,
                   const char *line)
{
  gsize digits = strspn (line, "0123456789");
  gboolean is_number = digits > 0 && (line[digits] == '.' || line[digits] == ')');

  if (!is_number && (*line == '\0' || strchr ("-+=:", *line) == NULL))
    return line;

  g_string_append_len (text, line, digits);
  g_string_append_c (text, '\\');
  g_string_append_c (text, line[digits]);

  return line + digits + 1;
}

/* What has a meaning anywhere in a line, in CommonMark or in one of the dialects
 * people use. HTML is written as entities, which older dialects need too. */
static void
escape_line (GString *text,
             const char *line,
             gsize length)
{
  g_autofree char *copy = g_strndup (line, length);
  const char *p = escape_line_start (text, g_strstrip (copy));

  for (; *p != '\0'; p++)
    {
      if (*p == '<')
        g_string_append (text, "&lt;");
      else if (*p == '>')
        g_string_append (text, "&gt;");
      else if (*p == '&')
        g_string_append (text, "&amp;");
      else
        {
          if (strchr ("\\`*_{}[]|~#$^", *p) != NULL || (strchr ("=%", *p) != NULL && p[1] == *p))
            g_string_append_c (text, '\\');
          g_string_append_c (text, *p);
        }
    }
}

static void
append_theirs (GString *text,
               const char *line)
{
  g_autofree char *isolated = plenary_clean_isolate (line);

  escape_line (text, isolated, strlen (isolated));
}

/* Empty lines, however many, part paragraphs; other line ends stay line ends. */
static void
write_words (GString *text,
             const char *words)
{
  const char *line = words;

  while (*line != '\0')
    {
      gsize length = strcspn (line, "\n");
      const char *next = line + length;
      gsize gap = strspn (next, " \t\n");

      escape_line (text, line, length);
      if (next[gap] == '\0')
        break;
      g_string_append (text, memchr (next + 1, '\n', gap - 1) != NULL ? "\n\n" : LINE_BREAK);
      line = next + gap;
    }

  g_string_append (text, "\n");
}

static void
write_labelled (GString *text,
                const char *label,
                const char *words)
{
  g_string_append_printf (text, "**%s**\n\n", label);
  write_words (text, words);
}

static void
append_goal (GString *text,
             const PlenaryDocumentGoal *goal)
{
  g_string_append_printf (text, "%s ", plenary_report_words_glyph (goal->symbol));
  append_theirs (text, goal->title);
}

static void
write_about (GString *text,
             const PlenaryDocument *document)
{
  g_auto (GStrv) about = plenary_document_dup_about (document);

  for (guint i = 0; about[i] != NULL; i++)
    {
      g_string_append (text, i > 0 ? " · " : "\n");
      append_theirs (text, about[i]);
    }
  if (about[0] != NULL)
    g_string_append_c (text, '\n');
  if (document->statement != NULL)
    g_string_append_printf (text, "\n*%s*\n", document->statement);
}

static void
write_remarks (GString *text,
               const PlenaryDocumentMoment *moment)
{
  g_autofree char *span = plenary_report_words_span (moment);
  const char *remarks[] = {
    span,
    plenary_report_words_kind (moment->kind),
    plenary_report_words_of (moment->words_of),
  };
  const char *between = "\n";

  for (guint i = 0; i < G_N_ELEMENTS (remarks); i++)
    if (remarks[i] != NULL)
      {
        g_string_append_printf (text, "%s%s", between, remarks[i]);
        between = " · ";
      }
  if (*between != '\n')
    g_string_append_c (text, '\n');
}

static void
write_moment (GString *text,
              const PlenaryDocumentMoment *moment)
{
  g_autofree char *at = plenary_timecode_format (moment->marked_at);

  g_string_append_printf (text, "### %s", at);
  for (guint i = 0; i < moment->goals->len; i++)
    {
      g_string_append (text, " · ");
      append_goal (text, g_ptr_array_index (moment->goals, i));
    }
  g_string_append_c (text, '\n');
  write_remarks (text, moment);

  for (PlenaryDocumentPart part = 0; part < PLENARY_DOCUMENT_N_PARTS; part++)
    if (*moment->parts[part] != '\0')
      {
        g_string_append_c (text, '\n');
        write_labelled (text, plenary_report_words_part (part), moment->parts[part]);
      }
}

/* Each line begins with a mark, and so do the empty ones between paragraphs. */
static void
write_quote (GString *text,
             const char *whose,
             const char *words)
{
  g_autoptr (GString) quote = g_string_new (NULL);

  write_words (quote, words);
  g_string_append (quote, "\n— ");
  append_theirs (quote, whose);
  g_string_replace (quote, "\n", "\n> ", 0);
  g_string_append_printf (text, "> %s\n", quote->str);
}

static void
write_list (GString *text,
            GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      g_string_append (text, "- ");
      append_theirs (text, g_ptr_array_index (items, i));
      g_string_append_c (text, '\n');
    }
}

static void
write_goals (GString *text,
             GPtrArray *goals)
{
  for (guint i = 0; i < goals->len; i++)
    {
      g_string_append (text, "- ");
      append_goal (text, g_ptr_array_index (goals, i));
      g_string_append_c (text, '\n');
    }
}

static void
write_block (GString *text,
             const PlenaryBlock *block)
{
  switch (block->kind)
    {
    case PLENARY_BLOCK_SECTION:
      g_string_append (text, "## ");
      append_theirs (text, block->heading);
      g_string_append_c (text, '\n');
      break;
    case PLENARY_BLOCK_WORDS:
      write_words (text, block->words);
      break;
    case PLENARY_BLOCK_ANSWER:
      g_string_append (text, "### ");
      append_theirs (text, block->heading);
      g_string_append (text, "\n\n");
      write_words (text, block->words);
      break;
    case PLENARY_BLOCK_LABELLED:
      write_labelled (text, block->heading, block->words);
      break;
    case PLENARY_BLOCK_QUOTE:
      write_quote (text, block->heading, block->words);
      break;
    case PLENARY_BLOCK_FACT:
      g_string_append_printf (text, "**%s:** ", block->heading);
      append_theirs (text, block->words);
      g_string_append_c (text, '\n');
      break;
    case PLENARY_BLOCK_LIST:
      write_list (text, block->items);
      break;
    case PLENARY_BLOCK_GOALS:
      write_goals (text, block->goals);
      break;
    case PLENARY_BLOCK_MOMENT:
      write_moment (text, block->moment);
      break;
    }
}

/**
 * plenary_write_markdown:
 * @document: a document
 *
 * Writes a document as Markdown, in the part of it that CommonMark and the common
 * dialects agree on. What the teacher wrote is escaped, so that it is read as
 * words and never as structure.
 *
 * Returns: (transfer full): the text
 */
char *
plenary_write_markdown (const PlenaryDocument *document)
{
  g_autoptr (GString) text = g_string_new ("# ");

  append_theirs (text, document->title);
  g_string_append_c (text, '\n');
  write_about (text, document);

  for (guint i = 0; i < document->blocks->len; i++)
    {
      g_string_append_c (text, '\n');
      write_block (text, g_ptr_array_index (document->blocks, i));
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}
