/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-report.h"
#include "plenary-store.h"

G_BEGIN_DECLS

gint64 plenary_export_lesson_get_guess (PlenaryContents *contents);
PlenaryReport *plenary_export_lesson_report (PlenaryStore *store,
                                             PlenaryContents *contents,
                                             gboolean with_only_me,
                                             gboolean with_questions,
                                             gboolean with_guess) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
