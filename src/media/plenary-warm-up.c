/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-warm-up.h"

#include <gst/gst.h>

/* GStreamer looks through all its plugins when it begins, and loads each from the disk when
 * the first film needs it. That can be over before one is opened. */

/* What the film of a phone or a camera takes, and the practice lesson. What is not there, or
 * not needed, does no harm. */
static const char *const plugins[] = {
  "coreelements",      "typefindfunctions", "playback",      "gtk4",   "isomp4",
  "matroska",          "videoparsersbad",   "audioparsers",  "libav",  "vpx",
  "videoconvertscale", "audioconvert",      "audioresample", "volume", "autodetect",
  "pulseaudio",
};

static gpointer
warm_up_thread (gpointer data)
{
  gst_init (NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (plugins); i++)
    {
      g_autoptr (GstPlugin) plugin = gst_plugin_load_by_name (plugins[i]);

      if (plugin == NULL)
        g_debug ("No plugin %s", plugins[i]);
    }

  return NULL;
}

/**
 * plenary_media_warm_up:
 *
 * Begins to load what films will need, on a thread of its own. To be called once, when the
 * window is on screen.
 *
 * Returns: (transfer full): the thread, to be joined before the program ends
 */
GThread *
plenary_media_warm_up (void)
{
  return g_thread_new ("warm-up", warm_up_thread, NULL);
}
