/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesson-fixture.h"

#include "plenary-lesson-preview.h"
#include "plenary-lesson-stage.h"
#include "plenary-media-info.h"
#include "plenary-preparing.h"
#include "plenary-settings.h"
#include "plenary-sound-picture.h"
#include "plenary-timecode.h"
#include "plenary-timeline-pictures.h"
#include "plenary-timeline-sound.h"
#include "plenary-unfinished.h"

/* The practice lesson, listened to by the program that really does it. */
typedef struct
{
  LessonFixture lesson;
  PlenaryJobs *jobs;
  PlenaryLessonPreview *preview;
  GtkWidget *window;
} Fixture;

/* The recording of the fixture says nothing about its length, which a look would find. */
static void
set_length (Fixture *fixture)
{
  GListModel *recordings = plenary_contents_get_recordings (fixture->lesson.contents);
  g_autoptr (PlenaryRecording) live = g_list_model_get_item (recordings, 0);
  g_autoptr (PlenaryRecording) copy = plenary_entity_copy (PLENARY_ENTITY (live));
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);

  plenary_recording_set_duration (copy, 150648 * (PLENARY_SECOND / 1000));
  plenary_edit_put (edit, copy);
  lesson_fixture_commit (&fixture->lesson, edit);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autofree char *cache = NULL;

  announced = g_string_new (NULL);
  lesson_fixture_set_up (&fixture->lesson);
  set_length (fixture);
  cache = g_build_filename (fixture->lesson.directory, "cache", NULL);
  fixture->jobs = plenary_jobs_new (cache);
  fixture->preview = plenary_lesson_preview_new (fixture->lesson.session, fixture->jobs);
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 700);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->preview);
  g_object_unref (fixture->jobs);
  lesson_fixture_tear_down (&fixture->lesson);
  g_string_free (announced, TRUE);
  announced = NULL;
}

static void
show (Fixture *fixture,
      GtkWidget *widget)
{
  adw_window_set_content (ADW_WINDOW (fixture->window), widget);
  gtk_window_present (GTK_WINDOW (fixture->window));
  WAIT_UNTIL (gtk_widget_get_mapped (fixture->window));
}

static GArray *
wait_for_quiet (Fixture *fixture)
{
  PlenaryLessonSound *sound = plenary_lesson_preview_get_sound (fixture->preview);

  WAIT_UNTIL (plenary_lesson_sound_get_complete (sound));

  return plenary_timeline_sound_get_quiet (PLENARY_TIMELINE_SOUND (sound));
}

static void
assert_position (Fixture *fixture,
                 gint64 expected)
{
  WAIT_UNTIL (!plenary_transport_get_seeking (fixture->lesson.transport));
  g_assert_cmpint (ABS (plenary_transport_get_position (fixture->lesson.transport) - expected), <,
                   PLENARY_SECOND / 10);
}

static void
test_quiet (Fixture *fixture,
            gconstpointer data)
{
  GArray *quiet = wait_for_quiet (fixture);
  PlenarySpan first, second, stretch;

  lesson_fixture_open (&fixture->lesson);
  g_assert_cmpuint (quiet->len, >, 10);
  first = g_array_index (quiet, PlenarySpan, 1);
  second = g_array_index (quiet, PlenarySpan, 2);

  plenary_transport_seek (fixture->lesson.transport, first.start - PLENARY_SECOND);
  g_assert_true (plenary_lesson_preview_go_to_quiet (fixture->preview, 1, &stretch));
  g_assert_cmpint (stretch.start, ==, first.start);
  assert_position (fixture, first.start);

  g_assert_true (plenary_lesson_preview_go_to_quiet (fixture->preview, 1, &stretch));
  g_assert_cmpint (stretch.start, ==, second.start);
  assert_position (fixture, second.start);

  g_assert_true (plenary_lesson_preview_go_to_quiet (fixture->preview, -1, &stretch));
  g_assert_cmpint (stretch.start, ==, first.start);
  assert_position (fixture, first.start);

  plenary_transport_seek (fixture->lesson.transport, 150 * PLENARY_SECOND);
  assert_position (fixture, 150 * PLENARY_SECOND);
  g_assert_false (plenary_lesson_preview_go_to_quiet (fixture->preview, 1, &stretch));
}

