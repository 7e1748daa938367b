/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gst/video/video.h>
#include <string.h>

#include "plenary-background.h"

/* Takes small pictures of a recording, given as descriptor 3, and writes them, see
 * plenary-findings.h. The argument is the plan: milliseconds with commas between,
 * most wanted first. For each the nearest key frame is decoded and nothing else.
 *
 * After "still:" and how the teacher turned the recording, such as "still:90:", the
 * pictures are larger, and each is the very frame of its time. */

/* Two pictures are made at a time: a decoder can use one processor only for a frame
 * that stands alone. */
#define MAX_EYES 2

/* No key frame of a camera takes nearly as long. */
#define SEEK_TIME (8 * GST_SECOND)

/* From there on all is decoded up to the frame that is wanted. */
#define EXACT_SEEK_TIME (30 * GST_SECOND)

#define HEIGHT "90"
#define MOST_OF_STILL "640"

/* The film is turned as it says, and its pixels are made square. */
#define LINE                                                                \
  "videoflip video-direction=auto ! videoconvertscale add-borders=false ! " \
  "video/x-raw,format=I420,height=" HEIGHT ",pixel-aspect-ratio=1/1 ! "     \
  "jpegenc quality=70 ! fakesink name=eye sync=false"

#define STILL_LINE                                                                    \
  "videoflip video-direction=auto ! videoflip video-direction=%s ! "                  \
  "videoconvertscale add-borders=false ! "                                            \
  "video/x-raw,format=I420,width=[1," MOST_OF_STILL "],height=[1," MOST_OF_STILL "]," \
  "pixel-aspect-ratio=1/1 ! jpegenc quality=80 ! fakesink name=eye sync=false"

typedef struct
{
  gint64 *times;
  guint n;
  int next;
  /* What follows the decoder, and whether the very frames are wanted. */
  char *line;
  gboolean exact;
  /* The stream times whose pictures were written. */
  GHashTable *written;
  GMutex lock;
  int n_made;
} Plan;

/* So many frames are passed over at most to come to one that stands alone. */
#define MOST_PASSED 1000

typedef struct
{
  const char *uri;
  Plan *plan;
  GstElement *pipeline;
  GstElement *sink;
  GstBus *bus;
  gboolean knows_keys;
  /* Since the last seek. */
  gboolean has_key;
  guint n_passed;
} Eye;

static const char *
get_direction (const char *degrees)
{
  static const char *const turns[][2] = { { "0", "identity" },
                                          { "90", "90r" },
                                          { "180", "180" },
                                          { "270", "90l" } };

  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    if (g_str_equal (turns[i][0], degrees))
      return turns[i][1];

  return NULL;
}

/* Reads what is said before the times, and steps over it. */
static gboolean
read_manner (const char **words,
             Plan *plan)
{
  g_auto (GStrv) parts = g_strsplit (*words, ":", 3);
  const char *direction;

  if (g_strv_length (parts) == 1)
    {
      plan->line = g_strdup (LINE);
      return TRUE;
    }
  if (g_strv_length (parts) != 3 || !g_str_equal (parts[0], "still") ||
      (direction = get_direction (parts[1])) == NULL)
    return FALSE;

  plan->exact = TRUE;
  plan->line = g_strdup_printf (STILL_LINE, direction);
  *words += strlen (parts[0]) + strlen (parts[1]) + 2;

  return TRUE;
}

/* A film is seldom longer than all the seconds of a day. */
static gboolean
read_plan (const char *words,
           Plan *plan)
{
  g_auto (GStrv) parts = NULL;

  if (!read_manner (&words, plan))
    return FALSE;
  parts = g_strsplit (words, ",", -1);

  plan->n = g_strv_length (parts);
  plan->times = g_new (gint64, plan->n);
  for (guint i = 0; i < plan->n; i++)
    {
      guint64 ms;

      if (!g_ascii_string_to_unsigned (parts[i], 10, 0, G_MAXUINT32, &ms, NULL))
        return FALSE;
      plan->times[i] = ms * GST_MSECOND;
    }
  plan->written = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  return TRUE;
}

