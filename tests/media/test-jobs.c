/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <gst/gst.h>
#include <signal.h>
#include <string.h>

#include "film.h"
#include "numbers.h"
#include "plenary-findings.h"
#include "plenary-helper.h"
#include "plenary-jobs.h"
#include "power.h"

/* What is found out about recordings in the background: that it is true, that it is
 * found out once only, and that nothing a file or a helper does stops the app. */

#define RATE 44100

typedef struct
{
  char *folder;
  char *cache;
  char *helpers;
  TestPower *power;
  PlenaryJobs *jobs;
} Fixture;

static void
open_jobs (Fixture *fixture)
{
  fixture->jobs = plenary_jobs_new (fixture->cache);
  plenary_jobs_set_power_monitor (fixture->jobs, G_POWER_PROFILE_MONITOR (fixture->power));
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("plenary-jobs-XXXXXX", NULL);
  fixture->cache = g_build_filename (fixture->folder, "cache", NULL);
  fixture->helpers = g_strdup (g_getenv ("PLENARY_HELPER_DIR"));
  fixture->power = g_object_new (TEST_TYPE_POWER, NULL);
  open_jobs (fixture);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      remove_all (inner);
    }
  g_remove (path);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_setenv ("PLENARY_HELPER_DIR", fixture->helpers, TRUE);
  g_assert_finalize_object (g_steal_pointer (&fixture->jobs));
  g_object_unref (fixture->power);
  remove_all (fixture->folder);
  g_free (fixture->helpers);
  g_free (fixture->cache);
  g_free (fixture->folder);
}

/* Recordings. */

static PlenaryRecording *
make_recording (const char *path,
                gint64 duration)
{
  PlenaryRecording *recording = film_make_recording (path);
  g_autofree char *content = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *fingerprint = NULL;
  gsize n = 0;

  g_file_get_contents (path, &content, &n, NULL);
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guint8 *) content, n);
  fingerprint = g_strdup_printf ("%" G_GSIZE_FORMAT ":%s", n, sum);
  plenary_recording_set_fingerprint (recording, fingerprint);
  plenary_recording_set_duration (recording, duration);

  return recording;
}

static PlenaryRecording *
make_film_recording (void)
{
  g_autofree char *path = film_get_path ();

  return make_recording (path, FILM_FRAMES * FILM_FRAME);
}

/* Eight seconds of silence with three clicks, as a WAV file. */
static PlenaryRecording *
make_clicks (Fixture *fixture)
{
  static const double clicks[] = { 1.505, 3.255, 6.005 };
  const guint32 n = 8 * RATE;
  g_autofree char *path = g_build_filename (fixture->folder, "clicks.wav", NULL);
  g_autofree guint8 *file = g_malloc0 (44 + 2 * n);
  guint32 numbers[] = { 36 + 2 * n, 16, 0x00010001, RATE, 2 * RATE, 0x00100002, 2 * n };

  memcpy (file, "RIFF....WAVEfmt ", 16);
  memcpy (file + 4, &numbers[0], 4);
  memcpy (file + 16, &numbers[1], 20);
  memcpy (file + 36, "data", 4);
  memcpy (file + 40, &numbers[6], 4);
  for (guint i = 0; i < G_N_ELEMENTS (clicks); i++)
    file[44 + 2 * (guint) (clicks[i] * RATE) + 1] = 0x7f;
  g_assert_true (g_file_set_contents (path, (char *) file, 44 + 2 * n, NULL));

  return make_recording (path, 8 * PLENARY_SECOND);
}

/* Returns NULL if an encoder is not installed. */
static PlenaryRecording *
make_silent (Fixture *fixture,
             const char *name,
             const char *line)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *whole =
    g_strdup_printf ("videotestsrc num-buffers=25 pattern=snow ! %s ! filesink location=%s", line,
                     path);
  GstElement *pipeline = gst_parse_launch_full (whole, NULL, GST_PARSE_FLAG_FATAL_ERRORS, NULL);
  g_autoptr (GstMessage) message = NULL;
  g_autoptr (GstBus) bus = NULL;

  if (pipeline == NULL)
    return NULL;

  bus = gst_element_get_bus (pipeline);
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  message = gst_bus_timed_pop_filtered (bus, 60 * GST_SECOND, GST_MESSAGE_EOS | GST_MESSAGE_ERROR);
  g_assert_true (message != NULL && GST_MESSAGE_TYPE (message) == GST_MESSAGE_EOS);
  gst_element_set_state (pipeline, GST_STATE_NULL);
  gst_object_unref (pipeline);

  return make_recording (path, PLENARY_SECOND);
}

