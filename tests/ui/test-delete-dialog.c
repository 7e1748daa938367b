/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesson-fixture.h"

#include <glib/gstdio.h>

#include "plenary-delete-dialog.h"
#include "plenary-still-row.h"
#include "plenary-timecode.h"

/* A copy of the practice lesson is deleted, or cannot be. The home folder of the test is
 * one of its own, and so is the bin. */

static char *home;

typedef struct
{
  LessonFixture lesson;
  GtkWidget *window;
  AdwDialog *dialog;
  char *file;
  GString *said;
} Fixture;

static void
say_cb (GSimpleAction *action,
        GVariant *parameter,
        gpointer user_data)
{
  g_string_assign (((Fixture *) user_data)->said, g_variant_get_string (parameter, NULL));
}

static PlenaryRecording *
peek_recording (Fixture *fixture)
{
  g_autoptr (PlenaryRecording) recording =
    g_list_model_get_item (plenary_contents_get_recordings (fixture->lesson.contents), 0);

  return recording;
}

static void
link_to (Fixture *fixture,
         const char *path,
         const char *fingerprint)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_RECORDING_FOUND);
  g_autoptr (PlenaryRecording) copy = plenary_entity_copy (peek_recording (fixture));
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *name = g_path_get_basename (path);

  plenary_recording_set_uri (copy, uri);
  plenary_recording_set_display_name (copy, name);
  plenary_recording_set_fingerprint (copy, fingerprint);
  plenary_recording_set_duration (copy, 150648 * (PLENARY_SECOND / 1000));
  plenary_edit_put (edit, copy);
  lesson_fixture_commit (&fixture->lesson, edit);
}

static PlenaryMoment *
add_moment (Fixture *fixture,
            gint64 at,
            const char *saw)
{
  g_autoptr (PlenaryMoment) moment = plenary_moment_new ();
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_MOMENT_MARKED);
  PlenaryRecording *recording = peek_recording (fixture);

  plenary_moment_set_lesson (moment, plenary_recording_get_lesson (recording));
  plenary_moment_set_recording (moment, plenary_entity_get_uuid (PLENARY_ENTITY (recording)));
  plenary_moment_set_start (moment, at);
  plenary_moment_set_end (moment, at + PLENARY_SECOND);
  plenary_moment_set_tagged_at (moment, at);
  plenary_moment_set_saw (moment, saw);
  plenary_edit_put (edit, moment);
  lesson_fixture_commit (&fixture->lesson, edit);

  return plenary_store_lookup (fixture->lesson.store,
                               plenary_entity_get_uuid (PLENARY_ENTITY (moment)));
}

/* With the waits after it, which took sound to find. */
static PlenaryQuestion *
add_question (Fixture *fixture)
{
  g_autoptr (PlenaryQuestion) question = plenary_question_new ();
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_QUESTION_MARKED);
  PlenaryRecording *recording = peek_recording (fixture);

  plenary_question_set_lesson (question, plenary_recording_get_lesson (recording));
  plenary_question_set_recording (question, plenary_entity_get_uuid (PLENARY_ENTITY (recording)));
  plenary_question_set_asked_at (question, 26 * PLENARY_SECOND);
  plenary_question_set_wait_1_start (question, 26 * PLENARY_SECOND);
  plenary_question_set_wait_1_end (question, 29 * PLENARY_SECOND);
  plenary_question_set_words (question, "How do you know?");
  plenary_edit_put (edit, question);
  lesson_fixture_commit (&fixture->lesson, edit);

  return plenary_store_lookup (fixture->lesson.store,
                               plenary_entity_get_uuid (PLENARY_ENTITY (question)));
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) win = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("say-undo", G_VARIANT_TYPE_STRING);
  g_autofree char *content = NULL;
  gsize n;

  announced = g_string_new (NULL);
  fixture->said = g_string_new (NULL);
  lesson_fixture_set_up (&fixture->lesson);
  fixture->file = g_build_filename (fixture->lesson.directory, "lesson.webm", NULL);
  g_assert_true (g_file_get_contents (SAMPLE, &content, &n, NULL));
  g_assert_true (g_file_set_contents (fixture->file, content, n, NULL));

  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 800);
  g_signal_connect (action, "activate", G_CALLBACK (say_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (win), G_ACTION (action));
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (win));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->dialog);
  lesson_fixture_tear_down (&fixture->lesson);
  g_string_free (fixture->said, TRUE);
  g_string_free (announced, TRUE);
  announced = NULL;
  g_free (fixture->file);
}

