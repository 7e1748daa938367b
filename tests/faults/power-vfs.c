/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "power-vfs.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

/* A layer between SQLite and its files that knows which writes the disk has promised
 * to keep. At every operation it takes a picture of what might be left if the power
 * went now: all that was synced, and of what was written since anything or nothing,
 * in any order, down to parts of one write. */

#define SECTOR 512

typedef struct
{
  sqlite3_int64 offset;
  GBytes *bytes; /* NULL where the file was cut to @offset. */
} Write;

/* A file that is watched, as the disk has it for certain, and what came after. */
typedef struct
{
  char *path;
  GBytes *synced; /* NULL if there is none. */
  GPtrArray *writes;
} Image;

typedef struct
{
  sqlite3_file base;
  Image *image;
  sqlite3_file *real;
} PowerFile;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs power_vfs;

static GPtrArray *images;
static GPtrArray *pictures;
static int n_acknowledged;

static void
write_free (gpointer data)
{
  Write *write = data;

  g_clear_pointer (&write->bytes, g_bytes_unref);
  g_free (write);
}

static void
image_free (gpointer data)
{
  Image *image = data;

  g_clear_pointer (&image->synced, g_bytes_unref);
  g_ptr_array_unref (image->writes);
  g_free (image->path);
  g_free (image);
}

static void
picture_free (gpointer data)
{
  PowerPicture *picture = data;

  g_hash_table_unref (picture->files);
  g_free (picture);
}

static Image *
find_image (const char *path)
{
  for (guint i = 0; images != NULL && path != NULL && i < images->len; i++)
    {
      Image *image = images->pdata[i];

      if (g_str_equal (image->path, path))
        return image;
    }

  return NULL;
}

static void
do_write (GByteArray *file,
          const Write *write,
          gsize from,
          gsize length)
{
  gsize end = write->offset + from + length;
  gsize before = file->len;

  if (length == 0)
    return;

  if (end > before)
    {
      g_byte_array_set_size (file, end);
      memset (file->data + before, 0, end - before);
    }
  memcpy (file->data + write->offset + from,
          (const guint8 *) g_bytes_get_data (write->bytes, NULL) + from, length);
}

/* All of a write, or the sectors of it that luck leaves. */
static void
do_some_of (GByteArray *file,
            const Write *write,
            gboolean torn)
{
  gsize length;

  if (write->bytes == NULL)
    {
      if (write->offset < file->len)
        g_byte_array_set_size (file, write->offset);
      return;
    }

  length = g_bytes_get_size (write->bytes);
  if (!torn)
    {
      do_write (file, write, 0, length);
      return;
    }

  for (gsize at = 0; at < length; at += SECTOR)
    {
      if (g_test_rand_bit ())
        do_write (file, write, at, MIN (SECTOR, length - at));
    }
}

static void
shuffle (GPtrArray *array)
{
  for (guint i = array->len; i > 1; i--)
    {
      guint j = g_test_rand_int_range (0, i);
      gpointer kept = array->pdata[i - 1];

      array->pdata[i - 1] = array->pdata[j];
      array->pdata[j] = kept;
    }
}

