/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-writers.h"

#include "plenary-clean.h"
#include "plenary-odt-style.h"
#include "plenary-paragraphs.h"
#include "plenary-report-words.h"
#include "plenary-zip.h"

#include <string.h>

/* OpenDocument 1.2, which all word processors in use can read. */

#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define VERSION "office:version=\"1.2\""
#define TYPE "application/vnd.oasis.opendocument.text"

typedef struct
{
  GString *content;
  gboolean rtl;
  gboolean in_list;
} Writer;

static void
append_character (GString *content,
                  const char *p)
{
  switch (*p)
    {
    case '&':
      g_string_append (content, "&amp;");
      break;
    case '<':
      g_string_append (content, "&lt;");
      break;
    case '>':
      g_string_append (content, "&gt;");
      break;
    case '"':
      g_string_append (content, "&quot;");
      break;
    case '\t':
      g_string_append (content, "<text:tab/>");
      break;
    case '\n':
      g_string_append (content, "<text:line-break/>");
      break;
    default:
      g_string_append_c (content, *p);
      break;
    }
}

/* Readers take a run of spaces for one, and none at the beginning of a line, unless they
 * are elements. */
static void
append_words (GString *content,
              const char *words)
{
  gboolean begins = TRUE;

  for (const char *p = words; *p != '\0'; p++)
    {
      if (*p == ' ' && (begins || p[1] == ' ' || p[1] == '\0'))
        g_string_append (content, "<text:s/>");
      else
        append_character (content, p);
      begins = *p == ' ' || *p == '\n' || *p == '\t';
    }
}

static void
append_escaped (GString *content,
                const char *line)
{
  g_autofree char *escaped = g_markup_escape_text (line, -1);

  g_string_append (content, escaped);
}

/* Words have the direction they have, whatever that of the document; a label has that. */
static gboolean
is_turned (Writer *self,
           PlenaryParagraphStyle style,
           const char *words)
{
  return style != PLENARY_PARAGRAPH_FACT && plenary_clean_is_rtl (words, self->rtl) != self->rtl;
}

static void
set_in_list (Writer *self,
             gboolean in_list)
{
  if (self->in_list != in_list)
    g_string_append (self->content,
                     in_list ? "<text:list text:style-name=\"List_20_1\">\n" : "</text:list>\n");
  self->in_list = in_list;
}

/* How an element begins and ends. */
static const char *
get_element (PlenaryParagraphStyle style)
{
  switch (style)
    {
    case PLENARY_PARAGRAPH_SECTION:
    case PLENARY_PARAGRAPH_HEADING:
      return "text:h";
    case PLENARY_PARAGRAPH_TITLE:
    case PLENARY_PARAGRAPH_ABOUT:
    case PLENARY_PARAGRAPH_REMARKS:
    case PLENARY_PARAGRAPH_LABEL:
    case PLENARY_PARAGRAPH_WORDS:
    case PLENARY_PARAGRAPH_QUOTE:
    case PLENARY_PARAGRAPH_WHOSE:
    case PLENARY_PARAGRAPH_FACT:
    case PLENARY_PARAGRAPH_ITEM:
    case PLENARY_PARAGRAPH_GOAL:
      return "text:p";
    }

  g_return_val_if_reached ("text:p");
}

static void
append_lead (Writer *self,
             PlenaryParagraphStyle style,
             const char *lead)
{
  if (style == PLENARY_PARAGRAPH_FACT)
    {
      g_string_append (self->content, "<text:span text:style-name=\"Strong_20_Emphasis\">");
      append_words (self->content, lead);
      g_string_append (self->content, "</text:span> ");
    }
  else if (style == PLENARY_PARAGRAPH_GOAL)
    {
      append_words (self->content, lead);
      g_string_append_c (self->content, ' ');
    }
}

