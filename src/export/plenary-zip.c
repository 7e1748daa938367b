/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-zip.h"

#include <string.h>

/* Zip files (PKWARE’s APPNOTE 6.3, sections 4.3 to 4.5) as OpenDocument wants them: its
 * first entry is stored and has no extra field, which general archive libraries add. No
 * entry says when or by whom it was made. Text only, and far below 4 GB. */

struct _PlenaryZip
{
  GByteArray *file;
  GByteArray *directory;
  guint n_entries;
};

typedef enum
{
  STORED = 0,
  DEFLATED = 8,
} Method;

#define VERSION_NEEDED 20
/* 1 January 1980, the first day there is. */
#define NO_DATE 0x21

/**
 * plenary_zip_new:
 *
 * Begins a zip file.
 *
 * Returns: (transfer full): the file
 */
PlenaryZip *
plenary_zip_new (void)
{
  PlenaryZip *self = g_new0 (PlenaryZip, 1);

  self->file = g_byte_array_new ();
  self->directory = g_byte_array_new ();

  return self;
}

/**
 * plenary_zip_free:
 * @self: (transfer full): a zip file
 *
 * Frees a zip file that is ended, or not wanted any more.
 */
void
plenary_zip_free (PlenaryZip *self)
{
  g_clear_pointer (&self->file, g_byte_array_unref);
  g_byte_array_unref (self->directory);
  g_free (self);
}

static void
append_16 (GByteArray *bytes,
           guint16 value)
{
  guint16 little = GUINT16_TO_LE (value);

  g_byte_array_append (bytes, (guint8 *) &little, sizeof little);
}

static void
append_32 (GByteArray *bytes,
           guint32 value)
{
  guint32 little = GUINT32_TO_LE (value);

  g_byte_array_append (bytes, (guint8 *) &little, sizeof little);
}

/* CRC-32, a bit at a time: what is written here is a few pages of text. */
static guint32
check (const guint8 *data,
       gsize length)
{
  guint32 crc = 0xffffffff;

  for (gsize i = 0; i < length; i++)
    {
      crc ^= data[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320 : 0);
    }

  return ~crc;
}

/* What the header of an entry and its line in the directory have in common. */
static void
append_entry (GByteArray *bytes,
              Method method,
              guint32 crc,
              gsize length,
              gsize whole_length,
              const char *name)
{
  append_16 (bytes, VERSION_NEEDED);
  append_16 (bytes, 0);
  append_16 (bytes, method);
  append_16 (bytes, 0);
  append_16 (bytes, NO_DATE);
  append_32 (bytes, crc);
  append_32 (bytes, length);
  append_32 (bytes, whole_length);
  append_16 (bytes, strlen (name));
  append_16 (bytes, 0);
}

static void
add (PlenaryZip *self,
     const char *name,
     Method method,
     const guint8 *data,
     gsize length,
     const char *whole,
     gsize whole_length)
{
  guint32 crc = check ((const guint8 *) whole, whole_length);
  guint32 at = self->file->len;

  append_32 (self->file, 0x04034b50);
  append_entry (self->file, method, crc, length, whole_length, name);
  g_byte_array_append (self->file, (const guint8 *) name, strlen (name));
  g_byte_array_append (self->file, data, length);

  append_32 (self->directory, 0x02014b50);
  append_16 (self->directory, VERSION_NEEDED);
  append_entry (self->directory, method, crc, length, whole_length, name);
  /* No comment, on the first disk, no attributes. */
  append_16 (self->directory, 0);
  append_16 (self->directory, 0);
  append_16 (self->directory, 0);
  append_32 (self->directory, 0);
  append_32 (self->directory, at);
  g_byte_array_append (self->directory, (const guint8 *) name, strlen (name));

  self->n_entries++;
}

/**
 * plenary_zip_add_stored:
 * @self: a zip file
 * @name: the name of the entry, in ASCII
 * @text: what is in it
 *
 * Adds an entry as it is.
 */
void
plenary_zip_add_stored (PlenaryZip *self,
                        const char *name,
                        const char *text)
{
  gsize length = strlen (text);

  add (self, name, STORED, (const guint8 *) text, length, text, length);
}

/**
 * plenary_zip_add:
 * @self: a zip file
 * @name: the name of the entry, in ASCII
 * @text: what is in it
 * @error: return location for an error
 *
 * Adds an entry in compressed form.
 *
 * Returns: whether it could be compressed
 */
gboolean
plenary_zip_add (PlenaryZip *self,
                 const char *name,
                 GString *text,
                 GError **error)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, -1);
  g_autoptr (GBytes) whole = g_bytes_new_static (text->str, text->len);
  g_autoptr (GBytes) bytes = NULL;

  bytes = g_converter_convert_bytes (G_CONVERTER (compressor), whole, error);
  if (bytes == NULL)
    return FALSE;

  add (self, name, DEFLATED, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text->str,
       text->len);

  return TRUE;
}

/**
 * plenary_zip_end:
 * @self: a zip file
 *
 * Ends a zip file. Nothing can be added to it afterwards.
 *
 * Returns: (transfer full): the bytes of the file
 */
GBytes *
plenary_zip_end (PlenaryZip *self)
{
  guint32 at = self->file->len;

  g_byte_array_append (self->file, self->directory->data, self->directory->len);
  append_32 (self->file, 0x06054b50);
  append_32 (self->file, 0);
  append_16 (self->file, self->n_entries);
  append_16 (self->file, self->n_entries);
  append_32 (self->file, self->directory->len);
  append_32 (self->file, at);
  append_16 (self->file, 0);

  return g_byte_array_free_to_bytes (g_steal_pointer (&self->file));
}
