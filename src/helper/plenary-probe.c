/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gst/gst.h>
#include <gst/pbutils/pbutils.h>
#include <json-glib/json-glib.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "plenary-boxes.h"
#include "plenary-elements.h"
#include "plenary-fragments.h"
#include "plenary-matroska.h"
#include "plenary-rehearsal.h"
#include "plenary-sandbox.h"
#include "plenary-shortness.h"

/* Looks at one file, given as descriptor 3, and prints one JSON object: what is
 * in it, or why it cannot be used. It may crash or hang; the app ends it then. Not
 * a byte of the file is read outside a sandbox; the answer names what holds of it
 * on this computer. */

#define FILE_FD 3

/* Less than that of a recording is not missed. */
#define LEAST_MISSING GST_SECOND
#define CPU_SECONDS 20

/* What there is time for before the app ends it. */
#define DISCOVER_SECONDS 5
#define ALL_SECONDS 8

static PlenarySandboxHolds holds;

static void
add_strings (JsonBuilder *builder,
             const char *member,
             const char *const *strings)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; strings[i] != NULL; i++)
    json_builder_add_string_value (builder, strings[i]);
  json_builder_end_array (builder);
}

static void
print_object (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  const char *names[PLENARY_SANDBOX_N_NAMES];

  add_strings (builder, "sandbox", plenary_sandbox_name_holds (holds, names));
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

/* A name for what the caps describe, for the app to find words for: the media type,
 * and the version where several have the same type, as in "audio/mpeg:4". A file of MPEG
 * has the same type as what is in it. */
static void
add_missing (GPtrArray *missing,
             GstCaps *caps)
{
  const GstStructure *structure = gst_caps_get_structure (caps, 0);
  g_autofree char *name = NULL;
  gboolean is_file = FALSE;
  int version;

  if (gst_structure_has_name (structure, "video/mpeg") &&
      gst_structure_get_boolean (structure, "systemstream", &is_file) && is_file)
    name = g_strdup ("video/mpegps");
  else if (gst_structure_get_int (structure, "mpegversion", &version))
    name = g_strdup_printf ("%s:%d", gst_structure_get_name (structure), version);
  else
    name = g_strdup (gst_structure_get_name (structure));

  if (!g_ptr_array_find_with_equal_func (missing, name, g_str_equal, NULL))
    g_ptr_array_add (missing, g_steal_pointer (&name));
}

static gboolean
is_decodable (GstDiscovererStreamInfo *stream,
              GPtrArray *missing)
{
  g_autoptr (GstCaps) caps = gst_discoverer_stream_info_get_caps (stream);

  if (caps == NULL || gst_caps_is_empty (caps) || gst_caps_is_any (caps))
    return TRUE;
  if (g_str_has_suffix (gst_structure_get_name (gst_caps_get_structure (caps, 0)), "/x-raw") ||
      plenary_elements_can_read (caps))
    return TRUE;

  add_missing (missing, caps);

  return FALSE;
}

static gboolean
has_decodable (GList *streams,
               GPtrArray *missing)
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

/* What GStreamer asked for in vain is described as "gstreamer|1.0|program|words for
 * people|decoder-CAPS". Phones write tracks of sensor data (meta/x-gst-fourcc-…) that
 * nobody has to decode, and what was left out on purpose is not missing. */
static void
add_asked_for (GstDiscovererInfo *info,
               GPtrArray *missing)
{
  const char **details = gst_discoverer_info_get_missing_elements_installer_details (info);

  for (guint i = 0; details != NULL && details[i] != NULL; i++)
    {
      const char *text = strstr (details[i], "|decoder-");
      g_autoptr (GstCaps) caps = text != NULL ? gst_caps_from_string (text + strlen ("|decoder-"))
                                              : NULL;
      const char *type;

      if (caps == NULL || gst_caps_get_size (caps) == 0 || plenary_elements_can_read (caps))
        continue;

      type = gst_structure_get_name (gst_caps_get_structure (caps, 0));
      if (g_str_has_prefix (type, "video/") || g_str_has_prefix (type, "audio/") ||
          g_str_has_prefix (type, "application/"))
        add_missing (missing, caps);
    }
}

/* How long a recording is: what its index says, unless it is made of fragments, or
 * breaks off; then @breaks_off is how long it says it is. */
static gint64
find_duration (GstDiscovererInfo *info,
               const char *uri,
               gint64 until,
               gint64 *breaks_off)
{
  gint64 duration = gst_discoverer_info_get_duration (info);
  struct stat status;
  gint64 end;

  *breaks_off = 0;
  if (fstat (FILE_FD, &status) != 0)
    return duration;

  duration = MAX (duration, plenary_fragments_get_end (FILE_FD, status.st_size));
  duration = plenary_matroska_get_duration (FILE_FD, status.st_size, duration);
  if (!plenary_shortness_check (FILE_FD, status.st_size))
    return duration;

  end = plenary_shortness_find_end (uri, FILE_FD, until);
  if (end == 0 || end > duration - LEAST_MISSING)
    return duration;

  *breaks_off = duration;

  return end;
}

/* Pictures ("video/…") come before sound ("audio/…"). */
static int
compare_types (gconstpointer a,
               gconstpointer b)
{
  return strcmp (b, a);
}

static void
print_info (GstDiscovererInfo *info,
            const char *uri,
            gint64 until)
{
  gint64 breaks_off = 0;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) missing = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  gboolean video = has_decodable (gst_discoverer_info_get_video_streams (info), missing);
  gboolean audio = has_decodable (gst_discoverer_info_get_audio_streams (info), missing);

  add_asked_for (info, missing);
  g_ptr_array_sort_values (missing, compare_types);
  if (!video && !audio)
    {
      g_autofree char *names = g_strjoinv (",", (char **) missing->pdata);

      print_error (missing->len > 0 ? "missing-codec" : "not-media", names);
      return;
    }

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "duration");
  json_builder_add_int_value (builder, find_duration (info, uri, until, &breaks_off));
  json_builder_set_member_name (builder, "breaks-off");
  json_builder_add_int_value (builder, breaks_off);
  json_builder_set_member_name (builder, "frame-duration");
  json_builder_add_int_value (builder, get_frame_duration (info));
  json_builder_set_member_name (builder, "recorded-at");
  json_builder_add_int_value (builder, get_recorded_at (info));
  json_builder_set_member_name (builder, "video");
  json_builder_add_boolean_value (builder, video);
  json_builder_set_member_name (builder, "audio");
  json_builder_add_boolean_value (builder, audio);
  add_strings (builder, "missing", (const char *const *) missing->pdata);
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

