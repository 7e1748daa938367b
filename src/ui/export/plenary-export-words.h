/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-report.h"

G_BEGIN_DECLS

/**
 * PlenaryExportKind:
 * @PLENARY_EXPORT_LESSON: the notes about a lesson
 * @PLENARY_EXPORT_CARD: a card of words, which names no lesson
 * @PLENARY_EXPORT_PAPER: something else that was put together before
 *
 * What is taken out.
 */
typedef enum
{
  PLENARY_EXPORT_LESSON,
  PLENARY_EXPORT_CARD,
  PLENARY_EXPORT_PAPER,
} PlenaryExportKind;

gboolean plenary_export_words_is_empty (PlenaryReport *report, PlenaryReportFormat format);
char *plenary_export_words_sum_up (PlenaryReport *report,
                                   PlenaryExportKind kind,
                                   PlenaryReportFormat format) G_GNUC_WARN_UNUSED_RESULT;
const char *plenary_export_words_about (PlenaryReport *report,
                                        PlenaryExportKind kind,
                                        PlenaryReportFormat format);
void plenary_export_words_nothing (PlenaryReport *report,
                                   PlenaryExportKind kind,
                                   const char **title,
                                   const char **description);

G_END_DECLS
