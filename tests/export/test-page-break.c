/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-page-break.h"

/* A page of eight lines, each ten points high. */
#define HEIGHT 80.0

typedef struct
{
  PlenaryParagraphStyle style;
  guint n_lines;
} Paragraph;

/* The lines of paragraphs, as pages are made of them. */
static GArray *
make_lines (const Paragraph *paragraphs,
            guint n)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (PlenaryPageLine));

  for (guint i = 0; i < n; i++)
    for (guint line = 0; line < paragraphs[i].n_lines; line++)
      {
        PlenaryPageLine page_line = { .height = 10 };

        page_line.may_begin_page =
          line > 0
            ? plenary_page_break_may_split (line, paragraphs[i].n_lines)
            : i == 0 || plenary_page_break_may_part (paragraphs[i - 1].style, paragraphs[i].style);
        g_array_append_val (lines, page_line);
      }

  return lines;
}

static guint
find (const Paragraph *paragraphs,
      guint n)
{
  g_autoptr (GArray) lines = make_lines (paragraphs, n);

  return plenary_page_break_find ((PlenaryPageLine *) lines->data, lines->len, HEIGHT);
}

#define FIND(...)                            \
  find ((const Paragraph[]) { __VA_ARGS__ }, \
        sizeof ((const Paragraph[]) { __VA_ARGS__ }) / sizeof (Paragraph))
#define WORDS(n) { PLENARY_PARAGRAPH_WORDS, n }
#define HEADING { PLENARY_PARAGRAPH_HEADING, 1 }
#define SECTION { PLENARY_PARAGRAPH_SECTION, 1 }
#define REMARKS { PLENARY_PARAGRAPH_REMARKS, 1 }
#define LABEL { PLENARY_PARAGRAPH_LABEL, 1 }

static void
test_full (void)
{
  g_assert_cmpuint (FIND (WORDS (8)), ==, 8);
  g_assert_cmpuint (FIND (WORDS (30)), ==, 8);
  g_assert_cmpuint (FIND (WORDS (8), WORDS (8)), ==, 8);
  g_assert_cmpuint (FIND (WORDS (3)), ==, 3);
}

/* No line is left alone, at the end of a page or at the beginning of the next. */
static void
test_no_line_alone (void)
{
  g_assert_cmpuint (FIND (WORDS (9)), ==, 7);
  g_assert_cmpuint (FIND (WORDS (7), WORDS (5)), ==, 7);
  g_assert_cmpuint (FIND (WORDS (6), WORDS (5)), ==, 8);
  g_assert_cmpuint (FIND (WORDS (6), WORDS (3)), ==, 6);
}

/* A heading goes with what it is above, and with all that is between. */
static void
test_headings_stay (void)
{
  g_assert_cmpuint (FIND (WORDS (7), HEADING, WORDS (4)), ==, 7);
  g_assert_cmpuint (FIND (WORDS (6), HEADING, WORDS (4)), ==, 6);
  g_assert_cmpuint (FIND (WORDS (5), HEADING, WORDS (4)), ==, 8);
  g_assert_cmpuint (FIND (WORDS (3), SECTION, HEADING, REMARKS, LABEL, WORDS (4)), ==, 3);
  g_assert_cmpuint (FIND (WORDS (4), LABEL, { PLENARY_PARAGRAPH_QUOTE, 3 },
                          { PLENARY_PARAGRAPH_WHOSE, 1 }),
                    ==, 4);
}

/* Moments without notes are headings and nothing else; a page may begin with each. */
static void
test_headings_alone (void)
{
  g_assert_cmpuint (FIND (HEADING, HEADING, HEADING, HEADING, HEADING, HEADING, HEADING, HEADING,
                          HEADING),
                    ==, 8);
  g_assert_cmpuint (FIND (HEADING, REMARKS, HEADING, REMARKS, HEADING, REMARKS, HEADING, HEADING,
                          REMARKS),
                    ==, 7);
}

/* There is always a next page. */
static void
test_no_place (void)
{
  PlenaryPageLine high[] = { { .height = 1000 }, { .height = 10 } };

  g_assert_cmpuint (plenary_page_break_find (high, 2, HEIGHT), ==, 1);
  g_assert_cmpuint (FIND (SECTION, SECTION, { PLENARY_PARAGRAPH_ABOUT, 12 }), ==, 8);
  g_assert_cmpuint (FIND ({ PLENARY_PARAGRAPH_TITLE, 12 }), ==, 8);
  g_assert_cmpuint (plenary_page_break_find (high, 0, HEIGHT), ==, 0);
}

/* The space above a line counts, but not at the top of a page. */
static void
test_space (void)
{
  PlenaryPageLine lines[] = { { 40, 1000, TRUE }, { 30, 10, TRUE }, { 1, 0, TRUE } };

  g_assert_cmpuint (plenary_page_break_find (lines, 3, HEIGHT), ==, 2);
  lines[1].space = 11;
  g_assert_cmpuint (plenary_page_break_find (lines, 3, HEIGHT), ==, 1);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page-break/full", test_full);
  g_test_add_func ("/page-break/no-line-alone", test_no_line_alone);
  g_test_add_func ("/page-break/headings-stay", test_headings_stay);
  g_test_add_func ("/page-break/headings-alone", test_headings_alone);
  g_test_add_func ("/page-break/no-place", test_no_place);
  g_test_add_func ("/page-break/space", test_space);

  return g_test_run ();
}
