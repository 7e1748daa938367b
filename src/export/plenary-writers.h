/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-document.h"
#include "plenary-page.h"

G_BEGIN_DECLS

char *plenary_write_text (const PlenaryDocument *document) G_GNUC_WARN_UNUSED_RESULT;
char *plenary_write_html (const PlenaryDocument *document) G_GNUC_WARN_UNUSED_RESULT;
char *plenary_write_markdown (const PlenaryDocument *document) G_GNUC_WARN_UNUSED_RESULT;
char *plenary_write_csv (const PlenaryDocument *document) G_GNUC_WARN_UNUSED_RESULT;
GBytes *plenary_write_odt (const PlenaryDocument *document, const PlenaryPage *page, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;
GBytes *plenary_write_pdf (const PlenaryDocument *document, const PlenaryPage *page, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
