/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-video-sink.h"

#include <gst/gst.h>

#include "plenary-settings.h"

/* Where the pictures of a recording become something a widget can show. It is the
 * one place where the user interface meets GStreamer. For the main thread. */

/* The types of the renderers are private to GTK; their names are what GTK itself
 * prints in its debug output. */
static gboolean
draws_with_gpu (GskRenderer *renderer)
{
  const char *name;

  if (renderer == NULL)
    return FALSE;

  name = G_OBJECT_TYPE_NAME (renderer);

  return g_str_equal (name, "GskGLRenderer") || g_str_equal (name, "GskNglRenderer") ||
         g_str_equal (name, "GskVulkanRenderer");
}

/* glsinkbin uploads pictures to the graphics card, which pays only if they are
 * drawn there: with a renderer in software each one would be fetched back. */
static GstElement *
wrap_for_gl (GstElement *sink,
             GdkPaintable *paintable,
             GskRenderer *renderer)
{
  g_autoptr (GdkGLContext) context = NULL;
  GstElement *bin;

  g_object_get (paintable, "gl-context", &context, NULL);
  if (context == NULL || !draws_with_gpu (renderer))
    return NULL;

  bin = gst_element_factory_make ("glsinkbin", NULL);
  if (bin != NULL)
    g_object_set (bin, "sink", sink, NULL);

  return bin;
}

static GstElement *
make_sink (GskRenderer *renderer)
{
  g_autoptr (GObject) paintable = NULL;
  GstElement *sink = gst_element_factory_make ("gtk4paintablesink", NULL);
  GstElement *bin;

  if (sink == NULL)
    return NULL;

  g_object_get (sink, "paintable", &paintable, NULL);
  bin = wrap_for_gl (sink, GDK_PAINTABLE (paintable), renderer);

  return gst_object_ref_sink (bin != NULL ? bin : sink);
}

/**
 * plenary_video_sink_find_renderer:
 *
 * Finds what draws the window of this program.
 *
 * Returns: (transfer none) (nullable): the renderer, or %NULL if there is no window yet
 */
GskRenderer *
plenary_video_sink_find_renderer (void)
{
  GApplication *application = g_application_get_default ();
  GtkWindow *window = NULL;

  if (GTK_IS_APPLICATION (application))
    window = gtk_application_get_active_window (GTK_APPLICATION (application));

  return window != NULL ? gtk_native_get_renderer (GTK_NATIVE (window)) : NULL;
}

/**
 * plenary_video_sink_make_transport:
 * @renderer: (nullable): what draws the window the pictures will be shown in
 *
 * Makes a transport whose pictures widgets can show, see
 * [property@Transport:paintable]. If this machine cannot show any, opening a
 * lesson fails with %PLENARY_MEDIA_ERROR_NO_SINK.
 *
 * Returns: (transfer full): the transport
 */
PlenaryTransport *
plenary_video_sink_make_transport (GskRenderer *renderer)
{
  g_autoptr (GstElement) sink = NULL;
  g_autoptr (GstElement) other = NULL;

  g_return_val_if_fail (renderer == NULL || GSK_IS_RENDERER (renderer), NULL);

  gst_init (NULL, NULL);
  sink = make_sink (renderer);
  other = make_sink (renderer);
  if (sink == NULL)
    g_warning ("No pictures can be shown: gtk4paintablesink is not installed");

  return plenary_transport_new (sink, other);
}

/**
 * plenary_video_sink_make_moment_transport:
 * @settings: the settings of the program
 *
 * Makes a transport for moments that are played away from their lessons: as loud as
 * lessons are, at the speed they were recorded with.
 *
 * Returns: (transfer full): the transport
 */
PlenaryTransport *
plenary_video_sink_make_moment_transport (GSettings *settings)
{
  PlenaryTransport *transport =
    plenary_video_sink_make_transport (plenary_video_sink_find_renderer ());

  g_settings_bind (settings, PLENARY_SETTING_VOLUME, transport, "volume", G_SETTINGS_BIND_GET);

  return transport;
}

/**
 * plenary_video_sink_make_companion:
 * @renderer: (nullable): what draws the window the pictures will be shown in
 * @transport: the lesson to go along with
 *
 * Makes a companion whose pictures widgets can show, see
 * [property@Companion:paintable].
 *
 * Returns: (transfer full): the companion
 */
PlenaryCompanion *
plenary_video_sink_make_companion (GskRenderer *renderer,
                                   PlenaryTransport *transport)
{
  g_autoptr (GstElement) sink = NULL;

  g_return_val_if_fail (renderer == NULL || GSK_IS_RENDERER (renderer), NULL);

  gst_init (NULL, NULL);
  sink = make_sink (renderer);

  return plenary_companion_new (transport, sink);
}