static gboolean
has_click (PlenarySound *sound,
           guint level,
           gsize at)
{
  gsize n;
  const PlenaryPeak *peaks = plenary_sound_get_peaks (sound, level, &n);

  g_assert_cmpuint (at, <, n);

  return peaks[at].max > 100;
}

static void
check_clicks (PlenarySound *sound)
{
  gsize n;
  guint n_loud = 0;

  g_assert_false (plenary_sound_get_given_up (sound));
  g_assert_false (plenary_sound_get_silent (sound));
  plenary_sound_get_peaks (sound, 0, &n);
  g_assert_cmpuint (n, ==, 800);
  for (gsize i = 0; i < n; i++)
    n_loud += has_click (sound, 0, i);
  g_assert_cmpuint (n_loud, ==, 3);
  g_assert_true (has_click (sound, 0, 150) && has_click (sound, 0, 325) &&
                 has_click (sound, 0, 600));
  g_assert_true (has_click (sound, 1, 150 / 8) && !has_click (sound, 1, 150 / 8 + 1));
  g_assert_true (has_click (sound, 2, 600 / 64) && !has_click (sound, 2, 600 / 64 - 1));
  plenary_sound_get_levels (sound, &n);
  g_assert_cmpuint (n, ==, 400);
  g_assert_cmpint (plenary_sound_get_known_until (sound), ==, 8 * PLENARY_SECOND);
}

/* Sound is heard where it is; and of what has no pictures there are none. */
static void
test_clicks (Fixture *fixture,
             gconstpointer data)
{
  g_autoptr (PlenaryRecording) recording = make_clicks (fixture);
  g_autoptr (PlenarySound) sound = plenary_jobs_get_sound (fixture->jobs, recording);
  g_autoptr (PlenaryFilmstrip) filmstrip = plenary_jobs_get_filmstrip (fixture->jobs, recording);
  g_autoptr (PlenarySound) again = plenary_jobs_get_sound (fixture->jobs, recording);

  g_assert_true (sound == again);
  film_wait_for (plenary_jobs_get_busy (fixture->jobs));
  film_wait_for (!plenary_jobs_get_busy (fixture->jobs));
  g_assert_true (plenary_sound_get_complete (sound));
  check_clicks (sound);
  g_assert_true (plenary_filmstrip_get_complete (filmstrip));
  g_assert_false (plenary_filmstrip_get_given_up (filmstrip));
  g_assert_cmpuint (plenary_filmstrip_get_n_pictures (filmstrip), ==, 0);
  g_assert_cmpfloat (plenary_jobs_get_progress (fixture->jobs), >=, 1);
}

static GstSample *
decode (Fixture *fixture,
        GBytes *jpeg)
{
  g_autofree char *path = g_build_filename (fixture->folder, "picture.jpg", NULL);
  g_autofree char *line = g_strdup_printf (
    "filesrc location=%s ! jpegdec ! videoconvert ! video/x-raw,format=I420 ! fakesink name=sink",
    path);
  GstElement *pipeline;
  g_autoptr (GstElement) sink = NULL;
  GstSample *sample = NULL;

  g_assert_true (
    g_file_set_contents (path, g_bytes_get_data (jpeg, NULL), g_bytes_get_size (jpeg), NULL));
  pipeline = gst_parse_launch (line, NULL);
  sink = gst_bin_get_by_name (GST_BIN (pipeline), "sink");
  gst_element_set_state (pipeline, GST_STATE_PAUSED);
  g_assert_cmpint (gst_element_get_state (pipeline, NULL, NULL, 60 * GST_SECOND), ==,
                   GST_STATE_CHANGE_SUCCESS);
  g_object_get (sink, "last-sample", &sample, NULL);
  gst_element_set_state (pipeline, GST_STATE_NULL);
  gst_object_unref (pipeline);

  return sample;
}

/* Each picture shows the frame of the time it is told to be of, and is not far from
 * the time that was asked for. */
static void
check_pictures (Fixture *fixture,
                PlenaryFilmstrip *filmstrip,
                gint64 step)
{
  for (gint64 time = 0; time < FILM_FRAMES * FILM_FRAME; time += step)
    {
      gint64 at = -1;
      GBytes *jpeg = plenary_filmstrip_get_nearest (filmstrip, time, &at);
      g_autoptr (GstSample) sample = NULL;

      g_assert_nonnull (jpeg);
      sample = decode (fixture, jpeg);
      g_assert_cmpint (film_read_sample (sample), ==, (at + FILM_FRAME / 2) / FILM_FRAME);
      g_assert_cmpint (ABS (at - time), <=, 2 * PLENARY_SECOND);
    }
}

