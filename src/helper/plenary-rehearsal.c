/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-rehearsal.h"

#include <gst/gst.h>
#include <unistd.h>

/* The app plays a recording in its own process, where a decoder that crashes takes
 * the app with it. So what the player will do is done once in the helper: open,
 * play a moment, go to the middle and near the end, close. A file that crashes or
 * stops the helper never reaches the player. */

/* Now and then playbin3 of GStreamer 1.26 stops while it opens a good file; it does
 * not do so twice. */
#define OPEN_TIME (2 * GST_SECOND)
#define MAX_OPENINGS 2

#define SEEK_TIME (1 * GST_SECOND)
#define PLAY_TIME (200 * GST_MSECOND)

/* Flags of playbin3, which exports no header for them: picture, sound, volume in
 * software and deinterlacing, as the player has them. */
#define FLAGS ((1 << 0) | (1 << 1) | (1 << 4) | (1 << 9))

static GstElement *
make_sink (void)
{
  GstElement *sink = gst_element_factory_make ("fakesink", NULL);

  g_object_set (sink, "sync", TRUE, NULL);

  return sink;
}

static GstElement *
make_pipeline (const char *uri)
{
  GstElement *pipeline = gst_element_factory_make ("playbin3", NULL);
  GstElement *pitch = gst_element_factory_make ("scaletempo", NULL);

  if (pipeline == NULL)
    return NULL;

  g_object_set (pipeline, "flags", FLAGS, "uri", uri, "video-sink", make_sink (), "audio-sink",
                make_sink (), NULL);
  if (pitch != NULL)
    g_object_set (pipeline, "audio-filter", pitch, NULL);

  return pipeline;
}

/* Waits for one of some messages, for @most nanoseconds, and never past @until.
 * Returns NULL if none came. */
static GstMessage *
wait_for (GstElement *pipeline,
          GstMessageType wanted,
          GstClockTime most,
          gint64 until)
{
  g_autoptr (GstBus) bus = gst_element_get_bus (pipeline);
  GstClockTime left = MAX (0, until - g_get_monotonic_time ()) * GST_USECOND;

  return gst_bus_timed_pop_filtered (bus, MIN (most, left), wanted | GST_MESSAGE_ERROR);
}

static void
visit (GstElement *pipeline,
       gint64 position,
       gint64 until)
{
  g_autoptr (GstMessage) message = NULL;

  if (gst_element_seek_simple (pipeline, GST_FORMAT_TIME,
                               GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_KEY_UNIT, position))
    message = wait_for (pipeline, GST_MESSAGE_ASYNC_DONE, SEEK_TIME, until);
}

/* Many a damaged recording plays well enough, so errors do not count from here on;
 * that it comes back does. */
static void
play (GstElement *pipeline,
      gint64 until)
{
  g_autoptr (GstMessage) message = NULL;
  gint64 duration;

  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  message = wait_for (pipeline, GST_MESSAGE_EOS, PLAY_TIME, until);
  gst_element_set_state (pipeline, GST_STATE_PAUSED);

  if (gst_element_query_duration (pipeline, GST_FORMAT_TIME, &duration) && duration > 0)
    {
      visit (pipeline, duration / 2, until);
      visit (pipeline, duration / 8 * 7, until);
    }
}

/* A decoder that this process does not have, or was not given, is no fault of the
 * file. */
static gboolean
is_fault (GstMessage *message)
{
  g_autoptr (GError) error = NULL;

  gst_message_parse_error (message, &error, NULL);

  return !g_error_matches (error, GST_STREAM_ERROR, GST_STREAM_ERROR_CODEC_NOT_FOUND) &&
         !g_error_matches (error, GST_CORE_ERROR, GST_CORE_ERROR_MISSING_PLUGIN);
}

static PlenaryRehearsal
open_and_play (const char *uri,
               int fd,
               gint64 until)
{
  GstElement *pipeline = make_pipeline (uri);
  g_autoptr (GstMessage) message = NULL;
  PlenaryRehearsal rehearsal = PLENARY_REHEARSAL_OPENED;

  if (pipeline == NULL)
    return PLENARY_REHEARSAL_OPENED;

  /* Where nothing can be opened anew, reading goes on where the last one stopped. */
  lseek (fd, 0, SEEK_SET);
  gst_element_set_state (pipeline, GST_STATE_PAUSED);
  message = wait_for (pipeline, GST_MESSAGE_ASYNC_DONE, OPEN_TIME, until);
  if (message == NULL)
    rehearsal = PLENARY_REHEARSAL_STUCK;
  else if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ASYNC_DONE)
    play (pipeline, until);
  else if (is_fault (message))
    rehearsal = PLENARY_REHEARSAL_FAILED;

  gst_element_set_state (pipeline, GST_STATE_NULL);
  gst_object_unref (pipeline);

  return rehearsal;
}

/**
 * plenary_rehearsal_run:
 * @uri: the file, see plenary_sandbox_dup_uri()
 * @fd: its descriptor
 * @until: when to end at the latest, see g_get_monotonic_time()
 *
 * Plays a moment of a file and moves about in it.
 *
 * Returns: how it went; if it does not return, the file is nothing for the app
 */
PlenaryRehearsal
plenary_rehearsal_run (const char *uri,
                       int fd,
                       gint64 until)
{
  PlenaryRehearsal rehearsal = PLENARY_REHEARSAL_STUCK;

  for (guint i = 0; i < MAX_OPENINGS && rehearsal == PLENARY_REHEARSAL_STUCK; i++)
    rehearsal = open_and_play (uri, fd, until);

  return rehearsal;
}