/* What those hear who don't see the playhead. */
static void
test_announced (Fixture *fixture,
                gconstpointer data)
{
  GtkWidget *stage = g_object_new (PLENARY_TYPE_LESSON_STAGE, NULL);
  GArray *quiet = wait_for_quiet (fixture);
  PlenarySpan stretch = g_array_index (quiet, PlenarySpan, 1);
  g_autofree char *time = plenary_timecode_format (stretch.start);
  g_autofree char *expected =
    g_strdup_printf ("Quiet, %.1f seconds, at %s",
                     plenary_span_length (stretch) / (double) PLENARY_SECOND, time);

  plenary_lesson_stage_set_session (PLENARY_LESSON_STAGE (stage), fixture->lesson.session);
  plenary_lesson_stage_set_preview (PLENARY_LESSON_STAGE (stage), fixture->preview);
  show (fixture, stage);
  lesson_fixture_open (&fixture->lesson);
  plenary_transport_seek (fixture->lesson.transport, stretch.start - PLENARY_SECOND);

  g_assert_true (gtk_widget_activate_action (stage, "stage.quiet", "i", 1));
  g_assert_nonnull (strstr (announced->str, expected));
}

/* A taste of this machine, for the next lesson too. */
static void
test_remembered (Fixture *fixture,
                 gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (PLENARY_SCHEMA_ID);
  PlenaryLessonSound *sound = plenary_lesson_preview_get_sound (fixture->preview);
  g_autoptr (PlenaryLessonPreview) other = NULL;
  guint n = wait_for_quiet (fixture)->len;
  double shortest;

  plenary_timeline_sound_set_threshold (PLENARY_TIMELINE_SOUND (sound), 12.0);
  g_assert_cmpfloat_with_epsilon (g_settings_get_double (settings, PLENARY_SETTING_QUIET_THRESHOLD),
                                  12.0, 0.001);
  g_settings_set_double (settings, PLENARY_SETTING_QUIET_SHORTEST, 3.0);
  g_assert_cmpuint (wait_for_quiet (fixture)->len, <, n);

  other = plenary_lesson_preview_new (fixture->lesson.session, fixture->jobs);
  sound = plenary_lesson_preview_get_sound (other);
  g_object_get (sound, "shortest", &shortest, NULL);
  g_assert_cmpfloat_with_epsilon (shortest, 3.0, 0.001);
  g_assert_cmpfloat_with_epsilon (plenary_timeline_sound_get_threshold (
                                    PLENARY_TIMELINE_SOUND (sound)),
                                  12.0, 0.001);

  g_settings_reset (settings, PLENARY_SETTING_QUIET_THRESHOLD);
  g_settings_reset (settings, PLENARY_SETTING_QUIET_SHORTEST);
}

/* The nearest picture of the practice lesson, once there are all. */
static void
test_pictures (Fixture *fixture,
               gconstpointer data)
{
  PlenaryLessonPictures *pictures = plenary_lesson_preview_get_pictures (fixture->preview);
  gint64 last = -1;

  g_assert_cmpint (plenary_timeline_pictures_get_state (PLENARY_TIMELINE_PICTURES (pictures)), ==,
                   PLENARY_TIMELINE_PICTURES_AWAITED);
  WAIT_UNTIL (plenary_lesson_pictures_get_complete (pictures));
  for (gint64 time = 0; time < 150 * PLENARY_SECOND; time += 15 * PLENARY_SECOND)
    {
      gint64 at;
      GBytes *bytes =
        plenary_timeline_pictures_get_nearest (PLENARY_TIMELINE_PICTURES (pictures), time, &at);
      g_autoptr (GError) error = NULL;
      g_autoptr (GdkTexture) texture = NULL;

      g_assert_nonnull (bytes);
      g_assert_cmpint (ABS (at - time), <=, 15 * PLENARY_SECOND);
      g_assert_cmpint (at, >=, last);
      last = at;
      texture = gdk_texture_new_from_bytes (bytes, &error);
      g_assert_no_error (error);
      g_assert_cmpfloat_with_epsilon (gdk_texture_get_width (texture) /
                                        (double) gdk_texture_get_height (texture),
                                      16.0 / 9.0, 0.05);
    }
}

/* Stopped, it stays stopped, and says so; going on, it comes to its end. */
static void
test_stop_and_go_on (Fixture *fixture,
                     gconstpointer data)
{
  PlenaryPreparing *line = g_object_new (PLENARY_TYPE_PREPARING, NULL);
  PlenaryLessonSound *sound = plenary_lesson_preview_get_sound (fixture->preview);
  PlenaryLessonPictures *pictures = plenary_lesson_preview_get_pictures (fixture->preview);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button;

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (line));
  plenary_preparing_set_jobs (line, fixture->jobs, sound, pictures);
  show (fixture, box);
  button = find_type (GTK_WIDGET (line), GTK_TYPE_BUTTON);

  WAIT_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (line)));
  g_assert_true (mentions (GTK_WIDGET (line), "Listening to the lesson…"));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Stop");
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (says (GTK_WIDGET (line), "Stopped listening to the lesson"));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Go On");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (line)));

  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Stop");
  WAIT_UNTIL (plenary_lesson_sound_get_complete (sound));
  WAIT_UNTIL (plenary_lesson_pictures_get_complete (pictures));
  WAIT_UNTIL (!gtk_widget_get_visible (GTK_WIDGET (line)));
}

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  *(char **) user_data = plenary_fingerprint_finish (result, NULL);
}

