/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesson-fixture.h"

#include "plenary-parts.h"

#include <glib/gstdio.h>
#include <gst/gst.h>
#include <string.h>

#include "plenary-edit.h"
#include "plenary-timecode.h"

static void
finished_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  GAsyncResult **out = user_data;

  *out = g_object_ref (result);
}

/* Commits @edit and waits until it is safe. */
void
lesson_fixture_commit (LessonFixture *self,
                       PlenaryEdit *edit)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  plenary_store_commit_async (self->store, edit, NULL, finished_cb, &result);
  WAIT_UNTIL (result != NULL);
  plenary_store_commit_finish (self->store, result, &error);
  g_assert_no_error (error);
}

/* Undoes the last step and waits until that is safe. */
void
lesson_fixture_undo (LessonFixture *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (PlenaryEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  plenary_store_undo_async (self->store, NULL, finished_cb, &result);
  WAIT_UNTIL (result != NULL);
  edit = plenary_store_undo_finish (self->store, result, &error);
  g_assert_no_error (error);
}

static void
open_store (LessonFixture *self)
{
  g_autofree char *path = g_build_filename (self->directory, "plenary.db", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  self->store = plenary_store_new (path);
  plenary_store_open_async (self->store, NULL, finished_cb, &result);
  WAIT_UNTIL (result != NULL);
  plenary_store_open_finish (self->store, result, &error);
  g_assert_no_error (error);
}

static char *
add_lesson (LessonFixture *self)
{
  g_autoptr (PlenaryLesson) lesson = plenary_lesson_new ();
  g_autoptr (PlenaryRecording) recording = plenary_recording_new ();
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);
  g_autofree char *path = g_canonicalize_filename (SAMPLE, NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  char *uuid = g_strdup (plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));

  plenary_lesson_set_title (lesson, "Fractions");
  plenary_lesson_set_created (lesson, g_get_real_time ());
  plenary_recording_set_lesson (recording, uuid);
  plenary_recording_set_uri (recording, uri);
  plenary_recording_set_display_name (recording, "practice-lesson.webm");
  plenary_recording_set_has_video (recording, TRUE);
  plenary_recording_set_has_audio (recording, TRUE);
  plenary_edit_set_lesson (edit, uuid);
  plenary_edit_set_subject (edit, "Fractions");
  plenary_edit_put (edit, lesson);
  plenary_edit_put (edit, recording);
  lesson_fixture_commit (self, edit);

  return uuid;
}

/* Loads a lesson, as those who look now may see it. */
PlenaryContents *
lesson_fixture_load (LessonFixture *self,
                     const char *lesson)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  PlenaryContents *contents;

  plenary_store_load_async (self->store, lesson, NULL, finished_cb, &result);
  WAIT_UNTIL (result != NULL);
  contents = plenary_store_load_finish (self->store, result, &error);
  g_assert_no_error (error);

  return contents;
}

/* A pipeline that is ended while it begins may warn: in GStreamer 1.26 a buffer on its way can meet a
 * pad that has just been put to rest. Nothing comes of it, and no call of ours keeps it from that. */
static gboolean
is_fatal (const char *domain,
          GLogLevelFlags level,
          const char *message,
          gpointer user_data)
{
  return g_strcmp0 (domain, "GStreamer") != 0 || strstr (message, "Got data flow before ") == NULL;
}

/* Makes the store, the lesson and its session; nothing is played yet. */
void
lesson_fixture_set_up (LessonFixture *self)
{
  g_autofree char *uuid = NULL;
  g_autoptr (GError) error = NULL;
  GstElement *sink;

  gst_init (NULL, NULL);
  g_test_log_set_fatal_handler (is_fatal, NULL);
  self->directory = g_dir_make_tmp ("plenary-ui-XXXXXX", &error);
  g_assert_no_error (error);

  open_store (self);
  uuid = add_lesson (self);
  self->contents = lesson_fixture_load (self, uuid);

  sink = gst_object_ref_sink (gst_element_factory_make ("fakesink", NULL));
  g_object_set (sink, "sync", TRUE, NULL);
  self->transport = plenary_transport_new (sink, NULL);
  gst_object_unref (sink);
  self->session = plenary_lesson_session_new (self->store, self->contents, self->transport);
}