static GByteArray *
thaw (GBytes *bytes)
{
  GByteArray *array = g_byte_array_new ();

  if (bytes != NULL)
    g_byte_array_append (array, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return array;
}

/* What might be left of a file. */
static GBytes *
survive (Image *image)
{
  gboolean reordered = g_test_rand_bit ();
  gboolean torn = g_test_rand_bit ();
  g_autoptr (GPtrArray) writes = g_ptr_array_new ();
  GByteArray *file;

  for (guint i = 0; i < image->writes->len; i++)
    {
      if (!reordered || g_test_rand_bit ())
        g_ptr_array_add (writes, image->writes->pdata[i]);
    }

  if (reordered)
    shuffle (writes);
  else
    g_ptr_array_set_size (writes, g_test_rand_int_range (0, writes->len + 1));

  if (writes->len == 0)
    return image->synced != NULL ? g_bytes_ref (image->synced) : NULL;

  file = thaw (image->synced);
  for (guint i = 0; i < writes->len; i++)
    do_some_of (file, writes->pdata[i], torn && (reordered || i + 1 == writes->len));

  return g_byte_array_free_to_bytes (file);
}

static void
take_picture (void)
{
  PowerPicture *picture = g_new0 (PowerPicture, 1);

  picture->n_acknowledged = n_acknowledged;
  picture->files =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  for (guint i = 0; i < images->len; i++)
    {
      Image *image = images->pdata[i];
      GBytes *bytes = survive (image);

      if (bytes != NULL)
        g_hash_table_insert (picture->files, g_strdup (image->path), bytes);
    }

  g_ptr_array_add (pictures, picture);
}

static void
add_write (Image *image,
           const void *bytes,
           int length,
           sqlite3_int64 offset)
{
  Write *write;

  if (image == NULL)
    return;

  write = g_new0 (Write, 1);
  write->offset = offset;
  write->bytes = bytes != NULL ? g_bytes_new (bytes, length) : NULL;
  g_ptr_array_add (image->writes, write);
  take_picture ();
}

static void
keep_writes (Image *image)
{
  GByteArray *file;

  if (image == NULL || image->writes->len == 0)
    return;

  file = thaw (image->synced);
  for (guint i = 0; i < image->writes->len; i++)
    do_some_of (file, image->writes->pdata[i], FALSE);
  g_clear_pointer (&image->synced, g_bytes_unref);
  image->synced = g_byte_array_free_to_bytes (file);
  g_ptr_array_set_size (image->writes, 0);
}

/* The layer itself. */

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return ((PowerFile *) file)->real;
}

/* What was watched may not be watched any more while a file is still open. */
static Image *
get_image (sqlite3_file *file)
{
  return images != NULL ? ((PowerFile *) file)->image : NULL;
}

static int
power_close (sqlite3_file *file)
{
  return get_real (file)->pMethods->xClose (get_real (file));
}

static int
power_read (sqlite3_file *file,
            void *bytes,
            int length,
            sqlite3_int64 offset)
{
  return get_real (file)->pMethods->xRead (get_real (file), bytes, length, offset);
}

static int
power_write (sqlite3_file *file,
             const void *bytes,
             int length,
             sqlite3_int64 offset)
{
  add_write (get_image (file), bytes, length, offset);

  return get_real (file)->pMethods->xWrite (get_real (file), bytes, length, offset);
}

static int
power_truncate (sqlite3_file *file,
                sqlite3_int64 size)
{
  add_write (get_image (file), NULL, 0, size);

  return get_real (file)->pMethods->xTruncate (get_real (file), size);
}

static int
power_sync (sqlite3_file *file,
            int flags)
{
  keep_writes (get_image (file));

  return get_real (file)->pMethods->xSync (get_real (file), flags);
}

static int
power_file_size (sqlite3_file *file,
                 sqlite3_int64 *size)
{
  return get_real (file)->pMethods->xFileSize (get_real (file), size);
}

static int
power_lock (sqlite3_file *file,
            int level)
{
  return get_real (file)->pMethods->xLock (get_real (file), level);
}

static int
power_unlock (sqlite3_file *file,
              int level)
{
  return get_real (file)->pMethods->xUnlock (get_real (file), level);
}

static int
power_check_reserved_lock (sqlite3_file *file,
                           int *result)
{
  return get_real (file)->pMethods->xCheckReservedLock (get_real (file), result);
}

static int
power_file_control (sqlite3_file *file,
                    int operation,
                    void *argument)
{
  return get_real (file)->pMethods->xFileControl (get_real (file), operation, argument);
}

static int
power_sector_size (sqlite3_file *file)
{
  return get_real (file)->pMethods->xSectorSize (get_real (file));
}

