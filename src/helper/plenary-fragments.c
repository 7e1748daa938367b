/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-fragments.h"

#include <string.h>
#include <unistd.h>

#include "plenary-boxes.h"

/* How long an MP4 file of fragments is (ISO/IEC 14496-12, 8.8). Where such a file has an
 * index of its fragments, GStreamer 1.26 takes the beginning of the last one for the end. */

#define MOST_TRACKS 64
#define NANOSECONDS G_GINT64_CONSTANT (1000000000)

typedef struct
{
  guint32 id;
  guint32 timescale;
  /* How long a sample is that does not say so itself. */
  guint32 sample;
} Track;

typedef struct
{
  int fd;
  gint64 size;
  Track tracks[MOST_TRACKS];
  guint n_tracks;
  Track *track;
  /* Where the fragment being read has come to, in the time of its track. */
  guint64 time;
  guint32 sample;
  gint64 end;
} Reader;

typedef void (*Visit) (Reader *self, const PlenaryBox *box);

static void
visit_boxes (Reader *self,
             gint64 start,
             gint64 end,
             Visit visit)
{
  PlenaryBox box;
  guint n = 0;

  end = MIN (end, self->size);
  for (gint64 at = start; n < PLENARY_BOXES_MOST && plenary_boxes_read (self->fd, at, end, &box);
       at = box.end, n++)
    visit (self, &box);
}

/* Reads so many bytes from the beginning of a box. */
static gboolean
read_bytes (Reader *self,
            const PlenaryBox *box,
            guint8 *bytes,
            gsize n)
{
  return pread (self->fd, bytes, n, box->start) == (gssize) n;
}

static Track *
get_track (Reader *self,
           guint32 id)
{
  for (guint i = 0; i < self->n_tracks; i++)
    {
      if (self->tracks[i].id == id)
        return &self->tracks[i];
    }

  if (self->n_tracks == MOST_TRACKS)
    return NULL;

  self->tracks[self->n_tracks].id = id;

  return &self->tracks[self->n_tracks++];
}

/* Of tkhd the track, of mdhd its time scale: version 1 has times of eight bytes. */
static void
visit_track (Reader *self,
             const PlenaryBox *box)
{
  guint8 bytes[24];

  if (g_str_equal (box->type, "mdia"))
    visit_boxes (self, box->start, box->end, visit_track);
  else if (g_str_equal (box->type, "tkhd") && read_bytes (self, box, bytes, sizeof bytes))
    self->track = get_track (self, plenary_boxes_get_number (bytes + (bytes[0] == 1 ? 20 : 12), 4));
  else if (g_str_equal (box->type, "mdhd") && self->track != NULL &&
           read_bytes (self, box, bytes, sizeof bytes))
    self->track->timescale = plenary_boxes_get_number (bytes + (bytes[0] == 1 ? 20 : 12), 4);
}

static void
visit_extends (Reader *self,
               const PlenaryBox *box)
{
  guint8 bytes[16];
  Track *track;

  if (!g_str_equal (box->type, "trex") || !read_bytes (self, box, bytes, sizeof bytes))
    return;

  track = get_track (self, plenary_boxes_get_number (bytes + 4, 4));
  if (track != NULL)
    track->sample = plenary_boxes_get_number (bytes + 12, 4);
}

static void
visit_index (Reader *self,
             const PlenaryBox *box)
{
  self->track = NULL;
  if (g_str_equal (box->type, "trak"))
    visit_boxes (self, box->start, box->end, visit_track);
  else if (g_str_equal (box->type, "mvex"))
    visit_boxes (self, box->start, box->end, visit_extends);
}

/* Which fields a tfhd has is told by its flags; those before the length of a sample are
 * where its data begins, and which description it has. */
