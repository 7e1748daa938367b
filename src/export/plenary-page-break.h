/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-paragraphs.h"

G_BEGIN_DECLS

/**
 * PlenaryPageLine:
 * @height: how high the line is, in points
 * @space: how much space is above it, unless it is the first of a page, in points
 * @may_begin_page: whether a page may begin with it
 *
 * A line that is to come on a page.
 */
typedef struct
{
  double height;
  double space;
  gboolean may_begin_page;
} PlenaryPageLine;

gboolean plenary_page_break_may_part (PlenaryParagraphStyle before, PlenaryParagraphStyle after);
gboolean plenary_page_break_may_split (guint line, guint n_lines);
guint plenary_page_break_find (const PlenaryPageLine *lines, guint n_lines, double height);

G_END_DECLS
