/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-paper.h"

#include "plenary-agreement-sections.h"
#include "plenary-clean.h"
#include "plenary-report-words.h"

#include <glib/gi18n-lib.h>

/* What a school or a teacher keeps in a folder: what was agreed on about recordings, and
 * what is on record about those of one lesson. */

/* Names may stand one a line; on paper they stand beside each other. */
static char *
join_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_strv_builder_add (names, lines[i]);
  strv = g_strv_builder_end (names);

  return g_strjoinv (C_("between pieces", ", "), strv);
}

static void
add_date (PlenaryDocument *document,
          const char *label,
          const char *civil_date)
{
  g_autofree char *date = plenary_report_words_date (civil_date);

  plenary_document_add_fact (document, label, date);
}

static void
add_sections (PlenaryDocument *document,
              const char *text)
{
  g_autoptr (GPtrArray) sections = plenary_agreement_sections_split (text);

  for (guint i = 0; i < sections->len; i++)
    {
      const PlenaryAgreementSection *section = sections->pdata[i];
      g_autofree char *heading = plenary_clean_line (section->heading);
      g_autofree char *words = plenary_clean_words (section->words);

      if (*heading != '\0')
        plenary_document_add_section (document, heading);
      plenary_document_add_words (document, words);
    }
}

/**
 * plenary_paper_new_agreement:
 * @agreement: a code of practice
 *
 * Makes a code of practice to hand out or to hang up: what was agreed, by whom and when.
 *
 * Returns: (transfer full): the paper
 */
PlenaryReport *
plenary_paper_new_agreement (PlenaryAgreement *agreement)
{
  PlenaryDocument *document;
  g_autofree char *names = NULL;

  g_return_val_if_fail (PLENARY_IS_AGREEMENT (agreement), NULL);

  document = plenary_document_new ();
  names = join_lines (plenary_agreement_get_agreed_by (agreement));
  document->title = g_strdup (_("Code of practice"));
  if (plenary_agreement_get_agreed_on (agreement) == NULL)
    document->statement = g_strdup (_("This is a draft. It is not agreed yet."));
  add_sections (document, plenary_agreement_get_text (agreement));
  if (*names != '\0' || plenary_agreement_get_agreed_on (agreement) != NULL ||
      plenary_agreement_get_review_on (agreement) != NULL)
    plenary_document_add_section (document, _("Agreement"));
  plenary_document_add_fact (document, _("Agreed by"), names);
  add_date (document, _("Agreed on"), plenary_agreement_get_agreed_on (agreement));
  add_date (document, _("Look at it again on"), plenary_agreement_get_review_on (agreement));

  return plenary_report_new_of (document, 0);
}

static void
add_basis (PlenaryDocument *document,
           PlenaryLessonRecord *record)
{
  const char *sentence = plenary_report_words_basis (plenary_lesson_record_get_basis (record));
  g_autofree char *words = plenary_clean_words (plenary_lesson_record_get_basis_words (record));

  if (sentence == NULL && *words == '\0')
    return;

  plenary_document_add_section (document, _("Why this lesson may be recorded"));
  plenary_document_add_words (document, sentence);
  plenary_document_add_words (document, words);
}

static void
add_told (PlenaryDocument *document,
          PlenaryLessonRecord *record)
{
  g_autofree char *words = plenary_clean_words (plenary_lesson_record_get_told (record));
  g_autofree char *date = plenary_report_words_date (plenary_lesson_record_get_told_on (record));

  if (*words == '\0' && date == NULL)
    return;

  plenary_document_add_section (document, _("Who was told"));
  plenary_document_add_words (document, words);
  plenary_document_add_fact (document, _("Told on"), date);
}

static void
add_not_shown (PlenaryDocument *document,
               PlenaryLessonRecord *record)
{
  int n = MAX (plenary_lesson_record_get_not_shown (record), 0);
  g_autofree char *words = plenary_clean_words (plenary_lesson_record_get_not_shown_words (record));
  g_autofree char *number = g_strdup_printf (ngettext ("%d person", "%d people", n), n);

  if (n == 0 && *words == '\0')
    return;

  plenary_document_add_section (document, _("Who is not to be shown"));
  plenary_document_add_words (document, n > 0 ? number : NULL);
  plenary_document_add_words (document, words);
}

/**
 * plenary_paper_new_lesson_record:
 * @record: what is on record about the recordings of a lesson
 * @lesson: the lesson
 *
 * Makes the record of a lesson, for those who ask why there is a recording.
 *
 * Returns: (transfer full): the paper, empty if nothing is on record
 */
PlenaryReport *
plenary_paper_new_lesson_record (PlenaryLessonRecord *record,
                                 PlenaryLesson *lesson)
{
  PlenaryDocument *document;
  g_autofree char *title = NULL;

  g_return_val_if_fail (PLENARY_IS_LESSON_RECORD (record), NULL);
  g_return_val_if_fail (PLENARY_IS_LESSON (lesson), NULL);

  document = plenary_document_new ();
  title = plenary_clean_line (plenary_lesson_get_title (lesson));
  /* Translators: the title of a paper; %s is the title of a lesson */
  document->title = *title != '\0' ? g_strdup_printf (_("On record: %s"), title)
                                   : g_strdup (_("On record"));
  document->date = plenary_report_words_date (plenary_lesson_get_date_taught (lesson));
  document->class_name = plenary_clean_line (plenary_lesson_get_class_name (lesson));
  document->subject = plenary_clean_line (plenary_lesson_get_subject (lesson));
  add_basis (document, record);
  add_told (document, record);
  add_not_shown (document, record);
  if (plenary_lesson_get_keep_until (lesson) != NULL)
    plenary_document_add_section (document, _("How long the recording is kept"));
  add_date (document, _("Until"), plenary_lesson_get_keep_until (lesson));

  return plenary_report_new_of (document, 0);
}
