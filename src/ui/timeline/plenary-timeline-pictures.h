/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PlenaryTimelinePicturesState:
 * @PLENARY_TIMELINE_PICTURES_AWAITED: there is none yet, but one is being made
 * @PLENARY_TIMELINE_PICTURES_THERE: there are some
 * @PLENARY_TIMELINE_PICTURES_ABSENT: there is none, and nothing makes any
 *
 * What there is of the small pictures of a lesson.
 */
typedef enum
{
  PLENARY_TIMELINE_PICTURES_AWAITED,
  PLENARY_TIMELINE_PICTURES_THERE,
  PLENARY_TIMELINE_PICTURES_ABSENT,
} PlenaryTimelinePicturesState;

#define PLENARY_TYPE_TIMELINE_PICTURES (plenary_timeline_pictures_get_type ())

G_DECLARE_INTERFACE (PlenaryTimelinePictures,
                     plenary_timeline_pictures,
                     PLENARY,
                     TIMELINE_PICTURES,
                     GObject)

/**
 * PlenaryTimelinePicturesInterface:
 * @get_nearest: see plenary_timeline_pictures_get_nearest()
 * @get_state: see plenary_timeline_pictures_get_state()
 *
 * What a timeline has to be told to draw the small pictures of a lesson.
 */
struct _PlenaryTimelinePicturesInterface
{
  GTypeInterface parent_iface;

  GBytes *(*get_nearest) (PlenaryTimelinePictures *self, gint64 time, gint64 *at);
  PlenaryTimelinePicturesState (*get_state) (PlenaryTimelinePictures *self);
};

GBytes *plenary_timeline_pictures_get_nearest (PlenaryTimelinePictures *self,
                                               gint64 time,
                                               gint64 *at);
PlenaryTimelinePicturesState plenary_timeline_pictures_get_state (PlenaryTimelinePictures *self);
void plenary_timeline_pictures_changed (PlenaryTimelinePictures *self);

G_END_DECLS
