/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-matroska.h"

#include <unistd.h>

#include "plenary-boxes.h"

/* What the elements of Matroska and WebM tell (RFC 8794 and 9559), read without a
 * demuxer. */

#define EBML 0x1a45dfa3
#define SEGMENT 0x18538067
#define INFO 0x1549a966
#define TIMESTAMP_SCALE 0x2ad7b1
#define CLUSTER 0x1f43b675
#define TIMESTAMP 0xe7
#define SIMPLE_BLOCK 0xa3
#define BLOCK_GROUP 0xa0
#define BLOCK 0xa1

/* Nanoseconds to a tick, where nothing else is said. */
#define USUAL_SCALE 1000000

/* More elements than that are not looked at in one place: a day of film has no more. */
#define MOST_ELEMENTS 10000
#define MOST_CLUSTERS 100000

typedef struct
{
  guint32 id;
  /* Where its content begins and ends in the file, in bytes. */
  gint64 start;
  gint64 end;
  /* A length whose bits are all ones is not known, because the file was written as it was
   * recorded. */
  gboolean is_open;
} Element;

/* Reads a number whose first byte tells how many bytes it has. Returns that, or 0. */
static guint
read_number (int fd,
             gint64 at,
             guint most,
             guint64 *number)
{
  guint8 bytes[8] = { 0 };
  gssize there = pread (fd, bytes, sizeof bytes, at);
  guint n = 1;

  if (there <= 0 || bytes[0] == 0)
    return 0;

  while ((bytes[0] & (0x80 >> (n - 1))) == 0)
    n++;
  if (n > most || n > (guint) there)
    return 0;

  *number = plenary_boxes_get_number (bytes, n);

  return n;
}

static gboolean
read_element (int fd,
              gint64 at,
              gint64 limit,
              Element *element)
{
  guint64 id;
  guint64 length;
  guint n_id = at < limit ? read_number (fd, at, 4, &id) : 0;
  guint n = n_id > 0 ? read_number (fd, at + n_id, 8, &length) : 0;
  guint64 ones;

  if (n == 0)
    return FALSE;

  ones = (G_GUINT64_CONSTANT (1) << (7 * n)) - 1;
  element->id = id;
  element->start = at + n_id + n;
  element->is_open = (length & ones) == ones;
  element->end = element->is_open ? limit : element->start + (gint64) (length & ones);

  return element->end >= element->start;
}

static gboolean
read_segment (int fd,
              gint64 size,
              Element *segment)
{
  return read_element (fd, 0, size, segment) && segment->id == EBML &&
         read_element (fd, segment->end, size, segment) && segment->id == SEGMENT;
}

/**
 * plenary_matroska_is_short:
 * @fd: an open file
 * @size: its size, in bytes
 *
 * Finds out whether a film in Matroska or WebM is shorter than it says.
 *
 * Returns: whether its end is missing; %FALSE for another kind of file
 */
gboolean
plenary_matroska_is_short (int fd,
                           gint64 size)
{
  Element segment;

  return read_segment (fd, size, &segment) && !segment.is_open && segment.end > size;
}

/* Looks for a number among the elements of another one. */
static gboolean
find_number (int fd,
             const Element *within,
             gint64 size,
             guint32 id,
             guint64 *number)
{
  gint64 limit = MIN (within->end, size);
  gint64 at = within->start;
  Element element;
  guint8 bytes[8];

  for (guint i = 0; i < MOST_ELEMENTS && read_element (fd, at, limit, &element); i++)
    {
      gint64 n = element.end - element.start;

      if (element.id == id && n > 0 && n <= 8 && pread (fd, bytes, n, element.start) == n)
        {
          *number = plenary_boxes_get_number (bytes, n);
          return TRUE;
        }
      at = element.end;
    }

  return FALSE;
}

/* When the last block of a cluster begins, in ticks. A block says it after the number of
 * its track, from the time of the cluster on. */
static gint64
find_last_block (int fd,
                 const Element *cluster,
                 gint64 size,
                 gint64 timestamp)
{
  gint64 limit = MIN (cluster->end, size);
  gint64 at = cluster->start;
  gint64 last = timestamp;
  Element element;
  Element block;
  guint64 track;
  guint8 bytes[2];

  for (guint i = 0; i < MOST_ELEMENTS && read_element (fd, at, limit, &element); i++)
    {
      guint n;

      at = element.end;
      block = element;
      if (element.id == BLOCK_GROUP && !read_element (fd, element.start, limit, &block))
        continue;
      if (block.id != SIMPLE_BLOCK && block.id != BLOCK)
        continue;
      n = read_number (fd, block.start, 8, &track);
      if (n > 0 && pread (fd, bytes, 2, block.start + n) == 2)
        last = MAX (last, timestamp + (gint16) plenary_boxes_get_number (bytes, 2));
    }

  return last;
}

/* Reads when the first cluster and the last block begin, in ticks. */
static gboolean
find_bounds (int fd,
             gint64 size,
             guint64 *scale,
             gint64 *first,
             gint64 *last)
{
  Element segment;
  Element element;
  Element cluster = { 0 };
  guint64 timestamp = 0;
  gint64 at;

  *first = -1;
  if (!read_segment (fd, size, &segment))
    return FALSE;

  at = segment.start;
  for (guint i = 0; i < MOST_CLUSTERS && read_element (fd, at, size, &element); i++)
    {
      at = element.end;
      if (element.id == INFO)
        find_number (fd, &element, size, TIMESTAMP_SCALE, scale);
      if (element.id != CLUSTER || element.is_open ||
          !find_number (fd, &element, size, TIMESTAMP, &timestamp))
        continue;
      cluster = element;
      if (*first < 0)
        *first = timestamp;
    }
  if (*first < 0)
    return FALSE;

  *last = find_last_block (fd, &cluster, size, timestamp);

  return TRUE;
}

/**
 * plenary_matroska_get_duration:
 * @fd: an open file
 * @size: its size, in bytes
 * @said: how long it says it is, in nanoseconds
 *
 * Finds out how long a film in Matroska or WebM is whose clock does not begin with zero.
 * Some programs write when it ends by that clock, others how long it is.
 *
 * Returns: nanoseconds; @said for another kind of file
 */
gint64
plenary_matroska_get_duration (int fd,
                               gint64 size,
                               gint64 said)
{
  guint64 scale = USUAL_SCALE;
  gint64 first;
  gint64 last;

  if (!find_bounds (fd, size, &scale, &first, &last) || first == 0 || scale == 0 ||
      (guint64) last > G_MAXINT64 / scale)
    return said;

  first *= scale;
  last *= scale;

  return said > first && said >= last ? said - first : said;
}
