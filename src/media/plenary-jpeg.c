/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-jpeg.h"

/* The markers of a JPEG file, see ITU-T T.81, annex B. */
#define START 0xd8
#define END 0xd9
#define SCAN 0xda
#define BASELINE 0xc0

/**
 * plenary_jpeg_check:
 * @bytes: (array length=n): what may be a JPEG file
 * @n: how many bytes there are
 * @most_width: the largest width, in pixels
 * @most_height: the largest height, in pixels
 *
 * Looks at the marks of a file before it is given to a decoder: whether it is of the
 * plain kind that our helper programs write, and no larger than they are.
 *
 * Returns: whether it is
 */
gboolean
plenary_jpeg_check (const guint8 *bytes,
                    gsize n,
                    guint most_width,
                    guint most_height)
{
  gboolean fits = FALSE;
  gsize at = 2;

  if (n < 4 || bytes[0] != 0xff || bytes[1] != START || bytes[n - 2] != 0xff || bytes[n - 1] != END)
    return FALSE;

  while (at + 9 <= n && bytes[at] == 0xff && bytes[at + 1] != SCAN)
    {
      guint height = bytes[at + 5] << 8 | bytes[at + 6];
      guint width = bytes[at + 7] << 8 | bytes[at + 8];

      if (bytes[at + 1] == BASELINE)
        fits = width > 0 && width <= most_width && height > 0 && height <= most_height;
      else if (bytes[at + 1] > BASELINE && bytes[at + 1] < START && bytes[at + 1] != 0xc4)
        return FALSE;
      at += 2 + (bytes[at + 2] << 8 | bytes[at + 3]);
    }

  return fits && at + 2 <= n && bytes[at] == 0xff && bytes[at + 1] == SCAN;
}
