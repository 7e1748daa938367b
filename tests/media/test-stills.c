/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "film.h"
#include "plenary-jobs.h"
#include "plenary-stills.h"

/* Each still is the very frame of its time, no larger than may be kept, and turned as the
 * teacher turned the recording. */

static GstSample *
decode (GBytes *jpeg)
{
  g_autofree char *path = NULL;
  g_autofree char *line = NULL;
  g_autoptr (GstElement) sink = NULL;
  GstElement *pipeline;
  GstSample *sample = NULL;
  int fd = g_file_open_tmp ("plenary-still-XXXXXX.jpg", &path, NULL);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_assert_true (
    g_file_set_contents (path, g_bytes_get_data (jpeg, NULL), g_bytes_get_size (jpeg), NULL));
  line = g_strdup_printf ("filesrc location=%s ! jpegdec ! videoconvert ! "
                          "video/x-raw,format=I420 ! fakesink name=sink",
                          path);
  pipeline = gst_parse_launch (line, NULL);
  sink = gst_bin_get_by_name (GST_BIN (pipeline), "sink");
  gst_element_set_state (pipeline, GST_STATE_PAUSED);
  g_assert_cmpint (gst_element_get_state (pipeline, NULL, NULL, 60 * GST_SECOND), ==,
                   GST_STATE_CHANGE_SUCCESS);
  g_object_get (sink, "last-sample", &sample, NULL);
  gst_element_set_state (pipeline, GST_STATE_NULL);
  gst_object_unref (pipeline);
  g_unlink (path);

  return sample;
}

static void
get_size (GstSample *sample,
          int *width,
          int *height)
{
  GstStructure *structure = gst_caps_get_structure (gst_sample_get_caps (sample), 0);

  g_assert_true (gst_structure_get_int (structure, "width", width));
  g_assert_true (gst_structure_get_int (structure, "height", height));
}

/* Far from key frames, on the first and on the last; and twice the same. */
static void
test_frames (void)
{
  static const gint64 frames[] = { 0, 1, 37, 1500, 1501, 1500, 2222, FILM_FRAMES - 2 };
  g_autofree char *path = film_get_path ();
  g_autoptr (PlenaryRecording) recording = film_make_recording (path);
  g_autoptr (PlenaryStills) stills = plenary_stills_new (recording);

  for (guint i = 0; i < G_N_ELEMENTS (frames); i++)
    plenary_stills_want (stills, frames[i] * FILM_FRAME);
  for (guint i = 0; i < G_N_ELEMENTS (frames); i++)
    {
      g_autoptr (GstSample) sample = NULL;
      GBytes *picture;
      int width, height;

      film_wait_for (plenary_stills_get_answered (stills, frames[i] * FILM_FRAME));
      picture = plenary_stills_get_picture (stills, frames[i] * FILM_FRAME);
      g_assert_nonnull (picture);
      sample = decode (picture);
      g_assert_cmpint (film_read_sample (sample), ==, frames[i]);
      get_size (sample, &width, &height);
      g_assert_cmpint (width, <=, PLENARY_STILLS_MOST);
      g_assert_cmpint (ABS (width * 9 - height * 16), <=, 16);
    }
}

static void
test_turned (void)
{
  g_autofree char *path = film_get_path ();
  g_autoptr (PlenaryRecording) recording = film_make_recording (path);
  g_autoptr (PlenaryStills) stills = NULL;
  g_autoptr (GstSample) sample = NULL;
  int width, height;

  plenary_recording_set_rotation (recording, 90);
  stills = plenary_stills_new (recording);
  plenary_stills_want (stills, 1500 * FILM_FRAME);
  film_wait_for (plenary_stills_get_answered (stills, 1500 * FILM_FRAME));
  sample = decode (plenary_stills_get_picture (stills, 1500 * FILM_FRAME));
  get_size (sample, &width, &height);
  g_assert_cmpint (width, <, height);
  g_assert_cmpint (height, <=, PLENARY_STILLS_MOST);
}

/* It is said that there is none, and nobody waits for ever. */
static void
test_no_file (void)
{
  g_autoptr (PlenaryRecording) recording = film_make_recording ("/nowhere/lesson.webm");
  g_autoptr (PlenaryStills) stills = plenary_stills_new (recording);

  for (gint64 time = 0; time < 40; time++)
    plenary_stills_want (stills, time * PLENARY_SECOND);
  for (gint64 time = 0; time < 40; time++)
    {
      film_wait_for (plenary_stills_get_answered (stills, time * PLENARY_SECOND));
      g_assert_null (plenary_stills_get_picture (stills, time * PLENARY_SECOND));
    }
}

static void
test_stopped (void)
{
  g_autofree char *path = film_get_path ();
  g_autoptr (PlenaryRecording) recording = film_make_recording (path);
  PlenaryStills *stills = plenary_stills_new (recording);

  for (gint64 frame = 0; frame < 200; frame++)
    plenary_stills_want (stills, frame * 10 * FILM_FRAME);
  film_wait_for (plenary_stills_get_answered (stills, 0));
  plenary_stills_stop (stills);
  g_assert_finalize_object (stills);
}

int
main (int argc,
      char *argv[])
{
  gst_init (&argc, &argv);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/media/stills/frames", test_frames);
  g_test_add_func ("/media/stills/turned", test_turned);
  g_test_add_func ("/media/stills/no-file", test_no_file);
  g_test_add_func ("/media/stills/stopped", test_stopped);

  return g_test_run ();
}