static void
test_pictures (Fixture *fixture,
               gconstpointer data)
{
  static const gint64 near[] = { 75 * PLENARY_SECOND, 76 * PLENARY_SECOND };
  g_autoptr (PlenaryRecording) recording = make_film_recording ();
  g_autoptr (PlenaryFilmstrip) filmstrip = plenary_jobs_get_filmstrip (fixture->jobs, recording);
  guint n;

  film_wait_for (plenary_filmstrip_get_complete (filmstrip));
  g_assert_false (plenary_filmstrip_get_given_up (filmstrip));
  n = plenary_filmstrip_get_n_pictures (filmstrip);
  g_assert_cmpuint (n, ==, 16);
  check_pictures (fixture, filmstrip, 10 * PLENARY_SECOND);

  plenary_jobs_set_near (fixture->jobs, recording, near, G_N_ELEMENTS (near));
  g_assert_false (plenary_filmstrip_get_complete (filmstrip));
  film_wait_for (plenary_filmstrip_get_complete (filmstrip));
  g_assert_cmpuint (plenary_filmstrip_get_n_pictures (filmstrip), >=, n + 8);
  check_pictures (fixture, filmstrip, 10 * PLENARY_SECOND);
}

/* The picture that stands alone may lie well before the time that was asked for. */
static void
test_far_between (Fixture *fixture,
                  gconstpointer data)
{
  static const NumbersFilm film = {
    .pictures = "openh264enc bitrate=1500000 gop-size=180 scene-change-detection=false ! h264parse",
    .mux = "mp4mux",
    .n_frames = 700,
  };
  g_autofree char *path = g_build_filename (fixture->folder, "far.mp4", NULL);
  g_autoptr (PlenaryRecording) recording = NULL;
  g_autoptr (PlenaryFilmstrip) filmstrip = NULL;

  if (!numbers_make (&film, path))
    {
      g_test_skip ("There is no encoder for this film.");
      return;
    }

  recording = make_recording (path, film.n_frames * FILM_FRAME);
  filmstrip = plenary_jobs_get_filmstrip (fixture->jobs, recording);
  film_wait_for (plenary_filmstrip_get_complete (filmstrip));
  g_assert_cmpuint (plenary_filmstrip_get_n_pictures (filmstrip), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      static const gint64 keys[] = { 0, 180, 360 };
      gint64 at = -1;
      GBytes *jpeg = plenary_filmstrip_get_nearest (filmstrip, i * 10 * PLENARY_SECOND, &at);
      g_autoptr (GstSample) sample = decode (fixture, jpeg);

      g_assert_cmpint (film_read_sample (sample), ==, keys[i]);
      g_assert_cmpint (ABS (at - keys[i] * FILM_FRAME), <=, PLENARY_SECOND / 1000);
    }
}

/* A stream of which nobody knows where the key frames are. */
static void
test_stream (Fixture *fixture,
             gconstpointer data)
{
  static const NumbersFilm film = {
    .pictures = "openh264enc bitrate=1500000 gop-size=60 scene-change-detection=false ! h264parse",
    .sound = "avenc_aac ! aacparse",
    .mux = "mpegtsmux",
    .n_frames = 700,
  };
  g_autofree char *path = g_build_filename (fixture->folder, "camera.mts", NULL);
  g_autoptr (PlenaryRecording) recording = NULL;
  g_autoptr (PlenaryFilmstrip) filmstrip = NULL;

  if (!numbers_make (&film, path))
    {
      g_test_skip ("There is no encoder for this film.");
      return;
    }

  recording = make_recording (path, film.n_frames * FILM_FRAME);
  filmstrip = plenary_jobs_get_filmstrip (fixture->jobs, recording);
  film_wait_for (plenary_filmstrip_get_complete (filmstrip));
  g_assert_cmpuint (plenary_filmstrip_get_n_pictures (filmstrip), ==, 3);
  for (gint64 time = 0; time < 30 * PLENARY_SECOND; time += 10 * PLENARY_SECOND)
    {
      gint64 at = -1;
      GBytes *jpeg = plenary_filmstrip_get_nearest (filmstrip, time, &at);
      g_autoptr (GstSample) sample = decode (fixture, jpeg);
      int number = film_read_sample (sample);

      g_assert_cmpint (number % 60, ==, 0);
      g_assert_cmpint (ABS (at - number * FILM_FRAME), <, PLENARY_SECOND / 2);
      g_assert_cmpint (ABS (at - time), <=, 3 * PLENARY_SECOND);
    }
}