static void
ask (Fixture *fixture)
{
  fixture->dialog =
    plenary_delete_dialog_new (fixture->lesson.store, lesson_fixture_get_jobs (&fixture->lesson),
                               plenary_contents_get_lesson (fixture->lesson.contents), NULL);
  g_object_ref (fixture->dialog);
  adw_dialog_present (fixture->dialog, fixture->window);
  WAIT_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (fixture->dialog)));
}

static GtkWidget *
see (Fixture *fixture,
     const char *name)
{
  GtkWidget *found;

  WAIT_UNTIL ((found = find_by_label (fixture->window, name)) != NULL &&
              gtk_widget_is_sensitive (found));

  return found;
}

static GtkWidget *
find_button (GtkWidget *widget,
             const char *label)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) &&
      gtk_widget_is_sensitive (widget) &&
      g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
press (Fixture *fixture,
       const char *label)
{
  GtkWidget *button;

  WAIT_UNTIL ((button = find_button (fixture->window, label)) != NULL);
  g_signal_emit_by_name (button, "clicked");
}

static void
got_result (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gsize
measure_still (Fixture *fixture,
               PlenaryMoment *moment)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) kept = NULL;

  plenary_store_get_still_async (fixture->lesson.store,
                                 plenary_entity_get_uuid (PLENARY_ENTITY (moment)), NULL,
                                 got_result, &result);
  WAIT_UNTIL (result != NULL);
  kept = plenary_store_get_kept_finish (fixture->lesson.store, result, NULL);

  return g_bytes_get_size (kept);
}

static gsize
measure_sound (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) kept = NULL;

  plenary_store_get_sound_async (fixture->lesson.store,
                                 plenary_entity_get_uuid (
                                   PLENARY_ENTITY (peek_recording (fixture))),
                                 NULL, got_result, &result);
  WAIT_UNTIL (result != NULL);
  kept = plenary_store_get_kept_finish (fixture->lesson.store, result, NULL);

  return g_bytes_get_size (kept);
}

/* What was asked for stays, the rest goes into the bin, and one undo brings back the
 * link but no file. */
