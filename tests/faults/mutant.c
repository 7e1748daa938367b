/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mutant.h"

#include <string.h>

/* Damages a film as cards, cables and people who mean harm do: cut off, with bits
 * turned, or with sizes and counts that are not true. The same seed and number make
 * the same mutant. */

/* Where boxes of MP4 and elements of Matroska begin to say how large they are. */
static const char *const boxes[] = {
  "ftyp", "moov", "mvhd", "trak", "tkhd", "edts", "elst", "mdia", "mdhd", "hdlr",
  "minf", "stbl", "stsd", "avc1", "avcC", "mp4v", "mp4a", "esds", "stts", "ctts",
  "stss", "stsc", "stsz", "stco", "mvex", "trex", "moof", "traf", "tfhd", "tfdt",
  "trun", "sidx", "mfra", "mdat", "udta", "meta", "jpeg", "pasp", "colr",
};
static const char *const elements[] = {
  "\x1a\x45\xdf\xa3",
  "\x18\x53\x80\x67",
  "\x11\x4d\x9b\x74",
  "\x15\x49\xa9\x66",
  "\x16\x54\xae\x6b",
  "\x1f\x43\xb6\x75",
  "\x1c\x53\xbb\x6b",
  "\x63\xa2",
  "\xae",
  "\xa3",
  "\xe0",
  "\xe1",
};
static const guint32 numbers[] = {
  0, 1, 7, 8, 9, 0xff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffff8, 0xffffffff,
};

static gsize
random_place (GRand *random,
              gsize length)
{
  return length > 0 ? g_rand_int (random) % length : 0;
}

static gsize
cut (GRand *random,
     gsize length)
{
  /* Often only the end is missing. */
  if (g_rand_boolean (random))
    return length - random_place (random, MIN (length, 2048));

  return random_place (random, length);
}

/* Half of them in what describes the film, which stands at its start or its end. */
static void
turn_bits (GRand *random,
           guint8 *bytes,
           gsize length)
{
  guint n = 1 << g_rand_int_range (random, 0, 9);
  guint where = g_rand_int_range (random, 0, 4);
  gsize part = MIN (length, 3000);

  for (guint i = 0; i < n; i++)
    {
      gsize at = where == 0   ? random_place (random, part)
                 : where == 1 ? length - 1 - random_place (random, part)
                              : random_place (random, length);

      bytes[at] ^= 1 << g_rand_int_range (random, 0, 8);
    }
}

static void
write_number (GRand *random,
              guint8 *bytes,
              gsize length,
              gsize at)
{
  guint32 number = numbers[g_rand_int_range (random, 0, G_N_ELEMENTS (numbers))];

  for (guint i = 0; i < 4 && at + i < length; i++)
    bytes[at + i] = number >> (24 - 8 * i);
}

/* One of the places where @name stands, or -1. */
static gssize
find (GRand *random,
      const guint8 *bytes,
      gsize length,
      const char *name)
{
  gsize size = strlen (name);
  gssize found = -1;
  guint n = 0;

  for (gsize at = 0; at + size <= length; at++)
    if (memcmp (bytes + at, name, size) == 0 && g_rand_int_range (random, 0, ++n) == 0)
      found = at;

  return found;
}

static void
damage_size (GRand *random,
             guint8 *bytes,
             gsize length)
{
  gboolean is_mp4 = length > 8 && memcmp (bytes + 4, "ftyp", 4) == 0;
  const char *const *names = is_mp4 ? boxes : elements;
  guint n_names = is_mp4 ? G_N_ELEMENTS (boxes) : G_N_ELEMENTS (elements);
  gssize at = -1;

  for (guint i = 0; i < 20 && at < 0; i++)
    at = find (random, bytes, length, names[g_rand_int_range (random, 0, n_names)]);
  if (at < 0)
    at = random_place (random, length);

  /* A box says its size before its name, and often a count eight bytes behind it. */
  if (!is_mp4)
    bytes[MIN (length - 1, (gsize) at + 1 + g_rand_int_range (random, 0, 5))] =
      g_rand_int_range (random, 0, 256);
  else if (at >= 4 && g_rand_boolean (random))
    write_number (random, bytes, length, at - 4);
  else
    write_number (random, bytes, length, at + 4 + 4 * g_rand_int_range (random, 0, 4));
}

/* Returns a damaged copy of @film. */
GBytes *
mutant_make (GBytes *film,
             guint32 seed,
             guint32 number)
{
  const guint32 seeds[] = { seed, number };
  GRand *random = g_rand_new_with_seed_array (seeds, G_N_ELEMENTS (seeds));
  gsize length;
  guint8 *bytes;
  guint n;

  bytes = g_bytes_unref_to_data (g_bytes_ref (film), &length);
  switch (g_rand_int_range (random, 0, 3))
    {
    case 0:
      length = cut (random, length);
      break;
    case 1:
      turn_bits (random, bytes, length);
      break;
    default:
      n = g_rand_int_range (random, 1, 4);
      for (guint i = 0; i < n; i++)
        damage_size (random, bytes, length);
      break;
    }
  g_rand_free (random);

  return g_bytes_new_take (bytes, length);
}
