/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesson-fixture.h"

#include "plenary-lesson-opener.h"
#include "plenary-media-info.h"

typedef struct
{
  LessonFixture lesson;
  PlenaryLessonOpener *opener;
  /* Where the recording is said to be; nothing is there yet. */
  GFile *place;
  int n_found;
  int n_loadings;
} Fixture;

static void
set_recording (Fixture *fixture,
               const char *fingerprint,
               gboolean given_up)
{
  PlenaryRecording *live = plenary_lesson_session_get_recording (fixture->lesson.session);
  g_autoptr (PlenaryRecording) recording = plenary_entity_copy (live);
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_RECORDING_FOUND);
  g_autofree char *uri = g_file_get_uri (fixture->place);

  plenary_recording_set_uri (recording, uri);
  plenary_recording_set_fingerprint (recording, fingerprint);
  plenary_recording_set_given_up (recording, given_up);
  plenary_edit_set_subject (edit, "Fractions");
  plenary_edit_put (edit, recording);
  lesson_fixture_commit (&fixture->lesson, edit);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  lesson_fixture_set_up (&fixture->lesson);
  fixture->place =
    g_file_new_build_filename (fixture->lesson.directory, "practice-lesson.webm", NULL);
  fixture->opener = plenary_lesson_opener_new (fixture->lesson.session);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  plenary_lesson_opener_close (fixture->opener);
  /* A fingerprint that is being taken holds it until its thread has ended. */
  g_object_add_weak_pointer (G_OBJECT (fixture->opener), (gpointer *) &fixture->opener);
  g_object_unref (fixture->opener);
  WAIT_UNTIL (fixture->opener == NULL);
  g_clear_object (&fixture->place);
  lesson_fixture_tear_down (&fixture->lesson);
}

static void
fingerprint_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  char **fingerprint = user_data;

  *fingerprint = plenary_fingerprint_finish (result, NULL);
}

static char *
read_fingerprint (void)
{
  g_autoptr (GFile) sample = g_file_new_for_path (SAMPLE);
  char *fingerprint = NULL;

  plenary_fingerprint_async (sample, NULL, fingerprint_cb, &fingerprint);
  WAIT_UNTIL (fingerprint != NULL);

  return fingerprint;
}

static void
wait_for (Fixture *fixture,
          PlenaryTransportState state)
{
  WAIT_UNTIL (plenary_transport_get_state (fixture->lesson.transport) == state);
}

/* The program was moved or updated, and with it the recording it brought. */
static void
test_moved_sample (Fixture *fixture,
                   gconstpointer data)
{
  g_autofree char *fingerprint = read_fingerprint ();
  g_autofree char *uri = g_file_get_uri (fixture->place);

  set_recording (fixture, fingerprint, FALSE);
  plenary_lesson_opener_open (fixture->opener);
  wait_for (fixture, PLENARY_TRANSPORT_READY);

  /* Nobody did anything that could be undone. */
  g_assert_cmpstr (plenary_recording_get_uri (
                     plenary_lesson_session_get_recording (fixture->lesson.session)),
                   ==, uri);
}

/* A recording of the teacher's that happens to have the name is not mistaken for it. */
static void
test_only_the_name (Fixture *fixture,
                    gconstpointer data)
{
  set_recording (fixture, "1:another", FALSE);
  plenary_lesson_opener_open (fixture->opener);
  wait_for (fixture, PLENARY_TRANSPORT_FAILED);
  g_assert_error (plenary_transport_get_error (fixture->lesson.transport), PLENARY_MEDIA_ERROR,
                  PLENARY_MEDIA_ERROR_GONE);
}

static void
test_drive_connected (Fixture *fixture,
                      gconstpointer data)
{
  g_autoptr (GFile) sample = g_file_new_for_path (SAMPLE);
  g_autoptr (GError) error = NULL;

  set_recording (fixture, NULL, FALSE);
  plenary_lesson_opener_open (fixture->opener);
  wait_for (fixture, PLENARY_TRANSPORT_FAILED);

  g_file_copy (sample, fixture->place, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  plenary_lesson_opener_look_again (fixture->opener);
  wait_for (fixture, PLENARY_TRANSPORT_READY);
}

static void
test_given_up (Fixture *fixture,
               gconstpointer data)
{
  set_recording (fixture, NULL, FALSE);
  plenary_lesson_opener_open (fixture->opener);
  wait_for (fixture, PLENARY_TRANSPORT_FAILED);

  set_recording (fixture, NULL, TRUE);
  wait_for (fixture, PLENARY_TRANSPORT_EMPTY);
  lesson_fixture_undo (&fixture->lesson);
  wait_for (fixture, PLENARY_TRANSPORT_FAILED);
}

static void
found_cb (Fixture *fixture,
          PlenaryRecording *recording)
{
  g_autoptr (GFile) place = g_file_new_for_uri (plenary_recording_get_uri (recording));

  g_set_object (&fixture->place, place);
  fixture->n_found++;
}

static void
state_cb (Fixture *fixture)
{
  if (plenary_transport_get_state (fixture->lesson.transport) == PLENARY_TRANSPORT_LOADING)
    fixture->n_loadings++;
}

/* It has another name in the same folder. To note that, or to undo it, takes no
 * picture off the screen. */
static void
test_renamed (Fixture *fixture,
              gconstpointer data)
{
  g_autoptr (GFile) sample = g_file_new_for_path (SAMPLE);
  g_autoptr (GFile) renamed =
    g_file_new_build_filename (fixture->lesson.directory, "Fractions", NULL);
  g_autofree char *fingerprint = read_fingerprint ();
  g_autoptr (GError) error = NULL;

  g_file_copy (sample, renamed, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_signal_connect_swapped (fixture->opener, "found", G_CALLBACK (found_cb), fixture);
  g_object_unref (fixture->place);
  fixture->place = g_file_new_build_filename (fixture->lesson.directory, "VID_1", NULL);
  set_recording (fixture, fingerprint, FALSE);
  plenary_lesson_opener_open (fixture->opener);
  wait_for (fixture, PLENARY_TRANSPORT_READY);
  g_assert_cmpint (fixture->n_found, ==, 1);
  g_assert_true (g_file_equal (fixture->place, renamed));

  g_signal_connect_swapped (fixture->lesson.transport, "notify::state", G_CALLBACK (state_cb),
                            fixture);
  set_recording (fixture, fingerprint, FALSE);
  lesson_fixture_undo (&fixture->lesson);
  g_assert_cmpint (fixture->n_loadings, ==, 0);
  g_assert_cmpint (fixture->n_found, ==, 1);
  g_assert_cmpint (plenary_transport_get_state (fixture->lesson.transport), ==,
                   PLENARY_TRANSPORT_READY);
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

  ADD ("/ui/lesson-opener/practice-lesson-moved", test_moved_sample);
  ADD ("/ui/lesson-opener/only-the-name", test_only_the_name);
  ADD ("/ui/lesson-opener/drive-connected", test_drive_connected);
  ADD ("/ui/lesson-opener/given-up", test_given_up);
  ADD ("/ui/lesson-opener/renamed", test_renamed);

#undef ADD

  return g_test_run ();
}
