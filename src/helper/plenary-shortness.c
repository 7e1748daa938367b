/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-shortness.h"

#include <gst/gst.h>
#include <string.h>
#include <unistd.h>

#include "plenary-boxes.h"
#include "plenary-matroska.h"

/* Recordings of which the end is missing, because copying them was interrupted: their
 * index, at the beginning, promises more than there is. Going where nothing is confuses
 * the player, so such a recording ends for it where its last picture does. */

static gboolean
is_short_mp4 (int fd,
              gint64 size)
{
  PlenaryBox box;
  guint n = 0;

  for (gint64 at = 0; n < PLENARY_BOXES_MOST && plenary_boxes_read (fd, at, size, &box);
       at = box.end, n++)
    {
      if (g_str_equal (box.type, "mdat") && box.end > size)
        return TRUE;
    }

  return FALSE;
}

/**
 * plenary_shortness_check:
 * @fd: an open file
 * @size: its size, in bytes
 *
 * Finds out whether a film in MP4, QuickTime, Matroska or WebM is shorter than it says.
 *
 * Returns: whether its end is missing
 */
gboolean
plenary_shortness_check (int fd,
                         gint64 size)
{
  return plenary_matroska_is_short (fd, size) || is_short_mp4 (fd, size);
}

/* How far the pictures have come, or the sound where there are none, on streaming threads. */
typedef struct
{
  GstElement *pipeline;
  GMutex mutex;
  gint64 picture;
  gint64 sound;
} Reach;

typedef struct
{
  Reach *reach;
  gint64 *end;
} Stream;

static GstPadProbeReturn
buffer_cb (GstPad *pad,
           GstPadProbeInfo *info,
           gpointer user_data)
{
  Stream *stream = user_data;
  GstBuffer *buffer = GST_PAD_PROBE_INFO_BUFFER (info);
  g_autoptr (GstEvent) event = gst_pad_get_sticky_event (pad, GST_EVENT_SEGMENT, 0);
  const GstSegment *segment;
  gint64 end;

  if (event == NULL || !GST_BUFFER_PTS_IS_VALID (buffer))
    return GST_PAD_PROBE_OK;

  gst_event_parse_segment (event, &segment);
  end = gst_segment_to_stream_time (segment, GST_FORMAT_TIME, GST_BUFFER_PTS (buffer));
  if (GST_BUFFER_DURATION_IS_VALID (buffer))
    end += GST_BUFFER_DURATION (buffer);

  g_mutex_lock (&stream->reach->mutex);
  *stream->end = MAX (*stream->end, end);
  g_mutex_unlock (&stream->reach->mutex);

  return GST_PAD_PROBE_OK;
}

static void
pad_added_cb (Reach *reach,
              GstPad *pad)
{
  GstElement *sink = gst_element_factory_make ("fakesink", NULL);
  g_autoptr (GstPad) target = gst_element_get_static_pad (sink, "sink");
  g_autoptr (GstCaps) caps = gst_pad_get_current_caps (pad);
  const char *type = caps != NULL ? gst_structure_get_name (gst_caps_get_structure (caps, 0)) : "";
  Stream *stream = g_new0 (Stream, 1);

  stream->reach = reach;
  stream->end = g_str_has_prefix (type, "video/") || g_str_has_prefix (type, "image/")
                  ? &reach->picture
                  : &reach->sound;
  g_object_set (sink, "sync", FALSE, "async", FALSE, NULL);
  gst_bin_add (GST_BIN (reach->pipeline), sink);
  gst_pad_add_probe (target, GST_PAD_PROBE_TYPE_BUFFER, buffer_cb, stream, g_free);
  gst_element_sync_state_with_parent (sink);
  gst_pad_link (pad, target);
}

/* Returns whether it came to the end. */
static gboolean
read_on (Reach *reach,
         const char *uri,
         gint64 until)
{
  GstElement *source = gst_element_make_from_uri (GST_URI_SRC, uri, NULL, NULL);
  GstElement *parser = gst_element_factory_make ("parsebin", NULL);
  gint64 left = MAX (0, until - g_get_monotonic_time ());
  g_autoptr (GstBus) bus = gst_element_get_bus (reach->pipeline);
  g_autoptr (GstMessage) message = NULL;

  gst_bin_add_many (GST_BIN (reach->pipeline), source, parser, NULL);
  gst_element_link (source, parser);
  g_signal_connect_swapped (parser, "pad-added", G_CALLBACK (pad_added_cb), reach);
  gst_element_set_state (reach->pipeline, GST_STATE_PLAYING);

  /* What is missing is an error to some readers, and the end to others. */
  message =
    gst_bus_timed_pop_filtered (bus, left * GST_USECOND, GST_MESSAGE_EOS | GST_MESSAGE_ERROR);
  gst_element_set_state (reach->pipeline, GST_STATE_NULL);

  return message != NULL;
}

/**
 * plenary_shortness_find_end:
 * @uri: the file, see plenary_sandbox_dup_uri()
 * @fd: its descriptor
 * @until: when to end at the latest, see g_get_monotonic_time()
 *
 * Reads a file to where it breaks off, without decoding it.
 *
 * Returns: where its pictures end, or its sound if it has none, in nanoseconds; 0 if
 *   nothing was found in time
 */
gint64
plenary_shortness_find_end (const char *uri,
                            int fd,
                            gint64 until)
{
  Reach reach = { .pipeline = gst_pipeline_new (NULL) };
  gboolean ended;

  g_mutex_init (&reach.mutex);
  lseek (fd, 0, SEEK_SET);
  ended = read_on (&reach, uri, until);
  gst_object_unref (reach.pipeline);
  g_mutex_clear (&reach.mutex);

  if (!ended)
    return 0;

  return reach.picture > 0 ? reach.picture : reach.sound;
}