static void
check_shape (Fixture *fixture,
             PlenaryRecording *recording,
             int width)
{
  g_autoptr (PlenaryFilmstrip) filmstrip = NULL;
  g_autoptr (PlenarySound) sound = NULL;
  g_autoptr (GstSample) sample = NULL;
  GstStructure *structure;
  int shown_width = 0;
  int shown_height = 0;
  gint64 at;

  if (recording == NULL)
    return;

  filmstrip = plenary_jobs_get_filmstrip (fixture->jobs, recording);
  sound = plenary_jobs_get_sound (fixture->jobs, recording);
  film_wait_for (plenary_filmstrip_get_complete (filmstrip) && plenary_sound_get_complete (sound));
  g_assert_true (plenary_sound_get_silent (sound));
  g_assert_false (plenary_sound_get_given_up (sound));
  g_assert_cmpuint (plenary_filmstrip_get_n_pictures (filmstrip), ==, 1);
  sample = decode (fixture, plenary_filmstrip_get_nearest (filmstrip, 0, &at));
  structure = gst_caps_get_structure (gst_sample_get_caps (sample), 0);
  g_assert_true (gst_structure_get_int (structure, "width", &shown_width) &&
                 gst_structure_get_int (structure, "height", &shown_height));
  g_assert_cmpint (ABS (shown_width - width), <=, 1);
  g_assert_cmpint (shown_height, ==, 90);
}

/* Films without sound: as they are, upright, and with pixels that are not square. */
static void
test_silent (Fixture *fixture,
             gconstpointer data)
{
#define SIZE "video/x-raw,format=I420,width=160,height=120,framerate=25/1"
  g_autoptr (PlenaryRecording) plain =
    make_silent (fixture, "plain.mov", SIZE " ! jpegenc ! qtmux");
  g_autoptr (PlenaryRecording) upright =
    make_silent (fixture, "upright.mov",
                 SIZE " ! jpegenc ! taginject tags=image-orientation=rotate-90 ! qtmux");
  g_autoptr (PlenaryRecording) wide =
    make_silent (fixture, "wide.mkv", SIZE ",pixel-aspect-ratio=2/1 ! avenc_mpeg4 ! matroskamux");

  check_shape (fixture, plain, 120);
  check_shape (fixture, upright, 68);
  check_shape (fixture, wide, 240);
}

static guint
count_kept (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->cache, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, "-1");

  return n;
}

/* How many times are answered in what is kept of a film; it is kept more than once, while
 * there is more and more of it. */
static guint
count_answers (const char *content,
               gsize n)
{
  const char *at = memmem (content, n, "plenary", 7);
  gsize place = at != NULL ? (gsize) (at - content) + PLENARY_FINDINGS_HEAD : n;
  guint answers = 0;

  while (place + 5 <= n)
    {
      guint32 length;

      memcpy (&length, content + place + 1, sizeof length);
      answers += content[place] == PLENARY_FINDING_TIME;
      place += 5 + GUINT32_FROM_LE (length);
    }

  return answers;
}

static guint
count_kept_answers (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->cache, 0, NULL);
  const char *name;
  guint most = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->cache, name, NULL);
      g_autofree char *content = NULL;
      gsize n;

      if (g_str_has_suffix (name, "-1") && g_file_get_contents (path, &content, &n, NULL))
        most = MAX (most, count_answers (content, n));
    }

  return most;
}

/* What one start found out the next one knows, without a helper. */
static void
test_kept (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (PlenaryRecording) recording = make_clicks (fixture);
  g_autoptr (PlenaryRecording) film = make_film_recording ();
  g_autofree char *tag = g_build_filename (fixture->cache, "CACHEDIR.TAG", NULL);
  g_autofree char *no_media = g_build_filename (fixture->cache, ".nomedia", NULL);
  guint n_answers;
  guint n = 0;

  for (guint start = 0; start < 2; start++)
    {
      g_autoptr (PlenarySound) sound = plenary_jobs_get_sound (fixture->jobs, recording);
      g_autoptr (PlenaryFilmstrip) filmstrip = plenary_jobs_get_filmstrip (fixture->jobs, film);

      film_wait_for (plenary_sound_get_complete (sound) &&
                     plenary_filmstrip_get_complete (filmstrip));
      check_clicks (sound);
      g_assert_cmpuint (plenary_filmstrip_get_n_pictures (filmstrip), >, n);
      n = plenary_filmstrip_get_n_pictures (filmstrip) - 1;
      n_answers = plenary_filmstrip_get_n_answered (filmstrip);
      g_clear_object (&sound);
      g_clear_object (&filmstrip);
      g_clear_object (&fixture->jobs);

      film_wait_for (count_kept (fixture) == 2 && count_kept_answers (fixture) == n_answers);
      g_setenv ("PLENARY_HELPER_DIR", fixture->folder, TRUE);
      open_jobs (fixture);
    }

  g_assert_true (g_file_test (tag, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (no_media, G_FILE_TEST_EXISTS));
}

/* Changes a byte in each file that is kept. */
static void
damage_kept (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->cache, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->cache, name, NULL);
      g_autofree char *content = NULL;
      gsize n;

      g_assert_true (g_file_get_contents (path, &content, &n, NULL));
      if (n > 100)
        content[n / 2] ^= 1;
      g_assert_true (g_file_set_contents (path, content, n, NULL));
    }
}

