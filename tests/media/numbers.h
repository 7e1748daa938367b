/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A film whose every frame carries its number, as film_read_frame() reads it. */
typedef struct
{
  /* How the pictures are encoded, how the sound is, and the muxer, as parts of a
   * pipeline. One of the first two can be NULL. */
  const char *pictures;
  const char *sound;
  const char *mux;
  /* More of the caps of the pictures, or NULL. */
  const char *caps;
  guint n_frames;
  /* The number of the first one. */
  guint first;
  /* When a frame begins, in nanoseconds; NULL for 25 frames a second. */
  gint64 (*start) (guint frame);
  /* How much longer the sound is than the pictures, in tenths of a second. */
  guint more_sound;
} NumbersFilm;

/* A stretch of the pictures that an edit list shows, in nanoseconds. */
typedef struct
{
  gint64 start;
  gint64 end;
} NumbersEdit;

gboolean numbers_make (const NumbersFilm *film, const char *path) G_GNUC_WARN_UNUSED_RESULT;
gint64 numbers_even (guint frame);
gint64 numbers_uneven (guint frame);
void numbers_edit (const char *path, const NumbersEdit *edits, guint n_edits);

G_END_DECLS
