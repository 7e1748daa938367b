/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-elements.h"

/* Which parts of GStreamer a stranger's file may reach. What cameras, phones and
 * recorders write is read; play lists (which name other files, or the network),
 * subtitles, pictures, game music and such are no recordings of a lesson, and their
 * readers are left out. Decoders that need a graphics card are left out too, because
 * a sandboxed helper has none. */

static const char *const plugins[] = {
  /* What all pipelines are made of. */
  "app",
  "audioconvert",
  "audiofx",
  "audiorate",
  "audioresample",
  "coreelements",
  "deinterlace",
  "pbtypes",
  "playback",
  "typefindfunctions",
  "videoconvertscale",
  "videofilter",
  "videorate",
  "volume",
  /* Files. */
  "aiff",
  "apetag",
  "asf",
  "audioparsers",
  "avi",
  "dv",
  "flac",
  "flv",
  "id3demux",
  "isomp4",
  "matroska",
  "mpegpsdemux",
  "mpegtsdemux",
  "mxf",
  "ogg",
  "rawparse",
  "videoparsersbad",
  "wavparse",
  /* Sound. */
  "a52dec",
  "adpcmdec",
  "alaw",
  "amrnb",
  "amrwbdec",
  "dtsdec",
  "faad",
  "fdkaac",
  "gsm",
  "mpg123",
  "mulaw",
  "opus",
  "opusparse",
  "speex",
  "vorbis",
  "wavpack",
  /* Pictures. */
  "aom",
  "codecalpha",
  "dav1d",
  "de265",
  "jpeg",
  "jpegformat",
  "libav",
  "mpeg2dec",
  "openh264",
  "openjpeg",
  "theora",
  "vpx",
  NULL,
};

/* All that could read something before any of it was left out. */
static GList *all_readers;

static gboolean
is_wanted (GstPluginFeature *feature)
{
  const char *plugin = gst_plugin_feature_get_plugin_name (feature);

  if (plugin == NULL || !g_strv_contains (plugins, plugin))
    return FALSE;

  /* Its readers of files are not the ones that the app plays with. */
  return !g_str_equal (plugin, "libav") ||
         (GST_IS_ELEMENT_FACTORY (feature) &&
          gst_element_factory_list_is_type (GST_ELEMENT_FACTORY (feature),
                                            GST_ELEMENT_FACTORY_TYPE_DECODER));
}

static void
leave_out (GList *features)
{
  for (GList *l = features; l != NULL; l = l->next)
    if (!is_wanted (l->data))
      gst_registry_remove_feature (gst_registry_get (), l->data);
}

/**
 * plenary_elements_load:
 *
 * Takes everything out of this process's registry that a recording of a lesson does
 * not need, and loads the plugins of the rest, so that nothing has to be opened
 * later. To be called once, after gst_init() and before the sandbox is closed.
 */
void
plenary_elements_load (void)
{
  GList *finders = gst_type_find_factory_get_list ();

  all_readers =
    gst_element_factory_list_get_elements (GST_ELEMENT_FACTORY_TYPE_DECODABLE, GST_RANK_MARGINAL);
  leave_out (all_readers);
  leave_out (finders);
  gst_plugin_feature_list_free (finders);

  for (guint i = 0; i < G_N_ELEMENTS (plugins) - 1; i++)
    {
      g_autoptr (GstPlugin) plugin = gst_plugin_load_by_name (plugins[i]);

      if (plugin == NULL)
        g_debug ("No plugin %s", plugins[i]);
    }
}

/**
 * plenary_elements_can_read:
 * @caps: what a stream holds
 *
 * Finds out whether this computer has a decoder or a reader for @caps, be it one that
 * plenary_elements_load() left out.
 *
 * Returns: whether it has
 */
gboolean
plenary_elements_can_read (GstCaps *caps)
{
  for (GList *l = all_readers; l != NULL; l = l->next)
    if (!gst_element_factory_list_is_type (l->data, GST_ELEMENT_FACTORY_TYPE_PARSER) &&
        gst_element_factory_can_sink_any_caps (l->data, caps))
      return TRUE;

  return FALSE;
}
