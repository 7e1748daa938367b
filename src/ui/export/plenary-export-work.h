/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-report.h"

G_BEGIN_DECLS

/**
 * PlenaryExportWork:
 * @report: what is written
 * @format: in which format
 * @page: on which paper
 * @file: the file
 * @text: the same as plain text
 * @shown: as much of it as can be shown
 * @is_cut: whether that is not all
 *
 * A report that is being written, or is written.
 */
typedef struct
{
  PlenaryReport *report;
  PlenaryReportFormat format;
  PlenaryPage page;
  GBytes *file;
  char *text;
  char *shown;
  gboolean is_cut;
} PlenaryExportWork;

void plenary_export_work_async (gpointer source,
                                PlenaryReport *report,
                                PlenaryReportFormat format,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
PlenaryExportWork *plenary_export_work_finish (GAsyncResult *result, GError **error);

G_END_DECLS