/* Opens the recording, and waits until it can be played. */
void
lesson_fixture_open (LessonFixture *self)
{
  g_autoptr (GPtrArray) parts =
    plenary_parts_list (plenary_contents_get_recordings (self->contents));

  plenary_transport_open (self->transport, parts, 0);
  WAIT_UNTIL (plenary_transport_get_state (self->transport) != PLENARY_TRANSPORT_LOADING);
  g_assert_no_error (plenary_transport_get_error (self->transport));
}

void
lesson_fixture_add_goal (LessonFixture *self,
                         const char *title,
                         int key)
{
  g_autoptr (PlenaryGoal) goal = plenary_goal_new ();
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_GOAL_ADDED);

  plenary_goal_set_title (goal, title);
  plenary_goal_set_key (goal, key);
  plenary_goal_set_rank (goal, key);
  plenary_edit_set_subject (edit, title);
  plenary_edit_put (edit, goal);
  lesson_fixture_commit (self, edit);
}

/* What listens and looks in the background, when somebody asks. */
PlenaryJobs *
lesson_fixture_get_jobs (LessonFixture *self)
{
  g_autofree char *cache = g_build_filename (self->directory, "cache", NULL);

  if (self->jobs == NULL)
    self->jobs = plenary_jobs_new (cache);

  return self->jobs;
}

/* Adds what another camera or a microphone recorded, that of the practice lesson where
 * @path is NULL, and hands over the live recording. */
PlenaryRecording *
lesson_fixture_add_elsewhere (LessonFixture *self,
                              PlenaryRole role,
                              const char *path,
                              gint64 offset)
{
  PlenaryLesson *lesson = plenary_contents_get_lesson (self->contents);
  g_autoptr (PlenaryRecording) recording = plenary_recording_new ();
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_RECORDING_ADDED);
  g_autofree char *whole = g_canonicalize_filename (path != NULL ? path : SAMPLE, NULL);
  g_autofree char *name = g_path_get_basename (whole);
  g_autofree char *uri = g_filename_to_uri (whole, NULL, NULL);

  plenary_recording_set_lesson (recording, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
  plenary_recording_set_uri (recording, uri);
  plenary_recording_set_display_name (recording, name);
  plenary_recording_set_role (recording, role);
  plenary_recording_set_offset (recording, offset);
  plenary_recording_set_duration (recording, 3766 * (PLENARY_SECOND / 25));
  plenary_recording_set_frame_duration (recording, PLENARY_SECOND / 25);
  plenary_recording_set_has_video (recording, role == PLENARY_ROLE_ANGLE);
  plenary_recording_set_has_audio (recording, TRUE);
  plenary_edit_set_lesson (edit, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
  plenary_edit_set_subject (edit, "Fractions");
  plenary_edit_put (edit, recording);
  lesson_fixture_commit (self, edit);

  return plenary_store_lookup (self->store, plenary_entity_get_uuid (PLENARY_ENTITY (recording)));
}

/* Removes a folder with all that is in it. */
void
lesson_fixture_remove (const char *path)
{
  g_autoptr (GDir) directory = g_dir_open (path, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        lesson_fixture_remove (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

void
lesson_fixture_tear_down (LessonFixture *self)
{
  g_autoptr (GAsyncResult) result = NULL;

  plenary_lesson_session_close (self->session);
  g_clear_object (&self->session);
  g_clear_object (&self->transport);
  g_clear_object (&self->jobs);
  g_clear_object (&self->contents);

  plenary_store_close_async (self->store, NULL, finished_cb, &result);
  WAIT_UNTIL (result != NULL);
  g_clear_object (&self->store);

  lesson_fixture_remove (self->directory);
  g_clear_pointer (&self->directory, g_free);
}
