/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-arrivals.h"

#include "plenary-timecode.h"

/**
 * PlenaryArrivals:
 *
 * What has come to the sinks of a pipeline since the last seek: whether any sound did,
 * which a sink for sound does not tell by itself, and how far pictures and sound have
 * come. Learned on the streaming threads, asked on the main thread.
 */

struct _PlenaryArrivals
{
  GMutex mutex;
  gint64 reached;
  gboolean heard;
};

static void
clear (PlenaryArrivals *self)
{
  g_mutex_clear (&self->mutex);
}

/**
 * plenary_arrivals_new: (skip)
 *
 * Makes one that has seen nothing.
 *
 * Returns: (transfer full): arrivals
 */
PlenaryArrivals *
plenary_arrivals_new (void)
{
  PlenaryArrivals *self = g_atomic_rc_box_new0 (PlenaryArrivals);

  g_mutex_init (&self->mutex);

  return self;
}

/**
 * plenary_arrivals_unref: (skip)
 * @self: (transfer full): arrivals
 *
 * Lets go of it. On any thread.
 */
void
plenary_arrivals_unref (PlenaryArrivals *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear);
}

static gboolean
is_sound (GstPad *pad)
{
  g_autoptr (GstCaps) caps = gst_pad_get_current_caps (pad);

  return caps != NULL &&
         g_str_has_prefix (gst_structure_get_name (gst_caps_get_structure (caps, 0)), "audio/");
}

/* When a picture or a piece of sound is over, in stream time, or -1. */
static gint64
read_end (GstPad *pad,
          GstBuffer *buffer)
{
  g_autoptr (GstEvent) event = gst_pad_get_sticky_event (pad, GST_EVENT_SEGMENT, 0);
  const GstSegment *segment;
  gint64 end;

  if (event == NULL || !GST_BUFFER_PTS_IS_VALID (buffer))
    return PLENARY_TIME_NONE;

  gst_event_parse_segment (event, &segment);
  if (segment->format != GST_FORMAT_TIME)
    return PLENARY_TIME_NONE;
  end = gst_segment_to_stream_time (segment, GST_FORMAT_TIME, GST_BUFFER_PTS (buffer));

  return end >= 0 && GST_BUFFER_DURATION_IS_VALID (buffer)
           ? end + (gint64) (GST_BUFFER_DURATION (buffer) * ABS (segment->applied_rate))
           : end;
}

static void
see_flush (PlenaryArrivals *self,
           GstPad *pad)
{
  gboolean sound = is_sound (pad);

  g_mutex_lock (&self->mutex);
  self->reached = 0;
  self->heard &= !sound;
  g_mutex_unlock (&self->mutex);
}

static GstPadProbeReturn
pad_cb (GstPad *pad,
        GstPadProbeInfo *info,
        gpointer user_data)
{
  PlenaryArrivals *self = user_data;
  gboolean sound;
  gint64 end;

  if ((info->type & GST_PAD_PROBE_TYPE_BUFFER) == 0)
    {
      if (GST_EVENT_TYPE (GST_PAD_PROBE_INFO_EVENT (info)) == GST_EVENT_FLUSH_STOP)
        see_flush (self, pad);
      return GST_PAD_PROBE_OK;
    }

  sound = is_sound (pad);
  end = read_end (pad, GST_PAD_PROBE_INFO_BUFFER (info));
  g_mutex_lock (&self->mutex);
  self->heard |= sound;
  self->reached = MAX (self->reached, end);
  g_mutex_unlock (&self->mutex);

  return GST_PAD_PROBE_OK;
}

static void
element_setup_cb (GstElement *playbin,
                  GstElement *element,
                  PlenaryArrivals *self)
{
  g_autoptr (GstPad) pad = NULL;

  if (GST_IS_BIN (element) || !GST_OBJECT_FLAG_IS_SET (element, GST_ELEMENT_FLAG_SINK))
    return;

  pad = gst_element_get_static_pad (element, "sink");
  if (pad != NULL)
    gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER | GST_PAD_PROBE_TYPE_EVENT_FLUSH, pad_cb,
                       g_atomic_rc_box_acquire (self), (GDestroyNotify) plenary_arrivals_unref);
}

static void
closed_cb (gpointer data,
           GClosure *closure)
{
  plenary_arrivals_unref (data);
}

/**
 * plenary_arrivals_learn_from: (skip)
 * @self: arrivals
 * @playbin: a playbin that was not started yet
 *
 * Learns from everything that comes to the sinks of a pipeline.
 */
void
plenary_arrivals_learn_from (PlenaryArrivals *self,
                             GstElement *playbin)
{
  g_signal_connect_data (playbin, "element-setup", G_CALLBACK (element_setup_cb),
                         g_atomic_rc_box_acquire (self), closed_cb, G_CONNECT_DEFAULT);
}

/**
 * plenary_arrivals_get_heard: (skip)
 * @self: arrivals
 *
 * Finds out whether there is sound where the last seek went to.
 *
 * Returns: whether any came
 */
gboolean
plenary_arrivals_get_heard (PlenaryArrivals *self)
{
  gboolean heard;

  g_mutex_lock (&self->mutex);
  heard = self->heard;
  g_mutex_unlock (&self->mutex);

  return heard;
}

/**
 * plenary_arrivals_get_reached: (skip)
 * @self: arrivals
 *
 * Finds out how far pictures and sound have come since the last seek.
 *
 * Returns: nanoseconds of stream time
 */
gint64
plenary_arrivals_get_reached (PlenaryArrivals *self)
{
  gint64 reached;

  g_mutex_lock (&self->mutex);
  reached = self->reached;
  g_mutex_unlock (&self->mutex);

  return reached;
}