static int
power_device_characteristics (sqlite3_file *file)
{
  return get_real (file)->pMethods->xDeviceCharacteristics (get_real (file));
}

static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = power_close,
  .xRead = power_read,
  .xWrite = power_write,
  .xTruncate = power_truncate,
  .xSync = power_sync,
  .xFileSize = power_file_size,
  .xLock = power_lock,
  .xUnlock = power_unlock,
  .xCheckReservedLock = power_check_reserved_lock,
  .xFileControl = power_file_control,
  .xSectorSize = power_sector_size,
  .xDeviceCharacteristics = power_device_characteristics,
};

static int
power_open (sqlite3_vfs *vfs,
            const char *name,
            sqlite3_file *file,
            int flags,
            int *out_flags)
{
  PowerFile *self = (PowerFile *) file;
  int code;

  /* The file of the layer below lies right behind ours. */
  file->pMethods = NULL;
  self->real = (sqlite3_file *) (self + 1);
  self->image = find_image (name);
  code = real_vfs->xOpen (real_vfs, name, self->real, flags, out_flags);
  if (self->real->pMethods != NULL)
    file->pMethods = &methods;

  return code;
}

/* Of a folder that is not synced it is not known whether it still has the file. */
static int
power_delete (sqlite3_vfs *vfs,
              const char *name,
              int sync_directory)
{
  Image *image = find_image (name);

  if (image != NULL)
    {
      take_picture ();
      g_ptr_array_set_size (image->writes, 0);
      if (sync_directory || g_test_rand_bit ())
        g_clear_pointer (&image->synced, g_bytes_unref);
    }

  return real_vfs->xDelete (real_vfs, name, sync_directory);
}

/* Puts the layer under everything that SQLite opens from now on. */
void
power_vfs_register (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  power_vfs = *real_vfs;
  power_vfs.iVersion = 1;
  power_vfs.szOsFile = sizeof (PowerFile) + real_vfs->szOsFile;
  power_vfs.zName = "power";
  power_vfs.xOpen = power_open;
  power_vfs.xDelete = power_delete;
  g_assert_cmpint (sqlite3_vfs_register (&power_vfs, 1), ==, SQLITE_OK);
}

/* Takes pictures of the database @path, which nobody has open, from now on. What
 * there is of it now is taken for synced. On one thread. */
void
power_vfs_watch (const char *path)
{
  static const char *const suffixes[] = { "", "-wal", "-journal" };

  g_assert (images == NULL);
  images = g_ptr_array_new_with_free_func (image_free);
  pictures = g_ptr_array_new_with_free_func (picture_free);
  n_acknowledged = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      Image *image = g_new0 (Image, 1);
      char *bytes = NULL;
      gsize length = 0;

      image->path = g_strconcat (path, suffixes[i], NULL);
      image->writes = g_ptr_array_new_with_free_func (write_free);
      if (g_file_get_contents (image->path, &bytes, &length, NULL))
        image->synced = g_bytes_new_take (bytes, length);
      g_ptr_array_add (images, image);
    }
}

/* Counts one more edit that was told as saved. */
void
power_vfs_acknowledge (void)
{
  n_acknowledged++;
  take_picture ();
}

/* Ends watching. Returns the pictures, in order. */
GPtrArray *
power_vfs_stop (void)
{
  g_clear_pointer (&images, g_ptr_array_unref);

  return g_steal_pointer (&pictures);
}

/* Makes the files what they are in @picture. */
void
power_picture_develop (PowerPicture *picture)
{
  GHashTableIter iter;
  gpointer path, bytes;

  g_hash_table_iter_init (&iter, picture->files);
  while (g_hash_table_iter_next (&iter, &path, &bytes))
    {
      g_autoptr (GError) error = NULL;

      g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                G_FILE_SET_CONTENTS_NONE, 0600, &error);
      g_assert_no_error (error);
    }
}
