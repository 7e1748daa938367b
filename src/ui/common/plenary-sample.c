/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-sample.h"

/* The recording of the practice lesson, which comes with the program. */

#define NAME "practice-lesson.webm"

/**
 * plenary_sample_get_file:
 *
 * Gets the recording of the practice lesson where this program has it. The
 * environment can name another folder, as it does where the program was not
 * installed.
 *
 * Returns: (transfer full): the file, which need not exist
 */
GFile *
plenary_sample_get_file (void)
{
  const char *folder = g_getenv ("PLENARY_SAMPLE_DIR");

  return g_file_new_build_filename (folder != NULL ? folder : PKGDATADIR "/sample", NAME, NULL);
}

/**
 * plenary_sample_has_name:
 * @file: a recording
 *
 * Finds out whether @file could be the recording of the practice lesson as another
 * installation of the program had it. Only its contents can tell for sure.
 *
 * Returns: whether it has that name
 */
gboolean
plenary_sample_has_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_strcmp0 (name, NAME) == 0;
}
