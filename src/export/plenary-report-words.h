/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-document.h"

G_BEGIN_DECLS

const char *plenary_report_words_language (void);
gboolean plenary_report_words_is_rtl (const char *language);
char *plenary_report_words_date (const char *civil_date) G_GNUC_WARN_UNUSED_RESULT;
char *plenary_report_words_day (gint64 instant) G_GNUC_WARN_UNUSED_RESULT;
const char *plenary_report_words_basis (PlenaryBasis basis);
const char *plenary_report_words_kind (PlenaryKind kind);
const char *plenary_report_words_of (PlenaryWordsOf words_of);
const char *plenary_report_words_part (PlenaryDocumentPart part);
const char *plenary_report_words_symbol (PlenarySymbol symbol);
const char *plenary_report_words_glyph (PlenarySymbol symbol);
char *plenary_report_words_span (const PlenaryDocumentMoment *moment) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
