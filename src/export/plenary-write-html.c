/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-writers.h"

#include "plenary-html-style.h"
#include "plenary-report-words.h"
#include "plenary-timecode.h"

#include <string.h>

/* Text of documents holds no control characters, so that these are all that mean
 * anything in HTML, in an element or in an attribute. */
static void
append_escaped (GString *page,
                const char *text,
                gsize length)
{
  const char *end = text + length;

  for (const char *p = text; p < end; p++)
    switch (*p)
      {
      case '&':
        g_string_append (page, "&amp;");
        break;
      case '<':
        g_string_append (page, "&lt;");
        break;
      case '>':
        g_string_append (page, "&gt;");
        break;
      case '"':
        g_string_append (page, "&quot;");
        break;
      case '\'':
        g_string_append (page, "&#39;");
        break;
      default:
        g_string_append_c (page, *p);
        break;
      }
}

/* An element that holds one line. What the teacher wrote has the direction it has,
 * whatever the language of the page. */
static void
append_element (GString *page,
                const char *open,
                const char *text,
                const char *close)
{
  g_string_append (page, open);
  append_escaped (page, text, strlen (text));
  g_string_append (page, close);
}

/* Empty lines, however many, part paragraphs, each with its own direction; other
 * line ends are kept by the style sheet, and by the elements where that is lost. */
static void
write_words (GString *page,
             const char *words)
{
  const char *line = words;

  g_string_append (page, "<p class=\"words\" dir=\"auto\">");
  while (*line != '\0')
    {
      gsize length = strcspn (line, "\n");
      const char *next = line + length;
      gsize n_ends = strspn (next, "\n");

      append_escaped (page, line, length);
      if (n_ends == 1)
        g_string_append (page, "<br>");
      else if (n_ends > 1)
        g_string_append (page, "</p>\n<p class=\"words\" dir=\"auto\">");
      line = next + n_ends;
    }
  g_string_append (page, "</p>\n");
}

static void
append_goal (GString *page,
             const PlenaryDocumentGoal *goal)
{
  g_string_append_printf (page,
                          "<span class=\"goal\"><svg class=\"symbol %s\" viewBox=\"0 0 16 16\" "
                          "role=\"img\" aria-label=\"",
                          plenary_html_style_get_colour (goal->colour));
  append_element (page, "", plenary_report_words_symbol (goal->symbol), "\">");
  g_string_append_printf (page, "<path fill-rule=\"evenodd\" d=\"%s\"/></svg> ",
                          plenary_html_style_get_path (goal->symbol));
  append_element (page, "<bdi>", goal->title, "</bdi></span>");
}

static void
write_goals (GString *page,
             GPtrArray *goals)
{
  g_string_append (page, "<ul class=\"goals\">\n");
  for (guint i = 0; i < goals->len; i++)
    {
      g_string_append (page, "<li>");
      append_goal (page, g_ptr_array_index (goals, i));
      g_string_append (page, "</li>\n");
    }
  g_string_append (page, "</ul>\n");
}

static void
write_remarks (GString *page,
               const PlenaryDocumentMoment *moment)
{
  g_autofree char *span = plenary_report_words_span (moment);
  const char *remarks[] = {
    span,
    plenary_report_words_kind (moment->kind),
    plenary_report_words_of (moment->words_of),
  };
  const char *between = "<p class=\"remarks\">";

  for (guint i = 0; i < G_N_ELEMENTS (remarks); i++)
    if (remarks[i] != NULL)
      {
        g_string_append (page, between);
        append_element (page, i == 0 ? "<span class=\"times\" dir=\"ltr\">" : "<span>", remarks[i],
                        "</span>");
        between = " · ";
      }
  if (*between != '<')
    g_string_append (page, "</p>\n");
}

static gboolean
has_note (const PlenaryDocumentMoment *moment)
{
  for (PlenaryDocumentPart part = 0; part < PLENARY_DOCUMENT_N_PARTS; part++)
    if (*moment->parts[part] != '\0')
      return TRUE;

  return FALSE;
}

static void
write_labelled (GString *page,
                const char *label,
                const char *words)
{
  append_element (page, "<dt>", label, "</dt>\n<dd>");
  write_words (page, words);
  g_string_append (page, "</dd>\n");
}

static void
write_note (GString *page,
            const PlenaryDocumentMoment *moment)
{
  g_string_append (page, "<dl>\n");
  for (PlenaryDocumentPart part = 0; part < PLENARY_DOCUMENT_N_PARTS; part++)
    if (*moment->parts[part] != '\0')
      write_labelled (page, plenary_report_words_part (part), moment->parts[part]);
  g_string_append (page, "</dl>\n");
}

static void
write_moment (GString *page,
              const PlenaryDocumentMoment *moment)
{
  g_autofree char *at = plenary_timecode_format (moment->marked_at);

  g_string_append (page, "<article>\n");
  append_element (page, "<h3><span class=\"times\" dir=\"ltr\">", at, "</span>");
  for (guint i = 0; i < moment->goals->len; i++)
    {
      g_string_append_c (page, ' ');
      append_goal (page, g_ptr_array_index (moment->goals, i));
    }
  g_string_append (page, "</h3>\n");
  write_remarks (page, moment);
  if (has_note (moment))
    write_note (page, moment);
  g_string_append (page, "</article>\n");
}

