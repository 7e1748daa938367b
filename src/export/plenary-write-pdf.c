/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-writers.h"

#include "plenary-page-break.h"
#include "plenary-paragraphs.h"
#include "plenary-report-words.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <pango/pangocairo.h>
#include <string.h>

/* All lengths are in points. */
#define MARGIN_SIDE 68.0
#define MARGIN_TOP 62.0
#define MARGIN_BOTTOM 68.0
#define FOOTER_ABOVE_EDGE 40.0
#define LINE_SPACING 1.2
#define FOOTER_SIZE 8.5

/* Layouts of more than this take long to break into lines. */
#define MAX_BYTES 16384

static const struct
{
  double size;
  PangoWeight weight;
  double grey;
  double space;
  double indent;
  double hanging;
  const char *tag;
} styles[PLENARY_N_PARAGRAPH_STYLES] = {
  [PLENARY_PARAGRAPH_TITLE] = { 20, PANGO_WEIGHT_BOLD, 0, 0, 0, 0, "H1" },
  [PLENARY_PARAGRAPH_ABOUT] = { 9.5, PANGO_WEIGHT_NORMAL, 0.33, 4, 0, 0, "P" },
  [PLENARY_PARAGRAPH_SECTION] = { 14, PANGO_WEIGHT_BOLD, 0, 24, 0, 0, "H2" },
  [PLENARY_PARAGRAPH_HEADING] = { 11, PANGO_WEIGHT_BOLD, 0, 16, 0, 0, "H3" },
  [PLENARY_PARAGRAPH_REMARKS] = { 9.5, PANGO_WEIGHT_NORMAL, 0.33, 1, 0, 0, "P" },
  [PLENARY_PARAGRAPH_LABEL] = { 9.5, PANGO_WEIGHT_BOLD, 0.33, 8, 0, 0, "P" },
  [PLENARY_PARAGRAPH_WORDS] = { 10.5, PANGO_WEIGHT_NORMAL, 0, 5, 0, 0, "P" },
  [PLENARY_PARAGRAPH_QUOTE] = { 10.5, PANGO_WEIGHT_NORMAL, 0, 6, 16, 0, "BlockQuote" },
  [PLENARY_PARAGRAPH_WHOSE] = { 9.5, PANGO_WEIGHT_NORMAL, 0.33, 2, 16, 0, "P" },
  [PLENARY_PARAGRAPH_FACT] = { 10.5, PANGO_WEIGHT_NORMAL, 0, 4, 0, 0, "P" },
  [PLENARY_PARAGRAPH_ITEM] = { 10.5, PANGO_WEIGHT_NORMAL, 0, 4, 0, 16, "P" },
  [PLENARY_PARAGRAPH_GOAL] = { 10.5, PANGO_WEIGHT_NORMAL, 0, 4, 0, 18, "P" },
};

/* A line, and where it is in its paragraph. */
typedef struct
{
  PangoLayout *layout;
  PangoLayoutLine *line;
  PlenaryParagraphStyle style;
  double x;
  double ascent;
} Line;

typedef struct
{
  const PlenaryDocument *document;
  PlenaryPage page;
  cairo_surface_t *surface;
  cairo_t *cr;
  PangoContext *context;
  /* What is to come on the next pages; both of the same length. */
  GArray *breaks;
  GArray *lines;
  gboolean has_before;
  PlenaryParagraphStyle before;
  guint n_pages;
  int section;
} Writer;

static void
clear_line (gpointer data)
{
  Line *line = data;

  pango_layout_line_unref (line->line);
  g_object_unref (line->layout);
}

/* Paragraphs into lines. */

static PangoLayout *
make_layout (Writer *self,
             double size,
             PangoWeight weight,
             double width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string ("sans-serif");

  pango_font_description_set_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, LINE_SPACING);

  return layout;
}

/* What is broken for want of room is not given hyphens that nobody wrote. */
static void
set_attributes (PangoLayout *layout,
                guint bold_length)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->end_index = bold_length;
  pango_attr_list_insert (attributes, bold);
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

static void
set_hanging (PangoLayout *layout,
             double hanging)
{
  PangoTabArray *tabs =
    pango_tab_array_new_with_positions (1, FALSE, PANGO_TAB_LEFT, (int) (hanging * PANGO_SCALE));

  pango_layout_set_indent (layout, -hanging * PANGO_SCALE);
  pango_layout_set_tabs (layout, tabs);
  pango_tab_array_free (tabs);
}