static void
test_damaged (Fixture *fixture,
              gconstpointer data)
{
  g_autoptr (PlenaryRecording) recording = make_clicks (fixture);

  for (guint start = 0; start < 2; start++)
    {
      g_autoptr (PlenarySound) sound = plenary_jobs_get_sound (fixture->jobs, recording);

      film_wait_for (plenary_sound_get_complete (sound));
      check_clicks (sound);
      g_clear_object (&sound);
      g_clear_object (&fixture->jobs);

      /* It is written in a worker. */
      film_wait_for (count_kept (fixture) == 1);
      damage_kept (fixture);
      open_jobs (fixture);
    }
}

static void
test_cancel (Fixture *fixture,
             gconstpointer data)
{
  g_autoptr (PlenaryRecording) recording = make_film_recording ();
  g_autoptr (PlenarySound) sound = plenary_jobs_get_sound (fixture->jobs, recording);

  film_wait_for (plenary_jobs_get_helper (fixture->jobs) != NULL);
  plenary_jobs_cancel (fixture->jobs);
  g_assert_true (plenary_jobs_get_cancelled (fixture->jobs));
  g_assert_false (plenary_jobs_get_busy (fixture->jobs));
  g_assert_null (plenary_jobs_get_helper (fixture->jobs));
  film_run (300);
  g_assert_false (plenary_sound_get_complete (sound));

  plenary_jobs_go_on (fixture->jobs);
  g_assert_true (plenary_jobs_get_busy (fixture->jobs));
  film_wait_for (plenary_sound_get_complete (sound));
  g_assert_false (plenary_sound_get_given_up (sound));
  g_assert_cmpint (plenary_sound_get_known_until (sound) / PLENARY_SECOND, ==, 150);
}

/* While a lesson plays it goes on, if slowly; while power is saved it does not. */
static void
test_polite (Fixture *fixture,
             gconstpointer data)
{
  g_autoptr (PlenaryRecording) recording = make_clicks (fixture);
  g_autoptr (PlenarySound) sound = NULL;

  fixture->power->saving = TRUE;
  plenary_jobs_set_playing (fixture->jobs, TRUE);
  sound = plenary_jobs_get_sound (fixture->jobs, recording);
  film_run (500);
  g_assert_false (plenary_jobs_get_busy (fixture->jobs));
  g_assert_false (plenary_sound_get_complete (sound));

  fixture->power->saving = FALSE;
  g_object_notify (G_OBJECT (fixture->power), "power-saver-enabled");
  film_wait_for (plenary_sound_get_complete (sound));
  check_clicks (sound);
}

static void
kill_helper (Fixture *fixture)
{
  int pid;

  film_wait_for (plenary_jobs_get_helper (fixture->jobs) != NULL);
  pid = atoi (plenary_jobs_get_helper (fixture->jobs));
  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  film_wait_for (kill (pid, 0) != 0 && (plenary_jobs_get_helper (fixture->jobs) == NULL ||
                                        atoi (plenary_jobs_get_helper (fixture->jobs)) != pid));
}

/* A computer without memory ends what it likes; that is no fault of the recording. */
static void
test_killed_once (Fixture *fixture,
                  gconstpointer data)
{
  g_autoptr (PlenaryRecording) recording = make_clicks (fixture);
  g_autoptr (PlenarySound) sound = plenary_jobs_get_sound (fixture->jobs, recording);

  kill_helper (fixture);
  g_assert_false (plenary_sound_get_given_up (sound));
  film_wait_for (plenary_sound_get_complete (sound));
  check_clicks (sound);
}

static void
test_killed (Fixture *fixture,
             gconstpointer data)
{
  g_autoptr (PlenaryRecording) recording = make_film_recording ();
  g_autoptr (PlenarySound) sound = plenary_jobs_get_sound (fixture->jobs, recording);
  g_autoptr (PlenaryFilmstrip) filmstrip = plenary_jobs_get_filmstrip (fixture->jobs, recording);
  g_autoptr (PlenarySound) again = NULL;

  kill_helper (fixture);
  kill_helper (fixture);
  film_wait_for (plenary_sound_get_complete (sound));
  g_assert_true (plenary_sound_get_given_up (sound));

  /* What else is to be done is done, and this is not tried again. */
  film_wait_for (plenary_filmstrip_get_complete (filmstrip));
  g_assert_false (plenary_filmstrip_get_given_up (filmstrip));
  again = plenary_jobs_get_sound (fixture->jobs, recording);
  film_wait_for (!plenary_jobs_get_busy (fixture->jobs));
  g_assert_true (plenary_sound_get_given_up (again));
}

