/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _GstElement GstElement;

#define PLENARY_TYPE_VIDEO_SINK (plenary_video_sink_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryVideoSink, plenary_video_sink, PLENARY, VIDEO_SINK, GObject)

PlenaryVideoSink *plenary_video_sink_new (GskRenderer *renderer, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;

GstElement *plenary_video_sink_get_element (PlenaryVideoSink *self);
GdkPaintable *plenary_video_sink_get_paintable (PlenaryVideoSink *self);

G_END_DECLS
