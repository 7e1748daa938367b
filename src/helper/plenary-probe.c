/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <fcntl.h>
#include <gst/gst.h>
#include <gst/pbutils/pbutils.h>
#include <json-glib/json-glib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "plenary-boxes.h"

/* Looks at one file, given as descriptor 3, and prints one JSON object: what is
 * in it, or why it cannot be used. It may crash or hang; the app ends it then. */

#define FILE_FD 3
#define CPU_SECONDS 10
#define DISCOVER_SECONDS 8

static void
set_limit (int resource,
           rlim_t most)
{
  struct rlimit limit = { most, most };

  setrlimit (resource, &limit);
}

static void
print_object (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, FALSE);
  g_print ("%s\n", text);
}

static void
print_error (const char *name,
             const char *detail)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "error");
  json_builder_add_string_value (builder, name);
  json_builder_set_member_name (builder, "detail");
  json_builder_add_string_value (builder, detail);
  print_object (builder);
}

/* What can be said without GStreamer. */
static const char *
check_plainly (void)
{
  struct stat status;

  if (fstat (FILE_FD, &status) != 0)
    return "unreadable";
  if (!S_ISREG (status.st_mode))
    return "not-media";
  if (status.st_size == 0)
    return "empty";

  return plenary_boxes_check (FILE_FD, status.st_size);
}

static gint64
get_recorded_at (GstDiscovererInfo *info)
{
  GstDiscovererStreamInfo *stream = gst_discoverer_info_get_stream_info (info);
  const GstTagList *tags = NULL;
  g_autoptr (GstDateTime) date = NULL;
  g_autoptr (GDateTime) precise = NULL;

  if (GST_IS_DISCOVERER_CONTAINER_INFO (stream))
    tags = gst_discoverer_container_info_get_tags (GST_DISCOVERER_CONTAINER_INFO (stream));
  if (tags != NULL && gst_tag_list_get_date_time (tags, GST_TAG_DATE_TIME, &date) &&
      gst_date_time_has_time (date))
    precise = gst_date_time_to_g_date_time (date);
  g_clear_object (&stream);

  return precise != NULL ? g_date_time_to_unix (precise) * G_USEC_PER_SEC : 0;
}

static gint64
get_frame_duration (GstDiscovererInfo *info)
{
  GList *videos = gst_discoverer_info_get_video_streams (info);
  gint64 duration = 0;

  if (videos != NULL)
    {
      guint num = gst_discoverer_video_info_get_framerate_num (videos->data);
      guint denom = gst_discoverer_video_info_get_framerate_denom (videos->data);

      if (num > 0 && denom > 0)
        duration = gst_util_uint64_scale (GST_SECOND, denom, num);
    }
  gst_discoverer_stream_info_list_free (videos);

  return duration;
}

static gboolean
is_decodable (GstDiscovererStreamInfo *stream,
              GStrvBuilder *missing)
{
  g_autoptr (GstCaps) caps = gst_discoverer_stream_info_get_caps (stream);
  g_autofree char *name = NULL;
  GstElementFactory *factory;
  GList *decoders;

  if (caps == NULL || gst_caps_is_empty (caps) || gst_caps_is_any (caps))
    return TRUE;

  if (g_str_has_suffix (gst_structure_get_name (gst_caps_get_structure (caps, 0)), "/x-raw"))
    return TRUE;

  decoders =
    gst_element_factory_list_get_elements (GST_ELEMENT_FACTORY_TYPE_DECODER, GST_RANK_MARGINAL);
  decoders = g_list_sort (decoders, gst_plugin_feature_rank_compare_func);
  for (GList *l = decoders; l != NULL; l = l->next)
    {
      factory = l->data;
      if (gst_element_factory_can_sink_any_caps (factory, caps))
        {
          gst_plugin_feature_list_free (decoders);
          return TRUE;
        }
    }
  gst_plugin_feature_list_free (decoders);

  name = gst_pb_utils_get_codec_description (caps);
  g_strv_builder_add (missing, name);

  return FALSE;
}

