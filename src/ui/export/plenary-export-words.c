/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-export-words.h"

#include <glib/gi18n.h>

/* What is said about a file before it is made. */

/**
 * plenary_export_words_is_empty:
 * @report: what is taken out
 * @format: the format of the file
 *
 * Finds out whether there would be nothing in the file.
 *
 * Returns: whether it would be empty
 */
gboolean
plenary_export_words_is_empty (PlenaryReport *report,
                               PlenaryReportFormat format)
{
  if (format == PLENARY_REPORT_CSV)
    return plenary_report_get_n_moments (report) == 0;

  return plenary_report_is_empty (report);
}

static char *
count (PlenaryReport *report,
       PlenaryReportFormat format)
{
  guint n_moments = plenary_report_get_n_moments (report);
  guint n_answers = plenary_report_get_n_answers (report);
  guint n_questions = plenary_report_get_n_questions (report);
  gboolean is_table = format == PLENARY_REPORT_CSV;
  g_autoptr (GStrvBuilder) pieces = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  /* A table has one row for each moment, and nothing else. */
  if (n_moments > 0 || is_table)
    g_strv_builder_take (pieces, g_strdup_printf (ngettext ("%u moment", "%u moments", n_moments),
                                                  n_moments));
  if (n_questions > 0 && !is_table)
    g_strv_builder_take (pieces, g_strdup_printf (ngettext ("%u asked question",
                                                            "%u asked questions", n_questions),
                                                  n_questions));
  if (n_answers > 0 && !is_table)
    g_strv_builder_take (pieces, g_strdup_printf (ngettext ("%u answer", "%u answers", n_answers),
                                                  n_answers));
  /* Translators: what will be in a file holds none */
  g_strv_builder_add (pieces, _("no pictures"));
  strv = g_strv_builder_end (pieces);

  return g_strjoinv (C_("between pieces", ", "), strv);
}

/**
 * plenary_export_words_sum_up:
 * @report: what is taken out
 * @kind: what that is
 * @format: the format of the file
 *
 * Says what will be in the file.
 *
 * Returns: (transfer full): a few translated sentences
 */
char *
plenary_export_words_sum_up (PlenaryReport *report,
                             PlenaryExportKind kind,
                             PlenaryReportFormat format)
{
  g_autofree char *contents = NULL;

  if (kind == PLENARY_EXPORT_PAPER)
    return g_strdup (_("This is everything that will be in the file. Once saved, anyone who has "
                       "the file can read it."));

  contents = count (report, format);

  return g_strdup_printf (
    /* Translators: %s is such as “3 moments, 1 answer, no pictures” */
    _("This is everything that will be in the file: %s. "
      "Once saved, anyone who has the file can read it."),
    contents);
}

static const char *
describe_table (PlenaryReport *report)
{
  if (plenary_report_get_n_questions (report) > 0)
    return _("The table has a row for each moment. Asked questions and answers are not in it.");
  if (plenary_report_get_n_answers (report) > 0)
    return _("The table has a row for each moment. Your answers are not in it.");

  return NULL;
}

/**
 * plenary_export_words_about:
 * @report: what is taken out
 * @kind: what that is
 * @format: the format of the file
 *
 * Says what else is worth knowing about the file.
 *
 * Returns: (transfer none) (nullable): translated sentences, or %NULL
 */
const char *
plenary_export_words_about (PlenaryReport *report,
                            PlenaryExportKind kind,
                            PlenaryReportFormat format)
{
  if (kind == PLENARY_EXPORT_CARD)
    return _("No lesson, class or recording is named. Names that are in your own words stay "
             "there: read it once more before you share it.");

  switch (format)
    {
    case PLENARY_REPORT_PDF:
      return _("The file holds these words, laid out in pages.");
    case PLENARY_REPORT_ODT:
      return _("The file holds these words, to go on with in a word processor.");
    case PLENARY_REPORT_HTML:
      return _("The page holds these words, laid out for reading and printing.");
    case PLENARY_REPORT_CSV:
      return describe_table (report);
    case PLENARY_REPORT_TEXT:
    case PLENARY_REPORT_MARKDOWN:
      return NULL;
    }

  g_return_val_if_reached (NULL);
}

/**
 * plenary_export_words_nothing:
 * @report: what is taken out, where that is nothing
 * @kind: what it is
 * @title: (out) (transfer none): return location for a translated title
 * @description: (out) (transfer none): return location for translated sentences
 *
 * Says why there is nothing, and what to do.
 */
void
plenary_export_words_nothing (PlenaryReport *report,
                              PlenaryExportKind kind,
                              const char **title,
                              const char **description)
{
  if (kind != PLENARY_EXPORT_LESSON)
    {
      *title = _("No Words Yet");
      *description = _("When you have written what you saw, it can be taken out here.");
    }
  else if (plenary_report_get_n_left_out (report) > 0)
    {
      *title = _("Nothing Chosen Yet");
      *description = _("All you wrote here is for you only. To take it out, switch it on above, "
                       "or choose “For the Debrief” at a moment first.");
    }
  else if (plenary_report_get_n_answers (report) > 0)
    {
      *title = _("No Moments for a Table");
      *description = _("A table has a row for each moment. The other formats hold your answers.");
    }
  else
    {
      *title = _("Nothing to Take Out Yet");
      *description = _("When you have marked a moment, you can take it out here.");
    }
}
