/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plenary-document.h"
#include "plenary-lesson.h"
#include "plenary-page.h"

G_BEGIN_DECLS

/**
 * PlenaryReportFormat:
 * @PLENARY_REPORT_TEXT: plain text, for copying
 * @PLENARY_REPORT_PDF: pages for printing
 * @PLENARY_REPORT_ODT: a text document, for word processors
 * @PLENARY_REPORT_HTML: one page for browsers
 * @PLENARY_REPORT_MARKDOWN: Markdown
 * @PLENARY_REPORT_CSV: a table with one row for each moment
 */
typedef enum
{
  PLENARY_REPORT_TEXT,
  PLENARY_REPORT_PDF,
  PLENARY_REPORT_ODT,
  PLENARY_REPORT_HTML,
  PLENARY_REPORT_MARKDOWN,
  PLENARY_REPORT_CSV,
} PlenaryReportFormat;

#define PLENARY_TYPE_REPORT (plenary_report_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryReport, plenary_report, PLENARY, REPORT, GObject)

/* A report of one lesson: immutable, built on the main thread from live objects
 * that it copies, then usable on any thread. */
PlenaryReport *plenary_report_new (PlenaryLesson *lesson,
                                   GListModel *recordings,
                                   GListModel *moments,
                                   GListModel *answers,
                                   GListModel *goals,
                                   gboolean with_only_me) G_GNUC_WARN_UNUSED_RESULT;
PlenaryReport *plenary_report_new_of (PlenaryDocument *document, guint n_moments)
  G_GNUC_WARN_UNUSED_RESULT;
void plenary_report_add_questions (PlenaryReport *self,
                                   GListModel *questions,
                                   GListModel *recordings,
                                   gint64 guess);
guint plenary_report_get_n_questions (PlenaryReport *self);
guint plenary_report_get_n_moments (PlenaryReport *self);
guint plenary_report_get_n_answers (PlenaryReport *self);
guint plenary_report_get_n_left_out (PlenaryReport *self);
gboolean plenary_report_is_empty (PlenaryReport *self);
char *plenary_report_write_text (PlenaryReport *self) G_GNUC_WARN_UNUSED_RESULT;
GBytes *plenary_report_write (PlenaryReport *self,
                              PlenaryReportFormat format,
                              const PlenaryPage *page,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *plenary_report_suggest_name (PlenaryReport *self, PlenaryReportFormat format)
  G_GNUC_WARN_UNUSED_RESULT;
gboolean plenary_report_find_format (const char *name, PlenaryReportFormat *format);

G_END_DECLS
