/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-video-sink.h"

#include <gst/gst.h>

#include "plenary-media-info.h"

/**
 * PlenaryVideoSink:
 *
 * Where the pictures of a recording become something a widget can show. It is
 * the one place where the user interface meets GStreamer: the player is handed
 * the element, the picture widget the paintable.
 *
 * For the main thread.
 */

struct _PlenaryVideoSink
{
  GObject parent_instance;

  GstElement *element;
  GdkPaintable *paintable;
};

G_DEFINE_FINAL_TYPE (PlenaryVideoSink, plenary_video_sink, G_TYPE_OBJECT)

static void
plenary_video_sink_dispose (GObject *object)
{
  PlenaryVideoSink *self = PLENARY_VIDEO_SINK (object);

  g_clear_object (&self->paintable);
  g_clear_object (&self->element);

  G_OBJECT_CLASS (plenary_video_sink_parent_class)->dispose (object);
}

static void
plenary_video_sink_class_init (PlenaryVideoSinkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_video_sink_dispose;
}

static void
plenary_video_sink_init (PlenaryVideoSink *self)
{
}

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

/**
 * plenary_video_sink_new:
 * @renderer: (nullable): what draws the window the pictures will be shown in
 * @error: return location for a [error@MediaError]
 *
 * Makes a sink that shows the pictures of a recording.
 *
 * Returns: (transfer full) (nullable): the sink, or %NULL with
 *   %PLENARY_MEDIA_ERROR_NO_SINK if this machine cannot show pictures
 */
PlenaryVideoSink *
plenary_video_sink_new (GskRenderer *renderer,
                        GError **error)
{
  g_autoptr (PlenaryVideoSink) self = NULL;
  GstElement *sink;
  GstElement *bin;

  g_return_val_if_fail (renderer == NULL || GSK_IS_RENDERER (renderer), NULL);

  if (!gst_init_check (NULL, NULL, error))
    return NULL;

  sink = gst_element_factory_make ("gtk4paintablesink", NULL);
  if (sink == NULL)
    {
      g_set_error_literal (error, PLENARY_MEDIA_ERROR, PLENARY_MEDIA_ERROR_NO_SINK,
                           "gtk4paintablesink is not installed");
      return NULL;
    }

  self = g_object_new (PLENARY_TYPE_VIDEO_SINK, NULL);
  g_object_get (sink, "paintable", &self->paintable, NULL);
  bin = wrap_for_gl (sink, self->paintable, renderer);
  self->element = g_object_ref_sink (bin != NULL ? bin : sink);

  return g_steal_pointer (&self);
}

/**
 * plenary_video_sink_get_element:
 * @self: a sink
 *
 * Gets what the player plays into.
 *
 * Returns: (transfer none): the element, not floating
 */
GstElement *
plenary_video_sink_get_element (PlenaryVideoSink *self)
{
  g_return_val_if_fail (PLENARY_IS_VIDEO_SINK (self), NULL);

  return self->element;
}

/**
 * plenary_video_sink_get_paintable:
 * @self: a sink
 *
 * Gets what shows the newest picture.
 *
 * Returns: (transfer none): the paintable
 */
GdkPaintable *
plenary_video_sink_get_paintable (PlenaryVideoSink *self)
{
  g_return_val_if_fail (PLENARY_IS_VIDEO_SINK (self), NULL);

  return self->paintable;
}