/* What is found out is kept by the fingerprint, as a look would find it. */
static void
set_fingerprint (Fixture *fixture)
{
  GListModel *recordings = plenary_contents_get_recordings (fixture->lesson.contents);
  g_autoptr (PlenaryRecording) live = g_list_model_get_item (recordings, 0);
  g_autoptr (PlenaryRecording) copy = plenary_entity_copy (PLENARY_ENTITY (live));
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);
  g_autoptr (GFile) file = g_file_new_for_uri (plenary_recording_get_uri (live));
  g_autofree char *fingerprint = NULL;

  plenary_fingerprint_async (file, NULL, read_cb, &fingerprint);
  WAIT_UNTIL (fingerprint != NULL);
  plenary_recording_set_fingerprint (copy, fingerprint);
  plenary_edit_put (edit, copy);
  lesson_fixture_commit (&fixture->lesson, edit);
}

/* As the next start finds it. */
static void
start_anew (Fixture *fixture)
{
  g_autofree char *cache = g_build_filename (fixture->lesson.directory, "cache", NULL);

  g_clear_object (&fixture->preview);
  g_clear_object (&fixture->jobs);
  fixture->jobs = plenary_jobs_new (cache);
}

static void
busy_cb (PlenaryJobs *jobs,
         GParamSpec *pspec,
         guint *n_begun)
{
  *n_begun += plenary_jobs_get_busy (jobs);
}

/* Goes on with what is unfinished to its end. Returns whether there was anything. */
static gboolean
finish (Fixture *fixture)
{
  g_autoptr (PlenaryUnfinished) unfinished = NULL;
  guint n_begun = 0;

  start_anew (fixture);
  g_signal_connect (fixture->jobs, "notify::busy", G_CALLBACK (busy_cb), &n_begun);
  unfinished = plenary_unfinished_new (fixture->lesson.store, fixture->jobs);
  WAIT_UNTIL (plenary_unfinished_get_complete (unfinished));
  WAIT_UNTIL (!plenary_jobs_get_busy (fixture->jobs));
  g_signal_handlers_disconnect_by_data (fixture->jobs, &n_begun);

  return n_begun > 0;
}

/* What was cut off is gone on with, though the lesson is not opened; and what is
 * complete is not begun again, once it was written, which a worker does. */
static void
test_unfinished (Fixture *fixture,
                 gconstpointer data)
{
  guint n_starts = 0;

  set_fingerprint (fixture);
  WAIT_UNTIL (plenary_jobs_get_helper (fixture->jobs) != NULL);
  g_assert_true (finish (fixture));
  while (finish (fixture))
    g_assert_cmpuint (n_starts++, <, 5);

  fixture->preview = plenary_lesson_preview_new (fixture->lesson.session, fixture->jobs);
  WAIT_UNTIL (
    plenary_lesson_sound_get_complete (plenary_lesson_preview_get_sound (fixture->preview)) &&
    plenary_lesson_pictures_get_complete (plenary_lesson_preview_get_pictures (fixture->preview)));
  g_assert_false (plenary_jobs_get_busy (fixture->jobs));
}

/* A lesson that is only heard shows its sound, once that is known. */
static void
test_sound_picture (Fixture *fixture,
                    gconstpointer data)
{
  PlenaryLessonSound *sound = plenary_lesson_preview_get_sound (fixture->preview);
  GtkWidget *picture = g_object_new (PLENARY_TYPE_SOUND_PICTURE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), picture);
  plenary_sound_picture_set_duration (PLENARY_SOUND_PICTURE (picture), 150 * PLENARY_SECOND);
  g_assert_false (gtk_widget_get_visible (picture));
  plenary_sound_picture_set_sound (PLENARY_SOUND_PICTURE (picture), PLENARY_TIMELINE_SOUND (sound));
  WAIT_UNTIL (plenary_lesson_sound_get_complete (sound));
  g_assert_true (gtk_widget_get_visible (picture));
  show (fixture, box);
  WAIT_UNTIL (gtk_widget_get_height (picture) > 0);
  plenary_sound_picture_set_position (PLENARY_SOUND_PICTURE (picture), 75 * PLENARY_SECOND);
  plenary_sound_picture_set_sound (PLENARY_SOUND_PICTURE (picture), NULL);
  g_assert_false (gtk_widget_get_visible (picture));
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) \
  g_test_add ("/ui/lesson-preview/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("quiet", test_quiet);
  ADD ("announced", test_announced);
  ADD ("remembered", test_remembered);
  ADD ("pictures", test_pictures);
  ADD ("stop-and-go-on", test_stop_and_go_on);
  ADD ("unfinished", test_unfinished);
  ADD ("sound-picture", test_sound_picture);

  return g_test_run ();
}