static void
busy_cb (PlenaryJobs *jobs,
         GParamSpec *pspec,
         guint *n_begun)
{
  *n_begun += plenary_jobs_get_busy (jobs);
}

/* A recording on a drive that is not connected, and is again. */
static void
test_gone (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (PlenaryRecording) recording = make_clicks (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "clicks.wav", NULL);
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere.wav", NULL);
  g_autoptr (PlenarySound) sound = NULL;
  g_autoptr (PlenarySound) again = NULL;
  guint n_begun = 0;

  g_signal_connect (fixture->jobs, "notify::busy", G_CALLBACK (busy_cb), &n_begun);
  g_assert_cmpint (g_rename (path, elsewhere), ==, 0);
  sound = plenary_jobs_get_sound (fixture->jobs, recording);
  film_wait_for (n_begun == 1 && !plenary_jobs_get_busy (fixture->jobs));
  g_assert_false (plenary_sound_get_complete (sound));
  g_assert_false (plenary_sound_get_given_up (sound));

  /* Another file in its place is not taken for it. */
  g_assert_true (g_file_set_contents (path, "not this one", -1, NULL));
  again = plenary_jobs_get_sound (fixture->jobs, recording);
  film_wait_for (n_begun == 2 && !plenary_jobs_get_busy (fixture->jobs));
  g_assert_false (plenary_sound_get_complete (sound));
  g_clear_object (&again);

  g_assert_cmpint (g_rename (elsewhere, path), ==, 0);
  again = plenary_jobs_get_sound (fixture->jobs, recording);
  film_wait_for (plenary_sound_get_complete (sound));
  check_clicks (again);
}

static void
write_helper (Fixture *fixture,
              const char *name,
              const char *script)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *text = g_strdup_printf ("#!/bin/sh\n%s\n", script);

  g_assert_true (g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
}

/* The processes of a helper of write_helper() that tells of its start. */
static char **
list_starts (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "starts", NULL);
  g_autofree char *lines = NULL;

  if (!g_file_get_contents (path, &lines, NULL, NULL) || *lines == '\0')
    return g_new0 (char *, 1);

  return g_strsplit (g_strchomp (lines), "\n", -1);
}

static gboolean
has_started (Fixture *fixture)
{
  g_auto (GStrv) pids = list_starts (fixture);

  return pids[0] != NULL;
}

static gboolean
is_any_alive (Fixture *fixture)
{
  g_auto (GStrv) pids = list_starts (fixture);

  for (guint i = 0; pids[i] != NULL; i++)
    if (kill (atoi (pids[i]), 0) == 0)
      return TRUE;

  return FALSE;
}

/* How often it was started. */
static guint
count_starts (Fixture *fixture)
{
  g_auto (GStrv) pids = list_starts (fixture);

  g_assert_false (is_any_alive (fixture));

  return g_strv_length (pids);
}

/* No pictures are promised of what is not there, or while nobody makes any. */
static void
test_idle (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (PlenaryRecording) recording = make_clicks (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "clicks.wav", NULL);
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere.wav", NULL);
  g_autoptr (PlenaryFilmstrip) filmstrip = NULL;
  g_autoptr (PlenaryFilmstrip) again = NULL;

  g_assert_cmpint (g_rename (path, elsewhere), ==, 0);
  filmstrip = plenary_jobs_get_filmstrip (fixture->jobs, recording);
  g_assert_false (plenary_filmstrip_get_idle (filmstrip));
  film_wait_for (plenary_filmstrip_get_idle (filmstrip));
  g_assert_false (plenary_filmstrip_get_complete (filmstrip));

  plenary_jobs_cancel (fixture->jobs);
  g_assert_cmpint (g_rename (elsewhere, path), ==, 0);
  again = plenary_jobs_get_filmstrip (fixture->jobs, recording);
  g_assert_true (plenary_filmstrip_get_idle (filmstrip));
  plenary_jobs_go_on (fixture->jobs);
  g_assert_false (plenary_filmstrip_get_idle (filmstrip));
  film_wait_for (plenary_filmstrip_get_complete (filmstrip));
}

/* As soon as a lesson is closed its file is let go of, so that a card can be taken out,
 * and nothing else is begun with it. */
