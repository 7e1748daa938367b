/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-deletion-words.h"

#include "plenary-deletion.h"
#include "plenary-media-info.h"
#include "plenary-words.h"

#include <glib/gi18n.h>

/* What is said about files that are deleted: where they lie, why one is still there,
 * and who else uses it. */

/* From the folder that people begin at: their own, or a drive. */
static char *
shorten (const char *folder)
{
  const char *home = g_get_home_dir ();
  g_auto (GStrv) parts = NULL;

  if (g_str_equal (folder, home))
    return g_strdup ("");
  if (g_str_has_prefix (folder, home) && folder[strlen (home)] == '/')
    return g_strdup (folder + strlen (home) + 1);
  if (g_str_has_prefix (folder, "/media/"))
    parts = g_strsplit (folder + strlen ("/media/"), "/", 2);
  else if (g_str_has_prefix (folder, "/run/media/"))
    parts = g_strsplit (folder + strlen ("/run/media/"), "/", 2);

  /* The first is the name of whoever plugged it in. */
  if (parts != NULL && g_strv_length (parts) == 2)
    return g_strdup (parts[1]);

  return g_strdup (folder[0] == '/' ? folder + 1 : folder);
}

static char *
describe_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *short_folder = shorten (folder);
  g_autofree char *shown = g_filename_display_name (short_folder);
  g_auto (GStrv) steps = g_strsplit (shown, "/", -1);

  if (*short_folder == '\0')
    return g_strdup (_("your home folder"));

  /* Translators: what stands between a folder and one that is in it, as in “Videos › School” */
  return g_strjoinv (C_("folders", " › "), steps);
}

/**
 * plenary_deletion_words_place:
 * @path: (nullable): the path of a file, outside of a sandbox
 * @where: where it lies
 *
 * Says where a file lies, as its owner would.
 *
 * Returns: (transfer full): translated words
 */
char *
plenary_deletion_words_place (const char *path,
                              PlenaryWhereabouts where)
{
  g_autofree char *folder = path != NULL ? describe_folder (path) : NULL;

  switch (where)
    {
    case PLENARY_WHEREABOUTS_HERE:
      /* Translators: where a file lies; %s is a folder such as “Videos › School” */
      return folder != NULL ? plenary_words_fill_in (_("In %s"), folder)
                            : g_strdup (_("On this computer"));
    case PLENARY_WHEREABOUTS_CARD:
      return folder != NULL
               /* Translators: where a file lies; %s is a folder such as “CARD › DCIM” */
               ? plenary_words_fill_in (_("On a card or another drive, in %s"), folder)
               : g_strdup (_("On a card or another drive"));
    case PLENARY_WHEREABOUTS_PHONE:
      return g_strdup (_("On a phone or a camera"));
    case PLENARY_WHEREABOUTS_NETWORK:
      /* Translators: where a file lies; %s is a folder such as “School › Lessons” */
      return folder != NULL ? plenary_words_fill_in (_("On a network drive, in %s"), folder)
                            : g_strdup (_("On a network drive"));
    }

  g_return_val_if_reached (g_strdup (""));
}

/**
 * plenary_deletion_words_reason:
 * @error: (nullable): what went wrong
 *
 * Says why a file could not be deleted.
 *
 * Returns: (transfer none): a translated sentence
 */
const char *
plenary_deletion_words_reason (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    return _("It can only be read there. Some cards have a small switch for that.");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return _("Plenary may read it, but not delete it. You can do so in Files.");
  if (g_error_matches (error, PLENARY_DELETION_ERROR, PLENARY_DELETION_ERROR_OURS))
    return _("This film came with Plenary, and stays.");
  if (g_error_matches (error, PLENARY_DELETION_ERROR, PLENARY_DELETION_ERROR_OTHER_FILE))
    return _("Another file has its name now, and was left alone. Find the recording first.");
  if (g_error_matches (error, PLENARY_MEDIA_ERROR, PLENARY_MEDIA_ERROR_GONE) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_MOUNTED))
    return _("It can’t be found just now. If it is on a phone, card or another drive, connect it "
             "and try again.");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BUSY))
    return _("Another program is using it.");
  /* A sandbox may be refused by the desktop, which does not say why. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_FAILED))
    return _("It can’t be deleted from here. Delete it where it lies.");

  return _("It could not be deleted.");
}

/**
 * plenary_deletion_words_shared:
 * @store: the store
 * @lesson: a live lesson
 * @recording: one of its recordings
 *
 * Says which other lessons use the same file.
 *
 * Returns: (transfer full) (nullable): a translated sentence, or %NULL if none does
 */
char *
plenary_deletion_words_shared (PlenaryStore *store,
                               PlenaryLesson *lesson,
                               PlenaryRecording *recording)
{
  const char *fingerprint = plenary_recording_get_fingerprint (recording);
  GListModel *lessons = plenary_store_get_lessons (store);

  for (guint i = 0; fingerprint != NULL && i < g_list_model_get_n_items (lessons); i++)
    {
      g_autoptr (PlenaryLesson) other = g_list_model_get_item (lessons, i);
      const char *fingerprints = plenary_lesson_get_fingerprints (other);

      if (other == lesson || fingerprints == NULL || strstr (fingerprints, fingerprint) == NULL)
        continue;

      /* Translators: %s is the title of a lesson */
      return plenary_words_fill_in (_("“%s” uses the same file, and loses its picture too."),
                                    plenary_lesson_get_title (other));
    }

  return NULL;
}
