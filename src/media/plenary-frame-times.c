/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-frame-times.h"

#include "plenary-timecode.h"

/**
 * PlenaryFrameTimes:
 *
 * When the frames around the one on screen begin. Phones record with a frame rate
 * that varies, so the frame before is not at a fixed distance. But a decoder has to
 * be fed every frame from the last key frame on, and each of those carries its
 * time: they are noted as they pass, and written on each frame, because a decoder
 * changes the time of the first one it shows after a seek. Learned on the streaming
 * threads, asked on the main thread.
 */

/* More than the frames of two key frames 16 seconds apart, as recorders of screens
 * make them. */
#define MAX_FRAMES 4096

/* What our times are called on a frame. Decoders pass on notes that they do not know. */
static GstStaticCaps mark_caps = GST_STATIC_CAPS ("timestamp/x-plenary");

struct _PlenaryFrameTimes
{
  GMutex mutex;
  /* The frames since the last seek, in ascending order; between them there is no
   * other one. */
  GArray *times;
};

static void
clear (PlenaryFrameTimes *self)
{
  g_mutex_clear (&self->mutex);
  g_array_unref (self->times);
}

/**
 * plenary_frame_times_new: (skip)
 *
 * Makes an empty one.
 *
 * Returns: (transfer full): the frame times
 */
PlenaryFrameTimes *
plenary_frame_times_new (void)
{
  PlenaryFrameTimes *self = g_atomic_rc_box_new0 (PlenaryFrameTimes);

  g_mutex_init (&self->mutex);
  self->times = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

/**
 * plenary_frame_times_unref: (skip)
 * @self: (transfer full): frame times
 *
 * Lets go of it. On any thread.
 */
void
plenary_frame_times_unref (PlenaryFrameTimes *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear);
}

/* How many of the times are not after @time. */
static guint
count_until (PlenaryFrameTimes *self,
             gint64 time)
{
  guint low = 0;
  guint high = self->times->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->times, gint64, middle) <= time)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
note (PlenaryFrameTimes *self,
      gint64 time)
{
  guint place = count_until (self, time);

  if (place > 0 && g_array_index (self->times, gint64, place - 1) == time)
    return;

  g_array_insert_val (self->times, place, time);
  if (self->times->len > MAX_FRAMES)
    g_array_remove_index (self->times, 0);
}

/* When a frame begins, in stream time, or -1. What lies before the target of the seek
 * counts as well. */
static gint64
read_time (GstPad *pad,
           GstBuffer *buffer)
{
  g_autoptr (GstEvent) event = gst_pad_get_sticky_event (pad, GST_EVENT_SEGMENT, 0);
  const GstSegment *segment;
  guint64 time;

  if (event == NULL || !GST_BUFFER_PTS_IS_VALID (buffer))
    return PLENARY_TIME_NONE;

  gst_event_parse_segment (event, &segment);
  if (segment->format != GST_FORMAT_TIME ||
      gst_segment_to_stream_time_full (segment, GST_FORMAT_TIME, GST_BUFFER_PTS (buffer), &time) <=
        0)
    return PLENARY_TIME_NONE;

  return time;
}

static GstBuffer *
see_buffer (PlenaryFrameTimes *self,
            GstPad *pad,
            GstBuffer *buffer)
{
  g_autoptr (GstCaps) caps = NULL;
  gint64 time = read_time (pad, buffer);

  if (time < 0)
    return buffer;

  note (self, time);
  caps = gst_static_caps_get (&mark_caps);
  buffer = gst_buffer_make_writable (buffer);
  gst_buffer_add_reference_timestamp_meta (buffer, caps, time, GST_CLOCK_TIME_NONE);

  return buffer;
}

static void
closed_cb (gpointer data,
           GClosure *closure)
{
  plenary_frame_times_unref (data);
}

static GstPadProbeReturn
pad_cb (GstPad *pad,
        GstPadProbeInfo *info,
        gpointer user_data)
{
  PlenaryFrameTimes *self = user_data;

  g_mutex_lock (&self->mutex);
  if ((info->type & GST_PAD_PROBE_TYPE_BUFFER) != 0)
    info->data = see_buffer (self, pad, info->data);
  else if (GST_EVENT_TYPE (GST_PAD_PROBE_INFO_EVENT (info)) == GST_EVENT_FLUSH_STOP)
    g_array_set_size (self->times, 0);
  g_mutex_unlock (&self->mutex);

  return GST_PAD_PROBE_OK;
}

