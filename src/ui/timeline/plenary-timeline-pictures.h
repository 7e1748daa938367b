/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_TIMELINE_PICTURES (plenary_timeline_pictures_get_type ())

G_DECLARE_INTERFACE (PlenaryTimelinePictures,
                     plenary_timeline_pictures,
                     PLENARY,
                     TIMELINE_PICTURES,
                     GObject)

/**
 * PlenaryTimelinePicturesInterface:
 * @get_nearest: see plenary_timeline_pictures_get_nearest()
 * @get_expected: see plenary_timeline_pictures_get_expected()
 *
 * What a timeline has to be told to draw the small pictures of a lesson.
 */
struct _PlenaryTimelinePicturesInterface
{
  GTypeInterface parent_iface;

  GBytes *(*get_nearest) (PlenaryTimelinePictures *self, gint64 time, gint64 *at);
  gboolean (*get_expected) (PlenaryTimelinePictures *self);
};

GBytes *plenary_timeline_pictures_get_nearest (PlenaryTimelinePictures *self,
                                               gint64 time,
                                               gint64 *at);
gboolean plenary_timeline_pictures_get_expected (PlenaryTimelinePictures *self);
void plenary_timeline_pictures_changed (PlenaryTimelinePictures *self);

G_END_DECLS
