/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "film.h"

#include <gst/video/video.h>

/* The practice lesson as a film to test with: every frame carries its number, see
 * data/sample/README.md. */

/* Makes a sink that keeps the newest picture and shows in real time. */
GstElement *
film_make_sink (void)
{
  GstElement *sink;

  gst_init (NULL, NULL);
  sink = gst_element_factory_make ("fakevideosink", NULL);
  if (sink == NULL)
    sink = gst_element_factory_make ("fakesink", NULL);
  g_object_set (sink, "sync", TRUE, NULL);

  return sink;
}

static gboolean
cell_is_white (GstVideoFrame *frame,
               int cell)
{
  int x = (cell + 1.5) / 80 * GST_VIDEO_FRAME_WIDTH (frame);
  int y = 43.5 / 45 * GST_VIDEO_FRAME_HEIGHT (frame);
  guint8 *luma = GST_VIDEO_FRAME_PLANE_DATA (frame, 0);

  return luma[y * GST_VIDEO_FRAME_PLANE_STRIDE (frame, 0) + x] > 128;
}

/* Reads the number of a picture in planar YUV. */
int
film_read_sample (GstSample *sample)
{
  GstVideoInfo info;
  GstVideoFrame frame;
  int number = 0;

  g_assert_true (gst_video_info_from_caps (&info, gst_sample_get_caps (sample)));
  g_assert_true (gst_video_frame_map (&frame, &info, gst_sample_get_buffer (sample), GST_MAP_READ));
  g_assert_true (cell_is_white (&frame, 0) && !cell_is_white (&frame, 1) &&
                 cell_is_white (&frame, 2));
  for (int bit = 0; bit < 16; bit++)
    number |= cell_is_white (&frame, 3 + bit) << bit;
  gst_video_frame_unmap (&frame);

  return number;
}

/* Reads the number of the picture that is shown, -1 if there is none. */
int
film_read_frame (GstElement *sink)
{
  g_autoptr (GstSample) sample = NULL;

  g_object_get (sink, "last-sample", &sample, NULL);

  return sample != NULL ? film_read_sample (sample) : -1;
}

char *
film_get_path (void)
{
  return g_build_filename (g_getenv ("PLENARY_SAMPLE_DIR"), "practice-lesson.webm", NULL);
}

PlenaryRecording *
film_make_recording (const char *path)
{
  PlenaryRecording *recording = plenary_recording_new ();
  g_autofree char *film = film_get_path ();
  g_autofree char *uri = g_filename_to_uri (path != NULL ? path : film, NULL, NULL);

  plenary_recording_set_uri (recording, uri);
  plenary_recording_set_frame_duration (recording, FILM_FRAME);

  return recording;
}

static gboolean
over_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Lets the main loop run for a while. */
void
film_run (guint ms)
{
  gboolean over = FALSE;

  g_timeout_add (ms, over_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

void
film_wait_ready (PlenaryTransport *transport)
{
  film_wait_for (plenary_transport_get_state (transport) >= PLENARY_TRANSPORT_READY);
  if (plenary_transport_get_error (transport) != NULL)
    g_error ("not ready: %s", plenary_transport_get_error (transport)->message);
}

void
film_wait_still (PlenaryTransport *transport)
{
  film_wait_for (!plenary_transport_get_seeking (transport));
}

/* Opens a lesson of one part. */
void
film_open (PlenaryTransport *transport,
           PlenaryRecording *recording,
           gint64 position)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (parts, g_object_ref (recording));
  plenary_transport_open (transport, parts, position);
}