/* A frame that stands alone has nothing for a second thread to do but to wait for
 * the next. */
static void
use_one_thread (GstElement *element)
{
  GObjectClass *class = G_OBJECT_GET_CLASS (element);

  if (g_object_class_find_property (class, "max-threads") != NULL)
    g_object_set (element, "max-threads", 1, NULL);
  else if (g_object_class_find_property (class, "n-threads") != NULL)
    gst_util_set_object_arg (G_OBJECT (element), "n-threads", "1");
}

/* The demuxers of these two have a list of the key frames. They can be asked for one
 * and no more; without an end a fifth of the time goes into decoding the next, which
 * nobody sees. The other demuxers search for key frames, and where they find none
 * before an end, some never answer. */
static gboolean
lists_keys (GstElement *element)
{
  GstElementFactory *factory = gst_element_get_factory (element);
  const char *name = factory != NULL ? GST_OBJECT_NAME (factory) : "";

  return g_str_equal (name, "qtdemux") || g_str_equal (name, "matroskademux");
}

/* A demuxer that does not know the key frames begins anywhere, and what a decoder makes
 * of that is grey. It sees nothing before the next frame that stands alone. */
static GstPadProbeReturn
pass_over_cb (GstPad *pad,
              GstPadProbeInfo *info,
              gpointer user_data)
{
  Eye *eye = user_data;

  if ((info->type & GST_PAD_PROBE_TYPE_BUFFER) == 0)
    {
      if (GST_EVENT_TYPE (GST_PAD_PROBE_INFO_EVENT (info)) == GST_EVENT_FLUSH_STOP)
        {
          eye->has_key = FALSE;
          eye->n_passed = 0;
        }
      return GST_PAD_PROBE_OK;
    }

  if (!GST_BUFFER_FLAG_IS_SET (GST_PAD_PROBE_INFO_BUFFER (info), GST_BUFFER_FLAG_DELTA_UNIT) ||
      eye->knows_keys || ++eye->n_passed > MOST_PASSED)
    eye->has_key = TRUE;

  return eye->has_key ? GST_PAD_PROBE_OK : GST_PAD_PROBE_DROP;
}

static void
watch_decoder (Eye *eye,
               GstElement *element)
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
                       pass_over_cb, eye, NULL);
}

static void
element_added_cb (GstBin *bin,
                  GstBin *sub_bin,
                  GstElement *element,
                  gpointer user_data)
{
  Eye *eye = user_data;

  use_one_thread (element);
  watch_decoder (eye, element);
  if (lists_keys (element))
    eye->knows_keys = TRUE;
}

/* Waits until the picture is there, or there is none to wait for. */
static gboolean
wait_for_picture (Eye *eye)
{
  g_autoptr (GstMessage) message =
    gst_bus_timed_pop_filtered (eye->bus, eye->plan->exact ? EXACT_SEEK_TIME : SEEK_TIME,
                                GST_MESSAGE_ASYNC_DONE | GST_MESSAGE_ERROR | GST_MESSAGE_EOS |
                                  GST_MESSAGE_APPLICATION);

  return message != NULL && GST_MESSAGE_TYPE (message) == GST_MESSAGE_ASYNC_DONE;
}

static void
eye_close (Eye *eye)
{
  if (eye->pipeline != NULL)
    gst_element_set_state (eye->pipeline, GST_STATE_NULL);
  g_clear_object (&eye->sink);
  g_clear_object (&eye->bus);
  g_clear_object (&eye->pipeline);
}

static gboolean
eye_open (Eye *eye)
{
  eye->pipeline = plenary_background_make_pipeline (eye->uri, "audio/", eye->plan->line);
  eye->sink = gst_bin_get_by_name (GST_BIN (eye->pipeline), "eye");
  eye->bus = gst_element_get_bus (eye->pipeline);
  g_signal_connect (eye->pipeline, "deep-element-added", G_CALLBACK (element_added_cb), eye);
  gst_element_set_state (eye->pipeline, GST_STATE_PAUSED);
  if (wait_for_picture (eye))
    return TRUE;

  eye_close (eye);

  return FALSE;
}