static void
element_setup_cb (GstElement *playbin,
                  GstElement *element,
                  PlenaryFrameTimes *self)
{
  GstElementFactory *factory = gst_element_get_factory (element);
  g_autoptr (GstPad) pad = NULL;

  if (factory == NULL ||
      !gst_element_factory_list_is_type (factory, GST_ELEMENT_FACTORY_TYPE_DECODER |
                                                    GST_ELEMENT_FACTORY_TYPE_MEDIA_VIDEO))
    return;

  pad = gst_element_get_static_pad (element, "sink");
  if (pad != NULL)
    gst_pad_add_probe (pad,
                       GST_PAD_PROBE_TYPE_BUFFER | GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM |
                         GST_PAD_PROBE_TYPE_EVENT_FLUSH,
                       pad_cb, g_atomic_rc_box_acquire (self),
                       (GDestroyNotify) plenary_frame_times_unref);
}

/**
 * plenary_frame_times_learn_from: (skip)
 * @self: frame times
 * @playbin: a playbin that was not started yet
 *
 * Learns from everything that a pipeline decodes.
 */
void
plenary_frame_times_learn_from (PlenaryFrameTimes *self,
                                GstElement *playbin)
{
  g_signal_connect_data (playbin, "element-setup", G_CALLBACK (element_setup_cb),
                         g_atomic_rc_box_acquire (self), closed_cb, G_CONNECT_DEFAULT);
}

/**
 * plenary_frame_times_read: (skip)
 * @buffer: a frame that was decoded
 *
 * Reads when a frame begins. The time of the buffer itself need not be true: of the
 * frame that a seek aimed at, a decoder leaves only what comes after the target. On any
 * thread.
 *
 * Returns: nanoseconds of stream time, or -1 if nothing is written on it
 */
gint64
plenary_frame_times_read (GstBuffer *buffer)
{
  g_autoptr (GstCaps) caps = gst_static_caps_get (&mark_caps);
  GstReferenceTimestampMeta *mark = gst_buffer_get_reference_timestamp_meta (buffer, caps);

  return mark != NULL ? (gint64) mark->timestamp : PLENARY_TIME_NONE;
}

/**
 * plenary_frame_times_count: (skip)
 * @self: frame times
 * @from: nanoseconds of stream time
 * @until: nanoseconds of stream time
 *
 * Counts the frames that begin after @from, until @until.
 *
 * Returns: how many are known
 */
guint
plenary_frame_times_count (PlenaryFrameTimes *self,
                           gint64 from,
                           gint64 until)
{
  guint count;

  g_mutex_lock (&self->mutex);
  count = count_until (self, MAX (from, until)) - count_until (self, from);
  g_mutex_unlock (&self->mutex);

  return count;
}

/**
 * plenary_frame_times_find: (skip)
 * @self: frame times
 * @time: nanoseconds of stream time
 *
 * Finds the frame that is on screen at a time.
 *
 * Returns: when it begins, in nanoseconds of stream time, or -1 if that is not
 *   known
 */
gint64
plenary_frame_times_find (PlenaryFrameTimes *self,
                          gint64 time)
{
  gint64 found = PLENARY_TIME_NONE;
  guint count;

  g_mutex_lock (&self->mutex);
  count = count_until (self, time);
  if (count > 0)
    found = g_array_index (self->times, gint64, count - 1);
  g_mutex_unlock (&self->mutex);

  return found;
}

/**
 * plenary_frame_times_find_next: (skip)
 * @self: frame times
 * @time: nanoseconds of stream time
 *
 * Finds the first frame that begins after a time.
 *
 * Returns: when it begins, in nanoseconds of stream time, or -1 if that is not
 *   known
 */
gint64
plenary_frame_times_find_next (PlenaryFrameTimes *self,
                               gint64 time)
{
  gint64 found = PLENARY_TIME_NONE;
  guint count;

  g_mutex_lock (&self->mutex);
  count = count_until (self, time);
  if (count < self->times->len)
    found = g_array_index (self->times, gint64, count);
  g_mutex_unlock (&self->mutex);

  return found;
}
