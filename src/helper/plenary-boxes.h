/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More boxes than that are not looked at: a file can be made of nothing else. */
#define PLENARY_BOXES_MOST 10000

/**
 * PlenaryBox:
 * @type: its type, four letters
 * @start: where its content begins in the file, in bytes
 * @end: where it ends, in bytes; this may lie behind the end of the file
 */
typedef struct
{
  char type[5];
  gint64 start;
  gint64 end;
} PlenaryBox;

gboolean plenary_boxes_read (int fd, gint64 at, gint64 limit, PlenaryBox *box);
guint64 plenary_boxes_get_number (const guint8 *bytes, guint n);
const char *plenary_boxes_check (int fd, gint64 size);

G_END_DECLS
