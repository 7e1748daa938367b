/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-page.h"
#include "plenary-paragraphs.h"

G_BEGIN_DECLS

#define PLENARY_ODT_NAMESPACES                                         \
  "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" " \
  "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "   \
  "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "     \
  "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "

const char *plenary_odt_style_get_name (PlenaryParagraphStyle style);
void plenary_odt_style_append_turned (GString *content, gboolean rtl);
void plenary_odt_style_append (GString *content, const PlenaryPage *page, const char *footer);

G_END_DECLS