/* Plays what was found as the app would, and prints what it is if that can be done. */
static void
rehearse (GstDiscovererInfo *info,
          const char *uri,
          gint64 until)
{
  switch (plenary_rehearsal_run (uri, FILE_FD, until))
    {
    case PLENARY_REHEARSAL_OPENED:
      print_info (info, uri, until);
      break;
    case PLENARY_REHEARSAL_FAILED:
      print_error ("damaged", "it cannot be played");
      break;
    case PLENARY_REHEARSAL_STUCK:
      /* A slow disk is no fault of the file. */
      if (g_get_monotonic_time () < until)
        print_error ("damaged", "opening does not end");
      else
        print_error ("timed-out", "");
      break;
    }
}

/* Says what can be said without GStreamer, in a process of its own: GStreamer has to
 * be loaded before the sandbox is closed, and this is told long before that. Returns
 * whether all is said. */
static gboolean
told_plainly (void)
{
  const char *plain;
  int status;
  pid_t child = fork ();

  if (child == 0)
    {
      prctl (PR_SET_PDEATHSIG, SIGKILL);
      holds = plenary_sandbox_close (FILE_FD, CPU_SECONDS, 0);
      plain = check_plainly ();
      if (plain != NULL)
        print_error (plain, "");
      _exit (plain != NULL);
    }

  if (child > 0 && waitpid (child, &status, 0) == child && WIFEXITED (status))
    return WEXITSTATUS (status) != 0;

  print_error ("damaged", "the boxes cannot be read");

  return TRUE;
}

static void
look (void)
{
  gint64 until = g_get_monotonic_time () + ALL_SECONDS * G_USEC_PER_SEC;
  g_autofree char *uri = plenary_sandbox_dup_uri (holds, FILE_FD);
  g_autoptr (GError) error = NULL;
  g_autoptr (GstDiscoverer) discoverer = gst_discoverer_new (DISCOVER_SECONDS * GST_SECOND, &error);
  g_autoptr (GstDiscovererInfo) info = NULL;

  if (discoverer == NULL)
    {
      print_error ("damaged", error->message);
      return;
    }

  info = gst_discoverer_discover_uri (discoverer, uri, &error);
  switch (gst_discoverer_info_get_result (info))
    {
    case GST_DISCOVERER_OK:
    case GST_DISCOVERER_MISSING_PLUGINS:
      /* Perhaps only one of the streams is missing its decoder. */
      rehearse (info, uri, until);
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
  if (told_plainly ())
    return 0;

  gst_init (&argc, &argv);
  plenary_elements_load ();
  holds = plenary_sandbox_close (FILE_FD, CPU_SECONDS, 0);
  look ();

  /* All is said, and what a damaged file left behind need not be taken apart. */
  _exit (0);
}