static gboolean
has_decodable (GList *streams,
               GStrvBuilder *missing)
{
  gboolean any = FALSE;

  for (GList *l = streams; l != NULL; l = l->next)
    {
      /* A cover picture is no lesson. */
      if (GST_IS_DISCOVERER_VIDEO_INFO (l->data) && gst_discoverer_video_info_is_image (l->data))
        continue;
      any |= is_decodable (l->data, missing);
    }
  gst_discoverer_stream_info_list_free (streams);

  return any;
}

static void
print_info (GstDiscovererInfo *info)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GStrvBuilder) missing_builder = g_strv_builder_new ();
  g_auto (GStrv) missing = NULL;
  gboolean video = has_decodable (gst_discoverer_info_get_video_streams (info), missing_builder);
  gboolean audio = has_decodable (gst_discoverer_info_get_audio_streams (info), missing_builder);

  missing = g_strv_builder_end (missing_builder);
  if (!video && !audio)
    {
      g_autofree char *names = g_strjoinv (", ", missing);

      print_error (*missing != NULL ? "missing-codec" : "not-media", names);
      return;
    }

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "duration");
  json_builder_add_int_value (builder, gst_discoverer_info_get_duration (info));
  json_builder_set_member_name (builder, "frame-duration");
  json_builder_add_int_value (builder, get_frame_duration (info));
  json_builder_set_member_name (builder, "recorded-at");
  json_builder_add_int_value (builder, get_recorded_at (info));
  json_builder_set_member_name (builder, "video");
  json_builder_add_boolean_value (builder, video);
  json_builder_set_member_name (builder, "audio");
  json_builder_add_boolean_value (builder, audio);
  json_builder_set_member_name (builder, "missing");
  json_builder_begin_array (builder);
  for (guint i = 0; missing[i] != NULL; i++)
    json_builder_add_string_value (builder, missing[i]);
  json_builder_end_array (builder);
  print_object (builder);
}

static const char *
name_failure (const GError *error)
{
  if (g_error_matches (error, GST_STREAM_ERROR, GST_STREAM_ERROR_TYPE_NOT_FOUND) ||
      g_error_matches (error, GST_STREAM_ERROR, GST_STREAM_ERROR_WRONG_TYPE))
    return "not-media";
  if (g_error_matches (error, GST_STREAM_ERROR, GST_STREAM_ERROR_DECRYPT) ||
      g_error_matches (error, GST_STREAM_ERROR, GST_STREAM_ERROR_DECRYPT_NOKEY))
    return "encrypted";
  if (error != NULL && error->domain == GST_RESOURCE_ERROR)
    return "unreadable";

  return "damaged";
}

static void
print_result (GstDiscovererInfo *info,
              const GError *error)
{
  g_autofree char *names = NULL;

  switch (gst_discoverer_info_get_result (info))
    {
    case GST_DISCOVERER_OK:
      print_info (info);
      break;
    case GST_DISCOVERER_MISSING_PLUGINS:
      /* Perhaps only one of the streams is missing its decoder. */
      print_info (info);
      break;
    case GST_DISCOVERER_TIMEOUT:
      print_error ("timed-out", "");
      break;
    case GST_DISCOVERER_URI_INVALID:
    case GST_DISCOVERER_ERROR:
    case GST_DISCOVERER_BUSY:
      print_error (name_failure (error), error != NULL ? error->message : "");
      break;
    }
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (GstDiscoverer) discoverer = NULL;
  g_autoptr (GstDiscovererInfo) info = NULL;
  g_autoptr (GError) error = NULL;
  const char *plain;

  set_limit (RLIMIT_CPU, CPU_SECONDS);
  set_limit (RLIMIT_CORE, 0);

  plain = check_plainly ();
  if (plain != NULL)
    {
      print_error (plain, "");
      return 0;
    }

  gst_init (&argc, &argv);
  discoverer = gst_discoverer_new (DISCOVER_SECONDS * GST_SECOND, &error);
  if (discoverer == NULL)
    {
      print_error ("damaged", error->message);
      return 1;
    }

  info = gst_discoverer_discover_uri (discoverer, "fd://3", &error);
  print_result (info, error);

  return 0;
}
