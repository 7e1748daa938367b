/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-player-private.h"

#include "plenary-timecode.h"

/* The sink: the frame it holds, what paints it, and how it is turned. */

/* What glsinkbin wraps. */
static GstElement *
dup_inner (GstElement *sink)
{
  GstElement *inner = NULL;

  if (GST_IS_BIN (sink) && g_object_class_find_property (G_OBJECT_GET_CLASS (sink), "sink") != NULL)
    g_object_get (sink, "sink", &inner, NULL);

  return inner;
}

/* glsinkbin hands the paintable of the sink within. */
static GObject *
dup_paintable (GstElement *sink)
{
  g_autoptr (GstElement) inner = NULL;
  GObject *paintable = NULL;

  if (sink == NULL)
    return NULL;
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (sink), "paintable") != NULL)
    {
      g_object_get (sink, "paintable", &paintable, NULL);
      return paintable;
    }
  inner = dup_inner (sink);

  return dup_paintable (inner);
}

/**
 * plenary_player_set_sink: (skip)
 * @self: a player
 * @sink: (nullable): where the pictures go
 *
 * Sets the sink of the next pipeline.
 */
void
plenary_player_set_sink (PlenaryPlayer *self,
                         GstElement *sink)
{
  g_autoptr (GObject) paintable = dup_paintable (sink);

  gst_clear_object (&self->sink);
  if (sink != NULL)
    self->sink = gst_object_ref_sink (sink);
  g_set_object (&self->paintable, paintable);
}

/* glsinkbin is given the sink within. */
static GstElement *
make_another (GstElement *sink)
{
  GstElementFactory *factory = gst_element_get_factory (sink);
  GstElement *another = factory != NULL ? gst_element_factory_create (factory, NULL) : NULL;
  g_autoptr (GstElement) inner = dup_inner (sink);

  if (another != NULL && inner != NULL)
    g_object_set (another, "sink", make_another (inner), NULL);

  return another;
}

/**
 * plenary_player_renew_sink: (skip)
 * @self: a player
 *
 * Takes another sink of the same kind, because a pipeline that does not answer may
 * hold the one there is for ever. Without any, pictures would go to a window of their
 * own, so if there is no other it stays.
 */
void
plenary_player_renew_sink (PlenaryPlayer *self)
{
  GstElement *another = self->sink != NULL ? make_another (self->sink) : NULL;

  if (another != NULL)
    plenary_player_set_sink (self, another);
}

/**
 * plenary_player_read_frame: (skip)
 * @self: a player
 *
 * Looks which frame the sink holds. The position that GStreamer reports runs ahead
 * of it.
 *
 * Returns: when it begins, in nanoseconds of stream time, or -1 if it holds none
 */
gint64
plenary_player_read_frame (PlenaryPlayer *self)
{
  g_autoptr (GstSample) sample = NULL;
  GstBuffer *buffer;
  gint64 time;
  gint64 known;

  if (self->sink == NULL || self->pipeline == NULL)
    return PLENARY_TIME_NONE;

  g_object_get (self->sink, "last-sample", &sample, NULL);
  buffer = sample != NULL ? gst_sample_get_buffer (sample) : NULL;
  if (buffer == NULL || !GST_BUFFER_PTS_IS_VALID (buffer))
    return PLENARY_TIME_NONE;

  time = plenary_frame_times_read (buffer);
  if (time >= 0)
    return time;

  /* Pictures that no decoder made keep their time; what a deinterlacer made lies within
   * a frame. */
  time = gst_segment_to_stream_time (gst_sample_get_segment (sample), GST_FORMAT_TIME,
                                     GST_BUFFER_PTS (buffer));
  known = plenary_frame_times_find (self->times, time);

  return known >= 0 ? known : time;
}

/**
 * plenary_player_refresh_frame: (skip)
 * @self: a player
 *
 * Takes note of the frame on screen, which stays there while the sink holds none.
 */
void
plenary_player_refresh_frame (PlenaryPlayer *self)
{
  gint64 time = plenary_player_read_frame (self);

  if (time >= 0)
    self->shown_frame = time;
}

/**
 * plenary_player_apply_rotation: (skip)
 * @self: a player
 *
 * Turns the picture. The paintable does it, which costs nothing; turning the
 * buffers would copy each of them.
 */
void
plenary_player_apply_rotation (PlenaryPlayer *self)
{
  static const char *const turns[] = { "rotate0", "rotate90", "rotate180", "rotate270" };

  if (self->paintable == NULL ||
      g_object_class_find_property (G_OBJECT_GET_CLASS (self->paintable), "orientation") == NULL)
    return;

  gst_util_set_object_arg (self->paintable, "orientation",
                           self->rotation == 0
                             ? "auto"
                             : turns[(self->tag_rotation + self->rotation) / 90 % 4]);
}

/**
 * plenary_player_get_shown_frame:
 * @self: a player
 *
 * Gets the time of the frame that is on screen now.
 *
 * Returns: nanoseconds of stream time, or -1 if there is no picture
 */
gint64
plenary_player_get_shown_frame (PlenaryPlayer *self)
{
  g_return_val_if_fail (PLENARY_IS_PLAYER (self), PLENARY_TIME_NONE);

  plenary_player_refresh_frame (self);

  return self->shown_frame;
}

/**
 * plenary_player_get_rotation:
 * @self: a player
 *
 * Gets how far the picture is turned by hand.
 *
 * Returns: degrees, clockwise
 */
int
plenary_player_get_rotation (PlenaryPlayer *self)
{
  g_return_val_if_fail (PLENARY_IS_PLAYER (self), 0);

  return self->rotation;
}

/**
 * plenary_player_get_paintable:
 * @self: a player
 *
 * Gets what shows its pictures.
 *
 * Returns: (transfer none) (nullable): the paintable of the sink, or %NULL if that
 *   has none
 */
GObject *
plenary_player_get_paintable (PlenaryPlayer *self)
{
  g_return_val_if_fail (PLENARY_IS_PLAYER (self), NULL);

  return self->paintable;
}

/**
 * plenary_player_set_rotation:
 * @self: a player
 * @degrees: 0, 90, 180 or 270, clockwise
 *
 * Turns the picture, on top of how the file says it was held.
 */
void
plenary_player_set_rotation (PlenaryPlayer *self,
                             int degrees)
{
  g_return_if_fail (PLENARY_IS_PLAYER (self));

  self->rotation = ((degrees % 360) + 360) % 360;
  plenary_player_apply_rotation (self);
}