static PangoLayout *
lay_out (Writer *self,
         PlenaryParagraphStyle style,
         const char *lead,
         const char *words)
{
  double width = self->page.width - 2 * MARGIN_SIDE - 2 * styles[style].indent;
  PangoLayout *layout = make_layout (self, styles[style].size, styles[style].weight, width);
  const char *between = styles[style].hanging > 0 ? "\t" : " ";
  g_autofree char *text = lead != NULL ? g_strconcat (lead, between, words, NULL) : NULL;

  pango_layout_set_text (layout, text != NULL ? text : words, -1);
  set_attributes (layout, styles[style].hanging > 0 || lead == NULL ? 0 : strlen (lead));
  if (styles[style].hanging > 0)
    set_hanging (layout, styles[style].hanging);

  return layout;
}

static void
add_line (Writer *self,
          PlenaryParagraphStyle style,
          PangoLayout *layout,
          PangoLayoutIter *iter,
          gboolean begins,
          gboolean may_begin_page)
{
  PangoRectangle extents;
  int top, bottom;
  Line line = { g_object_ref (layout),
                pango_layout_line_ref (pango_layout_iter_get_line_readonly (iter)), style };
  PlenaryPageLine page_line = { .space = begins ? styles[style].space : 0,
                                .may_begin_page = may_begin_page };

  pango_layout_iter_get_line_extents (iter, NULL, &extents);
  pango_layout_iter_get_line_yrange (iter, &top, &bottom);
  line.x = MARGIN_SIDE + styles[style].indent + extents.x / (double) PANGO_SCALE;
  line.ascent = (pango_layout_iter_get_baseline (iter) - top) / (double) PANGO_SCALE;
  page_line.height = (bottom - top) / (double) PANGO_SCALE;
  g_array_append_val (self->lines, line);
  g_array_append_val (self->breaks, page_line);
}

/* Adds the lines of a paragraph, or of a part of one that is very long. */
static void
add_lines (Writer *self,
           PlenaryParagraphStyle style,
           const char *lead,
           const char *words,
           gboolean begins)
{
  g_autoptr (PangoLayout) layout = lay_out (self, style, lead, words);
  guint n_lines = pango_layout_get_line_count (layout);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  gboolean may_part = !begins || !self->has_before ||
                      plenary_page_break_may_part (self->before, style);
  guint i = 0;

  do
    {
      add_line (self, style, layout, iter, begins && i == 0,
                i == 0 ? may_part : plenary_page_break_may_split (i, n_lines));
      i++;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);

  self->has_before = TRUE;
  self->before = style;
}

/* Pages. */

