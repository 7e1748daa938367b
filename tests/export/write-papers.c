/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-report.h"

#include <string.h>

/* Writes papers into the directory that is named, for read-back-paper.py: one that has a
 * block of each kind, in words that are hard to set, and one that is very long. The words
 * stand in that file, too. */

#define LONG_WORD "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"

static void
add_moment (PlenaryDocument *document)
{
  PlenaryDocumentMoment *moment = plenary_document_moment_new ();
  g_autoptr (PlenaryGoal) goal = plenary_goal_new ();

  plenary_goal_set_title (goal, "Wait time");
  g_ptr_array_add (moment->goals, plenary_document_goal_new (goal));
  moment->marked_at = 761 * G_GINT64_CONSTANT (1000000000);
  moment->span = (PlenarySpan) { moment->marked_at, moment->marked_at };
  moment->kind = PLENARY_KIND_GLAD;
  g_set_str (&moment->parts[PLENARY_DOCUMENT_SAW], "Three hands.");
  plenary_document_add (document, PLENARY_BLOCK_MOMENT)->moment = moment;
}

static PlenaryReport *
make_each_kind (void)
{
  static const char *const items[] = { "Nobody is filmed who does not want it", " ",
                                       "No <b>sharing</b>", NULL };
  PlenaryDocument *document = plenary_document_new ();

  document->title = g_strdup ("Fractions & <words>");
  document->date = g_strdup ("14 November 2024");
  document->class_name = g_strdup ("Year 9");
  document->statement = g_strdup ("Chosen by the teacher; not an evaluation.");
  plenary_document_add_section (document, "First section");
  plenary_document_add_words (document, "One  paragraph.\nIts second line.\n\nAnother paragraph.");
  plenary_document_add_fact (document, "Agreed by", "Ada,\nand Grace");
  plenary_document_add_list (document, items);
  plenary_document_add_section (document, "Second section");
  add_moment (document);
  plenary_document_add_labelled (document, "What we noticed", "They were quiet.");
  plenary_document_add_quote (document, "My coach", "What if you waited?\n\nLonger?");
  plenary_document_add_answer (document, "A question?", LONG_WORD LONG_WORD LONG_WORD);
  plenary_document_add_words (document, "درس الكسور");
  plenary_document_add_words (document, "\U0001f469\u200d\U0001f3eb e\u0301 שלום");
  plenary_document_add_words (document, " \n");

  return plenary_report_new_of (document, 1);
}

/* A megabyte: half of it in lines, half of it without any space. */
static PlenaryReport *
make_much (void)
{
  PlenaryDocument *document = plenary_document_new ();
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *unbroken = g_strnfill (500000, 'x');

  for (guint i = 0; lines->len < 500000; i++)
    g_string_append_printf (lines, "Line %u of a very long note.%s", i, i % 100 == 99 ? "\n" : " ");
  document->title = g_strdup ("Much");
  plenary_document_add_section (document, "Lines");
  plenary_document_add_words (document, lines->str);
  plenary_document_add_words (document, unbroken);
  plenary_document_add_section (document, "The end");

  return plenary_report_new_of (document, 0);
}

static void
write_file (PlenaryReport *report,
            PlenaryReportFormat format,
            const PlenaryPage *page,
            const char *directory,
            const char *name)
{
  g_autofree char *path = g_build_filename (directory, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = plenary_report_write (report, format, page, &error);

  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

int
main (int argc,
      char *argv[])
{
  static const PlenaryPage letter = { 612, 792 };
  g_autoptr (PlenaryReport) each_kind = make_each_kind ();
  g_autoptr (PlenaryReport) much = make_much ();

  g_assert_cmpint (argc, ==, 2);
  write_file (each_kind, PLENARY_REPORT_TEXT, NULL, argv[1], "paper.txt");
  write_file (each_kind, PLENARY_REPORT_MARKDOWN, NULL, argv[1], "paper.md");
  write_file (each_kind, PLENARY_REPORT_HTML, NULL, argv[1], "paper.html");
  write_file (each_kind, PLENARY_REPORT_PDF, NULL, argv[1], "paper.pdf");
  write_file (each_kind, PLENARY_REPORT_ODT, NULL, argv[1], "paper.odt");
  write_file (each_kind, PLENARY_REPORT_PDF, &letter, argv[1], "letter.pdf");
  write_file (much, PLENARY_REPORT_PDF, NULL, argv[1], "much.pdf");

  return 0;
}
