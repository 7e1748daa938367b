/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-sound-shape.h"

#include <string.h>

#include "plenary-findings.h"

/* How a recording sounded, small enough to be kept with the notes for ever: about
 * 200 KB for an hour. What was said cannot be heard from it.
 *
 *   head    "PS", version 1, 1 if there was no sound at all or else 0,
 *           how many levels there are (4 bytes, little-endian)
 *   body    packed by zlib: for each 80 ms the lowest, then for each the highest,
 *           then for each the loudness; then for each 20 ms the level
 *
 * Levels are all there, so quiet is found where it was found before. */

#define HEAD 8
#define VERSION 1

/* Of the levels of peaks, the one of 80 ms. */
#define LEVEL_OF_PEAKS 1
#define LEVELS_IN_PEAK 4

/* All the seconds of two days; nothing longer was listened to. */
#define MOST_LEVELS (2 * 24 * 3600 * 50)

static gsize
get_body_size (gsize n_levels)
{
  return 3 * (n_levels / LEVELS_IN_PEAK) + n_levels;
}

static GByteArray *
take_body (PlenarySound *sound)
{
  gsize n_peaks, n_levels;
  const PlenaryPeak *peaks = plenary_sound_get_peaks (sound, LEVEL_OF_PEAKS, &n_peaks);
  const guint8 *levels = plenary_sound_get_levels (sound, &n_levels);
  GByteArray *body = g_byte_array_sized_new (get_body_size (n_levels));

  n_peaks = n_levels / LEVELS_IN_PEAK;
  for (gsize i = 0; i < n_peaks; i++)
    g_byte_array_append (body, (const guint8 *) &peaks[i].min, 1);
  for (gsize i = 0; i < n_peaks; i++)
    g_byte_array_append (body, (const guint8 *) &peaks[i].max, 1);
  for (gsize i = 0; i < n_peaks; i++)
    g_byte_array_append (body, &peaks[i].rms, 1);
  if (n_levels > 0)
    g_byte_array_append (body, levels, n_levels);

  return body;
}

/* Converts all of @bytes, up to @most bytes of output. */
static GByteArray *
convert (GConverter *converter,
         const guint8 *bytes,
         gsize n,
         gsize most,
         GError **error)
{
  g_autoptr (GByteArray) output = g_byte_array_new ();
  guint8 buffer[16384];
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result != G_CONVERTER_FINISHED)
    {
      gsize read, written;

      result = g_converter_convert (converter, bytes, n, buffer, sizeof buffer,
                                    G_CONVERTER_INPUT_AT_END, &read, &written, error);
      if (result == G_CONVERTER_ERROR)
        return NULL;
      if (output->len + written > most)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "too long");
          return NULL;
        }
      g_byte_array_append (output, buffer, written);
      bytes += read;
      n -= read;
    }

  return g_steal_pointer (&output);
}

typedef struct
{
  guint8 head[HEAD];
  GByteArray *body;
} Packing;

static void
packing_free (gpointer data)
{
  Packing *packing = data;

  g_byte_array_unref (packing->body);
  g_free (packing);
}

static void
pack_thread (GTask *task,
             gpointer source,
             gpointer data,
             GCancellable *cancellable)
{
  Packing *packing = data;
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, 9);
  g_autoptr (GByteArray) packed = NULL;
  GByteArray *shape;
  GError *error = NULL;

  packed =
    convert (G_CONVERTER (compressor), packing->body->data, packing->body->len, G_MAXINT, &error);
  if (packed == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  shape = g_byte_array_sized_new (HEAD + packed->len);
  g_byte_array_append (shape, packing->head, HEAD);
  g_byte_array_append (shape, packed->data, packed->len);
  g_task_return_pointer (task, g_byte_array_free_to_bytes (shape), (GDestroyNotify) g_bytes_unref);
}

/**
 * plenary_sound_shape_pack_async:
 * @sound: a sound that is complete
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Packs how a recording sounds, for keeping it with the notes.
 */
