/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-lesson-maker.h"

#include "plenary-guess.h"

#include <glib/gi18n.h>

/* What a file that was looked at becomes: a recording, and a lesson with a guessed
 * title and date. The file is linked, never copied. */

/**
 * plenary_lesson_maker_dup_name:
 * @file: a file
 *
 * Gets the name of a file, for people.
 *
 * Returns: (transfer full): the name
 */
char *
plenary_lesson_maker_dup_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name);
}

/**
 * plenary_lesson_maker_make_lesson:
 * @file: a recording
 * @info: what was seen in it
 *
 * Makes a lesson with the title and date that the recording suggests.
 *
 * Returns: (transfer full): a detached lesson
 */
PlenaryLesson *
plenary_lesson_maker_make_lesson (GFile *file,
                                  PlenaryMediaInfo *info)
{
  PlenaryLesson *lesson = plenary_lesson_new ();
  g_autofree char *name = plenary_lesson_maker_dup_name (file);
  g_autofree char *title = plenary_guess_title (name);
  g_autofree char *date =
    plenary_guess_date (name, plenary_media_info_get_recorded_at (info),
                        plenary_media_info_get_modified_at (info), g_get_real_time ());

  plenary_lesson_set_title (lesson, title != NULL ? title : _("Lesson"));
  plenary_lesson_set_date_taught (lesson, date);
  plenary_lesson_set_created (lesson, g_get_real_time ());

  return lesson;
}

/**
 * plenary_lesson_maker_make_recording:
 * @file: a recording
 * @info: what was seen in it
 *
 * Makes a recording that belongs to no lesson yet.
 *
 * Returns: (transfer full): a detached recording
 */
PlenaryRecording *
plenary_lesson_maker_make_recording (GFile *file,
                                     PlenaryMediaInfo *info)
{
  PlenaryRecording *recording = plenary_recording_new ();
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *name = plenary_lesson_maker_dup_name (file);

  plenary_recording_set_uri (recording, uri);
  plenary_recording_set_display_name (recording, name);
  plenary_recording_set_fingerprint (recording, plenary_media_info_get_fingerprint (info));
  plenary_recording_set_duration (recording, plenary_media_info_get_duration (info));
  plenary_recording_set_frame_duration (recording, plenary_media_info_get_frame_duration (info));
  plenary_recording_set_recorded_at (recording, plenary_media_info_get_recorded_at (info));
  plenary_recording_set_has_video (recording, plenary_media_info_has_video (info));
  plenary_recording_set_has_audio (recording, plenary_media_info_has_audio (info));

  return recording;
}

/**
 * plenary_lesson_maker_find_same:
 * @store: the store
 * @fingerprint: what a recording is recognised by
 *
 * Finds the lesson that already has this very recording.
 *
 * Returns: (transfer none) (nullable): the live lesson, or %NULL if none has it
 */
PlenaryLesson *
plenary_lesson_maker_find_same (PlenaryStore *store,
                                const char *fingerprint)
{
  GListModel *lessons = plenary_store_get_lessons (store);

  for (guint i = 0; i < g_list_model_get_n_items (lessons); i++)
    {
      /* The list keeps it alive. */
      g_autoptr (PlenaryLesson) lesson = g_list_model_get_item (lessons, i);
      const char *fingerprints = plenary_lesson_get_fingerprints (lesson);

      if (fingerprints != NULL && strstr (fingerprints, fingerprint) != NULL)
        return lesson;
    }

  return NULL;
}