static void
test_to_bin (Fixture *fixture,
             gconstpointer data)
{
  PlenaryMoment *first, *second;
  GtkWidget *tick;
  PlenaryRecording *recording = peek_recording (fixture);

  link_to (fixture, fixture->file, NULL);
  first = add_moment (fixture, 20 * PLENARY_SECOND, "Three hands");
  second = add_moment (fixture, 60 * PLENARY_SECOND, "Nobody");
  ask (fixture);
  WAIT_UNTIL (mentions (fixture->window, "None is kept"));
  adw_action_row_activate (ADW_ACTION_ROW (
    find_titled (fixture->window, ADW_TYPE_ACTION_ROW, "_Keep Pictures of Single Moments")));
  tick = see (fixture, "Keep the picture of 1:00, Nobody");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (tick)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), TRUE);
  adw_navigation_view_pop (
    ADW_NAVIGATION_VIEW (find_type (fixture->window, ADW_TYPE_NAVIGATION_VIEW)));
  WAIT_UNTIL (mentions (fixture->window, "1 picture is kept"));

  press (fixture, "_Move to the Bin");
  WAIT_UNTIL (plenary_recording_get_given_up (recording) && fixture->said->len > 0);
  g_assert_cmpstr (fixture->said->str, ==, "“lesson.webm” is in the bin. Your words stay here.");
  g_assert_false (g_file_test (fixture->file, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (measure_still (fixture, second), >, 1000);
  g_assert_cmpuint (measure_still (fixture, first), ==, 0);
  g_assert_cmpuint (measure_sound (fixture), >, 1000);
  g_assert_cmpstr (plenary_moment_get_saw (first), ==, "Three hands");
  WAIT_UNTIL (
    plenary_lesson_get_words_only (plenary_contents_get_lesson (fixture->lesson.contents)));

  lesson_fixture_undo (&fixture->lesson);
  g_assert_false (plenary_recording_get_given_up (recording));
  g_assert_false (g_file_test (fixture->file, G_FILE_TEST_EXISTS));
}

/* A question that was asked keeps its words and its waits. */
static void
test_waits_stay (Fixture *fixture,
                 gconstpointer data)
{
  PlenaryRecording *recording = peek_recording (fixture);
  PlenaryQuestion *question;

  link_to (fixture, fixture->file, NULL);
  question = add_question (fixture);
  ask (fixture);
  press (fixture, "_Move to the Bin");
  WAIT_UNTIL (plenary_recording_get_given_up (recording) && fixture->said->len > 0);
  g_assert_cmpuint (g_list_model_get_n_items (
                      plenary_contents_get_questions (fixture->lesson.contents)),
                    ==, 1);
  g_assert_cmpstr (plenary_question_get_words (question), ==, "How do you know?");
  g_assert_cmpint (plenary_question_get_wait_1_start (question), ==, 26 * PLENARY_SECOND);
  g_assert_cmpint (plenary_question_get_wait_1_end (question), ==, 29 * PLENARY_SECOND);
  g_assert_cmpuint (measure_sound (fixture), >, 1000);
}

/* The system says no: there is no bin where this lies, and nobody may delete it. */
static void
test_no_bin (Fixture *fixture,
             gconstpointer data)
{
  PlenaryRecording *recording = peek_recording (fixture);

  link_to (fixture, "/proc/self/status", NULL);
  ask (fixture);
  press (fixture, "_Move to the Bin");
  press (fixture, "_Delete for Good");
  WAIT_UNTIL (mentions (fixture->window, "The file is still there"));
  g_assert_true (mentions (fixture->window, "Plenary may read it, but not delete it."));
  WAIT_UNTIL (mentions (fixture->window, "In proc › self"));
  g_assert_true (strstr (announced->str, "The file is still there") != NULL);
  g_assert_nonnull (find_by_label (fixture->window, "Show “status” in Files"));
  g_assert_false (plenary_recording_get_given_up (recording));
  g_assert_cmpint (plenary_edit_get_kind (plenary_store_get_undo_edit (fixture->lesson.store)), ==,
                   PLENARY_EDIT_RECORDING_FOUND);
}

static void
test_no_bin_kept (Fixture *fixture,
                  gconstpointer data)
{
  link_to (fixture, "/proc/self/status", NULL);
  ask (fixture);
  press (fixture, "_Move to the Bin");
  press (fixture, "_Keep It");
  WAIT_UNTIL (mentions (fixture->window, "There is no bin where it lies"));
  g_assert_false (plenary_recording_get_given_up (peek_recording (fixture)));
}

/* It may be on a drive that is not connected: then it is not deleted. */
static void
test_not_there (Fixture *fixture,
                gconstpointer data)
{
  link_to (fixture, "/nowhere/lesson.webm", NULL);
  ask (fixture);
  press (fixture, "_Move to the Bin");
  WAIT_UNTIL (mentions (fixture->window, "It can’t be found just now."));
  g_assert_false (plenary_recording_get_given_up (peek_recording (fixture)));
}

static void
test_shared (Fixture *fixture,
             gconstpointer data)
{
  g_autoptr (PlenaryLesson) other = plenary_lesson_new ();
  g_autoptr (PlenaryRecording) same = plenary_recording_new ();
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);

  link_to (fixture, fixture->file, "12:abc");
  plenary_lesson_set_title (other, "Ratio");
  plenary_recording_set_lesson (same, plenary_entity_get_uuid (PLENARY_ENTITY (other)));
  plenary_recording_set_uri (same, plenary_recording_get_uri (peek_recording (fixture)));
  plenary_recording_set_display_name (same, "lesson.webm");
  plenary_recording_set_fingerprint (same, "12:abc");
  plenary_edit_put (edit, other);
  plenary_edit_put (edit, same);
  lesson_fixture_commit (&fixture->lesson, edit);

  ask (fixture);
  WAIT_UNTIL (mentions (fixture->window, "“Ratio” uses the same file, and loses its picture too."));
  adw_dialog_force_close (fixture->dialog);
  g_assert_true (g_file_test (fixture->file, G_FILE_TEST_EXISTS));
}

/* A file of the same name is somebody else's. */
static void
test_other_file (Fixture *fixture,
                 gconstpointer data)
{
  link_to (fixture, fixture->file, "12:abc");
  ask (fixture);
  press (fixture, "_Move to the Bin");
  WAIT_UNTIL (mentions (fixture->window, "Another file has its name now"));
  g_assert_true (g_file_test (fixture->file, G_FILE_TEST_EXISTS));
  g_assert_false (plenary_recording_get_given_up (peek_recording (fixture)));
}

int
main (int argc,
      char *argv[])
{
  int status;

  home = g_dir_make_tmp ("plenary-home-XXXXXX", NULL);
  g_setenv ("HOME", home, TRUE);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

  ADD ("/ui/delete-dialog/to-bin", test_to_bin);
  ADD ("/ui/delete-dialog/waits-stay", test_waits_stay);
  ADD ("/ui/delete-dialog/no-bin", test_no_bin);
  ADD ("/ui/delete-dialog/no-bin-kept", test_no_bin_kept);
  ADD ("/ui/delete-dialog/not-there", test_not_there);
  ADD ("/ui/delete-dialog/shared-file", test_shared);
  ADD ("/ui/delete-dialog/other-file", test_other_file);

#undef ADD

  status = g_test_run ();
  lesson_fixture_remove (home);
  g_free (home);

  return status;
}