void
plenary_sound_shape_pack_async (PlenarySound *sound,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Packing *packing;
  guint32 n_levels;
  gsize n;

  g_return_if_fail (PLENARY_IS_SOUND (sound));

  packing = g_new0 (Packing, 1);
  packing->body = take_body (sound);
  plenary_sound_get_levels (sound, &n);
  n_levels = GUINT32_TO_LE (n);
  memcpy (packing->head, "PS", 2);
  packing->head[2] = VERSION;
  packing->head[3] = plenary_sound_get_silent (sound);
  memcpy (packing->head + 4, &n_levels, 4);

  task = g_task_new (sound, NULL, callback, user_data);
  g_task_set_source_tag (task, plenary_sound_shape_pack_async);
  g_task_set_task_data (task, packing, packing_free);
  g_task_run_in_thread (task, pack_thread);
}

/**
 * plenary_sound_shape_pack_finish:
 * @sound: a sound
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends plenary_sound_shape_pack_async().
 *
 * Returns: (transfer full) (nullable): the shape
 */
GBytes *
plenary_sound_shape_pack_finish (PlenarySound *sound,
                                 GAsyncResult *result,
                                 GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, sound), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
read_body (PlenarySound *sound,
           const guint8 *body,
           gsize n_levels)
{
  const gsize most = PLENARY_FINDINGS_MAX_ENTRY / PLENARY_FINDINGS_SOUND_BYTES;
  gsize n_peaks = n_levels / LEVELS_IN_PEAK;
  g_autoptr (GByteArray) part = g_byte_array_new ();

  for (gsize i = 0; i < n_levels; i++)
    {
      gsize peak = MIN (i / LEVELS_IN_PEAK, n_peaks - 1);
      guint8 entry[PLENARY_FINDINGS_SOUND_BYTES] = { 0 };

      for (guint j = 0; j < 3 && n_peaks > 0; j++)
        entry[j] = entry[j + 3] = body[j * n_peaks + peak];
      entry[6] = body[3 * n_peaks + i];
      g_byte_array_append (part, entry, sizeof entry);
      if (part->len / sizeof entry < most && i + 1 < n_levels)
        continue;
      if (!plenary_sound_read (sound, PLENARY_FINDING_SOUND, part->data, part->len))
        return FALSE;
      g_byte_array_set_size (part, 0);
    }

  return TRUE;
}

/**
 * plenary_sound_shape_unpack:
 * @shape: what was kept
 * @sound: a sound of which nothing is known
 *
 * Reads how a recording sounded. It is not trusted.
 *
 * Returns: whether it could be read; if not, nothing is known as before
 */
gboolean
plenary_sound_shape_unpack (GBytes *shape,
                            PlenarySound *sound)
{
  gsize n;
  const guint8 *bytes = g_bytes_get_data (shape, &n);
  g_autoptr (GZlibDecompressor) decompressor =
    g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);
  g_autoptr (GByteArray) body = NULL;
  guint32 n_levels;
  guint8 silent;

  g_return_val_if_fail (PLENARY_IS_SOUND (sound), FALSE);

  if (n < HEAD || memcmp (bytes, "PS", 2) != 0 || bytes[2] != VERSION || bytes[3] > 1)
    return FALSE;

  memcpy (&n_levels, bytes + 4, 4);
  n_levels = GUINT32_FROM_LE (n_levels);
  if (n_levels > MOST_LEVELS)
    return FALSE;

  body =
    convert (G_CONVERTER (decompressor), bytes + HEAD, n - HEAD, get_body_size (n_levels), NULL);
  silent = bytes[3];
  if (body == NULL || body->len != get_body_size (n_levels) ||
      !read_body (sound, body->data, n_levels) ||
      !plenary_sound_read (sound, PLENARY_FINDING_END, &silent, 1))
    {
      plenary_sound_restart (sound);
      return FALSE;
    }

  return TRUE;
}
