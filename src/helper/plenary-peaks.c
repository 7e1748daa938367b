/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gst/audio/audio.h>
#include <string.h>

#include "plenary-background.h"
#include "plenary-meter.h"

/* Listens to a recording, given as descriptor 3, from beginning to end, and writes
 * its peaks and levels, see plenary-findings.h. Nothing but the sound is decoded, as
 * fast as it goes. */

/* As much as is written at once: a second at first, so that something is seen soon. */
#define FEW (50 * PLENARY_FINDINGS_SOUND_BYTES)
#define MANY (40 * FEW)

/* Time stamps of sound wobble; what is missing for longer is silence. */
#define SLACK (40 * GST_MSECOND)
#define LONGEST_GAP (6 * GST_SECOND * 3600)

typedef struct
{
  PlenaryMeter *meter;
  GstSegment segment;
  guint rate;
  guint64 n_samples;
  GByteArray *waiting;
  gsize n_written;
} Ear;

static void
write_waiting (Ear *ear)
{
  if (ear->waiting->len == 0)
    return;

  plenary_background_write (PLENARY_FINDING_SOUND, NULL, 0, ear->waiting->data, ear->waiting->len);
  ear->n_written += ear->waiting->len;
  g_byte_array_set_size (ear->waiting, 0);
}

static void
measured_cb (const PlenaryPeak *peaks,
             guint8 level,
             gpointer user_data)
{
  Ear *ear = user_data;

  for (guint i = 0; i < 2; i++)
    {
      guint8 bytes[] = { (guint8) peaks[i].min, (guint8) peaks[i].max, peaks[i].rms };

      g_byte_array_append (ear->waiting, bytes, sizeof bytes);
    }
  g_byte_array_append (ear->waiting, &level, 1);

  if (ear->waiting->len >= (ear->n_written < MANY ? FEW : MANY))
    write_waiting (ear);
}

static void
take_caps (Ear *ear,
           GstCaps *caps)
{
  GstAudioInfo info;

  if (ear->meter == NULL && gst_audio_info_from_caps (&info, caps) && info.rate >= 1000)
    {
      ear->rate = info.rate;
      ear->meter = plenary_meter_new (info.rate, measured_cb, ear);
    }
}

static void
add_silence (Ear *ear,
             guint64 n)
{
  static const float silence[4096];

  ear->n_samples += n;
  for (; n > 0; n -= MIN (n, G_N_ELEMENTS (silence)))
    plenary_meter_add (ear->meter, silence, MIN (n, G_N_ELEMENTS (silence)));
}

/* Puts the sound where it is played: what comes late follows silence, what was there
 * already is left out. */
static void
add_at (Ear *ear,
        GstClockTime time,
        const float *samples,
        guint64 n)
{
  guint64 first = gst_util_uint64_scale (time, ear->rate, GST_SECOND);
  guint64 slack = gst_util_uint64_scale (SLACK, ear->rate, GST_SECOND);

  if (first > ear->n_samples + slack &&
      first - ear->n_samples < gst_util_uint64_scale (LONGEST_GAP, ear->rate, GST_SECOND))
    add_silence (ear, first - ear->n_samples);
  else if (first + slack < ear->n_samples)
    {
      guint64 known = MIN (n, ear->n_samples - first);

      samples += known;
      n -= known;
    }

  plenary_meter_add (ear->meter, samples, n);
  ear->n_samples += n;
}

static void
hear (Ear *ear,
      GstBuffer *buffer)
{
  GstClockTime time =
    gst_segment_to_stream_time (&ear->segment, GST_FORMAT_TIME, GST_BUFFER_PTS (buffer));
  GstMapInfo map;

  if (ear->meter == NULL || !gst_buffer_map (buffer, &map, GST_MAP_READ))
    return;

  if (!GST_CLOCK_TIME_IS_VALID (time))
    time = gst_util_uint64_scale (ear->n_samples, GST_SECOND, ear->rate);
  add_at (ear, time, (const float *) map.data, map.size / sizeof (float));
  gst_buffer_unmap (buffer, &map);
}

static GstPadProbeReturn
arrived_cb (GstPad *pad,
            GstPadProbeInfo *info,
            gpointer user_data)
{
  Ear *ear = user_data;
  GstEvent *event;
  GstCaps *caps;

  if (info->type & GST_PAD_PROBE_TYPE_BUFFER)
    {
      hear (ear, GST_PAD_PROBE_INFO_BUFFER (info));
      return GST_PAD_PROBE_OK;
    }

  event = GST_PAD_PROBE_INFO_EVENT (info);
  if (GST_EVENT_TYPE (event) == GST_EVENT_SEGMENT)
    gst_event_copy_segment (event, &ear->segment);
  else if (GST_EVENT_TYPE (event) == GST_EVENT_CAPS)
    {
      gst_event_parse_caps (event, &caps);
      take_caps (ear, caps);
    }

  return GST_PAD_PROBE_OK;
}

/* Returns whether there is sound at all. */
static gboolean
listen_to (GstElement *pipeline,
           Ear *ear)
{
  g_autoptr (GstBus) bus = gst_element_get_bus (pipeline);
  g_autoptr (GstElement) sink = gst_bin_get_by_name (GST_BIN (pipeline), "ear");
  g_autoptr (GstPad) pad = gst_element_get_static_pad (sink, "sink");
  g_autoptr (GstMessage) message = NULL;

  gst_segment_init (&ear->segment, GST_FORMAT_TIME);
  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER | GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM,
                     arrived_cb, ear, NULL);
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  message =
    gst_bus_timed_pop_filtered (bus, GST_CLOCK_TIME_NONE,
                                GST_MESSAGE_EOS | GST_MESSAGE_ERROR | GST_MESSAGE_APPLICATION);
  gst_element_set_state (pipeline, GST_STATE_NULL);

  return ear->meter != NULL;
}

int
main (int argc,
      char *argv[])
{
  g_autofree char *uri = plenary_background_begin (&argc, &argv, PLENARY_FINDINGS_OF_SOUND);
  Ear ear = { .waiting = g_byte_array_new () };
  GstElement *pipeline = plenary_background_make_pipeline (
    uri, "video/",
    "audioconvert ! audio/x-raw,format=" GST_AUDIO_NE (
      F32) ",channels=1,layout=interleaved ! fakesink name=ear sync=false");

  if (!listen_to (pipeline, &ear))
    plenary_background_end (TRUE);

  plenary_meter_end (ear.meter);
  write_waiting (&ear);
  plenary_background_end (FALSE);
}
