/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "maker.h"

#include <glib/gstdio.h>
#include <gst/gst.h>

/* Makes small films of the kinds that teachers bring, two seconds each, with the
 * encoders this computer has. */

#define PICTURE                                 \
  "videotestsrc num-buffers=50 pattern=ball ! " \
  "video/x-raw,format=I420,width=160,height=120,framerate=25/1 ! "
#define SOUND                                            \
  "audiotestsrc num-buffers=40 samplesperbuffer=2205 ! " \
  "audio/x-raw,rate=44100,channels=1 ! audioconvert ! audioresample ! "
#define H264 PICTURE "openh264enc gop-size=25 ! h264parse ! "
#define MPEG4 PICTURE "avenc_mpeg4 gop-size=12 max-bframes=2 ! mpeg4videoparse ! "
#define AAC SOUND "avenc_aac ! aacparse ! "

static const struct
{
  const char *name;
  const char *pipeline;
} kinds[] = {
  { "film.mp4", H264 "mux. " AAC "mp4mux name=mux ! " },
  { "film-mpeg4.mp4", MPEG4 "mux. " AAC "mp4mux faststart=true name=mux ! " },
  { "film-fragments.mp4", H264 "mux. " AAC "mp4mux fragment-duration=500 name=mux ! " },
  { "film.mov", PICTURE "jpegenc ! mux. " SOUND "mux. qtmux name=mux ! " },
  { "film.mkv", H264 "mux. " AAC "matroskamux name=mux ! " },
  { "film.webm", PICTURE "vp8enc deadline=1 keyframe-max-dist=25 ! mux. " SOUND
                         "vorbisenc ! mux. webmmux name=mux ! " },
  { "film-vp9.webm", PICTURE "vp9enc deadline=1 cpu-used=8 keyframe-max-dist=25 ! mux. " SOUND
                             "opusenc ! mux. webmmux name=mux ! " },
};

guint
maker_count_films (void)
{
  return G_N_ELEMENTS (kinds);
}

const char *
maker_name_film (guint kind)
{
  return kinds[kind].name;
}

static gboolean
run (GstElement *pipeline)
{
  g_autoptr (GstBus) bus = gst_element_get_bus (pipeline);
  g_autoptr (GstMessage) message = NULL;

  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  message = gst_bus_timed_pop_filtered (bus, 60 * GST_SECOND, GST_MESSAGE_EOS | GST_MESSAGE_ERROR);
  gst_element_set_state (pipeline, GST_STATE_NULL);

  return message != NULL && GST_MESSAGE_TYPE (message) == GST_MESSAGE_EOS;
}

/* Returns NULL if an encoder is not installed. */
GBytes *
maker_make_film (guint kind)
{
  g_autofree char *folder = g_dir_make_tmp ("plenary-maker-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "film", NULL);
  g_autofree char *line = g_strdup_printf ("%sfilesink location=%s", kinds[kind].pipeline, path);
  g_autoptr (GError) error = NULL;
  GstElement *pipeline;
  GBytes *bytes = NULL;
  char *content;
  gsize length;

  gst_init (NULL, NULL);
  pipeline = gst_parse_launch_full (line, NULL, GST_PARSE_FLAG_FATAL_ERRORS, &error);
  if (pipeline == NULL)
    {
      g_test_message ("%s: %s", kinds[kind].name, error->message);
      g_rmdir (folder);
      return NULL;
    }

  if (run (pipeline) && g_file_get_contents (path, &content, &length, NULL))
    bytes = g_bytes_new_take (content, length);
  gst_object_unref (pipeline);
  g_unlink (path);
  g_rmdir (folder);

  return bytes;
}