#define TO_KEY                                                                \
  (GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_KEY_UNIT | GST_SEEK_FLAG_SNAP_BEFORE | \
   GST_SEEK_FLAG_TRICKMODE | GST_SEEK_FLAG_TRICKMODE_KEY_UNITS | GST_SEEK_FLAG_TRICKMODE_NO_AUDIO)
#define TO_FRAME (GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_ACCURATE)

/* Shows the key frame before a time, or the very frame. */
static GstSample *
look (Eye *eye,
      gint64 time)
{
  const GstSeekFlags flags = eye->plan->exact ? TO_FRAME : TO_KEY;
  gint64 stop = eye->knows_keys && !eye->plan->exact ? time + GST_SECOND : -1;
  GstSample *sample = NULL;

  if (gst_element_seek (eye->pipeline, 1.0, GST_FORMAT_TIME, flags, GST_SEEK_TYPE_SET, time,
                        GST_SEEK_TYPE_SET, stop) &&
      wait_for_picture (eye))
    g_object_get (eye->sink, "last-sample", &sample, NULL);

  return sample;
}

static gboolean
is_new (Plan *plan,
        gint64 at)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&plan->lock);

  return g_hash_table_add (plan->written, g_memdup2 (&at, sizeof at));
}

/* Returns whether it was a picture. */
static gboolean
write_picture (Plan *plan,
               guint32 number,
               GstSample *sample)
{
  GstBuffer *buffer = gst_sample_get_buffer (sample);
  gint64 at = gst_segment_to_stream_time (gst_sample_get_segment (sample), GST_FORMAT_TIME,
                                          GST_BUFFER_PTS (buffer));
  guint8 head[12];
  GstMapInfo map;

  if (at < 0 || !gst_buffer_map (buffer, &map, GST_MAP_READ))
    return FALSE;

  number = GUINT32_TO_LE (number);
  memcpy (head, &number, 4);
  memcpy (head + 4, &(gint64) { GINT64_TO_LE (at) }, 8);
  if (map.size <= PLENARY_FINDINGS_MAX_ENTRY - 16)
    plenary_background_write (PLENARY_FINDING_PICTURE, head, sizeof head, map.data,
                              is_new (plan, at) ? map.size : 0);
  gst_buffer_unmap (buffer, &map);

  return TRUE;
}

/* Works down the plan. Where a film is damaged there is no picture, and beyond the
 * damage there may be some again; if it cannot even be opened again, that was all. */
static gpointer
watch (gpointer data)
{
  Eye *eye = data;
  guint32 number;

  while ((number = g_atomic_int_add (&eye->plan->next, 1)) < eye->plan->n)
    {
      g_autoptr (GstSample) sample = NULL;
      guint32 nothing = GUINT32_TO_LE (number);
      gboolean is_open = eye->pipeline != NULL || eye_open (eye);

      if (is_open)
        sample = look (eye, eye->plan->times[number]);
      if (sample != NULL && write_picture (eye->plan, number, sample))
        {
          g_atomic_int_inc (&eye->plan->n_made);
          continue;
        }

      plenary_background_write (PLENARY_FINDING_NOTHING, (guint8 *) &nothing, 4, NULL, 0);
      eye_close (eye);
      if (!is_open)
        break;
    }

  return NULL;
}

int
main (int argc,
      char *argv[])
{
  g_autofree char *uri = plenary_background_begin (&argc, &argv, PLENARY_FINDINGS_OF_PICTURES);
  Plan plan = { 0 };
  Eye eyes[MAX_EYES] = { 0 };
  GThread *second = NULL;

  if (argc != 2 || !read_plan (argv[1], &plan))
    return 2;

  for (guint i = 0; i < MAX_EYES; i++)
    eyes[i] = (Eye) { .uri = uri, .plan = &plan };

  /* Read from a descriptor, a file has but one place that is read from. */
  if (g_get_num_processors () > 1 && g_str_has_prefix (uri, "file:"))
    second = g_thread_new ("eye", watch, &eyes[1]);
  watch (&eyes[0]);
  if (second != NULL)
    g_thread_join (second);

  plenary_background_end (plan.n_made == 0);
}