static void
test_ended_at_once (Fixture *fixture,
                    gconstpointer data)
{
  g_autoptr (PlenaryRecording) recording = make_clicks (fixture);
  g_autofree char *script =
    g_strdup_printf ("echo $$ >>'%s/starts'; exec sleep 600", fixture->folder);
  PlenarySound *sound;
  PlenaryFilmstrip *filmstrip;

  g_setenv ("PLENARY_HELPER_DIR", fixture->folder, TRUE);
  write_helper (fixture, "plenary-peaks", script);
  write_helper (fixture, "plenary-filmstrip", script);
  sound = plenary_jobs_get_sound (fixture->jobs, recording);
  filmstrip = plenary_jobs_get_filmstrip (fixture->jobs, recording);
  film_wait_for (plenary_jobs_get_helper (fixture->jobs) != NULL && has_started (fixture));
  g_object_add_weak_pointer (G_OBJECT (sound), (gpointer *) &sound);
  g_object_unref (sound);
  g_object_unref (filmstrip);

  /* What was heard until then is kept a little longer. */
  film_wait_for (plenary_jobs_get_helper (fixture->jobs) == NULL);
  g_assert_nonnull (sound);
  g_assert_false (plenary_jobs_get_busy (fixture->jobs));
  film_wait_for (!is_any_alive (fixture));
  film_wait_for (sound == NULL);
  g_assert_cmpuint (count_starts (fixture), ==, 1);
}

/* A file that is removed while it is read, and a lesson that is closed meanwhile. */
static void
test_let_go (Fixture *fixture,
             gconstpointer data)
{
  g_autoptr (PlenaryRecording) recording = make_clicks (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "clicks.wav", NULL);
  PlenarySound *sound = plenary_jobs_get_sound (fixture->jobs, recording);

  film_wait_for (plenary_jobs_get_helper (fixture->jobs) != NULL);
  g_unlink (path);
  film_wait_for (plenary_sound_get_complete (sound));
  check_clicks (sound);

  g_object_add_weak_pointer (G_OBJECT (sound), (gpointer *) &sound);
  g_object_unref (sound);
  g_assert_nonnull (sound);
  film_wait_for (sound == NULL);
}

/* Helpers that a file has taken over. */
static void
test_hostile (Fixture *fixture,
              gconstpointer data)
{
#define HEAD(kind) "printf 'plenary\\001" kind "\\0\\0\\0\\0\\0\\0\\0\\0';"
  static const char *const scripts[] = {
    "exit 1",
    "echo hello",
    "cat /dev/zero",
    HEAD ("s") "kill -SEGV $$",
    /* It ends too early. */
    HEAD ("s") "exit 0",
    HEAD ("p") "exit 0",
    /* An entry of 4 GB, one that is no whole number of peaks, one of no kind. */
    HEAD ("s") "printf 's\\377\\377\\377\\377'; cat /dev/zero",
    HEAD ("s") "printf 's\\010\\0\\0\\0abcdefgh'; printf 'e\\001\\0\\0\\0\\0'",
    HEAD ("s") "printf '!\\001\\0\\0\\0a'; printf 'e\\001\\0\\0\\0\\0'",
    /* Something behind the end. */
    HEAD ("s") "printf 'e\\001\\0\\0\\0\\0more'",
    /* Pictures that were not asked for, and no picture at all. */
    HEAD ("p") "printf 'n\\004\\0\\0\\0\\377\\0\\0\\0e\\001\\0\\0\\0\\0'",
    HEAD ("p") "printf 'p\\020\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\377\\330\\377\\331'"
               "'e\\001\\0\\0\\0\\0'",
    /* It never ends what it begins. */
    HEAD ("p") "printf 'e\\001\\0\\0\\0\\0'",
  };

  g_setenv ("PLENARY_HELPER_DIR", fixture->folder, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autoptr (PlenaryRecording) recording = make_clicks (fixture);
      g_autoptr (PlenarySound) sound = NULL;
      g_autoptr (PlenaryFilmstrip) filmstrip = NULL;

      g_test_message ("%s", scripts[i]);
      write_helper (fixture, "plenary-peaks", scripts[i]);
      write_helper (fixture, "plenary-filmstrip", scripts[i]);
      sound = plenary_jobs_get_sound (fixture->jobs, recording);
      filmstrip = plenary_jobs_get_filmstrip (fixture->jobs, recording);
      film_wait_for (plenary_sound_get_complete (sound) &&
                     plenary_filmstrip_get_complete (filmstrip));
      g_assert_true (plenary_sound_get_given_up (sound));
      g_assert_true (plenary_filmstrip_get_given_up (filmstrip));
      g_assert_cmpuint (plenary_filmstrip_get_n_pictures (filmstrip), ==, 0);
    }
}

/* A helper that says nothing is ended, also if it cannot say anything any more. It is
 * not tried again before the next start. */
