/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-odt-style.h"

#include "plenary-report-words.h"

#include <string.h>

/* The styles of a text document. They have the names that word processors know, so that
 * whoever opens one can change how all headings look, or gather them in a table of
 * contents. Lengths are in points, percentages in those of the style above. */
static const struct
{
  const char *name;
  const char *display_name;
  const char *parent;
  const char *more;
  const char *paragraph;
  const char *text;
} styles[PLENARY_N_PARAGRAPH_STYLES] = {
  [PLENARY_PARAGRAPH_TITLE] = { "Title", "Title", "Heading", "", "fo:margin-bottom=\"4pt\"",
                                "fo:font-size=\"20pt\" fo:font-weight=\"bold\" style:font-size-complex=\"20pt\" "
                                "style:font-weight-complex=\"bold\"" },
  [PLENARY_PARAGRAPH_ABOUT] = { "Subtitle", "Subtitle", "Heading", "", "fo:margin-bottom=\"2pt\"",
                                "fo:font-size=\"9.5pt\" fo:color=\"#555555\" style:font-size-complex=\"9.5pt\"" },
  [PLENARY_PARAGRAPH_SECTION] = { "Heading_20_1", "Heading 1", "Heading",
                                  "style:default-outline-level=\"1\"",
                                  "fo:margin-top=\"22pt\" fo:margin-bottom=\"6pt\"",
                                  "fo:font-size=\"14pt\" fo:font-weight=\"bold\" style:font-size-complex=\"14pt\" "
                                  "style:font-weight-complex=\"bold\"" },
  [PLENARY_PARAGRAPH_HEADING] = { "Heading_20_2", "Heading 2", "Heading",
                                  "style:default-outline-level=\"2\"",
                                  "fo:margin-top=\"14pt\" fo:margin-bottom=\"2pt\"",
                                  "fo:font-size=\"11pt\" fo:font-weight=\"bold\" style:font-size-complex=\"11pt\" "
                                  "style:font-weight-complex=\"bold\"" },
  [PLENARY_PARAGRAPH_REMARKS] = { "Remarks", "Remarks", "Heading", "", "fo:margin-bottom=\"2pt\"",
                                  "fo:font-size=\"9.5pt\" fo:color=\"#555555\" style:font-size-complex=\"9.5pt\"" },
  [PLENARY_PARAGRAPH_LABEL] = { "Label", "Label", "Heading", "", "fo:margin-top=\"6pt\"",
                                "fo:font-size=\"9.5pt\" fo:font-weight=\"bold\" fo:color=\"#555555\" "
                                "style:font-size-complex=\"9.5pt\" style:font-weight-complex=\"bold\"" },
  [PLENARY_PARAGRAPH_WORDS] = { "Text_20_body", "Text body", "Standard", "",
                                "fo:margin-bottom=\"5pt\" fo:orphans=\"2\" fo:widows=\"2\"", "" },
  [PLENARY_PARAGRAPH_QUOTE] = { "Quotations", "Quotations", "Text_20_body", "",
                                "fo:margin-left=\"16pt\" fo:margin-right=\"16pt\" fo:keep-with-next=\"always\"",
                                "" },
  [PLENARY_PARAGRAPH_WHOSE] = { "Whose_20_words", "Whose words", "Text_20_body", "",
                                "fo:margin-left=\"16pt\" fo:margin-right=\"16pt\"",
                                "fo:font-size=\"9.5pt\" fo:color=\"#555555\" style:font-size-complex=\"9.5pt\"" },
  [PLENARY_PARAGRAPH_FACT] = { "Fact", "Fact", "Text_20_body", "", "fo:margin-bottom=\"2pt\"", "" },
  [PLENARY_PARAGRAPH_ITEM] = { "List", "List", "Text_20_body",
                               "style:list-style-name=\"List_20_1\"", "fo:margin-bottom=\"2pt\"",
                               "" },
  [PLENARY_PARAGRAPH_GOAL] = { "Goal", "Goal", "Text_20_body", "", "fo:margin-bottom=\"2pt\"", "" },
};

/**
 * plenary_odt_style_get_name:
 * @style: how a paragraph is set
 *
 * Gets the name of a style in the file.
 *
 * Returns: (transfer none): the name
 */
const char *
plenary_odt_style_get_name (PlenaryParagraphStyle style)
{
  return styles[style].name;
}

/* LibreOffice takes the start of a line for its left end, whatever the direction. */
static const char *
get_direction (gboolean rtl)
{
  return rtl ? "style:writing-mode=\"rl-tb\" fo:text-align=\"right\""
             : "style:writing-mode=\"lr-tb\" fo:text-align=\"left\"";
}

/**
 * plenary_odt_style_append_turned:
 * @content: the contents of a text document
 * @rtl: whether they are for words from right to left
 *
 * Appends each style once more, for words that run against the rest: with “_turned”
 * behind its name.
 */
void
plenary_odt_style_append_turned (GString *content,
                                 gboolean rtl)
{
  for (guint i = 0; i < PLENARY_N_PARAGRAPH_STYLES; i++)
    g_string_append_printf (content,
                            "<style:style style:name=\"%s_turned\" style:family=\"paragraph\" "
                            "style:parent-style-name=\"%s\"><style:paragraph-properties "
                            "%s/></style:style>\n",
                            styles[i].name, styles[i].name, get_direction (rtl));
}

