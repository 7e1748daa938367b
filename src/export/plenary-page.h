/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlenaryPage:
 * @width: how wide the paper is, in points (1/72 inch)
 * @height: how high it is, in points
 *
 * A sheet of paper.
 */
typedef struct
{
  double width;
  double height;
} PlenaryPage;

/* A4, which most of the world writes on. */
#define PLENARY_PAGE_A4 { 595.28, 841.89 }

G_END_DECLS