static void
write_answer (GString *page,
              const PlenaryBlock *block)
{
  append_element (page, "<article>\n<h3 dir=\"auto\">", block->heading, "</h3>\n");
  write_words (page, block->words);
  g_string_append (page, "</article>\n");
}

static void
write_quote (GString *page,
             const PlenaryBlock *block)
{
  g_string_append (page, "<figure>\n<blockquote>\n");
  write_words (page, block->words);
  append_element (page, "</blockquote>\n<figcaption dir=\"auto\">", block->heading,
                  "</figcaption>\n</figure>\n");
}

static void
write_list (GString *page,
            GPtrArray *items)
{
  g_string_append (page, "<ul>\n");
  for (guint i = 0; i < items->len; i++)
    append_element (page, "<li dir=\"auto\">", g_ptr_array_index (items, i), "</li>\n");
  g_string_append (page, "</ul>\n");
}

static void
write_block (GString *page,
             const PlenaryBlock *block)
{
  switch (block->kind)
    {
    case PLENARY_BLOCK_SECTION:
      append_element (page, "<section>\n<h2>", block->heading, "</h2>\n");
      break;
    case PLENARY_BLOCK_WORDS:
      write_words (page, block->words);
      break;
    case PLENARY_BLOCK_ANSWER:
      write_answer (page, block);
      break;
    case PLENARY_BLOCK_LABELLED:
      g_string_append (page, "<dl>\n");
      write_labelled (page, block->heading, block->words);
      g_string_append (page, "</dl>\n");
      break;
    case PLENARY_BLOCK_QUOTE:
      write_quote (page, block);
      break;
    case PLENARY_BLOCK_FACT:
      append_element (page, "<p class=\"fact\"><b>", block->heading, ":</b> ");
      append_element (page, "<bdi>", block->words, "</bdi></p>\n");
      break;
    case PLENARY_BLOCK_LIST:
      write_list (page, block->items);
      break;
    case PLENARY_BLOCK_GOALS:
      write_goals (page, block->goals);
      break;
    case PLENARY_BLOCK_MOMENT:
      write_moment (page, block->moment);
      break;
    }
}

/* The policy makes a promise checkable: the page loads nothing from anywhere, and
 * runs nothing. */
static void
write_head (GString *page,
            const PlenaryDocument *document)
{
  const char *language = plenary_report_words_language ();

  g_string_append_printf (page,
                          "<!DOCTYPE html>\n"
                          "<html lang=\"%s\" dir=\"%s\">\n"
                          "<head>\n"
                          "<meta charset=\"utf-8\">\n"
                          "<meta http-equiv=\"Content-Security-Policy\" "
                          "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width\">\n"
                          "<meta name=\"generator\" content=\"Plenary\">\n",
                          language, plenary_report_words_is_rtl (language) ? "rtl" : "ltr");
  append_element (page, "<title>", document->title, "</title>\n");
  g_string_append_printf (page, "<style>\n%s</style>\n</head>\n", plenary_html_style_get_sheet ());
}

static void
write_header (GString *page,
              const PlenaryDocument *document)
{
  g_auto (GStrv) about = plenary_document_dup_about (document);

  append_element (page, "<header>\n<h1 dir=\"auto\">", document->title, "</h1>\n");
  if (about[0] != NULL)
    {
      g_string_append (page, "<p class=\"about\">");
      for (guint i = 0; about[i] != NULL; i++)
        append_element (page, i > 0 ? " · <bdi>" : "<bdi>", about[i], "</bdi>");
      g_string_append (page, "</p>\n");
    }
  if (document->statement != NULL)
    append_element (page, "<p class=\"statement\">", document->statement, "</p>\n");
  g_string_append (page, "</header>\n");
}

/**
 * plenary_write_html:
 * @document: a document
 *
 * Writes a document as one page of HTML that needs nothing else, for reading and
 * for printing on A4. Whatever the teacher wrote is escaped.
 *
 * Returns: (transfer full): the page
 */
char *
plenary_write_html (const PlenaryDocument *document)
{
  g_autoptr (GString) page = g_string_new (NULL);
  gboolean in_section = FALSE;

  write_head (page, document);
  g_string_append (page, "<body>\n<main>\n");
  write_header (page, document);

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const PlenaryBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->kind == PLENARY_BLOCK_SECTION && in_section)
        g_string_append (page, "</section>\n");
      in_section |= block->kind == PLENARY_BLOCK_SECTION;
      write_block (page, block);
    }

  g_string_append (page, in_section ? "</section>\n" : "");
  g_string_append (page, "</main>\n</body>\n</html>\n");

  return g_string_free_and_steal (g_steal_pointer (&page));
}