/* The language is that of our words; the teacher’s are most likely in it, too. Spelling
 * is checked by it. */
static void
append_default (GString *content)
{
  const char *tag = plenary_report_words_language ();
  gsize length = strcspn (tag, "-");
  const char *end = strrchr (tag, '-');
  const char *country = end != NULL && strlen (end + 1) == 2 ? end + 1 : "none";
  gboolean rtl = plenary_report_words_is_rtl (tag);

  g_string_append_printf (
    content,
    "<style:default-style style:family=\"paragraph\">"
    "<style:paragraph-properties %s style:tab-stop-distance=\"36pt\"/>"
    "<style:text-properties fo:font-family=\"sans-serif\" style:font-family-generic=\"swiss\" "
    "fo:font-size=\"10.5pt\" style:font-size-complex=\"10.5pt\" "
    "%s=\"%.*s\" %s=\"%s\"/>"
    "</style:default-style>\n",
    get_direction (rtl), rtl ? "style:language-complex" : "fo:language", (int) length, tag,
    rtl ? "style:country-complex" : "fo:country", country);
}

static void
append_common (GString *content)
{
  g_string_append (
    content,
    "<style:style style:name=\"Standard\" style:family=\"paragraph\" style:class=\"text\">"
    "<style:paragraph-properties fo:line-height=\"125%\"/></style:style>\n"
    "<style:style style:name=\"Heading\" style:family=\"paragraph\" "
    "style:parent-style-name=\"Standard\" style:class=\"text\">"
    "<style:paragraph-properties fo:keep-with-next=\"always\"/></style:style>\n"
    "<style:style style:name=\"Footer\" style:family=\"paragraph\" "
    "style:parent-style-name=\"Standard\" style:class=\"extra\">"
    "<style:text-properties fo:font-size=\"8.5pt\" fo:color=\"#555555\" "
    "style:font-size-complex=\"8.5pt\"/></style:style>\n"
    "<style:style style:name=\"Strong_20_Emphasis\" style:display-name=\"Strong Emphasis\" "
    "style:family=\"text\"><style:text-properties fo:font-weight=\"bold\" "
    "style:font-weight-complex=\"bold\"/></style:style>\n"
    "<text:list-style style:name=\"List_20_1\" style:display-name=\"List 1\">"
    "<text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"•\">"
    "<style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">"
    "<style:list-level-label-alignment text:label-followed-by=\"listtab\" "
    "text:list-tab-stop-position=\"16pt\" fo:text-indent=\"-16pt\" fo:margin-left=\"16pt\"/>"
    "</style:list-level-properties></text:list-level-style-bullet></text:list-style>\n");
}

static void
append_named (GString *content)
{
  for (guint i = 0; i < PLENARY_N_PARAGRAPH_STYLES; i++)
    g_string_append_printf (content,
                            "<style:style style:name=\"%s\" style:display-name=\"%s\" "
                            "style:family=\"paragraph\" style:parent-style-name=\"%s\" %s>"
                            "<style:paragraph-properties %s/><style:text-properties %s/>"
                            "</style:style>\n",
                            styles[i].name, styles[i].display_name, styles[i].parent,
                            styles[i].more, styles[i].paragraph, styles[i].text);
}

static void
append_page (GString *content,
             const PlenaryPage *page,
             const char *footer)
{
  /* Points are fine enough in whole numbers, which no locale has a say in. */
  g_string_append_printf (
    content,
    "<office:automatic-styles><style:page-layout style:name=\"Page\">"
    "<style:page-layout-properties fo:page-width=\"%dpt\" fo:page-height=\"%dpt\" "
    "fo:margin-top=\"62pt\" fo:margin-bottom=\"40pt\" fo:margin-left=\"68pt\" "
    "fo:margin-right=\"68pt\" style:print-orientation=\"portrait\"/>"
    "<style:footer-style><style:header-footer-properties fo:min-height=\"28pt\" "
    "fo:margin-top=\"14pt\"/></style:footer-style></style:page-layout>"
    "</office:automatic-styles>\n"
    "<office:master-styles><style:master-page style:name=\"Standard\" "
    "style:page-layout-name=\"Page\"><style:footer><text:p text:style-name=\"Footer\">%s"
    "<text:page-number text:select-page=\"current\"/></text:p></style:footer>"
    "</style:master-page></office:master-styles>\n",
    (int) (page->width + 0.5), (int) (page->height + 0.5), footer);
}

/**
 * plenary_odt_style_append:
 * @content: the styles of a text document
 * @page: the paper
 * @footer: what stands before the number of each page, escaped
 *
 * Appends all styles, and what a page looks like.
 */
void
plenary_odt_style_append (GString *content,
                          const PlenaryPage *page,
                          const char *footer)
{
  g_string_append (content, "<office:styles>\n");
  append_default (content);
  append_common (content);
  append_named (content);
  g_string_append (content, "</office:styles>\n");
  append_page (content, page, footer);
}