static void
test_hanging (Fixture *fixture,
              gconstpointer data)
{
  g_autoptr (PlenaryRecording) recording = make_clicks (fixture);
  const char *scripts[] = { HEAD ("s") "exec sleep 600", "exec >&-; exec sleep 600" };

  plenary_helper_set_patience (600);
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autofree char *script =
        g_strdup_printf ("echo $$ >>'%s/starts'; %s", fixture->folder, scripts[i]);
      g_autoptr (PlenarySound) sound = NULL;
      g_autoptr (PlenarySound) again = NULL;

      g_setenv ("PLENARY_HELPER_DIR", fixture->folder, TRUE);
      write_helper (fixture, "plenary-peaks", script);
      sound = plenary_jobs_get_sound (fixture->jobs, recording);
      film_wait_for (plenary_sound_get_complete (sound));
      g_assert_true (plenary_sound_get_given_up (sound));
      film_wait_for (!plenary_jobs_get_busy (fixture->jobs));
      g_assert_null (plenary_jobs_get_helper (fixture->jobs));

      again = plenary_jobs_get_sound (fixture->jobs, recording);
      film_run (300);
      g_assert_true (plenary_sound_get_given_up (again));
      g_assert_false (plenary_jobs_get_busy (fixture->jobs));
      g_assert_cmpuint (count_starts (fixture), ==, i + 1);

      g_clear_object (&sound);
      g_clear_object (&again);
      g_clear_object (&fixture->jobs);
      open_jobs (fixture);
    }
  plenary_helper_set_patience (0);

  g_setenv ("PLENARY_HELPER_DIR", fixture->helpers, TRUE);
  {
    g_autoptr (PlenarySound) sound = plenary_jobs_get_sound (fixture->jobs, recording);

    film_wait_for (plenary_sound_get_complete (sound));
    check_clicks (sound);
  }
}

static gboolean
cache_has (Fixture *fixture,
           const char *kind)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->cache, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (strstr (name, kind) != NULL)
      return TRUE;

  return FALSE;
}

/* Of a recording that is deleted no picture stays behind, not even one that was about
 * to be made; and what is given up is not looked at any more. */
static void
test_forgotten (Fixture *fixture,
                gconstpointer data)
{
  g_autoptr (PlenaryRecording) recording = make_film_recording ();
  g_autoptr (PlenarySound) sound = plenary_jobs_get_sound (fixture->jobs, recording);
  g_autoptr (PlenaryFilmstrip) filmstrip = plenary_jobs_get_filmstrip (fixture->jobs, recording);
  g_autoptr (PlenaryFilmstrip) again = NULL;

  film_wait_for (plenary_sound_get_complete (sound) && plenary_filmstrip_get_complete (filmstrip));
  film_wait_for (cache_has (fixture, "pictures") && cache_has (fixture, "sound"));
  plenary_jobs_forget_pictures (fixture->jobs, recording);
  g_assert_cmpuint (plenary_filmstrip_get_n_pictures (filmstrip), ==, 0);
  film_wait_for (!cache_has (fixture, "pictures"));
  g_assert_true (cache_has (fixture, "sound"));

  plenary_recording_set_given_up (recording, TRUE);
  again = plenary_jobs_get_filmstrip (fixture->jobs, recording);
  film_run (500);
  g_assert_cmpuint (plenary_filmstrip_get_n_pictures (again), ==, 0);
  g_assert_null (plenary_jobs_get_helper (fixture->jobs));

  /* Undone, and out of the bin, it is looked at again. */
  plenary_recording_set_given_up (recording, FALSE);
  g_object_unref (plenary_jobs_get_filmstrip (fixture->jobs, recording));
  film_wait_for (plenary_filmstrip_get_complete (filmstrip));
  g_assert_cmpuint (plenary_filmstrip_get_n_pictures (filmstrip), >, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gst_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/media/jobs/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("clicks", test_clicks);
  ADD ("pictures", test_pictures);
  ADD ("far-between", test_far_between);
  ADD ("stream", test_stream);
  ADD ("silent", test_silent);
  ADD ("kept", test_kept);
  ADD ("damaged", test_damaged);
  ADD ("cancel", test_cancel);
  ADD ("polite", test_polite);
  ADD ("killed-once", test_killed_once);
  ADD ("killed", test_killed);
  ADD ("gone", test_gone);
  ADD ("idle", test_idle);
  ADD ("ended-at-once", test_ended_at_once);
  ADD ("let-go", test_let_go);
  ADD ("hostile", test_hostile);
  ADD ("hanging", test_hanging);
  ADD ("forgotten", test_forgotten);

  return g_test_run ();
}