static void
append_paragraph (PlenaryParagraphStyle style,
                  const char *lead,
                  const char *words,
                  gpointer user_data)
{
  Writer *self = user_data;
  const char *element = get_element (style);
  gboolean is_item = style == PLENARY_PARAGRAPH_ITEM;

  set_in_list (self, is_item);
  g_string_append_printf (self->content, "%s<%s text:style-name=\"%s%s\"",
                          is_item ? "<text:list-item>" : "", element,
                          plenary_odt_style_get_name (style),
                          is_turned (self, style, words) ? "_turned" : "");
  if (style == PLENARY_PARAGRAPH_SECTION || style == PLENARY_PARAGRAPH_HEADING)
    g_string_append_printf (self->content, " text:outline-level=\"%d\"",
                            style == PLENARY_PARAGRAPH_SECTION ? 1 : 2);
  g_string_append_c (self->content, '>');
  append_lead (self, style, lead);
  append_words (self->content, words);
  g_string_append_printf (self->content, "</%s>%s\n", element, is_item ? "</text:list-item>" : "");
}

static GString *
write_content (const PlenaryDocument *document)
{
  gboolean rtl = plenary_report_words_is_rtl (plenary_report_words_language ());
  Writer self = {
    .content = g_string_new (XML "<office:document-content " PLENARY_ODT_NAMESPACES VERSION ">\n"
                                 "<office:automatic-styles>\n"),
    .rtl = rtl,
  };

  plenary_odt_style_append_turned (self.content, !rtl);
  g_string_append (self.content, "</office:automatic-styles>\n<office:body><office:text>\n");
  plenary_paragraphs_foreach (document, append_paragraph, &self);
  set_in_list (&self, FALSE);
  g_string_append (self.content, "</office:text></office:body>\n</office:document-content>\n");

  return self.content;
}

static GString *
write_styles (const PlenaryDocument *document,
              const PlenaryPage *page)
{
  GString *styles =
    g_string_new (XML "<office:document-styles " PLENARY_ODT_NAMESPACES VERSION ">\n");
  g_autofree char *statement =
    g_markup_escape_text (document->statement != NULL ? document->statement : "", -1);
  g_autofree char *footer = *statement != '\0' ? g_strconcat (statement, " · ", NULL)
                                               : g_strdup ("");

  plenary_odt_style_append (styles, page, footer);
  g_string_append (styles, "</office:document-styles>\n");

  return styles;
}

/* Its title, and nothing about who made it, when or where. */
static GString *
write_meta (const PlenaryDocument *document)
{
  GString *meta = g_string_new (
    XML "<office:document-meta "
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" " VERSION "><office:meta><dc:title>");

  append_escaped (meta, document->title);
  g_string_append_printf (
    meta, "</dc:title><dc:language>%s</dc:language></office:meta></office:document-meta>\n",
    plenary_report_words_language ());

  return meta;
}

static GString *
write_manifest (void)
{
  return g_string_new (XML "<manifest:manifest "
                           "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
                           "manifest:version=\"1.2\">\n"
                           "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.2\" "
                           "manifest:media-type=\"" TYPE "\"/>\n"
                           "<manifest:file-entry manifest:full-path=\"content.xml\" "
                           "manifest:media-type=\"text/xml\"/>\n"
                           "<manifest:file-entry manifest:full-path=\"styles.xml\" "
                           "manifest:media-type=\"text/xml\"/>\n"
                           "<manifest:file-entry manifest:full-path=\"meta.xml\" "
                           "manifest:media-type=\"text/xml\"/>\n"
                           "</manifest:manifest>\n");
}

/**
 * plenary_write_odt:
 * @document: a document
 * @page: the paper it will be printed on
 * @error: return location for an error
 *
 * Writes a document for word processors, with the styles they know by name.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL if there is an error
 */
GBytes *
plenary_write_odt (const PlenaryDocument *document,
                   const PlenaryPage *page,
                   GError **error)
{
  g_autoptr (PlenaryZip) zip = plenary_zip_new ();
  const struct
  {
    const char *name;
    GString *text;
  } entries[] = {
    { "content.xml", write_content (document) },
    { "styles.xml", write_styles (document, page) },
    { "meta.xml", write_meta (document) },
    { "META-INF/manifest.xml", write_manifest () },
  };
  gboolean added = TRUE;

  /* Programs that look at the first bytes of a file know it by this. */
  plenary_zip_add_stored (zip, "mimetype", TYPE);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      added = added && plenary_zip_add (zip, entries[i].name, entries[i].text, error);
      g_string_free (entries[i].text, TRUE);
    }

  return added ? plenary_zip_end (zip) : NULL;
}