static void
read_head (Reader *self,
           const PlenaryBox *box)
{
  guint8 bytes[24] = { 0 };
  gsize at = 8;
  guint flags;

  if (pread (self->fd, bytes, MIN ((gint64) sizeof bytes, box->end - box->start), box->start) < 8)
    return;

  flags = plenary_boxes_get_number (bytes + 1, 3);
  self->track = get_track (self, plenary_boxes_get_number (bytes + 4, 4));
  self->time = 0;
  self->sample = self->track != NULL ? self->track->sample : 0;
  at += flags & 0x1 ? 8 : 0;
  at += flags & 0x2 ? 4 : 0;
  if (flags & 0x8)
    self->sample = plenary_boxes_get_number (bytes + at, 4);
}

/* Adds up how long the samples of a run are, each told at the beginning of its fields. */
static void
add_samples (Reader *self,
             gint64 at,
             gint64 end,
             guint n_samples,
             gsize width)
{
  guint8 block[4096];

  while (n_samples > 0)
    {
      gsize n = MIN (n_samples, sizeof block / width);

      if (at + (gint64) (n * width) > end ||
          pread (self->fd, block, n * width, at) != (gssize) (n * width))
        return;

      for (gsize i = 0; i < n; i++)
        self->time += plenary_boxes_get_number (block + i * width, 4);
      at += n * width;
      n_samples -= n;
    }
}

/* Which fields a trun has, and each of its samples, is told by its flags too. */
static void
read_run (Reader *self,
          const PlenaryBox *box)
{
  guint8 bytes[8];
  guint flags, n_samples;
  gint64 at = box->start + 8;

  if (!read_bytes (self, box, bytes, sizeof bytes))
    return;

  flags = plenary_boxes_get_number (bytes + 1, 3);
  n_samples = plenary_boxes_get_number (bytes + 4, 4);
  at += flags & 0x1 ? 4 : 0;
  at += flags & 0x4 ? 4 : 0;
  if (flags & 0x100)
    add_samples (self, at, box->end, n_samples,
                 4 *
                   (1 + ((flags & 0x200) != 0) + ((flags & 0x400) != 0) + ((flags & 0x800) != 0)));
  else
    self->time += (guint64) n_samples * self->sample;
}

static void
visit_fragment_of_track (Reader *self,
                         const PlenaryBox *box)
{
  guint8 bytes[12];

  if (g_str_equal (box->type, "tfhd"))
    read_head (self, box);
  else if (g_str_equal (box->type, "tfdt") && read_bytes (self, box, bytes, sizeof bytes))
    self->time = plenary_boxes_get_number (bytes + 4, bytes[0] == 1 ? 8 : 4);
  else if (g_str_equal (box->type, "trun"))
    read_run (self, box);
}

static void
visit_fragment (Reader *self,
                const PlenaryBox *box)
{
  if (!g_str_equal (box->type, "traf"))
    return;

  self->track = NULL;
  self->time = 0;
  visit_boxes (self, box->start, box->end, visit_fragment_of_track);
  if (self->track != NULL && self->track->timescale > 0 &&
      self->time / self->track->timescale < G_MAXINT32)
    self->end =
      MAX (self->end, (gint64) ((gdouble) self->time / self->track->timescale * NANOSECONDS));
}

static void
visit_file (Reader *self,
            const PlenaryBox *box)
{
  if (g_str_equal (box->type, "moov"))
    visit_boxes (self, box->start, box->end, visit_index);
  else if (g_str_equal (box->type, "moof"))
    visit_boxes (self, box->start, box->end, visit_fragment);
}

/**
 * plenary_fragments_get_end:
 * @fd: an open file
 * @size: its size, in bytes
 *
 * Finds out when the last fragment of an MP4 file ends.
 *
 * Returns: nanoseconds, or 0 if it is no file of fragments
 */
gint64
plenary_fragments_get_end (int fd,
                           gint64 size)
{
  Reader self = { .fd = fd, .size = size };

  visit_boxes (&self, 0, size, visit_file);

  return self.end;
}