static void
add_to_outline (Writer *self,
                const Line *line,
                double y)
{
  g_autofree char *place = NULL;
  gboolean is_section = line->style == PLENARY_PARAGRAPH_SECTION;
  int parent = is_section || self->section == 0 ? CAIRO_PDF_OUTLINE_ROOT : self->section;
  int item;

  if (line->style != PLENARY_PARAGRAPH_SECTION && line->style != PLENARY_PARAGRAPH_HEADING)
    return;
  if (line->line != pango_layout_get_line_readonly (line->layout, 0))
    return;

  place = g_strdup_printf ("page=%u pos=[%d %d]", self->n_pages + 1, 0, (int) y);
  item = cairo_pdf_surface_add_outline (self->surface, parent, pango_layout_get_text (line->layout),
                                        place, is_section ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
  if (is_section)
    self->section = item;
}

/* What is one paragraph on the page is one to those who have it read out. */
static void
draw_line (Writer *self,
           const Line *line,
           double y,
           gboolean begins,
           gboolean ends)
{
  double grey = styles[line->style].grey;

  if (begins)
    cairo_tag_begin (self->cr, styles[line->style].tag, NULL);
  cairo_set_source_rgb (self->cr, grey, grey, grey);
  cairo_move_to (self->cr, line->x, y + line->ascent);
  pango_cairo_show_layout_line (self->cr, line->line);
  if (ends)
    cairo_tag_end (self->cr, styles[line->style].tag);
}

static void
draw_footer (Writer *self)
{
  g_autoptr (PangoLayout) layout =
    make_layout (self, FOOTER_SIZE, PANGO_WEIGHT_NORMAL, self->page.width - 2 * MARGIN_SIDE);
  g_autofree char *number = g_strdup_printf ("%u", self->n_pages + 1);
  const char *statement = self->document->statement;
  g_autofree char *footer = statement != NULL ? g_strconcat (statement, " · ", number, NULL)
                                              : g_steal_pointer (&number);

  pango_layout_set_text (layout, footer, -1);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  cairo_set_source_rgb (self->cr, 0.33, 0.33, 0.33);
  cairo_move_to (self->cr, MARGIN_SIDE, self->page.height - FOOTER_ABOVE_EDGE);
  pango_cairo_show_layout (self->cr, layout);
}

static void
draw_page (Writer *self,
           guint first,
           guint n_lines)
{
  const Line *lines = &g_array_index (self->lines, Line, first);
  double y = MARGIN_TOP;

  for (guint i = 0; i < n_lines; i++)
    {
      const PlenaryPageLine *page_line = &g_array_index (self->breaks, PlenaryPageLine, first + i);

      if (i > 0)
        y += page_line->space;
      add_to_outline (self, &lines[i], y);
      draw_line (self, &lines[i], y, i == 0 || lines[i].layout != lines[i - 1].layout,
                 i == n_lines - 1 || lines[i].layout != lines[i + 1].layout);
      y += page_line->height;
    }
  draw_footer (self);
  cairo_show_page (self->cr);
  self->n_pages++;
}

/* Draws those pages that are full, and at the end the last one. */
static void
draw_pages (Writer *self,
            gboolean at_end)
{
  double height = self->page.height - MARGIN_TOP - MARGIN_BOTTOM;
  guint first = 0;

  while (first < self->lines->len)
    {
      guint left = self->lines->len - first;
      guint n_lines =
        plenary_page_break_find (&g_array_index (self->breaks, PlenaryPageLine, first), left,
                                 height);

      if (n_lines == left && !at_end)
        break;
      draw_page (self, first, n_lines);
      first += n_lines;
    }
  g_array_remove_range (self->lines, 0, first);
  g_array_remove_range (self->breaks, 0, first);
}

/* Where a piece of words that is not too long ends: after a line, a word, or anywhere. */
static gsize
find_end (const char *words)
{
  gsize end;

  if (strlen (words) <= MAX_BYTES)
    return strlen (words);

  for (end = MAX_BYTES; end > MAX_BYTES / 2; end--)
    if (words[end] == '\n' || words[end] == ' ')
      return end;

  return g_utf8_find_prev_char (words, words + MAX_BYTES + 1) - words;
}

static void
add_paragraph (PlenaryParagraphStyle style,
               const char *lead,
               const char *words,
               gpointer user_data)
{
  Writer *self = user_data;
  gboolean begins = TRUE;

  do
    {
      gsize end = find_end (words);
      g_autofree char *piece = g_strndup (words, end);

      add_lines (self, style, lead, piece, begins);
      draw_pages (self, FALSE);
      words += end;
      if (*words == '\n' || *words == ' ')
        words++;
      lead = NULL;
      begins = FALSE;
    }
  while (*words != '\0');
}

/* The file. */

static cairo_status_t
append_bytes (gpointer closure,
              const unsigned char *data,
              unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static PangoContext *
make_context (PangoFontMap *fonts,
              cairo_t *cr)
{
  PangoContext *context = pango_font_map_create_context (fonts);
  const char *language = plenary_report_words_language ();

  pango_cairo_update_context (cr, context);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (language));
  pango_context_set_base_dir (context, plenary_report_words_is_rtl (language)
                                         ? PANGO_DIRECTION_RTL
                                         : PANGO_DIRECTION_LTR);

  return context;
}

/* Its title, and nothing about who made it or where. The time is told without a zone,
 * which would say something of the place. */
static void
set_metadata (Writer *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");

  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_TITLE, self->document->title);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
}

static void
write_pages (Writer *self)
{
  /* Fonts of its own, because those of a thread stay until the thread ends. */
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();

  self->cr = cairo_create (self->surface);
  self->context = make_context (fonts, self->cr);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_set_clear_func (self->lines, clear_line);
  self->breaks = g_array_new (FALSE, FALSE, sizeof (PlenaryPageLine));

  set_metadata (self);
  plenary_paragraphs_foreach (self->document, add_paragraph, self);
  draw_pages (self, TRUE);

  g_array_unref (self->lines);
  g_array_unref (self->breaks);
  g_object_unref (self->context);
  cairo_destroy (self->cr);
}

/**
 * plenary_write_pdf:
 * @document: a document
 * @page: the paper
 * @error: return location for an error
 *
 * Writes a document as pages for printing: numbered, with an outline of its headings,
 * and the fonts in the file.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL if there is an error
 */
GBytes *
plenary_write_pdf (const PlenaryDocument *document,
                   const PlenaryPage *page,
                   GError **error)
{
  g_autoptr (GByteArray) file = g_byte_array_new ();
  Writer self = { .document = document, .page = *page };
  cairo_status_t status;

  self.surface =
    cairo_pdf_surface_create_for_stream (append_bytes, file, page->width, page->height);
  write_pages (&self);
  cairo_surface_finish (self.surface);
  status = cairo_surface_status (self.surface);
  cairo_surface_destroy (self.surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&file));
}
