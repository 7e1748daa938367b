/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-boxes.h"

#include <string.h>
#include <unistd.h>

/* A walk over the boxes of an MP4 or QuickTime file (ISO/IEC 14496-12), enough to
 * tell at once what GStreamer would take long to find out. */

/**
 * plenary_boxes_get_number:
 * @bytes: what was read of a box
 * @n: how many bytes the number has, 8 at most
 *
 * Reads a number, as boxes hold it.
 *
 * Returns: the number
 */
guint64
plenary_boxes_get_number (const guint8 *bytes,
                          guint n)
{
  guint64 number = 0;

  for (guint i = 0; i < n; i++)
    number = number << 8 | bytes[i];

  return number;
}

/**
 * plenary_boxes_read:
 * @fd: an open file
 * @at: where a box begins, in bytes
 * @limit: where all boxes end, in bytes
 * @box: (out caller-allocates): the box
 *
 * Reads the head of a box.
 *
 * Returns: whether there is one
 */
gboolean
plenary_boxes_read (int fd,
                    gint64 at,
                    gint64 limit,
                    PlenaryBox *box)
{
  guint8 head[16];
  guint64 size;
  gint64 skip = 8;

  if (at + 8 > limit || pread (fd, head, sizeof head, at) < 8)
    return FALSE;

  size = plenary_boxes_get_number (head, 4);
  memcpy (box->type, head + 4, 4);
  box->type[4] = '\0';
  if (size == 1)
    {
      size = plenary_boxes_get_number (head + 8, 8);
      skip = 16;
    }
  else if (size == 0)
    size = limit - at;

  if (size < (guint64) skip || size > G_MAXINT64 / 2)
    return FALSE;

  box->start = at + skip;
  box->end = at + size;

  return TRUE;
}

static gboolean
is_like_mp4 (int fd)
{
  static const char *const first[] = { "ftyp", "moov", "mdat", "free", "wide", "skip", "pnot" };
  PlenaryBox box;

  if (!plenary_boxes_read (fd, 0, G_MAXINT64 / 4, &box))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    if (g_str_equal (box.type, first[i]))
      return TRUE;

  return FALSE;
}

/* Whether a track's sample description says that it is encrypted (ISO/IEC
 * 14496-12, 8.12: the sample entries "encv" and "enca"). */
static gboolean
is_encrypted (int fd,
              gint64 start,
              gint64 end,
              guint depth)
{
  static const char *const holders[] = { "trak", "mdia", "minf", "stbl" };
  PlenaryBox box;
  guint n = 0;

  for (gint64 at = start; n < PLENARY_BOXES_MOST && plenary_boxes_read (fd, at, end, &box);
       at = box.end, n++)
    {
      guint8 entry[16];

      if (g_str_equal (box.type, "stsd") &&
          pread (fd, entry, sizeof entry, box.start) == sizeof entry &&
          (memcmp (entry + 12, "encv", 4) == 0 || memcmp (entry + 12, "enca", 4) == 0))
        return TRUE;

      for (guint i = 0; i < G_N_ELEMENTS (holders); i++)
        if (depth < 8 && g_str_equal (box.type, holders[i]) &&
            is_encrypted (fd, box.start, MIN (box.end, end), depth + 1))
          return TRUE;
    }

  return FALSE;
}

/**
 * plenary_boxes_check:
 * @fd: an open file
 * @size: its size, in bytes
 *
 * Looks at the boxes of a file.
 *
 * Returns: (transfer none) (nullable): "cut-off" if the index is missing because the camera never
 *   finished the file, "encrypted", or %NULL if there is nothing to say
 */
const char *
plenary_boxes_check (int fd,
                     gint64 size)
{
  gboolean has_media = FALSE;
  gboolean has_index = FALSE;
  PlenaryBox box;
  guint n = 0;

  if (!is_like_mp4 (fd))
    return NULL;

  for (gint64 at = 0; n < PLENARY_BOXES_MOST && plenary_boxes_read (fd, at, size, &box);
       at = box.end, n++)
    {
      has_media |= g_str_equal (box.type, "mdat");
      if (g_str_equal (box.type, "moov"))
        {
          has_index = TRUE;
          if (is_encrypted (fd, box.start, MIN (box.end, size), 0))
            return "encrypted";
        }
      has_index |= g_str_equal (box.type, "moof");
    }

  return has_media && !has_index ? "cut-off" : NULL;
}
